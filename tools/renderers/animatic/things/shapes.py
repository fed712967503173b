"""Shapes that several things share: stars, gems' sparks, hearts."""

import math
from typing import Final

from tools.renderers.animatic.painting.curves import TAU, Point
from tools.renderers.animatic.painting.joinery import Joinery

_INNER: Final = 0.42
"""How far the notches between a star's points reach."""


def star_points(x: float, y: float, radius: float, points: int = 5, inner: float = _INNER) -> list[Point]:
    """Return the outline of a star about a place."""
    outline = []
    for k in range(2 * points):
        reach = radius if k % 2 == 0 else inner * radius
        outline.append(
            (x + reach * math.sin(TAU * k / (2 * points)), y - reach * math.cos(TAU * k / (2 * points)))
        )
    return outline


def star(work: Joinery, x: float, y: float, radius: float, colour: str) -> None:
    """Draw a five-pointed star about a place; it shines by itself."""
    work.bright(star_points(x, y, radius), colour)


def glint(work: Joinery, x: float, y: float, radius: float) -> None:
    """Draw a four-pointed spark of light about a place."""
    work.bright(star_points(x, y, radius, 4, 0.18), "#ffffff")
