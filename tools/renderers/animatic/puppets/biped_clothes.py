"""Everyday clothes on a trunk, in heights from the hip."""

from collections.abc import Mapping
from typing import Final

from tools.renderers.animatic.painting.curves import spline
from tools.renderers.animatic.puppets.biped_paint import Portrait
from tools.renderers.animatic.puppets.biped_shapes import Shape, Wear, outline
from tools.renderers.animatic.puppets.easel import darker, lighter


def _belt(easel: Portrait, shape: Shape) -> None:
    easel.line(((-0.2, -0.022), (0.0, -0.008), (0.2, -0.026)), easel.species.shoe, 0.026)
    easel.slab(0.030, -0.030, 0.062, 0.0, easel.species.trim, 0.004)


def _hem(easel: Portrait, shape: Shape) -> None:
    """Draw the ribbed hem of a jumper and its neck."""
    colour = darker(easel.species.colour, 0.18)
    easel.line(((-0.2, -0.006), (0.0, 0.008), (0.2, -0.006)), colour, 0.030)
    easel.line(((-0.06, -0.312), (0.0, -0.298), (0.06, -0.312)), colour, 0.020)


def _collar(easel: Portrait, shape: Shape) -> None:
    easel.sharp(
        ((-0.02, -0.322), (0.05, -0.322), (0.070, -0.285), (0.038, -0.276)),
        lighter(easel.species.colour, 0.45),
    )
    easel.sharp(
        ((-0.055, -0.322), (-0.01, -0.322), (0.032, -0.274), (-0.020, -0.268)),
        lighter(easel.species.colour, 0.35),
    )


def _buttons(easel: Portrait, shape: Shape) -> None:
    easel.line(((0.042, -0.30), (0.058, -0.15), (0.052, 0.02)), darker(easel.species.colour, 0.4), 0.005, 0.7)
    for y in (-0.24, -0.18, -0.12, -0.06):
        easel.oval(0.068, y, 0.008, 0.008, easel.species.trim)


def _lapels(easel: Portrait, shape: Shape) -> None:
    """Draw a jacket open over a shirt."""
    easel.sharp(((0.0, -0.33), (0.075, -0.33), (0.066, -0.13)), "#f4f2ec")
    dark = darker(easel.species.colour, 0.22)
    easel.sharp(
        ((-0.035, -0.33), (0.012, -0.32), (0.066, -0.125), (0.020, -0.18), (0.028, -0.21), (-0.012, -0.22)),
        dark,
    )
    easel.sharp(((0.066, -0.32), (0.105, -0.30), (0.108, -0.22), (0.096, -0.20), (0.066, -0.125)), dark)
    easel.line(((0.066, -0.125), (0.056, 0.03)), darker(easel.species.colour, 0.45), 0.005)
    easel.oval(0.052, -0.09, 0.007, 0.007, darker(easel.species.colour, 0.5))


def _tie(easel: Portrait, shape: Shape) -> None:
    colour = easel.species.scarf or "#9c2f3a"
    easel.sharp(((0.030, -0.315), (0.052, -0.315), (0.048, -0.290), (0.036, -0.290)), darker(colour, 0.15))
    easel.sharp(((0.037, -0.290), (0.048, -0.290), (0.070, -0.165), (0.060, -0.135), (0.046, -0.160)), colour)


def _bow_tie(easel: Portrait, shape: Shape) -> None:
    colour = easel.species.scarf or "#20222a"
    easel.sharp(((0.040, -0.300), (0.004, -0.318), (0.006, -0.280)), colour)
    easel.sharp(((0.040, -0.300), (0.076, -0.318), (0.076, -0.280)), darker(colour, 0.15))
    easel.oval(0.040, -0.300, 0.010, 0.011, lighter(colour, 0.15))


def _waistcoat(easel: Portrait, shape: Shape) -> None:
    colour = easel.species.trim
    easel.flat(
        ((-0.2, -0.34), (-0.02, -0.33), (0.030, -0.18), (0.046, 0.02), (-0.2, 0.03)), colour, tension=0.08
    )
    easel.flat(
        ((0.084, -0.33), (0.2, -0.33), (0.2, 0.03), (0.066, 0.02), (0.070, -0.18)),
        darker(colour, 0.08),
        tension=0.08,
    )


def _overalls(easel: Portrait, shape: Shape) -> None:
    colour = easel.species.bottom
    easel.sharp(
        (
            (-0.2, -0.07),
            (-0.03, -0.09),
            (-0.022, -0.185),
            (0.085, -0.185),
            (0.095, -0.09),
            (0.2, -0.07),
            (0.2, 0.05),
            (-0.2, 0.05),
        ),
        colour,
    )
    easel.sharp(((0.005, -0.165), (0.065, -0.165), (0.065, -0.125), (0.005, -0.125)), darker(colour, 0.2))
    for x, top in ((-0.012, -0.06), (0.076, 0.05)):
        easel.line(((x, -0.185), (top, -0.33)), colour, 0.024)
        easel.oval(x, -0.178, 0.009, 0.009, easel.species.trim)


def _apron(easel: Portrait, shape: Shape) -> None:
    colour = easel.species.apron or "#f2efe8"
    easel.flat(
        ((-0.02, -0.20), (0.2, -0.20), (0.2, 0.05), (-0.10, 0.05), (-0.06, -0.08)), colour, tension=0.05
    )
    easel.line(((-0.015, -0.20), (-0.035, -0.33)), colour, 0.014)
    easel.line(((-0.2, -0.055), (-0.07, -0.05)), colour, 0.016)


def _stripes(easel: Portrait, shape: Shape) -> None:
    for i in range(6):
        y = -0.29 + 0.052 * i
        easel.line(((-0.2, y), (0.0, y + 0.014), (0.2, y)), easel.species.trim, 0.022)


def _wrap(easel: Portrait, shape: Shape) -> None:
    """Draw a robe crossed over the chest, with its sash."""
    light = lighter(easel.species.colour, 0.55)
    easel.sharp(((-0.01, -0.34), (0.06, -0.34), (0.060, -0.27)), easel.species.skin)
    easel.line(((-0.035, -0.33), (0.030, -0.24), (0.095, -0.10)), light, 0.018)
    easel.line(((0.080, -0.33), (0.055, -0.25), (0.036, -0.22)), light, 0.018)
    easel.line(((-0.2, -0.062), (0.0, -0.048), (0.2, -0.066)), easel.species.trim, 0.060)


def _sash(easel: Portrait, shape: Shape) -> None:
    easel.line(((-0.2, -0.035), (0.0, -0.018), (0.2, -0.038)), easel.species.trim, 0.046)


def _coat(easel: Portrait, shape: Shape) -> None:
    """Draw a coat, of the skirt's colour, open over what is under it."""
    colour = easel.species.skirt
    easel.flat(
        ((-0.2, -0.36), (-0.03, -0.34), (0.022, -0.18), (0.020, 0.04), (-0.2, 0.04)), colour, tension=0.06
    )
    easel.flat(
        ((0.10, -0.34), (0.2, -0.34), (0.2, 0.04), (0.092, 0.04), (0.086, -0.18)),
        darker(colour, 0.1),
        tension=0.06,
    )
    easel.line(((-0.03, -0.33), (0.022, -0.18), (0.020, 0.04)), easel.species.trim, 0.010)


def _neckline(easel: Portrait, shape: Shape) -> None:
    """Leave the neck free, as in a dress."""
    easel.flat(
        ((-0.045, -0.34), (0.075, -0.34), (0.066, -0.285), (0.02, -0.268), (-0.025, -0.285)),
        easel.species.skin,
    )


def _bare_chest(easel: Portrait, shape: Shape) -> None:
    path = spline(outline(shape))
    easel.fill(path, easel.species.skin)
    easel.line(
        ((0.02, -0.185), (0.055, -0.172), (0.085, -0.185)), darker(easel.species.skin, 0.35), 0.006, 0.5
    )
    easel.line(((0.048, -0.16), (0.052, -0.06)), darker(easel.species.skin, 0.35), 0.005, 0.35)
    easel.line(((-0.2, 0.005), (0.0, 0.020), (0.2, 0.005)), easel.species.bottom, 0.030)


def _scarf(easel: Portrait, shape: Shape) -> None:
    easel.line(((-0.055, -0.318), (0.005, -0.298), (0.062, -0.318)), easel.species.scarf, 0.044)


def _dots(easel: Portrait, shape: Shape) -> None:
    for x, y, colour in (
        (-0.06, -0.25, "#d8433b"),
        (0.06, -0.22, "#3f7fc4"),
        (-0.02, -0.15, "#3fa45a"),
        (0.075, -0.10, "#d8433b"),
        (-0.07, -0.07, "#3f7fc4"),
        (0.02, -0.03, "#e7b13d"),
    ):
        easel.oval(x, y, 0.020, 0.020, colour)


def _patches(easel: Portrait, shape: Shape) -> None:
    """Draw tears in worn-out clothes."""
    easel.sharp(((-0.05, -0.20), (-0.01, -0.19), (-0.02, -0.14), (-0.06, -0.15)), easel.species.skin)
    easel.sharp(
        ((0.05, -0.06), (0.09, -0.08), (0.10, 0.03), (0.06, 0.03)), darker(easel.species.colour, 0.45)
    )


def _blots(easel: Portrait, shape: Shape) -> None:
    for x, y, colour in (
        (0.05, -0.16, "#d8433b"),
        (0.075, -0.10, "#e7b13d"),
        (-0.01, -0.07, "#3f7fc4"),
        (0.03, -0.22, "#3fa45a"),
    ):
        easel.oval(x, y, 0.014, 0.010, colour)


def _holster(easel: Portrait, shape: Shape) -> None:
    easel.line(((-0.10, -0.03), (0.0, -0.005), (0.10, -0.02)), easel.species.shoe, 0.024)
    easel.round(
        ((-0.05, -0.02), (0.0, -0.02), (0.0, 0.07), (-0.04, 0.075)),
        darker(easel.species.shoe, 0.1),
        tension=0.1,
    )


def _ruff(easel: Portrait, shape: Shape) -> None:
    for i in range(7):
        easel.ball(-0.085 + 0.028 * i, -0.300 + 0.012 * (i % 2), 0.026, "#fdfbf4" if i % 2 else "#e9e4f2")


CLOTHES: Final[Mapping[str, Wear]] = {
    "belt": Wear(_belt),
    "hem": Wear(_hem),
    "collar": Wear(_collar),
    "buttons": Wear(_buttons),
    "lapels": Wear(_lapels),
    "tie": Wear(_tie),
    "bow-tie": Wear(_bow_tie),
    "waistcoat": Wear(_waistcoat),
    "overalls": Wear(_overalls),
    "apron": Wear(_apron),
    "stripes": Wear(_stripes),
    "wrap": Wear(_wrap),
    "sash": Wear(_sash),
    "patches": Wear(_patches),
    "dots": Wear(_dots),
    "neckline": Wear(_neckline),
    "coat": Wear(_coat),
    "bare-chest": Wear(_bare_chest),
    "blots": Wear(_blots),
    "ruff": Wear(_ruff, beyond=True),
    "scarf": Wear(_scarf, beyond=True),
    "holster": Wear(_holster, beyond=True),
}
