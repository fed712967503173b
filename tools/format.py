"""The format of a video: what a user chooses (`Format`) and what is drawn for it (`Canvas`)."""

import math
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any, Final

from tools.errors import RequestError
from tools.timecode import Timecode, TimecodeLike

ASPECTS: Final = ("16:9", "1:1", "9:16")
RESOLUTIONS: Final = ("480p", "720p", "1080p")
STYLES: Final = ("none", "archival", "film noir", "papercraft", "stop motion", "balloon world", "watercolour")
SHORTEST_S: Final = 1
LONGEST_S: Final = 20
"""Seconds that are drawn of one video; what it copies from clips comes on top."""
LONGEST_COPIED_S: Final = 4 * 3600
OFFERED_S: Final = (5, 10, 15, 20)
MAX_VARIATIONS: Final = 4
MAX_SEED: Final = 2**31 - 1

_LONGEST_STYLE: Final = 40
_FIVE_SECONDS: Final = Timecode(Fraction(5))
_SIZES: Final = {
    ("16:9", "480p"): (854, 480),
    ("16:9", "720p"): (1280, 720),
    ("16:9", "1080p"): (1920, 1080),
    ("1:1", "480p"): (480, 480),
    ("1:1", "720p"): (720, 720),
    ("1:1", "1080p"): (1080, 1080),
    ("9:16", "480p"): (480, 854),
    ("9:16", "720p"): (720, 1280),
    ("9:16", "1080p"): (1080, 1920),
}


@dataclass(frozen=True, slots=True)
class Canvas:
    """What one plan is drawn on: pixels and frames a second."""

    width: int
    height: int
    frame_rate: Fraction

    def to_json(self) -> dict[str, Any]:
        """Return the canvas as JSON values; the rate stays exact."""
        return {"width": self.width, "height": self.height, "frame_rate": str(self.frame_rate)}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "Canvas":
        """Return the canvas that `to_json` wrote."""
        return cls(data["width"], data["height"], Fraction(data["frame_rate"]))


@dataclass(frozen=True, slots=True)
class Format:
    """What a storyboard is to become. Immutable and always valid."""

    duration: Timecode = _FIVE_SECONDS
    aspect: str = "16:9"
    resolution: str = "480p"
    style: str = "none"
    variations: int = 1
    seed: int = 0
    loop: bool = False
    """Whether the end runs into the start."""
    loras: str = ""
    """LoRAs of the model that draws, with their weights for this film: "watercolour 0.6, ink 0.3"."""

    def __post_init__(self) -> None:
        if not 0 < self.duration.seconds <= LONGEST_COPIED_S:
            raise RequestError(
                f"A duration of {self.duration} s is out of reach.",
                f"A video lasts up to {LONGEST_COPIED_S // 3600} hours, {LONGEST_S} s of it drawn.",
            )
        _one_of("aspect", self.aspect, ASPECTS)
        _one_of("resolution", self.resolution, RESOLUTIONS)
        if not 0 < len(self.style) <= _LONGEST_STYLE:
            raise RequestError(f"{self.style!r} is no style.", f"Choose one of {', '.join(STYLES)}.")
        if not 1 <= self.variations <= MAX_VARIATIONS:
            raise RequestError(f"{self.variations} variations cannot be made.", "Ask for 1, 2, 3 or 4.")
        if not 0 <= self.seed <= MAX_SEED:
            raise RequestError(
                f"{self.seed} is not a seed.", f"A seed is a whole number from 0 to {MAX_SEED}."
            )

    def changed(
        self,
        *,
        duration: TimecodeLike | None = None,
        aspect: str | None = None,
        resolution: str | None = None,
        style: str | None = None,
        variations: int | None = None,
        seed: int | None = None,
        loop: bool | None = None,
        loras: str | None = None,
    ) -> "Format":
        """Return the format with what was given replaced.

        Raises:
            RequestError: a value is not offered; the hint lists what is.
        """
        return replace(
            self,
            duration=self.duration if duration is None else Timecode.of(duration),
            aspect=self.aspect if aspect is None else aspect,
            resolution=self.resolution if resolution is None else resolution,
            style=self.style if style is None else style,
            variations=self.variations if variations is None else variations,
            seed=self.seed if seed is None else seed,
            loop=self.loop if loop is None else loop,
            loras=self.loras if loras is None else loras,
        )

    def size(self) -> tuple[int, int]:
        """Return Sora's width and height in pixels for the aspect and resolution."""
        return _SIZES[self.aspect, self.resolution]


def nearest_format(canvas: Canvas, seed: int = 0) -> Format:
    """Return the format whose shape and size come nearest to a canvas."""
    shape = canvas.width / canvas.height

    def off(aspect: str) -> float:
        width, height = _SIZES[aspect, "480p"]
        return abs(math.log(width / height / shape))

    def smaller(resolution: str) -> int:
        return abs(min(_SIZES[aspect, resolution]) - min(canvas.width, canvas.height))

    aspect = min(ASPECTS, key=off)
    resolution = min(RESOLUTIONS, key=smaller)
    return Format(aspect=aspect, resolution=resolution, seed=seed)


def _one_of(name: str, value: str, valid: tuple[str, ...]) -> None:
    if value not in valid:
        raise RequestError(f"The {name} {value!r} is not offered.", f"Choose one of {', '.join(valid)}.")
