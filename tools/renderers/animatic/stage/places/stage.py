"""A theatre's stage: red curtains, a spotlight, footlights."""

from typing import Final

from tools.renderers.animatic.stage.pieces import Put
from tools.renderers.animatic.stage.place import Place, Site
from tools.renderers.animatic.stage.room import FLOOR_Y, Room, lay_out_room
from tools.renderers.animatic.things.workplaces import footlights, pelmet, spotlight, stage_curtain

_ROOM: Final = Room(
    wall="#4a2a38",
    floor="#b98552",
    pieces=(
        Put(stage_curtain, 0.05, FLOOR_Y + 0.06),
        Put(stage_curtain, 0.95, FLOOR_Y + 0.06),
        Put(stage_curtain, 1.65, FLOOR_Y + 0.06),
        Put(pelmet, 0.5, 0.0),
        Put(pelmet, 1.35, 0.0),
        Put(spotlight, 0.42, 0.89),
    ),
    near=(Put(footlights, 0.5, 0.995), Put(footlights, 1.42, 0.995)),
)


def lay_out(site: Site) -> Place:
    """Lay out the room."""
    return lay_out_room(site, _ROOM)
