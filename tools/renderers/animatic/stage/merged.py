"""Layers that lie on one another, blitted as one picture for as long as the camera stands still."""

from collections.abc import Sequence
from itertools import groupby

import numpy as np

from tools.renderers.animatic.painting.clock import Clock
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.surface import Surface, image
from tools.renderers.animatic.stage.layers import Layer
from tools.renderers.animatic.stage.moving import Moving
from tools.renderers.animatic.view import Gaze, View

_AT_REST = Gaze()


class Merged:
    """Neighbouring layers none of which drifts."""

    def __init__(self, layers: Sequence[Layer], view: View) -> None:
        self._layers, self._view = layers, view
        self._picture: tuple[skia.Image, int] | None = None

    def draw(self, canvas: skia.Canvas, gaze: Gaze, t: Clock) -> None:
        """Draw them all; a camera that has not moved sees what it saw before."""
        if gaze != _AT_REST:
            for layer in self._layers:
                layer.draw(canvas, gaze, t)
            return
        if self._picture is None:
            self._picture = self._painted(t)
        picture, top = self._picture
        canvas.drawImage(picture, 0, top)

    def _painted(self, t: Clock) -> tuple[skia.Image, int]:
        """Return them as one picture, cropped to the rows that they cover, and its first row."""
        surface = Surface(self._view.width_px, self._view.height_px)
        for layer in self._layers:
            layer.draw(surface.canvas, _AT_REST, t)
        rows = np.flatnonzero(surface.pixels[..., 3].any(1))
        first, last = (int(rows[0]), int(rows[-1]) + 1) if len(rows) else (0, 1)
        return image(surface.pixels[first:last]), first


def merged(parts: Sequence[Moving], view: View) -> list[Moving]:
    """Return parts in their order, neighbours that stay where they are as one."""
    found: list[Moving] = []
    for still, run in groupby(parts, lambda part: isinstance(part, Layer) and part.still):
        layers = list(run)
        together = still and len(layers) > 1
        found += [Merged([one for one in layers if isinstance(one, Layer)], view)] if together else layers
    return found
