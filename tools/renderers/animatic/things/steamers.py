"""Ships and boats with engines. The keel is at 0; where the water cuts them is their row's draught."""

import math
from typing import Final

from tools.renderers.animatic.painting.joinery import PLAIN, Joinery
from tools.renderers.animatic.things.flames import puff
from tools.renderers.animatic.things.hulls import draw_hull, porthole, railing, windows

_BOXES: Final = ("#3f78b8", "#d9a441", "#5d8a5a", "#c8553d", "#8a8f9a", "#b06a9a")


def _ship_hull(work: Joinery, colour: str, bottom: str) -> None:
    """Draw a great ship's hull, 1.68 long."""
    draw_hull(work, (-0.82, 0.86, 0.250, 0.060), colour, "#f4efe2", bottom, 0.062)


def _funnel(work: Joinery, x: float, foot: float, high: float, half: float, colour: str) -> None:
    lean = 0.10 * high
    outline = [
        (x - half - lean, foot - high),
        (x + half - lean, foot - high),
        (x + half, foot),
        (x - half, foot),
    ]
    work.form(outline, colour, 0.006, across=True)
    cap = [
        (x - half - lean - 0.004, foot - high - 0.005),
        (x + half - lean + 0.004, foot - high - 0.005),
        (x + half - 0.75 * lean, foot - 0.75 * high),
        (x - half - 0.75 * lean, foot - 0.75 * high),
    ]
    work.form(cap, "#2a2a30", 0.006, across=True)


def steamship(work: Joinery) -> None:
    """A liner with funnels, masts and rows of portholes."""
    for x, high in ((-0.60, 0.74), (0.56, 0.78)):
        work.line((x, -0.27), (x - 0.02, -high), "#6a4f38", 0.012)
    work.line((0.54, -0.76), (0.82, -0.32), "#4a4038", 0.003, 0.7)
    work.line((-0.62, -0.73), (0.54, -0.76), "#4a4038", 0.003, 0.7)
    funnel = work.own("funnel", "#d98a35")
    for x in (-0.32, -0.06, 0.20):
        _funnel(work, x, -0.44, 0.24, 0.055, funnel)
    white = work.own("deck", "#f6f2e8")
    work.form([(-0.50, -0.465), (0.36, -0.465), (0.40, -0.375), (-0.52, -0.375)], white, 0.010)
    windows(work, -0.48, 0.34, -0.420, 14, (0.016, 0.018))
    work.form([(-0.60, -0.385), (0.48, -0.385), (0.52, -0.260), (-0.62, -0.260)], white, 0.010)
    windows(work, -0.58, 0.46, -0.335, 16, (0.018, 0.020))
    work.form([(0.34, -0.500), (0.45, -0.500), (0.47, -0.385), (0.34, -0.385)], white, 0.010)
    windows(work, 0.355, 0.45, -0.465, 2, (0.016, 0.014))
    _ship_hull(work, work.own("colour", "#2c3646"), work.own("hull", "#a83a32"))
    for k in range(17):
        porthole(work, -0.70 + 0.082 * k, -0.185, 0.011, "#c9ced4")
    railing(work, [(0.50, -0.275), (0.80, -0.300)], 6, 0.045)


def cruise_ship(work: Joinery) -> None:
    """A white cruise ship with many decks."""
    white, blue = work.own("colour", "#f8f7f3"), work.own("stripe", "#2f6fa8")
    _funnel(work, -0.42, -0.66, 0.17, 0.075, work.own("funnel", blue))
    work.line((0.30, -0.68), (0.28, -0.82), "#8d939c", 0.010)
    for deck, (left, right) in enumerate(((-0.70, 0.58), (-0.66, 0.52), (-0.62, 0.46), (-0.55, 0.38))):
        y = -0.265 - 0.105 * deck
        work.form(
            [(left, y - 0.108), (right - 0.03, y - 0.108, 0.03), (right + 0.03, y), (left - 0.01, y)],
            white,
            0.012,
        )
        work.line((left, y - 0.012), (right + 0.02, y - 0.012), "#b9c4cc", 0.005)
        windows(work, left + 0.02, right - 0.02, y - 0.058, 18 - deck, (0.019, 0.022))
    for x in (-0.30, -0.10, 0.10):
        work.form(
            [(x - 0.07, -0.292), (x + 0.07, -0.292), (x + 0.06, -0.250), (x - 0.06, -0.250)], "#f0a83a", 0.018
        )
    _ship_hull(work, white, work.own("hull", blue))
    work.curve([(-0.78, -0.165), (0.0, -0.130), (0.55, -0.165), (0.79, -0.255)], blue, 0.020)
    for k in range(15):
        porthole(work, -0.64 + 0.085 * k, -0.205, 0.011, "#c9ced4")


def cargo_ship(work: Joinery) -> None:
    """A container ship."""
    for row in range(4):
        for k in range(9 - (row == 3) * 2):
            x = -0.50 + 0.130 * k + 0.130 * (row == 3)
            colour = _BOXES[(k * 2 + row * 5 + k // 3) % 6]
            top = -0.355 - 0.098 * row
            work.form([(x, top), (x + 0.125, top), (x + 0.125, top + 0.095), (x, top + 0.095)], colour, 0.003)
            for rib in range(1, 5):
                work.line(
                    (x + 0.025 * rib, top + 0.012), (x + 0.025 * rib, top + 0.083), "#1c1a20", 0.003, 0.22
                )
    white = work.own("deck", "#f3efe6")
    _funnel(work, -0.74, -0.56, 0.15, 0.035, work.own("funnel", "#2f4a78"))
    work.form([(-0.77, -0.68), (-0.57, -0.68), (-0.57, -0.255), (-0.77, -0.255)], white, 0.008)
    work.form([(-0.79, -0.715), (-0.535, -0.715), (-0.535, -0.675), (-0.79, -0.675)], white, 0.008)
    for y in (-0.625, -0.53, -0.435, -0.34):
        windows(work, -0.755, -0.585, y, 4, (0.015, 0.016))
    work.line((0.73, -0.28), (0.73, -0.52), "#d9b45a", 0.012)
    _ship_hull(work, work.own("colour", "#35506f"), work.own("hull", "#a83a34"))


def ferry(work: Joinery) -> None:
    """A ferry with its car deck."""
    white = work.own("deck", "#f8f6ef")
    _funnel(work, -0.22, -0.50, 0.14, 0.055, work.own("funnel", "#e0a63a"))
    work.form([(0.06, -0.545), (0.30, -0.545, 0.02), (0.34, -0.470), (0.06, -0.470)], white, 0.010)
    windows(work, 0.08, 0.31, -0.508, 5, (0.018, 0.016))
    work.form([(-0.52, -0.480), (0.44, -0.480), (0.48, -0.355), (-0.54, -0.355)], white, 0.012)
    windows(work, -0.50, 0.44, -0.420, 13, (0.025, 0.025))
    work.form([(-0.60, -0.365), (0.54, -0.365), (0.58, -0.235), (-0.60, -0.235)], white, 0.010)
    for k in range(6):
        x = -0.52 + 0.17 * k
        work.form([(x, -0.335), (x + 0.135, -0.335), (x + 0.135, -0.262), (x, -0.262)], "#3f4a55", 0.012)
        work.form(
            [(x + 0.025, -0.262), (x + 0.035, -0.292, 0.01), (x + 0.095, -0.292, 0.01), (x + 0.11, -0.262)],
            _BOXES[k],
            0.006,
        )
    draw_hull(
        work,
        (-0.64, 0.68, 0.225, 0.045),
        work.own("colour", "#3f7a5c"),
        "#f4efe2",
        work.own("hull", "#8a3a34"),
        0.058,
    )
    for x in (-0.40, 0.0, 0.40):
        work.ring(x, -0.160, 0.026, "#f0643a", 0.014)


def fishing_boat(work: Joinery) -> None:
    """A fishing boat with its wheelhouse, mast and nets."""
    work.line((0.14, -0.19), (0.14, -0.68), "#6a4f38", 0.014)
    work.line((0.14, -0.30), (0.37, -0.55), "#6a4f38", 0.010)
    for start, end in (
        ((0.14, -0.66), (0.45, -0.25)),
        ((0.14, -0.66), (-0.38, -0.22)),
        ((0.14, -0.62), (0.37, -0.55)),
    ):
        work.line(start, end, "#4a4038", 0.004, 0.8)
    work.form(
        [(-0.235, -0.395), (0.020, -0.395), (0.040, -0.170), (-0.235, -0.170)],
        work.own("cabin", "#f4efe2"),
        0.010,
    )
    work.form(
        [(-0.270, -0.425, 0.02), (0.050, -0.430, 0.02), (0.065, -0.390), (-0.270, -0.390)],
        work.own("roof", "#c8503c"),
        0.008,
    )
    work.glass([(-0.205, -0.265), (-0.205, -0.355), (-0.125, -0.355), (-0.125, -0.265)])
    work.glass([(-0.095, -0.265), (-0.095, -0.355), (-0.005, -0.355), (0.005, -0.265)])
    work.line((-0.20, -0.43), (-0.20, -0.50), "#8d939c", 0.010)
    work.soft([(0.20, -0.20), (0.23, -0.255), (0.29, -0.235), (0.34, -0.265), (0.37, -0.215)], "#7a9a86")
    draw_hull(
        work,
        (-0.42, 0.48, 0.190, 0.075),
        work.own("colour", "#2f6fa8"),
        work.own("rim", "#f2ead8"),
        work.own("hull", "#a83a32"),
        0.058,
        2,
    )
    for x in (-0.26, -0.02):
        work.ring(x, -0.135, 0.030, "#f0643a", 0.016)


def submarine(work: Joinery) -> None:
    """A submarine with its tower and portholes; its screw is drawn by what turns it."""
    body, brass = work.own("colour", "#e8b53a"), "#a9741f"
    work.form([(-0.50, -0.245), (-0.42, -0.255), (-0.36, -0.130), (-0.46, -0.130)], body, 0.012)
    work.form([(-0.46, -0.130), (-0.36, -0.130), (-0.42, -0.010), (-0.50, -0.020)], body, 0.012)
    work.line((0.03, -0.39), (0.03, -0.495), "#6f767f", 0.016)
    work.curve([(0.03, -0.48), (0.035, -0.51), (0.085, -0.510)], "#6f767f", 0.018)
    work.form([(-0.145, -0.250), (-0.115, -0.375, 0.03), (0.095, -0.375, 0.03), (0.135, -0.250)], body, 0.012)
    work.form([(-0.130, -0.400), (0.110, -0.400), (0.110, -0.370), (-0.130, -0.370)], brass, 0.010)
    work.form(
        [
            (-0.480, -0.135, 0.04),
            (-0.340, -0.255, 0.10),
            (0.250, -0.280, 0.16),
            (0.490, -0.140, 0.10),
            (0.250, -0.005, 0.16),
            (-0.340, -0.015, 0.10),
        ],
        body,
        0.05,
    )
    work.curve([(-0.42, -0.115), (0.0, -0.095), (0.44, -0.115)], "#8a5f1c", 0.006, 0.5)
    for x in (-0.22, 0.0, 0.22):
        porthole(work, x, -0.155, 0.040, brass)
    for k in range(9):
        work.oval(-0.36 + 0.09 * k, -0.055, 0.006, 0.006, "#8a5f1c", 0.7)
    if work.lamps:
        beam = [(0.47, -0.155), (0.95, -0.28), (0.95, 0.0), (0.47, -0.120)]
        work.shine(beam, [("#fff2c0", 0.45), ("#fff2c0", 0.0)], (0.47, -0.14), (0.95, -0.14))
    work.oval(0.465, -0.140, 0.016, 0.022, "#fff6d8")


def screw(work: Joinery) -> None:
    """A ship's screw seen from its side about the origin, and its bubbles where it goes."""
    turn = math.sin(work.now.t * 9.0)
    work.oval(0.0, 0.0, 0.016, 0.085 * abs(turn) + 0.01, "#8a6a2c")
    work.oval(0.0, 0.0, 0.014, 0.085 * (1 - abs(turn)) + 0.01, "#b98f3c")
    work.oval(0.0, 0.0, 0.020, 0.020, "#6f5522")


def bubbles(work: Joinery) -> None:
    """Bubbles that leave a screw at the origin to the left."""
    if not work.now.goes:
        return
    for k in range(7):
        q = ((work.now.t + 1.4 * k / 7) % 1.4) / 1.4
        y = 0.05 * math.sin(5 * k) - 0.10 * q * q
        work.canvas.drawCircle(
            -0.05 - 0.30 * q,
            y,
            0.008 + 0.010 * q,
            PLAIN.stroke(work.lit("#e9f6fb"), 0.004, round(0.8 * (1 - q), 1)),
        )


def funnel_smoke(work: Joinery) -> None:
    """Smoke out of a funnel at the origin, drawn back to the left."""
    for k in range(7):
        q = ((work.now.t + 2.8 * k / 7) % 2.8) / 2.8
        y = -0.20 * (1 - (1 - q) ** 2)
        puff(work, -0.55 * q, y, 0.034 + 0.10 * q, "#a39c9a", 0.75 * (1 - q) * min(1.0, 8 * q))
