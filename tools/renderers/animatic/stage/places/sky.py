"""The sky: above a sea of clouds, for whatever flies."""

from tools.renderers.animatic.stage.air import Birds
from tools.renderers.animatic.stage.layers import Band
from tools.renderers.animatic.stage.place import Part, Place, Site
from tools.renderers.animatic.stage.sky import Clouds, Sky
from tools.renderers.animatic.stage.strata import mist


def lay_out(site: Site) -> Place:
    """Lay out the sky."""
    light = site.light
    back: list[Part] = [
        Band([Sky(light, 0.86, site.scene.weather != "fog")], 0.0, 1.0, 0.0),
        _clouds(site, 0.90, 2.6, 0.06, 0.006, 1),
        mist(site, 0.80, 0.26, 0.40, 0.10, 0.01),
        _clouds(site, 1.10, 3.0, 0.22, 0.012, 2),
        mist(site, 0.94, 0.24, 0.55, 0.26, 0.015),
    ]
    if site.fair and not light.dark:
        back.insert(2, Birds(site.view, light, site.seed))
    return Place(back, [_clouds(site, 1.34, 2.0, 1.25, 0.03, 3)])


def _clouds(site: Site, horizon: float, amount: float, depth: float, drift: float, layer: int) -> Band:
    grey = not site.fair
    clouds = Clouds(site.light, horizon, site.unit * (0.9 + 0.5 * layer), amount, site.seed + layer, grey)
    return Band([clouds], 0.55 if layer == 3 else 0.0, 1.0, depth, drift)
