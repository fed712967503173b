"""Bodies of fish, sharks and whales as outlines that bend: length 1 about the origin, heading right."""

import math
from collections.abc import Sequence

from tools.renderers.animatic.painting.brush import Brush, Stop
from tools.renderers.animatic.painting.colour import Colour, mix
from tools.renderers.animatic.painting.curves import TAU, Point, spline
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.puppets.base import Pose, blinks
from tools.renderers.animatic.puppets.swimmer_outlines import _FISH, _SHARK, _SQUARE, _WHALE
from tools.renderers.animatic.puppets.swimmer_species import SwimmerSpecies


class SwimmingBody:
    """A body with tail and fins, drawn for how far it is bent."""

    def __init__(self, species: SwimmerSpecies, brush: Brush) -> None:
        self._species, self._brush = species, brush
        self._fin = species.fin or mix(species.colour, "#18222e", 0.22)
        self._outline = self._shape()

    def _shape(self) -> Sequence[Point]:
        species = self._species
        rows = {"shark": _SHARK, "whale": _SQUARE if species.has("square") else _WHALE}.get(
            species.build, _FISH
        )
        return [(x, y * species.depth) for x, y in rows]

    def draw(self, canvas: skia.Canvas, t: float, pose: Pose, wave: float) -> None:
        """Draw the body; `wave` is the phase of its stroke in cycles."""
        self._tail(canvas, wave)
        self._fins_behind(canvas, wave)
        path = spline([self._bent(point, wave) for point in self._outline])
        self._skin(canvas, path)
        if self._species.is_marked:
            self._marks(canvas, path)
        self._fins_before(canvas, wave, t)
        self._face(canvas, t, pose)

    def _bent(self, point: Point, wave: float) -> Point:
        """Return a point moved by the wave that runs along the body; the head hardly moves."""
        x, y = point
        away = max(0.0, 0.30 - x)
        size = (0.10 if self._species.build == "whale" else 0.055) * away
        return x, y + size * math.sin(TAU * wave + 2.6 * away)

    def _skin(self, canvas: skia.Canvas, path: skia.Path) -> None:
        species, brush = self._species, self._brush
        high, colour = 0.5 * species.depth, species.colour
        under = species.belly or mix(colour, "#ffffff", 0.35)
        stops: list[Stop] = [mix(colour, "#0e1a28", 0.24), colour, mix(colour, under, 0.55), under]
        positions = [0.0, 0.32, 0.62, 0.88] if species.build != "whale" else [0.0, 0.40, 0.66, 0.78]
        canvas.drawPath(path, brush.linear((0.05, -high), (-0.02, high), stops, positions))

    def _marks(self, canvas: skia.Canvas, path: skia.Path) -> None:
        """Draw what is on the skin: stripes, spots, an orca's white, a whale's pleats."""
        species, brush, deep = self._species, self._brush, self._species.depth
        canvas.save()
        canvas.clipPath(path, doAntiAlias=True)
        if species.stripe:
            for x, wide in ((0.27, 0.075), (0.02, 0.10), (-0.26, 0.055)):
                band = [
                    (x - wide / 2, -deep),
                    (x + wide / 2, -deep),
                    (x + wide / 2 + 0.05, 0.0),
                    (x + wide / 2, deep),
                    (x - wide / 2, deep),
                    (x - wide / 2 + 0.05, 0.0),
                ]
                canvas.drawPath(spline(band), brush.fill(species.stripe))
        if species.spots:
            for k in range(11):
                x, y = -0.34 + 0.066 * k, deep * (0.26 * math.sin(2.4 * k) - 0.14)
                canvas.drawCircle(x, y, 0.018 + 0.010 * (k % 3), brush.fill(species.spots, 0.85))
        if species.has("orca"):
            canvas.drawOval(skia.Rect.MakeXYWH(0.25, -0.30 * deep, 0.13, 0.20 * deep), brush.fill("#f7f7f4"))
            canvas.drawOval(
                skia.Rect.MakeXYWH(-0.06, -0.46 * deep, 0.14, 0.16 * deep), brush.fill("#8f98a2", 0.7)
            )
        if species.build == "whale" and not species.has("orca") and species.snout == 0:
            for k in range(5):
                y = deep * (0.16 + 0.07 * k)
                line = spline([(0.46, y), (0.25, y + 0.03), (0.0, y + 0.01)], False)
                canvas.drawPath(
                    line, brush.stroke(mix(species.belly or "#dfe8ee", "#33506a", 0.4), 0.006, 0.6)
                )
        canvas.restore()

    def _tail(self, canvas: skia.Canvas, wave: float) -> None:
        """Draw the tail fin, swung by the wave; a whale's lies flat and is seen foreshortened."""
        species, long = self._species, 0.20 * self._species.tail
        root = self._bent((-0.43, 0.0), wave)
        swing = math.sin(TAU * wave + 2.2)
        canvas.save()
        canvas.translate(*root)
        if species.build == "whale":
            canvas.rotate(-16 * math.cos(TAU * wave + 1.9))
            fluke = [
                (0.05, -0.015),
                (-0.08, -0.03),
                (-long * 1.1, -0.5 * long),
                (-long * 0.85, 0.0),
                (-long * 1.2, 0.22 * long),
                (-0.06, 0.04),
                (0.05, 0.02),
            ]
            canvas.drawPath(spline(fluke), self._brush.fill(self._fin))
        else:
            canvas.scale(0.72 + 0.28 * swing, 1)
            top = 1.35 if species.build == "shark" else 1.0
            fork = [
                (0.06, -0.02),
                (-0.5 * long, -0.55 * long * top),
                (-1.15 * long, -0.95 * long * top),
                (-0.62 * long, 0.0),
                (-1.05 * long, 0.85 * long),
                (-0.45 * long, 0.45 * long),
                (0.06, 0.02),
            ]
            canvas.drawPath(spline(fork), self._brush.fill(self._fin))
        canvas.restore()

    def _fins_behind(self, canvas: skia.Canvas, wave: float) -> None:
        species, deep, size = self._species, self._species.depth, self._species.fins
        x, y = self._bent((0.02, -0.42 * deep), wave)
        if species.build == "shark" or species.has("orca") or species.has("round"):
            high = (0.30 if species.has("orca") else 0.19) * size
            fins = [
                [
                    (x + 0.13, y + 0.05),
                    (x - 0.02, y - high),
                    (x - 0.05, y - 0.85 * high),
                    (x - 0.10, y + 0.06),
                ]
            ]
        elif species.build == "fish":
            high, (low_x, low_y) = 0.16 * size, self._bent((-0.12, 0.34 * deep), wave)
            fins = [
                [
                    (x + 0.18, y + 0.04),
                    (x + 0.06, y - high),
                    (x - 0.14, y - 0.8 * high),
                    (x - 0.26, y + 0.10),
                ],
                [
                    (low_x + 0.10, low_y - 0.02),
                    (low_x - 0.02, low_y + 0.8 * high),
                    (low_x - 0.12, low_y - 0.02),
                ],
            ]
        else:
            fins = [[(x - 0.10, y + 0.07), (x - 0.19, y - 0.03), (x - 0.20, y + 0.09)]]
        for fin in fins:
            canvas.drawPath(spline(fin), self._brush.fill(self._fin))

    def _fins_before(self, canvas: skia.Canvas, wave: float, t: float) -> None:
        species, deep, size = self._species, self._species.depth, self._species.fins
        long = {"shark": 0.24, "whale": 0.22}.get(species.build, 0.15) * size
        canvas.save()
        canvas.translate(0.16, 0.20 * deep)
        canvas.rotate(34 + 13 * math.sin(TAU * wave + 0.8) + 3 * math.sin(t * 2.3))
        fin = [
            (0.05, -0.02),
            (-0.3 * long, -0.14 * long),
            (-long, 0.14 * long),
            (-0.4 * long, 0.30 * long),
            (0.03, 0.05),
        ]
        canvas.drawPath(spline(fin), self._brush.fill(mix(self._fin, "#ffffff", 0.10)))
        canvas.restore()
        if species.build == "shark":
            for k in range(3):
                x = 0.235 - 0.028 * k
                gill = spline([(x, -0.16 * deep), (x - 0.012, 0.0), (x, 0.14 * deep)], False)
                canvas.drawPath(gill, self._brush.stroke(mix(species.colour, "#0e1622", 0.6), 0.007, 0.7))

    def _face(self, canvas: skia.Canvas, t: float, pose: Pose) -> None:
        species, brush, deep = self._species, self._brush, self._species.depth
        self._mouth(canvas, pose)
        x = 0.335 if species.build == "fish" else 0.36 if not species.has("square") else 0.28
        y = -0.10 * deep if species.build != "whale" else 0.02 * deep
        r = 0.045 if species.build == "fish" else 0.019
        if species.has("hammer"):
            canvas.drawOval(
                skia.Rect.MakeXYWH(0.40, -0.36 * deep, 0.09, 0.72 * deep),
                brush.fill(mix(species.colour, "#0e1a28", 0.1)),
            )
            x, y = 0.45, -0.26 * deep
        if blinks(t, 4.1) or pose.act == "sleep":
            canvas.drawLine(x - r, y, x + r, y, brush.stroke(species.eye, 0.3 * r))
            return
        if species.build == "fish":
            canvas.drawCircle(x, y, r, brush.fill("#ffffff"))
            canvas.drawCircle(x + 0.2 * r, y, 0.62 * r, brush.fill(species.eye))
        else:
            canvas.drawCircle(x, y, r, brush.fill(species.eye))
        canvas.drawCircle(x + 0.40 * r, y - 0.32 * r, 0.24 * r, brush.fill("#ffffff"))
        if pose.expression == "angry" or species.build == "shark":
            canvas.drawLine(
                x - 1.3 * r,
                y - 1.5 * r,
                x + 1.3 * r,
                y - 0.9 * r,
                brush.stroke(mix(species.colour, "#0e1622", 0.6), 0.35 * r),
            )

    def _mouth(self, canvas: skia.Canvas, pose: Pose) -> None:
        """Draw the mouth: a line, or open by the beat of eating or speaking."""
        species, brush, deep = self._species, self._brush, self._species.depth
        dark = mix(species.colour, "#0e1622", 0.65)
        if species.snout:
            long = species.snout
            beak = [
                (0.44, -0.08 * deep),
                (0.50 + 0.6 * long, -0.02 * deep),
                (0.50 + long, 0.03 * deep),
                (0.46, 0.16 * deep),
            ]
            canvas.drawPath(spline(beak), brush.fill(mix(species.colour, species.belly or "#ffffff", 0.15)))
        gape = abs(math.sin(TAU * pose.beat / 2)) if pose.act in ("eat", "speak", "open", "fight") else 0.0
        left, y = (0.38, 0.13 * deep) if species.build == "fish" else (0.27, 0.20 * deep)
        if gape > 0.05:
            jaw = [(0.50, 0.06 * deep), (left, y), (0.44, y + (0.10 + 0.18 * gape) * deep)]
            canvas.drawPath(spline(jaw), brush.fill("#5a2430"))
            if species.build == "shark":
                for k in range(4):
                    x = left + 0.05 + 0.035 * k
                    tooth = [(x, y - 0.02 * deep), (x + 0.02, y - 0.02 * deep), (x + 0.01, y + 0.07 * deep)]
                    canvas.drawPath(spline(tooth), brush.fill("#ffffff"))
            return
        bend = -0.03 if pose.expression in ("sad", "angry") else 0.03
        line = spline(
            [(0.485, 0.10 * deep), ((left + 0.485) / 2, y + bend * deep), (left, y - 0.02 * deep)], False
        )
        canvas.drawPath(line, brush.stroke(dark, 0.010))


def tusk(canvas: skia.Canvas, brush: Brush, depth: float) -> None:
    """Draw a narwhal's tusk."""
    path = spline([(0.44, -0.10 * depth), (0.95, -0.26 * depth), (0.45, 0.0)])
    canvas.drawPath(path, brush.fill("#efe6d0"))


def spout(canvas: skia.Canvas, brush: Brush, depth: float, part: float) -> None:
    """Draw the breath that a whale blows out at the surface, `part` of the way up."""
    if part <= 0:
        return
    foot = (0.26, -0.50 * depth)
    colour: Colour = "#eefaff"
    for k in range(9):
        side = -1 + 2 * k / 8
        q = min(1.0, part * 1.4)
        x, y = foot[0] + 0.16 * side * q, foot[1] - 0.30 * q * (1 - 0.55 * abs(side))
        canvas.drawCircle(
            x, y, 0.022 + 0.018 * (1 - abs(side)), brush.fill(colour, round(0.85 * (1 - 0.5 * part), 2))
        )
        canvas.drawLine(foot[0], foot[1], x, y, brush.stroke(colour, 0.014, 0.55))
