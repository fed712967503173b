"""The garden: beds of flowers, a hedge, a rose arch, a cottage behind."""

from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.stage.air import Motes
from tools.renderers.animatic.stage.growth import Growth, flowers, grass
from tools.renderers.animatic.stage.layers import PERIOD, Band
from tools.renderers.animatic.stage.pieces import Pieces, Put
from tools.renderers.animatic.stage.place import Part, Place, Site
from tools.renderers.animatic.stage.sky import sky_bands
from tools.renderers.animatic.stage.strata import Lie, hill, mist, wood
from tools.renderers.animatic.stage.trees import round_trees
from tools.renderers.animatic.things.buildings import cottage
from tools.renderers.animatic.things.yards import arch_of_roses, beehive, flower_bed, hedge

HORIZON = 0.52


def lay_out(site: Site) -> Place:
    """Lay out the garden."""
    light, lengths = site.light, (site.view.world_width, site.unit)
    trees = round_trees(light, site.foliage("#5a8f4c"), 0.22, site.key("wood"), site.snowed)
    hedges = [Put(hedge, 0.337 * k, 0.70, 1.02) for k in range(7)]
    beds = [Put(flower_bed, x, 0.745) for x in (0.06, 0.36, 0.60, 0.93, 1.25, 1.6, 1.95)]
    home = [Put(cottage, 0.17, 0.675, 0.72)]
    standing = [Put(arch_of_roses, 0.76, 0.735, 0.95), Put(beehive, 0.475, 0.735)]
    back: list[Part] = [
        *sky_bands(light, HORIZON, site.unit, site.seed, 2.6, site.fair),
        hill(site, Lie(HORIZON - 0.01, HORIZON + 0.14, 0.42, 0.12), 0.03, 0.9, "#94b566"),
        wood(site, Lie(HORIZON + 0.05, HORIZON + 0.10, 0.22, 0.30), trees, 5.5, (0.16, 0.27)),
        mist(site, HORIZON + 0.06, 0.10, 0.22, 0.30),
        hill(site, Lie(HORIZON + 0.115, 0.80, 0.10, 0.5), 0.006, 1.2, "#7fae52"),
        Band([Pieces(home, light, lengths, 0.05)], 0.1, 0.70, 0.55),
        Band([Pieces(hedges, light, lengths)], 0.5, 0.72, 0.66),
        hill(site, Lie(0.70, 1.0, 0.0, 0.9), 0.004, 1.5, "#74a548", 60),
        Band([Pieces([*standing, *beds], light, lengths)], 0.25, 0.77, 0.9),
    ]
    return Place(back, [_near(site), Motes(site.view, light, site.seed, 18)])


def _near(site: Site) -> Part:
    key, rng = site.key("near"), generator(site.key("near"))
    places = [(x, 1.0 + 0.025 * y) for x, y in (rng.random((60, 2)) * (PERIOD, 1)).tolist()]
    stems = grass(site.light, site.unit, places, key, (site.ground("#86ad45"), site.ground("#3f6e2c")))
    if not site.snowed:
        blooms = [(x, 1.005 + 0.02 * y) for x, y in (rng.random((46, 2)) * (PERIOD, 1)).tolist()]
        stems += flowers(site.light, site.unit, blooms, key)
    return Growth(site.view, stems, 1.25, site.wind)
