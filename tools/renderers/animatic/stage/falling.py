"""What falls: snow in the distance and close to the lens, and rain. It closes on the shot without a jump."""

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tools.renderers.animatic.painting.clock import Clock
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.painting.spot import Spot
from tools.renderers.animatic.stage.light import PLAIN
from tools.renderers.animatic.stage.moving import world_units
from tools.renderers.animatic.view import Gaze, View

Numbers = NDArray[np.float64]

_COMES_AND_GOES: Final = 0.12
"""The part of a shot in which one of many comes, and goes."""
_AIR: Final = 0.01
"""World units about the view in which a flake is still drawn."""
_SQUARE_PX: Final = 3.0
"""Below this width a square looks as round as a disc does."""
_SIZES: Final = 3
_SHADES: Final = 3
"""Flakes of one size and shade are drawn together."""


def lives(t: Clock, births: Numbers) -> tuple[Numbers, Numbers]:
    """Return (seconds on its way, how much it is seen) of each of many that fall.

    Each starts anew once in a shot, at its own part of it (`births`, 0 to 1), when it is not to be seen: so
    the end is the start, and as many are in the air at every moment. A shot's opening knows no duration.
    """
    age = t.done + births
    elapsed = float(t) - np.where(age >= 1, t.duration, 0.0)
    return elapsed, np.clip(np.abs((age + 0.5) % 1 - 0.5) / _COMES_AND_GOES, 0, 1)


class Snow:
    """Flakes at one depth, drawn as round points: a sheet of them over the whole view costs twice as much."""

    def __init__(self, view: View, seed: int, wind: float, depth: int) -> None:
        count, self._width, radius, alpha = ((150, 1.3, 0.0022, 0.62), (80, 1.7, 0.0042, 0.85))[depth]
        self._view, self._depth, unit = view, 0.6 + 0.4 * depth, view.unit
        spread = generator("snowfall", seed, depth).random((4, count))
        # As many times side by side as the view is wide.
        again = math.ceil((view.visible_width + 2 * _AIR) / self._width)
        self._x, self._y, sizes, self._births = np.tile(spread, again)
        self._x = self._x * self._width + np.repeat(np.arange(again) * self._width, count)
        self._around = again * self._width
        self._fall = (0.015 + 0.02 * depth + wind) * unit, (0.06 + 0.07 * depth) * unit
        self._sizes = np.floor(sizes * _SIZES)
        # Moved from frame to frame: a point takes four times as long to make as to move.
        self._points = [skia.Point(0, 0) for _ in sizes]
        # Kind 0 is what is not to be seen, and then each size in its shades.
        self._paints = [
            _flake(2 * radius * unit * (0.78 + 0.17 * size) * view.scale, alpha * (shade + 1) / _SHADES)
            for size in range(_SIZES)
            for shade in range(_SHADES)
        ]

    def draw(self, canvas: skia.Canvas, gaze: Gaze, t: Clock) -> None:
        """Draw the flakes that the view sees."""
        view = self._view
        left, top = view.origin
        elapsed, seen = lives(t, self._births)
        x = self._x + self._fall[0] * elapsed + 0.012 * math.sin(t * 0.9)
        x = (x - gaze.way(self._depth) - left + _AIR) % self._around - _AIR
        y = (self._y + self._fall[1] * elapsed - top + _AIR) % (1 + 2 * _AIR) - _AIR
        inside = (x < view.visible_width + _AIR) & (y < view.visible_height + _AIR) & (seen > 0)
        kinds = np.where(inside, self._sizes * _SHADES + np.ceil(seen * _SHADES), 0)
        order = np.argsort(kinds)
        ends = np.searchsorted(kinds[order], np.arange(len(self._paints) + 1), "right").tolist()
        shown = order[ends[0] :]
        columns, rows = (x[shown] * view.scale).tolist(), (y[shown] * view.scale).tolist()
        for point, column, row in zip(self._points, columns, rows, strict=False):
            point.set(column, row)
        for paint, start, end in zip(self._paints, ends, ends[1:], strict=False):
            points = self._points[start - ends[0] : end - ends[0]]
            canvas.drawPoints(skia.Canvas.PointMode.kPoints_PointMode, points, paint)


def _flake(width_px: float, alpha: float) -> skia.Paint:
    """Return the paint of a flake; a small one is a square, which takes skia a seventh of a disc's time."""
    paint = skia.Paint(PLAIN.stroke("#ffffff", width_px, alpha))
    if width_px < _SQUARE_PX:
        paint.setStrokeCap(skia.Paint.kSquare_Cap)
        paint.setStrokeWidth(width_px * math.sqrt(math.pi) / 2)
    return paint


class Flurry:
    """Large soft flakes close to the lens."""

    def __init__(self, view: View, seed: int, wind: float) -> None:
        self._view, self._wind = view, wind
        flakes = generator("flurry", seed).random((22, 4))
        self._flakes, self._births = flakes.tolist(), flakes[:, 0]
        self._dot = Spot((255.0, 255.0, 255.0), lambda distance: (1 - distance) ** 1.5)

    def draw(self, canvas: skia.Canvas, gaze: Gaze, t: Clock) -> None:
        """Draw the flakes; they blow past the nearest of all."""
        unit, width = self._view.unit, 1.2 * max(1.0, self._view.world_width)
        ages = zip(*(one.tolist() for one in lives(t, self._births)), strict=True)
        places = []
        for (a, b, c, d), (elapsed, seen) in zip(self._flakes, ages, strict=True):
            x = a * width + 0.03 * math.sin(t * 0.8 + 9 * d) + (0.03 + self._wind) * elapsed - gaze.way(1.2)
            y = 1.1 * b + (0.10 + 0.12 * c) * unit * elapsed
            radius = unit * (0.005 + 0.014 * c**3)
            places.append((x % width - 0.05, y % 1.1 - 0.05, radius, radius, 0.85 * seen))
        with world_units(canvas, self._view):
            self._dot.draw(canvas, places)


class Rain:
    """A sheet of slanting drops at one depth; the next below lies as far aside as drops get on the way.

    A drop is hairlines side by side, which skia draws in a tenth of the time of a line wider than a pixel.
    """

    def __init__(self, view: View, seed: int, slant: float, depth: int, heavy: float) -> None:
        count, self._width = ((110, 1.3), (90, 1.7))[depth]
        self._view, self._slant, self._depth = view, slant, 0.6 + 0.4 * depth
        self._speed = 1.3 * view.unit * (1 + 0.6 * depth)
        self._longest = 0.05 * (1 + depth) * view.unit
        thick = 0.0016 * (1 + depth) * view.unit * view.scale
        hairs = math.ceil(thick)
        self._paint = PLAIN.stroke("#dfeaf5", thick / hairs, 0.42)
        self._drops = skia.Path()
        for x, y, r in generator("rainfall", seed, depth).random((round(heavy * count), 3)).tolist():
            length = self._longest * (0.4 + 0.6 * r) * view.scale
            for hair in range(hairs):
                left = x * self._width * view.scale + (hair - (hairs - 1) / 2) * thick / hairs
                self._drops.moveTo(left, y * view.scale)
                self._drops.lineTo(left - slant * length, y * view.scale + length)

    def draw(self, canvas: skia.Canvas, gaze: Gaze, t: Clock) -> None:
        """Draw the sheets that the view sees; in a shot they come down by whole sheets."""
        view, width, reach = self._view, self._width, self._slant * self._longest
        left, top = view.origin
        fallen = t.rounds(self._speed, 1.0) * float(t) % 1
        first = math.floor(top - self._longest - fallen)
        for sheet in range(first, math.ceil(top + view.visible_height - fallen)):
            y = fallen + sheet
            x = (-self._slant * y - gaze.way(self._depth) - left) % width - width
            for column in np.arange(x, view.visible_width + reach, width).tolist():
                canvas.save()
                canvas.translate(column * view.scale, (y - top) * view.scale)
                canvas.drawPath(self._drops, self._paint)
                canvas.restore()
