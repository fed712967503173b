"""Light and shade that lie over a place: flecks of sun, beams, the shadows of clouds."""

from dataclasses import dataclass

import numpy as np

from tools.renderers.animatic.painting.colour import Colour, rgb
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.surface import Pixels, premultiplied
from tools.renderers.animatic.stage.layers import Field, Window
from tools.renderers.animatic.stage.relief import sampled


@dataclass(frozen=True, slots=True)
class Dapples:
    """Flecks of sun on the floor where the leaves let it through."""

    colour: Colour
    alpha: float
    top: float
    """World y at which they begin."""
    key: object

    def __call__(self, window: Window, canvas: skia.Canvas) -> None:
        """Paint the flecks in a window."""
        flecks = np.clip(window.noise(0.13, (self.key, "dapples"), 2, 5.0) - 0.9, 0, 1)
        below = np.clip((window.ys() - self.top) / 0.03, 0, 1)
        cover = np.clip(flecks * 1.3, 0, 1) * below * self.alpha
        window.blit(canvas, _plain(self.colour, cover))


@dataclass(frozen=True, slots=True)
class Shafts:
    """Beams of light that slant down from the right."""

    colour: Colour
    alpha: float
    lines: Field
    """How bright the beams are at every sample along the period."""

    def __call__(self, window: Window, canvas: skia.Canvas) -> None:
        """Paint the beams in a window."""
        across = window.xs() + 0.55 * window.ys()
        cover = sampled(self.lines, across) * np.clip(1.08 - 1.05 * window.ys(), 0, 1) * self.alpha
        window.blit(canvas, _plain(self.colour, np.clip(cover, 0, 0.6)))


@dataclass(frozen=True, slots=True)
class CloudShadows:
    """Broad soft shadows between two heights."""

    colour: Colour
    alpha: float
    top: float
    bottom: float
    key: object

    def __call__(self, window: Window, canvas: skia.Canvas) -> None:
        """Paint the shadows in a window."""
        broad = np.clip(0.9 * window.noise(0.55, self.key, 2, 4.0), 0, 1)
        inside = np.minimum(window.ys() - self.top, self.bottom - window.ys())
        window.blit(canvas, _plain(self.colour, broad * np.clip(inside / 0.05, 0, 1) * self.alpha))


def _plain(colour: Colour, cover: Field) -> Pixels:
    colours = np.broadcast_to(np.array(rgb(colour), np.float32), (*cover.shape, 3))
    return premultiplied(colours, cover)
