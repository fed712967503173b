"""Insects and their like: wings that flutter, six or eight legs that step, feelers, a firefly's lantern."""

import math
from dataclasses import dataclass

from tools.renderers.animatic.painting.brush import Brush, Stop
from tools.renderers.animatic.painting.colour import Colour, mix
from tools.renderers.animatic.painting.curves import TAU, Point, spline
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.joinery import PLAIN
from tools.renderers.animatic.puppets.base import STILL, Bounds, Contact, Gait, Pose, Puppet, blinks, submerge
from tools.renderers.animatic.puppets.species import PERSON_HEIGHT


@dataclass(frozen=True, slots=True)
class InsectSpecies:
    """One row of the table; lengths in its height."""

    size: float
    colour: str
    stripe: str = ""
    spots: str = ""
    wing: str = ""
    wing_spot: str = ""
    head: str = ""
    legs: str = "#2c2622"
    eye: str = "#14161c"
    build: str = "beetle"
    """`butterfly`, `bee`, `dragonfly`, `beetle`, `ant`, `spider` or `snail`."""
    beat_s: float = 0.5
    glows: bool = False


class Insect(Puppet):
    """A butterfly, a bee, a ladybird, an ant, a spider, a snail."""

    bounds: Bounds = (1.30, 1.30, 1.75, 0.75)
    crown = 1.0

    def __init__(self, species: InsectSpecies, brush: Brush) -> None:
        self._species, self._brush = species, brush
        self.height = species.size * PERSON_HEIGHT

    @property
    def breadth(self) -> tuple[float, float]:
        """How far it reaches left and right as it is, in heights."""
        return (0.70, 0.75)

    def gait(self, action: str) -> Gait:
        """Return a flutter or a scurry."""
        species = self._species
        if action == "fly" and species.build in ("butterfly", "bee", "dragonfly", "beetle"):
            return Gait(species.beat_s, 2.0 * species.beat_s, (), 0.0)
        if action in ("walk", "run") and species.build != "butterfly":
            slow = 2.4 if species.build == "snail" else 1.0
            contacts = () if species.build == "snail" else (Contact(0.2, 0.0, True), Contact(0.0, 0.5, True))
            return Gait((0.35 if action == "run" else 0.7) * slow, 0.8, contacts, 0.05)
        return STILL

    def seat(self, t: float, pose: Pose) -> Point:
        """Return its back."""
        return 0.0, -0.72

    def draw(self, canvas: skia.Canvas, height_px: float, t: float, pose: Pose) -> None:
        """Draw it with its feet at the origin, facing right."""
        canvas.save()
        canvas.scale(height_px, height_px)
        canvas.save()
        canvas.translate(0, 0.015 * math.sin(t * 2.1))
        if pose.act == "fall":
            canvas.translate(0, -0.5)
            canvas.rotate(180 * pose.amount)
            canvas.translate(0, 0.5)
        elif pose.act == "dance":
            canvas.rotate(12 * math.sin(TAU * pose.beat))
        elif pose.act == "climb":
            canvas.rotate(-80)
        canvas.rotate(14 * pose.dip)
        draw = {"spider": self._spider, "snail": self._snail}.get(self._species.build, self._winged)
        draw(canvas, t, pose)
        canvas.restore()
        if pose.wade > 0:
            submerge(canvas, pose.wade)
        canvas.restore()

    def _lit(self, colour: Colour, x: float, y: float, r: float) -> skia.Paint:
        stops: list[Stop] = [mix(colour, "#fff8e0", 0.42), colour, mix(colour, "#12141c", 0.34)]
        return self._brush.radial((x + 0.35 * r, y - 0.45 * r), 1.7 * r, stops, [0.0, 0.5, 1.0])

    def _eye(self, canvas: skia.Canvas, x: float, y: float, r: float, t: float, pose: Pose) -> None:
        if blinks(t, 3.6) or pose.act == "sleep":
            canvas.drawLine(x - r, y, x + r, y, self._brush.stroke(self._species.eye, 0.3 * r))
            return
        canvas.drawCircle(x, y, r, self._brush.fill("#ffffff"))
        canvas.drawCircle(x + 0.2 * r, y, 0.62 * r, self._brush.fill(self._species.eye))
        canvas.drawCircle(x + 0.42 * r, y - 0.28 * r, 0.22 * r, self._brush.fill("#ffffff"))

    def _legs(
        self, canvas: skia.Canvas, pose: Pose, places: tuple[float, ...], hip_y: float, reach: float
    ) -> None:
        """Draw legs that step in two sets by turns, or hang where it flies."""
        flies, paint = pose.act == "fly", self._brush.stroke(self._species.legs, 0.035)
        for k, x in enumerate(places):
            phase = (pose.walk or 0.0) * 2 + 0.5 * (k % 2)
            step = 0.10 * math.sin(TAU * phase) if pose.walk is not None else 0.0
            lift = max(0.0, 0.08 * math.cos(TAU * phase)) if pose.walk is not None else 0.0
            foot = (x + reach * (0.35 if x >= 0 else -0.35) + step, (hip_y + 0.16) if flies else -lift)
            knee = (
                (x + foot[0]) / 2 + (0.10 if x >= 0 else -0.10),
                hip_y + (0.02 if flies else 0.06 - 0.25 * reach),
            )
            canvas.drawPath(_line(((x, hip_y), knee, foot)), paint)

    def _winged(self, canvas: skia.Canvas, t: float, pose: Pose) -> None:
        """Draw what has a body in three parts, and wings before and behind it."""
        species = self._species
        body_y = -0.42
        flap = math.sin(TAU * pose.beat) if pose.act == "fly" else 0.35 * math.sin(t * 1.3)
        if species.build != "ant":
            self._wing(canvas, flap, far=True, flying=pose.act == "fly" or pose.act == "open")
        if species.build != "butterfly" or pose.act != "fly":
            self._legs(canvas, pose, (-0.18, -0.02, 0.14), body_y + 0.10, 0.5)
        self._abdomen(canvas, body_y, t)
        head = species.head or mix(species.colour, "#12141c", 0.4)
        r = 0.17 if species.build != "butterfly" else 0.10
        x = 0.36 if species.build != "butterfly" else 0.20
        canvas.drawCircle(x, body_y - 0.06, r, self._lit(head, x, body_y - 0.06, r))
        for dx in (0.05, 0.12):
            tip = (x + dx + 0.12, body_y - 0.36 + 0.02 * math.sin(t * 2.7 + 9 * dx))
            canvas.drawPath(
                _line(((x + dx, body_y - 0.06 - 0.8 * r), (x + dx, body_y - 0.28), tip)),
                self._brush.stroke(species.legs, 0.022),
            )
            canvas.drawCircle(*tip, 0.026, self._brush.fill(species.legs))
        self._eye(canvas, x + 0.06, body_y - 0.09, 0.42 * r, t, pose)
        if species.build != "ant":
            self._wing(canvas, flap, far=False, flying=pose.act == "fly" or pose.act == "open")

    def _abdomen(self, canvas: skia.Canvas, y: float, t: float) -> None:
        species, brush = self._species, self._brush
        if species.build == "ant":
            for x, r in ((-0.34, 0.20), (-0.06, 0.12), (0.14, 0.13)):
                canvas.drawCircle(x, y, r, self._lit(species.colour, x, y, r))
            return
        long, deep = {"bee": (0.40, 0.24), "dragonfly": (0.62, 0.09), "butterfly": (0.30, 0.07)}.get(
            species.build, (0.42, 0.30)
        )
        middle = -0.10 if species.build != "dragonfly" else -0.24
        body = [
            (middle + long, y - 0.2 * deep),
            (middle + 0.3 * long, y - deep),
            (middle - 0.6 * long, y - 0.8 * deep),
            (middle - long, y + 0.05),
            (middle - 0.5 * long, y + 0.75 * deep),
            (middle + 0.6 * long, y + 0.7 * deep),
        ]
        path = spline(body)
        canvas.drawPath(path, self._lit(species.colour, middle, y, long))
        canvas.save()
        canvas.clipPath(path, doAntiAlias=True)
        for k in range(3) if species.stripe else ():
            x = middle - 0.55 * long + 0.42 * long * k
            canvas.drawRect(skia.Rect.MakeLTRB(x, y - 1, x + 0.20 * long, y + 1), brush.fill(species.stripe))
        if species.spots:
            for dx, dy in ((-0.5, -0.35), (0.0, -0.5), (0.35, -0.1), (-0.2, 0.2), (-0.65, 0.15)):
                canvas.drawCircle(middle + dx * long, y + dy * deep, 0.20 * deep, brush.fill(species.spots))
        canvas.restore()
        if species.glows:
            shine = round(0.35 + 0.45 * (0.5 + 0.5 * math.sin(t * 2.6)), 1)
            at = (middle - 0.7 * long, y + 0.05)
            canvas.drawCircle(*at, 0.62, PLAIN.radial(at, 0.62, [("#f4ff8a", shine), ("#d8ff5a", 0.0)]))
            canvas.drawCircle(*at, 0.16, PLAIN.fill("#fbffb8", shine + 0.2))

    def _wing(self, canvas: skia.Canvas, flap: float, far: bool, flying: bool) -> None:
        """Draw the wings of one side; they are seen as far as they are raised."""
        species, brush = self._species, self._brush
        canvas.save()
        canvas.translate(0.06 if species.build != "dragonfly" else 0.10, -0.56)
        if species.build == "butterfly":
            self._butterfly_wing(canvas, flap, far)
            canvas.restore()
            return
        if not flying and species.build == "beetle":
            canvas.restore()
            return
        lift = 0.55 + 0.45 * flap if flying else 0.35
        canvas.rotate((-14 if far else 10) - 30 * (1 - lift))
        colour, alpha = (species.wing or "#e6f2f6"), 0.55 if far else 0.72
        for turn, long in ((-62, 0.62), (-98, 0.50)):
            canvas.save()
            canvas.rotate(turn - 90)
            wing = [(0.0, 0.0), (-0.11, 0.45 * long), (-0.06, long), (0.08, 0.95 * long), (0.11, 0.5 * long)]
            canvas.drawPath(spline(wing), brush.fill(colour, alpha))
            canvas.drawPath(
                spline([(0.0, 0.02), (0.01, 0.5 * long), (0.02, 0.9 * long)], False),
                brush.stroke(mix(colour, "#5a7080", 0.5), 0.010, 0.6),
            )
            canvas.restore()
        canvas.restore()

    def _butterfly_wing(self, canvas: skia.Canvas, flap: float, far: bool) -> None:
        species, brush = self._species, self._brush
        wide = 0.30 + 0.70 * abs(flap)
        canvas.rotate((-30 if far else 4) - 8 * flap)
        canvas.scale(wide, 1)
        colour = mix(species.colour, "#12141c", 0.22) if far else species.colour
        edge = species.wing or mix(species.colour, "#1c1410", 0.65)
        upper = [(0.0, 0.0), (-0.06, -0.50), (-0.46, -0.92), (-0.92, -0.82), (-0.78, -0.30), (-0.36, -0.02)]
        lower = [(0.0, 0.02), (-0.40, 0.0), (-0.78, 0.14), (-0.66, 0.52), (-0.30, 0.46), (-0.06, 0.20)]
        for outline, middle in ((lower, (-0.40, 0.22)), (upper, (-0.46, -0.48))):
            canvas.drawPath(spline(outline), brush.fill(edge))
            inner = [
                (middle[0] + 0.80 * (x - middle[0]), middle[1] + 0.80 * (y - middle[1])) for x, y in outline
            ]
            canvas.drawPath(spline(inner), brush.fill(colour))
            canvas.drawCircle(
                middle[0] - 0.16, middle[1], 0.085, brush.fill(species.wing_spot or "#fff2c0", 0.9)
            )

    def _spider(self, canvas: skia.Canvas, t: float, pose: Pose) -> None:
        species = self._species
        for k in range(8):
            side, nth = (-1 if k < 4 else 1), k % 4
            phase = (pose.walk or 0.0) * 2 + 0.5 * ((nth + k // 4) % 2)
            step = 0.09 * math.sin(TAU * phase) if pose.walk is not None else 0.015 * math.sin(t * 1.7 + k)
            foot = (
                side * (0.42 + 0.22 * nth) + step,
                -max(0.0, 0.08 * math.cos(TAU * phase)) if pose.walk is not None else 0.0,
            )
            knee = (side * (0.34 + 0.16 * nth), -0.78 + 0.09 * nth)
            canvas.drawPath(_line(((side * 0.12, -0.42), knee, foot)), self._brush.stroke(species.legs, 0.05))
        canvas.drawCircle(-0.20, -0.48, 0.30, self._lit(species.colour, -0.20, -0.48, 0.30))
        canvas.drawCircle(0.16, -0.40, 0.19, self._lit(species.head or species.colour, 0.16, -0.40, 0.19))
        for x, y, r in ((0.19, -0.45, 0.055), (0.29, -0.42, 0.048)):
            self._eye(canvas, x, y, r, t, pose)

    def _snail(self, canvas: skia.Canvas, t: float, pose: Pose) -> None:
        species, brush = self._species, self._brush
        stretch = 0.04 * math.sin(TAU * (pose.walk or 0.0)) if pose.walk is not None else 0.0
        skin = species.head or "#d9b98a"
        foot = [
            (-0.72 - stretch, 0.0),
            (-0.40, -0.14),
            (0.20, -0.16),
            (0.46 + stretch, -0.42),
            (0.62 + stretch, -0.38),
            (0.60 + stretch, -0.10),
            (0.48 + stretch, 0.0),
        ]
        canvas.drawPath(spline(foot), brush.fill(skin))
        for dx in (0.0, 0.11):
            tip = (0.58 + dx + stretch, -0.68 + 0.02 * math.sin(t * 1.9 + 7 * dx))
            canvas.drawPath(
                _line(((0.50 + 0.6 * dx + stretch, -0.40), (0.53 + dx + stretch, -0.54), tip)),
                brush.stroke(skin, 0.05),
            )
            self._eye(canvas, tip[0], tip[1], 0.055, t, pose)
        canvas.drawCircle(-0.12, -0.48, 0.42, self._lit(species.colour, -0.12, -0.48, 0.42))
        turn = [
            (-0.12 + (0.34 - 0.05 * k) * math.cos(0.8 * k), -0.48 + (0.34 - 0.05 * k) * math.sin(0.8 * k))
            for k in range(7)
        ]
        canvas.drawPath(spline(turn, False), brush.stroke(mix(species.colour, "#2a1810", 0.45), 0.05, 0.7))


def _line(points: tuple[Point, ...]) -> skia.Path:
    path = skia.Path()
    path.addPoly([skia.Point(*point) for point in points], False)
    return path
