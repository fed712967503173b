"""Mars: rust-red ground and rocks, a thin pink sky with two small moons."""

from tools.renderers.animatic.stage.heavens import Planet
from tools.renderers.animatic.stage.layers import Band
from tools.renderers.animatic.stage.pieces import Pieces, Put
from tools.renderers.animatic.stage.place import Part, Place, Site
from tools.renderers.animatic.stage.rocks import dune, mesas
from tools.renderers.animatic.stage.sky import sky_bands
from tools.renderers.animatic.stage.strata import Lie, mist
from tools.renderers.animatic.things.growing import boulder

HORIZON = 0.58


def lay_out(site: Site) -> Place:
    """Lay out Mars."""
    light, lengths = site.light, (site.view.world_width, site.unit)
    moons = [
        Planet(0.22 * site.view.world_width, 0.18, 0.020, ("#d8c0a8", "#a98f78")),
        Planet(0.36 * site.view.world_width, 0.11, 0.011, ("#d8c0a8", "#a98f78")),
    ]
    rocks = [
        Put(boulder, x, 0.79 + 0.03 * (k % 3), 0.45 + 0.25 * (k % 2))
        for k, x in enumerate((0.03, 0.12, 0.72, 0.83, 0.95, 1.25, 1.5, 1.75, 2.0))
    ]
    back: list[Part] = [
        *sky_bands(light, HORIZON, site.unit, site.seed, 0, site.fair),
        Band([*moons], 0.0, 0.30, 0.01),
        mesas(site, Lie(HORIZON + 0.01, HORIZON + 0.06, 0.52, 0.06), 0.13, 0.6, "#a85a3c"),
        mist(site, HORIZON + 0.01, 0.10, 0.36, 0.08),
        dune(site, Lie(HORIZON + 0.07, HORIZON + 0.20, 0.22, 0.24), 0.04, 0.8, "#b5623c"),
        dune(site, Lie(HORIZON + 0.15, 0.88, 0.08, 0.48), 0.03, 0.9, "#ad5632"),
        dune(site, Lie(0.80, 1.0, 0.0, 1.0), 0.012, 1.5, "#a64f2c", 0.02),
        Band([Pieces(rocks, light, lengths)], 0.6, 0.88, 0.96),
    ]
    return Place(back, [])
