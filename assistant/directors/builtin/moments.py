"""Moments of a clip as people say them: `second 2`, `0:02`, `two seconds`."""

import re
from typing import Final

from assistant.directors.builtin.numerals import NUMBER, number, short

_UNIT: Final = r"(?:seconds?|secs?|s)"
_CLOCK: Final = r"\d+:\d\d(?:\.\d+)?"
TIME: Final = rf"(?:(?:{_UNIT}\s+)?(?:{_CLOCK}|{NUMBER})(?:[\s-]*{_UNIT}\b)?)"
"""A pattern for a moment: `2`, `2 s`, `second 2`, `0:02`, `two seconds`."""


def moment(words: str) -> float:
    """Return the seconds that words matched by `TIME` name."""
    if clock := re.search(_CLOCK, words):
        minutes, seconds = clock[0].split(":")
        return short(60 * int(minutes) + float(seconds))
    match = re.search(NUMBER, words, re.I)
    assert match is not None
    return number(match[0])
