"""A robot's plates, joints and lights, in heights."""

import math
from typing import TYPE_CHECKING

from tools.renderers.animatic.painting.brush import Brush, Stop
from tools.renderers.animatic.painting.colour import Colour, mix
from tools.renderers.animatic.painting.curves import Point, lerp2, spline, taper
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.puppets.base import Bakery, blinks
from tools.renderers.animatic.puppets.biped_species import BipedSpecies

if TYPE_CHECKING:
    from tools.renderers.animatic.puppets.figure import Bones

_STEEL, _NIGHT, _GLOW = "#1b242e", "#10141c", "#6fe8ff"
_TRUNK_BOX = (-0.20, -0.90, 0.20, -0.40)
_HEAD_BOX = (-0.18, -1.08, 0.18, -0.82)
_CHEST = (
    (-0.135, -0.80),
    (0, -0.825),
    (0.145, -0.80),
    (0.155, -0.66),
    (0.115, -0.50),
    (-0.10, -0.50),
    (-0.145, -0.66),
)
_RIVETS = ((-0.11, -0.775), (0.125, -0.775), (-0.09, -0.53), (0.095, -0.53))
_LAMPS = ("#ff6b57", "#ffd24d", "#6fe3a5")


class Robot:
    """A machine of one colour with trimmed joints."""

    def __init__(self, species: BipedSpecies, brush: Brush) -> None:
        self.shoulders = {True: -0.035, False: 0.02}
        self._species, self._brush = species, brush
        self._limbs, self._head = mix(species.colour, _STEEL, 0.13), mix(species.colour, "#ffffff", 0.14)
        self._bakery = Bakery()

    def _far(self, colour: Colour, near: bool) -> Colour:
        return colour if near else mix(colour, _NIGHT, 0.32)

    def leg(self, canvas: skia.Canvas, joints: tuple[Point, Point, Point], turn: float, near: bool) -> None:
        """Draw a leg: a thin thigh, a heavy shin, a boxed foot."""
        fill = self._brush.fill
        hip, joint, (x, y) = joints
        colour = self._far(self._limbs, near)
        canvas.drawPath(taper([hip, joint], 0.062, 0.055), fill(mix(colour, _STEEL, 0.25)))
        ankle = (x, y - 0.03)
        end = lerp2(ankle, joint, 0.22)
        shin = taper([joint, lerp2(joint, end, 0.5), end], 0.085, 0.115)
        canvas.drawPath(shin, fill(colour))
        edge = [(px + 0.026, py) for px, py in (lerp2(joint, ankle, 0.12), lerp2(joint, ankle, 0.82))]
        canvas.drawPath(taper(edge, 0.020, 0.026), fill(mix(colour, "#ffffff", 0.35), 0.6))
        back = [(px - 0.03, py) for px, py in (lerp2(joint, ankle, 0.1), lerp2(joint, ankle, 0.82))]
        canvas.drawPath(taper(back, 0.016, 0.030), fill(mix(colour, _STEEL, 0.5), 0.5))
        canvas.drawCircle(*joint, 0.042, fill(self._far(self._species.trim, near)))
        canvas.drawCircle(*joint, 0.020, fill(self._far("#33424f", near)))
        self._foot(canvas, ankle, turn, near)

    def _foot(self, canvas: skia.Canvas, ankle: Point, turn: float, near: bool) -> None:
        canvas.save()
        canvas.translate(*ankle)
        canvas.rotate(turn)
        sole = self._brush.fill(self._far(self._species.shoe, near))
        canvas.drawRoundRect(skia.Rect.MakeLTRB(-0.075, -0.025, 0.115, 0.033), 0.03, 0.03, sole)
        shine = skia.Rect.MakeLTRB(-0.065, -0.020, 0.10, -0.006)
        canvas.drawRoundRect(shine, 0.007, 0.007, self._brush.fill("#ffffff", 0.25))
        canvas.restore()

    def arm(self, canvas: skia.Canvas, joints: tuple[Point, Point, Point], near: bool) -> None:
        """Draw an arm with a hand of three fingers."""
        fill = self._brush.fill
        shoulder, elbow, hand = joints
        colour = self._far(mix(self._species.colour, _STEEL, 0.06), near)
        canvas.drawPath(taper([shoulder, elbow], 0.055, 0.05), fill(mix(colour, _STEEL, 0.3)))
        canvas.drawPath(taper([elbow, hand], 0.075, 0.085), fill(colour))
        angle = math.atan2(hand[1] - elbow[1], hand[0] - elbow[0])
        finger = fill(self._far(self._species.shoe, near))
        for spread in (-0.55, 0.1, 0.7):
            tip = (hand[0] + 0.055 * math.cos(angle + spread), hand[1] + 0.055 * math.sin(angle + spread))
            canvas.drawPath(taper([hand, tip], 0.026, 0.018), finger)
        canvas.drawCircle(*hand, 0.030, fill(mix(colour, _STEEL, 0.35)))
        canvas.drawCircle(*shoulder, 0.058, fill(self._far(self._species.trim, near)))
        canvas.drawCircle(*shoulder, 0.024, fill(self._far(mix(self._species.trim, _STEEL, 0.4), near)))
        canvas.drawCircle(*elbow, 0.032, fill(self._far("#33424f", near)))

    def behind(self, canvas: skia.Canvas, scale: float, t: float, walk: float) -> None:
        """Draw the pack on the back."""
        pack = skia.Rect.MakeLTRB(-0.185, -0.77, -0.10, -0.56)
        canvas.drawRoundRect(pack, 0.02, 0.02, self._brush.fill(mix(self._limbs, _STEEL, 0.45)))

    def over_legs(self, canvas: skia.Canvas, bones: "Bones") -> None:
        """Draw nothing: a machine wears no skirt."""

    def trunk(self, canvas: skia.Canvas, scale: float, t: float) -> None:
        """Draw chest and head with their lights."""
        self._bakery.draw(canvas, "trunk", scale, _TRUNK_BOX, self._chest)
        for i, lamp in enumerate(_LAMPS):
            glow = 0.5 + 0.5 * max(0.0, math.sin(t * 5 + i * 2))
            canvas.drawCircle(0.036 * i, -0.70, 0.012, self._brush.fill(lamp, glow))
        bar = skia.Rect.MakeLTRB(-0.015, -0.665, 0.085, -0.648)
        canvas.drawRoundRect(bar, 0.006, 0.006, self._brush.fill("#59d0ff", 0.6 + 0.4 * math.sin(t * 4)))
        if self._species.scarf:
            self._scarf(canvas, t)
        canvas.save()
        canvas.translate(0.01, -0.86)
        canvas.rotate(2.5 * math.sin(t * 1.4))
        canvas.translate(-0.01, 0.86)
        self._draw_head(canvas, scale, t)
        canvas.restore()

    def _chest(self, canvas: skia.Canvas) -> None:
        fill, colour = self._brush.fill, self._species.colour
        canvas.drawRoundRect(
            skia.Rect.MakeLTRB(-0.095, -0.52, 0.095, -0.43), 0.04, 0.04, fill(mix(self._limbs, _STEEL, 0.35))
        )
        stops: list[Stop] = [mix(colour, _STEEL, 0.3), colour, mix(colour, "#ffffff", 0.4), colour]
        canvas.drawPath(spline(_CHEST), self._brush.linear((-0.15, 0), (0.16, 0), stops, [0, 0.4, 0.7, 1]))
        seam = self._brush.stroke(mix(colour, _STEEL, 0.55), 0.005, 0.6)
        canvas.drawPath(spline([(-0.142, -0.60), (0, -0.585), (0.142, -0.60)], False), seam)
        canvas.drawRoundRect(skia.Rect.MakeLTRB(-0.035, -0.745, 0.105, -0.625), 0.02, 0.02, fill("#22303c"))
        for x, y in _RIVETS:
            canvas.drawCircle(x, y, 0.009, fill("#4c6070"))
            canvas.drawCircle(x - 0.002, y - 0.002, 0.003, fill("#ffffff", 0.5))
        canvas.drawRoundRect(skia.Rect.MakeLTRB(-0.035, -0.855, 0.045, -0.80), 0.01, 0.01, fill("#4c6070"))

    def _draw_head(self, canvas: skia.Canvas, scale: float, t: float) -> None:
        fill, pulse = self._brush.fill, math.sin(t * 4)
        canvas.drawCircle(-0.01, -1.052, 0.045, fill("#ff8a57", 0.18 + 0.12 * pulse))
        canvas.drawCircle(-0.01, -1.052, 0.020, fill(mix("#ff6b57", "#ffd24d", 0.5 + 0.5 * pulse)))
        self._bakery.draw(canvas, "head", scale, _HEAD_BOX, self._shell)
        lid = 0.15 if blinks(t, 3.3) else 1.0
        for x in (0.04, 0.098):
            canvas.drawCircle(x, -0.93, 0.034, fill(_GLOW, 0.22))
            canvas.drawOval(
                skia.Rect.MakeLTRB(x - 0.017, -0.93 - 0.021 * lid, x + 0.017, -0.93 + 0.021 * lid),
                fill(_GLOW),
            )

    def _shell(self, canvas: skia.Canvas) -> None:
        fill = self._brush.fill
        canvas.drawLine(0.0, -0.99, -0.01, -1.045, self._brush.stroke("#4c6070", 0.012))
        stops: list[Stop] = [mix(self._head, "#ffffff", 0.55), self._head, mix(self._head, _STEEL, 0.25)]
        shell = skia.Rect.MakeLTRB(-0.10, -1.0, 0.125, -0.855)
        canvas.drawRoundRect(shell, 0.05, 0.05, self._brush.linear((0, -1.0), (0, -0.85), stops))
        canvas.drawCircle(-0.10, -0.925, 0.028, fill(self._species.trim))
        canvas.drawCircle(-0.10, -0.925, 0.012, fill(mix(self._species.trim, _STEEL, 0.4)))
        canvas.drawRoundRect(skia.Rect.MakeLTRB(-0.01, -0.972, 0.135, -0.885), 0.035, 0.035, fill("#17212b"))
        canvas.drawOval(skia.Rect.MakeLTRB(0.0, -0.968, 0.06, -0.950), fill("#ffffff", 0.16))

    def _scarf(self, canvas: skia.Canvas, t: float) -> None:
        flow, colour = 0.03 * math.sin(t * 2.4), self._species.scarf
        canvas.drawPath(
            taper([(-0.06, -0.83), (-0.15, -0.79 + flow), (-0.22, -0.72 + 2 * flow)], 0.04, 0.05),
            self._brush.fill(mix(colour, _NIGHT, 0.2)),
        )
        canvas.drawPath(
            taper([(-0.065, -0.835), (0.01, -0.82), (0.075, -0.838)], 0.05, 0.045), self._brush.fill(colour)
        )
