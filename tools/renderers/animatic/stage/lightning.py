"""Lightning: now and then the sky lights up, with a bolt in it."""

from typing import Final

import numpy as np

from tools.renderers.animatic.painting.clock import Clock
from tools.renderers.animatic.painting.colour import rgb
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.painting.surface import image
from tools.renderers.animatic.stage.light import PLAIN
from tools.renderers.animatic.stage.moving import world_units
from tools.renderers.animatic.view import Gaze, View

_EVERY_S, _FIRST_S, _FLASH_S = 2.3, 1.3, 0.36
_BRIGHTEST: Final = 0.62
_JOINTS: Final = 9


class Lightning:
    """Flashes that come round within the shot; there is none in its opening frame."""

    def __init__(self, view: View, seed: int) -> None:
        self._view = view
        # skia blits a sheet in an eighth of the time that it fills the view with what is translucent.
        colour = np.array([*rgb("#dfe6ff")[::-1], 255.0])
        self._sheet = image(np.full((view.height_px, view.width_px, 4), colour, np.uint8))
        rng = generator("lightning", seed)
        x = float(rng.uniform(0.15, 0.85)) * view.world_width
        self._points = [(x, 0.0)]
        for joint in range(_JOINTS):
            x += float(rng.normal(0, 0.035))
            self._points.append((x, 0.52 * (joint + 1) / _JOINTS))
        self._branch = self._points[3], (self._points[3][0] + 0.09, 0.30), (self._points[3][0] + 0.07, 0.40)

    def draw(self, canvas: skia.Canvas, gaze: Gaze, t: Clock) -> None:
        """Draw the flash of this moment, if there is one."""
        since = (t - _FIRST_S) % _EVERY_S
        if since > _FLASH_S:
            return
        # It flickers once: bright, nearly out, bright again, fading.
        strength = (1 - since / _FLASH_S) * (0.35 if 0.07 < since < 0.13 else 1.0)
        canvas.drawImage(self._sheet, 0, 0, paint=skia.Paint(Alphaf=_BRIGHTEST * strength))
        if since < 0.7 * _FLASH_S:
            with world_units(canvas, self._view):
                self._draw_bolt(canvas, strength)

    def _draw_bolt(self, canvas: skia.Canvas, strength: float) -> None:
        for line, width in ((self._points, 0.006), (self._branch, 0.003)):
            path = skia.Path()
            path.addPoly([skia.Point(*point) for point in line], False)
            canvas.drawPath(path, PLAIN.stroke("#b9c8ff", 3.5 * width, 0.35 * strength))
            canvas.drawPath(path, PLAIN.stroke("#ffffff", width, strength))
