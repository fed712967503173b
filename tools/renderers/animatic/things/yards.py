"""What stands about houses in the country: fences, hedges, hives, haystacks, wells, beds of flowers."""

import math

from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.joinery import Joinery


def fence(work: Joinery) -> None:
    """A stretch of wooden fence."""
    wood = work.own("colour", "#b3946c")
    for y in (-0.115, -0.055):
        work.board(-0.36, y - 0.011, 0.36, y + 0.011, wood, 0.003)
    for k in range(6):
        x = -0.30 + 0.12 * k
        work.form(
            [(x - 0.014, 0.01), (x - 0.014, -0.15), (x, -0.165), (x + 0.014, -0.15), (x + 0.014, 0.01)],
            wood,
            0.003,
        )


def wall(work: Joinery) -> None:
    """A stretch of stone wall."""
    stone = work.own("colour", "#a9a296")
    work.form([(-0.40, -0.195), (0.40, -0.195), (0.40, 0.0), (-0.40, 0.0)], mix(stone, "#1c1420", 0.3), 0.01)
    for row in range(4):
        for k in range(9):
            left = -0.445 + 0.105 * k + 0.05 * (row % 2)
            left, right = max(left, -0.395), min(left + 0.098, 0.395)
            tone = mix(stone, ("#1c1420", "#fff4d8", "#8a6a48")[(k * 5 + row * 3) % 3], 0.10)
            if right - left > 0.02:
                work.board(left, -0.19 + 0.047 * row, right, -0.148 + 0.047 * row, tone, 0.010)
    work.form(
        [(-0.415, -0.215), (0.415, -0.215), (0.405, -0.185), (-0.405, -0.185)],
        mix(stone, "#fff4d8", 0.15),
        0.008,
    )


def haystack(work: Joinery) -> None:
    """A round stack of hay."""
    hay = work.own("colour", "#dcb95a")
    work.form(
        [
            (-0.175, 0.0, 0.02),
            (-0.165, -0.10, 0.06),
            (-0.09, -0.215, 0.06),
            (0.0, -0.25, 0.05),
            (0.09, -0.215, 0.06),
            (0.165, -0.10, 0.06),
            (0.175, 0.0, 0.02),
        ],
        hay,
    )
    for k in range(21):
        x = -0.155 + 0.0155 * k
        rise = 0.21 * math.sqrt(max(0.0, 1 - (x / 0.17) ** 2))
        work.curve(
            [
                (1.05 * x, -0.005),
                (0.95 * x + 0.006 * math.sin(3 * k), -0.45 * rise),
                (0.75 * x, -0.55 * rise - 0.03 * math.sin(2 * k) ** 2),
            ],
            mix(hay, "#6a4a14", 0.45),
            0.004,
            0.5,
        )


def beehive(work: Joinery) -> None:
    """A straw hive on its stand."""
    work.board(-0.07, -0.05, 0.07, -0.03, "#8a6a48")
    for x in (-0.05, 0.05):
        work.leg(x, -0.035, 0.0, 0.014, "#8a6a48")
    for k in range(4):
        half = 0.065 - 0.011 * k
        work.board(-half, -0.085 - 0.032 * k, half, -0.05 - 0.032 * k, "#d9b06a", 0.016)
    work.oval(0.0, -0.065, 0.012, 0.010, "#4a3420")


def well(work: Joinery) -> None:
    """A stone well under its little roof."""
    stone = work.own("colour", "#a49d90")
    for x in (-0.088, 0.088):
        work.form(
            [(x - 0.010, -0.30), (x + 0.010, -0.30), (x + 0.010, -0.12), (x - 0.010, -0.12)], "#7a5a3c", 0.002
        )
    work.form(
        [(-0.155, -0.275), (-0.045, -0.385), (0.045, -0.385), (0.155, -0.275)],
        work.own("roof", "#b5523c"),
        0.006,
    )
    for k in range(1, 4):
        y = -0.385 + 0.0275 * k
        reach = 0.045 + 0.11 * (0.0275 * k) / 0.11
        work.line((-reach, y), (reach, y), "#3a1a14", 0.003, 0.3)
    work.line((-0.088, -0.255), (0.105, -0.255), "#8a6442", 0.012)
    work.line((0.105, -0.255), (0.125, -0.225), "#5c4632", 0.008)
    work.line((0.0, -0.25), (0.0, -0.185), "#d9c29a", 0.005)
    work.form([(-0.026, -0.188), (0.026, -0.188), (0.020, -0.145), (-0.020, -0.145)], "#8a5f3c", 0.004)
    work.form([(-0.125, -0.142), (0.125, -0.142), (0.112, 0.0), (-0.112, 0.0)], stone, 0.012)
    for row in range(3):
        for k in range(5):
            left = -0.112 + 0.048 * k + 0.022 * (row % 2)
            right = min(left + 0.042, 0.112)
            if right - left > 0.015:
                work.board(
                    left,
                    -0.118 + 0.038 * row,
                    right,
                    -0.088 + 0.038 * row,
                    mix(stone, "#fff4d8", 0.06 * ((k + row) % 3)),
                    0.008,
                )
    work.form(
        [(-0.132, -0.150), (0.132, -0.150), (0.132, -0.125), (-0.132, -0.125)],
        mix(stone, "#fff4d8", 0.2),
        0.008,
    )


def hedge(work: Joinery) -> None:
    """A clipped hedge."""
    green = work.own("colour", "#4f7d46")
    work.board(-0.30, -0.14, 0.30, 0.01, green, 0.04)
    light, dark = mix(green, "#ffe9a0", 0.22), mix(green, "#0c2226", 0.3)
    for k in range(46):
        x, y = -0.285 + 0.0127 * k, -0.125 + 0.115 * ((k * 7) % 11) / 10
        work.oval(x, y, 0.013, 0.009, light if (k * 5) % 3 else dark, 0.5)


def flower_bed(work: Joinery) -> None:
    """A bed of tall flowers."""
    colours = ("#d94f6a", "#f0b93a", "#f4f0e6", "#9a6fd0", "#e8743b")
    for k in range(17):
        x, high = -0.24 + 0.03 * k, 0.06 + 0.035 * ((k * 7) % 4) / 3
        work.line((x, 0.0), (x + 0.006, -high), "#4a7a3a", 0.005)
        work.oval(x - 0.012, -0.45 * high, 0.014, 0.006, "#5d8f45")
        for turn in range(5):
            a = math.tau * turn / 5
            work.oval(
                x + 0.006 + 0.011 * math.cos(a), -high + 0.011 * math.sin(a), 0.009, 0.009, colours[k % 5]
            )
        work.oval(x + 0.006, -high, 0.007, 0.007, "#f3d467")


def arch_of_roses(work: Joinery) -> None:
    """A garden arch overgrown with roses."""
    for side in (-1, 1):
        work.board(side * 0.14 - 0.008, -0.40, side * 0.14 + 0.008, 0.0, "#f2ead8", 0)
    for k in range(26):
        angle = math.pi * k / 25
        x, y = 0.15 * math.cos(angle), -0.38 - 0.13 * math.sin(angle)
        work.oval(x, y, 0.035, 0.030, "#4f7d46" if k % 2 else "#66945a")
    for k in range(13):
        angle = math.pi * (k + 0.5) / 13
        x, y = 0.15 * math.cos(angle), -0.38 - 0.13 * math.sin(angle)
        work.ball(
            x + 0.012 * math.sin(5 * k), y + 0.012 * math.cos(7 * k), 0.016, "#e0607e" if k % 3 else "#f6d9df"
        )
