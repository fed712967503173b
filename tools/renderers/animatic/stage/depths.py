"""Under water: blue that deepens, rays from above, weed that sways, bubbles, small fish far off, coral."""

import math
from typing import Final

import numpy as np

from tools.renderers.animatic.painting.clock import Clock
from tools.renderers.animatic.painting.colour import Colour, mix
from tools.renderers.animatic.painting.curves import polygon, spline, taper
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.joinery import Joinery
from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.painting.sparse import Sparse, sparse
from tools.renderers.animatic.painting.surface import Surface, premultiplied
from tools.renderers.animatic.stage.layers import PERIOD, Window
from tools.renderers.animatic.stage.light import PLAIN, Light
from tools.renderers.animatic.stage.moving import world_units
from tools.renderers.animatic.stage.relief import blended
from tools.renderers.animatic.view import Gaze, View

_RAY_LEFT: Final = 0.55
"""How far a ray reaches to the left of where it comes in, in world units."""


class Depths:
    """The water itself from the surface down."""

    def __init__(self, light: Light) -> None:
        self._light = light

    def __call__(self, window: Window, canvas: skia.Canvas) -> None:
        """Paint the water in a window."""
        light = self._light
        down = np.clip(window.ys(), 0, 1) + 0 * window.xs()
        top, middle, deep = light.sky[0], light.sky[2], light.sky[3]
        colours = blended(
            blended(top, middle, np.clip(2.2 * down, 0, 1)), deep, np.clip(1.6 * down - 0.5, 0, 1)
        )
        x = light.sun[0]
        shine = np.exp(-(((window.xs() - x) / 0.55) ** 2) - (window.ys() / 0.30) ** 2) * 0.55
        colours = colours + (np.array((240, 255, 250), np.float32) - colours) * shine[..., None].astype(
            np.float32
        )
        grain = generator("depths", round(window.left * 1e6)).random((*down.shape, 1)).astype(np.float32)
        window.blit(canvas, premultiplied(colours + 1.8 * grain - 0.9, np.ones_like(down)))


class Rays:
    """Light that falls through the surface and wanders."""

    def __init__(self, view: View, light: Light, seed: int, count: int = 9) -> None:
        self._view = view
        self._rays = generator("rays", seed).random((count, 4)).tolist()
        self._strength = 0.06 if light.dark else 0.20
        self._pictures = [_ray(view, b, c) for _, b, c, _ in self._rays]

    def draw(self, canvas: skia.Canvas, gaze: Gaze, t: Clock) -> None:
        """Draw the rays of this moment."""
        width = 1.3 * self._view.world_width
        for (a, _, c, d), picture in zip(self._rays, self._pictures, strict=True):
            x = (a * width + 0.03 * math.sin(t * 0.8 + 9 * d) - gaze.way(0.25)) % width - 0.1
            left, top = self._view.to_pixels((x - _RAY_LEFT, -0.02))
            alpha = self._strength * (0.55 + 0.45 * math.sin(t * (0.9 + c) + 20 * d))
            picture.draw(canvas, round(left), round(top), skia.Paint(Alphaf=alpha))


def _ray(view: View, b: float, c: float) -> Sparse:
    """Return a ray at full strength as one view shows it; light so soft may stand on whole pixels."""
    wide, reach, scale = 0.03 + 0.07 * b, 0.55 + 0.40 * c, view.scale
    surface = Surface((_RAY_LEFT + 0.35) * scale, 0.97 * scale)
    surface.canvas.scale(scale, scale)
    surface.canvas.translate(_RAY_LEFT, 0.02)
    foot, slant = 2.2 * wide, 0.30 * reach
    corners = [(-wide, -0.02), (wide, -0.02), (foot - slant, reach), (-foot - slant, reach)]
    stops = [("#eafff8", 1.0), ("#eafff8", 0.0)]
    surface.canvas.drawPath(polygon(corners), PLAIN.linear((0, 0), (0, 0.95), stops))
    return sparse(surface.pixels)


class Bubbles:
    """Bubbles that rise in strings."""

    def __init__(self, view: View, seed: int, count: int = 22) -> None:
        self._view = view
        self._bubbles = generator("bubbles", seed).random((count, 4)).tolist()
        self._pictures: dict[float, skia.Image] = {}

    def draw(self, canvas: skia.Canvas, gaze: Gaze, t: Clock) -> None:
        """Draw the bubbles of this moment."""
        unit, width = self._view.unit, 1.2 * self._view.world_width
        for a, b, c, d in self._bubbles:
            rise_s = 3.2 + 3.0 * c
            q = ((t + 11 * b) % rise_s) / rise_s
            x = (a * width + 0.012 * math.sin(math.tau * 2 * q + 9 * d) - gaze.way(0.9)) % width - 0.05
            radius = unit * (0.004 + 0.008 * d) * (0.7 + 0.5 * q)
            left, top = self._view.to_pixels((x, 0.93 - 0.97 * q))
            picture = self._picture(round(2 * radius * self._view.scale) / 2)
            half = picture.width() // 2
            canvas.drawImage(picture, round(left) - half, round(top) - half)

    def _picture(self, radius: float) -> skia.Image:
        """Return a bubble of so many pixels, drawn once: it rises too fast to be seen between them."""
        if radius not in self._pictures:
            half = math.ceil(radius) + 2
            surface, wide = Surface(2 * half, 2 * half), 0.0022 * self._view.unit * self._view.scale
            surface.canvas.translate(half, half)
            surface.canvas.drawCircle(0, 0, radius, PLAIN.stroke("#eafcff", wide, 0.65))
            surface.canvas.drawCircle(
                0.35 * radius, -0.35 * radius, 0.24 * radius, PLAIN.fill("#ffffff", 0.75)
            )
            self._pictures[radius] = surface.image()
        return self._pictures[radius]


class School:
    """Small fish far away that pass together."""

    def __init__(self, view: View, light: Light, seed: int, y: float, count: int = 12) -> None:
        self._view, self._y = view, y
        self._fish = generator("school", seed, y).random((count, 4)).tolist()
        self._paint = PLAIN.fill(mix(light.sky[3], light.sky[1], 0.35), 0.85)

    def draw(self, canvas: skia.Canvas, gaze: Gaze, t: Clock) -> None:
        """Draw the fish of this moment; they swim to and fro, so that they are back at the end."""
        unit = self._view.unit
        start = 0.62 * self._view.world_width - gaze.way(0.2)
        with world_units(canvas, self._view):
            for a, b, c, d in self._fish:
                x = start + (0.32 * a - 0.16) * unit + 0.10 * math.sin(t * 0.9 + 0.6 * b)
                y = self._y + 0.10 * (b - 0.5) + 0.006 * math.sin(t * 1.9 + 9 * c)
                size = unit * (0.012 + 0.007 * d)
                side = 1 if math.cos(t * 0.9 + 0.6 * b) > 0 else -1
                # By steps, so that an outline is made once.
                wag = round(0.1 * math.sin(t * 7.5 + 20 * a), 2)
                body = [(1.0, 0.0), (0.0, -0.38), (-0.7, 0.0), (-1.2, wag - 0.35), (-1.15, wag + 0.35)]
                canvas.save()
                canvas.translate(x, y)
                canvas.scale(side * size, size)
                canvas.drawPath(spline([*body, (-0.7, 0.0), (0.0, 0.38)]), self._paint)
                canvas.restore()


class Weed:
    """Ribbons of weed that wave from their roots."""

    def __init__(
        self, view: View, light: Light, seed: int, y: float, depth: float, per_unit: float = 5.0
    ) -> None:
        self._view, self._depth, self._y = view, depth, y
        rng = generator("weed", seed, y)
        self._blades = rng.random((round(PERIOD * per_unit), 5)).tolist()
        self._paints = [
            PLAIN.fill(light.hazed(c, 0.45 * (1 - depth)), 0.95) for c in ("#2f7d5a", "#4f8f4a", "#7a8f3c")
        ]

    def draw(self, canvas: skia.Canvas, gaze: Gaze, t: Clock) -> None:
        """Draw the blades in view."""
        left, width, unit = self._view.origin[0], self._view.visible_width, self._view.unit
        with world_units(canvas, self._view):
            for nth, (a, b, c, d, e) in enumerate(self._blades):
                x = (PERIOD * a - gaze.way(self._depth) - left + 0.1) % PERIOD - 0.1
                if x > width + 0.1:
                    continue
                high = unit * (0.10 + 0.22 * c) * (0.5 + 0.6 * self._depth)
                sway = [0.16 * high * (k / 4) * math.sin(t * 1.25 - 0.8 * k + 9 * d) for k in range(5)]
                line = [
                    (left + x + sway[k] + 0.02 * (e - 0.5) * k, self._y + 0.03 * b - high * k / 4)
                    for k in range(5)
                ]
                canvas.drawPath(taper(line, 0.018 * unit, 0.004, 0.022 * unit), self._paints[nth % 3])


def coral_fan(work: Joinery) -> None:
    """A branching coral."""
    _branch(work, (0.0, 0.0), -math.pi / 2, 0.075, 4, "#e0607e")


def coral_tubes(work: Joinery) -> None:
    """A cluster of tubes."""
    for x, high, colour in (
        (-0.06, 0.12, "#b06fd0"),
        (-0.02, 0.17, "#c384e0"),
        (0.025, 0.13, "#b06fd0"),
        (0.06, 0.09, "#c384e0"),
    ):
        work.board(x - 0.022, -high, x + 0.022, 0.0, colour, 0.018)
        work.oval(x, -high + 0.008, 0.015, 0.007, "#4a2a5c")


def coral_brain(work: Joinery) -> None:
    """A round coral."""
    work.soft([(-0.11, 0.0), (-0.10, -0.07), (0.0, -0.12), (0.10, -0.07), (0.11, 0.0)], "#e8a24a")
    for k in range(5):
        x = -0.07 + 0.035 * k
        work.line((x, -0.02), (0.8 * x, -0.09), "#9a5c24", 0.005, 0.5)


def _branch(
    work: Joinery, at: tuple[float, float], turn: float, length: float, left: int, colour: Colour
) -> None:
    end = at[0] + length * math.cos(turn), at[1] + length * math.sin(turn)
    work.line(at, end, colour, 0.006 + 0.0055 * left)
    if left:
        for bend in (-0.48, 0.10, 0.55):
            _branch(work, end, turn + bend, 0.70 * length, left - 1, colour)
