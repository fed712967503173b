"""Figures drawn on rasters of their own, so that water can reflect them."""

import math

from tools.renderers.animatic.film.staging import Figure
from tools.renderers.animatic.painting.curves import Point
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.surface import Surface
from tools.renderers.animatic.stage.sprite import Sprite

_AIR = 2


class Sprites:
    """Draws figures on surfaces that are kept from frame to frame."""

    def __init__(self) -> None:
        self._surfaces: dict[tuple[int, int], Surface] = {}

    def draw(self, figure: Figure, feet: Point, scale: float) -> Sprite:
        """Return a figure whose feet are at a place of the frame, `scale` pixels to a world unit."""
        left, right, up, down = figure.actor.puppet.bounds
        if figure.faces < 0:
            left, right = right, left
        size = figure.height * scale
        x, y = math.floor(feet[0] - left * size) - _AIR, math.floor(feet[1] - up * size) - _AIR
        surface = self._surface((left + right) * size, (up + down) * size)
        surface.clear()
        draw_figure(surface.canvas, figure, (feet[0] - x, feet[1] - y), scale)
        waterline = feet[1] - figure.pose.wade * size
        return Sprite(surface.image(), x, y, waterline, figure.alpha)

    def _surface(self, width: float, height: float) -> Surface:
        size = math.ceil(width) + 2 * _AIR + 1, math.ceil(height) + 2 * _AIR + 1
        if size not in self._surfaces:
            self._surfaces[size] = Surface(*size)
        return self._surfaces[size]


def draw_figure(canvas: skia.Canvas, figure: Figure, feet: Point, scale: float) -> None:
    """Draw a figure with its feet at a place of the canvas, `scale` pixels to a world unit."""
    canvas.save()
    canvas.translate(*feet)
    canvas.scale(figure.faces, 1)
    figure.actor.puppet.draw(canvas, figure.height * scale, figure.t, figure.pose)
    canvas.restore()
