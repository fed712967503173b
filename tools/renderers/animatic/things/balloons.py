"""What gas, hot air or wind holds up: balloons, airships, kites, parachutes, a flying carpet."""

import math
from typing import Final

from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.curves import lerp, spline
from tools.renderers.animatic.painting.joinery import PLAIN, Joinery
from tools.renderers.animatic.things.flames import flame
from tools.renderers.animatic.things.hulls import windows

_ENVELOPE: Final = (
    (0.0, -1.10), (0.20, -1.065), (0.345, -0.945), (0.385, -0.79), (0.325, -0.60), (0.195, -0.41),
    (0.085, -0.29), (-0.085, -0.29), (-0.195, -0.41), (-0.325, -0.60), (-0.385, -0.79),
    (-0.345, -0.945), (-0.20, -1.065),
)  # fmt: skip


def hot_air_balloon(work: Joinery) -> None:
    """A hot-air balloon: gored envelope, ropes, basket."""
    colours = (work.own("colour", "#d8493c"), work.own("stripe", "#f3c64a"))
    envelope = spline(_ENVELOPE)
    work.paint(envelope, colours[0], across=True)
    with work.within(envelope):
        for k in range(1, 9, 2):
            left, right = (math.sin(math.pi * (k + side) / 9 - math.pi / 2) for side in (0, 1))
            gore = [
                (0.06 * left, -1.12),
                *(
                    (edge * reach, y)
                    for edge, ends in ((left, 1), (right, -1))
                    for reach, y in (
                        ((0.39, -0.79), (0.20, -0.40), (0.09, -0.27))
                        if ends > 0
                        else ((0.09, -0.27), (0.20, -0.40), (0.39, -0.79))
                    )
                ),
                (0.06 * right, -1.12),
            ]
            work.canvas.drawPath(spline(gore), PLAIN.fill(work.lit(colours[1]), 0.92))
        shade = [("#1c1420", 0.36), ("#1c1420", 0.0), ("#fff4d8", 0.22), ("#fff4d8", 0.0)]
        work.canvas.drawPath(
            envelope, PLAIN.linear((-0.38, -0.55), (0.38, -0.9), shade, [0.0, 0.45, 0.78, 1.0])
        )
        work.form(
            [(-0.40, -0.345), (0.40, -0.345), (0.40, -0.315), (-0.40, -0.315)],
            work.own("band", "#7a2f34"),
            0.0,
        )
    for x in (-0.080, -0.03, 0.03, 0.080):
        work.line((x, -0.292), (0.95 * x, -0.135), "#6a5a48", 0.005)
    basket = work.own("basket", "#a8743f")
    work.form([(-0.092, -0.142), (0.092, -0.142), (0.080, 0.0), (-0.080, 0.0)], basket, 0.014)
    for row in range(4):
        for k in range(7):
            x = -0.075 + 0.024 * k + 0.012 * (row % 2)
            work.line((x, -0.112 + 0.028 * row), (x + 0.012, -0.112 + 0.028 * row), "#6f4522", 0.006, 0.55)
    work.line((-0.096, -0.142), (0.096, -0.142), "#6a4526", 0.018)


def burner(work: Joinery) -> None:
    """A balloon's burner, which blows now and then."""
    work.form([(-0.026, 0.0), (0.026, 0.0), (0.020, -0.03), (-0.020, -0.03)], "#5b6169", 0.004)
    if (work.now.t % 2.6) > 1.5:
        work.halo(0.0, -0.07, 0.14, "#ffcf7a", 0.5)
        flame(work, 0.0, -0.028, 0.018, 0.085, 0.4)


_AIRSHIP: Final = (
    (-0.66, -0.305), (-0.50, -0.405), (-0.20, -0.495), (0.20, -0.505), (0.50, -0.430), (0.68, -0.305),
    (0.50, -0.180), (0.20, -0.105), (-0.20, -0.115), (-0.50, -0.205),
)  # fmt: skip
_CABIN: Final = (
    (-0.180, -0.118, 0.01), (0.230, -0.122, 0.01), (0.250, -0.060, 0.03), (0.185, 0.0, 0.04),
    (-0.120, 0.0, 0.04), (-0.200, -0.060, 0.03),
)  # fmt: skip


def airship(work: Joinery) -> None:
    """An airship with its gondola."""
    hull, fin = work.own("colour", "#c9ced6"), work.own("tail", "#b5483c")
    for y in (-0.135, -0.475):
        work.form([(-0.42, -0.305), (-0.60, y), (-0.70, y), (-0.655, -0.305)], fin, 0.02)
    work.line((-0.14, -0.12), (-0.17, -0.06), "#5b6169", 0.008)
    envelope = spline(_AIRSHIP)
    work.paint(envelope, hull)
    with work.within(envelope):
        for part in (-0.72, -0.30, 0.30, 0.72):
            work.curve(
                [(-0.66, -0.305), (-0.3, -0.305 + 0.19 * part), (0.2, -0.305 + 0.20 * part), (0.68, -0.305)],
                mix(hull, "#1c1420", 0.4),
                0.004,
                0.5,
            )
        work.form(
            [(-0.7, -0.325), (0.7, -0.325), (0.7, -0.285), (-0.7, -0.285)], work.own("stripe", fin), 0.0
        )
    work.form([(-0.52, -0.312), (-0.70, -0.325), (-0.70, -0.290), (-0.52, -0.298)], fin, 0.008)
    cabin_colour = work.own("basket", "#7a5a42")
    work.form(_CABIN, cabin_colour)
    windows(work, -0.160, 0.215, -0.075, 7, (0.019, 0.020))


def _toy(work: Joinery, x: float, y: float, colour: str) -> None:
    """Draw a toy balloon whose knot is at a place."""
    work.flat([(x - 0.018, y + 0.014), (x + 0.018, y + 0.014), (x, y - 0.012)], colour)
    body = spline(
        [
            (x, y),
            (x - 0.060, y - 0.055),
            (x - 0.108, y - 0.145),
            (x - 0.095, y - 0.235),
            (x, y - 0.290),
            (x + 0.095, y - 0.235),
            (x + 0.108, y - 0.145),
            (x + 0.060, y - 0.055),
        ]
    )
    lit = work.lit(colour)
    stops = [mix(lit, "#fff8e8", 0.42), lit, mix(lit, "#1c1420", 0.30)]
    work.canvas.drawPath(body, PLAIN.radial((x + 0.035, y - 0.205), 0.21, stops, [0.0, 0.42, 1.0]))
    with work.at(x + 0.048, y - 0.212, 1.0, 24):
        work.oval(0.0, 0.0, 0.016, 0.036, "#ffffff", 0.65)


def balloon(work: Joinery) -> None:
    """A toy balloon; its string is drawn by what moves it."""
    _toy(work, 0.0, -0.20, work.own("colour", "#d8392f"))


def string(work: Joinery) -> None:
    """A balloon's string from its knot at the origin down."""
    sway = 0.012 * math.sin(work.now.t * 1.9)
    work.curve([(0.0, 0.0), (0.014 + sway, 0.07), (-0.012 - sway, 0.14), (0.004, 0.20)], "#7a6f64", 0.005)


def balloons(work: Joinery) -> None:
    """A bunch of balloons."""
    own = work.own("colour", "")
    for x, y, colour in (
        (-0.155, -0.235, "#3f7fc8"),
        (0.165, -0.250, "#f0b93a"),
        (-0.075, -0.385, "#5aa35a"),
        (0.085, -0.400, "#d8392f"),
        (0.0, -0.215, "#e88ab0"),
    ):
        work.line((x, y), (0.0, 0.0), "#7a6f64", 0.004)
        _toy(work, x, y, own or colour)


def kite(work: Joinery) -> None:
    """A kite; its tail is drawn by what moves it."""
    colour = work.own("colour", "#d8493c")
    other, third = work.own("stripe", "#f3c64a"), work.own("patch", "#3f78b8")
    for points, paint in (
        ([(0.0, -0.54), (0.18, -0.335), (0.0, -0.335)], colour),
        ([(0.0, -0.54), (0.0, -0.335), (-0.18, -0.335)], other),
        ([(0.18, -0.335), (0.0, 0.0), (0.0, -0.335)], third),
        ([(-0.18, -0.335), (0.0, -0.335), (0.0, 0.0)], colour),
    ):
        work.flat(points, paint)
    work.line((0.0, -0.535), (0.0, -0.005), "#6a4f38", 0.006)
    work.curve([(-0.178, -0.335), (0.0, -0.345), (0.178, -0.335)], "#6a4f38", 0.006)


def kite_tail(work: Joinery) -> None:
    """A kite's tail with its bows, from the origin down."""
    t = work.now.t
    points = [(-0.030 * k + (0.006 * k) * math.sin(t * 3.1 - 0.8 * k), 0.050 * k) for k in range(9)]
    work.curve(points, "#6a4f38", 0.004)
    for k in range(2, 9, 2):
        x, y = points[k]
        for side in (-1, 1):
            work.flat(
                [(x, y), (x + side * 0.034, y - 0.018), (x + side * 0.034, y + 0.018)],
                work.own("tail", "#f3c64a"),
            )


_CANOPY: Final = (
    (-0.40, -0.585), (-0.36, -0.74), (-0.22, -0.86), (0.0, -0.90), (0.22, -0.86), (0.36, -0.74),
    (0.40, -0.585), (0.27, -0.625), (0.135, -0.59), (0.0, -0.63), (-0.135, -0.59), (-0.27, -0.625),
)  # fmt: skip


def parachute(work: Joinery) -> None:
    """A parachute."""
    colour, other = work.own("colour", "#d8493c"), work.own("stripe", "#f6f2e6")
    for x in (-0.38, -0.23, -0.08, 0.08, 0.23, 0.38):
        work.line((x, -0.60), (0.09 * x, -0.06), "#7a6f64", 0.004)
    canopy = spline(_CANOPY, True, 0.14)
    work.paint(canopy, other)
    with work.within(canopy):
        for k in range(6):
            if k % 2 == 0:
                left, right = lerp(-0.41, 0.41, k / 6), lerp(-0.41, 0.41, (k + 1) / 6)
                work.form(
                    [
                        (0.25 * left, -0.92),
                        (0.25 * right, -0.92),
                        (0.85 * right, -0.76, 0.2),
                        (right, -0.56),
                        (left, -0.56),
                        (0.85 * left, -0.76, 0.2),
                    ],
                    colour,
                    0.0,
                )
        shade = [("#1c1420", 0.26), ("#1c1420", 0.0), ("#fff4d8", 0.20)]
        work.canvas.drawPath(canopy, PLAIN.linear((-0.35, -0.6), (0.3, -0.85), shade))
    work.form([(-0.035, -0.075), (0.035, -0.075), (0.028, -0.045), (-0.028, -0.045)], "#5c4632", 0.008)


def carpet(work: Joinery) -> None:
    """A flying carpet seen a little from above; a wave runs through it where it is in the air."""
    swing = 0.020 if work.now.act in ("fly", "float", "rise") or work.now.goes else 0.006
    t, steps = work.now.t, 10
    far = [(-0.40 + 0.084 * k, -0.150 + swing * math.sin(0.7 * k - t * 2.4)) for k in range(steps + 1)]
    near = [(x - 0.055, y + 0.125 + 0.4 * swing * math.sin(0.5 * k)) for k, (x, y) in enumerate(far)]
    red, gold = work.own("colour", "#a8303f"), work.own("trim", "#e0b84a")
    for start, end in ((far[0], near[0]), (far[-1], near[-1])):
        side = -1 if start is far[0] else 1
        for k in range(8):
            x, y = lerp(start[0], end[0], k / 7), lerp(start[1], end[1], k / 7)
            work.line((x, y), (x + side * 0.036, y + 0.012), gold, 0.007)
    path = spline([*far, *reversed(near)], True, 0.10)
    work.canvas.drawPath(
        path, PLAIN.linear((0.0, 0.0), (0.05, -0.16), [work.lit(mix(red, "#1c1420", 0.2)), work.lit(red)])
    )
    for part in (0.13, 0.87):
        work.curve(
            [(lerp(a, c, part), lerp(b, d, part)) for (a, b), (c, d) in zip(far, near, strict=True)],
            gold,
            0.010,
        )
    for k in range(1, steps, 2):
        x, y = lerp(far[k][0], near[k][0], 0.5), lerp(far[k][1], near[k][1], 0.5)
        work.flat(
            [(x - 0.036, y), (x + 0.004, y - 0.030), (x + 0.036, y), (x - 0.004, y + 0.030)],
            "#3f6f8a" if k % 4 == 1 else gold,
        )
