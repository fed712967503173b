"""Four-legged animals: their legs, gait and order of drawing. Coat, head and tail have their own modules."""

import math
from dataclasses import replace
from functools import partial

from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.colour import Colour, mix
from tools.renderers.animatic.painting.curves import TAU, Point, knee, limb, rotate
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.puppets.base import (
    STILL,
    Bakery,
    Bounds,
    Contact,
    Gait,
    Pose,
    Puppet,
    submerge,
)
from tools.renderers.animatic.puppets.coat import LOCK_GROUPS, Coat
from tools.renderers.animatic.puppets.heads import Head
from tools.renderers.animatic.puppets.props import Props
from tools.renderers.animatic.puppets.quadruped_extras import panniers, spines, wing
from tools.renderers.animatic.puppets.quadruped_species import Frame, QuadrupedSpecies, frame_of, muzzle
from tools.renderers.animatic.puppets.quadruped_stance import (
    RUN_LANDINGS,
    WALK_LANDINGS,
    Build,
    Stance,
    stance,
)
from tools.renderers.animatic.puppets.species import PERSON_HEIGHT
from tools.renderers.animatic.puppets.tails import TAILS
from tools.renderers.animatic.puppets.trunked import TrunkedHead

_ALL_LEGS = ("far hind", "far fore", "near hind", "near fore")
_LOCK_BOX = (-0.75, -0.72, 0.75, 0.1)


class Quadruped(Puppet):
    """A cat, a mammoth and what is between them."""

    def __init__(self, name: str, species: QuadrupedSpecies, brush: Brush) -> None:
        self.height = species.size * PERSON_HEIGHT
        self._species, self._brush = species, brush
        self._frame = frame_of(species)
        self._unit = 1 / self._frame.height
        self._build = Build(species, self._frame)
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
        crest = 0.26 if species.ear_kind == "long" else 0.12
        for trait, high in (("antlers", 0.34), ("unicorn", 0.30), ("horns", 0.24)):
            crest = max(crest, high if species.has(trait) else 0.0)
        ridge = (-self._frame.top + 0.13) * self._unit if species.has("ridge") else 0.0
        return max((-self._frame.head[1] + species.head_height * 0.5 + crest) * self._unit, ridge)

    def _bounds(self) -> Bounds:
        frame, species, unit = self._frame, self._species, self._unit
        left = (-frame.hip_x + 0.58) * unit
        reach = species.head_length * 1.6 + (0.20 if species.has("trunk") else 0.10)
        right = (frame.head[0] + reach) * unit
        tail_top = -frame.top + (0.48 if species.tail_kind in ("up", "long", "squirrel") else 0.0)
        wings = 1.3 * unit if species.has("wings") else 0.0
        rears = (frame.shoulder_x - frame.hip_x) * unit
        return (
            left + 0.25 + 0.5 * wings,
            right + 0.30,
            max(self.crown, tail_top * unit) + 0.06 + max(rears, wings),
            0.16,
        )

    @property
    def breadth(self) -> tuple[float, float]:
        """How far it reaches left and right as it stands or walks, in heights."""
        frame, species = self._frame, self._species
        reach = species.head_length * 1.4 + (0.20 if species.has("trunk") else 0.08)
        return (-frame.hip_x + 0.50) * self._unit, (frame.head[0] + reach) * self._unit

    def gait(self, action: str) -> Gait:
        """Return a four-beat walk or a gallop."""
        if action == "fly" and self._species.has("wings"):
            return Gait(1.0, 1.0, (), 0.0)
        if action == "swim":
            return Gait(1.1 / self._species.speed, 0.5, (), 0.0)
        if action not in ("walk", "run"):
            return STILL
        run = action == "run"
        step, landings = self._build.step(run), RUN_LANDINGS if run else WALK_LANDINGS
        contacts = [
            Contact((self._build.joint(leg) + step.half) * self._unit, phase, leg.startswith("near"))
            for leg, phase in landings.items()
        ]
        cycle_s = (0.62 if run else 1.25) / self._species.speed
        return Gait(cycle_s, step.stride * self._unit, tuple(contacts), self._species.limb * self._unit)

    def draught(self, action: str) -> float:
        """Return how deep it is when it swims: back and head are above the water."""
        return (self._species.leg + 0.55 * self._species.depth) * self._unit

    def seat(self, t: float, pose: Pose) -> Point:
        """Return the middle of its back, behind the shoulders."""
        one = stance(self._build, t, pose)
        hip, shoulder = self._frame.hip_x, self._frame.shoulder_x
        x, y = rotate(
            (0.45 * hip + 0.55 * shoulder, self._frame.top + 0.03), one.pitch, (hip, -self._species.leg)
        )
        return x * self._unit, (y + one.drop) * self._unit

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
        one = stance(self._build, t, pose)
        legs = self._leg_colours()
        self._panniers(canvas, scale, t, pose, one, True)
        for name in _ALL_LEGS if self._coat.is_marked else _ALL_LEGS[:2]:
            self._leg(canvas, name, legs[name.startswith("near")], one)
        self._body(canvas, scale, t, pose, one)
        if not self._coat.is_marked:
            for name in _ALL_LEGS[2:]:
                self._leg(canvas, name, legs[1], one)
        self._foreparts(canvas, scale, t, replace(pose, held=0.0) if pose.load > 1 else pose, one)
        self._panniers(canvas, scale, t, pose, one, False)
        canvas.scale(1 / self._unit, 1 / self._unit)
        if pose.wade > 0:
            submerge(canvas, pose.wade)
        canvas.restore()

    def _body(self, canvas: skia.Canvas, scale: float, t: float, pose: Pose, one: Stance) -> None:
        """Draw the trunk with the far wing and the tail behind it."""
        self._in_trunk(canvas, one)
        if self._species.has("wings"):
            wing(canvas, self._brush, self._species, self._frame, pose, far=True)
        self._tail(canvas, one)
        if self._species.has("shaggy"):
            self._locks(canvas, scale, t, pose, near=False)
        self._bakery.draw(canvas, "body", scale, self._coat.box, self._coat.body)
        if self._species.has("spines") or self._species.has("ridge"):
            self._bakery.draw(canvas, "spines", scale, self._coat.box, self._spines)
        canvas.restore()

    def _foreparts(self, canvas: skia.Canvas, scale: float, t: float, pose: Pose, one: Stance) -> None:
        """Draw what hides the near legs' tops, the head, and the near wing."""
        self._in_trunk(canvas, one)
        if self._species.has("shaggy"):
            self._locks(canvas, scale, t + 0.6, pose, near=True)
        elif not self._coat.is_marked:
            self._bakery.draw(canvas, "haunch", scale, self._coat.box, self._coat.haunch)
        self._neck_and_head(canvas, scale, t, pose, one)
        if self._species.has("wings"):
            wing(canvas, self._brush, self._species, self._frame, pose, far=False)
        canvas.restore()

    def _panniers(
        self, canvas: skia.Canvas, scale: float, t: float, pose: Pose, one: Stance, far: bool
    ) -> None:
        if pose.load > 1 and pose.held and pose.holding:
            self._in_trunk(canvas, one)
            panniers(canvas, self._head.props, self._frame, scale, t, pose, far)
            canvas.restore()

    def _spines(self, canvas: skia.Canvas) -> None:
        spines(canvas, self._brush, self._species, self._frame)

    def _in_trunk(self, canvas: skia.Canvas, one: Stance) -> None:
        """Save the canvas and turn it with the trunk about the hips."""
        canvas.save()
        canvas.translate(self._frame.hip_x, -self._species.leg + one.drop)
        canvas.rotate(math.degrees(one.pitch))
        canvas.translate(-self._frame.hip_x, self._species.leg)

    def _leg_colours(self) -> tuple[Colour, Colour]:
        if self._species.has("panda"):
            return "#1d1d21", "#2a2a2e"
        if self._species.has("wool"):
            return mix(self._species.face, "#000000", 0.25), self._species.face
        return self._species.shade(0.42), self._species.shade(0.06)

    def _leg(self, canvas: skia.Canvas, name: str, colour: Colour, one: Stance) -> None:
        species = self._species
        x, y = one.feet[name]
        pivot = (self._frame.hip_x, -species.leg)
        hip = rotate((self._build.joint(name), -species.leg * 1.02 - 0.04), one.pitch, pivot)
        hip = (hip[0], hip[1] + one.drop)
        bend = -1 if name.endswith("fore") else 1
        joint = knee(hip, (x, y), species.leg * 0.56, species.leg * 0.52, bend)
        w = species.limb
        ankle = (x, y - w * 0.44)
        canvas.drawPath(limb(hip, joint, ankle, (w * 1.25, w * 0.82, w * 0.80)), self._brush.fill(colour))
        a, b, c = ((px - w * 0.22, py) for px, py in (hip, joint, ankle))
        shade = self._brush.fill(mix(colour, species.dark, 0.4), 0.35)
        canvas.drawPath(limb(a, b, c, (w * 0.5, w * 0.3, w * 0.32), 8), shade)
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

    def _tail(self, canvas: skia.Canvas, one: Stance) -> None:
        if self._species.tail_kind not in TAILS:
            return
        frame, depth = self._frame, self._species.depth
        sloping = self._species.has("dome")
        canvas.save()
        canvas.translate(
            frame.hip_x - (0.12 if sloping else 0.14), frame.top + depth * (0.50 if sloping else 0.20)
        )
        TAILS[self._species.tail_kind](canvas, self._brush, self._species, one.wag)
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

    def _neck_and_head(self, canvas: skia.Canvas, scale: float, t: float, pose: Pose, one: Stance) -> None:
        frame = self._frame
        turn = math.degrees(frame.graze[1]) * one.dip
        nod = 1.4 * math.sin(t * 1.1) if pose.walk is None else 2.2 * math.sin(TAU * pose.walk * 2)
        shown = replace(pose, dip=one.dip, amount=one.gape, act="sleep" if one.asleep else pose.act)
        x, y = frame.shoulder
        canvas.save()
        if self._species.has("trunk"):
            canvas.translate(frame.head[0], frame.head[1] + 0.004 * nod)
            canvas.rotate(0.4 * math.degrees(one.neck))
            self._head.draw(canvas, scale, t, shown)
            canvas.restore()
            return
        canvas.translate(x, y)
        canvas.rotate(turn + math.degrees(one.neck) + nod * (1 - 0.6 * one.dip))
        canvas.translate(-x, -y)
        self._bakery.draw(canvas, "neck", scale, _neck_box(frame), self._coat.neck)
        canvas.translate(*frame.head)
        # The head stays level where the trunk does not.
        canvas.rotate(
            -turn * 0.55 - math.degrees(one.pitch) * 0.6 * (1 - one.dip) - math.degrees(one.neck) * 0.3
        )
        self._head.draw(canvas, scale, t, shown)
        canvas.restore()


def _neck_box(frame: Frame) -> tuple[float, float, float, float]:
    x, y = frame.neck_base
    return x - 0.45, frame.head[1] - 0.3, frame.head[0] + 0.3, y + 0.4
