"""Tilled land: fields in strips of several colours, their furrows running together in the distance."""

from collections.abc import Sequence

from tools.renderers.animatic.painting.colour import Colour, mix
from tools.renderers.animatic.painting.curves import polygon
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.stage.layers import PERIOD, Window
from tools.renderers.animatic.stage.light import PLAIN
from tools.renderers.animatic.stage.place import Site

_FIELDS, _FURROWS = 8, 7
_SPREAD = 1.9
"""How much wider a field is at its near edge than at the horizon."""


class Furrows:
    """Fields from the horizon down, each with its furrows."""

    def __init__(self, site: Site, top: float, colours: Sequence[Colour], bottom: float = 0.80) -> None:
        self._top, self._bottom = top, bottom
        self._far = [site.light.hazed(site.ground(colour), 0.34) for colour in colours]
        self._near = [site.light.hazed(site.ground(colour), 0.10) for colour in colours]
        self._dark = site.light.tinted("#2c2414")

    def __call__(self, window: Window, canvas: skia.Canvas) -> None:
        """Paint the fields that reach into a window."""
        step = PERIOD / _FIELDS
        for field in range(_FIELDS):
            for x in window.copies((field + 0.5) * step, 2.0 * step):
                self._field(canvas, field, x, step)

    def _field(self, canvas: skia.Canvas, field: int, x: float, step: float) -> None:
        """Paint one field as a slanting strip; strips lean alike, so that they tile."""
        lean = _SPREAD * step
        corners = [self._corner(x, part, lean, step) for part in (-0.5, 0.5)]
        (far_left, near_left), (far_right, near_right) = corners
        outline = [
            (far_left, self._top),
            (far_right, self._top),
            (near_right, self._bottom),
            (near_left, self._bottom),
        ]
        far, near = self._far[field % len(self._far)], self._near[field % len(self._near)]
        canvas.drawPath(polygon(outline), PLAIN.linear((0, self._top), (0, self._bottom), [far, near]))
        for furrow in range(_FURROWS):
            far_x, near_x = self._corner(x, (furrow + 0.5) / _FURROWS - 0.5, lean, step)
            path = polygon(
                [(far_x, self._top), (near_x - 0.006, self._bottom), (near_x + 0.006, self._bottom)]
            )
            canvas.drawPath(path, PLAIN.fill(mix(self._dark, near, 0.3), 0.20))

    def _corner(self, x: float, part: float, lean: float, step: float) -> tuple[float, float]:
        return x + part * step, x + part * step - lean
