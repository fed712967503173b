"""The city: towers behind towers, an avenue with cars, lamps; lit windows at night."""

from tools.renderers.animatic.stage.layers import Band
from tools.renderers.animatic.stage.pieces import Pieces, Put
from tools.renderers.animatic.stage.place import Part, Place, Site
from tools.renderers.animatic.stage.sky import sky_bands
from tools.renderers.animatic.stage.strata import mist
from tools.renderers.animatic.stage.town import Pavement, Skyline
from tools.renderers.animatic.stage.traffic import Traffic
from tools.renderers.animatic.things.streets import street_lamp, street_tree

HORIZON, FOOT, KERB = 0.62, 0.745, 0.835


def lay_out(site: Site) -> Place:
    """Lay out the city."""
    light, lengths, key = site.light, (site.view.world_width, site.unit), site.key("towers")
    standing = [Put(street_lamp if k % 2 else street_tree, 0.06 + 0.225 * k, 0.79, 0.95) for k in range(10)]
    back: list[Part] = [
        *sky_bands(light, HORIZON, site.unit, site.seed, 1.8, site.fair),
        Band([Skyline(light, 0.70, (0.18, 0.42), (0.09, 0.17), 0.62, (key, 1))], 0.15, 0.72, 0.08),
        mist(site, 0.60, 0.22, 0.40, 0.10),
        Band([Skyline(light, 0.74, (0.22, 0.52), (0.12, 0.22), 0.34, (key, 2))], 0.10, 0.76, 0.20),
        mist(site, 0.68, 0.16, 0.34, 0.22),
        Band([Skyline(light, FOOT, (0.16, 0.46), (0.17, 0.30), 0.10, (key, 3))], 0.18, FOOT + 0.01, 0.46),
        Band([Pavement(light, FOOT, KERB)], FOOT - 0.01, 1.0, 1.0),
        Traffic(site.view, light, site.seed, 0.768, 0.70),
        Band([Pieces(standing, light, lengths)], 0.0, 0.81, 0.94),
    ]
    return Place(back, [])
