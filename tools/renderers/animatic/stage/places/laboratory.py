"""A laboratory: benches with coloured flasks, jars, a chart."""

from typing import Final

from tools.renderers.animatic.stage.pieces import Put
from tools.renderers.animatic.stage.place import Place, Site
from tools.renderers.animatic.stage.room import Room, lay_out_room
from tools.renderers.animatic.things.furniture import pendant
from tools.renderers.animatic.things.workplaces import bench_of_flasks, chart, shelf_of_jars

_ROOM: Final = Room(
    wall="#d5e2e2",
    floor="#8fa0a4",
    kind="tiles",
    lower="#c2d6d8",
    tiled=True,
    windows=((0.88, 0.32, 0.13, 0.15),),
    pieces=(
        Put(bench_of_flasks, 0.19),
        Put(bench_of_flasks, 0.78),
        Put(shelf_of_jars, 0.20, 0.38),
        Put(shelf_of_jars, 0.62, 0.26, 0.85),
        Put(chart, 0.43, 0.32, 1.1),
        Put(pendant, 0.52, 0.16, 0.5),
    ),
)


def lay_out(site: Site) -> Place:
    """Lay out the room."""
    return lay_out_room(site, _ROOM)
