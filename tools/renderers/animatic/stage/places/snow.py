"""The snow: white peaks, laden conifers in depth, drifts."""

from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.stage.growth import tussock_shapes
from tools.renderers.animatic.stage.layers import Band, Painter
from tools.renderers.animatic.stage.place import Part, Place, Site
from tools.renderers.animatic.stage.relief import Drifts, Ridge, rolling
from tools.renderers.animatic.stage.scatter import Scatter, strewn
from tools.renderers.animatic.stage.sky import sky_bands
from tools.renderers.animatic.stage.strata import Lie, mist, mountain_range, wood
from tools.renderers.animatic.stage.trees import conifers

HORIZON = 0.56


def lay_out(site: Site) -> Place:
    """Lay out the snow."""
    light, key = site.light, site.key("wood")
    far, near = conifers(light, "#456a6c", 0.42, key, 1.0), conifers(light, "#3c6265", 0.14, key, 1.0)
    shade = light.tinted("#6f8fc4")
    back: list[Part] = [
        *sky_bands(light, HORIZON, site.unit, site.seed, 2.0, site.scene.weather != "fog"),
        mountain_range(site, Lie(HORIZON - 0.01, HORIZON + 0.06, 0.50, 0.05), 0.30, 0.62, "#6f86a6", 0.85),
        mountain_range(site, Lie(HORIZON + 0.02, HORIZON + 0.06, 0.34, 0.10), 0.17, 0.40, "#5f7794", 0.85),
        mist(site, HORIZON - 0.01, 0.12, 0.50, 0.12),
        _drifts(site, Lie(HORIZON, HORIZON + 0.10, 0.42, 0.16), 0.020, 1.2),
        wood(site, Lie(HORIZON + 0.022, HORIZON + 0.045, 0.42, 0.20), far, 13, (0.07, 0.15), None, shade),
        _drifts(site, Lie(HORIZON + 0.045, HORIZON + 0.20, 0.25, 0.28), 0.022, 0.9),
        wood(
            site, Lie(HORIZON + 0.095, HORIZON + 0.12, 0.14, 0.40), near, 4.2, (0.20, 0.38), site.clear, shade
        ),
        _drifts(site, Lie(HORIZON + 0.125, 0.84, 0.08, 0.48), 0.028, 1.0),
        mist(site, HORIZON + 0.10, 0.14, 0.30, 0.45),
        _drifts(site, Lie(0.80, 1.0, 0.0, 1.0), 0.012, 1.6),
    ]
    return Place(back, [])


def _drifts(site: Site, lie: Lie, amplitude: float, cell: float) -> Band:
    key = site.key("drift", lie.base)
    ridge = rolling(key, lie.base, amplitude, cell * site.unit)
    painters: list[Painter] = [Drifts(site.light, ridge, lie.distance, key)]
    if lie.depth > 0.25:
        painters.append(_straw(site, lie, ridge))
    return Band(painters, lie.base - 3.5 * amplitude - 0.02, lie.bottom, lie.depth)


def _straw(site: Site, lie: Lie, ridge: Ridge) -> Scatter:
    """Dry grass that stands out of the snow here and there."""
    key, unit = site.key("straw", lie.base), site.unit
    rng = generator(key)
    size = 0.010 + 0.016 * lie.depth
    spots = strewn(
        rng,
        4.5 / unit,
        (size * unit, 2 * size * unit),
        8,
        lambda x: ridge.height(x) + 0.01 + 0.6 * (min(lie.bottom, 0.95) - lie.base) * rng.random() ** 2,
    )
    return Scatter(tussock_shapes(site.light, "#a08a62", lie.distance + 0.15, key), spots)
