"""What passes in a town: small cars on a road behind the subjects, with their lamps at night."""

from functools import partial
from typing import Final

from tools.renderers.animatic.painting.clock import Clock
from tools.renderers.animatic.painting.curves import spline
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.joinery import Joinery
from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.painting.raster import Baked
from tools.renderers.animatic.stage.built import built
from tools.renderers.animatic.stage.layers import PERIOD
from tools.renderers.animatic.stage.light import PLAIN, Light
from tools.renderers.animatic.stage.moving import world_units
from tools.renderers.animatic.view import Gaze, View

_COLOURS: Final = ("#c8553d", "#4f7a8c", "#e2d6be", "#d9a441", "#5d7a4a", "#3f5573")
_SPEED: Final = 0.16
_BOX: Final = (-0.35, -0.30, 0.85, 0.03)


class Traffic:
    """Cars that drive by at one depth, fading out at the end of the shot where they were at its beginning."""

    def __init__(
        self, view: View, light: Light, seed: int, y: float, depth: float, size: float = 0.34
    ) -> None:
        self._view, self._y, self._depth, self._size = view, y, depth, size
        self._cars = generator("traffic", seed, y).random((6, 3)).tolist()
        scale = size * view.unit * view.scale
        self._baked = [Baked(partial(_drive, light, colour), _BOX, scale) for colour in _COLOURS]

    def draw(self, canvas: skia.Canvas, gaze: Gaze, t: Clock) -> None:
        """Draw the cars of this moment."""
        left = self._view.origin[0]
        with world_units(canvas, self._view):
            for elapsed, part in t.passes:
                for nth, (a, b, _) in enumerate(self._cars):
                    way = (1 if nth % 2 else -1) * _SPEED * (0.8 + 0.5 * b) * elapsed
                    x = (
                        PERIOD * (nth + 0.6 * a) / 6 + way - gaze.way(self._depth) - left + 0.3
                    ) % PERIOD - 0.3
                    if x < self._view.visible_width + 0.3:
                        self._car(canvas, left + x, nth, part)

    def _car(self, canvas: skia.Canvas, x: float, nth: int, part: float) -> None:
        canvas.save()
        canvas.translate(x, self._y + (0.0 if nth % 2 else -0.014))
        size = self._size * self._view.unit
        canvas.scale(size if nth % 2 else -size, size)
        self._baked[nth % len(_COLOURS)].draw(canvas, part)
        canvas.restore()


def _drive(light: Light, colour: str, canvas: skia.Canvas) -> None:
    car(built(canvas, light), colour)


def car(work: Joinery, colour: str) -> None:
    """Draw a small car that heads to the right, its wheels on the ground."""
    if work.lamps:
        beam = [("#fff2c0", 0.5), ("#fff2c0", 0.0)]
        path = spline([(0.26, -0.11), (0.75, -0.20), (0.80, 0.0), (0.26, -0.06)])
        work.canvas.drawPath(path, PLAIN.linear((0.26, 0), (0.80, 0), beam))
    work.soft([(-0.16, -0.14), (-0.11, -0.235), (0.06, -0.24), (0.14, -0.14)], colour)
    work.flat([(-0.125, -0.145), (-0.095, -0.215), (-0.03, -0.218), (-0.03, -0.145)], "#a9c3cf")
    work.flat([(-0.015, -0.145), (-0.015, -0.218), (0.045, -0.215), (0.105, -0.145)], "#a9c3cf")
    work.board(-0.27, -0.155, 0.27, -0.035, colour, 0.04)
    for x in (-0.16, 0.16):
        work.ball(x, -0.045, 0.048, "#2a2a30")
        work.oval(x, -0.045, 0.020, 0.020, "#b9bec4")
