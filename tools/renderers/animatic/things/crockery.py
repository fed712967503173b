"""What food is cooked and served in: cups, bowls, pots, kettles, bottles, and the steam out of them."""

import math
from typing import Final

from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.curves import TAU, rounded, spline
from tools.renderers.animatic.painting.joinery import PLAIN, Joinery
from tools.renderers.animatic.things.flames import puff


def cup(work: Joinery) -> None:
    """A cup on its saucer; its front is drawn over what is in it."""
    china = work.own("colour", "#6f9fb8")
    work.disc(0.0, -0.012, 0.170, 0.022, mix(china, "#ffffff", 0.55))
    work.curve([(0.100, -0.155), (0.165, -0.160), (0.168, -0.100), (0.095, -0.065)], china, 0.020)
    work.disc(0.0, -0.178, 0.122, 0.022, mix(china, "#ffffff", 0.45))
    work.oval(0.0, -0.174, 0.104, 0.015, work.own("drink", "#6a4326"))
    bowl = spline(
        [
            (-0.122, -0.176),
            (-0.060, -0.158),
            (0.060, -0.158),
            (0.122, -0.176),
            (0.108, -0.080),
            (0.060, -0.024),
            (-0.060, -0.024),
            (-0.108, -0.080),
        ],
        True,
        0.14,
    )
    work.paint(bowl, china, across=True)
    work.curve(
        [(-0.120, -0.176), (-0.06, -0.158), (0.06, -0.158), (0.120, -0.176)],
        mix(china, "#ffffff", 0.5),
        0.008,
    )
    for x in (-0.05, 0.0, 0.05):
        work.disc(x, -0.100, 0.012, 0.012, mix(china, "#ffffff", 0.6))


def vapour(work: Joinery) -> None:
    """Steam that curls up from the origin."""
    for k in range(5):
        q = ((work.now.t + 2.6 * k / 5) % 2.6) / 2.6
        x = 0.030 * math.sin(TAU * q + 2 * k)
        puff(work, x, -0.24 * q, 0.018 + 0.036 * q, "#ffffff", 0.60 * math.sin(math.pi * q))


def bowl(work: Joinery) -> None:
    """A bowl of soup."""
    china = work.own("colour", "#c8704a")
    work.disc(0.0, -0.135, 0.190, 0.034, mix(china, "#fff4d8", 0.35))
    work.oval(0.0, -0.131, 0.168, 0.026, work.own("soup", "#e0a04a"))
    for x, y, colour in (
        (-0.08, -0.135, "#6fa04f"),
        (0.02, -0.125, "#d8503c"),
        (0.09, -0.136, "#6fa04f"),
        (-0.02, -0.142, "#f3d67a"),
    ):
        work.oval(x, y, 0.018, 0.009, colour)
    work.form(
        [
            (-0.190, -0.135),
            (-0.08, -0.104, 0.08),
            (0.08, -0.104, 0.08),
            (0.190, -0.135),
            (0.140, -0.045, 0.08),
            (0.075, -0.015),
            (0.075, 0.0),
            (-0.075, 0.0),
            (-0.075, -0.015),
            (-0.140, -0.045, 0.08),
        ],
        china,
        0.008,
        across=True,
    )
    work.curve([(-0.165, -0.095), (0.0, -0.062), (0.165, -0.095)], mix(china, "#fff4d8", 0.4), 0.010)


def pot(work: Joinery) -> None:
    """A cooking pot."""
    enamel, dark = work.own("colour", "#c8553d"), "#3a3a42"
    for side in (-1, 1):
        work.curve(
            [(side * 0.155, -0.150), (side * 0.215, -0.155), (side * 0.215, -0.115), (side * 0.155, -0.110)],
            dark,
            0.018,
        )
    work.form(
        [(-0.165, -0.190), (0.165, -0.190), (0.160, -0.010, 0.03), (-0.160, -0.010, 0.03)],
        enamel,
        0.006,
        across=True,
    )
    work.form(
        [(-0.185, -0.210), (0.185, -0.210), (0.180, -0.182), (-0.180, -0.182)],
        mix(enamel, "#1c1420", 0.15),
        0.008,
        across=True,
    )
    work.form([(-0.170, -0.208), (-0.09, -0.245, 0.06), (0.09, -0.245, 0.06), (0.170, -0.208)], enamel, 0.02)
    work.disc(0.0, -0.262, 0.026, 0.020, dark)


_SPOUT: Final = (
    (0.105, -0.105), (0.195, -0.190, 0.02), (0.245, -0.205), (0.262, -0.178), (0.215, -0.140, 0.02),
    (0.140, -0.030),
)  # fmt: skip
_KETTLE: Final = (
    (-0.160, -0.008, 0.03), (-0.165, -0.110, 0.08), (-0.080, -0.205, 0.06), (0.080, -0.205, 0.06),
    (0.165, -0.110, 0.08), (0.160, -0.008, 0.03),
)  # fmt: skip
_LID: Final = (
    (-0.080, -0.212, 0.01), (-0.045, -0.232, 0.02), (0.045, -0.232, 0.02), (0.080, -0.212, 0.01),
    (0.070, -0.198), (-0.070, -0.198),
)  # fmt: skip


def kettle(work: Joinery) -> None:
    """A kettle."""
    enamel = work.own("colour", "#4f8a8c")
    work.curve(
        [(-0.105, -0.185), (-0.095, -0.300), (0.0, -0.325), (0.095, -0.300), (0.105, -0.185)],
        "#3a3a42",
        0.020,
    )
    work.form(_SPOUT, enamel, 0.008)
    work.form(_KETTLE, enamel, 0.02, across=True)
    work.form(_LID, mix(enamel, "#1c1420", 0.2), 0.008)
    work.ball(0.0, -0.245, 0.018, "#3a3a42")
    work.line((-0.150, -0.022), (0.150, -0.022), mix(enamel, "#1c1420", 0.35), 0.010)


def bottle(work: Joinery) -> None:
    """A bottle with its label."""
    glass = work.own("colour", "#3f7a54")
    work.form([(-0.026, -0.365), (0.026, -0.365), (0.026, -0.335), (-0.026, -0.335)], "#b98a58", 0.004)
    path = rounded(
        [
            (-0.024, -0.340),
            (0.024, -0.340),
            (0.026, -0.245, 0.03),
            (0.072, -0.190, 0.05),
            (0.072, 0.0, 0.02),
            (-0.072, 0.0, 0.02),
            (-0.072, -0.190, 0.05),
            (-0.026, -0.245, 0.03),
        ],
        0.006,
    )
    lit = work.lit(glass)
    stops = [(mix(lit, "#1c1420", 0.35), 0.95), (lit, 0.88), (mix(lit, "#fff4d8", 0.35), 0.9), (lit, 0.92)]
    work.canvas.drawPath(path, PLAIN.linear((-0.072, 0), (0.072, 0), stops, [0.0, 0.45, 0.78, 1.0]))
    work.form(
        [(-0.072, -0.140), (0.072, -0.140), (0.072, -0.060), (-0.072, -0.060)],
        work.own("label", "#f3e6c4"),
        0.002,
        across=True,
    )
    work.line((-0.045, -0.112), (0.045, -0.112), "#a83a34", 0.010)
    work.line((-0.030, -0.088), (0.030, -0.088), "#8a7a5c", 0.006)
    work.line((0.045, -0.185), (0.045, -0.155), "#ffffff", 0.010, 0.5)
