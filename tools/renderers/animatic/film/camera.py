"""Where the camera looks: a scene's framing and angle at rest, its moves over a shot, what lies between."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from tools.renderers.animatic.film.action import glide
from tools.renderers.animatic.film.lens import Lens
from tools.renderers.animatic.painting.clock import Clock
from tools.renderers.animatic.painting.curves import Point, lerp
from tools.renderers.animatic.scene import Angle, Framing
from tools.renderers.animatic.view import Gaze

FRAMING_ZOOM: Final[Mapping[Framing, float]] = {"wide": 1.0, "medium": 1.2, "close": 1.45}
_GROUND_IN_FRAME: Final[Mapping[Framing, float]] = {"wide": 0.0, "medium": 0.875, "close": 0.90}
_TALLEST, _WIDEST = 0.82, 0.94

_ZOOM, _PUSH, _NEARER = 0.30, 0.26, 0.22
_ALONG: Final[Mapping[str, Gaze]] = {
    "pan right": Gaze(pan=0.22),
    "pan left": Gaze(pan=-0.22),
    "truck right": Gaze(truck=0.26),
    "truck left": Gaze(truck=-0.26),
    "orbit": Gaze(truck=0.30, pan=-0.30),
}
"""How far each sideways move goes, in widths of the world."""
_TILT_ZOOM, _CRANE_ZOOM = 1.34, 1.55
_STEADY_ZOOM: Final = 1.07
_KEYSTONE: Final[Mapping[Angle, float]] = {"low": 0.13, "high": -0.13}
_ANGLE_ZOOM: Final[Mapping[Angle, float]] = {"low": 1.12, "high": 1.12, "dutch": 1.26}
_DUTCH: Final = math.radians(7)


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
    return _inside(Lens(zoom, (left + world_width / 2 / zoom, subject.ground_y - (ground - 0.5) / zoom)))


def angled(rest: Lens, angle: Angle) -> Lens:
    """Return a lens at rest from below, from above, or leaning."""
    if angle == "eye":
        return rest
    zoom = rest.zoom * _ANGLE_ZOOM[angle]
    x, y = rest.centre
    if angle == "dutch":
        return _inside(Lens(zoom, (x, y), roll=_DUTCH))
    # From below the sky is large and the ground a strip; from above the ground is large.
    y += 0.075 if angle == "low" else 0.05
    return _inside(Lens(zoom, (x, y), keystone=_KEYSTONE[angle]))


def _inside(lens: Lens) -> Lens:
    """Return a lens moved up or down so that it sees nothing above or below the world."""
    half = 0.5 / lens.zoom
    return replace(lens, centre=(lens.centre[0], min(1 - half, max(half, lens.centre[1]))))


def lens_at(camera: str, rest: Lens, about: Point, progress: float, t: Clock) -> Lens:
    """Return the lens when `progress` (0 to 1) of the shot is over; it is at rest until it begins.

    Args:
        camera: The move.
        rest: The framing.
        about: The point of the world that zooms keep where it is in the frame.
        progress: The part of the shot that is over.
        t: The moment, for what shakes.
    """
    eased = glide(progress)
    if camera in ("zoom in", "zoom out"):
        return rest.closer(1 + _ZOOM * (eased if camera == "zoom in" else 1 - eased), about)
    if camera in ("push in", "pull out"):
        way = eased if camera == "push in" else 1 - eased
        return replace(rest.closer(1 + _PUSH * way, about), near=1 + _NEARER * way)
    if camera in ("tilt up", "tilt down"):
        return _tilted(rest, eased if camera == "tilt up" else 1 - eased)
    if camera in ("crane up", "crane down"):
        return _craned(rest, about, eased if camera == "crane up" else 1 - eased)
    if camera == "handheld":
        return _shaken(rest, t, 1.0)
    if camera == "pov":
        ahead = replace(rest.closer(1 + _PUSH * eased, about), near=1 + 1.5 * _NEARER * eased)
        return _shaken(ahead, t, 0.7)
    return rest


def _tilted(rest: Lens, up: float) -> Lens:
    """Return the lens turned up from the ground (0) to the sky (1)."""
    zoom = max(rest.zoom, _TILT_ZOOM)
    half = 0.5 / zoom
    return replace(rest, zoom=zoom, centre=(rest.centre[0], lerp(1 - half, half, up)))


def _craned(rest: Lens, about: Point, up: float) -> Lens:
    """Return the lens as the camera rises from close and low (0) to the whole view from above (1)."""
    low = _inside(replace(rest, zoom=_CRANE_ZOOM * rest.zoom, centre=(about[0], 1.0)))
    high = _inside(replace(rest, keystone=rest.keystone - 0.04))
    return low.towards(replace(high, zoom=high.zoom * 1.06, centre=(high.centre[0], high.centre[1])), up)


def _shaken(rest: Lens, t: Clock, strength: float) -> Lens:
    """Return the lens in a hand: it wanders a little and leans."""
    x = strength * (0.008 * math.sin(t * 1.9) + 0.005 * math.sin(t * 4.3 + 1.0) - 0.005 * math.sin(1.0))
    y = strength * (0.007 * math.sin(t * 2.6) + 0.004 * math.sin(t * 5.9 + 2.0) - 0.004 * math.sin(2.0))
    roll = strength * math.radians(0.6) * math.sin(t * 1.4)
    zoom = rest.zoom * _STEADY_ZOOM
    centre = rest.centre[0] + x / rest.zoom, rest.centre[1] + y / rest.zoom
    return replace(_inside(replace(rest, zoom=zoom, centre=centre)), roll=rest.roll + roll)


def woven(lens: Lens, t: Clock, reach: float) -> Lens:
    """Return a lens as a worn gate shakes the film before it, by parts of the frame's height."""
    x, y = reach * math.sin(t * 23.0), reach * (math.sin(t * 31.0) + 0.5 * math.sin(t * 7.0))
    zoom = lens.zoom * (1 + 4 * reach)
    return _inside(replace(lens, zoom=zoom, centre=(lens.centre[0] + x / zoom, lens.centre[1] + y / zoom)))


def gaze_at(camera: str, world_width: float, progress: float) -> Gaze:
    """Return how far a move has taken the camera along the world."""
    way = _ALONG.get(camera, Gaze())
    far = world_width * glide(progress)
    return Gaze(way.truck * far, way.pan * far)


def pan_span(camera: str, world_width: float) -> float:
    """Return how far to the left a move takes the subjects in the picture."""
    return _ALONG.get(camera, Gaze()).way(1.0) * world_width
