"""Layers of the place: periodic in x, baked tile by tile where they are looked at, then only blitted.

It knows nothing of what is painted. A painter draws any window of the world, always the same way, so tiles
meet without a seam and a camera may travel for ever.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from tools.renderers.animatic.painting.clock import Clock
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.noise import generator, noise
from tools.renderers.animatic.painting.sparse import PixelBox, Sparse, filled_boxes
from tools.renderers.animatic.painting.surface import Pixels, Surface, image
from tools.renderers.animatic.styles.matter import Matter
from tools.renderers.animatic.view import Gaze, View

PERIOD: Final = 4.0
"""World width after which every layer repeats; more than any view shows."""

_TILES: Final = 4
_FINEST: Final = 0.0006
"""World units below which a step of a layer is not seen; there are as many shifted copies as that takes."""
_MOST_TILES: Final = 8 * _TILES

Field: TypeAlias = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Window:
    """A part of the world on a grid of pixels."""

    left: float
    top: float
    width_px: int
    height_px: int
    scale: float
    """Pixels of one world unit."""

    @property
    def right(self) -> float:
        """Return the world x of the right edge."""
        return self.left + self.width_px / self.scale

    @property
    def bottom(self) -> float:
        """Return the world y of the lower edge."""
        return self.top + self.height_px / self.scale

    def xs(self) -> Field:
        """Return the world x of the columns' middles, as one row."""
        return (self.left + (np.arange(self.width_px) + 0.5) / self.scale).astype(np.float32)[None, :]

    def ys(self) -> Field:
        """Return the world y of the rows' middles, as one column."""
        return (self.top + (np.arange(self.height_px) + 0.5) / self.scale).astype(np.float32)[:, None]

    def copies(self, x: float, reach: float) -> list[float]:
        """Return the places of a thing at `x` and of its repeats that reach into the window."""
        first = math.ceil((self.left - reach - x) / PERIOD)
        last = math.floor((self.right + reach - x) / PERIOD)
        return [x + PERIOD * k for k in range(first, last + 1)]

    def noise(self, cell: float, key: object, octaves: int = 4, stretch: float = 1.0) -> Field:
        """Return noise over the window that belongs to a key and repeats after the period."""
        return noise(
            self.width_px,
            self.height_px,
            self.scale,
            cell,
            generator(key),
            octaves,
            stretch=stretch,
            tile_width_units=PERIOD,
            origin=(self.left, self.top),
        )

    def blit(self, canvas: skia.Canvas, pixels: Pixels, row: int = 0) -> None:
        """Put pixels of the window's grid, from a row on, onto its canvas."""
        canvas.save()
        canvas.resetMatrix()
        canvas.drawImage(image(pixels), 0, row)
        canvas.restore()


class Painter(Protocol):
    """Paints whatever of itself lies in a window; it must repeat after `PERIOD`."""

    def __call__(self, window: Window, canvas: skia.Canvas) -> None:
        """Paint on a canvas whose units are the world's."""
        ...


@dataclass(frozen=True, slots=True)
class Band:
    """What a layer is, before anyone looks at it."""

    painters: Sequence[Painter]
    """From back to front."""
    top: float
    bottom: float
    """World rows that it can cover. Below lies what a nearer layer hides: it is neither baked nor blitted."""
    depth: float
    """How much of the camera's way it follows: 0 is at infinity, 1 is where the subjects are."""
    drift: float = 0.0
    """World units a second that it moves by itself."""
    flows: bool = False
    """Whether it drifts on and on, as water does, fading into itself so that it closes; else it sways."""
    solid: bool = False
    """Whether it fills all of its rows."""
    comes_round: float = 0.0
    """World width after which it looks the same: drifting on, it goes a whole number of these in a shot."""


def together(bands: Sequence[Band], depth: float) -> Band:
    """Return bands that hardly move against each other as one, the first of them behind."""
    painters = [painter for band in bands for painter in band.painters]
    bottom = max(band.bottom for band in bands)
    solid = bands[0].solid and bands[0].bottom == bottom
    return Band(painters, min(band.top for band in bands), bottom, depth, solid=solid)


class Layer:
    """A band as one view shows it."""

    def __init__(self, band: Band, view: View, matter: Matter | None = None) -> None:
        self._band, self._view, self._matter = band, view, matter
        top = view.origin[1]
        self._first_row = max(0, math.floor((band.top - top) * view.scale))
        self._last_row = min(view.height_px, math.ceil((band.bottom - top) * view.scale))
        whole = PERIOD * view.scale / _TILES
        self._phases = 4 if 0.5 / view.scale > _FINEST else 2
        self._tile_px = max(1, round(whole))
        # Where tiles do not divide the period they never come round again: each place then has its own.
        self._turns = abs(whole - self._tile_px) < 1e-6
        self._bases: dict[int, tuple[Pixels, list[PixelBox]]] = {}
        self._tiles: dict[tuple[int, int], Sparse] = {}

    @property
    def still(self) -> bool:
        """Whether it moves only with the camera."""
        return not self._band.drift

    @property
    def solid_rows(self) -> int:
        """How many rows of the view, from its top down, it fills."""
        return self._last_row if self._band.solid and not self._first_row else 0

    def draw(self, canvas: skia.Canvas, gaze: Gaze, t: Clock) -> None:
        """Draw what the view sees, moved to a part of a pixel by integer blits of shifted copies."""
        if self._last_row <= self._first_row:
            return
        drift, way = self._band.drift, gaze.way(self._band.depth)
        if self._band.comes_round:
            self._blit(canvas, t.rounds(drift, self._band.comes_round) * float(t) - way, None)
            return
        if not (drift and self._band.flows):
            self._blit(canvas, drift * t.swayed - way, None)
            return
        for elapsed, part in t.passes:
            self._blit(canvas, drift * elapsed - way, skia.Paint(Alphaf=part) if part < 1 else None)

    def _blit(self, canvas: skia.Canvas, shift: float, paint: skia.Paint | None) -> None:
        pixels, phase = divmod(math.floor(shift * self._view.scale * self._phases + 0.5), self._phases)
        first = math.floor(-pixels / self._tile_px)
        last = math.floor((self._view.width_px - 1 - pixels) / self._tile_px)
        for place in range(first, last + 1):
            tile = self._tile(place, phase)
            tile.draw(canvas, pixels + place * self._tile_px, self._first_row, paint)

    def _tile(self, place: int, phase: int) -> Sparse:
        key = place % _TILES if self._turns else place
        if (key, phase) not in self._tiles:
            if len(self._tiles) >= _MOST_TILES * self._phases:
                self._tiles.clear()
                self._bases.clear()
            self._tiles[key, phase] = self._cut(key, phase)
        return self._tiles[key, phase]

    def _cut(self, key: int, phase: int) -> Sparse:
        base, boxes = self._base(key)
        part = phase / self._phases
        return Sparse(
            (_shifted(base[top:bottom, left : right + 1], part), left, top)
            for left, top, right, bottom in boxes
        )

    def _base(self, key: int) -> tuple[Pixels, list[PixelBox]]:
        """Return a tile's pixels with one more column on the left, which its shifted copies need.

        Beside them are the boxes that hold what is seen of it and of them.
        """
        if key not in self._bases:
            pixels = self._painted(key)
            shifted = _shifted(pixels, 0.5)[..., 3]
            self._bases[key] = pixels, filled_boxes(np.maximum(shifted, pixels[:, 1:, 3]))
        return self._bases[key]

    def _painted(self, key: int) -> Pixels:
        """Return a tile as it is painted, and as its matter makes it, which sees a margin about it."""
        left, top = self._view.origin
        scale = self._view.scale
        margin = math.ceil(self._matter.margin * scale) if self._matter else 0
        window = Window(
            left + (key * self._tile_px - 1 - margin) / scale,
            top + (self._first_row - margin) / scale,
            self._tile_px + 1 + 2 * margin,
            self._last_row - self._first_row + 2 * margin,
            scale,
        )
        pixels = _painted(self._band.painters, window)
        if self._matter is None:
            return pixels
        made = self._matter(pixels, scale, (window.left, window.top))
        return np.ascontiguousarray(made[margin:-margin, margin:-margin])


def _shifted(pixels: Pixels, part: float) -> Pixels:
    """Return pixels moved right by a part of one, without the column on the left."""
    if not part:
        return pixels[:, 1:]
    return np.asarray(cv2.addWeighted(pixels[:, 1:], 1 - part, pixels[:, :-1], part, 0), np.uint8)


def _painted(painters: Sequence[Painter], window: Window) -> Pixels:
    surface = Surface(window.width_px, window.height_px)
    surface.canvas.scale(window.scale, window.scale)
    surface.canvas.translate(-window.left, -window.top)
    for painter in painters:
        painter(window, surface.canvas)
    return surface.pixels
