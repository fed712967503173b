"""What a biped's whole body does: walks, sits, swims. The table of every act; arms alone are gestures."""

import math
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from tools.renderers.animatic.painting.curves import TAU, ease, lerp, segment
from tools.renderers.animatic.puppets import biped_gestures as gestures
from tools.renderers.animatic.puppets import biped_touches as touches
from tools.renderers.animatic.puppets.base import Pose, Step
from tools.renderers.animatic.puppets.biped_bones import (
    FOOT,
    Arm,
    Build,
    Foot,
    Stance,
    blended,
    hanging,
)
from tools.renderers.animatic.puppets.biped_gestures import Act

WALK, RUN = Step(half=0.165, duty=0.60, lift=0.065), Step(half=0.20, duty=0.40, lift=0.16)
"""Steps of a grown man; shorter legs make shorter ones."""

WATERLINE = 0.505
"""How high the water lies over the origin of one who swims, in the body's own measures of a grown man."""

_STEP_DOWN = 0.40
"""How high the hips of one who sits may be for the feet to reach the ground."""
_SEAT = 0.070
"""How high the hips of one who sits are over the seat."""


def stance_of(build: Build, pose: Pose, t: float) -> Stance:
    """Return how a body is held in a pose; an act that is no one's is standing."""
    base = _bowed(build, pose, _along(build, pose, t) if pose.walk is not None else _standing(build, t))
    act = ACTS.get(pose.act)
    if pose.act not in _BUSY:
        base = gestures.holding(build, pose, base)
    return act(build, pose, t, base) if act else base


def _standing(build: Build, t: float) -> Stance:
    """Stand, breathe, and shift the weight now and then."""
    shift = math.sin(t * 0.7)
    hip = 0.008 * shift, -build.hip_height + 0.003 + 0.002 * math.sin(t * 1.7)
    feet = Foot(0.046 * build.legs, 0.0, 0.0), Foot(-0.040 * build.legs, 0.0, 0.0)
    arms = Arm(0.04 + 0.05 * math.sin(t * 1.3), 0.26), Arm(-0.02 - 0.04 * math.sin(t * 1.3), 0.30)
    nod = 0.12 * max(0.0, math.sin(t * 0.6 + 0.9) - 0.6)
    return Stance(hip, feet, arms, build.stoop, nod)


def _along(build: Build, pose: Pose, t: float) -> Stance:
    """Walk or run, the arms swinging against the legs."""
    walk, step, size = pose.walk or 0.0, RUN if pose.run else WALK, build.legs
    bob = (0.018 if pose.run else 0.010) * math.cos(TAU * walk * 2) * size
    feet, arms = [], []
    for side in (0.0, 0.5):
        phase = (walk + side) % 1.0
        air = max(0.0, (phase - step.duty) / (1 - step.duty))
        x, y = step.at(phase)
        turn = (70 if pose.run else 48) * math.sin(math.pi * air) * (1 - 1.35 * air)
        feet.append(Foot(x * size, y * size, turn))
        swing = -(0.85 if pose.run else 0.50) * math.sin(TAU * (walk + 0.25 + side))
        arms.append(Arm(swing, 1.25 if pose.run else 0.30 + 0.25 * max(0.0, swing)))
    lean = build.stoop + (0.23 if pose.run else 0.06)
    hip = 0.0, -build.hip_height + bob
    return Stance(hip, (feet[0], feet[1]), (arms[0], arms[1]), lean)


def _bowed(build: Build, pose: Pose, base: Stance) -> Stance:
    """Bend down, as far as the pose says, until a hand is at the ground."""
    if pose.dip <= 0:
        return base
    dip = ease(pose.dip)
    hip = base.hip[0] - 0.09 * build.legs * dip, base.hip[1] + 0.19 * build.legs * dip
    arms = Arm(lerp(base.arms[0].swing, 0.16, dip), 0.12), Arm(lerp(base.arms[1].swing, -0.15, dip), 0.2)
    return replace(base, hip=hip, arms=arms, lean=lerp(base.lean, 1.28, dip), gaze=0.75 * dip)


def _seated(build: Build, pose: Pose, t: float, base: Stance) -> Stance:
    """Sit at a height, the hands on the thighs unless they hold something."""
    size, seat = build.legs, pose.seat / build.unit
    hip = -0.03, -seat - _SEAT
    high = min(1.0, seat / (0.24 * size))
    hang = 0.0 if -hip[1] < _STEP_DOWN * size else hip[1] + 0.93 * build.shin + FOOT
    reach = lerp(0.36, 0.19 if hang == 0 else 0.26, high) * size
    dangle = 0.03 * (hang < 0)
    feet = (
        Foot(hip[0] + reach + dangle * math.sin(t * 1.3), hang, 0.0),
        Foot(hip[0] + reach + 0.045 + dangle * math.sin(t * 1.3 + 2.0), hang, 0.0),
    )
    rest = Arm(0.42, 0.62), Arm(0.50, 0.55)
    arms = base.arms if pose.holding and pose.held > 0 else rest
    return Stance(hip, feet, arms, build.stoop - lerp(0.16, 0.03, high), base.gaze)


def _lying(build: Build, pose: Pose, t: float) -> Stance:
    """Lie on the back, the head at the left: flat when asleep, else with a knee up, a hand under the head."""
    hip = 0.02, -pose.seat / build.unit - build.back
    long = build.thigh + build.shin
    breath = 0.02 * math.sin(t * 1.7)
    feet = (
        Foot(hip[0] + 0.985 * long, hip[1] + 0.04 + FOOT, -72.0),
        Foot(hip[0] + 0.97 * long, hip[1] + 0.03 + FOOT, -80.0),
    )
    arms = Arm(1.32 + breath, 0.62), Arm(1.45, 0.3)
    if pose.act == "lie":
        feet = feet[0], Foot(hip[0] + 0.62 * long, hip[1] + build.back, -4.0)
        arms = Arm(1.38 + breath, 0.5), Arm(-2.3, -2.2)
    return Stance(hip, feet, arms, -1.52, -1.36)


def _sit(build: Build, pose: Pose, t: float, base: Stance) -> Stance:
    return _stepped(base, _seated(build, pose, t, base), ease(pose.amount))


def _lie(build: Build, pose: Pose, t: float, base: Stance) -> Stance:
    """Get down by sitting on the ground first."""
    sitting = _seated(build, pose, t, base)
    if pose.amount < 0.5:
        return _stepped(base, sitting, segment(pose.amount, 0.0, 0.5))
    return blended(sitting, _lying(build, pose, t), segment(pose.amount, 0.5, 1.0))


def _rise(build: Build, pose: Pose, t: float, base: Stance) -> Stance:
    return _lie(build, replace(pose, act="lie", amount=1 - pose.amount), t, base)


def _stepped(a: Stance, b: Stance, t: float) -> Stance:
    """Blend two stances, one foot after the other off the ground on its way."""
    made = blended(a, b, t)
    near, far = made.feet
    lift = 0.05 * math.sin(math.pi * t)
    return replace(made, feet=(near._replace(y=near.y - lift * (1 - t)), far._replace(y=far.y - lift * t)))


def _fall(build: Build, pose: Pose, t: float, base: Stance) -> Stance:
    """Slip, feet ahead and arms in the air, onto the back."""
    lying = replace(_lying(build, pose, t), arms=(Arm(2.0, 0.3), Arm(-1.85, -0.15)))
    made = blended(base, lying, max(0.0, pose.amount) ** 1.5)
    flail = math.sin(math.pi * max(0.0, pose.amount))
    near, far = (foot._replace(y=foot.y - k * flail) for foot, k in zip(made.feet, (0.16, 0.08), strict=True))
    arms = Arm(made.arms[0].swing + 0.9 * flail, 0.5), Arm(made.arms[1].swing - 1.1 * flail, 0.4)
    return replace(made, feet=(near, far), arms=arms, gaze=made.gaze + 0.3 * flail)


def _jump(build: Build, pose: Pose, t: float, base: Stance) -> Stance:
    """Crouch below 0; above it stretch, then draw up the knees."""
    size = build.legs
    if pose.amount < 0:
        down = min(1.0, -pose.amount / 0.3)
        hip = base.hip[0] - 0.06 * size * down, base.hip[1] + 0.17 * size * down
        arms = Arm(-0.7 * down, 0.5), Arm(-0.9 * down, 0.5)
        return replace(base, hip=hip, arms=arms, lean=base.lean + 0.5 * down)
    tuck, up = ease(pose.amount), ease(pose.amount * 3)
    feet = (
        Foot(0.046 - 0.03 * tuck, -0.17 * size * tuck, 42.0 * up - 30 * tuck),
        Foot(-0.04 - 0.10 * tuck, -0.10 * size * tuck, 48.0 * up),
    )
    arms = Arm(2.25 * up, 0.45), Arm(2.35 * up, 0.35)
    return replace(base, feet=feet, arms=arms, lean=0.06, aloft=True)


def _dance(build: Build, pose: Pose, t: float, base: Stance) -> Stance:
    """Step from foot to foot, hips and arms swinging."""
    beat, size = math.sin(TAU * pose.beat), build.legs
    dip = 0.022 * (1 + math.cos(2 * TAU * pose.beat)) * size
    hip = 0.045 * beat, base.hip[1] + dip
    feet = (
        Foot(0.09 * size, -0.11 * size * max(0.0, -beat), 18.0 * max(0.0, -beat)),
        Foot(-0.08 * size, -0.11 * size * max(0.0, beat), 24.0 * max(0.0, beat)),
    )
    arms = Arm(1.40 + 0.70 * beat, 0.70), Arm(1.25 - 0.70 * beat, 0.75)
    if pose.holding and pose.held > 0:
        arms = base.arms[0], arms[1]
    return Stance(hip, feet, arms, -0.10 * beat, 0.14 * beat)


def _climb(build: Build, pose: Pose, t: float, base: Stance) -> Stance:
    """Pull up hand over hand, feet against what is in front."""
    pull, size = math.sin(TAU * pose.beat), build.legs
    hip = -0.03, base.hip[1] - 0.012 * abs(pull)
    feet = (
        Foot(0.12, -(0.14 + 0.10 * pull) * size, -12.0),
        Foot(0.12, -(0.14 - 0.10 * pull) * size, -12.0),
    )
    arms = Arm(2.30 - 0.35 * pull, 0.30 + 0.30 * pull), Arm(2.30 + 0.35 * pull, 0.30 - 0.30 * pull)
    return Stance(hip, feet, arms, 0.10, -0.28, aloft=True)


def _ride(build: Build, pose: Pose, t: float, base: Stance) -> Stance:
    """Sit astride with the hips at the origin, hands at the reins."""
    bounce, size = math.cos(2 * TAU * pose.beat), build.legs
    foot = Foot(0.085 * size, 0.40 * size + FOOT, -4.0)
    arms = (Arm(0.62 + 0.05 * bounce, 0.55), Arm(0.70 + 0.05 * bounce, 0.55))
    if pose.holding and pose.held > 0:
        arms = base.arms[0], arms[1]
    lean = 0.05 + 0.03 * bounce
    return Stance((0.0, 0.012 * bounce), (foot, foot), arms, lean, 0.4 * lean, astride=True, aloft=True)


def _swim(build: Build, pose: Pose, t: float, base: Stance) -> Stance:
    """Crawl near the waterline: arms over and back, legs beating."""
    lean, kick = 1.42, math.sin(3 * TAU * pose.beat)
    hip = -0.06, -WATERLINE * build.legs + 0.055
    feet = (
        hanging(build, hip, -lean - 0.10 + 0.16 * kick, 0.16 - 0.10 * kick, 146.0 - 8 * kick),
        hanging(build, hip, -lean - 0.10 - 0.16 * kick, 0.16 + 0.10 * kick, 146.0 + 8 * kick),
    )
    stroke = TAU * pose.beat
    arms = tuple(Arm(math.pi / 2 - turn, 0.22 - 0.30 * math.sin(turn)) for turn in (stroke, stroke + math.pi))
    roll = 0.04 * math.sin(stroke)
    return Stance(hip, feet, (arms[0], arms[1]), lean + roll, 0.42, aloft=True)


def _fly(build: Build, pose: Pose, t: float, base: Stance) -> Stance:
    """Stretch out along the way, a fist ahead."""
    lean, sway = 1.30, math.sin(t * 1.9)
    hip = -0.08, -build.hip_height - 0.03 + 0.010 * sway
    feet = (
        hanging(build, hip, -lean - 0.06 + 0.04 * sway, 0.10, 140.0),
        hanging(build, hip, -lean + 0.16 - 0.04 * sway, 0.55, 150.0),
    )
    arms = Arm(1.66 + 0.03 * sway, 0.06), Arm(-1.20 + 0.04 * sway, 0.15)
    return Stance(hip, feet, arms, lean, 0.28 + 0.03 * sway, aloft=True)


def _float(build: Build, pose: Pose, t: float, base: Stance) -> Stance:
    """Drift with loose limbs."""
    a, b = math.sin(t * 0.9), math.sin(t * 0.7 + 1.1)
    hip, lean = (0.0, -build.hip_height + 0.012 * a), 0.16 * b
    feet = (
        hanging(build, hip, 0.42 + 0.10 * a - lean, 0.75 + 0.10 * b, 34.0),
        hanging(build, hip, -0.05 - 0.10 * a - lean, 0.45, 40.0),
    )
    arms = Arm(1.10 + 0.14 * b, 0.35), Arm(-0.75 + 0.14 * a, 0.35)
    if pose.holding and pose.held > 0:
        arms = base.arms[0], arms[1]
    return Stance(hip, feet, arms, lean, lean * 0.5, aloft=True)


ACTS: Final[Mapping[str, Act]] = {
    "fly": _fly,
    "swim": _swim,
    "float": _float,
    "jump": _jump,
    "sit": _sit,
    "lie": _lie,
    "sleep": _lie,
    "eat": gestures.eat,
    "drink": gestures.drink,
    "dance": _dance,
    "wave": gestures.wave,
    "climb": _climb,
    "ride": _ride,
    "carry": gestures.carry,
    "throw": gestures.throw,
    "fight": gestures.fight,
    "fall": _fall,
    "rise": _rise,
    "speak": gestures.speak,
    "work": gestures.work,
    "hug": touches.hug,
    "kiss": touches.kiss,
    "pet": touches.pet,
    "feed": touches.feed,
    "point": touches.point,
    "shake-hands": touches.shake_hands,
}
"""What each act makes of a body that stands or walks; to hold something is every stance's."""

_BUSY: Final = frozenset(
    {"eat", "drink", "carry", "throw", "fight", "work", "climb", "swim", "fly"} | {"feed"}
)
"""Acts that hold what is held in their own way."""
