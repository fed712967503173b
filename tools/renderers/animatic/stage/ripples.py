"""The ripples of running water: a field of waves that moves a mirrored picture about."""

from itertools import pairwise
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from tools.renderers.animatic.painting.clock import Clock
from tools.renderers.animatic.painting.noise import generator, noise
from tools.renderers.animatic.stage.bed import Bed
from tools.renderers.animatic.view import Gaze, View

_PERIOD: Final = 0.5
"""World width after which the field repeats: short, so that it can come round within a shot."""

_ROWS: Final = 256
_BANDS: Final = 10
"""Strips of rows that each move at one speed."""

_PARTS: Final = 32
"""Parts of a pixel that displacements are added up in, before they are rounded."""

_NO_PARTS: Final = np.empty(0, np.uint16)


class Ripples:
    """Moves the mirrored picture about: a field of waves that travels with the current, faster when nearer.

    By whole pixels: half the time of a bilinear picture, and hard to tell from it (a mean difference of 0.3).
    """

    def __init__(self, view: View, bed: Bed, row: int, rows: int, seed: int) -> None:
        self._view, self._bed = view, bed
        self._ys = view.origin[1] + (row + np.arange(rows) + 0.5) / view.scale
        self._near = np.clip((self._ys - bed.top) / (bed.bottom - bed.top), 0, 1)
        self._turn = round(_PERIOD * view.scale)
        self._across = self._waves("across", 0.0075, _PARTS, seed)
        self._down = self._waves("down", 0.0045, 1, seed)
        self._down += np.arange(rows, dtype=np.int16)[:, None]
        self._columns = np.arange(view.width_px, dtype=np.int16)[None]
        self._sources = np.empty((rows, view.width_px, 2), np.int16)
        self._shifts = np.empty((rows, view.width_px), np.int16)
        self._edges = np.linspace(0, rows, _BANDS + 1).round().astype(int).tolist()

    def _waves(self, name: str, reach: float, parts: int, seed: int) -> NDArray[np.int16]:
        """Return displacements over one period and a view: large and long nearby, fine far away."""
        scale, width = self._view.scale, self._turn + self._view.width_px
        waves = noise(
            width,
            _ROWS,
            scale,
            0.20,
            generator("ripples", name, seed),
            2,
            stretch=0.20 * scale / 7,
            tile_width_units=_PERIOD,
        )
        lines = np.minimum((_ROWS * self._near**0.6).astype(int), _ROWS - 1)
        size = reach * self._view.unit * scale * (0.15 + self._near) * parts
        displacements: NDArray[np.int16] = (waves[lines] * size[:, None]).round().astype(np.int16)
        return displacements

    def move(self, mirror: NDArray[np.uint8], water: NDArray[np.uint8], gaze: Gaze, t: Clock) -> None:
        """Write the mirrored picture, rippled, into the water's pixels."""
        shake = self._shake(t)
        for start, end in pairwise(self._edges):
            if end > start:
                self._map(start, end, shake[start:end], gaze, t)
        np.add(self._shifts, self._columns, out=self._sources[..., 0])
        # A pixel moves as one number of its four bytes, whatever that is: half the time of four.
        seen, shown = (pixels.view(np.float32)[..., 0] for pixels in (mirror, water))
        cv2.remap(seen, self._sources, _NO_PARTS, cv2.INTER_NEAREST, shown, cv2.BORDER_REPLICATE)

    def _map(self, start: int, end: int, shake: NDArray[np.int16], gaze: Gaze, t: Clock) -> None:
        """Write how far across, and from which row, each pixel of some rows comes."""
        near = float(self._near[(start + end) // 2])
        way = gaze.way(self._bed.depth(near)) - _flowed(self._bed.speed(near), t)
        at = round(way * self._view.scale) % self._turn
        window, shifts = slice(at, at + self._view.width_px), self._shifts[start:end]
        np.add(self._across[start:end, window], shake, out=shifts)
        np.right_shift(shifts, _PARTS.bit_length() - 1, out=shifts)
        self._sources[start:end, :, 1] = self._down[start:end, window]

    def _shake(self, t: Clock) -> NDArray[np.int16]:
        """Return how far each row swings by itself."""
        near, ys = self._near, self._ys * 480
        swing = np.sin(ys * (0.55 - 0.33 * near) + t * 2.6) + 0.6 * np.sin(
            ys * (0.23 - 0.12 * near) - t * 1.7
        )
        size = self._view.unit * self._view.scale * (0.0006 + 0.0035 * near) * _PARTS
        shake: NDArray[np.int16] = (size * swing + _PARTS / 2).round().astype(np.int16)[:, None]
        return shake


def _flowed(speed: float, t: Clock) -> float:
    """Return how far a current has gone; it comes round a whole number of times in a shot."""
    if t.duration:
        speed = round(speed * t.duration / _PERIOD) * _PERIOD / t.duration
    return speed * float(t)
