"""One action after another over a shot: which it is at a moment, and how far it has got its doer."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from tools.renderers.animatic.scene import Subject

_RAMP_S: Final = 0.45
"""Seconds in which one who goes on to something else gets going, or comes to a stand."""


@dataclass(frozen=True, slots=True)
class Part:
    """One action with its share of the shot, in seconds."""

    action: str
    start: float
    length: float
    starts: bool
    """Whether something else was done before, so that it has to get going."""
    stops: bool
    """Whether something else is done afterwards."""

    def way(self, t: float) -> float:
        """Return the seconds at full speed that have got one as far as one is at a moment."""
        own = t - self.start
        if self.stops:
            own = min(own, self.length)
        if self.starts:
            own = max(own, 0.0)
        ramp = min(_RAMP_S, self.length / 2)
        lost = ramp * (min(1.0, own / ramp) - _eased(min(1.0, own / ramp))) if self.starts else 0.0
        if self.stops:
            lost += ramp * _eased(max(0.0, (own - self.length + ramp) / ramp))
        return own - lost


def _eased(u: float) -> float:
    """Return the integral from 0 of a smooth step; half at 1."""
    return u**3 - u**4 / 2


class Course:
    """What one subject does over a shot, its actions sharing the time evenly."""

    def __init__(self, subject: Subject, duration_s: float) -> None:
        actions = (subject.action, *subject.then)
        length = duration_s / len(actions)
        last = len(actions) - 1
        self.parts = [Part(action, i * length, length, i > 0, i < last) for i, action in enumerate(actions)]

    def at(self, t: float) -> Part:
        """Return what is done at a moment, before the shot and after it too."""
        begun = [part for part in self.parts if part.start <= t]
        return begun[-1] if begun else self.parts[0]

    def way(self, t: float, speed: Callable[[str], float]) -> float:
        """Return how far one has got, by the speed of each action."""
        begun = [part for part in self.parts if part.start <= t or not part.starts]
        return sum(part.way(t) * speed(part.action) for part in begun)

    def rested(self, t: float, moves: Callable[[str], bool]) -> float:
        """Return the seconds since one last got along; 0 while one does."""
        ends = [part.start + part.length for part in self.parts if moves(part.action) and part.start <= t]
        return max(0.0, t - ends[-1]) if ends and self.at(t).start + 1e-9 >= ends[-1] else 0.0
