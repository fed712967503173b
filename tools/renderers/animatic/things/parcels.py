"""What is wrapped or packed: gifts and suitcases."""

import math

from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.joinery import Joinery
from tools.renderers.animatic.things.shapes import glint


def _surprise(work: Joinery, lift: float) -> None:
    """Draw the light that comes out of a gift."""
    work.halo(0.0, -0.28, 0.30, "#ffe9a0", 0.6 * lift)
    work.form(
        [(-0.155, -0.245), (0.155, -0.245), (0.15, -0.21), (-0.15, -0.21)],
        "#2a3440",
        0.002,
    )
    for k in range(7):
        angle = -2.6 + 0.35 * k
        reach = 0.10 + 0.20 * lift
        glint(work, reach * math.cos(angle), -0.26 + reach * math.sin(angle), 0.02 + 0.008 * (k % 3))


def gift(work: Joinery) -> None:
    """A wrapped gift; its lid lifts."""
    lift, paper, ribbon = (
        work.now.amount if work.now.act == "open" else 0.0,
        work.own("colour", "#3f8fc0"),
        work.own("ribbon", "#e0453a"),
    )
    if lift > 0.05:
        _surprise(work, lift)
    work.form([(-0.155, -0.235), (0.155, -0.235), (0.155, 0.0), (-0.155, 0.0)], paper, 0.006)
    work.form([(-0.028, -0.235), (0.028, -0.235), (0.028, 0.0), (-0.028, 0.0)], ribbon, 0.0)
    with work.at(-0.17 * lift, -0.16 * lift, 1.0, -24 * lift):
        work.form(
            [(-0.172, -0.290), (0.172, -0.290), (0.172, -0.228), (-0.172, -0.228)],
            mix(paper, "#fff4d8", 0.10),
            0.008,
        )
        work.form([(-0.030, -0.290), (0.030, -0.290), (0.030, -0.228), (-0.030, -0.228)], ribbon, 0.0)
        for side in (-1, 1):
            work.form(
                [
                    (0.0, -0.288, 0.0),
                    (side * 0.055, -0.375, 0.03),
                    (side * 0.140, -0.365, 0.03),
                    (side * 0.105, -0.295, 0.03),
                ],
                ribbon,
                0.01,
            )
            work.form(
                [
                    (0.0, -0.292, 0.0),
                    (side * 0.060, -0.340, 0.02),
                    (side * 0.098, -0.332, 0.02),
                    (side * 0.075, -0.302, 0.02),
                ],
                mix(ribbon, "#1c1420", 0.3),
                0.01,
            )
        work.disc(0.0, -0.296, 0.028, 0.022, mix(ribbon, "#fff4d8", 0.15))


def suitcase(work: Joinery) -> None:
    """A suitcase of leather."""
    leather = work.own("colour", "#a5683f")
    work.curve(
        [(-0.075, -0.275), (-0.070, -0.335), (0.070, -0.335), (0.075, -0.275)],
        mix(leather, "#1c0e06", 0.5),
        0.020,
    )
    work.form([(-0.225, -0.285), (0.225, -0.285), (0.225, -0.008), (-0.225, -0.008)], leather, 0.028)
    for x in (-0.125, 0.125):
        work.form(
            [(x - 0.022, -0.285), (x + 0.022, -0.285), (x + 0.022, -0.008), (x - 0.022, -0.008)],
            mix(leather, "#1c0e06", 0.35),
            0.002,
        )
        work.form(
            [(x - 0.016, -0.175), (x + 0.016, -0.175), (x + 0.016, -0.125), (x - 0.016, -0.125)],
            "#d9b45a",
            0.006,
        )
    for x, y in ((-0.20, -0.26), (0.20, -0.26), (-0.20, -0.035), (0.20, -0.035)):
        work.disc(x, y, 0.024, 0.024, mix(leather, "#fff4d8", 0.25))
    work.board(-0.055, -0.215, 0.045, -0.145, "#f3e6c4", 0.004)
