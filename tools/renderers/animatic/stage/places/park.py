"""The park: lawns under trees, a path, benches and lamps, a fountain, the town beyond."""

from typing import Final

from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.stage.air import Birds, Motes
from tools.renderers.animatic.stage.layers import Band
from tools.renderers.animatic.stage.living import At, Living, moving
from tools.renderers.animatic.stage.pieces import Pieces, Put
from tools.renderers.animatic.stage.place import Part, Place, Site
from tools.renderers.animatic.stage.sky import sky_bands
from tools.renderers.animatic.stage.strata import Lie, hill, mist, wood
from tools.renderers.animatic.stage.town import Skyline
from tools.renderers.animatic.stage.trees import round_trees
from tools.renderers.animatic.things.living import fountain_spray
from tools.renderers.animatic.things.streets import bench, fountain, street_lamp

HORIZON = 0.55
_FOUNTAINS: Final = (0.60, 1.6)
_STANDING: Final = (
    Put(bench, 0.10, 0.775, 1.05),
    Put(street_lamp, 0.215, 0.775, 0.95),
    Put(bench, 0.86, 0.775, 1.05),
    Put(street_lamp, 0.975, 0.775, 0.95),
    *(Put(bench if k % 2 else street_lamp, 1.3 + 0.2 * k, 0.775) for k in range(4)),
)


def lay_out(site: Site) -> Place:
    """Lay out the park."""
    light, lengths = site.light, (site.view.world_width, site.unit)
    far = round_trees(light, site.foliage("#5d9150"), 0.34, site.key("far"), site.snowed)
    near = round_trees(light, site.foliage("#518a45"), 0.06, site.key("near"), site.snowed)
    town = Skyline(light, HORIZON + 0.05, (0.08, 0.22), (0.08, 0.15), 0.66, site.key("town"))
    back: list[Part] = [
        *sky_bands(light, HORIZON, site.unit, site.seed, 2.6, site.fair),
        Band([town], 0.2, HORIZON + 0.06, 0.06),
        wood(site, Lie(HORIZON + 0.03, HORIZON + 0.06, 0.34, 0.14), far, 10, (0.08, 0.15)),
        mist(site, HORIZON + 0.03, 0.10, 0.30, 0.14),
        hill(site, Lie(HORIZON + 0.05, HORIZON + 0.20, 0.20, 0.26), 0.012, 1.0, "#85b25c", 30),
        Band(
            [Pieces([Put(fountain, x, 0.70, 0.62) for x in _FOUNTAINS], light, lengths, 0.12)],
            0.4,
            0.72,
            0.34,
        ),
        Living(site.view, light, moving(fountain_spray), [At(x, 0.70, 0.62) for x in _FOUNTAINS], 0.34),
        wood(site, Lie(HORIZON + 0.125, HORIZON + 0.16, 0.06, 0.46), near, 2.0, (0.30, 0.44), site.clear),
        hill(site, Lie(HORIZON + 0.155, 0.86, 0.04, 0.60), 0.008, 1.2, "#78aa4c", 50),
        Band([Pieces(_STANDING, light, lengths)], 0.0, 0.79, 0.88),
        hill(site, Lie(0.79, 0.96, 0.0, 1.0), 0.003, 1.5, mix("#cdb78e", site.ground("#78aa4c"), 0.18)),
        hill(site, Lie(0.935, 1.0, 0.0, 1.06), 0.004, 1.5, "#6f9f45", 60),
    ]
    if site.fair and not light.dark:
        back.insert(2, Birds(site.view, light, site.seed))
    return Place(back, [Motes(site.view, light, site.seed, 14)])
