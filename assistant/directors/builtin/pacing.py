"""Reads a wish for another pace: a clip is played at its own, so the nearest that can be done is named."""

import re
from typing import Final

from assistant.directors.builtin.clips import ANY
from assistant.directors.builtin.decision import Decision, ask
from assistant.directors.builtin.numerals import NUMBER
from assistant.directors.builtin.numerals import number as number_of
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.targets import Spoken
from tools.format import LONGEST_S, SHORTEST_S

_IT: Final = (
    rf"(?:{ANY}|everything|things|the (?:whole |entire )?(?:thing|story)|the (?:motion|action|movement)s?)"
)
_TIMES: Final = rf"(?:x ?{NUMBER}|{NUMBER} ?(?:x|times))"
_MULTIPLE: Final = rf"(?:twice|double|triple|half|{_TIMES})"
_PACE: Final = re.compile(
    r"^\W*(?:(?:make|let|have|play|run|show|can it)\s+)?"
    rf"(?:{_IT}\s*)?(?:(?:is|are|was|be|goe?s?|moves?|runs?|plays?|should|must|looks?|to|too|much|even|way"
    r"|still|a bit|a little|a lot|slightly)\s+)*"
    rf"(?:(?:{_MULTIPLE}(?: as)?\s+)?(?:fast(?:er)?|quick(?:er|ly)?|slow(?:er|ly)?)"
    rf"|(?:at |in )?{_MULTIPLE}(?: the)? (?:speed|pace|tempo)(?: of {_IT})?"
    rf"|(?:speed|slow)(?:\s+{_IT})?(?:\s+(?:up|down))?(?:\s+{_IT})?)"
    rf"(?:[\s,]*(?:by )?(?:a factor of )?(?:{_TIMES}|{NUMBER}(?: ?%| percent)?|half|a (?:bit|little|lot)))?"
    r"(?:\s+(?:please|again|now|too))*\W*$",
    re.I,
)
_LENGTH: Final = re.compile(
    r"^\W*(?:(?:make|let|have|is|too|much|a bit|last|should be|be)\b\W*)*(?:longer|shorter|long|short)\W*$",
    re.I,
)
_SLOW: Final = re.compile(r"\bslow|\bhalf\b(?! the (?:length|duration))", re.I)
_TOO: Final = re.compile(r"\btoo (?:slow|fast|quick)", re.I)
_FIGURE: Final = re.compile(rf"\b(?:x ?)?({NUMBER})(?: ?(?:x|times)\b|\W*$)", re.I)
_TWICE: Final = 2


def of_film(wish: str, now: Situation) -> Decision | None:
    """Return the answer to a wish for another pace of the whole film, or of footage."""
    if not _PACE.match(wish) or (now.board is None and now.clip is None):
        return None
    slow = _is_slower(wish)
    if now.board is None:
        instead = "loop it" if slow else "keep the first 2 seconds"
        return ask(
            f"What was filmed is played at its own pace. Its length can change, for example: {instead}."
        )
    length = _at_pace(wish, now.duration)
    shorter = f"make it {length:g} s" if length != now.duration else ""
    return _not_retimed(slow, "make it", shorter, "make it {}")


def of_card(said: Spoken, now: Situation) -> Decision | None:
    """Return the answer to a wish for another pace or a vague length of one card."""
    wish, card = f"{said.before} {said.after}", said.position
    if _LENGTH.match(wish):
        question = f"How long should card {card} be? For example: card {card} should last 3 seconds."
        return ask(question, "length", f"card {card} should last {{}}")
    if not _PACE.match(wish) or card not in now.positions:
        return None
    length = _at_pace(wish, now.at(card + 1) - now.at(card))
    lasting = f"card {card} should last {length:g} s" if card < len(now.cards) else ""
    return _not_retimed(_is_slower(wish), f"make card {card}", lasting, f"card {card} should last {{}}")


def _not_retimed(slow: bool, making: str, lasting: str, length: str) -> Decision:
    motion, pace = ("slow motion", "slower") if slow else ("fast motion", "faster")
    instead = f"{making} {motion}" + (f", or: {lasting}" if lasting else "")
    said = f"What was drawn cannot be played {pace}; it can be drawn anew so. For example: {instead}."
    return ask(said, "length", length)


def _is_slower(wish: str) -> bool:
    """Return whether less pace is wished for: “too slow” wishes for more."""
    return bool(_SLOW.search(wish)) is not bool(_TOO.search(wish))


def _at_pace(wish: str, length: float) -> float:
    """Return how long it takes at the pace wished for; twice as fast or slow where no figure was said."""
    figure = _FIGURE.search(wish)
    times = 3 if re.search(r"\btriple\b", wish, re.I) else number_of(figure[1]) if figure else _TWICE
    if not 1 < times < LONGEST_S:
        times = _TWICE
    taken = length * times if _is_slower(wish) else length / times
    return round(max(SHORTEST_S, min(LONGEST_S, taken)), 2)
