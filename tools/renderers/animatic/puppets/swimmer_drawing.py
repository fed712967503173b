"""What soft and shelled swimmers are drawn with: round shading and eyes."""

from collections.abc import Callable
from typing import TypeAlias

from tools.renderers.animatic.painting.brush import Brush, Stop
from tools.renderers.animatic.painting.colour import Colour, mix
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.puppets.base import Pose, blinks
from tools.renderers.animatic.puppets.swimmer_species import SwimmerSpecies

Draw: TypeAlias = Callable[[skia.Canvas, Brush, SwimmerSpecies, float, Pose, float], None]
"""(canvas, brush, species, t, pose, phase of the stroke in cycles)."""


def rounded(brush: Brush, colour: Colour, x: float, y: float, r: float) -> skia.Paint:
    """Return paint that rounds a body of radius `r` about (x, y)."""
    stops: list[Stop] = [mix(colour, "#fff8e8", 0.35), colour, mix(colour, "#141a2a", 0.28)]
    return brush.radial((x + 0.35 * r, y - 0.45 * r), 1.6 * r, stops, [0.0, 0.5, 1.0])


def eyes(
    canvas: skia.Canvas,
    brush: Brush,
    t: float,
    places: tuple[tuple[float, float], ...],
    r: float,
    white: bool = True,
) -> None:
    """Draw eyes at some places; they blink."""
    for x, y in places:
        if blinks(t, 3.9):
            canvas.drawLine(x - r, y, x + r, y, brush.stroke("#14161c", 0.35 * r))
            continue
        if white:
            canvas.drawCircle(x, y, r, brush.fill("#ffffff"))
        canvas.drawCircle(x + 0.15 * r, y + 0.05 * r, (0.6 if white else 1.0) * r, brush.fill("#14161c"))
        canvas.drawCircle(x + 0.35 * r, y - 0.25 * r, 0.22 * r, brush.fill("#ffffff"))
