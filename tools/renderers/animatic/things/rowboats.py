"""Small open boats and boards. The keel is at 0; where the water cuts them is their row's draught."""

import math
from typing import Final

from tools.renderers.animatic.painting.joinery import Joinery
from tools.renderers.animatic.things.hulls import draw_hull


def rowing_boat(work: Joinery) -> None:
    """A rowing boat."""
    draw_hull(
        work, (-0.38, 0.40, 0.135, 0.055), work.own("colour", "#a8683c"), work.own("rim", "#e2c08a"), planks=3
    )
    work.form([(-0.395, -0.165), (-0.365, -0.165), (-0.345, -0.060), (-0.370, -0.060)], "#7a4a2a", 0.006)


def oars(work: Joinery) -> None:
    """An oar about its rowlock at the origin, pulled where the boat goes."""
    cycle = work.now.rolled * 7.0 if work.now.goes else 0.9 + 0.12 * math.sin(work.now.t * 1.3)
    turn = 62 + 24 * math.cos(cycle)
    lift = 10 * math.sin(cycle) if work.now.goes else 0.0
    with work.at(0.0, 0.0, 1.0, turn + lift):
        work.line((-0.14, 0.0), (0.20, 0.0), "#d9b98a", 0.013)
        work.form(
            [(0.18, -0.020), (0.285, -0.030, 0.02), (0.285, 0.030, 0.02), (0.18, 0.020)],
            work.own("oar", "#e6cc9c"),
            0.012,
        )
    work.oval(0.0, 0.0, 0.014, 0.014, "#5b6169")


def dinghy(work: Joinery) -> None:
    """A small wooden boat with a mast."""
    work.line((-0.030, -0.13), (-0.030, -0.68), "#7a5a3c", 0.016)
    draw_hull(
        work,
        (-0.40, 0.42, 0.150, 0.055),
        work.own("colour", "#3f7fa8"),
        work.own("rim", "#efe2c4"),
        work.own("hull", "#8a3f34"),
        0.055,
        2,
    )


def dinghy_sail(work: Joinery) -> None:
    """A small boat's one sail, from its mast at the origin to the left; it bellies with the wind."""
    belly = 0.03 + 0.012 * math.sin(work.now.t * 1.5)
    work.line((-0.005, -0.175), (-0.335, -0.200), "#8a6644", 0.012)
    cloth = [
        (-0.005, -0.66),
        (-0.16 - belly, -0.46),
        (-0.325, -0.215),
        (-0.16, -0.175 + 0.4 * belly),
        (-0.005, -0.190),
    ]
    work.soft(cloth, work.own("sail", "#f6ecd4"))
    for y in (-0.32, -0.44):
        reach = 0.30 * (0.68 + y) / 0.46
        work.curve([(-0.01, y), (-0.5 * reach, y + 0.012), (-reach - 0.2 * belly, y)], "#a8977a", 0.004, 0.5)


def canoe(work: Joinery) -> None:
    """A canoe with lifted ends."""
    body = work.own("colour", "#b8503a")
    work.form(
        [
            (-0.465, -0.185, 0.02),
            (-0.40, -0.130, 0.06),
            (-0.20, -0.105, 0.10),
            (0.20, -0.105, 0.10),
            (0.40, -0.130, 0.06),
            (0.465, -0.185, 0.02),
            (0.455, -0.065, 0.08),
            (0.330, 0.0, 0.08),
            (-0.330, 0.0, 0.08),
            (-0.455, -0.065, 0.08),
        ],
        body,
    )
    work.curve(
        [(-0.455, -0.175), (-0.30, -0.118), (0.0, -0.105), (0.30, -0.118), (0.455, -0.175)],
        work.own("rim", "#e8cf9a"),
        0.012,
    )
    for x in (-0.28, -0.14, 0.0, 0.14, 0.28):
        work.flat([(x - 0.03, -0.045), (x, -0.078), (x + 0.03, -0.045)], "#f0d9a4")


def kayak(work: Joinery) -> None:
    """A kayak."""
    body = work.own("colour", "#e8893a")
    work.form(
        [
            (-0.50, -0.085, 0.02),
            (-0.24, -0.108, 0.10),
            (0.24, -0.108, 0.10),
            (0.50, -0.085, 0.02),
            (0.34, -0.012, 0.14),
            (-0.34, -0.012, 0.14),
        ],
        body,
    )
    work.curve([(-0.44, -0.062), (0.0, -0.050), (0.44, -0.062)], work.own("stripe", "#fbf3e2"), 0.012)
    work.form(
        [(-0.105, -0.118, 0.01), (0.105, -0.118, 0.01), (0.085, -0.098), (-0.085, -0.098)], "#2f2a2c", 0.008
    )


def paddle(work: Joinery) -> None:
    """A kayak's double paddle about its middle, dipped from side to side where it goes."""
    turn = 22 * math.sin(work.now.rolled * 6.0) if work.now.goes else 14.0
    with work.at(0.0, 0.0, 1.0, turn):
        work.line((-0.23, 0.0), (0.23, 0.0), "#34353d", 0.011)
        for side in (-1, 1):
            work.form(
                [
                    (side * 0.215, -0.012),
                    (side * 0.30, -0.030, 0.02),
                    (side * 0.315, 0.0),
                    (side * 0.30, 0.028, 0.02),
                    (side * 0.215, 0.012),
                ],
                work.own("paddle", "#f3c64a"),
                0.012,
            )


def raft(work: Joinery) -> None:
    """A raft of logs with a mast."""
    for k in range(8):
        x = -0.315 + 0.09 * k
        work.disc(x, -0.045, 0.047, 0.045, "#8a6240")
        work.oval(x, -0.045, 0.033, 0.031, "#d3ab74")
        work.ring(x, -0.045, 0.018, "#a97a48", 0.005)
    work.form(
        [(-0.385, -0.115), (0.390, -0.118), (0.390, -0.078), (-0.385, -0.078)],
        work.own("colour", "#b08552"),
        0.014,
    )
    for x in (-0.26, 0.0, 0.26):
        for shift in (-0.014, 0.010):
            work.line((x + shift, -0.120), (x + shift + 0.006, -0.030), "#e2cfa0", 0.011)
    work.line((-0.14, -0.11), (-0.14, -0.62), "#7a5a3c", 0.018)
    work.line((-0.31, -0.585), (0.03, -0.585), "#7a5a3c", 0.012)


def raft_sail(work: Joinery) -> None:
    """A raft's square sail under its yard at the origin."""
    belly = 0.03 + 0.012 * math.sin(work.now.t * 1.4)
    cloth = work.own("sail", "#eadfc2")
    work.form(
        [
            (-0.165, 0.0),
            (0.165, 0.0),
            (0.175 + belly, 0.15, 0.10),
            (0.150, 0.30),
            (0.0, 0.275, 0.1),
            (-0.150, 0.30),
            (-0.165 + belly, 0.15, 0.10),
        ],
        cloth,
        0.008,
    )
    work.board(-0.10, 0.17, -0.02, 0.25, "#b5765a", 0.004)
    work.board(0.045, 0.06, 0.105, 0.12, "#7f9fb0", 0.004)


def motor_boat(work: Joinery) -> None:
    """A motor boat with its windscreen."""
    white, stripe = work.own("colour", "#f4f2ec"), work.own("stripe", "#2f78c0")
    work.form(
        [
            (-0.480, -0.225, 0.02),
            (-0.415, -0.225, 0.02),
            (-0.405, -0.130),
            (-0.440, -0.020),
            (-0.465, -0.020),
            (-0.485, -0.130),
        ],
        "#34373f",
        0.012,
    )
    work.form([(-0.04, -0.160), (0.060, -0.262), (0.085, -0.258), (0.190, -0.165)], "#34373f", 0.008)
    work.glass([(-0.005, -0.165), (0.060, -0.243), (0.080, -0.243), (0.160, -0.170)])
    work.form(
        [
            (-0.420, -0.165, 0.02),
            (-0.05, -0.170, 0.03),
            (0.18, -0.185, 0.06),
            (0.480, -0.172, 0.03),
            (0.375, -0.055, 0.10),
            (0.215, 0.0, 0.08),
            (-0.375, 0.0, 0.03),
            (-0.410, -0.080, 0.03),
        ],
        white,
    )
    work.form([(-0.415, -0.118), (0.435, -0.124), (0.395, -0.085), (-0.408, -0.080)], stripe, 0.0)
    work.curve([(-0.41, -0.160), (-0.04, -0.166), (0.19, -0.180), (0.465, -0.168)], "#b9bec6", 0.010)
    work.form(
        [(-0.300, -0.235), (-0.255, -0.235), (-0.225, -0.165), (-0.285, -0.165)],
        work.own("seat", "#c8443a"),
        0.014,
    )


_GONDOLA_SEAT: Final = (
    (-0.16, -0.130, 0.02), (-0.140, -0.225, 0.03), (-0.085, -0.215, 0.03), (-0.075, -0.150),
    (0.10, -0.150, 0.02), (0.11, -0.085), (-0.16, -0.085),
)  # fmt: skip
_GONDOLA: Final = (
    (-0.560, -0.290, 0.02), (-0.500, -0.205, 0.08), (-0.300, -0.115, 0.14), (0.0, -0.090, 0.20),
    (0.300, -0.115, 0.14), (0.485, -0.200, 0.08), (0.545, -0.300, 0.02), (0.560, -0.295, 0.01),
    (0.520, -0.165, 0.10), (0.300, -0.015, 0.14), (0.0, 0.0, 0.20), (-0.300, -0.020, 0.14),
    (-0.515, -0.160, 0.10),
)  # fmt: skip


def gondola(work: Joinery) -> None:
    """A gondola with its iron prow."""
    work.form(_GONDOLA_SEAT, work.own("seat", "#a8303a"), 0.012)
    work.form(_GONDOLA, work.own("colour", "#26262e"))
    work.curve(
        [(-0.520, -0.215), (-0.30, -0.118), (0.0, -0.092), (0.30, -0.118), (0.490, -0.210)],
        work.own("rim", "#d9b45a"),
        0.009,
    )
    work.form(
        [(0.525, -0.285), (0.545, -0.375, 0.02), (0.590, -0.395, 0.02), (0.585, -0.345), (0.560, -0.265)],
        "#cfd4d9",
        0.008,
    )
    for k in range(4):
        work.line(
            (0.553 - 0.006 * k, -0.330 + 0.026 * k), (0.590 - 0.010 * k, -0.322 + 0.026 * k), "#cfd4d9", 0.009
        )


def paper_boat(work: Joinery) -> None:
    """A boat folded of paper."""
    paper = work.own("colour", "#f8f6f0")
    work.form([(-0.150, -0.125), (0.0, -0.345), (0.150, -0.125), (0.0, -0.05)], paper, 0.004)
    work.flat([(0.0, -0.345), (0.150, -0.125), (0.0, -0.05)], "#dcd8cc")
    work.form([(-0.315, -0.180), (0.0, -0.095), (0.315, -0.180), (0.205, 0.0), (-0.205, 0.0)], paper, 0.004)
    work.flat([(0.0, -0.095), (0.315, -0.180), (0.205, 0.0), (0.0, 0.0)], "#e6e2d7")
    work.line((0.0, -0.095), (0.0, 0.0), "#b8b4a8", 0.004, 0.6)


def surfboard(work: Joinery) -> None:
    """A surfboard, flat on the water."""
    work.form([(-0.28, -0.012), (-0.23, -0.012), (-0.255, 0.045), (-0.295, 0.040)], "#3a3d46", 0.008)
    work.form(
        [
            (-0.365, -0.042, 0.02),
            (-0.20, -0.060, 0.12),
            (0.15, -0.066, 0.14),
            (0.42, -0.105, 0.02),
            (0.25, -0.028, 0.14),
            (-0.10, -0.012, 0.14),
            (-0.33, -0.020, 0.06),
        ],
        work.own("colour", "#f3c64a"),
    )
    work.curve(
        [(-0.33, -0.034), (0.0, -0.034), (0.20, -0.046), (0.38, -0.090)], work.own("stripe", "#d8493c"), 0.010
    )
