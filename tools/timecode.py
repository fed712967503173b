"""Exact time: points and half-open ranges in rational seconds. Knows frames only through a frame rate."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from tools.errors import RequestError

_CLOCK = re.compile(r"(?:(\d+):)?(\d+(?:\.\d+)?)$")
_RATIO = re.compile(r"\d+/\d+$")


@dataclass(frozen=True, order=True, slots=True)
class Timecode:
    """A point in time, or a length, in exact seconds."""

    seconds: Fraction

    @classmethod
    def of(cls, value: "TimecodeLike") -> "Timecode":
        """Return the timecode that `value` names; a float is taken to the millisecond.

        Raises:
            RequestError: `value` is no time, or negative.
        """
        if isinstance(value, Timecode):
            return value
        seconds = _parse(value) if isinstance(value, str) else _exact(value)
        if seconds < 0:
            raise RequestError(f"A time of {value} s lies before the start.", "Times start at 0 s.")
        return cls(seconds)

    @classmethod
    def at_frame(cls, frame: int, rate: Fraction) -> "Timecode":
        """Return the time at which `frame` starts."""
        return cls(Fraction(frame) / rate)

    def frame(self, rate: Fraction) -> int:
        """Return the nearest frame, halves up."""
        return int(self.seconds * rate + Fraction(1, 2))

    def __add__(self, other: "Timecode") -> "Timecode":
        return Timecode(self.seconds + other.seconds)

    def __sub__(self, other: "Timecode") -> "Timecode":
        return Timecode(self.seconds - other.seconds)

    def __float__(self) -> float:
        return float(self.seconds)

    def __str__(self) -> str:
        return f"{float(self.seconds):.3f}".rstrip("0").rstrip(".")


TimecodeLike: TypeAlias = Timecode | Fraction | int | float | str
"""Seconds as a number or a Fraction, or text: `4`, `4.5`, `9/2`, `1:05.5`."""


@dataclass(frozen=True, slots=True)
class TimeRange:
    """The half-open stretch [start_time, start_time + duration)."""

    start_time: Timecode
    duration: Timecode

    @property
    def end_time(self) -> Timecode:
        """The first moment after the range."""
        return self.start_time + self.duration

    def __contains__(self, moment: Timecode) -> bool:
        return self.start_time <= moment < self.end_time


def _exact(value: Fraction | int | float) -> Fraction:
    if isinstance(value, float):
        if value != value or value in (float("inf"), float("-inf")):
            raise RequestError(f"{value} is not a time.", "Give seconds, for example 4 or 4.5.")
        return Fraction(round(value * 1000), 1000)
    return Fraction(value)


def _parse(text: str) -> Fraction:
    text = text.strip().removesuffix("s").strip()
    if _RATIO.match(text) and not text.endswith("/0"):
        return Fraction(text)
    match = _CLOCK.match(text)
    if match is None:
        raise RequestError(
            f"{text!r} is not a time.", "Give seconds or minutes:seconds, like 4, 4.5 or 1:05."
        )
    minutes, seconds = match.groups()
    return Fraction(minutes or 0) * 60 + Fraction(seconds)
