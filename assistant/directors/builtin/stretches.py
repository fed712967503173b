"""Stretches of a clip as people say them: "seconds 2 to 4", "the first three seconds", "all after 6 s"."""

import re
from typing import Final

from assistant.directors.builtin.numerals import NUMBER, number, short

_UNIT: Final = r"(?:seconds?|secs?|s)"
_CLOCK: Final = r"\d+:\d\d(?:\.\d+)?"
TIME: Final = rf"(?:(?:{_UNIT}\s+)?(?:{_CLOCK}|{NUMBER})(?:[\s-]*{_UNIT}\b)?)"
"""A pattern for a moment: `2`, `2 s`, `second 2`, `0:02`, `two seconds`."""
_END: Final = r"(?:the )?(?:very )?end"
_START: Final = r"(?:the )?(?:very )?(?:start|beginning)"
_SPAN: Final = re.compile(
    rf"(?:from |between |the (?:part|bit|stretch) (?:from|between) )?(?:the )?(?P<from>{TIME}|{_START})\s*"
    rf"(?:-|–|—|to|until|till|through|and)\s*(?P<to>{TIME}|{_END})",
    re.I,
)
_EDGE: Final = re.compile(
    rf"(?:the )?(?:very )?(?P<edge>first|last|final) (?P<length>{NUMBER})?[\s-]*{_UNIT}\b",
    re.I,
)
_AFTER: Final = re.compile(
    rf"(?:everything|all|what (?:comes|is)|the (?:part|rest)) (?:after|from) (?P<from>{TIME})", re.I
)
_BEFORE: Final = re.compile(
    rf"(?:everything|all|what (?:comes|is)|the part) (?:before|up to|until) (?P<to>{TIME})", re.I
)
_PORTION: Final = re.compile(
    r"\bthe (?P<which>first|second|last|other) (?P<part>half|third|quarter)(?! (?:an? )?second\b)"
    r"(?: of (?:it|the (?:clip|video|film)))?\b",
    re.I,
)
_MIDDLE: Final = re.compile(rf"\bthe middle (?P<length>{NUMBER}) {_UNIT}\b", re.I)
_PARTS: Final = {"half": 2, "third": 3, "quarter": 4}
_KINDS: Final = (_EDGE, _AFTER, _BEFORE, _SPAN)


def stretches(text: str) -> tuple[str, str] | None:
    """Return the stretches that a text begins with, as the tools take them, and what follows, or None."""
    found, rest = [], text.strip()
    while match := _first(rest):
        found.append(_written(match))
        rest = rest[match.end() :]
        more = re.match(r"\s*(?:,|,?\s*and|&|then)\s+(?:also )?(?:seconds? )?", rest, re.I)
        if more is None or _first(rest[more.end() :]) is None:
            break
        rest = rest[more.end() :]
    return (", ".join(found), rest.strip(" ,.")) if found else None


def in_seconds(text: str, length: float) -> str:
    """Return a text with “the first half” and “the middle two seconds” of a clip as the seconds they are."""
    if not length:
        return text

    def portion(match: re.Match[str]) -> str:
        which, part = match["which"].lower(), match["part"].lower()
        edge = "first" if which == "first" else "last"
        known = which != "second" or part == "half"
        return f"the {edge} {length / _PARTS[part]:g} seconds" if known else match[0]

    def middle(match: re.Match[str]) -> str:
        half = number(match["length"]) / 2
        return f"seconds {max(0.0, length / 2 - half):g} to {length / 2 + half:g}"

    return _MIDDLE.sub(middle, _PORTION.sub(portion, text))


def moment(words: str) -> float:
    """Return the seconds that words matched by `TIME` name."""
    if clock := re.search(_CLOCK, words):
        minutes, seconds = clock[0].split(":")
        return short(60 * int(minutes) + float(seconds))
    match = re.search(NUMBER, words, re.I)
    assert match is not None
    return number(match[0])


def _first(text: str) -> re.Match[str] | None:
    return next((match for pattern in _KINDS if (match := pattern.match(text))), None)


def _written(match: re.Match[str]) -> str:
    parts = match.groupdict()
    if "edge" in parts:
        length = number(parts["length"]) if parts["length"] else 1
        return f"{'first' if parts['edge'].lower() == 'first' else 'last'} {length:g}"
    start = parts.get("from") or "start"
    end = parts.get("to") or "end"
    return f"{_at(start, 'start')}-{_at(end, 'end')}"


def _at(words: str, edge: str) -> str:
    return (
        f"{moment(words):g}" if re.search(r"\d", words) or not re.search(r"start|begin|end", words) else edge
    )
