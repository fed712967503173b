"""Balls that roll: what turns on them has radius 1, the light on them stays where it is."""

import math

from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.curves import TAU, rounded
from tools.renderers.animatic.painting.joinery import PLAIN, Joinery
from tools.renderers.animatic.things.shapes import star_points


def ball(work: Joinery) -> None:
    """A ball's own colour; its stripes are drawn by what rolls them."""
    work.ball(0.0, -0.13, 0.13, work.own("colour", "#e0453a"))


def ball_stripes(work: Joinery) -> None:
    """A beach ball's gores about the origin, with radius 1."""
    own = work.own("colour", "#e0453a")
    colours = (own, "#f8f4ea", work.own("stripe", "#3f8fc8"), "#f8f4ea", own, work.own("patch", "#f3c93f"))
    for k, colour in enumerate(colours):
        path = rounded(
            [(0.0, 0.0), *((math.cos(a), math.sin(a)) for a in (TAU * (k + q / 6) / 6 for q in range(7)))],
            0.0,
        )
        work.canvas.drawPath(path, PLAIN.fill(work.lit(colour)))
    work.oval(0.0, 0.0, 0.20, 0.20, "#f8f4ea")


def ball_shade(work: Joinery) -> None:
    """The light and shade on a round thing of radius 1 about the origin."""
    stops = [("#fff8e8", 0.55), ("#fff8e8", 0.0), ("#1c1420", 0.0), ("#1c1420", 0.45)]
    work.canvas.drawCircle(0.0, 0.0, 1.0, PLAIN.radial((0.35, -0.42), 1.55, stops, [0.0, 0.32, 0.45, 1.0]))


def football_patches(work: Joinery) -> None:
    """A football's dark patches about the origin, with radius 1."""
    work.oval(0.0, 0.0, 1.0, 1.0, work.own("colour", "#f6f4ee"))
    dark = work.own("patch", "#26282e")
    for k in range(5):
        turn = TAU * k / 5 - TAU / 4
        inner, outer = (
            (0.34 * math.cos(turn), 0.34 * math.sin(turn)),
            (0.66 * math.cos(turn), 0.66 * math.sin(turn)),
        )
        work.line(inner, outer, dark, 0.035)
        for side in (-0.36, 0.36):
            edge = (0.93 * math.cos(turn + side * 1.25), 0.93 * math.sin(turn + side * 1.25))
            work.line(outer, (0.80 * math.cos(turn + side), 0.80 * math.sin(turn + side)), dark, 0.035)
            work.line((0.80 * math.cos(turn + side), 0.80 * math.sin(turn + side)), edge, dark, 0.035)
        patch = [
            (reach * math.cos(turn + a), reach * math.sin(turn + a))
            for reach, a in ((0.70, 0.0), (0.84, 0.27), (1.0, 0.20), (1.0, -0.20), (0.84, -0.27))
        ]
        work.flat(patch, dark)
    work.flat(star_points(0.0, 0.0, 0.36, 5, 0.81), dark)


def yarn(work: Joinery) -> None:
    """A ball of yarn about the origin, with radius 1."""
    colour = work.own("colour", "#c85a8a")
    work.oval(0.0, 0.0, 1.0, 1.0, colour)
    for turn in (0, 60, 120):
        with work.at(0.0, 0.0, 1.0, turn):
            for k in range(5):
                y = -0.55 + 0.22 * k
                work.curve(
                    [(-0.80, y), (0.0, y - 0.30), (0.80, y)],
                    mix(colour, "#2a0a1c", 0.30 if k % 2 else 0.12),
                    0.075,
                    0.8,
                )


def snow(work: Joinery) -> None:
    """A snowball about the origin, with radius 1."""
    work.oval(0.0, 0.0, 1.0, 1.0, work.own("colour", "#f4f8fb"))
    for k in range(14):
        angle, reach = 2.4 * k, 0.88 * math.sqrt((k + 0.5) / 14)
        work.oval(reach * math.cos(angle), reach * math.sin(angle), 0.10, 0.07, "#dbe7f0", 0.8)
