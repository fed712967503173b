"""Many things of a few shapes spread over a layer: trees, tufts, stones. It draws no shape itself."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

import numpy as np

from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.surface import record
from tools.renderers.animatic.stage.layers import PERIOD, Window


@dataclass(frozen=True, slots=True)
class Spot:
    """One thing's place, size and shape."""

    x: float
    y: float
    size: float
    shape: int


class Draw(Protocol):
    """Draws one shape of several."""

    def __call__(self, canvas: skia.Canvas, index: int) -> None:
        """Draw shape number `index` at size 1 with its foot at the origin."""
        ...


class Scatter:
    """Paints shapes, drawn once at size 1 with their foot at the origin, at their spots, back to front."""

    def __init__(self, shapes: Sequence[skia.Picture], spots: Iterable[Spot], reach: float = 0.7) -> None:
        self._shapes = shapes
        self._spots = sorted(spots, key=lambda spot: spot.y)
        self._reach = reach

    def __call__(self, window: Window, canvas: skia.Canvas) -> None:
        """Paint what reaches into a window."""
        for spot in self._spots:
            for x in window.copies(spot.x, self._reach * spot.size):
                canvas.save()
                canvas.translate(x, spot.y)
                canvas.scale(spot.size, spot.size)
                canvas.drawPicture(self._shapes[spot.shape])
                canvas.restore()


def shapes(count: int, draw: Draw) -> list[skia.Picture]:
    """Return `count` shapes, each recorded from `draw(canvas, index)`."""
    return [record(4.0, partial(draw, index=index)) for index in range(count)]


def strewn(
    rng: np.random.Generator,
    per_unit: float,
    sizes: tuple[float, float],
    shape_count: int,
    y: Callable[[float], float],
    clear: tuple[float, float] | None = None,
) -> list[Spot]:
    """Return spots over the whole period, evenly enough that none crowd and none line up.

    Args:
        rng: What places, sizes and shapes are drawn from.
        per_unit: How many there are on a world unit.
        sizes: Smallest and largest.
        shape_count: How many shapes to choose from.
        y: Where the ground is at an x.
        clear: A stretch of x that is left free.
    """
    count = max(1, round(PERIOD * per_unit))
    spots = []
    for i, (jitter, size, shape) in enumerate(rng.random((count, 3)).tolist()):
        x = PERIOD * (i + 0.5 + 1.6 * (jitter - 0.5)) / count
        if clear is None or not clear[0] < x < clear[1]:
            length = sizes[0] + (sizes[1] - sizes[0]) * size
            spots.append(Spot(x, y(x), length, int(shape * shape_count)))
    return spots
