"""What boats are made of: a hull with its planks and waterline, portholes, rails, ropes, flags."""

import math
from collections.abc import Sequence

from tools.renderers.animatic.painting.curves import Point, rounded, spline
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.joinery import PLAIN, Joinery

Hull = tuple[float, float, float, float]
"""Left and right end at the rim, height of the rim amidships, and how much higher the bow is."""


def outline(hull: Hull) -> skia.Path:
    """Return a hull's outline from its keel at 0 up to its rim, its bow to the right."""
    left, right, top, rise = hull
    width, dip = right - left, 0.25 * rise
    path = skia.Path()
    path.moveTo(left, -top - 0.45 * rise)
    path.cubicTo(left + 0.3 * width, -top + dip, right - 0.35 * width, -top + dip, right, -top - rise)
    path.cubicTo(
        right - 0.02 * width, -0.62 * top, right - 0.09 * width, -0.10 * top, right - 0.24 * width, 0.0
    )
    path.lineTo(left + 0.16 * width, 0.0)
    path.cubicTo(left + 0.07 * width, -0.04 * top, left + 0.02 * width, -0.45 * top, left, -top - 0.45 * rise)
    path.close()
    return path


def rim(hull: Hull) -> skia.Path:
    """Return the upper edge of a hull."""
    left, right, top, rise = hull
    width, dip = right - left, 0.25 * rise
    path = skia.Path()
    path.moveTo(left, -top - 0.45 * rise)
    path.cubicTo(left + 0.3 * width, -top + dip, right - 0.35 * width, -top + dip, right, -top - rise)
    return path


def draw_hull(
    work: Joinery,
    hull: Hull,
    colour: str,
    edge: str,
    bottom: str = "",
    waterline: float = 0.0,
    planks: int = 0,
) -> None:
    """Draw a hull with its rim; below its waterline it has another colour, its planks are lines."""
    path = outline(hull)
    work.paint(path, colour)
    left, right, top, _ = hull
    with work.within(path):
        for k in range(planks):
            with work.at(0.0, top * (k + 1) / (planks + 1)):
                work.canvas.drawPath(rim(hull), PLAIN.stroke(work.lit("#2a1a10"), 0.004, 0.35))
        if bottom:
            work.form([(left, -waterline), (right, -waterline), (right, 0.01), (left, 0.01)], bottom, 0.0)
            work.line((left, -waterline), (right, -waterline), "#f6f1e4", 0.008)
    work.canvas.drawPath(rim(hull), PLAIN.stroke(work.lit(edge), 0.016))


def porthole(work: Joinery, x: float, y: float, radius: float, frame: str = "#c9a24a") -> None:
    """Draw a round window, lit where lamps are lit."""
    work.oval(x, y, 1.35 * radius, 1.35 * radius, frame)
    if work.lamps:
        work.halo(x, y, 4 * radius, "#ffd890", 0.35)
        work.canvas.drawCircle(x, y, radius, PLAIN.fill("#ffe2a0"))
        return
    work.oval(x, y, radius, radius, "#41647c")
    work.oval(x + 0.25 * radius, y - 0.3 * radius, 0.4 * radius, 0.35 * radius, "#b9d8e4", 0.8)


def windows(
    work: Joinery, left: float, right: float, y: float, count: int, size: tuple[float, float]
) -> None:
    """Draw a row of small panes between two ends."""
    step = (right - left) / count
    for k in range(count):
        x = left + step * (k + 0.5)
        box = [
            (x - size[0], y - size[1]),
            (x + size[0], y - size[1]),
            (x + size[0], y + size[1]),
            (x - size[0], y + size[1]),
        ]
        work.canvas.drawPath(
            rounded(box, 0.3 * size[0]), PLAIN.fill("#ffe2a0" if work.lamps else work.lit("#4f7288"))
        )
        if not work.lamps:
            work.line(
                (x, y - 0.6 * size[1]), (x + 0.5 * size[0], y - 0.6 * size[1]), "#d5e8ef", 0.3 * size[1], 0.7
            )


def railing(work: Joinery, points: Sequence[Point], count: int, high: float) -> None:
    """Draw a thin railing along a line."""
    (x0, y0), (x1, y1) = points
    for rise in (1.0, 0.5):
        work.line((x0, y0 - rise * high), (x1, y1 - rise * high), "#f3efe4", 0.004, 0.9)
    for k in range(count + 1):
        x, y = x0 + (x1 - x0) * k / count, y0 + (y1 - y0) * k / count
        work.line((x, y), (x, y - high), "#f3efe4", 0.004, 0.9)


def flutter(work: Joinery, long: float, high: float, colour: str, mark: str = "") -> None:
    """Draw a flag that flutters to the left of its pole at the origin, its top there."""
    t, steps = work.now.t, 6
    upper = [
        (
            -long * k / steps,
            0.10 * high * (k / steps) + 0.13 * high * (k / steps) * math.sin(t * 5.0 - 1.1 * k),
        )
        for k in range(steps + 1)
    ]
    lower = [(x, y + high) for x, y in reversed(upper)]
    path = spline([*upper], False)
    for x, y in lower:
        path.lineTo(x, y)
    path.close()
    work.canvas.drawPath(path, PLAIN.fill(work.lit(colour)))
    if mark:
        x, y = upper[3]
        work.oval(x, y + 0.42 * high, 0.20 * high, 0.19 * high, mark)
        for side in (-1, 1):
            work.line(
                (x - 0.26 * high, y + 0.5 * high + side * 0.16 * high),
                (x + 0.26 * high, y + 0.5 * high - side * 0.16 * high + 0.16 * high),
                mark,
                0.06 * high,
            )


def pennant(work: Joinery) -> None:
    """A small red flag that streams from the origin to the left."""
    flutter(work, 0.11, 0.06, work.own("flag", "#d8392f"))


def jolly_roger(work: Joinery) -> None:
    """A pirates' black flag."""
    flutter(work, 0.20, 0.13, work.own("flag", "#26262c"), "#f3efe6")


def ensign(work: Joinery) -> None:
    """A ship's flag."""
    flutter(work, 0.16, 0.10, work.own("flag", "#2f6fb8"))


def stern_flag(work: Joinery) -> None:
    """A flag on its staff, whose foot is the origin."""
    work.line((0.0, 0.0), (-0.035, -0.17), "#6a4f38", 0.009)
    with work.at(-0.035, -0.17):
        flutter(work, 0.15, 0.095, work.own("flag", "#2f6fb8"))
