"""The airfield: a runway across wide grass, woods far behind."""

from tools.renderers.animatic.stage.layers import Band
from tools.renderers.animatic.stage.place import Part, Place, Site
from tools.renderers.animatic.stage.sky import sky_bands
from tools.renderers.animatic.stage.strata import Lie, hill, wood
from tools.renderers.animatic.stage.town import Pavement
from tools.renderers.animatic.stage.trees import round_trees

HORIZON = 0.56


def lay_out(site: Site) -> Place:
    """Lay out the airfield."""
    trees = round_trees(site.light, site.foliage("#5d9150"), 0.40, site.key("far"), site.snowed)
    back: list[Part] = [
        *sky_bands(site.light, HORIZON, site.unit, site.seed, 2.6, site.fair),
        wood(site, Lie(HORIZON + 0.02, HORIZON + 0.05, 0.40, 0.10), trees, 9, (0.05, 0.10)),
        hill(site, Lie(HORIZON + 0.04, 0.80, 0.12, 0.40), 0.004, 1.4, "#93b864", 40),
        Band([Pavement(site.light, 0.765, 0.785)], 0.755, 1.0, 1.0),
    ]
    return Place(back, [])
