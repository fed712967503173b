"""Reads how long cards and the film shall be."""

import re
from dataclasses import dataclass
from typing import Final, Literal

from assistant.directors.builtin.decision import Decision, ask, call, change
from assistant.directors.builtin.gist.clause import Clause, Context, Mark, Rule
from assistant.directors.builtin.gist.on_scenes import is_further
from assistant.directors.builtin.gist.pointing import card_of_deed, cards_of, is_of_board, scenes_of_things
from assistant.directors.builtin.gist.timeline import refusal, retimed, spans
from assistant.directors.builtin.numerals import NUMBER, number, short
from assistant.directors.builtin.situation import Situation
from tools.format import LONGEST_S, OFFERED_S, SHORTEST_S

_ACCOUNTED: Final = (
    "longer",
    "shorter",
    "lasting",
    "time",
    "factor",
    "equal",
    "card",
    "edge",
    "others",
    "each",
    "slightly",
    "strongly",
    "wisher",
    "purpose",
    "move",
    "keep",
    "first",
    "latter",
    "add",
    "cutting",
    "bare number",
    "old number",
)
_BARE: Final = re.compile(
    r"\b(?:to|at|into|only|just|for|be|under|within|make (?:it|that|this))"
    r" (?:about |around |just |only |exactly )?"
    rf"(?P<last>{NUMBER})\W*$|\b(?P<each>{NUMBER}) each\W*$"
    rf"|^(?P<first>{NUMBER}) (?=(?:is|are|would|will|ought|should)\b)",
    re.I,
)
"""A number of seconds that is only called a number: “the other only three”."""
_OLD: Final = re.compile(rf"\b(?:instead of|rather than|not) {NUMBER}\b(?: (?:s|secs?|seconds?)\b)?", re.I)
"""How long it was: “eight seconds instead of five”."""
_TOO_LONG: Final = r"\btoo (?:much|long|many)\b"
_AT_MOST: Final = re.compile(
    r"\b(?:no|not|any) (?:longer|more|shorter) than(?: about)? $|\bat most $"
    r"|\bup to $|\bmax(?:imum)?(?: of)? $",
    re.I,
)
_TO: Final = re.compile(r"\b(?:to|into) (?:about |around |just |only |exactly )?$", re.I)
_BY: Final = re.compile(r"\b(?:by|add|another|extra) (?:about |around )?$", re.I)
_TAKEN_OFF: Final = re.compile(r"\b(?:cut|shave|trim|take|drop|lose|chop|knock) (?:about |around )?$", re.I)
_MORE: Final = re.compile(r"^\W*(?:more|longer|shorter|less|extra|off\b|additional|too (?:long|short))", re.I)
_COUNTED_MORE: Final = re.compile(r"\b(?:more|extra|further|additional|another)\b", re.I)
_POINTED_LENGTH: Final = r"\b(?:in|into|to|within) (?:that|it)\b|\bfits?\W*$"
_GOES_ON: Final = (
    r"\b(?:go|goes|carry|carries|keep|keeps|run|runs)(?: going)? on\b|\bcontinues?\b"
    r"|\b(?:after|before) the (?:end|start)\b"
)
"""What a clip does that is made longer, not a scene."""
_AT_A_TIME: Final = (
    r"\b(?:starts?|begins?|comes?|appears?|happens?) (?:in )?(?:at|from|after)\b"
    r"|^(?:(?:please|and|then|can you|could you) )*(?:move|shift|push|slide|put|place|start)\b"
)
"""When a scene comes is no length."""
_SHARED: Final = r"\b(?:in|into|to|of)\b.*\b(?:total|all|altogether|overall)\b|\bin (?:total|all)\b"
_BESIDE: Final = frozenset({"than", "max", "maximum", "around"})
_CHANGE_S: Final = 2.0
_SLIGHT_CHANGE_S: Final = 1.0
_SHORTEST_CARD_S: Final = 0.5
_HALF_MORE: Final = 1.5

_Way = Literal["longer", "shorter", ""]


@dataclass(frozen=True, slots=True)
class Length:
    """How long something shall be: a number of seconds, or how it differs from what it is."""

    way: _Way
    seconds: float | None
    relative: bool
    factor: float | None
    slight: bool

    def of(self, old: float) -> float:
        """Return how long it is then."""
        if self.seconds is not None:
            return old + self._signed(self.seconds) if self.relative else self.seconds
        if self.factor is not None:
            return old * self._times(self.factor)
        return old + self._signed(_SLIGHT_CHANGE_S if self.slight else _CHANGE_S)

    def _signed(self, seconds: float) -> float:
        return -seconds if self.way == "shorter" else seconds

    def _times(self, factor: float) -> float:
        if factor < 1:
            return _HALF_MORE if self.way == "longer" else factor
        return 1 / factor if self.way == "shorter" else factor


def timed(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read how long some cards, or the whole film, shall be."""
    if clause.says(_AT_A_TIME) or not now.cards or clause.has("stretch", "loop"):
        return None
    if is_further(clause) or not is_of_board(clause, context, now):
        return None
    clause = _with_event(_numbered(clause), now)
    amounts = clause.all("time", "factor", "bare number")
    if len(amounts) > 1 or not _is_of_lengths(clause, context) or _unaccounted(clause):
        return None
    cards = _cards(clause, context, now)
    if (not cards and context.clip) or (not clause.has("card") and clause.says(_GOES_ON)):
        return None
    if clause.has("equal"):
        return _equal(clause, context, now)
    length = _length(clause, context)
    if length is None:
        return None
    if not cards or (len(cards) == len(now.cards) and not _is_each(clause)):
        return _film(length, context, now)
    return _of_cards(cards, length, context, now)


def _numbered(clause: Clause) -> Clause:
    """Return a clause with numbers that are seconds though they are not called so."""
    marks = list(clause.marks)
    if old := _OLD.search(clause.text):
        marks = [mark for mark in marks if mark.name != "time" or mark.start < old.start()]
        marks.append(Mark("old number", old.start(), old.end()))
    bare = _BARE.search(clause.text)
    if bare and not clause.has("time"):
        said = str(bare.lastgroup)
        marks.append(Mark("bare number", bare.start(said), bare.end(said), number(bare[said])))
    return Clause(clause.text, marks)


def _with_event(clause: Clause, now: Situation) -> Clause:
    """Return a clause with the one card that its only unknown words name: “the fishing longer”."""
    left = _unaccounted(clause)
    if not left or clause.has("card"):
        return clause
    named = scenes_of_things(clause.text, now)
    if len(named) == 1 and left == named[0][0].word.lower().split():
        one, shown = named[0]
        return Clause(clause.text, (*clause.marks, Mark("card", one.start, one.end, (shown,))))
    card = card_of_deed(left[0], now) if len(left) == 1 else None
    if card is None:
        return clause
    start = clause.text.lower().find(left[0])
    return Clause(clause.text, (*clause.marks, Mark("card", start, start + len(left[0]), (card,))))


def _is_of_lengths(clause: Clause, context: Context) -> bool:
    """Return whether a clause says anything of a length, or a number where lengths were spoken of."""
    if clause.has("longer", "shorter", "equal"):
        return True
    if clause.has("bare number") and not clause.has("time"):
        return bool(context.lengths or context.seconds) or clause.has("lasting")
    told = clause.says(r"\b(?:give|make|let|needs?|wants?|should (?:be|have)|get|gets)\b")
    if context.seconds and clause.says(_POINTED_LENGTH):
        return True
    return clause.has("time") and (clause.has("lasting", "each", "card", "others") or told)


def _unaccounted(clause: Clause) -> list[str]:
    time = clause.first("time")
    taken_off = time and _is_taken_off(clause, time)
    left = clause.left(*_ACCOUNTED, *(("remove",) if taken_off else ()))
    return [word for word in left if word not in _BESIDE]


def _cards(clause: Clause, context: Context, now: Situation) -> tuple[int, ...]:
    """Return the cards that shall have another length; none for the whole film."""
    if clause.has("others") and context.cards and not clause.has("card"):
        return tuple(position for position in now.positions if position not in context.cards)
    named = cards_of(clause, context, now, loose=True)
    if _is_each(clause) and not clause.has("card") and not clause.has("edge"):
        return tuple(now.positions)
    return tuple(position for position in named if position in now.positions)


def _is_each(clause: Clause) -> bool:
    return clause.has("each") and not clause.says(_SHARED)


def _length(clause: Clause, context: Context) -> Length | None:
    longer, shorter = clause.has("longer"), clause.has("shorter")
    mark = clause.first("time", "bare number")
    if clause.says(_TOO_LONG):
        mark = None
    seconds = float(mark.value) if mark else None
    if mark is None and context.seconds and clause.says(_POINTED_LENGTH):
        seconds = context.seconds
    taken_off = bool(mark and _is_taken_off(clause, mark))
    way: _Way = (
        "shorter" if (shorter and not longer) or taken_off else "longer" if longer and not shorter else ""
    )
    factor = clause.first("factor")
    if seconds is None and not way and factor is None:
        return None
    relative = mark is not None and _is_relative(clause, mark)
    return (
        None
        if relative and not way
        else Length(way, seconds, relative, float(factor.value) if factor else None, clause.has("slightly"))
    )


def _is_taken_off(clause: Clause, mark: Mark) -> bool:
    """Return whether a number of seconds is taken off: “cut two seconds from the ride”."""
    after = re.match(r"\W*(?:off|from|out|away)\b", clause.text[mark.end :], re.I)
    return after is not None and _TAKEN_OFF.search(clause.text[: mark.start]) is not None


def _is_relative(clause: Clause, mark: Mark) -> bool:
    """Return whether a number of seconds says how much longer or shorter, not how long."""
    before, after = clause.text[: mark.start], clause.text[mark.end :]
    if _AT_MOST.search(before) or _TO.search(before):
        return False
    more = _MORE.match(after) or _BY.search(before) or _COUNTED_MORE.search(clause.words(mark))
    return more is not None or _is_taken_off(clause, mark)


def _of_cards(cards: tuple[int, ...], length: Length, context: Context, now: Situation) -> Decision:
    if set(cards) <= context.gone:
        return Decision()
    here = spans(now)
    for position in cards:
        context.lengths[position] = round(max(_SHORTEST_CARD_S, length.of(here[position])), 3)
    wanted = here | context.lengths
    if sum(wanted.values()) > LONGEST_S:
        wanted |= dict.fromkeys(context.gone, _SHORTEST_CARD_S * 2)  # it goes anyway
    return retimed(wanted, now)


def _equal(clause: Clause, context: Context, now: Situation) -> Decision:
    """Return all cards of one length: together as long as was said, or as they are."""
    mark = clause.first("time")
    said = context.seconds if context.rule == "timed" and not context.lengths else None
    seconds = float(mark.value) if mark else said
    total = seconds * (len(now.cards) if mark and _is_each(clause) else 1) if seconds else now.duration
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
        context.lengths |= {position: span * total / was for position, span in stay.items()}
        return retimed(here | context.lengths, now)
    return change(call("set_format", duration=short(total)))


def _next_offered(here: float, way: _Way) -> float | None:
    lengths = [one for one in OFFERED_S if (one > here if way == "longer" else one < here)]
    return (min if way == "longer" else max)(lengths, default=None)


def _at_the_end(here: float) -> Decision:
    if here >= LONGEST_S:
        return ask(f"It lasts {here:g} s already, and {LONGEST_S} s is the longest one video can be.")
    question = f"It lasts {here:g} s. How long should it be? For example: make it {SHORTEST_S + 2} seconds."
    return ask(question, "length", "make it {}")


RULES: Final[tuple[Rule, ...]] = (timed,)
