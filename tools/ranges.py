"""Stretches of a clip as people write them: `2-4`, `0:02 to 0:04`, `first 3`, `6-end`, several by commas."""

import re
from fractions import Fraction
from typing import Final

from tools.clip import Clip
from tools.errors import RequestError
from tools.timecode import Timecode, TimeRange
from tools.wording import joined

_PARTS: Final = re.compile(r"\s*(?:,|;|\band\b|\bthen\b|&)\s*", re.I)
_TIME: Final = r"(?:\d+(?::\d+)*(?:\.\d+)?)\s*(?:s|secs?|seconds?)?"
_SPAN: Final = re.compile(
    rf"^(?:from\s+)?(?P<start>start|beginning|{_TIME})?\s*(?:-|–|—|to|until|\.\.)\s*(?P<end>end|{_TIME})?$",
    re.I,
)
_EDGE: Final = re.compile(rf"^(?:the\s+)?(?P<edge>first|last)\s+(?P<length>{_TIME})$", re.I)
_HINT: Final = "Write ranges in seconds, such as 2-4, or several: 0-1.5, 6-end."
_ZERO: Final = Timecode(Fraction(0))


def parse_ranges(text: str, duration: Timecode) -> tuple[TimeRange, ...]:
    """Return the stretches that a text names, in its order, within [0, `duration`).

    Raises:
        RequestError: one is no range, runs backwards or lies outside; the hint says how to write it.
    """
    parts = [part for part in _PARTS.split(text.strip()) if part]
    if not parts:
        raise RequestError("No range was named.", _HINT)
    return tuple(_range(part, duration) for part in parts)


def parse_times(text: str, duration: Timecode) -> tuple[Timecode, ...]:
    """Return the moments that a text names, in the order of time, each inside the clip.

    Raises:
        RequestError: one is no time, or lies outside.
    """
    times = sorted({Timecode.of(_bare(part)) for part in _PARTS.split(text.strip()) if part})
    for time in times:
        if not _ZERO < time < duration:
            raise RequestError(
                f"There is nothing to split at {time} s.", f"Name a moment between 0 and {duration} s."
            )
    return tuple(times)


def without(ranges: tuple[TimeRange, ...], duration: Timecode) -> tuple[TimeRange, ...]:
    """Return what is left of [0, `duration`) without some stretches, in order.

    |A A|x|B B|x|  ->  |A A| |B B|
    """
    left, place = [], _ZERO
    for gone in sorted(ranges, key=lambda one: one.start_time):
        if gone.start_time > place:
            left.append(between(place, gone.start_time))
        place = max(place, gone.end_time)
    if place < duration:
        left.append(between(place, duration))
    return tuple(left)


def split(ranges: tuple[TimeRange, ...], times: tuple[Timecode, ...]) -> tuple[TimeRange, ...]:
    """Return the stretches cut in two where a moment lies inside one.

    |A A A A|  ->  |A A|A A|
    """
    for time in times:
        ranges = tuple(
            part
            for one in ranges
            for part in (
                (between(one.start_time, time), between(time, one.end_time))
                if one.start_time < time < one.end_time
                else (one,)
            )
        )
    return ranges


def between(start: Timecode, end: Timecode) -> TimeRange:
    """Return the stretch [`start`, `end`)."""
    return TimeRange(start, end - start)


def within(clip: Clip, start: float | None, end: float | None) -> TimeRange:
    """Return the stretch of a clip from one second to another; an edge of the clip where none is said.

    Raises:
        RequestError: nothing of the clip lies there.
    """
    first = _ZERO if start is None else Timecode.of(start)
    last = clip.duration if end is None else min(clip.duration, Timecode.of(end))
    if first >= last:
        raise RequestError(
            f"Nothing of {clip.id} lies between {first} and {last} s.", f"It lasts {clip.duration} s."
        )
    return between(first, last)


def said(ranges: tuple[TimeRange, ...]) -> str:
    """Return stretches in words: `0 to 2 s and 4 to 6 s`."""
    return joined([f"{one.start_time} to {one.end_time} s" for one in ranges])


def _range(part: str, duration: Timecode) -> TimeRange:
    if match := _EDGE.match(part):
        length = min(duration, Timecode.of(_bare(match["length"])))
        start, end = (_ZERO, length) if match["edge"].lower() == "first" else (duration - length, duration)
    elif (match := _SPAN.match(part)) and (match["start"] or match["end"]):
        start = _at(match["start"], _ZERO)
        end = _at(match["end"], duration)
    else:
        raise RequestError(f"{part!r} is no range of a clip.", _HINT)
    return _checked(part, start, end, duration)


def _checked(part: str, start: Timecode, end: Timecode, duration: Timecode) -> TimeRange:
    if start >= duration:
        raise RequestError(
            f"There is nothing at {start} s: the clip lasts {duration} s.",
            f"Name a range between 0 and {duration} s.",
        )
    if start >= end:
        raise RequestError(
            f"The range {part!r} ends before it starts, or is empty.",
            "Give the earlier time first, as in 2-4.",
        )
    return between(start, min(end, duration))


def _at(word: str | None, edge: Timecode) -> Timecode:
    """Return a time as it is written; without one, or at the `start` and `end`, the edge of the clip."""
    return Timecode.of(_bare(word)) if word and word[0].isdigit() else edge


def _bare(word: str) -> str:
    """Return a time without its unit."""
    return re.sub(r"\s*(?:s|secs?|seconds?)\s*$", "", word.strip(), flags=re.I)
