"""What falls: snow in the distance and close to the lens, and rain. It closes on the shot without a jump."""

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tools.renderers.animatic.painting.clock import Clock
from tools.renderers.animatic.painting.engine_skia import LINEAR, skia
from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.painting.surface import Surface, image, premultiplied
from tools.renderers.animatic.stage.light import PLAIN
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
        rows, columns = (y[order] * view.scale).tolist(), (x[order] * view.scale).tolist()
        for paint, start, end in zip(self._paints, ends, ends[1:], strict=False):
            points = list(map(skia.Point, columns[start:end], rows[start:end]))
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
        y, x = np.mgrid[-1:1:48j, -1:1:48j]
        soft = np.clip(1 - np.hypot(x, y), 0, 1) ** 1.5
        self._dot = image(premultiplied(np.full((48, 48, 3), 255.0), soft))

    def draw(self, canvas: skia.Canvas, gaze: Gaze, t: Clock) -> None:
        """Draw the flakes; they blow past the nearest of all."""
        unit, width = self._view.unit, 1.2 * max(1.0, self._view.world_width)
        ages = zip(*(one.tolist() for one in lives(t, self._births)), strict=True)
        for (a, b, c, d), (elapsed, seen) in zip(self._flakes, ages, strict=True):
            radius = unit * (0.005 + 0.014 * c**3)
            x = a * width + 0.03 * math.sin(t * 0.8 + 9 * d) + (0.03 + self._wind) * elapsed - gaze.way(1.2)
            y = 1.1 * b + (0.10 + 0.12 * c) * unit * elapsed
            at = self._view.to_pixels((x % width - 0.05, y % 1.1 - 0.05))
            r = radius * self._view.scale
            box = skia.Rect.MakeLTRB(at[0] - r, at[1] - r, at[0] + r, at[1] + r)
            canvas.drawImageRect(self._dot, box, LINEAR, skia.Paint(Alphaf=0.85 * seen))


class Rain:
    """A sheet of slanting drops at one depth; the next below lies as far aside as drops get on the way."""

    def __init__(self, view: View, seed: int, slant: float, depth: int, heavy: float) -> None:
        count, self._width = ((110, 1.3), (90, 1.7))[depth]
        self._view, self._slant, self._depth = view, slant, 0.6 + 0.4 * depth
        self._speed = 1.3 * view.unit * (1 + 0.6 * depth)
        sheet = Surface(round(self._width * view.scale), round(view.scale))
        sheet.canvas.scale(view.scale, view.scale)
        paint = PLAIN.stroke("#dfeaf5", 0.0016 * (1 + depth) * view.unit, 0.42)
        for x, y, r in generator("rainfall", seed, depth).random((round(heavy * count), 3)).tolist():
            length = view.unit * (0.02 + 0.03 * r) * (1 + depth)
            for above in (0, 1):
                for aside in (-1, 0, 1):
                    left, top = (x + aside) * self._width + slant * above, y - above
                    sheet.canvas.drawLine(left, top, left - slant * length, top + length, paint)
        self._picture = sheet.image()

    def draw(self, canvas: skia.Canvas, gaze: Gaze, t: Clock) -> None:
        """Draw the sheets that the view sees; in a shot they come down by whole sheets."""
        view, width = self._view, self._width
        left, top = view.origin
        fallen = t.rounds(self._speed, 1.0) * float(t) % 1
        first, last = math.floor(top - fallen), math.ceil(top + view.visible_height - fallen)
        for sheet in range(first, last):
            y = fallen + sheet
            x = (-self._slant * y - gaze.way(self._depth) - left) % width - width
            for column in np.arange(x, view.visible_width, width).tolist():
                canvas.drawImage(self._picture, round(column * view.scale), round((y - top) * view.scale))
