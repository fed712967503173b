"""Joinery in a place's light: what is built there fades into its haze, and its lamps are lit at night."""

from functools import partial

from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.joinery import Joinery
from tools.renderers.animatic.stage.light import Light


def built(canvas: skia.Canvas, light: Light, distance: float = 0.0) -> Joinery:
    """Return joinery on a canvas in a light, `distance` (0 to 1) of the way into the haze."""
    lit = partial(light.hazed, distance=distance)
    return Joinery(canvas, lit, light.hour in ("dusk", "night"), (light.haze, 0.5 * distance))
