"""Space: stars that twinkle, clouds of colour, planets, the ground of moons."""

import math
from dataclasses import dataclass

import numpy as np

from tools.renderers.animatic.painting.clock import Clock
from tools.renderers.animatic.painting.colour import Colour, mix, rgb
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.painting.surface import premultiplied
from tools.renderers.animatic.stage.layers import PERIOD, Window
from tools.renderers.animatic.stage.light import PLAIN, Light
from tools.renderers.animatic.stage.moving import world_units
from tools.renderers.animatic.stage.relief import Ridge, blended
from tools.renderers.animatic.view import Gaze, View


@dataclass(frozen=True, slots=True)
class Space:
    """The black, with a nebula's colours and fixed stars."""

    key: object
    colours: tuple[Colour, Colour] = ("#5a2f8a", "#1f5fa8")
    strength: float = 0.55

    def __call__(self, window: Window, canvas: skia.Canvas) -> None:
        """Paint space in a window."""
        colours = np.broadcast_to(np.array((8, 9, 24), np.float32), (window.height_px, window.width_px, 3))
        for nth, colour in enumerate(self.colours):
            cloud = window.noise(0.8, (self.key, "cloud", nth), 5, 1.4)
            cover = np.clip(cloud - 0.25, 0, 1.4) ** 1.4 * self.strength
            colours = (
                colours + (np.array(rgb(colour), np.float32) - colours) * np.clip(cover, 0, 0.8)[..., None]
            )
        grain = (
            generator("space", round(window.left * 1e6)).random((*colours.shape[:2], 1)).astype(np.float32)
        )
        window.blit(canvas, premultiplied(colours + 2 * grain - 1, np.ones(colours.shape[:2])))
        for x, y, size, blue, bright in generator("fixed stars", self.key).random((620, 5)).tolist():
            paint = PLAIN.fill(mix("#fff4e0", "#bcd0ff", blue), 0.25 + 0.7 * bright)
            for copy in window.copies(PERIOD * x, 0.01):
                canvas.drawCircle(copy, y, 0.0009 + 0.0017 * size**5, paint)


class Twinkling:
    """The brightest stars, which twinkle with a cross of light."""

    def __init__(self, view: View, seed: int, below: float = 0.75, count: int = 16) -> None:
        self._view = view
        self._stars = generator("twinkling", seed).random((count, 4)).tolist()
        self._below = below

    def draw(self, canvas: skia.Canvas, gaze: Gaze, t: Clock) -> None:
        """Draw the stars of this moment."""
        width = 1.1 * self._view.world_width
        with world_units(canvas, self._view):
            for a, b, c, d in self._stars:
                shine = 0.5 + 0.5 * math.sin(t * (1.2 + 1.4 * c) + 20 * d)
                x, y = (a * width - gaze.way(0.02)) % width, self._below * b
                reach = self._view.unit * (0.004 + 0.009 * c) * (0.4 + 0.6 * shine)
                paint = PLAIN.stroke("#ffffff", 0.0016, round(0.25 + 0.6 * shine, 1))
                canvas.drawLine(x - reach, y, x + reach, y, paint)
                canvas.drawLine(x, y - reach, x, y + reach, paint)


@dataclass(frozen=True, slots=True)
class Planet:
    """A planet with its night side on the left, bands or continents, and rings if it has any."""

    x: float
    y: float
    radius: float
    colours: tuple[Colour, Colour]
    rings: bool = False
    lands: bool = False

    def __call__(self, window: Window, canvas: skia.Canvas) -> None:
        """Paint the planet where it reaches into a window."""
        for copy in window.copies(self.x, 2.2 * self.radius):
            canvas.save()
            canvas.translate(copy, self.y)
            canvas.scale(self.radius, self.radius)
            if self.rings:
                self._ring(canvas, behind=True)
            self._globe(canvas)
            if self.rings:
                self._ring(canvas, behind=False)
            canvas.restore()

    def _globe(self, canvas: skia.Canvas) -> None:
        halo = [(self.colours[0], 0.30), (self.colours[0], 0.0)]
        canvas.drawCircle(0, 0, 1.22, PLAIN.radial((0.0, 0.0), 1.22, halo, [0.78, 1.0]))
        disc = skia.Path()
        disc.addCircle(0, 0, 1)
        canvas.save()
        canvas.clipPath(disc, doAntiAlias=True)
        canvas.drawPaint(PLAIN.fill(self.colours[0]))
        rng = generator("planet", self.x, self.colours)
        for k in range(9):
            y = -1 + 2 * (k + 0.5) / 9
            if self.lands:
                x, size = float(rng.uniform(-0.9, 0.9)), float(rng.uniform(0.15, 0.42))
                canvas.drawOval(
                    skia.Rect.MakeXYWH(x - size, y - 0.4 * size, 2 * size, 0.9 * size),
                    PLAIN.fill(self.colours[1], 0.9),
                )
            else:
                canvas.drawOval(
                    skia.Rect.MakeXYWH(-1.3, y - 0.10, 2.6, 0.14 * float(rng.uniform(0.5, 1.4))),
                    PLAIN.fill(self.colours[1], 0.55),
                )
        for _ in range(4 if self.lands else 0):
            x, y = float(rng.uniform(-0.8, 0.6)), float(rng.uniform(-0.8, 0.8))
            canvas.drawOval(skia.Rect.MakeXYWH(x, y, 0.7, 0.10), PLAIN.fill("#ffffff", 0.65))
        shade = [("#04040c", 0.0), ("#04040c", 0.25), ("#04040c", 0.86)]
        canvas.drawPaint(PLAIN.radial((0.55, -0.45), 2.0, shade, [0.25, 0.55, 1.0]))
        canvas.restore()

    def _ring(self, canvas: skia.Canvas, behind: bool) -> None:
        canvas.save()
        canvas.rotate(-16)
        canvas.clipRect(
            skia.Rect.MakeLTRB(-3, -1, 3, 0) if behind else skia.Rect.MakeLTRB(-3, 0, 3, 1), doAntiAlias=True
        )
        for reach, width, alpha in ((1.45, 0.10, 0.65), (1.68, 0.16, 0.8), (1.92, 0.07, 0.5)):
            box = skia.Rect.MakeLTRB(-reach, -0.26 * reach, reach, 0.26 * reach)
            canvas.drawOval(box, PLAIN.stroke(mix(self.colours[0], "#fff4dc", 0.45), width * 0.45, alpha))
        canvas.restore()


@dataclass(frozen=True, slots=True)
class Dust:
    """Bare ground pitted with craters, hard light from the right."""

    light: Light
    ridge: Ridge
    colour: Colour
    distance: float
    key: object
    craters: int = 26

    def __call__(self, window: Window, canvas: skia.Canvas) -> None:
        """Paint the ground in a window."""
        below = window.ys() - self.ridge.at(window.xs())
        rough = window.noise(0.12, self.key, 5, 3.0)
        lit = np.clip(
            0.52
            + 0.15 * rough
            + 0.25 * np.exp(np.clip(below, 0, 1) / -0.03)
            - 0.25 * np.clip(below / 0.3, 0, 1),
            0,
            1,
        )
        dark, pale = (
            self.light.hazed(mix(self.colour, c, t), self.distance)
            for c, t in (("#08080e", 0.55), ("#ffffff", 0.30))
        )
        colours = blended(dark, pale, lit.astype(np.float32))
        window.blit(canvas, premultiplied(colours, np.clip(below * window.scale + 0.5, 0, 1)))
        for x, a, size in generator("craters", self.key).random((self.craters, 3)).tolist():
            half = (0.012 + 0.075 * size**3) * (0.4 + a)
            y = self.ridge.height(PERIOD * x) + 0.02 + 0.24 * a
            for copy in window.copies(PERIOD * x, 2 * half):
                self._crater(canvas, copy, y, half, (dark, pale))

    def _crater(
        self, canvas: skia.Canvas, x: float, y: float, half: float, tones: tuple[Colour, Colour]
    ) -> None:
        dark, pale = tones
        canvas.drawOval(
            skia.Rect.MakeLTRB(x - half, y - 0.30 * half, x + half, y + 0.30 * half), PLAIN.fill(pale, 0.55)
        )
        canvas.drawOval(
            skia.Rect.MakeLTRB(x - 0.90 * half, y - 0.27 * half, x + 0.94 * half, y + 0.24 * half),
            PLAIN.fill(dark, 0.80),
        )
        canvas.drawOval(
            skia.Rect.MakeLTRB(x - 0.92 * half, y - 0.12 * half, x + 0.55 * half, y + 0.24 * half),
            PLAIN.fill(pale, 0.22),
        )
