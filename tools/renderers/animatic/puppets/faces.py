"""A person's head in profile, turned a little to us: face, hair, hats, helmets."""

from dataclasses import dataclass

from tools.renderers.animatic.painting.brush import Brush, Stop
from tools.renderers.animatic.painting.colour import Colour, mix
from tools.renderers.animatic.painting.curves import bezier, spline, taper
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.puppets.base import Bakery, blinks
from tools.renderers.animatic.puppets.biped_species import BipedSpecies

_NECK = (0.0, -0.82)
_BOX = (-0.26, -1.30, 0.26, -0.68)
_NIGHT = "#10141c"


@dataclass(frozen=True, slots=True)
class Face:
    """Draws one person's head with one brush."""

    species: BipedSpecies
    brush: Brush
    bakery: Bakery

    def draw(self, canvas: skia.Canvas, scale: float, t: float) -> None:
        """Draw the head on the trunk's neck, its eye blinking."""
        canvas.save()
        if self.species.head != 1.0:
            canvas.translate(*_NECK)
            canvas.scale(self.species.head, self.species.head)
            canvas.translate(-_NECK[0], -_NECK[1])
        self.bakery.draw(canvas, "head", scale * self.species.head, _BOX, self._head)
        if self.species.kind == "human":
            self._eye(canvas, t)
        canvas.restore()

    def _head(self, canvas: skia.Canvas) -> None:
        if self.species.kind == "astronaut":
            self._visor(canvas)
        elif self.species.kind == "knight":
            self._helm(canvas)
        else:
            self._bare_head(canvas)

    def _bare_head(self, canvas: skia.Canvas) -> None:
        skin, fill = self.species.skin, self.brush.fill
        canvas.drawPath(taper([(0.0, -0.79), (0.005, -0.85)], 0.062, 0.056), fill(mix(skin, _NIGHT, 0.18)))
        self._hair_behind(canvas)
        skull = skia.Rect.MakeLTRB(-0.060, -0.995, 0.087, -0.832)
        shade: list[Stop] = [mix(skin, _NIGHT, 0.10), skin, mix(skin, "#fff4e6", 0.25)]
        canvas.drawOval(skull, self.brush.linear((-0.06, 0), (0.09, 0), shade))
        canvas.drawPath(
            spline([(0.070, -0.930), (0.106, -0.903), (0.075, -0.893)]), fill(mix(skin, "#fff4e6", 0.1))
        )
        canvas.drawOval(skia.Rect.MakeLTRB(0.038, -0.905, 0.068, -0.882), fill("#e5806a", 0.28))
        ear = skia.Rect.MakeLTRB(-0.027, -0.935, 0.005, -0.893)
        canvas.drawOval(ear, fill(mix(skin, "#c4694e", 0.22)))
        mouth = spline([(0.042, -0.868), (0.060, -0.862), (0.074, -0.870)], False)
        canvas.drawPath(mouth, self.brush.stroke("#7a3b30", 0.006))
        if self.species.beard:
            beard = [
                (-0.022, -0.905),
                (0.012, -0.884),
                (0.052, -0.884),
                (0.082, -0.878),
                (0.070, -0.828),
                (0.035, -0.795),
                (-0.015, -0.835),
            ]
            canvas.drawPath(spline(beard), fill(self.species.hair))
            canvas.drawPath(mouth, self.brush.stroke(mix(skin, "#7a3b30", 0.6), 0.006))
        brow = spline([(0.042, -0.945), (0.058, -0.952), (0.076, -0.946)], False)
        canvas.drawPath(brow, self.brush.stroke(self.species.hair, 0.007, 0.85))
        self._hair(canvas)
        self._headwear(canvas)

    def _eye(self, canvas: skia.Canvas, t: float) -> None:
        if blinks(t, 3.6):
            canvas.drawLine(0.047, -0.920, 0.067, -0.920, self.brush.stroke(self.species.eye, 0.005))
            return
        canvas.drawOval(skia.Rect.MakeLTRB(0.0485, -0.932, 0.0655, -0.909), self.brush.fill(self.species.eye))
        canvas.drawCircle(0.0600, -0.9245, 0.0030, self.brush.fill("#ffffff"))

    def _hair_behind(self, canvas: skia.Canvas) -> None:
        dark = self.brush.fill(mix(self.species.hair, _NIGHT, 0.25))
        if self.species.hair_kind == "long":
            back = [
                (-0.02, -1.0),
                (-0.088, -0.965),
                (-0.118, -0.86),
                (-0.122, -0.74),
                (-0.06, -0.725),
                (-0.012, -0.80),
                (0.01, -0.90),
            ]
            canvas.drawPath(spline(back), dark)
        elif self.species.hair_kind == "bunches":
            for dx in (0.0, -0.035):
                bunch = bezier(
                    (-0.065 + dx * 0.5, -0.93), (-0.15 + dx, -0.94), (-0.15 + dx, -0.85), (-0.125 + dx, -0.79)
                )
                canvas.drawPath(taper(bunch, 0.03, 0.012, 0.065), dark)
        elif self.species.hair_kind == "bun":
            canvas.drawCircle(-0.088, -0.965, 0.042, dark)

    def _hair(self, canvas: skia.Canvas) -> None:
        fill, hair = self.brush.fill, self.species.hair
        if self.species.hair_kind == "fringe":
            canvas.drawPath(
                spline(
                    [(-0.066, -0.955), (-0.032, -0.94), (-0.022, -0.90), (-0.05, -0.872), (-0.074, -0.90)]
                ),
                fill(hair),
            )
            return
        cap = [
            (0.078, -0.962),
            (0.050, -1.010),
            (-0.025, -1.020),
            (-0.080, -0.965),
            (-0.076, -0.885),
            (-0.045, -0.880),
            (-0.028, -0.935),
            (0.012, -0.962),
        ]
        canvas.drawPath(spline(cap), fill(hair))
        for i in range(3):
            strand = [
                (-0.055 + 0.03 * i, -0.990 - 0.006 * i),
                (-0.02 + 0.03 * i, -1.004 + 0.004 * i),
                (0.012 + 0.026 * i, -0.985),
            ]
            canvas.drawPath(spline(strand, False), self.brush.stroke(mix(hair, "#ffffff", 0.28), 0.004, 0.6))
        if self.species.hair_kind == "long":
            lock = bezier((-0.03, -0.95), (-0.07, -0.90), (-0.055, -0.82), (-0.075, -0.75))
            canvas.drawPath(taper(lock, 0.05, 0.012, 0.055), fill(hair))

    def _headwear(self, canvas: skia.Canvas) -> None:
        kind, hat = self.species.headwear, self.species.hat
        if kind == "crown":
            self._crown(canvas)
        elif kind == "pointed":
            self._pointed_hat(canvas, hat or "#3d4f8f")
        elif kind == "brim" or hat:
            self._brimmed_hat(canvas, hat or "#6b4526")

    def _crown(self, canvas: skia.Canvas) -> None:
        points = [
            (-0.075, -0.975),
            (-0.09, -1.075),
            (-0.045, -1.03),
            (0.0, -1.09),
            (0.045, -1.03),
            (0.092, -1.075),
            (0.082, -0.975),
        ]
        path = skia.Path()
        path.addPoly([skia.Point(x, y) for x, y in points], True)
        gold = self.brush.linear((-0.08, 0), (0.09, 0), ["#b9821f", "#ffd968", "#d99f2e"])
        canvas.drawPath(path, gold)
        for x, colour in ((-0.045, "#c4352f"), (0.003, "#3f7fc4"), (0.05, "#c4352f")):
            canvas.drawCircle(x, -0.995, 0.011, self.brush.fill(colour))

    def _pointed_hat(self, canvas: skia.Canvas, colour: str) -> None:
        cone = [
            (-0.085, -0.975),
            (-0.05, -1.10),
            (-0.03, -1.20),
            (-0.075, -1.27),
            (0.02, -1.20),
            (0.06, -1.08),
            (0.088, -0.975),
        ]
        stops: list[Stop] = [mix(colour, _NIGHT, 0.3), colour, mix(colour, "#ffffff", 0.15)]
        canvas.drawPath(spline(cone), self.brush.linear((-0.09, 0), (0.09, 0), stops))
        canvas.drawOval(
            skia.Rect.MakeLTRB(-0.155, -0.998, 0.165, -0.950), self.brush.fill(mix(colour, _NIGHT, 0.2))
        )
        canvas.drawPath(
            taper([(-0.082, -0.995), (0.0, -0.988), (0.085, -0.995)], 0.022, 0.022),
            self.brush.fill(self.species.trim),
        )

    def _brimmed_hat(self, canvas: skia.Canvas, colour: str) -> None:
        dome = [
            (-0.080, -0.970),
            (-0.075, -1.045),
            (-0.03, -1.075),
            (0.012, -1.060),
            (0.055, -1.072),
            (0.082, -1.035),
            (0.085, -0.970),
        ]
        stops: list[Stop] = [mix(colour, _NIGHT, 0.25), colour, mix(colour, "#ffffff", 0.2)]
        canvas.drawPath(spline(dome), self.brush.linear((-0.08, 0), (0.09, 0), stops))
        brim = [
            (-0.165, -0.985),
            (-0.06, -0.965),
            (0.07, -0.965),
            (0.175, -0.985),
            (0.075, -0.945),
            (-0.065, -0.945),
        ]
        canvas.drawPath(spline(brim), self.brush.fill(mix(colour, _NIGHT, 0.12)))
        canvas.drawPath(
            taper([(-0.078, -0.985), (0.0, -0.975), (0.084, -0.985)], 0.020, 0.020),
            self.brush.fill(mix(colour, _NIGHT, 0.5)),
        )

    def _visor(self, canvas: skia.Canvas) -> None:
        fill = self.brush.fill
        shell = self.brush.radial((0.0, -0.94), 0.17, ["#ffffff", "#e6ebf0", "#a9b4c0"], [0, 0.6, 1])
        canvas.drawCircle(0.01, -0.905, 0.128, shell)
        canvas.drawRoundRect(skia.Rect.MakeLTRB(-0.075, -0.815, 0.09, -0.780), 0.016, 0.016, fill("#aab5c0"))
        glass = [
            (0.112, -0.965),
            (0.045, -0.997),
            (-0.030, -0.958),
            (-0.035, -0.872),
            (0.030, -0.822),
            (0.112, -0.852),
            (0.138, -0.91),
        ]
        canvas.drawPath(spline(glass), fill("#c9a24a"))
        inner = [(0.038 + (x - 0.038) * 0.90, -0.908 + (y + 0.908) * 0.90) for x, y in glass]
        canvas.drawPath(
            spline(inner), self.brush.linear((0, -1), (0.1, -0.82), ["#2c3e5c", "#16202f", "#3f5f8c"])
        )
        canvas.drawOval(skia.Rect.MakeXYWH(0.028, -0.968, 0.055, 0.026), fill("#ffffff", 0.6))

    def _helm(self, canvas: skia.Canvas) -> None:
        colour, edge = self.species.colour, self.brush.stroke("#5d6874", 0.007, 0.8)
        plume: Colour = self.species.cape or "#a3302c"
        for lift, shade in ((0.0, 0.25), (0.02, 0.0), (0.045, 0.0)):
            line = bezier(
                (0.02, -1.01), (0.02, -1.12 - lift), (-0.12, -1.14 - lift), (-0.17 - lift, -0.98 - lift), 16
            )
            tone = mix(mix(plume, _NIGHT, shade), "#ffffff", lift * 3)
            canvas.drawPath(taper(line, 0.03, 0.012, 0.05), self.brush.fill(tone))
        shell = [
            (-0.085, -0.80),
            (-0.092, -0.93),
            (-0.05, -1.02),
            (0.03, -1.03),
            (0.09, -0.97),
            (0.112, -0.90),
            (0.075, -0.80),
        ]
        stops: list[Stop] = [mix(colour, _NIGHT, 0.3), colour, "#f4f7fa", mix(colour, _NIGHT, 0.05)]
        canvas.drawPath(spline(shell), self.brush.linear((-0.09, 0), (0.11, 0), stops, [0, 0.45, 0.72, 1]))
        canvas.drawPath(spline(shell), edge)
        canvas.drawPath(
            taper([(0.0, -0.925), (0.05, -0.928), (0.108, -0.918)], 0.018, 0.012), self.brush.fill("#171c22")
        )
        for i in range(3):
            canvas.drawCircle(0.05 + 0.018 * i, -0.875 + 0.004 * i, 0.006, self.brush.fill("#171c22", 0.9))
        canvas.drawPath(spline([(-0.085, -0.955), (0.0, -0.945), (0.105, -0.945)], False), edge)
