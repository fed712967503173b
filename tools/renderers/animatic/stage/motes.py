"""Dust that floats in the light of a room, so that no room stands still."""

import math
from typing import Final

from tools.renderers.animatic.painting.clock import Clock
from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.stage.layers import PERIOD
from tools.renderers.animatic.stage.light import PLAIN, Light
from tools.renderers.animatic.stage.moving import world_units
from tools.renderers.animatic.view import Gaze, View

_MOTES: Final = 36
_DEPTH: Final = 0.95


class Motes:
    """Specks that wander about their places and glint now and then."""

    def __init__(self, view: View, light: Light, seed: int) -> None:
        self._view = view
        self._colour = mix(light.sun_colour, "#ffffff", 0.6)
        self._places = generator("motes", seed).random((_MOTES, 4)).tolist()

    def draw(self, canvas: skia.Canvas, gaze: Gaze, t: Clock) -> None:
        """Draw the motes of this moment."""
        left, way = self._view.origin[0], gaze.way(_DEPTH)
        with world_units(canvas, self._view):
            for a, b, c, d in self._places:
                x = (PERIOD * a + 0.035 * math.sin(t * (0.5 + 0.5 * c) + 6 * d) - way - left) % PERIOD
                y = 0.12 + 0.70 * b + 0.025 * math.cos(t * (0.4 + 0.6 * d) + 6 * c)
                glint = 0.5 + 0.5 * math.sin(t * (1.0 + c) + 40 * d)
                radius = self._view.unit * (0.0022 + 0.0026 * c)
                canvas.drawCircle(left + x, y, radius, PLAIN.fill(self._colour, round(0.12 + 0.4 * glint, 2)))
