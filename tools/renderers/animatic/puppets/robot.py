"""A robot's plates, joints and lights, in heights; its head in half heights of it."""

import math

from tools.renderers.animatic.painting.brush import Brush, Stop
from tools.renderers.animatic.painting.colour import Colour, mix
from tools.renderers.animatic.painting.curves import Point, polygon, spline, taper
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.puppets.base import Bakery, Pose
from tools.renderers.animatic.puppets.biped_bones import FOOT, Bones, Build, Joints
from tools.renderers.animatic.puppets.biped_limbs import Piece, piece, turned
from tools.renderers.animatic.puppets.biped_species import BipedSpecies
from tools.renderers.animatic.puppets.faces import MOODS, Look, Mood

_STEEL, _NIGHT, _GLOW = "#1b242e", "#10141c", "#6fe8ff"
_TRUNK_BOX = (-0.20, -0.42, 0.20, 0.09)
_HEAD_BOX = (-1.4, -1.5, 1.4, 1.1)
_FACE_BOX = (-0.30, -0.60, 1.30, 0.90)
_CHEST = (
    (-0.135, -0.318), (0, -0.343), (0.145, -0.318), (0.155, -0.178), (0.115, -0.018), (-0.10, -0.018),
    (-0.145, -0.178),
)  # fmt: skip
_RIVETS = ((-0.11, -0.293), (0.125, -0.293), (-0.09, -0.048), (0.095, -0.048))
_LAMPS = ("#ff6b57", "#ffd24d", "#6fe3a5")
_EYES = (0.38, 0.92)
_VISOR, _GLASS = skia.Rect.MakeLTRB(-0.16, -0.52, 1.30, 0.40), "#17212b"
_FINGERS = tuple((0.055 * math.cos(spread), 0.055 * math.sin(spread)) for spread in (-0.55, 0.1, 0.7))


class Robot:
    """A machine of one colour with trimmed joints."""

    def __init__(self, species: BipedSpecies, build: Build, brush: Brush) -> None:
        self._species, self._build, self._brush = species, build, brush
        self._limbs, self._shell = mix(species.colour, _STEEL, 0.13), mix(species.colour, "#ffffff", 0.14)
        self._bakery = Bakery()
        self._legs = {near: self._leg_pieces(near) for near in (True, False)}
        self._arms = {near: self._arm_pieces(near) for near in (True, False)}

    def _sided(self, colour: Colour, near: bool) -> Colour:
        return colour if near else mix(colour, _NIGHT, 0.32)

    def _leg_pieces(self, near: bool) -> tuple[Piece, ...]:
        colour, build = self._sided(self._limbs, near), self._build
        thigh, shin = (0.064, 0.060, 0.056), (0.086, 0.104, 0.116)
        return (
            piece(self._brush, (True, build.thigh), thigh, mix(colour, _STEEL, 0.25)),
            piece(self._brush, (False, build.shin), shin, colour, 0.0, 0.88),
        )

    def _arm_pieces(self, near: bool) -> tuple[Piece, ...]:
        colour, build = self._sided(mix(self._species.colour, _STEEL, 0.06), near), self._build
        upper, lower = (0.056, 0.052, 0.050), (0.074, 0.082, 0.078)
        return (
            piece(self._brush, (True, build.upper_arm), upper, mix(colour, _STEEL, 0.3)),
            piece(self._brush, (False, build.forearm), lower, colour),
        )

    def leg(self, canvas: skia.Canvas, joints: Joints, turn: float, near: bool) -> None:
        """Draw a leg: a thin thigh, a heavy shin, a boxed foot."""
        for part in self._legs[near]:
            part.draw(canvas, joints)
        self._disc(canvas, joints[1], 0.042, near)
        canvas.save()
        canvas.translate(*joints[2])
        canvas.rotate(turn)
        sole = self._brush.fill(self._sided(self._species.shoe, near))
        canvas.drawRoundRect(skia.Rect.MakeLTRB(-0.075, -0.025, 0.115, FOOT), 0.03, 0.03, sole)
        shine = skia.Rect.MakeLTRB(-0.065, -0.020, 0.10, -0.006)
        canvas.drawRoundRect(shine, 0.007, 0.007, self._brush.fill("#ffffff", 0.25))
        canvas.restore()

    def _disc(self, canvas: skia.Canvas, joint: Point, radius: float, near: bool) -> None:
        trim = self._species.trim
        canvas.drawCircle(*joint, radius, self._brush.fill(self._sided(trim, near)))
        canvas.drawCircle(*joint, radius * 0.45, self._brush.fill(self._sided(mix(trim, _STEEL, 0.55), near)))

    def arm(self, canvas: skia.Canvas, joints: Joints, near: bool, gripping: bool) -> None:
        """Draw an arm with a hand of three fingers, drawn together when it grips."""
        shoulder, elbow, hand = joints
        self._arms[near][0].draw(canvas, joints)
        turned(canvas, hand, (2 * hand[0] - elbow[0], 2 * hand[1] - elbow[1]), self._build.forearm)
        finger = self._brush.stroke(self._sided(self._species.shoe, near), 0.022)
        for x, y in _FINGERS:
            canvas.drawLine(0, 0, x * (0.75 if gripping else 1), y * (0.6 if gripping else 1), finger)
        canvas.restore()
        self._arms[near][1].draw(canvas, joints)
        canvas.drawCircle(*hand, 0.030, self._brush.fill(self._sided(mix(self._limbs, _STEEL, 0.35), near)))
        self._disc(canvas, shoulder, 0.058, near)
        canvas.drawCircle(*elbow, 0.032, self._brush.fill(self._sided("#33424f", near)))

    def behind(self, canvas: skia.Canvas, bones: Bones, pose: Pose, t: float) -> None:
        """Draw the pack on the back, with a flame under it in flight."""
        canvas.save()
        canvas.translate(*bones.hip)
        canvas.rotate(math.degrees(bones.lean))
        if pose.act == "fly":
            flame = 0.10 + 0.03 * math.sin(t * 17)
            for length, colour in ((flame, "#ff8a3d"), (flame * 0.6, "#ffe08a")):
                canvas.drawPath(
                    taper([(-0.142, -0.09), (-0.142, -0.02 + length)], 0.05, 0.01), self._brush.fill(colour)
                )
        pack = skia.Rect.MakeLTRB(-0.185, -0.288, -0.10, -0.078)
        canvas.drawRoundRect(pack, 0.02, 0.02, self._brush.fill(mix(self._limbs, _STEEL, 0.45)))
        canvas.restore()

    def over_legs(self, canvas: skia.Canvas, bones: Bones) -> None:
        """Draw nothing: a machine wears no skirt."""

    def trunk(self, canvas: skia.Canvas, scale: float, t: float) -> None:
        """Draw the chest with its lamps."""
        self._bakery.draw(canvas, "trunk", scale, _TRUNK_BOX, self._chest)
        for i, lamp in enumerate(_LAMPS):
            glow = 0.5 + 0.5 * max(0.0, math.sin(t * 5 + i * 2))
            canvas.drawCircle(0.036 * i, -0.218, 0.012, self._brush.fill(lamp, glow))
        bar = skia.Rect.MakeLTRB(-0.015, -0.183, 0.085, -0.166)
        canvas.drawRoundRect(bar, 0.006, 0.006, self._brush.fill("#59d0ff", 0.6 + 0.4 * math.sin(t * 4)))

    def _chest(self, canvas: skia.Canvas) -> None:
        fill, colour = self._brush.fill, self._species.colour
        hips = skia.Rect.MakeLTRB(-0.095, -0.038, 0.095, 0.052)
        canvas.drawRoundRect(hips, 0.04, 0.04, fill(mix(self._limbs, _STEEL, 0.35)))
        neck = skia.Rect.MakeLTRB(-0.040, -0.400, 0.045, -0.318)
        canvas.drawRoundRect(neck, 0.01, 0.01, fill("#4c6070"))
        stops: list[Stop] = [mix(colour, _STEEL, 0.3), colour, mix(colour, "#ffffff", 0.4), colour]
        canvas.drawPath(spline(_CHEST), self._brush.linear((-0.15, 0), (0.16, 0), stops, [0, 0.4, 0.7, 1]))
        seam = self._brush.stroke(mix(colour, _STEEL, 0.55), 0.005, 0.6)
        canvas.drawPath(spline([(-0.142, -0.118), (0, -0.103), (0.142, -0.118)], False), seam)
        panel = skia.Rect.MakeLTRB(-0.035, -0.263, 0.105, -0.143)
        canvas.drawRoundRect(panel, 0.02, 0.02, fill("#22303c"))
        for x, y in _RIVETS:
            canvas.drawCircle(x, y, 0.009, fill("#4c6070"))
            canvas.drawCircle(x - 0.002, y - 0.002, 0.003, fill("#ffffff", 0.5))
        if self._species.scarf:
            scarf = [(-0.085, -0.345), (0.0, -0.325), (0.090, -0.348)]
            canvas.drawPath(spline(scarf, False), self._brush.stroke(self._species.scarf, 0.05))

    def head(self, canvas: skia.Canvas, scale: float, t: float, look: Look) -> None:
        """Draw the head: the lamp on top pulses, the eyes say what it feels."""
        fill, pulse = self._brush.fill, math.sin(t * 4)
        canvas.drawCircle(-0.12, -1.32, 0.42, fill("#ff8a57", 0.18 + 0.12 * pulse))
        canvas.drawCircle(-0.12, -1.32, 0.19, fill(mix("#ff6b57", "#ffd24d", 0.5 + 0.5 * pulse)))
        self._bakery.draw(canvas, "head", scale, _HEAD_BOX, self._case)
        self._bakery.draw(canvas, look, scale, _FACE_BOX, lambda on: self._face(on, look))

    def _case(self, canvas: skia.Canvas) -> None:
        fill, colour = self._brush.fill, self._shell
        canvas.drawLine(0.0, -0.7, -0.12, -1.25, self._brush.stroke("#4c6070", 0.12))
        stops: list[Stop] = [mix(colour, "#ffffff", 0.55), colour, mix(colour, _STEEL, 0.28)]
        case = skia.Rect.MakeLTRB(-1.02, -0.86, 1.20, 0.92)
        canvas.drawRoundRect(case, 0.52, 0.52, self._brush.linear((0, -0.86), (0, 0.92), stops))
        canvas.drawCircle(-0.98, 0.0, 0.30, fill(self._species.trim))
        canvas.drawCircle(-0.98, 0.0, 0.13, fill(mix(self._species.trim, _STEEL, 0.4)))
        canvas.drawRoundRect(_VISOR, 0.36, 0.36, fill(_GLASS))
        canvas.drawOval(skia.Rect.MakeLTRB(-0.02, -0.47, 0.62, -0.30), fill("#ffffff", 0.14))

    def _face(self, canvas: skia.Canvas, look: Look) -> None:
        """Draw eyes of light that lids and brows cut into, and the bar that speaks."""
        mood = MOODS[look.expression]
        glow = {"angry": "#ff7a5c", "sad": "#7fb0ff", "happy": "#7dffc9"}.get(look.expression, _GLOW)
        canvas.save()
        canvas.clipRRect(skia.RRect.MakeRectXY(_VISOR, 0.36, 0.36), doAntiAlias=True)
        for x in _EYES:
            self._eye(canvas, mood, x, glow, look.shut)
        canvas.restore()
        bar = self._brush.stroke(glow, 0.07, 0.9)
        if look.spoken or mood.open > 0.1:
            high = 0.06 + 0.05 * max(look.spoken, 1)
            mouth = skia.Rect.MakeLTRB(0.36, 0.58 - high, 0.92, 0.58 + high)
            canvas.drawRoundRect(mouth, 0.1, 0.1, self._brush.fill(_GLASS))
            canvas.drawRoundRect(mouth, 0.1, 0.1, bar)
            return
        canvas.drawPath(
            spline([(0.36, 0.60 - mood.smile), (0.64, 0.62), (0.92, 0.60 - mood.smile)], False), bar
        )

    def _eye(self, canvas: skia.Canvas, mood: Mood, x: float, glow: str, shut: bool) -> None:
        fill = self._brush.fill
        if shut:
            canvas.drawLine(x - 0.16, -0.05, x + 0.16, -0.05, self._brush.stroke(glow, 0.07))
            return
        wide, high = 0.17 * mood.wide, 0.24 * mood.wide * mood.iris
        canvas.drawOval(_about(x, -0.06, wide * 1.7, high * 1.4), fill(glow, 0.16))
        canvas.drawOval(_about(x, -0.06, wide, high), fill(glow))
        if mood.iris < 0.7:
            canvas.drawOval(_about(x, -0.06, wide * 0.5, high * 0.5), fill(_GLASS))
        far = 1 if x == _EYES[1] else -1
        left, right = (mood.lid - 0.06 + side * far * 0.7 * (mood.slant - mood.droop) for side in (1, -1))
        top = -0.06 - high
        lid = [
            (x - 0.3, top - 0.1),
            (x + 0.3, top - 0.1),
            (x + 0.22, top + right * 2 * high),
            (x - 0.22, top + left * 2 * high),
        ]
        canvas.drawPath(polygon(lid), fill(_GLASS))
        if mood.lower:
            canvas.drawOval(_about(x, 0.30, 0.30, 0.32), fill(_GLASS))


def _about(x: float, y: float, rx: float, ry: float) -> skia.Rect:
    return skia.Rect.MakeLTRB(x - rx, y - ry, x + rx, y + ry)
