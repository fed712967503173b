"""What drifts and streaks through space: saucers, satellites, stations, comets, meteors."""

import math

from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.curves import spline
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.joinery import PLAIN, Joinery
from tools.renderers.animatic.things.flames import jet
from tools.renderers.animatic.things.hulls import porthole


def saucer(work: Joinery) -> None:
    """A flying saucer; its glass dome is drawn over who sits in it."""
    metal = work.own("colour", "#a3adb8")
    dome = spline(
        [
            (-0.170, -0.205),
            (-0.150, -0.310),
            (-0.080, -0.375),
            (0.0, -0.395),
            (0.080, -0.375),
            (0.150, -0.310),
            (0.170, -0.205),
        ],
        True,
        0.15,
    )
    glass = [("#d8f4fb", 0.62), ("#8fd4ea", 0.42), ("#5fa8c8", 0.50)]
    work.canvas.drawPath(
        dome, PLAIN.linear((0.1, -0.39), (-0.08, -0.2), [(work.lit(c), a) for c, a in glass])
    )
    work.curve([(0.055, -0.355), (0.105, -0.310), (0.118, -0.255)], "#ffffff", 0.016, 0.75)
    work.form(
        [(-0.200, -0.235, 0.02), (0.200, -0.235, 0.02), (0.250, -0.190, 0.02), (-0.250, -0.190, 0.02)], metal
    )
    rim = skia.Path()
    rim.addOval(skia.Rect.MakeLTRB(-0.46, -0.225, 0.46, -0.085))
    work.paint(rim, metal)
    work.curve(
        [(-0.435, -0.152), (-0.2, -0.122), (0.0, -0.116), (0.2, -0.122), (0.435, -0.152)], "#6f7a86", 0.008
    )
    under = skia.Path()
    under.addOval(skia.Rect.MakeLTRB(-0.175, -0.128, 0.175, -0.060))
    work.paint(under, "#6f7a86")
    work.canvas.drawOval(skia.Rect.MakeLTRB(-0.09, -0.092, 0.09, -0.064), PLAIN.fill("#c9ffd8", 0.9))


def saucer_legs(work: Joinery) -> None:
    """A saucer's legs, taken in where it flies."""
    if work.now.act in ("fly", "float", "open"):
        return
    for x in (-0.17, 0.17):
        work.line((0.8 * x, -0.10), (1.15 * x, -0.012), "#6f7a86", 0.012)
        work.disc(1.18 * x, -0.010, 0.030, 0.010, "#6f7a86")


def saucer_lights(work: Joinery) -> None:
    """Lights that run round a saucer's rim; its beam when it opens."""
    if work.now.act == "open":
        part = round(0.5 * work.now.amount, 2)
        beam = [(-0.09, -0.078), (0.09, -0.078), (0.38, 0.75), (-0.38, 0.75)]
        work.shine(
            beam, [("#c9ffd8", part), ("#c9ffd8", 0.35 * part), ("#c9ffd8", 0.0)], (0.0, -0.08), (0.0, 0.75)
        )
    for k in range(9):
        x = -0.40 + 0.10 * k
        y = -0.150 + 0.028 * (1 - (x / 0.43) ** 2)
        glow = 0.5 + 0.5 * math.sin(work.now.t * 5.0 - 0.9 * k)
        colour = ("#ffe27a", "#7affc0", "#ff9ad0")[k % 3]
        work.canvas.drawCircle(x, y, 0.018, PLAIN.fill(colour, round(0.40 + 0.60 * glow, 1)))
        if work.lamps and glow > 0.6:
            work.halo(x, y, 0.07, colour, 0.5)


def satellite(work: Joinery) -> None:
    """A satellite with its panels."""
    panel = work.own("panel", "#2f4f9a")
    for side in (-1, 1):
        work.line((0.0, -0.215), (side * 0.17, -0.215), "#8d939c", 0.014)
        x0, x1 = sorted((side * 0.155, side * 0.50))
        work.form([(x0, -0.300), (x1, -0.300), (x1, -0.130), (x0, -0.130)], panel, 0.005)
        for k in range(1, 5):
            x = x0 + (x1 - x0) * k / 5
            work.line((x, -0.297), (x, -0.133), "#a9c0ec", 0.004, 0.8)
        work.line((x0, -0.215), (x1, -0.215), "#a9c0ec", 0.004, 0.8)
    work.form(
        [(-0.088, -0.320), (0.088, -0.320), (0.088, -0.105), (-0.088, -0.105)],
        work.own("colour", "#d9b45a"),
        0.010,
        across=True,
    )
    for y in (-0.275, -0.215, -0.155):
        work.line((-0.085, y), (0.085, y + 0.008), "#a8842f", 0.004, 0.7)
    work.line((0.0, -0.32), (0.0, -0.40), "#8d939c", 0.010)
    work.ball(0.0, -0.405, 0.016, "#ff6a5a")
    work.disc(0.0, -0.062, 0.105, 0.046, "#eef0f2")
    work.disc(0.0, -0.052, 0.080, 0.030, "#b9bec6")
    work.line((0.0, -0.055), (0.0, 0.0), "#8d939c", 0.008)


def space_station(work: Joinery) -> None:
    """A space station: a wheel about its hub."""
    colour = work.own("colour", "#d5dae0")
    for y, half in ((-0.60, 0.20), (-0.012, 0.14)):
        work.form(
            [(-half, y - 0.026), (half, y - 0.026), (half, y + 0.022), (-half, y + 0.022)],
            work.own("panel", "#2f4f9a"),
            0.004,
        )
        for k in range(1, 8):
            x = -half + 2 * half * k / 8
            work.line((x, y - 0.024), (x, y + 0.020), "#9fb8e8", 0.003, 0.8)
    work.form([(-0.026, -0.62), (0.026, -0.62), (0.026, 0.0), (-0.026, 0.0)], "#aab2ba", 0.010, across=True)
    far = skia.Rect.MakeLTRB(-0.46, -0.475, 0.46, -0.145)
    lit = work.lit(colour)
    work.canvas.drawArc(far, 180, 180, False, PLAIN.stroke(mix(lit, "#1c1420", 0.35), 0.055))
    for x in (-0.30, 0.30):
        work.line((0.0, -0.31), (1.5 * x, -0.31 + 0.001 * x), "#8d939c", 0.024)
    work.line((-0.02, -0.31), (-0.10, -0.16), "#8d939c", 0.022)
    work.canvas.drawArc(far, 0, 180, False, PLAIN.stroke(mix(lit, "#1c1420", 0.18), 0.078))
    work.canvas.drawArc(far, 0, 180, False, PLAIN.stroke(lit, 0.060))
    for k in range(1, 12):
        a = math.pi * k / 12
        work.canvas.drawCircle(0.46 * math.cos(a), -0.31 + 0.165 * math.sin(a), 0.013, PLAIN.fill("#ffe2a0"))
    work.ball(0.0, -0.31, 0.092, colour)
    porthole(work, 0.012, -0.305, 0.022, "#8d939c")


def comet(work: Joinery) -> None:
    """A comet with its tail to the upper left."""
    tail = [(0.10, -0.03), (-0.08, -0.08), (-0.85, -0.50), (-0.60, -0.46), (-0.02, -0.20), (0.10, -0.17)]
    work.shine(tail, [("#fff3c8", 0.85), ("#8fd0ff", 0.35), ("#8fd0ff", 0.0)], (0.05, -0.10), (-0.80, -0.50))
    work.shine(
        [(0.08, -0.05), (-0.45, -0.20), (0.06, -0.14)],
        [("#ffffff", 0.9), ("#d8f0ff", 0.0)],
        (0.05, -0.1),
        (-0.42, -0.22),
    )
    work.halo(0.07, -0.10, 0.20, "#fff3c8", 0.6)
    work.shining.ball(0.07, -0.10, 0.082, work.own("colour", "#f6e6b8"))


def meteor(work: Joinery) -> None:
    """A burning rock; its fire is drawn by what moves it."""
    stone = work.own("colour", "#7a5f52")
    work.soft(
        [
            (-0.05, -0.09),
            (-0.015, -0.195),
            (0.075, -0.225),
            (0.165, -0.170),
            (0.180, -0.075),
            (0.110, -0.005),
            (0.015, -0.015),
        ],
        stone,
    )
    for x, y, r in (
        (0.035, -0.155, 0.026),
        (0.110, -0.095, 0.030),
        (0.030, -0.070, 0.018),
        (0.120, -0.175, 0.016),
    ):
        work.oval(x, y, r, 0.8 * r, mix(stone, "#1c1420", 0.40))
        work.oval(x - 0.2 * r, y + 0.15 * r, 0.7 * r, 0.55 * r, mix(stone, "#1c1420", 0.18))


def meteor_fire(work: Joinery) -> None:
    """The fire that a meteor at the origin draws behind it to the upper left."""
    work.halo(0.0, 0.0, 0.24, "#ffb45a", 0.55)
    with work.at(0.0, 0.0, 1.0, 128):
        jet(work, 0.135, 0.66)


def twinkle(work: Joinery) -> None:
    """Points of light that glitter in a comet's tail about the origin."""
    for k in range(7):
        glow = 0.5 + 0.5 * math.sin(work.now.t * 4.0 + 2.1 * k)
        x, y = -0.10 - 0.09 * k, -0.06 - 0.055 * k + 0.03 * math.sin(5 * k)
        work.canvas.drawCircle(x, y, 0.006 + 0.005 * glow, PLAIN.fill("#ffffff", round(0.8 * glow, 1)))


def signal(work: Joinery) -> None:
    """Rings that a satellite's dish at the origin sends down."""
    for k in range(3):
        q = ((work.now.t + 0.6 * k) % 1.8) / 1.8
        reach = 0.05 + 0.14 * q
        box = skia.Rect.MakeLTRB(-reach, -reach, reach, reach)
        work.canvas.drawArc(box, 45, 90, False, PLAIN.stroke("#bfe6ff", 0.008, round(0.7 * (1 - q), 1)))
