"""What a biped does with its arms while the rest of it stands, walks or sits: waves, eats, throws, plays."""

import math
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final, TypeAlias

from tools.renderers.animatic.painting.curves import TAU, ease, lerp, segment
from tools.renderers.animatic.puppets.base import Pose
from tools.renderers.animatic.puppets.biped_bones import Arm, Build, Foot, Stance, reaching
from tools.renderers.animatic.puppets.held import grip_of

Act: TypeAlias = Callable[[Build, Pose, float, Stance], Stance]
"""Makes of the stance of one who stands or walks that of one who acts."""

RELEASE: Final = 0.5
"""The amount of a throw at which the hand lets go."""

_CARRIED: Final[Mapping[str, tuple[Arm, Arm | None]]] = {
    "hand": (Arm(0.42, 1.30), None),
    "low": (Arm(0.04, 0.14), None),
    "high": (Arm(0.72, 1.25), None),
    "staff": (Arm(0.34, 1.05), None),
    "both": (Arm(0.42, 1.12), Arm(0.50, 1.10)),
    "strap": (Arm(-0.30, 1.55), Arm(0.75, 0.95)),
    "chin": (Arm(0.55, 1.75), Arm(1.05, 0.80)),
}
"""How the near and the far arm carry what is held in each way; one hand leaves the other free."""
_IN_BOTH_HANDS: Final = (Arm(0.34, 0.14), Arm(-0.34, 0.14))
_AT_FACE: Final[Mapping[str, tuple[float, float, bool]]] = {
    "mouth": (0.075, 0.050, False),
    "blow": (0.150, 0.010, True),
    "eye": (0.085, -0.070, True),
}
"""How far ahead of the mouth and below it the hand is that holds a thing to the face, and whether both do."""


def holding(build: Build, pose: Pose, stance: Stance) -> Stance:
    """Return a stance with the arms about what is held, as far as it is held."""
    if not pose.holding or pose.held <= 0:
        return stance
    near, far = _carried(build, stance, grip_of(pose.holding).carried)
    if pose.load > 1:
        near, far = _IN_BOTH_HANDS
    held = pose.held * (1 - pose.dip)
    arms = _toward(stance.arms[0], near, held), _toward(stance.arms[1], far or stance.arms[1], held)
    return replace(stance, arms=arms)


def _carried(build: Build, stance: Stance, way: str) -> tuple[Arm, Arm | None]:
    """Return the arms that carry a thing in a way."""
    if way not in _AT_FACE:
        return _CARRIED[way]
    x, y, both = _AT_FACE[way]
    return to_mouth(build, stance, x, y), to_mouth(build, stance, x + 0.02, y + 0.02) if both else None


def _toward(arm: Arm, other: Arm, t: float) -> Arm:
    return Arm(lerp(arm.swing, other.swing, t), lerp(arm.fold, other.fold, t))


def to_mouth(build: Build, stance: Stance, ahead: float = 0.035, below: float = 0.015) -> Arm:
    """Return an arm with its hand at the mouth, or a little ahead of it and below."""
    x, y = build.mouth
    cos, sin = math.cos(stance.gaze), math.sin(stance.gaze)
    x, y = cos * x - sin * y, sin * x + cos * y
    shoulder = build.shoulders[0] * math.cos(stance.lean) - 0.052 * build.torso * math.sin(stance.lean)
    return reaching(build, x + ahead - shoulder, y - 0.052 * build.torso * math.cos(stance.lean) + below)


def eat(build: Build, pose: Pose, t: float, base: Stance) -> Stance:
    """Bring the hand to the mouth and back."""
    up = 0.5 - 0.5 * math.cos(TAU * pose.beat)
    near = _toward(Arm(0.42, 1.30), to_mouth(build, base), ease(up))
    return replace(base, arms=(near, base.arms[1]))


def drink(build: Build, pose: Pose, t: float, base: Stance) -> Stance:
    """Bring the hand to the mouth and lay the head back."""
    up = ease(0.5 - 0.5 * math.cos(TAU * pose.beat))
    back = replace(base, gaze=base.gaze - 0.30 * up)
    return replace(back, arms=(_toward(Arm(0.42, 1.30), to_mouth(build, back), up), base.arms[1]))


def wave(build: Build, pose: Pose, t: float, base: Stance) -> Stance:
    """Raise a free hand over the head and swing it."""
    up = Arm(2.28, 0.48 + 0.40 * math.sin(TAU * pose.beat))
    amount = ease(pose.amount)
    if pose.held > 0 and pose.holding:
        return replace(base, arms=(base.arms[0], _toward(base.arms[1], Arm(2.2, up.fold), amount)))
    return replace(base, arms=(_toward(base.arms[0], up, amount), base.arms[1]))


def speak(build: Build, pose: Pose, t: float, base: Stance) -> Stance:
    """Let the hands and the head go with the words."""
    beat = math.sin(TAU * pose.beat)
    talking = Arm(0.28 + 0.10 * math.sin(t * 1.1), 1.05 + 0.22 * beat + 0.2 * math.sin(t * 1.7))
    near = base.arms[0] if pose.holding else _toward(base.arms[0], talking, 0.8)
    return replace(base, arms=(near, base.arms[1]), gaze=base.gaze + 0.05 * beat)


def carry(build: Build, pose: Pose, t: float, base: Stance) -> Stance:
    """Hold both forearms under a load, or one of several in each hand."""
    if pose.load > 1:
        return replace(base, arms=_IN_BOTH_HANDS)
    near, far = Arm(0.40, 1.15), Arm(0.52, 1.08)
    arms = _toward(base.arms[0], near, pose.held), _toward(base.arms[1], far, pose.held)
    return replace(base, arms=arms, lean=base.lean - 0.05 * pose.held)


def throw(build: Build, pose: Pose, t: float, base: Stance) -> Stance:
    """Wind up, swing the near arm from behind the head to the front, stepping into it, and let it sink."""
    back, away = segment(pose.amount, 0.0, 0.25), segment(pose.amount, 0.28, RELEASE)
    after = segment(pose.amount, RELEASE, 0.8)
    near = _toward(_toward(Arm(0.42, 1.30), Arm(3.25, 0.95), back), Arm(2.05, 0.15), away)
    far = _toward(_toward(base.arms[1], Arm(1.45, 0.25), back), Arm(-0.55, 0.6), away)
    step = Foot(lerp(base.feet[0].x * (1 - back), 0.15, away), -0.09 * math.sin(math.pi * away), 0.0)
    hip = base.hip[0] - 0.05 * back + 0.10 * away, base.hip[1] + 0.02 * back
    feet = step, Foot(lerp(base.feet[1].x, -0.13, back), 0.0, 30 * away)
    lean = base.lean - 0.22 * back + 0.42 * away + 0.1 * after
    return Stance(hip, feet, (_toward(near, Arm(0.35, 0.25), after), far), lean, base.gaze)


def fight(build: Build, pose: Pose, t: float, base: Stance) -> Stance:
    """Box, or strike with what is held."""
    blow, other = (max(0.0, side * math.sin(TAU * pose.beat)) ** 2 for side in (1, -1))
    hop = 0.012 * math.cos(2 * TAU * pose.beat)
    hip = base.hip[0] + 0.05 * (blow - 0.3), base.hip[1] + 0.03 + hop
    feet = Foot(0.15, 0.0, 0.0), Foot(-0.14, 0.0, 14 * blow)
    guard = Arm(0.62, 1.95), Arm(0.80, 1.80)
    arms = _toward(guard[0], Arm(1.50, 0.08), blow), _toward(guard[1], Arm(1.52, 0.08), other)
    if pose.holding:
        arms = (
            _toward(Arm(3.05, 0.35), Arm(0.95, 0.10), ease(0.5 + 0.5 * math.sin(TAU * pose.beat))),
            guard[1],
        )
    return Stance(hip, feet, arms, 0.10 + 0.12 * blow, base.gaze)


def work(build: Build, pose: Pose, t: float, base: Stance) -> Stance:
    """Keep the hands busy, as what is held asks for."""
    near, far = _MOTIONS[grip_of(pose.holding).worked if pose.holding else "busy"](math.sin(TAU * pose.beat))
    return replace(base, arms=(near, far or base.arms[1]), gaze=base.gaze + 0.10)


def _busy(beat: float) -> tuple[Arm, Arm | None]:
    return Arm(0.30 + 0.10 * beat, 1.12 - 0.14 * beat), Arm(0.42 - 0.10 * beat, 1.08 + 0.14 * beat)


def _strum(beat: float) -> tuple[Arm, Arm | None]:
    return Arm(-0.30 + 0.05 * beat, 1.50 + 0.20 * beat), Arm(0.75, 0.95)


def _bow(beat: float) -> tuple[Arm, Arm | None]:
    return Arm(0.62 + 0.28 * beat, 1.70 - 0.42 * beat), Arm(1.05, 0.80)


def _stroke(beat: float) -> tuple[Arm, Arm | None]:
    return Arm(0.95 + 0.16 * beat, 0.70 + 0.20 * beat), None


def _strike(beat: float) -> tuple[Arm, Arm | None]:
    blow = ease(0.5 + 0.5 * beat)
    return Arm(lerp(2.3, 0.75, blow), lerp(0.7, 0.35, blow)), None


def _sweep(beat: float) -> tuple[Arm, Arm | None]:
    return Arm(0.35 + 0.25 * beat, 0.65), Arm(0.60 + 0.25 * beat, 0.60)


def _sway(beat: float) -> tuple[Arm, Arm | None]:
    return Arm(0.55 + 0.06 * beat, 1.0 + 0.05 * beat), None


_MOTIONS: Final[Mapping[str, Callable[[float], tuple[Arm, Arm | None]]]] = {
    "busy": _busy,
    "strum": _strum,
    "bow": _bow,
    "stroke": _stroke,
    "strike": _strike,
    "sweep": _sweep,
    "sway": _sway,
}
"""How the near and the far arm work at each kind of thing."""
