"""The cave: rock that hangs down in spikes, daylight from its mouth, crystals that glow."""

from tools.renderers.animatic.stage.air import Motes
from tools.renderers.animatic.stage.layers import Band
from tools.renderers.animatic.stage.pieces import Pieces, Put
from tools.renderers.animatic.stage.place import Part, Place, Site
from tools.renderers.animatic.stage.rocks import cave_roof
from tools.renderers.animatic.stage.sky import Sky
from tools.renderers.animatic.stage.strata import Lie, hill, mist
from tools.renderers.animatic.things.growing import boulder, crystals

_ROCK = "#6f6468"


def lay_out(site: Site) -> Place:
    """Lay out the cave."""
    light, lengths = site.light, (site.view.world_width, site.unit)
    shining = [
        Put(crystals, 0.10, 0.735, 0.9),
        Put(crystals, 0.82, 0.745, 1.1),
        Put(crystals, 0.93, 0.725, 0.7),
    ]
    shining += [Put(crystals, 1.25 + 0.25 * k, 0.74) for k in range(4)]
    rocks = [Put(boulder, x, 0.80, 0.8) for x in (0.02, 0.71, 0.97, 1.4, 1.8)]
    back: list[Part] = [
        Band([Sky(light, 0.62, False)], 0.0, 0.74, 0.0),
        hill(site, Lie(0.58, 0.72, 0.42, 0.10), 0.02, 0.8, "#7f9a78"),
        cave_roof(site, 0.30, 0.16, 0.35, 0.34, 0.16, _ROCK),
        hill(site, Lie(0.635, 0.80, 0.24, 0.20), 0.030, 0.5, "#5c5358"),
        mist(site, 0.62, 0.22, 0.30, 0.20),
        cave_roof(site, 0.20, 0.20, 0.30, 0.18, 0.36, _ROCK),
        hill(site, Lie(0.70, 0.86, 0.08, 0.44), 0.022, 0.6, "#4c444a"),
        Band([Pieces(shining, light, lengths, 0.0)], 0.45, 0.77, 0.62),
        cave_roof(site, 0.10, 0.22, 0.42, 0.0, 0.70, "#4f464c"),
        hill(site, Lie(0.775, 1.0, 0.0, 1.0), 0.012, 1.0, "#453d43"),
        Band([Pieces(rocks, light, lengths)], 0.55, 0.84, 1.0),
    ]
    return Place(back, [Motes(site.view, light, site.seed, 16)])
