"""The last step of a frame: its print, and BGRA made into the encoder's yuv420p (BT.709, limited)."""

import cv2
import numpy as np
from numpy.typing import NDArray

from tools.renderers.animatic.film.wear import Wear
from tools.renderers.animatic.painting.noise import generator, noise
from tools.renderers.animatic.painting.surface import Pixels
from tools.renderers.animatic.styles.style import PLAIN_STYLE, Style

Plane = NDArray[np.uint8]

_RED, _GREEN, _BLUE = 0.2126, 0.7152, 0.0722
_LUMA_RANGE, _CHROMA_RANGE = 219 / 255, 224 / 255
_BEAM_EDGE, _BEAM_HALF = 0.30, 0.34
_GRAIN_STEP, _GRAIN_WIDER = 37, 64


class Finish:
    """Turns frames of one size into yuv420p. What the print adds is counted from the shot's first frame."""

    def __init__(self, width: int, height: int, style: Style = PLAIN_STYLE, *, plain: bool = False) -> None:
        """Prepare for one size and look; a `plain` finish converts colours only."""
        self._width, self._height, self._style = width, height, style
        self._kept_light = None if plain else _kept_light(width, height, style)
        self._curve = _curve(style.contrast) if style.contrast != 1 else None
        self._black = _black(width, height, 0.0 if plain else style.grain)
        self._wear = Wear(width, height, style) if style.scratches or style.flicker else None
        self._channels = [np.empty((height, width), np.uint8) for _ in range(4)]
        self._halves = [np.empty((height // 2, width // 2), np.uint8) for _ in range(3)]

    def __call__(self, bgra: Pixels, frame: int, out: Plane) -> None:
        """Write a shot's frame into `out` as planar yuv420p, (height * 3 // 2, width)."""
        height, width = self._height, self._width
        luma = out[:height]
        cv2.split(bgra, self._channels)
        self._luma(luma)
        if self._wear:
            self._wear(luma, frame)
        start = frame * _GRAIN_STEP % _GRAIN_WIDER
        cv2.add(luma, self._black[:, start : start + width], dst=luma)
        cb, cr = out[height:].reshape(2, height // 2, width // 2)
        if self._style.colour == 0:
            cb[:], cr[:] = (round(128 + tone) for tone in self._style.tone)
        else:
            self._chroma(cb, cr)

    def _luma(self, luma: Plane) -> None:
        blue, green, red, _ = self._channels
        cv2.addWeighted(blue, _BLUE * _LUMA_RANGE, green, _GREEN * _LUMA_RANGE, 0, dst=luma)
        cv2.addWeighted(luma, 1, red, _RED * _LUMA_RANGE, 0, dst=luma)
        if self._curve is not None:
            cv2.LUT(luma, self._curve, dst=luma)
        if self._kept_light is not None:
            cv2.multiply(luma, self._kept_light, dst=luma, scale=1 / 255)

    def _chroma(self, cb: Plane, cr: Plane) -> None:
        """Write the colour differences, each of the mean of four pixels."""
        size = cb.shape[1], cb.shape[0]
        for channel, half in zip(self._channels, self._halves, strict=False):
            cv2.resize(channel, size, dst=half, interpolation=cv2.INTER_AREA)
        blue, green, red = self._halves
        # Sums of planes, because OpenCV's matrix over interleaved pixels takes three times as long.
        own = 0.5 * _CHROMA_RANGE * self._style.colour
        for plane, tone, (first, second), weight, weights in (
            (cb, self._style.tone[0], (blue, red), _BLUE, (_GREEN, _RED)),
            (cr, self._style.tone[1], (red, blue), _RED, (_GREEN, _BLUE)),
        ):
            scale = own / (1 - weight)
            cv2.addWeighted(first, own, green, -weights[0] * scale, 128 + tone, dst=plane)
            cv2.addWeighted(plane, 1, second, -weights[1] * scale, 0, dst=plane)


def _kept_light(width: int, height: int, style: Style) -> Plane | None:
    """Return how much light each pixel keeps, of 255: less in corners, outside a beam, in paper's pits."""
    if not (style.vignette or style.beam or style.paper):
        return None
    y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j].astype(np.float32)
    dark = np.clip(((0.92 * x) ** 2 + (0.95 * y) ** 2 - 0.55) / 1.45, 0, 1) ** 1.4
    kept = 1 - style.vignette * dark
    if style.beam:
        across = np.abs(x - 0.30 + 0.52 * (y + 0.2)) / (1 + 0.35 * y)
        kept *= 1 - style.beam * np.clip((across - _BEAM_HALF) / _BEAM_EDGE, 0, 1)
    if style.paper:
        pits = noise(width, height, height, 0.006, generator("paper"), 2)
        kept *= 1 - style.paper * np.clip(0.5 + 0.5 * pits, 0, 1)
    return np.asarray((255 * kept).round(), np.uint8)


def _curve(contrast: float) -> Plane:
    """Return what becomes of each luma: an S about the middle, black and white kept."""
    x = np.clip((np.arange(256) - 16) / 219, 0, 1)
    bent = np.where(x < 0.5, 0.5 * (2 * x) ** contrast, 1 - 0.5 * (2 - 2 * x) ** contrast)
    return (16 + 219 * bent).round().astype(np.uint8)


def _black(width: int, height: int, spread: float) -> Plane:
    """Return black (16) with grain, wider than the frame so that each frame shows another part of it."""
    rough = generator("grain").normal(0, 1, (height, width + _GRAIN_WIDER)) * spread
    most = max(4, round(2.5 * spread))
    return (16 + np.clip(np.round(rough), -min(most, 16), most)).astype(np.uint8)
