"""The head of a quadruped without a trunk: muzzle, ears, horns. The origin is the skull, facing right."""

import math
from dataclasses import dataclass, field

from tools.renderers.animatic.painting.brush import Brush, Stop
from tools.renderers.animatic.painting.colour import Colour, mix
from tools.renderers.animatic.painting.curves import TAU, Point, bezier, spline, taper
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.puppets.base import Bakery, Pose, blinks
from tools.renderers.animatic.puppets.ears import EARS
from tools.renderers.animatic.puppets.held import grip_of
from tools.renderers.animatic.puppets.props import Props
from tools.renderers.animatic.puppets.quadruped_extras import brow_horn
from tools.renderers.animatic.puppets.quadruped_species import QuadrupedSpecies

_BOX = (-0.45, -0.70, 0.75, 0.45)
_VOICED = ("speak", "eat", "drink", "fight", "open")
"""What is done with an open mouth; the pose's amount is then how far."""
_SKULL = (
    (0.95, 0.16),
    (0.72, -0.10),
    (0.28, -0.42),
    (-0.12, -0.52),
    (-0.40, -0.12),
    (-0.30, 0.38),
    (0.18, 0.46),
    (0.72, 0.42),
)
"""The outline of the head, in its length and height."""


@dataclass(frozen=True, slots=True)
class Head:
    """Draws one species' head with one brush."""

    name: str
    species: QuadrupedSpecies
    brush: Brush
    props: Props
    bakery: Bakery = field(default_factory=Bakery)

    @property
    def face(self) -> Colour:
        """The colour of the face."""
        return self.species.face or self.species.colour

    def draw(self, canvas: skia.Canvas, scale: float, t: float, pose: Pose) -> None:
        """Draw the head, with what it holds in its mouth."""
        length, height = self.species.head_length, self.species.head_height
        twitch = math.sin(t * 2.1) * 4 + (3 * math.sin(t * 9) if t % 4.3 < 0.5 else 0.0)
        self._ear(canvas, 0.05, self.species.shade(0.3), -twitch)
        self.bakery.draw(canvas, "behind", scale, _BOX, self._behind)
        if pose.held > 0 and pose.holding:
            canvas.save()
            canvas.translate(length * 0.86, height * 0.33)
            size, turn = grip_of(pose.holding).mouth
            canvas.rotate(turn + 12 * math.sin(t * 12) * pose.held)
            self.props.draw(canvas, pose.holding, size, scale, t)
            canvas.restore()
        if pose.act in _VOICED and pose.amount > 0.02:
            self._jaw(canvas, pose.amount)
        self.bakery.draw(canvas, "skull", scale, _BOX, self._skull)
        back = {"afraid": -24.0, "angry": -16.0, "sad": -10.0}.get(pose.expression, 0.0)
        self._ear(canvas, -0.02, self.species.colour, twitch + back)
        at = (length * 0.26, -height * 0.10)
        draw_eye(canvas, self.brush, at, 0.022, t, self.species, pose)
        if pose.expression in ("happy", "sad", "angry"):
            self._mouth_corner(canvas, pose.expression)

    def _jaw(self, canvas: skia.Canvas, gape: float) -> None:
        """Draw the lower jaw, dropped, with the dark of the mouth above it."""
        hinge, drop = self._at(0.34, 0.30), 0.62 * self.species.head_height * gape
        tip = self._at(0.88, 0.34)
        low = (tip[0] - 0.25 * drop, tip[1] + drop)
        canvas.drawPath(
            spline(
                [
                    hinge,
                    self._at(0.85, 0.22),
                    low,
                    (hinge[0] + 0.2 * (low[0] - hinge[0]), hinge[1] + 0.6 * drop),
                ]
            ),
            self.brush.fill("#5a1f26"),
        )
        tongue = [
            hinge,
            (0.5 * (tip[0] + low[0]), 0.35 * tip[1] + 0.65 * low[1]),
            (0.6 * low[0] + 0.4 * hinge[0], low[1] - 0.01),
        ]
        canvas.drawPath(spline(tongue), self.brush.fill("#d9727a"))
        bone = [(hinge[0] - 0.02, hinge[1]), ((hinge[0] + low[0]) / 2, (hinge[1] + low[1]) / 2 + 0.015), low]
        canvas.drawPath(taper(bone, 0.055, 0.038), self.brush.fill(mix(self.face, self.species.dark, 0.15)))

    def _mouth_corner(self, canvas: skia.Canvas, expression: str) -> None:
        """Draw how the corner of the mouth is drawn: up, down, or back over the teeth."""
        rise = {"happy": -0.16, "sad": 0.14}.get(expression, 0.02)
        line = spline(
            [self._at(0.62, 0.33), self._at(0.46, 0.30 + 0.3 * rise), self._at(0.36, 0.28 + rise)], False
        )
        canvas.drawPath(line, self.brush.stroke(mix(self.species.dark, "#000000", 0.3), 0.010, 0.85))
        if expression == "angry" and not self.species.hoof:
            for x in (0.58, 0.68, 0.78):
                tooth = [self._at(x, 0.30), self._at(x + 0.05, 0.30), self._at(x + 0.025, 0.42)]
                canvas.drawPath(spline(tooth), self.brush.fill("#ffffff"))

    def _ear(self, canvas: skia.Canvas, x: float, colour: Colour, turn: float) -> None:
        canvas.save()
        canvas.translate(x - self.species.head_length * 0.12, -self.species.head_height * 0.42)
        canvas.rotate(turn)
        EARS[self.species.ear_kind](canvas, self.brush, colour)
        canvas.restore()

    def _behind(self, canvas: skia.Canvas) -> None:
        """Draw what grows behind the skull."""
        top = -self.species.head_height * 0.45
        if self.species.has("ruff"):
            self._ruff(canvas)
        if self.species.has("antlers"):
            self._antlers(canvas, top)
        if self.species.has("ossicones"):
            for x in (-0.03, 0.02):
                canvas.drawLine(
                    x, top, x - 0.015, top - 0.09, self.brush.stroke(self.species.shade(0.35), 0.02)
                )
                canvas.drawCircle(x - 0.015, top - 0.095, 0.018, self.brush.fill("#4a331e"))
        if self.species.has("horns"):
            line = bezier((-0.02, top), (-0.02, top * 2), (0.06, top * 2.2), (0.08, top * 2.3), 8)
            canvas.drawPath(taper(line, 0.042, 0.008), self.brush.fill(self.species.horn))
        if self.species.has("unicorn"):
            brow_horn(canvas, self.brush, self.species)
        if self.species.has("ram-horns"):
            line = bezier((0.0, top), (-0.14, top * 2.2), (-0.20, 0.06), (-0.02, 0.05), 14)
            canvas.drawPath(taper(line, 0.075, 0.012, 0.055), self.brush.fill("#d8c49a"))

    def _ruff(self, canvas: skia.Canvas) -> None:
        for ring, (radius, size, base) in enumerate(((1.0, 0.085, "#7d451a"), (0.72, 0.085, "#b8742c"))):
            for i in range(22):
                angle = TAU * (i + 0.5 * ring) / 22
                x, y = -0.03 + 0.19 * radius * math.cos(angle), 0.03 + 0.22 * radius * math.sin(angle)
                tip = (x + 0.07 * math.cos(angle) - 0.02, y + 0.07 * math.sin(angle) + 0.03)
                shade = mix(base, "#e0a452", 0.18 * (1 + math.sin(angle * 3)))
                canvas.drawPath(
                    taper([(x * 0.7, y * 0.7), (x, y), tip], size, 0.012, size * 0.9), self.brush.fill(shade)
                )

    def _antlers(self, canvas: skia.Canvas, top: float) -> None:
        for x, colour in ((0.01, "#5f4429"), (-0.05, "#8a6842")):
            beam = bezier(
                (x, top), (x - 0.10, top - 0.10), (x - 0.08, top - 0.22), (x + 0.02, top - 0.30), 12
            )
            canvas.drawPath(taper(beam, 0.024, 0.010), self.brush.fill(colour))
            for i, (dx, dy) in ((3, (0.10, -0.07)), (6, (0.10, -0.09)), (8, (-0.08, -0.08))):
                root = beam[i].tolist()
                tine = [root, (root[0] + dx * 0.7, root[1] + dy * 0.35), (root[0] + dx, root[1] + dy)]
                canvas.drawPath(taper(tine, 0.018, 0.005), self.brush.fill(colour))

    def _at(self, x: float, y: float) -> Point:
        """Return a place on the head, given in its length and height, the muzzle shortened."""
        short = 1 - (1 - self.species.muzzle) * max(0.0, min(1.0, (x - 0.15) / 0.8))
        return self.species.head_length * x * short, self.species.head_height * y

    def _oval(self, x: float, y: float, width: float, height: float) -> skia.Rect:
        left, top = self._at(x, y)
        right, bottom = self._at(x + width, y + height)
        return skia.Rect.MakeLTRB(left, top, right, bottom)

    def _skull(self, canvas: skia.Canvas) -> None:
        """Draw the face."""
        length, height, species = self.species.head_length, self.species.head_height, self.species
        outline = [self._at(x, y) for x, y in _SKULL]
        stops: list[Stop] = [mix(self.face, "#ffffff", 0.18), self.face, mix(self.face, species.dark, 0.18)]
        canvas.drawPath(spline(outline), self.brush.linear((0, -height * 0.5), (0, height * 0.45), stops))
        canvas.save()
        canvas.clipPath(spline(outline), doAntiAlias=True)
        self._face_marks(canvas)
        canvas.restore()
        self._nose(canvas)
        if species.has("nosehorn"):
            horn = [(length * 0.70, -0.02), (length * 1.02, -0.2), (length * 0.93, 0.03)]
            canvas.drawPath(spline(horn), self.brush.fill("#d9d3c5"))
        if species.has("beard"):
            beard = [
                (length * 0.42, height * 0.40),
                (length * 0.62, height * 0.42),
                (length * 0.50, height * 1.05),
            ]
            canvas.drawPath(spline(beard), self.brush.fill(mix(species.colour, "#ffffff", 0.3)))

    def _face_marks(self, canvas: skia.Canvas) -> None:
        species, fill = self.species, self.brush.fill
        if species.belly or species.has("muzzle"):
            light = species.belly or mix(species.colour, "#e9cfae", 0.55)
            cheek = [
                self._at(x, y)
                for x, y in ((0.97, 0.18), (0.65, 0.02), (0.35, 0.2), (0.22, 0.5), (0.72, 0.46))
            ]
            canvas.drawPath(spline(cheek), fill(light, 0.9))
        if species.has("soft-muzzle") or species.has("bands"):
            canvas.drawOval(self._oval(0.66, -0.05, 0.36, 0.52), fill(self._soft_muzzle()))
        if species.has("mask") or species.has("panda"):
            canvas.drawOval(self._oval(0.08, -0.28, 0.36, 0.38), fill("#2a2a2e"))
        if species.has("bands"):
            self._face_bands(canvas, 4, 0.45)
        if species.has("bold") or species.has("tabby"):
            self._face_bands(canvas, 3, 0.12)

    def _soft_muzzle(self) -> Colour:
        if self.species.has("bands"):
            return "#3a3433"
        if self.species.has("patches"):
            return mix(self.face, "#f0b8ac", 0.7)
        return self.species.shade(0.4)

    def _face_bands(self, canvas: skia.Canvas, count: int, reach: float) -> None:
        dark = "#8a5320" if self.species.has("tabby") else "#221f1f"
        for i in range(count):
            x = 0.15 * i - (0.0 if reach > 0.3 else 0.18)
            band = [self._at(x, -0.52 + 0.05 * i), self._at(x + 0.03, -0.25), self._at(x - 0.02, reach - 0.3)]
            canvas.drawPath(taper(band, 0.012, 0.004, 0.020), self.brush.fill(dark))

    def _nose(self, canvas: skia.Canvas) -> None:
        species, fill = self.species, self.brush.fill
        mouth = spline([self._at(0.9, 0.27), self._at(0.7, 0.34), self._at(0.5, 0.28)], False)
        canvas.drawPath(mouth, self.brush.stroke(mix(species.dark, "#000000", 0.3), 0.008, 0.7))
        if species.has("snout"):
            canvas.drawOval(self._oval(0.84, -0.04, 0.20, 0.40), fill("#d98c86"))
            for y in (0.08, 0.22):
                canvas.drawCircle(*self._at(0.95, y), 0.010, fill("#8f4f4c"))
        elif species.hoof:
            canvas.drawOval(self._oval(0.85, 0.05, 0.07, 0.10), fill("#2a2020", 0.8))
        else:
            canvas.drawOval(self._oval(0.86, 0.05, 0.15, 0.18), fill("#2a2020"))
            canvas.drawCircle(*self._at(0.92, 0.09), 0.006, fill("#ffffff", 0.6))
        if species.has("whiskers"):
            x, y = self._at(0.78, 0.24)
            for dx, dy in ((-0.10, 0.02), (-0.095, 0.05), (-0.08, 0.075)):
                canvas.drawLine(x, y, x + dx, y + dy, self.brush.stroke("#ffffff", 0.005, 0.75))


def draw_eye(
    canvas: skia.Canvas,
    brush: Brush,
    at: Point,
    radius: float,
    t: float,
    species: QuadrupedSpecies,
    pose: Pose,
) -> None:
    """Draw an eye that blinks, its lid as the animal feels."""
    x, y = at
    if pose.act == "sleep" or blinks(t + 0.5, 4.1):
        canvas.drawLine(x - radius, y, x + radius, y, brush.stroke(species.dark, 0.009))
        return
    wide = 1.3 if pose.expression in ("surprised", "afraid") else 1.0
    if wide > 1:
        canvas.drawCircle(x, y, 1.25 * wide * radius, brush.fill("#ffffff"))
    canvas.drawCircle(x, y, radius * wide, brush.fill(species.eye))
    canvas.drawCircle(x + radius * 0.3, y - radius * 0.35, radius * 0.35, brush.fill("#ffffff"))
    slant = {"angry": 0.55, "sad": -0.55, "tired": 0.05}.get(pose.expression)
    if slant is not None:
        lid = brush.stroke(mix(species.face or species.colour, species.dark, 0.7), 0.45 * radius)
        canvas.drawLine(
            x - 1.5 * radius, y - (1.0 + slant) * radius, x + 1.5 * radius, y - (1.0 - slant) * radius, lid
        )
