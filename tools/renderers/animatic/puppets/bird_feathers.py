"""A bird's parts, drawn at rest: body, folded and spread wing, tail, head with its beak."""

import math
from collections.abc import Callable, Mapping
from typing import Final

from tools.renderers.animatic.painting.brush import Brush, Stop
from tools.renderers.animatic.painting.colour import Colour, mix
from tools.renderers.animatic.painting.curves import Point, lerp, spline, taper
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.puppets.bird_species import BirdSpecies


class Feathers:
    """Draws one bird's parts with one brush; lengths in its standing heights."""

    def __init__(self, species: BirdSpecies, brush: Brush) -> None:
        self._species, self._brush = species, brush

    def body(self, canvas: skia.Canvas) -> None:
        """Draw the body about its middle, its breast to the right."""
        species, brush = self._species, self._brush
        length, depth = species.length, species.depth
        outline = [
            (0.50, -0.12),
            (0.30, -0.46),
            (-0.05, -0.47),
            (-0.40, -0.20),
            (-0.56, 0.02),
            (-0.30, 0.34),
            (0.10, 0.50),
            (0.40, 0.30),
        ]
        path = spline([(x * length, y * depth) for x, y in outline])
        top = species.colour
        stops: list[Stop] = [mix(top, "#fff6e0", 0.20), top, mix(top, "#1a2230", 0.22)]
        canvas.drawPath(path, brush.linear((0.2 * length, -0.5 * depth), (-0.1 * length, 0.5 * depth), stops))
        if species.belly:
            canvas.save()
            canvas.clipPath(path, doAntiAlias=True)
            under = [(0.60, -0.02), (0.30, 0.06), (-0.25, 0.10), (-0.62, 0.12), (-0.30, 0.60), (0.40, 0.70)]
            soft = skia.Paint(brush.fill(species.belly))
            soft.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 0.03 * depth))
            canvas.drawPath(spline([(x * length, y * depth) for x, y in under]), soft)
            canvas.restore()

    def folded(self, canvas: skia.Canvas) -> None:
        """Draw the near wing folded on the body."""
        species, brush = self._species, self._brush
        length, depth, colour = species.length, species.depth, species.of("wing")
        outline = [
            (0.30, -0.18),
            (0.12, -0.34),
            (-0.20, -0.26),
            (-0.66, 0.02),
            (-0.30, 0.16),
            (0.06, 0.20),
            (0.26, 0.06),
        ]
        stops: list[Stop] = [mix(colour, "#fff6e0", 0.16), colour, mix(colour, "#141a26", 0.28)]
        path = spline([(x * length, y * depth) for x, y in outline])
        canvas.drawPath(path, brush.linear((0.2 * length, -0.3 * depth), (-0.3 * length, 0.2 * depth), stops))
        line = brush.stroke(mix(colour, "#10141e", 0.45), 0.010 * length, 0.45)
        for k in range(3):
            y = 0.02 + 0.06 * k
            start, bend, end = (0.10 - 0.10 * k, y), (-0.18, y + 0.03), (-0.54 + 0.12 * k, 0.03 + 0.035 * k)
            canvas.drawPath(spline([(px * length, py * depth) for px, py in (start, bend, end)], False), line)
        if species.wingtip:
            tip = [(-0.34, -0.09), (-0.66, 0.02), (-0.34, 0.09)]
            canvas.drawPath(spline([(x * length, y * depth) for x, y in tip]), brush.fill(species.wingtip))

    def spread(self, canvas: skia.Canvas, raised: float, bend: float, far: bool) -> None:
        """Draw a wing that is out, its root at the origin; `raised` in radians, its tip `bend` behind."""
        species = self._species
        colour = mix(species.of("wing"), "#141a26", 0.30) if far else species.of("wing")
        root, span = 0.24 * species.length, species.span
        up, tip_up = raised, raised + 0.55 * bend
        wrist = (-0.10 * span, -0.46 * span * math.sin(up) - 0.06 * span)
        tip = (wrist[0] - 0.34 * span, wrist[1] - 0.56 * span * math.sin(tip_up))
        trail = (wrist[0] - 0.26 * span, wrist[1] + 0.20 * span * (0.5 + 0.5 * math.cos(up)) + 0.05 * span)
        outline = [
            (root, 0.0),
            (lerp(root, wrist[0], 0.5) + 0.06 * span, 0.5 * wrist[1] - 0.03 * span),
            (wrist[0] + 0.08 * span, wrist[1]),
            tip,
            trail,
            (-root, 0.06 * species.depth),
        ]
        canvas.drawPath(spline(outline), self._brush.fill(colour))
        self._pinions(canvas, (wrist, tip, trail), colour)

    def _pinions(self, canvas: skia.Canvas, points: tuple[Point, Point, Point], colour: Colour) -> None:
        """Draw the long feathers of a wing that is out: fingers at its tip, or lines along it."""
        species, (wrist, tip, trail) = self._species, points
        dark = species.wingtip or mix(colour, "#10141e", 0.35)
        for k in range(species.fingers):
            q = k / max(1, species.fingers - 1)
            root = (lerp(wrist[0], trail[0], 0.3 + 0.5 * q), lerp(wrist[1], trail[1], 0.3 + 0.5 * q))
            end = (lerp(tip[0], trail[0], 0.55 * q) - 0.03, lerp(tip[1], trail[1], 0.55 * q))
            canvas.drawPath(
                taper([root, ((root[0] + end[0]) / 2, (root[1] + end[1]) / 2), end], 0.05, 0.022, 0.06),
                self._brush.fill(dark),
            )
        line = self._brush.stroke(dark, 0.010, 0.5)
        for k in range(3):
            q = 0.25 + 0.25 * k
            canvas.drawLine(
                lerp(wrist[0], 0, q),
                lerp(wrist[1], 0, q),
                lerp(trail[0], -0.2 * species.length, q),
                lerp(trail[1], 0.04, q),
                line,
            )
        if species.wingtip and not species.fingers:
            canvas.drawPath(
                spline(
                    [
                        tip,
                        (lerp(tip[0], wrist[0], 0.45), lerp(tip[1], wrist[1], 0.45)),
                        (lerp(tip[0], trail[0], 0.5), lerp(tip[1], trail[1], 0.5)),
                    ]
                ),
                self._brush.fill(dark),
            )

    def tail(self, canvas: skia.Canvas, spread: float) -> None:
        """Draw the tail, its root at the origin, pointing to the left."""
        _TAILS[self._species.tail_kind](canvas, self._brush, self._species, spread)

    def head(self, canvas: skia.Canvas, gape: float) -> None:
        """Draw the head about its middle with its beak; the eye is drawn by what makes it blink."""
        species, brush = self._species, self._brush
        r, colour = species.head_size, species.of("head")
        if species.crest:
            self._crest(canvas, r)
        _BEAKS[species.beak_kind](canvas, brush, species, gape)
        stops: list[Stop] = [mix(colour, "#fff6e0", 0.28), colour, mix(colour, "#141a26", 0.22)]
        canvas.drawCircle(0, 0, r, brush.radial((0.3 * r, -0.4 * r), 1.5 * r, stops, [0.0, 0.5, 1.0]))
        if species.cheek:
            canvas.drawOval(
                skia.Rect.MakeLTRB(-0.30 * r, -0.62 * r, 0.80 * r, 0.55 * r), brush.fill(species.cheek)
            )

    def _crest(self, canvas: skia.Canvas, r: float) -> None:
        paint = self._brush.fill(self._species.crest)
        if self._species.step == "walk" and self._species.tail_kind in ("plume", "stub"):
            for x, y in ((-0.45, -0.95), (-0.05, -1.12), (0.38, -0.98)):
                canvas.drawCircle(x * r, y * r, 0.36 * r, paint)
            canvas.drawOval(skia.Rect.MakeLTRB(0.45 * r, 0.35 * r, 0.95 * r, 1.25 * r), paint)
            return
        for turn in (-0.35, 0.0, 0.35):
            tip = (
                -(1.5 - 0.3 * abs(turn)) * r * math.cos(0.9 + turn),
                -(1.75 - 0.2 * abs(turn)) * r * math.sin(0.9 + turn),
            )
            canvas.drawPath(
                taper([(-0.1 * r, -0.6 * r), (0.5 * tip[0], 0.7 * tip[1]), tip], 0.34 * r, 0.06 * r), paint
            )


def _beak_parts(
    canvas: skia.Canvas,
    brush: Brush,
    species: BirdSpecies,
    gape: float,
    upper: list[Point],
    lower: list[Point],
) -> None:
    """Draw a beak's halves, the lower one dropped by the gape."""
    r, long = species.head_size, species.beak_length
    canvas.save()
    canvas.translate(0.72 * r, 0.12 * r)
    canvas.save()
    canvas.rotate(26 * gape)
    canvas.drawPath(
        spline([(x * long, y * r) for x, y in lower]), brush.fill(mix(species.beak, "#3a2010", 0.28))
    )
    canvas.restore()
    canvas.rotate(-14 * gape)
    canvas.drawPath(spline([(x * long, y * r) for x, y in upper]), brush.fill(species.beak))
    canvas.restore()


def _cone(canvas: skia.Canvas, brush: Brush, species: BirdSpecies, gape: float) -> None:
    _beak_parts(
        canvas,
        brush,
        species,
        gape,
        [(-0.2, -0.42), (0.5, -0.22), (1.0, 0.0), (0.0, 0.06)],
        [(-0.2, 0.0), (0.88, 0.02), (0.3, 0.26), (-0.2, 0.34)],
    )


def _hook(canvas: skia.Canvas, brush: Brush, species: BirdSpecies, gape: float) -> None:
    upper = [(-0.2, -0.44), (0.45, -0.42), (0.92, -0.08), (0.90, 0.46), (0.66, 0.10), (0.0, 0.08)]
    _beak_parts(canvas, brush, species, gape, upper, [(-0.2, 0.0), (0.62, 0.06), (0.35, 0.30), (-0.2, 0.36)])


def _flat(canvas: skia.Canvas, brush: Brush, species: BirdSpecies, gape: float) -> None:
    upper = [(-0.2, -0.34), (0.35, -0.10), (0.92, 0.02), (1.05, 0.20), (0.5, 0.22), (-0.1, 0.16)]
    _beak_parts(canvas, brush, species, gape, upper, [(-0.2, 0.10), (0.90, 0.22), (0.5, 0.36), (-0.2, 0.36)])


def _long(canvas: skia.Canvas, brush: Brush, species: BirdSpecies, gape: float) -> None:
    upper = [(-0.15, -0.26), (0.4, -0.12), (1.0, 0.04), (0.3, 0.06)]
    _beak_parts(
        canvas, brush, species, gape, upper, [(-0.15, 0.02), (0.94, 0.06), (0.3, 0.18), (-0.15, 0.26)]
    )


def _great(canvas: skia.Canvas, brush: Brush, species: BirdSpecies, gape: float) -> None:
    upper = [(-0.2, -0.75), (0.5, -0.85), (0.95, -0.35), (1.0, 0.35), (0.8, 0.05), (0.0, 0.10)]
    _beak_parts(canvas, brush, species, gape, upper, [(-0.2, 0.02), (0.78, 0.06), (0.4, 0.50), (-0.2, 0.50)])


_BEAKS: Final[Mapping[str, Callable[[skia.Canvas, Brush, BirdSpecies, float], None]]] = {
    "cone": _cone,
    "hook": _hook,
    "flat": _flat,
    "long": _long,
    "great": _great,
}


def _feather_fan(
    canvas: skia.Canvas, brush: Brush, species: BirdSpecies, turns: list[float], long: float, wide: float
) -> None:
    colour = species.of("tail")
    for k, turn in enumerate(turns):
        end = (-long * math.cos(turn), long * math.sin(turn))
        tone = mix(colour, "#10141e", 0.10 + 0.16 * (k % 2))
        canvas.drawPath(
            taper([(0.0, 0.0), (0.5 * end[0], 0.5 * end[1]), end], 0.6 * wide, 0.8 * wide, wide),
            brush.fill(tone),
        )


def _fan(canvas: skia.Canvas, brush: Brush, species: BirdSpecies, spread: float) -> None:
    half = 0.14 + 0.30 * spread
    _feather_fan(canvas, brush, species, [half * (k / 2 - 1) for k in range(5)], species.tail_length, 0.10)


def _fork(canvas: skia.Canvas, brush: Brush, species: BirdSpecies, spread: float) -> None:
    half = 0.16 + 0.2 * spread
    _feather_fan(canvas, brush, species, [half, -half], species.tail_length, 0.06)


def _stub(canvas: skia.Canvas, brush: Brush, species: BirdSpecies, spread: float) -> None:
    _feather_fan(canvas, brush, species, [-0.35, 0.0, 0.3], species.tail_length, 0.12)


def _plume(canvas: skia.Canvas, brush: Brush, species: BirdSpecies, spread: float) -> None:
    """Draw a rooster's tail: long feathers that rise and fall over."""
    for k in range(6):
        turn, long = -1.15 + 0.24 * k, species.tail_length * (1.15 - 0.08 * k)
        bend = (-0.55 * long * math.cos(turn), 0.75 * long * math.sin(turn))
        end = (-long * math.cos(turn) - 0.10, 0.62 * long * math.sin(turn) + 0.20)
        tone = mix(species.of("tail"), ("#10141e", "#3f7d5a", "#c8803a")[k % 3], 0.35)
        canvas.drawPath(taper([(0, 0), bend, end], 0.06, 0.03, 0.09), brush.fill(tone))


def _train(canvas: skia.Canvas, brush: Brush, species: BirdSpecies, spread: float) -> None:
    """Draw a peacock's train: a sheaf behind, or a wheel of eyed feathers."""
    count, long = 15, species.tail_length
    for k in range(count):
        q = k / (count - 1)
        turn = lerp(0.10 - 0.12 * q, lerp(0.5, -2.3, q), spread)
        end = (-long * math.cos(turn), long * math.sin(turn))
        canvas.drawPath(
            taper([(0, 0), (0.6 * end[0], 0.6 * end[1]), end], 0.03, 0.05, 0.07),
            brush.fill(mix("#2f7d5a", "#5aa36a", q)),
        )
        canvas.drawCircle(*end, 0.055, brush.fill("#c9a24a"))
        canvas.drawCircle(*end, 0.036, brush.fill("#2f6fb0"))
        canvas.drawCircle(*end, 0.018, brush.fill("#1d2a6a"))


_TAILS: Final[Mapping[str, Callable[[skia.Canvas, Brush, BirdSpecies, float], None]]] = {
    "fan": _fan,
    "fork": _fork,
    "stub": _stub,
    "plume": _plume,
    "train": _train,
}
