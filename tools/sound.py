"""The sound of a clip: which stretches of which media are heard when. Exact values; decodes nothing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any


@dataclass(frozen=True, slots=True)
class Sound:
    """A stretch of a media file's sound, in seconds."""

    media: str
    """The SHA-256 of the file."""
    start: Fraction
    """Where the stretch begins in the file."""
    at: Fraction
    """When it is heard in the clip."""
    duration: Fraction

    def to_json(self) -> list[str]:
        """Return JSON values; times as exact text."""
        return [self.media, str(self.start), str(self.at), str(self.duration)]

    @classmethod
    def from_json(cls, data: list[Any]) -> "Sound":
        """Return the stretch that `to_json` wrote."""
        return cls(data[0], *(Fraction(value) for value in data[1:]))


def heard(sounds: Iterable[Sound], start: Fraction, duration: Fraction, at: Fraction) -> Iterator[Sound]:
    """Yield what is heard of sounds within [start, start + duration), as it is heard from `at` on instead."""
    for sound in sounds:
        first = max(sound.at, start)
        length = min(sound.at + sound.duration, start + duration) - first
        if length > 0:
            into = first - sound.at
            yield replace(sound, start=sound.start + into, at=at + first - start, duration=length)
