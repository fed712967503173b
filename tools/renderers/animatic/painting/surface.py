"""Surfaces to draw on, pictures of pixels, and recorded drawings."""

from collections.abc import Callable
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from tools.renderers.animatic.painting.engine_skia import skia

Pixels: TypeAlias = NDArray[np.uint8]
"""(height, width, 4) premultiplied BGRA."""

Box: TypeAlias = tuple[float, float, float, float]
"""left, top, right, bottom."""


def image(bgra: Pixels) -> skia.Image:
    """Return premultiplied BGRA pixels as a picture, copied (skia does not keep a borrowed array alive)."""
    pixels = np.ascontiguousarray(bgra)
    opaque = bool(pixels[0, 0, 3] == 255 and pixels[..., 3].min() == 255)
    alpha_type = skia.kOpaque_AlphaType if opaque else skia.kPremul_AlphaType
    return skia.Image.fromarray(pixels, colorType=skia.kBGRA_8888_ColorType, alphaType=alpha_type, copy=True)


def premultiplied(rgb: NDArray[np.floating], alpha: NDArray[np.floating] | float) -> Pixels:
    """Return colours (h, w, 3; 0 to 255) and alpha (0 to 1) as premultiplied BGRA."""
    height, width = rgb.shape[:2]
    cover = np.broadcast_to(np.asarray(alpha), (height, width))
    out = np.empty((height, width, 4), np.uint8)
    out[..., :3] = np.clip(rgb[..., ::-1] * cover[..., None] + 0.5, 0, 255)
    out[..., 3] = np.clip(cover * 255 + 0.5, 0, 255)
    return out


def pixels_of(canvas: skia.Canvas) -> Pixels:
    """Return the pixels that a surface's canvas draws on; they are the surface's own."""
    under = skia.Pixmap()
    canvas.peekPixels(under)
    return np.asarray(under)


class Surface:
    """Pixels with a canvas that draws straight into them."""

    def __init__(self, width: float, height: float, pixels: Pixels | None = None) -> None:
        self.width, self.height = int(width), int(height)
        blank = np.zeros((self.height, self.width, 4), np.uint8)
        self.pixels: Pixels = blank if pixels is None else np.ascontiguousarray(pixels)
        info = skia.ImageInfo.MakeN32Premul(self.width, self.height)
        self._surface = skia.Surface.MakeRasterDirect(info, self.pixels)
        self.canvas: skia.Canvas = self._surface.getCanvas()

    def image(self) -> skia.Image:
        """Return a copy of what is on the surface as a picture."""
        return image(self.pixels)

    def clear(self) -> None:
        """Make every pixel transparent."""
        self.pixels[:] = 0


def record(reach: float, draw: Callable[[skia.Canvas], None]) -> skia.Picture:
    """Return a drawing recorded once, to be played within +-`reach` of the origin."""
    recorder = skia.PictureRecorder()
    draw(recorder.beginRecording(skia.Rect.MakeLTRB(-reach, -reach, reach, reach)))
    return recorder.finishRecordingAsPicture()
