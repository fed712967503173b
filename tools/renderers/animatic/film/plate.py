"""A picture as something performed: fitted to the canvas, with the camera's slow move over it."""

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from tools.format import Canvas
from tools.renderers.animatic.film.action import glide
from tools.renderers.animatic.film.lens import Lens, covered, view_of
from tools.renderers.animatic.film.performed import Moment
from tools.renderers.animatic.painting.clock import Clock
from tools.renderers.animatic.painting.colour import Colour
from tools.renderers.animatic.painting.surface import Box, Pixels
from tools.renderers.animatic.scene import Fade, Subject
from tools.renderers.animatic.view import Gaze

_PUSH_IN = 0.08


class Plate:
    """One picture on one canvas. At rest all of it is seen that the canvas has room for."""

    held = 1
    fade: Fade = ""

    def __init__(self, rgb: NDArray[np.uint8], canvas: Canvas, name: str) -> None:
        self.size, self.world_width = (canvas.width, canvas.height), canvas.width / canvas.height
        self.landscape = name
        self._pixels = _fitted(rgb, canvas)
        blue, green, red, _ = self._pixels.reshape(-1, 4).mean(0).tolist()
        self.haze: tuple[Colour, Colour] = (red, green, blue), (red, green, blue)
        self._rest = Lens(1.0, (self.world_width / 2, 0.5))

    def moment(self, t: float, duration_s: float) -> Moment:
        """Return what is to be seen at `t` seconds of a shot; before it begins the camera is at rest."""
        zoom = 1 + _PUSH_IN * glide(t / duration_s)
        return Moment(Clock(t, duration_s), (), Gaze(), self._rest.closer(zoom, self._rest.centre))

    def frame(self, moment: Moment) -> Pixels:
        """Return the picture through a lens."""
        at_rest, view = view_of(self._rest, self.size), view_of(moment.lens, self.size)
        if at_rest == view:
            return self._pixels
        warped = cv2.warpAffine(
            self._pixels, at_rest.matrix_to(view), self.size, borderMode=cv2.BORDER_REPLICATE
        )
        return np.asarray(warped, np.uint8)

    def outline(self, moment: Moment, alike: Sequence[Subject]) -> NDArray[np.uint8]:
        """Return nothing: a picture has no subjects that one knows of."""
        return np.zeros(self.size[::-1], np.uint8)

    def covered(self, lens: Lens) -> Box:
        """Return what the picture fills, in pixels of a frame through a lens."""
        return covered(view_of(self._rest, self.size), lens, self.size)


def _fitted(rgb: NDArray[np.uint8], canvas: Canvas) -> Pixels:
    """Return the middle of a picture, scaled so that it fills the canvas."""
    height, width = rgb.shape[:2]
    scale = max(canvas.width / width, canvas.height / height)
    size = max(canvas.width, round(width * scale)), max(canvas.height, round(height * scale))
    sampling = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    scaled = cv2.resize(cv2.cvtColor(rgb, cv2.COLOR_RGB2BGRA), size, interpolation=sampling)
    left, top = (size[0] - canvas.width) // 2, (size[1] - canvas.height) // 2
    return np.ascontiguousarray(scaled[top : top + canvas.height, left : left + canvas.width])
