"""What one rides on two wheels or on little ones, drawn at rest without its wheels."""

import math
from typing import Final

from tools.renderers.animatic.painting.joinery import Joinery
from tools.renderers.animatic.things.coachwork import beams, tail_lamp

_CRANK, _SADDLE, _HEAD, _REAR, _FRONT = (
    (-0.010, -0.098),
    (-0.070, -0.222),
    (0.140, -0.236),
    (-0.205, -0.115),
    (0.205, -0.115),
)
_CHAINRING, _CRANK_ARM = 0.034, 0.052


def bicycle(work: Joinery) -> None:
    """A bicycle's frame, saddle, chain and handlebars."""
    colour, dark = work.own("colour", "#2f8f8a"), "#34353d"
    for low in (-0.016, 0.016):
        work.line((_REAR[0], _REAR[1] + 0.6 * low), (_CRANK[0], _CRANK[1] + low * 1.8), "#5b6169", 0.005)
    for start, end in ((_REAR, _CRANK), (_REAR, _SADDLE)):
        work.line(start, end, colour, 0.011)
    for start, end in ((_CRANK, _SADDLE), (_SADDLE, _HEAD), (_CRANK, _HEAD)):
        work.line(start, end, colour, 0.018)
    work.curve([_HEAD, (0.158, -0.185), _FRONT], colour, 0.014)
    work.line(_SADDLE, (-0.080, -0.252), "#8d939c", 0.010)
    work.form(
        [(-0.135, -0.272), (-0.060, -0.268), (-0.018, -0.252), (-0.060, -0.246), (-0.120, -0.248)],
        "#5c3a28",
        0.012,
    )
    work.line(_HEAD, (0.130, -0.292), "#8d939c", 0.011)
    work.curve([(0.128, -0.292), (0.168, -0.300), (0.170, -0.278)], "#8d939c", 0.010)
    work.curve([(0.128, -0.292), (0.095, -0.296), (0.072, -0.286)], dark, 0.015)
    work.curve([(-0.31, -0.155), (-0.25, -0.238), (-0.16, -0.228)], colour, 0.010)
    work.curve([(0.135, -0.222), (0.215, -0.242), (0.290, -0.200)], colour, 0.010)
    beams(work, 0.176, -0.255, 0.8)
    tail_lamp(work, -0.322, -0.150)


def pedals(work: Joinery) -> None:
    """A bicycle's pedals about their axle; the chain turns them slower than its wheels."""
    turn = 0.55 * work.now.rolled / 0.115
    x, y = _CRANK_ARM * math.cos(turn), _CRANK_ARM * math.sin(turn)
    work.ring(0.0, 0.0, _CHAINRING, "#6f767f", 0.008)
    work.line((-x, -y), (x, y), "#8d939c", 0.010)
    for side in (-1, 1):
        work.line((side * x - 0.022, side * y), (side * x + 0.022, side * y), "#2a2a30", 0.014)


_TANK: Final = (
    (-0.03, -0.195), (-0.02, -0.250, 0.04), (0.09, -0.272, 0.05), (0.155, -0.225, 0.04),
    (0.10, -0.185, 0.03),
)  # fmt: skip
_SEAT: Final = (
    (-0.255, -0.205), (-0.225, -0.250, 0.03), (-0.14, -0.232), (-0.01, -0.225), (-0.02, -0.185),
    (-0.18, -0.182),
)  # fmt: skip


def motorcycle(work: Joinery) -> None:
    """A motorcycle with a round tank and chromed pipes."""
    colour, chrome = work.own("colour", "#c8443a"), "#c3c8ce"
    work.line((0.115, -0.285), (0.245, -0.098), chrome, 0.020)
    work.line((0.135, -0.285), (0.262, -0.098), "#8d939c", 0.010)
    work.line((-0.235, -0.098), (-0.030, -0.120), "#6f767f", 0.020)
    work.line((-0.235, -0.098), (-0.105, -0.205), "#6f767f", 0.014)
    work.curve([(0.10, -0.23), (0.04, -0.10), (-0.06, -0.075)], "#4a4c55", 0.016)
    work.form([(-0.060, -0.165), (0.075, -0.165), (0.095, -0.065), (-0.080, -0.065)], "#8d939c", 0.020)
    for k in range(5):
        work.line((-0.045 + 0.003 * k, -0.150 + 0.014 * k), (0.068, -0.150 + 0.014 * k), "#4a4c55", 0.005)
    work.oval(-0.030, -0.085, 0.034, 0.034, "#d9dde1")
    work.form(_TANK, colour)
    work.curve([(0.01, -0.225), (0.07, -0.245), (0.115, -0.235)], "#fff6e2", 0.007, 0.6)
    work.form(_SEAT, "#3a2a26", 0.018)
    work.curve([(0.075, -0.085), (0.00, -0.050), (-0.14, -0.060), (-0.300, -0.075)], chrome, 0.024)
    work.line((-0.300, -0.075), (-0.315, -0.076), "#4a4c55", 0.018)
    work.curve([(-0.345, -0.135), (-0.285, -0.208), (-0.185, -0.200)], colour, 0.018)
    work.curve([(0.165, -0.180), (0.245, -0.214), (0.345, -0.160)], colour, 0.016)
    work.curve([(0.120, -0.285), (0.090, -0.320), (0.045, -0.312)], "#34353d", 0.013)
    work.form([(0.135, -0.300), (0.175, -0.305), (0.182, -0.255), (0.140, -0.255)], "#34353d", 0.016)
    beams(work, 0.180, -0.280)
    tail_lamp(work, -0.285, -0.222)


_SCOOTER: Final = (
    (-0.255, -0.085, 0.03), (-0.255, -0.160, 0.05), (-0.175, -0.205, 0.05), (-0.045, -0.190, 0.03),
    (-0.005, -0.092, 0.04), (0.100, -0.088, 0.02), (0.105, -0.062, 0.02), (-0.060, -0.058, 0.03),
    (-0.235, -0.062, 0.03),
)  # fmt: skip
_SHIELD: Final = (
    (0.085, -0.070), (0.088, -0.262, 0.02), (0.135, -0.290, 0.02), (0.155, -0.215, 0.03),
    (0.150, -0.130), (0.125, -0.062),
)  # fmt: skip
_SCOOTER_SEAT: Final = (
    (-0.250, -0.235, 0.02), (-0.150, -0.240, 0.02), (-0.040, -0.226, 0.02), (-0.045, -0.196),
    (-0.245, -0.200),
)  # fmt: skip


def scooter(work: Joinery) -> None:
    """A motor scooter."""
    colour = work.own("colour", "#7fb8b0")
    work.line((0.135, -0.165), (0.180, -0.062), "#8d939c", 0.020)
    work.form(_SCOOTER, colour)
    work.form(_SHIELD, colour, 0.02)
    work.curve([(0.105, -0.118), (0.175, -0.158), (0.245, -0.098)], colour, 0.030)
    work.form(_SCOOTER_SEAT, work.own("seat", "#6a4430"), 0.014)
    work.curve([(-0.20, -0.165), (-0.12, -0.172), (-0.05, -0.130)], "#fff6e2", 0.006, 0.5)
    work.curve([(0.125, -0.285), (0.105, -0.312), (0.070, -0.308)], "#3a3d46", 0.013)
    work.line((0.125, -0.300), (0.150, -0.345), "#8d939c", 0.006)
    work.disc(0.153, -0.350, 0.018, 0.016, "#c3c8ce")
    beams(work, 0.152, -0.270, 0.9)
    tail_lamp(work, -0.252, -0.170)


def skateboard(work: Joinery) -> None:
    """A skateboard."""
    for x in (-0.125, 0.125):
        work.form(
            [(x - 0.030, -0.055), (x + 0.030, -0.055), (x + 0.010, -0.026), (x - 0.010, -0.026)],
            "#8d939c",
            0.006,
        )
    work.form(
        [
            (-0.225, -0.092, 0.01),
            (-0.155, -0.068, 0.04),
            (0.155, -0.068, 0.04),
            (0.225, -0.092, 0.01),
            (0.228, -0.080, 0.01),
            (0.155, -0.050, 0.04),
            (-0.155, -0.050, 0.04),
            (-0.228, -0.080, 0.01),
        ],
        work.own("colour", "#c8703a"),
    )
    work.curve([(-0.215, -0.091), (-0.155, -0.070), (0.155, -0.070), (0.215, -0.091)], "#2a2a30", 0.006)


def wheelchair(work: Joinery) -> None:
    """A wheelchair."""
    frame, cloth = "#8d939c", work.own("colour", "#3f5573")
    work.line((-0.095, -0.215), (-0.130, -0.420), frame, 0.014)
    work.curve([(-0.130, -0.420), (-0.150, -0.440), (-0.185, -0.438)], "#34353d", 0.016)
    work.form([(-0.128, -0.395), (-0.092, -0.395), (-0.062, -0.215), (-0.098, -0.215)], cloth, 0.014)
    work.line((-0.085, -0.195), (0.115, -0.195), frame, 0.014)
    work.form([(-0.090, -0.232), (0.110, -0.232), (0.115, -0.198), (-0.090, -0.198)], cloth, 0.014)
    work.curve([(-0.080, -0.305), (0.055, -0.305), (0.075, -0.285), (0.075, -0.200)], frame, 0.012)
    work.line((-0.085, -0.310), (0.050, -0.310), "#34353d", 0.018)
    work.curve([(0.105, -0.195), (0.140, -0.150), (0.165, -0.050)], frame, 0.012)
    work.line((0.120, -0.130), (0.150, -0.050), frame, 0.010)
    work.line((0.150, -0.040), (0.215, -0.048), "#34353d", 0.014)


def kick_scooter(work: Joinery) -> None:
    """A child's scooter that one pushes along."""
    colour = work.own("colour", "#d8507a")
    work.form([(-0.185, -0.070), (0.110, -0.070), (0.115, -0.046), (-0.180, -0.046)], colour, 0.010)
    work.line((0.110, -0.058), (0.150, -0.060), "#8d939c", 0.014)
    work.line((0.168, -0.048), (0.128, -0.330), "#b9bec6", 0.014)
    work.line((0.075, -0.335), (0.150, -0.340), "#34353d", 0.018)
    work.curve([(-0.215, -0.075), (-0.185, -0.098), (-0.140, -0.078)], colour, 0.010)
