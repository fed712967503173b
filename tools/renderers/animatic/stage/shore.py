"""Open water and its edge: the sea's colour, its swell, the surf on sand, palms beside it."""

import math
from typing import Final

import numpy as np

from tools.renderers.animatic.painting.clock import Clock
from tools.renderers.animatic.painting.colour import mix, rgb
from tools.renderers.animatic.painting.curves import polygon
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.painting.surface import premultiplied
from tools.renderers.animatic.stage.layers import Band, Window
from tools.renderers.animatic.stage.light import PLAIN, Light
from tools.renderers.animatic.stage.moving import world_units
from tools.renderers.animatic.stage.place import Site
from tools.renderers.animatic.stage.relief import blended
from tools.renderers.animatic.view import Gaze, View

_ROWS: Final = 10
_STEPS: Final = 44


class SeaSurface:
    """The sea between two heights: pale under the horizon, deep near by, the sun's path across it."""

    def __init__(self, light: Light, top: float, bottom: float, width: float) -> None:
        self._light, self._top, self._bottom, self._width = light, top, bottom, width

    def __call__(self, window: Window, canvas: skia.Canvas) -> None:
        """Paint the sea in a window."""
        light = self._light
        near = np.clip((window.ys() - self._top) / (self._bottom - self._top), 0, 1) + 0 * window.xs()
        far = mix(light.sky[3], light.tinted("#5fa7b8"), 0.62)
        colours = blended(far, light.tinted("#1f6a86"), np.clip(near**0.55, 0, 1).astype(np.float32))
        path = np.exp(-(((window.xs() - light.sun[0]) / (0.10 + 0.16 * near)) ** 2)) * (0.34 - 0.22 * near)
        sun = np.array(rgb(light.sun_colour), np.float32)
        colours = colours + (sun - colours) * path[..., None].astype(np.float32)
        window.blit(canvas, premultiplied(colours, 1.0 * (window.ys() >= self._top) + 0 * near))


def sea_band(site: Site, top: float, bottom: float, depth: float = 0.10) -> Band:
    """Return the sea as a band that lies behind the ground."""
    return Band([SeaSurface(site.light, top, bottom, site.view.world_width)], top, bottom, depth)


class Swell:
    """Crests that roll over open water, smaller and slower towards the horizon."""

    def __init__(
        self,
        view: View,
        light: Light,
        lie: tuple[float, float],
        seed: int,
        high: float = 1.0,
        rows: int = _ROWS,
    ) -> None:
        self._view, (self._top, self._bottom) = view, lie
        self._rows = generator("swell", seed).random((rows, 3)).tolist()
        self._high = high
        self._pale = mix(light.sky[3], "#ffffff", 0.2 if light.dark else 0.55)
        self._deep = light.tinted("#124a66")

    def draw(self, canvas: skia.Canvas, gaze: Gaze, t: Clock) -> None:
        """Draw the crests of this moment."""
        with world_units(canvas, self._view):
            for index, row in enumerate(self._rows):
                self._crest(canvas, ((index + 0.7) / len(self._rows)) ** 1.5, row, gaze, t)

    def _crest(self, canvas: skia.Canvas, near: float, row: list[float], gaze: Gaze, t: Clock) -> None:
        a, b, c = row
        y = self._top + near * (self._bottom - self._top)
        size = self._high * self._view.unit * (0.002 + 0.016 * near)
        long = 0.10 + 0.42 * near + 0.08 * a
        left, width = self._view.origin[0], self._view.visible_width
        pace = 0.9 + 0.5 * near
        roll, second = t * pace + 6.3 * b, t * (0.37 * pace) + 2.3 * b
        way = gaze.way(0.10 + 0.95 * near)
        upper, lower = [], []
        for step in range(_STEPS + 1):
            x = left + width * step / _STEPS
            phase = math.tau * (x + way) / long - roll
            lift = math.sin(phase) + 0.45 * math.sin(0.37 * (phase + roll) - second + 9 * c + 1.0)
            upper.append((x, y - size * lift))
            lower.append((x, y - size * lift + size * (0.55 + 0.5 * math.sin(phase + 0.6))))
        canvas.drawPath(polygon([*upper, *lower[::-1]]), PLAIN.fill(self._pale, 0.20 + 0.16 * near))
        shade = [(x, py + 1.1 * size) for x, py in lower]
        canvas.drawPath(polygon([*lower, *shade[::-1]]), PLAIN.fill(self._deep, 0.12))


class Surf:
    """The sea's edge on sand: foam that runs up and back, the sand dark where it has been."""

    def __init__(self, view: View, light: Light, y: float, seed: int, depth: float = 0.62) -> None:
        self._view, self._y, self._depth = view, y, depth
        self._bends = generator("surf", seed).random((3, 2)).tolist()
        self._foam = mix(light.tinted("#ffffff"), light.haze, 0.12)
        self._water, self._wet = light.tinted("#6fb4bd"), light.tinted("#8a6b45")

    def draw(self, canvas: skia.Canvas, gaze: Gaze, t: Clock) -> None:
        """Draw the surf of this moment."""
        run = 0.5 + 0.5 * math.sin(t * 1.25)
        with world_units(canvas, self._view):
            wet, edge = self._line(gaze, 0.034), self._line(gaze, 0.030 * run)
            canvas.drawPath(self._below(wet, -0.05), PLAIN.fill(self._wet, 0.45))
            canvas.drawPath(self._below(edge, -0.05), PLAIN.fill(self._water, 0.80))
            path = skia.Path()
            path.addPoly([skia.Point(*point) for point in edge], False)
            canvas.drawPath(path, PLAIN.stroke(self._foam, 0.0085, 0.9))
            inner = skia.Path()
            inner.addPoly([skia.Point(x, y - 0.012 - 0.008 * run) for x, y in edge], False)
            canvas.drawPath(inner, PLAIN.stroke(self._foam, 0.004, 0.55))

    def _line(self, gaze: Gaze, reach: float) -> list[tuple[float, float]]:
        left, width, way = self._view.origin[0], self._view.visible_width, gaze.way(self._depth)
        points = []
        for step in range(_STEPS + 1):
            x = left - 0.02 + (width + 0.04) * step / _STEPS
            bend = sum(math.sin((x + way) * (5 + 9 * a) + 20 * b) for a, b in self._bends) / 3
            points.append((x, self._y + reach + 0.010 * bend))
        return points

    def _below(self, line: list[tuple[float, float]], rise: float) -> skia.Path:
        return polygon([*line, (line[-1][0], self._y + rise), (line[0][0], self._y + rise)])
