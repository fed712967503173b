"""The canyon: terraced red walls on both sides, a river far below between them."""

from tools.renderers.animatic.stage.air import Birds
from tools.renderers.animatic.stage.layers import Band
from tools.renderers.animatic.stage.pieces import Pieces, Put
from tools.renderers.animatic.stage.place import Part, Place, Site
from tools.renderers.animatic.stage.rocks import dune, mesas
from tools.renderers.animatic.stage.sky import sky_bands
from tools.renderers.animatic.stage.strata import Lie, mist
from tools.renderers.animatic.things.growing import boulder

HORIZON = 0.50


def lay_out(site: Site) -> Place:
    """Lay out the canyon."""
    light, lengths = site.light, (site.view.world_width, site.unit)
    rocks = [
        Put(boulder, x, 0.80 + 0.02 * (k % 2), 0.7) for k, x in enumerate((0.04, 0.74, 0.95, 1.3, 1.7, 2.0))
    ]
    back: list[Part] = [
        *sky_bands(light, HORIZON, site.unit, site.seed, 1.2, site.fair),
        mesas(site, Lie(HORIZON + 0.12, HORIZON + 0.20, 0.60, 0.06), 0.30, 0.75, "#b9694a", -0.2),
        mist(site, HORIZON + 0.05, 0.20, 0.40, 0.08),
        mesas(site, Lie(HORIZON + 0.18, HORIZON + 0.28, 0.34, 0.16), 0.40, 0.60, "#b85c3c", 0.05),
        mist(site, HORIZON + 0.14, 0.14, 0.34, 0.18),
        mesas(site, Lie(HORIZON + 0.26, 0.84, 0.10, 0.40), 0.55, 0.95, "#a94f33", 0.55),
        dune(site, Lie(0.775, 1.0, 0.0, 1.0), 0.014, 1.3, "#b9683f", 0.02),
        Band([Pieces(rocks, light, lengths)], 0.60, 0.84, 0.92),
    ]
    if site.fair and not light.dark:
        back.insert(2, Birds(site.view, light, site.seed))
    return Place(back, [])
