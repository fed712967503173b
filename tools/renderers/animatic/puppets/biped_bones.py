"""A biped's measures, and how a stance becomes joints. What it does is its acts', its looks its figure's."""

import math
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from tools.renderers.animatic.painting.curves import Point, knee, lerp, rotate

FOOT = 0.036
"""How high an ankle is over the ground that its foot stands on."""

_THIGH_OF_LEG = 0.51
_SLACK = 1.008
"""How much longer the bones of a leg are than what they bridge when standing: its knee is never locked."""

Joints: TypeAlias = tuple[Point, Point, Point]
"""Hip, knee and ankle, or shoulder, elbow and hand."""


class Arm(NamedTuple):
    """How an arm is held, in radians."""

    swing: float
    """The upper arm's turn ahead of hanging down."""
    fold: float
    """How much further the forearm is turned."""


class Foot(NamedTuple):
    """Where a foot is."""

    x: float
    y: float
    """Place on the ground under the ankle, were the foot not turned."""
    turn: float
    """Degrees by which its toes are down."""


@dataclass(frozen=True, slots=True)
class Build:
    """How a body is measured, against a grown man of 1."""

    legs: float = 1.0
    torso: float = 1.0
    arms: float = 1.0
    head: float = 1.0
    stoop: float = 0.0
    """How far its back is bent when it stands, in radians."""
    back: float = 0.085
    """How high its hips are when it lies on its back."""
    shoulders: Point = (0.0, -0.005)
    """How far ahead of the neck the near and the far arm hang."""

    @property
    def hip_height(self) -> float:
        """Return how high the hips of one who stands are."""
        return 0.482 * self.legs

    @property
    def thigh(self) -> float:
        """Return the length of the upper bone of a leg."""
        return (self.hip_height - FOOT) * _SLACK * _THIGH_OF_LEG

    @property
    def shin(self) -> float:
        """Return the length of the lower bone of a leg."""
        return (self.hip_height - FOOT) * _SLACK * (1 - _THIGH_OF_LEG)

    @property
    def upper_arm(self) -> float:
        """Return the length of an arm's upper bone."""
        return 0.165 * self.arms

    @property
    def forearm(self) -> float:
        """Return the length from elbow to palm."""
        return 0.158 * self.arms

    @property
    def trunk(self) -> float:
        """Return the length from hips to neck."""
        return 0.308 * self.torso

    @property
    def skull(self) -> float:
        """Return half of the head's height, the unit in which heads are drawn."""
        return 0.105 * self.head

    @property
    def head_centre(self) -> Point:
        """Return the middle of a level head from the neck."""
        return 0.012, -0.010 * self.torso - (0.62 + 0.31 * self.torso) * self.skull

    @property
    def mouth(self) -> Point:
        """Return a level head's mouth from the neck."""
        x, y = self.head_centre
        return x + 0.62 * self.skull, y + 0.55 * self.skull

    @property
    def unit(self) -> float:
        """Return what its own measures are multiplied by, so that it is 1 high."""
        return 1.0 / (self.hip_height + self.trunk - self.head_centre[1] + 1.05 * self.skull)


@dataclass(frozen=True, slots=True)
class Stance:
    """How a body is held at one moment, in its own measures: feet at y 0, y down, facing right."""

    hip: Point
    feet: tuple[Foot, Foot]
    """The near foot, the far one."""
    arms: tuple[Arm, Arm]
    lean: float = 0.0
    """The trunk's turn about the hip, in radians."""
    gaze: float = 0.0
    """The head's turn; 0 looks straight ahead."""
    astride: bool = False
    """Whether it sits on something that hides its far leg."""
    aloft: bool = False
    """Whether there is no ground under it on which its clothes could lie."""


@dataclass(frozen=True, slots=True)
class Bones:
    """Where the joints are at one moment."""

    hip: Point
    lean: float
    neck: Point
    gaze: float
    legs: dict[bool, Joints]
    """The near (True) and far leg; a hidden one is left out."""
    foot_turns: dict[bool, float]
    arms: dict[bool, Joints]
    """The near (True) and far arm."""
    aloft: bool
    """Whether there is no ground under it on which its clothes could lie."""


def bones_of(build: Build, stance: Stance) -> Bones:
    """Return the joints of a body in a stance."""
    legs, turns, arms = {}, {}, {}
    neck = neck_of(build, stance.hip, stance.lean)
    for near, foot, arm in zip((True, False), stance.feet, stance.arms, strict=True):
        arms[near] = _arm(build, shoulder_of(build, neck, stance.lean, near), arm)
        if near or not stance.astride:
            dx, dy = rotate((0.012 if near else -0.014, 0.0), stance.lean)
            top, ankle = (stance.hip[0] + dx, stance.hip[1] + dy), (foot.x, foot.y - FOOT)
            legs[near] = top, knee(top, ankle, build.thigh, build.shin, -1), ankle
            turns[near] = foot.turn
    return Bones(stance.hip, stance.lean, neck, stance.gaze, legs, turns, arms, stance.aloft)


def neck_of(build: Build, hip: Point, lean: float) -> Point:
    """Return where the neck is."""
    return rotate((hip[0], hip[1] - build.trunk), lean, hip)


def shoulder_of(build: Build, neck: Point, lean: float, near: bool) -> Point:
    """Return where an arm hangs."""
    dx, dy = rotate((build.shoulders[0 if near else 1], 0.052 * build.torso), lean)
    return neck[0] + dx, neck[1] + dy


def reaching(build: Build, x: float, y: float) -> Arm:
    """Return the arm whose palm is at a place from its shoulder, the elbow below."""
    upper, lower = build.upper_arm, build.forearm
    away = min(max(math.hypot(x, y), abs(upper - lower) + 0.01), (upper + lower) * 0.995)
    fold = math.acos((away * away - upper * upper - lower * lower) / (2 * upper * lower))
    ahead = math.atan2(lower * math.sin(fold), upper + lower * math.cos(fold))
    return Arm(math.atan2(x, y) - ahead, fold)


def hanging(build: Build, hip: Point, swing: float, bend: float, turn: float) -> Foot:
    """Return the foot of a leg whose thigh is turned ahead by `swing`, its knee bent back by `bend`."""
    thigh, shin = math.pi / 2 - swing, math.pi / 2 - swing + bend
    x = hip[0] + build.thigh * math.cos(thigh) + build.shin * math.cos(shin)
    y = hip[1] + build.thigh * math.sin(thigh) + build.shin * math.sin(shin)
    return Foot(x, y + FOOT, turn)


def blended(a: Stance, b: Stance, t: float) -> Stance:
    """Return the stance `t` of the way from one to another."""
    feet = tuple(
        Foot(*(lerp(m, n, t) for m, n in zip(p, q, strict=True))) for p, q in zip(a.feet, b.feet, strict=True)
    )
    arms = tuple(
        Arm(*(lerp(m, n, t) for m, n in zip(p, q, strict=True))) for p, q in zip(a.arms, b.arms, strict=True)
    )
    hip = lerp(a.hip[0], b.hip[0], t), lerp(a.hip[1], b.hip[1], t)
    return Stance(
        hip, (feet[0], feet[1]), (arms[0], arms[1]), lerp(a.lean, b.lean, t), lerp(a.gaze, b.gaze, t)
    )


def _arm(build: Build, shoulder: Point, arm: Arm) -> Joints:
    upper, lower = math.pi / 2 - arm.swing, math.pi / 2 - arm.swing - arm.fold
    elbow = (
        shoulder[0] + build.upper_arm * math.cos(upper),
        shoulder[1] + build.upper_arm * math.sin(upper),
    )
    hand = elbow[0] + build.forearm * math.cos(lower), elbow[1] + build.forearm * math.sin(lower)
    return shoulder, elbow, hand
