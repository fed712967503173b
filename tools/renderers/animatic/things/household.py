"""Furniture that people sit at and on, as subjects of their own; places have theirs in `furniture`."""

from typing import Final

from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.joinery import Joinery

_OAK, _WALNUT = "#b98a58", "#7a5236"


def _turned_leg(work: Joinery, x: float, top: float, colour: str, width: float = 0.036) -> None:
    """Draw a leg that a turner made."""
    half = width / 2
    work.form(
        [
            (x - half, top),
            (x + half, top),
            (x + 0.5 * half, 0.55 * top, 0.04),
            (x + 0.85 * half, 0.30 * top, 0.03),
            (x + 0.45 * half, 0.0),
            (x - 0.45 * half, 0.0),
            (x - 0.85 * half, 0.30 * top, 0.03),
            (x - 0.5 * half, 0.55 * top, 0.04),
        ],
        colour,
        0.004,
        across=True,
    )


def table(work: Joinery) -> None:
    """A table."""
    wood = work.own("colour", _OAK)
    for x in (-0.29, 0.29):
        _turned_leg(work, x, -0.25, work.own("leg", _WALNUT))
    work.form(
        [(-0.31, -0.255), (0.31, -0.255), (0.31, -0.205), (-0.31, -0.205)], mix(wood, "#2a1a10", 0.35), 0.004
    )
    work.form([(-0.37, -0.290), (0.37, -0.290), (0.36, -0.250), (-0.36, -0.250)], wood, 0.010)
    work.line((-0.33, -0.280), (0.34, -0.280), "#fff4d8", 0.004, 0.35)


def stool(work: Joinery) -> None:
    """A stool."""
    wood = work.own("colour", _OAK)
    for x, foot in ((-0.075, -0.105), (0.075, 0.105), (0.0, 0.012)):
        work.line((x, -0.20), (foot, -0.006), mix(wood, "#3a2414", 0.3), 0.020)
    work.line((-0.09, -0.09), (0.09, -0.09), mix(wood, "#3a2414", 0.3), 0.012)
    work.form([(-0.125, -0.232), (0.125, -0.232), (0.115, -0.195), (-0.115, -0.195)], wood, 0.014)


def chair(work: Joinery) -> None:
    """A wooden chair, its back to the left."""
    wood = work.own("colour", "#a9743f")
    dark = mix(wood, "#2a1a10", 0.25)
    work.form([(-0.100, -0.21), (-0.070, -0.21), (-0.085, 0.0), (-0.105, 0.0)], dark, 0.003)
    work.form([(0.085, -0.21), (0.112, -0.21), (0.108, 0.0), (0.090, 0.0)], dark, 0.003)
    work.form(
        [
            (-0.170, -0.520, 0.02),
            (-0.140, -0.525, 0.02),
            (-0.105, -0.23, 0.05),
            (-0.118, 0.0),
            (-0.142, 0.0),
            (-0.138, -0.23, 0.05),
        ],
        wood,
        0.004,
    )
    work.form([(0.118, -0.205), (0.146, -0.205), (0.142, 0.0), (0.122, 0.0)], wood, 0.003)
    work.form(
        [(-0.165, -0.515), (-0.120, -0.505), (-0.098, -0.30), (-0.135, -0.30)],
        mix(wood, "#fff4d8", 0.1),
        0.008,
    )
    work.line((-0.115, -0.085), (0.125, -0.085), wood, 0.014)
    work.form(
        [(-0.150, -0.235), (0.158, -0.235, 0.02), (0.152, -0.198, 0.01), (-0.145, -0.198)],
        work.own("seat", wood),
        0.010,
    )


_BACK: Final = (
    (-0.235, -0.04), (-0.245, -0.66, 0.03), (-0.215, -0.755, 0.03), (-0.130, -0.800, 0.03),
    (-0.060, -0.740, 0.03), (-0.050, -0.10), (-0.06, -0.04),
)  # fmt: skip
_VELVET: Final = (
    (-0.205, -0.27), (-0.210, -0.62, 0.04), (-0.140, -0.700, 0.05), (-0.085, -0.62, 0.04),
    (-0.080, -0.27),
)  # fmt: skip
_ARM: Final = (
    (-0.12, -0.405, 0.02), (0.175, -0.405, 0.04), (0.215, -0.365, 0.03), (0.190, -0.335, 0.02),
    (-0.12, -0.350),
)  # fmt: skip


def throne(work: Joinery) -> None:
    """A throne, its back to the left."""
    gold, velvet = work.own("colour", "#d9a93c"), work.own("seat", "#a82c38")
    work.form(_BACK, gold, 0.02)
    work.form(_VELVET, velvet, 0.012)
    for k in range(3):
        for j in range(2):
            work.oval(-0.170 + 0.05 * j, -0.57 + 0.10 * k, 0.008, 0.008, gold)
    work.ball(-0.140, -0.825, 0.030, "#d8392f")
    for x in (-0.235, -0.055):
        work.ball(x, -0.70 + 0.05 * (x > -0.1), 0.020, gold)
    work.form([(-0.22, -0.205), (0.205, -0.205), (0.205, -0.045), (-0.22, -0.045)], gold, 0.010)
    work.form(
        [(-0.16, -0.170), (0.165, -0.170), (0.165, -0.080), (-0.16, -0.080)],
        mix(gold, "#5a3a10", 0.25),
        0.010,
    )
    work.form(
        [(-0.100, -0.258, 0.03), (0.210, -0.262, 0.03), (0.215, -0.205), (-0.100, -0.205)], velvet, 0.014
    )
    work.form(_ARM, gold, 0.014)
    work.form([(0.135, -0.345), (0.175, -0.345), (0.180, -0.250), (0.140, -0.250)], gold, 0.006)
    for x in (-0.19, 0.17):
        work.disc(x, -0.022, 0.032, 0.024, gold)


def sofa(work: Joinery) -> None:
    """A sofa with two cushions."""
    cloth, pillow = work.own("colour", "#4f7f86"), work.own("pillow", "#d9a441")
    pale = mix(cloth, "#fff4d8", 0.14)
    for x in (-0.31, 0.31):
        work.leg(x, -0.06, 0.0, 0.03, _WALNUT)
    work.form([(-0.34, -0.07), (-0.345, -0.385, 0.07), (0.345, -0.385, 0.07), (0.34, -0.07)], cloth, 0.02)
    for x in (-0.145, 0.145):
        work.form(
            [(x - 0.135, -0.355, 0.04), (x + 0.135, -0.355, 0.04), (x + 0.135, -0.19), (x - 0.135, -0.19)],
            pale,
            0.02,
        )
    for x in (-0.135, 0.135):
        work.form(
            [
                (x - 0.136, -0.215, 0.03),
                (x + 0.136, -0.215, 0.03),
                (x + 0.136, -0.115, 0.02),
                (x - 0.136, -0.115, 0.02),
            ],
            mix(cloth, "#fff4d8", 0.22),
            0.02,
        )
    work.form([(-0.34, -0.125), (0.34, -0.125), (0.34, -0.05), (-0.34, -0.05)], cloth, 0.012)
    for side in (-1, 1):
        x = side * 0.345
        work.form(
            [(x - 0.060, -0.04), (x - 0.066, -0.255, 0.05), (x + 0.066, -0.255, 0.05), (x + 0.060, -0.04)],
            pale,
            0.02,
        )
    for x, turn, colour in ((-0.21, -8, pillow), (0.22, 10, work.own("pillow", "#c8664a"))):
        with work.at(x, -0.265, 1.0, turn):
            work.form([(-0.062, -0.062), (0.062, -0.062), (0.062, 0.062), (-0.062, 0.062)], colour, 0.024)


def armchair(work: Joinery) -> None:
    """A deep armchair."""
    cloth = work.own("colour", "#b8634a")
    pale = mix(cloth, "#fff4d8", 0.14)
    for x in (-0.14, 0.14):
        work.leg(x, -0.06, 0.0, 0.028, _WALNUT)
    work.form(
        [
            (-0.165, -0.06),
            (-0.175, -0.36, 0.06),
            (-0.10, -0.440, 0.07),
            (0.10, -0.440, 0.07),
            (0.175, -0.36, 0.06),
            (0.165, -0.06),
        ],
        cloth,
        0.02,
    )
    for x, y in ((-0.05, -0.36), (0.05, -0.36), (0.0, -0.30), (-0.09, -0.30), (0.09, -0.30)):
        work.oval(x, y, 0.007, 0.007, mix(cloth, "#1c1420", 0.35))
    work.form(
        [(-0.125, -0.222, 0.03), (0.125, -0.222, 0.03), (0.125, -0.105, 0.02), (-0.125, -0.105, 0.02)],
        mix(cloth, "#fff4d8", 0.24),
        0.02,
    )
    work.form([(-0.17, -0.115), (0.17, -0.115), (0.17, -0.045), (-0.17, -0.045)], cloth, 0.012)
    for side in (-1, 1):
        x = side * 0.178
        work.form(
            [(x - 0.048, -0.04), (x - 0.053, -0.250, 0.045), (x + 0.053, -0.250, 0.045), (x + 0.048, -0.04)],
            pale,
            0.02,
        )
