"""Flowers and other small plants as subjects; blossoms open."""

import math
from typing import Final

from tools.renderers.animatic.painting.colour import Colour, mix
from tools.renderers.animatic.painting.curves import TAU, lerp
from tools.renderers.animatic.painting.joinery import Joinery

_STEM, _LEAF = "#4f8a42", "#5d9a4c"
_PETAL: Final = (
    (0.0, -0.10),
    (0.45, -0.24),
    (0.85, -0.20),
    (1.0, 0.0),
    (0.85, 0.20),
    (0.45, 0.24),
    (0.0, 0.10),
)
"""Half-wide petal of length 1 to the right."""


def _opened(work: Joinery) -> float:
    return work.now.amount if work.now.act == "open" else 1.0


def _leaf(
    work: Joinery, x: float, y: float, long: float, turn: float, colour: Colour = _LEAF, wide: float = 0.30
) -> None:
    """Draw a leaf from a place, turned by so many degrees from pointing right."""
    with work.at(x, y, long, turn):
        work.form([(0.0, 0.0, 0.0), (0.45, -wide, 0.4), (1.0, 0.0, 0.0), (0.45, wide, 0.4)], colour, 0.0)
        work.line((0.05, 0.0), (0.85, 0.0), mix(colour, "#14301f", 0.45), 0.03, 0.7)


def _stem(work: Joinery, high: float, width: float = 0.018) -> None:
    work.curve([(0.0, 0.0), (0.012, -0.5 * high), (0.006, -high)], work.own("stem", _STEM), width)


def _petals(
    work: Joinery, count: int, y: float, reach: float, colour: Colour, opened: float, wide: float = 1.0
) -> None:
    """Draw petals about (0.006, y): folded upwards while shut."""
    for k in range(count):
        turn = 360 * (k + 0.5) / count
        bent = -90 + ((turn + 90 + 180) % 360 - 180) * lerp(0.13, 1.0, opened)
        with work.at(0.006, y, reach * lerp(0.75, 1.0, opened), bent):
            work.canvas.scale(1.0, wide)
            tone = mix(colour, "#1c1420", 0.16) if k % 2 else colour
            work.soft(list(_PETAL), tone)


def flower(work: Joinery) -> None:
    """A flower that opens."""
    opened = _opened(work)
    _stem(work, 0.40)
    _leaf(work, 0.008, -0.12, 0.15, -150, work.own("leaf", _LEAF))
    _leaf(work, 0.010, -0.17, 0.15, -32, work.own("leaf", _LEAF))
    _petals(work, 8, -0.41, 0.125, work.own("petal", work.own("colour", "#e2506a")), opened, 1.25)
    work.ball(0.006, -0.41, 0.046 * lerp(0.3, 1.0, opened), work.own("heart", "#f3c93f"))


def daisy(work: Joinery) -> None:
    """A daisy."""
    opened = _opened(work)
    _stem(work, 0.36, 0.014)
    _leaf(work, 0.006, -0.05, 0.16, -140)
    _leaf(work, 0.006, -0.04, 0.15, -40)
    _petals(work, 16, -0.37, 0.115, work.own("petal", work.own("colour", "#fbfaf4")), opened, 0.72)
    work.ball(0.006, -0.37, 0.042 * lerp(0.3, 1.0, opened), work.own("heart", "#f0b92f"))


def sunflower(work: Joinery) -> None:
    """A sunflower."""
    opened = _opened(work)
    _stem(work, 0.64, 0.026)
    _leaf(work, 0.010, -0.20, 0.20, -155, work.own("leaf", _LEAF), 0.38)
    _leaf(work, 0.012, -0.30, 0.20, -28, work.own("leaf", _LEAF), 0.38)
    petal = work.own("petal", work.own("colour", "#f4bf2f"))
    _petals(work, 18, -0.66, 0.185, mix(petal, "#b5641a", 0.35), opened, 0.62)
    with work.at(0.006, -0.66, 1.0, 10):
        work.canvas.translate(-0.006, 0.66)
        _petals(work, 18, -0.66, 0.160, petal, opened, 0.62)
    core = 0.098 * lerp(0.4, 1.0, opened)
    heart = work.own("heart", "#6a4424")
    work.ball(0.006, -0.66, core, heart)
    for k in range(34):
        angle, reach = 2.39996 * k, core * math.sqrt(k / 38)
        work.oval(
            0.006 + reach * math.cos(angle), -0.66 + reach * math.sin(angle), 0.006, 0.006, "#3f2614", 0.8
        )


_ROSE: Final = (
    (-0.066, -0.458, 0.066, 0.060, 0.22),
    (0.068, -0.458, 0.066, 0.060, 0.08),
    (0.0, -0.495, 0.072, 0.066, 0.16),
    (-0.034, -0.462, 0.062, 0.062, 0.10),
    (0.040, -0.460, 0.060, 0.060, 0.0),
    (0.002, -0.442, 0.062, 0.056, 0.05),
)
"""A rose's petals: middle, half width and height, and how deep in the shade."""


def rose(work: Joinery) -> None:
    """A rose; it opens from a bud."""
    opened = _opened(work)
    colour = work.own("petal", work.own("colour", "#c8283c"))
    _stem(work, 0.42, 0.017)
    for y, side in ((-0.14, 1), (-0.27, -1)):
        work.flat([(0.008, y - 0.008), (0.008 + side * 0.022, y - 0.016), (0.008, y + 0.008)], _STEM)
    _leaf(work, 0.010, -0.17, 0.13, -150, work.own("leaf", "#3f7a3a"))
    _leaf(work, 0.012, -0.25, 0.13, -28, work.own("leaf", "#3f7a3a"))
    for turn in (-155, -90, -25):
        _leaf(work, 0.006, -0.415, 0.075, turn, "#4f8a42")
    spread = lerp(0.45, 1.0, opened)
    for dx, dy, across, down, tone in _ROSE:
        work.disc(
            0.006 + dx * spread, dy, across * lerp(0.7, 1.0, opened), down, mix(colour, "#2a0410", tone)
        )
    for reach, alpha in ((0.042, 0.55), (0.026, 0.65), (0.012, 0.8)):
        points = [
            (0.006 + reach * spread * math.cos(a), -0.485 + 0.72 * reach * math.sin(a))
            for a in (0.4, 1.6, 2.8, 4.0, 5.2)
        ]
        work.curve(points, mix(colour, "#2a0410", 0.5), 0.007, alpha)


def tulip(work: Joinery) -> None:
    """A tulip; its cup opens."""
    opened = _opened(work)
    colour = work.own("petal", work.own("colour", "#e8503c"))
    _stem(work, 0.38)
    work.form(
        [(0.0, 0.0, 0.0), (0.055, -0.12, 0.1), (0.115, -0.33, 0.0), (0.020, -0.15, 0.1)],
        work.own("leaf", _LEAF),
        0.0,
    )
    work.form(
        [(0.0, 0.0, 0.0), (-0.065, -0.10, 0.1), (-0.135, -0.24, 0.0), (-0.020, -0.12, 0.1)],
        work.own("leaf", _LEAF),
        0.0,
    )
    wide = lerp(0.55, 1.0, opened)
    for turn, tone in ((-20 * wide, 0.28), (20 * wide, 0.20)):
        with work.at(0.006, -0.36, 1.0, turn):
            work.form(
                [
                    (-0.02, 0.0, 0.02),
                    (-0.058, -0.07, 0.05),
                    (0.0, -0.180, 0.0),
                    (0.058, -0.07, 0.05),
                    (0.02, 0.0, 0.02),
                ],
                mix(colour, "#2a0410", tone),
                0.02,
            )
    cup = [
        (-0.025, -0.345, 0.03),
        (-0.080 * wide, -0.400, 0.05),
        (-0.078 * wide, -0.500, 0.0),
        (-0.036 * wide, -0.455, 0.02),
        (0.006, -0.525, 0.0),
        (0.048 * wide, -0.455, 0.02),
        (0.090 * wide, -0.500, 0.0),
        (0.092 * wide, -0.400, 0.05),
        (0.037, -0.345, 0.03),
    ]
    work.form(cup, colour, 0.02)


def water_lily(work: Joinery) -> None:
    """A water lily on its pad; it opens."""
    opened = _opened(work)
    pad = work.own("leaf", "#5a9a5c")
    work.disc(0.0, -0.012, 0.27, 0.034, pad)
    work.flat([(0.0, -0.014), (0.235, -0.030), (0.275, -0.008)], mix(pad, "#14301f", 0.5))
    colour = work.own("petal", work.own("colour", "#f4b8cf"))
    for row, (count, reach, tone) in enumerate(((6, 0.150, 0.16), (5, 0.135, 0.05), (4, 0.110, 0.0))):
        for k in range(count):
            turn = -90 + lerp(-76, 76, k / (count - 1)) * lerp(0.25, 1.0, opened) * (1 - 0.16 * row)
            _leaf(work, -0.03, -0.030, reach, turn, mix(colour, "#7a2a50", tone), 0.34)
    work.oval(-0.03, -0.075, 0.018, 0.014, "#f3c93f")


def dandelion(work: Joinery) -> None:
    """A dandelion clock."""
    _stem(work, 0.40, 0.012)
    for turn in (-160, -130, -50, -20):
        _leaf(work, 0.0, -0.01, 0.15, turn, _LEAF, 0.18)
    for k in range(30):
        angle = TAU * k / 30
        end = (0.006 + 0.105 * math.cos(angle), -0.42 + 0.105 * math.sin(angle))
        work.line((0.006, -0.42), end, "#f6f3ea", 0.004, 0.75)
        work.oval(*end, 0.012, 0.012, work.own("colour", "#ffffff"), 0.75)
    work.oval(0.006, -0.42, 0.018, 0.018, "#a9987a")


def seeds(work: Joinery) -> None:
    """Seeds that a dandelion at the origin lets go to the left."""
    for k in range(5):
        q = ((work.now.t + 3.2 * k / 5) % 3.2) / 3.2
        x, y = -0.08 - 0.50 * q, -0.02 * k - 0.20 * q + 0.03 * math.sin(TAU * q + k)
        alpha = min(1.0, 6 * q, 4 * (1 - q))
        work.line((x, y), (x + 0.012, y + 0.030), "#8a7a5c", 0.004, alpha)
        work.oval(x, y, 0.016, 0.012, "#ffffff", 0.8 * alpha)
