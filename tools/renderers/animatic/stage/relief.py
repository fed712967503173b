"""The shape of the land: skylines, and what hangs below them as hills, drifts of snow, banks of mist."""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np

from tools.renderers.animatic.painting.colour import Colour, Rgb, mix, rgb
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.noise import generator, noise_line
from tools.renderers.animatic.painting.surface import premultiplied
from tools.renderers.animatic.stage.layers import PERIOD, Field, Window
from tools.renderers.animatic.stage.light import Light

_SAMPLES: Final = 8192
_PER_UNIT: Final = _SAMPLES / PERIOD


class Ridge:
    """A skyline that repeats after the period, known at every x of the world."""

    def __init__(self, heights: Field) -> None:
        self._heights = heights

    def at(self, xs: Field) -> Field:
        """Return the world y of the skyline."""
        places = np.asarray(xs, np.float64) * _PER_UNIT
        before = np.floor(places).astype(np.int64)
        low, high = (np.take(self._heights, before + step, mode="wrap") for step in (0, 1))
        return (low + (high - low) * (places - before)).astype(np.float32)

    @property
    def middle(self) -> float:
        """Return the mean height of the skyline."""
        return float(self._heights.mean())

    def height(self, x: float) -> float:
        """Return the world y of the skyline at one place."""
        before, part = divmod(x * _PER_UNIT, 1.0)
        low, high = (float(self._heights[(int(before) + step) % _SAMPLES]) for step in (0, 1))
        return low + (high - low) * part

    def slopes(self, smooth: float) -> Field:
        """Return the slope at every sample, smoothed over `smooth` world units."""
        ahead = np.roll(self._heights, -1) - np.roll(self._heights, 1)
        return softened(ahead * np.float32(_PER_UNIT / 2), smooth)


def softened(samples: Field, smooth: float) -> Field:
    """Return values kept at every sample, each mixed with its neighbours over `smooth` world units."""
    wrapped = np.concatenate([samples] * 3)[None]
    soft: Field = cv2.GaussianBlur(wrapped, (0, 0), smooth * _PER_UNIT)[0].astype(np.float32, copy=False)
    return soft[_SAMPLES : 2 * _SAMPLES]


def sampled(slopes: Field, xs: Field) -> Field:
    """Return values kept at every sample (as `Ridge.slopes`) at any places."""
    values: Field = np.take(slopes, np.floor(xs * np.float32(_PER_UNIT)).astype(np.int32), mode="wrap")
    return values


def rolling(key: object, base: float, amplitude: float, cell: float, octaves: int = 3) -> Ridge:
    """Return a soft skyline about `base`."""
    line = noise_line(_SAMPLES, _PER_UNIT, cell, generator(key), octaves, 0.5, PERIOD)
    return Ridge(np.float32(base) - np.float32(amplitude) * line)


def peaked(key: object, base: float, amplitude: float, cell: float) -> tuple[Ridge, Field]:
    """Return a skyline of sharp peaks up to `amplitude` above `base`, about one a `cell`, and its faces.

    The faces are -1 (left of the peak that they belong to) to 1 (right of it) at every sample.
    """
    rng = generator(key, "peaks")
    count = max(3, round(1.5 * PERIOD / cell))
    xs = np.linspace(0, PERIOD, _SAMPLES, endpoint=False, dtype=np.float32)
    heights, faces = np.full(_SAMPLES, 0.08, np.float32), np.zeros(_SAMPLES, np.float32)
    for i, (jitter, high, left, right) in enumerate(rng.random((count, 4)).tolist()):
        away = xs - PERIOD * (i + 0.5 + 0.9 * (jitter - 0.5)) / count
        away -= PERIOD * np.round(away / PERIOD)
        steep = np.where(away < 0, 0.70 + 0.5 * left, 0.70 + 0.5 * right).astype(np.float32)
        tent = 0.36 + 0.64 * high - steep * np.abs(away) * np.float32(count / PERIOD)
        faces = np.where(tent > heights, np.sign(away), faces).astype(np.float32)
        heights = np.maximum(heights, tent)
    rugged = noise_line(_SAMPLES, _PER_UNIT, 0.20 * cell, generator(key), 6, 0.55, PERIOD)
    # Rocks stand out most halfway up: a peak stays a peak.
    heights = heights + 0.06 * rugged * np.clip(1.5 - heights, 0.3, 1)
    return Ridge(np.float32(base) - np.float32(amplitude) * heights.astype(np.float32)), faces


def blended(a: Colour | Field, b: Colour | Field, t: Field) -> Field:
    """Return colours `t` (height, width) of the way from `a` to `b`, each one colour or a field of them."""
    first, second = _as_field(a), _as_field(b)
    colours: Field = first + (second - first) * t[..., None]
    return colours


def _as_field(colour: Colour | Field) -> Field:
    return colour if isinstance(colour, np.ndarray) else np.array(rgb(colour), np.float32)


@dataclass(frozen=True, slots=True)
class Hills:
    """Grassland below a soft skyline: bright along its edge, deeper in colour towards the viewer."""

    light: Light
    ridge: Ridge
    colour: Colour
    distance: float
    key: object
    mottle: float = 0.035

    def __call__(self, window: Window, canvas: skia.Canvas) -> None:
        """Paint the hills in a window."""
        below = window.ys() - self.ridge.at(window.xs())
        deep = np.clip(below / 0.35, 0, 1)
        crest, near = self._shade("#ffe9a8", 0.26), self._shade("#10202a", 0.35)
        plain = self.light.hazed(self.colour, self.distance)
        colours = blended(crest, plain, np.clip(deep / 0.3, 0, 1))
        colours = blended(colours, near, np.clip((deep - 0.3) / 0.7, 0, 1))
        colours *= 1 + self.mottle * self._patches(window)[..., None]
        rim = np.clip(1 - np.abs(below - 0.0025) / 0.0046, 0, 1) * 0.35
        colours = blended(colours, self._shade("#fff3c4", 0.6), rim)
        window.blit(canvas, premultiplied(colours, np.clip(below * window.scale + 0.5, 0, 1)))

    def _shade(self, towards: Colour, t: float) -> Rgb:
        return self.light.hazed(mix(self.colour, towards, t), self.distance)

    def _patches(self, window: Window) -> Field:
        """Return broad, flat patches: small ones look like stains."""
        return window.noise(0.5, self.key, 3, 5.0)


@dataclass(frozen=True, slots=True)
class Drifts:
    """Snow below a soft skyline, warm where the low sun reaches it and blue in its hollows."""

    light: Light
    ridge: Ridge
    distance: float
    key: object

    def __call__(self, window: Window, canvas: skia.Canvas) -> None:
        """Paint the drifts in a window."""
        below = window.ys() - self.ridge.at(window.xs())
        relief = self._relief(window, below)
        lit = np.clip(0.86 - 0.50 * np.clip(below / 0.22, 0, 1) ** 0.7 + 0.34 * relief, 0, 1)
        colours = blended(self._hazed("#8fb0dc"), self._hazed("#fefaf3"), lit)
        rim = np.clip(1 - np.abs(below - 0.0025) / 0.0052, 0, 1) * 0.7
        colours = blended(colours, self._hazed(mix("#ffffff", self.light.sun_colour, 0.4)), rim)
        window.blit(canvas, premultiplied(colours, np.clip(below * window.scale + 0.5, 0, 1)))

    def _hazed(self, colour: Colour) -> Rgb:
        return self.light.hazed(colour, self.distance)

    def _relief(self, window: Window, below: Field) -> Field:
        waves = window.noise(0.5, self.key, 4, 4.0)
        slope = sampled(self.ridge.slopes(0.01), np.broadcast_to(window.xs(), below.shape))
        facing = slope * 2.2 * np.clip(np.exp(below / -0.16), 0, 1)
        # The wind has laid the snow in long low waves, steep on their lee.
        laid = window.noise(0.34, (self.key, "laid"), 2, 7.0)
        relief: Field = np.clip(facing + 0.30 * waves + 0.22 * np.abs(laid) - 0.12, -1, 1)
        return relief


@dataclass(frozen=True, slots=True)
class Mist:
    """A bank of haze, thickest at its middle, uneven along its length."""

    colour: Colour
    y: float
    height: float
    alpha: float
    key: object

    def __call__(self, window: Window, canvas: skia.Canvas) -> None:
        """Paint the mist in a window."""
        uneven = window.noise(0.5, self.key, 3, 1.6)
        part = np.clip((window.ys() - self.y) / self.height + 0.5, 0, 1)
        cover = (
            np.clip(np.sin(np.pi * part), 0, 1) ** 1.3 * np.clip(0.75 + 0.35 * uneven, 0, 1.2) * self.alpha
        )
        colours = np.broadcast_to(np.array(rgb(self.colour), np.float32), (*cover.shape, 3))
        window.blit(canvas, premultiplied(colours, np.clip(cover, 0, 1)))
