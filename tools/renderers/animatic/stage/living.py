"""What moves on things that stand: sails, flags, smoke, a lighthouse's beam, flames. All of it closes."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from tools.renderers.animatic.painting.clock import Clock
from tools.renderers.animatic.painting.curves import TAU, polygon
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.joinery import Joinery, Now
from tools.renderers.animatic.stage.built import built
from tools.renderers.animatic.stage.layers import PERIOD
from tools.renderers.animatic.stage.light import PLAIN, Light
from tools.renderers.animatic.stage.moving import world_units
from tools.renderers.animatic.view import Gaze, View

Draws: TypeAlias = Callable[[skia.Canvas, Light, Clock, int], None]
"""Draws the nth moving thing about the origin, a person being 0.48 high."""


@dataclass(frozen=True, slots=True)
class At:
    """Where a moving thing is: x in parts of the opening view's width, world y, size."""

    x: float
    y: float
    size: float = 1.0


def moving(item: Callable[[Joinery], None]) -> Draws:
    """Return what draws a thing of `things/` that moves by itself, in a place's light."""

    def draw(canvas: skia.Canvas, light: Light, t: Clock, nth: int) -> None:
        item(replace(built(canvas, light), now=Now(t + 0.4 * nth)))

    return draw


class Living:
    """Things of one kind that move by themselves where they are, at one depth."""

    def __init__(self, view: View, light: Light, draws: Draws, places: Sequence[At], depth: float) -> None:
        self._view, self._light, self._draws, self._places, self._depth = view, light, draws, places, depth

    def draw(self, canvas: skia.Canvas, gaze: Gaze, t: Clock) -> None:
        """Draw those in view."""
        way, left = gaze.way(self._depth), self._view.origin[0]
        with world_units(canvas, self._view):
            for nth, at in enumerate(self._places):
                x = (at.x * self._view.world_width - way - left + 0.5) % PERIOD - 0.5
                if x > self._view.visible_width + 0.6:
                    continue
                canvas.save()
                canvas.translate(left + x, at.y)
                canvas.scale(at.size * self._view.unit, at.size * self._view.unit)
                self._draws(canvas, self._light, t, nth)
                canvas.restore()


def flag(canvas: skia.Canvas, light: Light, t: Clock, nth: int) -> None:
    """Draw a pennant on its pole, its foot at the origin."""
    canvas.drawLine(0, 0, 0, -0.16, PLAIN.stroke(light.tinted("#5c4632"), 0.006))
    upper = [(0.16 * k / 6, -0.155 + 0.012 * k / 6 + _wave(t, k, nth)) for k in range(7)]
    lower = [(0.16 * k / 6, -0.085 - 0.022 * k / 6 + _wave(t, k, nth)) for k in range(7)][::-1]
    colour = ("#c23b34", "#3f6fb0", "#d9a441")[nth % 3]
    canvas.drawPath(polygon([*upper, *lower]), PLAIN.fill(light.tinted(colour)))


def _wave(t: Clock, k: int, nth: int) -> float:
    return 0.010 * (k / 6) * math.sin(t * 5.2 - 1.1 * k + nth)


def smoke(canvas: skia.Canvas, light: Light, t: Clock, nth: int) -> None:
    """Draw smoke that rises from a chimney at the origin and thins out."""
    puffs, colour = 6, light.tinted("#e9e4de")
    for puff in range(puffs):
        q = ((t + 0.37 * nth + 4.8 * puff / puffs) % 4.8) / 4.8
        x = 0.05 * q + 0.020 * math.sin(TAU * q + puff) + 0.06 * q * q
        paint = PLAIN.fill(colour, round(0.42 * math.sin(math.pi * min(1.0, q * 1.05)) * (1 - 0.5 * q), 2))
        canvas.drawCircle(x, -0.30 * q, 0.012 + 0.045 * q, paint)


def beam(canvas: skia.Canvas, light: Light, t: Clock, nth: int) -> None:
    """Draw the beam of a lighthouse that sweeps round its lantern at the origin, when lamps are lit."""
    if light.hour not in ("dusk", "night"):
        return
    turn = t * 1.3 + 0.5
    wide, side = 0.10 + 0.10 * abs(math.sin(turn)), math.cos(turn)
    reach = 1.5 * side
    stops = [("#fff4c8", 0.55 * (0.4 + 0.6 * abs(side))), ("#fff4c8", 0.0)]
    path = polygon([(0, -0.008), (reach, -wide), (reach, wide * 0.6), (0, 0.008)])
    canvas.drawPath(path, PLAIN.linear((0, 0), (round(reach, 3) or 0.001, 0), stops))
    shine = 0.12 + 0.10 * max(0.0, 1 - abs(side) * 3)
    halo = [("#fff8d8", 0.9), ("#fff4c8", 0.25), ("#fff4c8", 0.0)]
    canvas.drawCircle(0, 0, shine, PLAIN.radial((0, 0), round(shine, 3), halo, [0.0, 0.3, 1.0]))
