"""What stands out of doors for play and rest: parasol, swing, slide, trampoline, sandcastle, grave."""

import math

from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.curves import lerp, spline
from tools.renderers.animatic.painting.joinery import PLAIN, Joinery

_PULL = 2.4
"""Angular speed of a swing."""


def swung(t: float) -> float:
    """Return by how many degrees a swing is out at a moment."""
    return 15 * math.sin(t * _PULL)


def umbrella(work: Joinery) -> None:
    """A parasol planted in the ground; it opens."""
    opened = work.now.amount if work.now.act == "open" else 1.0
    colour, other = work.own("colour", "#d8493c"), work.own("stripe", "#f6f0e0")
    work.form([(-0.009, -0.76), (0.009, -0.76), (0.011, 0.0), (-0.011, 0.0)], "#e9dcc0", 0.003, across=True)
    half, foot = lerp(0.07, 0.42, opened), lerp(-0.36, -0.575, opened)
    canopy = spline(
        [
            (-half, foot),
            (-0.80 * half, lerp(foot, -0.78, 0.52)),
            (-0.42 * half, -0.755),
            (0.0, -0.785),
            (0.42 * half, -0.755),
            (0.80 * half, lerp(foot, -0.78, 0.52)),
            (half, foot),
            (0.66 * half, foot - 0.03),
            (0.33 * half, foot + 0.004),
            (0.0, foot - 0.03),
            (-0.33 * half, foot + 0.004),
            (-0.66 * half, foot - 0.03),
        ],
        True,
        0.13,
    )
    work.paint(canopy, other)
    with work.within(canopy):
        for k in range(0, 6, 2):
            left, right = -1 + 2 * k / 6, -1 + 2 * (k + 1) / 6
            gore = [
                (0.2 * left * half, -0.80),
                (0.2 * right * half, -0.80),
                (0.86 * right * half, lerp(foot, -0.78, 0.5), 0.15),
                (1.02 * right * half, foot + 0.02),
                (1.02 * left * half, foot + 0.02),
                (0.86 * left * half, lerp(foot, -0.78, 0.5), 0.15),
            ]
            work.form(gore, colour, 0.0)
        shade = [("#1c1420", 0.26), ("#1c1420", 0.0), ("#fff4d8", 0.18)]
        work.canvas.drawPath(canopy, PLAIN.linear((-half, foot), (half, -0.78), shade))
    work.ball(0.0, -0.795, 0.014, "#e9dcc0")


def gravestone(work: Joinery) -> None:
    """A gravestone in its grass."""
    stone = work.own("colour", "#9aa0a4")
    work.form(
        [
            (-0.125, 0.0),
            (-0.130, -0.26),
            (-0.125, -0.37, 0.10),
            (0.0, -0.385, 0.10),
            (0.125, -0.37, 0.10),
            (0.130, -0.26),
            (0.125, 0.0),
        ],
        stone,
        0.01,
        across=True,
    )
    dark = mix(stone, "#1c1420", 0.35)
    work.board(-0.012, -0.325, 0.012, -0.20, dark, 0.002)
    work.board(-0.048, -0.298, 0.048, -0.276, dark, 0.002)
    for y in (-0.155, -0.125, -0.095):
        work.line((-0.06, y), (0.06, y), dark, 0.006, 0.8)
    work.curve([(0.06, -0.37), (0.045, -0.335), (0.062, -0.31)], dark, 0.004)
    for k in range(13):
        x = -0.165 + 0.0275 * k
        work.line(
            (x, 0.004), (x + 0.010 * math.sin(3 * k), -0.030 - 0.02 * math.sin(2 * k) ** 2), "#6f9450", 0.007
        )


def swing(work: Joinery) -> None:
    """A swing's frame; its seat is drawn by what swings it."""
    colour = work.own("colour", "#c8503c")
    for x in (-0.33, 0.33):
        for foot in (-0.11, 0.11):
            work.form(
                [(x - 0.012, -0.71), (x + 0.012, -0.71), (x + foot + 0.013, 0.0), (x + foot - 0.013, 0.0)],
                colour,
                0.004,
            )
        work.line((x - 0.062, -0.30), (x + 0.062, -0.30), mix(colour, "#1c1420", 0.2), 0.014)
    work.form([(-0.37, -0.730), (0.37, -0.730), (0.37, -0.698), (-0.37, -0.698)], colour, 0.012)


def swing_seat(work: Joinery) -> None:
    """A swing's seat on its ropes from the origin."""
    with work.at(0.0, 0.0, 1.0, swung(work.now.t)):
        for x in (-0.080, 0.080):
            work.line((x, 0.0), (0.95 * x, 0.52), "#d9c29a", 0.008)
        work.form(
            [(-0.115, 0.515), (0.115, 0.515), (0.115, 0.542), (-0.115, 0.542)],
            work.own("seat", "#8a5f3c"),
            0.006,
        )


def slide(work: Joinery) -> None:
    """A child's slide."""
    colour, frame = work.own("colour", "#e8b53a"), work.own("frame", "#c8503c")
    for x in (-0.30, -0.19):
        work.line((x, 0.0), (x + 0.05, -0.52), frame, 0.018)
    for k in range(6):
        y = -0.07 - 0.075 * k
        x = -0.30 - 0.05 * y / 0.52
        work.line((x, y), (x + 0.11, y), frame, 0.013)
    work.line((-0.09, -0.42), (-0.07, 0.0), frame, 0.018)
    work.form([(-0.27, -0.52), (-0.10, -0.52), (-0.10, -0.485), (-0.27, -0.485)], frame, 0.006)
    work.curve(
        [(-0.25, -0.52), (-0.245, -0.66), (-0.19, -0.685), (-0.135, -0.64), (-0.10, -0.53)], frame, 0.014
    )
    work.curve([(-0.11, -0.50), (0.02, -0.36), (0.16, -0.17), (0.26, -0.065), (0.39, -0.045)], colour, 0.052)
    work.curve(
        [(-0.105, -0.515), (0.03, -0.375), (0.17, -0.185), (0.27, -0.082), (0.39, -0.062)],
        mix(colour, "#fff8e0", 0.4),
        0.012,
    )


def trampoline(work: Joinery) -> None:
    """A trampoline."""
    for x in (-0.36, -0.14, 0.14, 0.36):
        work.line((x, -0.165), (1.06 * x, 0.0), "#6f767f", 0.016)
    work.disc(0.0, -0.172, 0.42, 0.040, work.own("colour", "#3f78b8"))
    work.disc(0.0, -0.174, 0.36, 0.029, "#2a2f3a")
    for k in range(18):
        angle = math.tau * k / 18
        inner = (0.36 * math.cos(angle), -0.174 + 0.029 * math.sin(angle))
        work.line(inner, (0.41 * math.cos(angle), -0.172 + 0.038 * math.sin(angle)), "#e9ecef", 0.004, 0.7)


def _sand_tower(work: Joinery, sand: str, tower: tuple[float, float, float]) -> None:
    """Draw a tower of sand about x, half as wide as its second number and as high as its third."""
    x, half, high = tower
    work.form(
        [(x - half, -high), (x + half, -high), (x + 1.16 * half, -0.02), (x - 1.16 * half, -0.02)],
        sand,
        0.006,
        across=True,
    )
    for k in range(3):
        left = x - half + 0.8 * half * k
        work.form(
            [
                (left, -high - 0.030),
                (left + 0.4 * half, -high - 0.030),
                (left + 0.4 * half, -high + 0.01),
                (left, -high + 0.01),
            ],
            sand,
            0.004,
        )
    for k in range(5):
        work.oval(
            x + 0.6 * half * math.sin(3 * k),
            -0.06 - 0.15 * high - 0.13 * high * k,
            0.005,
            0.004,
            "#a9813f",
            0.7,
        )


def sandcastle(work: Joinery) -> None:
    """A castle of sand with a flag."""
    sand = work.own("colour", "#e2c184")
    work.form(
        [(-0.34, 0.004, 0.04), (-0.22, -0.04, 0.06), (0.22, -0.04, 0.06), (0.34, 0.004, 0.04)],
        mix(sand, "#8a6a34", 0.15),
        0.02,
    )
    for x, half, high in ((0.0, 0.085, 0.30), (-0.17, 0.075, 0.21), (0.17, 0.075, 0.21)):
        _sand_tower(work, sand, (x, half, high))
    work.form(
        [(-0.035, -0.025), (-0.035, -0.09, 0.03), (0.035, -0.09, 0.03), (0.035, -0.025)],
        mix(sand, "#5a3a14", 0.55),
        0.008,
    )
    work.oval(-0.17, -0.135, 0.018, 0.024, mix(sand, "#5a3a14", 0.5))
    work.oval(0.17, -0.135, 0.018, 0.024, mix(sand, "#5a3a14", 0.5))
    work.line((0.0, -0.32), (0.0, -0.43), "#8a6442", 0.006)
    for x, y in ((-0.26, -0.022), (0.27, -0.018)):
        work.disc(x, y, 0.026, 0.020, "#f6dcd0")


def telescope(work: Joinery) -> None:
    """A telescope on its tripod."""
    brass, wood = work.own("colour", "#c9963f"), "#7a5236"
    for end in ((-0.16, 0.0), (0.02, 0.0), (0.17, 0.0)):
        work.line((0.0, -0.36), end, wood, 0.016)
    work.disc(0.0, -0.37, 0.030, 0.026, "#5b6169")
    with work.at(0.0, -0.39, 1.0, -32):
        work.form([(-0.26, -0.022), (-0.06, -0.026), (-0.06, 0.026), (-0.26, 0.022)], brass, 0.006)
        work.form(
            [(-0.08, -0.034), (0.20, -0.042), (0.20, 0.042), (-0.08, 0.034)],
            mix(brass, "#5a2a1c", 0.35),
            0.006,
        )
        for x, half in ((-0.27, 0.028), (-0.08, 0.040), (0.20, 0.050)):
            work.form(
                [(x - 0.014, -half), (x + 0.014, -half), (x + 0.014, half), (x - 0.014, half)], brass, 0.006
            )
        work.form([(0.20, -0.036), (0.226, -0.036), (0.226, 0.036), (0.20, 0.036)], "#a9d4e4", 0.006)
