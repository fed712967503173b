"""Flowers in drifts over a meadow, too far away to sway."""

import math
from typing import Final

from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.stage.layers import PERIOD
from tools.renderers.animatic.stage.light import PLAIN, Light
from tools.renderers.animatic.stage.scatter import Scatter, Spot, shapes

_PETALS: Final = ("#f8f4ea", "#f8f4ea", "#f4cf45", "#ea7d8c", "#b98fe0")
_SHAPES: Final = 10


def blossoms(light: Light, key: object, top: float, bottom: float, unit: float, amount: float) -> Scatter:
    """Return flowers in loose drifts of one colour between two heights, larger the nearer they are."""
    rng = generator(key)
    spots = []
    for _ in range(round(9 * amount * PERIOD / unit)):
        x, near, colour = PERIOD * rng.random(), rng.random(), int(rng.integers(len(_PETALS)))
        for dx, dy in rng.normal(0, 1, (int(rng.integers(4, 11)), 2)).tolist():
            y = min(bottom, max(top, top + (bottom - top) * near + 0.010 * dy))
            size = unit * (0.012 + 0.055 * (y - top) + 0.012 * (y - 0.7))
            spots.append(Spot(x + 0.07 * unit * dx, y, size, 2 * colour + int(rng.integers(2))))
    return Scatter(_shapes(light, key), spots)


def _shapes(light: Light, key: object) -> list[skia.Picture]:
    def draw(canvas: skia.Canvas, index: int) -> None:
        rng = generator(key, index)
        lean = rng.uniform(-0.25, 0.25)
        canvas.drawLine(0, 0, lean, -0.8, PLAIN.stroke(light.tinted("#4f7d35"), 0.09))
        petal = PLAIN.fill(light.tinted(_PETALS[index // 2]))
        for i in range(5):
            angle = math.tau * (i + rng.random() * 0.3) / 5
            canvas.drawCircle(lean + 0.22 * math.cos(angle), -0.85 + 0.15 * math.sin(angle), 0.17, petal)
        canvas.drawCircle(lean, -0.86, 0.11, PLAIN.fill(light.tinted("#e2a52c")))

    return shapes(_SHAPES, draw)
