"""Words as pixels, alike on every machine: by the typeface that comes with us, else by cv2's own letters."""

import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import Final, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.surface import Surface

Coverage: TypeAlias = NDArray[np.uint8]
"""(height, width), 0 to 255."""

_FONTS: Final = Path(__file__).parent.parent / "assets" / "fonts"
_ALPHABETS: Final = ("latin", "latin-ext", "cyrillic")
_FALLBACK: Final = cv2.FONT_HERSHEY_TRIPLEX
_ASCENT, _DESCENT = 0.95, 0.30
"""Room above and below the baseline, in heights of the letters."""


def written(text: str, height_px: float, tracking: float = 0.0) -> Coverage:
    """Return a line of text as coverage, cropped to its ink across.

    Args:
        text: What is written; letters that no typeface has are left to cv2.
        height_px: The typeface's size.
        tracking: Space added between letters, in sizes.
    """
    faces = [_face_for(letter) for letter in text]
    if not text.strip() or any(face is None for face in faces):
        return _by_cv2(text, height_px)
    fonts = [_font(face, height_px) for face in faces if face is not None]
    steps = [font.measureText(letter) for font, letter in zip(fonts, text, strict=True)]
    width = sum(steps) + tracking * height_px * (len(text) - 1)
    surface = Surface(width + 0.3 * height_px, (_ASCENT + _DESCENT) * height_px)
    x, paint = 0.15 * height_px, skia.Paint(Color=0xFFFFFFFF, AntiAlias=True)
    for letter, font, step in zip(text, fonts, steps, strict=True):
        surface.canvas.drawString(letter, x, _ASCENT * height_px, font, paint)
        x += step + tracking * height_px
    return np.ascontiguousarray(surface.pixels[..., 3])


@lru_cache(4)
def _typeface(alphabet: str) -> skia.Typeface:
    data = skia.Data.MakeWithCopy((_FONTS / f"playfair-display-{alphabet}-700-normal.woff").read_bytes())
    return skia.FontMgr.New_Custom_Empty().makeFromData(data)


@lru_cache(1024)
def _face_for(letter: str) -> str | None:
    """Return the first alphabet that has a letter."""
    return next((name for name in _ALPHABETS if _typeface(name).unicharToGlyph(ord(letter))), None)


@lru_cache(64)
def _font(alphabet: str, height_px: float) -> skia.Font:
    font = skia.Font(_typeface(alphabet), height_px)
    font.setEdging(skia.Font.Edging.kAntiAlias)
    font.setSubpixel(True)
    return font


def _by_cv2(text: str, height_px: float) -> Coverage:
    plain = _writable(text)
    # Drawn four times as large and shrunk: the strokes are then smooth at every size.
    scale = height_px * 4 / 22
    thickness = max(1, round(scale * 1.6))
    (width, height), below = cv2.getTextSize(plain, _FALLBACK, scale, thickness)
    margin = thickness * 2
    sheet = np.zeros((height + below + 2 * margin, width + 2 * margin), np.uint8)
    cv2.putText(sheet, plain, (margin, margin + height), _FALLBACK, scale, 255, thickness, cv2.LINE_AA)
    size = max(1, sheet.shape[1] // 4), max(1, sheet.shape[0] // 4)
    return np.asarray(cv2.resize(sheet, size, interpolation=cv2.INTER_AREA), np.uint8)


def _writable(word: str) -> str:
    """Return a word as cv2 can write it: before its fifth version without accents and other scripts."""
    if hasattr(cv2, "FontFace"):
        return word or "?"
    return unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode() or "?"
