"""What holds something: boxes, chests, barrels, baskets, buckets, pots, bags."""

import math
from typing import Final

from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.curves import lerp, spline
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.joinery import PLAIN, Joinery
from tools.renderers.animatic.things.flames import puff
from tools.renderers.animatic.things.shapes import glint


def _opened(work: Joinery) -> float:
    return work.now.amount if work.now.act == "open" else 0.0


def box(work: Joinery) -> None:
    """A cardboard box; its flaps open."""
    colour, opened = work.own("colour", "#c99a62"), _opened(work)
    dark = mix(colour, "#3a2410", 0.45)
    if opened > 0.05:
        work.form([(-0.19, -0.255), (0.19, -0.255), (0.185, -0.22), (-0.185, -0.22)], dark, 0.002)
    for side in (-1, 1):
        turn = lerp(0.0, 2.45, opened)
        end = (side * (0.19 - 0.185 * math.cos(turn)), -0.255 - 0.185 * math.sin(turn))
        flap = [(side * 0.19, -0.255), end, (end[0] + side * 0.006, end[1] + 0.026), (side * 0.19, -0.228)]
        work.form(flap, mix(colour, "#fff4d8", 0.16 if opened > 0.5 else 0.05), 0.002)
    work.form([(-0.19, -0.252), (0.19, -0.252), (0.185, 0.0), (-0.185, 0.0)], colour, 0.004)
    if opened < 0.05:
        work.form(
            [
                (-0.034, -0.262),
                (0.034, -0.262),
                (0.034, -0.185),
                (0.022, -0.192),
                (0.011, -0.185),
                (0.0, -0.192),
                (-0.011, -0.185),
                (-0.022, -0.192),
                (-0.034, -0.185),
            ],
            work.own("tape", "#e8cfa0"),
            0.0,
        )
    for x in (0.085, 0.130):
        work.line((x, -0.045), (x, -0.085), dark, 0.007, 0.7)
        work.flat([(x - 0.014, -0.078), (x, -0.100), (x + 0.014, -0.078)], dark)
    work.line((-0.16, -0.03), (-0.06, -0.03), dark, 0.006, 0.5)


_LOCK: Final = (
    (-0.034, -0.215), (0.034, -0.215), (0.034, -0.150, 0.02), (0.0, -0.128, 0.02),
    (-0.034, -0.150, 0.02),
)  # fmt: skip


def _gold(work: Joinery, lift: float) -> None:
    """Draw the gold that shows as a chest's lid lifts."""
    work.halo(0.0, -0.26, 0.36, "#ffe27a", 0.55 * lift)
    work.form([(-0.225, -0.215), (0.225, -0.215), (0.215, -0.12), (-0.215, -0.12)], "#3a2414", 0.002)
    for k in range(17):
        x = -0.195 + 0.0245 * k
        y = -0.205 - 0.055 * math.cos(0.5 * math.pi * x / 0.22) * (0.6 + 0.4 * math.sin(2.3 * k) ** 2) * min(
            1.0, 2 * lift
        )
        work.shining.disc(x, y, 0.027, 0.020, ("#f3c93f", "#e0a92c", "#f8dc6a")[k % 3])
    for x, colour in ((-0.09, "#d8392f"), (0.07, "#3f9fd0"), (0.15, "#4fb070")):
        work.shining.ball(x, -0.245, 0.020, colour)
    glint(work, 0.02, -0.285, 0.035 * lift)
    glint(work, -0.15, -0.250, 0.022 * lift)


def chest(work: Joinery) -> None:
    """A treasure chest; its lid opens on gold."""
    lift, wood, iron = _opened(work), work.own("colour", "#8a5a34"), work.own("iron", "#d0a548")
    if lift > 0.05:
        _gold(work, lift)
    with work.at(-0.225, -0.200, 1.0, -66 * lift), work.at(0.225, 0.200):
        lid = [
            (-0.235, -0.195),
            (-0.230, -0.285, 0.06),
            (-0.13, -0.350, 0.10),
            (0.13, -0.350, 0.10),
            (0.230, -0.285, 0.06),
            (0.235, -0.195),
        ]
        work.form(lid, wood, 0.01)
        for y in (-0.245, -0.295):
            work.line((-0.225 + 0.5 * (y + 0.245) ** 2, y), (0.225, y), mix(wood, "#1c0e06", 0.4), 0.004, 0.6)
        for x in (-0.155, 0.155):
            work.form(
                [(x - 0.020, -0.343), (x + 0.020, -0.343), (x + 0.020, -0.195), (x - 0.020, -0.195)],
                iron,
                0.002,
            )
        work.form([(-0.240, -0.215), (0.240, -0.215), (0.240, -0.190), (-0.240, -0.190)], iron, 0.004)
    work.form([(-0.235, -0.200), (0.235, -0.200), (0.225, 0.0), (-0.225, 0.0)], wood, 0.006)
    for y in (-0.135, -0.070):
        work.line((-0.228, y), (0.228, y), mix(wood, "#1c0e06", 0.4), 0.004, 0.6)
    for x in (-0.155, 0.155):
        work.form([(x - 0.020, -0.200), (x + 0.020, -0.200), (x + 0.019, 0.0), (x - 0.019, 0.0)], iron, 0.002)
        for y in (-0.165, -0.035):
            work.oval(x, y, 0.006, 0.006, mix(iron, "#3a2410", 0.5))
    work.form([(-0.240, -0.208), (0.240, -0.208), (0.240, -0.180), (-0.240, -0.180)], iron, 0.004)
    work.form(_LOCK, mix(iron, "#fff4d8", 0.25), 0.008)
    work.oval(0.0, -0.180, 0.009, 0.010, "#3a2a14")
    work.line((0.0, -0.178), (0.0, -0.156), "#3a2a14", 0.007)


def barrel(work: Joinery) -> None:
    """A barrel."""
    wood, hoop = work.own("colour", "#a1713f"), work.own("hoop", "#55585f")
    work.form(
        [
            (-0.120, 0.0),
            (-0.165, -0.165, 0.22),
            (-0.120, -0.330),
            (0.120, -0.330),
            (0.165, -0.165, 0.22),
            (0.120, 0.0),
        ],
        wood,
        0.006,
        across=True,
    )
    for x in (-0.085, -0.045, 0.0, 0.045, 0.085):
        work.curve(
            [(0.82 * x, -0.325), (1.18 * x, -0.165), (0.82 * x, -0.005)],
            mix(wood, "#1c0e06", 0.5),
            0.004,
            0.5,
        )
    for y, half in ((-0.295, 0.131), (-0.215, 0.142), (-0.115, 0.142), (-0.035, 0.131)):
        work.curve([(-half, y), (0.0, y + 0.012), (half, y)], hoop, 0.016)
    work.disc(0.0, -0.328, 0.118, 0.022, mix(wood, "#fff4d8", 0.22))
    work.disc(0.0, -0.328, 0.102, 0.016, mix(wood, "#3a2410", 0.25))


def basket(work: Joinery) -> None:
    """A wicker basket with its handle; its front is drawn over what is in it."""
    wicker = work.own("colour", "#b8854a")
    dark, pale = mix(wicker, "#3a2410", 0.40), mix(wicker, "#fff4d8", 0.22)
    arc = skia.Rect.MakeLTRB(-0.155, -0.400, 0.155, -0.060)
    work.canvas.drawArc(arc, 180, 180, False, PLAIN.stroke(work.lit(dark), 0.024))
    work.canvas.drawArc(arc, 180, 180, False, PLAIN.stroke(work.lit(wicker), 0.015))
    body = spline(
        [(-0.180, -0.215), (0.180, -0.215), (0.150, -0.020), (0.130, 0.0), (-0.130, 0.0), (-0.150, -0.020)],
        True,
        0.06,
    )
    work.paint(body, wicker)
    with work.within(body):
        for row in range(6):
            for k in range(12):
                x = -0.185 + 0.034 * k + 0.017 * (row % 2)
                y = -0.185 + 0.034 * row
                work.curve(
                    [(x, y), (x + 0.014, y - 0.006), (x + 0.028, y)], dark if row % 2 else pale, 0.009, 0.55
                )
    work.line((-0.182, -0.213), (0.182, -0.213), mix(wicker, "#fff4d8", 0.15), 0.024)
    for k in range(13):
        work.line((-0.178 + 0.0295 * k, -0.222), (-0.166 + 0.0295 * k, -0.204), dark, 0.005, 0.7)


def bucket(work: Joinery) -> None:
    """A bucket with its handle."""
    metal = work.own("colour", "#8fa3b0")
    arc = skia.Rect.MakeLTRB(-0.135, -0.365, 0.135, -0.105)
    work.canvas.drawArc(arc, 180, 180, False, PLAIN.stroke(work.lit("#6f767f"), 0.010))
    work.disc(0.0, -0.235, 0.140, 0.026, mix(metal, "#1c1420", 0.45))
    work.form(
        [
            (-0.145, -0.235),
            (-0.07, -0.214, 0.06),
            (0.07, -0.214, 0.06),
            (0.145, -0.235),
            (0.105, 0.0, 0.02),
            (-0.105, 0.0, 0.02),
        ],
        metal,
        0.004,
        across=True,
    )
    for y, half in ((-0.150, 0.128), (-0.055, 0.112)):
        work.curve([(-half, y), (0.0, y + 0.018), (half, y)], mix(metal, "#1c1420", 0.25), 0.010)
    for x in (-0.135, 0.135):
        work.oval(x, -0.235, 0.014, 0.014, "#6f767f")


def cauldron(work: Joinery) -> None:
    """A witch's cauldron on its three feet; what boils in it is drawn by what moves it."""
    iron = work.own("colour", "#3a3d46")
    for x, lean in ((-0.15, -0.03), (0.0, 0.0), (0.15, 0.03)):
        work.line((x, -0.06), (x + lean, -0.008), iron, 0.032)
    work.disc(0.0, -0.315, 0.190, 0.040, mix(iron, "#fff4d8", 0.12))
    belly = spline(
        [
            (-0.175, -0.310),
            (-0.225, -0.220),
            (-0.220, -0.120),
            (-0.140, -0.040),
            (0.0, -0.018),
            (0.140, -0.040),
            (0.220, -0.120),
            (0.225, -0.220),
            (0.175, -0.310),
            (0.0, -0.282),
        ],
        True,
        0.15,
    )
    work.paint(belly, iron, across=True)
    work.curve(
        [(-0.19, -0.312), (-0.10, -0.285), (0.0, -0.278), (0.10, -0.285), (0.19, -0.312)],
        mix(iron, "#fff4d8", 0.22),
        0.022,
    )
    for x in (-0.222, 0.222):
        work.ring(x, -0.235, 0.030, mix(iron, "#fff4d8", 0.15), 0.014)


def brew(work: Joinery) -> None:
    """A brew that bubbles at the origin and steams."""
    colour = work.own("brew", "#7ad04f")
    work.halo(0.0, -0.02, 0.26, colour, 0.32)
    work.shining.oval(0.0, 0.0, 0.168, 0.028, colour)
    for k in range(6):
        q = ((work.now.t + 1.3 * k / 6) % 1.3) / 1.3
        x, size = 0.125 * math.sin(4.4 * k), 0.026 * math.sin(math.pi * q)
        work.shining.oval(x, -0.004 - 0.35 * size, size, size, mix(colour, "#ffffff", 0.28))
    for k in range(6):
        q = ((work.now.t + 2.6 * k / 6) % 2.6) / 2.6
        x = 0.07 * math.sin(math.tau * q + 2 * k)
        tone = mix(colour, "#ffffff", 0.5)
        puff(work.shining, x, -0.05 - 0.32 * q, 0.04 + 0.06 * q, tone, 0.5 * math.sin(math.pi * q))
