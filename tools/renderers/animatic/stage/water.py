"""Running water: what it mirrors, its own colour, the sparkle of the sun on it."""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from tools.renderers.animatic.painting.clock import Clock
from tools.renderers.animatic.painting.colour import Colour, mix, rgb
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.painting.surface import Surface, image, premultiplied
from tools.renderers.animatic.stage.bed import Bed
from tools.renderers.animatic.stage.current import current
from tools.renderers.animatic.stage.layers import Field, Layer, Window
from tools.renderers.animatic.stage.light import PLAIN, Light
from tools.renderers.animatic.stage.moving import world_units
from tools.renderers.animatic.stage.ripples import Ripples
from tools.renderers.animatic.stage.sprite import Sprite
from tools.renderers.animatic.view import Gaze, View


class Water:
    """A stretch of water as one view shows it."""

    def __init__(self, view: View, light: Light, bed: Bed, seed: int, *, smooth: bool = True) -> None:
        """Prepare it for a view; what is not `smooth` mirrors nothing and shows no current or sun."""
        self.bed, self._smooth = bed, smooth
        self.top_y, self.bottom_y = bed.top, bed.bottom
        self._view, self._light = view, light
        self._row = min(view.height_px, max(0, round(view.to_pixels((0, bed.top))[1])))
        self._rows = min(view.height_px, math.ceil(view.to_pixels((0, bed.bottom))[1])) - self._row
        if self._rows > 0:
            self._tint = image(self._tinted())
        if self._rows > 0 and smooth:
            self._streaks = [Layer(band, view) for band in current(light, bed, view.unit, seed)]
            self._mirror = Surface(view.width_px, self._rows)
            self._ripples = Ripples(view, bed, self._row, self._rows, seed)
            self._sparkles = _Sparkles(view, light, bed, seed)

    def draw(self, surface: Surface, reflected: Sequence[Sprite], gaze: Gaze, t: Clock) -> None:
        """Draw the water over the lower part of a surface, mirroring what is above it and the sprites."""
        if self._rows <= 0:
            return
        if self._smooth:
            self._reflect(surface, reflected)
            water = surface.pixels[self._row : self._row + self._rows]
            self._ripples.move(self._mirror.pixels, water, gaze, t)
        surface.canvas.drawImage(self._tint, 0, self._row)
        if self._smooth:
            for streaks in self._streaks:
                streaks.draw(surface.canvas, gaze, t)
            self._sparkles.draw(surface.canvas, gaze, t)

    def _reflect(self, surface: Surface, reflected: Sequence[Sprite]) -> None:
        mirror = self._mirror.pixels
        seen = min(self._rows, self._row)
        mirror[:seen] = surface.pixels[self._row - seen : self._row][::-1]
        mirror[seen:] = mirror[max(0, seen - 1)] if seen else 255
        for sprite in reflected:
            self._reflect_sprite(sprite)

    def _reflect_sprite(self, sprite: Sprite) -> None:
        canvas = self._mirror.canvas
        line = sprite.surface_y - self._row
        canvas.save()
        canvas.clipRect(skia.Rect.MakeLTRB(0, line, self._view.width_px, self._rows))
        canvas.translate(0, line + sprite.surface_y)
        canvas.scale(1, -1)
        canvas.drawImage(
            sprite.picture, sprite.left, sprite.top, skia.SamplingOptions(), skia.Paint(Alphaf=sprite.alpha)
        )
        canvas.restore()

    def _tinted(self) -> NDArray[np.uint8]:
        """Return the water's own colour, thin over the far reflections and deep at the near shore."""
        left, top = self._view.origin
        scale = self._view.scale
        window = Window(left, top + self._row / scale, self._view.width_px, self._rows, scale)
        near = np.clip((window.ys() - self.bed.top) / (self.bed.bottom - self.bed.top), 0, 1)
        shallow, deep = _colours(self._light)
        colours = shallow + (deep - shallow) * (near**0.75)[..., None]
        x = self._light.sun[0]
        path = np.exp(-(((window.xs() - x) / (0.13 * self._view.world_width)) ** 2)) * (1 - 0.6 * near) * 0.28
        colours = colours + (np.array(rgb(self._light.sun_colour), np.float32) - colours) * path[..., None]
        cover = np.clip(0.20 + 0.52 * near**0.7 + 0.25 * path, 0, 1)
        return premultiplied(colours, cover)


def _colours(light: Light) -> tuple[Field, Field]:
    sky = mix(light.sky[2], light.sun_colour, 0.2)
    shallow = mix(light.tinted("#77b4b8"), sky, 0.35)
    return np.array(shallow, np.float32), np.array(light.tinted("#2c6478"), np.float32)


class _Sparkles:
    """Glints that come and go, most of them under the sun."""

    def __init__(self, view: View, light: Light, bed: Bed, seed: int) -> None:
        self._view, self._bed = view, bed
        self._sun_x = light.sun[0]
        self._colour: Colour = mix(light.sun_colour, "#ffffff", 0.5)
        self._glints = generator("sparkles", seed).random((34, 5)).tolist()

    def draw(self, canvas: skia.Canvas, gaze: Gaze, t: Clock) -> None:
        """Draw the glints that are bright at this moment."""
        unit, bed = self._view.unit, self._bed
        with world_units(canvas, self._view):
            for a, b, c, d, e in self._glints:
                alpha = 0.8 * math.sin(t * (1.2 + 1.6 * c) + 40 * d)
                if alpha < 0.05:
                    continue
                near = a**1.5
                x = self._sun_x + (b - 0.5) * (0.22 + 0.30 * near) * self._view.world_width
                y = bed.top + (0.015 + 0.97 * near) * (bed.bottom - bed.top)
                half = unit * (0.004 + 0.016 * e) * (0.3 + near)
                paint = PLAIN.stroke(self._colour, round(unit * 0.0028 * (0.35 + near), 4), round(alpha, 1))
                canvas.drawLine(x - half, y, x + half, y, paint)
