"""People and machines on two legs: bones, gait, order of drawing. What they wear is their figure's."""

import math

from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.curves import TAU, Point, ease, knee, lerp, rotate
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.puppets.base import STILL, Bounds, Contact, Gait, Pose, Step, submerge
from tools.renderers.animatic.puppets.biped_species import BipedSpecies
from tools.renderers.animatic.puppets.figure import Bones, Figure
from tools.renderers.animatic.puppets.human import Human
from tools.renderers.animatic.puppets.props import Props
from tools.renderers.animatic.puppets.robot import Robot
from tools.renderers.animatic.puppets.species import PERSON_HEIGHT

_THIGH, _SHIN, _UPPER_ARM, _FOREARM = 0.250, 0.240, 0.165, 0.160
_HIP_Y, _NECK_Y = -0.482, -0.79
_WALK, _RUN = Step(half=0.165, duty=0.60, lift=0.065), Step(half=0.20, duty=0.40, lift=0.16)
_STANDING = {True: 0.055, False: -0.05}


class Biped:
    """A person, a robot, a knight."""

    def __init__(self, species: BipedSpecies, brush: Brush) -> None:
        self.height = species.size * PERSON_HEIGHT
        self._unit = 1 / (1 + 0.17 * (species.head - 1))
        self._figure: Figure = Robot(species, brush) if species.kind == "robot" else Human(species, brush)
        self._props = Props(brush)
        tall = 0.16 if species.headwear == "pointed" else 0.0
        self.crown = 1.20 + tall
        self.bounds: Bounds = (0.50, 0.62 + tall, 1.22 + tall, 0.08)

    def gait(self, action: str) -> Gait:
        """Return a walk, or a run with both feet off the ground between steps."""
        if action not in ("walk", "run"):
            return STILL
        step, cycle_s = (_RUN, 0.66) if action == "run" else (_WALK, 1.1)
        contacts = (Contact(step.half * self._unit, 0.0, True), Contact(step.half * self._unit, 0.5, False))
        return Gait(cycle_s, step.stride * self._unit, contacts, 0.13 * self._unit)

    def mouth(self, pose: Pose, height_px: float) -> Point:
        """Return the near hand."""
        x, y = self._bones(0.0, pose).arms[True][2]
        return x * self._unit * height_px, y * self._unit * height_px

    def draw(self, canvas: skia.Canvas, height_px: float, t: float, pose: Pose) -> None:
        """Draw it with its feet at the origin, facing right."""
        scale = height_px * self._unit
        bones = self._bones(t, pose)
        canvas.save()
        canvas.scale(scale, scale)
        self._figure.arm(canvas, bones.arms[False], False)
        self._figure.leg(canvas, bones.legs[False], bones.foot_turns[False], False)
        self._in_trunk(canvas, bones)
        self._figure.behind(canvas, scale, t, pose.walk or 0.0)
        canvas.restore()
        self._figure.leg(canvas, bones.legs[True], bones.foot_turns[True], True)
        self._figure.over_legs(canvas, bones)
        self._in_trunk(canvas, bones)
        self._figure.trunk(canvas, scale, t)
        canvas.restore()
        if pose.held > 0 and pose.holding:
            self._hold(canvas, scale, t, pose, bones.arms[True][2])
        self._figure.arm(canvas, bones.arms[True], True)
        canvas.scale(1 / self._unit, 1 / self._unit)
        if pose.wade > 0:
            submerge(canvas, self.bounds, pose.wade)
        canvas.restore()

    def _in_trunk(self, canvas: skia.Canvas, bones: Bones) -> None:
        """Save the canvas and turn it with the trunk, so that the hip lies where it is when upright."""
        canvas.save()
        canvas.translate(*bones.hip)
        canvas.rotate(math.degrees(bones.lean))
        canvas.translate(0, -_HIP_Y)

    def _hold(self, canvas: skia.Canvas, scale: float, t: float, pose: Pose, hand: Point) -> None:
        canvas.save()
        canvas.translate(hand[0] + 0.03, hand[1] - 0.03)
        canvas.rotate((10 if pose.holding == "fish" else 2) * math.sin(t * 12) * pose.held)
        self._props.draw(canvas, pose.holding, 0.20 * pose.held, scale, t)
        canvas.restore()

    def _bones(self, t: float, pose: Pose) -> Bones:
        """Return the joints: a walk swings arms against legs, a dip folds knees and trunk."""
        bob, lean = 0.002 * math.sin(t * 1.7), math.radians(1.2 * math.sin(t * 1.2))
        if pose.walk is not None:
            bob = (0.018 if pose.run else 0.010) * math.cos(TAU * pose.walk * 2)
            lean = math.radians(13 if pose.run else 4)
        hip = (-0.05 * pose.dip, _HIP_Y + bob + 0.17 * pose.dip)
        lean = lerp(lean, math.radians(74), ease(pose.dip))
        neck = rotate((hip[0], hip[1] + _NECK_Y - _HIP_Y), lean, hip)
        legs, turns = {}, {}
        for near, dx in ((True, 0.012), (False, -0.015)):
            foot, turns[near] = self._foot(near, pose)
            top = (hip[0] + dx, hip[1])
            legs[near] = (top, knee(top, foot, _THIGH, _SHIN, -1), foot)
        arms = {near: self._arm(neck, lean, near, t, pose) for near in (True, False)}
        return Bones(hip, lean, neck, legs, turns, arms)

    def _foot(self, near: bool, pose: Pose) -> tuple[Point, float]:
        """Return a foot's place and its turn in degrees: heel up behind, toe up before it lands."""
        if pose.walk is None:
            return (_STANDING[near], 0.0), 0.0
        step = _RUN if pose.run else _WALK
        phase = (pose.walk + (0.0 if near else 0.5)) % 1.0
        air = max(0.0, (phase - step.duty) / (1 - step.duty))
        turn = (70 if pose.run else 48) * math.sin(math.pi * air) * (1 - 1.35 * air)
        return step.at(phase), turn

    def _arm(self, neck: Point, lean: float, near: bool, t: float, pose: Pose) -> tuple[Point, Point, Point]:
        dx, dy = rotate((self._figure.shoulders[near], 0.055), lean)
        shoulder = (neck[0] + dx, neck[1] + dy)
        swing, fold = 0.08 * math.sin(t * 1.3) * (1 if near else -0.6), 0.30
        if pose.walk is not None:
            beat = math.sin(TAU * (pose.walk + (0.25 if near else 0.75)))
            swing = -(0.85 if pose.run else 0.55) * beat
            fold = 1.25 if pose.run else 0.35 + 0.15 * max(0.0, swing)
        if near:
            carrying = pose.held * (1 - pose.dip)
            swing, fold = lerp(swing, 0.45, carrying), lerp(fold, 1.35, carrying)
        swing, fold = lerp(swing, 0.12 if near else -0.1, pose.dip), lerp(fold, 0.1, pose.dip)
        upper, lower = math.pi / 2 - swing, math.pi / 2 - swing - fold
        elbow = shoulder[0] + _UPPER_ARM * math.cos(upper), shoulder[1] + _UPPER_ARM * math.sin(upper)
        return shoulder, elbow, (elbow[0] + _FOREARM * math.cos(lower), elbow[1] + _FOREARM * math.sin(lower))
