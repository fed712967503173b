"""Instruments that stand by themselves: pianos, a guitar, a drum."""

from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.curves import spline
from tools.renderers.animatic.painting.joinery import PLAIN, Joinery


def piano(work: Joinery) -> None:
    """An upright piano."""
    colour = work.own("colour", "#33302f")
    sheen = mix(colour, "#fff4d8", 0.16)
    work.form([(-0.335, -0.500), (0.335, -0.500), (0.335, -0.015), (-0.335, -0.015)], colour, 0.006)
    work.form([(-0.360, -0.528), (0.360, -0.528), (0.350, -0.490), (-0.350, -0.490)], sheen, 0.008)
    work.form(
        [(-0.300, -0.465), (0.300, -0.465), (0.300, -0.305), (-0.300, -0.305)],
        mix(colour, "#000000", 0.25),
        0.008,
    )
    work.form([(-0.105, -0.470), (-0.002, -0.462), (-0.002, -0.325), (-0.105, -0.335)], "#f6f1e4", 0.002)
    work.form([(0.002, -0.462), (0.105, -0.470), (0.105, -0.335), (0.002, -0.325)], "#f6f1e4", 0.002)
    for k in range(4):
        for left in (-0.092, 0.014):
            work.line((left, -0.440 + 0.028 * k), (left + 0.078, -0.440 + 0.028 * k), "#8a8680", 0.003, 0.8)
            work.oval(left + 0.018 + 0.02 * ((k * 3) % 3), -0.435 + 0.028 * k, 0.006, 0.005, "#3a3634")
    work.form([(-0.355, -0.290), (0.355, -0.290), (0.345, -0.215), (-0.345, -0.215)], colour, 0.010)
    work.form([(-0.325, -0.284), (0.325, -0.284), (0.325, -0.246), (-0.325, -0.246)], "#f8f5ec", 0.002)
    for k in range(1, 26):
        x = -0.325 + 0.025 * k
        work.line((x, -0.284), (x, -0.246), "#b9b4a8", 0.002)
        if k % 7 not in (3, 0):
            work.board(x - 0.007, -0.284, x + 0.007, -0.262, "#1c1c22", 0.001)
    for x in (-0.300, 0.300):
        work.form(
            [(x - 0.022, -0.225), (x + 0.022, -0.225), (x + 0.014, 0.0), (x - 0.014, 0.0)], sheen, 0.006
        )
    work.form(
        [(-0.29, -0.195), (0.29, -0.195), (0.29, -0.045), (-0.29, -0.045)],
        mix(colour, "#000000", 0.22),
        0.010,
    )
    for x in (-0.03, 0.03):
        work.line((x, -0.020), (x + 0.004, -0.006), "#d0a548", 0.016)


def grand_piano(work: Joinery) -> None:
    """A grand piano with its lid up."""
    colour = work.own("colour", "#2c2a30")
    sheen = mix(colour, "#fff4d8", 0.18)
    work.form(
        [(-0.30, -0.345), (-0.18, -0.62, 0.06), (0.36, -0.70, 0.10), (0.42, -0.62, 0.06), (0.40, -0.350)],
        mix(colour, "#6a4a2a", 0.3),
        0.02,
    )
    work.line((0.20, -0.345), (0.18, -0.640), "#8d939c", 0.008)
    for x in (-0.30, -0.02, 0.32):
        work.form(
            [(x - 0.022, -0.25), (x + 0.022, -0.25), (x + 0.010, -0.02), (x - 0.010, -0.02)], colour, 0.006
        )
        work.disc(x, -0.014, 0.018, 0.014, "#d0a548")
    work.form(
        [(-0.46, -0.345, 0.02), (0.44, -0.345, 0.04), (0.44, -0.235, 0.05), (-0.46, -0.235, 0.02)],
        colour,
        0.02,
    )
    work.curve([(-0.30, -0.330), (0.05, -0.334), (0.41, -0.330)], sheen, 0.008)
    work.form([(-0.445, -0.335), (-0.265, -0.335), (-0.265, -0.300), (-0.445, -0.300)], "#f8f5ec", 0.003)
    for k in range(1, 9):
        x = -0.445 + 0.02 * k
        work.line((x, -0.335), (x, -0.300), "#b9b4a8", 0.002)
        if k % 7 not in (3, 0):
            work.board(x - 0.006, -0.335, x + 0.006, -0.316, "#1c1c22", 0.001)
    work.form([(-0.275, -0.46), (-0.19, -0.48), (-0.18, -0.355), (-0.26, -0.345)], "#f6f1e4", 0.003)


def guitar(work: Joinery) -> None:
    """A guitar that leans upright."""
    colour = work.own("colour", "#c8843f")
    dark = mix(colour, "#2a1408", 0.55)
    with work.at(0.0, 0.0, 1.0, 9):
        work.form([(-0.018, -0.66), (0.018, -0.66), (0.022, -0.26), (-0.022, -0.26)], "#5c3a22", 0.004)
        for k in range(9):
            work.line((-0.018, -0.62 + 0.038 * k), (0.018, -0.62 + 0.038 * k), "#c9b98a", 0.003)
        work.form([(-0.030, -0.755), (0.030, -0.755), (0.022, -0.65), (-0.022, -0.65)], "#4a2e1c", 0.008)
        for k in range(3):
            for side in (-1, 1):
                work.oval(side * 0.036, -0.735 + 0.03 * k, 0.010, 0.007, "#d5d9de")
        body = spline(
            [
                (0.0, -0.005),
                (-0.110, -0.025),
                (-0.150, -0.105),
                (-0.115, -0.195),
                (-0.085, -0.240),
                (-0.105, -0.310),
                (-0.060, -0.360),
                (0.0, -0.368),
                (0.060, -0.360),
                (0.105, -0.310),
                (0.085, -0.240),
                (0.115, -0.195),
                (0.150, -0.105),
                (0.110, -0.025),
            ]
        )
        work.paint(body, colour, across=True)
        work.canvas.drawPath(body, PLAIN.stroke(work.lit(dark), 0.010))
        work.oval(0.0, -0.235, 0.050, 0.050, "#d9b98a")
        work.oval(0.0, -0.235, 0.042, 0.042, "#2a1810")
        work.form([(-0.060, -0.108), (0.060, -0.108), (0.055, -0.088), (-0.055, -0.088)], dark, 0.006)
        for k in range(6):
            x = -0.014 + 0.0056 * k
            work.line((1.6 * x, -0.10), (x, -0.74), "#f3efe2", 0.0022, 0.85)


def drum(work: Joinery) -> None:
    """A drum with its sticks."""
    colour, gold = work.own("colour", "#c8392f"), "#e0bf6a"
    work.form(
        [
            (-0.165, -0.245),
            (0.165, -0.245),
            (0.165, -0.035, 0.04),
            (0.0, -0.002, 0.10),
            (-0.165, -0.035, 0.04),
        ],
        colour,
        0.002,
        across=True,
    )
    for k in range(7):
        x = -0.165 + 0.055 * k
        low = 0.030 * (1 - (x / 0.165) ** 2)
        for step in (-0.0275, 0.0275):
            if -0.17 < x + step < 0.17:
                work.line((x, -0.228 + low), (x + step, -0.045 + low), "#f3e6c0", 0.006)
    for y in (-0.245, -0.035):
        work.curve(
            [(-0.165, y), (-0.09, y + 0.024), (0.0, y + 0.033), (0.09, y + 0.024), (0.165, y)], gold, 0.020
        )
    work.disc(0.0, -0.248, 0.168, 0.034, gold)
    work.disc(0.0, -0.252, 0.154, 0.028, work.own("skin", "#f8f2e2"))
    for start, end in (((-0.12, -0.330), (0.03, -0.262)), ((0.15, -0.345), (0.015, -0.258))):
        work.line(start, end, "#a97a48", 0.011)
        work.ball(*end, 0.014, "#c99a62")
