"""Books and precious things: a crown, a ring, gems, coins, keys, flags, hearts, a sword in its stone."""

import math
from typing import Final

from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.curves import TAU, lerp, rounded, spline
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.joinery import PLAIN, Joinery
from tools.renderers.animatic.things.hulls import flutter
from tools.renderers.animatic.things.shapes import glint, star_points

_COVER: Final = (
    (-0.195, -0.108, 0.02), (0.190, -0.108), (0.190, -0.078), (-0.165, -0.078), (-0.160, -0.026),
    (-0.195, -0.026, 0.02),
)  # fmt: skip


def book(work: Joinery) -> None:
    """A book that lies; it opens upright, and light comes out of it."""
    opened = work.now.amount if work.now.act == "open" else 0.0
    cover, page = work.own("colour", "#a8383a"), work.own("page", "#f8f2e0")
    if opened < 0.05:
        _shut_book(work, cover, page)
    else:
        _open_book(work, cover, page, opened)


def _shut_book(work: Joinery, cover: str, page: str) -> None:
    work.form(
        [(-0.185, -0.028), (0.185, -0.028), (0.185, 0.0), (-0.185, 0.0)],
        mix(cover, "#1c1420", 0.15),
        0.008,
    )
    work.form([(-0.165, -0.082), (0.178, -0.082), (0.178, -0.022), (-0.165, -0.022)], page, 0.004)
    for k in range(5):
        work.line((-0.15, -0.072 + 0.011 * k), (0.176, -0.072 + 0.011 * k), "#c9bfa4", 0.003)
    work.form(_COVER, cover, 0.008)
    work.form([(-0.06, -0.115), (0.08, -0.115), (0.08, -0.104), (-0.06, -0.104)], "#e0bf6a", 0.003)


def _open_book(work: Joinery, cover: str, page: str, opened: float) -> None:
    wide, high = lerp(0.03, 0.235, opened), lerp(0.20, 0.155, opened)
    for side in (-1, 1):
        work.form(
            [
                (0.0, 0.0),
                (side * (wide + 0.014), -0.012),
                (side * (wide + 0.014), -high - 0.012),
                (0.0, -high + 0.034),
            ],
            cover,
            0.006,
        )
    for side in (-1, 1):
        leaf = [
            (0.0, -0.006, 0.0),
            (side * 0.45 * wide, -0.034, 0.08),
            (side * wide, -0.018, 0.0),
            (side * wide, -high - 0.006, 0.0),
            (side * 0.45 * wide, -high - 0.028, 0.08),
            (0.0, -high + 0.026, 0.0),
        ]
        work.form(leaf, mix(page, "#8a7a5c", 0.12 if side < 0 else 0.0), 0.0)
        for k in range(5):
            y = -high + 0.020 + 0.023 * k
            work.curve(
                [
                    (side * 0.16 * wide, y + 0.004),
                    (side * 0.5 * wide, y - 0.012),
                    (side * 0.86 * wide, y - 0.004),
                ],
                "#8a8070",
                0.004,
                0.7,
            )
    if opened > 0.4:
        work.halo(0.0, -0.17, 0.28, "#fff0b8", 0.42 * opened)
        for k in range(5):
            glint(work, -0.14 + 0.07 * k, -0.22 - 0.05 * math.sin(1.3 * k + 0.6), 0.016 * opened)


def crown(work: Joinery) -> None:
    """A crown."""
    gold = work.own("colour", "#e8b93c")
    work.form(
        [
            (-0.165, -0.075, 0.0),
            (-0.185, -0.195, 0.0),
            (-0.10, -0.125, 0.02),
            (-0.065, -0.235, 0.0),
            (0.0, -0.135, 0.02),
            (0.065, -0.235, 0.0),
            (0.10, -0.125, 0.02),
            (0.185, -0.195, 0.0),
            (0.165, -0.075, 0.0),
        ],
        mix(gold, "#5a3a10", 0.28),
        0.0,
    )
    work.form(
        [
            (-0.175, 0.0, 0.03),
            (-0.205, -0.215, 0.0),
            (-0.105, -0.115, 0.03),
            (0.0, -0.265, 0.0),
            (0.105, -0.115, 0.03),
            (0.205, -0.215, 0.0),
            (0.175, 0.0, 0.03),
            (0.0, 0.022, 0.08),
        ],
        gold,
        0.0,
    )
    work.curve([(-0.178, -0.062), (0.0, -0.040), (0.178, -0.062)], mix(gold, "#5a3a10", 0.4), 0.007)
    work.curve([(-0.175, -0.008), (0.0, 0.012), (0.175, -0.008)], mix(gold, "#fff4d8", 0.4), 0.010)
    for x, y in ((-0.205, -0.228), (0.0, -0.280), (0.205, -0.228)):
        work.ball(x, y, 0.024, work.own("jewel", "#d8392f"))
    for k, x in enumerate((-0.125, -0.062, 0.0, 0.062, 0.125)):
        work.disc(
            x, -0.026 + 0.012 * (1 - (x / 0.17) ** 2), 0.018, 0.018, ("#3f8fd0", "#d8392f", "#4fb070")[k % 3]
        )


def ring(work: Joinery) -> None:
    """A ring with a stone."""
    gold = work.own("colour", "#e8b93c")
    lit = work.lit(gold)
    stops = [mix(lit, "#5a3a10", 0.45), lit, mix(lit, "#fff4d8", 0.45)]
    work.canvas.drawPath(
        spline([(0.13 * math.cos(a), -0.13 + 0.13 * math.sin(a)) for a in (TAU * k / 16 for k in range(16))]),
        _stroked(PLAIN.linear((-0.13, 0.0), (0.13, -0.26), stops), 0.030),
    )
    work.form([(-0.035, -0.275), (0.035, -0.275), (0.022, -0.250), (-0.022, -0.250)], gold, 0.004)
    gem(work, 0.42, -0.262)


def _stroked(paint: skia.Paint, width: float) -> skia.Paint:
    """Return a paint that draws lines, as another fills."""
    line = skia.Paint(paint)
    line.setStyle(skia.Paint.kStroke_Style)
    line.setStrokeWidth(width)
    return line


def gem(work: Joinery, size: float = 1.0, foot: float = 0.0) -> None:
    """A cut diamond."""
    colour = work.own("jewel", work.own("colour", "#8fd8f0"))
    pale, deep = mix(colour, "#ffffff", 0.55), mix(colour, "#1c3a5a", 0.35)
    with work.at(0.0, foot, size):
        work.flat([(-0.155, -0.195), (-0.050, -0.195), (0.0, 0.0)], deep)
        work.flat([(-0.050, -0.195), (0.055, -0.195), (0.0, 0.0)], colour)
        work.flat([(0.055, -0.195), (0.155, -0.195), (0.0, 0.0)], pale)
        work.flat([(-0.155, -0.195), (-0.095, -0.275), (-0.050, -0.195)], colour)
        work.flat([(-0.095, -0.275), (0.0, -0.275), (-0.050, -0.195)], pale)
        work.flat([(-0.050, -0.195), (0.0, -0.275), (0.055, -0.195)], mix(colour, "#ffffff", 0.80))
        work.flat([(0.0, -0.275), (0.095, -0.275), (0.055, -0.195)], colour)
        work.flat([(0.055, -0.195), (0.095, -0.275), (0.155, -0.195)], pale)


def diamond(work: Joinery) -> None:
    """A cut diamond by itself."""
    gem(work)


def sparkle(work: Joinery) -> None:
    """Sparks of light that come and go about a precious thing, whose middle is the origin."""
    for k, (x, y) in enumerate(((0.13, -0.12), (-0.14, -0.05), (0.10, 0.09), (-0.08, 0.12))):
        glow = math.sin(work.now.t * 2.1 + 1.6 * k)
        if glow > 0.05:
            glint(work, x, y, 0.05 * glow)


def coin_face(work: Joinery) -> None:
    """A gold coin about the origin, with radius 1."""
    gold = work.own("colour", "#efc23c")
    work.oval(0.0, 0.0, 1.0, 1.0, gold)
    for k in range(28):
        turn = TAU * k / 28
        work.line(
            (0.90 * math.cos(turn), 0.90 * math.sin(turn)),
            (0.97 * math.cos(turn), 0.97 * math.sin(turn)),
            mix(gold, "#6a4310", 0.45),
            0.035,
        )
    work.ring(0.0, 0.0, 0.80, mix(gold, "#6a4310", 0.40), 0.06)
    work.canvas.drawPath(
        rounded(star_points(0.0, 0.0, 0.52), 0.0), PLAIN.fill(work.lit(mix(gold, "#fff4d8", 0.55)))
    )


def coin(work: Joinery) -> None:
    """A coin's edge; its face is drawn by what rolls it."""
    work.ball(0.0, -0.13, 0.13, work.own("colour", "#efc23c"))


def key(work: Joinery) -> None:
    """A golden key that stands on its bit."""
    gold = work.own("colour", "#d9a93c")
    with work.at(0.0, -0.02, 1.0, 14):
        work.ring(0.0, -0.33, 0.062, gold, 0.026)
        for x, y in ((-0.075, -0.40), (0.075, -0.40), (0.0, -0.425)):
            work.ball(x, y, 0.020, gold)
        work.form([(-0.014, -0.27), (0.014, -0.27), (0.014, 0.0), (-0.014, 0.0)], gold, 0.004, across=True)
        work.form([(-0.028, -0.262), (0.028, -0.262), (0.028, -0.236), (-0.028, -0.236)], gold, 0.006)
        work.form(
            [
                (0.010, -0.100),
                (0.085, -0.100),
                (0.085, -0.070),
                (0.055, -0.070),
                (0.055, -0.052),
                (0.085, -0.052),
                (0.085, -0.018),
                (0.010, -0.018),
            ],
            gold,
            0.004,
        )


def flagpole(work: Joinery) -> None:
    """A flag's pole; its cloth is drawn by what moves it."""
    work.form([(-0.012, -0.86), (0.012, -0.86), (0.015, 0.0), (-0.015, 0.0)], "#b9bec6", 0.003, across=True)
    work.ball(0.0, -0.875, 0.024, "#d9b45a")
    work.form([(-0.085, -0.024), (0.085, -0.024), (0.10, 0.0), (-0.10, 0.0)], "#8d939c", 0.004)


def banner(work: Joinery) -> None:
    """A large flag that flutters to the left of the origin."""
    flutter(work, 0.46, 0.28, work.own("colour", "#d8392f"))


def sword_in_stone(work: Joinery) -> None:
    """A sword in a stone."""
    stone, gold = work.own("stone", work.own("colour", "#8f949a")), "#d9a93c"
    work.form(
        [(-0.022, -0.49), (0.022, -0.49), (0.020, -0.13), (-0.020, -0.13)], "#cfd6de", 0.002, across=True
    )
    work.line((0.0, -0.47), (0.0, -0.15), "#8d97a3", 0.006)
    work.form([(-0.100, -0.505), (0.100, -0.505), (0.105, -0.480), (-0.105, -0.480)], gold, 0.010)
    work.form(
        [(-0.015, -0.60), (0.015, -0.60), (0.015, -0.50), (-0.015, -0.50)], "#6a3a24", 0.004, across=True
    )
    work.ball(0.0, -0.622, 0.026, work.own("jewel", "#d8392f"))
    work.form(
        [
            (-0.275, 0.0, 0.02),
            (-0.235, -0.115, 0.03),
            (-0.080, -0.190, 0.04),
            (0.110, -0.180, 0.04),
            (0.235, -0.095, 0.03),
            (0.280, 0.0, 0.02),
        ],
        stone,
    )
    work.form(
        [(0.020, -0.175, 0.02), (0.110, -0.172, 0.03), (0.220, -0.092, 0.03), (0.120, -0.080, 0.03)],
        mix(stone, "#fff4d8", 0.2),
        0.01,
    )
    work.form(
        [(-0.040, -0.182), (0.0, -0.160), (0.045, -0.185), (0.030, -0.198), (-0.030, -0.198)],
        mix(stone, "#1c1420", 0.5),
        0.004,
    )
    work.curve([(-0.10, -0.15), (-0.13, -0.09), (-0.09, -0.04)], mix(stone, "#1c1420", 0.4), 0.005)
    for x in (-0.25, -0.22, 0.23, 0.26):
        work.line((x, 0.004), (x + 0.01, -0.045), "#6f9450", 0.008)


def heart(work: Joinery) -> None:
    """A heart; it beats."""
    beat = 1 + 0.035 * max(0.0, math.sin(work.now.t * 5.2)) ** 3
    colour = work.own("colour", "#e0405a")
    with work.at(0.0, -0.16, beat):
        shape = spline(
            [
                (0.0, 0.165),
                (-0.115, 0.050),
                (-0.185, -0.040),
                (-0.165, -0.135),
                (-0.085, -0.165),
                (0.0, -0.095),
                (0.085, -0.165),
                (0.165, -0.135),
                (0.185, -0.040),
                (0.115, 0.050),
            ],
            True,
            0.15,
        )
        lit = work.lit(colour)
        stops = [mix(lit, "#fff8e8", 0.42), lit, mix(lit, "#1c1420", 0.30)]
        work.canvas.drawPath(shape, PLAIN.radial((0.085, -0.085), 0.30, stops, [0.0, 0.42, 1.0]))
        with work.at(0.100, -0.100, 1.0, 35):
            work.oval(0.0, 0.0, 0.020, 0.034, "#ffffff", 0.6)
