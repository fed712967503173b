"""The mountains: high peaks near by, conifers on the slopes, a rocky meadow in front."""

from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.stage.air import Birds
from tools.renderers.animatic.stage.banks import stone_shapes
from tools.renderers.animatic.stage.growth import tussock_shapes
from tools.renderers.animatic.stage.layers import Band
from tools.renderers.animatic.stage.place import Part, Place, Site
from tools.renderers.animatic.stage.scatter import Scatter, strewn
from tools.renderers.animatic.stage.sky import sky_bands
from tools.renderers.animatic.stage.strata import Lie, hill, mist, mountain_range, wood
from tools.renderers.animatic.stage.trees import conifers

HORIZON = 0.58


def lay_out(site: Site) -> Place:
    """Lay out the mountains."""
    light = site.light
    trees = conifers(light, "#3f6a50", 0.24, site.key("wood"), site.snowed)
    back: list[Part] = [
        *sky_bands(light, HORIZON, site.unit, site.seed, 2.0, site.fair),
        mountain_range(site, Lie(HORIZON - 0.02, HORIZON + 0.08, 0.52, 0.05), 0.42, 0.70, "#71839f", 0.62),
        mist(site, HORIZON - 0.10, 0.16, 0.40, 0.06),
        mountain_range(site, Lie(HORIZON + 0.02, HORIZON + 0.12, 0.30, 0.12), 0.34, 0.62, "#5f6f86", 0.45),
        mist(site, HORIZON - 0.02, 0.14, 0.42, 0.14),
        hill(site, Lie(HORIZON + 0.03, HORIZON + 0.20, 0.24, 0.24), 0.045, 1.0, "#6d8f5c"),
        wood(site, Lie(HORIZON + 0.045, HORIZON + 0.10, 0.22, 0.28), trees, 11, (0.10, 0.20)),
        hill(site, Lie(HORIZON + 0.13, 0.86, 0.08, 0.5), 0.024, 1.1, "#7c9c55", 40),
        hill(site, Lie(0.79, 1.0, 0.0, 1.0), 0.012, 1.5, "#74954c", 60),
        _rocks(site),
    ]
    if site.fair and not light.dark:
        back.insert(2, Birds(site.view, light, site.seed))
    return Place(back, [])


def _rocks(site: Site) -> Band:
    key, unit = site.key("rocks"), site.unit
    rng = generator(key)
    stones = strewn(
        rng, 5 / unit, (0.02 * unit, 0.075 * unit), 7, lambda x: 0.80 + 0.17 * rng.random(), site.clear
    )
    tufts = strewn(rng, 22 / unit, (0.015 * unit, 0.04 * unit), 8, lambda x: 0.81 + 0.17 * rng.random())
    shapes = stone_shapes(site.light, 0.0, key, wet=False)
    growth = tussock_shapes(site.light, site.ground("#86934a"), 0.0, key)
    return Band([Scatter(growth, tufts), Scatter(shapes, stones, 1.2)], 0.70, 1.0, 1.0)
