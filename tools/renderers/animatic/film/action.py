"""What a subject does over a shot, as plain functions of time: how far it dips, when it holds what.

The first frame is the same whatever the duration; what comes later scales with it.
"""

import math
from dataclasses import dataclass
from typing import Self

from tools.renderers.animatic.painting.curves import segment

TRANSITION_S = 0.8
TRANSITION_PART = 0.4

_FIRST_CALM_PART, _LONGEST_CALM_S = 0.14, 1.4
_DOWN_S, _UNDER_S, _UP_S = 1.3, 0.55, 1.2
_GRAB_S = 0.12


def transition_seconds(duration_s: float) -> float:
    """Return how much of the end of a shot a transition may take."""
    return min(TRANSITION_S, TRANSITION_PART * duration_s)


def glide(t: float) -> float:
    """Return a smooth 0 to 1, clamped, that gets going sooner than `ease`."""
    t = max(0.0, min(1.0, t))
    return t * t * (3 - 2 * t)


@dataclass(frozen=True, slots=True)
class Dip:
    """The head goes down, stays, comes up again, before a transition could begin; in seconds."""

    start: float
    down: float
    rise: float
    up: float

    @classmethod
    def within(cls, duration_s: float) -> Self:
        """Return the dip of a shot of this length."""
        free = duration_s - transition_seconds(duration_s)
        start = min(_FIRST_CALM_PART * free, _LONGEST_CALM_S)
        whole = _DOWN_S + _UNDER_S + _UP_S
        pace = min(1.0, 0.9 * (free - start) / whole)
        down = start + _DOWN_S * pace
        rise = down + _UNDER_S * pace
        return cls(start, down, rise, rise + _UP_S * pace)

    def depth(self, t: float) -> float:
        """Return how far the head is down, 0 to 1."""
        whole = segment(t, self.start, self.down) * (1 - segment(t, self.rise, self.up))
        return whole * (1 - 0.04 * self._rummage(t))

    def held(self, t: float) -> float:
        """Return how far what was picked is held, 0 to 1: it is grabbed at the bottom."""
        grab_s = min(_GRAB_S, (self.rise - self.down) / 2)
        return max(0.0, min(1.0, (t - self.rise + grab_s) / grab_s))

    def splashes(self) -> tuple[float, float]:
        """Return when the mouth breaks the surface, going down and coming up."""
        return self.start + 0.68 * (self.down - self.start), self.rise + 0.30 * (self.up - self.rise)

    def _rummage(self, t: float) -> float:
        if not self.down < t < self.rise:
            return 0.0
        return math.sin(math.pi * 3 * (t - self.down) / (self.rise - self.down)) ** 2
