"""Balls, balloons, kites, flags and flames: toys, and what moves by itself. On a square of side 1."""

import math

from tools.renderers.animatic.painting.curves import Point
from tools.renderers.animatic.puppets.easel import Easel, darker, lighter


def ball(easel: Easel) -> None:
    """Draw a beach ball."""
    easel.ball(0.0, 0.0, 0.46, "#f4f1e8")
    for points, colour in (
        (((-0.05, -0.46), (0.22, -0.40), (0.42, -0.16), (0.10, -0.14), (-0.02, -0.20)), "#d6453d"),
        (((0.45, 0.06), (0.30, 0.35), (0.06, 0.45), (0.10, 0.12), (0.16, 0.0)), "#3f7fc4"),
        (((-0.26, 0.38), (-0.45, 0.06), (-0.38, -0.24), (-0.12, -0.06), (-0.10, 0.08)), "#f0b53a"),
    ):
        easel.flat(points, colour)
    easel.oval(0.0, -0.06, 0.08, 0.08, "#ffffff")
    easel.oval(0.20, -0.24, 0.07, 0.05, "#ffffff", 0.6)


def football(easel: Easel) -> None:
    """Draw a football of black and white patches."""
    easel.ball(0.0, 0.0, 0.46, "#f7f6f2")
    easel.flat(
        ((0.0, -0.16), (0.16, -0.05), (0.10, 0.13), (-0.10, 0.13), (-0.16, -0.05)), "#24272e", tension=0.02
    )
    for turn in range(5):
        angle = math.tau * turn / 5 - math.pi / 2
        x, y = math.cos(angle), math.sin(angle)
        easel.line(((0.16 * x, 0.16 * y), (0.32 * x, 0.32 * y)), "#24272e", 0.02)
        across = (-y * 0.15, x * 0.15)
        easel.flat(
            (
                (0.31 * x, 0.31 * y),
                (0.40 * x + across[0], 0.40 * y + across[1]),
                (0.45 * x, 0.45 * y),
                (0.40 * x - across[0], 0.40 * y - across[1]),
            ),
            "#24272e",
        )


def basketball(easel: Easel) -> None:
    """Draw a basketball."""
    easel.ball(0.0, 0.0, 0.46, "#e07f30")
    for line in (
        ((0.0, -0.46), (0.0, 0.46)),
        ((-0.46, 0.0), (0.46, 0.0)),
        ((-0.33, -0.32), (-0.16, 0.0), (-0.33, 0.32)),
        ((0.33, -0.32), (0.16, 0.0), (0.33, 0.32)),
    ):
        easel.line(line, "#3a2418", 0.025)


def snowball(easel: Easel) -> None:
    """Draw a ball of snow."""
    easel.ball(0.0, 0.0, 0.45, "#eef5fa")
    for x, y in ((-0.12, -0.14), (0.14, 0.10), (-0.06, 0.20)):
        easel.oval(x, y, 0.06, 0.04, "#c9dbe8", 0.7)


def stone(easel: Easel) -> None:
    """Draw a stone."""
    easel.round(
        ((-0.44, 0.08), (-0.26, -0.28), (0.10, -0.34), (0.42, -0.08), (0.36, 0.28), (-0.20, 0.32)), "#8f8f8c"
    )


def balloon(easel: Easel, t: float) -> None:
    """Draw a balloon swaying over the hand that holds its string, which is at the bottom."""
    sway = 0.04 * math.sin(t * 1.3)
    easel.line(((0.0, 0.49), (-0.02 + 0.3 * sway, 0.25), (sway, 0.02)), "#f2ead8", 0.010)
    easel.flat(((sway - 0.03, 0.04), (sway + 0.03, 0.04), (sway, -0.02)), darker("#d6453d", 0.2))
    easel.canvas.save()
    easel.canvas.translate(sway, 0)
    easel.round(
        (
            (0.0, -0.49),
            (0.16, -0.41),
            (0.20, -0.24),
            (0.10, -0.06),
            (0.0, 0.0),
            (-0.10, -0.06),
            (-0.20, -0.24),
            (-0.16, -0.41),
        ),
        "#d6453d",
    )
    easel.oval(0.08, -0.34, 0.035, 0.06, "#ffffff", 0.6)
    easel.canvas.restore()


def kite(easel: Easel, t: float) -> None:
    """Draw a kite in the wind at the upper right, its string down to the lower left."""
    x, y = 0.28 + 0.03 * math.sin(t * 1.1), -0.30 + 0.04 * math.sin(t * 1.7)
    easel.line(((-0.46, 0.48), (-0.05, 0.16), (x, y + 0.02)), "#f7f2e4", 0.006)
    tail = [(x + 0.02, y + 0.16)]
    tail += [(x - 0.02 + 0.03 * math.sin(t * 2.9 + i * 1.4), y + 0.16 + 0.055 * i) for i in range(1, 5)]
    easel.line(tail, "#f7f2e4", 0.008)
    for at in tail[1:]:
        easel.oval(*at, 0.022, 0.012, "#f0b53a")
    easel.sharp(((x, y - 0.17), (x + 0.13, y - 0.02), (x + 0.02, y + 0.17), (x - 0.12, y)), "#d6453d")
    easel.sharp(((x, y - 0.17), (x + 0.13, y - 0.02), (x + 0.005, y)), "#3f7fc4")
    easel.sharp(((x + 0.02, y + 0.17), (x - 0.12, y), (x + 0.005, y)), "#f0b53a")


def flag(easel: Easel, t: float) -> None:
    """Draw a flag on its pole, waving to the left of who carries it."""
    easel.line(((0.0, -0.49), (0.0, 0.49)), "#8a5a34", 0.028)
    top, bottom = [], []
    for i in range(6):
        x, wave = -0.09 * i, 0.012 * i * math.sin(t * 3.1 - 1.1 * i)
        top.append((x, -0.47 + wave))
        bottom.append((x, -0.17 + wave))
    easel.flat((*top, *bottom[::-1]), "#c4352f", tension=0.06)
    stripe = [(x, y + 0.10) for x, y in top], [(x, y - 0.10) for x, y in bottom]
    easel.flat((*stripe[0], *stripe[1][::-1]), "#f7f1e0", tension=0.06)
    easel.ball(0.0, -0.49, 0.026, "#d6a93c")


def torch_flame(easel: Easel, t: float) -> None:
    """Draw the fire of a torch."""
    flame(easel, (0.0, -0.14), 0.13, t)


def candle_flame(easel: Easel, t: float) -> None:
    """Draw the fire of a candle."""
    flame(easel, (0.0, -0.20), 0.09, t)


def breath(easel: Easel, t: float) -> None:
    """Draw a blast of fire that stands on the origin, as it comes out of a mouth."""
    flame(easel, (0.0, 0.0), 0.34 + 0.03 * math.sin(t * 7.3), t)
    flame(easel, (0.02, -0.30), 0.20, t + 0.4)


def flame(easel: Easel, foot: Point, size: float, t: float) -> None:
    """Draw a fire of a size that stands on a point."""
    x, y = foot
    lick = size * 0.35 * math.sin(t * 9.1)
    easel.oval(x, y - size, size * 1.5, size * 1.7, "#ffd98a", 0.25)
    for part, colour in ((1.0, "#f0702c"), (0.66, "#f7b53f"), (0.36, "#fff2b8")):
        w, h = size * 0.75 * part, size * 2.5 * part
        easel.flat(
            (
                (x, y + size * 0.1),
                (x + w, y - 0.2 * h),
                (x + 0.45 * w, y - 0.62 * h),
                (x + lick * part, y - h),
                (x - 0.5 * w, y - 0.55 * h),
                (x - w, y - 0.2 * h),
            ),
            colour,
        )


def spark(easel: Easel, t: float) -> None:
    """Draw the sparkle about a wand's star."""
    for i in range(3):
        angle, size = t * 1.3 + i * 2.1, 0.03 + 0.02 * math.sin(t * 5.3 + i * 2)
        easel.oval(
            0.26 * math.cos(angle), -0.32 + 0.26 * math.sin(angle), size, size, lighter("#f2c84a", 0.6)
        )
