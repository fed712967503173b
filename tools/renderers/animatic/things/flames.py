"""The one painter of fire: a flame, many that burn as one, fire over a whole thing, jets, sparks, smoke."""

import math
from collections.abc import Sequence
from typing import Final, NamedTuple

from tools.renderers.animatic.painting.brush import Stop
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


def blaze(work: Joinery, profile: Sequence[tuple[float, float, float]], high: float) -> None:
    """Draw fire over a whole thing, whose outline is given as places with their highest and lowest points."""
    left, right = profile[0][0], profile[-1][0]
    width, middle, step = right - left, (left + right) / 2, (right - left) / (len(profile) - 1)
    work.halo(middle, -0.5 * high, glow_of(width, high), "#ffae4a", 0.42)
    smoke(work, middle, -0.95 * high, 0.20 * width, 0.5 * high + 0.1)
    above, below = [], []
    for k, (x, top, foot) in enumerate(profile):
        wild = math.sin(2.3 * k + 1) ** 2
        tall = min(0.75 * high, 1.5 * (foot - top) + 0.06, 4.5 * step)
        below.append(Tongue(x, foot, 0.80 * step, tall * (0.42 + 0.38 * wild), 1.9 * k))
        if k % 2:
            base = top + 0.22 * (foot - top)
            above.append(Tongue(x, base, 0.62 * step, tall * (0.50 + 0.30 * wild), 2.9 * k + 0.7))
    fire(work, above)
    fire(work, below)
    sparks(work, middle, -0.6 * high, 0.4 * width, 0.75 * high, 9)


def glow_of(width: float, high: float) -> float:
    """Return how far the light of a burning thing reaches about its middle."""
    return 0.1 + 0.5 * min(max(width, high), 1.4 * high + 0.2)


def puff(work: Joinery, x: float, y: float, radius: float, colour: Colour, alpha: float) -> None:
    """Draw one soft puff of steam or smoke."""
    tone, alpha = work.lit(colour), round(alpha, 2)
    stops: list[Stop] = [(tone, alpha), (tone, round(0.85 * alpha, 2)), (tone, 0.0)]
    with work.at(x, y, radius):
        work.canvas.drawCircle(0.0, 0.0, 1.0, PLAIN.radial((0.0, 0.0), 1.0, stops, [0.0, 0.55, 1.0]))


def smoke(work: Joinery, x: float, y: float, half: float, high: float) -> None:
    """Draw dark smoke that rises from a place and thins."""
    for k in range(7):
        q = ((work.now.t + 2.4 * k / 7) % 2.4) / 2.4
        size = (0.35 + 0.65 * q) * max(half, 0.25 * high)
        drift = 0.6 * half * math.sin(2.6 * k) - 0.3 * high * q
        puff(
            work,
            x + drift,
            y - high * q,
            size,
            "#5a5254",
            0.50 * math.sin(math.pi * min(1.0, 0.15 + 0.85 * q)),
        )


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
