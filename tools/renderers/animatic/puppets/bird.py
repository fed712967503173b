"""Birds that stand, hop, swim and fly: the order of drawing. Postures and feathers have their own modules."""

import math
from functools import partial

from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.colour import Colour, mix
from tools.renderers.animatic.painting.curves import Point, bezier, knee, lerp2, rotate, taper
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.puppets.base import (
    STILL,
    Bakery,
    Bounds,
    Contact,
    Gait,
    Pose,
    Puppet,
    blinks,
    submerge,
)
from tools.renderers.animatic.puppets.bird_feathers import Feathers
from tools.renderers.animatic.puppets.bird_posture import HOP_STRIDE, RUN, WALK, Posture, posture
from tools.renderers.animatic.puppets.bird_species import BirdSpecies
from tools.renderers.animatic.puppets.props import Props
from tools.renderers.animatic.puppets.species import PERSON_HEIGHT

_TAIL_DROP = 38
"""Degrees that a tail hangs down at most: who stands upright lifts it."""
_GAPES = 4
"""Steps in which a beak opens; each is baked once."""


class Bird(Puppet):
    """A sparrow, an eagle, a duck, a penguin."""

    def __init__(self, species: BirdSpecies, brush: Brush) -> None:
        self.height = species.size * PERSON_HEIGHT
        self._species, self._brush = species, brush
        self._feathers = Feathers(species, brush)
        self._bakery, self._props = Bakery(), Props(brush)
        at_rest = posture(species, 0.0, Pose())
        top = species.head_size * (1.8 if species.crest else 1.1)
        self.crown = -at_rest.head[1] + top
        reach = species.length / 2 + max(species.tail_length, 0.75 * species.span) + 0.25
        ahead = species.length / 2 + species.neck + species.beak_length + species.head_size + 0.30
        high = (
            max(self.crown, 1.05 * species.span + species.leg + species.depth, species.tail_length + 0.6)
            + 0.1
        )
        self.bounds: Bounds = (reach, ahead, high, 0.10 + 0.6 * species.span)

    @property
    def breadth(self) -> tuple[float, float]:
        """How far it reaches left and right as it is, in heights."""
        return (
            0.5 * self._species.length + 0.6 * self._species.tail_length,
            0.5 * self._species.length + self._species.neck + self._species.beak_length,
        )

    def gait(self, action: str) -> Gait:
        """Return a walk, a waddle, hops, strokes in the water or in the air."""
        species = self._species
        if action == "fly" and species.flies:
            return Gait(species.beat_s, 1.1 * species.beat_s / 0.55, (), 0.0)
        if action == "swim" and species.swims:
            return Gait(1.1, 0.55, (), 0.0)
        if action not in ("walk", "run"):
            return STILL
        if species.step == "hop":
            contacts = (
                Contact(0.03, 0.0, True),
                Contact(-0.03, 0.0, False),
                Contact(0.03, 0.5, True),
                Contact(-0.03, 0.5, False),
            )
            return Gait(0.7 if action == "walk" else 0.45, HOP_STRIDE, contacts, 0.10)
        step, k = (RUN if action == "run" else WALK), species.leg / 0.24
        pair = (Contact(step.half * k, 0.0, True), Contact(step.half * k, 0.5, False))
        return Gait(0.5 if action == "run" else 0.9, step.stride * k, pair, 0.12)

    def draught(self, action: str) -> float:
        """Return how deep it lies on the water: its belly is under."""
        return self._species.leg + 0.16 * self._species.depth

    def mouth(self, pose: Pose, height_px: float) -> Point:
        """Return the tip of the beak."""
        one = posture(self._species, 0.0, pose)
        reach = 0.7 * self._species.head_size + 0.9 * self._species.beak_length
        x, y = one.head[0] + reach * math.cos(one.head_turn), one.head[1] + reach * math.sin(one.head_turn)
        return x * height_px, y * height_px

    def seat(self, t: float, pose: Pose) -> Point:
        """Return the middle of its back."""
        one = posture(self._species, t, pose)
        return rotate((one.body[0] - 0.05, one.body[1] - 0.40 * self._species.depth), -one.pitch, one.body)

    def draw(self, canvas: skia.Canvas, height_px: float, t: float, pose: Pose) -> None:
        """Draw it with its feet at the origin, facing right."""
        one = posture(self._species, t, pose)
        canvas.save()
        canvas.scale(height_px, height_px)
        canvas.save()
        # Turned over, it lies on its back.
        canvas.translate(0, (0.5 * self._species.depth - one.body[1]) * math.sin(one.roll / 2))
        canvas.rotate(math.degrees(one.roll))
        if one.wing is not None:
            self._wing(canvas, one, far=True)
        self._leg(canvas, one, 1, mix(self._species.legs, "#3a3a48", 0.30))
        self._trunk(canvas, height_px, t, one)
        self._leg(canvas, one, 0, self._species.legs)
        self._neck_and_head(canvas, height_px, t, pose, one)
        if one.wing is None:
            self._in_body(canvas, one)
            self._bakery.draw(canvas, "folded", height_px, self._box(0.8), self._feathers.folded)
            canvas.restore()
        else:
            self._wing(canvas, one, far=False)
        canvas.restore()
        if pose.wade > 0:
            submerge(canvas, pose.wade)
        canvas.restore()

    def _box(self, reach: float) -> tuple[float, float, float, float]:
        long, deep = reach * self._species.length, 1.2 * self._species.depth
        return -long, -deep, long, deep

    def _in_body(self, canvas: skia.Canvas, one: Posture) -> None:
        canvas.save()
        canvas.translate(*one.body)
        canvas.rotate(-math.degrees(one.pitch))

    def _trunk(self, canvas: skia.Canvas, scale: float, t: float, one: Posture) -> None:
        self._in_body(canvas, one)
        canvas.save()
        canvas.translate(-0.44 * self._species.length, -0.02 * self._species.depth)
        canvas.rotate(2.5 * math.sin(t * 1.6) + max(0.0, math.degrees(one.pitch) - _TAIL_DROP))
        self._feathers.tail(canvas, one.spread)
        canvas.restore()
        self._bakery.draw(canvas, "body", scale, self._box(0.7), self._feathers.body)
        canvas.restore()

    def _wing(self, canvas: skia.Canvas, one: Posture, far: bool) -> None:
        """Draw a wing that is out; the far one shows above the back, the near one before the body."""
        assert one.wing is not None
        self._in_body(canvas, one)
        canvas.translate(0.10 * self._species.length, -(0.34 if far else 0.22) * self._species.depth)
        self._feathers.spread(canvas, one.wing + (0.34 if far else -0.20), one.bend, far)
        canvas.restore()

    def _leg(self, canvas: skia.Canvas, one: Posture, side: int, colour: Colour) -> None:
        if one.feet is None:
            return
        x, y = one.feet[side]
        species, paint = self._species, self._brush.fill(colour)
        root = rotate((one.body[0] - 0.02, one.body[1] + 0.34 * species.depth), -one.pitch, one.body)
        hip = (0.5 * root[0] + 0.02 - 0.05 * side, min(root[1], y - 0.3 * species.leg))
        long = max(species.leg, math.hypot(hip[0] - x, hip[1] - y))
        joint = knee(hip, (x, y), 0.55 * long, 0.55 * long, 1)
        thick = 0.020 + 0.06 * species.leg
        canvas.drawPath(
            taper(
                bezier(hip, lerp2(hip, joint, 0.9), lerp2(joint, (x, y), 0.1), (x, y), 8),
                1.5 * thick,
                0.8 * thick,
            ),
            paint,
        )
        for dx in (0.095, 0.06, -0.05):
            canvas.drawPath(
                taper(
                    [(x, y - 0.010), (x + 0.6 * dx, y - 0.004), (x + dx, y + 0.004)],
                    0.8 * thick,
                    0.35 * thick,
                ),
                paint,
            )

    def _neck_and_head(self, canvas: skia.Canvas, scale: float, t: float, pose: Pose, one: Posture) -> None:
        species = self._species
        root = rotate(
            (one.body[0] + 0.36 * species.length, one.body[1] - 0.12 * species.depth), -one.pitch, one.body
        )
        bend = (root[0] + 0.10 + 0.35 * species.neck, lerp2(root, one.head, 0.45)[1])
        line = bezier(root, bend, lerp2(bend, one.head, 0.6), one.head, 12)
        width = 1.5 * species.head_size
        canvas.drawPath(
            taper(line, 0.62 * species.depth, 0.86 * width, width), self._brush.fill(species.of("head"))
        )
        canvas.save()
        canvas.translate(*one.head)
        canvas.rotate(math.degrees(one.head_turn))
        step = round(one.gape * (_GAPES - 1))
        box = (
            -2.0 * species.head_size,
            -2.2 * species.head_size,
            species.head_size + 1.2 * species.beak_length,
            1.6 * species.head_size,
        )
        part = partial(self._feathers.head, gape=step / (_GAPES - 1))
        self._bakery.draw(canvas, ("head", step), scale, box, part)
        self._eye(canvas, t, pose, one)
        if pose.held > 0 and pose.holding:
            self._hold(canvas, scale, t, pose)
        canvas.restore()

    def _eye(self, canvas: skia.Canvas, t: float, pose: Pose, one: Posture) -> None:
        r, fill = self._species.head_size, self._brush.fill
        x, y, size = 0.30 * r, -0.16 * r, 0.20 * r
        if one.asleep or blinks(t, 3.1):
            canvas.drawLine(x - size, y, x + size, y, self._brush.stroke("#16130f", 0.10 * r))
            return
        wide = 1.3 if pose.expression in ("surprised", "afraid") else 1.0
        canvas.drawCircle(x, y, size * wide, fill(self._species.eye))
        canvas.drawCircle(x + 0.35 * size, y - 0.35 * size, 0.34 * size, fill("#ffffff"))
        slant = {"angry": 0.55, "sad": -0.5, "tired": 0.0}.get(pose.expression)
        if slant is not None:
            lid = self._brush.stroke(mix(self._species.of("head"), "#10141e", 0.55), 0.13 * r)
            canvas.drawLine(
                x - 1.4 * size, y - (1.0 + slant) * size, x + 1.4 * size, y - (1.0 - slant) * size, lid
            )

    def _hold(self, canvas: skia.Canvas, scale: float, t: float, pose: Pose) -> None:
        canvas.save()
        canvas.translate(
            0.7 * self._species.head_size + 0.7 * self._species.beak_length, 0.35 * self._species.head_size
        )
        canvas.rotate(60 + 10 * math.sin(t * 9.0) * pose.held)
        self._props.draw(canvas, pose.holding, 0.34 * pose.held, scale, t)
        canvas.restore()
