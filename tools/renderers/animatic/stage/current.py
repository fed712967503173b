"""What a current carries: streaks of light and shade, and leaves, in strips that drift at its speed."""

from typing import Final

from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.curves import spline
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.stage.bed import Bed
from tools.renderers.animatic.stage.layers import PERIOD, Band, Painter, Window
from tools.renderers.animatic.stage.light import PLAIN, Light

_STRIPS: Final = 6
_LEAVES_FROM: Final = 3
"""Strip from which on fallen leaves can be made out."""


def current(light: Light, bed: Bed, unit: float, seed: int) -> list[Band]:
    """Return the streaks on the surface in strips, each drifting at the current's speed there."""
    bands = []
    for index in range(_STRIPS):
        low, high = (index / _STRIPS) ** 1.4, ((index + 1) / _STRIPS) ** 1.4
        near = (low + high) / 2
        top = bed.top + low * (bed.bottom - bed.top)
        bottom = bed.top + high * (bed.bottom - bed.top)
        place = (light, top, bottom, unit * (0.35 + 0.9 * near), (seed, index))
        painters: list[Painter] = [_Streaks(*place)]
        if index >= _LEAVES_FROM:
            painters.append(_Afloat(*place))
        bands.append(Band(painters, top - 0.003, bottom + 0.003, bed.depth(near), bed.speed(near)))
    return bands


class _Streaks:
    """Long thin threads of light and shade that lie along the current and wave a little."""

    def __init__(self, light: Light, top: float, bottom: float, size: float, key: object) -> None:
        self._top, self._bottom, self._size = top, bottom, size
        self._streaks = generator("streaks", key).random((round(52 / (0.25 + size)), 5)).tolist()
        self._pale = mix(mix(light.sky[3], light.sun_colour, 0.4), "#ffffff", 0.0 if light.dark else 0.5)
        self._dark = light.tinted("#1b4d62")

    def __call__(self, window: Window, canvas: skia.Canvas) -> None:
        """Paint the streaks in a window."""
        for index, (a, b, c, d, e) in enumerate(self._streaks):
            # Mostly short ones: a long thread seems to stand still however fast it goes.
            length = self._size * (0.008 + 0.10 * c**4)
            thick = self._size * (0.0014 + 0.0022 * d)
            y = self._top + b * (self._bottom - self._top)
            pale = index % 5 not in (1, 3)
            paint = PLAIN.fill(self._pale if pale else self._dark, (0.20 + 0.30 * d) if pale else 0.20)
            for x in window.copies(PERIOD * a, length):
                wave = self._size * 0.006 * (e - 0.5)
                canvas.drawPath(_thread(x, y, length, thick if pale else 1.8 * thick, wave), paint)


class _Afloat:
    """Fallen leaves that the current carries along, each with its shadow in the water."""

    def __init__(self, light: Light, top: float, bottom: float, size: float, key: object) -> None:
        self._leaves = generator("afloat", key).random((5, 4)).tolist()
        self._top, self._bottom, self._size = top, bottom, size
        self._colours = [light.tinted(colour) for colour in ("#c9a13c", "#a9642f", "#8fa34e")]
        self._shade = light.tinted("#173f4f")

    def __call__(self, window: Window, canvas: skia.Canvas) -> None:
        """Paint the leaves in a window."""
        for index, (a, b, c, d) in enumerate(self._leaves):
            half = self._size * (0.006 + 0.006 * c)
            y = self._top + b * (self._bottom - self._top)
            for x in window.copies(PERIOD * a, 2 * half):
                outline = [
                    (x - half, y),
                    (x - 0.1 * half, y - (0.25 + 0.2 * d) * half),
                    (x + half, y),
                    (x, y + 0.3 * half),
                ]
                shade = [(px, py + 0.3 * half) for px, py in outline]
                canvas.drawPath(spline(shade), PLAIN.fill(self._shade, 0.35))
                canvas.drawPath(spline(outline), PLAIN.fill(self._colours[index % 3], 0.9))


def _thread(x: float, y: float, length: float, thick: float, wave: float) -> skia.Path:
    """Return a thread from a thin tail upstream on the left to a blunter head on the right."""
    path = skia.Path()
    path.moveTo(x - length, y)
    path.cubicTo(x - 0.4 * length, y - wave - thick, x + 0.3 * length, y + wave - thick, x + length, y)
    path.cubicTo(x + 0.4 * length, y + wave + thick, x - 0.4 * length, y - wave + 0.5 * thick, x - length, y)
    return path
