"""What a framing shows of the world, and the map from one framing to another. It draws nothing.

The world is 1 high and as wide as the picture's aspect; x points right, y down, (0, 0) is the top left of the
wide view. A closer framing is a lens zoom of the same world, so two framings differ by an affine map only.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tools.renderers.animatic.painting.curves import Point


@dataclass(frozen=True, slots=True)
class Gaze:
    """How far the camera has got along the world, in world units."""

    truck: float = 0.0
    """How far it has moved sideways: what is near passes faster than what is far."""
    pan: float = 0.0
    """How far it has turned: all things pass alike."""

    def way(self, depth: float) -> float:
        """Return how far left things at a depth have moved in the picture; 1 is where subjects are."""
        return self.truck * depth + self.pan

    def between(self, other: "Gaze", t: float) -> "Gaze":
        """Return the gaze `t` of the way to another."""
        return Gaze(self.truck + (other.truck - self.truck) * t, self.pan + (other.pan - self.pan) * t)


@dataclass(frozen=True, slots=True)
class View:
    """A window on the world: `zoom` 1 about the world's middle is the wide view."""

    width_px: int
    height_px: int
    zoom: float = 1.0
    centre: Point | None = None
    """The world's point in the middle of the picture; none is the world's middle."""

    @property
    def world_width(self) -> float:
        """Return how wide the whole world of this aspect is."""
        return self.width_px / self.height_px

    @property
    def unit(self) -> float:
        """Return the unit that sizes of things are given in: 1, or less where the picture is narrow."""
        return min(1.0, 1.05 * self.world_width)

    @property
    def scale(self) -> float:
        """Return the pixels of one world unit."""
        return self.height_px * self.zoom

    @property
    def origin(self) -> Point:
        """Return the world's point at the picture's top left corner."""
        x, y = self.centre or (self.world_width / 2, 0.5)
        return x - self.world_width / 2 / self.zoom, y - 0.5 / self.zoom

    @property
    def visible_width(self) -> float:
        """Return how much of the world's width is seen."""
        return self.world_width / self.zoom

    @property
    def visible_height(self) -> float:
        """Return how much of the world's height is seen."""
        return 1.0 / self.zoom

    def to_pixels(self, point: Point) -> Point:
        """Return where a point of the world lies in the picture."""
        left, top = self.origin
        return (point[0] - left) * self.scale, (point[1] - top) * self.scale

    def to_world(self, pixel: Point) -> Point:
        """Return the world's point at a place in the picture."""
        left, top = self.origin
        return left + pixel[0] / self.scale, top + pixel[1] / self.scale

    def matrix_to(self, other: "View") -> NDArray[np.float64]:
        """Return the 2x3 matrix that carries this view's pixels to the other's, for `cv2.warpAffine`."""
        factor = other.scale / self.scale
        x, y = other.to_pixels(self.to_world((0.5, 0.5)))
        # OpenCV counts from the middle of the first pixel, the world from its corner.
        return np.array([[factor, 0.0, x - 0.5], [0.0, factor, y - 0.5]])
