"""Seeded randomness, and value noise fixed in the world: one landscape whatever the resolution or framing."""

import hashlib
import math
from itertools import pairwise
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Field: TypeAlias = NDArray[np.float32]

_ROWS, _COLUMNS = 128, 256
"""Values of one octave; the lattice repeats after them."""


def generator(*key: object) -> np.random.Generator:
    """Return the random numbers that belong to a key, the same on every machine."""
    digest = hashlib.blake2b(repr(key).encode(), digest_size=8).digest()
    return np.random.default_rng(int.from_bytes(digest, "big"))


def noise(
    width_px: int,
    height_px: int,
    scale_px_per_unit: float,
    cell_units: float,
    rng: np.random.Generator,
    octaves: int = 4,
    gain: float = 0.5,
    stretch: float = 1.0,
    tile_width_units: float | None = None,
    origin: tuple[float, float] = (0.0, 0.0),
) -> Field:
    """Return smooth noise of about unit spread over a window of the world.

    Args:
        width_px: Columns of the window.
        height_px: Rows of the window.
        scale_px_per_unit: Pixels of one world unit.
        cell_units: Size of the largest cells in world units.
        rng: What the values are drawn from; how many are drawn depends on world units alone.
        octaves: Layers, each with half the cell of the one before; those finer than a pixel are left out.
        gain: Strength of each layer to the one before.
        stretch: How much wider than high the cells are.
        tile_width_units: World width after which it repeats without a seam.
        origin: World place of the window's top left corner.
    """
    out: Field = np.zeros((height_px, width_px), np.float32)
    strength, energy, cell = 1.0, 0.0, cell_units
    for _ in range(octaves):
        columns = max(2, round(tile_width_units / cell)) if tile_width_units else _COLUMNS
        cell_x = tile_width_units / columns if tile_width_units else cell
        lattice = rng.standard_normal((_ROWS, columns)).astype(np.float32)
        energy += strength * strength
        if cell * scale_px_per_unit >= 1.5:
            x = _places(width_px, scale_px_per_unit, origin[0], cell_x)
            y = _places(height_px, scale_px_per_unit, origin[1], cell / stretch)
            out += np.float32(strength) * _interpolate(lattice, x, y)
        strength *= gain
        cell /= 2
    out /= np.float32(math.sqrt(energy))
    return out


def noise_line(
    width_px: int,
    scale_px_per_unit: float,
    cell_units: float,
    rng: np.random.Generator,
    octaves: int = 4,
    gain: float = 0.5,
    tile_width_units: float | None = None,
    origin_x: float = 0.0,
) -> Field:
    """Return noise along x only, as `noise` does over a window."""
    origin = (origin_x, -0.5 / scale_px_per_unit)
    field = noise(
        width_px, 1, scale_px_per_unit, cell_units, rng, octaves, gain, 1.0, tile_width_units, origin
    )
    line: Field = field[0]
    return line


def _places(pixels: int, scale: float, origin: float, cell: float) -> NDArray[np.float64]:
    """Return the pixel centres in cells."""
    places: NDArray[np.float64] = (origin + (np.arange(pixels, dtype=np.float64) + 0.5) / scale) / cell
    return places


def _interpolate(lattice: Field, x: NDArray[np.float64], y: NDArray[np.float64]) -> Field:
    """Return the lattice, repeated for ever, at every (x, y): cubic along x, then along y."""
    rows, columns = lattice.shape
    across, across_weights = _cubic(x)
    down, down_weights = _cubic(y)
    first = int(down[0]) - 1
    band = lattice[np.arange(first, int(down[-1]) + 3) % rows]
    strips = np.zeros((len(band), len(x)), np.float32)
    for k in range(4):
        strips += across_weights[:, k] * band[:, (across + k - 1) % columns]
    out = np.empty((len(y), len(x)), np.float32)
    # The rows between two lattice rows share their four strips, so each run of rows is one small product.
    starts = [0, *(np.flatnonzero(np.diff(down)) + 1).tolist(), len(y)]
    for start, end in pairwise(starts):
        top = int(down[start]) - 1 - first
        np.dot(down_weights[start:end], strips[top : top + 4], out=out[start:end])
    return out


def _cubic(places: NDArray[np.float64]) -> tuple[NDArray[np.int64], Field]:
    """Return the whole part of places and the weights of the four neighbours of each (Catmull-Rom)."""
    whole = np.floor(places).astype(np.int64)
    f = places - whole
    f2, f3 = f * f, f * f * f
    weights = [(-f3 + 2 * f2 - f) / 2, (3 * f3 - 5 * f2 + 2) / 2, (-3 * f3 + 4 * f2 + f) / 2, (f3 - f2) / 2]
    return whole, np.ascontiguousarray(np.stack(weights, 1), np.float32)
