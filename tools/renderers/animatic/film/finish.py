"""The last step of a frame: vignette, grain, and BGRA made into the encoder's yuv420p (BT.709, limited)."""

import cv2
import numpy as np
from numpy.typing import NDArray

from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.painting.surface import Pixels

Plane = NDArray[np.uint8]

_RED, _GREEN, _BLUE = 0.2126, 0.7152, 0.0722
_LUMA_RANGE, _CHROMA_RANGE = 219 / 255, 224 / 255
_DARKEST_CORNER = 0.20
_GRAIN_SPREAD = 1.3
_GRAIN_STEP, _GRAIN_WIDER = 37, 64


class Finish:
    """Turns frames of one size into yuv420p. Grain is counted from the shot's first frame."""

    def __init__(self, width: int, height: int, *, plain: bool = False) -> None:
        """Prepare for one size; a `plain` finish converts colours only."""
        self._width, self._height = width, height
        self._kept_light = None if plain else _vignette(width, height)
        self._black = _black(width, height, 0.0 if plain else _GRAIN_SPREAD)
        self._channels = [np.empty((height, width), np.uint8) for _ in range(4)]
        self._halves = [np.empty((height // 2, width // 2), np.uint8) for _ in range(4)]

    def __call__(self, bgra: Pixels, frame: int, out: Plane) -> None:
        """Write a shot's frame into `out` as planar yuv420p, (height * 3 // 2, width)."""
        height, width = self._height, self._width
        luma = out[:height]
        self._luma(bgra, luma)
        start = frame * _GRAIN_STEP % _GRAIN_WIDER
        np.add(luma, self._black[:, start : start + width], out=luma)
        self._chroma(bgra, *out[height:].reshape(2, height // 2, width // 2))

    def _luma(self, bgra: Pixels, luma: Plane) -> None:
        blue, green, red, _ = cv2.split(bgra, self._channels)
        cv2.addWeighted(blue, _BLUE * _LUMA_RANGE, green, _GREEN * _LUMA_RANGE, 0, dst=luma)
        cv2.addWeighted(luma, 1, red, _RED * _LUMA_RANGE, 0, dst=luma)
        if self._kept_light is not None:
            cv2.multiply(luma, self._kept_light, dst=luma, scale=1 / 255)

    def _chroma(self, bgra: Pixels, cb: Plane, cr: Plane) -> None:
        """Write the colour differences, each of the mean of four pixels."""
        half = cv2.resize(bgra, cb.shape[::-1], interpolation=cv2.INTER_AREA)
        blue, green, red, _ = cv2.split(half, self._halves)
        # Sums of planes, because OpenCV's matrix over interleaved pixels takes three times as long.
        scale = 0.5 * _CHROMA_RANGE / (1 - _BLUE)
        cv2.addWeighted(blue, 0.5 * _CHROMA_RANGE, green, -_GREEN * scale, 128, dst=cb)
        cv2.addWeighted(cb, 1, red, -_RED * scale, 0, dst=cb)
        scale = 0.5 * _CHROMA_RANGE / (1 - _RED)
        cv2.addWeighted(red, 0.5 * _CHROMA_RANGE, green, -_GREEN * scale, 128, dst=cr)
        cv2.addWeighted(cr, 1, blue, -_BLUE * scale, 0, dst=cr)


def _vignette(width: int, height: int) -> Plane:
    """Return how much light each pixel keeps, of 255: all in the middle, less towards the corners."""
    y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j].astype(np.float32)
    dark = np.clip(((0.92 * x) ** 2 + (0.95 * y) ** 2 - 0.55) / 1.45, 0, 1) ** 1.4
    kept: Plane = (255 * (1 - _DARKEST_CORNER * dark)).round().astype(np.uint8)
    return kept


def _black(width: int, height: int, spread: float) -> Plane:
    """Return black (16) with grain, wider than the frame so that each frame shows another part of it."""
    noise = generator("grain").normal(0, 1, (height, width + _GRAIN_WIDER)) * spread
    return (16 + np.clip(np.round(noise), -4, 4)).astype(np.uint8)
