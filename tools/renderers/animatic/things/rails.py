"""Trains and trams, drawn at rest without their wheels, and the steam that they blow."""

import math
from typing import Final

from tools.renderers.animatic.painting.joinery import Joinery
from tools.renderers.animatic.things.coachwork import beams, cabin, tail_lamp
from tools.renderers.animatic.things.flames import puff

_BRASS = "#d0a548"


def _coach(work: Joinery, left: float, right: float, colour: str, count: int) -> None:
    """Draw a passenger coach between two ends."""
    step = (right - left - 0.04) / count
    panes = [
        [(x + 0.018, -0.240), (x + 0.018, -0.350), (x + step - 0.018, -0.350), (x + step - 0.018, -0.240)]
        for x in (left + 0.02 + step * k for k in range(count))
    ]
    work.form(
        [
            (left - 0.015, -0.415, 0.03),
            (right + 0.015, -0.415, 0.03),
            (right + 0.02, -0.375),
            (left - 0.02, -0.375),
        ],
        "#4f4a4e",
        0.008,
    )
    cabin(work, [(left, -0.100), (left, -0.385), (right, -0.385), (right, -0.100)], panes, colour)
    work.line((left + 0.01, -0.205), (right - 0.01, -0.205), _BRASS, 0.007)
    work.line((left + 0.01, -0.140), (right - 0.01, -0.140), _BRASS, 0.004, 0.7)
    work.form(
        [(left + 0.01, -0.112), (right - 0.01, -0.112), (right - 0.01, -0.078), (left + 0.01, -0.078)],
        "#3a3c43",
        0.008,
    )


_CHIMNEY: Final = (
    (0.215, -0.300), (0.200, -0.400), (0.185, -0.455), (0.325, -0.455), (0.310, -0.400),
    (0.300, -0.300),
)  # fmt: skip
_BOILER: Final = (
    (-0.120, -0.325), (0.345, -0.325, 0.03), (0.365, -0.235, 0.05), (0.345, -0.145, 0.03),
    (-0.120, -0.145),
)  # fmt: skip
_SMOKEBOX: Final = (
    (0.325, -0.318), (0.375, -0.305, 0.03), (0.390, -0.235, 0.05), (0.375, -0.165, 0.03),
    (0.325, -0.152),
)  # fmt: skip


def steam_train(work: Joinery) -> None:
    """A steam locomotive with its tender's coach behind it."""
    iron, red = work.own("colour", "#2f4a46"), work.own("frame", "#a83a30")
    _coach(work, -1.02, -0.42, work.own("wagon", "#7d3f34"), 4)
    work.line((-0.43, -0.105), (-0.33, -0.105), "#3a3c43", 0.018)
    cabin(
        work,
        [(-0.350, -0.115), (-0.350, -0.425), (-0.105, -0.425), (-0.105, -0.115)],
        [
            [(-0.320, -0.270), (-0.320, -0.385, 0.03), (-0.215, -0.385, 0.03), (-0.215, -0.270)],
            [(-0.190, -0.290), (-0.190, -0.375), (-0.130, -0.375), (-0.130, -0.290)],
        ],
        iron,
    )
    work.form(
        [(-0.385, -0.465, 0.03), (-0.075, -0.465, 0.03), (-0.070, -0.420), (-0.390, -0.420)], red, 0.010
    )
    work.form(_CHIMNEY, iron, 0.008)
    work.form([(0.172, -0.475), (0.338, -0.475), (0.332, -0.445), (0.178, -0.445)], red, 0.010)
    work.form([(0.015, -0.300), (0.020, -0.370, 0.04), (0.100, -0.370, 0.04), (0.105, -0.300)], _BRASS, 0.02)
    work.form(
        [(-0.070, -0.310), (-0.062, -0.352, 0.02), (-0.025, -0.352, 0.02), (-0.018, -0.310)], _BRASS, 0.01
    )
    work.form(_BOILER, iron, 0.014)
    work.form(_SMOKEBOX, "#3a3c43", 0.010)
    for x in (0.0, 0.14, 0.275):
        work.form(
            [(x - 0.007, -0.326), (x + 0.007, -0.326), (x + 0.007, -0.144), (x - 0.007, -0.144)], _BRASS, 0.0
        )
    work.curve([(-0.10, -0.298), (0.1, -0.303), (0.30, -0.298)], "#ffffff", 0.010, 0.25)
    work.form([(-0.355, -0.140), (0.405, -0.140), (0.405, -0.108), (-0.355, -0.108)], red, 0.006)
    work.form([(0.270, -0.115), (0.375, -0.115), (0.375, -0.045), (0.270, -0.045)], iron, 0.014)
    work.form([(0.405, -0.130), (0.440, -0.118), (0.525, -0.014), (0.390, -0.014)], red, 0.008)
    for k in range(4):
        work.line((0.415 + 0.008 * k, -0.112), (0.405 + 0.032 * k, -0.020), "#6a201a", 0.006, 0.8)
    beams(work, 0.372, -0.345, 1.2)
    tail_lamp(work, -1.022, -0.150)


def rods(work: Joinery) -> None:
    """A locomotive's coupling rod, whose crank pins go round with its driving wheels."""
    turn = work.now.rolled / 0.088
    x, y = 0.042 * math.cos(turn), 0.042 * math.sin(turn)
    work.line((x - 0.195, y), (x + 0.195, y), "#c3c8ce", 0.018)
    work.line((x + 0.0, y), (0.30, -0.005), "#9aa1a9", 0.014)
    for k in (-0.195, 0.0, 0.195):
        work.oval(x + k, y, 0.016, 0.016, "#e9ecef")


def steam(work: Joinery) -> None:
    """Steam out of a chimney at the origin; it trails behind a train that goes."""
    drag, rise = (0.85, 0.20) if work.now.goes else (0.16, 0.34)
    for k in range(9):
        q = ((work.now.t + 2.7 * k / 9) % 2.7) / 2.7
        x = -drag * q + 0.02 * math.sin(5 * k)
        y = -rise * (1 - (1 - q) ** 2) - 0.02
        puff(work, x, y, 0.040 + 0.11 * q, "#f8f5f0", 0.95 * (1 - q) * min(1.0, 9 * q))


def train(work: Joinery) -> None:
    """A passenger train: an electric locomotive and a coach."""
    body, stripe = work.own("colour", "#b8433a"), work.own("stripe", "#f3e7cc")
    _coach(work, -1.02, -0.36, work.own("wagon", "#3f6f8a"), 5)
    work.line((-0.37, -0.105), (-0.28, -0.105), "#3a3c43", 0.018)
    for start, end in (((-0.05, -0.415), (0.05, -0.490)), ((0.05, -0.490), (-0.03, -0.560))):
        work.line(start, end, "#4a4d55", 0.009)
    work.line((-0.08, -0.560), (0.02, -0.560), "#4a4d55", 0.010)
    work.form([(-0.22, -0.425), (0.30, -0.425), (0.33, -0.385), (-0.25, -0.385)], "#5b6169", 0.010)
    cabin(
        work,
        [
            (-0.285, -0.085, 0.01),
            (-0.285, -0.395, 0.03),
            (0.335, -0.395, 0.04),
            (0.445, -0.235, 0.04),
            (0.460, -0.085, 0.02),
        ],
        [
            [(0.235, -0.255), (0.235, -0.360), (0.330, -0.360), (0.395, -0.255)],
            [(-0.245, -0.255), (-0.245, -0.355), (-0.165, -0.355), (-0.165, -0.255)],
        ],
        body,
    )
    for k in range(4):
        x = -0.115 + 0.085 * k
        work.form([(x, -0.350), (x + 0.065, -0.350), (x + 0.065, -0.265), (x, -0.265)], "#4a4d55", 0.008)
        for row in range(4):
            work.line((x + 0.008, -0.335 + 0.018 * row), (x + 0.057, -0.335 + 0.018 * row), "#8d939c", 0.004)
    work.form([(-0.285, -0.205), (0.447, -0.205), (0.452, -0.160), (-0.285, -0.160)], stripe, 0.0)
    work.form([(-0.27, -0.098), (0.475, -0.098), (0.455, -0.058), (-0.26, -0.058)], "#3a3c43", 0.012)
    beams(work, 0.445, -0.130)
    tail_lamp(work, -1.022, -0.150)


def fast_train(work: Joinery) -> None:
    """A high-speed train with its long nose."""
    body, stripe = work.own("colour", "#eef0f2"), work.own("stripe", "#2f6fb8")
    panes = [
        [(x, -0.215), (x, -0.300), (x + 0.105, -0.300), (x + 0.105, -0.215)]
        for x in (-0.96 + 0.135 * k for k in range(8))
    ]
    cabin(
        work,
        [
            (-1.03, -0.050, 0.01),
            (-1.03, -0.365, 0.02),
            (0.08, -0.368, 0.10),
            (0.33, -0.325, 0.15),
            (0.57, -0.150, 0.08),
            (0.60, -0.060, 0.05),
            (0.50, -0.045, 0.02),
        ],
        [*panes, [(0.190, -0.240), (0.205, -0.312), (0.290, -0.300), (0.395, -0.232)]],
        body,
    )
    work.form(
        [
            (-1.03, -0.165),
            (0.30, -0.165, 0.1),
            (0.585, -0.118),
            (0.592, -0.092),
            (0.30, -0.122, 0.1),
            (-1.03, -0.122),
        ],
        stripe,
        0.0,
    )
    for x in (-0.965, -0.02):
        work.form([(x, -0.325), (x + 0.002, -0.325), (x + 0.002, -0.07), (x, -0.07)], "#9aa1a9", 0.0)
    work.form([(-1.02, -0.062), (0.53, -0.062), (0.46, -0.026), (-1.01, -0.026)], "#3a3e46", 0.014)
    work.line((-0.52, -0.366), (-0.47, -0.420), "#4a4d55", 0.008)
    work.line((-0.51, -0.425), (-0.43, -0.425), "#4a4d55", 0.008)
    beams(work, 0.570, -0.135, 0.9)
    tail_lamp(work, -1.026, -0.200)


def tram(work: Joinery) -> None:
    """A tram with its pole to the wire."""
    body, cream = work.own("colour", "#3f8a5c"), work.own("stripe", "#f3ead6")
    panes = [
        [(x, -0.245), (x, -0.375), (x + 0.135, -0.375), (x + 0.135, -0.245)]
        for x in (-0.335, -0.180, 0.045, 0.200)
    ]
    work.line((-0.08, -0.460), (0.10, -0.600), "#4a4d55", 0.008)
    work.line((0.06, -0.603), (0.15, -0.603), "#4a4d55", 0.010)
    work.form([(-0.16, -0.470), (0.16, -0.470), (0.19, -0.435), (-0.19, -0.435)], "#8d939c", 0.010)
    work.form(
        [(-0.505, -0.445, 0.03), (0.505, -0.445, 0.03), (0.515, -0.400), (-0.515, -0.400)], "#6a665f", 0.010
    )
    door = [(-0.030, -0.090), (-0.030, -0.375), (0.030, -0.375), (0.030, -0.090)]
    cabin(
        work,
        [
            (-0.475, -0.075, 0.03),
            (-0.500, -0.240, 0.05),
            (-0.475, -0.408),
            (0.475, -0.408),
            (0.500, -0.240, 0.05),
            (0.475, -0.075, 0.03),
        ],
        [
            *panes,
            door,
            [(-0.455, -0.245), (-0.440, -0.375), (-0.365, -0.375), (-0.365, -0.245)],
            [(0.365, -0.245), (0.365, -0.375), (0.440, -0.375), (0.455, -0.245)],
        ],
        body,
    )
    for left, right in ((-0.490, -0.045), (0.045, 0.490)):
        work.form([(left, -0.230), (right, -0.230), (right, -0.195), (left, -0.195)], cream, 0.0)
        work.line((left + 0.03, -0.145), (right - 0.03, -0.145), _BRASS, 0.006)
    work.form([(-0.455, -0.085), (0.455, -0.085), (0.44, -0.050), (-0.44, -0.050)], "#3a3c43", 0.010)
    beams(work, 0.484, -0.160)
    tail_lamp(work, -0.484, -0.160)
