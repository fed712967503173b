"""The lake: still water between wooded hills, a jetty, reeds in front."""

from tools.renderers.animatic.painting.joinery import Joinery
from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.stage.air import Birds, Motes
from tools.renderers.animatic.stage.bed import Bed
from tools.renderers.animatic.stage.growth import Growth, reeds
from tools.renderers.animatic.stage.layers import PERIOD, Band
from tools.renderers.animatic.stage.pieces import Pieces, Put
from tools.renderers.animatic.stage.place import Part, Place, Site
from tools.renderers.animatic.stage.sky import sky_bands
from tools.renderers.animatic.stage.strata import Lie, hill, mist, mountain_range, wood
from tools.renderers.animatic.stage.trees import conifers
from tools.renderers.animatic.stage.water import Water

HORIZON, SHORE = 0.50, 0.575


def lay_out(site: Site) -> Place:
    """Lay out the lake."""
    light, lengths = site.light, (site.view.world_width, site.unit)
    trees = conifers(light, "#47745a", 0.34, site.key("wood"), site.snowed)
    back: list[Part] = [
        *sky_bands(light, HORIZON, site.unit, site.seed, 2.4, site.fair),
        mountain_range(site, Lie(HORIZON + 0.0, HORIZON + 0.06, 0.58, 0.05), 0.26, 0.60, "#6d83a0", 0.40),
        mist(site, HORIZON, 0.12, 0.40, 0.08),
        hill(site, Lie(HORIZON + 0.01, SHORE + 0.01, 0.40, 0.14), 0.045, 0.8, "#6f9262"),
        wood(site, Lie(HORIZON + 0.045, SHORE - 0.004, 0.30, 0.20), trees, 15, (0.07, 0.15)),
        hill(site, Lie(SHORE - 0.012, SHORE + 0.012, 0.14, 0.24), 0.004, 0.6, "#7f9a58", 30),
    ]
    if site.fair and not light.dark:
        back.insert(2, Birds(site.view, light, site.seed))
    water = Water(site.view, light, Bed(SHORE, 1.02, 0.012), site.seed)
    jetty = Band(
        [Pieces([Put(_jetty, 0.90, 0.715), Put(_jetty, 1.9, 0.715)], light, lengths)], 0.60, 0.80, 0.70
    )
    return Place(back, [_reeds(site), Motes(site.view, light, site.seed, 12)], water, [jetty])


def _jetty(work: Joinery) -> None:
    for x in (-0.20, -0.06, 0.08, 0.22):
        work.line((x, -0.02), (x, 0.06), "#5c4632", 0.016)
    work.board(-0.26, -0.045, 0.42, -0.018, "#9a7650", 0.004)
    for k in range(10):
        work.line((-0.22 + 0.065 * k, -0.043), (-0.22 + 0.065 * k, -0.020), "#4a3420", 0.003, 0.45)


def _reeds(site: Site) -> Part:
    key, width = site.key("reeds"), site.view.world_width
    rng = generator(key)
    xs = [*rng.uniform(-0.03, 0.12, 14) * width, *rng.uniform(0.92, 1.04, 9) * width]
    xs += rng.uniform(1.2 * width, PERIOD - 0.1 * width, 26).tolist()
    return Growth(
        site.view,
        reeds(site.light, site.unit, [(float(x), 1.0 + 0.03 * rng.random()) for x in xs], key),
        1.25,
        site.wind,
    )
