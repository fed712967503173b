"""What boats do to the water that they go through: foam at the bow, along the side and astern."""

import math

from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.joinery import PLAIN, Joinery

_STREAKS = 7


def wake(work: Joinery, left: float, right: float, y: float) -> None:
    """Draw the foam of a hull that goes to the right, cut by the water between two ends at a height."""
    foam, length = PLAIN.fill(work.lit("#ffffff"), 0.85), right - left
    for k in range(4):
        heave = 0.004 * math.sin(work.now.t * 5.3 + 1.9 * k)
        x, size = right - 0.024 * k, 0.016 - 0.003 * k
        work.canvas.drawOval(_flat(x, y + heave - 0.002, 1.5 * size, size), foam)
    for k in range(_STREAKS):
        back = (k / _STREAKS + 0.35 * work.now.rolled / length) % 1.0
        x, fading = right - 1.25 * length * back, 1 - back
        half = (0.025 + 0.05 * back) * (1 + 0.3 * math.sin(2.7 * k))
        paint = PLAIN.fill(work.lit("#ffffff"), round(0.7 * fading * min(1.0, 8 * back), 1))
        work.canvas.drawOval(_flat(x, y + 0.004 + 0.012 * math.sin(2.1 * k) ** 2, half, 0.0045), paint)


def _flat(x: float, y: float, across: float, down: float) -> skia.Rect:
    return skia.Rect.MakeLTRB(x - across, y - down, x + across, y + down)
