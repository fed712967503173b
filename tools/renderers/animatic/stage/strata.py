"""Bands that several settings are built from: ranges, hills, woods, mist."""

from collections.abc import Sequence
from dataclasses import dataclass

from tools.renderers.animatic.painting.colour import Colour, mix
from tools.renderers.animatic.painting.curves import spline
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.painting.surface import record
from tools.renderers.animatic.stage.growth import tussock_shapes
from tools.renderers.animatic.stage.layers import Band, Painter
from tools.renderers.animatic.stage.light import PLAIN
from tools.renderers.animatic.stage.mountains import Mountains
from tools.renderers.animatic.stage.place import Site
from tools.renderers.animatic.stage.relief import Hills, Mist, peaked, rolling
from tools.renderers.animatic.stage.scatter import Scatter, strewn


@dataclass(frozen=True, slots=True)
class Lie:
    """How a band lies: its height, its reach down, how far away it is."""

    base: float
    bottom: float
    distance: float
    """How far it is into the haze, 0 to 1."""
    depth: float
    """How much of the camera's way it follows."""


def mountain_range(
    site: Site, lie: Lie, amplitude: float, cell: float, colour: Colour, snow: float = 0.0
) -> Band:
    """Return a range whose peaks rise `amplitude` above the base, about one a `cell`."""
    key = site.key("range", lie.base)
    high = amplitude * (0.5 + 0.5 * site.unit)
    ridge, faces = peaked(key, lie.base, high, cell * site.unit)
    painter = Mountains(
        site.light, ridge, faces, lie.base, high, site.ground(colour), lie.distance, key, snow
    )
    return Band([painter], lie.base - 1.3 * high, lie.bottom, lie.depth)


def hill(site: Site, lie: Lie, amplitude: float, cell: float, colour: Colour, tufts: float = 0) -> Band:
    """Return grassland below a soft skyline, with so many tufts a unit."""
    key = site.key("hill", lie.base)
    ridge = rolling(key, lie.base, amplitude, cell * site.unit)
    green = site.ground(colour)
    painters: list[Painter] = [Hills(site.light, ridge, green, lie.distance, key)]
    if tufts:
        rng = generator(key, "tufts")
        spots = strewn(
            rng,
            tufts / site.unit,
            (0.012 * site.unit, 0.028 * site.unit),
            8,
            lambda x: ridge.height(x) + 0.002 + (lie.bottom - lie.base) * 0.7 * rng.random(),
        )
        painters.append(Scatter(tussock_shapes(site.light, green, lie.distance, key), spots))
    return Band(painters, lie.base - 3.5 * amplitude, lie.bottom, lie.depth)


def wood(
    site: Site,
    lie: Lie,
    trees: Sequence[skia.Picture],
    per_unit: float,
    sizes: tuple[float, float],
    clear: tuple[float, float] | None = None,
    shadow: Colour | None = None,
) -> Band:
    """Return trees of two sizes and all between, so many a unit, with their feet about the base.

    A `shadow` falls from each to the left.
    """
    rng = generator(site.key("wood", lie.base))
    low, high = sizes[0] * site.unit, sizes[1] * site.unit
    spread = lie.bottom - lie.base
    spots = strewn(
        rng,
        per_unit / site.unit,
        (low, high),
        len(trees),
        lambda x: lie.base + 0.6 * spread * rng.random(),
        clear,
    )
    painters: list[Painter] = [Scatter(trees, spots)]
    if shadow:
        painters.insert(0, Scatter([_shadow(shadow)] * len(trees), spots))
    return Band(painters, lie.base - 1.1 * high, lie.bottom + 0.12 * high, lie.depth)


def _shadow(colour: Colour) -> skia.Picture:
    """Return the shadow of a tree of height 1 in low sun from the right."""
    paint = skia.Paint(PLAIN.linear((0, 0), (-0.62, 0), [(colour, 0.55), (colour, 0.0)]))
    paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 0.012))
    path = spline(
        [(0.16, -0.012), (0.12, 0.03), (-0.20, 0.085), (-0.62, 0.10), (-0.30, 0.03), (-0.14, -0.012)]
    )
    return record(1.0, lambda canvas: canvas.drawPath(path, paint))


def mist(site: Site, y: float, height: float, alpha: float, depth: float, drift: float = 0.02) -> Band:
    """Return a bank of haze about `y` that drifts; fog is thicker and hides it."""
    painter = Mist(mix(site.light.haze, "#ffffff", 0.25), y, height, alpha, site.key("mist", y))
    seen = 0.0 if site.scene.weather == "fog" else height
    return Band([painter], y - seen / 2, y + seen / 2, depth, drift)
