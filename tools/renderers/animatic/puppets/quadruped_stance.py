"""How a four-legged animal holds itself at a moment: trunk, feet, neck, jaw, as plain numbers. No drawing."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from tools.renderers.animatic.painting.curves import TAU, Point, ease, lerp
from tools.renderers.animatic.puppets.base import Pose, Step
from tools.renderers.animatic.puppets.quadruped_species import Frame, QuadrupedSpecies

WALK_LANDINGS: Final = {"near hind": 0.0, "near fore": 0.25, "far hind": 0.5, "far fore": 0.75}
RUN_LANDINGS: Final = {"near hind": 0.0, "far hind": 0.12, "near fore": 0.45, "far fore": 0.57}
_RESTING: Final = {"near hind": -0.035, "near fore": 0.012, "far hind": 0.045, "far fore": -0.035}
"""How far each foot stands from under its joint, so that no two legs are alike."""

Feet: TypeAlias = Mapping[str, Point]


@dataclass(frozen=True, slots=True)
class Stance:
    """Where the parts are, in the animal's own unit, feet at y 0."""

    feet: Feet
    pitch: float = 0.0
    """Radians by which the trunk leans forward about its hips."""
    drop: float = 0.0
    """How far the hips have sunk."""
    neck: float = 0.0
    """Radians by which the neck is bent down beside its grazing."""
    dip: float = 0.0
    """How far the head is at the ground, 0 to 1."""
    gape: float = 0.0
    asleep: bool = False
    roll: float = 0.0
    """Radians by which it is turned over, about its feet."""
    wag: float = 0.0
    """How far the tail is swung beside its idling."""


@dataclass(frozen=True, slots=True)
class Build:
    """What of a species its stance depends on."""

    species: QuadrupedSpecies
    frame: Frame

    def joint(self, leg: str) -> float:
        """Return the x of a leg's hip or shoulder."""
        return self.frame.hip_x if leg.endswith("hind") else self.frame.shoulder_x

    def step(self, run: bool) -> Step:
        """Return the way of a foot in a walk or a gallop."""
        reach = 0.24 * self.species.leg / 0.42
        lift = 0.20 * self.species.leg
        return Step(reach * 1.4, 0.45, lift * 1.8) if run else Step(reach, 0.62, lift)

    @property
    def level(self) -> float:
        """Return the pitch that lifts the shoulders by one unit of drop at the hips."""
        return 1.0 / (self.frame.shoulder_x - self.frame.hip_x)


def stance(build: Build, t: float, pose: Pose) -> Stance:
    """Return how an animal holds itself."""
    one = _on_its_feet(build, t, pose)
    act = _ACTS.get(pose.act)
    return act(build, one, pose, t) if act else one


def _on_its_feet(build: Build, t: float, pose: Pose) -> Stance:
    """Return an animal that stands, walks or gallops: breath, bob, rocking."""
    feet = {leg: _foot(build, leg, pose) for leg in WALK_LANDINGS}
    pitch, drop = build.frame.graze[0] * pose.dip, 0.003 * math.sin(t * 1.9)
    wag = 0.05 * math.sin(t * 2.3)
    if pose.walk is not None:
        drop += 0.012 * math.sin(TAU * pose.walk * 2) * (0.0 if pose.run else 1.0)
        wag += 0.03 * math.sin(TAU * pose.walk)
        if pose.run:
            # A raster that turns costs ten times one that moves, so the huge ones only rise and fall.
            rocking = 0.0 if build.species.has("trunk") else 3.5
            pitch += math.radians(rocking) * math.sin(TAU * (pose.walk + 0.2))
            drop += -0.03 * math.sin(TAU * (pose.walk - 0.05))
    return Stance(feet, pitch, drop, dip=pose.dip, wag=wag)


def _foot(build: Build, leg: str, pose: Pose) -> Point:
    x = build.joint(leg)
    if pose.walk is None:
        return x + _RESTING[leg], 0.0
    landings = RUN_LANDINGS if pose.run else WALK_LANDINGS
    dx, dy = build.step(pose.run).at(pose.walk - landings[leg])
    return x + dx, dy


def _lowered(build: Build, one: Stance, part: float, ahead: float) -> Stance:
    """Return an animal whose trunk has sunk by a part of its legs, its feet put forward."""
    drop = part * build.species.leg
    feet = {
        leg: (x + ahead * build.species.leg * min(1.0, part * 1.4), y) for leg, (x, y) in one.feet.items()
    }
    return replace(one, drop=one.drop + drop, feet=feet)


def _sitting(build: Build, one: Stance, pose: Pose, t: float) -> Stance:
    """Return an animal on its haunches, its forelegs straight."""
    drop = 0.66 * build.species.leg * pose.amount
    feet = dict(one.feet)
    for leg in ("near hind", "far hind"):
        feet[leg] = (one.feet[leg][0] + 0.62 * build.species.leg * pose.amount, 0.0)
    pitch = -1.05 * drop * build.level
    back = 0.30 * drop
    for leg in ("near fore", "far fore"):
        feet[leg] = (one.feet[leg][0] - back, 0.0)
    return replace(
        one, drop=one.drop + drop, pitch=one.pitch + pitch, feet=feet, neck=0.55 * -pitch * pose.amount
    )


def _lying(build: Build, one: Stance, pose: Pose, t: float) -> Stance:
    return _lowered(build, one, 0.80 * pose.amount, 0.60)


def _asleep(build: Build, one: Stance, pose: Pose, t: float) -> Stance:
    """Return an animal that sleeps with its head on its paws, breathing."""
    low = _lying(build, one, pose, t)
    breath = 0.008 * math.sin(t * 1.3)
    return replace(low, drop=low.drop + breath, dip=0.62 * pose.amount, asleep=pose.amount > 0.5)


def _feeding(build: Build, one: Stance, pose: Pose, t: float) -> Stance:
    """Return an animal with its head down that chews, or one that chews what it holds."""
    chew = 0.5 + 0.5 * math.sin(TAU * 2 * pose.beat)
    if pose.holding:
        return replace(one, gape=0.5 * chew, neck=0.05 * chew)
    down = 0.96 - 0.05 * chew
    return replace(one, dip=down, pitch=build.frame.graze[0] * down, gape=0.4 * chew)


def _leaping(build: Build, one: Stance, pose: Pose, t: float) -> Stance:
    """Return an animal that crouches, or flies through its leap with its legs stretched out."""
    if pose.amount <= 0:
        return _lowered(build, one, -1.1 * pose.amount, 0.0)
    out = ease(pose.amount) * build.species.leg
    feet = {}
    for leg, (x, y) in one.feet.items():
        reach = -0.55 if leg.endswith("hind") else 0.55
        feet[leg] = (x + reach * out, y - 0.42 * out - (0.05 if leg.startswith("far") else 0.0))
    return replace(one, feet=feet, pitch=one.pitch - 0.16 * pose.amount)


def _swimming(build: Build, one: Stance, pose: Pose, t: float) -> Stance:
    """Return an animal that paddles, its head held up."""
    feet = {}
    for leg, phase in WALK_LANDINGS.items():
        turn = TAU * (pose.beat + phase)
        feet[leg] = (
            build.joint(leg) + 0.42 * build.species.leg * math.cos(turn),
            -0.18 * build.species.leg * (1 + math.sin(turn)),
        )
    return replace(one, feet=feet, pitch=-0.06, neck=-0.12, drop=one.drop + 0.012 * math.sin(TAU * pose.beat))


def _dancing(build: Build, one: Stance, pose: Pose, t: float) -> Stance:
    """Return an animal that hops from its fore to its hind legs."""
    beat = math.sin(TAU * pose.beat)
    feet = dict(one.feet)
    for leg in feet:
        high = max(0.0, beat if leg.endswith("fore") else -beat)
        feet[leg] = (feet[leg][0] + 0.12 * high * build.species.leg, -0.34 * high * build.species.leg)
    return replace(
        one, feet=feet, pitch=-0.13 * beat, neck=0.20 * beat, wag=0.35 * math.sin(TAU * 2 * pose.beat)
    )


def _raised_paw(build: Build, one: Stance, high: float, swing: float) -> Feet:
    x, _ = one.feet["near fore"]
    return {**one.feet, "near fore": (x + (0.42 + swing) * build.species.leg, -high * build.species.leg)}


def _waving(build: Build, one: Stance, pose: Pose, t: float) -> Stance:
    swing = 0.16 * math.sin(TAU * pose.beat) * pose.amount
    return replace(one, feet=_raised_paw(build, one, 0.80 * pose.amount, swing), neck=-0.10 * pose.amount)


def _rearing(build: Build, one: Stance, pose: Pose, t: float) -> Stance:
    """Return an animal that fights: the horned lower the head and butt, the others rear and strike."""
    blow = math.sin(TAU * pose.beat)
    if build.species.has("horns") or build.species.has("ram-horns") or build.species.has("nosehorn"):
        return replace(one, neck=0.55 + 0.25 * blow, pitch=0.10 * max(0.0, blow))
    lift = 0.34 + 0.10 * blow
    feet = dict(one.feet)
    reach = build.frame.shoulder_x - build.frame.hip_x
    for leg, phase in (("near fore", 0.0), ("far fore", 0.5)):
        strike = 0.5 + 0.5 * math.sin(TAU * (pose.beat + phase))
        feet[leg] = (
            feet[leg][0] + (0.10 + 0.40 * strike) * build.species.leg,
            -reach * math.sin(lift) - 0.30 * strike * build.species.leg,
        )
    return replace(one, feet=feet, pitch=-lift, gape=0.6 + 0.4 * blow, neck=0.35)


def _climbing(build: Build, one: Stance, pose: Pose, t: float) -> Stance:
    """Return an animal upright at what it climbs, its legs reaching in turn."""
    lift = 1.05
    reach = build.frame.shoulder_x - build.frame.hip_x
    feet = {}
    for leg, phase in WALK_LANDINGS.items():
        pull = 0.30 * build.species.leg * math.sin(TAU * (pose.beat + phase))
        if leg.endswith("fore"):
            feet[leg] = (
                build.frame.hip_x + 0.62 * reach + 0.62 * build.species.leg,
                -build.species.leg - reach * math.sin(lift) + pull,
            )
        else:
            feet[leg] = (build.frame.hip_x + 0.62 * build.species.leg, -0.25 * build.species.leg + 0.6 * pull)
    return replace(one, feet=feet, pitch=-lift, neck=0.62)


def _speaking(build: Build, one: Stance, pose: Pose, t: float) -> Stance:
    """Return an animal that gives voice: its jaw drops, and the head goes up, a howler's high."""
    gape = max(0.0, math.sin(TAU * pose.beat))
    up = 0.62 if build.species.has("howls") else 0.14
    return replace(one, gape=gape, neck=-up * (0.75 + 0.25 * gape))


def _fallen(build: Build, one: Stance, pose: Pose, t: float) -> Stance:
    return replace(_lowered(build, one, 0.9 * pose.amount, 0.35), neck=0.30 * pose.amount, asleep=False)


def _risen(build: Build, one: Stance, pose: Pose, t: float) -> Stance:
    return _lying(build, one, replace(pose, amount=1 - pose.amount), t)


def _floating(build: Build, one: Stance, pose: Pose, t: float) -> Stance:
    feet = {
        leg: (x + 0.10 * math.sin(t * 1.1 + 2 * k), -0.10 - 0.05 * math.sin(t * 0.9 + k))
        for k, (leg, (x, _)) in enumerate(one.feet.items())
    }
    return replace(one, feet=feet, pitch=-0.14 + 0.05 * math.sin(t * 0.8))


def _held_up(build: Build, one: Stance, pose: Pose, t: float) -> Stance:
    return replace(one, neck=-0.06)


def _thrown(build: Build, one: Stance, pose: Pose, t: float) -> Stance:
    return replace(one, neck=lerp(0.35, -0.55, ease(pose.amount * 2)))


_ACTS: Final[Mapping[str, Callable[[Build, Stance, Pose, float], Stance]]] = {
    "sit": _sitting,
    "lie": _lying,
    "sleep": _asleep,
    "eat": _feeding,
    "drink": _feeding,
    "jump": _leaping,
    "swim": _swimming,
    "fly": lambda build, one, pose, t: _leaping(build, one, replace(pose, amount=0.8), t),
    "float": _floating,
    "dance": _dancing,
    "wave": _waving,
    "climb": _climbing,
    "fight": _rearing,
    "fall": _fallen,
    "rise": _risen,
    "speak": _speaking,
    "work": _waving,
    "hold": _held_up,
    "carry": _held_up,
    "throw": _thrown,
    "ride": lambda build, one, pose, t: _sitting(build, one, replace(pose, amount=1.0), t),
}
