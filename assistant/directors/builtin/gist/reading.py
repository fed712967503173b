"""Reads the gist of a message: clause by clause, and only where every wish in it is understood."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from assistant.directors.builtin.decision import Decision
from assistant.directors.builtin.gist import on_cards
from assistant.directors.builtin.gist.adjusting import (
    as_one,
    is_of_what_is_there,
    with_its_verb,
    with_more,
)
from assistant.directors.builtin.gist.announced import as_one_scene
from assistant.directors.builtin.gist.clause import Context, Rule
from assistant.directors.builtin.gist.doers import leaves_open
from assistant.directors.builtin.gist.marking import marked, with_numbers
from assistant.directors.builtin.gist.noting import note
from assistant.directors.builtin.gist.pointing import only_names
from assistant.directors.builtin.gist.referring import of_kind
from assistant.directors.builtin.gist.remarks import (
    is_of_nothing_seen,
    is_talk,
    says_nothing_more,
    tells_of_film,
    unremarked,
    without_remarks,
)
from assistant.directors.builtin.gist.rules import IN_ORDER, LAST, OF_WHOLE_CLIPS
from assistant.directors.builtin.gist.splitting import clauses, is_told, without_purpose
from assistant.directors.builtin.gist.timeline import closed_up
from assistant.directors.builtin.sense import is_sensible, tells_no_scene
from assistant.directors.builtin.several import retold_by, together
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.targets import targets

LONGEST: Final = 400
"""Characters of a message whose gist is read: a longer one is a description."""
_MOST_CLAUSES: Final = 6
_QUALIFYING: Final = re.compile(
    r"(?:but |and )*(?:only|just|except|not|without|unless|if|as long as|instead|so that|that)\b", re.I
)
"""Begins what cannot be left out, for it says where or how far a wish holds."""
_OF_NO_CARD: Final = re.compile(
    r"\b(?:want|like|need|love|add|see|put in|insert) (?:an?|another) (?:new )?(?:scene|shot)\b|"
    r"\b(?:make|want|need|have) (?:it|this|the (?:film|video|picture)) (?:\w+ )?"
    r"(?:square|vertical|upright|horizontal|wide|tall)\b",
    re.I,
)
"""What changes no card that is there: the shape of the picture, a scene more."""
_ON_IT: Final = re.compile(r"(?:make|turn|paint|colou?r|give|let|put) (?:it|him|her|them)\b", re.I)
"""Is wished of what was spoken of: of another clip, the plain rules know nothing."""
_OF_NOBODY: Final = re.compile(r"(?:should|must|could) (?:look|be|feel|have|end|start)\b", re.I)
_SCENE_MORE: Final = re.compile(
    r"\b(?:after|before|between|add|insert|then|next|end|start|new|another)\b", re.I
)
"""Beside the number of a scene, says that another one is wished."""
_AND: Final = re.compile(r",? (?:and|but) |, ", re.I)
Plain = Callable[[str, Situation], Decision | None]
_OF_CLIPS: Final = frozenset(rule.__name__ for rule in OF_WHOLE_CLIPS) | {"renamed"}
_OF_LENGTH: Final = frozenset({"timed", "extended", "extended_further", "recut"})
"""Rules for one kind of wish: a complaint of one is met by a wish of another."""
_OF_FILM: Final = frozenset({"timed", "shaped", "styled", "looking", "compared"})
"""Rules that never read what a card shows."""
_FURTHER: Final = frozenset({"extended_further", "remixed_further", "together_further", "undone_further"})
"""Rules that return the wish before with what a clause adds to it."""
_OF_NEW_CLIPS: Final = _FURTHER.union(
    ("together", "looped", "recut", "extended", "remixed", "remixed_plainly", "deleted")
)
"""Rules behind which “it” is no clip that was named before them."""
_ONCE: Final = frozenset({"timed", "undone"})
"""Wishes of which the last clause says all; of others, a later one takes the place of a complaint."""
_LOOKS: Final = frozenset({"light", "look", "time_of_day", "weather", "setting", "style"})
_BESIDE_LOOKS: Final = frozenset({"edit_card", "move_card", "add_card", "remove_card", "set_format"})
"""Calls beside which a fault of light still waits to be mended."""


@dataclass(frozen=True, slots=True)
class Read:
    """What one clause wishes, the rule that read it, and whether it only tells of a fault."""

    rule: str
    decision: Decision
    told: bool


def read_gist(message: str, now: Situation, plain: Plain) -> Decision | None:
    """Return what a message wishes, or None where it is not all understood.

    Args:
        message: what the user said, its slips mended.
        now: the situation.
        plain: reads a plain order about the board.
    """
    if (now.board is None and now.clip is None) or len(message) > LONGEST:
        return None
    parts = clauses(as_one_scene(message))
    if len(parts) > _MOST_CLAUSES:
        return None
    found: list[Read] = []
    asked: list[Read] = []
    left: list[str] = []
    context, seen = Context(plain, thing=of_kind(message, now)), now
    for part in parts:
        told = is_told(part)
        of_nobody = left and _OF_NOBODY.match(part)  # wished of what was not understood
        read = None if of_nobody else _read(part, context, seen, told)
        if read is None:
            leads = part is not parts[-1] and context.clip is None
            if not (told or is_talk(part, seen) or ((found or leads) and says_nothing_more(part, seen))):
                left.append(part)
        elif read.decision.calls:
            adds = read.rule in _FURTHER and found and found[-1].decision is context.decision
            found = [*found[:-1], replace(read, told=False)] if adds else _with(found, read, part)
            context.rule, context.decision = read.rule, read.decision
            seen = seen.retold(retold_by(read.decision))
        elif read.decision.said:
            asked.append(read)
    whole = _as_one(found or _as_told(parts, [*asked, *left], plain, now), asked, left, now)
    return closed_up(whole) if whole and context.lengths else whole


def _as_told(parts: Iterable[str], others: Sequence[object], plain: Plain, now: Situation) -> list[Read]:
    """Return what a message without others wishes that only tells: “the girl wears a green raincoat”."""
    told = (part for part in parts if not others and tells_of_film(part, now))
    read = (_first(part, LAST, Context(plain), now, told=False) for part in told)
    return [one for one in read if one and one.decision.calls]


def _read(part: str, context: Context, now: Situation, told: bool) -> Read | None:
    """Return what one clause wishes; a fault that is told sets no lengths for those that follow."""
    lengths = dict(context.lengths)
    bare = unremarked(part, now)
    shorter = [words for words in (without_purpose(part), bare) if words not in ("", part)]
    careful = [words for words in shorter if words is not bare or is_of_nothing_seen(part, bare)]
    ways = [(words, IN_ORDER) for words in (part, *careful)]
    ways += [(words, OF_WHOLE_CLIPS) for words in shorter if words not in careful]
    ways += [(words, LAST) for words in (part, *careful) if not told]
    for words, rules in ways:
        read = _in_two(part, context, now, told) if rules is LAST else None
        if read is None and rules is LAST and _OF_NO_CARD.search(part):
            break
        if read := read or _first(words, rules, context, now, told):
            context.lengths = lengths if told else context.lengths
            context.blamed = context.cards if told else context.blamed
            return read
    note(part, context, now)
    context.blamed = context.cards if told else context.blamed
    idle = told or only_names(part, now) or leaves_open(part)
    if idle or _OF_NO_CARD.search(part) or (context.clip and _ON_IT.match(part)):
        return None
    decision = context.plain(with_numbers(part, now), now)
    return Read("plain", decision, told) if decision and _is_meant(decision, part, now) else None


def _is_meant(decision: Decision, part: str, now: Situation) -> bool:
    """Return whether a plain order can be what a clause wishes; of an answer, only one about its pace."""
    if not decision.calls:
        return decision.asked is not None and on_cards.OF_PACE.search(part.strip(" ,.!?")) is not None
    if any(is_of_what_is_there(one, part) for one in decision.calls):
        return False
    if (
        decision.calls[0].name == "add_card"
        and targets(part, len(now.cards))
        and not _SCENE_MORE.search(part)
    ):
        return False
    return is_sensible(decision, now) and not tells_no_scene(decision, now)


def _in_two(part: str, context: Context, now: Situation, told: bool) -> Read | None:
    """Return the two wishes of a clause with one verb: “make it square and a bit shorter”."""
    for border in _AND.finditer(part):
        said = (part[: border.start()], with_its_verb(part, part[border.end() :]))
        halves = [without_purpose(half) or half for half in said]
        tried = Context(context.plain)
        rules = [IN_ORDER if _first(half, IN_ORDER, tried, now, told) else LAST for half in halves]
        if LAST in rules and (border[0] == ", " or not _is_of_film_and_looks(halves, rules, tried, now)):
            continue
        read = [_first(half, of, context, now, told) for half, of in zip(halves, rules, strict=True)]
        if any(one and one.rule == "of_a_stretch" for one in read):
            return None  # what is to become of it is said nowhere
        return _both([one for one in read if one], told)
    return None


def _is_of_film_and_looks(
    halves: Sequence[str], rules: Sequence[Iterable[Rule]], tried: Context, now: Situation
) -> bool:
    """Return whether one half is of lengths or formats, and the other of what a card looks like."""
    if rules.count(LAST) != 1:
        return False
    read = [_first(half, of, tried, now, told=False) for half, of in zip(halves, rules, strict=True)]
    return all(read) and any(one and one.rule in _OF_FILM for one in read)


def _both(read: list[Read], told: bool) -> Read:
    """Return two wishes as one; where the second is of the same kind and says all, as that one."""
    alike = len({one.rule for one in read}) == 1
    if alike and read[-1].rule in _ONCE:
        return read[-1]
    return Read(read[-1].rule if alike else "both", together([one.decision for one in read]), told)


def _first(part: str, rules: Iterable[Rule], context: Context, now: Situation, told: bool) -> Read | None:
    clause = marked(part.strip(" ,.!?"), now)
    for rule in rules:
        if (decision := rule(clause, context, now)) is not None:
            note(part, context, now)
            context.cards = tuple(context.moved.get(card, card) for card in context.cards)
            context.moved = {}
            if rule.__name__ in _OF_NEW_CLIPS and not told:
                context.clip = None
            return Read(rule.__name__, decision, told)
    return None


def _with(found: list[Read], read: Read, part: str) -> list[Read]:
    """Return what was read with one more: twice said counts once, and a wish takes a complaint's place."""
    if any(one.decision.calls == read.decision.calls for one in found):
        return found
    if read.rule == "undone" and any(one.rule == "undone" for one in found):
        again = read.decision.calls[0].name == "redo"
        return [*(one for one in found if one.rule != "undone"), read] if again else found
    if read.rule in _ONCE and not read.told:
        return [*(one for one in found if one.rule != read.rule), read]
    adds = read.rule == "told_there" or (read.rule == "edited" and part.startswith("add "))
    if adds and found and found[-1].rule in ("edited", "plain"):
        read = replace(read, decision=with_more(found[-1].decision, read.decision))
    if found and found[-1].rule == read.rule and found[-1].told:
        return [*found[:-1], read]
    return [*found, read]


def _is_mended(fault: Read, wished: list[Read]) -> bool:
    """Return whether a wish mends what another clause only finds fault with."""
    if any(one.rule == "cancelled" for one in wished):
        return True
    if fault.rule in _OF_LENGTH:
        cut = {made.name for one in wished for made in one.decision.calls} & {"recut", "move_card"}
        return bool(cut) or any(one.rule in _OF_LENGTH for one in wished)
    if fault.rule != "faulted":
        return any(one.rule == fault.rule for one in wished)
    calls = [made for one in wished for made in one.decision.calls]
    return any(made.name not in _BESIDE_LOOKS or made.args.keys() & _LOOKS for made in calls)


def _as_one(found: list[Read], asked: list[Read], left: list[str], now: Situation) -> Decision | None:
    """Return all that was read as one decision; what was not understood is named, if it is the lesser."""
    if {one.rule for one in found} <= _OF_CLIPS:
        left = without_remarks(left, now)
    wished = [one for one in found if not one.told]
    kept = [one.decision for one in found if not one.told or not _is_mended(one, wished)]
    if not kept:
        return asked[0].decision if asked and not left else None
    if asked and all(one.told for one in found):
        return asked[0].decision
    # A question beside a wish is the reason for it: “What was he doing before? Add three seconds there.”
    open_ = [one.decision for one in asked if one.rule != "asked"]
    if len(left) + len(open_) > len(kept) or any(map(_QUALIFYING.match, left)):
        return None
    whole = as_one(kept, now)
    not_done = [f"Not done: “{part.strip(' .,!?')}”. I did not understand that." for part in left]
    said = " ".join([*not_done, *(one.said for one in open_), *filter(None, [whole.said])])
    question = next((one.asked for one in open_ if one.asked), None)
    return replace(whole, said=said, asked=question) if is_sensible(whole, now) else None
