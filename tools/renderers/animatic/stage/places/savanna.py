"""The savanna: dry gold grass to the horizon, flat-topped trees, a far table mountain."""

import numpy as np

from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.curves import taper
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.stage.air import Birds, Motes
from tools.renderers.animatic.stage.growth import Growth, grass
from tools.renderers.animatic.stage.layers import PERIOD, Band
from tools.renderers.animatic.stage.light import PLAIN, Light
from tools.renderers.animatic.stage.place import Part, Place, Site
from tools.renderers.animatic.stage.scatter import Scatter, shapes, strewn
from tools.renderers.animatic.stage.sky import sky_bands
from tools.renderers.animatic.stage.strata import Lie, hill, mist, mountain_range
from tools.renderers.animatic.stage.trees import Leaves, clump

HORIZON = 0.60


def lay_out(site: Site) -> Place:
    """Lay out the savanna."""
    light = site.light
    back: list[Part] = [
        *sky_bands(light, HORIZON, site.unit, site.seed, 1.6, site.fair),
        mountain_range(site, Lie(HORIZON + 0.0, HORIZON + 0.04, 0.62, 0.05), 0.13, 0.9, "#9a8a86"),
        hill(site, Lie(HORIZON, HORIZON + 0.10, 0.46, 0.12), 0.010, 1.2, "#d3b468"),
        _trees(site, HORIZON + 0.025, 0.40, 0.14, 3.4, (0.07, 0.13), None),
        mist(site, HORIZON + 0.01, 0.09, 0.34, 0.14),
        hill(site, Lie(HORIZON + 0.05, HORIZON + 0.22, 0.22, 0.26), 0.012, 1.0, "#cba955", 40),
        _trees(site, HORIZON + 0.115, 0.10, 0.40, 0.9, (0.34, 0.46), site.clear),
        hill(site, Lie(HORIZON + 0.14, 0.86, 0.08, 0.50), 0.012, 1.2, "#c19d48", 80),
        hill(site, Lie(0.80, 1.0, 0.0, 1.0), 0.010, 1.5, "#b58f3e", 90),
    ]
    if site.fair and not light.dark:
        back.insert(2, Birds(site.view, light, site.seed))
    return Place(back, [_near(site), Motes(site.view, light, site.seed, 14)])


def _trees(
    site: Site,
    y: float,
    distance: float,
    depth: float,
    per_unit: float,
    sizes: tuple[float, float],
    clear: tuple[float, float] | None,
) -> Band:
    key = site.key("acacias", y)
    spots = strewn(
        generator(key),
        per_unit / site.unit,
        (sizes[0] * site.unit, sizes[1] * site.unit),
        5,
        lambda x: y,
        clear,
    )
    return Band([Scatter(_acacias(site, distance, key), spots, 0.9)], y - 1.05 * sizes[1], y + 0.02, depth)


def _acacias(site: Site, distance: float, key: object) -> list[skia.Picture]:
    """Return flat-topped trees of height 1."""

    def draw(canvas: skia.Canvas, index: int) -> None:
        rng = generator("acacia", key, index)
        leaves = Leaves.of(site.light, site.foliage("#6f8a45"), distance, rng)
        _trunk(canvas, rng, site.light, distance)
        for x in np.linspace(-0.52, 0.52, 9).tolist():
            high = -0.86 + 0.10 * abs(x) + rng.uniform(-0.02, 0.02)
            clump(canvas, rng, leaves, (x + rng.uniform(-0.04, 0.04), high), 0.17, 0.25 + 0.4 * abs(x))

    return shapes(5, draw)


def _trunk(canvas: skia.Canvas, rng: np.random.Generator, light: Light, distance: float) -> None:
    bark = PLAIN.fill(light.hazed(mix("#6a4f38", "#2c2018", 0.2), distance))
    lean = rng.uniform(-0.08, 0.08)
    canvas.drawPath(taper([(0, 0.01), (0.3 * lean, -0.3), (lean, -0.5)], 0.075, 0.05), bark)
    for tip in (-0.42, -0.18, 0.16, 0.44):
        canvas.drawPath(taper([(lean, -0.46), (lean + 0.4 * tip, -0.64), (tip, -0.80)], 0.045, 0.014), bark)


def _near(site: Site) -> Part:
    key = site.key("near")
    places = [(x, 1.0 + 0.03 * y) for x, y in (generator(key).random((110, 2)) * (PERIOD, 1)).tolist()]
    colours = (site.ground("#dcb860"), site.ground("#98742e"))
    stems = grass(site.light, site.unit, places, key, colours, (0.06, 0.17))
    return Growth(site.view, stems, 1.25, site.wind)
