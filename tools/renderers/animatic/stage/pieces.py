"""Things that stand where they were put, each drawn by its own function: furniture, houses, garden things."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.joinery import Joinery
from tools.renderers.animatic.stage.built import built
from tools.renderers.animatic.stage.layers import Window
from tools.renderers.animatic.stage.light import Light

Item: TypeAlias = Callable[[Joinery], None]
"""Draws a thing about x = 0, its foot at y = 0 (or its middle, where it hangs), a person being 0.48 high."""


@dataclass(frozen=True, slots=True)
class Put:
    """Where a thing is."""

    item: Item
    x: float
    """In parts of the opening view's width."""
    y: float = 0.755
    """World y of its foot; a little below where a room's wall meets its floor."""
    size: float = 1.0


class Pieces:
    """Paints things at their places and again after the period, the farthest first."""

    def __init__(
        self, pieces: Sequence[Put], light: Light, lengths: tuple[float, float], distance: float = 0.0
    ) -> None:
        """Prepare them.

        Args:
            pieces: What is put where.
            light: The place's light.
            lengths: The opening view's width and the size unit.
            distance: How far into the haze they are, 0 to 1.
        """
        self._pieces = sorted(pieces, key=lambda put: put.y)
        self._light, self._distance, (self._width, self._unit) = light, distance, lengths

    def __call__(self, window: Window, canvas: skia.Canvas) -> None:
        """Paint the things that reach into a window."""
        for put in self._pieces:
            for copy in window.copies(put.x * self._width, 0.8 * put.size):
                canvas.save()
                canvas.translate(copy, put.y)
                canvas.scale(put.size * self._unit, put.size * self._unit)
                put.item(built(canvas, self._light, self._distance))
                canvas.restore()
