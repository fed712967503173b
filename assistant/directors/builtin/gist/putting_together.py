"""Puts together what the clauses of a message were read as, with what of it was not understood."""

import re
from dataclasses import dataclass, replace
from typing import Final

from assistant.directors.builtin.decision import Decision
from assistant.directors.builtin.gist.adjusting import as_one, with_more
from assistant.directors.builtin.gist.parting.remarks import without_remarks
from assistant.directors.builtin.gist.rules import OF_WHOLE_CLIPS
from assistant.directors.builtin.sense import is_sensible
from assistant.directors.builtin.several import together
from assistant.directors.builtin.situation import Situation

_QUALIFYING: Final = re.compile(
    r"(?:but |and )*(?:only|just|except|not|without|unless|if|as long as|instead|so that|that)\b", re.I
)
"""Begins what cannot be left out, for it says where or how far a wish holds."""
_OF_CLIPS: Final = frozenset(rule.__name__ for rule in OF_WHOLE_CLIPS) | {"renamed"}
_OF_LENGTH: Final = frozenset({"timed", "extended", "extended_further", "recut", "sized"})
"""Rules for one kind of wish: a complaint of one is met by a wish of another."""
_OTHER_TIMES: Final = frozenset({"recut", "move_card", "remove_card", "add_card", "loop", "join"})
"""Calls by which what was too long or too short is so no more."""
_REMIXED: Final = frozenset({"remixed", "remixed_further"})
_LOOKS: Final = frozenset({"light", "look", "time_of_day", "weather", "setting", "style"})
_BESIDE_LOOKS: Final = frozenset({"edit_card", "move_card", "add_card", "remove_card", "set_format"})
"""Calls beside which a fault of light still waits to be mended."""


_MOST_CALLS: Final = 30
_ADDED: Final = frozenset({"inserted", "surely_new"})
_ONCE: Final = frozenset({"timed", "undone"})
"""Wishes of which the last clause says all; of others, a later one takes the place of a complaint."""


@dataclass(frozen=True, slots=True)
class Read:
    """What one clause wishes, the rule that read it, and whether it only tells of a fault."""

    rule: str
    decision: Decision
    told: bool


def both(read: list[Read], told: bool) -> Read:
    """Return two wishes as one; where the second is of the same kind and says all, as that one."""
    alike = len({one.rule for one in read}) == 1
    if alike and read[-1].rule in _ONCE:
        return read[-1]
    return Read(read[-1].rule if alike else "both", together([one.decision for one in read]), told)


def with_read(found: list[Read], read: Read, part: str) -> list[Read]:
    """Return what was read with one more: twice said counts once, and a wish takes a complaint's place."""
    if any(one.decision.calls == read.decision.calls for one in found):
        return found
    if read.rule == "undone" and any(one.rule == "undone" for one in found):
        again = read.decision.calls[0].name == "redo"
        more = any(
            len(read.decision.calls) > len(one.decision.calls) for one in found if one.rule == "undone"
        )
        return [*(one for one in found if one.rule != "undone"), read] if again or more else found
    if read.rule in _ONCE and not read.told:
        return [*(one for one in found if one.rule != read.rule), read]
    if read.rule == "removed":
        gone = [made.args["card"] for made in read.decision.calls]
        found = [one for one in found if not _is_only_of(gone, one)]
    adds = read.rule == "told_there" or (read.rule == "edited" and part.startswith("add "))
    if adds and found and found[-1].rule == "edited":
        read = replace(read, decision=with_more(found[-1].decision, read.decision))
    if found and found[-1].rule == read.rule and found[-1].told:
        return [*found[:-1], read]
    return [*found, read]


def _is_only_of(cards: list[int], read: Read) -> bool:
    """Return whether a wish is about nothing but cards that go: “I don't need the bird. Kill that scene”."""
    return read.rule == "edited" and all(made.args["card"] in cards for made in read.decision.calls)


def _is_mended(fault: Read, wished: list[Read]) -> bool:
    """Return whether a wish mends what another clause only finds fault with."""
    calls = [made for one in wished for made in one.decision.calls]
    gone = {made.args["card"] for made in calls if made.name == "remove_card"}
    of_gone = gone and all(made.args.get("card") in gone for made in fault.decision.calls)
    drawn = fault.rule == "shaped" and any(one.rule in ("drawn", "drawn_anew") for one in wished)
    if of_gone or drawn or any(one.rule in ("cancelled", "undone") for one in wished):
        return True
    if fault.rule in _OF_LENGTH:
        cut = {made.name for one in wished for made in one.decision.calls} & _OTHER_TIMES
        return bool(cut) or any(one.rule in _OF_LENGTH for one in wished)
    if fault.rule != "faulted":
        same = [made.args.keys() for one in wished if one.rule == fault.rule for made in one.decision.calls]
        return bool(same) and (
            fault.rule != "shaped"
            or all(made.args.keys() <= set().union(*same) for made in fault.decision.calls)
        )
    return any(made.name not in _BESIDE_LOOKS or made.args.keys() & _LOOKS for made in calls)


def _is_met(asked: Read, wished: list[Read]) -> bool:
    """Return whether a wish answers what was asked of another: “slower, so that it lasts 8 seconds”."""
    return asked.rule == "paced" and (asked.told or any(one.rule in _OF_LENGTH for one in wished))


def says_what_changes(decision: Decision) -> bool:
    """Return whether remixes say what shall be otherwise, and not only how much may be."""
    return any(made.args.keys() - {"clip", "strength", "strength_value"} for made in decision.calls)


def put_together(found: list[Read], asked: list[Read], left: list[str], now: Situation) -> Decision | None:
    """Return all that was read as one decision; what was not understood is named, if it is the lesser."""
    if {one.rule for one in found} <= _OF_CLIPS:
        left = without_remarks(left, now)
    wished = [one for one in found if not one.told]
    kept = [one.decision for one in found if not one.told or not _is_mended(one, wished)]
    if not kept:
        return asked[0].decision if asked and not left else None
    if (
        left
        and wished
        and all(one.rule in _REMIXED and not says_what_changes(one.decision) for one in wished)
    ):
        return None  # what was not understood says what shall be otherwise
    if asked and all(one.told for one in found):
        return asked[0].decision
    if asked and asked[0].rule in _ADDED and all(one.rule == "faded" for one in found):
        return asked[0].decision  # the scene that is refused should have faded
    # A question beside a wish is the reason for it: “What was he doing before? Add three seconds there.”
    open_ = [one.decision for one in asked if not (one.rule == "asked" or _is_met(one, wished))]
    if len(left) + len(open_) > len(kept) or any(map(_QUALIFYING.match, left)):
        return None
    whole = as_one(kept, now)
    not_done = [f"Not done: “{part.strip(' .,!?')}”. I did not understand that." for part in left]
    said = " ".join([*not_done, *(one.said for one in open_), *filter(None, [whole.said])])
    question = next((one.asked for one in open_ if one.asked), None)
    return _in_one_turn(replace(whole, said=said, asked=question)) if is_sensible(whole, now) else None


def _in_one_turn(whole: Decision) -> Decision:
    """Return as much of a decision as one turn may do, with a word about the rest."""
    if len(whole.calls) <= _MOST_CALLS:
        return whole
    more = f"One turn does {_MOST_CALLS} steps: say it again for the cards that come after."
    return replace(whole, calls=whole.calls[:_MOST_CALLS], said=f"{whole.said} {more}".strip())
