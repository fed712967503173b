"""Figures drawn on rasters of their own, so that water can reflect them."""

import math
from typing import Final

from tools.renderers.animatic.film.actor import Figure
from tools.renderers.animatic.painting.curves import Point
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.surface import Pixels, Surface, image
from tools.renderers.animatic.stage.sprite import Sprite
from tools.renderers.animatic.styles.matter import Matter

DRAWINGS_A_SECOND: Final = 12
"""How often what is made by hand is made anew."""

_AIR = 2
_EDGE_ON = 0.04
"""How thin a figure gets that turns round."""


class Sprites:
    """Draws figures on surfaces that are kept from frame to frame, and makes them of a look's matter."""

    def __init__(self, frame: tuple[int, int], matter: Matter | None = None) -> None:
        self._frame, self._matter = frame, matter
        self._surfaces: dict[tuple[int, int], Surface] = {}

    def draw(self, figure: Figure, feet: Point, scale: float) -> Sprite:
        """Return a figure whose feet are at a place of the frame, `scale` pixels to a world unit."""
        left, right, up, down = figure.actor.puppet.reach(figure.pose)
        if figure.side < 0:
            left, right = right, left
        size = figure.height * scale
        air = _AIR + (math.ceil(self._matter.margin * scale) if self._matter else 0)
        width, height = self._frame
        x0, y0 = (max(-air, math.floor(one) - air) for one in (feet[0] - left * size, feet[1] - up * size))
        x1 = min(width + air, math.ceil(feet[0] + right * size) + air)
        y1 = min(height + air, math.ceil(feet[1] + down * size) + air)
        surface = self._surface(max(1, x1 - x0), max(1, y1 - y0))
        surface.clear()
        draw_figure(surface.canvas, figure, (feet[0] - x0, feet[1] - y0), scale)
        waterline = feet[1] + (figure.surface - figure.y) * scale
        return Sprite(image(self._made(surface.pixels, figure, scale)), x0, y0, waterline, figure.alpha)

    def _made(self, pixels: Pixels, figure: Figure, scale: float) -> Pixels:
        if self._matter is None:
            return pixels
        return self._matter(pixels, scale, (0.0, 0.0), max(0, int(float(figure.t) * DRAWINGS_A_SECOND)))

    def _surface(self, width: int, height: int) -> Surface:
        size = width, height
        if size not in self._surfaces:
            self._surfaces[size] = Surface(*size)
        return self._surfaces[size]


def draw_figure(canvas: skia.Canvas, figure: Figure, feet: Point, scale: float) -> None:
    """Draw a figure with its feet at a place of the canvas, `scale` pixels to a world unit."""
    canvas.save()
    if figure.cut is not None:
        # Who sits in something is hidden below its rim.
        rim = feet[1] + (figure.cut - figure.y) * scale
        canvas.clipRect(skia.Rect.MakeLTRB(-1e5, -1e5, 1e5, rim), doAntiAlias=True)
    canvas.translate(*feet)
    canvas.scale(figure.faces if abs(figure.faces) > _EDGE_ON else figure.side * _EDGE_ON, 1)
    figure.actor.puppet.draw(canvas, figure.height * scale, figure.t, figure.pose)
    canvas.restore()
