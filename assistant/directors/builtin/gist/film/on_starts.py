"""Reads when a scene begins: at a moment of the film, or so many seconds earlier or later."""

import re
from dataclasses import replace
from typing import Final

from assistant.directors.builtin.decision import Decision, call, change
from assistant.directors.builtin.gist.clause import Clause, Context, Mark, Rule
from assistant.directors.builtin.gist.marks.places import known
from assistant.directors.builtin.gist.marks.pointing import cards_of, is_of_board
from assistant.directors.builtin.numerals import NUMBER, number, short
from assistant.directors.builtin.situation import Situation

_BEGINS: Final = (
    r"\b(?:starts?|starting|begins?|beginning|comes?|coming|appears?|happens?|enters?|sets? in|kicks? in"
    r"|is seen|arrives?|(?:shows?|turns?|pops?) up|move|moves|shift|push|slide|put|place|bring|drag|delay"
    r"|postpone|pull|land)\b"
)
_LENGTH: Final = r"\b(?:length|duration|(?:running|run) ?time)\b"
_TO: Final = re.compile(
    rf"\b(?:to|at|from|@|on) (?:(?:about|around|exactly|only) )?(?:the )?(?:second (?P<n>{NUMBER})"
    rf"|(?P<m>\d+):(?P<s>\d\d)|(?P<at>{NUMBER})[ -]?(?:seconds?|secs?|s))\b(?:[ -]mark\b)?"
    r"(?! (?:earlier|later|sooner|longer|shorter|more))",
    re.I,
)
_LATER: Final = (
    r"\b(?:later|forward|to the right|delay(?:ed)?|postponed?|push\b.*\bback|too (?:early|soon))\b"
)
_EARLIER: Final = r"\b(?:earlier|sooner|to the left|back|too late)\b"
_RIPPLE: Final = re.compile(
    r"(?:\b(?:and|with|so)\s+)?(?:(?:let|move|push|shift|take|moving|with)\s+)?(?:\b(?:all )?the (?:rest"
    r"|others|(?:later|following) (?:ones|cards|scenes)|(?:cards|ones|scenes) (?:after|behind) (?:it|that))"
    r"|\beverything (?:after|behind|later|that follows)(?: it| that)?|\ball later cards"
    r"|\bwhat(?:ever)? (?:follows|comes after)|\bripple)\b"
    r"(?:\s+(?:with it|along|too|as well|moves?|follows?))*",
    re.I,
)
"""Words by which the later cards move along."""
_AROUND: Final = (
    "place", "said", "time", "starts", "move", "earlier", "afterwards", "lasting", "latter", "first",
    "purpose",    "wisher", "adding", "straight", "longer", "slightly", "shorter", "steps", "beside",
)  # fmt: skip
_PARTICLES: Final = frozenset(
    {"late", "early", "sooner", "later", "forward", "left", "along", "mark", "exactly", "by", "push"}
)


def begun(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read when a scene begins: “start card 2 at 4 s”, “the landing two seconds later”."""
    begins, to = re.search(_BEGINS, clause.text, re.I), _TO.search(clause.text)
    if (
        not now.cards
        or not (begins or (to and to[0].lower().startswith("at ")))
        or clause.has("stretch", "clip", "loop", "add", "remove")
        or clause.says(_LENGTH)
    ):
        return None
    marks = [mark for mark in known(clause, now) if len(mark.value) == 1]
    cards = {card for mark in marks for card in mark.value} or set(cards_of(clause, context, now))
    if len(cards) != 1 or not cards <= set(now.positions) or not is_of_board(clause, context, now):
        return None
    (card,) = cards
    rippled = _RIPPLE.search(clause.text)
    said = [Mark("said", *match.span()) for match in (rippled, to, begins) if match]
    places = [replace(mark, name="place") for mark in marks]
    if set(Clause(clause.text, (*clause.marks, *said, *places)).left(*_AROUND)) - _PARTICLES:
        return None
    at = _moment(to) if to else _shifted(card, clause, now)
    if at is not None and not begins and at < now.at(card - 1):
        return None  # “the last scene at five seconds” is how long it is
    return (
        None if at is None else change(call("move_card", card=card, at=at, ripple=True if rippled else None))
    )


def begun_further(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read that the later scenes move along: “…, and push everything after it back too”."""
    if context.rule != "begun" or context.decision is None:
        return None
    rippled = _RIPPLE.search(clause.text)
    if rippled is None or Clause(clause.text, (*clause.marks, Mark("said", *rippled.span()))).left(*_AROUND):
        return None
    (made,) = context.decision.calls
    return change(call("move_card", **{**made.args, "ripple": True}))


def _moment(to: re.Match[str]) -> float:
    if to["m"]:
        return 60 * int(to["m"]) + int(to["s"])
    return number(to["n"] or to["at"])


def _shifted(card: int, clause: Clause, now: Situation) -> float | None:
    """Return when a card begins that comes so many seconds earlier or later."""
    time, later, earlier = clause.first("time"), clause.says(_LATER), clause.says(_EARLIER)
    if time is None or not (later or earlier):
        return None
    return short(max(0.0, now.at(card) + (time.value if later else -time.value)))


RULES: Final[tuple[Rule, ...]] = (begun_further, begun)
