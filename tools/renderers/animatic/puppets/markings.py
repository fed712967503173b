"""The patterns of coats: bands, patches, spots. Each fills a field; the coat clips it to the trunk."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.curves import TAU, bezier, lerp, spline, taper
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.puppets.quadruped_species import QuadrupedSpecies


@dataclass(frozen=True, slots=True)
class Field:
    """What a pattern fills, in the animal's unit."""

    left: float
    top: float
    right: float
    bottom: float

    def at(self, across: float, down: float) -> tuple[float, float]:
        """Return the place at fractions across and down."""
        return lerp(self.left, self.right, across), lerp(self.top, self.bottom, down)


Marking: TypeAlias = Callable[[skia.Canvas, Brush, Field, QuadrupedSpecies, np.random.Generator], None]


def _stripes(canvas: skia.Canvas, brush: Brush, field: Field, dark: str, lengths: list[float]) -> None:
    for i, length in enumerate(lengths):
        x, y = field.at((i + 0.5) / len(lengths), -0.05)
        down = length * (field.bottom - field.top)
        line = bezier((x, y), (x + 0.02, y + down * 0.3), (x - 0.03, y + down * 0.6), (x + 0.01, y + down), 8)
        canvas.drawPath(taper(line, 0.012, 0.004, 0.036), brush.fill(dark))


def bands(
    canvas: skia.Canvas, brush: Brush, field: Field, _: QuadrupedSpecies, __: np.random.Generator
) -> None:
    """Draw a zebra's bands, from back to belly."""
    _stripes(canvas, brush, field, "#221f1f", [1.0] * 14)


def stripes(
    canvas: skia.Canvas, brush: Brush, field: Field, species: QuadrupedSpecies, rng: np.random.Generator
) -> None:
    """Draw a tiger's stripes, of unequal length."""
    dark = "#221f1f" if species.has("bold") else "#8a5320"
    _stripes(canvas, brush, field, dark, rng.uniform(0.35, 0.6, 13).tolist())


def patches(
    canvas: skia.Canvas, brush: Brush, field: Field, species: QuadrupedSpecies, rng: np.random.Generator
) -> None:
    """Draw a cow's patches."""
    for x, down, radius in (
        (-0.22, 0.3, 0.15),
        (0.1, 0.15, 0.13),
        (0.22, 0.7, 0.1),
        (-0.02, 0.8, 0.09),
        (-0.4, 0.7, 0.1),
    ):
        _, y = field.at(0, down)
        _blob(canvas, brush, (x, y), (radius * 1.05, radius * 0.8), "#2f2a28", rng)


def spots(
    canvas: skia.Canvas, brush: Brush, field: Field, species: QuadrupedSpecies, rng: np.random.Generator
) -> None:
    """Draw a leopard's rosettes."""
    for row in range(6):
        for column in range(12):
            x, y = field.at(
                (column + 0.5 * (row % 2) + rng.uniform(0, 0.4)) / 12, (row + rng.uniform(0.1, 0.7)) / 6
            )
            canvas.drawCircle(x, y, 0.018, brush.fill("#a9702c"))
            canvas.drawArc(
                skia.Rect.MakeXYWH(x - 0.019, y - 0.016, 0.038, 0.032),
                rng.uniform(0, 360),
                270,
                False,
                brush.stroke("#4b3018", 0.011),
            )


def lattice(
    canvas: skia.Canvas, brush: Brush, field: Field, species: QuadrupedSpecies, rng: np.random.Generator
) -> None:
    """Draw a giraffe's patches in their net."""
    for column in range(7):
        for row in range(5):
            middle = field.at((column + 0.5 * (row % 2) + 0.3) / 7, (row + 0.4) / 5)
            _blob(canvas, brush, middle, (0.056, 0.042), "#a8672c", rng)


def panda(
    canvas: skia.Canvas, brush: Brush, field: Field, species: QuadrupedSpecies, rng: np.random.Generator
) -> None:
    """Draw a panda's dark shoulder."""
    top, bottom = field.top, field.bottom
    shoulder = [(0.12, top - 0.1), (0.36, top - 0.1), (0.42, bottom), (0.16, bottom + 0.05)]
    canvas.drawPath(spline(shoulder), brush.fill("#26262a"))


def saddle(
    canvas: skia.Canvas, brush: Brush, field: Field, species: QuadrupedSpecies, rng: np.random.Generator
) -> None:
    """Draw a darker back, as wolves have."""
    dark = mix(species.colour, species.dark, 0.45)
    back = brush.linear((0, field.top), (0, field.top + 0.2), [(dark, 0.9), (dark, 0.0)])
    canvas.drawRect(skia.Rect.MakeLTRB(field.left - 0.1, field.top - 0.1, field.right, field.bottom), back)


def _blob(
    canvas: skia.Canvas,
    brush: Brush,
    middle: tuple[float, float],
    radii: tuple[float, float],
    colour: str,
    rng: np.random.Generator,
) -> None:
    angles = np.linspace(0, TAU, 8)[:-1]
    reach = rng.uniform(0.78, 1.1, len(angles))
    points = np.stack(
        [middle[0] + radii[0] * reach * np.cos(angles), middle[1] + radii[1] * reach * np.sin(angles)], 1
    )
    canvas.drawPath(spline(points.tolist()), brush.fill(colour))


MARKINGS: Mapping[str, Marking] = {
    "bands": bands,
    "stripes": stripes,
    "tabby": stripes,
    "patches": patches,
    "spots": spots,
    "lattice": lattice,
    "panda": panda,
    "saddle": saddle,
}
"""By the trait that asks for them."""
