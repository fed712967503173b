"""How things are held by those with hands: how large they are, where they are gripped, how carried."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from tools.renderers.animatic.puppets.props import named
from tools.renderers.animatic.puppets.species import table


@dataclass(frozen=True, slots=True)
class Grip:
    """One row of `props.toml`."""

    size: float = 0.17
    """Its longer side, in heights of who holds it."""
    at: tuple[float, float] = (0.0, 0.0)
    """Where the hand is on it, in its sizes from its middle."""
    carried: str = "hand"
    """How the arms carry it, a way of `biped_gestures`: `hand`, `low`, `both`, `strap`, `mouth`, ..."""
    worked: str = "busy"
    """How it is worked with, a motion of `biped_gestures`: `busy`, `strum`, `sweep`, ..."""
    turn: float = 0.0
    """Degrees that it is turned in the hand."""
    mouth: tuple[float, float] = (0.22, 0.0)
    """Its size in a quadruped's mouth, in heights, and the degrees that it is turned there."""
    along: bool = False
    """Whether it turns with the forearm; else it stays upright."""


@lru_cache
def grip_of(name: str) -> Grip:
    """Return how a thing is held; what has no row is a small thing in one hand."""
    row: Mapping[str, Any] = table("props").get(named(name), {})
    grip: dict[str, Any] = {key: tuple(one) if isinstance(one, list) else one for key, one in row.items()}
    return Grip(**grip)
