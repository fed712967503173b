"""Uniforms, armour and costumes on a trunk, in heights from the hip."""

import math
from collections.abc import Mapping
from typing import Final

from tools.renderers.animatic.puppets.biped_paint import Portrait
from tools.renderers.animatic.puppets.biped_shapes import Shape, Wear
from tools.renderers.animatic.puppets.easel import darker, lighter


def _sailor_collar(easel: Portrait, shape: Shape) -> None:
    easel.sharp(((-0.12, -0.33), (0.0, -0.33), (0.045, -0.235), (-0.10, -0.225)), easel.species.trim)
    easel.sharp(((0.06, -0.33), (0.12, -0.32), (0.12, -0.26), (0.050, -0.235)), easel.species.trim)
    easel.sharp(
        ((0.030, -0.245), (0.062, -0.245), (0.070, -0.17), (0.046, -0.19), (0.028, -0.17)),
        easel.species.scarf or "#c23a3a",
    )


def _emblem(easel: Portrait, shape: Shape) -> None:
    easel.sharp(
        ((-0.005, -0.255), (0.095, -0.255), (0.110, -0.225), (0.048, -0.155), (-0.015, -0.225)),
        easel.species.trim,
    )
    easel.sharp(
        (
            (0.042, -0.245),
            (0.066, -0.245),
            (0.054, -0.215),
            (0.070, -0.215),
            (0.038, -0.170),
            (0.046, -0.205),
            (0.030, -0.205),
        ),
        easel.species.cape or easel.species.bottom,
    )


def _star(easel: Portrait, shape: Shape) -> None:
    star = (
        (0.066, -0.252),
        (0.072, -0.234),
        (0.090, -0.234),
        (0.076, -0.222),
        (0.082, -0.204),
        (0.066, -0.215),
        (0.050, -0.204),
        (0.056, -0.222),
        (0.042, -0.234),
        (0.060, -0.234),
    )
    easel.sharp(star, easel.species.trim)


def _number(easel: Portrait, shape: Shape) -> None:
    """Draw a sports shirt's trim and its number, 7."""
    colour = easel.species.trim
    easel.line(((0.012, -0.235), (0.070, -0.235), (0.036, -0.135)), colour, 0.022, soft=False)
    easel.line(((-0.06, -0.312), (0.0, -0.292), (0.06, -0.312)), colour, 0.016)


def _bands(easel: Portrait, shape: Shape) -> None:
    """Draw the bright bands of those who work in traffic or fire."""
    for y in (-0.155, -0.075):
        easel.line(((-0.2, y), (0.0, y + 0.016), (0.2, y)), darker(easel.species.trim, 0.35), 0.034)
        easel.line(((-0.2, y), (0.0, y + 0.016), (0.2, y)), easel.species.trim, 0.022)


def _vest(easel: Portrait, shape: Shape) -> None:
    colour = "#f08a24"
    easel.flat(((-0.2, -0.34), (0.2, -0.34), (0.2, 0.0), (-0.2, 0.0)), colour, tension=0.02)
    easel.sharp(((0.0, -0.34), (0.08, -0.34), (0.048, -0.23)), easel.species.colour)
    for line in (
        ((-0.2, -0.10), (0.2, -0.10)),
        ((-0.03, -0.34), (-0.01, -0.10)),
        ((0.092, -0.33), (0.086, -0.10)),
    ):
        easel.line(line, "#f4f3c8", 0.020)


def _fur(easel: Portrait, shape: Shape) -> None:
    """Draw a trimming of fur down the front and round the hem."""
    for i in range(9):
        easel.oval(0.052 + 0.004 * (i % 2), -0.31 + 0.042 * i, 0.022, 0.026, "#f7f4ee")


def _cuirass(easel: Portrait, shape: Shape) -> None:
    """Draw a breastplate and the lames below it."""
    edge = darker(easel.species.colour, 0.42)
    easel.line(((-0.13, -0.11), (0.02, -0.085), (0.13, -0.12)), edge, 0.007)
    for y in (-0.07, -0.035, 0.0):
        easel.line(((-0.13, y), (0.01, y + 0.020), (0.13, y - 0.002)), edge, 0.006)
    easel.line(
        ((0.055, -0.31), (0.072, -0.21), (0.050, -0.095)), lighter(easel.species.colour, 0.7), 0.014, 0.8
    )
    easel.oval(-0.05, -0.24, 0.03, 0.045, "#ffffff", 0.18)


def _lames(easel: Portrait, shape: Shape) -> None:
    """Draw the laced plates of a samurai's armour."""
    for i in range(5):
        y = -0.25 + 0.052 * i
        easel.line(((-0.2, y), (0.0, y + 0.016), (0.2, y)), darker(easel.species.colour, 0.45), 0.006)
        for x in (-0.08, -0.03, 0.02, 0.07):
            easel.line(((x, y - 0.018), (x + 0.002, y)), easel.species.trim, 0.007)


def _space_chest(easel: Portrait, shape: Shape) -> None:
    easel.slab(-0.02, -0.235, 0.105, -0.135, "#c3ccd5", 0.015)
    for x, colour in ((0.012, "#d6453d"), (0.042, "#4a86c8"), (0.072, "#e7b13d")):
        easel.oval(x, -0.205, 0.012, 0.012, colour)
    easel.slab(0.0, -0.175, 0.085, -0.155, "#5c6875", 0.005)
    easel.line(((-0.2, -0.02), (0.0, -0.006), (0.2, -0.02)), "#8f9aa6", 0.018)


def _stethoscope(easel: Portrait, shape: Shape) -> None:
    easel.line(
        ((-0.02, -0.32), (0.0, -0.22), (0.040, -0.19), (0.076, -0.22), (0.070, -0.31)), "#3b4650", 0.011
    )
    easel.line(((0.040, -0.19), (0.040, -0.145)), "#3b4650", 0.010)
    easel.oval(0.040, -0.135, 0.016, 0.016, "#c9d2da")


def _bandages(easel: Portrait, shape: Shape) -> None:
    for i in range(8):
        y = -0.30 + 0.042 * i
        easel.line(
            ((-0.2, y + 0.01 * (i % 2)), (0.0, y + 0.020), (0.2, y - 0.01 * (i % 2))), "#8d8468", 0.005, 0.8
        )


def _ribs(easel: Portrait, shape: Shape) -> None:
    for y in (-0.24, -0.20, -0.16, -0.12):
        easel.line(((-0.07, y - 0.01), (0.03, y + 0.012), (0.08, y - 0.006)), "#e8e4d6", 0.014)


def _shells(easel: Portrait, shape: Shape) -> None:
    """Draw a mermaid's shells, and where her scales begin."""
    for x, y in ((-0.005, -0.195), (0.075, -0.195)):
        easel.oval(x, y, 0.040, 0.034, easel.species.colour)
        for dx in (-0.018, 0.0, 0.018):
            easel.line(((x, y + 0.03), (x + dx, y - 0.02)), lighter(easel.species.colour, 0.35), 0.005)
    for i in range(7):
        easel.oval(
            -0.09 + 0.03 * i,
            0.012 + 0.008 * (i % 2),
            0.024,
            0.022,
            darker(easel.species.bottom, 0.1 * (i % 2)),
        )


def _piping(easel: Portrait, shape: Shape) -> None:
    easel.line(((0.052, -0.32), (0.066, -0.2), (0.056, 0.02)), easel.species.trim, 0.010)
    easel.line(((-0.10, -0.24), (-0.06, -0.12), (-0.085, 0.02)), easel.species.trim, 0.016)


def _ermine(easel: Portrait, shape: Shape) -> None:
    easel.flat(
        ((-0.12, -0.33), (0.0, -0.335), (0.11, -0.32), (0.115, -0.262), (0.02, -0.235), (-0.11, -0.255)),
        "#f7f4ee",
    )
    for x, y in ((-0.07, -0.27), (-0.02, -0.255), (0.04, -0.26), (0.085, -0.275)):
        easel.oval(x, y, 0.005, 0.009, "#2b2526")


def _pelt(easel: Portrait, shape: Shape) -> None:
    """Draw a fur about the shoulders."""
    easel.round(
        (
            (-0.125, -0.27),
            (-0.09, -0.325),
            (0.0, -0.345),
            (0.09, -0.325),
            (0.125, -0.27),
            (0.06, -0.215),
            (-0.06, -0.205),
        ),
        "#7b6146",
    )
    for i in range(11):
        x, y = -0.118 + 0.0236 * i, -0.235 + 0.028 * math.sin(math.pi * i / 10)
        easel.flat(
            ((x - 0.020, y - 0.03), (x + 0.020, y - 0.03), (x - 0.004, y + 0.022)),
            darker("#7b6146", 0.12 * (i % 3)),
        )


def _high_collar(easel: Portrait, shape: Shape) -> None:
    """Draw a vampire's collar standing up behind the neck."""
    easel.sharp(((-0.10, -0.28), (-0.13, -0.43), (-0.03, -0.34), (0.0, -0.29)), easel.species.cape)
    easel.sharp(((0.05, -0.29), (0.13, -0.40), (0.11, -0.28)), easel.species.trim)


def _shoulder_pads(easel: Portrait, shape: Shape) -> None:
    easel.round(
        (
            (-0.15, -0.25),
            (-0.13, -0.30),
            (0.0, -0.325),
            (0.13, -0.30),
            (0.15, -0.25),
            (0.10, -0.235),
            (-0.10, -0.235),
        ),
        easel.species.colour,
    )


UNIFORMS: Final[Mapping[str, Wear]] = {
    "sailor-collar": Wear(_sailor_collar),
    "emblem": Wear(_emblem),
    "star": Wear(_star),
    "number": Wear(_number),
    "bands": Wear(_bands),
    "vest": Wear(_vest),
    "fur": Wear(_fur),
    "cuirass": Wear(_cuirass),
    "lames": Wear(_lames),
    "space-chest": Wear(_space_chest),
    "stethoscope": Wear(_stethoscope),
    "bandages": Wear(_bandages),
    "ribs": Wear(_ribs),
    "shells": Wear(_shells),
    "piping": Wear(_piping),
    "ermine": Wear(_ermine, beyond=True),
    "pelt": Wear(_pelt, beyond=True),
    "high-collar": Wear(_high_collar, beyond=True),
    "shoulder-pads": Wear(_shoulder_pads, beyond=True),
}
