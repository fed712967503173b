"""Drawings kept as pixels: baked once at the size they are shown at, then only put where they belong."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import cv2
import numpy as np

from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.surface import Box, Pixels, Surface, image

_PARTS: Final = 4
"""Parts of a pixel that a raster is placed by."""
_KEPT: Final = 16
_KEPT_PX: Final = 2_000_000
"""Pictures and pixels that a raster keeps of what matrices make of it, whichever is more."""

_Turn: TypeAlias = tuple[float, float, float, float]
"""Scale in x, skew in x, skew in y, scale in y."""


Strip: TypeAlias = tuple[float, float, float]
"""Top and bottom of some rows, and how far they are moved to the right."""
_FAR: Final = 1e5


def leaning(top: float, bottom: float, lean: float, scale: float) -> list[Strip]:
    """Return strips of what leans to the right by so much of its height, each half a pixel from the next."""
    count = 1 + int(2 * abs(lean) * (bottom - top) * scale)
    step = (bottom - top) / count
    uppers = [top + step * nth for nth in range(count)]
    return [(upper, upper + step, -lean * (upper + step / 2)) for upper in uppers]


@dataclass(frozen=True, slots=True)
class _Placed:
    picture: skia.Image
    left: int
    top: int


class Raster:
    """Pixels to be drawn again and again, at about their own size.

    What a matrix makes of them is kept, a picture for each quarter of a pixel: most are drawn by one matrix
    but for where they are, or sway and come back, and skia blits what lies on pixels ten times as fast as it
    scales. OpenCV turns in a fifth of skia's time.
    """

    def __init__(self, pixels: Pixels) -> None:
        self._pixels = np.ascontiguousarray(pixels)
        height, width = self._pixels.shape[:2]
        self._step = 1 / (_PARTS * max(height, width))
        self._most = max(_KEPT, _KEPT_PX // (height * width))
        self._made: dict[tuple[_Turn, tuple[int, int]], _Placed] = {}

    def draw(self, canvas: skia.Canvas, alpha: float = 1.0) -> None:
        """Draw it with its top left corner at the origin."""
        matrix = canvas.getTotalMatrix()
        paint = skia.Paint(Alphaf=alpha) if alpha < 1 else None
        (x, x_part), (y, y_part) = (
            divmod(round(one * _PARTS), _PARTS) for one in (matrix.getTranslateX(), matrix.getTranslateY())
        )
        placed = self._placed(self._turn(matrix), (x_part, y_part))
        canvas.save()
        canvas.resetMatrix()
        canvas.drawImage(placed.picture, x + placed.left, y + placed.top, paint=paint)
        canvas.restore()

    def draw_strips(self, canvas: skia.Canvas, strips: Sequence[Strip]) -> None:
        """Draw strips of its rows, each moved aside; the canvas may be scaled, not turned."""
        matrix = canvas.getTotalMatrix()
        turn, scale_x, scale_y = self._turn(matrix), matrix.getScaleX(), matrix.getScaleY()
        left, top = matrix.getTranslateX(), matrix.getTranslateY()
        y, y_part = divmod(round(top * _PARTS), _PARTS)
        canvas.save()
        canvas.resetMatrix()
        for upper, lower, aside in strips:
            x, x_part = divmod(round((left + aside * scale_x) * _PARTS), _PARTS)
            placed = self._placed(turn, (x_part, y_part))
            canvas.save()
            rows = round(top + upper * scale_y), round(top + lower * scale_y)
            canvas.clipRect(skia.Rect.MakeLTRB(-_FAR, rows[0], _FAR, rows[1]))
            canvas.drawImage(placed.picture, x + placed.left, y + placed.top)
            canvas.restore()
        canvas.restore()

    def _turn(self, matrix: skia.Matrix) -> _Turn:
        """Return a matrix to within a part of a pixel at the far corner."""
        step = self._step
        a, b, c, d = matrix.getScaleX(), matrix.getSkewX(), matrix.getSkewY(), matrix.getScaleY()
        return round(a / step) * step, round(b / step) * step, round(c / step) * step, round(d / step) * step

    def _placed(self, turn: _Turn, parts: tuple[int, int]) -> _Placed:
        """Return what a matrix makes of it, kept while it is one of the last that were shown."""
        key = turn, parts
        placed = self._made.pop(key, None) or self._turned(turn, parts)
        self._made[key] = placed
        if len(self._made) > self._most:
            del self._made[next(iter(self._made))]
        return placed

    def _turned(self, turn: _Turn, parts: tuple[int, int]) -> _Placed:
        scale_x, skew_x, skew_y, scale_y = turn
        aside, down = (part / _PARTS for part in parts)
        height, width = self._pixels.shape[:2]
        corners = [(x, y) for x in (0, width) for y in (0, height)]
        xs = [scale_x * x + skew_x * y + aside for x, y in corners]
        ys = [skew_y * x + scale_y * y + down for x, y in corners]
        left, top = math.floor(min(xs)), math.floor(min(ys))
        size = max(1, math.ceil(max(xs)) - left), max(1, math.ceil(max(ys)) - top)
        # skia counts from a pixel's corner, OpenCV from its middle.
        rows = [
            (scale_x, skew_x, aside - left + (scale_x + skew_x - 1) / 2),
            (skew_y, scale_y, down - top + (skew_y + scale_y - 1) / 2),
        ]
        pixels = np.asarray(cv2.warpAffine(self._pixels, np.array(rows), size), np.uint8)
        return _Placed(image(pixels), left, top)


class Baked:
    """A drawing turned into a raster at the size it will be shown at, cropped to what was drawn."""

    def __init__(self, draw: Callable[[skia.Canvas], None], box: Box, scale: float) -> None:
        left, top, right, bottom = box
        surface = Surface(math.ceil((right - left) * scale) + 1, math.ceil((bottom - top) * scale) + 1)
        surface.canvas.scale(scale, scale)
        surface.canvas.translate(-left, -top)
        draw(surface.canvas)
        rows, columns = _covered(surface.pixels)
        self._raster = Raster(surface.pixels[rows, columns])
        self._at = left + columns.start / scale, top + rows.start / scale
        self._scale = 1 / scale

    def draw(self, canvas: skia.Canvas, alpha: float = 1.0) -> None:
        """Draw the raster in the units that its drawing was made in."""
        canvas.save()
        canvas.translate(*self._at)
        canvas.scale(self._scale, self._scale)
        self._raster.draw(canvas, alpha)
        canvas.restore()

    def draw_strips(self, canvas: skia.Canvas, strips: Sequence[Strip]) -> None:
        """Draw strips of the raster, each moved aside, in the units that its drawing was made in."""
        (left, top), scale = self._at, 1 / self._scale
        canvas.save()
        canvas.translate(left, top)
        canvas.scale(self._scale, self._scale)
        self._raster.draw_strips(
            canvas,
            [((upper - top) * scale, (lower - top) * scale, aside * scale) for upper, lower, aside in strips],
        )
        canvas.restore()


def _covered(pixels: Pixels) -> tuple[slice, slice]:
    """Return the rows and columns that hold something, with a pixel of air for the bilinear edge."""
    alpha = pixels[..., 3]
    rows, columns = np.flatnonzero(alpha.any(1)), np.flatnonzero(alpha.any(0))
    if not len(rows):
        return slice(0, 1), slice(0, 1)
    return slice(max(0, rows[0] - 1), rows[-1] + 2), slice(max(0, columns[0] - 1), columns[-1] + 2)
