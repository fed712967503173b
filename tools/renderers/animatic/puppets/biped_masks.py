"""What people have on their faces: glasses, masks, moustaches, noses. In half heights of the head."""

from collections.abc import Callable, Mapping
from typing import Final

from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.puppets.biped_paint import Portrait
from tools.renderers.animatic.puppets.easel import darker, lighter

_LENSES = ((0.68, 0.155), (0.17, 0.215))
"""Middle and radius of the far and the near glass."""


def draw_moustache(easel: Portrait) -> None:
    """Draw the hair over the mouth, where there is a beard or a moustache."""
    species = easel.species
    if species.beard in ("", "goatee"):
        return
    curl = 0.10 if species.beard == "moustache" else 0.0
    half = ((0.48, 0.32), (0.66, 0.36), (0.86, 0.44 - curl), (0.72, 0.50), (0.54, 0.46))
    near = ((0.52, 0.32), (0.32, 0.34), (0.06, 0.46 - curl), (0.26, 0.54), (0.48, 0.47))
    for outline in (half, near):
        easel.flat(outline, lighter(species.beard_colour or species.hair, 0.08))


def _glasses(easel: Portrait) -> None:
    for x, radius in _LENSES:
        easel.oval(x, 0.02, radius * 1.08, radius * 1.1, "#e8f4ff", 0.22)
        ring = skia.Rect.MakeLTRB(
            x - radius * 1.1, 0.02 - radius * 1.12, x + radius * 1.1, 0.02 + radius * 1.12
        )
        easel.canvas.drawOval(ring, easel.brush.stroke("#3a3230", 0.045))
    easel.line(((0.40, 0.0), (0.46, -0.03), (0.51, 0.0)), "#3a3230", 0.045)
    easel.line(((-0.06, -0.02), (-0.34, 0.02)), "#3a3230", 0.045)


def _sunglasses(easel: Portrait) -> None:
    for x, radius in _LENSES:
        lens = (
            (x - radius, -0.13),
            (x + radius, -0.13),
            (x + radius * 0.9, 0.10),
            (x, 0.20),
            (x - radius * 0.9, 0.10),
        )
        easel.flat(lens, "#1c2028")
        easel.line(((x - radius * 0.5, -0.05), (x - radius * 0.1, -0.07)), "#8fa3b8", 0.05, 0.8)
    easel.line(((-0.34, -0.02), (-0.06, -0.10), (0.84, -0.10)), "#1c2028", 0.05)


def _eyepatch(easel: Portrait) -> None:
    easel.line(((-0.36, -0.42), (0.10, -0.20), (0.78, -0.34)), "#1d1a1c", 0.05)
    easel.round(((-0.04, -0.20), (0.38, -0.20), (0.36, 0.08), (0.17, 0.22), (-0.02, 0.08)), "#242022")


def _domino(easel: Portrait) -> None:
    """Draw a hero's mask about the eyes, which stay open."""
    mask = skia.Path()
    mask.setFillType(skia.PathFillType.kEvenOdd)
    mask.addRoundRect(skia.Rect.MakeLTRB(-0.12, -0.27, 0.86, 0.25), 0.22, 0.22)
    for x, radius in _LENSES:
        mask.addOval(skia.Rect.MakeLTRB(x - radius * 0.86, -0.19, x + radius * 0.86, 0.20))
    easel.canvas.drawPath(mask, easel.brush.fill(darker(easel.species.colour, 0.25)))


def _covered_mouth(easel: Portrait) -> None:
    """Draw the lower half of a hood over nose and mouth."""
    cloth = (
        (-0.40, 0.16),
        (0.20, 0.20),
        (0.50, 0.10),
        (0.90, 0.18),
        (0.90, 0.60),
        (0.56, 1.02),
        (0.20, 1.06),
        (-0.40, 0.70),
    )
    easel.round(cloth, easel.species.hat or easel.species.colour)
    easel.line(((-0.20, 0.42), (0.30, 0.50), (0.80, 0.38)), darker(easel.species.hat, 0.4), 0.04, 0.6)


def _surgical(easel: Portrait) -> None:
    easel.round(
        ((0.0, 0.30), (0.50, 0.20), (0.86, 0.26), (0.84, 0.66), (0.52, 0.92), (0.10, 0.76)), "#bfe3ea"
    )
    easel.line(((0.0, 0.32), (-0.38, 0.10)), "#e8f6f8", 0.04)


def _red_nose(easel: Portrait) -> None:
    for x in (0.17, 0.68):
        easel.line(((x, -0.34), (x, -0.22)), "#3b6fb5", 0.07)
    easel.oval(0.46, 0.56, 0.40, 0.22, "#ffffff", 0.55)
    easel.line(((0.14, 0.52), (0.46, 0.66), (0.76, 0.52)), "#c22f2f", 0.08)
    easel.ball(0.54, 0.20, 0.17, "#dd3b34")
    easel.oval(0.59, 0.13, 0.045, 0.04, "#ffffff", 0.8)


def _fangs(easel: Portrait) -> None:
    for x in (0.36, 0.58):
        easel.sharp(((x - 0.05, 0.55), (x + 0.05, 0.55), (x, 0.72)), "#ffffff")


def _lips(easel: Portrait) -> None:
    easel.flat(((0.34, 0.56), (0.46, 0.53), (0.58, 0.56), (0.46, 0.63)), "#c8414e", 0.85)


def _freckles(easel: Portrait) -> None:
    for x, y in ((0.06, 0.30), (0.16, 0.36), (0.26, 0.29), (0.72, 0.32), (0.80, 0.28)):
        easel.oval(x, y, 0.026, 0.022, mix(easel.species.skin, "#8a4a2a", 0.5))


def _wrinkles(easel: Portrait) -> None:
    mark = mix(easel.species.skin, "#6b3a30", 0.35)
    for x in (0.17, 0.68):
        easel.line(((x - 0.13, 0.28), (x, 0.32), (x + 0.10, 0.28)), mark, 0.03, 0.8)
    easel.line(((0.10, 0.42), (0.12, 0.56), (0.20, 0.66)), mark, 0.035, 0.8)
    easel.line(((0.05, -0.62), (0.34, -0.66), (0.62, -0.62)), mark, 0.03, 0.6)


def _swim_mask(easel: Portrait) -> None:
    frame = (
        (-0.14, -0.30),
        (0.46, -0.34),
        (0.92, -0.26),
        (0.92, 0.16),
        (0.66, 0.30),
        (0.46, 0.18),
        (0.10, 0.32),
        (-0.14, 0.16),
    )
    easel.flat(frame, "#9fd8e8", 0.35)
    easel.line((*frame, frame[0]), "#20282e", 0.075)
    easel.line(((0.02, -0.18), (0.20, -0.22)), "#ffffff", 0.05, 0.8)
    easel.line(((-0.14, -0.08), (-0.52, -0.12)), "#20282e", 0.10)


def _goggles(easel: Portrait) -> None:
    frame = (
        (-0.14, -0.32),
        (0.46, -0.36),
        (0.92, -0.28),
        (0.92, 0.14),
        (0.60, 0.22),
        (0.46, 0.14),
        (0.10, 0.26),
        (-0.14, 0.12),
    )
    easel.flat(frame, "#f0a24a", 0.45)
    easel.line((*frame, frame[0]), "#2a2c33", 0.07)
    easel.line(((0.05, -0.20), (0.34, -0.26)), "#ffffff", 0.06, 0.7)
    easel.line(((-0.14, -0.10), (-0.62, -0.16)), "#2a2c33", 0.14)


def _swim_goggles(easel: Portrait) -> None:
    for x, radius in _LENSES:
        easel.oval(x, 0.0, radius, radius * 0.8, "#7fc8e8", 0.55)
        ring = skia.Rect.MakeLTRB(x - radius, -radius * 0.8, x + radius, radius * 0.8)
        easel.canvas.drawOval(ring, easel.brush.stroke("#20282e", 0.06))
    easel.line(((-0.04, -0.02), (-0.60, -0.10)), "#20282e", 0.07)


def _bandages(easel: Portrait) -> None:
    for y, sag in ((-0.62, 0.05), (-0.40, -0.06), (0.36, 0.06), (0.62, -0.05), (0.84, 0.03)):
        easel.line(((-0.30, y), (0.30, y + sag), (0.84, y - sag)), "#8d8468", 0.03, 0.8)


def _stitches(easel: Portrait) -> None:
    easel.line(((-0.02, -0.52), (0.28, -0.44)), "#4d5a40", 0.04)
    for x in (0.04, 0.14, 0.24):
        easel.line(((x, -0.56), (x + 0.02, -0.42)), "#4d5a40", 0.03)
    easel.oval(0.17, 0.30, 0.20, 0.08, "#5b4a66", 0.35)
    easel.oval(0.68, 0.30, 0.13, 0.07, "#5b4a66", 0.35)


MASKS: Final[Mapping[str, Callable[[Portrait], None]]] = {
    "glasses": _glasses,
    "sunglasses": _sunglasses,
    "eyepatch": _eyepatch,
    "domino": _domino,
    "covered-mouth": _covered_mouth,
    "surgical-mask": _surgical,
    "red-nose": _red_nose,
    "fangs": _fangs,
    "lips": _lips,
    "freckles": _freckles,
    "wrinkles": _wrinkles,
    "swim-mask": _swim_mask,
    "goggles": _goggles,
    "swim-goggles": _swim_goggles,
    "bandages": _bandages,
    "stitches": _stitches,
}
