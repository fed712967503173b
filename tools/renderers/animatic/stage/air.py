"""What is in the air: drifting leaves, motes in the light, birds far away."""

import math

from tools.renderers.animatic.painting.clock import Clock
from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.curves import spline
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.stage.falling import lives
from tools.renderers.animatic.stage.light import PLAIN, Light
from tools.renderers.animatic.stage.moving import world_units
from tools.renderers.animatic.view import Gaze, View


class Birds:
    """A small flock that crosses the sky far away."""

    def __init__(self, view: View, light: Light, seed: int) -> None:
        rng = generator("birds", seed)
        self._view = view
        self._start = (0.08 + 0.45 * rng.random()) * view.world_width
        self._birds = rng.random((5, 3)).tolist()
        self._paint = PLAIN.stroke(mix(light.sky[0], "#26303f", 0.6), 0.0026 * view.unit, 0.75)

    def draw(self, canvas: skia.Canvas, gaze: Gaze, t: Clock) -> None:
        """Draw the flock."""
        unit = self._view.unit
        with world_units(canvas, self._view):
            for i, (a, b, c) in enumerate(self._birds):
                x = self._start + (0.05 * (i - 2) + 0.025 * a) * unit + 0.020 * t.swayed - gaze.way(0.03)
                y = 0.15 + (0.028 * abs(i - 2) + 0.01 * b) * unit + 0.004 * math.sin(t * 0.9 + i)
                canvas.drawPath(_bird(x, y, 0.0105 * unit, t * 7 + 6 * c), self._paint)


def _bird(x: float, y: float, size: float, beat: float) -> skia.Path:
    """Return a far bird as two bent strokes; its wings rise and fall with the beat's sine."""
    lift = 0.55 * math.sin(beat)
    path = skia.Path()
    path.moveTo(x - size, y - size * lift)
    path.quadTo(x - 0.4 * size, y - size * (0.35 + 0.3 * lift), x, y)
    path.quadTo(x + 0.4 * size, y - size * (0.35 + 0.3 * lift), x + size, y - size * lift)
    return path


class Motes:
    """Dust or midges that hang in the light, or fireflies at night."""

    def __init__(self, view: View, light: Light, seed: int, count: int = 24) -> None:
        self._view = view
        self._motes = generator("motes", seed).random((count, 4)).tolist()
        colour, bright = ("#d8ff9a", 0.55) if light.dark else ("#fff6cf", 0.30)
        self._paints = [PLAIN.fill(colour, 0.15 + bright * step / 10) for step in range(11)]

    def draw(self, canvas: skia.Canvas, gaze: Gaze, t: Clock) -> None:
        """Draw the motes."""
        unit, width = self._view.unit, 1.1 * self._view.world_width
        with world_units(canvas, self._view):
            slow, slower, way = t * 0.5, t * 0.4, gaze.way(0.8)
            for a, b, c, d in self._motes:
                x = (a * width + 0.03 * math.sin(slow + 9 * d) - way) % width
                y = 0.10 + 0.75 * b + 0.02 * math.sin(slower + 9 * c)
                shine = 0.5 + 0.5 * math.sin(t * (0.9 + c) + 20 * d)
                radius = unit * (0.0014 + 0.0022 * c)
                canvas.drawCircle(x, y, radius, self._paints[round(10 * shine)])


class Leaves:
    """Leaves or petals that fall and turn."""

    def __init__(
        self, view: View, light: Light, seed: int, wind: float, colours: tuple[str, str, str], count: int = 12
    ) -> None:
        self._view, self._wind = view, wind
        leaves = generator("leaves", seed).random((count, 4))
        self._leaves, self._births = leaves.tolist(), leaves[:, 0]
        self._path = spline([(-1, 0), (0, -0.5), (1, 0), (0, 0.5)])
        self._colours = [light.tinted(colour) for colour in colours]

    def draw(self, canvas: skia.Canvas, gaze: Gaze, t: Clock) -> None:
        """Draw the leaves."""
        with world_units(canvas, self._view):
            ages = zip(*(one.tolist() for one in lives(t, self._births)), strict=True)
            for i, (leaf, (elapsed, seen)) in enumerate(zip(self._leaves, ages, strict=True)):
                paint = PLAIN.fill(self._colours[i % 3], round(0.92 * seen, 2))
                self._draw_leaf(canvas, leaf, gaze, (t, elapsed), paint)

    def _draw_leaf(
        self, canvas: skia.Canvas, leaf: list[float], gaze: Gaze, when: tuple[Clock, float], paint: skia.Paint
    ) -> None:
        (a, b, c, d), (t, elapsed) = leaf, when
        unit, width = self._view.unit, 1.1 * self._view.world_width
        swing = t * 1.1 + 9 * d
        x = (a * width + 0.03 * math.sin(swing) + (0.02 + self._wind) * elapsed - gaze.way(1.1)) % width
        y = (1.1 * b + 0.06 * elapsed * (1 + c)) % 1.1 - 0.05
        size = 0.0095 * unit * (0.7 + 0.6 * c)
        canvas.save()
        canvas.translate(x, y)
        canvas.rotate(50 * math.sin(t * 1.7 + 9 * d))
        canvas.scale(size, size * (0.35 + 0.65 * abs(math.cos(swing))))
        canvas.drawPath(self._path, paint)
        canvas.restore()
