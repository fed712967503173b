"""Sky, sun or moon, stars and clouds."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from tools.renderers.animatic.painting.colour import Colour, mix, rgb
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.painting.surface import premultiplied
from tools.renderers.animatic.stage.layers import PERIOD, Band, Field, Window
from tools.renderers.animatic.stage.light import PLAIN, Light

_STOPS: Final = (0.0, 0.4, 0.78, 1.0)
_GLOWS: Final = ((9.0, 0.42), (4.2, 0.40), (2.0, 0.38))
_CRATERS: Final = ((-0.3, -0.2, 0.22), (0.2, 0.3, 0.16), (0.25, -0.35, 0.12), (-0.15, 0.45, 0.1))
_STARS: Final = 420


@dataclass(frozen=True, slots=True)
class Sky:
    """The air from the top down to the horizon, with the sun's glow and, in fair weather, its disc."""

    light: Light
    horizon: float
    disc: bool = True

    def __call__(self, window: Window, canvas: skia.Canvas) -> None:
        """Paint the sky in a window."""
        colours = self._glowing(window)
        # Slow gradients show steps in eight bits; noise under one step hides them.
        grain = generator("sky", round(window.left * 1e6)).random((window.height_px, window.width_px, 1))
        window.blit(canvas, premultiplied(colours + 1.8 * grain.astype(np.float32) - 0.9, 1.0))
        if self.light.dark:
            self._paint_stars(window, canvas)
        if self.disc:
            self._paint_disc(canvas)

    def _glowing(self, window: Window) -> Field:
        part = np.clip(window.ys()[:, 0] / (1.05 * self.horizon), 0, 1)
        stops = np.array([rgb(colour) for colour in self.light.sky])
        rows = np.stack([np.interp(part, _STOPS, stops[:, i]) for i in range(3)], 1).astype(np.float32)
        x, y, radius = self.light.sun
        aside = (window.xs() - x + PERIOD / 2) % PERIOD - PERIOD / 2
        square = aside**2 + (window.ys() - y) ** 2
        kept = np.ones_like(square)
        for reach, strength in _GLOWS:
            kept *= 1 - np.exp(square / -((reach * radius) ** 2)) * np.float32(strength * self.light.glow)
        sun = np.array(rgb(self.light.sun_colour), np.float32)
        colours: Field = sun + (rows[:, None] - sun) * kept[..., None]
        return colours

    def _paint_disc(self, canvas: skia.Canvas) -> None:
        x, y, radius = self.light.sun
        colour = mix(self.light.sun_colour, "#ffffff", 0.5)
        canvas.drawCircle(x, y, radius, PLAIN.fill(colour, 0.95))
        if self.light.dark:
            for dx, dy, size in _CRATERS:
                crater = PLAIN.fill("#aeb4c4", 0.35)
                canvas.drawCircle(x + dx * radius, y + dy * radius, size * radius, crater)

    def _paint_stars(self, window: Window, canvas: skia.Canvas) -> None:
        for x, high, size, blue, bright in generator("stars", self.horizon).random((_STARS, 5)).tolist():
            y = high**1.3 * self.horizon
            paint = PLAIN.fill(mix("#ffffff", "#bcd0ff", blue), 0.25 + 0.7 * bright)
            for copy in window.copies(PERIOD * x, 0.01):
                canvas.drawCircle(copy, y, 0.0010 + 0.0016 * size**4, paint)


@dataclass(frozen=True, slots=True)
class _Cloud:
    x: float
    y: float
    width: float
    alpha: float
    puffs: tuple[tuple[float, float], ...]
    """Places along the base and radii, both in widths."""


class Clouds:
    """Heaps of cloud with flat bases, smaller towards the horizon."""

    def __init__(
        self, light: Light, horizon: float, unit: float, amount: float, seed: int, grey: bool
    ) -> None:
        rng = generator("clouds", seed)
        self._lit, self._shade = _cloud_colours(light, grey)
        count = round(PERIOD * amount / unit)
        self._clouds = [_cloud(rng, PERIOD * (i + rng.random()) / count, horizon, unit) for i in range(count)]
        self._clouds.sort(key=lambda cloud: -cloud.y)

    def __call__(self, window: Window, canvas: skia.Canvas) -> None:
        """Paint the clouds that reach into a window."""
        for cloud in self._clouds:
            for x in window.copies(cloud.x, 1.2 * cloud.width):
                canvas.save()
                canvas.translate(x, cloud.y)
                canvas.scale(cloud.width, cloud.width)
                self._paint(canvas, cloud)
                canvas.restore()

    def _paint(self, canvas: skia.Canvas, cloud: _Cloud) -> None:
        heap = skia.Path()
        heap.addRoundRect(skia.Rect.MakeLTRB(-0.86, -0.075, 0.86, 0.012), 0.05, 0.05)
        for at, radius in cloud.puffs:
            heap.addCircle(at, -0.72 * radius, radius)
        top = max(1.7 * radius for _, radius in cloud.puffs)
        body = PLAIN.linear((0, -top), (0, 0.02), [self._lit, self._lit, self._shade], [0, 0.35, 1])
        soft = skia.Paint(body)
        soft.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 0.008))
        canvas.saveLayerAlpha(skia.Rect.MakeLTRB(-1.1, -0.6, 1.1, 0.1), round(255 * cloud.alpha))
        canvas.drawPath(heap, soft)
        for at, radius in cloud.puffs:
            self._paint_puff(canvas, at, radius)
        fade = PLAIN.linear((0, -0.16), (0, 0.02), [("#000000", 0.0), ("#000000", 0.75)])
        fade = skia.Paint(fade)
        fade.setBlendMode(skia.BlendMode.kDstOut)
        canvas.drawRect(skia.Rect.MakeLTRB(-1.1, -0.16, 1.1, 0.1), fade)
        canvas.restore()

    def _paint_puff(self, canvas: skia.Canvas, at: float, radius: float) -> None:
        """Give one puff its own round: bright towards the sun on the right, lost in the heap below."""
        x, y = at + 0.25 * radius, -0.72 * radius - 0.45 * radius
        stops = [(self._lit, 0.8), (self._lit, 0.45), (self._lit, 0.0)]
        shine = skia.Paint(PLAIN.radial((x, y), 1.05 * radius, stops, [0.0, 0.45, 1.0]))
        shine.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 0.012))
        canvas.drawCircle(at, -0.72 * radius, 0.94 * radius, shine)


def _cloud(rng: np.random.Generator, x: float, horizon: float, unit: float) -> _Cloud:
    high = rng.uniform(0.10, 0.74)
    width = rng.uniform(0.10, 0.24) * unit * (1.25 - 0.95 * high)
    count = int(rng.integers(7, 12))
    places = np.linspace(-0.72, 0.72, count) + rng.uniform(-0.09, 0.09, count)
    radii = (0.09 + 0.17 * (1 - places**2) ** 2) * rng.uniform(0.7, 1.2, count)
    puffs = tuple(zip(places.tolist(), radii.tolist(), strict=True))
    return _Cloud(x, high * horizon, width, rng.uniform(0.6, 0.95), puffs)


def _cloud_colours(light: Light, grey: bool) -> tuple[Colour, Colour]:
    if light.dark:
        return mix(light.sky[2], "#8fa3d0", 0.45), light.sky[1]
    if grey:
        return light.tinted(mix("#ffffff", light.sky[0], 0.32)), mix(light.sky[0], light.haze, 0.35)
    return mix("#ffffff", light.sun_colour, 0.4), mix(light.sky[1], light.haze, 0.55)


def sky_bands(
    light: Light, horizon: float, unit: float, seed: int, cloudiness: float, disc: bool
) -> list[Band]:
    """Return the sky and the clouds that drift over it."""
    bands = [Band([Sky(light, horizon, disc)], 0.0, horizon + 0.12, 0.0, solid=True)]
    if cloudiness:
        clouds = Clouds(light, horizon, unit, cloudiness * (1 if disc else 1.6), seed, not disc)
        bands.append(Band([clouds], 0.0, horizon, 0.06, 0.0045))
    return bands
