"""Reads how long cards and the film shall be."""

import re
from typing import Final

from assistant.directors.builtin.decision import Decision, ask, call, change
from assistant.directors.builtin.gist.clause import Clause, Context, Mark, Rule
from assistant.directors.builtin.gist.film.timeline import refusal, retimed, spans
from assistant.directors.builtin.gist.marks.lengths import (
    POINTED_LENGTH,
    Length,
    Way,
    is_taken_off,
    length_of,
)
from assistant.directors.builtin.gist.marks.pointing import cards_of, is_of_board, with_named
from assistant.directors.builtin.gist.scenes.on_scenes import is_further
from assistant.directors.builtin.numerals import NUMBER, number, short
from assistant.directors.builtin.situation import Situation
from tools.format import LONGEST_S, OFFERED_S, SHORTEST_S

_ACCOUNTED: Final = (
    "longer", "shorter", "lasting", "time", "factor", "equal", "card", "edge", "others", "each", "slightly",
    "strongly", "wisher", "purpose", "move", "keep", "first", "latter", "add", "cutting", "bare number",
    "old number", "at least", "but", "finished",
)  # fmt: skip
_PACES: Final = ("slower", "faster")
"""Said with a length, they wish for no other pace: “slow it down to ten seconds”."""
_BESIDE_A_LENGTH: Final = frozenset({"", "timed", "shaped", "varied", "told_anew"})
"""Rules behind which seconds alone are a length: “make it square. Ten seconds”."""
_BARE: Final = re.compile(
    r"\b(?:by|to|at|into|only|just|for|be|was|under|within|have|get|gets|lasts?|takes?|runs?"
    r"|make (?:it|that|this))"
    r" (?:about |around |just |only |exactly |the full |a full )?"
    rf"(?P<last>{NUMBER})\W*$|\b(?P<each>{NUMBER}) each\W*$"
    rf"|^(?P<first>{NUMBER}) (?=(?:for|is|are|would|will|ought|should)\b)"
    rf"|\b(?:would|could|can) (?P<asked>{NUMBER}) (?:be|do|work)\b",
    re.I,
)
"""A number of seconds that is only called a number: “the other only three”."""
_SHALL_DO: Final = r"\b(?:he|she|it|they) (?:should|must|could|can|has to|have to) "
"""“She should knit very fast” is of no length, nor is “add a second crane”."""
_LAST: Final = re.compile(rf" (?P<last>{NUMBER})\W*$", re.I)
_OLD: Final = re.compile(rf"\b(?:instead of|rather than|not) {NUMBER}\b(?: (?:s|secs?|seconds?)\b)?", re.I)
"""How long it was: “eight seconds instead of five”."""
_OFF: Final = frozenset({"knock", "shave", "lop", "slice", "clip"})
_AS_LONG_AS_CAN_BE: Final = re.compile(
    r"\bas long as (?:it can(?: be| get)?|(?:at all )?possible|you can(?: make it)?|can be)\b"
    r"|\b(?:the |its )?max(?:imum)?(?: (?:length|possible))?\W*$",
    re.I,
)
_GOES_ON: Final = (
    r"\b(?:go|goes|carry|carries|keep|keeps|run|runs)(?: going)? on\b|\bcontinues?\b"
    r"|\b(?:after|before) the (?:end|start)\b"
)
"""What a clip does that is made longer, not a scene."""
_AT_A_TIME: Final = (
    r"\b(?:starts?|begins?|comes?|appears?|happens?) (?:in )?(?:at|from|after)\b"
    r"|^(?:(?:please|and|then|can you|could you) )*(?:move|shift|push|slide|put|place|start)\b"
    r"|\b(?:doing|trying|going on|happening|chang(?:e|ing)|alter(?:ing)?|mov(?:e|ing)) too much\b"
)
"""When a scene comes is no length."""
_SHARED: Final = (
    r"\b(?:in|into|to|of)\b.*\ball\b|\bin all\b|\b(?:total|altogether|overall|film|video|movie)\b"
)
_THAT_SCENE: Final = re.compile(r"\b(?:that|this) (?:scene|shot|card|bit|part|moment)\b", re.I)
"""A scene of which nothing is known."""
_MAKE_IT: Final = r"\b(?:make|let|have) it\b|\bit (?:should|must|could)\b"
"""Of the film, behind another order of its scenes: “swap 1 and 2 and make it ten seconds”."""
_SHORTEST_CARD_S: Final = 0.5


def timed(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read how long some cards, or the whole film, shall be."""
    if clause.says(_AT_A_TIME) or not now.cards or clause.has("stretch", "loop"):
        return None
    if is_further(clause) or not is_of_board(clause, context, now):
        return None
    clause = _with_names(_numbered(clause, context), now)
    amounts = clause.all("time", "factor", "bare number")
    if len(amounts) > 1 or not _is_of_lengths(clause, context) or _unaccounted(clause):
        return None
    cards = _cards(clause, context, now)
    if (not cards and context.clip) or (
        clause.says(_GOES_ON) and not (clause.has("card") or _THAT_SCENE.search(clause.text))
    ):
        return None
    if clause.has("equal"):
        return _equal(clause, context, now)
    longest = _AS_LONG_AS_CAN_BE.search(clause.text) and not (cards or amounts)
    length = Length("", LONGEST_S, False, None, False) if longest else length_of(clause, context)
    if length is None:
        return None
    if not cards or (len(cards) == len(now.cards) and not _is_each(clause)):
        return (None if cards else _which(clause)) or _film(length, context, now)
    return _of_cards(cards, length, context, now)


def _which(clause: Clause) -> Decision | None:
    """Ask which scene is meant by “that scene”, where none was spoken of."""
    meant = _THAT_SCENE.search(clause.text)
    wish = f"{clause.text[: meant.start()]}{{}}{clause.text[meant.end() :]}" if meant else ""
    return ask("Which card is meant? Its number is enough.", "card", wish) if meant else None


def _numbered(clause: Clause, context: Context) -> Clause:
    """Return a clause with numbers that are seconds though they are not called so."""
    marks = list(clause.marks)
    if old := _OLD.search(clause.text):
        marks = [mark for mark in marks if mark.name != "time" or mark.start < old.start()]
        marks.append(Mark("old number", old.start(), old.end()))
    last = _LAST.search(clause.text)
    named = last and (context.lengths or any(mark.end == last.start() for mark in clause.all("card")))
    bare = _BARE.search(clause.text) or (last if named else None)
    said = str(bare.lastgroup) if bare else ""
    placed = bare and any(mark.start < bare.start(said) < mark.end for mark in clause.all("card"))
    if bare and not placed and not clause.has("time"):
        marks.append(Mark("bare number", bare.start(said), bare.end(said), number(bare[said])))
    return Clause(clause.text, marks)


def _with_names(clause: Clause, now: Situation) -> Clause:
    """Return a clause with the cards that its unknown words name: “the fishing longer”."""
    exact = clause.has("time", "factor", "bare number")
    seen = not exact and (clause.has("add") or clause.says(_SHALL_DO))
    shaped = clause.has("shape_square", "shape_vertical", "shape_wide")
    if seen or shaped or clause.has("clip") or not _unaccounted(clause):
        return clause
    return with_named(clause, now, *_accounted(clause))


def _is_of_lengths(clause: Clause, context: Context) -> bool:
    """Return whether a clause says anything of a length, or a number where lengths were spoken of."""
    if clause.has("longer", "shorter", "equal") or _AS_LONG_AS_CAN_BE.search(clause.text):
        return True
    if clause.has("bare number") and not clause.has("time"):
        spoken = context.lengths or context.seconds or clause.says(r"^make |\b(?:film|video|movie)\b")
        return bool(spoken) or clause.has("lasting")
    if clause.has("factor") and clause.has("card"):
        return True
    told = clause.says(
        r"\b(?:give|make|let|needs?|wants?|should (?:be|have|take|run)|get|gets"
        r"|takes?(?!.*\b(?:off|away|out)\b))\b"
    )
    if context.seconds and clause.says(POINTED_LENGTH):
        return True
    first = context.seconds is None and context.rule in _BESIDE_A_LENGTH
    alone = first and not clause.left("time", "purpose", "wisher", "old number")
    said = clause.has("lasting", "each", "card", "others", "slower", "faster")
    return clause.has("time") and (said or told or alone)


def _accounted(clause: Clause) -> tuple[str, ...]:
    time = clause.first("time")
    taken_off = time and is_taken_off(clause, time)
    return (*_ACCOUNTED, *(("remove",) if taken_off else ()), *(_PACES if time else ()))


def _unaccounted(clause: Clause) -> list[str]:
    time = clause.first("time")
    taken_off = time and is_taken_off(clause, time)
    left = clause.left(*_accounted(clause))
    return [word for word in left if not (taken_off and word in _OFF)]


def _cards(clause: Clause, context: Context, now: Situation) -> tuple[int, ...]:
    """Return the cards that shall have another length; none for the whole film."""
    if clause.has("others") and context.cards and not clause.has("card"):
        return tuple(position for position in now.positions if position not in context.cards)
    time, of_order = clause.first("time"), context.rule in ("moved", "arranged")
    long = time and of_order and 2 * float(time.value) > now.duration
    whole = time and (long or context.rule in ("swapped", "removed")) and clause.says(_MAKE_IT)
    named = () if whole and not clause.has("card", "edge") else cards_of(clause, context, now, loose=True)
    if _is_each(clause) and not clause.has("card") and not clause.has("edge"):
        return tuple(now.positions)
    spared = clause.has("but")
    return tuple(position for position in now.positions if (position in named) != spared)


def _is_each(clause: Clause) -> bool:
    return clause.has("each") and not clause.says(_SHARED)


def _of_cards(cards: tuple[int, ...], length: Length, context: Context, now: Situation) -> Decision:
    if set(cards) <= context.gone:
        return Decision()
    here, total = spans(now), _wished_of_film(context)
    for position in cards:
        context.lengths[position] = round(max(_SHORTEST_CARD_S, length.of(here[position])), 3)
    wanted = here | context.lengths
    if total:
        wanted = _within(total, wanted, context)
    if sum(wanted.values()) > LONGEST_S:
        wanted |= dict.fromkeys(context.gone, _SHORTEST_CARD_S * 2)  # it goes anyway
    if length.seconds is None and length.factor is None and len(cards) == len(now.cards) > 1:
        most = min(1.0, LONGEST_S / sum(wanted.values()))  # as much longer as can be
        wanted = {position: span * most for position, span in wanted.items()}
    return retimed(wanted, now)


def _wished_of_film(context: Context) -> float:
    """Return how long the film shall be by the wish just before, which the other scenes share; 0 for none."""
    exact = context.seconds and context.rule == "timed" and not context.lengths
    calls = context.decision.calls if context.decision and exact else ()
    return float(next((one.args.get("duration", 0) for one in calls if one.name == "set_format"), 0))


def _within(total: float, wanted: dict[int, float], context: Context) -> dict[int, float]:
    """Return lengths that are so long in all; where that can be, those that were said stay."""
    said = {position: span for position, span in wanted.items() if position in context.lengths}
    rest = {position: span for position, span in wanted.items() if position not in {*said, *context.gone}}
    left = total - sum(said.values())
    some, ratio = (
        (rest, left / sum(rest.values())) if rest and left > 0 else (wanted, total / sum(wanted.values()))
    )
    return wanted | {position: span * ratio for position, span in some.items()}


def _equal(clause: Clause, context: Context, now: Situation) -> Decision:
    """Return all cards of one length: together as long as was said, or as they are."""
    mark = clause.first("time")
    said = context.seconds if context.rule == "timed" and not context.lengths else None
    seconds = float(mark.value) if mark else said
    each = mark and _is_each(clause) and (seconds or 0) * len(now.cards) <= LONGEST_S
    total = seconds * (len(now.cards) if each else 1) if seconds else now.duration
    context.lengths |= {position: round(total / len(now.cards), 3) for position in now.positions}
    return retimed(spans(now) | context.lengths, now)


def _film(length: Length, context: Context, now: Situation) -> Decision:
    """Return another length of the whole film; what was said of cards is stretched with it."""
    here = spans(now) | context.lengths
    stay = {position: span for position, span in here.items() if position not in context.gone}
    was = sum(stay.values()) if context.lengths else now.duration
    vague = length.seconds is None and length.factor is None
    total = _next_offered(was, length.way) if vague else length.of(was)
    if total is None:
        return _at_the_end(was)
    if refused := refusal(total):
        return refused
    if context.lengths:
        context.lengths |= _within(total, stay, context)
        return retimed(here | context.lengths, now)
    return change(call("set_format", duration=short(total)))


def _next_offered(here: float, way: Way) -> float | None:
    lengths = [one for one in OFFERED_S if (one > here if way == "longer" else one < here)]
    return (min if way == "longer" else max)(lengths, default=None)


def _at_the_end(here: float) -> Decision:
    if here >= LONGEST_S:
        return ask(f"It lasts {here:g} s already, and {LONGEST_S} s is the longest one video can be.")
    question = f"It lasts {here:g} s. How long should it be? For example: make it {SHORTEST_S + 2} seconds."
    return ask(question, "length", "make it {}")


RULES: Final[tuple[Rule, ...]] = (timed,)
