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
from tools.renderers.animatic.stage.layers import PERIOD, Band, Window
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


def swell(
    site: Site, lie: tuple[float, float], high: float = 1.0, rows: int = _ROWS, seed: int = 0
) -> list[Band]:
    """Return crests that roll over open water between two heights, smaller and slower towards the horizon."""
    top, bottom = lie
    crests = []
    for row, (a, b, c) in enumerate(generator("swell", site.seed + seed).random((rows, 3)).tolist()):
        near = ((row + 0.7) / rows) ** 1.5
        long = PERIOD / (2 * round(0.5 * PERIOD / (0.10 + 0.42 * near + 0.08 * a)))
        size = high * site.unit * (0.002 + 0.016 * near)
        crest = _Crest(site.light, top + near * (bottom - top), near, size, long, (6.3 * b, 9 * c + 1.0))
        drift = long * (0.9 + 0.5 * near) / math.tau
        depth = 0.10 + 0.95 * near
        crests.append(Band([crest], crest.top, crest.bottom, depth, drift, comes_round=2 * long))
    return crests


class _Crest:
    """One line of crests: pale where it breaks the light, dark below."""

    def __init__(
        self, light: Light, y: float, near: float, size: float, long: float, phases: tuple[float, float]
    ) -> None:
        self._y, self._near, self._size, self._long, self._phases = y, near, size, long, phases
        self._pale = mix(light.sky[3], "#ffffff", 0.2 if light.dark else 0.55)
        self._deep = light.tinted("#124a66")
        self.top, self.bottom = y - 1.6 * size, y + 3.7 * size

    def __call__(self, window: Window, canvas: skia.Canvas) -> None:
        """Paint the crests in a window; they repeat after two of their lengths."""
        size, (first, second) = self._size, self._phases
        waves = (window.right - window.left) / self._long
        x = np.linspace(window.left, window.right, max(8, round(24 * waves)))
        phase = math.tau * x / self._long - first
        upper = self._y - size * (np.sin(phase) + 0.45 * np.sin(0.5 * (phase + first) + second))
        lower = upper + size * (0.55 + 0.5 * np.sin(phase + 0.6))
        for above, below, colour, alpha in (
            (upper, lower, self._pale, 0.20 + 0.16 * self._near),
            (lower, lower + 1.1 * size, self._deep, 0.12),
        ):
            outline = [*zip(x, above, strict=True), *zip(x[::-1], below[::-1], strict=True)]
            canvas.drawPath(polygon(outline), PLAIN.fill(colour, alpha))


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
