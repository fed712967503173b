"""The strokes that furniture, houses and vehicles are built from: boards, panes, legs, glows."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Final

from tools.renderers.animatic.painting.brush import Brush, Stop
from tools.renderers.animatic.painting.colour import Colour, Rgb, mix, rgb
from tools.renderers.animatic.painting.curves import Point, polygon, rounded, spline, taper
from tools.renderers.animatic.painting.engine_skia import skia

PLAIN: Final = Brush()
"""Paints colours that are in their light already."""


@dataclass(frozen=True, slots=True)
class Now:
    """What a thing does at a moment."""

    t: float = 0.0
    act: str = ""
    amount: float = 0.0
    """How far it is into that: open, burnt, fallen."""
    beat: float = 0.0
    rolled: float = 0.0
    """How far it has got along, in its drawing's units."""
    goes: bool = False
    """Whether it gets along."""


@dataclass(frozen=True, slots=True)
class Joinery:
    """Draws in one light on one canvas; x to the right, y down, 0 at the foot."""

    canvas: skia.Canvas
    lit: Callable[[Colour], Rgb]
    """Returns a colour in the light that falls on the thing."""
    lamps: bool = False
    """Whether lamps are lit."""
    veil: tuple[Colour, float] = ("#000000", 0.0)
    """What lies between the thing and the viewer, and how dense it is: it dims what shines by itself."""
    now: Now = Now()
    colours: Mapping[str, str] = field(default_factory=dict)
    """Colours that parts were asked to have."""

    def own(self, part: str, usual: str) -> str:
        """Return a part's colour: the one asked for, or the usual one."""
        return self.colours.get(part) or usual

    @property
    def shining(self) -> "Joinery":
        """Return the same for what gives light of its own, whatever the hour."""
        return replace(self, lit=rgb)

    def board(
        self, left: float, top: float, right: float, bottom: float, colour: Colour, round_by: float = 0.004
    ) -> None:
        """Draw a flat board, lighter on the right and towards its top."""
        lit = self.lit(colour)
        stops: list[Stop] = [mix(lit, "#1c1420", 0.16), lit, mix(lit, "#fff4d8", 0.16)]
        paint = PLAIN.linear((left, bottom), (right, top), stops)
        self.canvas.drawRoundRect(skia.Rect.MakeLTRB(left, top, right, bottom), round_by, round_by, paint)

    def strip(self, left: float, top: float, right: float, bottom: float, colour: Colour) -> None:
        """Draw a strip that runs along the wall, alike wherever it is looked at."""
        lit = self.lit(colour)
        paint = PLAIN.linear((0, top), (0, bottom), [mix(lit, "#fff4d8", 0.14), mix(lit, "#1c1420", 0.08)])
        self.canvas.drawRect(skia.Rect.MakeLTRB(left, top, right, bottom), paint)

    def shade(self, left: float, top: float, right: float, bottom: float, alpha: float = 0.22) -> None:
        """Darken a rectangle, as a gap or a recess does."""
        self.canvas.drawRect(skia.Rect.MakeLTRB(left, top, right, bottom), PLAIN.fill("#1c1420", alpha))

    def line(
        self, start: Point, end: Point, colour: Colour, width: float = 0.003, alpha: float = 1.0
    ) -> None:
        """Draw a line with round ends."""
        self.canvas.drawLine(*start, *end, PLAIN.stroke(self.lit(colour), width, alpha))

    def oval(
        self, x: float, y: float, across: float, down: float, colour: Colour, alpha: float = 1.0
    ) -> None:
        """Draw an ellipse about (x, y)."""
        box = skia.Rect.MakeLTRB(x - across, y - down, x + across, y + down)
        self.canvas.drawOval(box, PLAIN.fill(self.lit(colour), alpha))

    def ball(self, x: float, y: float, radius: float, colour: Colour) -> None:
        """Draw a round thing with its light above right."""
        lit = self.lit(colour)
        stops: list[Stop] = [mix(lit, "#fff8e8", 0.45), lit, mix(lit, "#1c1420", 0.35)]
        paint = PLAIN.radial((x + 0.35 * radius, y - 0.4 * radius), 1.5 * radius, stops, [0.0, 0.45, 1.0])
        self.canvas.drawCircle(x, y, radius, paint)

    def leg(self, x: float, top: float, bottom: float, width: float, colour: Colour) -> None:
        """Draw a leg that tapers to its foot."""
        path = taper([(x, top), (x, (top + bottom) / 2), (x, bottom)], width, 0.65 * width)
        self.canvas.drawPath(path, PLAIN.fill(self.lit(colour)))

    def bright(self, points: list[Point], colour: Colour) -> None:
        """Fill a straight-edged outline with light of its own, whatever the hour."""
        self.canvas.drawPath(polygon(points), PLAIN.fill(mix(colour, *self.veil)))

    def flat(self, points: list[Point], colour: Colour) -> None:
        """Fill a straight-edged outline, lit from above right."""
        self._fill(polygon(points), colour)

    def glass(self, points: Sequence[Sequence[float]]) -> None:
        """Fill a window that one sees through, lit from within where lamps are lit, with a streak."""
        path = rounded(points, 0.012)
        colour, alpha = ("#ffdf9a", 0.45) if self.lamps else (self.lit("#9fc4d3"), 0.40)
        self.canvas.drawPath(path, PLAIN.fill(colour, alpha))
        box = path.getBounds()
        x, wide = box.left() + 0.62 * box.width(), 0.12 * box.width()
        self.canvas.save()
        self.canvas.clipPath(path, doAntiAlias=True)
        streak = [
            (x, box.top()),
            (x + wide, box.top()),
            (x - wide, box.bottom()),
            (x - 2 * wide, box.bottom()),
        ]
        self.canvas.drawPath(polygon(streak), PLAIN.fill("#ffffff", 0.35))
        self.canvas.restore()
        self.canvas.drawPath(path, PLAIN.stroke(self.lit("#3a3e46"), 0.007, 0.8))

    def shine(self, points: list[Point], stops: Sequence[Stop], start: Point, end: Point) -> None:
        """Fill an outline with light that runs out from one point to another."""
        self.canvas.drawPath(polygon(points), PLAIN.linear(start, end, stops))

    def soft(self, points: list[Point], colour: Colour) -> None:
        """Fill a smooth outline, lit from above right."""
        self._fill(spline(points), colour)

    def _fill(self, path: skia.Path, colour: Colour) -> None:
        lit, box = self.lit(colour), path.getBounds()
        stops: list[Stop] = [mix(lit, "#1c1420", 0.20), lit, mix(lit, "#fff4d8", 0.20)]
        paint = PLAIN.linear((box.left(), box.bottom()), (box.right(), box.top()), stops)
        self.canvas.drawPath(path, paint)

    def form(
        self, points: Sequence[Sequence[float]], colour: Colour, round_by: float = 0.012, across: bool = False
    ) -> None:
        """Fill an outline with rounded corners, as `paint` does; a point may bring a radius of its own."""
        self.paint(rounded(points, round_by), colour, across)

    def paint(self, path: skia.Path, colour: Colour, across: bool = False) -> None:
        """Fill a path, lighter towards its top; `across` is for round columns: light from the right."""
        lit, box = self.lit(colour), path.getBounds()
        dark, light = mix(lit, "#1c1420", 0.26), mix(lit, "#fff4d8", 0.22)
        middle = (box.top() + box.bottom()) / 2
        if across:
            ends = (box.left(), middle), (box.right(), middle)
            self.canvas.drawPath(path, PLAIN.linear(*ends, [dark, lit, light, lit], [0.0, 0.45, 0.75, 1.0]))
            return
        lean, centre = 0.18 * box.height() * min(1.0, box.height() / box.width()), box.centerX()
        ends = (centre - lean, box.bottom()), (centre + lean, box.top())
        self.canvas.drawPath(path, PLAIN.linear(*ends, [dark, lit, light], [0.0, 0.55, 1.0]))

    def disc(self, x: float, y: float, across: float, down: float, colour: Colour) -> None:
        """Draw an ellipse about (x, y), lighter towards its top."""
        path = skia.Path()
        path.addOval(skia.Rect.MakeLTRB(x - across, y - down, x + across, y + down))
        self.paint(path, colour)

    def ring(self, x: float, y: float, radius: float, colour: Colour, width: float) -> None:
        """Draw a circle's line."""
        self.canvas.drawCircle(x, y, radius, PLAIN.stroke(self.lit(colour), width))

    def curve(self, points: Sequence[Point], colour: Colour, width: float, alpha: float = 1.0) -> None:
        """Draw a smooth line through points with round ends."""
        self.canvas.drawPath(spline(points, False), PLAIN.stroke(self.lit(colour), width, alpha))

    @contextmanager
    def within(self, path: skia.Path) -> Iterator[None]:
        """Cut off what is drawn beyond a path."""
        self.canvas.save()
        self.canvas.clipPath(path, doAntiAlias=True)
        yield
        self.canvas.restore()

    @contextmanager
    def at(self, x: float, y: float, size: float = 1.0, turn: float = 0.0) -> Iterator[None]:
        """Draw about another place, at another size, turned by so many degrees."""
        self.canvas.save()
        self.canvas.translate(x, y)
        self.canvas.rotate(turn)
        self.canvas.scale(size, size)
        yield
        self.canvas.restore()

    def glow(self, x: float, y: float, radius: float, strength: float = 0.5) -> None:
        """Draw the light about a lamp, where lamps are lit."""
        if self.lamps:
            self.halo(x, y, radius, "#ffd890", strength)

    def halo(self, x: float, y: float, radius: float, colour: Colour, strength: float) -> None:
        """Draw the shine about something that gives light of its own."""
        stops: list[Stop] = [(colour, strength), (colour, 0.35 * strength), (colour, 0.0)]
        self.canvas.drawCircle(x, y, radius, PLAIN.radial((x, y), radius, stops, [0.0, 0.4, 1.0]))

    def lamp_colour(self, unlit: Colour) -> Colour:
        """Return the colour of a shade or bulb: bright where lamps are lit."""
        return "#fff0c4" if self.lamps else self.lit(unlit)
