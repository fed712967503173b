"""Reads a wish for another pace: all is played at its own, so the nearest that can be done is named."""

import re
from typing import Final

from assistant.directors.builtin.decision import Decision, ask
from assistant.directors.builtin.gist.clause import Clause, Context, Mark, Rule
from assistant.directors.builtin.gist.marks.pointing import cards_of, is_of_board
from assistant.directors.builtin.numerals import NUMBER, number
from assistant.directors.builtin.situation import Situation
from tools.format import LONGEST_S, SHORTEST_S

_AROUND: Final = (
    "slower", "faster", "factor", "figure", "card", "edge", "clip", "move", "adding", "keep", "each",
    "slightly", "strongly", "purpose", "wisher", "remix", "longer", "shorter", "more",
)  # fmt: skip
_OF_MOTION: Final = re.compile(
    r"play(?:s|ed|ing)?|runs?|running|motions?|movements?|moves?|moving|action|pac(?:e|ing)|speed|tempo|rate"
    r"|rhythm|percent|happens?"
)
_TOO: Final = r"\btoo (?:slow|fast|quick|rushed|hurried|hectic)"
_FIGURE: Final = re.compile(
    rf"\b(?:by )?(?:a factor of )?(?:x ?(?P<x>{NUMBER})|(?P<n>{NUMBER}) ?(?:x\b|times\b))"
    rf"|\bby (?P<part>{NUMBER})(?: ?%| percent)?|(?P<share>\d+) ?(?:%|percent)",
    re.I,
)
_TWICE: Final = 2.0


def paced(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read a wish for another pace, and answer what can be done: “play it twice as fast”."""
    figure = _FIGURE.search(clause.text)
    marks = (*clause.marks, *([Mark("figure", *figure.span())] if figure else ()))
    if not clause.has("slower", "faster") or clause.has("time", "stretch", "title"):
        return None
    if clause.has("longer", "shorter") and (clause.has("card", "edge") or not clause.says(_TOO)):
        return None  # what is too fast for one scene is too short
    if not all(map(_OF_MOTION.fullmatch, Clause(clause.text, marks).left(*_AROUND))):
        return None
    slow = clause.has("slower") is not clause.says(_TOO)
    if now.board is None or not is_of_board(clause, context, now):
        instead = "loop it" if slow else "keep the first 2 seconds"
        return ask(
            f"What was filmed is played at its own pace. Its length can change, for example: {instead}."
        )
    times = _times(clause, figure)
    cards = [card for card in cards_of(clause, context, now, loose=True) if card in now.positions]
    if not cards or len(cards) == len(now.cards) > 1:
        return _of_film(now, times, slow=slow)
    return _of_card(cards[0], now, times, slow=slow)


def _times(clause: Clause, figure: re.Match[str] | None) -> float:
    """Return how many times as fast or slow it shall be; twice where no figure was said."""
    factor = clause.first("factor")
    said = (figure["x"] or figure["n"]) if figure else None
    times = number(said) if said else float(factor.value) if factor else _TWICE
    return times if 1 < times < LONGEST_S else _TWICE


def _of_film(now: Situation, times: float, *, slow: bool) -> Decision:
    length = _at_pace(now.duration, times, slow=slow)
    lasting = f"make it {length:g} s" if length != now.duration else ""
    return _not_retimed("make it", lasting, "make it {}", slow=slow)


def _of_card(card: int, now: Situation, times: float, *, slow: bool) -> Decision:
    length = _at_pace(now.at(card + 1) - now.at(card), times, slow=slow)
    lasting = f"card {card} should last"
    return _not_retimed(f"make card {card}", f"{lasting} {length:g} s", f"{lasting} {{}}", slow=slow)


def _not_retimed(making: str, lasting: str, length: str, *, slow: bool) -> Decision:
    motion, pace = ("slow motion", "slower") if slow else ("fast motion", "faster")
    instead = f"{making} {motion}" + (f", or: {lasting}" if lasting else "")
    said = f"What was drawn cannot be played {pace}; it can be drawn anew so. For example: {instead}."
    return ask(said, "length", length)


def _at_pace(length: float, times: float, *, slow: bool) -> float:
    """Return how long something takes at another pace, as far as that is offered."""
    taken = length * times if slow else length / times
    return round(max(SHORTEST_S, min(LONGEST_S, taken)), 2)


RULES: Final[tuple[Rule, ...]] = (paced,)
