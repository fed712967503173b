"""Food as subjects: cake, pizza, bread, fruit, cheese, ice cream, an egg that hatches."""

import math
from typing import Final

from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.curves import rounded, spline
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.joinery import PLAIN, Joinery
from tools.renderers.animatic.things.flames import flame

_CANDLES = (("#6fb8e0", -0.085), ("#f3c93f", 0.0), ("#e2607e", 0.085))


def cake(work: Joinery) -> None:
    """A birthday cake; its candles' flames are drawn by what moves them."""
    sponge, icing = work.own("colour", "#f0c6a0"), work.own("icing", "#f7d3de")
    work.disc(0.0, -0.010, 0.275, 0.024, "#e9e4da")
    for half, top, foot in ((0.215, -0.150, -0.015), (0.150, -0.275, -0.150)):
        work.form(
            [(-half, top), (half, top), (half, foot, 0.02), (0.0, foot + 0.014, 0.1), (-half, foot, 0.02)],
            sponge,
            0.006,
            across=True,
        )
        drips = [
            (-half - 0.006, top - 0.014, 0.01),
            (half + 0.006, top - 0.014, 0.01),
            (half + 0.006, top + 0.040, 0.02),
        ]
        count = round(half / 0.021)
        for k in range(count):
            x = half - 2 * half * (k + 0.5) / count
            drips.append((x, top + (0.058 if k % 2 else 0.030) + 0.008 * math.sin(3 * k), 0.014))
        drips.append((-half - 0.006, top + 0.040, 0.02))
        work.form(drips, icing, 0.014)
        for k in range(count + 2):
            x = -half + 2 * half * k / (count + 1)
            work.disc(x, foot - 0.004, 0.016, 0.015, icing)
    for k, (x, y) in enumerate(
        (
            (-0.15, -0.07),
            (-0.05, -0.06),
            (0.06, -0.075),
            (0.16, -0.06),
            (-0.08, -0.19),
            (0.03, -0.185),
            (0.10, -0.195),
        )
    ):
        work.oval(x, y, 0.009, 0.009, ("#d8506a", "#6fb8e0", "#f3c93f")[k % 3])
    _candles(work)


def _candles(work: Joinery) -> None:
    for colour, x in _CANDLES:
        work.form(
            [(x - 0.009, -0.375), (x + 0.009, -0.375), (x + 0.009, -0.283), (x - 0.009, -0.283)],
            colour,
            0.002,
            across=True,
        )
        for k in range(3):
            work.line((x - 0.008, -0.36 + 0.026 * k), (x + 0.008, -0.368 + 0.026 * k), "#fdf8ec", 0.005)
        work.line((x, -0.375), (x, -0.388), "#3a2a20", 0.004)


def cake_flames(work: Joinery) -> None:
    """Flames of three candles in a row about the origin."""
    for _, x in _CANDLES:
        work.halo(x, -0.02, 0.085, "#ffd58a", 0.42)
        flame(work, x, 0.004, 0.011, 0.050, 9 * x)


def pizza(work: Joinery) -> None:
    """A pizza on its board, seen from above its edge."""
    work.disc(0.0, -0.050, 0.335, 0.070, "#a97a4a")
    work.disc(0.0, -0.068, 0.300, 0.066, work.own("crust", "#dba257"))
    work.disc(0.0, -0.078, 0.262, 0.052, work.own("colour", "#f3c95a"))
    for k in range(9):
        angle, reach = 2.4 * k, 0.20 * math.sqrt((k + 0.4) / 9)
        work.disc(reach * math.cos(angle), -0.080 + 0.2 * reach * math.sin(angle), 0.036, 0.012, "#c8402f")
    for k in range(7):
        angle, reach = 2.4 * k + 1, 0.21 * math.sqrt((k + 0.4) / 7)
        work.oval(reach * math.cos(angle), -0.080 + 0.2 * reach * math.sin(angle), 0.014, 0.006, "#4f8a42")
    for angle in (0.5, 2.0, 3.4, 4.9):
        work.line(
            (0.0, -0.078), (0.268 * math.cos(angle), -0.078 + 0.052 * math.sin(angle)), "#c98f3c", 0.005, 0.8
        )


def bread(work: Joinery) -> None:
    """A loaf of bread."""
    crust = work.own("colour", "#c98a45")
    work.form(
        [
            (-0.250, -0.020, 0.05),
            (-0.245, -0.120, 0.06),
            (-0.12, -0.175, 0.08),
            (0.12, -0.175, 0.08),
            (0.245, -0.120, 0.06),
            (0.250, -0.020, 0.05),
            (0.0, 0.0, 0.1),
        ],
        crust,
    )
    for x in (-0.15, -0.05, 0.05, 0.15):
        work.curve(
            [(x - 0.030, -0.085), (x + 0.005, -0.125), (x + 0.038, -0.150)], mix(crust, "#fff0c8", 0.6), 0.022
        )


def fruit(work: Joinery) -> None:
    """An apple."""
    colour = work.own("colour", "#d8392f")
    body = spline(
        [
            (0.0, -0.210),
            (-0.075, -0.225),
            (-0.130, -0.165),
            (-0.120, -0.075),
            (-0.065, -0.006),
            (0.0, -0.018),
            (0.065, -0.006),
            (0.120, -0.075),
            (0.130, -0.165),
            (0.075, -0.225),
        ]
    )
    lit = work.lit(colour)
    stops = [mix(lit, "#fff8e8", 0.45), lit, mix(lit, "#1c1420", 0.36)]
    work.canvas.drawPath(body, PLAIN.radial((0.050, -0.165), 0.21, stops, [0.0, 0.45, 1.0]))
    work.curve([(0.0, -0.205), (0.006, -0.250), (0.028, -0.275)], "#6a4528", 0.014)
    work.form(
        [(0.012, -0.240, 0.0), (0.060, -0.290, 0.04), (0.120, -0.270, 0.0), (0.070, -0.235, 0.04)],
        work.own("leaf", "#5d9a4c"),
        0.0,
    )
    with work.at(0.062, -0.170, 1.0, 25):
        work.oval(0.0, 0.0, 0.014, 0.030, "#ffffff", 0.5)


def watermelon(work: Joinery) -> None:
    """A slice of watermelon."""
    for radius, colour in ((0.24, "#3f7a45"), (0.222, "#e9f0c9"), (0.205, work.own("colour", "#e2505a"))):
        path = skia.Path()
        path.addArc(skia.Rect.MakeLTRB(-radius, -0.24 - radius, radius, -0.24 + radius), 0, 180)
        path.close()
        work.paint(path, colour)
    for x, y in (
        (-0.13, -0.195),
        (-0.06, -0.155),
        (0.02, -0.195),
        (0.09, -0.150),
        (0.145, -0.200),
        (0.0, -0.095),
        (-0.085, -0.105),
    ):
        with work.at(x, y, 1.0, 60 * x / 0.15):
            work.oval(0.0, 0.0, 0.008, 0.014, "#2a1c1a")


def cheese(work: Joinery) -> None:
    """A wedge of cheese."""
    colour = work.own("colour", "#f0c24a")
    work.form(
        [(-0.22, -0.115), (0.16, -0.225, 0.02), (0.22, -0.185, 0.01), (0.22, -0.140), (-0.20, -0.105)],
        mix(colour, "#fff4d8", 0.3),
        0.006,
    )
    work.form([(-0.225, -0.118), (0.22, -0.165), (0.22, 0.0), (-0.215, 0.0)], colour, 0.008)
    for x, y, r in (
        (-0.12, -0.055, 0.028),
        (0.02, -0.095, 0.034),
        (0.13, -0.045, 0.030),
        (-0.02, -0.030, 0.018),
        (0.16, -0.120, 0.020),
    ):
        work.oval(x, y, r, 0.9 * r, mix(colour, "#8a5a14", 0.45))
        work.oval(x + 0.15 * r, y + 0.15 * r, 0.75 * r, 0.7 * r, mix(colour, "#8a5a14", 0.25))


_CHEESE: Final = (
    (-0.195, -0.112), (0.195, -0.112), (0.12, -0.072, 0.01), (0.06, -0.104), (-0.03, -0.076, 0.01),
    (-0.10, -0.104), (-0.16, -0.085, 0.01),
)  # fmt: skip
_SALAD: Final = (
    (-0.21, -0.135), (-0.14, -0.150), (-0.07, -0.128), (0.0, -0.150), (0.07, -0.128), (0.14, -0.150),
    (0.21, -0.135),
)  # fmt: skip
_BUN: Final = (
    (-0.200, -0.145, 0.01), (-0.190, -0.225, 0.08), (0.0, -0.275, 0.14), (0.190, -0.225, 0.08),
    (0.200, -0.145, 0.01),
)  # fmt: skip


def hamburger(work: Joinery) -> None:
    """A hamburger."""
    bun = work.own("colour", "#d9963f")
    work.form([(-0.195, -0.055), (0.195, -0.055), (0.185, 0.0, 0.04), (-0.185, 0.0, 0.04)], bun, 0.02)
    work.form([(-0.205, -0.105), (0.205, -0.105), (0.205, -0.052), (-0.205, -0.052)], "#6a3c26", 0.024)
    work.form(_CHEESE, "#f3c94a", 0.004)
    work.form([(-0.20, -0.135), (0.20, -0.135), (0.20, -0.108), (-0.20, -0.108)], "#c8402f", 0.012)
    work.curve(_SALAD, "#6fa84a", 0.022)
    work.form(_BUN, bun, 0.02)
    for k in range(9):
        work.oval(
            -0.12 + 0.03 * k,
            -0.228 - 0.018 * math.sin(2.4 * k) - 0.8 * (0.014 - (0.03 * k - 0.12) ** 2),
            0.010,
            0.006,
            "#fbf0d0",
        )


def ice_cream(work: Joinery) -> None:
    """An ice cream in its cone."""
    cone = rounded([(-0.090, -0.250), (0.090, -0.250), (0.0, 0.0, 0.02)], 0.01)
    work.paint(cone, "#d9a45c")
    with work.within(cone):
        for k in range(7):
            for side in (-1, 1):
                x = -0.12 + 0.04 * k
                work.line((x, -0.26), (x + side * 0.14, 0.02), "#a9742f", 0.005, 0.6)
    own = work.own("colour", "")
    for x, y, colour in ((-0.050, -0.290, "#f6c3d4"), (0.052, -0.290, "#f6e7b8"), (0.0, -0.372, "#b98a6a")):
        work.ball(x, y, 0.078, own or colour)
    for x in (-0.085, -0.03, 0.035, 0.085):
        work.disc(x, -0.240, 0.026, 0.020, own or ("#f6c3d4" if x < 0 else "#f6e7b8"))
    work.ball(0.005, -0.462, 0.026, "#d8392f")
    work.curve([(0.010, -0.485), (0.025, -0.515), (0.050, -0.522)], "#5a3a24", 0.006)


def egg(work: Joinery) -> None:
    """An egg; it cracks open on a chick."""
    opened = work.now.amount if work.now.act == "open" else 0.0
    shell = work.own("colour", "#f4ead6")
    edge = [
        (-0.128, -0.165),
        (-0.085, -0.130),
        (-0.042, -0.175),
        (0.0, -0.132),
        (0.045, -0.176),
        (0.090, -0.132),
        (0.128, -0.165),
    ]
    if not opened:
        work.paint(_whole_egg(), shell, across=True)
        work.oval(0.045, -0.235, 0.018, 0.034, "#ffffff", 0.5)
        return
    if opened > 0.1:
        _chick(work, 0.045 * opened)
    with work.at(0.040 * opened, -0.135 * opened, 1.0, 26 * opened), work.within(_side(edge, -0.5)):
        work.paint(_whole_egg(), shell, across=True)
    with work.within(_side(edge, 0.1)):
        work.paint(_whole_egg(), shell, across=True)


def _whole_egg() -> skia.Path:
    return spline(
        [
            (0.0, -0.004),
            (-0.085, -0.030),
            (-0.130, -0.115),
            (-0.115, -0.225),
            (-0.065, -0.318),
            (0.0, -0.352),
            (0.065, -0.318),
            (0.115, -0.225),
            (0.130, -0.115),
            (0.085, -0.030),
        ]
    )


def _side(edge: list[tuple[float, float]], y: float) -> skia.Path:
    """Return what lies on one side of a crack, up or down to a height."""
    return rounded([(-0.3, edge[0][1]), *edge, (0.3, edge[-1][1]), (0.3, y), (-0.3, y)], 0.0)


def _chick(work: Joinery, rise: float) -> None:
    work.ball(0.0, -0.150 - rise, 0.092, "#f6d964")
    work.curve([(0.0, -0.240 - rise), (0.012, -0.268 - rise), (0.030, -0.270 - rise)], "#f6d964", 0.010)
    for x in (-0.018, 0.052):
        work.oval(x, -0.175 - rise, 0.013, 0.016, "#16130f")
        work.oval(x + 0.004, -0.181 - rise, 0.004, 0.004, "#ffffff")
    work.form([(0.004, -0.155 - rise), (0.050, -0.155 - rise), (0.030, -0.124 - rise)], "#e8893a", 0.006)
