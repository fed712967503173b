"""Time that can close on a duration. It knows nothing of frames."""

import math


class Clock(float):
    """Seconds; with a `duration`, `t * speed` and `t % period` snap to whole turns, so idle motion closes."""

    duration: float

    def __new__(cls, seconds: float, duration: float = 0.0) -> "Clock":
        """Return a moment; a duration of 0 never closes."""
        clock = float.__new__(cls, seconds)
        clock.duration = duration
        return clock

    def __mul__(self, speed: float) -> float:
        """Return the angle (radians) at an angular speed, snapped to whole turns in the duration."""
        if self.duration:
            speed = round(speed * self.duration / math.tau) * math.tau / self.duration
        return float(self) * speed

    __rmul__ = __mul__

    def __mod__(self, period: float) -> float:
        """Return the place within a period, snapped to whole periods in the duration."""
        if self.duration:
            period = self.duration / max(1, round(self.duration / period))
        return float(self) % period

    def __add__(self, seconds: float) -> "Clock":
        """Return a later moment of the same clock."""
        return Clock(float(self) + seconds, self.duration)

    def __sub__(self, seconds: float) -> "Clock":
        """Return an earlier moment of the same clock."""
        return Clock(float(self) - seconds, self.duration)
