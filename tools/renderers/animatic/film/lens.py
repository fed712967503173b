"""What a frame shows of the world, and the map from a baked stage to it. How it moves is `camera`'s."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tools.renderers.animatic.painting.curves import Point, lerp, lerp2
from tools.renderers.animatic.painting.surface import Box
from tools.renderers.animatic.view import View

_FINEST: Final = 1.35
"""How many times finer than the frame a stage is baked at most, for lenses that come closer."""
_MOST_PIXELS: Final = 2_100_000


@dataclass(frozen=True, slots=True)
class Lens:
    """What a frame shows of the world: how much larger than the wide view, about which point, how turned."""

    zoom: float
    centre: Point
    roll: float = 0.0
    """Radians by which the world is turned clockwise in the frame."""
    keystone: float = 0.0
    """How much narrower things are at the top of the frame (from below), or, below 0, at its bottom."""
    near: float = 1.0
    """How much larger than the rest what is before the subjects is: the camera has come closer to it."""

    def towards(self, other: "Lens", t: float) -> "Lens":
        """Return the lens `t` of the way to another; the zoom changes by equal factors in equal times."""
        return Lens(
            self.zoom * (other.zoom / self.zoom) ** t,
            self._centre_towards(other, t),
            lerp(self.roll, other.roll, t),
            lerp(self.keystone, other.keystone, t),
            lerp(self.near, other.near, t),
        )

    def closer(self, factor: float, about: Point) -> "Lens":
        """Return the lens zoomed in by `factor` so that the point `about` stays where it is in the frame."""
        return replace(self, zoom=self.zoom * factor, centre=lerp2(about, self.centre, 1 / factor))

    def _centre_towards(self, other: "Lens", t: float) -> Point:
        ratio = other.zoom / self.zoom
        if abs(ratio - 1) < 1e-3:
            return lerp2(self.centre, other.centre, t)
        # The centre moves with the size of what is seen, so that one point stays put on the screen.
        return lerp2(self.centre, other.centre, (1 - ratio**-t) / (1 - 1 / ratio))


def view_of(lens: Lens, size: tuple[int, int]) -> View:
    """Return what an upright lens shows on pictures of a size."""
    return View(*size, lens.zoom, lens.centre)


def stage_view(lenses: Sequence[Lens], size: tuple[int, int]) -> View:
    """Return the view that a stage is baked for: it serves all these lenses, as sharp as the closest."""
    if all(lens == lenses[0] for lens in lenses) and not lenses[0].roll and not lenses[0].keystone:
        return view_of(lenses[0], size)
    aspect = size[0] / size[1]
    boxes = np.array([_seen(lens, aspect) for lens in lenses])
    left, right = boxes[:, 0].min(), boxes[:, 2].max()
    top, bottom = max(0.0, boxes[:, 1].min()), min(1.0, boxes[:, 3].max())
    zoom = max(1.0, min(1 / (bottom - top), aspect / (right - left)))
    finer = min(
        max(lens.zoom for lens in lenses) / zoom, _FINEST, math.sqrt(_MOST_PIXELS / (size[0] * size[1]))
    )
    finer = max(1.0, finer)
    half = 0.5 / zoom
    centre = (left + right) / 2, min(1 - half, max(half, (top + bottom) / 2))
    return View(2 * round(size[0] * finer / 2), 2 * round(size[1] * finer / 2), zoom, centre)


def _seen(lens: Lens, aspect: float) -> tuple[float, float, float, float]:
    """Return the upright box of the world about what a lens shows."""
    cos, sin = abs(math.cos(lens.roll)), abs(math.sin(lens.roll))
    across, down = 0.5 * (aspect * cos + sin) / lens.zoom, 0.5 * (cos + aspect * sin) / lens.zoom
    x, y = lens.centre
    return x - across, y - down, x + across, y + down


def homography(stage: View, lens: Lens, size: tuple[int, int]) -> NDArray[np.float64]:
    """Return the 3x3 matrix that carries a stage's pixels to the frame's, for `cv2.warpPerspective`."""
    upright = np.vstack([stage.matrix_to(view_of(lens, size)), (0.0, 0.0, 1.0)])
    middle = _moved((size[0] - 1) / 2, (size[1] - 1) / 2)
    back = _moved(-(size[0] - 1) / 2, -(size[1] - 1) / 2)
    cos, sin = math.cos(lens.roll), math.sin(lens.roll)
    turned = np.array([[cos, -sin, 0.0], [sin, cos, 0.0], [0.0, 0.0, 1.0]])
    wider = 1 + abs(lens.keystone)
    leaning = np.array([[wider, 0.0, 0.0], [0.0, wider, 0.0], [0.0, -2 * lens.keystone / size[1], 1.0]])
    matrix: NDArray[np.float64] = middle @ leaning @ turned @ back @ upright
    return matrix


def covered(stage: View, lens: Lens, size: tuple[int, int]) -> Box:
    """Return the picture of a stage as a rectangle in the pixels of a frame through an upright lens."""
    view = view_of(lens, size)
    corners = (0.0, 0.0), (float(stage.width_px), float(stage.height_px))
    (left, top), (right, bottom) = (view.to_pixels(stage.to_world(corner)) for corner in corners)
    return left, top, right, bottom


def _moved(x: float, y: float) -> NDArray[np.float64]:
    return np.array([[1.0, 0.0, x], [0.0, 1.0, y], [0.0, 0.0, 1.0]])
