"""A bedroom: a made bed, a lamp beside it, a wardrobe."""

from typing import Final

from tools.renderers.animatic.stage.pieces import Put
from tools.renderers.animatic.stage.place import Place, Site
from tools.renderers.animatic.stage.room import FLOOR_Y, Room, lay_out_room
from tools.renderers.animatic.things.furniture import bed, night_table, picture, rug, wardrobe

_ROOM: Final = Room(
    wall="#b9b4d2",
    floor="#b08a66",
    lower="#a49fc2",
    windows=((0.62, 0.32, 0.13, 0.16),),
    curtain="#6f86b0",
    pieces=(
        Put(night_table, 0.05, FLOOR_Y + 0.02),
        Put(bed, 0.335, FLOOR_Y + 0.035),
        Put(picture, 0.30, 0.27),
        Put(wardrobe, 0.90),
        Put(rug, 0.55, 0.89, 0.8),
    ),
)


def lay_out(site: Site) -> Place:
    """Lay out the room."""
    return lay_out_room(site, _ROOM)
