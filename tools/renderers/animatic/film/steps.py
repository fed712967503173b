"""Where and when feet come down: the landings of a walk by its phase, and where feet stand at rest."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np

from tools.renderers.animatic.film.actor import Figure
from tools.renderers.animatic.painting.surface import Surface
from tools.renderers.animatic.puppets.base import Pose, Puppet

_ON_GROUND = 0.58
"""The part of a cycle that a foot stays down; puppets lie between 0.45 (running) and 0.65."""
_SETTLING = 0.06
_MOST_CYCLES: Final = 60
_PROBE_PX, _SOLID = 240, 100


@dataclass(frozen=True, slots=True)
class Landing:
    """One foot that came down, in world units along the ground."""

    number: int
    """Counts the landings of one foot; with `foot` it names a print for ever."""
    foot: int
    x: float
    near: bool
    age_s: float
    weight: float
    """How firmly the foot is still down, 1 to 0."""


def landings(figure: Figure, left: float, right: float, cycles: int = _MOST_CYCLES) -> Iterator[Landing]:
    """Yield the landings of a walking figure's last cycles whose prints lie in a stretch, newest first."""
    gait, phase = figure.actor.gait, figure.tread
    if phase is None:
        return
    stride = gait.stride * figure.height
    speed = figure.speed or stride / gait.cycle_s
    for foot, contact in enumerate(gait.contacts):
        last = math.floor(phase - contact.phase)
        for number in range(last, last - cycles, -1):
            ago = phase - contact.phase - number
            x = figure.x + figure.side * (contact.x * figure.height - ago * stride)
            if not left - stride < x < right + stride:
                break
            weight = min(ago / _SETTLING, (_ON_GROUND - ago) / _SETTLING)
            age = figure.rested + ago * stride / speed
            yield Landing(number, foot, x, contact.near, age, min(1.0, max(0.0, weight)))


Leg: TypeAlias = tuple[float, float]
"""Left and right edge of a leg, in heights from the middle of the feet."""


class StandingLegs:
    """Where puppets' legs are when they stand. The puppets are looked at, so any build is found out."""

    def __init__(self) -> None:
        self._found: dict[tuple[int, float], tuple[Puppet, list[Leg]]] = {}

    def at(self, puppet: Puppet, level: float) -> list[Leg]:
        """Return a puppet's legs at a level above its feet, in heights."""
        key = id(puppet), level
        if key not in self._found:
            # The puppet is kept with its legs, so that its id stays its own.
            self._found[key] = puppet, _legs(puppet, level)
        return self._found[key][1]


def _legs(puppet: Puppet, level: float) -> list[Leg]:
    left, right, up, down = puppet.bounds
    surface = Surface((left + right) * _PROBE_PX, (up + down) * _PROBE_PX)
    surface.canvas.translate(left * _PROBE_PX, up * _PROBE_PX)
    puppet.draw(surface.canvas, _PROBE_PX, 0.0, Pose())
    row = surface.pixels[int((up - level) * _PROBE_PX), :, 3] > _SOLID
    edges = np.flatnonzero(np.diff(np.concatenate(([False], row, [False])))) / _PROBE_PX - left
    return list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))
