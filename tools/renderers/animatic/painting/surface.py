"""Rasters: surfaces to draw on, pictures of pixels, and drawings baked once into one blit."""

import math
from collections.abc import Callable
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from tools.renderers.animatic.painting.engine_skia import LINEAR, skia

Pixels: TypeAlias = NDArray[np.uint8]
"""(height, width, 4) premultiplied BGRA."""

Box: TypeAlias = tuple[float, float, float, float]
"""left, top, right, bottom."""


def image(bgra: Pixels) -> skia.Image:
    """Return premultiplied BGRA pixels as a picture, copied (skia does not keep a borrowed array alive)."""
    pixels = np.ascontiguousarray(bgra)
    opaque = bool(pixels[..., 3].min() == 255)
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


class Raster:
    """Pixels to be drawn again and again, at about their own size."""

    def __init__(self, pixels: Pixels) -> None:
        self.image = image(pixels)
        self._bounds = skia.Rect.MakeWH(self.image.width(), self.image.height())
        tile = skia.TileMode.kDecal
        self._turned = skia.Paint(Shader=self.image.makeShader(tile, tile, LINEAR))

    def draw(self, canvas: skia.Canvas, alpha: float = 1.0) -> None:
        """Draw it with its top left corner at the origin.

        skia draws a turned bilinear picture half as fast by `drawImage` as by a shader, and an upright one
        four times as fast.
        """
        matrix = canvas.getTotalMatrix()
        if matrix.getSkewX() or matrix.getSkewY():
            self._turned.setAlphaf(alpha)
            canvas.drawRect(self._bounds, self._turned)
        else:
            canvas.drawImage(self.image, 0, 0, LINEAR, skia.Paint(Alphaf=alpha) if alpha < 1 else None)


class Baked:
    """A drawing turned into a raster at the size it will be shown at, cropped to what was drawn."""

    def __init__(self, draw: Callable[[skia.Canvas], None], box: Box, scale: float) -> None:
        left, top, right, bottom = box
        surface = Surface(math.ceil((right - left) * scale) + 1, math.ceil((bottom - top) * scale) + 1)
        surface.canvas.scale(scale, scale)
        surface.canvas.translate(-left, -top)
        draw(surface.canvas)
        rows, columns = _covered(surface.pixels)
        self._raster = Raster(surface.pixels[rows, columns])
        self._at = left + columns.start / scale, top + rows.start / scale
        self._scale = 1 / scale

    def draw(self, canvas: skia.Canvas, alpha: float = 1.0) -> None:
        """Draw the raster in the units that its drawing was made in."""
        canvas.save()
        canvas.translate(*self._at)
        canvas.scale(self._scale, self._scale)
        self._raster.draw(canvas, alpha)
        canvas.restore()


def _covered(pixels: Pixels) -> tuple[slice, slice]:
    """Return the rows and columns that hold something, with a pixel of air for the bilinear edge."""
    alpha = pixels[..., 3]
    rows, columns = np.flatnonzero(alpha.any(1)), np.flatnonzero(alpha.any(0))
    if not len(rows):
        return slice(0, 1), slice(0, 1)
    return slice(max(0, rows[0] - 1), rows[-1] + 2), slice(max(0, columns[0] - 1), columns[-1] + 2)
