"""A classroom: the blackboard, pupils' desks, a globe."""

from typing import Final

from tools.renderers.animatic.stage.pieces import Put
from tools.renderers.animatic.stage.place import Place, Site
from tools.renderers.animatic.stage.room import FLOOR_Y, Room, lay_out_room
from tools.renderers.animatic.things.furniture import wall_clock
from tools.renderers.animatic.things.workplaces import blackboard, chart, globe, school_desk

_ROOM: Final = Room(
    wall="#e4d9b4",
    floor="#b08a5c",
    lower="#9fb59a",
    windows=((0.90, 0.33, 0.12, 0.17),),
    pieces=(
        Put(blackboard, 0.40, 0.33, 1.1),
        Put(chart, 0.70, 0.30, 0.9),
        Put(school_desk, 0.07, FLOOR_Y + 0.05),
        Put(school_desk, 0.74, FLOOR_Y + 0.05),
        Put(school_desk, 0.94, FLOOR_Y + 0.05),
        Put(globe, 0.115, FLOOR_Y - 0.17, 0.9),
        Put(wall_clock, 0.06, 0.26, 0.8),
    ),
)


def lay_out(site: Site) -> Place:
    """Lay out the room."""
    return lay_out_room(site, _ROOM)
