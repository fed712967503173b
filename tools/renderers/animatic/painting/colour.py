"""Colours as plain values: hexadecimal strings, or red, green, blue. The hour's tint is the brush's."""

from functools import lru_cache
from typing import TypeAlias

Rgb: TypeAlias = tuple[float, float, float]

Colour: TypeAlias = str | Rgb
"""`#rrggbb` (or `#rgb`), or red, green and blue from 0 to 255."""


@lru_cache(16384)
def rgb(colour: Colour) -> Rgb:
    """Return red, green and blue from 0 to 255."""
    if not isinstance(colour, str):
        return colour
    digits = colour.lstrip("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    return int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)


def mix(a: Colour, b: Colour, t: float) -> Rgb:
    """Return the colour `t` (taken to a hundredth, so that mixes are cached) of the way from `a` to `b`."""
    return _mix(a, b, round(float(t), 2))


@lru_cache(65536)
def _mix(a: Colour, b: Colour, t: float) -> Rgb:
    (r0, g0, b0), (r1, g1, b1) = rgb(a), rgb(b)
    return r0 + (r1 - r0) * t, g0 + (g1 - g0) * t, b0 + (b1 - b0) * t


def hexadecimal(colour: Colour) -> str:
    """Return a colour as `#rrggbb`."""
    return "#" + "".join(f"{max(0, min(255, round(value))):02x}" for value in rgb(colour))
