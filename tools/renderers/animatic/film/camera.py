"""Where the camera looks: a scene's framing at rest, its moves over a shot, and what lies between."""

from dataclasses import dataclass
from typing import Final

from tools.renderers.animatic.film.action import glide
from tools.renderers.animatic.painting.curves import Point, ease, lerp, lerp2
from tools.renderers.animatic.painting.surface import Box
from tools.renderers.animatic.scene import Framing
from tools.renderers.animatic.view import View

FRAMING_ZOOM: Final[dict[Framing, float]] = {"wide": 1.0, "medium": 1.2, "close": 1.45}
_GROUND_IN_FRAME: Final[dict[Framing, float]] = {"wide": 0.0, "medium": 0.875, "close": 0.90}
_TALLEST, _WIDEST = 0.82, 0.94

_PUSH_IN, _ZOOM = 0.045, 0.22
_PAN = 0.20


@dataclass(frozen=True, slots=True)
class Lens:
    """What a frame shows of the world: how much larger than the wide view, and about which point."""

    zoom: float
    centre: Point

    def towards(self, other: "Lens", t: float) -> "Lens":
        """Return the lens `t` of the way to another; the zoom changes by equal factors in equal times."""
        return Lens(self.zoom * (other.zoom / self.zoom) ** t, self._centre_towards(other, t))

    def closer(self, factor: float, about: Point) -> "Lens":
        """Return the lens zoomed in by `factor` so that the point `about` stays where it is in the frame."""
        return Lens(self.zoom * factor, lerp2(about, self.centre, 1 / factor))

    def _centre_towards(self, other: "Lens", t: float) -> Point:
        ratio = other.zoom / self.zoom
        if abs(ratio - 1) < 1e-3:
            return lerp2(self.centre, other.centre, t)
        # The centre moves with the size of what is seen, so that one point stays put on the screen.
        return lerp2(self.centre, other.centre, (1 - ratio**-t) / (1 - 1 / ratio))


@dataclass(frozen=True, slots=True)
class Figured:
    """The subject that a framing is about: where its feet stand, and how far it reaches, in world units."""

    x: float
    ground_y: float
    height: float
    width: float


def framing_lens(framing: Framing, world_width: float, subject: Figured | None) -> Lens:
    """Return a framing at rest: the whole world, or closer about the subject and never cutting it off."""
    wide = Lens(1.0, (world_width / 2, 0.5))
    if framing == "wide" or subject is None:
        return wide
    fits = min(_TALLEST / max(subject.height, 0.1), _WIDEST * world_width / max(subject.width, 0.1))
    zoom = min(FRAMING_ZOOM[framing], max(1.0, fits))
    part = (zoom - 1) / (FRAMING_ZOOM[framing] - 1)
    ground = lerp(subject.ground_y, _GROUND_IN_FRAME[framing], part)
    x_in_frame = lerp(subject.x / world_width, 0.42 if subject.x < world_width / 2 else 0.58, part)
    left = min(max(0.0, subject.x - x_in_frame * world_width / zoom), world_width * (1 - 1 / zoom))
    return Lens(zoom, (left + world_width / 2 / zoom, subject.ground_y - (ground - 0.5) / zoom))


def lens_at(camera: str, rest: Lens, about: Point, progress: float) -> Lens:
    """Return the lens when `progress` (0 to 1) of the shot is over; it is at rest until it begins."""
    eased = glide(progress)
    if camera == "zoom in":
        return rest.closer(1 + _ZOOM * eased, about)
    if camera == "zoom out":
        return rest.closer(1 + _ZOOM * (1 - eased), about)
    if camera == "static":
        return rest.closer(1 + _PUSH_IN * ease(progress), about)
    return rest


def pan_at(camera: str, world_width: float, progress: float) -> float:
    """Return how far a pan has taken the camera along the world."""
    return pan_span(camera, world_width) * glide(progress)


def pan_span(camera: str, world_width: float) -> float:
    """Return the whole way of a pan, to the left negative."""
    return {"pan right": _PAN, "pan left": -_PAN}.get(camera, 0.0) * world_width


def view_of(lens: Lens, size: tuple[int, int]) -> View:
    """Return a lens on pictures of a size."""
    return View(*size, lens.zoom, lens.centre)


def covered(stage: View, view: View) -> Box:
    """Return the picture of one view as a rectangle in the pixels of another."""
    corners = (0.0, 0.0), (float(stage.width_px), float(stage.height_px))
    (left, top), (right, bottom) = (view.to_pixels(stage.to_world(corner)) for corner in corners)
    return left, top, right, bottom
