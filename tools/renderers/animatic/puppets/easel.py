"""A canvas on which puppets and props are drawn in one light, so that all look lit from the same side."""

from collections.abc import Sequence
from dataclasses import dataclass

from tools.renderers.animatic.painting.brush import Brush, Stop
from tools.renderers.animatic.painting.colour import Colour, Rgb, mix
from tools.renderers.animatic.painting.curves import Point, polygon, spline
from tools.renderers.animatic.painting.engine_skia import skia

_NIGHT, _SUN = "#141226", "#fff3dc"


def darker(colour: Colour, amount: float) -> Rgb:
    """Return a colour in shade."""
    return mix(colour, _NIGHT, amount)


def lighter(colour: Colour, amount: float) -> Rgb:
    """Return a colour in the sun."""
    return mix(colour, _SUN, amount)


@dataclass(frozen=True, slots=True)
class Easel:
    """Fills, lines and rounded things; it only lasts for a drawing."""

    canvas: skia.Canvas
    brush: Brush

    def round(self, points: Sequence[Point], colour: Colour, tension: float = 1 / 6) -> skia.Path:
        """Fill a soft outline, dark at its left and light at its right; return its path."""
        path = spline(points, tension=tension)
        self.fill(path, colour)
        return path

    def flat(
        self, points: Sequence[Point], colour: Colour, alpha: float = 1.0, tension: float = 1 / 6
    ) -> None:
        """Fill a soft outline with one colour."""
        self.canvas.drawPath(spline(points, tension=tension), self.brush.fill(colour, alpha))

    def sharp(self, points: Sequence[Point], colour: Colour, alpha: float = 1.0) -> None:
        """Fill a straight-edged outline with one colour."""
        self.canvas.drawPath(polygon(points), self.brush.fill(colour, alpha))

    def fill(self, path: skia.Path, colour: Colour) -> None:
        """Fill a path, dark at its left and light at its right."""
        box = path.getBounds()
        self.canvas.drawPath(path, self.across(colour, box.left(), box.right()))

    def across(self, colour: Colour, left: float, right: float) -> skia.Paint:
        """Return the paint of something round that is lit from the right."""
        stops: list[Stop] = [darker(colour, 0.30), colour, lighter(colour, 0.20)]
        return self.brush.linear((round(left, 3), 0), (round(right, 3), 0), stops, [0.0, 0.55, 1.0])

    def line(
        self, points: Sequence[Point], colour: Colour, width: float, alpha: float = 1.0, soft: bool = True
    ) -> None:
        """Draw a line through points."""
        path = spline(points, False) if soft else polygon(points, False)
        self.canvas.drawPath(path, self.brush.stroke(colour, width, alpha))

    def oval(self, x: float, y: float, rx: float, ry: float, colour: Colour, alpha: float = 1.0) -> None:
        """Fill an oval about a middle."""
        self.canvas.drawOval(
            skia.Rect.MakeLTRB(x - rx, y - ry, x + rx, y + ry), self.brush.fill(colour, alpha)
        )

    def ball(self, x: float, y: float, radius: float, colour: Colour) -> None:
        """Fill a circle, dark at its left and light at its right."""
        self.canvas.drawCircle(x, y, radius, self.across(colour, x - radius, x + radius))

    def slab(
        self, left: float, top: float, right: float, bottom: float, colour: Colour, corner: float = 0.0
    ) -> None:
        """Fill an upright rectangle, dark at its left and light at its right."""
        box = skia.Rect.MakeLTRB(left, top, right, bottom)
        self.canvas.drawRoundRect(box, corner, corner, self.across(colour, left, right))
