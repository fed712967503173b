"""Soft round spots: shadows, powder, flakes close to the lens."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from tools.renderers.animatic.painting.colour import Rgb
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.surface import image, premultiplied

Shown: TypeAlias = tuple[float, float, float, float, float]
"""x, y, half the width, half the height, alpha."""

_KEPT: Final = 64


class Spot:
    """A spot shown at any size, on whole pixels: it is so soft that its steps are not seen."""

    def __init__(self, colour: Rgb, cover: Callable[[NDArray[np.float64]], NDArray[np.float64]]) -> None:
        """Take its colour, and how much it covers at a distance of 0 to 1 from its middle."""
        self._colour, self._cover = np.array(colour), cover
        self._pictures: dict[tuple[int, int], skia.Image] = {}

    def draw(self, canvas: skia.Canvas, places: Iterable[Shown]) -> None:
        """Draw it at places of a canvas that is neither turned nor skewed."""
        matrix = canvas.getTotalMatrix()
        scale_x, scale_y = matrix.getScaleX(), matrix.getScaleY()
        left, top = matrix.getTranslateX(), matrix.getTranslateY()
        canvas.save()
        canvas.resetMatrix()
        for x, y, across, down, alpha in places:
            width, height = max(1, round(2 * across * scale_x)), max(1, round(2 * down * scale_y))
            at = round(left + x * scale_x - width / 2), round(top + y * scale_y - height / 2)
            canvas.drawImage(self._picture(width, height), *at, paint=_faint(round(255 * alpha)))
        canvas.restore()

    def _picture(self, width: int, height: int) -> skia.Image:
        if (width, height) not in self._pictures:
            if len(self._pictures) >= _KEPT:
                del self._pictures[next(iter(self._pictures))]
            y, x = ((2 * np.arange(size) + 1) / size - 1 for size in (height, width))
            cover = self._cover(np.minimum(1.0, np.hypot(x[None], y[:, None])))
            pixels = premultiplied(np.broadcast_to(self._colour, (height, width, 3)), cover)
            self._pictures[width, height] = image(pixels)
        return self._pictures[width, height]


@lru_cache(256)
def _faint(alpha: int) -> skia.Paint:
    return skia.Paint(Alpha=alpha)
