"""Buildings of the country: cottages, a barn, a church, a windmill, a lighthouse."""

from itertools import pairwise

from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.curves import Point, lerp
from tools.renderers.animatic.painting.joinery import Joinery

_TILE, _THATCH = "#b5523c", "#b08d52"


def window_pane(work: Joinery, x: float, y: float, half: float, high: float, trim: str = "#f2ead8") -> None:
    """Draw a window about (x, y), lit at dusk and at night."""
    work.board(x - half - 0.008, y - high - 0.008, x + half + 0.008, y + high + 0.008, trim, 0.003)
    work.glow(x, y, 5 * half, 0.35)
    box = [(x - half, y - high), (x + half, y - high), (x + half, y + high), (x - half, y + high)]
    if work.lamps:
        work.bright(box, "#ffd98a")
    else:
        work.flat(box, "#5d7f92")
    work.board(x - 0.003, y - high, x + 0.003, y + high, trim, 0)
    work.board(x - half, y - 0.003, x + half, y + 0.003, trim, 0)


def front_door(work: Joinery, x: float, half: float, high: float, colour: str) -> None:
    """Draw a door whose foot is at (x, 0); it opens on light."""
    opened = work.now.amount if work.now.act == "open" else 0.0
    work.form(
        [
            (x - half - 0.010, 0.0),
            (x - half - 0.010, -high - 0.010),
            (x + half + 0.010, -high - 0.010),
            (x + half + 0.010, 0.0),
        ],
        "#f2ead8",
        0.006,
    )
    if opened > 0.02:
        work.bright([(x - half, 0.0), (x - half, -high), (x + half, -high), (x + half, 0.0)], "#ffe2a0")
        work.halo(x, -0.5 * high, 2.0 * high, "#ffe2a0", 0.45 * opened)
    edge = lerp(x + half, x - 0.62 * half, opened)
    work.form(
        [(x - half, 0.0), (x - half, -high), (edge, -high - 0.02 * opened), (edge, 0.02 * opened)],
        colour,
        0.003,
    )
    for top, foot in ((-0.90, -0.55), (-0.45, -0.10)):
        a, b = lerp(x - half, edge, 0.18), lerp(x - half, edge, 0.82)
        work.board(a, top * high, b, foot * high, mix(colour, "#1c1420", 0.14), 0.003)
    work.ball(lerp(x - half, edge, 0.88), -0.48 * high, 0.008, "#e0bf6a")


def _tiles(work: Joinery, top: float, foot: float, upper: float, lower: float, colour: str) -> None:
    """Draw rows of tiles over a roof that widens from half `upper` at its top to half `lower`."""
    rows = 5
    for row in range(1, rows):
        y, half = lerp(top, foot, row / rows), lerp(upper, lower, row / rows)
        work.line((-half, y), (half, y), "#2a1410", 0.003, 0.22)
        for k in range(13):
            x = -half + 2 * half * (k + 0.5 * (row % 2)) / 13
            work.line((x, y), (x, y + 0.6 * (foot - top) / rows), "#2a1410", 0.003, 0.14)
    work.form(
        [
            (-upper - 0.012, top - 0.014),
            (upper + 0.012, top - 0.014),
            (upper + 0.018, top + 0.012),
            (-upper - 0.018, top + 0.012),
        ],
        mix(colour, "#1c1420", 0.22),
        0.008,
    )


def cottage(work: Joinery) -> None:
    """A cottage with a chimney, a door and two windows."""
    wall, roof = work.own("wall", work.own("colour", "#efe3c8")), work.own("roof", _TILE)
    work.form(
        [(0.16, -0.62), (0.23, -0.62), (0.23, -0.40), (0.16, -0.40)], work.own("chimney", "#a4776a"), 0.002
    )
    work.board(0.15, -0.635, 0.24, -0.610, "#8a6258", 0.004)
    work.form([(-0.32, -0.34), (0.32, -0.34), (0.32, 0.0), (-0.32, 0.0)], wall, 0.002)
    work.form([(-0.32, -0.035), (0.32, -0.035), (0.32, 0.0), (-0.32, 0.0)], "#a39a8c", 0.002)
    work.form([(-0.375, -0.315), (-0.27, -0.56), (0.27, -0.56), (0.375, -0.315)], roof, 0.006)
    _tiles(work, -0.555, -0.315, 0.27, 0.37, roof)
    work.shade(-0.32, -0.315, 0.32, -0.285, 0.22)
    front_door(work, 0.0, 0.055, 0.215, work.own("door", "#6f8f6a"))
    work.board(-0.085, -0.014, 0.085, 0.004, "#b9b2a8", 0.003)
    shutter = work.own("shutter", "#7f9a86")
    for x in (-0.20, 0.20):
        for side in (-1, 1):
            left = x + side * 0.089 - 0.022
            work.board(left, -0.228, left + 0.044, -0.112, shutter, 0.004)
            for k in range(4):
                work.line(
                    (left + 0.008, -0.21 + 0.026 * k),
                    (left + 0.036, -0.21 + 0.026 * k),
                    "#2a3a30",
                    0.003,
                    0.35,
                )
        window_pane(work, x, -0.17, 0.055, 0.055, work.own("window", "#f2ead8"))
        work.board(x - 0.07, -0.105, x + 0.07, -0.088, "#8a5f3c", 0.003)
        for k in range(6):
            work.ball(x - 0.055 + 0.022 * k, -0.112, 0.012, ("#d8506a", "#f3c93f", "#f7f2e6")[k % 3])


def thatched(work: Joinery) -> None:
    """A cottage with a deep thatched roof."""
    wall, thatch = work.own("wall", work.own("colour", "#f2e9d2")), work.own("roof", _THATCH)
    work.form([(0.13, -0.60), (0.19, -0.60), (0.19, -0.42), (0.13, -0.42)], "#9a7468", 0.002)
    work.form([(-0.30, -0.30), (0.30, -0.30), (0.30, 0.0), (-0.30, 0.0)], wall, 0.002)
    for x in (-0.285, -0.095, 0.095, 0.285):
        work.board(x - 0.010, -0.30, x + 0.010, 0.0, "#6f4f36", 0)
    work.board(-0.30, -0.258, 0.30, -0.240, "#6f4f36", 0)
    for x in (-0.19, 0.19):
        window_pane(work, x, -0.135, 0.05, 0.05, work.own("window", "#6f4f36"))
    front_door(work, 0.0, 0.055, 0.20, work.own("door", "#7a5236"))
    work.form(
        [
            (-0.385, -0.215, 0.03),
            (-0.315, -0.42, 0.08),
            (-0.18, -0.525, 0.06),
            (0.18, -0.525, 0.06),
            (0.315, -0.42, 0.08),
            (0.385, -0.215, 0.03),
            (0.19, -0.255, 0.08),
            (0.0, -0.225, 0.08),
            (-0.19, -0.255, 0.08),
        ],
        thatch,
    )
    for k in range(25):
        x = -0.36 + 0.03 * k
        low = -0.235 - 0.02 * (k % 2)
        top = -0.48 + 0.5 * abs(x) ** 2
        work.curve(
            [(0.82 * x, top), (0.95 * x, 0.5 * (top + low)), (x, low)],
            mix(thatch, "#3a2410", 0.4),
            0.004,
            0.35,
        )
    work.form(
        [(-0.20, -0.540, 0.02), (0.20, -0.540, 0.02), (0.225, -0.490), (-0.225, -0.490)],
        mix(thatch, "#3a2410", 0.22),
        0.012,
    )


def barn(work: Joinery) -> None:
    """A red barn with white-framed doors."""
    red = work.own("wall", work.own("colour", "#b0483a"))
    work.form(
        [
            (-0.42, 0.0),
            (-0.42, -0.36),
            (-0.30, -0.54),
            (0.0, -0.66),
            (0.30, -0.54),
            (0.42, -0.36),
            (0.42, 0.0),
        ],
        red,
        0.002,
    )
    for x in range(-8, 9):
        work.line((0.05 * x, -0.46), (0.05 * x, 0.0), "#3a1410", 0.003, 0.16)
    roof: list[Point] = [(-0.46, -0.34), (-0.33, -0.56), (0.0, -0.70), (0.33, -0.56), (0.46, -0.34)]
    for start, end in pairwise(roof):
        work.line(start, end, work.own("roof", "#6a5a54"), 0.034)
    white = work.own("trim", "#f2ead8")
    opened = work.now.amount if work.now.act == "open" else 0.0
    work.board(-0.15, -0.32, 0.15, 0.0, "#3a2420", 0)
    for side in (-1, 1):
        inner, outer = side * lerp(0.0, 0.13, opened), side * 0.15
        door = [(outer, -0.32), (inner, -0.32), (inner, 0.0), (outer, 0.0)]
        work.flat(door, mix(red, "#1c1420", 0.12))
        for start, end in ((door[0], door[2]), (door[1], door[3]), (door[0], door[1]), (door[1], door[2])):
            work.line(start, end, white, 0.012)
    for start, end in (
        ((-0.15, -0.32), (0.15, -0.32)),
        ((-0.15, -0.32), (-0.15, 0.0)),
        ((0.15, -0.32), (0.15, 0.0)),
    ):
        work.line(start, end, white, 0.016)
    window_pane(work, 0.0, -0.46, 0.045, 0.045)
    for side in (-1, 1):
        window_pane(work, 0.29 * side, -0.20, 0.034, 0.040)


def church(work: Joinery) -> None:
    """A village church with its tower."""
    wall, roof = work.own("wall", work.own("colour", "#ece4d2")), work.own("roof", "#8a6a5c")
    work.form([(-0.10, -0.34), (0.32, -0.34), (0.32, 0.0), (-0.10, 0.0)], wall, 0.002)
    work.form([(-0.12, -0.325), (-0.06, -0.50), (0.28, -0.50), (0.365, -0.325)], roof, 0.004)
    for k in range(1, 4):
        y = -0.50 + 0.044 * k
        work.line((-0.09, y), (0.28 + 0.02 * k, y), "#2a1814", 0.003, 0.25)
    work.form([(-0.24, -0.60), (-0.08, -0.60), (-0.08, 0.0), (-0.24, 0.0)], mix(wall, "#fff8e8", 0.2), 0.002)
    work.form([(-0.262, -0.585), (-0.16, -0.98), (-0.058, -0.585)], mix(roof, "#1c1420", 0.1), 0.003)
    work.line((-0.16, -0.975), (-0.16, -1.045), "#d9b45a", 0.008)
    work.line((-0.185, -1.018), (-0.135, -1.018), "#d9b45a", 0.008)
    work.disc(-0.16, -0.515, 0.036, 0.036, "#f6f1e2")
    work.line((-0.16, -0.515), (-0.16, -0.540), "#3a3436", 0.005)
    work.line((-0.16, -0.515), (-0.143, -0.505), "#3a3436", 0.005)
    work.form(
        [(-0.185, -0.36), (-0.185, -0.415, 0.024), (-0.135, -0.415, 0.024), (-0.135, -0.36)], "#4a4440", 0.004
    )
    for k in range(3):
        work.line((-0.182, -0.40 + 0.015 * k), (-0.138, -0.40 + 0.015 * k), "#8a8078", 0.005)
    front_door(work, -0.16, 0.040, 0.155, work.own("door", "#7a5236"))
    for x in (0.01, 0.12, 0.23):
        pointed = [
            (x - 0.026, -0.09),
            (x - 0.026, -0.20, 0.02),
            (x, -0.255, 0.01),
            (x + 0.026, -0.20, 0.02),
            (x + 0.026, -0.09),
        ]
        work.form(pointed, "#c9bfa8", 0.004)
        window_pane(work, x, -0.155, 0.017, 0.055, "#c9bfa8")


def windmill(work: Joinery) -> None:
    """A windmill's tower; its sails are drawn by what turns them."""
    wall = work.own("wall", work.own("colour", "#ece2cc"))
    work.form([(-0.175, 0.0), (-0.10, -0.53), (0.10, -0.53), (0.175, 0.0)], wall, 0.002, across=True)
    work.form(
        [
            (-0.135, -0.510, 0.02),
            (-0.105, -0.615, 0.05),
            (0.0, -0.675, 0.05),
            (0.105, -0.615, 0.05),
            (0.135, -0.510, 0.02),
        ],
        work.own("roof", "#8a5a48"),
    )
    front_door(work, 0.0, 0.045, 0.165, work.own("door", "#7a5236"))
    for y in (-0.27, -0.42):
        window_pane(work, 0.0, y, 0.026, 0.030)
    work.form([(-0.165, -0.212), (0.165, -0.212), (0.165, -0.196), (-0.165, -0.196)], "#7a5a3c", 0.003)
    for k in range(9):
        x = -0.155 + 0.03875 * k
        work.line((x, -0.212), (x, -0.242), "#7a5a3c", 0.005)
    work.line((-0.16, -0.242), (0.16, -0.242), "#7a5a3c", 0.006)


def lighthouse(work: Joinery) -> None:
    """A striped lighthouse with its gallery and lantern; its beam is drawn by what turns it."""

    def half(y: float) -> float:
        return 0.105 - 0.042 * (-y / 0.80)

    for band in range(5):
        top, foot = -0.16 * (band + 1), -0.16 * band
        colour = work.own("stripe", "#c23b34") if band % 2 else work.own("colour", "#f5f0e4")
        outline = [(-half(foot), foot), (-half(top), top), (half(top), top), (half(foot), foot)]
        work.form(outline, colour, 0.0, across=True)
    work.form([(-0.095, -0.828), (0.095, -0.828), (0.078, -0.795), (-0.078, -0.795)], "#3a3a42", 0.004)
    for k in range(7):
        x = -0.087 + 0.029 * k
        work.line((x, -0.825), (x, -0.868), "#3a3a42", 0.004)
    work.line((-0.087, -0.868), (0.087, -0.868), "#3a3a42", 0.005)
    lamp = [(-0.042, -0.825), (0.042, -0.825), (0.042, -0.92), (-0.042, -0.92)]
    if work.lamps:
        work.bright(lamp, "#fff2c0")
    else:
        work.flat(lamp, "#a9c7d4")
    for x in (-0.042, -0.014, 0.014, 0.042):
        work.line((x, -0.825), (x, -0.92), "#3a3a42", 0.004)
    work.glow(0.0, -0.87, 0.30, 0.8)
    work.form(
        [
            (-0.058, -0.912),
            (-0.030, -0.965, 0.03),
            (0.0, -0.985, 0.02),
            (0.030, -0.965, 0.03),
            (0.058, -0.912),
        ],
        work.own("roof", "#c23b34"),
        0.006,
    )
    work.line((0.0, -0.98), (0.0, -1.02), "#3a3a42", 0.006)
    front_door(work, 0.0, 0.030, 0.115, work.own("door", "#5c4632"))
    for y in (-0.30, -0.56):
        window_pane(work, 0.0, y, 0.016, 0.026)
