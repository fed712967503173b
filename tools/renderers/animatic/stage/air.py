"""What is in the air: falling snow and rain, drifting leaves, motes in the light, birds far away."""

import math

import numpy as np

from tools.renderers.animatic.painting.clock import Clock
from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.curves import spline
from tools.renderers.animatic.painting.engine_skia import LINEAR, skia
from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.painting.surface import Surface, image, premultiplied
from tools.renderers.animatic.stage.light import PLAIN, Light
from tools.renderers.animatic.stage.moving import world_units
from tools.renderers.animatic.view import Gaze, View


class Falling:
    """A sheet of flakes or drops that repeats across and down, so that it can fall for ever."""

    def __init__(
        self, view: View, sheet: Surface, size: tuple[float, float], fall: tuple[float, float], depth: float
    ) -> None:
        self._view, self._size, self._fall, self._depth = view, size, fall, depth
        self._picture = sheet.image()

    def draw(self, canvas: skia.Canvas, gaze: Gaze, t: Clock) -> None:
        """Draw the sheet over the whole view."""
        sway = 0.012 * math.sin(t * 0.9) - gaze.way(self._depth)
        for elapsed, part in t.passes:
            self._blit(canvas, elapsed, sway, skia.Paint(Alphaf=part) if part < 1 else None)

    def _blit(self, canvas: skia.Canvas, elapsed: float, sway: float, paint: skia.Paint | None) -> None:
        (width, height), (across, down) = self._size, self._fall
        left, top = self._view.origin
        x, y, scale = across * elapsed + sway - left, down * elapsed - top, self._view.scale
        for column in np.arange(x % width - width, self._view.visible_width, width).tolist():
            for row in np.arange(y % height - height, self._view.visible_height, height).tolist():
                canvas.drawImage(self._picture, round(column * scale), round(row * scale), paint=paint)


def _sheet(view: View, size: tuple[float, float]) -> Surface:
    surface = Surface(round(size[0] * view.scale), round(size[1] * view.scale))
    surface.canvas.scale(view.scale, view.scale)
    return surface


def snowfall(view: View, seed: int, wind: float) -> list[Falling]:
    """Return the two far depths of falling snow."""
    falls = []
    for depth, (count, size, radius, alpha) in enumerate(((150, 1.3, 0.0022, 0.55), (80, 1.7, 0.0042, 0.8))):
        extent = (size, 1.0)
        sheet = _sheet(view, extent)
        for x, y, r in generator("snowfall", seed, depth).random((count, 3)).tolist():
            flake = radius * view.unit * (0.6 + 0.7 * r)
            for dx in (-size, 0.0, size):
                for dy in (-1.0, 0.0, 1.0):
                    sheet.canvas.drawCircle(
                        x * size + dx, y + dy, 1.8 * flake, PLAIN.fill("#ffffff", 0.22 * alpha)
                    )
                    sheet.canvas.drawCircle(x * size + dx, y + dy, flake, PLAIN.fill("#ffffff", alpha))
        fall = ((0.015 + 0.02 * depth + wind) * view.unit, (0.06 + 0.07 * depth) * view.unit)
        falls.append(Falling(view, sheet, extent, fall, 0.6 + 0.4 * depth))
    return falls


def rainfall(view: View, seed: int, wind: float, heavy: float = 1.0) -> list[Falling]:
    """Return rain in two depths, slanting with the wind; `heavy` times as dense as a shower."""
    falls = []
    slant = 0.18 + wind
    for depth, (size, count) in enumerate(((1.3, 110), (1.7, 90))):
        extent = (size, 1.0)
        sheet = _sheet(view, extent)
        for x, y, r in generator("rainfall", seed, depth).random((round(heavy * count), 3)).tolist():
            length = view.unit * (0.02 + 0.03 * r) * (1 + depth)
            paint = PLAIN.stroke("#dfeaf5", 0.0016 * (1 + depth) * view.unit, 0.42)
            for dx in (-size, 0.0, size):
                for dy in (-1.0, 0.0):
                    sheet.canvas.drawLine(
                        x * size + dx, y + dy, x * size + dx - slant * length, y + dy + length, paint
                    )
        speed = 1.3 * view.unit * (1 + 0.6 * depth)
        falls.append(Falling(view, sheet, extent, (-slant * speed, speed), 0.6 + 0.4 * depth))
    return falls


class Flurry:
    """Large soft flakes close to the lens."""

    def __init__(self, view: View, seed: int, wind: float) -> None:
        self._view, self._wind = view, wind
        self._flakes = generator("flurry", seed).random((22, 4)).tolist()
        y, x = np.mgrid[-1:1:48j, -1:1:48j]
        soft = np.clip(1 - np.hypot(x, y), 0, 1) ** 1.5
        self._dot = image(premultiplied(np.full((48, 48, 3), 255.0), soft))

    def draw(self, canvas: skia.Canvas, gaze: Gaze, t: Clock) -> None:
        """Draw the flakes; they blow past the nearest of all."""
        unit, width = self._view.unit, 1.2 * max(1.0, self._view.world_width)
        flakes = [(flake, one) for one in t.passes for flake in self._flakes]
        for (a, b, c, d), (elapsed, part) in flakes:
            paint = skia.Paint(Alphaf=0.85 * part)
            radius = unit * (0.005 + 0.014 * c**3)
            x = a * width + 0.03 * math.sin(t * 0.8 + 9 * d) + (0.03 + self._wind) * elapsed - gaze.way(1.2)
            y = 1.1 * b + (0.10 + 0.12 * c) * unit * elapsed
            at = self._view.to_pixels((x % width - 0.05, y % 1.1 - 0.05))
            r = radius * self._view.scale
            box = skia.Rect.MakeLTRB(at[0] - r, at[1] - r, at[0] + r, at[1] + r)
            canvas.drawImageRect(self._dot, box, LINEAR, paint)


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
            for a, b, c, d in self._motes:
                x = (a * width + 0.03 * math.sin(t * 0.5 + 9 * d) - gaze.way(0.8)) % width
                y = 0.10 + 0.75 * b + 0.02 * math.sin(t * 0.4 + 9 * c)
                shine = 0.5 + 0.5 * math.sin(t * (0.9 + c) + 20 * d)
                radius = unit * (0.0014 + 0.0022 * c)
                canvas.drawCircle(x, y, radius, self._paints[round(10 * shine)])


class Leaves:
    """Leaves or petals that fall and turn."""

    def __init__(
        self, view: View, light: Light, seed: int, wind: float, colours: tuple[str, str, str], count: int = 12
    ) -> None:
        self._view, self._wind = view, wind
        self._leaves = generator("leaves", seed).random((count, 4)).tolist()
        self._path = spline([(-1, 0), (0, -0.5), (1, 0), (0, 0.5)])
        self._colours = [light.tinted(colour) for colour in colours]

    def draw(self, canvas: skia.Canvas, gaze: Gaze, t: Clock) -> None:
        """Draw the leaves."""
        with world_units(canvas, self._view):
            for elapsed, part in t.passes:
                for i, leaf in enumerate(self._leaves):
                    paint = PLAIN.fill(self._colours[i % 3], 0.92 * part)
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
