"""Swimmers with shells or arms: turtle, starfish, crab. Length 1 about the origin."""

import math

from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.colour import Colour, mix
from tools.renderers.animatic.painting.curves import TAU, Point, spline, taper
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.puppets.base import Pose
from tools.renderers.animatic.puppets.swimmer_drawing import eyes, rounded
from tools.renderers.animatic.puppets.swimmer_species import SwimmerSpecies


def turtle(
    canvas: skia.Canvas, brush: Brush, species: SwimmerSpecies, t: float, pose: Pose, wave: float
) -> None:
    """Draw a turtle: flippers row in the water, stout legs step on land."""
    colour, shell = species.colour, species.fin or "#6f7a3c"
    walks = pose.walk is not None or pose.act in ("", "sit", "sleep", "eat", "stand")
    stroke = math.sin(TAU * (pose.walk if pose.walk is not None else wave))
    for far in (True, False):
        tone = mix(colour, "#14201a", 0.35) if far else colour
        swing = stroke if not far else -stroke
        for x, long in ((0.22, 0.30), (-0.24, 0.20)):
            if walks:
                path = taper([(x, 0.06), (x + 0.04 * swing, 0.15), (x + 0.06 * swing, 0.235)], 0.11, 0.085)
            else:
                end = (x - 0.18 * long / 0.3 + 0.08 * swing, 0.06 + (0.16 + 0.12 * swing) * long / 0.3)
                path = taper(
                    [(x, 0.05), ((x + end[0]) / 2 + 0.04, (0.05 + end[1]) / 2), end], 0.10, 0.03, 0.12
                )
            canvas.drawPath(path, brush.fill(tone))
    canvas.drawPath(taper([(-0.36, 0.06), (-0.44, 0.09), (-0.50, 0.10)], 0.06, 0.01), brush.fill(colour))
    hidden = pose.amount if pose.act == "sleep" else 0.0
    canvas.drawPath(
        taper([(0.26, 0.04), (0.36 - 0.1 * hidden, 0.0), (0.44 - 0.16 * hidden, -0.04)], 0.11, 0.12),
        brush.fill(colour),
    )
    canvas.drawOval(skia.Rect.MakeXYWH(0.36 - 0.16 * hidden, -0.125, 0.17, 0.135), brush.fill(colour))
    eyes(canvas, brush, t if not hidden else 0.05, ((0.47 - 0.16 * hidden, -0.07),), 0.020, white=False)
    dome = [
        (-0.40, 0.09),
        (-0.36, -0.10),
        (-0.12, -0.27),
        (0.14, -0.25),
        (0.32, -0.08),
        (0.35, 0.09),
        (0.0, 0.13),
    ]
    canvas.drawPath(spline(dome), rounded(brush, shell, 0.0, -0.08, 0.38))
    for x, y, r in ((-0.22, -0.07, 0.085), (0.0, -0.11, 0.10), (0.20, -0.06, 0.075)):
        cell = [(x + r * math.cos(TAU * k / 6), y + 0.85 * r * math.sin(TAU * k / 6)) for k in range(6)]
        canvas.drawPath(spline(cell, True, 0.08), brush.fill(mix(shell, "#2a2410", 0.28)))
    canvas.drawPath(
        spline([(-0.40, 0.09), (0.0, 0.13), (0.35, 0.09)], False),
        brush.stroke(mix(shell, "#f0e0b0", 0.45), 0.03),
    )


def star(
    canvas: skia.Canvas, brush: Brush, species: SwimmerSpecies, t: float, pose: Pose, wave: float
) -> None:
    """Draw a starfish that lifts its arms a little."""
    points = []
    for k in range(10):
        r = (0.46 + 0.02 * math.sin(t * 1.4 + k)) if k % 2 == 0 else 0.19
        angle = -TAU / 4 + TAU * k / 10
        points.append((r * math.cos(angle), r * math.sin(angle)))
    canvas.drawPath(spline(points, True, 0.13), rounded(brush, species.colour, 0.0, 0.0, 0.4))
    for k in range(5):
        angle = -TAU / 4 + TAU * k / 5
        for j in (0.12, 0.22, 0.32):
            canvas.drawCircle(
                j * math.cos(angle),
                j * math.sin(angle),
                0.020,
                brush.fill(mix(species.colour, "#fff2d0", 0.5), 0.8),
            )
    eyes(canvas, brush, t, ((-0.06, -0.03), (0.07, -0.03)), 0.035)


def crab(
    canvas: skia.Canvas, brush: Brush, species: SwimmerSpecies, t: float, pose: Pose, wave: float
) -> None:
    """Draw a crab: legs that step, claws that open and shut."""
    colour = species.colour
    _crab_legs(canvas, brush, colour, pose.walk or 0.0)
    snap = 12 * math.sin(t * 2.2) + (
        24 * math.sin(TAU * pose.beat) if pose.act in ("fight", "wave", "dance", "eat") else 0
    )
    lift = 0.10 * pose.amount if pose.act in ("wave", "dance", "fight") else 0.0
    for side in (-1, 1):
        _crab_claw(canvas, brush, colour, (side * 0.40, -0.16 - lift), snap)
    shell = [
        (-0.27, 0.0),
        (-0.20, -0.13),
        (0.0, -0.17),
        (0.20, -0.13),
        (0.27, 0.0),
        (0.16, 0.14),
        (-0.16, 0.14),
    ]
    canvas.drawPath(spline(shell), rounded(brush, colour, 0.0, 0.0, 0.28))
    for x in (-0.07, 0.07):
        canvas.drawLine(x, -0.14, x, -0.21, brush.stroke(colour, 0.02))
    eyes(canvas, brush, t, ((-0.07, -0.23), (0.07, -0.23)), 0.036)
    canvas.drawPath(
        spline([(-0.05, 0.03), (0.0, 0.055), (0.05, 0.03)], False),
        brush.stroke(mix(colour, "#2a0c0a", 0.55), 0.012),
    )


def _crab_legs(canvas: skia.Canvas, brush: Brush, colour: Colour, phase: float) -> None:
    fill = brush.fill(mix(colour, "#2a0c0a", 0.25))
    for k in range(6):
        side, nth = (-1 if k < 3 else 1), k % 3
        step = 0.04 * math.sin(TAU * (2 * phase + k / 3))
        knee = (side * (0.32 + 0.07 * nth), 0.02 + 0.04 * nth)
        foot = (side * (0.30 + 0.08 * nth) + step, 0.27 - max(0.0, step))
        canvas.drawPath(taper([(side * 0.18, 0.06 + 0.03 * nth), knee, foot], 0.05, 0.018), fill)


def _crab_claw(canvas: skia.Canvas, brush: Brush, colour: Colour, at: Point, snap: float) -> None:
    """Draw an arm with its claw at a place; `snap` is how far it is shut, in degrees."""
    side = math.copysign(1, at[0])
    canvas.drawPath(taper([(side * 0.22, 0.0), (side * 0.36, -0.04), at], 0.06, 0.05), brush.fill(colour))
    canvas.save()
    canvas.translate(*at)
    canvas.scale(side, 1)
    canvas.rotate(-25 + 0.4 * snap)
    lower = [(0.0, 0.06), (-0.06, -0.06), (0.02, -0.17), (0.07, -0.12), (0.03, -0.03)]
    canvas.drawPath(spline(lower), brush.fill(colour))
    canvas.rotate(18 + 0.6 * snap)
    upper = [(0.02, 0.04), (0.06, -0.04), (0.13, -0.11), (0.12, -0.02), (0.07, 0.05)]
    canvas.drawPath(spline(upper), brush.fill(mix(colour, "#2a0c0a", 0.12)))
    canvas.restore()
