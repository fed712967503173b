"""Words as pixels without a font of the machine: by the letters that come with cv2, alike everywhere."""

import unicodedata

import cv2
import numpy as np
from numpy.typing import NDArray

_FACE = cv2.FONT_HERSHEY_TRIPLEX


def written(word: str, height_px: int) -> NDArray[np.uint8]:
    """Return a word's coverage (0 to 255), letters of about `height_px`."""
    plain = _writable(word)
    # Drawn four times as large and shrunk: the strokes are then smooth at every size.
    scale = height_px * 4 / 22
    thickness = max(1, round(scale * 1.6))
    (width, height), below = cv2.getTextSize(plain, _FACE, scale, thickness)
    margin = thickness * 2
    sheet = np.zeros((height + below + 2 * margin, width + 2 * margin), np.uint8)
    cv2.putText(sheet, plain, (margin, margin + height), _FACE, scale, 255, thickness, cv2.LINE_AA)
    size = max(1, sheet.shape[1] // 4), max(1, sheet.shape[0] // 4)
    return np.asarray(cv2.resize(sheet, size, interpolation=cv2.INTER_AREA), np.uint8)


def _writable(word: str) -> str:
    """Return a word as cv2 can write it: before its fifth version without accents and other scripts."""
    if hasattr(cv2, "FontFace"):
        return word or "?"
    return unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode() or "?"
