"""What age does to a print: light that wavers, lines down the frame, specks and hairs."""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.styles.style import Style

_FRAMES: Final = 240
"""Frames after which the wear repeats."""
_RATE: Final = 24
_MOST_SPECKS, _BRIGHT, _DARK = 5, 62, 46
_LINE_S: Final = 0.5


class Wear:
    """Wears the luma of frames of one size, the nth frame of a shot always alike."""

    def __init__(self, width: int, height: int, style: Style) -> None:
        rng = generator("wear")
        self._size = width, height
        self._flicker = 1 + style.flicker * np.cumsum(rng.normal(0, 0.5, _FRAMES)).clip(-1, 1) * 0.4
        self._flicker += style.flicker * rng.normal(0, 0.45, _FRAMES)
        self._specks = rng.random((_FRAMES, _MOST_SPECKS, 5))
        self._lines = rng.random((_FRAMES, 3))
        self._often = min(1.0, style.scratches / _RATE)

    def __call__(self, luma: NDArray[np.uint8], frame: int) -> None:
        """Wear one frame's luma in place."""
        frame %= _FRAMES
        cv2.convertScaleAbs(luma, dst=luma, alpha=float(self._flicker[frame]))
        if not self._often:
            return
        self._draw_line(luma, frame)
        for x, y, size, chance, shade in self._specks[frame].tolist():
            if chance < self._often:
                self._draw_speck(luma, (x, y), size, shade)

    def _draw_line(self, luma: NDArray[np.uint8], frame: int) -> None:
        """Draw the line of this half second, if it has one; it trembles sideways."""
        x, chance, shade = self._lines[frame - frame % round(_LINE_S * _RATE)].tolist()
        if chance > 2.2 * self._often:
            return
        width, _ = self._size
        column = round(x * (width - 4) + 2 * self._lines[frame][0])
        step = _BRIGHT // 2 if shade > 0.4 else -_DARK // 2
        strip = luma[:, column : column + max(1, width // 900)]
        strip[:] = np.clip(strip.astype(np.int16) + step, 16, 235)

    def _draw_speck(
        self, luma: NDArray[np.uint8], at: tuple[float, float], size: float, shade: float
    ) -> None:
        width, height = self._size
        centre = round(at[0] * width), round(at[1] * height)
        axes = max(1, round((0.001 + 0.006 * size**3) * height)), max(1, round(0.0022 * height))
        value = 226 if shade > 0.5 else 24
        cv2.ellipse(luma, centre, axes, 180 * shade * 7, 0, 360, value, -1, cv2.LINE_AA)
