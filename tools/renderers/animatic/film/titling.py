"""Words set over a picture: balanced lines in the middle, fading in once the shot has opened."""

from typing import Final

import cv2
import numpy as np

from tools.renderers.animatic.film.action import glide
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.lettering import Coverage, written
from tools.renderers.animatic.painting.surface import Surface, image, premultiplied

MAX_LINES: Final = 3

_WIDEST, _TALLEST = 0.82, 0.135
"""Parts of the frame that lines and letters may take."""
_LEADING, _TRACKING_CAPITALS = 1.16, 0.08
_MIDDLE: Final = 0.44
_INK, _SHADE = (252.0, 246.0, 232.0), (18.0, 14.0, 20.0)
_APPEARS_PART, _APPEARS_S = 0.12, 0.9
_LONGEST_LINE: Final = 18


class Title:
    """A title on frames of one size."""

    def __init__(self, text: str, size: tuple[int, int]) -> None:
        self._sheet = _set(text, size)
        self._at = (size[0] - self._sheet.width()) // 2, round(size[1] * _MIDDLE - self._sheet.height() / 2)

    def draw(self, canvas: skia.Canvas, t: float, duration_s: float) -> None:
        """Draw the title as far as it has appeared; it is not there when the shot opens."""
        start = _APPEARS_PART * duration_s
        alpha = glide((t - start) / min(_APPEARS_S, 0.3 * duration_s))
        if alpha > 0:
            canvas.drawImage(self._sheet, *self._at, paint=skia.Paint(Alphaf=alpha))


def lines(text: str) -> list[str]:
    """Return a text in lines of about equal length; what does not fit in three is cut with an ellipsis."""
    words = text.split()
    count = min(MAX_LINES, max(1, round(len(text) / _LONGEST_LINE + 0.3)), max(1, len(words)))
    found, start = [], 0
    for line in range(count):
        rest = " ".join(words[start:])
        wanted, end = len(rest) / (count - line), start + 1
        while end < len(words) and len(" ".join(words[start : end + 1])) <= wanted + 2:
            end += 1
        end = len(words) if line == count - 1 else end
        found.append(" ".join(words[start:end]))
        start = end
    most = 2 * _LONGEST_LINE
    return [line if len(line) <= most else f"{line[: most - 1]}…" for line in found if line]


def _set(text: str, size: tuple[int, int]) -> skia.Image:
    width, height = size
    said = lines(text)
    tracking = _TRACKING_CAPITALS if text.upper() == text else 0.01
    letters = _TALLEST * min(height, 0.75 * width)
    rows = [written(line, letters, tracking) for line in said]
    letters *= min(1.0, _WIDEST * width / max(row.shape[1] for row in rows))
    rows = [written(line, letters, tracking) for line in said]
    return image(_sheet(rows, letters).pixels)


def _sheet(rows: list[Coverage], letters: float) -> Surface:
    """Return the lines one below another, light on a soft shade of their own that any picture carries."""
    soft = max(2, round(0.22 * letters))
    step = round(_LEADING * letters)
    width = max(row.shape[1] for row in rows) + 4 * soft
    height = step * (len(rows) - 1) + max(row.shape[0] for row in rows) + 4 * soft
    cover = np.zeros((height, width), np.uint8)
    for index, row in enumerate(rows):
        x, y = (width - row.shape[1]) // 2, 2 * soft + index * step
        np.maximum(
            cover[y : y + row.shape[0], x : x + row.shape[1]],
            row,
            out=cover[y : y + row.shape[0], x : x + row.shape[1]],
        )
    ink = cover.astype(np.float32) / 255
    shade = np.clip(1.5 * cv2.GaussianBlur(ink, (0, 0), soft / 2), 0, 0.75)
    surface = Surface(width, height, _plain(shade.astype(np.float32), _SHADE))
    surface.canvas.drawImage(image(_plain(ink, _INK)), 0, 0)
    return surface


def _plain(cover: np.ndarray, colour: tuple[float, float, float]) -> np.ndarray:
    return premultiplied(np.broadcast_to(np.array(colour, np.float32), (*cover.shape, 3)), cover)
