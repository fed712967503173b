"""What is left of trees: stumps, logs, branches."""

from tools.renderers.animatic.painting.curves import taper
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.joinery import PLAIN, Joinery


def stump(work: Joinery) -> None:
    """A tree's stump with its rings."""
    bark = work.own("colour", "#7a5a3c")
    outline = [
        (-0.225, 0.01, 0.03),
        (-0.135, -0.05, 0.05),
        (-0.125, -0.17),
        (0.125, -0.17),
        (0.135, -0.05, 0.05),
        (0.235, 0.01, 0.03),
        (0.06, -0.012, 0.04),
        (-0.05, 0.012, 0.04),
    ]
    work.form(outline, bark, 0.006, across=True)
    for x in (-0.07, 0.0, 0.07):
        work.curve([(x, -0.14), (1.1 * x, -0.08), (1.4 * x, -0.03)], "#2a1a10", 0.005, 0.35)
    work.disc(0.0, -0.17, 0.128, 0.036, "#d9b581")
    for part in (0.72, 0.45, 0.2):
        box = skia.Rect.MakeLTRB(-0.12 * part, -0.17 - 0.033 * part, 0.12 * part, -0.17 + 0.033 * part)
        work.canvas.drawOval(box, PLAIN.stroke(work.lit("#a97a48"), 0.005, 0.8))


def log(work: Joinery) -> None:
    """A fallen log."""
    bark = work.own("colour", "#80603f")
    work.form([(-0.06, -0.15), (-0.03, -0.22, 0.01), (0.02, -0.21, 0.01), (0.02, -0.15)], bark, 0.008)
    work.form([(-0.42, -0.165, 0.06), (0.36, -0.165), (0.36, 0.0), (-0.42, 0.0, 0.06)], bark, 0.02)
    for y, left, right in (
        (-0.125, -0.36, 0.10),
        (-0.09, -0.20, 0.28),
        (-0.055, -0.38, -0.05),
        (-0.03, -0.05, 0.27),
    ):
        work.curve([(left, y), ((left + right) / 2, y + 0.006), (right, y)], "#2a1a10", 0.005, 0.35)
    work.disc(0.36, -0.0825, 0.046, 0.0825, "#d9b581")
    for part in (0.72, 0.42):
        box = skia.Rect.MakeLTRB(
            0.36 - 0.046 * part, -0.0825 - 0.08 * part, 0.36 + 0.046 * part, -0.0825 + 0.08 * part
        )
        work.canvas.drawOval(box, PLAIN.stroke(work.lit("#a97a48"), 0.006, 0.8))
    work.curve([(-0.36, -0.160), (-0.25, -0.172), (-0.16, -0.160)], "#6f9a4a", 0.018, 0.9)


def branch(work: Joinery) -> None:
    """A branch that reaches out from a trunk at the left."""
    bark = work.own("colour", "#7a5a3c")
    work.paint(taper([(-0.46, 0.02), (-0.42, -0.40), (-0.46, -0.80)], 0.13, 0.11), bark, across=True)
    work.paint(taper([(-0.43, -0.39), (-0.05, -0.455), (0.44, -0.44)], 0.070, 0.022), bark)
    work.paint(taper([(0.10, -0.455), (0.22, -0.53), (0.30, -0.56)], 0.024, 0.010), bark)
    for k, (x, y) in enumerate(
        (
            (0.12, -0.49),
            (0.30, -0.57),
            (0.42, -0.45),
            (-0.16, -0.47),
            (0.22, -0.42),
            (0.34, -0.40),
            (0.02, -0.40),
        )
    ):
        turn = (-40, -20, 15, -60, 50, 35, 70)[k]
        with work.at(x, y, 1.0, turn):
            work.form(
                [(0.0, 0.0, 0.0), (0.05, -0.034, 0.04), (0.115, 0.0, 0.0), (0.05, 0.034, 0.04)],
                work.own("leaf", "#6aa054"),
                0.0,
            )
            work.line((0.01, 0.0), (0.09, 0.0), "#3f6f34", 0.004, 0.7)
