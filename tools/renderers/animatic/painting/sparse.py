"""Pictures that are partly empty, blitted as the boxes that hold something."""

from collections.abc import Iterable, Sequence
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.surface import Pixels, image

PixelBox: TypeAlias = tuple[int, int, int, int]
"""left, top, right, bottom."""
Cells: TypeAlias = NDArray[np.bool_]
"""Whether each pixel, or each square of some, holds something."""

_CELL_PX: Final = 16
_CALL_CELLS: Final = 16
"""Cells that skia blits in the time that a call takes, 2 microseconds."""
_SOLID_PX: Final = 2 * _CALL_CELLS * _CELL_PX**2
"""The fewest pixels that it saves time to copy apart."""


class Sparse:
    """A picture in pieces."""

    def __init__(self, pieces: Iterable[tuple[Pixels, int, int]]) -> None:
        """Keep pixels, each with its left and top in the picture."""
        self._pieces = [(image(pixels), left, top) for pixels, left, top in pieces]

    def draw(self, canvas: skia.Canvas, left: int, top: int, paint: skia.Paint | None = None) -> None:
        """Draw it with its top left corner at a pixel."""
        for picture, x, y in self._pieces:
            canvas.drawImage(picture, left + x, top + y, paint=paint)


def sparse(pixels: Pixels) -> Sparse:
    """Return a picture in the boxes that hold something of it."""
    boxes = filled_boxes(pixels[..., 3])
    return Sparse((pixels[top:bottom, left:right], left, top) for left, top, right, bottom in boxes)


def filled_boxes(alpha: NDArray[np.uint8]) -> list[PixelBox]:
    """Return boxes that hold all that is not empty: those that skia blits in the least time.

    What is opaque down to the lower edge of a box, as ground is, gets one of its own: it is only copied.
    """
    filled = alpha != 0
    height, width = filled.shape
    by_row = np.logical_or.reduceat(filled, np.arange(0, height, _CELL_PX), 0)
    cells = np.logical_or.reduceat(by_row, np.arange(0, width, _CELL_PX), 1)
    boxes = []
    for left, top, right, bottom in _split(cells, 0, 0):
        x, y = left * _CELL_PX, top * _CELL_PX
        inner = filled[y : bottom * _CELL_PX, x : right * _CELL_PX]
        rows, columns = np.flatnonzero(inner.any(1)), np.flatnonzero(inner.any(0))
        box = x + int(columns[0]), y + int(rows[0]), x + int(columns[-1]) + 1, y + int(rows[-1]) + 1
        boxes += _above_and_in_solid(alpha, box)
    return boxes


def _above_and_in_solid(alpha: NDArray[np.uint8], box: PixelBox) -> list[PixelBox]:
    left, top, right, bottom = box
    thin = np.flatnonzero(alpha[top:bottom, left:right].min(1) < 255)
    solid = top + int(thin[-1]) + 1 if len(thin) else top
    if solid == top or (bottom - solid) * (right - left) < _SOLID_PX:
        return [box]
    return [(left, top, right, solid), (left, solid, right, bottom)]


def _split(cells: Cells, left: int, top: int) -> list[PixelBox]:
    """Return boxes of cells about those that are filled, in parts where these cost less than the whole."""
    rows, columns = np.flatnonzero(cells.any(1)), np.flatnonzero(cells.any(0))
    if not len(rows):
        return []
    left, top = left + int(columns[0]), top + int(rows[0])
    held = cells[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    height, width = held.shape
    whole = [(left, top, left + width, top + height)]
    if held.size <= _CALL_CELLS or held.all():
        return whole
    (down, row), (across, column) = _cheapest_cut(held), _cheapest_cut(held.T)
    if down <= across:
        parts = _split(held[:row], left, top) + _split(held[row:], left, top + row)
    else:
        parts = _split(held[:, :column], left, top) + _split(held[:, column:], left + column, top)
    return min(whole, parts, key=_cost)


def _cost(boxes: Sequence[PixelBox]) -> int:
    """Return how many cells could be blitted in the time that boxes of cells take."""
    return sum((right - left) * (bottom - top) + _CALL_CELLS for left, top, right, bottom in boxes)


def _cheapest_cut(cells: Cells) -> tuple[int, int]:
    """Return how many cells the boxes of both halves have at the best cut between two rows, and that cut."""
    if len(cells) < 2:
        return cells.size, 0
    sizes = _sizes(cells)[:-1] + _sizes(cells[::-1])[::-1][1:]
    cut = int(sizes.argmin())
    return int(sizes[cut]), cut + 1


def _sizes(cells: Cells) -> NDArray[np.intp]:
    """Return the size of the box about what is filled in the rows down to each one."""
    seen = np.logical_or.accumulate(cells, 0)
    wide = cells.shape[1] - seen.argmax(1) - seen[:, ::-1].argmax(1)
    deep = np.maximum.accumulate(np.where(cells.any(1), np.arange(1, len(cells) + 1), 0))
    return np.where(deep > 0, wide * deep, 0)
