"""Hats with a brim, in half heights of the head."""

from collections.abc import Mapping
from typing import Final

from tools.renderers.animatic.puppets.biped_hat import Hat
from tools.renderers.animatic.puppets.biped_paint import Portrait
from tools.renderers.animatic.puppets.easel import darker, lighter


def _brimmed(easel: Portrait, crown: tuple[tuple[float, float], ...], wide: float, curl: float) -> None:
    """Draw a hat with a brim all round."""
    colour = easel.species.hat
    easel.round(crown, colour)
    easel.line(((-0.82, -0.84), (0.0, -0.74), (0.80, -0.84)), easel.species.trim, 0.16)
    brim = (
        (-wide, -0.80 - curl),
        (-0.80, -0.72),
        (0.0, -0.62),
        (0.80, -0.72),
        (wide + 0.08, -0.80 - curl),
        (0.82, -0.56),
        (0.0, -0.46),
        (-0.82, -0.56),
    )
    easel.round(brim, darker(colour, 0.12))


def _cowboy(easel: Portrait) -> None:
    crown = (
        (-0.82, -0.72),
        (-0.78, -1.40),
        (-0.34, -1.66),
        (0.06, -1.50),
        (0.46, -1.64),
        (0.78, -1.34),
        (0.80, -0.72),
    )
    _brimmed(easel, crown, 1.62, 0.20)


def _straw(easel: Portrait) -> None:
    _brimmed(
        easel,
        ((-0.80, -0.72), (-0.70, -1.30), (-0.2, -1.46), (0.40, -1.42), (0.70, -1.20), (0.80, -0.72)),
        1.60,
        0.0,
    )
    for x in (-1.0, -0.5, 0.0, 0.5, 1.0):
        easel.line(
            ((x * 0.7, -0.62 + abs(x) * -0.08), (x * 1.2, -0.56 - abs(x) * 0.14)),
            darker(easel.species.hat, 0.3),
            0.03,
            0.5,
        )


def _fedora(easel: Portrait) -> None:
    crown = ((-0.82, -0.72), (-0.72, -1.36), (-0.20, -1.50), (0.20, -1.38), (0.60, -1.44), (0.80, -0.72))
    _brimmed(easel, crown, 1.26, 0.02)


def _top_hat(easel: Portrait) -> None:
    _brimmed(easel, ((-0.74, -0.72), (-0.84, -1.96), (0.0, -2.02), (0.84, -1.96), (0.74, -0.72)), 1.20, 0.06)


def _bowler(easel: Portrait) -> None:
    _brimmed(
        easel,
        ((-0.82, -0.72), (-0.78, -1.20), (-0.40, -1.54), (0.36, -1.54), (0.76, -1.20), (0.80, -0.72)),
        1.12,
        0.10,
    )


def _tricorne(easel: Portrait) -> None:
    colour = easel.species.hat
    easel.round(
        ((-0.70, -0.80), (-0.50, -1.40), (0.10, -1.50), (0.60, -1.30), (0.72, -0.80)), darker(colour, 0.2)
    )
    easel.round(
        (
            (-1.42, -1.06),
            (-0.80, -1.22),
            (-0.20, -1.46),
            (0.30, -1.40),
            (0.90, -1.06),
            (1.38, -0.88),
            (0.72, -0.60),
            (0.0, -0.52),
            (-0.80, -0.62),
        ),
        colour,
    )
    easel.line(
        ((-1.40, -1.06), (-0.80, -1.20), (-0.20, -1.43), (0.30, -1.37), (0.90, -1.04), (1.34, -0.88)),
        easel.species.trim,
        0.07,
    )
    easel.ball(0.24, -1.00, 0.15, "#f2efe6")
    easel.slab(0.16, -0.92, 0.32, -0.78, "#f2efe6", 0.04)
    for x in (0.19, 0.31):
        easel.oval(x, -1.01, 0.04, 0.045, "#1c1c20")


def _pointed(easel: Portrait) -> None:
    colour = easel.species.hat
    easel.round(
        (
            (-0.86, -0.80),
            (-0.56, -1.70),
            (-0.46, -2.30),
            (-0.86, -2.74),
            (-0.10, -2.30),
            (0.42, -1.40),
            (0.80, -0.80),
        ),
        colour,
    )
    easel.line(((-0.62, -1.50), (-0.2, -1.42)), darker(colour, 0.35), 0.05, 0.6)
    easel.round(
        (
            (-1.60, -0.86),
            (-0.9, -1.0),
            (0.0, -0.92),
            (0.9, -1.0),
            (1.55, -0.90),
            (0.9, -0.66),
            (0.0, -0.58),
            (-0.9, -0.66),
        ),
        darker(colour, 0.18),
    )
    easel.line(((-0.84, -0.98), (0.0, -0.90), (0.80, -0.98)), easel.species.trim, 0.18)
    easel.slab(0.10, -1.04, 0.38, -0.80, lighter(easel.species.trim, 0.3), 0.04)


def _mortarboard(easel: Portrait) -> None:
    colour = easel.species.hat
    easel.round(
        ((-0.86, -0.50), (-0.80, -1.10), (0.70, -1.10), (0.76, -0.58), (0.0, -0.56)), darker(colour, 0.15)
    )
    easel.sharp(((-1.24, -1.14), (-0.10, -1.44), (1.16, -1.16), (0.0, -0.86)), colour)
    easel.line(((0.0, -1.15), (-0.86, -1.06), (-0.94, -0.56)), easel.species.trim, 0.05)
    easel.line(((-0.94, -0.62), (-0.96, -0.36)), easel.species.trim, 0.14)


BRIMS: Final[Mapping[str, Hat]] = {
    "pointed": Hat(_pointed, tall=1.60),
    "cowboy": Hat(_cowboy, tall=0.50),
    "straw": Hat(_straw, tall=0.30),
    "fedora": Hat(_fedora, tall=0.34),
    "top-hat": Hat(_top_hat, tall=0.86),
    "bowler": Hat(_bowler, tall=0.38),
    "tricorne": Hat(_tricorne, tall=0.34),
    "mortarboard": Hat(_mortarboard, tall=0.30),
}
