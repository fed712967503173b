"""What every kind of hat is to the head that wears it."""

from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from tools.renderers.animatic.puppets.biped_paint import Portrait

Draw: TypeAlias = Callable[[Portrait], None]


class Hat(NamedTuple):
    """One kind of hat, in half heights of the head."""

    over: Draw
    """Draws it on the hair."""
    behind: Draw | None = None
    """Draws what the head hides a part of."""
    front: Draw | None = None
    """Draws what lies over the face."""
    hair: bool = True
    """Whether hair is seen under it."""
    tall: float = 0.0
    """How far it reaches above the head."""
