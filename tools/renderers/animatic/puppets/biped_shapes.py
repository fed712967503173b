"""The shapes of people's trunks, in heights from the hip, and what a piece of clothing is to them."""

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from tools.renderers.animatic.painting.curves import Point
from tools.renderers.animatic.puppets.biped_paint import Portrait


class Shape(NamedTuple):
    """Half the breadth of a trunk from its shoulders down."""

    shoulder: float
    chest: float
    waist: float
    hip: float
    belly: float = 0.0
    """How far the belly stands out before the rest."""


SHAPES: Final[Mapping[str, Shape]] = {
    "man": Shape(0.092, 0.107, 0.090, 0.090),
    "woman": Shape(0.080, 0.100, 0.072, 0.097),
    "child": Shape(0.082, 0.094, 0.094, 0.092, 0.012),
    "stout": Shape(0.098, 0.118, 0.112, 0.108, 0.048),
}


def outline(shape: Shape, bottom: float = 0.020) -> tuple[Point, ...]:
    """Return a trunk's outline from neck to `bottom`, its front at the right."""
    shoulder, chest, waist, hip, belly = shape
    return (
        (0.0, -0.322), (shoulder * 0.58, -0.312), (shoulder, -0.276), (chest, -0.205),
        (waist + belly, -0.105),
        (hip + belly * 0.5, -0.020), (hip * 0.95, bottom), (0.0, bottom + 0.014), (-hip, bottom),
        (-hip, -0.020), (-waist, -0.105), (-chest * 0.96, -0.195), (-shoulder, -0.272),
        (-shoulder * 0.58, -0.310),
    )  # fmt: skip


class Wear(NamedTuple):
    """One thing that is worn on the trunk."""

    draw: Callable[[Portrait, Shape], None]
    beyond: bool = False
    """Whether it reaches beyond the upper dress; else it ends where that ends."""
