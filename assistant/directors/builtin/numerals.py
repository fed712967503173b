"""Numbers and places as people write them: two, 2, half a minute, second, 2nd, last."""

import re
from typing import Final

from assistant.directors.builtin.tables import mapping

_WORDS: Final = mapping("number")
_ORDINALS: Final = mapping("ordinal")

_ENDLESS: Final = 10.0**9
"""Figures beyond it are no number that anyone means."""
_LONG_FIRST: Final = sorted(_WORDS, key=len, reverse=True)
_HALF_MORE: Final = " and a half"
NUMBER: Final = rf"(?:(?:\d+(?:[.,]\d+)?|{'|'.join(_LONG_FIRST)})(?:{_HALF_MORE})?)"
"""A pattern for a number in figures or words."""
ORDINAL: Final = rf"(?:{'|'.join(_ORDINALS)}|(?:second|next)[ -]to[ -]last|\d+(?:st|nd|rd|th))"
"""A pattern for a place in a row."""
_NO_ARTICLES: Final = "|".join(word for word in _LONG_FIRST if word not in ("a", "an"))
_PLAIN: Final = rf"(?:(?:\d+(?:[.,]\d+)?|{_NO_ARTICLES})(?:{_HALF_MORE})?)"
_DECADE: Final = r"(?:1\d|20)\d0s\b"
SECONDS: Final = (
    r"(?:(?:a|one) second and a half\b|half a minute\b"
    rf"|(?!{_DECADE}){_PLAIN}[\s-]*(?:seconds?|secs?|(?<=[\d\s-])s|minutes?|mins?)\b|an? minute\b"
    r"|a second(?= (?:later|earlier|longer|shorter|sooner)\b))"
)
"""A pattern for a length of time; "the 1920s" are none."""

_LENGTH: Final = re.compile(rf"({NUMBER})[\s-]*(s|m)", re.I)
DECADE: Final = (
    r"(?:(?:early|late|mid)[ -])?(?:\d\d(?:\d\d)?'?s|(?:twen|thir|for|fif|six|seven|eigh|nine)ties"
    r"|\w+ century)"
)
"""A pattern for some years: “the early 1920s”, “nineteenth century”."""


def short(value: float) -> float:
    """Return a number to a thousandth; a whole one as an int."""
    rounded = round(value, 3)
    return int(rounded) if rounded == int(rounded) else rounded


def number_in_words(figure: str) -> str:
    """Return a small whole number in words: “three” for “3”."""
    return next((word for word, value in _WORDS.items() if value == int(figure) and word.isalpha()), figure)


def number(words: str) -> float:
    """Return the number that words matched by `NUMBER` name."""
    plain = re.sub(r"\s+", " ", words.lower())
    if plain.endswith(_HALF_MORE):
        return number(plain.removesuffix(_HALF_MORE)) + 0.5
    found = float(_WORDS[plain]) if plain in _WORDS else min(_ENDLESS, float(plain.replace(",", ".")))
    return short(found)


def seconds(words: str) -> float:
    """Return the seconds that words matched by `SECONDS` name."""
    if words.lower().endswith("second and a half"):
        return 1.5
    if words.lower() == "half a minute":
        return 30
    match = _LENGTH.match(words)
    assert match is not None
    found = number(match[1]) * (60 if match[2].lower() == "m" else 1)
    return short(found)


def place(words: str, last: int) -> int:
    """Return the place that words matched by `ORDINAL` or `NUMBER` name, where `last` is the last one."""
    plain = words.lower()
    if "last" in plain and plain != "last":
        return last - 1
    if plain in _ORDINALS:
        return _ORDINALS[plain] if _ORDINALS[plain] > 0 else last
    figures = re.match(r"\d+", plain)
    return int(figures[0]) if figures else int(number(plain))
