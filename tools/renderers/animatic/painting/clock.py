"""Time that can close on a duration. It knows nothing of frames."""

import math
from functools import lru_cache
from typing import Final

_LEAST_TURN: Final = 0.3


class Clock(float):
    """Seconds; with a `duration`, `t * speed` and `t % period` snap to whole turns, so idle motion closes.

    `t + lag` is a clock of the same turns that is ahead by `lag` seconds: at 0 it shows the same moment
    whatever the duration.
    """

    duration: float
    lag: float

    def __new__(cls, seconds: float, duration: float = 0.0, lag: float = 0.0) -> "Clock":
        """Return a moment; a duration of 0 never closes."""
        clock = float.__new__(cls, seconds)
        clock.duration, clock.lag = duration, lag
        return clock

    def __mul__(self, speed: float) -> float:
        """Return the angle (radians) at an angular speed, snapped to whole turns in the duration."""
        snapped = _snapped(speed, self.duration) if self.duration else speed
        return float.__mul__(self, snapped) + self.lag * speed

    __rmul__ = __mul__

    def __mod__(self, period: float) -> float:
        """Return the place within a period, snapped to whole periods in the duration."""
        pace = 1.0
        if self.duration:
            pace = max(1, round(self.duration / period)) * period / self.duration
        return (float(self) * pace + self.lag) % period

    def __add__(self, seconds: float) -> "Clock":
        """Return this clock, ahead by so many seconds."""
        return Clock(float(self), self.duration, self.lag + seconds)

    def __sub__(self, seconds: float) -> "Clock":
        """Return this clock, behind by so many seconds."""
        return self + -seconds

    def rounds(self, speed: float, way: float) -> float:
        """Return a speed by which something comes round a whole number of ways in a shot, once at least."""
        if not self.duration:
            return speed
        return math.copysign(max(1, round(abs(speed) * self.duration / way)), speed) * way / self.duration

    @property
    def swayed(self) -> float:
        """Return the seconds of a slow drift that closes: back and forth, at full pace when it begins."""
        if not self.duration:
            return float(self)
        turn = math.tau / self.duration
        return math.sin(float(self) * turn) / turn

    @property
    def done(self) -> float:
        """Return the part of the duration that is over, 0 to 1; 0 where nothing closes."""
        return min(1.0, max(0.0, float(self) / self.duration)) if self.duration else 0.0

    @property
    def passes(self) -> tuple[tuple[float, float], ...]:
        """Return (seconds on its way, how much it is seen) for what goes on and on, as falling snow does.

        What has gone for the whole shot gives way to what has yet to begin, so that the end is the start.
        """
        if not self.done:
            return ((float(self), 1.0),)
        return (float(self), 1 - self.done), (float(self) - self.duration, self.done)


@lru_cache(4096)
def _snapped(speed: float, duration: float) -> float:
    turns = abs(speed) * duration / math.tau
    # What would make a third of a turn makes one, so that short shots do not freeze.
    whole = max(1, round(turns)) if turns > _LEAST_TURN else 0
    return math.copysign(whole * math.tau / duration, speed)
