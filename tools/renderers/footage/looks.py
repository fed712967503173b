"""Light, weather and styles laid over footage: it is graded, softened, flattened and printed, never drawn."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

import cv2
import numpy as np

from tools.format import Canvas
from tools.media.pictures import rgb
from tools.renderers.animatic.film.finish import Finish
from tools.renderers.animatic.styles.style import style_of
from tools.renderers.footage.grading import Grade

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Frame = NDArray[np.uint8]

_TINTS: Final[dict[str, tuple[float, float, float]]] = {
    "dawn": (1.02, 0.93, 0.90),
    "dusk": (1.02, 0.84, 0.70),
    "night": (0.34, 0.42, 0.66),
    "rain": (0.78, 0.83, 0.88),
    "storm": (0.58, 0.62, 0.70),
    "snow": (1.02, 1.04, 1.08),
    "autumn": (1.05, 0.95, 0.80),
    "winter": (0.95, 1.0, 1.08),
    "warm": (1.08, 0.98, 0.80),
    "cool": (0.84, 0.95, 1.10),
    "dramatic": (0.80, 0.78, 0.84),
    "dark": (0.60, 0.62, 0.70),
    "bright": (1.16, 1.15, 1.12),
}
"""What becomes of red, green and blue in an hour, a weather, a season or a light."""
_UNTINTED: Final = (1.0, 1.0, 1.0)
_HAZED: Final = {"fog": 0.45, "snow": 0.18, "soft": 0.16}
"""How far all goes towards a pale grey."""
_HAZE: Final = 226
_NAMES: Final = ("time_of_day", "weather", "season", "mood")


class Look:
    """What a scene makes of footage on a canvas; a `grade` beats the one that the scene asks for."""

    def __init__(self, scene: Mapping[str, Any], canvas: Canvas, grade: Grade | None = None) -> None:
        self._style = style_of(str(scene.get("style") or "none"))
        said = [str(scene.get(name) or "") for name in _NAMES]
        self._grade = grade or Grade.tint(np.prod([_TINTS.get(name, _UNTINTED) for name in said], axis=0))
        self._haze = max(_HAZED.get(name, 0.0) for name in said)
        self._finish = Finish(canvas.width, canvas.height, self._style, plain=self._style == style_of("none"))
        self._shape = canvas.height * 3 // 2, canvas.width

    def laid_over(self, frames: "Iterator[Frame]") -> "Iterator[Frame]":
        """Yield yuv420p frames in this look; handmade ones are held for some frames each."""
        held: Frame | None = None
        for index, frame in enumerate(frames):
            if held is None or index % self._style.held == 0:
                held = self._made(rgb(frame, "yuv420p"))
            out = np.empty(self._shape, np.uint8)
            self._finish(held, index, out)
            yield out

    def _made(self, picture: "Frame") -> "Frame":
        """Return a picture as BGRA, graded and made of a style's matter."""
        graded = self._grade(picture)
        graded += self._haze * (_HAZE - graded)
        bgr = cv2.cvtColor(np.clip(graded, 0, 255).astype(np.uint8), cv2.COLOR_RGB2BGR)
        return np.asarray(
            cv2.cvtColor(_of_matter(np.asarray(bgr, np.uint8), self._style.matter), cv2.COLOR_BGR2BGRA),
            np.uint8,
        )


def _of_matter(bgr: "Frame", matter: str) -> "Frame":
    """Return a picture as if it were cut, painted, kneaded or blown up."""
    if not matter:
        return bgr
    small = cv2.resize(bgr, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    for _ in range(3):
        small = cv2.bilateralFilter(small, 9, 46, 7)
    size = bgr.shape[1], bgr.shape[0]
    flat = np.asarray(cv2.resize(small, size, interpolation=cv2.INTER_CUBIC), np.uint8)
    if matter == "paper":
        steps = np.minimum(flat // 36, 6) * np.uint8(36) + np.uint8(18)
        edges = cv2.GaussianBlur(cv2.Canny(cv2.cvtColor(steps, cv2.COLOR_BGR2GRAY), 40, 90), (0, 0), 1.2)
        return np.asarray(np.clip(steps - 0.35 * edges[..., None].astype(np.float32), 0, 255), np.uint8)
    if matter == "foil":
        grey = cv2.GaussianBlur(cv2.cvtColor(flat, cv2.COLOR_BGR2GRAY), (0, 0), 4).astype(np.float32)
        shine = np.clip(grey - 150, 0, 80) * 1.1
        return np.asarray(np.clip(flat * 1.04 + shine[..., None], 0, 255), np.uint8)
    return flat
