"""Hair and beards, in half heights of the head, from their table. What they grow on is drawn by heads."""

from collections.abc import Mapping, Sequence
from typing import Any

from tools.renderers.animatic.painting.curves import Point
from tools.renderers.animatic.puppets.biped_paint import Portrait
from tools.renderers.animatic.puppets.easel import darker, lighter
from tools.renderers.animatic.puppets.species import table

_SMOOTH = 0.28


def draw_behind(easel: Portrait) -> None:
    """Draw the hair that the head hides a part of."""
    style, colour = _style(easel.species.hair_kind), darker(easel.species.hair, 0.22)
    for outline in style.get("behind", ()):
        easel.round(outline, colour)
    for x, y, radius in style.get("balls_behind", ()):
        easel.ball(x, y, radius, colour)


def draw_over(easel: Portrait) -> None:
    """Draw the hair on the head."""
    style, colour = _style(easel.species.hair_kind), easel.species.hair
    for outline in style.get("over", ()):
        easel.round(outline, colour)
    for x, y, radius in style.get("balls", ()):
        easel.ball(x, y, radius, colour)
    if style.get("shine", bool(style)):
        for shift in (0.0, 0.16):
            easel.line(_gleam(shift), lighter(colour, 0.35), 0.045, 0.5)


def draw_beard(easel: Portrait) -> None:
    """Draw what grows on the chin; the moustache lies over the mouth and is a mask's."""
    for outline in table("biped_hair")["beard"].get(easel.species.beard, {}).get("over", ()):
        easel.round(outline, easel.species.beard_colour or easel.species.hair)


def hair_height(kind: str) -> float:
    """Return how far hair reaches above the skull."""
    tall: float = _style(kind).get("tall", _SMOOTH)
    return tall


def _style(kind: str) -> Mapping[str, Any]:
    return table("biped_hair")[kind] if kind else {}


def _gleam(shift: float) -> Sequence[Point]:
    return (
        (-0.52 + shift, -0.80 + shift * 0.1),
        (-0.18 + shift, -0.98 + shift * 0.3),
        (0.26 + shift, -0.88 + shift * 0.5),
    )
