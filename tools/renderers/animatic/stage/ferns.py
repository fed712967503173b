"""Ferns: fronds that arch out from one root, swaying in the foreground or still on the forest's floor."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from tools.renderers.animatic.painting.colour import Colour, mix
from tools.renderers.animatic.painting.curves import Point, bezier, polygon
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.stage.growth import Stem
from tools.renderers.animatic.stage.light import PLAIN, Light
from tools.renderers.animatic.stage.scatter import shapes

_LEAFLETS: Final = 12


def ferns(
    light: Light, unit: float, places: Sequence[Point], key: object, height: tuple[float, float]
) -> list[Stem]:
    """Return ferns at (x, y) between two heights."""
    rng = generator("ferns", key)
    return [_fern(light, unit, x, y, rng, height) for x, y in places]


def fern_shapes(light: Light, distance: float, key: object, count: int = 6) -> list[skia.Picture]:
    """Return ferns at height 1 that do not sway."""

    def draw(canvas: skia.Canvas, index: int) -> None:
        rng = generator("fern", key, index)
        green = mix("#4d7a38", ("#8aa94c", "#2f5a3a")[index % 2], 0.5 * rng.random())
        for path, shade in _fronds(rng, 1.0):
            canvas.drawPath(path, PLAIN.fill(light.hazed(mix(green, "#12241a", shade), distance)))

    return shapes(count, draw)


def _fern(
    light: Light, unit: float, x: float, y: float, rng: np.random.Generator, height: tuple[float, float]
) -> Stem:
    tall = rng.uniform(*height) * unit
    green: Colour = mix("#3f6b33", ("#86a848", "#234a31")[int(rng.integers(2))], 0.6 * rng.random())
    fronds = _fronds(rng, tall)
    parts = []
    # Each path costs a frame as much as its own fill: those behind are one, those in front another.
    for some in (fronds[:3], fronds[3:]):
        leaf = light.tinted(mix(green, "#0f1f18", some[-1][1]))
        path = skia.Path()
        for frond, _ in some:
            path.addPath(frond)
        parts.append((path, PLAIN.fill(mix(leaf, "#0c1a14", 0.2))))
    return Stem(x, y, rng.uniform(0, 9), tuple(parts), 0.05)


def _fronds(rng: np.random.Generator, tall: float) -> list[tuple[skia.Path, float]]:
    """Return the fronds of one fern with how much each lies in the shade, those behind first."""
    fronds = []
    for order, lean in enumerate((-0.95, 0.9, -0.55, 0.6, -0.15, 0.25)):
        lean += rng.uniform(-0.12, 0.12)
        length = tall * rng.uniform(0.85, 1.1) * (1 - 0.22 * abs(lean))
        tip = (0.95 * lean * tall, -length * (1 - 0.35 * abs(lean)))
        spine = bezier(
            (0, 0.03 * tall),
            (0.12 * lean * tall, -0.6 * length),
            (0.5 * tip[0], 1.12 * tip[1]),
            tip,
            _LEAFLETS * 2,
        )
        fronds.append((_frond(spine, 0.12 * tall), 0.40 - 0.075 * order))
    return fronds


def _frond(spine: np.ndarray, width: float) -> skia.Path:
    """Return a frond's outline: leaflets along both sides of its spine, shorter towards the tip."""
    along = np.empty_like(spine)
    along[1:-1], along[0], along[-1] = (
        (spine[2:] - spine[:-2]) / 2,
        spine[1] - spine[0],
        spine[-1] - spine[-2],
    )
    along /= np.hypot(along[:, :1], along[:, 1:]) + 1e-9
    across = along[:, ::-1] * (-1.0, 1.0)
    part = np.linspace(0, 1, len(spine))[:, None]
    reach = width * np.minimum(1, 5 * part) * (1 - part) ** 0.7
    teeth = np.where(np.arange(len(spine)) % 2 == 0, 1.0, 0.22)[:, None]
    swept = along * reach * teeth * 0.55
    left, right = spine + across * reach * teeth + swept, spine - across * reach * teeth + swept
    return polygon(np.concatenate([left, right[::-1]]))
