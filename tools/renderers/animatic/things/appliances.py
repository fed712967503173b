"""Machines of the house: screens, a clock, a refrigerator, a lamp."""

import math

from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.curves import rounded, spline
from tools.renderers.animatic.painting.joinery import PLAIN, Joinery


def television(work: Joinery) -> None:
    """An old television with its aerial; its picture is drawn by what moves it."""
    wood = work.own("colour", "#a5683f")
    for x in (-0.12, 0.13):
        work.line((0.0, -0.405), (1.3 * x, -0.590), "#8d939c", 0.009)
        work.ball(1.3 * x, -0.595, 0.010, "#c3c8ce")
    work.form([(-0.04, -0.425, 0.02), (0.04, -0.425, 0.02), (0.05, -0.395), (-0.05, -0.395)], "#5b4a3c", 0.01)
    for x in (-0.17, 0.17):
        work.form(
            [(x - 0.012, -0.06), (x + 0.012, -0.06), (x * 1.16 + 0.007, 0.0), (x * 1.16 - 0.007, 0.0)],
            "#5c3a26",
            0.003,
        )
    work.form([(-0.27, -0.405), (0.27, -0.405), (0.27, -0.045), (-0.27, -0.045)], wood, 0.035)
    work.form([(-0.245, -0.38), (0.145, -0.38), (0.145, -0.07), (-0.245, -0.07)], "#3a2c26", 0.05)
    for y in (-0.335, -0.265):
        work.ball(0.205, y, 0.027, "#e6d6b8")
        work.line((0.205, y), (0.215, y - 0.018), "#7a6a54", 0.006)
    for k in range(5):
        work.line((0.178, -0.20 + 0.024 * k), (0.232, -0.20 + 0.024 * k), "#5c3a26", 0.006)


def broadcast(work: Joinery) -> None:
    """What is on a television's screen: a bright picture that changes."""
    t = work.now.t
    screen = rounded([(-0.225, -0.36), (0.125, -0.36), (0.125, -0.09), (-0.225, -0.09)], 0.04)
    tone = 0.5 + 0.5 * math.sin(t * 1.7)
    work.canvas.drawPath(screen, PLAIN.fill(mix("#5fb0c8", "#8ad0a8", round(tone, 1))))
    with work.within(screen):
        x = -0.05 + 0.10 * math.sin(t * 1.1)
        work.canvas.drawCircle(0.06, -0.30, 0.030, PLAIN.fill("#fbe9a0"))
        hill = spline(
            [(-0.25, -0.05), (-0.20, -0.17), (x - 0.05, -0.20), (0.05, -0.15), (0.15, -0.18), (0.15, -0.05)]
        )
        work.canvas.drawPath(hill, PLAIN.fill("#4f8a5a"))
        work.canvas.drawCircle(x, -0.19, 0.030, PLAIN.fill("#e2607e"))
        glare = [(-0.20, -0.36), (-0.10, -0.36), (-0.19, -0.09), (-0.29, -0.09)]
        work.canvas.drawPath(rounded(glare, 0.0), PLAIN.fill("#ffffff", 0.16))
    if work.lamps:
        work.halo(-0.05, -0.22, 0.40, "#a9e0ea", 0.35)


def computer(work: Joinery) -> None:
    """A laptop that shines."""
    metal = work.own("colour", "#b3bac2")
    work.form([(-0.215, -0.335), (0.215, -0.335), (0.215, -0.020), (-0.215, -0.020)], "#34373f", 0.016)
    work.bright([(-0.195, -0.315), (0.195, -0.315), (0.195, -0.050), (-0.195, -0.050)], "#7fc4e0")
    for k, (left, long, colour) in enumerate(
        (
            (-0.17, 0.13, "#ffffff"),
            (-0.15, 0.19, "#e9f6fb"),
            (-0.15, 0.09, "#ffe9a0"),
            (-0.17, 0.16, "#ffffff"),
            (-0.15, 0.12, "#c9f0d8"),
        )
    ):
        work.shining.line((left, -0.285 + 0.045 * k), (left + long, -0.285 + 0.045 * k), colour, 0.011, 0.9)
    work.form(
        [
            (-0.215, -0.030),
            (0.215, -0.030),
            (0.275, -0.006, 0.01),
            (0.270, 0.0),
            (-0.270, 0.0),
            (-0.275, -0.006, 0.01),
        ],
        metal,
        0.004,
    )
    work.form([(-0.19, -0.024), (0.19, -0.024), (0.205, -0.013), (-0.205, -0.013)], "#5b6169", 0.003)


def clock(work: Joinery) -> None:
    """A grandfather clock; hands and pendulum are drawn by what moves them."""
    wood = work.own("colour", "#7d4f30")
    dark, brass = mix(wood, "#1c0e06", 0.45), "#d9b45a"
    work.form([(-0.118, -0.47), (0.118, -0.47), (0.118, -0.10), (-0.118, -0.10)], wood, 0.004, across=True)
    work.form([(-0.075, -0.445, 0.03), (0.075, -0.445, 0.03), (0.075, -0.125), (-0.075, -0.125)], dark, 0.008)
    work.form([(-0.140, -0.115), (0.140, -0.115), (0.150, 0.0), (-0.150, 0.0)], wood, 0.006, across=True)
    work.form(
        [(-0.10, -0.090), (0.10, -0.090), (0.10, -0.025), (-0.10, -0.025)], mix(wood, "#fff4d8", 0.12), 0.006
    )
    work.form([(-0.135, -0.735), (0.135, -0.735), (0.135, -0.46), (-0.135, -0.46)], wood, 0.006, across=True)
    work.form(
        [(-0.165, -0.730), (-0.10, -0.790, 0.03), (0.0, -0.840, 0.04), (0.10, -0.790, 0.03), (0.165, -0.730)],
        wood,
        0.008,
    )
    work.ball(0.0, -0.850, 0.020, brass)
    work.disc(0.0, -0.600, 0.102, 0.102, brass)
    work.disc(0.0, -0.600, 0.088, 0.088, work.own("face", "#f8f3e4"))
    for k in range(12):
        angle = math.tau * k / 12
        inner, outer = 0.068, 0.080
        work.line(
            (inner * math.cos(angle), -0.600 + inner * math.sin(angle)),
            (outer * math.cos(angle), -0.600 + outer * math.sin(angle)),
            "#3a3436",
            0.005,
        )


def clock_hands(work: Joinery) -> None:
    """A clock's hands about the origin; the longer one goes round."""
    turn = work.now.t * 0.42
    for angle, reach, width in ((0.7 + turn / 12, 0.046, 0.010), (-1.2 + turn, 0.068, 0.007)):
        work.line((0.0, 0.0), (reach * math.cos(angle), reach * math.sin(angle)), "#2a2430", width)
    work.oval(0.0, 0.0, 0.008, 0.008, "#d9b45a")


def pendulum(work: Joinery) -> None:
    """A pendulum that swings from the origin."""
    with work.at(0.0, 0.0, 1.0, 9 * math.sin(work.now.t * 3.14)):
        work.line((0.0, 0.0), (0.0, 0.235), "#d9b45a", 0.006)
        work.ball(0.0, 0.250, 0.030, "#e6c15a")


def refrigerator(work: Joinery) -> None:
    """A refrigerator; it opens on its light."""
    colour = work.own("colour", "#dfe9e4")
    opened = work.now.amount if work.now.act == "open" else 0.0
    work.form(
        [(-0.165, -0.655, 0.04), (0.165, -0.655, 0.04), (0.165, -0.02, 0.02), (-0.165, -0.02, 0.02)],
        colour,
        0.04,
        across=True,
    )
    for x in (-0.12, 0.12):
        work.form(
            [(x - 0.018, -0.025), (x + 0.018, -0.025), (x + 0.014, 0.0), (x - 0.014, 0.0)], "#5b6169", 0.004
        )
    work.line((-0.16, -0.43), (0.16, -0.43), mix(colour, "#1c1420", 0.4), 0.006)
    work.form([(0.100, -0.585), (0.122, -0.585), (0.122, -0.475), (0.100, -0.475)], "#b9bec6", 0.010)
    if opened > 0.02:
        work.bright([(-0.145, -0.415), (0.145, -0.415), (0.145, -0.045), (-0.145, -0.045)], "#fff3cf")
        work.halo(0.0, -0.23, 0.34, "#fff0c0", 0.5 * opened)
        for y in (-0.30, -0.17):
            work.line((-0.14, y), (0.14, y), "#b9c9d0", 0.007)
        for x, y, colour_ in (
            (-0.09, -0.325, "#d8392f"),
            (0.02, -0.33, "#5aa35a"),
            (0.09, -0.32, "#f0b93a"),
            (-0.05, -0.20, "#6fb8e0"),
            (0.07, -0.195, "#f6f1e4"),
            (0.0, -0.075, "#c8553d"),
        ):
            work.ball(x, y, 0.026, colour_)
        edge = 0.165 + 0.10 * opened
        work.form(
            [(0.150, -0.425), (edge, -0.445), (edge, -0.005), (0.150, -0.035)],
            mix(colour, "#1c1420", 0.12),
            0.006,
        )
        return
    work.form([(0.100, -0.385), (0.122, -0.385), (0.122, -0.235), (0.100, -0.235)], "#b9bec6", 0.010)
    work.board(-0.11, -0.58, -0.05, -0.51, "#f3c93f", 0.002)


def floor_lamp(work: Joinery) -> None:
    """A standing lamp, lit at dusk and at night."""
    shade = work.own("colour", "#ecd9b0")
    work.glow(0.0, -0.62, 0.55, 0.55)
    work.disc(0.0, -0.014, 0.085, 0.018, work.own("stand", "#6a4f38"))
    work.form(
        [(-0.007, -0.56), (0.007, -0.56), (0.010, -0.02), (-0.010, -0.02)],
        work.own("stand", "#8a6a48"),
        0.002,
        across=True,
    )
    for y in (-0.10, -0.30):
        work.ball(0.0, y, 0.016, work.own("stand", "#8a6a48"))
    outline = [(-0.072, -0.725), (0.072, -0.725), (0.128, -0.530), (-0.128, -0.530)]
    if work.lamps:
        work.bright(outline, "#fff0c4")
    else:
        work.form(outline, shade, 0.008)
    for k in range(11):
        x = -0.118 + 0.0236 * k
        work.line((x, -0.530), (x, -0.508), mix(shade, "#8a5a2c", 0.45), 0.005)
    work.line((0.05, -0.52), (0.05, -0.45), "#b98f4c", 0.003)
    work.ball(0.05, -0.445, 0.007, "#d9b45a")
