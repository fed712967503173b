"""What a biped does to another close to it: hugs, kisses, strokes, feeds, shakes hands; and points."""

import math
from dataclasses import replace
from typing import Final

from tools.renderers.animatic.painting.curves import TAU, Point, ease, lerp
from tools.renderers.animatic.puppets.base import Pose
from tools.renderers.animatic.puppets.biped_bones import (
    Arm,
    Build,
    Stance,
    blended,
    neck_of,
    reaching,
    shoulder_of,
)

AHEAD: Final = {"hug": 0.13, "kiss": 0.17, "pet": 0.26, "feed": 0.27, "shake-hands": 0.24, "push": 0.34}
"""How far from the middle of its feet what it touches begins, in its heights."""
_LOWEST: Final = 0.30
"""How far its hips go down to what is low, in its own measures."""


def hug(build: Build, pose: Pose, t: float, base: Stance) -> Stance:
    """Lay both arms about the other, the head against it."""
    bent = _bent(build, pose, base, 0.10)
    x, y = _target(build, pose)
    arms = (
        _hand_at(build, bent, (x + 0.10, y - 0.02), True),
        _hand_at(build, bent, (x + 0.14, y + 0.05), False),
    )
    sway = 0.02 * math.sin(t * 1.3)
    held = replace(bent, arms=arms, lean=bent.lean + sway, gaze=bent.gaze + 0.16 + sway)
    return blended(base, held, ease(pose.amount))


def kiss(build: Build, pose: Pose, t: float, base: Stance) -> Stance:
    """Bring the face to the other's, and back a little, the arms at the sides."""
    bent = _bent(build, pose, base, 0.22)
    return blended(base, replace(bent, arms=(Arm(-0.25, 0.35), Arm(-0.35, 0.30))), ease(pose.amount))


def pet(build: Build, pose: Pose, t: float, base: Stance) -> Stance:
    """Stroke the other with a flat hand, to and fro."""
    bent = _bent(build, pose, base, 0.08)
    x, y = _target(build, pose)
    stroke = math.sin(TAU * pose.beat)
    hand = _hand_at(build, bent, (x + 0.04 + 0.05 * stroke, y - 0.03 - 0.02 * stroke), True)
    return replace(bent, arms=(hand, bent.arms[1]), gaze=bent.gaze + 0.12)


def feed(build: Build, pose: Pose, t: float, base: Stance) -> Stance:
    """Hold out a hand under the other's mouth."""
    bent = _bent(build, pose, base, 0.05)
    x, y = _target(build, pose)
    hand = _hand_at(build, bent, (x + 0.05, y + 0.03 + 0.012 * math.sin(TAU * pose.beat)), True)
    return replace(bent, arms=(hand, bent.arms[1]), gaze=bent.gaze + 0.06)


def shake_hands(build: Build, pose: Pose, t: float, base: Stance) -> Stance:
    """Give the near hand and shake it."""
    x, y = _target(build, pose)
    hand = _hand_at(build, base, (x, y + 0.035 * math.sin(TAU * pose.beat)), True)
    return replace(base, arms=(hand, base.arms[1]))


def point(build: Build, pose: Pose, t: float, base: Stance) -> Stance:
    """Stretch an arm out ahead, a little up."""
    out, amount = Arm(1.72 + 0.02 * math.sin(t * 1.7), 0.04), ease(pose.amount)
    arm = Arm(lerp(base.arms[0].swing, out.swing, amount), lerp(base.arms[0].fold, out.fold, amount))
    return replace(base, arms=(arm, base.arms[1]), gaze=base.gaze - 0.10 * amount)


def _target(build: Build, pose: Pose) -> Point:
    """Return where it touches the other, in its own measures."""
    return AHEAD[pose.act] / build.unit, -pose.reach / build.unit


def _bent(build: Build, pose: Pose, base: Stance, lean: float) -> Stance:
    """Return a stance that leans ahead, farther and with bent knees to what is low."""
    low = max(0.0, _target(build, pose)[1] - neck_of(build, base.hip, base.lean)[1] - 0.10)
    down = min(_LOWEST, 0.6 * low)
    hip = base.hip[0] - 0.5 * down, base.hip[1] + down
    return replace(base, hip=hip, lean=base.lean + lean + 1.1 * min(low, 0.55), gaze=base.gaze + 0.3 * low)


def _hand_at(build: Build, stance: Stance, place: Point, near: bool) -> Arm:
    x, y = shoulder_of(build, neck_of(build, stance.hip, stance.lean), stance.lean, near)
    return reaching(build, place[0] - x, place[1] - y)
