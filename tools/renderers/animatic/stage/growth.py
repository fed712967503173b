"""What grows and sways in the foreground: reeds, grass, flowers. Each stem is one path, bent by a shear."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tools.renderers.animatic.painting.clock import Clock
from tools.renderers.animatic.painting.colour import Colour, mix
from tools.renderers.animatic.painting.curves import bezier, taper
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.painting.raster import Baked, leaning
from tools.renderers.animatic.stage.layers import PERIOD
from tools.renderers.animatic.stage.light import PLAIN, Light
from tools.renderers.animatic.stage.moving import world_units
from tools.renderers.animatic.stage.scatter import shapes
from tools.renderers.animatic.view import Gaze, View

_JAGGED: Final = 200
"""Points of an outline that takes longer to fill than its picture to move."""
_PETALS: Final = ("#f6f1e4", "#f3c93f", "#e9788a", "#b58be0", "#f2955a")


@dataclass(frozen=True, slots=True)
class Stem:
    """One plant: what is filled, in order, with its root at the origin."""

    x: float
    y: float
    phase: float
    parts: tuple[tuple[skia.Path, skia.Paint], ...]
    give: float
    """How far its tip leans in the wind, in heights."""

    @property
    def reach(self) -> float:
        """Return how far to either side it may reach, leaning with the strongest gust."""
        boxes = [path.getBounds() for path, _ in self.parts]
        return float(max(max(-box.left(), box.right()) - 0.45 * box.top() for box in boxes))


class Growth:
    """Stems that sway, on ground that the camera passes at `depth`."""

    def __init__(self, view: View, stems: Sequence[Stem], depth: float, wind: float) -> None:
        self._view, self._depth, self._wind = view, depth, wind
        self._stems = sorted(stems, key=lambda stem: stem.y)
        self._drawings = [_drawing(stem, view) for stem in self._stems]
        self._reach = max((stem.reach for stem in stems), default=0.0)
        self._x, self._phase, self._give = (
            np.array([getattr(stem, name) for stem in self._stems]) for name in ("x", "phase", "give")
        )

    def draw(self, canvas: skia.Canvas, gaze: Gaze, t: Clock) -> None:
        """Draw the stems in view; gusts run through them from left to right."""
        left = self._view.origin[0] - self._reach
        width = self._view.visible_width + 2 * self._reach
        along = (self._x - gaze.way(self._depth) - left) % PERIOD
        seen = np.flatnonzero(along < width)
        leans = self._leans(seen, t)
        with world_units(canvas, self._view):
            for stem, x, lean in zip(seen.tolist(), (left + along[seen]).tolist(), leans, strict=True):
                self._draw_stem(canvas, stem, x, lean)

    def _leans(self, stems: NDArray[np.intp], t: Clock) -> list[float]:
        strength, phase = 1 + 9 * self._wind, self._phase[stems]
        sway = np.sin(t * (1.3 + 4 * self._wind) - 2.5 * self._x[stems] + phase)
        flutter = 0.35 * np.sin(t * 2.9 + 2 * phase)
        leans: list[float] = (self._give[stems] * strength * (sway + flutter) + 1.6 * self._wind).tolist()
        return leans

    def _draw_stem(self, canvas: skia.Canvas, stem: int, x: float, lean: float) -> None:
        canvas.save()
        canvas.translate(x, self._stems[stem].y)
        self._drawings[stem](canvas, lean)
        canvas.restore()


def _drawing(stem: Stem, view: View) -> Callable[[skia.Canvas, float], None]:
    """Return what draws a stem that leans: what is as jagged as a fern is baked, and moved row by row."""

    def paint(canvas: skia.Canvas, lean: float = 0.0) -> None:
        canvas.skew(-lean, 0)
        for path, paint in stem.parts:
            canvas.drawPath(path, paint)

    if sum(path.countPoints() for path, _ in stem.parts) < _JAGGED:
        return paint
    boxes = [path.getBounds() for path, _ in stem.parts]
    box = skia.Rect.MakeEmpty()
    for one in boxes:
        box.join(one)
    top, bottom = box.top(), box.bottom()
    baked = Baked(paint, (box.left(), top, box.right(), bottom), view.scale)
    return lambda canvas, lean: baked.draw_strips(canvas, leaning(top, bottom, lean, view.scale))


def reeds(light: Light, unit: float, places: Sequence[tuple[float, float]], key: object) -> list[Stem]:
    """Return reeds at (x, y), some with a brown cat-tail."""
    rng = generator("reeds", key)
    return [_reed(light, unit, x, y, rng) for x, y in places]


def _reed(light: Light, unit: float, x: float, y: float, rng: np.random.Generator) -> Stem:
    height, width = rng.uniform(0.20, 0.44) * unit, rng.uniform(0.008, 0.013) * unit
    lean, cat = rng.uniform(-0.10, 0.10), rng.random() < 0.30
    green = ("#4f7a3d", "#2c5640", "#7c8f45")[int(rng.integers(3))]
    leaf = light.tinted(mix("#1d3b2e", green, rng.uniform(0.1, 0.65)))
    points = bezier(
        (0, 0.02), (0, -0.45 * height), (0.5 * lean * height, -0.8 * height), (lean * height, -height), 7
    )
    widths = (0.5 * width, 0.3 * width, 0.45 * width) if cat else (width, 0.08 * width, 0.9 * width)
    parts = [(taper(points, *widths), PLAIN.fill(leaf))]
    if cat:
        parts.append(_cat_tail(light, unit, points))
    return Stem(x, y, rng.uniform(0, 9), tuple(parts), 0.045)


def _cat_tail(light: Light, unit: float, points: np.ndarray) -> tuple[skia.Path, skia.Paint]:
    (x0, y0), (x1, y1) = points[-2].tolist(), points[-1].tolist()
    thick = 0.0085 * unit
    path = taper([(x0, y0), ((x0 + x1) / 2, (y0 + y1) / 2), (x1, y1)], thick, thick, 1.25 * thick)
    brown = light.tinted("#6a432a")
    stops = [mix(brown, "#1c100a", 0.45), brown, mix(brown, "#ffdca0", 0.25)]
    return path, PLAIN.linear((x0 - thick, 0), (x0 + thick, 0), stops)


def grass(
    light: Light,
    unit: float,
    places: Sequence[tuple[float, float]],
    key: object,
    colours: Sequence[Colour],
    height: tuple[float, float] = (0.05, 0.13),
) -> list[Stem]:
    """Return tufts of three blades at (x, y) between two heights."""
    rng = generator("grass", key)
    return [_tuft(light, unit, x, y, rng, colours, height) for x, y in places]


def _tuft(
    light: Light,
    unit: float,
    x: float,
    y: float,
    rng: np.random.Generator,
    colours: Sequence[Colour],
    height: tuple[float, float],
) -> Stem:
    tall = rng.uniform(*height) * unit
    path = skia.Path()
    for side in (-1, 0, 1):
        lean = (0.32 * side + rng.uniform(-0.2, 0.2)) * tall
        high = tall * rng.uniform(0.65, 1.0)
        root = 0.10 * side * tall
        path.addPath(
            taper(
                [(root, 0.01), (root + 0.35 * lean, -0.55 * high), (root + lean, -high)],
                0.10 * tall,
                0.01 * tall,
            )
        )
    colour = light.tinted(mix(colours[0], colours[1], rng.random()))
    paint = PLAIN.fill(mix(colour, "#122018", 0.32 * rng.random()))
    return Stem(x, y, rng.uniform(0, 9), ((path, paint),), 0.12)


def flowers(light: Light, unit: float, places: Sequence[tuple[float, float]], key: object) -> list[Stem]:
    """Return meadow flowers at (x, y)."""
    rng = generator("flowers", key)
    return [_flower(light, unit, x, y, rng) for x, y in places]


def _flower(light: Light, unit: float, x: float, y: float, rng: np.random.Generator) -> Stem:
    height, size = rng.uniform(0.06, 0.13) * unit, rng.uniform(0.009, 0.014) * unit
    lean = rng.uniform(-0.12, 0.12) * height
    stalk = taper([(0, 0.01), (0.4 * lean, -0.5 * height), (lean, -height)], 0.0028 * unit, 0.0016 * unit)
    green = PLAIN.fill(light.tinted("#4f7d35"))
    petal = light.tinted(_PETALS[int(rng.integers(len(_PETALS)))])
    petals, heart = skia.Path(), skia.Path()
    for i in range(6):
        angle = math.tau * i / 6 + rng.uniform(0, 0.3)
        petals.addCircle(
            lean + 0.62 * size * math.cos(angle), -height + 0.45 * size * math.sin(angle), 0.42 * size
        )
    heart.addOval(skia.Rect.MakeXYWH(lean - 0.36 * size, -height - 0.28 * size, 0.72 * size, 0.56 * size))
    parts = ((stalk, green), (petals, PLAIN.fill(petal)), (heart, PLAIN.fill(light.tinted("#e2a52c"))))
    return Stem(x, y, rng.uniform(0, 9), parts, 0.08)


def tussock_shapes(
    light: Light, colour: Colour, distance: float, key: object, count: int = 8
) -> list[skia.Picture]:
    """Return tufts at height 1 for ground that is too far away to sway."""

    def draw(canvas: skia.Canvas, index: int) -> None:
        rng = generator("tussock", key, index)
        towards = ("#f5e79a", "#1d3a2a", "#86a95a")[index % 3]
        paint = PLAIN.fill(light.hazed(mix(colour, towards, rng.uniform(0.15, 0.45)), distance), 0.85)
        for side in (-1.0, 0.0, 1.0):
            tip = 0.5 * side + rng.uniform(-0.15, 0.15)
            canvas.drawPath(
                taper([(0.12 * side, 0), (0.12 * side + 0.4 * tip, -0.6), (tip, -1)], 0.15, 0.02), paint
            )

    return shapes(count, draw)
