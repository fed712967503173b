"""Shapes of trees at height 1, foot at the origin, lit from the right: conifers, round trees."""

import math
from dataclasses import dataclass
from typing import Final

import numpy as np

from tools.renderers.animatic.painting.colour import Colour, mix
from tools.renderers.animatic.painting.curves import Point, lerp, polygon, taper
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.stage.light import PLAIN, Light
from tools.renderers.animatic.stage.scatter import shapes

SHAPES: Final = 9
"""Shapes of one wood: enough that no two neighbours are seen to be alike."""

_GREENS: Final = ("#2c5a44", "#6d8a45", "#3f6f5f")
_TIERS: Final = 7


@dataclass(frozen=True, slots=True)
class Leaves:
    """Colours of one tree, already in the hour's light and the distance's haze."""

    lit: Colour
    body: Colour
    dark: Colour
    bark: Colour
    snow: float = 0.0

    @classmethod
    def of(
        cls, light: Light, colour: Colour, distance: float, rng: np.random.Generator, snow: float = 0.0
    ) -> "Leaves":
        """Return a tree's colours, each tree a little another green."""
        green = mix(colour, _GREENS[int(rng.integers(3))], rng.uniform(0, 0.45))
        return cls(
            light.hazed(mix(green, "#ffe9a0", 0.26), distance),
            light.hazed(green, distance),
            light.hazed(mix(green, "#0c2226", 0.42), distance),
            light.hazed(mix(green, "#3a261a", 0.75), distance),
            snow,
        )


def conifers(
    light: Light, colour: Colour, distance: float, key: object, snow: float = 0.0
) -> list[skia.Picture]:
    """Return the shapes of a wood of conifers; `snow` from 0 to 1 lies on their branches."""

    def draw(canvas: skia.Canvas, index: int) -> None:
        rng = generator("conifer", key, index)
        _conifer(canvas, rng, Leaves.of(light, colour, distance, rng, snow))

    return shapes(SHAPES, draw)


def round_trees(
    light: Light, colour: Colour, distance: float, key: object, snow: float = 0.0
) -> list[skia.Picture]:
    """Return the shapes of a wood of broad-leaved trees."""

    def draw(canvas: skia.Canvas, index: int) -> None:
        rng = generator("round tree", key, index)
        _round_tree(canvas, rng, Leaves.of(light, colour, distance, rng, snow))

    return shapes(SHAPES, draw)


def _conifer(canvas: skia.Canvas, rng: np.random.Generator, leaves: Leaves) -> None:
    canvas.drawRect(skia.Rect.MakeLTRB(-0.018, -0.12, 0.018, 0), PLAIN.fill(leaves.bark))
    wide = rng.uniform(0.155, 0.205)
    for tier in range(_TIERS):
        part = tier / _TIERS
        foot = -(0.06 + 0.80 * part)
        half = wide * (1 - part) ** 0.85 * rng.uniform(0.92, 1.06)
        tip = foot - lerp(0.27, 0.155, part)
        _tier(canvas, rng, leaves, half, foot, tip)


def _tier(
    canvas: skia.Canvas, rng: np.random.Generator, leaves: Leaves, half: float, foot: float, tip: float
) -> None:
    """Draw one skirt of branches: ragged below, dark on the left, with its shade on the skirt beneath."""
    lean = rng.uniform(-0.08, 0.08) * half
    hem = _hem(rng, half, foot, 0.30 * half)
    outline = [
        (lean * 0.3, tip),
        (0.40 * half, lerp(tip, foot, 0.56)),
        *hem,
        (-0.40 * half, lerp(tip, foot, 0.56)),
    ]
    shade = [(0.86 * x, y + 0.16 * half) for x, y in hem]
    canvas.drawPath(polygon([(0, tip), *shade]), PLAIN.fill(leaves.dark, 0.45))
    body = PLAIN.linear((-half, foot), (half, tip), [leaves.dark, leaves.body, leaves.lit], [0.1, 0.55, 1.0])
    canvas.drawPath(polygon(outline), body)
    if leaves.snow:
        _snow_on(canvas, rng, leaves, half, foot, tip)


def _hem(rng: np.random.Generator, half: float, foot: float, sag: float) -> list[Point]:
    """Return the lower edge of a skirt from right to left: twigs that hang, highest at the ends."""
    points: list[Point] = [(half, foot - 0.10 * sag)]
    twigs = 5
    for i in range(twigs):
        at = 1 - 2 * (i + 0.5) / twigs + rng.uniform(-0.09, 0.09)
        hang = sag * (1 - 0.75 * at * at) * rng.uniform(0.7, 1.15)
        points.append(((at + 0.13) * half, foot + 0.35 * hang))
        points.append((at * half, foot + hang))
    points.append((-half, foot - 0.10 * sag))
    return points


def _snow_on(
    canvas: skia.Canvas, rng: np.random.Generator, leaves: Leaves, half: float, foot: float, tip: float
) -> None:
    """Lay snow on the upper side of a skirt, bluish on the left, with a lobed lower edge."""
    reach = half * (0.90 + 0.08 * leaves.snow)
    path = skia.Path()
    path.moveTo(0, tip - 0.012)
    path.quadTo(0.34 * half, lerp(tip, foot, 0.50), reach, foot - 0.02 * half)
    lobes = 4
    for i in range(lobes):
        start, end = 1 - 2 * i / lobes, 1 - 2 * (i + 1) / lobes
        drop = half * rng.uniform(0.02, 0.26) * leaves.snow
        y = foot - half * 0.16 * (1 - abs(end)) - 0.02 * half
        path.quadTo((start + end) / 2 * reach, y + drop, end * reach, y)
    path.quadTo(-0.34 * half, lerp(tip, foot, 0.50), 0, tip - 0.012)
    shadow = mix("#bcd0e6", leaves.body, 0.22)
    white = mix("#ffffff", leaves.body, 0.06)
    canvas.drawPath(path, PLAIN.linear((-half, foot), (half, tip), [shadow, white], [0.15, 0.7]))


def _round_tree(canvas: skia.Canvas, rng: np.random.Generator, leaves: Leaves) -> None:
    trunk = PLAIN.linear((-0.04, 0), (0.04, 0), [mix(leaves.bark, leaves.dark, 0.5), leaves.bark])
    canvas.drawPath(taper([(0, 0.01), (0.01, -0.25), (-0.005, -0.6)], 0.075, 0.03), trunk)
    for side in (-1, 1):
        canvas.drawPath(taper([(0, -0.26), (side * 0.08, -0.38), (side * 0.15, -0.5)], 0.03, 0.012), trunk)
    for x, y, radius, depth in _clumps(rng):
        clump(canvas, rng, leaves, (x, y), radius, depth)


def _clumps(rng: np.random.Generator) -> list[tuple[float, float, float, float]]:
    """Return a crown's masses of leaves as x, y, radius and how much they lie in the shade, back to front."""
    around = [(0.0, -0.62, 0.30, 0.75), (-0.20, -0.50, 0.18, 0.6), (0.21, -0.52, 0.18, 0.35)]
    front = [
        (-0.13, -0.68, 0.20, 0.35),
        (0.03, -0.79, 0.19, 0.1),
        (0.14, -0.64, 0.19, 0.1),
        (-0.02, -0.53, 0.17, 0.3),
    ]
    return [
        (x + rng.uniform(-0.03, 0.03), y + rng.uniform(-0.03, 0.03), r * rng.uniform(0.9, 1.1), shade)
        for x, y, r, shade in around + front
    ]


def clump(
    canvas: skia.Canvas, rng: np.random.Generator, leaves: Leaves, at: Point, radius: float, shade: float
) -> None:
    """Draw one mass of leaves with a scalloped edge, lit from above; `shade` from 0 to 1 darkens it."""
    x, y = at
    path = skia.Path()
    path.addOval(skia.Rect.MakeLTRB(x - radius, y - 0.78 * radius, x + radius, y + 0.74 * radius))
    turn = rng.uniform(0, 1)
    scallops = 13
    for i in range(scallops):
        angle = math.tau * (i + turn) / scallops
        size = radius * rng.uniform(0.20, 0.30)
        path.addCircle(x + 0.88 * radius * math.cos(angle), y + 0.70 * radius * math.sin(angle), size)
    top = mix(leaves.lit, leaves.dark, shade)
    bottom = mix(leaves.body, leaves.dark, min(1.0, 0.45 + shade))
    start, end = (x + 0.35 * radius, y - radius), (x - 0.25 * radius, y + 0.9 * radius)
    canvas.drawPath(path, PLAIN.linear(start, end, [top, mix(leaves.body, leaves.dark, shade), bottom]))
    if leaves.snow:
        _snow_on_clump(canvas, leaves, path, at, radius)


def _snow_on_clump(canvas: skia.Canvas, leaves: Leaves, path: skia.Path, at: Point, radius: float) -> None:
    """Lay snow on the upper side of a mass of leaves, following its scallops."""
    x, y = at
    top, end = y - 1.05 * radius, y - 0.05 * radius
    snow = mix("#ffffff", leaves.body, 0.08)
    stops = [(snow, 0.95 * leaves.snow), (snow, 0.85 * leaves.snow), (snow, 0.0)]
    canvas.drawPath(path, PLAIN.linear((x, top), (x, end), stops, [0.0, 0.45, 1.0]))
