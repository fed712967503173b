"""Bipeds without flesh, the ghost and the skeleton, in heights; their heads in half heights of them."""

import math
from collections.abc import Iterable
from typing import Final

from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.colour import Colour
from tools.renderers.animatic.painting.curves import Point, spline
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.puppets.base import Bakery, Pose
from tools.renderers.animatic.puppets.biped_bones import FOOT, Bones, Build, Joints
from tools.renderers.animatic.puppets.biped_limbs import Piece, piece, turned
from tools.renderers.animatic.puppets.biped_species import BipedSpecies
from tools.renderers.animatic.puppets.easel import Easel, darker
from tools.renderers.animatic.puppets.faces import MOODS, Look, Mood

_DARK: Final = "#231f2b"
_HEAD_BOX, _TRUNK_BOX = (-1.2, -1.3, 1.2, 1.3), (-0.16, -0.42, 0.18, 0.10)
_WAIST: Final = ((1.05, 0.070), (0.72, 0.112), (0.0, 0.118))
"""How broad a ghost's sheet is to either side, at parts of the way from its hips to its neck."""
_RIBS: Final = ((-0.270, 0.086), (-0.232, 0.100), (-0.194, 0.100), (-0.156, 0.088))
_FLAT: Final = 0.8
"""The lean, in radians, from which on a sheet has no side away from the light."""
_SKULL: Final = (
    (0.02, -1.00), (0.50, -0.88), (0.80, -0.50), (0.84, -0.02), (0.80, 0.34), (0.66, 0.46), (0.62, 0.86),
    (0.36, 0.98), (0.10, 0.86), (-0.02, 0.46), (-0.60, 0.36), (-0.88, -0.10), (-0.86, -0.52), (-0.56, -0.86),
)  # fmt: skip
_SOCKETS: Final = ((0.20, 0.21), (0.64, 0.16))
"""Where an eye is, and half its breadth: the near one, the far one."""


class Ghost:
    """Someone under a sheet, whose hem waves."""

    def __init__(self, species: BipedSpecies, build: Build, brush: Brush) -> None:
        self._sheet, self._brush, self._bakery = species.colour, brush, Bakery()
        bones = (True, build.upper_arm), (False, build.forearm)
        self._arms = {
            near: [
                piece(brush, bones[0], (0.090, 0.084, 0.080), self._sided(near)),
                piece(brush, bones[1], (0.080, 0.076, 0.066), self._sided(near)),
            ]
            for near in (True, False)
        }

    def _sided(self, near: bool) -> Colour:
        return self._sheet if near else darker(self._sheet, 0.14)

    def leg(self, canvas: skia.Canvas, joints: Joints, turn: float, near: bool) -> None:
        """Draw nothing: the sheet reaches the ground."""

    def arm(self, canvas: skia.Canvas, joints: Joints, near: bool, gripping: bool) -> None:
        """Draw an arm under the sheet."""
        for part in self._arms[near]:
            part.draw(canvas, joints)

    def behind(self, canvas: skia.Canvas, bones: Bones, pose: Pose, t: float) -> None:
        """Draw nothing: nobody has seen a ghost's back."""

    def over_legs(self, canvas: skia.Canvas, bones: Bones) -> None:
        """Draw the sheet from the neck over the hips to its hem about the feet."""
        (x, y), (nx, ny) = bones.hip, bones.neck
        ankles = [ankle for _, _, ankle in bones.legs.values()]
        foot = (sum(p[0] for p in ankles) / len(ankles), sum(p[1] for p in ankles) / len(ankles) + FOOT)
        front, back = _sides((x, y), (nx, ny), _WAIST), _sides((x, y), (nx, ny), _WAIST, -1)
        hem = self._hem((x, y), foot, 9.0 if bones.aloft else 0.01)
        outline = [(px - x, py) for px, py in (*front, *hem, *back[::-1])]
        canvas.save()
        canvas.translate(x, 0)
        paint = Easel(canvas, self._brush).across(self._sheet, -0.19, 0.18)
        upright = abs(bones.lean) < _FLAT
        canvas.drawPath(spline(outline), paint if upright else self._brush.fill(self._sheet))
        canvas.restore()

    def _hem(self, hip: Point, foot: Point, floor: float) -> list[Point]:
        """Return the scallops about the feet, from front to back."""
        away = math.hypot(foot[0] - hip[0], foot[1] - hip[1]) + 1e-6
        along = (foot[0] - hip[0]) / away, (foot[1] - hip[1]) / away
        points = []
        for i in range(11):
            side, up = 0.18 - 0.036 * i, 0.045 * (i % 2) + 0.012
            x = foot[0] + along[1] * side - along[0] * up
            points.append((x, min(floor, foot[1] - along[0] * side - along[1] * up)))
        return points

    def trunk(self, canvas: skia.Canvas, scale: float, t: float) -> None:
        """Draw nothing: the sheet is over it."""

    def head(self, canvas: skia.Canvas, scale: float, t: float, look: Look) -> None:
        """Draw the head's shape under the sheet, with its holes."""
        self._bakery.draw(canvas, look, scale, _HEAD_BOX, lambda on: self._face(on, look))

    def _face(self, canvas: skia.Canvas, look: Look) -> None:
        easel, mood = Easel(canvas, self._brush), MOODS[look.expression]
        easel.round(
            (
                (0.0, -1.12),
                (0.66, -0.86),
                (0.92, -0.10),
                (0.88, 1.1),
                (0.0, 1.25),
                (-0.92, 1.1),
                (-0.98, -0.14),
                (-0.68, -0.90),
            ),
            self._sheet,
        )
        _eyes(easel, mood, look, self._sheet)
        opened = max(mood.open, 0.10 * look.spoken)
        if opened > 0.05:
            easel.oval(0.46, 0.52, 0.16, 0.10 + 0.6 * opened, _DARK)
        else:
            easel.line(((0.26, 0.52 - mood.smile), (0.46, 0.54), (0.64, 0.52 - mood.smile)), _DARK, 0.07)


class Skeleton:
    """Bones and a skull."""

    def __init__(self, species: BipedSpecies, build: Build, brush: Brush) -> None:
        self._bone, self._build, self._brush, self._bakery = species.colour, build, brush, Bakery()
        self._legs = {near: self._limb(build.thigh, build.shin, 0.040, near) for near in (True, False)}
        self._arms = {near: self._limb(build.upper_arm, build.forearm, 0.032, near) for near in (True, False)}

    def _limb(self, upper: float, lower: float, width: float, near: bool) -> tuple[Piece, Piece]:
        waisted = (width, width * 0.62, width)
        colour = self._sided(near)
        return piece(self._brush, (True, upper), waisted, colour), piece(
            self._brush, (False, lower), waisted, colour
        )

    def _sided(self, near: bool) -> Colour:
        return self._bone if near else darker(self._bone, 0.28)

    def leg(self, canvas: skia.Canvas, joints: Joints, turn: float, near: bool) -> None:
        """Draw the bones of a leg and of a foot."""
        fill = self._brush.fill(self._sided(near))
        for part in self._legs[near]:
            part.draw(canvas, joints)
        canvas.drawCircle(*joints[1], 0.028, fill)
        canvas.save()
        canvas.translate(*joints[2])
        canvas.rotate(turn)
        canvas.drawCircle(0.0, 0.0, 0.022, fill)
        canvas.drawLine(-0.03, 0.022, 0.07, 0.024, self._brush.stroke(self._sided(near), 0.024))
        canvas.restore()

    def arm(self, canvas: skia.Canvas, joints: Joints, near: bool, gripping: bool) -> None:
        """Draw the bones of an arm and of a hand."""
        shoulder, elbow, hand = joints
        fill, finger = self._brush.fill(self._sided(near)), self._brush.stroke(self._sided(near), 0.013)
        for part in self._arms[near]:
            part.draw(canvas, joints)
        for joint, radius in ((shoulder, 0.030), (elbow, 0.022), (hand, 0.022)):
            canvas.drawCircle(*joint, radius, fill)
        turned(canvas, hand, (2 * hand[0] - elbow[0], 2 * hand[1] - elbow[1]), self._build.forearm)
        for x, y in ((0.030, 0.018), (0.036, 0.006), (0.036, -0.006), (0.020, -0.028)):
            canvas.drawLine(0, 0, x * (0.7 if gripping else 1.3), y, finger)
        canvas.restore()

    def behind(self, canvas: skia.Canvas, bones: Bones, pose: Pose, t: float) -> None:
        """Draw nothing: it carries nothing."""

    def over_legs(self, canvas: skia.Canvas, bones: Bones) -> None:
        """Draw nothing: it wears nothing."""

    def trunk(self, canvas: skia.Canvas, scale: float, t: float) -> None:
        """Draw spine, ribs and hips."""
        self._bakery.draw(canvas, "trunk", scale, _TRUNK_BOX, self._ribs)

    def _ribs(self, canvas: skia.Canvas) -> None:
        easel = Easel(canvas, self._brush)
        far = darker(self._bone, 0.22)
        for i in range(9):
            easel.oval(-0.015 - 0.012 * math.sin(math.pi * i / 8), -0.39 + 0.047 * i, 0.019, 0.021, far)
        easel.line(((-0.08, -0.292), (0.0, -0.305), (0.085, -0.295)), self._bone, 0.022)
        for y, half in _RIBS:
            easel.line(((-0.03, y - 0.012), (-half, y + 0.006), (-0.05, y + 0.034)), far, 0.017)
            easel.line(
                ((-0.02, y - 0.010), (half * 0.7, y - 0.004), (half, y + 0.018), (0.05, y + 0.034)),
                self._bone,
                0.019,
            )
        easel.line(((0.048, -0.285), (0.055, -0.130)), self._bone, 0.020)
        hips = (
            (-0.095, -0.050),
            (-0.02, -0.028),
            (0.095, -0.055),
            (0.080, 0.025),
            (0.0, 0.060),
            (-0.080, 0.025),
        )
        easel.round(hips, self._bone)
        for x in (-0.045, 0.040):
            easel.oval(x, 0.008, 0.020, 0.018, darker(self._bone, 0.75))

    def head(self, canvas: skia.Canvas, scale: float, t: float, look: Look) -> None:
        """Draw the skull, its jaw moving as it speaks."""
        self._bakery.draw(canvas, look, scale, _HEAD_BOX, lambda on: self._skull(on, look))

    def _skull(self, canvas: skia.Canvas, look: Look) -> None:
        easel, mood = Easel(canvas, self._brush), MOODS[look.expression]
        drop = max(0.10 * look.spoken, mood.open * 0.6)
        jaw = ((-0.10, 0.30), (0.66, 0.40), (0.62, 0.86), (0.36, 0.98), (0.10, 0.86))
        easel.round([(x, y + drop) for x, y in jaw], darker(self._bone, 0.10))
        easel.round(_SKULL if drop < 0.05 else [(x, min(y, 0.62)) for x, y in _SKULL], self._bone)
        _eyes(easel, mood, look, self._bone)
        easel.sharp(((0.44, 0.20), (0.54, 0.36), (0.38, 0.36)), _DARK)
        for x in (0.16, 0.28, 0.40, 0.52):
            easel.line(((x, 0.52), (x, 0.64)), _DARK, 0.035, 0.8)


def _sides(hip: Point, neck: Point, breadths: Iterable[Point], side: int = 1) -> list[Point]:
    """Return the points beside a trunk from its neck down, in front of it or (-1) behind."""
    dx, dy = neck[0] - hip[0], neck[1] - hip[1]
    length = math.hypot(dx, dy) + 1e-6
    return [
        (hip[0] + dx * part - side * dy / length * half, hip[1] + dy * part + side * dx / length * half)
        for part, half in breadths
    ]


def _eyes(easel: Easel, mood: Mood, look: Look, around: Colour) -> None:
    """Draw two dark holes that lids of the cloth or bone about them cut into."""
    for i, (x, half) in enumerate(_SOCKETS):
        rx, ry, y = half * mood.wide, 0.25 * mood.wide, -0.08
        if look.shut:
            easel.line(((x - rx, y + 0.04), (x, y + 0.10), (x + rx, y + 0.04)), _DARK, 0.07)
            continue
        easel.oval(x, y, rx, ry, _DARK)
        easel.oval(x + 0.05, y - 0.06, 0.045 * mood.iris, 0.05 * mood.iris, "#ffffff", 0.9)
        slope = (1 if i else -1) * (mood.droop - mood.slant) * ry
        top, lid = y - ry - 0.05, y - ry + 2 * ry * (mood.lid - 0.12)
        easel.sharp(
            (
                (x - rx - 0.04, top),
                (x + rx + 0.04, top),
                (x + rx + 0.04, lid + slope),
                (x - rx - 0.04, lid - slope),
            ),
            around,
        )
        if mood.lower:
            easel.oval(x, y + ry + 0.12, rx * 1.4, 0.20, around)
