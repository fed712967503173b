"""Where running water lies and how fast it goes at each distance."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bed:
    """Where a water lies and how it runs."""

    top: float
    """World y of the far shore."""
    bottom: float
    """World y below which it is hidden."""
    flow: float
    """World units a second at the near shore, to the right."""

    def nearness(self, y: float) -> float:
        """Return 0 at the far shore to 1 at the near one."""
        return min(1.0, max(0.0, (y - self.top) / (self.bottom - self.top)))

    def depth(self, nearness: float) -> float:
        """Return how much of the camera's way the surface follows."""
        return 0.30 + 0.78 * nearness

    def speed(self, nearness: float) -> float:
        """Return the current's speed on the picture, slower the farther away."""
        return self.flow * (0.30 + 0.70 * nearness)
