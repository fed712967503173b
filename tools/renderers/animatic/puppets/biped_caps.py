"""Caps and other soft hats without a brim, in half heights of the head."""

from collections.abc import Mapping
from typing import Final

from tools.renderers.animatic.puppets.biped_hat import Hat
from tools.renderers.animatic.puppets.biped_paint import Portrait
from tools.renderers.animatic.puppets.easel import darker, lighter


def _cap(easel: Portrait) -> None:
    colour = easel.species.hat
    easel.round(
        (
            (-0.94, -0.50),
            (-0.98, -0.90),
            (-0.55, -1.30),
            (0.10, -1.36),
            (0.64, -1.10),
            (0.78, -0.60),
            (0.0, -0.56),
        ),
        colour,
    )
    easel.round(
        ((0.10, -0.66), (0.78, -0.72), (1.34, -0.50), (1.30, -0.38), (0.76, -0.50), (0.16, -0.50)),
        darker(colour, 0.22),
    )
    easel.line(((-0.15, -1.32), (0.06, -0.96), (0.10, -0.62)), darker(colour, 0.25), 0.035, 0.6)


def _peaked(easel: Portrait) -> None:
    colour = easel.species.hat
    easel.round(
        (
            (-0.94, -0.56),
            (-1.04, -1.00),
            (-1.10, -1.30),
            (-0.30, -1.48),
            (0.60, -1.60),
            (1.04, -1.26),
            (0.80, -0.90),
            (0.78, -0.60),
            (0.0, -0.50),
        ),
        colour,
    )
    _band(easel, -0.66, darker(colour, 0.4), 0.24)
    easel.round(((0.05, -0.60), (0.78, -0.68), (1.18, -0.40), (0.70, -0.42), (0.10, -0.44)), "#20222a")
    easel.ball(0.40, -1.08, 0.14, easel.species.trim)


def _toque(easel: Portrait) -> None:
    for x, y, radius in ((-0.62, -1.46, 0.46), (-0.10, -1.66, 0.54), (0.48, -1.54, 0.48), (0.0, -1.30, 0.60)):
        easel.ball(x, y, radius, easel.species.hat)
    easel.slab(-0.82, -1.20, 0.78, -0.56, easel.species.hat, 0.12)
    for x in (-0.4, 0.0, 0.4):
        easel.line(((x, -1.12), (x, -0.70)), darker(easel.species.hat, 0.3), 0.035, 0.4)


def _sailor(easel: Portrait) -> None:
    easel.round(
        ((-0.76, -0.90), (-0.64, -1.34), (0.0, -1.46), (0.62, -1.30), (0.72, -0.90)), easel.species.hat
    )
    easel.round(
        ((-0.96, -1.04), (0.0, -0.92), (0.90, -1.08), (0.80, -0.62), (0.0, -0.50), (-0.90, -0.58)),
        lighter(easel.species.hat, 0.3),
    )
    easel.line(((-0.90, -0.82), (0.0, -0.72), (0.84, -0.86)), easel.species.trim, 0.06)


def _beret(easel: Portrait) -> None:
    colour = easel.species.hat
    easel.round(
        (
            (-0.90, -0.66),
            (-1.26, -0.96),
            (-0.96, -1.40),
            (-0.20, -1.44),
            (0.56, -1.16),
            (0.82, -0.72),
            (0.0, -0.62),
        ),
        colour,
    )
    easel.line(((-0.30, -1.42), (-0.28, -1.58)), darker(colour, 0.2), 0.07)


def _bandana(easel: Portrait) -> None:
    colour = easel.species.hat
    easel.flat(
        ((-0.84, -0.50), (-1.24, -0.46), (-1.36, -0.14), (-1.08, -0.26), (-1.06, 0.06), (-0.88, -0.30)),
        darker(colour, 0.2),
    )
    easel.round(
        (
            (-0.94, -0.40),
            (-0.90, -0.86),
            (-0.40, -1.14),
            (0.20, -1.16),
            (0.64, -0.92),
            (0.80, -0.46),
            (0.0, -0.52),
        ),
        colour,
    )
    for x, y in ((-0.4, -0.84), (0.0, -0.98), (0.36, -0.72), (-0.06, -0.68)):
        easel.oval(x, y, 0.06, 0.05, "#ffffff", 0.85)


def _woolly(easel: Portrait) -> None:
    colour = easel.species.hat
    easel.ball(-0.22, -1.44, 0.24, lighter(colour, 0.35))
    easel.round(
        (
            (-0.94, -0.58),
            (-0.92, -0.96),
            (-0.48, -1.32),
            (0.10, -1.34),
            (0.60, -1.06),
            (0.78, -0.62),
            (0.0, -0.62),
        ),
        colour,
    )
    easel.line(((-0.90, -0.54), (0.0, -0.44), (0.76, -0.56)), lighter(colour, 0.25), 0.24)


def _nurse(easel: Portrait) -> None:
    easel.round(
        ((-0.66, -0.86), (-0.70, -1.36), (0.0, -1.26), (0.66, -1.34), (0.66, -0.86), (0.0, -0.92)),
        easel.species.hat,
        tension=0.08,
    )
    easel.slab(-0.06, -1.22, 0.06, -0.94, "#d8433b")
    easel.slab(-0.14, -1.14, 0.14, -1.02, "#d8433b")


def _santa(easel: Portrait) -> None:
    colour = easel.species.hat
    easel.round(
        (
            (-0.88, -0.66),
            (-0.72, -1.20),
            (-0.30, -1.62),
            (-0.80, -1.50),
            (-1.36, -0.86),
            (-1.24, -0.66),
            (-1.12, -0.70),
            (-0.9, -1.0),
            (-0.20, -1.50),
            (0.44, -1.24),
            (0.78, -0.66),
        ),
        colour,
    )
    easel.round(((-0.84, -0.66), (-0.74, -1.16), (-0.24, -1.56), (0.40, -1.26), (0.78, -0.66)), colour)
    easel.ball(-1.22, -0.58, 0.20, "#f7f4ee")
    easel.line(((-0.86, -0.60), (0.0, -0.48), (0.76, -0.62)), "#f7f4ee", 0.30)


def _hood(easel: Portrait) -> None:
    colour = easel.species.hat or easel.species.colour
    easel.round(
        (
            (0.86, -0.34),
            (0.70, -0.98),
            (0.10, -1.26),
            (-0.62, -1.10),
            (-1.08, -0.50),
            (-1.12, 0.30),
            (-0.90, 1.10),
            (-0.20, 1.24),
            (-0.30, 0.60),
            (-0.44, 0.0),
            (-0.20, -0.60),
            (0.40, -0.78),
        ),
        colour,
    )


def _ninja(easel: Portrait) -> None:
    colour = easel.species.hat
    easel.flat(
        ((-0.90, -0.44), (-1.30, -0.50), (-1.50, -0.14), (-1.20, -0.22), (-1.24, 0.12), (-0.92, -0.26)),
        easel.species.trim,
    )
    easel.round(
        (
            (0.80, -0.34),
            (0.72, -0.88),
            (0.10, -1.12),
            (-0.58, -1.00),
            (-0.98, -0.45),
            (-0.96, 0.30),
            (-0.60, 0.90),
            (-0.20, 0.96),
            (-0.30, 0.2),
            (-0.26, -0.34),
            (0.30, -0.34),
        ),
        colour,
    )
    easel.line(((-0.92, -0.46), (-0.1, -0.40), (0.80, -0.46)), easel.species.trim, 0.17)


def _band(easel: Portrait, y: float, colour: object, width: float = 0.2) -> None:
    """Draw a ribbon round the head at its hairline."""
    easel.line(((-0.92, y - 0.02), (-0.2, y + 0.10), (0.74, y - 0.04)), colour, width)  # type: ignore[arg-type]


def _headband(easel: Portrait) -> None:
    _band(easel, -0.56, easel.species.hat, 0.17)


def _swim_cap(easel: Portrait) -> None:
    colour = easel.species.hat
    easel.round(
        (
            (-0.92, -0.10),
            (-0.94, -0.60),
            (-0.52, -1.04),
            (0.10, -1.12),
            (0.62, -0.86),
            (0.80, -0.44),
            (0.0, -0.40),
            (-0.50, -0.16),
        ),
        colour,
    )
    easel.line(((-0.30, -0.92), (0.16, -0.98), (0.46, -0.82)), lighter(colour, 0.5), 0.06, 0.6)


CAPS: Final[Mapping[str, Hat]] = {
    "cap": Hat(_cap, tall=0.20),
    "peaked": Hat(_peaked, tall=0.44),
    "toque": Hat(_toque, tall=1.04),
    "sailor": Hat(_sailor, tall=0.30),
    "beret": Hat(_beret, tall=0.42),
    "bandana": Hat(_bandana, tall=0.05),
    "woolly": Hat(_woolly, tall=0.52),
    "nurse": Hat(_nurse, tall=0.22),
    "santa": Hat(_santa, tall=0.46),
    "hood": Hat(_hood, hair=False, tall=0.12),
    "ninja": Hat(_ninja, hair=False),
    "headband": Hat(_headband),
    "swim-cap": Hat(_swim_cap, hair=False),
}
