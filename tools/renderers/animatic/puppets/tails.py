"""Tails of quadrupeds, drawn live, for they never hang still. The root is at the origin."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.colour import Colour, mix
from tools.renderers.animatic.painting.curves import bezier, taper
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.puppets.quadruped_species import QuadrupedSpecies

Tail: TypeAlias = Callable[[skia.Canvas, Brush, QuadrupedSpecies, float], None]
"""Draws a tail that is swung by so much (about -0.08 to 0.08)."""


def _colour(species: QuadrupedSpecies, shade: float = 0.0) -> Colour:
    return mix(species.tail or species.colour, species.dark, shade)


def _thin(canvas: skia.Canvas, brush: Brush, species: QuadrupedSpecies, sway: float) -> None:
    line = bezier((0, 0), (-0.08, 0.05), (-0.12 + sway, 0.19), (-0.10 + sway, 0.34))
    canvas.drawPath(taper(line, 0.035, 0.018), brush.fill(_colour(species, 0.35)))


def _tuft(canvas: skia.Canvas, brush: Brush, species: QuadrupedSpecies, sway: float) -> None:
    _thin(canvas, brush, species, sway)
    end = bezier(
        (-0.10 + sway, 0.31), (-0.11 + sway, 0.36), (-0.11 + sway * 1.3, 0.40), (-0.105 + sway * 1.6, 0.45), 8
    )
    canvas.drawPath(taper(end, 0.02, 0.008, 0.07), brush.fill(species.tail or species.dark))


def _up(canvas: skia.Canvas, brush: Brush, species: QuadrupedSpecies, sway: float) -> None:
    line = bezier((0, 0.02), (-0.08, -0.02), (-0.16 + sway, -0.12), (-0.12 + sway * 2.4, -0.25))
    canvas.drawPath(taper(line, 0.075, 0.022, 0.07), brush.fill(_colour(species, 0.08)))


def _long(canvas: skia.Canvas, brush: Brush, species: QuadrupedSpecies, sway: float) -> None:
    line = bezier((0, 0.02), (-0.16, 0.10), (-0.26, -0.03 + sway), (-0.30 + sway, -0.24), 16)
    canvas.drawPath(taper(line, 0.06, 0.034, 0.05), brush.fill(_colour(species, 0.08)))
    if species.has("stripes") or species.has("tabby"):
        for i in (5, 8, 11):
            canvas.drawPath(
                taper(line[i : i + 2], 0.05, 0.05),
                brush.fill("#221f1f" if species.has("bold") else "#8a5320"),
            )


def _brush_tail(canvas: skia.Canvas, brush: Brush, species: QuadrupedSpecies, sway: float) -> None:
    line = bezier((0, 0), (-0.10, 0.04), (-0.22, 0.14 + sway), (-0.36, 0.16 + sway))
    canvas.drawPath(taper(line, 0.05, 0.02, 0.15), brush.fill(_colour(species, 0.05)))
    canvas.drawPath(taper(line[9:], 0.12, 0.02), brush.fill(species.belly or "#eeeeee"))


def _hair(canvas: skia.Canvas, brush: Brush, species: QuadrupedSpecies, sway: float) -> None:
    colour = species.tail or species.mane
    for spread, shade in ((-0.03, 0.12), (0.02, 0.05), (0.0, 0.0)):
        line = bezier(
            (0, 0), (-0.16, 0.02), (-0.14 + sway + spread, 0.25), (-0.10 + sway * 1.6 + spread, 0.46)
        )
        canvas.drawPath(taper(line, 0.05, 0.012, 0.10), brush.fill(mix(colour, "#ffffff", shade)))


def _short(canvas: skia.Canvas, brush: Brush, species: QuadrupedSpecies, sway: float) -> None:
    canvas.drawOval(
        skia.Rect.MakeXYWH(-0.07, -0.01 + sway * 0.2, 0.12, 0.09), brush.fill(_colour(species, 0.3))
    )


def _puff(canvas: skia.Canvas, brush: Brush, species: QuadrupedSpecies, sway: float) -> None:
    paint = brush.fill(species.tail or mix(species.colour, "#ffffff", 0.6))
    for x, y, r in ((-0.02, 0.06, 0.06), (-0.05, 0.03, 0.04), (-0.06, 0.08, 0.04)):
        canvas.drawCircle(x, y + sway * 0.2, r, paint)


def _hanging(canvas: skia.Canvas, brush: Brush, species: QuadrupedSpecies, sway: float) -> None:
    line = bezier((0.02, 0), (-0.06, 0.02), (-0.09 + sway, 0.12), (-0.09 + sway, 0.24))
    canvas.drawPath(taper(line, 0.05, 0.012, 0.06), brush.fill(_colour(species, 0.4)))


def _bushy(canvas: skia.Canvas, brush: Brush, species: QuadrupedSpecies, sway: float) -> None:
    line = bezier((0, 0.1), (-0.34, 0.08), (-0.30, -0.30 + sway), (-0.10, -0.36 + sway), 16)
    canvas.drawPath(taper(line, 0.08, 0.10, 0.20), brush.fill(mix(_colour(species), "#6d3f18", 0.2)))
    canvas.drawPath(
        taper(line[2:-1], 0.02, 0.03, 0.08), brush.fill(mix(_colour(species), "#f1dfc6", 0.35), 0.6)
    )


def _ringed(canvas: skia.Canvas, brush: Brush, species: QuadrupedSpecies, sway: float) -> None:
    line = bezier((0, 0), (-0.12, 0.05), (-0.25, sway), (-0.36, -0.06 + sway), 15)
    canvas.drawPath(taper(line, 0.08, 0.07, 0.12), brush.fill(_colour(species)))
    for i in (3, 6, 9, 12):
        canvas.drawPath(taper(line[i : i + 2], 0.105, 0.105), brush.fill("#3a3b3f"))


def _curl(canvas: skia.Canvas, brush: Brush, species: QuadrupedSpecies, sway: float) -> None:
    turn = skia.Rect.MakeXYWH(-0.075, -0.04, 0.07, 0.065)
    canvas.drawArc(turn, 40 + sway * 200, 400, False, brush.stroke(_colour(species, 0.2), 0.02))


TAILS: Mapping[str, Tail] = {
    "thin": _thin,
    "tuft": _tuft,
    "up": _up,
    "long": _long,
    "brush": _brush_tail,
    "hair": _hair,
    "short": _short,
    "puff": _puff,
    "hanging": _hanging,
    "squirrel": _bushy,
    "ringed": _ringed,
    "curl": _curl,
}
"""By `tail_kind`; `none` is in no table."""
