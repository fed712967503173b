"""What people have on their feet, in heights from the ankle, the sole below."""

from collections.abc import Callable, Mapping
from typing import Final

from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.colour import Colour
from tools.renderers.animatic.painting.curves import spline
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.puppets.biped_bones import FOOT
from tools.renderers.animatic.puppets.easel import darker, lighter

Draw = Callable[[skia.Canvas, Brush, Colour], None]

_SHOE = spline(
    (
        (-0.046, -0.012),
        (-0.026, -0.030),
        (0.022, -0.024),
        (0.062, 0.004),
        (0.092, 0.022),
        (0.088, FOOT),
        (-0.046, FOOT),
    )
)
_BARE = spline(
    (
        (-0.036, -0.004),
        (-0.020, -0.026),
        (0.020, -0.022),
        (0.056, 0.008),
        (0.078, 0.022),
        (0.074, FOOT),
        (-0.034, FOOT),
    )
)
_SLIPPER = spline(
    ((-0.036, 0.006), (-0.018, 0.012), (0.030, 0.014), (0.082, 0.028), (0.080, FOOT), (-0.036, FOOT))
)
_HEEL = spline(
    (
        (-0.040, -0.002),
        (-0.020, 0.004),
        (0.024, 0.006),
        (0.086, 0.026),
        (0.084, FOOT),
        (0.030, FOOT),
        (-0.012, 0.020),
        (-0.026, FOOT),
        (-0.040, FOOT),
    ),
    tension=0.08,
)
_FIN = spline(((-0.04, 0.0), (0.03, -0.012), (0.20, 0.022), (0.22, FOOT), (-0.04, FOOT)), tension=0.08)
_CLOWN = spline(
    (
        (-0.048, -0.010),
        (-0.02, -0.030),
        (0.03, -0.020),
        (0.08, -0.010),
        (0.145, -0.006),
        (0.150, FOOT),
        (-0.05, FOOT),
    )
)


def _shoe(canvas: skia.Canvas, brush: Brush, colour: Colour) -> None:
    canvas.drawPath(_SHOE, brush.fill(colour))
    canvas.drawLine(-0.034, 0.031, 0.080, 0.031, brush.stroke(lighter(colour, 0.3), 0.008, 0.8))


def _bare(canvas: skia.Canvas, brush: Brush, colour: Colour) -> None:
    canvas.drawPath(_BARE, brush.fill(colour))


def _slipper(canvas: skia.Canvas, brush: Brush, colour: Colour) -> None:
    canvas.drawPath(_SLIPPER, brush.fill(colour))


def _heel(canvas: skia.Canvas, brush: Brush, colour: Colour) -> None:
    canvas.drawPath(_HEEL, brush.fill(colour))


def _sandal(canvas: skia.Canvas, brush: Brush, colour: Colour) -> None:
    canvas.drawLine(-0.036, 0.032, 0.074, 0.032, brush.stroke(colour, 0.012))
    canvas.drawLine(0.020, -0.016, 0.042, 0.028, brush.stroke(colour, 0.010))


def _fin(canvas: skia.Canvas, brush: Brush, colour: Colour) -> None:
    canvas.drawPath(_FIN, brush.fill(colour))
    canvas.drawLine(0.04, 0.014, 0.19, 0.030, brush.stroke(darker(colour, 0.35), 0.006))


def _ski(canvas: skia.Canvas, brush: Brush, colour: Colour) -> None:
    _shoe(canvas, brush, "#2b2f38")
    canvas.drawLine(-0.24, 0.034, 0.28, 0.034, brush.stroke(colour, 0.016))
    canvas.drawLine(0.28, 0.034, 0.335, 0.012, brush.stroke(colour, 0.016))


def _skate(canvas: skia.Canvas, brush: Brush, colour: Colour) -> None:
    canvas.save()
    canvas.translate(0, -0.014)
    canvas.drawPath(_SHOE, brush.fill(colour))
    canvas.restore()
    canvas.drawLine(-0.045, 0.033, 0.085, 0.033, brush.stroke("#b9c6d2", 0.008))
    for x in (-0.02, 0.05):
        canvas.drawLine(x, 0.018, x, 0.033, brush.stroke("#8794a2", 0.009))


def _clown(canvas: skia.Canvas, brush: Brush, colour: Colour) -> None:
    canvas.drawPath(_CLOWN, brush.fill(colour))
    canvas.drawCircle(0.115, 0.010, 0.020, brush.fill(lighter(colour, 0.35)))


FEET: Final[Mapping[str, Draw]] = {
    "shoes": _shoe,
    "boots": _shoe,
    "bare": _bare,
    "slippers": _slipper,
    "heels": _heel,
    "sandals": _sandal,
    "fins": _fin,
    "skis": _ski,
    "skates": _skate,
    "clown-shoes": _clown,
}
"""Boots reach up the shin besides, which is the leg's to draw; sandals show the foot."""
