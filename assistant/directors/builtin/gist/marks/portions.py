"""Says parts of a clip as the seconds they are: “the second half”, “the middle four seconds”."""

import re
from typing import Any, Final

from assistant.directors.builtin.gist.clause import Clause
from assistant.directors.builtin.gist.marks.cues import turns
from assistant.directors.builtin.gist.marks.marking import marked
from assistant.directors.builtin.gist.marks.pointing import argument, length_of
from assistant.directors.builtin.numerals import NUMBER, ORDINAL, number, place
from assistant.directors.builtin.situation import Situation

_COUNTED: Final = re.compile(
    r"(?P<lead>\b(?:after|before|from|until|till|up to|to|past|at) )"
    rf"(?:the )?(?P<at>(?!second\b|last\b|next\b){ORDINAL}) second\b(?! and a half)",
    re.I,
)
"""“After the seventh second”."""
_PAST_AN_EDGE: Final = re.compile(
    r"\b(?P<side>after|past|beyond|behind|following|follows|before|until|till|up to|ahead of) (?:the |its )?"
    rf"(?:very )?(?P<edge>first|opening|last|final|closing) (?P<n>{NUMBER}) (?:seconds?|secs?|s)\b",
    re.I,
)
"""“Everything after the first five seconds”."""
_CLOCK: Final = re.compile(r"\b0?0:(?P<at>[0-5]\d)\b")
_PORTION: Final = re.compile(
    r"(?:\bthe |^|(?<=\bonly )|(?<=\bjust )|(?<=\bkeep )|(?<=\bdrop )|(?<=\blose )|(?<=\bbin )|(?<=\bskip ))"
    r"(?P<which>first|second|last|other|back|front|opening|closing|final) (?P<part>half|third|quarter)"
    r"(?! (?:an? )?second\b)(?: of (?:it|the (?:clip|video|film)))?\b",
    re.I,
)
_MIDDLE: Final = re.compile(rf"\bthe middle (?P<length>{NUMBER}) (?:seconds?|secs?|s)\b", re.I)
_PARTS: Final = {"half": 2, "third": 3, "quarter": 4}
_FRONT: Final = frozenset({"first", "front", "opening"})


def in_seconds(clause: Clause, now: Situation) -> Clause:
    """Return a clause with its parts of a clip as seconds of it."""
    named = clause.first("clip", "title")
    length = length_of(argument(named.value, now) if named else None, now)
    text = _CLOCK.sub(lambda match: f"second {int(match['at'])}", clause.text)
    text = _COUNTED.sub(lambda match: f"{match['lead']}second {place(match['at'], 0)}", text)
    for said, meant in turns("cut"):
        text = said.sub(meant, text)
    text = _PAST_AN_EDGE.sub(lambda match: _past(match, length), text)
    if length:
        text = _MIDDLE.sub(lambda match: _middle(match, length), text)
        text = _PORTION.sub(lambda match: _portion(match, length), text)
    return clause if text == clause.text else marked(text, now)


def span_of(written: str, length: float) -> dict[str, Any]:
    """Return where a stretch of a clip starts and ends, as far as it says so.

    Args:
        written: the stretch as the tools take it, such as `2-4` and `last 3`.
        length: the clip's length in seconds.
    """
    if edge := re.match(r"(first|last) ([\d.]+)", written):
        at = float(edge[2])
        return {"end": at} if edge[1] == "first" else {"start": max(0.0, length - at)}
    start, _, end = written.partition("-")
    found = {name: float(at) for name, at in (("start", start), ("end", end)) if at[:1].isdigit()}
    return {name: at for name, at in found.items() if at}


def _portion(match: re.Match[str], length: float) -> str:
    which, part = match["which"].lower(), match["part"].lower()
    if which == "second" and part != "half":
        return match[0]
    return f"the {'first' if which in _FRONT else 'last'} {length / _PARTS[part]:g} seconds"


def _past(match: re.Match[str], length: float | None) -> str:
    """Return what is before or after the first or last seconds by the moment at which these end or begin."""
    count = number(match["n"])
    at = count if match["edge"].lower() in _FRONT else (length or 0) - count
    return f"{match['side']} second {at:g}" if at > 0 else match[0]


def _middle(match: re.Match[str], length: float) -> str:
    half = number(match["length"]) / 2
    return f"seconds {max(0.0, length / 2 - half):g} to {length / 2 + half:g}"
