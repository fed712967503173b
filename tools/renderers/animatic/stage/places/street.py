"""The street: house fronts and shops, lamps, the pavement and the road."""

from typing import Final

from tools.renderers.animatic.stage.layers import Band
from tools.renderers.animatic.stage.pieces import Pieces, Put
from tools.renderers.animatic.stage.place import Part, Place, Site
from tools.renderers.animatic.stage.sky import sky_bands
from tools.renderers.animatic.stage.town import HouseRow, Pavement, fronts
from tools.renderers.animatic.things.streets import street_lamp, street_tree

HORIZON, FOOT, KERB = 0.55, 0.765, 0.845
_HOUSES: Final = fronts((0, 4, 2, 5, 1, 3, 6, 8, 2, 4), (3, 4, 3, 4, 3), frozenset({1, 3, 6, 8}))


def lay_out(site: Site) -> Place:
    """Lay out the street."""
    light, lengths = site.light, (site.view.world_width, site.unit)
    standing = [Put(street_lamp if k % 2 == 0 else street_tree, 0.13 + 0.30 * k, 0.80) for k in range(8)]
    back: list[Part] = [
        *sky_bands(light, HORIZON, site.unit, site.seed, 2.0, site.fair),
        Band(
            [HouseRow(light, 0.72, fronts((3, 1, 5, 0, 2, 4, 6, 1, 3, 5, 0, 2), (4, 3, 5)), 0.80, 0.42)],
            0.0,
            0.74,
            0.40,
        ),
        Band([HouseRow(light, FOOT, _HOUSES, 1.0, 0.03)], 0.0, FOOT + 0.01, 0.86),
        Band([Pavement(light, FOOT, KERB)], FOOT - 0.01, 1.0, 1.0),
        Band([Pieces(standing, light, lengths)], 0.0, 0.82, 0.95),
    ]
    return Place(back, [])
