"""Reads the gist of a message: each of its clauses by what it speaks of, all of them as one decision.

A message is read only where every clause that wishes for something is understood; else it is left to others.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Final

from assistant.directors.builtin.decision import Decision, call
from assistant.directors.builtin.gist import (
    on_actions,
    on_camera,
    on_cards,
    on_clips,
    on_commands,
    on_faults,
    on_formats,
    on_joins,
    on_lengths,
    on_order,
    on_questions,
    on_recuts,
    on_remixes,
    on_scenes,
    on_styles,
    on_unions,
)
from assistant.directors.builtin.gist.clause import Context, Rule
from assistant.directors.builtin.gist.marking import marked
from assistant.directors.builtin.gist.referring import of_kind, things
from assistant.directors.builtin.gist.splitting import clauses, is_told, without_purpose
from assistant.directors.builtin.gist.timeline import closed_up
from assistant.directors.builtin.sense import is_sensible, tells_no_scene
from assistant.directors.builtin.several import retold_by, together
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.stretches import in_seconds

LONGEST: Final = 400
"""Characters of a message whose gist is read: a longer one is a description."""
_MOST_CLAUSES: Final = 6
_QUALIFYING: Final = re.compile(
    r"(?:but |and )*(?:only|just|except|not|without|unless|if|as long as|instead)\b", re.I
)
"""Begins what cannot be left out, for it says where or how far a wish holds."""
_DISLIKED: Final = re.compile(
    r"\b(?:don't|do not|didn't) (?:really |much )?(?:like|want|love)(?: it)? (?:that|how|when|the way)"
    r" (?:he|she|it|they|the [\w-]+) \w+s\b|\bhate (?:that|how|when)\b",
    re.I,
)
"""Tells that something else shall be done."""
_OF_THE_PICTURE: Final = re.compile(
    r"\b(?:make|want|need|have) (?:it|this|the (?:film|video|picture)) (?:\w+ )?"
    r"(?:square|vertical|upright|horizontal|wide|tall)\b",
    re.I,
)
"""What is never something to see in a card."""
_AND: Final = re.compile(r",? (?:and|but) |, ", re.I)
_RULES: Final[tuple[Rule, ...]] = (
    *on_questions.RULES,
    *on_commands.RULES,
    *on_clips.RULES,
    *on_recuts.RULES,
    *on_unions.RULES,
    *on_remixes.RULES,
    *on_formats.RULES,
    *on_styles.RULES,
    *on_joins.RULES,
    *on_camera.RULES,
    *on_actions.RULES,
    *on_order.RULES,
    *on_lengths.RULES,
    *on_faults.RULES,
    *on_scenes.RULES,
)
_LAST: Final[tuple[Rule, ...]] = on_cards.RULES
"""Read only where a clause is nothing else, for they take any words."""
_CHANGING: Final = (
    "longer",
    "shorter",
    "equal",
    "time",
    "factor",
    "stretch",
    "remove",
    "swap",
    "finer",
    "coarser",
    "shape_square",
    "shape_vertical",
    "shape_wide",
    "how_many",
    "export",
    "loop",
    "favourite",
    "rename",
)
"""Marks of wishes that are never only another word for what was wished before."""
_OF_LENGTH: Final = frozenset({"timed", "extended", "extended_further", "recut"})
"""Rules for one kind of wish: a complaint of one is met by a wish of another."""
_FURTHER: Final = frozenset({"extended_further", "remixed_further", "together_further"})
"""Rules that return the wish before with what a clause adds to it."""
_OF_NEW_CLIPS: Final = _FURTHER | {
    "together",
    "looped",
    "recut",
    "extended",
    "remixed",
    "remixed_plainly",
    "deleted",
}
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


def read_gist(
    message: str, now: Situation, plain: Callable[[str, Situation], Decision | None]
) -> Decision | None:
    """Return what a message wishes, or None where it is not all understood.

    Args:
        message: what the user said, its slips mended.
        now: the situation.
        plain: reads a plain order about the board.
    """
    if (now.board is None and now.clip is None) or len(message) > LONGEST:
        return None
    parts = clauses(message)
    if len(parts) > _MOST_CLAUSES:
        return None
    found: list[Read] = []
    asked: list[Read] = []
    left: list[str] = []
    context, seen = Context(plain, thing=of_kind(message, now)), now
    for part in parts:
        told = is_told(part)
        read = _read(part, context, seen, told)
        if read is None:
            leads = part is not parts[-1] and context.clip is None
            if not told and not ((found or leads) and _says_nothing_more(part, seen)):
                left.append(part)
        elif read.decision.calls:
            adds = read.rule in _FURTHER and found and found[-1].decision is context.decision
            found = [*found[:-1], replace(read, told=False)] if adds else _with(found, read, part)
            context.rule, context.decision = read.rule, read.decision
            seen = seen.retold(retold_by(read.decision))
        elif read.decision.said:
            asked.append(read)
    whole = _as_one(found, asked, left, now)
    return closed_up(whole) if whole and context.lengths else whole


def _read(part: str, context: Context, now: Situation, told: bool) -> Read | None:
    """Return what one clause wishes; a fault that is told sets no lengths for those that follow."""
    lengths = dict(context.lengths)
    shorter = without_purpose(part)
    ways = [(part, _RULES), *([(shorter, _RULES)] if shorter not in ("", part) else ()), (part, _LAST)]
    for words, rules in ways[: len(ways) - told]:
        read = _in_two(part, context, now, told) if rules is _LAST else None
        if read is None and rules is _LAST and _OF_THE_PICTURE.search(part):
            break
        if read := read or _first(words, rules, context, now, told):
            context.lengths = lengths if told else context.lengths
            context.blamed = context.cards if told else context.blamed
            return read
    _note(part, context, now)
    context.blamed = context.cards if told else context.blamed
    decision = None if told else context.plain(_with_numbers(part, now), now)
    return (
        Read("plain", decision, told)
        if decision and decision.calls and is_sensible(decision, now) and not tells_no_scene(decision, now)
        else None
    )


def _in_two(part: str, context: Context, now: Situation, told: bool) -> Read | None:
    """Return the two wishes of a clause with one verb: “make it square and a bit shorter”."""
    for border in _AND.finditer(part):
        halves = (part[: border.start()], part[border.end() :])
        halves = tuple(without_purpose(half) or half for half in halves)
        tried = Context(context.plain)
        if all(_first(half, _RULES, tried, now, told) for half in halves):
            read = [_first(half, _RULES, context, now, told) for half in halves]
            return _both([one for one in read if one], told)
    return None


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
            _note(part, context, now)
            context.cards = tuple(context.moved.get(card, card) for card in context.cards)
            context.moved = {}
            if rule.__name__ in _OF_NEW_CLIPS and not told:
                context.clip = None
            return Read(rule.__name__, decision, told)
    return None


def _with_numbers(part: str, now: Situation) -> str:
    """Return a clause with each card that it names by what it shows as “card 2”."""
    pieces, end = [], 0
    for mark in marked(part, now).all("card"):
        if len(mark.value) == 1:
            pieces += [part[end : mark.start], f"card {mark.value[0]}"]
            end = mark.end
    return "".join([*pieces, part[end:]])


def _note(part: str, context: Context, now: Situation) -> None:
    """Keep what a clause spoke of, for those that follow."""
    clause = marked(part.strip(" ,.!?"), now)
    named = things(clause.text, now)
    context.disliked = _DISLIKED.search(part) is not None
    if mark := clause.first("card", "edge"):
        context.cards = mark.value
    elif named and len(named[0].cards) == 1:
        context.cards = named[0].cards
    if named:
        context.thing = named[0].word
    elif several := of_kind(clause.text, now):
        context.thing = several
    if mark := clause.first("clip", "title"):
        context.clip = None if now.clip and mark.value == now.clip["id"] else mark.value
    if mark := clause.first("time"):
        context.seconds = mark.value
    if mark := clause.first("stretch") or marked(in_seconds(clause.text, now.length), now).first("stretch"):
        context.stretch = mark.value


def _with(found: list[Read], read: Read, part: str) -> list[Read]:
    """Return what was read with one more: twice said counts once, and a wish takes a complaint's place."""
    if any(one.decision.calls == read.decision.calls for one in found):
        return found
    if read.rule == "undone" and any(one.rule == "undone" for one in found):
        again = read.decision.calls[0].name == "redo"
        return [*(one for one in found if one.rule != "undone"), read] if again else found
    if read.rule in _ONCE and not read.told:
        return [*(one for one in found if one.rule != read.rule), read]
    if read.rule == "edited" and part.startswith("add ") and found and found[-1].rule == "edited":
        read = replace(read, decision=_with_more(found[-1].decision, read.decision))
    if found and found[-1].rule == read.rule and found[-1].told:
        return [*found[:-1], read]
    return [*found, read]


def _with_more(before: Decision, more: Decision) -> Decision:
    """Return looks that are added to looks of the same cards: “rain, with lightning”."""
    had = {one.args["card"]: one.args for one in before.calls if one.name == "edit_card"}
    calls = []
    for one in more.calls:
        if (card := one.args.get("card")) in had:
            args = {
                name: f"{had[card][name]}, {value}"
                if name in had[card] and name not in ("card", "text")
                else value
                for name, value in one.args.items()
            }
            calls.append(call("edit_card", **args))
    return Decision(tuple(calls), more.render) if calls else more


def _is_mended(fault: Read, wished: list[Read]) -> bool:
    """Return whether a wish mends what another clause only finds fault with."""
    if fault.rule in _OF_LENGTH:
        return any(one.rule in _OF_LENGTH for one in wished)
    if fault.rule != "faulted":
        return any(one.rule == fault.rule for one in wished)
    calls = [made for one in wished for made in one.decision.calls]
    return any(made.name not in _BESIDE_LOOKS or made.args.keys() & _LOOKS for made in calls)


def _says_nothing_more(part: str, now: Situation) -> bool:
    """Return whether a clause at most names something, or says once more what is wished anyway."""
    clause = marked(part.strip(" ,.!?"), now)
    only_there = clause.has("only") and clause.has("card")
    if only_there or clause.has(*_CHANGING):
        return False
    return not clause.left(*{mark.name for mark in clause.marks})


def _as_one(found: list[Read], asked: list[Read], left: list[str], now: Situation) -> Decision | None:
    """Return all that was read as one decision; what was not understood is named, if it is the lesser part."""
    wished = [one for one in found if not one.told]
    kept = [one.decision for one in found if not one.told or not _is_mended(one, wished)]
    if not kept:
        return asked[0].decision if asked and not left else None
    if asked and all(one.told for one in found):
        return asked[0].decision
    # A question beside a wish is the reason for it: “What was he doing before? Add three seconds there.”
    open_ = [one.decision.said for one in asked if one.rule != "asked"]
    if len(left) + len(open_) > len(kept) or any(map(_QUALIFYING.match, left)):
        return None
    whole = _drawn_before_written(together(kept))
    not_done = [f"Not done: “{part.strip(' .,!?')}”. I did not understand that." for part in left]
    said = " ".join([*not_done, *open_, *filter(None, [whole.said])])
    return replace(whole, said=said) if is_sensible(whole, now) else None


def _drawn_before_written(whole: Decision) -> Decision:
    """Return a decision by which no file is written of a clip that it is only about to change."""
    written = [one for one in whole.calls if one.name == "export_clip"]
    if not (whole.render and written):
        return whole
    kind = f" as {written[0].args['kind']}" if "kind" in written[0].args else ""
    rest = tuple(one for one in whole.calls if one.name != "export_clip")
    return Decision(rest, render=True, said=f"Once it is drawn, say “export it{kind}”.")
