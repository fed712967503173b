"""Colour on pictures that come with colours of their own: the hour's light, and another paint."""

import cv2
import numpy as np
from numpy.typing import NDArray

from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.colour import Colour, rgb
from tools.renderers.animatic.painting.surface import Pixels, premultiplied

_NEAR_HUE = 32.0
"""Degrees within which a colour counts as the same paint."""


def lit(pixels: Pixels, brush: Brush) -> Pixels:
    """Return premultiplied BGRA pixels in the brush's light."""
    if brush.tint == (1.0, 1.0, 1.0):
        return pixels
    out = pixels.astype(np.float32)
    out[..., :3] *= np.array(brush.tint[::-1], np.float32)
    out[..., :3] = np.minimum(out[..., :3], out[..., 3:])
    lit_pixels: Pixels = (out + 0.5).astype(np.uint8)
    return lit_pixels


def repainted(pixels: Pixels, colour: Colour) -> Pixels:
    """Return premultiplied BGRA pixels with their main paint in another colour, its light and shade kept.

    A red car becomes a blue one with the same tyres and windows; what has no strong colour is tinted whole.
    """
    alpha = pixels[..., 3].astype(np.float32) / 255
    own = pixels[..., 2::-1].astype(np.float32) / 255 / np.maximum(alpha, 1 / 255)[..., None]
    hue, saturation, value = np.moveaxis(cv2.cvtColor(np.minimum(own, 1.0), cv2.COLOR_RGB2HSV), -1, 0)
    chroma = saturation * value * alpha
    paint = _paint(hue, saturation, chroma) if chroma.sum() > 0.25 * alpha.sum() else np.ones_like(alpha)
    usual = float((value * paint * alpha).sum() / max(1e-6, (paint * alpha).sum()))
    target = np.array(rgb(colour), np.float32)[None, None] * (value / max(usual, 0.05))[..., None]
    out = own * 255 + (np.minimum(target, 255) - own * 255) * (0.92 * paint)[..., None]
    return premultiplied(out, alpha)


def _paint(
    hue: NDArray[np.float32], saturation: NDArray[np.float32], chroma: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Return how far each pixel is of the hue that prevails."""
    amounts, edges = np.histogram(hue, bins=36, range=(0, 360), weights=chroma)
    main = (edges[int(amounts.argmax())] + 5) % 360
    away = np.abs((hue - main + 180) % 360 - 180)
    near = np.clip(1.5 - away / _NEAR_HUE, 0, 1) * np.clip(saturation * 3 - 0.3, 0, 1)
    return np.asarray(near, np.float32)
