"""The cliff: grass high above the sea, and a lighthouse on its headland whose beam sweeps at night."""

from tools.renderers.animatic.painting.curves import spline
from tools.renderers.animatic.painting.joinery import Joinery
from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.stage.air import Birds
from tools.renderers.animatic.stage.growth import Growth, grass
from tools.renderers.animatic.stage.layers import PERIOD, Band
from tools.renderers.animatic.stage.light import PLAIN
from tools.renderers.animatic.stage.living import At, Living, beam
from tools.renderers.animatic.stage.pieces import Pieces, Put
from tools.renderers.animatic.stage.place import Part, Place, Site
from tools.renderers.animatic.stage.shore import sea_band, swell
from tools.renderers.animatic.stage.sky import sky_bands
from tools.renderers.animatic.stage.strata import Lie, hill
from tools.renderers.animatic.things.buildings import cottage, lighthouse

HORIZON = 0.50
_AT = 0.80
"""Where the lighthouse stands, in parts of the opening view's width."""


def lay_out(site: Site) -> Place:
    """Lay out the cliff."""
    light, lengths = site.light, (site.view.world_width, site.unit)
    high = {"storm": 2.4, "wind": 1.5}.get(site.scene.weather, 0.9)
    head = [Put(_headland, _AT + 0.05, 0.80), Put(_headland, _AT + 1.2, 0.82)]
    keeper = [Put(lighthouse, _AT, 0.585, 0.55), Put(cottage, _AT + 0.105, 0.60, 0.32)]
    back: list[Part] = [
        *sky_bands(light, HORIZON, site.unit, site.seed, 2.6, site.fair),
        sea_band(site, HORIZON, 0.84),
        *swell(site, (HORIZON + 0.006, 0.80), high, 8),
        Band([Pieces(head, light, lengths, 0.10), Pieces(keeper, light, lengths, 0.04)], 0.0, 0.84, 0.40),
        Living(site.view, light, beam, [At(_AT, 0.585 - 0.87 * 0.55 * site.unit, 0.9)], 0.40),
        hill(site, Lie(0.775, 1.0, 0.0, 1.0), 0.014, 1.4, "#7a9c4f", 80),
    ]
    if site.fair and not light.dark:
        back.insert(2, Birds(site.view, light, site.seed))
    return Place(back, [_near(site)])


def _headland(work: Joinery) -> None:
    """A headland of rock with grass on top, the sea at its foot."""
    rock = [(-0.34, 0.02), (-0.29, -0.10), (-0.235, -0.13), (-0.20, -0.20), (0.5, -0.235), (0.5, 0.02)]
    work.flat(rock, "#8a7f78")
    for x, top in (
        (-0.26, -0.10),
        (-0.17, -0.19),
        (-0.06, -0.205),
        (0.08, -0.21),
        (0.22, -0.215),
        (0.38, -0.22),
    ):
        work.line((x, top), (x - 0.02, 0.0), "#3a3236", 0.006, 0.35)
        work.line((x + 0.02, top + 0.01), (x + 0.01, -0.02), "#e8dcc8", 0.006, 0.25)
    turf = [
        (-0.225, -0.185),
        (-0.19, -0.235),
        (0.0, -0.255),
        (0.30, -0.25),
        (0.52, -0.245),
        (0.52, -0.19),
        (0.1, -0.185),
    ]
    work.canvas.drawPath(spline(turf), PLAIN.fill(work.lit("#7f9f52")))
    work.line((-0.36, 0.015), (0.5, 0.015), "#ffffff", 0.012, 0.55)


def _near(site: Site) -> Part:
    key = site.key("near")
    places = [(x, 1.0 + 0.025 * y) for x, y in (generator(key).random((90, 2)) * (PERIOD, 1)).tolist()]
    colours = (site.ground("#93b04e"), site.ground("#4a6c30"))
    return Growth(site.view, grass(site.light, site.unit, places, key, colours), 1.25, 0.03 + site.wind)
