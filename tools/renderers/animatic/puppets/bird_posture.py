"""How a bird holds itself at a moment: body, head, feet, wings, as plain points. No drawing."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from tools.renderers.animatic.painting.curves import TAU, Point, ease, lerp, lerp2, rotate
from tools.renderers.animatic.puppets.base import Pose, Step
from tools.renderers.animatic.puppets.bird_species import BirdSpecies

WALK, RUN = Step(half=0.16, duty=0.60, lift=0.08), Step(half=0.22, duty=0.46, lift=0.14)
HOP_STRIDE: Final = 0.55
_FLYING_PITCH: Final = 6.0
_GLIDE_PART: Final = 0.62


@dataclass(frozen=True, slots=True)
class Posture:
    """A bird's bones, in its heights, feet at y 0."""

    body: Point
    """Middle of the body."""
    pitch: float
    """Radians by which the body is held up."""
    head: Point
    head_turn: float = 0.0
    """Radians by which the head looks down."""
    feet: tuple[Point, Point] | None = None
    """Near and far foot; none where they are tucked up or under water."""
    wing: float | None = None
    """Radians by which the wings are raised; none where they are folded."""
    bend: float = 0.0
    """How much the wings' tips hang behind their stroke."""
    gape: float = 0.0
    asleep: bool = False
    spread: float = 0.0
    """How far the tail is spread, 0 to 1."""
    roll: float = 0.0
    """Radians by which the whole bird is turned over, about its feet."""


def posture(species: BirdSpecies, t: float, pose: Pose) -> Posture:
    """Return how a bird holds itself."""
    standing = _standing(species, t, pose)
    act = _ACTS.get(pose.act)
    held = act(species, standing, pose) if act else standing
    return _dipped(species, held, pose.dip) if pose.dip else held


def _standing(species: BirdSpecies, t: float, pose: Pose) -> Posture:
    """Return a bird on its feet: breathing, or bobbing along."""
    rise = 0.004 * math.sin(t * 2.1)
    nod = 0.0
    if pose.walk is not None:
        rise, nod = _gone_along(species, pose)
    pitch = math.radians(species.pitch)
    body = (-0.02, -species.leg - _support(species, pitch) + rise)
    head = _head(species, body, pitch)
    return Posture(body, pitch, (head[0] + nod, head[1]), 0.02 * math.sin(t * 0.9), _feet(species, pose))


def _support(species: BirdSpecies, pitch: float) -> float:
    """Return how high the body's middle is above its legs: the more upright, the higher."""
    return 0.36 * species.depth * math.cos(pitch) + 0.46 * species.length * math.sin(pitch) ** 2


def _gone_along(species: BirdSpecies, pose: Pose) -> tuple[float, float]:
    """Return how far a step lifts the body, and how far the head is thrust forward."""
    assert pose.walk is not None
    if species.step == "hop":
        return -0.16 * abs(math.sin(TAU * pose.walk / 2)), 0.0
    sway = 0.03 if species.step == "waddle" else 0.012
    return -sway * abs(math.sin(TAU * pose.walk)), 0.03 * math.sin(TAU * pose.walk * 2)


def _head(species: BirdSpecies, body: Point, pitch: float) -> Point:
    root = rotate((body[0] + 0.38 * species.length, body[1] - 0.20 * species.depth), -pitch, body)
    return root[0] + 0.35 * species.neck, root[1] - species.neck - 0.35 * species.head_size


def _feet(species: BirdSpecies, pose: Pose) -> tuple[Point, Point]:
    if pose.walk is None:
        return (0.03, 0.0), (-0.05, -0.004)
    if species.step == "hop":
        lift = -0.14 * abs(math.sin(TAU * pose.walk / 2))
        return (0.03, lift), (-0.03, lift)
    step = RUN if pose.run else WALK
    (x0, y0), (x1, y1) = step.at(pose.walk), step.at(pose.walk + 0.5)
    return (x0 * species.leg / 0.24, y0), (x1 * species.leg / 0.24, y1)


def _dipped(species: BirdSpecies, one: Posture, dip: float) -> Posture:
    """Return a bird that has bent down to the ground in front of it."""
    down = ease(dip)
    low = (0.34 + 0.4 * species.neck, -0.55 * species.head_size - 0.5 * species.beak_length)
    pitch = lerp(one.pitch, math.radians(-22), down * min(1.0, 0.5 + species.pitch / 60))
    return replace(
        one, pitch=pitch, head=lerp2(one.head, low, down), head_turn=lerp(one.head_turn, 1.15, down)
    )


def _flying(species: BirdSpecies, one: Posture, pose: Pose) -> Posture:
    """Return a bird in the air: stretched out, legs away, wings beating or held out to glide."""
    stroke = math.sin(TAU * pose.beat)
    bend = -math.cos(TAU * pose.beat)
    if species.soars:
        part = (pose.beat / 3) % 1.0
        active = ease(min(1.0, max(0.0, (part - _GLIDE_PART) / 0.10))) * (1 - ease((part - 0.92) / 0.08))
        stroke, bend = lerp(0.30, stroke, active), lerp(-0.2, bend, active)
    pitch = math.radians(_FLYING_PITCH)
    body = (one.body[0], -species.leg - 0.42 * species.depth + 0.03 * stroke)
    root = rotate((body[0] + 0.42 * species.length, body[1] - 0.10 * species.depth), -pitch, body)
    reach = 0.55 * species.neck + 0.30 * species.head_size
    head = (root[0] + reach, root[1] - 0.35 * reach)
    return Posture(body, pitch, head, 0.05, None, 0.16 + 0.92 * stroke, bend, one.gape, spread=0.45)


def _swimming(species: BirdSpecies, one: Posture, pose: Pose) -> Posture:
    pitch = math.radians(min(species.pitch, 14.0))
    body = (one.body[0], -species.leg - 0.42 * species.depth)
    return replace(one, body=body, pitch=pitch, head=_head(species, body, pitch), feet=None)


def _sitting(species: BirdSpecies, one: Posture, pose: Pose) -> Posture:
    drop = 0.78 * species.leg * pose.amount
    return replace(one, body=(one.body[0], one.body[1] + drop), head=(one.head[0], one.head[1] + drop))


def _asleep(species: BirdSpecies, one: Posture, pose: Pose) -> Posture:
    """Return a bird with its head laid on its back."""
    low = _sitting(species, one, pose)
    back = rotate(
        (low.body[0] - 0.02 * species.length, low.body[1] - 0.52 * species.depth), -low.pitch, low.body
    )
    head = lerp2(low.head, back, 0.75 * pose.amount)
    return replace(low, head=head, head_turn=0.5 * pose.amount, asleep=pose.amount > 0.4)


def _pecking(species: BirdSpecies, one: Posture, pose: Pose) -> Posture:
    if pose.holding:
        return replace(one, gape=0.5 + 0.5 * math.sin(TAU * pose.beat))
    return _dipped(species, one, 0.5 - 0.5 * math.cos(TAU * pose.beat))


def _speaking(species: BirdSpecies, one: Posture, pose: Pose) -> Posture:
    gape = max(0.0, math.sin(TAU * pose.beat))
    lift = 0.05 * species.head_size * gape
    return replace(one, head=(one.head[0], one.head[1] - lift), head_turn=-0.22 * gape, gape=gape)


def _dancing(species: BirdSpecies, one: Posture, pose: Pose) -> Posture:
    bob = abs(math.sin(TAU * pose.beat))
    x = 0.05 * math.sin(TAU * pose.beat / 2)
    return replace(
        one,
        body=(one.body[0] + x, one.body[1] + 0.05 * bob),
        head=(one.head[0] + x, one.head[1] + 0.09 * bob),
        wing=0.45 + 0.45 * bob,
    )


def _waving(species: BirdSpecies, one: Posture, pose: Pose) -> Posture:
    return replace(one, wing=lerp(-0.6, 0.75 + 0.35 * math.sin(TAU * pose.beat), pose.amount))


def _opening(species: BirdSpecies, one: Posture, pose: Pose) -> Posture:
    if species.tail_kind == "train":
        return replace(one, spread=pose.amount)
    return replace(one, wing=lerp(-0.6, 1.0, pose.amount)) if pose.amount > 0 else one


def _fighting(species: BirdSpecies, one: Posture, pose: Pose) -> Posture:
    lunge = max(0.0, math.sin(TAU * pose.beat))
    head = (one.head[0] + 0.16 * lunge, one.head[1] + 0.05 * lunge)
    return replace(
        one, head=head, wing=0.3 + 0.8 * lunge, gape=lunge, body=(one.body[0] + 0.06 * lunge, one.body[1])
    )


def _leaping(species: BirdSpecies, one: Posture, pose: Pose) -> Posture:
    if pose.amount <= 0:
        drop = -0.4 * species.leg * pose.amount
        return replace(one, body=(one.body[0], one.body[1] + drop), head=(one.head[0], one.head[1] + drop))
    return replace(one, wing=0.2 + 0.9 * pose.amount)


def _fallen(species: BirdSpecies, one: Posture, pose: Pose) -> Posture:
    return replace(one, roll=-math.pi * pose.amount)


def _risen(species: BirdSpecies, one: Posture, pose: Pose) -> Posture:
    return _sitting(species, one, replace(pose, amount=1 - pose.amount))


_ACTS: Final[Mapping[str, Callable[[BirdSpecies, Posture, Pose], Posture]]] = {
    "fly": _flying,
    "float": _swimming,
    "swim": _swimming,
    "sit": _sitting,
    "lie": _sitting,
    "sleep": _asleep,
    "eat": _pecking,
    "drink": _pecking,
    "speak": _speaking,
    "dance": _dancing,
    "wave": _waving,
    "open": _opening,
    "fight": _fighting,
    "jump": _leaping,
    "fall": _fallen,
    "rise": _risen,
    "ride": lambda species, one, pose: replace(_sitting(species, one, pose), feet=None),
}
