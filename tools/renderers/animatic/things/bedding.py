"""What one lies and bathes in: a bed, a cot, a bathtub."""

import math

from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.curves import spline
from tools.renderers.animatic.painting.joinery import Joinery

_WALNUT = "#7a5236"


def bed(work: Joinery) -> None:
    """A made bed seen from its side."""
    wood, quilt = work.own("frame", _WALNUT), work.own("colour", "#6f86b0")
    work.form([(-0.440, -0.440, 0.03), (-0.395, -0.440, 0.03), (-0.390, 0.0), (-0.435, 0.0)], wood, 0.008)
    work.form([(0.405, -0.250, 0.03), (0.445, -0.250, 0.03), (0.445, 0.0), (0.410, 0.0)], wood, 0.008)
    work.ball(-0.417, -0.455, 0.024, wood)
    work.form([(-0.40, -0.145), (0.42, -0.145), (0.42, -0.055), (-0.40, -0.055)], wood, 0.006)
    work.form(
        [(-0.392, -0.235, 0.03), (0.408, -0.235, 0.04), (0.410, -0.125), (-0.395, -0.125)],
        work.own("sheet", "#efe8da"),
        0.02,
    )
    work.form(
        [(-0.382, -0.225, 0.03), (-0.372, -0.315, 0.05), (-0.24, -0.325, 0.05), (-0.205, -0.228, 0.04)],
        work.own("pillow", "#f8f3e8"),
    )
    work.form(
        [
            (-0.150, -0.240, 0.03),
            (-0.05, -0.272, 0.10),
            (0.32, -0.262, 0.10),
            (0.418, -0.235, 0.03),
            (0.428, -0.065, 0.02),
            (-0.165, -0.070, 0.02),
        ],
        quilt,
    )
    work.form(
        [(-0.172, -0.255, 0.02), (-0.095, -0.268, 0.02), (-0.105, -0.075, 0.01), (-0.178, -0.080, 0.01)],
        work.own("fold", "#e9e2d4"),
        0.01,
    )
    for k in range(4):
        x = -0.03 + 0.12 * k
        work.curve(
            [(x, -0.258), (x - 0.010, -0.17), (x + 0.005, -0.080)], mix(quilt, "#1c1420", 0.35), 0.004, 0.5
        )
    work.curve([(-0.10, -0.165), (0.16, -0.175), (0.42, -0.155)], mix(quilt, "#1c1420", 0.35), 0.004, 0.5)


def crib(work: Joinery) -> None:
    """A cot with bars."""
    wood = work.own("colour", "#f2e6cc")
    work.form(
        [(-0.25, -0.175), (0.25, -0.175), (0.25, -0.065), (-0.25, -0.065)], work.own("sheet", "#a9c7de"), 0.02
    )
    work.form(
        [(-0.235, -0.215, 0.03), (-0.10, -0.210, 0.03), (-0.10, -0.17), (-0.235, -0.17)], "#fbf7ec", 0.02
    )
    for k in range(9):
        x = -0.22 + 0.055 * k
        work.form(
            [(x - 0.007, -0.31), (x + 0.007, -0.31), (x + 0.007, -0.055), (x - 0.007, -0.055)],
            wood,
            0.002,
            across=True,
        )
    for y in (-0.315, -0.055):
        work.form(
            [(-0.262, y - 0.016), (0.262, y - 0.016), (0.262, y + 0.014), (-0.262, y + 0.014)], wood, 0.008
        )
    for x in (-0.255, 0.255):
        work.form(
            [(x - 0.016, -0.365), (x + 0.016, -0.365), (x + 0.012, 0.0), (x - 0.012, 0.0)],
            wood,
            0.005,
            across=True,
        )
        work.ball(x, -0.378, 0.020, wood)


def bathtub(work: Joinery) -> None:
    """A bathtub on feet, full of foam; its tub is drawn over who is in it."""
    tub = work.own("colour", "#f6f3ec")
    for x, side in ((-0.26, -1), (0.26, 1)):
        work.curve([(x, -0.05), (x + side * 0.035, -0.030), (x + side * 0.012, -0.006)], "#d9a93c", 0.024)
    work.curve([(0.385, -0.235), (0.420, -0.345), (0.375, -0.385), (0.335, -0.345)], "#b9bec6", 0.016)
    for k in range(11):
        work.disc(
            -0.345 + 0.068 * k,
            -0.272 - 0.016 * math.sin(2.2 * k) ** 2,
            0.042,
            0.036,
            work.own("foam", "#f3f9fc"),
        )
    path = spline(
        [
            (-0.425, -0.275),
            (-0.395, -0.150),
            (-0.315, -0.058),
            (-0.20, -0.036),
            (0.20, -0.036),
            (0.305, -0.058),
            (0.375, -0.150),
            (0.405, -0.262),
            (0.0, -0.248),
        ],
        True,
        0.15,
    )
    work.paint(path, tub)
    work.curve(
        [(-0.440, -0.290), (-0.36, -0.258), (0.0, -0.248), (0.35, -0.256), (0.415, -0.275)],
        mix(tub, "#ffffff", 0.5),
        0.028,
    )
    for k in range(5):
        work.disc(-0.20 + 0.085 * k, -0.262 - 0.008 * (k % 2), 0.026, 0.022, work.own("foam", "#f3f9fc"))


def bath_bubbles(work: Joinery) -> None:
    """Bubbles that rise from a bath about the origin."""
    for k in range(6):
        q = ((work.now.t + 2.6 * k / 6) % 2.6) / 2.6
        x = 0.26 * math.sin(3.1 * k) + 0.02 * math.sin(math.tau * q + k)
        work.ring(x, -0.30 * q, 0.012 + 0.008 * (k % 3), mix("#ffffff", "#b9e0f0", 0.3), 0.004)
