"""A wader's parts at rest, in heights: what it looks like. How the parts are moved is the wader's."""

from collections.abc import Sequence
from dataclasses import dataclass

from tools.renderers.animatic.painting.brush import Brush, Stop
from tools.renderers.animatic.painting.colour import Colour, mix
from tools.renderers.animatic.painting.curves import Point, bezier, lerp2, spline, taper
from tools.renderers.animatic.painting.engine_skia import skia

TAIL_ROOT = (-0.17, -0.515)
TAIL_BOX = (-0.48, -0.62, -0.08, -0.25)
BODY_BOX = (-0.32, -0.70, 0.22, -0.40)
WING_BOX = (-0.38, -0.68, 0.17, -0.38)
HEAD_BOX = (-0.11, -0.09, 0.26, 0.12)

_TAIL_FEATHERS = (
    (-0.34, 0.17, 0.055),
    (-0.37, 0.13, 0.055),
    (-0.385, 0.085, 0.055),
    (-0.36, 0.045, 0.05),
    (-0.31, 0.20, 0.05),
    (-0.27, 0.185, 0.045),
)
_BODY = (
    (0.175, -0.600),
    (0.13, -0.655),
    (0.03, -0.672),
    (-0.08, -0.635),
    (-0.19, -0.560),
    (-0.265, -0.495),
    (-0.18, -0.475),
    (-0.07, -0.452),
    (0.05, -0.458),
    (0.135, -0.515),
)
_WING = (
    (0.115, -0.632),
    (0.04, -0.655),
    (-0.06, -0.628),
    (-0.17, -0.560),
    (-0.285, -0.468),
    (-0.19, -0.486),
    (-0.08, -0.497),
    (0.02, -0.520),
    (0.09, -0.565),
)


@dataclass(frozen=True, slots=True)
class WaderSpecies:
    """What tells one wader from another."""

    size: float
    colour: str
    tail: str = ""
    wing: str = ""
    wingtip: str = "#39424d"
    neck: str = ""
    crown: str = "#d23b33"
    cheek: str = "#2d333b"
    legs: str = "#3d4650"
    beak: str = "#d9a441"
    beak_tip: str = ""
    beak_length: float = 1.0
    beak_bend: float = 0.0
    eye: str = "#1d2026"
    crest: bool = False


@dataclass(frozen=True, slots=True)
class Plumage:
    """Draws one wader's parts with one brush."""

    species: WaderSpecies
    brush: Brush

    @property
    def neck(self) -> Colour:
        """The colour of neck and head."""
        return self.species.neck or self.species.colour

    def tail(self, canvas: skia.Canvas) -> None:
        """Draw the plume of six feathers."""
        tail: Colour = self.species.tail or mix(self.species.colour, "#5b6772", 0.6)
        light, dark = mix(tail, "#ffffff", 0.3), mix(tail, "#3a2410", 0.22)
        shades = (
            light,
            tail,
            dark,
            mix(tail, "#ffffff", 0.42),
            mix(tail, "#3a2410", 0.12),
            mix(dark, "#000000", 0.08),
        )
        for (dx, dy, width), shade in zip(_TAIL_FEATHERS, shades, strict=True):
            x, y = TAIL_ROOT
            tip, middle = (x + dx * 0.62, y + dy), (x + dx * 0.42, y - 0.035 + dy * 0.2)
            line = bezier(TAIL_ROOT, lerp2(TAIL_ROOT, middle, 0.7), middle, tip, 12)
            canvas.drawPath(taper(line, 0.03, 0.006, width), self.brush.fill(shade))
            canvas.drawPath(
                spline(line[3:].tolist(), False), self.brush.stroke(mix(shade, dark, 0.6), 0.0035, 0.6)
            )

    def body(self, canvas: skia.Canvas) -> None:
        """Draw the trunk, lit from above."""
        colour = self.species.colour
        stops: list[Stop] = [mix(colour, "#fffaf0", 0.7), colour, mix(colour, "#7d93a8", 0.28)]
        canvas.drawPath(spline(_BODY), self.brush.linear((0, -0.67), (0, -0.44), stops, [0, 0.5, 1]))
        canvas.save()
        canvas.clipPath(spline(_BODY), doAntiAlias=True)
        shade = self.brush.linear(
            (0, -0.51), (0, -0.44), [(mix(colour, "#6a8299", 0.5), 0.0), (mix(colour, "#6a8299", 0.5), 0.75)]
        )
        canvas.drawOval(skia.Rect.MakeLTRB(-0.32, -0.52, 0.19, -0.39), shade)
        canvas.restore()

    def wing(self, canvas: skia.Canvas) -> None:
        """Draw the folded wing: three rows of feathers and the dark tips behind."""
        colour: Colour = self.species.wing or self.species.colour
        shadow = self.brush.fill(mix(colour, "#6a8299", 0.42), 0.5)
        canvas.drawPath(spline([(x - 0.004, y + 0.012) for x, y in _WING]), shadow)
        stops: list[Stop] = [mix(colour, "#ffffff", 0.6), colour, mix(colour, "#7d93a8", 0.28)]
        canvas.drawPath(spline(_WING), self.brush.linear((0.05, -0.66), (-0.12, -0.47), stops))
        canvas.save()
        canvas.clipPath(spline(_WING), doAntiAlias=True)
        self._row(canvas, 7, (0.05, -0.535), 0.15, mix(colour, "#8fa3b5", 0.38))
        self._row(canvas, 6, (0.07, -0.577), 0.11, mix(colour, "#a9b8c6", 0.30))
        self._row(canvas, 5, (0.09, -0.616), 0.075, mix(colour, "#c0ccd6", 0.25))
        canvas.restore()
        for i in range(3):
            y = -0.545 + i * 0.012
            line = bezier(
                (-0.15, y),
                (-0.2, y + 0.025),
                (-0.25, y + 0.055),
                (-0.31 + i * 0.02, y + 0.098 - i * 0.006),
                8,
            )
            shade = mix(self.species.wingtip, colour, 0.15 + 0.1 * i)
            canvas.drawPath(taper(line, 0.006, 0.004, 0.034), self.brush.fill(shade))

    def _row(
        self, canvas: skia.Canvas, count: int, start: tuple[float, float], length: float, shade: Colour
    ) -> None:
        light = mix(self.species.wing or self.species.colour, "#ffffff", 0.6)
        for i in range(count):
            x, y = start[0] - i * 0.047, start[1] + i * 0.017
            end = (x - length, y + length * 0.36)
            feather = bezier((x + 0.03, y - 0.02), (x, y), (x - length * 0.5, y + 0.02), end, 8)
            canvas.drawPath(taper(feather, 0.03, 0.008, 0.042), self.brush.fill(shade, 0.85))
            edge = [(x + 0.02, y - 0.012), (x - length * 0.4, y + 0.018), end]
            canvas.drawPath(spline(edge, False), self.brush.stroke(light, 0.0035, 0.8))

    def head(self, canvas: skia.Canvas) -> None:
        """Draw beak, head, crown and cheek; the eye is drawn live, for it blinks."""
        fill, species = self.brush.fill, self.species
        self._beak(canvas)
        if species.crest:
            for dy in (0.0, 0.012):
                line = bezier(
                    (-0.01, -0.026 + dy), (-0.06, -0.03 + dy), (-0.09, -0.012 + dy), (-0.105, 0.02 + dy), 8
                )
                canvas.drawPath(taper(line, 0.012, 0.002, 0.008), fill(species.crown))
        skull = [
            (0.036, 0.002),
            (0.022, -0.026),
            (-0.012, -0.033),
            (-0.042, -0.018),
            (-0.04, 0.014),
            (-0.008, 0.026),
            (0.024, 0.018),
        ]
        canvas.drawPath(spline(skull), fill(self.neck))
        crown = [(0.030, -0.012), (0.014, -0.034), (-0.018, -0.035), (-0.030, -0.022), (-0.004, -0.019)]
        canvas.drawPath(spline(crown), fill(species.crown))
        cheek = [(0.032, 0.004), (0.008, 0.006), (-0.004, 0.022), (0.02, 0.018)]
        canvas.drawPath(spline(cheek), fill(species.cheek, 0.85))

    def _beak(self, canvas: skia.Canvas) -> None:
        beak = self.species.beak
        self._beak_part(
            canvas, ((0.022, -0.012), (0.09, -0.012), (0.168, 0.006), (0.09, 0.006), (0.02, 0.008)), beak
        )
        lower = ((0.022, 0.004), (0.09, 0.008), (0.160, 0.010), (0.09, 0.018), (0.018, 0.018))
        self._beak_part(canvas, lower, mix(beak, "#8a5a1c", 0.45))
        if self.species.beak_tip:
            tip = ((0.115, -0.006), (0.168, 0.006), (0.155, 0.016), (0.115, 0.014))
            self._beak_part(canvas, tip, self.species.beak_tip)

    def _beak_part(self, canvas: skia.Canvas, shape: Sequence[Point], colour: Colour) -> None:
        """Draw a part of a straight beak as long and as bent as the species' own."""
        length, bend = self.species.beak_length, self.species.beak_bend
        points = [
            ((x - 0.02) * length + 0.02, y + bend * max(0.0, (x - 0.05) / 0.12) ** 1.6) for x, y in shape
        ]
        canvas.drawPath(spline(points), self.brush.fill(colour))
