"""The one painter of fire: a flame, many that burn as one, fire over a whole thing, jets, sparks, smoke."""

import math
from collections.abc import Sequence
from typing import Final, NamedTuple

from tools.renderers.animatic.painting.colour import Colour, mix
from tools.renderers.animatic.painting.curves import TAU, spline
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.joinery import PLAIN, Joinery

_LAYERS: Final = (
    ("#ee5a24", 1.0, 1.0),
    ("#f98f2c", 0.76, 0.80),
    ("#ffc94a", 0.52, 0.58),
    ("#fff3c4", 0.28, 0.34),
)
"""Colour, width and height of the outer flame and of those within it."""
_BLUE: Final = (("#3f7ae8", 1.0, 1.0), ("#6fb4ff", 0.70, 0.76), ("#dff2ff", 0.36, 0.42))


class Tongue(NamedTuple):
    """One flame: its foot, half its width, its height, and by what it differs from its neighbours in time."""

    x: float
    foot: float
    half: float
    high: float
    phase: float


def flame(work: Joinery, x: float, foot: float, half: float, high: float, phase: float) -> None:
    """Draw one flame that licks upwards; it shines by itself."""
    fire(work, [Tongue(x, foot, half, high, phase)])


def fire(
    work: Joinery, tongues: Sequence[Tongue], layers: Sequence[tuple[Colour, float, float]] = _LAYERS
) -> None:
    """Draw flames that burn as one: the outer ones of all, then what is within."""
    for colour, across, up in layers:
        paint = PLAIN.fill(mix(colour, *work.veil), 0.94)
        for tongue in tongues:
            work.canvas.drawPath(_licking(work.now.t, tongue, across, up), paint)


def _licking(t: float, tongue: Tongue, across: float, up: float) -> skia.Path:
    x, foot, half, high, phase = tongue
    lick = 1 + 0.14 * math.sin(t * 7.3 + phase) + 0.07 * math.sin(t * 12.1 + 2 * phase)
    bend = 0.55 * half * math.sin(t * 5.1 + 1.7 * phase)
    w, h = half * across, high * lick * up
    base = foot - 0.05 * high * (1 - across)
    return spline(
        [
            (x - 0.55 * w, base),
            (x - w, base - 0.22 * h),
            (x - 0.62 * w + 0.25 * bend, base - 0.52 * h),
            (x - 0.12 * w + 0.75 * bend, base - 0.82 * h),
            (x + bend, base - h),
            (x + 0.20 * w + 0.6 * bend, base - 0.70 * h),
            (x + 0.78 * w + 0.1 * bend, base - 0.42 * h),
            (x + 0.95 * w, base - 0.18 * h),
            (x + 0.50 * w, base),
        ]
    )


def blaze(work: Joinery, left: float, right: float, high: float) -> None:
    """Draw fire over a whole thing between two edges, its foot at 0."""
    width = right - left
    work.halo((left + right) / 2, -0.55 * high, 0.55 * max(width, high) + 0.1, "#ffae4a", 0.42)
    smoke(work, (left + right) / 2, -1.05 * high, 0.22 * width, 0.5 * high)
    count = max(3, min(7, round(width / 0.13)))
    behind, before = [], []
    for k in range(count):
        x, wild = left + width * (k + 0.5) / count, math.sin(2.3 * k + 1) ** 2
        half = 0.72 * width / count
        behind.append(Tongue(x, -0.42 * high, half, high * (0.62 + 0.28 * wild), 1.9 * k))
        before.append(Tongue(x + 0.2 * half, 0.0, half, high * (0.72 - 0.34 * wild), 2.3 * k + 0.9))
    fire(work, behind[1:-1] if count > 3 else behind)
    fire(work, before)
    sparks(work, (left + right) / 2, -0.7 * high, 0.4 * width, 0.75 * high, 9)


def smoke(work: Joinery, x: float, y: float, half: float, high: float) -> None:
    """Draw dark smoke that rises from a place and thins."""
    for k in range(6):
        q = ((work.now.t + 2.4 * k / 6) % 2.4) / 2.4
        size = (0.35 + 0.65 * q) * max(half, 0.25 * high)
        drift = 0.6 * half * math.sin(2.6 * k) - 0.3 * high * q
        alpha = round(0.42 * math.sin(math.pi * min(1.0, 0.15 + 0.85 * q)), 2)
        work.canvas.drawCircle(x + drift, y - high * q, size, PLAIN.fill(work.lit("#5a5254"), alpha))


def sparks(work: Joinery, x: float, y: float, half: float, high: float, count: int) -> None:
    """Draw sparks that fly up from a place."""
    for k in range(count):
        q = ((work.now.t + 1.55 * k / count) % 1.55) / 1.55
        across = half * math.sin(7.0 * k) + 0.12 * high * math.sin(TAU * q + k)
        size = 0.016 * high * (1 - q) + 0.002
        work.canvas.drawCircle(x + across, y - high * q, size, PLAIN.fill("#ffdc8a", round(1 - q, 1)))


def jet(work: Joinery, half: float, long: float, blue: bool = False) -> None:
    """Draw the fire that an engine at the origin blows downwards."""
    work.halo(0.0, 0.3 * long, 0.75 * long, "#8ac8ff" if blue else "#ffb45a", 0.5)
    with work.at(0.0, 0.0, 1.0, 180):
        side = 0.62 * half
        tongues = [
            Tongue(-side, 0.0, 0.6 * half, 0.62 * long, 1.3),
            Tongue(side, 0.0, 0.6 * half, 0.62 * long, 4.1),
        ]
        fire(work, [*tongues, Tongue(0.0, 0.0, half, long, 0.9)], _BLUE if blue else _LAYERS)
