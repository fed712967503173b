"""The harbour: boats that rock at their moorings, houses along the water, the quay in front."""

import math
from functools import partial
from typing import Final

from tools.renderers.animatic.painting.clock import Clock
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.joinery import Joinery
from tools.renderers.animatic.painting.raster import Baked
from tools.renderers.animatic.painting.surface import Box
from tools.renderers.animatic.stage.air import Birds
from tools.renderers.animatic.stage.built import built
from tools.renderers.animatic.stage.layers import Band, Window
from tools.renderers.animatic.stage.light import Light
from tools.renderers.animatic.stage.living import At, Living
from tools.renderers.animatic.stage.pieces import Pieces, Put
from tools.renderers.animatic.stage.place import Part, Place, Site
from tools.renderers.animatic.stage.shore import sea_band, swell
from tools.renderers.animatic.stage.sky import sky_bands
from tools.renderers.animatic.stage.strata import Lie, hill
from tools.renderers.animatic.stage.town import HouseRow, fronts
from tools.renderers.animatic.things.streets import boats_moored, street_lamp
from tools.renderers.animatic.view import View

HORIZON, WATER, QUAY = 0.50, 0.585, 0.80
_BOAT_BOX: Final[Box] = (-0.32, -0.40, 0.32, 0.05)
_COLOURS = ("#3f6f9a", "#b5483c", "#4f7d5a")


def lay_out(site: Site) -> Place:
    """Lay out the harbour."""
    light, lengths = site.light, (site.view.world_width, site.unit)
    houses = fronts((0, 3, 5, 1, 6, 2, 4, 0, 5, 3, 1, 6, 2, 4, 0, 3), (2, 3, 2, 3), frozenset({2, 7, 11}))
    boats = [
        At(0.14, 0.715, 0.72),
        At(0.60, 0.665, 0.52),
        At(0.86, 0.725, 0.78),
        At(1.3, 0.70, 0.7),
        At(1.7, 0.71, 0.7),
    ]
    quay = [Put(_bollard, 0.05 + 0.30 * k, 0.825) for k in range(8)] + [
        Put(street_lamp, 0.33 + 0.9 * k, 0.825) for k in range(3)
    ]
    back: list[Part] = [
        *sky_bands(light, HORIZON, site.unit, site.seed, 2.4, site.fair),
        hill(site, Lie(HORIZON - 0.03, WATER, 0.50, 0.06), 0.05, 0.9, "#86a070"),
        Band([HouseRow(light, WATER, houses, 0.52, 0.24)], 0.2, WATER + 0.01, 0.16),
        sea_band(site, WATER, QUAY + 0.02, 0.2),
        *swell(site, (WATER + 0.006, QUAY), 0.35, 7),
        Living(site.view, light, _Moored(site.view), boats, 0.55),
        Band([_Quay(light)], QUAY - 0.01, 1.0, 1.0),
        Band([Pieces(quay, light, lengths)], 0.0, 0.85, 1.0),
    ]
    if site.fair and not light.dark:
        back.insert(2, Birds(site.view, light, site.seed))
    return Place(back, [])


class _Moored:
    """Boats that rock where they are, each baked once."""

    def __init__(self, view: View) -> None:
        self._scale = view.unit * view.scale
        self._baked: dict[int, Baked] = {}

    def __call__(self, canvas: skia.Canvas, light: Light, t: Clock, nth: int) -> None:
        """Draw the nth boat."""
        if nth not in self._baked:
            self._baked[nth] = Baked(partial(_boat, light, nth), _BOAT_BOX, self._scale)
        canvas.translate(0, 0.006 * math.sin(t * 1.3 + nth))
        canvas.rotate(1.6 * math.sin(t * 1.1 + 2 * nth))
        self._baked[nth].draw(canvas)


def _boat(light: Light, nth: int, canvas: skia.Canvas) -> None:
    boats_moored(built(canvas, light, 0.04), _COLOURS[nth % len(_COLOURS)])


def _bollard(work: Joinery) -> None:
    work.board(-0.022, -0.065, 0.022, 0.0, "#3a3a42", 0.008)
    work.oval(0.0, -0.065, 0.032, 0.012, "#4a4a54")
    work.oval(0.0, -0.012, 0.05, 0.012, "#c9a86a", 0.9)


class _Quay:
    """A quay of stone slabs, its edge over the water."""

    def __init__(self, light: Light) -> None:
        self._light = light

    def __call__(self, window: Window, canvas: skia.Canvas) -> None:
        """Paint the quay in a window."""
        work = built(canvas, self._light)
        work.strip(window.left, QUAY, window.right, QUAY + 0.018, "#cfc6b6")
        work.strip(window.left, QUAY + 0.018, window.right, 1.0, "#a9a093")
        for row, y in enumerate((0.845, 0.90, 0.965)):
            work.line((window.left, y), (window.right, y), "#4a443c", 0.0025, 0.35)
            for k in range(16):
                for copy in window.copies(0.25 * k + 0.08 * row, 0.05):
                    work.line((copy, y), (copy - 0.012, y + 0.062), "#4a443c", 0.002, 0.30)
