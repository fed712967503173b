"""What a puppet is to the film: pose, gait, where feet touch. How a kind looks is in its own module."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, TypeAlias

import cv2
import numpy as np

from tools.renderers.animatic.painting.curves import Point, ease
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.raster import Baked, Strip
from tools.renderers.animatic.painting.surface import Box, pixels_of

Bounds: TypeAlias = tuple[float, float, float, float]
"""How far a puppet reaches left, right, up and down from the middle of its feet, in heights."""


@dataclass(frozen=True, slots=True)
class Pose:
    """What a puppet does at one moment, beside what idles by itself. The film times it, the puppet draws."""

    walk: float | None = None
    """Phase in cycles of its way along (steps, wheels, the rocking of a boat), or none when it stays."""
    run: bool = False
    """Whether it gets along fast."""
    dip: float = 0.0
    """How far the head is down, 0 to 1 (mouth on the ground, or a little under the water)."""
    holding: str = ""
    """`fish` or another prop's name."""
    load: int = 1
    """How many of that prop there are."""
    held: float = 0.0
    """How far the prop is in the beak, mouth or hand, 0 to 1."""
    wade: float = 0.0
    """How deep it is in water, in heights of the puppet above its origin."""
    act: str = ""
    """What it does besides, a row of `words/actions.toml`; a puppet that cannot do it stands."""
    amount: float = 0.0
    """How far it is into that, 0 to 1: seated, lying, up in a leap, thrown, fallen, open, arm raised."""
    beat: float = 0.0
    """Cycles so far of what repeats in it: wings, strokes, chewing, syllables, steps of a dance, blows."""
    seat: float = 0.0
    """Height of what it sits on above its origin, in its heights; 0 is the ground."""
    reach: float = 0.6
    """Height at which it touches another, in its heights."""
    expression: str = ""
    """`happy`, `sad`, `angry`, `afraid`, `surprised`, `tired`; empty for its own face."""


@dataclass(frozen=True, slots=True)
class Contact:
    """Where and when one foot is put down in a cycle."""

    x: float
    """Place ahead of the puppet's middle at the moment of landing, in heights."""
    phase: float
    """Phase of the walk at which it lands."""
    near: bool
    """Whether it is a foot of the near side."""


@dataclass(frozen=True, slots=True)
class Gait:
    """How a puppet gets along: it must advance `stride` heights a cycle for planted feet to stay put."""

    cycle_s: float
    stride: float
    contacts: tuple[Contact, ...]
    foot: float
    """Length of one footprint in heights."""


_SMALL_FOOT: Final = 0.05
STILL = Gait(1.0, 0.0, (), 0.0)
"""The gait of what does not walk."""


class Puppet:
    """Someone or something that can be drawn at any moment, in any order of moments.

    What it does not override is the way of a thing that stands on the ground and does nothing.
    """

    height: float
    """World units of a standing puppet in a wide framing of a world whose size unit is 1."""
    bounds: Bounds
    """For every pose it takes: what reaches beyond is cut off."""
    crown: float
    """How far it reaches above its feet, in heights: to horns, a hat, or where it hovers."""
    inside: bool = False
    """Whether who is in or on it is partly hidden by its front, so that it is drawn after them."""
    fits: float = 1.0
    """How large those in it are drawn, to their own size: a ship that is drawn small holds small people."""

    def reach(self, pose: Pose) -> Bounds:
        """Return the bounds within which it is drawn in a pose, where they are narrower than `bounds`."""
        return self.bounds

    @property
    def breadth(self) -> tuple[float, float]:
        """How far it reaches left and right as it stands or walks, in heights: what others leave free."""
        left, right, _, _ = self.bounds
        return left, right

    def draw(self, canvas: skia.Canvas, height_px: float, t: float, pose: Pose) -> None:
        """Draw it with its feet at the origin, y down, facing right; one that rides has its hips there.

        When it wades, the canvas must be its own (transparent elsewhere): what is under water is thinned.
        """
        raise NotImplementedError

    def gait(self, action: str) -> Gait:
        """Return how it gets along: walks, runs, flies, swims; what cannot has no stride."""
        return STILL

    @cached_property
    def foot(self) -> float:
        """Length of its foot, in heights; what has none gets a small one."""
        return self.gait("walk").foot or _SMALL_FOOT

    def mouth(self, pose: Pose, height_px: float) -> Point:
        """Return the tip of beak, muzzle or hand, for splash and drips."""
        return 0.0, -0.6 * height_px

    def draught(self, action: str) -> float:
        """Return how deep it lies in water that is deep enough to swim in, in its heights."""
        return 0.5

    def seat(self, t: float, pose: Pose) -> Point:
        """Return where who rides it sits, or who stands on or in it has their feet, in its heights."""
        return 0.0, -self.crown


@dataclass(frozen=True, slots=True)
class Step:
    """One foot's way in a cycle: back along the ground at an even speed, then forward through the air."""

    half: float
    """Half of the way that the foot is on the ground for."""
    duty: float
    """The part of a cycle that the foot is on the ground."""
    lift: float

    @property
    def stride(self) -> float:
        """Return how far the body gets in a cycle."""
        return 2 * self.half / self.duty

    def at(self, phase: float) -> Point:
        """Return the foot's place about its middle at a phase counted from its landing."""
        phase %= 1.0
        if phase < self.duty:
            return self.half * (1 - 2 * phase / self.duty), 0.0
        air = (phase - self.duty) / (1 - self.duty)
        return self.half * (2 * ease(air) - 1), -self.lift * math.sin(math.pi * air)


class Bakery:
    """A puppet's parts as rasters, baked at the first size at or above the one that is shown.

    Sizes go up by twelfths, so that a puppet which grows from frame to frame is not baked anew for each.
    """

    def __init__(self) -> None:
        self._parts: dict[tuple[object, int], Baked] = {}

    def draw(
        self, canvas: skia.Canvas, key: object, scale: float, box: Box, part: Callable[[skia.Canvas], None]
    ) -> None:
        """Draw a part that reaches over `box`; `key` names what it shows, `scale` is pixels of one unit."""
        self._baked(key, scale, box, part).draw(canvas)

    def draw_strips(
        self,
        canvas: skia.Canvas,
        key: object,
        scale: float,
        box: Box,
        part: Callable[[skia.Canvas], None],
        strips: Sequence[Strip],
    ) -> None:
        """Draw a part as `draw` does, in strips of which each is moved aside."""
        self._baked(key, scale, box, part).draw_strips(canvas, strips)

    def _baked(self, key: object, scale: float, box: Box, part: Callable[[skia.Canvas], None]) -> Baked:
        rung = rung_above(scale)
        baked = self._parts.get((key, rung))
        if baked is None:
            baked = self._parts[key, rung] = Baked(part, box, rung)
        return baked


_AT_SURFACE: Final = 0x70
_IN_DEPTH: Final = 0xE8
"""How much of a body the water takes, of 255, where it goes in and far down."""

_RUNG = math.log(13 / 12)


def rung_above(scale: float) -> int:
    """Return the ladder's first size at or above a scale: nothing is shown larger than it was baked."""
    return math.ceil(math.exp(math.ceil(math.log(max(scale, 8.0)) / _RUNG - 1e-9) * _RUNG))


def submerge(canvas: skia.Canvas, wade: float) -> None:
    """Thin what is on a sprite's canvas (in heights) below a waterline `wade` above the feet."""
    matrix = canvas.getTotalMatrix()
    line, deep = (matrix.mapXY(0, y).y() for y in (-wade, max(0.02, wade * 0.4)))
    first = max(0, round(line))
    rows = pixels_of(canvas)[first:]
    if not rows.size:
        return
    depth = (first + np.arange(len(rows)) + 0.5 - line) / (deep - line)
    kept = 255 - np.interp(depth, (0, 1), (_AT_SURFACE, _IN_DEPTH)).round().astype(np.uint8)
    cv2.multiply(rows, np.broadcast_to(kept[:, None, None], rows.shape).copy(), dst=rows, scale=1 / 255)


def blinks(t: float, period: float = 3.7) -> bool:
    """Tell whether the eyes are shut at this moment; never as a shot begins, when its still is taken."""
    return (t + 1.7) % period < 0.12
