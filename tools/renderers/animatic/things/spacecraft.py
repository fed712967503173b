"""Rockets and spaceships, and the fire that drives them."""

import math
from typing import Final

from tools.renderers.animatic.painting.curves import spline
from tools.renderers.animatic.painting.joinery import PLAIN, Joinery
from tools.renderers.animatic.things.coachwork import cabin, pierced
from tools.renderers.animatic.things.flames import jet, puff
from tools.renderers.animatic.things.hulls import porthole

_ENGINES_ON: Final = ("rise", "fly", "burn", "jump")


_ROCKET: Final = (
    (-0.085, -0.070), (-0.132, -0.250), (-0.138, -0.420), (-0.105, -0.600), (-0.045, -0.735),
    (0.0, -0.800), (0.045, -0.735), (0.105, -0.600), (0.138, -0.420), (0.132, -0.250), (0.085, -0.070),
)  # fmt: skip
_ROCKET_STRIPE: Final = (
    (-0.2, -0.250), (0.0, -0.232, 0.1), (0.2, -0.250), (0.2, -0.222), (0.0, -0.204, 0.1),
    (-0.2, -0.222),
)  # fmt: skip


def rocket(work: Joinery) -> None:
    """A rocket that stands on its fins."""
    fin, body = work.own("fin", "#d8392f"), work.own("colour", "#f2f0ea")
    work.form([(-0.062, -0.085), (0.062, -0.085), (0.078, -0.025), (-0.078, -0.025)], "#5b6169", 0.008)
    for side in (-1, 1):
        work.form(
            [
                (side * 0.095, -0.345, 0.04),
                (side * 0.235, -0.150, 0.10),
                (side * 0.228, 0.0, 0.02),
                (side * 0.185, -0.020, 0.02),
                (side * 0.085, -0.090, 0.04),
            ],
            fin,
        )
    hull = spline(_ROCKET)
    work.paint(hull, body, across=True)
    with work.within(hull):
        work.form(
            [(-0.2, -0.85), (0.2, -0.85), (0.2, -0.625), (0.0, -0.600, 0.1), (-0.2, -0.625)],
            fin,
            0.0,
            across=True,
        )
        work.form(_ROCKET_STRIPE, work.own("stripe", fin), 0.0, across=True)
        work.form([(-0.2, -0.115), (0.2, -0.115), (0.2, -0.05), (-0.2, -0.05)], "#8d939c", 0.0, across=True)
    porthole(work, 0.0, -0.475, 0.050, "#8d939c")
    porthole(work, 0.0, -0.325, 0.030, "#8d939c")
    work.form(
        [(-0.016, -0.200, 0.01), (0.016, -0.200, 0.01), (0.020, -0.010, 0.01), (-0.020, -0.010, 0.01)],
        fin,
        0.008,
        across=True,
    )


def exhaust(work: Joinery) -> None:
    """A rocket's fire and smoke below its foot, when it rises, flies or burns."""
    now = work.now
    if now.act not in _ENGINES_ON or (now.act == "rise" and now.amount <= 0.001):
        return
    jet(work, 0.075, 0.34 + (0.10 if now.act == "rise" else 0.0))
    if now.act == "rise":
        _launch_smoke(work)


def _launch_smoke(work: Joinery) -> None:
    for k in range(12):
        q = ((work.now.t + 1.5 * k / 12) % 1.5) / 1.5
        side = math.sin(4.0 * k + 1)
        x, y = (0.08 + 0.46 * q) * side, 0.34 + 0.16 * q * abs(side)
        puff(work, x, y, 0.055 + 0.13 * q, "#f3eee8", 0.9 * (1 - q) * min(1.0, 6 * q))


def thruster(work: Joinery) -> None:
    """A ship's jet, to the left of the origin, where it flies."""
    if work.now.act in _ENGINES_ON:
        with work.at(0.0, 0.0, 1.0, 90):
            jet(work, 0.050, 0.26, blue=True)


def afterburner(work: Joinery) -> None:
    """A jet plane's fire, to the left of the origin, where it flies."""
    if work.now.act in _ENGINES_ON:
        with work.at(0.0, 0.0, 1.0, 90):
            jet(work, 0.040, 0.22)


_SPACESHIP: Final = (
    (-0.470, -0.200), (-0.440, -0.265), (-0.200, -0.310), (0.150, -0.300), (0.420, -0.235),
    (0.620, -0.180), (0.420, -0.130), (0.100, -0.095), (-0.250, -0.095), (-0.440, -0.140),
)  # fmt: skip


def spaceship(work: Joinery) -> None:
    """A sleek spaceship that flies level, its nose to the right."""
    hull, fin, glow = work.own("colour", "#d3dae0"), work.own("fin", "#3f5f9a"), work.own("light", "#7ae0ff")
    for y in (-0.315, -0.085):
        work.form(
            [
                (-0.545, y - 0.045),
                (-0.300, y - 0.050, 0.02),
                (-0.245, y, 0.02),
                (-0.300, y + 0.050, 0.02),
                (-0.545, y + 0.045),
            ],
            fin,
            0.012,
        )
        work.form(
            [(-0.575, y - 0.038), (-0.530, y - 0.045), (-0.530, y + 0.045), (-0.575, y + 0.038)],
            "#5b6169",
            0.008,
        )
    work.form(
        [(-0.160, -0.220), (-0.440, -0.345, 0.02), (-0.340, -0.350, 0.02), (0.080, -0.250, 0.03)], fin, 0.012
    )
    body = spline(_SPACESHIP, True, 0.14)
    cockpit = [(0.110, -0.225), (0.130, -0.285), (0.270, -0.268), (0.375, -0.225)]
    pierced(work, body, [cockpit], hull)
    with work.within(body):
        work.form(
            [(-0.5, -0.195), (0.65, -0.180), (0.65, -0.165), (-0.5, -0.165)],
            work.own("stripe", "#c8443a"),
            0.0,
        )
        work.curve([(-0.20, -0.32), (-0.23, -0.20), (-0.20, -0.08)], "#5b6169", 0.005, 0.5)
        work.curve([(0.30, -0.30), (0.34, -0.19), (0.30, -0.10)], "#5b6169", 0.005, 0.5)
    for k in range(4):
        work.canvas.drawCircle(
            -0.15 + 0.065 * k, -0.240, 0.013, PLAIN.fill(glow if work.lamps else work.lit("#8fc4d8"))
        )
    work.form(
        [(0.020, -0.135, 0.02), (-0.300, -0.130), (-0.480, -0.020, 0.02), (-0.350, -0.015, 0.02)], fin, 0.010
    )


_SHUTTLE: Final = (
    (-0.510, -0.270, 0.02), (0.250, -0.275, 0.14), (0.430, -0.225, 0.08), (0.575, -0.140, 0.04),
    (0.480, -0.085, 0.08), (-0.500, -0.080, 0.02),
)  # fmt: skip
_SHUTTLE_KEEL: Final = (
    (-0.505, -0.115), (0.35, -0.120, 0.05), (0.568, -0.150, 0.02), (0.575, -0.135, 0.03),
    (0.480, -0.082, 0.08), (-0.500, -0.078, 0.02),
)  # fmt: skip


def shuttle(work: Joinery) -> None:
    """A space shuttle, white above and black below."""
    white, dark = work.own("colour", "#f3f3f0"), work.own("wing", "#3a3d46")
    work.form(
        [(-0.345, -0.255), (-0.520, -0.455, 0.02), (-0.430, -0.460, 0.02), (-0.225, -0.270, 0.04)],
        work.own("fin", white),
        0.014,
    )
    for y in (-0.245, -0.150):
        work.form(
            [(-0.580, y - 0.050), (-0.480, y - 0.030), (-0.480, y + 0.030), (-0.580, y + 0.050)],
            "#5b6169",
            0.010,
        )
    work.form(
        [(-0.510, -0.295, 0.04), (-0.360, -0.300, 0.06), (-0.320, -0.245), (-0.510, -0.235)], white, 0.014
    )
    cockpit = [(0.300, -0.212), (0.325, -0.246), (0.390, -0.228), (0.430, -0.200)]
    cabin(work, _SHUTTLE, [cockpit], white, 0.012)
    work.form(_SHUTTLE_KEEL, dark, 0.006)
    work.form([(-0.320, -0.250), (0.180, -0.250), (0.180, -0.190), (-0.320, -0.190)], "#e2e4e4", 0.006)
    for k in range(4):
        work.line((-0.22 + 0.10 * k, -0.248), (-0.22 + 0.10 * k, -0.192), "#b9bec6", 0.004)
    work.line((-0.28, -0.160), (0.22, -0.160), work.own("stripe", "#2f4a86"), 0.014)
    work.form(
        [(0.160, -0.105, 0.01), (-0.260, -0.130), (-0.500, -0.025, 0.01), (-0.500, -0.005), (-0.300, -0.008)],
        dark,
        0.008,
    )
