"""The edges of a stream: far shore, near bank, and the stones that stand in the water."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from tools.renderers.animatic.painting.colour import Colour, mix
from tools.renderers.animatic.painting.curves import polygon, spline
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.stage.layers import Window
from tools.renderers.animatic.stage.light import PLAIN, Light
from tools.renderers.animatic.stage.relief import Ridge
from tools.renderers.animatic.stage.scatter import shapes

_STEP: Final = 0.02


@dataclass(frozen=True, slots=True)
class Edge:
    """A strip of bank between two heights below or above a shoreline, through a gradient of colours."""

    line: Ridge
    upper: float
    """Height above the line at which it begins."""
    lower: float
    """Depth below the line at which it ends."""
    colours: tuple[Colour, ...]
    """From the upper edge down."""

    def __call__(self, window: Window, canvas: skia.Canvas) -> None:
        """Paint the strip in a window."""
        # Whole steps of the world, so that neighbouring windows share their corners.
        first, last = np.floor(window.left / _STEP) - 1, np.ceil(window.right / _STEP) + 1
        xs = (np.arange(first, last + 1) * _STEP).astype(np.float32)
        ys = self.line.at(xs)
        outline = np.concatenate(
            [np.stack([xs, ys - self.upper], 1), np.stack([xs, ys + self.lower], 1)[::-1]]
        )
        middle = self.line.middle
        paint = PLAIN.linear((0, middle - self.upper), (0, middle + self.lower), self.colours)
        canvas.drawPath(polygon(outline), paint)


def stone_shapes(light: Light, distance: float, key: object, wet: bool, count: int = 7) -> list[skia.Picture]:
    """Return stones of half-width 1 that stand on the ground, or in water with a wet rim and moss."""

    def draw(canvas: skia.Canvas, index: int) -> None:
        rng = generator("stone", key, index)
        colour = mix("#7f868c", "#75695b", rng.random())
        lit, body, dark = (
            light.hazed(mix(colour, towards, t), distance)
            for towards, t in (("#fff0d0", 0.5), ("#000000", 0.0), ("#16262e", 0.6))
        )
        _stone(canvas, rng, (lit, body, dark))
        if wet:
            _moss(canvas, light.hazed(mix("#7f9a4f", colour, 0.2), distance), rng)

    return shapes(count, draw)


def _stone(canvas: skia.Canvas, rng: np.random.Generator, colours: tuple[Colour, Colour, Colour]) -> None:
    lit, body, dark = colours
    high = rng.uniform(0.5, 0.75)
    jitter = rng.uniform(-0.07, 0.07, 6).tolist()
    top = [
        (-1.0, 0.04),
        (-0.88, -0.55 * high + jitter[0]),
        (-0.30 + jitter[1], -0.95 * high),
        (0.40 + jitter[2], -high + jitter[3]),
        (0.92, -0.45 * high + jitter[4]),
        (1.02, 0.06),
        (0.0, 0.16),
    ]
    paint = PLAIN.linear((0.45, -high), (-0.35, 0.15), [lit, body, dark], [0.0, 0.42, 1.0])
    canvas.drawPath(spline(top), paint)
    facet = [
        (0.02 + jitter[5], -0.86 * high),
        (0.42, -0.93 * high),
        (0.80, -0.40 * high),
        (0.34, -0.52 * high),
    ]
    canvas.drawPath(spline(facet), PLAIN.fill(lit, 0.35))


def _moss(canvas: skia.Canvas, colour: Colour, rng: np.random.Generator) -> None:
    reach = rng.uniform(0.2, 0.45)
    path = spline([(-0.72, -0.36), (-0.25, -0.60), (reach, -0.58), (-0.05, -0.40), (-0.4, -0.30)])
    canvas.drawPath(path, PLAIN.fill(colour, 0.6))


@dataclass(frozen=True, slots=True)
class Wakes:
    """The pale rim of water about stones, drawn out downstream to the right."""

    places: tuple[tuple[float, float, float], ...]
    """x, y and half-width of each stone."""
    colour: Colour

    def __call__(self, window: Window, canvas: skia.Canvas) -> None:
        """Paint the wakes in a window."""
        for x, y, size in self.places:
            for copy in window.copies(x, 4 * size):
                box = skia.Rect.MakeLTRB(
                    copy - 1.2 * size, y - 0.10 * size, copy + 1.25 * size, y + 0.24 * size
                )
                canvas.drawOval(box, PLAIN.fill(self.colour, 0.20))
                for side, reach in ((0.06, 3.4), (0.17, 2.6)):
                    line = spline(
                        [
                            (copy + 0.8 * size, y + (side - 0.02) * size),
                            (copy + 0.6 * reach * size, y + side * size),
                            (copy + reach * size, y + (side + 0.05) * size),
                            (copy + 0.6 * reach * size, y + (side + 0.05) * size),
                        ]
                    )
                    canvas.drawPath(line, PLAIN.fill(self.colour, 0.30))
