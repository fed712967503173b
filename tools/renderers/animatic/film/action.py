"""What a subject does over a shot, as plain functions of time: how far it is into it, what moves as a whole.

The first frame is the same whatever the duration; what comes later scales with it.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, Self

from tools.renderers.animatic.painting.clock import Clock
from tools.renderers.animatic.painting.curves import TAU, lerp, segment

TRANSITION_S = 0.8
TRANSITION_PART = 0.4

_FIRST_CALM_PART, _LONGEST_CALM_S = 0.14, 1.4
_DOWN_S, _UNDER_S, _UP_S = 1.3, 0.55, 1.2
_GRAB_S = 0.12
_JUMP_S, _CROUCH_PART, _CROUCH, _LEAP = 1.3, 0.24, 0.3, 0.42
_CLIMBED, _RISEN, _FLOATED = 0.45, 0.62, 0.035
_SEEDLING: Final = 0.3


def transition_seconds(duration_s: float) -> float:
    """Return how much of the end of a shot a transition may take."""
    return min(TRANSITION_S, TRANSITION_PART * duration_s)


def glide(t: float) -> float:
    """Return a smooth 0 to 1, clamped, that gets going sooner than `ease`."""
    t = max(0.0, min(1.0, t))
    return t * t * (3 - 2 * t)


@dataclass(frozen=True, slots=True)
class Act:
    """How one action runs over a shot."""

    rate: float = 0.0
    """Cycles a second of what repeats in it."""
    event_s: float = 0.0
    """How long what happens once takes; 0 for what is so from the first frame to the last."""


ACTS: Final[Mapping[str, Act]] = {
    "sit": Act(),
    "lie": Act(),
    "sleep": Act(),
    "hold": Act(),
    "carry": Act(),
    "float": Act(),
    "ride": Act(),
    "climb": Act(rate=0.8),
    "fly": Act(rate=1.6),
    "swim": Act(rate=0.9),
    "eat": Act(rate=0.9),
    "drink": Act(rate=0.7),
    "dance": Act(rate=0.9),
    "fight": Act(rate=1.1),
    "burn": Act(rate=1.6),
    "speak": Act(rate=2.2),
    "work": Act(rate=0.9),
    "push": Act(rate=0.9),
    "pull": Act(rate=0.9),
    "spin": Act(rate=0.5),
    "wave": Act(rate=1.5, event_s=0.6),
    "jump": Act(event_s=_JUMP_S),
    "sit-down": Act(event_s=1.4),
    "lie-down": Act(event_s=1.8),
    "turn": Act(event_s=1.0),
    "throw": Act(event_s=1.6),
    "fall": Act(event_s=1.1),
    "rise": Act(event_s=2.2),
    "land": Act(event_s=2.6),
    "ascend": Act(event_s=3.0),
    "drop": Act(event_s=1.6),
    "open": Act(event_s=1.4),
    "hug": Act(event_s=1.2),
    "kiss": Act(event_s=1.4),
    "pet": Act(rate=0.7),
    "feed": Act(rate=0.4),
    "point": Act(event_s=0.8),
    "shake-hands": Act(rate=1.4),
    "grow": Act(event_s=3.2),
    "shrink": Act(event_s=3.2),
}
"""Every action that is neither a way along the ground nor a dip."""

POSED_AS: Final[Mapping[str, str]] = {
    "sit-down": "sit",
    "lie-down": "lie",
    "push": "work",
    "pull": "work",
    "land": "fly",
    "ascend": "rise",
    "drop": "fall",
    "spin": "",
    "turn": "",
    "grow": "",
    "shrink": "",
}
"""How a puppet calls what it does where that differs; nothing where the film alone does it."""


@dataclass(frozen=True, slots=True)
class Doing:
    """One action at one moment."""

    amount: float
    beat: float
    """Cycles that are over; of a leap, the part of its way through the air."""


def doing(action: str, t: Clock, duration_s: float) -> Doing:
    """Return how far an action is at a moment of a shot, and how many cycles of it are over."""
    act = ACTS.get(action, Act())
    if action == "jump":
        return Leaps.within(duration_s).at(float(t))
    # A clock's products snap to whole turns, so that what repeats closes with the shot.
    beat = t * (TAU * act.rate) / TAU if act.rate else 0.0
    return Doing(_happened(act, float(t), duration_s) if act.event_s else 1.0, beat)


def _happened(act: Act, t: float, duration_s: float) -> float:
    start, length = _when(act.event_s, duration_s)
    return segment(t, start, start + length)


def _when(event_s: float, duration_s: float) -> tuple[float, float]:
    """Return when an event begins and how long it takes, over before a transition could begin."""
    free = duration_s - transition_seconds(duration_s)
    start = min(_FIRST_CALM_PART * free, _LONGEST_CALM_S)
    return start, min(event_s, 0.9 * (free - start))


@dataclass(frozen=True, slots=True)
class Leaps:
    """Leaps of equal length that fill a shot, with a crouch at either end of each; in seconds."""

    start: float
    length: float
    times: int

    @classmethod
    def within(cls, duration_s: float) -> Self:
        """Return the leaps of a shot of this length."""
        start, _ = _when(_JUMP_S, duration_s)
        free = duration_s - transition_seconds(duration_s) - start
        return cls(start, min(_JUMP_S, 0.9 * free), max(1, int(free / _JUMP_S)))

    def at(self, t: float) -> Doing:
        """Return how high a jumper is, below 0 where it crouches, and the part of its way in the air."""
        q = (t - self.start) / self.length
        if not 0 <= q < self.times:
            return Doing(0.0, 0.0)
        q %= 1.0
        air = (q - _CROUCH_PART) / (1 - 2 * _CROUCH_PART)
        if 0 < air < 1:
            return Doing(4 * air * (1 - air), air)
        edge = q / _CROUCH_PART if air <= 0 else (1 - q) / _CROUCH_PART
        return Doing(-_CROUCH * math.sin(math.pi * edge), float(air >= 1))

    def since(self, t: float, high: float) -> tuple[float, ...]:
        """Return how long ago a jumper came through a part of its height, each time that it did."""
        aside = math.sqrt(1 - high) / 2
        moments = [
            self.start + self.length * (leap + _CROUCH_PART + air * (1 - 2 * _CROUCH_PART))
            for leap in range(self.times)
            for air in (0.5 - aside, 0.5 + aside)
        ]
        return tuple(t - moment for moment in moments if moment <= t)


@dataclass(frozen=True, slots=True)
class Whole:
    """What an action does to a figure as a whole."""

    lift: float = 0.0
    """How far it is lifted, in its heights."""
    scale: float = 1.0
    faces: float = 1.0
    """How wide it is seen: 1 as ever, 0 edge-on, -1 turned round."""


def whole(action: str, done: Doing, t: Clock) -> Whole:
    """Return what an action does to a figure as a whole."""
    moves = _WHOLES.get(action)
    return moves(done, t) if moves else Whole()


_WHOLES: Final[Mapping[str, Callable[[Doing, Clock], Whole]]] = {
    "jump": lambda done, t: Whole(lift=_LEAP * max(0.0, done.amount)),
    "turn": lambda done, t: Whole(faces=math.cos(math.pi * done.amount)),
    "spin": lambda done, t: Whole(faces=math.cos(TAU * done.beat)),
    "grow": lambda done, t: Whole(scale=lerp(_SEEDLING, 1.0, done.amount)),
    "shrink": lambda done, t: Whole(scale=lerp(1.0, _SEEDLING, done.amount)),
    "climb": lambda done, t: Whole(lift=_CLIMBED * glide(t.done)),
    "float": lambda done, t: Whole(lift=_FLOATED * math.sin(t * 1.2)),
    "land": lambda done, t: Whole(lift=_RISEN * (1 - done.amount)),
    "ascend": lambda done, t: Whole(lift=_RISEN * done.amount),
    "drop": lambda done, t: Whole(lift=_RISEN * (1 - done.amount**2)),
}


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
        whole_s = _DOWN_S + _UNDER_S + _UP_S
        start, length = _when(whole_s, duration_s)
        pace = length / whole_s
        down = start + _DOWN_S * pace
        rise = down + _UNDER_S * pace
        return cls(start, down, rise, rise + _UP_S * pace)

    def depth(self, t: float) -> float:
        """Return how far the head is down, 0 to 1."""
        under = segment(t, self.start, self.down) * (1 - segment(t, self.rise, self.up))
        return under * (1 - 0.04 * self._rummage(t))

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
