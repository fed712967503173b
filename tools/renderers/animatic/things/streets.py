"""What stands in streets and parks: house fronts, shops, lamps, benches, trees, fountains, boats."""

from typing import Final

from tools.renderers.animatic.painting.colour import Colour, mix
from tools.renderers.animatic.painting.joinery import Joinery
from tools.renderers.animatic.things.buildings import window_pane

_FRONTS: Final = ("#d9b48a", "#c98a6e", "#a9b8a0", "#d8c9a8", "#b39aa8", "#8fa6b4", "#cfa07a")
_ROOFS: Final = ("#8a5a4c", "#6a5a5c", "#7a6a5a")


def front(work: Joinery, key: int, half: float = 0.19, floors: int = 3, shop: bool = False) -> None:
    """Draw a house's front with so many floors, a shop or a door on the ground floor."""
    wall, high = _FRONTS[key % len(_FRONTS)], 0.17 * floors + 0.03
    work.board(-half, -high, half, 0.0, wall, 0)
    _roof(work, half, high, key)
    for floor in range(1, floors):
        y = -0.17 * floor - 0.085
        for x in (-0.6 * half, 0.0, 0.6 * half):
            window_pane(work, x, y, 0.026, 0.043)
            work.board(x - 0.034, y + 0.050, x + 0.034, y + 0.058, "#f2ead8", 0)
    work.board(-half, -0.178, half, -0.168, "#f2ead8", 0)
    if shop:
        _shop_front(work, half, key)
        return
    work.board(-0.042, -0.135, 0.042, 0.0, ("#5c6f8a", "#7a4a3c", "#4f6f5a")[key % 3], 0.004)
    work.ball(0.026, -0.065, 0.005, "#e0bf6a")
    work.board(-0.06, -0.010, 0.06, 0.002, "#b9b2a8", 0)
    for x in (-0.62 * half, 0.62 * half):
        window_pane(work, x, -0.085, 0.030, 0.042)


def _roof(work: Joinery, half: float, high: float, key: int) -> None:
    roof = _ROOFS[key % len(_ROOFS)]
    if key % 3 == 0:
        work.flat([(-half - 0.012, -high + 0.004), (0.0, -high - 0.13), (half + 0.012, -high + 0.004)], roof)
    elif key % 3 == 1:
        work.flat(
            [
                (-half - 0.01, -high + 0.004),
                (-half + 0.03, -high - 0.08),
                (half - 0.03, -high - 0.08),
                (half + 0.01, -high + 0.004),
            ],
            roof,
        )
    else:
        work.board(-half - 0.012, -high - 0.022, half + 0.012, -high + 0.004, "#f2ead8", 0)
    work.board(0.45 * half, -high - 0.12, 0.45 * half + 0.03, -high - 0.01, "#8f6a5c", 0)


def _shop_front(work: Joinery, half: float, key: int) -> None:
    pane = [(-half + 0.02, -0.115), (0.10, -0.115), (0.10, -0.02), (-half + 0.02, -0.02)]
    if work.lamps:
        work.bright(pane, "#ffdf9a")
        work.glow(-0.03, -0.07, 0.22, 0.35)
    else:
        work.flat(pane, "#7d9aa8")
    for k in range(4):
        work.ball(-half + 0.05 + 0.055 * k, -0.035, 0.014, ("#c8553d", "#d9a441", "#7d9a63", "#8a5a7a")[k])
    work.board(0.115, -0.125, 0.115 + 0.055, 0.0, "#6a4a3a", 0.004)
    colour = ("#c8553d", "#4f7a8c", "#7d9a63")[key % 3]
    for k in range(8):
        left = -half + 0.005 + (2 * half - 0.01) * k / 8
        right = left + (2 * half - 0.01) / 8
        work.flat(
            [(left, -0.165), (right, -0.165), (right, -0.118), ((left + right) / 2, -0.108), (left, -0.118)],
            colour if k % 2 else "#f3ead6",
        )


def street_lamp(work: Joinery) -> None:
    """An old street lamp, lit at dusk and at night."""
    iron = work.own("colour", "#33363f")
    work.glow(0.0, -0.46, 0.34, 0.65)
    work.form(
        [
            (-0.030, 0.0),
            (-0.024, -0.030),
            (-0.011, -0.055, 0.01),
            (-0.006, -0.42),
            (0.006, -0.42),
            (0.011, -0.055, 0.01),
            (0.024, -0.030),
            (0.030, 0.0),
        ],
        iron,
        0.003,
        across=True,
    )
    for y in (-0.10, -0.30):
        work.board(-0.012, y - 0.008, 0.012, y + 0.004, iron, 0.003)
    work.curve([(-0.045, -0.385), (-0.022, -0.372), (0.0, -0.40)], iron, 0.006)
    work.curve([(0.045, -0.385), (0.022, -0.372), (0.0, -0.40)], iron, 0.006)
    head = [(-0.032, -0.492), (0.032, -0.492), (0.020, -0.425), (-0.020, -0.425)]
    if work.lamps:
        work.bright(head, "#fff0c0")
    else:
        work.flat(head, "#dfe6e4")
    for x, foot in ((-0.032, -0.020), (0.0, 0.0), (0.032, 0.020)):
        work.line((x, -0.492), (foot, -0.425), iron, 0.004)
    work.board(-0.024, -0.430, 0.024, -0.420, iron, 0.002)
    work.form([(-0.040, -0.488), (-0.016, -0.520, 0.01), (0.016, -0.520, 0.01), (0.040, -0.488)], iron, 0.003)
    work.ball(0.0, -0.528, 0.010, iron)


def bench(work: Joinery) -> None:
    """A park bench."""
    iron, wood = "#3a3a42", work.own("colour", "#a4744a")
    for x in (-0.14, 0.14):
        work.curve(
            [(x - 0.012, 0.0), (x + 0.004, -0.055), (x - 0.006, -0.105), (x - 0.014, -0.225)], iron, 0.013
        )
        work.line((x + 0.022, 0.0), (x + 0.012, -0.10), iron, 0.011)
        work.curve([(x - 0.010, -0.150), (x + 0.020, -0.155), (x + 0.024, -0.115)], iron, 0.008)
    for y in (-0.215, -0.178, -0.141):
        work.board(-0.19, y - 0.014, 0.19, y + 0.014, wood, 0.005)
    work.board(-0.19, -0.122, 0.19, -0.098, mix(wood, "#fff4d8", 0.14), 0.006)


def street_tree(work: Joinery) -> None:
    """A clipped tree in its ring of iron."""
    work.leg(0.0, -0.26, 0.0, 0.030, "#6a4f38")
    for x, y, r in ((-0.07, -0.33, 0.075), (0.07, -0.33, 0.075), (0.0, -0.42, 0.095), (0.0, -0.30, 0.07)):
        work.ball(x, y, r, "#5f9150")


def fountain(work: Joinery) -> None:
    """A round fountain's basin and column; its water is drawn by what moves it."""
    stone, water = work.own("colour", "#b9b2a8"), work.own("water", "#6fa9bd")
    pale = mix(stone, "#fff4d8", 0.22)
    work.form([(-0.29, -0.018), (0.29, -0.018), (0.30, 0.0), (-0.30, 0.0)], stone, 0.004)
    work.form([(-0.27, -0.085), (0.27, -0.085), (0.235, -0.015), (-0.235, -0.015)], stone, 0.012, across=True)
    work.oval(0.0, -0.088, 0.275, 0.030, pale)
    work.oval(0.0, -0.087, 0.248, 0.022, water)
    work.form(
        [
            (-0.030, -0.09),
            (-0.018, -0.17, 0.03),
            (-0.024, -0.255),
            (0.024, -0.255),
            (0.018, -0.17, 0.03),
            (0.030, -0.09),
        ],
        stone,
        0.004,
        across=True,
    )
    work.form(
        [(-0.100, -0.268), (0.100, -0.268), (0.045, -0.232, 0.03), (-0.045, -0.232, 0.03)],
        stone,
        0.010,
        across=True,
    )
    work.oval(0.0, -0.268, 0.100, 0.015, pale)
    work.oval(0.0, -0.268, 0.086, 0.010, water)
    work.ball(0.0, -0.288, 0.016, stone)


def boats_moored(work: Joinery, colour: Colour = "#3f6f9a") -> None:
    """A fishing boat with a mast, its waterline at the origin."""
    hull = [(-0.20, -0.075), (0.22, -0.085), (0.15, 0.022), (-0.15, 0.022)]
    work.flat(hull, colour)
    work.line((-0.195, -0.068), (0.21, -0.078), "#f2ead8", 0.010)
    work.board(-0.11, -0.15, 0.0, -0.075, "#f2ead8", 0.006)
    window_pane(work, -0.055, -0.115, 0.022, 0.018)
    work.line((0.05, -0.08), (0.05, -0.36), "#6a4f38", 0.008)
    work.line((0.05, -0.34), (0.20, -0.09), "#6a5a4a", 0.003)
    work.line((0.05, -0.34), (-0.18, -0.08), "#6a5a4a", 0.003)
    work.flat([(0.056, -0.33), (0.056, -0.27), (0.10, -0.30)], "#c23b34")


def traffic_light(work: Joinery) -> None:
    """A traffic light's post and box; which lamp shines is drawn by what changes it."""
    dark = work.own("colour", "#34373f")
    work.form([(-0.020, -0.42), (0.020, -0.42), (0.022, 0.0), (-0.022, 0.0)], "#6f767f", 0.003, across=True)
    work.form([(-0.05, -0.022), (0.05, -0.022), (0.055, 0.0), (-0.055, 0.0)], "#5b6169", 0.004)
    work.form([(-0.080, -0.760), (0.080, -0.760), (0.080, -0.400), (-0.080, -0.400)], dark, 0.024)
    for k in range(3):
        y = -0.695 + 0.115 * k
        work.oval(0.0, y, 0.044, 0.044, "#1c1e24")
        work.oval(0.0, y, 0.036, 0.036, ("#5a2420", "#5a4a20", "#1f4a30")[k])
        work.form(
            [
                (-0.052, y - 0.020, 0.02),
                (-0.035, y - 0.058, 0.02),
                (0.035, y - 0.058, 0.02),
                (0.075, y - 0.020, 0.01),
                (0.030, y - 0.034, 0.02),
                (-0.030, y - 0.034, 0.02),
            ],
            dark,
            0.006,
        )


def traffic_lamps(work: Joinery) -> None:
    """The lamp of a traffic light that shines: green, amber, red."""
    part = (work.now.t % 6.0) / 6.0
    k, colour = (2, "#5af08a") if part < 0.45 else (1, "#ffc84a") if part < 0.55 else (0, "#ff5a48")
    y = -0.695 + 0.115 * k
    work.halo(0.0, y, 0.13, colour, 0.6)
    work.shining.disc(0.0, y, 0.036, 0.036, colour)


def signpost(work: Joinery) -> None:
    """A signpost with two arms."""
    wood = work.own("colour", "#a97a48")
    work.form([(-0.020, -0.56), (0.020, -0.56), (0.024, 0.0), (-0.024, 0.0)], "#7a5a3c", 0.004, across=True)
    for y, side in ((-0.50, 1), (-0.385, -1)):
        work.form(
            [
                (-side * 0.06, y - 0.045),
                (side * 0.20, y - 0.045),
                (side * 0.26, y),
                (side * 0.20, y + 0.045),
                (-side * 0.06, y + 0.045),
            ],
            wood,
            0.006,
        )
        for k in range(2):
            work.line(
                (side * -0.02, y - 0.014 + 0.026 * k),
                (side * (0.17 - 0.05 * k), y - 0.014 + 0.026 * k),
                "#5c3a20",
                0.009,
                0.8,
            )
    work.form(
        [(-0.028, -0.575), (0.0, -0.605), (0.028, -0.575), (0.024, -0.555), (-0.024, -0.555)],
        "#7a5a3c",
        0.003,
    )


def mailbox(work: Joinery) -> None:
    """A letter box on its post; it opens."""
    red = work.own("colour", "#c8392f")
    work.form([(-0.022, -0.30), (0.022, -0.30), (0.026, 0.0), (-0.026, 0.0)], "#7a5a3c", 0.004, across=True)
    if work.now.act == "open" and work.now.amount > 0.05:
        work.form([(0.135, -0.40), (0.215, -0.36), (0.205, -0.32), (0.12, -0.345)], "#f6f1e4", 0.004)
    work.form([(-0.16, -0.29), (-0.16, -0.42, 0.06), (0.155, -0.42, 0.06), (0.155, -0.29)], red, 0.008)
    opened = work.now.amount if work.now.act == "open" else 0.0
    with work.at(0.150, -0.292, 1.0, 95 * opened):
        work.form(
            [(-0.010, 0.0), (-0.010, -0.112, 0.01), (0.012, -0.112, 0.01), (0.012, 0.0)],
            mix(red, "#fff4d8", 0.14),
            0.004,
        )
    work.line((-0.05, -0.335), (-0.05, -0.455), "#8d939c", 0.010)
    work.form(
        [(-0.055, -0.470), (0.025, -0.470), (0.025, -0.415), (-0.055, -0.415)],
        work.own("flag", "#f3c93f"),
        0.004,
    )
    work.line((-0.12, -0.325), (0.12, -0.325), "#fff6e2", 0.005, 0.4)
