"""The open sea: water to the horizon, rolling swell."""

from tools.renderers.animatic.stage.air import Birds
from tools.renderers.animatic.stage.bed import Bed
from tools.renderers.animatic.stage.layers import Band
from tools.renderers.animatic.stage.place import Part, Place, Site
from tools.renderers.animatic.stage.shore import SeaSurface, swell
from tools.renderers.animatic.stage.sky import sky_bands
from tools.renderers.animatic.stage.strata import mist
from tools.renderers.animatic.stage.water import Water

HORIZON = 0.56


def lay_out(site: Site) -> Place:
    """Lay out the sea; in wind and storm its waves are higher."""
    high = {"storm": 3.0, "wind": 1.7}.get(site.scene.weather, 1.0)
    back: list[Part] = [*sky_bands(site.light, HORIZON, site.unit, site.seed, 3.0, site.fair)]
    if site.fair and not site.light.dark:
        back.append(Birds(site.view, site.light, site.seed))
    surface = Band([SeaSurface(site.light, HORIZON, 1.0, site.view.world_width)], HORIZON, 1.0, 0.0)
    back.append(surface)
    on_water: list[Part] = [
        *swell(site, (HORIZON + 0.004, 0.90), high),
        mist(site, HORIZON, 0.05, 0.35, 0.05),
    ]
    front: list[Part] = [*swell(site, (0.88, 1.02), 1.1 * high, 3, 1)]
    bed, smooth = Bed(HORIZON, 1.03, 0.03), site.scene.weather != "storm"
    return Place(back, front, Water(site.view, site.light, bed, site.seed, smooth=smooth), on_water)
