"""Rigid parts that hang on two joints: outlined and coloured once, then turned and moved by the canvas."""

import math
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.colour import Colour
from tools.renderers.animatic.painting.curves import Point, lerp2
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.puppets.easel import darker

Widths: TypeAlias = tuple[float, float, float]
"""Of a bone at its start, its middle and its end."""


class Piece(NamedTuple):
    """One part of a limb: flesh, sleeve, boot."""

    upper: bool
    """Whether it is on the bone nearer to the trunk."""
    start: float
    end: float
    """From where to where along that bone it reaches."""
    length: float
    outline: skia.Path
    paint: skia.Paint
    shade: skia.Path
    shade_paint: skia.Paint

    def draw(self, canvas: skia.Canvas, joints: tuple[Point, Point, Point]) -> None:
        """Draw it between the joints of its limb."""
        ends = joints[:2] if self.upper else joints[1:]
        turned(canvas, lerp2(*ends, self.start), lerp2(*ends, self.end), self.length)
        canvas.drawPath(self.outline, self.paint)
        canvas.drawPath(self.shade, self.shade_paint)
        canvas.restore()


def piece(
    brush: Brush,
    bone: tuple[bool, float],
    widths: Widths,
    colour: Colour,
    start: float = 0.0,
    end: float = 1.0,
) -> Piece:
    """Return a piece of a bone, which is given by whether it is the upper one and by its length."""
    upper, length = bone[0], bone[1] * (end - start)
    outline, shade = _outline(length, *widths), _shaded_side(length, *widths)
    return Piece(
        upper, start, end, length, outline, brush.fill(colour), shade, brush.fill(darker(colour, 0.4), 0.42)
    )


def turned(canvas: skia.Canvas, start: Point, end: Point, length: float) -> None:
    """Save the canvas and turn it so that a part of a length along x lies between two joints."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    canvas.save()
    canvas.translate(*start)
    canvas.rotate(math.degrees(math.atan2(dy, dx)))
    canvas.scale(math.hypot(dx, dy) / length, 1)


@lru_cache(4096)
def _outline(length: float, start: float, middle: float, end: float) -> skia.Path:
    """Return the outline of a bone along x from the origin, round at both ends."""
    a, b, c = start / 2, middle / 2, end / 2
    path = skia.Path()
    path.moveTo(0, -a)
    path.quadTo(length * 0.5, -(2 * b - (a + c) / 2), length, -c)
    path.arcTo(skia.Rect.MakeLTRB(length - c, -c, length + c, c), -90, 180, False)
    path.quadTo(length * 0.5, 2 * b - (a + c) / 2, 0, a)
    path.arcTo(skia.Rect.MakeLTRB(-a, -a, a, a), 90, 180, False)
    path.close()
    return path


@lru_cache(4096)
def _shaded_side(length: float, start: float, middle: float, end: float) -> skia.Path:
    """Return the outline of the side of that bone which is away from the light when it hangs down."""
    a, b, c = start / 2, middle / 2, end / 2
    edge = 2 * b - (a + c) / 2
    path = skia.Path()
    path.moveTo(-a * 0.3, a * 0.95)
    path.quadTo(length * 0.5, edge, length + c * 0.3, c * 0.95)
    path.quadTo(length * 0.5, edge - 0.62 * b, -a * 0.3, a * 0.95)
    path.close()
    return path
