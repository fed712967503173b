"""Long-legged birds that walk, wade, dip and come up with something. Their feathers are drawn by plumage."""

import math
from dataclasses import dataclass

import numpy as np

from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.colour import Colour, mix
from tools.renderers.animatic.painting.curves import (
    TAU,
    Point,
    bezier,
    ease,
    knee,
    lerp,
    lerp2,
    rotate,
    taper,
)
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.puppets import plumage
from tools.renderers.animatic.puppets.base import (
    STILL,
    Bakery,
    Bounds,
    Contact,
    Gait,
    Pose,
    Puppet,
    Step,
    blinks,
    submerge,
)
from tools.renderers.animatic.puppets.plumage import Plumage, WaderSpecies
from tools.renderers.animatic.puppets.props import Props
from tools.renderers.animatic.puppets.species import PERSON_HEIGHT
from tools.renderers.animatic.puppets.wader_flight import BEAT_S, HEAD, PITCH, SHOULDER, WaderWings

_HIP = (-0.03, -0.50)
_WALK, _RUN = Step(half=0.13, duty=0.60, lift=0.10), Step(half=0.19, duty=0.46, lift=0.15)
_FEET = ((0.010, -0.015, 0.0), (-0.030, -0.06, 0.5))
"""Near and far leg: the middle of the foot's way, the hip's x, the phase ahead of the near leg."""
_SHADE_OFFSET = np.array((-0.008, 0.006))
_STANDING = ((0.035, 0.0), (-0.055, -0.006))


@dataclass(frozen=True, slots=True)
class _Neck:
    """How the body leans and where the head is for one amount of dipping."""

    pitch: float
    shoulder: Point
    bend: tuple[Point, Point]
    head: Point
    angle: float


def _neck(dip: float) -> _Neck:
    """Return the neck from upright (0) to beak in the water (1)."""
    pitch = math.radians(lerp(-4, 27, dip))
    way = bezier((0.215, -0.99), (0.52, -0.95), (0.56, -0.50), (0.40, -0.088), 33)
    step = min(31, int(dip * 32))
    bend = lerp2((0.30, -0.735), (0.31, -0.60), dip), lerp2((0.055, -0.86), (0.40, -0.36), dip)
    head = lerp2(way[step].tolist(), way[step + 1].tolist(), dip * 32 - step)
    return _Neck(
        pitch, rotate((0.135, -0.605), pitch, _HIP), bend, head, math.radians(lerp(6, 66, ease(dip * 1.05)))
    )


_STRETCHED = _Neck(PITCH, SHOULDER, ((0.28, -0.66), (0.42, -0.66)), HEAD, math.radians(4))
"""In flight."""


class Wader(Puppet):
    """A crane and its like."""

    bounds: Bounds = (0.95, 0.95, 1.75, 0.45)
    _on_foot: Bounds = (0.62, 0.74, 1.10, 0.10)
    crown = 1.05

    def __init__(self, species: WaderSpecies, brush: Brush) -> None:
        self.height = species.size * PERSON_HEIGHT
        self._species, self._brush = species, brush
        self._plumage = Plumage(species, brush)
        self._bakery = Bakery()
        self._props = Props(brush)
        self._wings = WaderWings(species, brush)

    def reach(self, pose: Pose) -> Bounds:
        """Return the bounds of one that flies, or of one on its feet."""
        return self.bounds if pose.act == "fly" else self._on_foot

    @property
    def breadth(self) -> tuple[float, float]:
        """How far it reaches left and right as it stands, in heights."""
        return 0.55, 0.62

    def gait(self, action: str) -> Gait:
        """Return a stalking walk, a run with long steps, or strokes in the air."""
        if action == "fly":
            return Gait(BEAT_S, 1.2, (), 0.0)
        if action not in ("walk", "run"):
            return STILL
        step, cycle_s = (_RUN, 0.8) if action == "run" else (_WALK, 1.7)
        contacts = [
            Contact(x + step.half, -ahead % 1.0, near)
            for (x, _, ahead), near in zip(_FEET, (True, False), strict=True)
        ]
        return Gait(cycle_s, step.stride, tuple(contacts), 0.085)

    def mouth(self, pose: Pose, height_px: float) -> Point:
        """Return the tip of the beak."""
        neck = _STRETCHED if pose.act == "fly" else _neck(self._dip(pose))
        reach = 0.148 * self._species.beak_length + 0.02
        x = neck.head[0] + reach * math.cos(neck.angle)
        return x * height_px, (neck.head[1] + reach * math.sin(neck.angle)) * height_px

    def draw(self, canvas: skia.Canvas, height_px: float, t: float, pose: Pose) -> None:
        """Draw it with its feet at the origin, facing right."""
        canvas.save()
        canvas.scale(height_px, height_px)
        if pose.act == "fly":
            self._fly(canvas, height_px, t, pose)
        else:
            self._stand(canvas, height_px, t, pose)
        canvas.restore()

    def _fly(self, canvas: skia.Canvas, height_px: float, t: float, pose: Pose) -> None:
        canvas.translate(0, self._wings.lift(pose.beat))
        self._wings.draw(canvas, pose.beat, far=True)
        self._wings.legs(canvas, t)
        self._trunk(canvas, height_px, t, _STRETCHED, 0.0)
        self._draw_neck(canvas, _STRETCHED, _STRETCHED.head)
        self._head(canvas, height_px, t, pose, _STRETCHED.head, _STRETCHED.angle)
        self._wings.draw(canvas, pose.beat, far=False)

    def _stand(self, canvas: skia.Canvas, height_px: float, t: float, pose: Pose) -> None:
        neck = _neck(self._dip(pose))
        bob = 0.0 if pose.walk is None else -0.008 * math.cos(TAU * pose.walk * 2)
        feet = self._feet(pose)
        self._leg(canvas, feet[1], _FEET[1][1], mix(self._species.legs, "#8fa0ad", 0.35), bob)
        self._leg(canvas, feet[0], _FEET[0][1], self._species.legs, bob)
        canvas.translate(0, bob)
        self._trunk(canvas, height_px, t, neck, pose.dip)
        head = self._swayed(neck, t, pose)
        self._draw_neck(canvas, neck, head)
        self._in_trunk(canvas, t, neck)
        self._bakery.draw(canvas, "wing", height_px, plumage.WING_BOX, self._plumage.wing)
        canvas.restore()
        self._head(canvas, height_px, t, pose, head, neck.angle)
        canvas.translate(0, -bob)
        if pose.wade > 0:
            submerge(canvas, pose.wade)

    def _dip(self, pose: Pose) -> float:
        """Return how far the head goes: on dry ground the beak stops at it, in water the face goes in."""
        return pose.dip * (1.0 if pose.wade > 0 else 0.95)

    def _feet(self, pose: Pose) -> list[Point]:
        if pose.walk is None:
            return list(_STANDING)
        step = _RUN if pose.run else _WALK
        places = [(x, step.at(pose.walk + ahead)) for x, _, ahead in _FEET]
        return [(x + dx, dy) for x, (dx, dy) in places]

    def _leg(self, canvas: skia.Canvas, foot: Point, hip_x: float, colour: Colour, bob: float) -> None:
        paint = self._brush.fill(colour)
        hip = (hip_x, -0.47 + bob)
        joint = knee(hip, foot, 0.25, 0.245, 1)
        top = (hip_x, -0.49 + bob)
        thigh = bezier(top, lerp2(top, joint, 0.5), lerp2(hip, joint, 0.8), joint, 6)
        canvas.drawPath(taper(thigh, 0.045, 0.019), paint)
        canvas.drawPath(taper([joint, lerp2(joint, foot, 0.5), foot], 0.02, 0.015), paint)
        canvas.drawCircle(*joint, 0.0145, paint)
        x, y = foot
        droop = min(0.03, -y * 0.4)
        canvas.drawPath(
            taper(
                [(x - 0.03, y + droop * 0.3), (x, y - 0.008), (x + 0.055, y + 0.002 + droop)], 0.008, 0.006
            ),
            paint,
        )
        canvas.drawPath(
            taper([(x, y - 0.006), (x + 0.02, y), (x + 0.036, y + 0.010 + droop)], 0.008, 0.005), paint
        )

    def _in_trunk(self, canvas: skia.Canvas, t: float, neck: _Neck) -> None:
        """Save the canvas and turn it with the trunk, which breathes."""
        canvas.save()
        canvas.translate(*_HIP)
        canvas.rotate(math.degrees(neck.pitch))
        canvas.scale(1, 1 + 0.012 * math.sin(t * 1.7))
        canvas.translate(-_HIP[0], -_HIP[1])

    def _trunk(self, canvas: skia.Canvas, scale: float, t: float, neck: _Neck, dip: float) -> None:
        self._in_trunk(canvas, t, neck)
        canvas.save()
        x, y = plumage.TAIL_ROOT
        canvas.translate(x, y)
        canvas.rotate(2.2 * math.sin(t * 1.3) + 6 * dip)
        canvas.translate(-x, -y)
        self._bakery.draw(canvas, "tail", scale, plumage.TAIL_BOX, self._plumage.tail)
        canvas.restore()
        self._bakery.draw(canvas, "body", scale, plumage.BODY_BOX, self._plumage.body)
        canvas.restore()

    def _swayed(self, neck: _Neck, t: float, pose: Pose) -> Point:
        """Return the head's place: it sways while it stands and is held back and thrust forward in a walk."""
        calm = 1 - pose.dip
        thrust = 0.0 if pose.walk is None else 0.022 * math.sin(TAU * pose.walk * 2)
        x = 0.008 * math.sin(t * 1.1) * calm + thrust * calm
        return neck.head[0] + x, neck.head[1] + 0.004 * math.sin(t * 1.7) * calm

    def _draw_neck(self, canvas: skia.Canvas, neck: _Neck, head: Point) -> None:
        colour = self._plumage.neck
        line = bezier(neck.shoulder, *neck.bend, head, 18)
        canvas.drawCircle(*neck.shoulder, 0.052, self._brush.fill(colour))
        canvas.drawPath(taper(line, 0.105, 0.040, 0.050), self._brush.fill(colour))
        shaded = line[2:] + _SHADE_OFFSET
        canvas.drawPath(
            taper(shaded, 0.004, 0.014, 0.030), self._brush.fill(mix(colour, "#7d93a8", 0.35), 0.55)
        )

    def _head(
        self, canvas: skia.Canvas, scale: float, t: float, pose: Pose, head: Point, angle: float
    ) -> None:
        canvas.save()
        canvas.translate(*head)
        canvas.rotate(math.degrees(angle + 0.03 * math.sin(t * 0.8) * (1 - pose.dip)))
        if pose.held > 0 and pose.holding:
            self._hold(canvas, scale, t, pose, angle)
        self._bakery.draw(canvas, "head", scale, plumage.HEAD_BOX, self._plumage.head)
        if blinks(t):
            canvas.drawLine(0.004, -0.006, 0.018, -0.006, self._brush.stroke("#23282f", 0.004))
        else:
            canvas.drawCircle(0.011, -0.007, 0.0075, self._brush.fill(self._species.eye))
            canvas.drawCircle(0.0135, -0.0095, 0.0024, self._brush.fill("#ffffff"))
        canvas.restore()

    def _hold(self, canvas: skia.Canvas, scale: float, t: float, pose: Pose, angle: float) -> None:
        """Draw the prop across the beak, hanging by its own weight and wriggling."""
        canvas.save()
        canvas.translate(0.02 + 0.108 * self._species.beak_length, 0.012)
        canvas.rotate(75 - math.degrees(angle) * 0.5 + 16 * math.sin(t * 21) * pose.held)
        self._props.draw(canvas, pose.holding, 0.19, scale, t)
        canvas.restore()
