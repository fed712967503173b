"""Ears of quadrupeds, drawn live, for they twitch. The root is at the origin."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.colour import Colour, mix
from tools.renderers.animatic.painting.curves import Point, spline
from tools.renderers.animatic.painting.engine_skia import skia

Ear: TypeAlias = Callable[[skia.Canvas, Brush, Colour], None]

_POINT: tuple[Point, ...] = ((-0.048, 0.03), (-0.02, -0.115), (0.048, 0.02))
_LONG: tuple[Point, ...] = ((-0.035, 0.03), (-0.06, -0.17), (-0.02, -0.22), (0.02, -0.15), (0.03, 0.03))
_LONG_INNER: tuple[Point, ...] = ((-0.015, 0.0), (-0.035, -0.15), (-0.005, -0.13), (0.012, 0.0))
_FLOP: tuple[Point, ...] = ((-0.05, -0.01), (0.02, -0.03), (0.03, 0.05), (-0.02, 0.17), (-0.075, 0.12))
_SIDE: tuple[Point, ...] = ((0.02, 0.02), (-0.06, -0.04), (-0.14, -0.02), (-0.07, 0.045))


def _inner(colour: Colour, amount: float = 0.45) -> Colour:
    return mix(colour, "#e8a6a0", amount)


def _point(canvas: skia.Canvas, brush: Brush, colour: Colour) -> None:
    canvas.drawPath(spline(_POINT), brush.fill(colour))
    canvas.drawPath(spline([(x * 0.5, y * 0.6 - 0.006) for x, y in _POINT]), brush.fill(_inner(colour, 0.35)))


def _long(canvas: skia.Canvas, brush: Brush, colour: Colour) -> None:
    canvas.drawPath(spline(_LONG), brush.fill(colour))
    canvas.drawPath(spline(_LONG_INNER), brush.fill(_inner(colour, 0.5)))


def _round_of(radius: float, black: bool = False) -> Ear:
    def draw(canvas: skia.Canvas, brush: Brush, colour: Colour) -> None:
        outer: Colour = "#26262a" if black else colour
        canvas.drawCircle(0, -0.03, radius, brush.fill(outer))
        canvas.drawCircle(0.006, -0.024, radius * 0.55, brush.fill(mix(outer, "#e2b6a6", 0.35)))

    return draw


def _flop(canvas: skia.Canvas, brush: Brush, colour: Colour) -> None:
    canvas.drawPath(spline(_FLOP), brush.fill(mix(colour, "#2c1a10", 0.3)))


def _side(canvas: skia.Canvas, brush: Brush, colour: Colour) -> None:
    canvas.drawPath(spline(_SIDE), brush.fill(colour))
    canvas.drawPath(spline([(x * 0.65 - 0.012, y * 0.5) for x, y in _SIDE]), brush.fill(_inner(colour, 0.4)))


EARS: Mapping[str, Ear] = {
    "point": _point,
    "long": _long,
    "round": _round_of(0.06),
    "roundbig": _round_of(0.105),
    "roundblack": _round_of(0.06, black=True),
    "flop": _flop,
    "side": _side,
}
"""By `ear_kind`."""
