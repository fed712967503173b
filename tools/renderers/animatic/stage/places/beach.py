"""The beach: sand, surf that runs up and back, the sea, palms at the sides."""

from tools.renderers.animatic.painting.curves import spline
from tools.renderers.animatic.painting.joinery import Joinery
from tools.renderers.animatic.stage.air import Birds
from tools.renderers.animatic.stage.layers import Band
from tools.renderers.animatic.stage.light import PLAIN
from tools.renderers.animatic.stage.pieces import Pieces, Put
from tools.renderers.animatic.stage.place import Part, Place, Site
from tools.renderers.animatic.stage.relief import rolling
from tools.renderers.animatic.stage.rocks import Dunes
from tools.renderers.animatic.stage.shore import Surf, sea_band, swell
from tools.renderers.animatic.stage.sky import sky_bands
from tools.renderers.animatic.stage.strata import Lie, hill
from tools.renderers.animatic.things.growing import palm

HORIZON, EDGE = 0.53, 0.735


def lay_out(site: Site) -> Place:
    """Lay out the beach."""
    light, lengths = site.light, (site.view.world_width, site.unit)
    sand = Dunes(
        light,
        rolling(site.key("sand"), EDGE + 0.010, 0.004, 0.9),
        site.ground("#e3c78f"),
        0.0,
        site.key("sand"),
    )
    palms = [Put(palm, -0.02, 0.80, 1.15), Put(palm, 0.09, 0.775, 0.85), Put(palm, 0.93, 0.79, 1.05)]
    palms += [Put(palm, 1.3 + 0.23 * k, 0.78, 0.9 + 0.2 * (k % 2)) for k in range(4)]
    shells = [Put(_shell if k % 2 else _starfish, 0.06 + 0.17 * k, 0.93 + 0.02 * (k % 3)) for k in range(13)]
    back: list[Part] = [
        *sky_bands(light, HORIZON, site.unit, site.seed, 2.4, site.fair),
        hill(site, Lie(HORIZON + 0.010, HORIZON + 0.02, 0.62, 0.06), 0.016, 0.7, "#6f9a78"),
        sea_band(site, HORIZON, EDGE + 0.02),
        *swell(site, (HORIZON + 0.006, EDGE - 0.02), 0.6, 7),
        Band([sand], EDGE - 0.02, 1.0, 1.0),
        Surf(site.view, light, EDGE, site.seed, 0.9),
        Band([Pieces(shells, light, lengths)], 0.85, 1.0, 1.0),
        Band([Pieces(palms, light, lengths)], 0.0, 0.83, 1.0),
    ]
    if site.fair and not light.dark:
        back.insert(2, Birds(site.view, light, site.seed))
    return Place(back, [])


def _shell(work: Joinery) -> None:
    work.soft([(-0.016, 0.0), (-0.012, -0.014), (0.0, -0.02), (0.012, -0.014), (0.016, 0.0)], "#f3d9c8")
    for x in (-0.007, 0.0, 0.007):
        work.line((0.0, 0.0), (1.4 * x, -0.014), "#b08878", 0.0015, 0.6)


def _starfish(work: Joinery) -> None:
    points = [(0.0, -0.022), (0.004, -0.010), (0.020, -0.010), (0.008, -0.003), (0.013, 0.008)]
    points += [(0.0, 0.002), (-0.013, 0.008), (-0.008, -0.003), (-0.020, -0.010), (-0.004, -0.010)]
    work.canvas.drawPath(spline(points), PLAIN.fill(work.lit("#e07b4a")))
