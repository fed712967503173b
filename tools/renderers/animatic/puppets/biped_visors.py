"""Helmets that enclose the head, as knights and astronauts wear them. In half heights of the head."""

from collections.abc import Mapping
from typing import Final

from tools.renderers.animatic.painting.curves import spline
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.puppets.biped_hat import Hat
from tools.renderers.animatic.puppets.biped_paint import Portrait
from tools.renderers.animatic.puppets.easel import darker, lighter

_WINDOW = (
    (0.10, -0.86),
    (0.80, -0.80),
    (1.16, -0.40),
    (1.20, 0.20),
    (0.96, 0.76),
    (0.40, 0.94),
    (-0.30, 0.80),
    (-0.56, 0.20),
    (-0.50, -0.46),
)


_FACE = (
    (0.10, -0.98),
    (0.60, -0.84),
    (0.84, -0.22),
    (0.86, 0.26),
    (0.78, 0.62),
    (0.52, 0.93),
    (0.2, 1.0),
    (-0.3, 0.9),
    (-0.5, 0.3),
    (-0.44, -0.5),
)


_SHELL = (
    (0.84, -0.40),
    (0.72, -1.00),
    (0.10, -1.34),
    (-0.60, -1.20),
    (-1.08, -0.50),
    (-1.06, 0.40),
    (-0.74, 1.10),
    (0.20, 1.20),
    (0.70, 1.04),
    (0.90, 0.70),
    (0.62, 0.80),
    (0.24, 0.90),
    (-0.16, 0.70),
    (-0.34, 0.10),
    (-0.26, -0.42),
    (0.20, -0.56),
)


def _armet(easel: Portrait) -> None:
    """Draw a knight's helmet with its visor up and a plume."""
    colour, plume = easel.species.hat, easel.species.cape or "#a3302c"
    for lift, shade in ((0.0, 0.25), (0.16, 0.1), (0.34, 0.0)):
        feather = (
            (0.10, -1.30),
            (-0.20, -1.90 - lift),
            (-1.00, -1.96 - lift),
            (-1.60 - lift, -1.10),
            (-1.70 - lift, -0.50),
            (-1.30 - lift * 0.5, -0.90),
            (-0.80, -1.36),
            (-0.20, -1.36),
        )
        easel.flat(feather, darker(plume, shade))
    easel.round(_SHELL, colour)
    easel.round(
        (
            (-0.60, -0.62),
            (-0.50, -1.16),
            (0.10, -1.50),
            (0.80, -1.26),
            (1.12, -0.78),
            (0.70, -0.56),
            (0.0, -0.52),
        ),
        lighter(colour, 0.15),
    )
    for x in (0.30, 0.52, 0.74):
        easel.line(((x - 0.06, -0.98), (x + 0.10, -0.86)), "#23282f", 0.06)
    easel.ball(-0.46, -0.56, 0.13, easel.species.trim)


def _space(easel: Portrait) -> None:
    """Draw the shell of an astronaut's helmet behind the face."""
    easel.ball(0.0, -0.04, 1.42, easel.species.hat)
    easel.canvas.drawRoundRect(
        skia.Rect.MakeLTRB(-0.86, 0.92, 0.90, 1.40), 0.2, 0.2, easel.across("#aab5c0", -0.86, 0.9)
    )
    easel.round(_WINDOW, "#2a3550")
    easel.canvas.save()
    easel.canvas.clipPath(spline(_WINDOW), doAntiAlias=True)
    easel.round(_FACE, easel.species.skin)
    easel.canvas.restore()
    easel.slab(-1.30, -0.34, -0.96, 0.36, "#c3ccd5", 0.12)


def _space_glass(easel: Portrait) -> None:
    """Draw the glass over an astronaut's face, with its rim and a gleam."""
    easel.flat(_WINDOW, "#cfe8ff", 0.10)
    easel.line((*_WINDOW, _WINDOW[0]), "#c9a24a", 0.10)
    easel.flat(((0.62, -0.70), (0.94, -0.46), (1.06, -0.10), (0.94, -0.20), (0.76, -0.48)), "#ffffff", 0.65)
    easel.line(((-0.34, 0.44), (-0.16, 0.64)), "#ffffff", 0.07, 0.4)


def _football(easel: Portrait) -> None:
    """Draw a football player's helmet."""
    easel.round(
        (
            (0.84, -0.44),
            (0.70, -1.02),
            (0.06, -1.36),
            (-0.66, -1.16),
            (-1.10, -0.46),
            (-1.04, 0.50),
            (-0.60, 0.80),
            (-0.30, 0.50),
            (-0.40, -0.10),
            (-0.20, -0.46),
            (0.40, -0.52),
        ),
        easel.species.hat,
    )
    easel.line(((-0.60, -1.16), (0.06, -1.32), (0.66, -1.0)), easel.species.trim, 0.14)
    easel.oval(-0.52, 0.10, 0.11, 0.12, darker(easel.species.hat, 0.5))


def _football_cage(easel: Portrait) -> None:
    """Draw the bars before a football player's mouth."""
    for y in (0.36, 0.70):
        easel.line(((-0.50, y - 0.10), (0.40, y + 0.06), (1.02, y - 0.06)), easel.species.trim, 0.07)
    easel.line(((1.00, 0.26), (0.98, 0.68)), easel.species.trim, 0.07)


def _dive_hood(easel: Portrait) -> None:
    """Draw a diver's hood, which leaves the face free."""
    easel.round(
        (
            (0.82, -0.40),
            (0.70, -0.92),
            (0.10, -1.16),
            (-0.60, -1.02),
            (-1.00, -0.46),
            (-0.98, 0.30),
            (-0.66, 1.00),
            (0.10, 1.10),
            (-0.06, 0.86),
            (-0.30, 0.40),
            (-0.30, -0.30),
            (0.10, -0.62),
            (0.50, -0.66),
        ),
        easel.species.hat,
    )


VISORS: Final[Mapping[str, Hat]] = {
    "armet": Hat(_armet, hair=False, tall=1.16),
    "space": Hat(_space, front=_space_glass, hair=False, tall=0.46),
    "football": Hat(_football, front=_football_cage, hair=False, tall=0.24),
    "dive-hood": Hat(_dive_hood, hair=False, tall=0.08),
}
