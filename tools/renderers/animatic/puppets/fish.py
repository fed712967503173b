"""The fish: what a beak comes up with."""

import math

from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.curves import spline
from tools.renderers.animatic.painting.engine_skia import skia

_SCALE, _BACK, _BELLY, _FIN = "#8fc0da", "#2c6a92", "#f6fcff", "#f08a48"


def draw_fish(canvas: skia.Canvas, brush: Brush, length: float, t: float) -> None:
    """Draw a fish of a length about the origin, facing right, its tail beating with t."""
    canvas.save()
    canvas.scale(length, length)
    beat = 0.12 * math.sin(t * 21)
    tail = [(-0.42, 0), (-0.62, -0.2 + beat), (-0.56, beat), (-0.62, 0.2 + beat)]
    canvas.drawPath(spline(tail), brush.fill(_FIN))
    body = [(0.5, 0.02), (0.25, -0.17), (-0.1, -0.18), (-0.45, -0.02), (-0.1, 0.17), (0.25, 0.16)]
    silver = brush.linear((0, -0.2), (0, 0.2), [_BACK, _SCALE, _BELLY])
    canvas.drawPath(spline(body), silver)
    canvas.drawPath(spline(body), brush.stroke(mix(_BACK, "#10202c", 0.4), 0.022, 0.55))
    canvas.drawPath(spline([(0.08, -0.17), (-0.08, -0.28), (-0.2, -0.15)]), brush.fill(_FIN))
    canvas.drawPath(spline([(0.06, 0.02), (-0.1, 0.13), (-0.06, 0.0)]), brush.fill(_FIN, 0.85))
    canvas.drawPath(
        spline([(0.19, -0.14), (0.14, 0.0), (0.19, 0.13)], False), brush.stroke("#54798f", 0.02, 0.6)
    )
    canvas.drawCircle(0.33, -0.03, 0.045, brush.fill("#ffffff"))
    canvas.drawCircle(0.34, -0.03, 0.027, brush.fill("#101418"))
    canvas.restore()
