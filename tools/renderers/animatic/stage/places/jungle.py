"""The jungle: deep green, broad leaves and lianas, shafts of light in damp haze."""

from functools import partial

import numpy as np

from tools.renderers.animatic.painting.colour import Colour, mix
from tools.renderers.animatic.painting.curves import spline, taper
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.stage.air import Motes
from tools.renderers.animatic.stage.ferns import fern_shapes, ferns
from tools.renderers.animatic.stage.growth import Growth
from tools.renderers.animatic.stage.layers import PERIOD, Band
from tools.renderers.animatic.stage.light import PLAIN, Light
from tools.renderers.animatic.stage.place import Part, Place, Site
from tools.renderers.animatic.stage.scatter import Scatter, shapes, strewn
from tools.renderers.animatic.stage.sky import sky_bands
from tools.renderers.animatic.stage.strata import Lie, hill, mist
from tools.renderers.animatic.stage.trunks import canopy_shapes, trunk_shapes

HORIZON = 0.60


def lay_out(site: Site) -> Place:
    """Lay out the jungle."""
    back: list[Part] = [
        *sky_bands(site.light, HORIZON + 0.05, site.unit, site.seed, 0, False),
        _trees(site, Lie(HORIZON + 0.02, HORIZON + 0.08, 0.66, 0.10), 9, 0.03),
        _leaves(site, HORIZON + 0.07, 0.56, 0.16, 16, (0.10, 0.20)),
        mist(site, HORIZON, 0.30, 0.42, 0.16),
        _trees(site, Lie(HORIZON + 0.06, HORIZON + 0.12, 0.38, 0.28), 4, 0.055),
        _leaves(site, HORIZON + 0.14, 0.34, 0.34, 11, (0.14, 0.27)),
        mist(site, HORIZON + 0.08, 0.20, 0.26, 0.34),
        hill(site, Lie(HORIZON + 0.095, 0.86, 0.14, 0.5), 0.014, 1.0, "#48703a", 50),
        _trees(site, Lie(HORIZON + 0.16, HORIZON + 0.20, 0.08, 0.62), 1.2, 0.10),
        _leaves(site, HORIZON + 0.20, 0.12, 0.64, 4.5, (0.16, 0.30), site.clear),
        hill(site, Lie(0.79, 1.0, 0.0, 1.0), 0.010, 1.5, "#3f6632", 70),
    ]
    return Place(back, [*_near(site), Motes(site.view, site.light, site.seed, 22)])


def _trees(site: Site, lie: Lie, per_unit: float, width: float) -> Band:
    """Trunks hung with lianas, under a roof of leaves."""
    key, unit = site.key("trees", lie.base), site.unit
    rng = generator(key)
    clear = site.clear if lie.depth > 0.5 else None
    trunks = strewn(rng, per_unit / unit, (1.0, 1.15), 6, lambda x: lie.base + 0.04 * rng.random(), clear)
    roof = strewn(
        rng,
        (5 + 6 * lie.distance) / unit,
        (0.11 * unit, 0.20 * unit),
        6,
        lambda x: -0.02 + 0.10 * rng.random(),
    )
    lianas = strewn(rng, 0.8 * per_unit / unit, (0.35, 0.62), 5, lambda x: 0.0, clear)
    return Band(
        [
            Scatter(trunk_shapes(site.light, lie.distance, width * unit, key), trunks, 0.3),
            Scatter(_lianas(site.light, lie.distance, key), lianas, 0.5),
            Scatter(canopy_shapes(site.light, site.foliage("#3f7a3c"), lie.distance, key), roof, 1.5),
        ],
        0.0,
        lie.bottom + 0.02,
        lie.depth,
    )


def _lianas(light: Light, distance: float, key: object) -> list[skia.Picture]:
    """Return creepers of length 1 that hang down from the origin."""

    def draw(canvas: skia.Canvas, index: int) -> None:
        rng = generator("liana", key, index)
        sway = rng.uniform(-0.18, 0.18, 4).cumsum().tolist()
        line = [(0.0, -0.1), *((x, 0.25 * (k + 1)) for k, x in enumerate(sway))]
        canvas.drawPath(taper(line, 0.022, 0.010), PLAIN.fill(light.hazed("#4c5a2c", distance)))
        for k in range(12):
            x, y = line[1 + k % 4]
            leaf = light.hazed(mix("#4f8a3f", "#2f5e30", rng.random()), distance)
            canvas.drawOval(
                skia.Rect.MakeXYWH(x - 0.05 + 0.1 * rng.random(), y - 0.2 * rng.random(), 0.055, 0.028),
                PLAIN.fill(leaf),
            )

    return shapes(5, draw)


def _leaves(
    site: Site,
    y: float,
    distance: float,
    depth: float,
    per_unit: float,
    sizes: tuple[float, float],
    clear: tuple[float, float] | None = None,
) -> Band:
    """Big-leaved plants that rise from the ground."""
    key, unit = site.key("plants", y), site.unit
    spots = strewn(generator(key), per_unit / unit, (sizes[0] * unit, sizes[1] * unit), 6, lambda x: y, clear)
    fern_spots = strewn(
        generator(key, "ferns"), per_unit / unit, (0.05 * unit, 0.10 * unit), 6, lambda x: y, clear
    )
    plants = shapes(
        6, partial(_plant, light=site.light, colour=site.foliage("#3f8a45"), distance=distance, key=key)
    )
    return Band(
        [Scatter(plants, spots, 1.0), Scatter(fern_shapes(site.light, distance, key), fern_spots, 1.2)],
        y - 1.1 * sizes[1],
        y + 0.05,
        depth,
    )


def _plant(
    canvas: skia.Canvas, index: int, light: Light, colour: Colour, distance: float, key: object
) -> None:
    """Draw a plant of height 1 with leaves that arch out from its foot."""
    rng: np.random.Generator = generator("plant", key, index)
    for k in range(9):
        side = -1 + 2 * (k / 8)
        reach, high = (
            0.75 * side + rng.uniform(-0.08, 0.08),
            1.0 - 0.55 * abs(side) + rng.uniform(-0.08, 0.08),
        )
        wide = 0.13
        tone = mix(colour, "#14301f" if k % 2 else "#b9d26a", 0.15 + 0.25 * rng.random())
        blade = [
            (0.0, 0.02),
            (0.45 * reach - wide, -0.75 * high),
            (reach, -0.92 * high),
            (0.45 * reach + wide, -0.55 * high),
        ]
        paint = PLAIN.linear(
            (0, 0), (0, -1), [light.hazed(mix(tone, "#0c2014", 0.5), distance), light.hazed(tone, distance)]
        )
        canvas.drawPath(spline(blade), paint)


def _near(site: Site) -> list[Part]:
    key, width = site.key("near"), site.view.world_width
    rng = generator(key)
    xs = [*rng.uniform(-0.04, 0.14, 7) * width, *rng.uniform(0.86, 1.04, 7) * width]
    xs += rng.uniform(1.15 * width, PERIOD - 0.1 * width, 14).tolist()
    places = [(float(x), 1.01 + 0.02 * rng.random()) for x in xs]
    return [Growth(site.view, ferns(site.light, site.unit, places, key, (0.10, 0.22)), 1.3, site.wind)]
