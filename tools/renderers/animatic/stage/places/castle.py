"""The castle: towers and flags on a hill, a path that leads up, torches at night."""

from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.stage.air import Birds
from tools.renderers.animatic.stage.growth import Growth, grass
from tools.renderers.animatic.stage.layers import PERIOD, Band
from tools.renderers.animatic.stage.living import At, Living, flag
from tools.renderers.animatic.stage.pieces import Pieces, Put
from tools.renderers.animatic.stage.place import Part, Place, Site
from tools.renderers.animatic.stage.sky import sky_bands
from tools.renderers.animatic.stage.strata import Lie, hill, mist, mountain_range, wood
from tools.renderers.animatic.stage.trees import conifers
from tools.renderers.animatic.things.castles import castle

HORIZON = 0.55
_AT, _FOOT, _SIZE = 0.68, 0.635, 0.62


def lay_out(site: Site) -> Place:
    """Lay out the castle."""
    light, lengths = site.light, (site.view.world_width, site.unit)
    trees = conifers(light, "#40694c", 0.18, site.key("wood"), site.snowed)
    back: list[Part] = [
        *sky_bands(light, HORIZON, site.unit, site.seed, 2.4, site.fair),
        mountain_range(site, Lie(HORIZON, HORIZON + 0.06, 0.60, 0.05), 0.24, 0.55, "#75879f", 0.35),
        mist(site, HORIZON, 0.12, 0.40, 0.08),
        hill(site, Lie(HORIZON + 0.03, HORIZON + 0.16, 0.36, 0.16), 0.03, 0.9, "#86a566"),
        Band(
            [
                Pieces(
                    [Put(castle, _AT, _FOOT, _SIZE), Put(castle, _AT + 1.15, _FOOT, _SIZE)],
                    light,
                    lengths,
                    0.10,
                )
            ],
            0.0,
            0.66,
            0.26,
        ),
        Living(site.view, light, flag, _flags(site), 0.26),
        hill(site, Lie(_FOOT - 0.012, 0.80, 0.16, 0.28), 0.016, 1.0, "#7fa05c", 30),
        wood(site, Lie(0.665, 0.70, 0.14, 0.42), trees, 3.2, (0.14, 0.26), site.clear),
        hill(site, Lie(0.705, 0.88, 0.06, 0.56), 0.018, 1.1, "#76994c", 50),
        hill(site, Lie(0.795, 1.0, 0.0, 1.0), 0.010, 1.5, "#6d9143", 70),
    ]
    if site.fair and not light.dark:
        back.insert(2, Birds(site.view, light, site.seed))
    return Place(back, [_near(site)])


def _flags(site: Site) -> list[At]:
    """Return the flags on the towers' tips."""
    scale = _SIZE * site.unit
    tips = ((-0.50, 0.82), (0.50, 0.82), (-0.20, 1.0), (0.22, 0.92))
    return [At(_AT + x * scale / site.view.world_width, _FOOT - y * scale + 0.004, 0.55) for x, y in tips]


def _near(site: Site) -> Part:
    key = site.key("near")
    places = [(x, 1.0 + 0.025 * y) for x, y in (generator(key).random((80, 2)) * (PERIOD, 1)).tolist()]
    colours = (site.ground("#86a545"), site.ground("#3f6a2c"))
    return Growth(site.view, grass(site.light, site.unit, places, key, colours), 1.25, site.wind)
