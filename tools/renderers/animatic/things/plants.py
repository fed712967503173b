"""Plants that are neither trees nor flowers: mushrooms, pumpkins, cacti, leaves, reeds, vines."""

import math

from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.curves import TAU, bezier, spline, taper
from tools.renderers.animatic.painting.joinery import PLAIN, Joinery


def mushroom(work: Joinery) -> None:
    """A spotted mushroom."""
    colour = work.own("colour", "#d2382f")
    stem = [
        (-0.085, 0.0, 0.03),
        (-0.055, -0.08, 0.06),
        (-0.058, -0.19),
        (0.058, -0.19),
        (0.060, -0.08, 0.06),
        (0.090, 0.0, 0.03),
    ]
    work.form(stem, work.own("stem", "#f4ecd8"), 0.01, across=True)
    work.form(
        [(-0.085, -0.135), (0.085, -0.135), (0.055, -0.105, 0.02), (-0.055, -0.105, 0.02)], "#e6dabc", 0.012
    )
    cap = spline(
        [
            (-0.205, -0.150),
            (-0.185, -0.240),
            (-0.110, -0.325),
            (0.0, -0.355),
            (0.110, -0.325),
            (0.185, -0.240),
            (0.205, -0.150),
            (0.0, -0.168),
        ],
        True,
        0.15,
    )
    work.paint(cap, colour)
    with work.within(cap):
        for x, y, r in (
            (-0.105, -0.250, 0.030),
            (0.020, -0.300, 0.036),
            (0.125, -0.225, 0.028),
            (-0.020, -0.205, 0.024),
            (-0.180, -0.180, 0.020),
            (0.075, -0.172, 0.015),
            (-0.075, -0.325, 0.016),
        ):
            work.disc(x, y, r, 0.78 * r, "#fdf8ec")
    work.curve([(-0.190, -0.152), (0.0, -0.170), (0.190, -0.152)], "#f4ecd8", 0.010)


def pumpkin(work: Joinery) -> None:
    """A pumpkin; carved and lit at night."""
    colour = work.own("colour", "#e8852c")
    for x, across in ((-0.135, 0.095), (0.135, 0.095), (-0.078, 0.110), (0.078, 0.110), (0.0, 0.105)):
        tone = mix(colour, "#7a2a0c", 0.30 if abs(x) > 0.1 else 0.14 if x else 0.0)
        work.disc(x, -0.135, across, 0.132 - 0.12 * abs(x), tone)
    work.form(
        [
            (-0.030, -0.245),
            (-0.014, -0.315, 0.02),
            (0.030, -0.345, 0.01),
            (0.045, -0.325, 0.01),
            (0.020, -0.300, 0.02),
            (0.034, -0.245),
        ],
        work.own("stem", "#6a8a3f"),
        0.008,
    )
    work.curve([(0.02, -0.27), (0.09, -0.315), (0.13, -0.275), (0.16, -0.295)], "#6a8a3f", 0.008)
    if work.lamps:
        work.halo(0.0, -0.13, 0.24, "#ffb43a", 0.4)
        for side in (-1, 1):
            work.bright([(side * 0.105, -0.145), (side * 0.035, -0.145), (side * 0.070, -0.205)], "#ffd24a")
        work.bright([(-0.015, -0.115), (0.015, -0.115), (0.0, -0.145)], "#ffd24a")
        mouth = [
            (-0.115, -0.090),
            (-0.06, -0.075),
            (-0.045, -0.092),
            (-0.02, -0.070),
            (0.02, -0.070),
            (0.045, -0.092),
            (0.06, -0.075),
            (0.115, -0.090),
            (0.06, -0.040),
            (-0.06, -0.040),
        ]
        work.bright(mouth, "#ffd24a")


def saguaro(work: Joinery) -> None:
    """A tall cactus with two arms and a flower."""
    colour = work.own("colour", "#5c8a4e")
    lit = work.lit(colour)
    for points, width in (
        ([(0.0, -0.17), (-0.075, -0.175), (-0.125, -0.21), (-0.130, -0.34)], 0.062),
        ([(0.0, -0.24), (0.075, -0.245), (0.120, -0.28), (0.125, -0.42)], 0.058),
        ([(0.0, -0.045), (0.0, -0.25), (0.0, -0.50)], 0.098),
    ):
        path = spline(points, False)
        for wide, tone in ((1.0, mix(lit, "#14301f", 0.30)), (0.72, lit), (0.30, mix(lit, "#fff4c8", 0.22))):
            shift = 0.12 * width * (1 - wide)
            with work.at(shift, 0.0):
                work.canvas.drawPath(path, PLAIN.stroke(tone, width * wide))
    for x, top, foot in (
        (-0.028, -0.48, -0.02),
        (0.0, -0.50, -0.02),
        (0.028, -0.48, -0.02),
        (-0.130, -0.33, -0.24),
        (0.125, -0.41, -0.31),
    ):
        for k in range(6):
            y = foot + (top - foot) * k / 5
            work.line((x - 0.006, y), (x + 0.006, y - 0.008), "#f4ecd0", 0.003, 0.8)
    work.disc(0.018, -0.552, 0.026, 0.020, work.own("flower", "#e8709a"))
    work.disc(-0.012, -0.550, 0.020, 0.018, work.own("flower", "#e8709a"))


def leaf(work: Joinery) -> None:
    """A leaf."""
    colour = work.own("colour", "#d9772c")
    edge = spline(
        [
            (0.0, -0.030),
            (-0.085, -0.075),
            (-0.105, -0.150),
            (-0.070, -0.235),
            (0.0, -0.320),
            (0.070, -0.235),
            (0.105, -0.150),
            (0.085, -0.075),
        ]
    )
    work.paint(edge, colour)
    with work.within(edge):
        work.form([(0.0, -0.33), (0.12, -0.33), (0.12, 0.0), (0.0, 0.0)], mix(colour, "#fff0b0", 0.16), 0.0)
    vein = mix(colour, "#4a1c08", 0.55)
    work.curve([(-0.012, 0.0), (0.0, -0.06), (0.0, -0.30)], vein, 0.009)
    for y in (-0.085, -0.145, -0.205):
        for side in (-1, 1):
            work.line((0.0, y), (side * (0.075 + 0.1 * (y + 0.2)), y - 0.045), vein, 0.004, 0.7)


def bamboo(work: Joinery) -> None:
    """Stalks of bamboo."""
    colour = work.own("colour", "#6f9f4a")
    for x, high, lean in ((-0.11, 0.74, -0.02), (0.02, 0.90, 0.01), (0.13, 0.66, 0.03)):
        for k in range(7):
            y0, y1 = -high * k / 7, -high * (k + 1) / 7 + 0.006
            x0, x1 = x + lean * k / 7, x + lean * (k + 1) / 7
            work.form(
                [(x0 - 0.018, y0), (x1 - 0.018, y1), (x1 + 0.018, y1), (x0 + 0.018, y0)],
                colour,
                0.006,
                across=True,
            )
            work.line((x1 - 0.019, y1), (x1 + 0.019, y1), mix(colour, "#fff4c8", 0.4), 0.006)
        for part, turn in ((0.72, -28), (0.86, -150), (0.86, -36), (1.0, -120), (1.0, -62), (0.58, -155)):
            with work.at(x + lean * part, -high * part, 0.13, turn):
                work.form(
                    [(0.0, 0.0, 0.0), (0.45, -0.16, 0.4), (1.15, 0.05, 0.0), (0.45, 0.12, 0.4)],
                    work.own("leaf", "#7fb04f"),
                    0.0,
                )


def sprout(work: Joinery) -> None:
    """A seedling in its heap of earth."""
    green = work.own("colour", "#7fba58")
    work.form(
        [(-0.14, 0.005, 0.02), (-0.07, -0.040, 0.05), (0.07, -0.042, 0.05), (0.14, 0.005, 0.02)], "#6a4a30"
    )
    work.curve([(0.0, -0.03), (0.008, -0.10), (0.0, -0.165)], green, 0.016)
    for turn in (-158, -26):
        with work.at(0.0, -0.16, 0.145, turn):
            work.form([(0.0, 0.0, 0.0), (0.40, -0.32, 0.4), (1.0, -0.04, 0.0), (0.50, 0.24, 0.4)], green, 0.0)
            work.line((0.06, 0.0), (0.80, -0.03), mix(green, "#2a5a24", 0.5), 0.03, 0.7)


def grass(work: Joinery) -> None:
    """A tuft of grass that sways."""
    colour = work.own("colour", "#6f9f4a")
    for k in range(17):
        x = -0.13 + 0.0165 * k
        high = 0.13 + 0.10 * math.sin(1.9 * k + 1) ** 2
        lean = 0.9 * x + 0.03 * math.sin(2.7 * k) + 0.014 * math.sin(work.now.t * 1.9 + 0.5 * k)
        tone = mix(colour, "#14301f" if k % 3 == 0 else "#ffe9a0", 0.22 if k % 3 != 1 else 0.0)
        bend = (0.7 * x, -0.45 * high), (0.75 * x + 0.35 * lean, -0.8 * high)
        blade = taper(bezier((0.6 * x, 0.006), *bend, (x + lean, -high), 8), 0.016, 0.0)
        work.canvas.drawPath(blade, PLAIN.fill(work.lit(tone)))


def vine(work: Joinery) -> None:
    """A beanstalk that winds upwards for ever."""
    colour = work.own("colour", "#5f9a48")
    for strand, tone in ((0.0, mix(colour, "#14301f", 0.3)), (math.pi, colour)):
        points = [(0.045 * math.sin(0.95 * k + strand), -0.11 * k) for k in range(13)]
        work.curve(points, tone, 0.046)
        work.curve([(x + 0.006, y) for x, y in points], mix(tone, "#fff4c8", 0.3), 0.010, 0.7)
    for k in range(1, 13):
        side = -1 if k % 2 else 1
        with work.at(side * 0.035, -0.105 * k, 0.15, -28 if side > 0 else -152):
            work.form(
                [(0.0, 0.0, 0.0), (0.30, -0.36, 0.3), (1.0, -0.02, 0.0), (0.40, 0.34, 0.3)],
                work.own("leaf", "#7fb85a"),
                0.0,
            )
            work.line((0.06, 0.0), (0.78, -0.02), "#3f6f34", 0.03, 0.7)


def reeds(work: Joinery) -> None:
    """Bulrushes that sway."""
    for k, (x, high) in enumerate(((-0.09, 0.42), (-0.03, 0.56), (0.04, 0.48), (0.10, 0.38))):
        sway = 0.016 * math.sin(work.now.t * 1.3 + k)
        tip = (x + 0.3 * x + sway, -high)
        work.curve([(x, 0.0), (1.1 * x, -0.5 * high), tip], work.own("colour", "#6f9450"), 0.011)
        with work.at(*tip, 1.0, math.degrees(sway)):
            work.line((0.0, -0.04), (0.0, -0.10), "#8a6a48", 0.006)
            work.form(
                [(-0.017, -0.06), (0.017, -0.06), (0.017, 0.06), (-0.017, 0.06)],
                work.own("head", "#7a4a2a"),
                0.017,
                across=True,
            )
    for x, lean in ((-0.12, -0.12), (-0.05, -0.06), (0.02, 0.07), (0.09, 0.15)):
        bend = (x, -0.14), (x + 0.35 * lean, -0.27)
        blade = taper(bezier((x, 0.0), *bend, (x + lean, -0.34), 8), 0.018, 0.0)
        work.canvas.drawPath(blade, PLAIN.fill(work.lit("#7da556")))


def seaweed(work: Joinery) -> None:
    """Ribbons of seaweed that wave."""
    for k, (x, high) in enumerate(((-0.10, 0.40), (-0.04, 0.55), (0.03, 0.46), (0.10, 0.34))):
        points = [
            (x + 0.05 * part * math.sin(6.6 * part + k - work.now.t * 1.6), -high * part)
            for part in (j / 14 for j in range(15))
        ]
        tone = mix(work.own("colour", "#4f8a5a"), "#c8d86a", 0.16 * (k % 3))
        work.canvas.drawPath(taper(points, 0.040, 0.010, 0.046), PLAIN.fill(work.lit(tone)))


def lily_pad(work: Joinery) -> None:
    """A lily pad on the water."""
    pad = work.own("colour", "#5a9a5c")
    work.disc(0.0, -0.018, 0.30, 0.042, pad)
    work.flat([(0.0, -0.020), (0.26, -0.040), (0.31, -0.012)], mix(pad, "#14301f", 0.5))
    for k in range(7):
        angle = TAU * (k + 0.5) / 9 + 0.3
        work.line(
            (0.0, -0.020), (0.26 * math.cos(angle), -0.020 + 0.034 * math.sin(angle)), "#3f7a45", 0.003, 0.6
        )
