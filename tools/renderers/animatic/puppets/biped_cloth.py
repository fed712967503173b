"""Cloth that moves with a person's bones: skirts over the legs, capes; and a mermaid's tail. In heights."""

import math
from collections.abc import Sequence
from typing import Final

import numpy as np

from tools.renderers.animatic.painting.curves import Point, bezier, lerp, lerp2, spline, taper
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.puppets.base import Pose
from tools.renderers.animatic.puppets.biped_bones import Bones
from tools.renderers.animatic.puppets.biped_paint import Portrait
from tools.renderers.animatic.puppets.easel import darker, lighter


def hull(points: Sequence[Point]) -> list[Point]:
    """Return the corners of the tightest outline without dents about points, in order."""
    ordered = sorted(points)
    chains: list[list[Point]] = []
    for run in (ordered, ordered[::-1]):
        chain: list[Point] = []
        for point in run:
            while len(chain) > 1 and _turn(chain[-2], chain[-1], point) <= 0:
                chain.pop()
            chain.append(point)
        chains.append(chain[:-1])
    return chains[0] + chains[1]


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def draw_skirt(easel: Portrait, bones: Bones, width: float) -> None:
    """Draw the skirt as the tightest cloth about the waist and both legs, flared at its hem."""
    corners, hems = _waist(bones, width), []
    for hip, knee, ankle in bones.legs.values():
        upper, lower = min(1.0, easel.species.hem), max(0.0, easel.species.hem - 1)
        hem = lerp2(knee, ankle, lower) if lower else lerp2(hip, knee, upper)
        corners += _beside(knee if lower else hip, hem, 0.045 + 0.07 * easel.species.flare)
        corners += _beside(hip, lerp2(hip, knee, 0.5), 0.070)
        corners += _beside(hip, knee, 0.060) if lower else []
        hems.append(hem)
    left, right = min(x for x, _ in corners), max(x for x, _ in corners)
    middle, half = (left + right) / 2, (right - left) / 2
    canvas = easel.canvas
    canvas.save()
    canvas.translate(middle, 0)
    canvas.scale(half, 1)
    # In a breadth of its own the cloth has one paint, whatever the pose.
    floor = 9.0 if bones.aloft else 0.012
    cloth = spline([((x - middle) / half, min(floor, y)) for x, y in hull(corners)], tension=0.07)
    canvas.drawPath(cloth, easel.across(easel.species.skirt, -1.0, 1.0))
    if easel.species.apron:
        front = [((x - middle) / half, y) for x, y in _panel(corners, hems)]
        canvas.drawPath(spline(front, tension=0.05), easel.across(easel.species.apron, -1.0, 1.0))
    canvas.restore()
    _folds(easel, bones.hip, hems)


def _panel(corners: list[Point], hems: list[Point]) -> list[Point]:
    """Return the outline of an apron over the front of a skirt."""
    (left, top), (right, _) = corners[0], corners[1]
    foot = max(hems)
    return [
        (lerp(left, right, 0.25), top),
        (right, top),
        (foot[0] + 0.07, foot[1] - 0.05),
        (foot[0] - 0.05, foot[1] - 0.03),
    ]


def _waist(bones: Bones, width: float) -> list[Point]:
    """Return the ends of the waist, a little above the hip."""
    cos, sin = math.cos(bones.lean), math.sin(bones.lean)
    x, y = bones.hip[0] + 0.05 * sin, bones.hip[1] - 0.05 * cos
    return [(x + side * width * cos, y + side * width * sin) for side in (-0.9, 0.9)]


def _beside(above: Point, at: Point, half: float) -> list[Point]:
    """Return the points to either side of a leg at one place of it."""
    dx, dy = at[0] - above[0], at[1] - above[1]
    size = math.hypot(dx, dy) + 1e-6
    dx, dy = dx / size * half, dy / size * half
    return [(at[0] - dy, at[1] + dx), (at[0] + dy, at[1] - dx)]


def _folds(easel: Portrait, hip: Point, hems: list[Point]) -> None:
    fold = easel.brush.stroke(darker(easel.species.skirt, 0.45), 0.007, 0.40)
    for hem, side in zip(hems, (0.03, -0.035), strict=False):
        start, end = (hip[0] + side, hip[1]), (hem[0] + side, hem[1])
        easel.canvas.drawLine(*lerp2(start, end, 0.25), *lerp2(start, end, 0.94), fold)


def draw_tail(easel: Portrait, bones: Bones, width: float) -> None:
    """Draw a mermaid's tail in place of the legs."""
    hip, knee, ankle = bones.legs[True]
    line = bezier(hip, lerp2(hip, knee, 0.9), lerp2(knee, ankle, 0.3), ankle, 10)
    colour, canvas = easel.species.bottom, easel.canvas
    canvas.save()
    canvas.translate(ankle[0], ankle[1] - 0.004)
    canvas.rotate(bones.foot_turns[True])
    canvas.scale(1, 0.5)
    canvas.drawPath(_FLUKE, easel.brush.fill(lighter(colour, 0.25)))
    canvas.drawLine(0.0, 0.0, 0.11, -0.05, easel.brush.stroke(darker(colour, 0.2), 0.006, 0.6))
    canvas.drawLine(0.0, 0.0, 0.10, 0.05, easel.brush.stroke(darker(colour, 0.2), 0.006, 0.6))
    canvas.restore()
    canvas.drawPath(taper(line, 2 * width, 0.034, 0.80 * width * 2), easel.brush.fill(colour))
    shaded = line[1:] + np.array((-0.2 * width, 0.0))
    canvas.drawPath(taper(shaded, 0.9 * width, 0.01, 0.6 * width), easel.brush.fill(darker(colour, 0.3), 0.5))


_FLUKE = spline(
    (
        (-0.03, 0.0),
        (0.04, -0.05),
        (0.15, -0.12),
        (0.13, -0.02),
        (0.10, 0.0),
        (0.13, 0.03),
        (0.14, 0.12),
        (0.04, 0.05),
    )
)


def draw_cape(easel: Portrait, bones: Bones, pose: Pose, t: float) -> None:
    """Draw the cape: it hangs, blows back from who runs, streams from who flies, and lies on the ground."""
    speed = 1.0 if pose.act == "fly" else 0.4 if pose.run else 0.16 if pose.walk is not None else 0.0
    left, fold, right = _edges(bones, t, speed)
    colour = easel.species.cape
    easel.canvas.drawPath(_between(left, right), easel.brush.fill(colour))
    easel.canvas.drawPath(_between(left, fold), easel.brush.fill(darker(colour, 0.35), 0.55))


_CAPE: Final = ((0.0, 0.076, 0.010, -0.062), (0.31, 0.118, 0.014, -0.098), (0.62, 0.150, 0.016, -0.125))
"""How far from the neck, and how far to the left there, a cape's left edge, fold and right edge are."""


def _edges(bones: Bones, t: float, speed: float) -> list[list[Point]]:
    """Return a cape's left edge, fold and right edge from neck to hem, fluttering more the faster it goes."""
    flutter = (0.022 + 0.05 * speed) * math.sin(t * (3.1 if speed > 0.3 else 1.9))
    hang = math.pi / 2 + 0.20 + 1.5 * speed
    if abs(bones.lean) > 0.9 and speed < 1:
        hang = math.pi / 2 + bones.lean
    cos, sin = math.cos(hang), math.sin(hang)
    x, y = bones.neck[0] - 0.036 * math.cos(bones.lean), bones.neck[1] - 0.036 * math.sin(bones.lean) + 0.012
    floor = 9.0 if bones.aloft else 0.012
    edges: list[list[Point]] = [[], [], []]
    for (far, *sides), blown in zip(_CAPE, (0.0, -1.3, 1.0), strict=True):
        for edge, side in zip(edges, sides, strict=True):
            off = side + blown * flutter
            edge.append((x + cos * far - sin * off, min(floor, y + sin * far + cos * off)))
    return edges


def _between(one: list[Point], other: list[Point]) -> skia.Path:
    """Return the cloth between two curves of three points."""
    path = skia.Path()
    path.moveTo(*one[0])
    path.quadTo(*_through(*one), *one[2])
    path.lineTo(*other[2])
    path.quadTo(*_through(*other), *other[0])
    path.close()
    return path


def _through(start: Point, middle: Point, end: Point) -> Point:
    """Return the control point of the curve that runs through a middle."""
    return 2 * middle[0] - (start[0] + end[0]) / 2, 2 * middle[1] - (start[1] + end[1]) / 2
