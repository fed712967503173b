"""What whirls, and what flies by it: propellers, helicopters, drones; and a plane folded of paper."""

import math

from tools.renderers.animatic.painting.joinery import Joinery
from tools.renderers.animatic.things.coachwork import cabin
from tools.renderers.animatic.things.hulls import porthole


def propeller(work: Joinery) -> None:
    """A propeller that whirls about the origin."""
    turn = math.sin(work.now.t * 13.0)
    work.oval(0.0, 0.0, 0.016, 0.165, "#d9d2c2", 0.28)
    for side, dark in ((1, "#6a4c34"), (-1, "#8a6644")):
        work.form(
            [
                (-0.010, 0.0),
                (0.010, 0.0),
                (0.014, -0.150 * turn * side, 0.01),
                (-0.008, -0.160 * turn * side, 0.01),
            ],
            dark,
            0.004,
        )
    work.form(
        [(-0.020, -0.034), (0.020, -0.022, 0.02), (0.042, 0.0, 0.02), (0.020, 0.022, 0.02), (-0.020, 0.034)],
        work.own("spinner", "#c9ced4"),
        0.008,
    )


def helicopter(work: Joinery) -> None:
    """A helicopter; its rotors are drawn by what turns them."""
    body, dark = work.own("colour", "#3f78b8"), "#4a4d55"
    work.form(
        [(-0.490, -0.265), (-0.630, -0.430, 0.02), (-0.570, -0.435, 0.02), (-0.430, -0.285, 0.03)],
        work.own("tail", body),
        0.012,
    )
    work.form([(-0.480, -0.230), (-0.600, -0.190), (-0.585, -0.175), (-0.460, -0.205)], body, 0.008)
    work.form(
        [(-0.010, -0.340, 0.06), (-0.560, -0.278, 0.02), (-0.560, -0.240, 0.02), (-0.080, -0.150, 0.10)], body
    )
    work.form([(-0.110, -0.385, 0.02), (0.085, -0.390, 0.02), (0.120, -0.330), (-0.150, -0.320)], dark, 0.014)
    work.line((0.0, -0.38), (0.0, -0.435), "#5b6169", 0.022)
    cabin(
        work,
        [
            (-0.180, -0.150, 0.08),
            (-0.170, -0.320, 0.08),
            (0.085, -0.350, 0.10),
            (0.255, -0.285, 0.10),
            (0.335, -0.170, 0.06),
            (0.270, -0.095, 0.06),
            (-0.080, -0.090, 0.08),
        ],
        [
            [(0.095, -0.195), (0.105, -0.315), (0.170, -0.308), (0.245, -0.262), (0.300, -0.188)],
            [(-0.045, -0.195), (-0.045, -0.312), (0.065, -0.322), (0.060, -0.195)],
        ],
        body,
    )
    work.form(
        [(-0.175, -0.170), (0.325, -0.170), (0.315, -0.145), (-0.170, -0.145)],
        work.own("stripe", "#f3ead6"),
        0.004,
    )
    work.curve([(-0.055, -0.325), (-0.060, -0.200), (-0.050, -0.105)], "#142a44", 0.004, 0.4)
    for x in (-0.080, 0.150):
        work.line((x, -0.095), (x - 0.02, -0.014), dark, 0.014)
    work.curve([(-0.200, -0.012), (0.0, -0.010), (0.230, -0.012), (0.310, -0.045)], dark, 0.017)


def rotor(work: Joinery) -> None:
    """A rotor's blades seen from the side, sweeping about the origin."""
    reach = 0.58 * math.cos(work.now.t * 17.0)
    work.oval(0.0, -0.004, 0.58, 0.016, "#c9ced4", 0.35)
    work.line((-reach, -0.002), (reach, -0.006), "#3a3e46", 0.013)
    work.form([(-0.034, -0.018), (0.034, -0.018), (0.026, 0.014), (-0.026, 0.014)], "#5b6169", 0.008)


def tail_rotor(work: Joinery) -> None:
    """A small rotor seen from its flat side, whirling about the origin."""
    work.oval(0.0, 0.0, 0.10, 0.10, "#d9dde1", 0.30)
    turn = work.now.t * 15.0
    for side in (0.0, math.pi / 2):
        x, y = 0.095 * math.cos(turn + side), 0.095 * math.sin(turn + side)
        work.line((-x, -y), (x, y), "#3a3e46", 0.012)
    work.oval(0.0, 0.0, 0.018, 0.018, "#8d939c")


def paper_plane(work: Joinery) -> None:
    """A plane folded of paper."""
    paper = work.own("colour", "#fbf9f4")
    work.form([(-0.300, -0.230), (0.380, -0.130), (-0.180, -0.130)], paper, 0.003)
    work.flat([(-0.235, -0.165), (0.380, -0.130), (-0.150, 0.0)], "#cfccc2")
    work.form([(-0.300, -0.115), (0.380, -0.130), (-0.235, -0.165)], "#e9e6dc", 0.003)
    work.line((-0.235, -0.165), (0.380, -0.130), "#a9a598", 0.004, 0.6)


def drone(work: Joinery) -> None:
    """A drone with four rotors."""
    body, dark = work.own("colour", "#5a626e"), "#34373f"
    for side in (-1, 1):
        work.form(
            [(side * 0.06, -0.150), (side * 0.255, -0.172), (side * 0.255, -0.150), (side * 0.06, -0.110)],
            dark,
            0.006,
        )
        work.form(
            [(side * 0.225, -0.190), (side * 0.265, -0.190), (side * 0.265, -0.135), (side * 0.225, -0.135)],
            body,
            0.010,
        )
        work.curve([(side * 0.09, -0.10), (side * 0.145, -0.055), (side * 0.150, -0.004)], dark, 0.012)
        work.oval(side * 0.245, -0.128, 0.008, 0.008, "#5aff8a" if side > 0 else "#ff5a48")
    work.form(
        [
            (-0.115, -0.150, 0.03),
            (0.0, -0.185, 0.06),
            (0.130, -0.150, 0.03),
            (0.115, -0.085, 0.03),
            (-0.100, -0.085, 0.03),
        ],
        body,
    )
    work.line((-0.07, -0.145), (0.085, -0.145), "#e9ecef", 0.006, 0.6)
    work.form([(0.025, -0.090), (0.095, -0.090), (0.090, -0.040), (0.030, -0.040)], "#26282e", 0.016)
    porthole(work, 0.078, -0.063, 0.016, "#8d939c")


def drone_rotors(work: Joinery) -> None:
    """A drone's rotors, whirling."""
    for x in (-0.245, 0.245):
        reach = 0.135 * math.cos(work.now.t * 19.0 + x)
        work.oval(x, -0.195, 0.135, 0.010, "#c9ced4", 0.45)
        work.line((x - reach, -0.195), (x + reach, -0.195), "#26282e", 0.008)
