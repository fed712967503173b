"""Trees and bushes as subjects: crowns of leafy masses lit from above right, trunks with their boughs."""

import math
from collections.abc import Sequence
from typing import Final

from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.curves import TAU, Point, lerp, polygon, taper
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.joinery import PLAIN, Joinery
from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.things.shapes import star

Mass = tuple[float, float, float, float]
"""Middle, radius, and how much it lies in the shade, 0 to 1."""

_BROAD: Final[Sequence[Mass]] = (
    (0.0, -0.60, 0.23, 0.85),
    (-0.20, -0.50, 0.14, 0.70),
    (0.21, -0.52, 0.145, 0.45),
    (-0.18, -0.66, 0.15, 0.50),
    (0.16, -0.70, 0.16, 0.25),
    (-0.03, -0.80, 0.155, 0.12),
    (0.10, -0.58, 0.145, 0.15),
    (-0.09, -0.56, 0.135, 0.32),
    (-0.02, -0.69, 0.13, 0.05),
)
_ROUND: Final[Sequence[Mass]] = (
    (0.0, -0.57, 0.18, 0.8),
    (-0.14, -0.50, 0.12, 0.6),
    (0.14, -0.51, 0.125, 0.35),
    (-0.10, -0.64, 0.13, 0.35),
    (0.10, -0.67, 0.135, 0.12),
    (0.0, -0.54, 0.12, 0.2),
    (0.0, -0.72, 0.11, 0.05),
)


def leafage(work: Joinery, key: object, mass: Mass, colour: str) -> None:
    """Draw one mass of leaves with a scalloped edge and leaves that catch the light."""
    x, y, radius, shade = mass
    rng = generator("leafage", key)
    path = skia.Path()
    path.addOval(skia.Rect.MakeLTRB(x - radius, y - 0.80 * radius, x + radius, y + 0.76 * radius))
    turn = rng.uniform(0, 1)
    for k in range(14):
        angle = TAU * (k + turn) / 14
        path.addCircle(
            x + 0.88 * radius * math.cos(angle),
            y + 0.72 * radius * math.sin(angle),
            radius * rng.uniform(0.18, 0.29),
        )
    lit = work.lit(colour)
    dark, light = mix(lit, "#0c2226", 0.46), mix(lit, "#ffe9a0", 0.30)
    stops = [mix(light, dark, shade), mix(lit, dark, shade), mix(lit, dark, min(1.0, 0.5 + shade))]
    ends = (x + 0.35 * radius, y - radius), (x - 0.25 * radius, y + 0.9 * radius)
    work.canvas.drawPath(path, PLAIN.linear(*ends, stops))
    for _ in range(9):
        angle, reach = rng.uniform(-2.6, 0.5), radius * rng.uniform(0.25, 0.85)
        at = x + reach * math.cos(angle), y + 0.8 * reach * math.sin(angle)
        size = radius * rng.uniform(0.05, 0.085)
        work.canvas.drawOval(
            skia.Rect.MakeLTRB(at[0] - 1.5 * size, at[1] - size, at[0] + 1.5 * size, at[1] + size),
            PLAIN.fill(mix(light, dark, 0.75 * shade), 0.55),
        )


def _crown(work: Joinery, key: str, masses: Sequence[Mass], colour: str) -> None:
    for k, mass in enumerate(masses):
        leafage(work, (key, k), mass, colour)


def _trunk(work: Joinery, high: float, wide: float, bark: str, boughs: Sequence[Point] = ()) -> None:
    """Draw a trunk that spreads at its foot, and boughs that leave it."""
    lit = work.lit(bark)
    paint = PLAIN.linear(
        (-0.6 * wide, 0), (0.6 * wide, 0), [mix(lit, "#1c1008", 0.50), lit, mix(lit, "#fff0d0", 0.10)]
    )
    for x, y in boughs:
        start = (0.0, 0.62 * y)
        work.canvas.drawPath(taper([start, (0.55 * x, 0.80 * y), (x, y)], 0.42 * wide, 0.14 * wide), paint)
    path = skia.Path()
    path.moveTo(-0.85 * wide, 0.012)
    path.cubicTo(-0.45 * wide, -0.02, -0.42 * wide, -0.3 * high, -0.30 * wide, -high)
    path.lineTo(0.30 * wide, -high)
    path.cubicTo(0.40 * wide, -0.3 * high, 0.48 * wide, -0.02, 0.90 * wide, 0.012)
    path.quadTo(0.3 * wide, -0.008, 0.05 * wide, 0.010)
    path.quadTo(-0.4 * wide, -0.008, -0.85 * wide, 0.012)
    work.canvas.drawPath(path, paint)
    for k in range(3):
        x = (-0.16 + 0.16 * k) * wide
        work.curve(
            [(x, -0.12 * high), (1.2 * x + 0.004, -0.4 * high), (x, -0.62 * high)], "#1c1008", 0.004, 0.25
        )


def tree(work: Joinery) -> None:
    """A broad tree."""
    _trunk(work, 0.56, 0.085, work.own("trunk", "#7a5a3c"), [(-0.16, -0.52), (0.17, -0.54)])
    _crown(work, "tree", _BROAD, work.own("colour", "#5f9a4e"))


def apple_tree(work: Joinery) -> None:
    """A tree full of apples."""
    _trunk(work, 0.50, 0.075, work.own("trunk", "#7a5a3c"), [(-0.12, -0.48), (0.13, -0.49)])
    _crown(work, "apple", _ROUND, work.own("colour", "#6aa24e"))
    for k in range(14):
        angle, reach = 2.4 * k, 0.058 * math.sqrt(k + 0.5)
        x, y = reach * math.cos(angle), -0.59 + 0.88 * reach * math.sin(angle)
        work.ball(x, y, 0.024, work.own("fruit", "#d8392f"))
        work.line((x, y - 0.022), (x + 0.006, y - 0.034), "#4a3020", 0.005)


def cherry_tree(work: Joinery) -> None:
    """A cherry tree in blossom."""
    _trunk(work, 0.54, 0.075, work.own("trunk", "#5f4540"), [(-0.20, -0.50), (0.20, -0.52), (-0.08, -0.60)])
    _crown(work, "cherry", _BROAD, work.own("colour", "#f2a9c2"))
    rng = generator("blossom")
    for _ in range(46):
        angle, reach = rng.uniform(0, TAU), 0.30 * math.sqrt(rng.uniform(0, 1))
        x, y, size = (
            reach * math.cos(angle),
            -0.64 + 0.75 * reach * math.sin(angle),
            rng.uniform(0.007, 0.013),
        )
        work.oval(x, y, size, size, "#fff3f7", 0.85)


def petals(work: Joinery) -> None:
    """Petals that drift down out of a crown above the origin."""
    for k in range(7):
        q = ((work.now.t + 3.4 * k / 7) % 3.4) / 3.4
        x = 0.24 * math.sin(3.7 * k) - 0.10 * q + 0.03 * math.sin(TAU * 2 * q + k)
        work.oval(x, -0.46 * (1 - q), 0.010, 0.006, "#f7c3d4", min(1.0, 6 * q, 5 * (1 - q)))


def birch(work: Joinery) -> None:
    """A birch with its white bark."""
    for x, y in ((-0.10, -0.56), (0.11, -0.60)):
        work.curve([(0.0, 0.72 * y), (0.5 * x, 0.85 * y), (x, y)], "#e6e2da", 0.012)
    trunk = [
        (-0.030, 0.005),
        (-0.018, -0.45),
        (-0.008, -0.80),
        (0.008, -0.80),
        (0.020, -0.45),
        (0.034, 0.005),
    ]
    work.form(trunk, work.own("trunk", "#efece4"), 0.004, across=True)
    for k in range(11):
        y, side = -0.04 - 0.058 * k, -1 if k % 2 else 1
        work.line((side * 0.020, y), (side * 0.004, y - 0.004), "#34302e", 0.008, 0.8)
    masses = (
        (-0.04, -0.54, 0.115, 0.6),
        (0.08, -0.58, 0.115, 0.45),
        (-0.09, -0.66, 0.11, 0.4),
        (0.06, -0.72, 0.115, 0.2),
        (-0.03, -0.80, 0.105, 0.12),
        (0.02, -0.90, 0.080, 0.05),
        (0.0, -0.64, 0.09, 0.15),
    )
    _crown(work, "birch", masses, work.own("colour", "#86ad4e"))


def willow(work: Joinery) -> None:
    """A willow whose branches hang to the ground."""
    _trunk(work, 0.58, 0.090, work.own("trunk", "#6f573f"), [(-0.16, -0.58), (0.17, -0.60)])
    colour = work.own("colour", "#7da552")
    masses = (
        (0.0, -0.70, 0.20, 0.6),
        (-0.17, -0.64, 0.14, 0.5),
        (0.17, -0.66, 0.145, 0.3),
        (0.02, -0.76, 0.15, 0.1),
    )
    _crown(work, "willow", masses, colour)
    rng = generator("willow")
    for k in range(60):
        x = -0.34 + 0.0115 * k
        top = -0.74 + 1.3 * x * x
        end = min(top + rng.uniform(0.36, 0.58) * (0.75 + abs(x)), -0.02)
        tone = mix(colour, "#14301f", 0.28) if k % 3 else mix(colour, "#ffe9a0", 0.22)
        way = [(x, top), (1.10 * x, 0.6 * top + 0.4 * end), (1.16 * x + rng.uniform(-0.02, 0.02), end)]
        work.curve(way, tone, 0.014, 0.9)


def _skirt(work: Joinery, half: float, foot: float, tip: float, colour: str, shade: bool) -> None:
    """Draw one tier of a conifer's branches: ragged below, lighter on the right, its shade on the next."""
    lit = work.lit(colour)
    hem: list[Point] = [(half, foot - 0.02)]
    for k in range(7):
        at = 1 - 2 * (k + 0.5) / 7
        hang = 0.20 * half * (1 - 0.7 * at * at)
        hem += [((at + 0.11) * half, foot + 0.25 * hang), (at * half, foot + hang)]
    hem.append((-half, foot - 0.02))
    outline = [(0.0, tip), (0.42 * half, lerp(tip, foot, 0.55)), *hem, (-0.42 * half, lerp(tip, foot, 0.55))]
    if shade:
        shadow = polygon([(0.0, tip), *((0.9 * x, y + 0.022) for x, y in hem)])
        work.canvas.drawPath(shadow, PLAIN.fill(mix(lit, "#0a1c18", 0.55), 0.5))
    stops = [mix(lit, "#0c2226", 0.42), lit, mix(lit, "#ffe9a0", 0.24)]
    work.canvas.drawPath(polygon(outline), PLAIN.linear((-half, foot), (half, tip), stops, [0.1, 0.55, 1.0]))


def pine(work: Joinery) -> None:
    """A conifer."""
    _trunk(work, 0.20, 0.050, work.own("trunk", "#6f5138"))
    colour = work.own("colour", "#3f7a54")
    for k in range(6):
        part = k / 6
        foot = -0.10 - 0.72 * part
        _skirt(work, 0.245 * (1 - part) ** 0.8 + 0.018, foot, foot - lerp(0.27, 0.17, part), colour, k > 0)


def christmas_tree(work: Joinery) -> None:
    """A decorated fir with a star; its lights are drawn by what moves them."""
    pine(work)
    for k in range(17):
        y = -0.12 - 0.046 * k
        half = 0.20 * (1 + (y + 0.10) / 0.80)
        x = half * math.sin(2.1 * k + 0.4)
        work.ball(x, y, 0.019, ("#d8392f", "#f3c93f", "#4f8fd0", "#e9e4f4")[k % 4])
    for y, half in ((-0.20, 0.17), (-0.38, 0.125), (-0.55, 0.085)):
        work.curve([(-half, y - 0.03), (0.0, y + 0.03), (half, y - 0.045)], "#f3d67a", 0.008, 0.9)
    work.halo(0.0, -0.965, 0.14, "#ffe9a0", 0.5)
    star(work, 0.0, -0.965, 0.062, "#f8d84a")


def tree_lights(work: Joinery) -> None:
    """Little lights on a fir, which come and go."""
    for k in range(15):
        y = -0.14 - 0.050 * k
        x = 0.19 * (1 + (y + 0.10) / 0.80) * math.sin(3.3 * k + 1.1)
        glow = 0.5 + 0.5 * math.sin(work.now.t * 3.0 + 2.4 * k)
        colour = ("#ffe27a", "#ff9a8a", "#9ad0ff")[k % 3]
        work.canvas.drawCircle(x, y, 0.009, PLAIN.fill(colour, round(0.3 + 0.7 * glow, 1)))
        if work.lamps:
            work.halo(x, y, 0.045, colour, 0.6 * glow)


def bush(work: Joinery) -> None:
    """A round bush."""
    masses = (
        (0.0, -0.12, 0.17, 0.8),
        (-0.17, -0.09, 0.105, 0.6),
        (0.18, -0.09, 0.11, 0.4),
        (-0.09, -0.16, 0.115, 0.35),
        (0.09, -0.17, 0.12, 0.12),
        (0.0, -0.10, 0.11, 0.25),
        (0.12, -0.08, 0.09, 0.2),
        (-0.11, -0.07, 0.09, 0.4),
    )
    _crown(work, "bush", masses, work.own("colour", "#5f9a4e"))


_BOUGHS: Final = (
    ((0.0, -0.40), (-0.08, -0.56), (-0.24, -0.68), 0.046),
    ((0.0, -0.40), (0.09, -0.58), (0.22, -0.72), 0.046),
    ((0.0, -0.42), (0.01, -0.62), (-0.03, -0.84), 0.042),
    ((-0.10, -0.58), (-0.20, -0.57), (-0.30, -0.54), 0.022),
    ((-0.14, -0.61), (-0.15, -0.72), (-0.20, -0.80), 0.020),
    ((0.11, -0.60), (0.22, -0.60), (0.32, -0.56), 0.022),
    ((0.14, -0.64), (0.13, -0.75), (0.18, -0.85), 0.020),
    ((0.0, -0.62), (0.05, -0.74), (0.06, -0.88), 0.018),
    ((-0.02, -0.74), (-0.08, -0.80), (-0.11, -0.90), 0.014),
    ((-0.24, -0.555), (-0.28, -0.60), (-0.34, -0.63), 0.010),
)


def bare_tree(work: Joinery) -> None:
    """A tree without leaves."""
    bark = work.own("colour", "#6a5548")
    _trunk(work, 0.44, 0.090, bark)
    lit = work.lit(bark)
    for *bough, wide in _BOUGHS:
        end = bough[-1]
        paint = PLAIN.fill(mix(lit, "#1c1008", 0.15 if end[0] > 0 else 0.3))
        work.canvas.drawPath(taper(bough, wide, 0.22 * wide), paint)
