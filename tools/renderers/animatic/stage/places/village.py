"""The village: cottages with smoke from their chimneys, a church, a lane."""

from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.stage.air import Birds
from tools.renderers.animatic.stage.growth import Growth, flowers, grass
from tools.renderers.animatic.stage.layers import PERIOD, Band
from tools.renderers.animatic.stage.living import At, Living, smoke
from tools.renderers.animatic.stage.pieces import Pieces, Put
from tools.renderers.animatic.stage.place import Part, Place, Site
from tools.renderers.animatic.stage.sky import sky_bands
from tools.renderers.animatic.stage.strata import Lie, hill, mist, wood
from tools.renderers.animatic.stage.trees import round_trees
from tools.renderers.animatic.things.buildings import church, cottage, thatched
from tools.renderers.animatic.things.yards import fence, well

HORIZON = 0.54


def lay_out(site: Site) -> Place:
    """Lay out the village."""
    light, lengths, unit = site.light, (site.view.world_width, site.unit), site.unit
    trees = round_trees(light, site.foliage("#5a8f4c"), 0.24, site.key("wood"), site.snowed)
    far = [
        Put(thatched, 0.44, 0.655, 0.42),
        Put(church, 0.63, 0.66, 0.55),
        Put(cottage, 0.74, 0.66, 0.40),
        Put(thatched, 1.35, 0.66, 0.5),
    ]
    near = [Put(cottage, 0.14, 0.745, 0.72), Put(thatched, 0.90, 0.75, 0.78), Put(well, 0.335, 0.755, 0.9)]
    near += [Put(cottage if k % 2 else thatched, 1.25 + 0.3 * k, 0.745, 0.72) for k in range(3)]
    chimneys = [At(0.14 + 0.195 * 0.72 * unit / site.view.world_width, 0.745 - 0.62 * 0.72 * unit, 0.8)]
    back: list[Part] = [
        *sky_bands(light, HORIZON, unit, site.seed, 2.6, site.fair),
        hill(site, Lie(HORIZON - 0.02, HORIZON + 0.14, 0.44, 0.10), 0.05, 0.8, "#92b068"),
        wood(site, Lie(HORIZON + 0.05, HORIZON + 0.09, 0.24, 0.24), trees, 6, (0.09, 0.16)),
        hill(site, Lie(HORIZON + 0.09, 0.76, 0.18, 0.34), 0.012, 0.9, "#86aa58", 30),
        Band([Pieces(far, light, lengths, 0.18)], 0.1, 0.68, 0.40),
        mist(site, 0.65, 0.08, 0.22, 0.40),
        hill(site, Lie(0.715, 0.86, 0.06, 0.62), 0.006, 1.2, "#7ba450", 50),
        Living(site.view, light, smoke, chimneys, 0.72),
        Band([Pieces(near, light, lengths, 0.02)], 0.1, 0.78, 0.72),
        hill(site, Lie(0.785, 1.0, 0.0, 0.95), 0.004, 1.5, _lane(site)),
        Band(
            [Pieces([Put(fence, 0.045 + 0.405 * k, 0.80) for k in (0, 2, 4)], light, lengths)],
            0.6,
            0.82,
            0.96,
        ),
    ]
    if site.fair and not light.dark:
        back.insert(2, Birds(site.view, light, site.seed))
    return Place(back, [_near(site)])


def _lane(site: Site) -> tuple[float, float, float]:
    """Return the colour of the trodden lane in front."""
    return mix("#b79b6e", site.ground("#7ba450"), 0.25)


def _near(site: Site) -> Part:
    key, rng = site.key("near"), generator(site.key("near"))
    places = [(x, 1.0 + 0.025 * y) for x, y in (rng.random((70, 2)) * (PERIOD, 1)).tolist()]
    stems = grass(site.light, site.unit, places, key, (site.ground("#86ad45"), site.ground("#3f6e2c")))
    if not site.snowed:
        blooms = [(x, 1.005 + 0.02 * y) for x, y in (rng.random((14, 2)) * (PERIOD, 1)).tolist()]
        stems += flowers(site.light, site.unit, blooms, key)
    return Growth(site.view, stems, 1.25, site.wind)
