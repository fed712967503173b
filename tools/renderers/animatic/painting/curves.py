"""Points, easing and outlines: splines, tapered limbs, the knee between two joints. No colour, no canvas."""

import math
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from tools.renderers.animatic.painting.engine_skia import skia

Point: TypeAlias = tuple[float, float]
Points: TypeAlias = NDArray[np.float64]
"""Points as rows of an array (n, 2)."""
Outline: TypeAlias = Points | Sequence[Sequence[float]]

TAU = math.tau
_KEPT: Final = 4096
"""Paths kept: most of what is bent anew in each frame has the shape that it had before."""
_FEW: Final = 4
"""Points of a limb that is kept; a longer one seldom comes back."""

# A separate circle at a limb's end could wind the other way and cut a hole: the cap is part of the outline.
_CAP = [(math.cos(angle), math.sin(angle)) for angle in np.linspace(0.4, math.pi - 0.4, 7).tolist()]


def ease(t: float) -> float:
    """Return a smooth 0 to 1 for `t` from 0 to 1, clamped, with no jerk at either end."""
    t = max(0.0, min(1.0, t))
    return t * t * t * (t * (6 * t - 15) + 10)


def segment(t: float, start: float, end: float) -> float:
    """Return the eased progress of `t` between two moments."""
    return ease((t - start) / (end - start)) if end > start else float(t >= end)


def lerp(a: float, b: float, t: float) -> float:
    """Return the number `t` of the way from `a` to `b`."""
    return a + (b - a) * t


def lerp2(a: Sequence[float], b: Sequence[float], t: float) -> Point:
    """Return the point `t` of the way from `a` to `b`."""
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t


def rotate(point: Point, angle: float, about: Point = (0.0, 0.0)) -> Point:
    """Return a point turned by `angle` (radians, clockwise as y points down) about another."""
    cos, sin = math.cos(angle), math.sin(angle)
    x, y = point[0] - about[0], point[1] - about[1]
    return about[0] + cos * x - sin * y, about[1] + sin * x + cos * y


def polygon(points: Outline, closed: bool = True) -> skia.Path:
    """Return the straight-edged path through points."""
    path = skia.Path()
    # Line by line, as a `skia.Point` takes longer to make than a line.
    line_to: Callable[[float, float], object] = path.moveTo
    for x, y in points.tolist() if isinstance(points, np.ndarray) else points:
        line_to(x, y)
        line_to = path.lineTo
    if closed:
        path.close()
    return path


def rounded(points: Sequence[Sequence[float]], radius: float) -> skia.Path:
    """Return the straight-edged closed path through points, its corners cut off in curves.

    A point may bring a radius of its own as its third number.
    """
    path = skia.Path()
    for i, (x, y, *own) in enumerate(points):
        sides = [(px - x, py - y) for px, py, *_ in (points[i - 1], points[(i + 1) % len(points)])]
        ends = []
        for dx, dy in sides:
            length = math.hypot(dx, dy) or 1.0
            part = min(own[0] if own else radius, 0.5 * length) / length
            ends.append((x + dx * part, y + dy * part))
        (path.lineTo if i else path.moveTo)(*ends[0])
        path.quadTo(x, y, *ends[1])
    path.close()
    return path


def spline(points: Sequence[Sequence[float]], closed: bool = True, tension: float = 1 / 6) -> skia.Path:
    """Return the Catmull-Rom path through points."""
    return skia.Path(_spline(tuple(map(tuple, points)), closed, tension))


@lru_cache(_KEPT)
def _spline(points: tuple[tuple[float, ...], ...], closed: bool, tension: float) -> skia.Path:
    path = skia.Path()
    path.moveTo(*points[0])
    before, after = (points[-1], points[:2]) if closed else (points[0], points[-1:])
    line = [before, *points, *after]
    for (ax, ay), (bx, by), (cx, cy), (dx, dy) in zip(line, line[1:], line[2:], line[3:], strict=False):
        path.cubicTo(
            bx + (cx - ax) * tension,
            by + (cy - ay) * tension,
            cx - (dx - bx) * tension,
            cy - (dy - by) * tension,
            cx,
            cy,
        )
    if closed:
        path.close()
    return path


def bezier(
    p0: Sequence[float], p1: Sequence[float], p2: Sequence[float], p3: Sequence[float], n: int = 14
) -> Points:
    """Return `n` points of a cubic curve."""
    points: Points = _bernstein(n) @ np.array((p0, p1, p2, p3), float)
    return points


def taper(
    points: Points | Sequence[Sequence[float]], start: float, end: float, middle: float | None = None
) -> skia.Path:
    """Return the outline of a limb along points whose width runs start, (middle,) end, with a round end."""
    if len(points) <= _FEW:
        return skia.Path(_taper(tuple(map(tuple, points)), start, end, middle))
    # Plain floats, because numpy takes ten times as long over so few.
    return _outline(points.tolist() if isinstance(points, np.ndarray) else points, start, end, middle)


@lru_cache(_KEPT)
def _taper(
    points: tuple[tuple[float, ...], ...], start: float, end: float, middle: float | None
) -> skia.Path:
    return _outline(points, start, end, middle)


def _outline(line: Sequence[Sequence[float]], start: float, end: float, middle: float | None) -> skia.Path:
    half = _half_widths(len(line), float(start), float(end), middle)
    path = skia.Path()
    line_to: Callable[[float, float], object] = path.moveTo
    right: list[Point] = []
    dx = dy = 0.0
    for (x, y), (ax, ay), (bx, by), wide in zip(
        line, [line[0], *line], [*line[1:], line[-1]], half, strict=False
    ):
        length = math.sqrt((bx - ax) ** 2 + (by - ay) ** 2) + 1e-9
        dx, dy = (bx - ax) / length, (by - ay) / length
        line_to(x - dy * wide, y + dx * wide)
        line_to = path.lineTo
        right.append((x + dy * wide, y - dx * wide))
    if end > 0.002:
        x, y = line[-1]
        dx, dy = dx * end / 2, dy * end / 2
        for u, v in _CAP:
            line_to(x + dx * v - dy * u, y + dy * v + dx * u)
    for x, y in reversed(right):
        line_to(x, y)
    path.close()
    return path


def knee(hip: Point, foot: Point, upper: float, lower: float, bend: float) -> Point:
    """Return the joint between two bones of given lengths; `bend` (1 or -1) is the side it points to."""
    dx, dy = foot[0] - hip[0], foot[1] - hip[1]
    reach = max(1e-6, min(math.hypot(dx, dy), (upper + lower) * 0.999))
    cosine = (upper * upper + reach * reach - lower * lower) / (2 * upper * reach)
    angle = math.atan2(dy, dx) + bend * math.acos(max(-1.0, min(1.0, cosine)))
    return hip[0] + upper * math.cos(angle), hip[1] + upper * math.sin(angle)


def limb(
    hip: Point, joint: Point, foot: Point, widths: tuple[float, float, float], points: int = 12
) -> skia.Path:
    """Return two jointed bones as one soft shape with widths at hip, joint and foot."""
    line = bezier(hip, lerp2(hip, joint, 0.85), lerp2(joint, foot, 0.15), foot, points)
    return taper(line, widths[0], widths[2], widths[1])


@lru_cache(64)
def _bernstein(n: int) -> Points:
    t = np.linspace(0, 1, n)[:, None]
    return np.concatenate([(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t**3], 1)


@lru_cache(4096)
def _half_widths(n: int, start: float, end: float, middle: float | None) -> tuple[float, ...]:
    halves = []
    for i in range(n):
        t = i / (n - 1) if n > 1 else 0.0
        width = start + (end - start) * t
        if middle is not None:
            # The parabola through the three widths, so that a swelling has no corner.
            width = start * (1 - t) * (1 - 2 * t) + middle * 4 * t * (1 - t) + end * t * (2 * t - 1)
        halves.append(max(width, 0.0) / 2)
    return tuple(halves)
