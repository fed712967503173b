"""Crowns, wreaths, veils and what else is worn for show, in half heights of the head."""

from collections.abc import Mapping
from typing import Final

from tools.renderers.animatic.puppets.biped_hat import Hat
from tools.renderers.animatic.puppets.biped_paint import Portrait
from tools.renderers.animatic.puppets.easel import darker, lighter


def _none(easel: Portrait) -> None:
    """Draw no hat."""


def _crown(easel: Portrait) -> None:
    gold = easel.species.trim
    points = (
        (-0.84, -0.66),
        (-0.98, -1.56),
        (-0.56, -1.20),
        (-0.30, -1.76),
        (0.02, -1.26),
        (0.36, -1.74),
        (0.52, -1.20),
        (0.90, -1.46),
        (0.78, -0.66),
    )
    easel.round(((-0.82, -0.72), (-0.1, -0.54), (0.78, -0.72), (0.7, -1.0), (-0.75, -1.0)), darker(gold, 0.2))
    easel.round(points, gold, tension=0.03)
    easel.line(((-0.84, -0.70), (-0.1, -0.58), (0.78, -0.72)), lighter(gold, 0.3), 0.10)
    for x, colour in ((-0.5, "#c4352f"), (0.04, "#3f7fc4"), (0.50, "#c4352f")):
        easel.ball(x, -0.90 + 0.06 * (x == 0.04), 0.10, colour)
    for x, y in ((-0.98, -1.58), (-0.30, -1.78), (0.36, -1.76), (0.90, -1.48)):
        easel.ball(x, y, 0.07, lighter(gold, 0.2))


def _tiara(easel: Portrait) -> None:
    gold = easel.species.trim
    easel.round(
        (
            (-0.70, -0.86),
            (-0.36, -1.22),
            (-0.06, -1.12),
            (0.16, -1.58),
            (0.38, -1.14),
            (0.62, -1.16),
            (0.76, -0.80),
            (0.1, -0.88),
        ),
        gold,
        tension=0.06,
    )
    easel.line(((-0.80, -0.72), (0.0, -0.84), (0.76, -0.76)), lighter(gold, 0.25), 0.09)
    easel.ball(0.16, -1.12, 0.10, "#e2557a")


def _ears(easel: Portrait) -> None:
    """Draw a fairy's ear and a wreath of flowers."""
    easel.flat(
        ((-0.36, 0.22), (-0.30, -0.06), (-0.74, -0.42), (-0.54, 0.06)), lighter(easel.species.skin, 0.05)
    )
    for i, colour in enumerate(("#e58aa8", "#f2d16b", "#ffffff", "#e58aa8", "#b58ae0", "#f2d16b", "#ffffff")):
        easel.ball(-0.82 + 0.26 * i, -0.62 - 0.20 * (1 - abs(i - 3) / 3), 0.13, colour)


def _antennae(easel: Portrait) -> None:
    for x, tip in ((-0.20, -0.44), (0.34, 0.62)):
        easel.line(((x, -0.92), ((x + tip) / 2, -1.26), (tip, -1.44)), darker(easel.species.skin, 0.2), 0.08)
        easel.ball(tip, -1.50, 0.14, easel.species.trim)


def _veil_behind(easel: Portrait) -> None:
    easel.flat(
        (
            (-0.20, -1.16),
            (-0.96, -0.80),
            (-1.34, 0.30),
            (-1.70, 1.70),
            (-1.30, 2.30),
            (-0.50, 2.20),
            (0.0, 1.2),
            (0.2, -0.4),
        ),
        "#ffffff",
        0.62,
    )


def _veil(easel: Portrait) -> None:
    easel.flat(
        (
            (-0.30, -1.10),
            (-0.96, -0.70),
            (-1.16, 0.30),
            (-1.30, 1.40),
            (-1.04, 1.9),
            (-0.80, 1.0),
            (-0.70, 0.0),
            (-0.50, -0.7),
        ),
        "#ffffff",
        0.55,
    )
    for i in range(6):
        easel.ball(
            -0.66 + 0.24 * i, -0.86 - 0.16 * (1 - abs(i - 2.5) / 2.5), 0.12, "#fff6f8" if i % 2 else "#f3b8c6"
        )


def _party(easel: Portrait) -> None:
    easel.round(
        ((-0.20, -1.06), (0.06, -1.90), (0.16, -1.90), (0.52, -1.00), (0.16, -0.94)),
        easel.species.hat,
        tension=0.05,
    )
    easel.ball(0.11, -1.92, 0.14, easel.species.trim)


def _headphones(easel: Portrait) -> None:
    easel.line(((-0.46, -0.10), (-0.60, -0.80), (-0.06, -1.20), (0.40, -1.06)), easel.species.hat, 0.12)
    easel.ball(-0.46, 0.08, 0.27, easel.species.hat)


CROWNS: Final[Mapping[str, Hat]] = {
    "": Hat(_none),
    "crown": Hat(_crown, tall=0.62),
    "tiara": Hat(_tiara, tall=0.42),
    "wreath": Hat(_ears, tall=0.26),
    "antennae": Hat(_antennae, tall=0.50),
    "veil": Hat(_veil, behind=_veil_behind, tall=0.0),
    "party": Hat(_party, tall=0.90),
    "headphones": Hat(_headphones, tall=0.10),
}
