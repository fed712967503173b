"""Pictures of the Noto pack as paper puppets: no joints, but they hop, roll, rock, hover and lean."""

import math
from collections.abc import Callable, Mapping
from typing import TypeAlias

import numpy as np

from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.curves import TAU, Point
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.raster import Raster
from tools.renderers.animatic.painting.surface import Pixels
from tools.renderers.animatic.puppets.base import (
    STILL,
    Bounds,
    Contact,
    Gait,
    Pose,
    Puppet,
    rung_above,
    submerge,
)
from tools.renderers.animatic.puppets.icons import icon
from tools.renderers.animatic.puppets.light import lit, repainted
from tools.renderers.animatic.puppets.props import Props
from tools.renderers.animatic.puppets.species import PERSON_HEIGHT, table

_USUAL_SIZE = 0.5
_HOVER = 0.55
"""How far a flyer is off the ground, in heights."""

Motion: TypeAlias = Callable[[skia.Canvas, float, Pose], None]
"""Moves the canvas (in heights, feet at the origin) as the picture moves."""


def _stand(canvas: skia.Canvas, t: float, pose: Pose) -> None:
    canvas.rotate(1.6 * math.sin(t * 1.4))
    canvas.scale(1 - 0.010 * math.sin(t * 2), 1 + 0.010 * math.sin(t * 2))


def _hop(canvas: skia.Canvas, t: float, pose: Pose) -> None:
    if pose.walk is None:
        _stand(canvas, t, pose)
        return
    beat = math.sin(TAU * pose.walk)
    canvas.translate(0, -(0.13 if pose.run else 0.07) * abs(beat))
    canvas.rotate((9 if pose.run else 5) * beat)


def _roll(canvas: skia.Canvas, t: float, pose: Pose) -> None:
    going = 0.25 if pose.walk is None else 1.0
    canvas.translate(0, -0.006 * going * abs(math.sin(t * 17)))
    canvas.rotate(0.6 * going * math.sin(t * 14))


def _sail(canvas: skia.Canvas, t: float, pose: Pose) -> None:
    canvas.translate(0, 0.012 * math.sin(t * 1.9))
    canvas.rotate(2.6 * math.sin(t * 1.4))


def _fly(canvas: skia.Canvas, t: float, pose: Pose) -> None:
    canvas.translate(0, -_HOVER + 0.04 * math.sin(t * 1.7))
    canvas.rotate((0 if pose.walk is None else 4) + 3 * math.sin(t * 1.3))
    canvas.scale(1, 1 + 0.02 * math.sin(t * 9))


def _swim(canvas: skia.Canvas, t: float, pose: Pose) -> None:
    canvas.translate(0, 0.05 * math.sin(t * 1.6))
    canvas.rotate(5 * math.sin(t * 2.3))
    canvas.skew(0, 0.03 * math.sin(t * 5))


_MOTIONS: Mapping[str, Motion] = {
    "stand": _stand,
    "hop": _hop,
    "roll": _roll,
    "sail": _sail,
    "fly": _fly,
    "swim": _swim,
}
_STRIDES: Mapping[str, float] = {"stand": 0.0, "hop": 0.8, "roll": 1.6, "sail": 0.5, "fly": 1.4, "swim": 0.8}


def manner_of(name: str) -> str:
    """Return how a picture of the pack moves: `hop`, `roll`, `sail`, `fly`, `swim`, or `stand` in place."""
    manners: Mapping[str, list[str]] = table("cutouts")["manner"]
    return next((manner for manner, names in manners.items() if name in names), "stand")


def _faces_right(name: str) -> bool:
    return name.endswith("-facing-right") or name in table("cutouts")["faces_right"]


class CutOut(Puppet):
    """A picture of the pack."""

    def __init__(self, name: str, brush: Brush, colour: str = "") -> None:
        self.height = table("cutouts")["size"].get(name, _USUAL_SIZE) * PERSON_HEIGHT
        self._name, self._brush, self._colour = name, brush, colour
        self._manner = manner_of(name)
        self._props = Props(brush)
        self._pictures: dict[int, Raster] = {}
        self._box = _drawn_box(icon(name, 128))
        left, top, right, bottom = self._box
        self._aspect = (right - left) / (bottom - top)
        lift = _HOVER + 0.1 if self._manner == "fly" else 0.0
        side = self._aspect / 2 + 0.16
        self.crown = 1.06 + {"hop": 0.14, "fly": _HOVER}.get(self._manner, 0.0)
        self.bounds: Bounds = (side, side + 0.40, 1.20 + lift, 0.14 + 0.1 * self._aspect)

    def gait(self, action: str) -> Gait:
        """Return its way of getting along; what has no way stays where it is."""
        stride = _STRIDES[self._manner]
        if action not in ("walk", "run") or not stride:
            return STILL
        lands = self._manner == "hop"
        contacts = (Contact(0.0, 0.0, True), Contact(0.0, 0.5, True)) if lands else ()
        return Gait(0.55 if action == "run" else 0.95, stride, contacts, 0.2 * self._aspect if lands else 0.0)

    def mouth(self, pose: Pose, height_px: float) -> Point:
        """Return a place at the front, lower as it leans forward."""
        return self._aspect * 0.45 * height_px, -(0.62 - 0.45 * pose.dip) * height_px

    def draw(self, canvas: skia.Canvas, height_px: float, t: float, pose: Pose) -> None:
        """Draw it with its feet at the origin, facing right."""
        canvas.save()
        canvas.scale(height_px, height_px)
        canvas.save()
        _MOTIONS[self._manner](canvas, t, pose)
        canvas.rotate((24 if self._manner in ("hop", "stand") else 7) * pose.dip)
        self._draw_picture(canvas, height_px)
        if pose.held > 0 and pose.holding:
            x, y = self.mouth(Pose(), 1.0)
            canvas.translate(x, y)
            self._props.draw(canvas, pose.holding, 0.3 * pose.held, height_px, t)
        canvas.restore()
        if pose.wade > 0:
            submerge(canvas, pose.wade)
        canvas.restore()

    def _draw_picture(self, canvas: skia.Canvas, height_px: float) -> None:
        left, top, right, bottom = self._box
        side = rung_above(height_px / (bottom - top))
        picture = self._pictures.get(side)
        if picture is None:
            picture = self._pictures[side] = Raster(self._coloured(icon(self._name, side)))
        canvas.save()
        if not _faces_right(self._name):
            canvas.scale(-1, 1)
        k = 1 / (bottom - top)
        canvas.translate(-(left + right) / 2 * k, -bottom * k)
        canvas.scale(k / side, k / side)
        picture.draw(canvas)
        canvas.restore()

    def _coloured(self, pixels: Pixels) -> Pixels:
        return lit(repainted(pixels, self._colour) if self._colour else pixels, self._brush)


def _drawn_box(pixels: Pixels) -> tuple[float, float, float, float]:
    """Return what a picture covers, in fractions of its side."""
    side = pixels.shape[0]
    rows, columns = np.flatnonzero((pixels[..., 3] > 8).any(1)), np.flatnonzero((pixels[..., 3] > 8).any(0))
    return columns[0] / side, rows[0] / side, (columns[-1] + 1) / side, (rows[-1] + 1) / side
