"""What figures do to the water they stand in: rings, the splash of a dip, drips from what comes up.

Everything is drawn in world units, on a canvas that moves with the ground.
"""

import math
from dataclasses import replace

from tools.renderers.animatic.film.action import Dip
from tools.renderers.animatic.film.actor import Figure
from tools.renderers.animatic.film.steps import Leg, StandingLegs, landings
from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.curves import Point
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.noise import generator

_FLAT = 0.23
"""Height of a ring on the water to its width."""
_RING_WIDE = 0.0020
"""Less than a pixel at 480p: skia draws hairlines in a fifth of the time."""
_RING_S, _RINGS = 2.4, 3
_RING_WAY = 0.12
"""World units that a ring runs out from what is wide."""
_WIDE = 0.05
"""Half the width of what hides the far half of its rings: a hull, not a leg."""
_SPLASH_S, _DROPS_IN, _DROPS_OUT = 0.9, 16, 26
_LEAP_WAVE = 0.4
_WAVE_S, _GRAVITY = 1.7, 2.4
_DRIPS, _DRIP_S, _DRIP_FALL = 7, 0.75, 1.5
_DRIPPING_S = 3.2


class Wet:
    """Draws the traces of figures in water."""

    def __init__(self, brush: Brush, seed: int) -> None:
        self._brush = brush
        self._legs = StandingLegs()
        self._random = generator("wet", seed).random((64, 4)).tolist()

    def draw(self, canvas: skia.Canvas, figure: Figure, span: tuple[float, float]) -> None:
        """Draw the rings about a figure's legs, and what its dip does to the water."""
        if figure.actor.wade == 0:
            return
        if figure.dip:
            self._dip(canvas, figure, figure.dip)
        self._leap(canvas, figure)
        if figure.pose.wade == 0:
            return
        if figure.pose.walk is not None:
            for step in landings(figure, *span):
                self._wave(canvas, figure, step.x, step.age_s, 0.10)
            return
        for index, legs in enumerate(self._legs.at(figure.actor.puppet, figure.actor.wade)):
            self._rings(canvas, figure, legs, figure.t + 0.9 * index)

    def _leap(self, canvas: skia.Canvas, figure: Figure) -> None:
        """Draw a splash wherever it broke through the surface just before."""
        for age in figure.splashes:
            self._wave(canvas, figure, figure.x, age, _LEAP_WAVE)
            if age < _SPLASH_S:
                self._drops(canvas, figure, figure.x, age, _DROPS_OUT)

    def _dip(self, canvas: skia.Canvas, figure: Figure, dip: Dip) -> None:
        """Draw the splashes of a dip that breaks the surface, and the drips afterwards."""
        t = figure.t
        x, _ = self._mouth(figure, 1.0)
        for moment, drops in zip(dip.splashes(), (_DROPS_IN, _DROPS_OUT), strict=True):
            self._wave(canvas, figure, x, t - moment, 0.24)
            if 0 < t - moment < _SPLASH_S:
                self._drops(canvas, figure, x, t - moment, drops)
        if dip.splashes()[1] < t < dip.up + _DRIPPING_S:
            self._drips(canvas, figure, t, 1 - max(0.0, t - dip.up) / _DRIPPING_S)

    def _mouth(self, figure: Figure, dip: float | None = None) -> Point:
        """Return where the mouth is (when dipped so far)."""
        pose = figure.pose if dip is None else replace(figure.pose, dip=dip)
        x, y = figure.actor.puppet.mouth(pose, figure.height)
        return figure.x + figure.side * x, figure.y + y

    def _rings(self, canvas: skia.Canvas, figure: Figure, leg: Leg, t: float) -> None:
        """Draw rings that run out from a leg, and the bright line where the water meets it."""
        x = figure.x + figure.side * (leg[0] + leg[1]) / 2 * figure.height
        half = (leg[1] - leg[0]) / 2 * figure.height + 0.003
        far, hidden = min(5 * half, _RING_WAY), half > _WIDE
        for ring in range(_RINGS):
            q = (t / _RING_S + ring / _RINGS) % 1
            radius, alpha = 1.2 * half + far * q, 0.55 * (1 - q) * figure.alpha
            self._ring(canvas, x, figure.surface, radius, alpha, hidden)
        self._ring(canvas, x, figure.surface, half * 1.25, 0.8 * figure.alpha, hidden)

    def _wave(self, canvas: skia.Canvas, figure: Figure, x: float, age: float, wide: float) -> None:
        if not 0 < age < _WAVE_S:
            return
        for ring in range(_RINGS):
            grown = age - 0.17 * ring
            if grown > 0:
                radius = figure.height * (0.02 + wide * grown)
                self._ring(canvas, x, figure.surface, radius, 0.85 * (1 - age / _WAVE_S) * figure.alpha)

    def _ring(
        self, canvas: skia.Canvas, x: float, y: float, radius: float, alpha: float, hidden: bool = False
    ) -> None:
        """Draw a ring, or its near half where the far one is hidden."""
        box = skia.Rect.MakeLTRB(x - radius, y - radius * _FLAT, x + radius, y + radius * _FLAT)
        canvas.drawArc(
            box, 0, 180 if hidden else 360, False, self._brush.stroke("#ffffff", _RING_WIDE, alpha)
        )

    def _drops(self, canvas: skia.Canvas, figure: Figure, x: float, age: float, count: int) -> None:
        """Throw drops up in a crown; each falls back by gravity and is gone under the surface."""
        size, paint = figure.height, self._brush.fill("#f2fbff", 0.92)
        for a, b, c, _ in self._random[:count]:
            across = (a - 0.5) * (0.35 + 0.65 * c) * size * age
            up = (0.40 + 0.60 * b) * size * age - _GRAVITY / 2 * size * age * age
            if up > 0:
                canvas.drawCircle(x + across, figure.surface - up, size * (0.003 + 0.005 * c), paint)

    def _drips(self, canvas: skia.Canvas, figure: Figure, t: float, strength: float) -> None:
        """Let drops fall from the mouth, fewer as it dries, each with a ring where it lands."""
        x, y = self._mouth(figure)
        depth = figure.surface - y
        if depth <= 0:
            return
        fall_s = min(_DRIP_S, math.sqrt(2 * depth / (_DRIP_FALL * figure.height)))
        for a, b, c, _ in self._random[40 : 40 + max(1, round(_DRIPS * strength))]:
            age = (t * (0.8 + 0.4 * c) + a) % 1.0 * 1.4 * _DRIP_S
            drop_x = x + (b - 0.6) * 0.06 * figure.height
            drop_y = y + _DRIP_FALL * figure.height * age * age / 2
            if age < fall_s and drop_y < figure.surface:
                canvas.drawCircle(drop_x, drop_y, figure.height * 0.006, self._brush.fill("#f4fcff", 0.9))
            elif age < fall_s + 0.3:
                q = (age - fall_s) / 0.3
                self._ring(canvas, drop_x, figure.surface, figure.height * (0.01 + 0.03 * q), 0.6 * (1 - q))
