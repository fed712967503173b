"""The desert: dunes behind dunes, a cactus or two, hard light."""

from tools.renderers.animatic.stage.layers import Band
from tools.renderers.animatic.stage.pieces import Pieces, Put
from tools.renderers.animatic.stage.place import Part, Place, Site
from tools.renderers.animatic.stage.rocks import dune, mesas
from tools.renderers.animatic.stage.sky import sky_bands
from tools.renderers.animatic.stage.strata import Lie, mist
from tools.renderers.animatic.things.growing import boulder, cactus

HORIZON = 0.57


def lay_out(site: Site) -> Place:
    """Lay out the desert."""
    light, lengths = site.light, (site.view.world_width, site.unit)
    far = [Put(cactus, 0.13, 0.735, 0.62), Put(boulder, 0.70, 0.745, 0.6)]
    far += [Put(cactus if k % 2 else boulder, 1.25 + 0.22 * k, 0.74, 0.6) for k in range(4)]
    near = [Put(cactus, 0.90, 0.815, 1.0), Put(boulder, 0.05, 0.83, 0.8)]
    near += [Put(boulder if k % 2 else cactus, 1.35 + 0.3 * k, 0.82, 0.9) for k in range(3)]
    back: list[Part] = [
        *sky_bands(light, HORIZON, site.unit, site.seed, 0.7, site.fair),
        mesas(site, Lie(HORIZON + 0.01, HORIZON + 0.05, 0.58, 0.05), 0.10, 0.55, "#c07a5a"),
        mist(site, HORIZON, 0.09, 0.34, 0.06),
        dune(site, Lie(HORIZON + 0.045, HORIZON + 0.12, 0.34, 0.14), 0.055, 0.9, "#dba868"),
        dune(site, Lie(HORIZON + 0.10, HORIZON + 0.24, 0.20, 0.26), 0.065, 0.8, "#d89f58"),
        Band([Pieces(far, light, lengths, 0.14)], 0.40, 0.76, 0.34),
        dune(site, Lie(HORIZON + 0.19, 0.90, 0.08, 0.48), 0.055, 0.9, "#d89a50"),
        Band([Pieces(near, light, lengths)], 0.30, 0.84, 0.80),
        dune(site, Lie(0.805, 1.0, 0.0, 1.0), 0.020, 1.6, "#d99c52", 0.035),
    ]
    return Place(back, [])
