"""What figures leave on dry ground: shadows, footprints, thrown-up powder, snow about their feet.

Everything is drawn in world units, on a canvas that moves with the ground.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from tools.renderers.animatic.film import prints
from tools.renderers.animatic.film.actor import Figure
from tools.renderers.animatic.film.steps import Landing, StandingLegs, landings
from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.colour import Colour, Rgb
from tools.renderers.animatic.painting.curves import Point, ease, polygon
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.painting.spot import Spot

Span: TypeAlias = tuple[float, float]

_POWDER_S, _POWDER_CYCLES, _PUFFS = 0.7, 4, 9
_SHADOW_DARKEST = 0.42
_SOLE = 0.02
"""Height at which standing feet are looked for, in the figure's heights."""
_SINK_MORE = 0.035
"""World units added to a foot's length for how far it sinks: small hooves go in deeper."""
_HOLD_HALF = 0.95
_WAVE_STEPS, _BLADE_APART = 12, 0.0035
_TRODDEN = 0.8
"""Feet within which a later print takes the place of an earlier one."""


@dataclass(frozen=True, slots=True)
class _Hold:
    """Where a foot is down."""

    x: float
    half: float
    """Half of how wide it is."""
    weight: float
    key: int
    """Keeps the ground before it the same from frame to frame."""


@dataclass(frozen=True, slots=True)
class _Soil:
    """How one kind of ground takes a foot."""

    shadow: Colour
    sink: float = 0.0
    """Feet that a foot sinks in; hard ground takes none and hides no sole."""
    blades: float = 0.0
    """How high grass stands before a foot, in world units; snow has none and closes smoothly."""
    thrown: Colour = "#8a7a5c"
    thickness: float = 0.0
    """How dense what is thrown up is."""
    prints: bool = False
    """Whether footprints stay."""


_SOILS: Final[Mapping[str, _Soil]] = {
    "snow": _Soil("#3f5c8a", 0.20, 0.0, "#ffffff", 0.7, True),
    "earth": _Soil("#14200f", 0.08, 0.013, "#6b5a3c", 0.30),
    "grass": _Soil("#1c2c10", 0.08, 0.017, "#a89b62", 0.25),
    "sand": _Soil("#5a4326", 0.10, 0.0, "#e2cfa0", 0.40),
    "dust": _Soil("#16161c", 0.10, 0.0, "#b9b9c0", 0.45),
    "stone": _Soil("#241f1c", thickness=0.12),
    "street": _Soil("#15171d"),
    "floor": _Soil("#2a1a10"),
}
_OFF_THEIR_FEET: Final = frozenset({"sit", "lie", "sleep", "fall", "rise", "climb", "swim", "float", "ride"})
"""What is done with more than the soles on the ground."""
_SHADOW_FADES: Final = 0.55
"""World units above the ground at which a shadow is gone."""


class Ground:
    """Draws what dry ground shows of the figures on it."""

    def __init__(
        self, ground: str, brush: Brush, sun_side: int, scale: float, seed: int, long: float = 0.0
    ) -> None:
        self._soil = _SOILS[ground]
        self._brush, self._sun, self._long = brush, sun_side, long
        self._shadow = _soft(brush.lit(self._soil.shadow), 1.3, _SHADOW_DARKEST)
        self._puff = _soft(brush.lit(self._soil.thrown), 1.6, self._soil.thickness)
        self._prints = prints.Prints(brush, sun_side, scale) if self._soil.prints else None
        self._legs = StandingLegs()
        self._random = generator("ground", seed).random((64, 4)).tolist()

    def sink(self, figure: Figure) -> float:
        """Return how far a figure's feet go down into the ground, in world units."""
        rolls = figure.pose.walk is not None and not figure.actor.gait.contacts
        if rolls or not figure.grounded or figure.pose.act in _OFF_THEIR_FEET:
            return 0.0
        return self._soil.sink * (_foot(figure) + _SINK_MORE)

    def draw_under(self, canvas: skia.Canvas, figures: Sequence[Figure], span: Span) -> None:
        """Draw prints and shadows; `span` is the stretch of ground in view."""
        for figure in figures:
            if self._prints and figure.grounded:
                for landing in _uppermost(landings(figure, *span), _foot(figure)):
                    if not landing.weight:
                        self._prints.draw(canvas, figure, landing)
        for figure in figures:
            if figure.actor.host < 0:
                self._draw_shadow(canvas, figure)

    def cover(self, figure: Figure, span: Span) -> skia.Path:
        """Return where the ground lies before the figure's planted feet: what was there hides them."""
        path = skia.Path()
        for hold in self._planted(figure, span):
            path.addPath(polygon(self._lip(figure, hold)))
        return path

    def draw_over(self, canvas: skia.Canvas, figure: Figure, span: Span) -> None:
        """Draw what a figure's feet throw up."""
        for landing in landings(figure, *span, _POWDER_CYCLES) if self._soil.thickness else ():
            if landing.age_s < _POWDER_S:
                self._draw_thrown(canvas, figure, landing)

    def _planted(self, figure: Figure, span: Span) -> list[_Hold]:
        """Return where feet are down in what hides their soles."""
        if not self.sink(figure):
            return []
        half = _HOLD_HALF * _foot(figure)
        if figure.pose.walk is not None:
            steps = landings(figure, *span, 1)
            return [
                _Hold(step.x, half, step.weight, step.number * 5 + step.foot * 11)
                for step in steps
                if step.weight
            ]
        holds = []
        for key, (a, b) in enumerate(self._legs.at(figure.actor.puppet, _SOLE)):
            x = figure.x + figure.side * (a + b) / 2 * figure.height
            holds.append(_Hold(x, max(half, 0.75 * (b - a) * figure.height), 1.0, 7 * key))
        return holds

    def _lip(self, figure: Figure, hold: _Hold) -> list[Point]:
        """Return the outline of the ground before one foot: smooth in snow, blades in grass."""
        sink, blade = self.sink(figure), self._soil.blades * hold.weight
        left, right = hold.x - hold.half, hold.x + hold.half
        steps = round(2 * hold.half / _BLADE_APART) if blade else _WAVE_STEPS
        y, low = figure.y + sink * (1 - hold.weight), figure.y + 3 * sink + 0.004
        top = []
        for step in range(steps + 1):
            a, b, _, _ = self._random[(hold.key + step) % len(self._random)]
            wave = 0.30 * sink * math.sin(8.0 * step / steps + hold.key)
            rise = blade * (0.3 + 0.7 * a) if step % 2 else 0.0
            lean = blade * 0.8 * (b - 0.5) if step % 2 else 0.0
            top.append((left + (right - left) * step / steps + lean, y - (rise if blade else wave)))
        return [*top, (right, low), (left, low)]

    def _draw_shadow(self, canvas: skia.Canvas, figure: Figure) -> None:
        faint = max(0.0, 1 - figure.lift / _SHADOW_FADES) * figure.alpha
        if not faint or figure.pose.wade:
            return
        left, right = figure.actor.reach
        grown = figure.height / figure.actor.height
        half = 0.34 * (left + right) * grown
        middle = figure.x + figure.side * (right - left) * 0.22 * grown - self._sun * half * 0.35
        deep, y = min(0.09 * half + 0.012, 0.05), figure.y + figure.lift
        shadows = [(middle, y, half, deep, faint)]
        if self._long:
            # Low light throws it away from itself.
            far = -self._sun * self._long * figure.height
            shadows.append((middle + far / 2, y, half + abs(far) / 2, 0.03, faint))
        self._shadow.draw(canvas, shadows)

    def _draw_thrown(self, canvas: skia.Canvas, figure: Figure, landing: Landing) -> None:
        q, foot = landing.age_s / _POWDER_S, _foot(figure)
        puffs = []
        for puff in range(_PUFFS):
            a, b, c, _ = self._random[(landing.number * 5 + landing.foot * 11 + puff) % len(self._random)]
            x = landing.x + (a - 0.45) * foot * (1.0 + 1.6 * q)
            y = figure.y - foot * (0.05 + 0.4 * b * ease(1.6 * q))
            radius = foot * (0.10 + 0.16 * c) * (0.6 + q)
            puffs.append((x, y, radius, radius, (1 - q) ** 1.5 * figure.alpha))
        self._puff.draw(canvas, puffs)


def _foot(figure: Figure) -> float:
    """Return the length of a figure's foot in world units."""
    return figure.actor.puppet.foot * figure.height


def _uppermost(steps: Iterable[Landing], foot: float) -> list[Landing]:
    """Return the landings whose prints no later foot of the same side trod out, the oldest first."""
    kept: list[Landing] = []
    for step in sorted(steps, key=lambda step: step.age_s):
        if all(step.near != other.near or abs(step.x - other.x) > _TRODDEN * foot for other in kept):
            kept.append(step)
    return kept[::-1]


def _soft(colour: Rgb, falloff: float, alpha: float) -> Spot:
    return Spot(colour, lambda distance: alpha * (1 - distance**2) ** falloff)
