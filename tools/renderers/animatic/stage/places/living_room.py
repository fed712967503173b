"""A living room: sofa, lamp, books, a picture and a rug."""

from typing import Final

from tools.renderers.animatic.stage.pieces import Put
from tools.renderers.animatic.stage.place import Place, Site
from tools.renderers.animatic.stage.room import FLOOR_Y, Room, lay_out_room
from tools.renderers.animatic.things.furniture import (
    armchair,
    bookcase,
    floor_lamp,
    picture,
    pot_plant,
    rug,
    sofa,
    television,
)

_ROOM: Final = Room(
    wall="#a9bfa4",
    floor="#a9754a",
    windows=((0.72, 0.34, 0.17, 0.17),),
    curtain="#b5523c",
    pieces=(
        Put(bookcase, 0.09),
        Put(sofa, 0.36, FLOOR_Y + 0.025),
        Put(picture, 0.36, 0.27, 1.15),
        Put(floor_lamp, 0.565, FLOOR_Y + 0.015),
        Put(pot_plant, 0.865, FLOOR_Y + 0.02, 0.85),
        Put(armchair, 0.97, FLOOR_Y + 0.03),
        Put(television, 1.25),
        Put(picture, 1.25, 0.22),
        Put(rug, 0.46, 0.885),
    ),
)


def lay_out(site: Site) -> Place:
    """Lay out the room."""
    return lay_out_room(site, _ROOM)
