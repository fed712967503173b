"""Towns as painters: a skyline with lit windows, rows of house fronts, the pavement and its road."""

from collections.abc import Sequence

from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.joinery import Joinery
from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.stage.built import built
from tools.renderers.animatic.stage.layers import PERIOD, Window
from tools.renderers.animatic.stage.light import Light
from tools.renderers.animatic.things.streets import front


class Skyline:
    """High buildings side by side, their windows lit at dusk and at night."""

    def __init__(
        self,
        light: Light,
        foot: float,
        heights: tuple[float, float],
        widths: tuple[float, float],
        distance: float,
        key: object,
    ) -> None:
        self._light, self._foot, self._distance = light, foot, distance
        rng = generator("skyline", key)
        self._towers: list[tuple[float, float, float, int]] = []
        x = 0.0
        while x < PERIOD - widths[0]:
            width = float(rng.uniform(*widths))
            self._towers.append((x + width / 2, width, float(rng.uniform(*heights)), int(rng.integers(1000))))
            x += width * float(rng.uniform(0.92, 1.12))

    def __call__(self, window: Window, canvas: skia.Canvas) -> None:
        """Paint the buildings that reach into a window."""
        for x, width, high, key in self._towers:
            for copy in window.copies(x, width):
                canvas.save()
                canvas.translate(copy, self._foot)
                self._tower(built(canvas, self._light, self._distance), width / 2, high, key)
                canvas.restore()

    def _tower(self, work: Joinery, half: float, high: float, key: int) -> None:
        rng = generator("tower", key)
        colour = mix(
            ("#8794a6", "#a39a92", "#75869a", "#b0a79a")[key % 4], "#2a3448", 0.25 * float(rng.random())
        )
        work.board(-half, -high, half, 0.02, colour, 0)
        if key % 3 == 0:
            work.board(-0.6 * half, -high - 0.035, 0.6 * half, -high, colour, 0)
        if key % 5 == 0:
            work.line((0.0, -high), (0.0, -high - 0.09), colour, 0.004)
        columns, rows = max(2, round(half / 0.017)), max(3, round(high / 0.036))
        lit = rng.random((rows, columns))
        for row in range(rows - 1):
            for column in range(columns):
                x = -half + (2 * half) * (column + 0.5) / columns
                y = -high + 0.028 + 0.036 * row
                pane = [(x - 0.006, y), (x + 0.006, y), (x + 0.006, y + 0.018), (x - 0.006, y + 0.018)]
                if work.lamps and lit[row, column] < 0.55:
                    work.bright(pane, "#ffd98a" if lit[row, column] < 0.4 else "#fff2cc")
                else:
                    work.flat(pane, "#56697d")


def fronts(
    keys: Sequence[int], floors: Sequence[int], shops: frozenset[int] = frozenset()
) -> list[tuple[int, int, bool]]:
    """Return the houses of a row: each its look, its floors and whether it has a shop."""
    return [(key, floors[i % len(floors)], i in shops) for i, key in enumerate(keys)]


class HouseRow:
    """House fronts side by side along a street."""

    def __init__(
        self,
        light: Light,
        foot: float,
        houses: Sequence[tuple[int, int, bool]],
        size: float,
        distance: float = 0.0,
    ) -> None:
        self._light, self._foot, self._houses, self._size, self._distance = (
            light,
            foot,
            houses,
            size,
            distance,
        )

    def __call__(self, window: Window, canvas: skia.Canvas) -> None:
        """Paint the fronts that reach into a window."""
        step = PERIOD / len(self._houses)
        half = step / 2 / self._size
        for nth, (key, floors, shop) in enumerate(self._houses):
            for copy in window.copies((nth + 0.5) * step, step):
                canvas.save()
                canvas.translate(copy, self._foot)
                canvas.scale(self._size, self._size)
                front(built(canvas, self._light, self._distance), key, half, floors, shop)
                canvas.restore()


class Pavement:
    """A road with its kerb and pavement, from the house fronts down to the viewer."""

    def __init__(self, light: Light, top: float, kerb: float, marked: bool = True) -> None:
        self._light, self._top, self._kerb, self._marked = light, top, kerb, marked

    def __call__(self, window: Window, canvas: skia.Canvas) -> None:
        """Paint the street in a window."""
        work = built(canvas, self._light)
        work.strip(window.left, self._top, window.right, self._kerb, "#b3aca4")
        work.strip(window.left, self._kerb, window.right, self._kerb + 0.012, "#8a847e")
        work.strip(window.left, self._kerb + 0.012, window.right, 1.0, "#5c5f68")
        for k in range(round(PERIOD / 0.16)):
            for copy in window.copies(0.16 * k, 0.02):
                work.line((copy, self._top), (copy - 0.02, self._kerb), "#4a4640", 0.002, 0.30)
        for k in range(round(PERIOD / 0.5)) if self._marked else ():
            for copy in window.copies(0.5 * k, 0.2):
                y = 0.945
                work.flat(
                    [
                        (copy - 0.10, y),
                        (copy + 0.10, y),
                        (copy + 0.095, y + 0.014),
                        (copy - 0.108, y + 0.014),
                    ],
                    "#e9e4d6",
                )
