"""Dry and stony land: dunes, terraced red rock, walls of caves."""

from dataclasses import dataclass

import numpy as np

from tools.renderers.animatic.painting.colour import Colour, Rgb, mix
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.noise import generator, noise_line
from tools.renderers.animatic.painting.surface import premultiplied
from tools.renderers.animatic.stage.layers import PERIOD, Band, Field, Window
from tools.renderers.animatic.stage.light import Light
from tools.renderers.animatic.stage.place import Site
from tools.renderers.animatic.stage.relief import Ridge, blended, peaked, rolling, sampled
from tools.renderers.animatic.stage.strata import Lie

_SAMPLES = 8192


@dataclass(frozen=True, slots=True)
class Dunes:
    """Sand below a skyline: bright where it faces the light, shaded behind crests, rippled by the wind."""

    light: Light
    ridge: Ridge
    colour: Colour
    distance: float
    key: object
    ripples: float = 0.0

    def __call__(self, window: Window, canvas: skia.Canvas) -> None:
        """Paint the sand in a window."""
        below = window.ys() - self.ridge.at(window.xs())
        slope = sampled(self.ridge.slopes(0.012), np.broadcast_to(window.xs(), below.shape))
        facing = np.clip(slope * 1.9, -1, 1) * np.exp(np.clip(below, 0, 1) / -0.10)
        laid = window.noise(0.3, (self.key, "laid"), 3, 9.0)
        lit = np.clip(0.62 + 0.42 * facing + 0.07 * laid - 0.22 * np.clip(below / 0.25, 0, 1), 0, 1)
        if self.ripples:
            wave = np.sin((window.ys() * 260 + 2.2 * laid) * (1 + 0 * window.xs()))
            lit = np.clip(lit + self.ripples * wave, 0, 1)
        colours = blended(self._shade("#5a2f2a", 0.42), self._shade("#fff0c8", 0.38), lit.astype(np.float32))
        rim = np.clip(1 - np.abs(below - 0.002) / 0.004, 0, 1) * 0.5
        colours = blended(colours, self._shade("#fff6dc", 0.7), rim.astype(np.float32))
        window.blit(canvas, premultiplied(colours, np.clip(below * window.scale + 0.5, 0, 1)))

    def _shade(self, towards: Colour, t: float) -> Rgb:
        return self.light.hazed(mix(self.colour, towards, t), self.distance)


def dune(site: Site, lie: Lie, amplitude: float, cell: float, colour: Colour, ripples: float = 0.0) -> Band:
    """Return a row of dunes: long on the windward side, with sharp crests."""
    key = site.key("dune", lie.base)
    ridge, _ = peaked(key, lie.base, amplitude, cell * site.unit)
    soft = rolling(key, 0.0, 0.35 * amplitude, cell * site.unit)
    xs = (np.arange(_SAMPLES) * (PERIOD / _SAMPLES)).astype(np.float32)
    crest = Ridge(_smoothed(ridge.at(xs), 61) + soft.at(xs))
    painter = Dunes(site.light, crest, site.ground(colour), lie.distance, key, ripples)
    return Band([painter], lie.base - 1.5 * amplitude, lie.bottom, lie.depth)


def _smoothed(line: Field, width: int) -> Field:
    """Return a line averaged over some samples, round the period."""
    kernel = np.ones(width, np.float32) / width
    wrapped = np.concatenate([line[-width:], line, line[:width]])
    smooth: Field = np.convolve(wrapped, kernel, "same")[width:-width].astype(np.float32)
    return smooth


@dataclass(frozen=True, slots=True)
class Terraces:
    """Rock in level layers below a stepped skyline: each of another red, its edge in the light."""

    light: Light
    ridge: Ridge
    colour: Colour
    distance: float
    key: object
    layer: float = 0.055

    def __call__(self, window: Window, canvas: skia.Canvas) -> None:
        """Paint the rock in a window."""
        below = window.ys() - self.ridge.at(window.xs())
        rough = window.noise(0.10, self.key, 4)
        level = (window.ys() + 0.008 * rough) / self.layer
        part = level - np.floor(level)
        tone = 0.5 + 0.5 * np.sin(np.floor(level) * 2.4)
        columns = window.noise(0.05, (self.key, "columns"), 3, 0.18)
        lit = np.clip(0.50 + 0.16 * tone + 0.15 * columns - 0.20 * (part > 0.82) + 0.14 * (part < 0.12), 0, 1)
        colours = blended(self._shade("#3a1420", 0.50), self._shade("#ffd9a8", 0.40), lit.astype(np.float32))
        window.blit(canvas, premultiplied(colours, np.clip(below * window.scale + 0.5, 0, 1)))

    def _shade(self, towards: Colour, t: float) -> Rgb:
        return self.light.hazed(mix(self.colour, towards, t), self.distance)


def mesas(site: Site, lie: Lie, high: float, cell: float, colour: Colour, open_part: float = 0.35) -> Band:
    """Return a row of table mountains that rise `high`, with gaps between them."""
    key = site.key("mesas", lie.base)
    line = noise_line(_SAMPLES, _SAMPLES / PERIOD, cell * site.unit, generator(key), 2, 0.5, PERIOD)
    steps = np.clip((line - open_part) * 7, 0, 1) * 0.55 + np.clip((line - open_part - 0.55) * 8, 0, 1) * 0.45
    rugged = noise_line(_SAMPLES, _SAMPLES / PERIOD, 0.06, generator(key, "rugged"), 4, 0.5, PERIOD)
    ridge = Ridge((lie.base - high * steps - 0.006 * rugged).astype(np.float32))
    painter = Terraces(site.light, ridge, colour, lie.distance, key)
    return Band([painter], lie.base - high - 0.04, lie.bottom, lie.depth)


@dataclass(frozen=True, slots=True)
class CaveWall:
    """Rock with an opening: all of it but what lies between a roof and a floor that never meet."""

    light: Light
    roof: Ridge
    colour: Colour
    distance: float
    key: object

    def __call__(self, window: Window, canvas: skia.Canvas) -> None:
        """Paint the roof in a window."""
        above = self.roof.at(window.xs()) - window.ys()
        rough = window.noise(0.16, self.key, 4)
        lit = np.clip(
            0.36 + 0.22 * rough - 0.55 * np.clip(above / 0.35, 0, 1) + 0.35 * np.exp(-np.abs(above) / 0.015),
            0,
            1,
        )
        dark, pale = (
            self.light.hazed(mix(self.colour, c, t), self.distance)
            for c, t in (("#07070c", 0.72), ("#c9b49a", 0.30))
        )
        colours = blended(dark, pale, lit.astype(np.float32))
        window.blit(canvas, premultiplied(colours, np.clip(above * window.scale + 0.5, 0, 1)))


def cave_roof(
    site: Site, base: float, spikes: float, cell: float, distance: float, depth: float, colour: Colour
) -> Band:
    """Return a roof from which rock hangs down in spikes."""
    key = site.key("roof", base)
    down, _ = peaked(key, 0.0, spikes, cell * site.unit)
    xs = (np.arange(_SAMPLES) * (PERIOD / _SAMPLES)).astype(np.float32)
    roof = Ridge((base - down.at(xs)).astype(np.float32))
    return Band([CaveWall(site.light, roof, colour, distance, key)], 0.0, base + 1.1 * spikes, depth)
