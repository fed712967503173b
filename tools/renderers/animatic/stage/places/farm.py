"""The farm: a red barn, a windmill that turns, fields in rows, fences."""

from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.stage.air import Birds
from tools.renderers.animatic.stage.growth import Growth, grass
from tools.renderers.animatic.stage.layers import PERIOD, Band
from tools.renderers.animatic.stage.living import At, Living, moving
from tools.renderers.animatic.stage.pieces import Pieces, Put
from tools.renderers.animatic.stage.place import Part, Place, Site
from tools.renderers.animatic.stage.sky import sky_bands
from tools.renderers.animatic.stage.strata import Lie, hill, mist, wood
from tools.renderers.animatic.stage.tilth import Furrows
from tools.renderers.animatic.stage.trees import round_trees
from tools.renderers.animatic.things.buildings import barn, windmill
from tools.renderers.animatic.things.living import sails
from tools.renderers.animatic.things.yards import fence, haystack

HORIZON = 0.54


def lay_out(site: Site) -> Place:
    """Lay out the farm."""
    light, lengths = site.light, (site.view.world_width, site.unit)
    far = round_trees(light, site.foliage("#5d8d55"), 0.36, site.key("wood"), site.snowed)
    mill = At(0.86, HORIZON - 0.205, 0.62)
    back: list[Part] = [
        *sky_bands(light, HORIZON, site.unit, site.seed, 3.0, site.fair),
        hill(site, Lie(HORIZON - 0.01, HORIZON + 0.10, 0.48, 0.10), 0.035, 0.9, "#9dbb6a"),
        wood(site, Lie(HORIZON + 0.01, HORIZON + 0.04, 0.36, 0.14), far, 8, (0.05, 0.11)),
        Band([Furrows(site, HORIZON + 0.035, ("#c9b45a", "#8fae4e", "#b98f4a"))], HORIZON, 0.80, 0.26),
        mist(site, HORIZON + 0.03, 0.08, 0.22, 0.26),
        Band([Pieces([Put(windmill, 0.86, HORIZON + 0.12, 0.62)], light, lengths, 0.12)], 0.2, 0.72, 0.34),
        Living(site.view, light, moving(sails), [mill], 0.34),
        hill(site, Lie(HORIZON + 0.115, 0.84, 0.08, 0.48), 0.014, 1.2, "#7fa84c", 40),
        Band(
            [Pieces([Put(barn, 0.15, 0.725, 0.78), Put(haystack, 0.335, 0.735, 0.8)], light, lengths, 0.04)],
            0.1,
            0.76,
            0.55,
        ),
        hill(site, Lie(0.745, 1.0, 0.0, 0.85), 0.008, 1.5, "#769f42", 70),
        Band([Pieces(_fences(), light, lengths)], 0.60, 0.80, 0.85),
    ]
    if site.fair and not light.dark:
        back.insert(2, Birds(site.view, light, site.seed))
    return Place(back, [_tufts(site)])


def _fences() -> list[Put]:
    return [Put(fence, 0.62 + 0.395 * k, 0.775) for k in range(6)]


def _tufts(site: Site) -> Part:
    key = site.key("tufts")
    places = [(x, 1.0 + 0.025 * y) for x, y in (generator(key).random((70, 2)) * (PERIOD, 1)).tolist()]
    colours = (site.ground("#8fae45"), site.ground("#46702e"))
    return Growth(site.view, grass(site.light, site.unit, places, key, colours), 1.25, site.wind)
