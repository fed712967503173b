"""A kitchen: counters, cooker and refrigerator under a window."""

from dataclasses import replace
from typing import Final

from tools.renderers.animatic.stage.living import At, Living, smoke
from tools.renderers.animatic.stage.pieces import Put
from tools.renderers.animatic.stage.place import Place, Site
from tools.renderers.animatic.stage.room import Room, lay_out_room
from tools.renderers.animatic.things.furniture import (
    counter,
    fridge,
    hanging_cupboard,
    pendant,
    sink,
    stove,
    wall_clock,
)

_ROOM: Final = Room(
    wall="#f0dfb8",
    floor="#b5795a",
    kind="tiles",
    lower="#e8f0ea",
    tiled=True,
    windows=((0.60, 0.33, 0.15, 0.14),),
    curtain="#d9694e",
    pieces=(
        Put(fridge, 0.06),
        Put(counter, 0.235),
        Put(stove, 0.435),
        Put(sink, 0.62),
        Put(counter, 0.88),
        Put(hanging_cupboard, 0.20, 0.34),
        Put(hanging_cupboard, 0.90, 0.34),
        Put(pendant, 0.62, 0.20, 0.6),
        Put(wall_clock, 0.335, 0.25, 0.8),
    ),
)


def lay_out(site: Site) -> Place:
    """Lay out the room; a pot steams on the cooker."""
    room = lay_out_room(site, _ROOM)
    steam = Living(site.view, site.light, smoke, [At(0.41, 0.47, 0.55)], 0.9)
    return replace(room, back=[*room.back, steam])
