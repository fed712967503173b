"""Hats that are hard: helmets of builders, firefighters, warriors. In half heights of the head."""

from collections.abc import Mapping
from typing import Final

from tools.renderers.animatic.puppets.biped_hat import Hat
from tools.renderers.animatic.puppets.biped_paint import Portrait
from tools.renderers.animatic.puppets.easel import darker, lighter

_DOME = (
    (-0.96, -0.46),
    (-0.98, -0.90),
    (-0.56, -1.34),
    (0.10, -1.42),
    (0.66, -1.14),
    (0.84, -0.56),
    (0.0, -0.50),
)


def _dome(easel: Portrait) -> None:
    easel.round(_DOME, easel.species.hat)


def _hard_hat(easel: Portrait) -> None:
    """Draw a builder's helmet with its ridge and peak."""
    _dome(easel)
    colour = easel.species.hat
    easel.line(((-0.50, -1.28), (0.06, -1.42), (0.58, -1.16)), lighter(colour, 0.3), 0.16)
    easel.round(
        (
            (-1.06, -0.62),
            (0.0, -0.62),
            (0.84, -0.70),
            (1.24, -0.46),
            (0.80, -0.42),
            (0.0, -0.42),
            (-1.0, -0.44),
        ),
        darker(colour, 0.12),
    )


def _fire_helmet(easel: Portrait) -> None:
    """Draw a firefighter's helmet with its shield and long neck guard."""
    _dome(easel)
    colour = easel.species.hat
    easel.line(((-0.86, -0.94), (-0.20, -1.52), (0.50, -1.30)), lighter(colour, 0.15), 0.12)
    easel.round(
        (
            (-1.50, -0.20),
            (-1.10, -0.56),
            (0.0, -0.68),
            (0.84, -0.76),
            (1.20, -0.50),
            (0.70, -0.44),
            (-0.40, -0.40),
            (-1.10, -0.10),
        ),
        darker(colour, 0.15),
    )
    easel.round(
        ((0.30, -1.32), (0.66, -1.22), (0.70, -0.84), (0.46, -0.70), (0.26, -0.86)),
        easel.species.trim,
        tension=0.1,
    )


def _army_helmet(easel: Portrait) -> None:
    """Draw a soldier's helmet with its strap."""
    easel.line(((-0.46, -0.10), (-0.30, 0.60), (0.20, 1.02)), darker(easel.species.hat, 0.4), 0.07)
    easel.round(
        (
            (-1.02, -0.10),
            (-1.06, -0.70),
            (-0.66, -1.26),
            (0.06, -1.38),
            (0.68, -1.10),
            (0.96, -0.52),
            (0.40, -0.52),
            (-0.36, -0.44),
            (-0.56, -0.02),
        ),
        easel.species.hat,
    )
    for x, y in ((-0.6, -0.8), (0.0, -1.1), (0.3, -0.8), (-0.3, -0.6), (-0.8, -0.4)):
        easel.oval(x, y, 0.16, 0.10, darker(easel.species.hat, 0.3), 0.5)


def _horned(easel: Portrait) -> None:
    """Draw a helmet with two horns."""
    easel.round(
        ((0.56, -0.96), (0.96, -1.10), (1.20, -1.60), (1.30, -1.20), (1.10, -0.80), (0.76, -0.66)), "#d8cda8"
    )
    _dome(easel)
    easel.line(((-0.14, -1.36), (0.16, -0.96), (0.22, -0.56)), easel.species.trim, 0.16)
    easel.line(((-0.94, -0.52), (0.0, -0.44), (0.82, -0.58)), easel.species.trim, 0.20)
    easel.round(
        ((-0.42, -0.96), (-0.90, -1.06), (-1.16, -1.62), (-1.42, -1.20), (-1.20, -0.76), (-0.60, -0.62)),
        "#efe6c6",
    )


def _kabuto(easel: Portrait) -> None:
    """Draw a samurai's helmet with its crest and neck plates."""
    dark = darker(easel.species.hat, 0.25)
    for i in range(3):
        easel.round(
            (
                (-0.60 - 0.1 * i, -0.50 + 0.32 * i),
                (-1.20 - 0.16 * i, -0.36 + 0.34 * i),
                (-1.30 - 0.16 * i, -0.08 + 0.34 * i),
                (-0.56 - 0.06 * i, -0.10 + 0.30 * i),
            ),
            dark if i % 2 else easel.species.hat,
            tension=0.1,
        )
    _dome(easel)
    for x in (-0.5, -0.1, 0.3):
        easel.line(((x * 0.6, -1.38), (x, -0.62)), dark, 0.04, 0.7)
    easel.round(((-0.10, -0.72), (0.84, -0.80), (1.10, -0.46), (0.10, -0.46)), dark)
    easel.flat(
        (
            (0.42, -0.80),
            (0.02, -1.30),
            (-0.10, -2.00),
            (0.30, -1.44),
            (0.56, -1.24),
            (0.86, -1.44),
            (1.20, -1.96),
            (1.02, -1.26),
            (0.66, -0.80),
        ),
        easel.species.trim,
    )
    easel.ball(0.54, -0.90, 0.15, easel.species.trim)


HELMETS: Final[Mapping[str, Hat]] = {
    "hard-hat": Hat(_hard_hat, tall=0.34),
    "fire-helmet": Hat(_fire_helmet, tall=0.40),
    "army-helmet": Hat(_army_helmet, hair=False, tall=0.26),
    "horned": Hat(_horned, tall=0.38),
    "kabuto": Hat(_kabuto, hair=False, tall=0.84),
}
