"""A subject as a picture of this frame: what the film blits and the water mirrors."""

from dataclasses import dataclass

from tools.renderers.animatic.painting.engine_skia import skia


@dataclass(frozen=True, slots=True)
class Sprite:
    """A picture with its place on the frame, in pixels."""

    picture: skia.Image
    left: float
    top: float
    surface_y: float
    """Row of the water that it stands in, about which it is mirrored."""
    alpha: float = 1.0
