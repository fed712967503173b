"""Sailing boats and ships. The keel is at 0; where the water cuts them is their row's draught."""

import math
from typing import Final

from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.curves import TAU, rounded
from tools.renderers.animatic.painting.joinery import PLAIN, Joinery
from tools.renderers.animatic.things.hulls import draw_hull, porthole, railing, windows

_SPAR: Final = "#7a5a3c"


def sailing_boat(work: Joinery) -> None:
    """A sailing boat's hull, mast and boom."""
    work.line((0.02, -0.14), (0.02, -0.88), _SPAR, 0.014)
    work.line((0.02, -0.86), (0.385, -0.195), "#5a4a3a", 0.004)
    work.form(
        [(-0.14, -0.215, 0.02), (0.10, -0.215, 0.03), (0.17, -0.160), (-0.16, -0.160)], "#f6f1e4", 0.014
    )
    windows(work, -0.10, 0.08, -0.190, 3, (0.018, 0.012))
    draw_hull(
        work,
        (-0.36, 0.41, 0.150, 0.045),
        work.own("colour", "#c8503c"),
        work.own("rim", "#f6efdc"),
        work.own("hull", "#f3ead6"),
        0.052,
    )


def boat_sails(work: Joinery) -> None:
    """A boat's two sails, full of wind that comes and goes."""
    belly = 0.030 + 0.014 * math.sin(work.now.t * 1.5)
    sail, jib = work.own("sail", "#fdf8ec"), work.own("jib", work.own("sail", "#f0e6d0"))
    fore = [
        (0.045, -0.80),
        (0.17 + belly, -0.52),
        (0.345, -0.215),
        (0.19, -0.185 + 0.4 * belly),
        (0.050, -0.235),
    ]
    work.soft(fore, jib)
    main = [
        (0.005, -0.855),
        (-0.085 - belly, -0.58),
        (-0.215, -0.265),
        (-0.11, -0.225 + 0.4 * belly),
        (0.005, -0.245),
    ]
    work.soft(main, sail)
    for y in (-0.34, -0.48, -0.62):
        reach = 0.20 * (0.87 + y) / 0.60
        work.curve(
            [(0.0, y), (-0.5 * reach, y + 0.010), (-reach - 0.3 * belly, y - 0.005)], "#b8a98a", 0.004, 0.5
        )
    work.line((0.02, -0.225), (-0.215, -0.245), "#8a6644", 0.012)


def yacht(work: Joinery) -> None:
    """A motor yacht with two decks."""
    white = work.own("colour", "#f6f5f1")
    work.form([(-0.30, -0.44, 0.02), (-0.02, -0.44, 0.03), (0.08, -0.375), (-0.32, -0.375)], white, 0.014)
    windows(work, -0.27, 0.02, -0.408, 4, (0.026, 0.014))
    work.form([(-0.42, -0.350, 0.02), (0.16, -0.350, 0.03), (0.33, -0.235), (-0.46, -0.235)], white, 0.014)
    windows(work, -0.38, 0.20, -0.295, 7, (0.032, 0.020))
    for start, end in (
        ((-0.20, -0.44), (-0.14, -0.52)),
        ((-0.14, -0.52), (-0.06, -0.52)),
        ((-0.06, -0.52), (-0.04, -0.44)),
    ):
        work.line(start, end, "#e9e6de", 0.016)
    work.line((-0.10, -0.52), (-0.10, -0.60), "#8d939c", 0.008)
    work.form(
        [
            (-0.60, -0.235, 0.02),
            (0.30, -0.235, 0.04),
            (0.66, -0.262, 0.02),
            (0.52, -0.090, 0.14),
            (0.34, 0.0, 0.10),
            (-0.52, 0.0, 0.05),
            (-0.61, -0.090, 0.06),
        ],
        white,
    )
    work.form(
        [(-0.605, -0.160), (0.585, -0.168), (0.555, -0.128), (-0.610, -0.118)],
        work.own("stripe", "#2f4a78"),
        0.0,
    )
    for k in range(6):
        porthole(work, -0.30 + 0.115 * k, -0.195, 0.014, "#d5d9de")
    work.form([(-0.60, -0.055), (0.50, -0.055), (0.35, 0.0), (-0.53, 0.0)], work.own("hull", "#b5453a"), 0.02)
    railing(work, [(0.22, -0.240), (0.62, -0.262)], 6, 0.055)


_MASTS: Final = ((-0.30, 0.98), (0.04, 1.16), (0.36, 0.92))


_TALL_SHIP: Final = (
    (-0.610, -0.475, 0.02), (-0.370, -0.440, 0.02), (-0.355, -0.320, 0.03), (0.285, -0.300, 0.03),
    (0.310, -0.375, 0.02), (0.620, -0.425, 0.02), (0.555, -0.190, 0.12), (0.380, 0.0, 0.14),
    (-0.400, 0.0, 0.10), (-0.555, -0.130, 0.12),
)  # fmt: skip


def tall_ship(work: Joinery) -> None:
    """A tall ship's hull, masts and yards."""
    wood, gold = work.own("colour", "#6f4529"), work.own("trim", "#d9a94a")
    work.line((0.52, -0.365), (0.86, -0.530), _SPAR, 0.018)
    for x, high in _MASTS:
        work.line((x, -0.24), (x, -high), "#5c4028", 0.020)
        for y, half in ((0.11, 0.155), (0.42, 0.215)):
            work.line((x - half, -high + y), (x + half, -high + y), "#5c4028", 0.012)
        for side in (-1, 1):
            work.line((x, -high + 0.04), (x + side * 0.15, -0.30), "#3f2f22", 0.004, 0.8)
    work.form(_TALL_SHIP, wood)
    for y in (-0.245, -0.185, -0.125, -0.065):
        work.curve(
            [(-0.55 - 0.05 * y, y - 0.02), (0.0, y + 0.012), (0.50 - 0.10 * y, y - 0.015)],
            "#2f1c10",
            0.005,
            0.4,
        )
    work.curve([(-0.605, -0.385), (-0.36, -0.350)], gold, 0.014)
    work.curve([(-0.365, -0.318), (0.0, -0.296), (0.295, -0.300)], gold, 0.012)
    work.curve([(0.310, -0.350), (0.60, -0.390)], gold, 0.012)
    for k in range(6):
        x = -0.30 + 0.115 * k
        work.form(
            [(x - 0.030, -0.250), (x + 0.030, -0.250), (x + 0.030, -0.195), (x - 0.030, -0.195)], gold, 0.006
        )
        work.form(
            [(x - 0.022, -0.243), (x + 0.022, -0.243), (x + 0.022, -0.202), (x - 0.022, -0.202)],
            "#2a1a12",
            0.004,
        )
    windows(work, -0.580, -0.400, -0.415, 3, (0.020, 0.018))
    work.form([(-0.625, -0.500), (-0.600, -0.500), (-0.600, -0.450), (-0.625, -0.450)], gold, 0.008)
    work.ball(-0.612, -0.520, 0.020, "#ffd98a" if work.lamps else gold)


def ship_sails(work: Joinery) -> None:
    """A tall ship's sails, bellied by the wind."""
    cloth = work.own("sail", "#f4ead2")
    for x, high in _MASTS:
        for top, foot, half, low in (
            (-high + 0.12, -high + 0.39, 0.150, 0.190),
            (-high + 0.43, -0.345, 0.205, 0.225),
        ):
            edge = [
                (x - half, top),
                (x + half, top),
                (x + low + 0.052, 0.45 * top + 0.55 * foot, 0.12),
                (x + low, foot),
                (x + 0.01, foot - 0.045, 0.12),
                (x - low, foot),
                (x - low + 0.044, 0.45 * top + 0.55 * foot, 0.12),
            ]
            _canvas(work, edge, (x - low, foot), (x + low, top), cloth)
    for tip, tack in (((0.40, -0.86), (0.80, -0.52)), ((0.40, -0.70), (0.66, -0.455))):
        edge = [
            tip,
            (0.5 * (tip[0] + tack[0]) + 0.025, 0.5 * (tip[1] + tack[1]), 0.1),
            tack,
            (0.46, -0.44, 0.04),
        ]
        _canvas(work, edge, (0.4, -0.4), (0.8, -0.9), cloth)


def _canvas(
    work: Joinery,
    edge: list[tuple[float, ...]],
    low: tuple[float, float],
    high: tuple[float, float],
    colour: str,
) -> None:
    """Draw one sail, its light from above right; its gradient does not move with its edge."""
    lit = work.lit(colour)
    paint = PLAIN.linear(
        low, high, [mix(lit, "#4a3a30", 0.22), lit, mix(lit, "#ffffff", 0.25)], [0.0, 0.6, 1.0]
    )
    path = rounded(edge, 0.006)
    work.canvas.drawPath(path, paint)
    work.canvas.drawPath(path, PLAIN.stroke(work.lit("#a8977a"), 0.004, 0.5))


def viking_ship(work: Joinery) -> None:
    """A longship with a dragon's head and shields along its side."""
    wood, gold = work.own("colour", "#8a5a34"), "#d9a94a"
    work.line((0.0, -0.15), (0.0, -0.78), "#5c4028", 0.020)
    work.line((-0.30, -0.74), (0.30, -0.74), "#5c4028", 0.014)
    work.form(
        [
            (-0.640, -0.420, 0.03),
            (-0.575, -0.400, 0.04),
            (-0.530, -0.230, 0.12),
            (-0.250, -0.150, 0.20),
            (0.250, -0.150, 0.20),
            (0.515, -0.235, 0.12),
            (0.560, -0.480, 0.04),
            (0.600, -0.545, 0.03),
            (0.690, -0.530, 0.03),
            (0.720, -0.490, 0.02),
            (0.635, -0.465, 0.03),
            (0.640, -0.240, 0.14),
            (0.400, 0.0, 0.20),
            (-0.400, 0.0, 0.20),
            (-0.640, -0.210, 0.14),
        ],
        wood,
    )
    work.oval(0.645, -0.512, 0.010, 0.010, "#1c1612")
    work.form([(0.590, -0.540), (0.570, -0.590), (0.615, -0.548)], gold, 0.004)
    for y in (-0.105, -0.060):
        work.curve([(-0.52, y - 0.06), (0.0, y + 0.02), (0.52, y - 0.06)], "#3f2716", 0.005, 0.5)
    colours = (work.own("shield", "#c8443a"), "#f0d9a0", "#3f6f8a")
    for k in range(9):
        x = -0.40 + 0.10 * k
        y = -0.150 - 0.10 * (x / 0.5) ** 2
        work.disc(x, y, 0.047, 0.047, colours[k % 3])
        work.ring(x, y, 0.045, "#6a4a2c", 0.006)
        work.oval(x, y, 0.014, 0.014, gold)


def striped_sail(work: Joinery) -> None:
    """A longship's square sail with stripes, under its yard at the origin."""
    fill = 0.045 + 0.014 * math.sin(work.now.t * 1.4)
    edge = [
        (-0.285, 0.0),
        (0.285, 0.0),
        (0.335 + fill, 0.24, 0.16),
        (0.290, 0.47),
        (0.0, 0.425, 0.2),
        (-0.290, 0.47),
        (-0.285 + fill, 0.24, 0.16),
    ]
    cloth, stripe = work.own("sail", "#f3e8cf"), work.own("stripe", "#c23f36")
    with work.within(rounded(edge, 0.006)):
        for k in range(8):
            left = -0.34 + 0.095 * k
            band = [
                (left, -0.02),
                (left + 0.095, -0.02),
                (left + 0.095 + 1.1 * fill, 0.24, 0.1),
                (left + 0.095, 0.5),
                (left, 0.5),
                (left + 1.1 * fill, 0.24, 0.1),
            ]
            work.canvas.drawPath(rounded(band, 0.0), PLAIN.fill(work.lit(stripe if k % 2 else cloth)))
        shade = [("#1c1420", 0.24), ("#1c1420", 0.0), ("#fff4d8", 0.18)]
        work.canvas.drawPath(rounded(edge, 0.006), PLAIN.linear((-0.2, 0.5), (0.1, 0.0), shade))


def sea_oars(work: Joinery) -> None:
    """A longship's oars, which pull together where it goes."""
    for k in range(7):
        turn = TAU * work.now.rolled * 0.9 if work.now.goes else 0.4
        x = -0.33 + 0.11 * k
        lean = 0.05 * math.cos(turn)
        work.line((x, -0.13), (x - 0.07 + lean, 0.02 + 0.02 * math.sin(turn)), "#a97a48", 0.010)
