"""The moon: grey dust and craters under a black sky, the Earth above."""

from tools.renderers.animatic.stage.heavens import Dust, Planet, Space, Twinkling
from tools.renderers.animatic.stage.layers import Band
from tools.renderers.animatic.stage.place import Part, Place, Site
from tools.renderers.animatic.stage.relief import rolling


def lay_out(site: Site) -> Place:
    """Lay out the moon."""
    earth = Planet(0.74 * site.view.world_width, 0.24, 0.095 * site.unit, ("#3f7fc4", "#5f9a58"), lands=True)
    back: list[Part] = [
        Band([Space(site.key("space"), strength=0.22)], 0.0, 0.80, 0.0),
        Twinkling(site.view, site.seed, 0.5, 12),
        Band([earth], 0.05, 0.45, 0.01),
        _ground(site, 0.63, 0.030, 0.6, 0.30, 0.14, "#7f8088"),
        _ground(site, 0.70, 0.022, 0.8, 0.12, 0.40, "#8d8e95"),
        _ground(site, 0.775, 0.010, 1.4, 0.0, 1.0, "#9b9ca2"),
    ]
    return Place(back, [])


def _ground(
    site: Site, y: float, amplitude: float, cell: float, distance: float, depth: float, colour: str
) -> Band:
    key = site.key("dust", y)
    dust = Dust(site.light, rolling(key, y, amplitude, cell * site.unit), colour, distance, key)
    return Band([dust], y - 4 * amplitude, min(1.0, y + 0.24), depth)
