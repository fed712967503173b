"""The meadow: hills with round trees under heaped clouds, flowers and grass in the wind."""

from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.stage.air import Birds, Motes
from tools.renderers.animatic.stage.blossom import blossoms
from tools.renderers.animatic.stage.growth import Growth, flowers, grass
from tools.renderers.animatic.stage.layers import PERIOD, Band
from tools.renderers.animatic.stage.place import Part, Place, Site
from tools.renderers.animatic.stage.shade import CloudShadows
from tools.renderers.animatic.stage.sky import sky_bands
from tools.renderers.animatic.stage.strata import Lie, hill, mist, mountain_range, wood
from tools.renderers.animatic.stage.trees import round_trees

HORIZON = 0.56


def lay_out(site: Site) -> Place:
    """Lay out the meadow."""
    light, key = site.light, site.key("wood")
    far = round_trees(light, site.foliage("#5d8d55"), 0.40, key, site.snowed)
    near = round_trees(light, site.foliage("#4f8a48"), 0.10, key, site.snowed)
    back: list[Part] = [
        *sky_bands(light, HORIZON, site.unit, site.seed, 3.4, site.fair),
        mountain_range(site, Lie(HORIZON - 0.01, HORIZON + 0.03, 0.62, 0.05), 0.24, 0.6, "#7f97b0"),
        hill(site, Lie(HORIZON - 0.02, HORIZON + 0.10, 0.46, 0.10), 0.045, 0.8, "#8fb06a"),
        wood(site, Lie(HORIZON + 0.01, HORIZON + 0.04, 0.40, 0.14), far, 11, (0.05, 0.11)),
        hill(site, Lie(HORIZON + 0.035, HORIZON + 0.20, 0.22, 0.24), 0.030, 1.0, "#86ae58", 28),
        mist(site, HORIZON + 0.04, 0.10, 0.25, 0.25),
        wood(site, Lie(HORIZON + 0.10, HORIZON + 0.13, 0.10, 0.40), near, 2.3, (0.24, 0.38), site.clear),
        hill(site, Lie(HORIZON + 0.125, 0.85, 0.06, 0.50), 0.022, 1.2, "#78a849", 60),
        _flowering(site, HORIZON + 0.15, 0.77, 0.60),
        _cloud_shadows(site, HORIZON + 0.02, 0.84, 0.40),
        hill(site, Lie(0.79, 1.0, 0.0, 1.0), 0.012, 1.5, "#6d9c3f", 80),
        _flowering(site, 0.80, 0.99, 1.0),
    ]
    if site.fair and not light.dark:
        back.insert(2, Birds(site.view, light, site.seed))
    return Place(back, [*_foreground(site), Motes(site.view, light, site.seed)])


def _cloud_shadows(site: Site, top: float, bottom: float, depth: float) -> Band:
    """Return the shadows of clouds that pass over the hills."""
    strength = 0.16 if site.fair and not site.light.dark else 0.0
    shade = CloudShadows(site.light.tinted("#12301f"), strength, top, bottom, site.key("cloud shadows"))
    return Band([shade], top, bottom, depth, 0.05 + site.wind)


def _flowering(site: Site, top: float, bottom: float, depth: float) -> Band:
    amount = 0.25 if site.snowed else 1.0
    return Band(
        [blossoms(site.light, site.key("blossoms", top), top, bottom, site.unit, amount)],
        top - 0.05,
        bottom + 0.01,
        depth,
    )


def _foreground(site: Site) -> list[Part]:
    key, rng = site.key("foreground"), generator(site.key("foreground"))
    places = [(x, 1.0 + 0.025 * y) for x, y in (rng.random((84, 2)) * (PERIOD, 1)).tolist()]
    blooms = [(x, 1.005 + 0.02 * y) for x, y in (rng.random((24, 2)) * (PERIOD, 1)).tolist()]
    colours = (site.ground("#86ad45"), site.ground("#3f6e2c"))
    stems = grass(site.light, site.unit, places, key, colours)
    if not site.snowed:
        stems += flowers(site.light, site.unit, blooms, key)
    return [Growth(site.view, stems, 1.25, site.wind)]
