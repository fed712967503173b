"""Swimmers of other builds: ray, octopus, squid, jellyfish, seahorse. Length 1 about the origin."""

import math
from collections.abc import Mapping
from typing import Final

from tools.renderers.animatic.painting.brush import Brush, Stop
from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.curves import TAU, bezier, spline, taper
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.puppets.base import Pose
from tools.renderers.animatic.puppets.swimmer_drawing import Draw, eyes, rounded
from tools.renderers.animatic.puppets.swimmer_shelled import crab, star, turtle
from tools.renderers.animatic.puppets.swimmer_species import SwimmerSpecies


def ray(
    canvas: skia.Canvas, brush: Brush, species: SwimmerSpecies, t: float, pose: Pose, wave: float
) -> None:
    """Draw a manta that beats its wings."""
    colour, flap = species.colour, math.sin(TAU * wave)
    canvas.drawPath(
        taper(bezier((-0.30, 0.0), (-0.5, 0.02), (-0.7, 0.06 * flap), (-0.88, 0.05), 10), 0.035, 0.008),
        brush.fill(mix(colour, "#10182a", 0.3)),
    )
    for far in (True, False):
        tip = -0.46 * flap + (0.10 if far else -0.02)
        tone = mix(colour, "#10182a", 0.35) if far else colour
        wing = [
            (0.34, -0.02),
            (0.12, 0.35 * -tip * -1 - 0.02),
            (-0.12, tip),
            (-0.22, 0.55 * tip),
            (-0.34, 0.0),
            (0.0, 0.07),
        ]
        canvas.drawPath(spline(wing), brush.fill(tone))
    body = [(0.42, 0.0), (0.20, -0.09), (-0.20, -0.06), (-0.40, 0.0), (-0.20, 0.08), (0.22, 0.09)]
    canvas.drawPath(
        spline(body),
        brush.linear((0, -0.1), (0, 0.1), [colour, colour, species.belly or "#eef2f4"], [0.0, 0.5, 0.9]),
    )
    canvas.drawPath(
        taper([(0.40, 0.01), (0.47, 0.03), (0.50, 0.075)], 0.03, 0.012),
        brush.fill(mix(colour, "#10182a", 0.2)),
    )
    eyes(canvas, brush, t, ((0.31, -0.02),), 0.018, white=False)


def octopus(
    canvas: skia.Canvas, brush: Brush, species: SwimmerSpecies, t: float, pose: Pose, wave: float
) -> None:
    """Draw an octopus: a mantle over eight arms that curl and stretch."""
    colour = species.colour
    stretch = 0.5 + 0.5 * math.sin(TAU * wave)
    for k in range(8):
        side = -1 + 2 * ((k * 3) % 8) / 7
        sway = 0.10 * math.sin(t * 1.6 + 1.3 * k) + 0.05 * math.sin(TAU * wave + k)
        foot = (0.44 * side * (1.1 - 0.45 * stretch), 0.44 + 0.05 * stretch - 0.10 * abs(side))
        curl = (foot[0] + 0.14 * (1 if side > 0 else -1) + sway, foot[1] - 0.08)
        line = bezier(
            (0.16 * side, 0.02), (0.24 * side, 0.24), (foot[0] - 0.06 * side + sway, foot[1] + 0.04), curl, 12
        )
        canvas.drawPath(
            taper(line, 0.085, 0.020), brush.fill(mix(colour, "#2a0c18", 0.28 if k % 2 else 0.08))
        )
    head = [
        (-0.20, 0.06),
        (-0.27, -0.22),
        (-0.12, -0.47),
        (0.12, -0.47),
        (0.27, -0.22),
        (0.20, 0.06),
        (0.0, 0.12),
    ]
    canvas.drawPath(spline(head), rounded(brush, colour, 0.0, -0.2, 0.3))
    for x, y, r in ((-0.12, -0.34, 0.025), (0.02, -0.40, 0.018), (-0.16, -0.22, 0.016)):
        canvas.drawCircle(x, y, r, brush.fill(mix(colour, "#fff0e0", 0.35), 0.7))
    eyes(canvas, brush, t, ((0.02, -0.10), (0.17, -0.10)), 0.048)
    canvas.drawPath(
        spline([(0.04, 0.0), (0.10, 0.03), (0.16, 0.0)], False),
        brush.stroke(mix(colour, "#2a0c18", 0.6), 0.014),
    )


def squid(
    canvas: skia.Canvas, brush: Brush, species: SwimmerSpecies, t: float, pose: Pose, wave: float
) -> None:
    """Draw a squid that shoots along, its arms trailing to the right of its eyes."""
    colour, push = species.colour, math.sin(TAU * wave)
    for k in range(6):
        y = -0.10 + 0.04 * k
        line = bezier(
            (0.16, y),
            (0.3, y * 1.4),
            (0.42, y + 0.05 * math.sin(t * 2.1 + k)),
            (0.50, y * (1.5 - 0.5 * push)),
            9,
        )
        canvas.drawPath(taper(line, 0.05, 0.012), brush.fill(mix(colour, "#2a0c18", 0.2)))
    canvas.drawPath(
        spline([(-0.50, 0.0), (-0.28, -0.22), (-0.16, 0.0), (-0.28, 0.22)]),
        brush.fill(mix(colour, "#2a0c18", 0.16)),
    )
    mantle = [(-0.50, 0.0), (-0.25, -0.12), (0.10, -0.14), (0.20, 0.0), (0.10, 0.14), (-0.25, 0.12)]
    canvas.drawPath(spline(mantle), rounded(brush, colour, -0.1, 0.0, 0.28))
    eyes(canvas, brush, t, ((0.11, -0.03),), 0.05)


def jellyfish(
    canvas: skia.Canvas, brush: Brush, species: SwimmerSpecies, t: float, pose: Pose, wave: float
) -> None:
    """Draw a jellyfish whose bell pulses; its threads hang and wave."""
    colour, pulse = species.colour, math.sin(TAU * wave)
    wide, high = 0.34 - 0.05 * pulse, 0.30 + 0.04 * pulse
    for k in range(9):
        x = wide * (-0.85 + 1.7 * k / 8)
        sway = [(x + 0.035 * math.sin(t * 1.5 + 0.9 * j + k), -0.10 + 0.145 * j) for j in range(5)]
        canvas.drawPath(
            taper(sway, 0.026 if k % 2 else 0.014, 0.006), brush.fill(mix(colour, "#ffffff", 0.3), 0.55)
        )
    bell = [
        (-wide, -0.08),
        (-0.92 * wide, -0.10 - 0.55 * high),
        (0.0, -0.12 - high),
        (0.92 * wide, -0.10 - 0.55 * high),
        (wide, -0.08),
        (0.5 * wide, -0.12),
        (0.0, -0.07),
        (-0.5 * wide, -0.12),
    ]
    stops: list[Stop] = [
        (mix(colour, "#ffffff", 0.55), 0.95),
        (colour, 0.80),
        (mix(colour, "#2a1a4a", 0.2), 0.75),
    ]
    canvas.drawPath(spline(bell), brush.linear((0.1, -0.45), (-0.1, -0.05), stops))
    for x in (-0.14, 0.0, 0.14):
        canvas.drawOval(
            skia.Rect.MakeXYWH(x - 0.04, -0.30, 0.08, 0.12), brush.fill(mix(colour, "#ffffff", 0.5), 0.4)
        )


def seahorse(
    canvas: skia.Canvas, brush: Brush, species: SwimmerSpecies, t: float, pose: Pose, wave: float
) -> None:
    """Draw a seahorse, upright, its tail curled and its back fin fluttering."""
    colour = species.colour
    curl = (
        bezier((-0.02, 0.14), (-0.10, 0.36), (0.06, 0.50), (0.12, 0.36), 10).tolist()
        + bezier((0.12, 0.36), (0.13, 0.28), (0.04, 0.28), (0.05, 0.34), 6).tolist()
    )
    canvas.drawPath(taper(curl, 0.13, 0.03), brush.fill(colour))
    flutter = (-0.25 - 0.03 * math.sin(TAU * 2 * wave), 0.0), (-0.22, 0.10 + 0.02 * math.sin(t * 9.0))
    fin = brush.fill(species.fin or mix(colour, "#fff0c0", 0.4), 0.85)
    canvas.drawPath(spline([(-0.12, -0.06), *flutter, (-0.10, 0.12)]), fin)
    canvas.drawPath(spline(_SEAHORSE_BODY), rounded(brush, colour, 0.0, -0.05, 0.22))
    for k in range(5):
        y = -0.12 + 0.065 * k
        canvas.drawPath(
            spline([(-0.11, y), (0.0, y + 0.02), (0.10, y - 0.005)], False),
            brush.stroke(mix(colour, "#3a2410", 0.4), 0.008, 0.5),
        )
    canvas.drawPath(spline(_SEAHORSE_HEAD), brush.fill(colour))
    for x in (-0.05, 0.0, 0.05):
        canvas.drawPath(
            taper([(x, -0.43), (x - 0.015, -0.48), (x - 0.02, -0.52)], 0.03, 0.008),
            brush.fill(mix(colour, "#fff0c0", 0.3)),
        )
    eyes(canvas, brush, t, ((0.09, -0.375),), 0.034)


_SEAHORSE_BODY: Final = (
    (0.02, -0.32),
    (-0.10, -0.20),
    (-0.15, 0.0),
    (-0.08, 0.18),
    (0.04, 0.16),
    (0.13, 0.0),
    (0.10, -0.18),
)
_SEAHORSE_HEAD: Final = (
    (-0.08, -0.30),
    (-0.04, -0.46),
    (0.10, -0.46),
    (0.16, -0.38),
    (0.34, -0.33),
    (0.34, -0.29),
    (0.14, -0.27),
    (0.02, -0.22),
)
SOFT: Final[Mapping[str, Draw]] = {
    "ray": ray,
    "octopus": octopus,
    "squid": squid,
    "jellyfish": jellyfish,
    "seahorse": seahorse,
    "turtle": turtle,
    "star": star,
    "crab": crab,
}
"""The builds that are not a fish's, a shark's or a whale's."""
EXTENTS: Final[Mapping[str, tuple[float, float, float, float]]] = {
    "ray": (0.90, 0.52, 0.50, 0.50),
    "octopus": (0.66, 0.66, 0.52, 0.54),
    "squid": (0.54, 0.56, 0.30, 0.30),
    "jellyfish": (0.46, 0.46, 0.52, 0.56),
    "seahorse": (0.34, 0.40, 0.56, 0.50),
    "turtle": (0.56, 0.58, 0.32, 0.36),
    "star": (0.52, 0.52, 0.52, 0.44),
    "crab": (0.62, 0.62, 0.50, 0.30),
}
"""How far each reaches left, right, up and down from its middle, in lengths."""
