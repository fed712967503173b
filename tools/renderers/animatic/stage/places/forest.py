"""The forest: tall trunks that fade into haze, shafts of light, ferns on a dappled floor."""

from collections.abc import Sequence

import numpy as np

from tools.renderers.animatic.painting.colour import Colour, mix
from tools.renderers.animatic.painting.noise import generator, noise_line
from tools.renderers.animatic.stage.air import Leaves, Motes
from tools.renderers.animatic.stage.ferns import fern_shapes, ferns
from tools.renderers.animatic.stage.growth import Growth, grass, tussock_shapes
from tools.renderers.animatic.stage.layers import PERIOD, Band, Painter, together
from tools.renderers.animatic.stage.place import Part, Place, Site
from tools.renderers.animatic.stage.relief import Hills, Ridge, rolling
from tools.renderers.animatic.stage.scatter import Scatter, strewn
from tools.renderers.animatic.stage.shade import Dapples, Shafts
from tools.renderers.animatic.stage.sky import sky_bands
from tools.renderers.animatic.stage.strata import Lie, mist, wood
from tools.renderers.animatic.stage.trees import conifers
from tools.renderers.animatic.stage.trunks import canopy_shapes, trunk_shapes
from tools.renderers.animatic.styles.style import style_of

HORIZON = 0.60
_FALLING = ("#d9a33f", "#b5652d", "#8fae55")


def lay_out(site: Site) -> Place:
    """Lay out the forest."""
    light = site.light
    young = conifers(light, "#3f6f4a", 0.45, site.key("young"), site.snowed)
    back: list[Part] = [
        *_stand(
            site,
            *sky_bands(light, HORIZON + 0.05, site.unit, site.seed, 0, False),
            _trunks(site, Lie(HORIZON + 0.01, HORIZON + 0.06, 0.80, 0.08), 14, 0.013, None),
            mist(site, HORIZON - 0.02, 0.30, 0.40, 0.10),
        ),
        *_stand(
            site,
            _floor(site, Lie(HORIZON + 0.02, HORIZON + 0.12, 0.66, 0.14), 0.012, 0),
            _trunks(site, Lie(HORIZON + 0.04, HORIZON + 0.09, 0.60, 0.18), 8, 0.024, None),
            wood(site, Lie(HORIZON + 0.045, HORIZON + 0.07, 0.45, 0.22), young, 5, (0.08, 0.20)),
        ),
        mist(site, HORIZON + 0.04, 0.22, 0.36, 0.22),
        *_stand(
            site,
            _floor(site, Lie(HORIZON + 0.065, HORIZON + 0.20, 0.36, 0.28), 0.014, 9),
            _trunks(site, Lie(HORIZON + 0.09, HORIZON + 0.14, 0.34, 0.36), 3.2, 0.044, _tighter(site)),
        ),
        mist(site, HORIZON + 0.08, 0.18, 0.26, 0.36),
        *_shafts(site, 0.34, 0.30, 0.006),
        _floor(site, Lie(HORIZON + 0.13, 0.85, 0.12, 0.50), 0.016, 9),
        _trunks(site, Lie(HORIZON + 0.17, HORIZON + 0.20, 0.08, 0.62), 1.3, 0.085, site.clear),
        _floor(site, Lie(0.79, 1.0, 0.0, 1.0), 0.012, 3),
        *_shafts(site, 0.22, 0.55, -0.008),
    ]
    return Place(
        back,
        [
            *_foreground(site),
            Leaves(site.view, light, site.seed, site.wind, _FALLING),
            Motes(site.view, light, site.seed, 28),
        ],
    )


def _stand(site: Site, *bands: Band) -> Sequence[Band]:
    """Return what stands at about one distance as one band; a look made of sheets keeps each its own."""
    if style_of(site.scene.style).matter:
        return bands
    return [together(bands, max(band.depth for band in bands))]


def _tighter(site: Site) -> tuple[float, float]:
    """Return the middle of the clearing: trunks of the middle distance may stand closer to the subject."""
    left, right = site.clear
    return left + 0.25 * (right - left), right - 0.25 * (right - left)


def _trunks(site: Site, lie: Lie, per_unit: float, width: float, clear: tuple[float, float] | None) -> Band:
    """Trunks with the leaves that hang into the top of the picture before them."""
    key = site.key("trunks", lie.base)
    rng = generator(key)
    spread = lie.bottom - lie.base
    trunks = strewn(
        rng, per_unit / site.unit, (1.0, 1.15), 6, lambda x: lie.base + spread * rng.random(), clear
    )
    leaves = strewn(
        rng,
        (2.2 + 6 * lie.distance) / site.unit,
        (0.08 * site.unit, 0.16 * site.unit),
        6,
        lambda x: -0.04 + 0.13 * rng.random() ** 1.5,
        clear,
    )
    painters: list[Painter] = [
        Scatter(trunk_shapes(site.light, lie.distance, width * site.unit, key), trunks, 0.3),
        Scatter(canopy_shapes(site.light, site.foliage("#5c8f42"), lie.distance, key), leaves, 1.5),
    ]
    return Band(painters, 0.0, lie.bottom + 0.02, lie.depth)


def _floor(site: Site, lie: Lie, amplitude: float, fern_count: float) -> Band:
    key = site.key("floor", lie.base)
    ridge = rolling(key, lie.base, amplitude, site.unit)
    painters: list[Painter] = [
        Hills(site.light, ridge, site.ground("#55763a"), lie.distance, key),
        Dapples(_sunny(site), 0.30 if site.fair and not site.light.dark else 0.0, lie.base + 0.02, key),
    ]
    if lie.depth == 1.0:
        painters.append(_moss(site, lie, ridge))
    if fern_count:
        rng = generator(key, "ferns")
        reach = min(0.5 * (lie.bottom - lie.base), 0.07)
        size = 0.025 + 0.030 * lie.depth
        spots = strewn(
            rng,
            fern_count / site.unit,
            (size * site.unit, 1.8 * size * site.unit),
            6,
            lambda x: ridge.height(x) + 0.012 + reach * rng.random(),
        )
        painters.append(Scatter(fern_shapes(site.light, lie.distance, key), spots, 1.2))
    return Band(painters, lie.base - 4 * amplitude - 0.10, lie.bottom, lie.depth)


def _moss(site: Site, lie: Lie, ridge: Ridge) -> Scatter:
    """Low grass and seedlings on the nearest floor."""
    key, unit = site.key("moss"), site.unit
    rng = generator(key)
    spots = strewn(
        rng,
        60 / unit,
        (0.008 * unit, 0.022 * unit),
        8,
        lambda x: ridge.height(x) + 0.01 + 0.18 * rng.random(),
    )
    return Scatter(tussock_shapes(site.light, site.ground("#5f8440"), 0.04, key), spots)


def _sunny(site: Site) -> Colour:
    return mix(site.light.sun_colour, "#fff3bc", 0.5)


def _shafts(site: Site, alpha: float, depth: float, drift: float) -> list[Band]:
    """Return the light that falls between the leaves, where the sun or the moon is seen."""
    if not site.fair:
        return []
    samples = 8192
    line = noise_line(
        samples, samples / PERIOD, 0.26 * site.unit, generator(site.key("shafts", depth)), 3, 0.5, PERIOD
    )
    beams = np.clip(1.1 * line - 0.1, 0, 1.4).astype(np.float32)
    strength = alpha * (0.35 if site.light.dark else 1.0)
    return [Band([Shafts(_sunny(site), strength, beams)], 0.0, 0.95, depth, drift)]


def _foreground(site: Site) -> list[Part]:
    key = site.key("foreground")
    rng = generator(key)
    width = site.view.world_width
    xs = [
        *rng.uniform(-0.03, 0.16, 3) * width,
        *rng.uniform(0.86, 1.03, 3) * width,
        *rng.uniform(1.1 * width, PERIOD, 9),
    ]
    fronds = ferns(
        site.light, site.unit, [(float(x), 1.0 + 0.03 * rng.random()) for x in xs], key, (0.08, 0.16)
    )
    places = [(x, 1.0 + 0.02 * y) for x, y in (rng.random((50, 2)) * (PERIOD, 1)).tolist()]
    blades = grass(
        site.light, site.unit, places, key, (site.ground("#6f9440"), site.ground("#2f5628")), (0.03, 0.08)
    )
    return [Growth(site.view, blades, 1.15, site.wind), Growth(site.view, fronds, 1.25, site.wind)]
