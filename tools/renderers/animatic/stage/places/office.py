"""An office: desks with screens, a cabinet, a wide window."""

from typing import Final

from tools.renderers.animatic.stage.pieces import Put
from tools.renderers.animatic.stage.place import Place, Site
from tools.renderers.animatic.stage.room import FLOOR_Y, Room, lay_out_room
from tools.renderers.animatic.things.furniture import pot_plant, wall_clock
from tools.renderers.animatic.things.workplaces import filing_cabinet, office_chair, office_desk

_ROOM: Final = Room(
    wall="#cfd6da",
    floor="#6f7a86",
    kind="carpet",
    windows=((0.30, 0.31, 0.24, 0.17), (0.78, 0.31, 0.20, 0.17)),
    pieces=(
        Put(office_desk, 0.17),
        Put(office_chair, 0.07, FLOOR_Y + 0.035),
        Put(filing_cabinet, 0.515),
        Put(office_desk, 0.80),
        Put(office_chair, 0.93, FLOOR_Y + 0.035),
        Put(pot_plant, 0.60, FLOOR_Y + 0.01, 0.8),
        Put(wall_clock, 0.545, 0.22, 0.8),
    ),
)


def lay_out(site: Site) -> Place:
    """Lay out the room."""
    return lay_out_room(site, _ROOM)
