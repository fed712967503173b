"""Tall trunks and the leaves over them, at height 1 with their foot at the origin, lit from the right."""

from typing import Final

import numpy as np

from tools.renderers.animatic.painting.colour import Colour, mix
from tools.renderers.animatic.painting.curves import polygon, taper
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.stage.light import PLAIN, Light
from tools.renderers.animatic.stage.scatter import shapes
from tools.renderers.animatic.stage.trees import Leaves, clump

_ROWS: Final = 14
_BARKS: Final = ("#6b5138", "#5a4a3c", "#76603f")


def trunk_shapes(
    light: Light, distance: float, width: float, key: object, count: int = 6
) -> list[skia.Picture]:
    """Return trunks that rise out of the picture; bark and moss are drawn only on those that are near."""

    def draw(canvas: skia.Canvas, index: int) -> None:
        rng = generator("trunk", key, index)
        bark = mix(_BARKS[index % 3], "#3f5540", 0.25 * rng.random())
        _trunk(canvas, rng, light, bark, distance, width * rng.uniform(0.7, 1.2))

    return shapes(count, draw)


def canopy_shapes(
    light: Light, colour: Colour, distance: float, key: object, count: int = 6
) -> list[skia.Picture]:
    """Return masses of leaves of radius 1 about the origin."""

    def draw(canvas: skia.Canvas, index: int) -> None:
        rng = generator("canopy", key, index)
        leaves = Leaves.of(light, colour, distance, rng)
        for x, y, radius, shade in (
            (-0.45, 0.05, 0.62, 0.65),
            (0.45, 0.0, 0.62, 0.45),
            (0.0, -0.15, 0.7, 0.3),
        ):
            at = x + rng.uniform(-0.15, 0.15), y + rng.uniform(-0.15, 0.15)
            clump(canvas, rng, leaves, at, radius, shade)

    return shapes(count, draw)


def _trunk(
    canvas: skia.Canvas, rng: np.random.Generator, light: Light, bark: Colour, distance: float, width: float
) -> None:
    spine = _spine(rng, width)
    half = _half_widths(width)
    outline = np.concatenate(
        [spine + np.stack([-half, 0 * half], 1), (spine + np.stack([half, 0 * half], 1))[::-1]]
    )
    dark, body, lit = (
        light.hazed(mix(bark, towards, t), distance)
        for towards, t in (("#140f10", 0.55), ("#000000", 0.0), ("#ffe2a0", 0.42))
    )
    paint = PLAIN.linear(
        (-0.55 * width, 0), (0.55 * width, 0), [dark, body, lit, body], [0.0, 0.55, 0.88, 1.0]
    )
    path = polygon(outline)
    canvas.drawPath(path, paint)
    if distance < 0.45:
        canvas.save()
        canvas.clipPath(path, True)
        _paint_bark(canvas, rng, spine, width, dark, light.hazed(mix("#6f8f42", bark, 0.3), distance))
        canvas.restore()


def _spine(rng: np.random.Generator, width: float) -> np.ndarray:
    rise = np.linspace(0, 1, _ROWS)
    sway = width * (rng.uniform(-0.8, 0.8) * rise**2 + 0.12 * np.sin(5 * rise + rng.uniform(0, 6)))
    return np.stack([sway, -rise], 1)


def _half_widths(width: float) -> np.ndarray:
    rise = np.linspace(0, 1, _ROWS)
    flare = 0.55 * np.exp(-rise / (0.35 * width + 0.01))
    widths: np.ndarray = width / 2 * (1 - 0.30 * rise + flare)
    return widths


def _paint_bark(
    canvas: skia.Canvas, rng: np.random.Generator, spine: np.ndarray, width: float, dark: Colour, moss: Colour
) -> None:
    for _ in range(26):
        at, start, length = rng.uniform(-0.5, 0.5), rng.uniform(0, 0.95), rng.uniform(0.03, 0.12)
        ys = np.linspace(start, start + length, 4)
        xs = (
            np.interp(ys, np.linspace(0, 1, _ROWS), spine[:, 0]) + at * width + rng.normal(0, 0.02, 4) * width
        )
        crack = taper(np.stack([xs, -ys], 1), 0.02 * width, 0.01 * width, 0.055 * width)
        canvas.drawPath(crack, PLAIN.fill(dark, 0.45))
    foot = PLAIN.linear((0, 0), (0, -1.6 * width), [(moss, 0.75), (moss, 0.0)])
    canvas.drawRect(skia.Rect.MakeLTRB(-1.5 * width, -1.6 * width, 1.5 * width, 0.02), foot)
