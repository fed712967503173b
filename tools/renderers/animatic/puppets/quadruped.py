"""Four-legged animals: their legs, gait and order of drawing. Coat, head and tail have their own modules."""

import math
from functools import partial

from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.colour import Colour, mix
from tools.renderers.animatic.painting.curves import TAU, Point, knee, limb, rotate
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.puppets.base import STILL, Bakery, Bounds, Contact, Gait, Pose, Step, submerge
from tools.renderers.animatic.puppets.coat import LOCK_GROUPS, Coat
from tools.renderers.animatic.puppets.heads import Head
from tools.renderers.animatic.puppets.props import Props
from tools.renderers.animatic.puppets.quadruped_species import Frame, QuadrupedSpecies, frame_of, muzzle
from tools.renderers.animatic.puppets.species import PERSON_HEIGHT
from tools.renderers.animatic.puppets.tails import TAILS
from tools.renderers.animatic.puppets.trunked import TrunkedHead

_WALK_LANDINGS = {"near hind": 0.0, "near fore": 0.25, "far hind": 0.5, "far fore": 0.75}
_RUN_LANDINGS = {"near hind": 0.0, "far hind": 0.12, "near fore": 0.45, "far fore": 0.57}
_ALL_LEGS = ("far hind", "far fore", "near hind", "near fore")
_LOCK_BOX = (-0.75, -0.72, 0.75, 0.1)


class Quadruped:
    """A cat, a mammoth and what is between them."""

    def __init__(self, name: str, species: QuadrupedSpecies, brush: Brush) -> None:
        self.height = species.size * PERSON_HEIGHT
        self._species, self._brush = species, brush
        self._frame = frame_of(species)
        self._unit = 1 / self._frame.height
        self._coat = Coat(name, species, self._frame, brush)
        props = Props(brush)
        self._head: Head | TrunkedHead = Head(name, species, brush, props)
        if species.has("trunk"):
            self._head = TrunkedHead(name, species, brush, props, -self._frame.head[1])
        self._bakery = Bakery()
        self.crown = max(1.0, self._head_top())
        self.bounds = self._bounds()

    def _head_top(self) -> float:
        species = self._species
        crest = 0.34 if species.has("antlers") else 0.26 if species.ear_kind == "long" else 0.12
        return (-self._frame.head[1] + species.head_height * 0.5 + crest) * self._unit

    def _bounds(self) -> Bounds:
        frame, species, unit = self._frame, self._species, self._unit
        left = (-frame.hip_x + 0.58) * unit
        reach = species.head_length * 1.6 + (0.20 if species.has("trunk") else 0.10)
        right = (frame.head[0] + reach) * unit
        tail_top = -frame.top + (0.48 if species.tail_kind in ("up", "long", "squirrel") else 0.0)
        return left, right, max(self.crown, tail_top * unit) + 0.06, 0.10

    def _step(self, run: bool) -> Step:
        reach = 0.24 * self._species.leg / 0.42
        lift = 0.20 * self._species.leg
        return Step(reach * 1.4, 0.45, lift * 1.8) if run else Step(reach, 0.62, lift)

    def gait(self, action: str) -> Gait:
        """Return a four-beat walk or a gallop."""
        if action not in ("walk", "run"):
            return STILL
        run = action == "run"
        step, landings = self._step(run), _RUN_LANDINGS if run else _WALK_LANDINGS
        contacts = [
            Contact((self._hip(leg) + step.half) * self._unit, phase, leg.startswith("near"))
            for leg, phase in landings.items()
        ]
        cycle_s = (0.62 if run else 1.25) / self._species.speed
        return Gait(cycle_s, step.stride * self._unit, tuple(contacts), self._species.limb * self._unit)

    def _hip(self, leg: str) -> float:
        return self._frame.hip_x if leg.endswith("hind") else self._frame.shoulder_x

    def mouth(self, pose: Pose, height_px: float) -> Point:
        """Return the tip of the muzzle or of the trunk."""
        if isinstance(self._head, TrunkedHead):
            tip = self._head.trunk(0.0, pose)[-1]
            x, y = self._frame.head[0] + tip[0], self._frame.head[1] + tip[1]
        else:
            x, y = muzzle(self._species, self._frame, pose.dip)
        return float(x) * self._unit * height_px, float(y) * self._unit * height_px

    def draw(self, canvas: skia.Canvas, height_px: float, t: float, pose: Pose) -> None:
        """Draw it with its feet at the origin, facing right."""
        scale = self._unit * height_px
        canvas.save()
        canvas.scale(scale, scale)
        pitch, bob = self._carriage(t, pose)
        legs = self._leg_colours()
        for name in _ALL_LEGS if self._coat.is_marked else _ALL_LEGS[:2]:
            self._leg(canvas, name, legs[name.startswith("near")], pose, pitch, bob)
        self._in_trunk(canvas, pitch, bob)
        self._tail(canvas, t, pose)
        if self._species.has("shaggy"):
            self._locks(canvas, scale, t, pose, near=False)
        self._bakery.draw(canvas, "body", scale, self._coat.box, self._coat.body)
        canvas.restore()
        if not self._coat.is_marked:
            for name in _ALL_LEGS[2:]:
                self._leg(canvas, name, legs[1], pose, pitch, bob)
        self._in_trunk(canvas, pitch, bob)
        if self._species.has("shaggy"):
            self._locks(canvas, scale, t + 0.6, pose, near=True)
        elif not self._coat.is_marked:
            self._bakery.draw(canvas, "haunch", scale, self._coat.box, self._coat.haunch)
        self._neck_and_head(canvas, scale, t, pose)
        canvas.restore()
        canvas.scale(1 / self._unit, 1 / self._unit)
        if pose.wade > 0:
            submerge(canvas, self.bounds, pose.wade)
        canvas.restore()

    def _carriage(self, t: float, pose: Pose) -> tuple[float, float]:
        """Return the trunk's turn (radians) and rise: breath, the bob of a walk, the rocking of a gallop."""
        pitch, bob = self._frame.graze[0] * pose.dip, 0.003 * math.sin(t * 1.9)
        if pose.walk is not None:
            bob += 0.012 * math.sin(TAU * pose.walk * 2) * (0.0 if pose.run else 1.0)
            if pose.run:
                # A raster that turns costs ten times one that moves, so the huge ones only rise and fall.
                rocking = 0.0 if self._species.has("trunk") else 3.5
                pitch += math.radians(rocking) * math.sin(TAU * (pose.walk + 0.2))
                bob += -0.03 * math.sin(TAU * (pose.walk - 0.05))
        return pitch, bob

    def _in_trunk(self, canvas: skia.Canvas, pitch: float, bob: float) -> None:
        """Save the canvas and turn it with the trunk about the hips."""
        canvas.save()
        canvas.translate(self._frame.hip_x, -self._species.leg + bob)
        canvas.rotate(math.degrees(pitch))
        canvas.translate(-self._frame.hip_x, self._species.leg)

    def _leg_colours(self) -> tuple[Colour, Colour]:
        if self._species.has("panda"):
            return "#1d1d21", "#2a2a2e"
        if self._species.has("wool"):
            return mix(self._species.face, "#000000", 0.25), self._species.face
        return self._species.shade(0.42), self._species.shade(0.06)

    def _foot(self, name: str, pose: Pose) -> Point:
        x = self._hip(name)
        if pose.walk is None:
            return x + (0.02 if name in ("near hind", "far fore") else -0.03), 0.0
        landings = _RUN_LANDINGS if pose.run else _WALK_LANDINGS
        dx, dy = self._step(pose.run).at(pose.walk - landings[name])
        return x + dx, dy

    def _leg(
        self, canvas: skia.Canvas, name: str, colour: Colour, pose: Pose, pitch: float, bob: float
    ) -> None:
        species = self._species
        x, y = self._foot(name, pose)
        pivot = (self._frame.hip_x, -species.leg)
        hip = rotate((self._hip(name), -species.leg * 1.02 - 0.04), pitch, pivot)
        hip = (hip[0], hip[1] + bob)
        bend = -1 if name.endswith("fore") else 1
        joint = knee(hip, (x, y), species.leg * 0.56, species.leg * 0.52, bend)
        w = species.limb
        ankle = (x, y - w * 0.44)
        canvas.drawPath(limb(hip, joint, ankle, (w * 1.25, w * 0.82, w * 0.80)), self._brush.fill(colour))
        a, b, c = ((px - w * 0.22, py) for px, py in (hip, joint, ankle))
        shade = self._brush.fill(mix(colour, species.dark, 0.4), 0.35)
        canvas.drawPath(limb(a, b, c, (w * 0.5, w * 0.3, w * 0.32)), shade)
        self._hoof_or_paw(canvas, x, y, colour)

    def _hoof_or_paw(self, canvas: skia.Canvas, x: float, y: float, colour: Colour) -> None:
        species, w, fill = self._species, self._species.limb, self._brush.fill
        if species.hoof:
            canvas.drawRoundRect(
                skia.Rect.MakeLTRB(x - w * 0.42, y - w * 0.5, x + w * 0.5, y + 0.004),
                0.02,
                0.02,
                fill(species.hoof),
            )
        elif species.has("trunk"):
            foot = skia.Rect.MakeLTRB(x - w * 0.46, y - w * 0.40, x + w * 0.52, y + w * 0.01)
            canvas.drawRoundRect(foot, w * 0.2, w * 0.16, fill(colour))
            nail = fill(mix(colour, "#f1e6d6", 0.42))
            for j in range(3):
                toe = skia.Rect.MakeXYWH(x + w * (-0.10 + 0.20 * j), y - w * 0.13, w * 0.15, w * 0.13)
                canvas.drawRoundRect(toe, w * 0.05, w * 0.05, nail)
        else:
            canvas.drawOval(
                skia.Rect.MakeLTRB(x - w * 0.52, y - w * 0.50, x + w * 0.68, y + w * 0.02), fill(colour)
            )
            toe_line = self._brush.stroke(mix(colour, species.dark, 0.55), w * 0.05, 0.7)
            for dx in (0.28, 0.46):
                canvas.drawLine(x + w * dx, y - w * 0.16, x + w * (dx + 0.05), y - w * 0.03, toe_line)

    def _tail(self, canvas: skia.Canvas, t: float, pose: Pose) -> None:
        if self._species.tail_kind not in TAILS:
            return
        frame, depth = self._frame, self._species.depth
        sway = 0.05 * math.sin(t * 2.3)
        if pose.walk is not None:
            sway += 0.03 * math.sin(TAU * pose.walk)
        sloping = self._species.has("dome")
        canvas.save()
        canvas.translate(
            frame.hip_x - (0.12 if sloping else 0.14), frame.top + depth * (0.50 if sloping else 0.20)
        )
        TAILS[self._species.tail_kind](canvas, self._brush, self._species, sway)
        canvas.restore()

    def _locks(self, canvas: skia.Canvas, scale: float, t: float, pose: Pose, near: bool) -> None:
        """Draw the hanging fur in groups that swing one after the other."""
        for group in range(LOCK_GROUPS):
            swing = 0.5 * math.sin(t * 1.6 + group * 0.9)
            if pose.walk is not None:
                swing += 0.6 * math.sin(TAU * pose.walk + group * 0.5)
            canvas.save()
            canvas.translate(-0.012 * swing, 0.003 * swing)
            part = partial(self._coat.locks, group=group, near=near)
            self._bakery.draw(canvas, ("locks", near, group), scale, _LOCK_BOX, part)
            canvas.restore()

    def _neck_and_head(self, canvas: skia.Canvas, scale: float, t: float, pose: Pose) -> None:
        frame = self._frame
        turn = math.degrees(frame.graze[1]) * pose.dip
        nod = 1.4 * math.sin(t * 1.1) if pose.walk is None else 2.2 * math.sin(TAU * pose.walk * 2)
        x, y = frame.shoulder
        canvas.save()
        if self._species.has("trunk"):
            canvas.translate(frame.head[0], frame.head[1] + 0.004 * nod)
            self._head.draw(canvas, scale, t, pose)
            canvas.restore()
            return
        canvas.translate(x, y)
        canvas.rotate(turn + nod * (1 - 0.6 * pose.dip))
        canvas.translate(-x, -y)
        self._bakery.draw(canvas, "neck", scale, _neck_box(frame), self._coat.neck)
        canvas.translate(*frame.head)
        canvas.rotate(-turn * 0.55)
        self._head.draw(canvas, scale, t, pose)
        canvas.restore()


def _neck_box(frame: Frame) -> tuple[float, float, float, float]:
    x, y = frame.neck_base
    return x - 0.45, frame.head[1] - 0.3, frame.head[0] + 0.3, y + 0.4
