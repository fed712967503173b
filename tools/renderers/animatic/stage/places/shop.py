"""A shop: shelves of goods, the counter with its till."""

from typing import Final

from tools.renderers.animatic.stage.pieces import Put
from tools.renderers.animatic.stage.place import Place, Site
from tools.renderers.animatic.stage.room import FLOOR_Y, Room, lay_out_room
from tools.renderers.animatic.things.furniture import pendant
from tools.renderers.animatic.things.workplaces import awning, goods, till

_ROOM: Final = Room(
    wall="#e9cfa6",
    floor="#a8805c",
    kind="tiles",
    windows=((0.545, 0.36, 0.12, 0.15),),
    pieces=(
        Put(goods, 0.13),
        Put(goods, 0.315),
        Put(till, 0.80, FLOOR_Y + 0.05),
        Put(awning, 0.80, 0.20, 1.2),
        Put(pendant, 0.68, 0.19, 0.6),
    ),
)


def lay_out(site: Site) -> Place:
    """Lay out the room."""
    return lay_out_room(site, _ROOM)
