"""The one funnel through which every colour passes, so that the hour lights puppets and place alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from tools.renderers.animatic.painting.colour import Colour, Rgb, rgb
from tools.renderers.animatic.painting.curves import Point
from tools.renderers.animatic.painting.engine_skia import skia

Stop: TypeAlias = Colour | tuple[Colour, float]
"""A colour of a gradient, or a colour with its alpha."""


@dataclass(frozen=True, slots=True)
class Brush:
    """Paints of one light. What it returns is cached and shared: never change a paint, copy it."""

    tint: tuple[float, float, float] = (1.0, 1.0, 1.0)
    """What the hour makes of red, green and blue."""

    def argb(self, colour: Colour, alpha: float = 1.0) -> int:
        """Return a colour in this light as skia's 32-bit number."""
        return _argb(colour, round(float(alpha), 2), self.tint)

    def lit(self, colour: Colour) -> Rgb:
        """Return a colour in this light, for pixels that are made without skia."""
        (r, g, b), (kr, kg, kb) = rgb(colour), self.tint
        return min(255.0, r * kr), min(255.0, g * kg), min(255.0, b * kb)

    def fill(self, colour: Colour, alpha: float = 1.0) -> skia.Paint:
        """Return a paint that fills with a colour."""
        return _fill(self.argb(colour, alpha))

    def stroke(self, colour: Colour, width: float, alpha: float = 1.0) -> skia.Paint:
        """Return a paint that draws lines with round ends and joins."""
        return _stroke(self.argb(colour, alpha), float(width))

    def linear(
        self, start: Point, end: Point, stops: Sequence[Stop], positions: Sequence[float] | None = None
    ) -> skia.Paint:
        """Return a paint that runs through `stops` along a line."""
        return _linear(start, end, self._argbs(stops), None if positions is None else tuple(positions))

    def radial(
        self, centre: Point, radius: float, stops: Sequence[Stop], positions: Sequence[float] | None = None
    ) -> skia.Paint:
        """Return a paint that runs through `stops` from a centre outwards."""
        return _radial(centre, radius, self._argbs(stops), None if positions is None else tuple(positions))

    def _argbs(self, stops: Sequence[Stop]) -> tuple[int, ...]:
        return tuple(self._argb_of(stop) for stop in stops)

    def _argb_of(self, stop: Stop) -> int:
        if isinstance(stop, tuple) and len(stop) == 2:
            return self.argb(*stop)
        return self.argb(stop)


@lru_cache(65536)
def _argb(colour: Colour, alpha: float, tint: tuple[float, float, float]) -> int:
    r, g, b = (max(0, min(255, round(value * k))) for value, k in zip(rgb(colour), tint, strict=True))
    return (round(alpha * 255) << 24) | (r << 16) | (g << 8) | b


@lru_cache(8192)
def _fill(argb: int) -> skia.Paint:
    return skia.Paint(Color=argb, AntiAlias=True)


@lru_cache(8192)
def _stroke(argb: int, width: float) -> skia.Paint:
    return skia.Paint(
        Color=argb,
        AntiAlias=True,
        Style=skia.Paint.kStroke_Style,
        StrokeWidth=width,
        StrokeCap=skia.Paint.kRound_Cap,
        StrokeJoin=skia.Paint.kRound_Join,
    )


@lru_cache(2048)
def _linear(
    start: Point, end: Point, argbs: tuple[int, ...], positions: tuple[float, ...] | None
) -> skia.Paint:
    ends = [skia.Point(*start), skia.Point(*end)]
    shader = skia.GradientShader.MakeLinear(ends, list(argbs), list(positions) if positions else None)
    return skia.Paint(AntiAlias=True, Dither=True, Shader=shader)


@lru_cache(2048)
def _radial(
    centre: Point, radius: float, argbs: tuple[int, ...], positions: tuple[float, ...] | None
) -> skia.Paint:
    where = list(positions) if positions else None
    shader = skia.GradientShader.MakeRadial(skia.Point(*centre), radius, list(argbs), where)
    return skia.Paint(AntiAlias=True, Dither=True, Shader=shader)
