"""What a biped has in its hands: where it is drawn, and how it flies when it is thrown."""

import math
from dataclasses import replace

from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.curves import Point, lerp, lerp2, rotate
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.puppets.base import Pose
from tools.renderers.animatic.puppets.biped_bones import Bones
from tools.renderers.animatic.puppets.biped_gestures import RELEASE
from tools.renderers.animatic.puppets.held import Grip, grip_of
from tools.renderers.animatic.puppets.props import Props

_CARRIED_SIZE = 1.5
"""How much larger a load for both arms is than the same thing in one hand."""
_IN_HAND = ("throw", "eat", "drink", "fight")
"""Acts of one hand, however a thing is carried else."""
_LIGHT = 0.3
"""The largest size of a thing that makes a larger load: a stick stays the stick it is."""
_GROWN = 1.15
"""How much larger against its holder a thing is at most: a baby's spoon is a small one."""
_FLIGHT, _FLIGHT_HIGH = 1.0, 0.42


class Hands:
    """Draws what one biped holds."""

    def __init__(self, brush: Brush, weapon: str, unit: float) -> None:
        self._props, self._weapon = Props(brush), weapon
        self._unit, self._scale = unit, min(1.0, _GROWN / unit)

    def armed(self, pose: Pose) -> Pose:
        """Return the pose with the biped's own weapon in it, when it fights with nothing in its hands."""
        if pose.act == "fight" and self._weapon and not pose.holding:
            return replace(pose, holding=self._weapon, held=1.0)
        if pose.act in ("eat", "drink", "work", "throw", "fight") and pose.holding and pose.held <= 0:
            return replace(pose, held=1.0)
        return pose

    def gripping(self, pose: Pose) -> tuple[bool, bool]:
        """Tell whether the near and the far hand are closed."""
        if pose.act == "fight" or pose.act == "ride":
            return True, True
        if pose.held <= 0 or not pose.holding:
            return False, False
        return True, pose.load > 1 or grip_of(pose.holding).carried in ("both", "strap", "chin")

    def draw(self, canvas: skia.Canvas, bones: Bones, scale: float, t: float, pose: Pose) -> None:
        """Draw what is in the hand or before the chest."""
        if pose.held <= 0 or not pose.holding or (pose.act == "throw" and pose.amount >= RELEASE):
            return
        grip = grip_of(pose.holding)
        load = pose.act == "carry" and pose.load == 1 and grip.carried == "hand" and grip.size < _LIGHT
        size = grip.size * self._scale * pose.held * (_CARRIED_SIZE if load else 1.0)
        place, angle = self._place(bones, grip, pose)
        for nth in range((pose.load + 1) // 2):
            self._draw_one(canvas, _aside(place, nth, size), angle, size, scale, t, pose)
        if grip.carried == "chin":
            self._draw_bow(canvas, bones, scale, t)

    def draw_far(self, canvas: skia.Canvas, bones: Bones, scale: float, t: float, pose: Pose) -> None:
        """Draw what of several is in the far hand."""
        if pose.held <= 0 or not pose.holding or pose.act == "throw":
            return
        size = grip_of(pose.holding).size * self._scale * pose.held
        for nth in range(pose.load // 2):
            self._draw_one(canvas, _aside(bones.arms[False][2], nth, size), 0.0, size, scale, t, pose)

    def _draw_one(
        self, canvas: skia.Canvas, place: Point, angle: float, size: float, scale: float, t: float, pose: Pose
    ) -> None:
        grip = grip_of(pose.holding)
        canvas.save()
        canvas.translate(*place)
        canvas.rotate(
            math.degrees(angle) + grip.turn + (8 * math.sin(t * 12) if pose.holding == "fish" else 0)
        )
        canvas.translate(-grip.at[0] * size, -grip.at[1] * size)
        self._props.draw(canvas, pose.holding, size, scale, t)
        canvas.restore()

    def _draw_bow(self, canvas: skia.Canvas, bones: Bones, scale: float, t: float) -> None:
        """Draw a violin's bow from the near hand across the strings."""
        bow, (x, y) = grip_of("violin-bow"), bones.arms[True][2]
        size = bow.size * self._scale
        angle = math.atan2(bones.neck[1] + 0.02 - y, bones.neck[0] + 0.16 - x)
        canvas.save()
        canvas.translate(x, y)
        canvas.rotate(math.degrees(angle) + 90)
        canvas.translate(0, -bow.at[1] * size)
        self._props.draw(canvas, "violin-bow", size, scale, t)
        canvas.restore()

    def _place(self, bones: Bones, grip: Grip, pose: Pose) -> tuple[Point, float]:
        """Return where a thing's grip is, and how far it is turned with hand or trunk."""
        _, elbow, hand = bones.arms[True]
        if pose.load > 1:
            return hand, 0.0
        if pose.act == "carry":
            return lerp2(hand, bones.arms[False][2], 0.5), bones.lean * 0.5
        if pose.act in _IN_HAND and not grip.along:
            return hand, 0.0
        if grip.carried == "strap":
            dx, dy = rotate((0.085, -0.075), bones.lean)
            return (bones.hip[0] + dx, bones.hip[1] + dy), bones.lean
        if grip.carried == "chin":
            dx, dy = rotate((0.085, 0.035), bones.lean)
            return (bones.neck[0] + dx, bones.neck[1] + dy), bones.lean
        if grip.carried == "both":
            return lerp2(hand, bones.arms[False][2], 0.5), 0.0
        if grip.along:
            return hand, math.atan2(hand[1] - elbow[1], hand[0] - elbow[0]) + math.pi / 2
        return hand, 0.0

    def draw_thrown(self, canvas: skia.Canvas, bones: Bones, scale: float, t: float, pose: Pose) -> None:
        """Draw what has left the hand, on its arc to the ground ahead."""
        if pose.act != "throw" or pose.amount < RELEASE or not pose.holding:
            return
        way, size = (pose.amount - RELEASE) / (1 - RELEASE), grip_of(pose.holding).size * self._scale
        (x, y), elbow, _ = bones.arms[True]
        arm = 1.9 * math.hypot(elbow[0] - x, elbow[1] - y)
        x, y = lerp2((x + 0.86 * arm, y - 0.50 * arm), (_FLIGHT / self._unit - 0.4 * size, -0.4 * size), way)
        canvas.save()
        canvas.translate(x, y - _FLIGHT_HIGH / self._unit * 4 * way * (1 - way))
        canvas.rotate(lerp(0, 400, way))
        self._props.draw(canvas, pose.holding, size, scale, t)
        canvas.restore()


def _aside(place: Point, nth: int, size: float) -> Point:
    """Return where the nth of several in one hand is."""
    return place[0] + 0.5 * size * nth, place[1] + 0.1 * size * nth
