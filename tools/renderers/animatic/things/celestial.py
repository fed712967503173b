"""What hangs in the sky as a thing of its own: moon, sun, star, planets, clouds, rainbow, snowflake."""

import math

from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.curves import TAU, rounded, spline
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.joinery import PLAIN, Joinery
from tools.renderers.animatic.things.shapes import star_points


def rainbow(work: Joinery) -> None:
    """A rainbow."""
    for k, colour in enumerate(("#e0453a", "#ee8a33", "#f3d23c", "#5fb85a", "#3f8fd0", "#7a5ac0")):
        reach = 0.90 - 0.042 * k
        box = skia.Rect.MakeLTRB(-reach, -reach, reach, reach)
        fade: list[tuple[str, float]] = [
            (colour, 0.0),
            (colour, 0.62),
            (colour, 0.72),
            (colour, 0.62),
            (colour, 0.0),
        ]
        arc = PLAIN.linear((-0.92, 0.0), (0.92, 0.0), fade, [0.02, 0.20, 0.5, 0.80, 0.98])
        work.canvas.drawArc(box, 180, 180, False, _stroked(arc, 0.043))


def _stroked(paint: skia.Paint, width: float) -> skia.Paint:
    """Return a paint that draws lines, as another fills."""
    line = skia.Paint(paint)
    line.setStyle(skia.Paint.kStroke_Style)
    line.setStrokeWidth(width)
    return line


def moon(work: Joinery) -> None:
    """A crescent moon with a face, which shines."""
    colour = work.own("colour", "#f6edc8")
    work.halo(0.02, -0.22, 0.42, "#fff6d0", 0.42)
    outline = [
        (0.22 * math.cos(a) - 0.01, -0.22 + 0.22 * math.sin(a))
        for a in (math.radians(d) for d in range(48, 313, 12))
    ]
    inner = [
        (0.105 + 0.165 * math.cos(a), -0.22 + 0.180 * math.sin(a))
        for a in (math.radians(d) for d in range(286, 73, -12))
    ]
    path = spline([*outline, *inner], True, 0.15)
    shine = work.shining
    shine.paint(path, colour)
    with work.within(path):
        for x, y, r in (
            (-0.13, -0.31, 0.030),
            (-0.175, -0.20, 0.022),
            (-0.10, -0.10, 0.026),
            (-0.03, -0.395, 0.018),
        ):
            shine.oval(x, y, r, 0.9 * r, mix(colour, "#8a7a4a", 0.28), 0.7)
    shine.oval(-0.085, -0.235, 0.011, 0.014, "#5c4f34")
    shine.curve([(-0.105, -0.262), (-0.086, -0.270), (-0.068, -0.262)], "#8a7a4a", 0.005)
    shine.curve([(-0.100, -0.165), (-0.080, -0.150), (-0.062, -0.158)], "#8a6a44", 0.006)


def full_moon(work: Joinery) -> None:
    """The full moon, which shines."""
    colour = work.own("colour", "#f4ecca")
    work.halo(0.0, -0.21, 0.44, "#fff6d0", 0.45)
    shine = work.shining
    shine.ball(0.0, -0.21, 0.21, colour)
    for x, y, r in (
        (-0.08, -0.27, 0.042),
        (0.07, -0.16, 0.034),
        (0.06, -0.30, 0.024),
        (-0.05, -0.12, 0.028),
        (-0.13, -0.18, 0.018),
        (0.01, -0.22, 0.018),
    ):
        shine.oval(x, y, r, 0.92 * r, mix(colour, "#8a7a4a", 0.28), 0.7)
        shine.oval(x + 0.12 * r, y + 0.12 * r, 0.78 * r, 0.7 * r, mix(colour, "#8a7a4a", 0.16), 0.7)


def sun(work: Joinery) -> None:
    """The sun with a smile; its rays are drawn by what turns them."""
    colour = work.own("colour", "#ffd23c")
    work.halo(0.0, -0.27, 0.50, "#ffe27a", 0.5)
    shine = work.shining
    shine.ball(0.0, -0.27, 0.17, colour)
    for x in (-0.055, 0.062):
        shine.oval(x, -0.300, 0.014, 0.020, "#7a4a14")
    shine.curve([(-0.062, -0.235), (0.0, -0.200), (0.068, -0.235)], "#a8641c", 0.012)
    for x in (-0.100, 0.108):
        shine.oval(x, -0.250, 0.024, 0.016, "#ff9a4a", 0.6)


def sun_rays(work: Joinery) -> None:
    """Rays about the origin."""
    colour = work.own("colour", "#ffd23c")
    for k in range(14):
        reach = 0.260 + 0.016 * math.sin(work.now.t * 2.3 + 2 * k) if k % 2 else 0.235
        with work.at(0.0, 0.0, 1.0, 360 * k / 14 + 5 * math.sin(work.now.t * 1.1)):
            work.bright([(-0.026, -0.188), (0.0, -reach), (0.026, -0.188)], colour)


def star(work: Joinery) -> None:
    """A star, which shines."""
    colour = work.own("colour", "#ffdf5a")
    work.halo(0.0, -0.19, 0.36, "#fff0a0", 0.5)
    work.shining.paint(rounded(star_points(0.0, -0.19, 0.20, 5, 0.48), 0.030), colour)
    for k in range(5):
        angle = TAU * k / 5
        tip = (0.165 * math.sin(angle), -0.19 - 0.165 * math.cos(angle))
        work.shining.line((0.0, -0.19), tip, mix(colour, "#ffffff", 0.5), 0.006, 0.6)


def cloud(work: Joinery) -> None:
    """A cloud."""
    colour = work.own("colour", "#fbfcfd")
    puffs = (
        (-0.27, -0.10, 0.095),
        (0.27, -0.105, 0.10),
        (-0.15, -0.17, 0.125),
        (0.14, -0.18, 0.13),
        (0.0, -0.235, 0.135),
        (0.0, -0.11, 0.11),
    )
    path = skia.Path()
    path.addRoundRect(skia.Rect.MakeLTRB(-0.36, -0.12, 0.37, 0.0), 0.06, 0.06)
    for x, y, r in puffs:
        path.addCircle(x, y, r)
    lit = work.lit(colour)
    stops = [mix(lit, "#6f86a8", 0.36), mix(lit, "#9fb2cc", 0.12), mix(lit, "#ffffff", 0.5)]
    work.canvas.drawPath(path, PLAIN.linear((-0.06, 0.0), (0.06, -0.34), stops, [0.0, 0.45, 1.0]))
    with work.within(path):
        for x, y, r in (
            (0.14, -0.18, 0.13),
            (0.0, -0.235, 0.135),
            (0.27, -0.105, 0.10),
            (-0.15, -0.17, 0.125),
        ):
            glow: list[tuple[str, float]] = [("#ffffff", 0.55), ("#ffffff", 0.0)]
            work.canvas.drawCircle(x, y, r, PLAIN.radial((x + 0.3 * r, y - 0.4 * r), 1.1 * r, glow))


def shower(work: Joinery) -> None:
    """Rain below a cloud whose foot is the origin."""
    for k in range(14):
        q = ((work.now.t + 0.8 * k / 14) % 0.8) / 0.8
        x = -0.27 + 0.042 * k - 0.03 * q
        alpha = round(0.8 * min(1.0, 6 * q, 4 * (1 - q)), 1)
        work.line(
            (x, 0.02 + 0.42 * q), (x - 0.008, 0.065 + 0.42 * q), work.own("rain", "#7fb0d8"), 0.008, alpha
        )


def snowflake(work: Joinery) -> None:
    """A snowflake."""
    colour = work.own("colour", "#f4faff")
    for k in range(6):
        with work.at(0.0, -0.19, 1.0, 60 * k):
            work.line((0.0, 0.0), (0.0, -0.185), colour, 0.014)
            for y, reach in ((-0.075, 0.045), (-0.125, 0.050)):
                for side in (-1, 1):
                    work.line((0.0, y), (side * reach, y - 0.7 * reach), colour, 0.011)
            work.flat(
                [(-0.016, -0.045), (0.0, -0.075), (0.016, -0.045), (0.0, -0.015)],
                mix(colour, "#6fb0e0", 0.35),
            )


def planet(work: Joinery) -> None:
    """A ringed planet."""
    colour = work.own("colour", "#d9985a")
    back = skia.Rect.MakeLTRB(-0.36, -0.095, 0.36, 0.095)
    ring = work.own("ring", "#f0d9ac")
    with work.at(0.0, -0.22, 1.0, -14):
        for grow, alpha in ((0.0, 0.9), (0.035, 0.5)):
            box = skia.Rect.MakeLTRB(
                back.left() + grow, back.top() + 0.3 * grow, back.right() - grow, back.bottom() - 0.3 * grow
            )
            work.canvas.drawArc(
                box, 180, 180, False, PLAIN.stroke(work.lit(mix(ring, "#1c1420", 0.35)), 0.022, alpha)
            )
    globe = skia.Path()
    globe.addCircle(0.0, -0.22, 0.19)
    work.ball(0.0, -0.22, 0.19, colour)
    with work.within(globe), work.at(0.0, -0.22, 1.0, -14):
        for y, tone in (
            (-0.12, "#fff0d0"),
            (-0.06, "#8a4f2a"),
            (0.0, "#fff0d0"),
            (0.055, "#8a4f2a"),
            (0.115, "#8a4f2a"),
        ):
            work.curve(
                [(-0.20, y - 0.01), (0.0, y + 0.018), (0.20, y - 0.01)], mix(colour, tone, 0.35), 0.024, 0.45
            )
    with work.at(0.0, -0.22, 1.0, -14):
        for grow, alpha in ((0.0, 0.95), (0.035, 0.55)):
            box = skia.Rect.MakeLTRB(
                back.left() + grow, back.top() + 0.3 * grow, back.right() - grow, back.bottom() - 0.3 * grow
            )
            work.canvas.drawArc(box, 0, 180, False, PLAIN.stroke(work.lit(ring), 0.022, alpha))


def earth(work: Joinery) -> None:
    """The earth."""
    globe = skia.Path()
    globe.addCircle(0.0, -0.22, 0.215)
    work.halo(0.0, -0.22, 0.30, "#9fd0ff", 0.4)
    work.ball(0.0, -0.22, 0.215, work.own("colour", "#3f86c8"))
    with work.within(globe):
        for land in (
            [(-0.16, -0.36), (-0.06, -0.38), (-0.03, -0.31), (-0.09, -0.25), (-0.13, -0.28), (-0.19, -0.30)],
            [(-0.10, -0.22), (-0.03, -0.20), (-0.02, -0.13), (-0.07, -0.05), (-0.10, -0.12)],
            [(0.04, -0.36), (0.14, -0.37), (0.21, -0.28), (0.16, -0.22), (0.07, -0.26), (0.02, -0.30)],
            [(0.05, -0.23), (0.13, -0.22), (0.13, -0.13), (0.08, -0.08), (0.05, -0.15)],
        ):
            work.soft(list(land), "#6aa858")
        for x, y, wide in (
            (-0.08, -0.33, 0.10),
            (0.08, -0.19, 0.11),
            (-0.10, -0.13, 0.09),
            (0.10, -0.31, 0.07),
        ):
            work.oval(x, y, wide, 0.012, "#ffffff", 0.65)
        shade: list[tuple[str, float]] = [("#0a1430", 0.55), ("#0a1430", 0.0)]
        work.canvas.drawPath(globe, PLAIN.linear((-0.2, -0.1), (0.06, -0.26), shade))
