"""Under water: blue depths with moving rays, a reef, weed, bubbles, fish far off."""

from tools.renderers.animatic.stage.depths import (
    Bubbles,
    Depths,
    Rays,
    School,
    Weed,
    coral_brain,
    coral_fan,
    coral_tubes,
)
from tools.renderers.animatic.stage.layers import Band
from tools.renderers.animatic.stage.pieces import Pieces, Put
from tools.renderers.animatic.stage.place import Part, Place, Site
from tools.renderers.animatic.stage.relief import rolling
from tools.renderers.animatic.stage.rocks import Dunes
from tools.renderers.animatic.stage.strata import Lie, hill, mist


def lay_out(site: Site) -> Place:
    """Lay out the bottom of the sea."""
    view, light, lengths = site.view, site.light, (site.view.world_width, site.unit)
    corals = (coral_fan, coral_tubes, coral_brain)
    far = [Put(corals[k % 3], 0.05 + 0.13 * k, 0.86, 0.7) for k in range(17)]
    near = [
        Put(corals[(2 * k + 1) % 3], x, 0.95, 1.25)
        for k, x in enumerate((0.06, 0.16, 0.80, 0.90, 0.99, 1.3, 1.5, 1.8, 2.05))
    ]
    sand = Dunes(light, rolling(site.key("sand"), 0.915, 0.010, 0.8), "#c9c08f", 0.10, site.key("sand"), 0.02)
    back: list[Part] = [
        Band([Depths(light)], 0.0, 1.0, 0.0),
        hill(site, Lie(0.72, 0.90, 0.70, 0.12), 0.06, 0.6, "#2f6f7f"),
        School(view, light, site.seed, 0.34),
        hill(site, Lie(0.80, 0.96, 0.46, 0.26), 0.045, 0.5, "#3a7a78"),
        mist(site, 0.80, 0.20, 0.20, 0.26),
        Band([Pieces(far, light, lengths, 0.34)], 0.60, 0.90, 0.40),
        Weed(view, light, site.seed, 0.89, 0.45),
        Band([sand], 0.85, 1.0, 1.0),
        Rays(view, light, site.seed),
        Weed(view, light, site.seed + 1, 0.95, 0.85, 3.0),
        Band([Pieces(near, light, lengths, 0.04)], 0.60, 1.0, 1.0),
    ]
    return Place(back, [Bubbles(view, site.seed)])
