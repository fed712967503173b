"""A person's limbs and dress, in heights; the head is drawn by faces."""

import math
from typing import TYPE_CHECKING

from tools.renderers.animatic.painting.brush import Brush, Stop
from tools.renderers.animatic.painting.colour import Colour, mix
from tools.renderers.animatic.painting.curves import Point, bezier, limb, spline, taper
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.puppets.base import Bakery
from tools.renderers.animatic.puppets.biped_species import BipedSpecies
from tools.renderers.animatic.puppets.faces import Face

if TYPE_CHECKING:
    from tools.renderers.animatic.puppets.figure import Bones

_NIGHT = "#10141c"
_TRUNK_BOX = (-0.26, -0.88, 0.26, -0.38)
_TRUNK = (
    (-0.095, -0.785),
    (0.0, -0.82),
    (0.095, -0.79),
    (0.112, -0.67),
    (0.085, -0.455),
    (-0.08, -0.455),
    (-0.105, -0.66),
)


class Human:
    """Whoever has skin and clothes, or a suit of either kind."""

    def __init__(self, species: BipedSpecies, brush: Brush) -> None:
        self.shoulders = {True: 0.0, False: -0.005}
        self._species, self._brush = species, brush
        self._bakery = Bakery()
        self._face = Face(species, brush, self._bakery)
        self._sleeve, self._leg = species.colour, species.bottom

    def _far(self, colour: Colour, near: bool) -> Colour:
        return colour if near else mix(colour, _NIGHT, 0.30)

    def leg(self, canvas: skia.Canvas, joints: tuple[Point, Point, Point], turn: float, near: bool) -> None:
        """Draw a leg and its shoe."""
        width, bulk = 0.095 * self._species.bulk, self._species.bulk
        hip, joint, (x, y) = joints
        colour = self._far(self._leg, near)
        widths = (width * 1.2, width, width * 0.72)
        canvas.drawPath(limb(hip, joint, (x, y - 0.042), widths), self._brush.fill(colour))
        back = [(px - width * 0.24, py) for px, py in (hip, joint, (x, y - 0.03))]
        shade = self._brush.fill(mix(colour, _NIGHT, 0.4), 0.4)
        canvas.drawPath(limb(back[0], back[1], back[2], (width * 0.4, width * 0.3, width * 0.25)), shade)
        if self._species.kind in ("knight", "astronaut"):
            canvas.drawCircle(*joint, width * 0.52, self._brush.fill(mix(colour, "#ffffff", 0.22)))
        canvas.save()
        canvas.translate(x, y - 0.03)
        canvas.rotate(turn)
        shoe = ((-0.045, -0.018), (0.02, -0.024), (0.085, 0.018), (0.082, 0.033), (-0.045, 0.033))
        paint = self._brush.fill(self._far(self._species.shoe, near))
        canvas.drawPath(spline([(px * bulk, py) for px, py in shoe]), paint)
        sole = self._brush.stroke(mix(self._species.shoe, "#ffffff", 0.25), 0.008, 0.8)
        canvas.drawLine(-0.035 * bulk, 0.030, 0.072 * bulk, 0.030, sole)
        canvas.restore()

    def arm(self, canvas: skia.Canvas, joints: tuple[Point, Point, Point], near: bool) -> None:
        """Draw an arm and its hand."""
        bulk = self._species.bulk
        shoulder, elbow, hand = joints
        colour = self._far(mix(self._sleeve, _NIGHT, 0.06), near)
        edge = self._brush.fill(mix(colour, _NIGHT, 0.45), 0.45)
        canvas.drawPath(limb(shoulder, elbow, hand, (0.094 * bulk, 0.080 * bulk, 0.062 * bulk)), edge)
        canvas.drawPath(
            limb(shoulder, elbow, hand, (0.082 * bulk, 0.068 * bulk, 0.052 * bulk)), self._brush.fill(colour)
        )
        if self._species.kind == "knight":
            canvas.drawCircle(*shoulder, 0.062, self._brush.fill(mix(colour, "#ffffff", 0.25)))
            canvas.drawCircle(*elbow, 0.036, self._brush.fill(mix(colour, "#ffffff", 0.2)))
        angle = math.atan2(hand[1] - elbow[1], hand[0] - elbow[0])
        canvas.save()
        canvas.translate(*hand)
        canvas.rotate(math.degrees(angle))
        canvas.scale(bulk, bulk)
        skin = self._brush.fill(self._far(self._species.skin, near))
        canvas.drawPath(
            spline(
                (
                    (-0.022, -0.022),
                    (0.018, -0.027),
                    (0.048, -0.010),
                    (0.045, 0.016),
                    (0.0, 0.026),
                    (-0.022, 0.020),
                )
            ),
            skin,
        )
        canvas.drawPath(taper([(0.0, -0.015), (0.018, -0.032), (0.034, -0.034)], 0.018, 0.012), skin)
        canvas.restore()

    def behind(self, canvas: skia.Canvas, scale: float, t: float, walk: float) -> None:
        """Draw the cape or the air tanks."""
        species = self._species
        if species.kind == "astronaut":
            pack = skia.Rect.MakeLTRB(-0.190, -0.805, -0.05, -0.49)
            stops: list[Stop] = ["#8b95a1", "#c3ccd5", "#98a2ad"]
            canvas.drawRoundRect(pack, 0.04, 0.04, self._brush.linear((-0.19, 0), (-0.05, 0), stops))
        if species.cape:
            self._cape(canvas, 0.05 * math.sin(t * 2.1) + 0.04 * math.sin(math.tau * walk * 2))

    def _cape(self, canvas: skia.Canvas, flow: float) -> None:
        colour = self._species.cape
        cloth = [
            (0.02, -0.80),
            (-0.10, -0.79),
            (-0.19 - flow, -0.52),
            (-0.26 - 2 * flow, -0.16),
            (-0.14 - flow, -0.13),
            (-0.02, -0.16),
            (0.05, -0.5),
        ]
        stops: list[Stop] = [colour, mix(colour, _NIGHT, 0.35)]
        canvas.drawPath(spline(cloth), self._brush.linear((0, -0.8), (0, -0.12), stops))

    def over_legs(self, canvas: skia.Canvas, bones: "Bones") -> None:
        """Draw the skirt down to the knees, wide enough for both."""
        if not self._species.skirt:
            return
        (x, y), knees = bones.hip, [bones.legs[near][1] for near in (True, False)]
        left, right = min(p[0] for p in knees), max(p[0] for p in knees)
        hem = max(p[1] for p in knees) + 0.05
        shape = [
            (x - 0.075, y - 0.03),
            (x + 0.08, y - 0.03),
            (right + 0.075, hem),
            (x, hem + 0.012),
            (left - 0.075, hem),
        ]
        stops: list[Stop] = [self._species.skirt, mix(self._species.skirt, _NIGHT, 0.28)]
        canvas.drawPath(
            spline(shape, tension=0.09), self._brush.linear((x + 0.09, y), (x - 0.12, y + 0.1), stops)
        )
        for k in (-0.4, 0.35):
            fold = self._brush.stroke(mix(self._species.skirt, _NIGHT, 0.4), 0.006, 0.5)
            foot = (left + right) / 2 + (right - left + 0.15) * k * 0.7
            canvas.drawLine(x + 0.09 * k, y + 0.05, foot, hem - 0.02, fold)

    def trunk(self, canvas: skia.Canvas, scale: float, t: float) -> None:
        """Draw trunk and head."""
        self._bakery.draw(canvas, "trunk", scale, _TRUNK_BOX, self._trunk)
        self._face.draw(canvas, scale, t)
        if self._species.scarf:
            self._scarf(canvas, t)

    def _trunk(self, canvas: skia.Canvas) -> None:
        species, bulk = self._species, self._species.bulk
        colour = species.colour
        outline = spline([(x * bulk, y) for x, y in _TRUNK])
        stops: list[Stop] = [mix(colour, _NIGHT, 0.28), colour, mix(colour, "#ffffff", 0.20)]
        canvas.drawPath(outline, self._brush.linear((-0.1 * bulk, 0), (0.12 * bulk, 0), stops))
        canvas.save()
        canvas.clipPath(outline, doAntiAlias=True)
        if species.kind == "human":
            belt = skia.Rect.MakeLTRB(-0.2, -0.487, 0.2, -0.462)
            canvas.drawRect(belt, self._brush.fill(mix(species.skirt or species.bottom, _NIGHT, 0.45)))
            canvas.drawPath(
                taper([(0.035, -0.80), (0.055, -0.78), (0.085, -0.785)], 0.022, 0.016),
                self._brush.fill(mix(colour, "#ffffff", 0.3)),
            )
            fold = self._brush.stroke(mix(colour, _NIGHT, 0.4), 0.006, 0.45)
            canvas.drawPath(spline([(0.06, -0.60), (0.02, -0.55), (-0.05, -0.535)], False), fold)
        canvas.restore()
        if species.kind == "astronaut":
            self._chest_pack(canvas)
        if species.kind == "knight":
            self._cuirass(canvas)

    def _chest_pack(self, canvas: skia.Canvas) -> None:
        canvas.drawRoundRect(
            skia.Rect.MakeLTRB(-0.02, -0.71, 0.115, -0.615), 0.015, 0.015, self._brush.fill("#c3ccd5")
        )
        for x, colour in ((0.015, "#d6453d"), (0.05, "#4a86c8"), (0.085, "#e7b13d")):
            canvas.drawCircle(x, -0.675, 0.013, self._brush.fill(colour))
        canvas.drawRoundRect(
            skia.Rect.MakeLTRB(0.0, -0.648, 0.095, -0.63), 0.006, 0.006, self._brush.fill("#5c6875")
        )
        belt = self._brush.stroke(mix(self._species.colour, "#6d7a88", 0.5), 0.016)
        canvas.drawLine(-0.115, -0.50, 0.118, -0.50, belt)

    def _cuirass(self, canvas: skia.Canvas) -> None:
        colour, edge = self._species.colour, self._brush.stroke("#5d6874", 0.007, 0.8)
        plate = [(-0.10, -0.77), (0.03, -0.80), (0.12, -0.75), (0.115, -0.63), (0.02, -0.575), (-0.10, -0.63)]
        stops: list[Stop] = [mix(colour, _NIGHT, 0.25), colour, "#f4f7fa", mix(colour, _NIGHT, 0.1)]
        canvas.drawPath(spline(plate), self._brush.linear((-0.12, 0), (0.13, 0), stops, [0, 0.45, 0.72, 1]))
        canvas.drawPath(spline(plate), edge)
        for i in range(3):
            y = -0.56 + 0.034 * i
            canvas.drawPath(spline([(-0.10, y - 0.014), (0.01, y + 0.006), (0.10, y - 0.014)], False), edge)

    def _scarf(self, canvas: skia.Canvas, t: float) -> None:
        colour = self._species.scarf
        flow = 0.025 * math.sin(t * 2.4)
        tail = bezier((-0.05, -0.795), (-0.12, -0.79), (-0.15, -0.72 + flow), (-0.20, -0.66 + 2 * flow))
        canvas.drawPath(taper(tail, 0.035, 0.045), self._brush.fill(mix(colour, _NIGHT, 0.2)))
        canvas.drawPath(
            taper([(-0.062, -0.80), (0.01, -0.785), (0.07, -0.805)], 0.045, 0.04, 0.05),
            self._brush.fill(colour),
        )
