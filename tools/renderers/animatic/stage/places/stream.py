"""The stream: mountains, bands of conifers and round trees, two banks with water running between them."""

from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.stage.air import Birds, Motes
from tools.renderers.animatic.stage.banks import Edge, Wakes, stone_shapes
from tools.renderers.animatic.stage.bed import Bed
from tools.renderers.animatic.stage.growth import Growth, grass, reeds, tussock_shapes
from tools.renderers.animatic.stage.layers import PERIOD, Band, Painter
from tools.renderers.animatic.stage.place import Part, Place, Site
from tools.renderers.animatic.stage.relief import Ridge, rolling
from tools.renderers.animatic.stage.scatter import Scatter, Spot, strewn
from tools.renderers.animatic.stage.sky import sky_bands
from tools.renderers.animatic.stage.strata import Lie, hill, mist, mountain_range, wood
from tools.renderers.animatic.stage.trees import SHAPES, conifers, round_trees
from tools.renderers.animatic.stage.water import Water

HORIZON = 0.50
SHORE = HORIZON + 0.085
NEAR_SHORE = 0.955

_STONES = (
    (0.655, 0.700, 0.030),
    (0.690, 0.710, 0.020),
    (0.05, 0.745, 0.046),
    (0.86, 0.80, 0.060),
    (0.935, 0.845, 0.040),
)
"""Parts of the opening view's width, world y, half-width in units."""


def lay_out(site: Site) -> Place:
    """Lay out the stream."""
    water = Water(site.view, site.light, Bed(SHORE, NEAR_SHORE + 0.03, 0.085), site.seed)
    front: list[Part] = [_near_bank(site), *_near_growth(site)]
    return Place(_back(site), front, water, [_far_shore(site), *_stones(site)])


def _back(site: Site) -> list[Part]:
    light = site.light
    wood_trees = conifers(light, "#4f7d5a", 0.46, site.key("conifers"), site.snowed)
    back: list[Part] = [
        *sky_bands(light, HORIZON, site.unit, site.seed, 2.2, site.fair),
        mountain_range(site, Lie(HORIZON + 0.00, HORIZON + 0.06, 0.58, 0.05), 0.30, 0.52, "#6d83a0", 0.30),
        mountain_range(site, Lie(HORIZON + 0.02, HORIZON + 0.06, 0.44, 0.09), 0.18, 0.38, "#57788a"),
        hill(site, Lie(HORIZON, HORIZON + 0.07, 0.42, 0.14), 0.030, 1.1, "#7d9c63"),
        wood(site, Lie(HORIZON + 0.018, HORIZON + 0.04, 0.46, 0.16), wood_trees, 19, (0.06, 0.14)),
        mist(site, HORIZON, 0.15, 0.50, 0.17),
        _grove(site),
        hill(site, Lie(HORIZON + 0.045, SHORE + 0.01, 0.12, 0.28), 0.012, 0.5, "#6f9a4c", 26),
        _far_shore(site),
        mist(site, HORIZON + 0.075, 0.07, 0.35, 0.30),
    ]
    if site.fair and not light.dark:
        back.insert(2, Birds(site.view, light, site.seed))
    return back


def _grove(site: Site) -> Band:
    """Conifers and round trees nearer by, in groups that leave the middle open."""
    key = site.key("grove")
    rng = generator(key)
    width, unit = site.view.world_width, site.unit
    groups = [-0.02 * width, 0.80 * width, 0.97 * width]
    groups += [1.25 * width + (PERIOD - 1.35 * width) * (k + 0.5) / 5 for k in range(5)]
    tall: list[Spot] = []
    wide: list[Spot] = []
    for centre in groups:
        for _ in range(int(rng.integers(2, 5))):
            x = centre + rng.normal(0, 0.09) * unit
            spot = Spot(
                x,
                HORIZON + 0.045 + 0.014 * rng.random(),
                rng.uniform(0.14, 0.25) * unit,
                int(rng.integers(SHAPES)),
            )
            (tall if rng.random() < 0.45 else wide).append(spot)
    painters: list[Painter] = [
        Scatter(conifers(site.light, "#47775a", 0.24, key, site.snowed), tall),
        Scatter(round_trees(site.light, site.foliage("#5b8f4e"), 0.22, key, site.snowed), wide),
    ]
    return Band(painters, HORIZON - 0.24, HORIZON + 0.08, 0.24)


def _shoreline(site: Site) -> Ridge:
    return rolling(site.key("shore"), SHORE, 0.0042, 0.5 * site.unit)


def _far_shore(site: Site) -> Band:
    """The far bank's lip of mud and stones; it is drawn again over the water so that the waterline bends."""
    light, line, key = site.light, _shoreline(site), site.key("far shore")
    colours = [light.hazed(site.ground(colour), 0.10) for colour in ("#74923f", "#6a6a42", "#4a4634")]
    rng = generator(key)
    unit = site.unit
    stones = strewn(rng, 22 / unit, (0.006 * unit, 0.024 * unit), 7, lambda x: line.height(x) + 0.001)
    tufts = strewn(
        rng,
        60 / unit,
        (0.012 * unit, 0.030 * unit),
        8,
        lambda x: line.height(x) - 0.004 - 0.016 * rng.random(),
    )
    painters: list[Painter] = [
        Edge(line, 0.021, 0.003, tuple(colours)),
        Scatter(tussock_shapes(light, site.ground("#6c9447"), 0.08, key), tufts),
        Scatter(stone_shapes(light, 0.08, key, wet=False), stones),
        Edge(line, -0.0015, 0.0045, (mix(light.tinted("#274a50"), light.haze, 0.1), light.tinted("#3c6b70"))),
    ]
    return Band(painters, SHORE - 0.05, SHORE + 0.02, 0.28)


def _stones(site: Site) -> list[Band]:
    """Stones in the water: those of the opening view by hand, others strewn over the rest of the period."""
    key = site.key("stones")
    rng = generator(key)
    width, unit = site.view.world_width, site.unit
    places = [(x * width, y, size * unit * rng.uniform(0.9, 1.15)) for x, y, size in _STONES]
    places += [
        (rng.uniform(1.15 * width, PERIOD - 0.2), rng.uniform(0.68, 0.86), rng.uniform(0.02, 0.06) * unit)
        for _ in range(9)
    ]
    spots = [Spot(x, y, size, int(rng.integers(7))) for x, y, size in places]
    foam = mix(site.light.sky[3], "#ffffff", 0.2 if site.light.dark else 0.6)
    painters: list[Painter] = [
        Wakes(tuple(places), foam),
        Scatter(stone_shapes(site.light, 0.0, key, wet=True), spots, 1.2),
    ]
    return [Band(painters, 0.62, 0.90, 0.75)]


def _near_line(site: Site) -> Ridge:
    return rolling(site.key("near shore"), NEAR_SHORE, 0.013, 0.8 * site.unit, 2)


def _near_bank(site: Site) -> Band:
    light, line, key = site.light, _near_line(site), site.key("near bank")
    unit = site.unit
    rng = generator(key)
    mud = tuple(light.tinted(site.ground(colour)) for colour in ("#4b4431", "#5f5738", "#55702f"))
    grassy = tuple(light.tinted(site.ground(colour)) for colour in ("#6f9440", "#4d7430", "#35562a"))
    stones = strewn(
        rng,
        10 / unit,
        (0.012 * unit, 0.034 * unit),
        7,
        lambda x: line.height(x) + 0.006 + 0.012 * rng.random(),
    )
    tufts = strewn(
        rng, 26 / unit, (0.02 * unit, 0.05 * unit), 8, lambda x: line.height(x) + 0.014 + 0.03 * rng.random()
    )
    painters: list[Painter] = [
        Edge(line, 0.004, 0.03, (light.tinted("#27474c"), mud[0])),
        Edge(line, 0.0, 0.10, mud),
        Edge(line, -0.014, 0.14, grassy),
        Scatter(tussock_shapes(light, site.ground("#5f8a38"), 0.0, key), tufts),
        Scatter(stone_shapes(light, 0.0, key, wet=False), stones),
    ]
    return Band(painters, NEAR_SHORE - 0.08, 1.0, 1.15)


def _near_growth(site: Site) -> list[Part]:
    key, line, unit, width = site.key("near growth"), _near_line(site), site.unit, site.view.world_width
    rng = generator(key)
    xs = [*rng.uniform(-0.03, 0.16, 17) * width, *rng.uniform(0.90, 1.04, 10) * width]
    for centre in rng.uniform(1.2 * width, PERIOD - 0.15 * width, 6):
        xs.extend(centre + rng.normal(0, 0.05, 6) * unit)
    stalks = reeds(site.light, unit, [(float(x), 0.985 + 0.03 * rng.random()) for x in xs], key)
    blades = [
        (float(x), line.height(float(x)) + 0.016 + 0.03 * rng.random()) for x in rng.uniform(0, PERIOD, 75)
    ]
    tufts = grass(
        site.light, unit, blades, key, (site.ground("#7fa544"), site.ground("#3f6b30")), (0.02, 0.06)
    )
    parts: list[Part] = [
        Growth(site.view, tufts, 1.15, site.wind),
        Growth(site.view, stalks, 1.25, site.wind),
    ]
    return [*parts, Motes(site.view, site.light, site.seed, 16)]
