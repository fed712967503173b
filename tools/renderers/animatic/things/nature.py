"""Rocks, ice, water and other things that nobody made, as subjects; places have theirs in `growing`."""

import math
from typing import Final

from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.curves import lerp, rounded, spline
from tools.renderers.animatic.painting.joinery import PLAIN, Joinery

_ROCK: Final = (
    (-0.270, 0.0, 0.02), (-0.245, -0.120, 0.03), (-0.140, -0.235, 0.03), (0.030, -0.275, 0.03),
    (0.185, -0.205, 0.03), (0.265, -0.085, 0.03), (0.275, 0.0, 0.02),
)  # fmt: skip
_ROCK_LIGHT: Final = (
    (0.030, -0.270, 0.02), (0.180, -0.202, 0.02), (0.255, -0.085, 0.02), (0.115, -0.110, 0.02),
    (0.045, -0.185, 0.02),
)  # fmt: skip
_ROCK_TOP: Final = (
    (-0.240, -0.115, 0.02), (-0.140, -0.230, 0.02), (0.025, -0.268, 0.02), (0.035, -0.185, 0.02),
    (-0.110, -0.135, 0.02),
)  # fmt: skip


def rock(work: Joinery) -> None:
    """A boulder with its lit faces, moss at its foot."""
    stone = work.own("colour", "#8f8a84")
    work.form(_ROCK, stone)
    work.form(_ROCK_LIGHT, mix(stone, "#fff4d8", 0.24), 0.01)
    work.form(_ROCK_TOP, mix(stone, "#fff4d8", 0.08), 0.01)
    work.curve([(-0.110, -0.135), (-0.080, -0.070), (-0.120, -0.020)], mix(stone, "#1c1420", 0.4), 0.006)
    work.curve([(0.115, -0.110), (0.090, -0.060), (0.125, -0.020)], mix(stone, "#1c1420", 0.35), 0.005)
    for k in range(11):
        x = -0.245 + 0.03 * k
        work.oval(
            x, -0.012 - 0.018 * math.sin(1.7 * k) ** 2, 0.024, 0.016, "#6f8f4e" if k % 2 else "#86a35c", 0.9
        )


def iceberg(work: Joinery) -> None:
    """An iceberg."""
    ice = work.own("colour", "#dff0f6")
    work.flat(
        [(-0.46, 0.0), (-0.38, -0.20), (-0.24, -0.27), (-0.06, -0.56), (0.02, -0.22), (-0.05, 0.0)],
        mix(ice, "#5f9fc0", 0.30),
    )
    work.flat([(-0.24, -0.27), (-0.06, -0.56), (-0.02, -0.32), (-0.12, -0.14)], mix(ice, "#5f9fc0", 0.16))
    work.flat([(-0.06, -0.56), (0.10, -0.47), (0.20, -0.25), (0.10, -0.04), (0.02, -0.22)], ice)
    work.flat(
        [(0.10, -0.47), (0.20, -0.25), (0.40, -0.17), (0.48, 0.0), (0.06, 0.0), (0.10, -0.04)],
        mix(ice, "#ffffff", 0.45),
    )
    work.flat(
        [(-0.46, 0.0), (-0.05, 0.0), (0.10, -0.04), (0.06, 0.0), (0.48, 0.0), (0.42, 0.06), (-0.40, 0.06)],
        mix(ice, "#4f9fc0", 0.45),
    )
    for start, end in (
        ((-0.34, -0.18), (-0.27, -0.06)),
        ((0.24, -0.20), (0.27, -0.06)),
        ((0.0, -0.42), (0.06, -0.28)),
    ):
        work.line(start, end, "#ffffff", 0.006, 0.6)


def wave(work: Joinery) -> None:
    """A great wave that curls to the right."""
    water = work.own("colour", "#2f7fa8")
    work.form(
        [
            (-0.80, 0.0, 0.0),
            (-0.45, -0.12, 0.3),
            (-0.18, -0.42, 0.25),
            (0.16, -0.56, 0.18),
            (0.42, -0.50, 0.14),
            (0.52, -0.34, 0.10),
            (0.42, -0.40, 0.10),
            (0.24, -0.38, 0.14),
            (0.14, -0.24, 0.16),
            (0.24, -0.06, 0.2),
            (0.60, 0.0, 0.0),
        ],
        water,
        0.1,
    )
    for points, tone in (
        ([(-0.50, -0.05), (-0.18, -0.30), (0.10, -0.47), (0.34, -0.475)], 0.35),
        ([(-0.38, -0.02), (-0.10, -0.22), (0.06, -0.36), (0.22, -0.41)], 0.22),
        ([(-0.20, 0.0), (0.0, -0.12), (0.08, -0.24)], 0.28),
    ):
        work.curve(points, mix(water, "#e9f6fb", tone), 0.016, 0.8)
    for k in range(17):
        part = k / 16
        x = lerp(0.02, 0.53, part) + 0.012 * math.sin(5 * k)
        y = -0.545 + 0.03 * math.sin(3 * k) + 0.235 * max(0.0, part - 0.55) ** 1.2 * 2
        size = 0.030 + 0.018 * math.sin(2.3 * k) ** 2
        work.disc(x, y, size, 0.86 * size, work.own("foam", "#f7fcfd"))


def spray(work: Joinery) -> None:
    """Drops that fly off a wave's crest at the origin."""
    for k in range(10):
        q = ((work.now.t + 0.9 * k / 10) % 0.9) / 0.9
        x, y = -0.30 + 0.055 * k + 0.18 * q, -0.12 * math.sin(math.pi * q) - 0.02 * (k % 3) + 0.10 * q
        work.oval(x, y, 0.010 * (1.2 - q), 0.010 * (1.2 - q), "#f4fbfd", round(0.9 * (1 - q), 1))


def crystal(work: Joinery) -> None:
    """A cluster of crystals that glow."""
    colour = work.own("colour", "#8fd0ff")
    work.halo(0.0, -0.14, 0.34, mix(colour, "#ffffff", 0.2), 0.45)
    for x, high, lean, wide, tone in (
        (-0.13, 0.20, -0.10, 0.030, 0.35),
        (0.14, 0.24, 0.10, 0.034, 0.25),
        (-0.06, 0.30, -0.03, 0.038, 0.12),
        (0.03, 0.40, 0.02, 0.046, 0.0),
        (0.20, 0.13, 0.08, 0.026, 0.3),
        (-0.20, 0.11, -0.06, 0.024, 0.4),
    ):
        tip, shoulder = (x + lean, -high), -0.78 * high
        left, middle, right = x + 0.75 * lean - wide, x + 0.78 * lean + 0.15 * wide, x + 0.75 * lean + wide
        base = mix(colour, "#5a4fc0", tone)
        rgb = "#{:02x}{:02x}{:02x}".format(*(round(v) for v in base))
        work.bright([(x - wide, 0.0), (left, shoulder), tip, (middle, shoulder), (x + 0.15 * wide, 0.0)], rgb)
        pale = "#{:02x}{:02x}{:02x}".format(*(round(v) for v in mix(rgb, "#ffffff", 0.5)))
        work.bright(
            [(x + 0.15 * wide, 0.0), (middle, shoulder), tip, (right, shoulder), (x + wide, 0.0)], pale
        )


def feather(work: Joinery) -> None:
    """A feather."""
    colour = work.own("colour", "#f3f1ea")
    with work.at(0.0, 0.0, 1.0, 16):
        vane = spline(
            [
                (0.0, -0.060),
                (-0.045, -0.110),
                (-0.066, -0.200),
                (-0.045, -0.310),
                (0.010, -0.390),
                (0.052, -0.310),
                (0.062, -0.200),
                (0.040, -0.110),
            ]
        )
        work.paint(vane, colour, across=True)
        with work.within(vane):
            for k in range(14):
                y = -0.08 - 0.024 * k
                for side in (-1, 1):
                    work.line((0.0, y), (side * 0.075, y - 0.040), mix(colour, "#4a4458", 0.30), 0.003, 0.7)
            for y, side in ((-0.15, -1), (-0.24, 1)):
                work.flat(
                    [(side * 0.075, y), (side * 0.018, y + 0.018), (side * 0.075, y + 0.024)],
                    mix(colour, "#4a4458", 0.5),
                )
        work.curve([(-0.006, 0.0), (0.0, -0.10), (0.004, -0.36)], mix(colour, "#8a7a5c", 0.45), 0.008)


def shell(work: Joinery) -> None:
    """A scallop's shell; it opens on a pearl."""
    opened = work.now.amount if work.now.act == "open" else 0.0
    colour = work.own("colour", "#f2b8a0")
    if opened > 0.05:
        work.disc(0.0, -0.045, 0.150, 0.035, mix(colour, "#fff4d8", 0.6))
        work.shining.ball(0.0, -0.075, 0.042, "#fbf6f0")
        work.halo(0.0, -0.075, 0.14, "#ffffff", 0.5 * opened)
    with work.at(-0.02 * opened, -0.02 - 0.06 * opened, 1.0 - 0.12 * opened):
        _valve(work, colour)
    if opened > 0.05:
        work.form(
            [(-0.19, -0.055, 0.04), (0.19, -0.055, 0.04), (0.10, 0.0, 0.06), (-0.10, 0.0, 0.06)],
            mix(colour, "#7a3a2a", 0.15),
            0.02,
        )


def _valve(work: Joinery, colour: str) -> None:
    rim = []
    for k in range(9):
        angle = math.pi * (1 + k / 8)
        rim.append((0.215 * math.cos(angle), 0.235 * math.sin(angle) - 0.02, 0.02))
        if k < 8:
            between = math.pi * (1 + (k + 0.5) / 8)
            rim.append((0.195 * math.cos(between), 0.212 * math.sin(between) - 0.02, 0.01))
    path = rounded([*rim, (0.075, 0.0, 0.02), (-0.075, 0.0, 0.02)], 0.01)
    work.paint(path, colour)
    with work.within(path):
        for k in range(1, 8):
            angle = math.pi * (1 + k / 8)
            work.line(
                (0.03 * math.cos(angle), 0.0),
                (0.24 * math.cos(angle), 0.26 * math.sin(angle)),
                mix(colour, "#7a3a2a", 0.35),
                0.007,
                0.6,
            )
        for reach in (0.55, 0.80):
            points = [
                (0.215 * reach * math.cos(a), 0.235 * reach * math.sin(a) - 0.01)
                for a in (math.pi * (1 + k / 8) for k in range(9))
            ]
            work.curve(points, mix(colour, "#fff4d8", 0.4), 0.010, 0.6)


def coral(work: Joinery) -> None:
    """Branches of coral."""
    colour = work.own("colour", "#e8647a")
    for start, bend, end, wide in (
        ((0.0, 0.01), (-0.02, -0.14), (0.0, -0.34), 0.050),
        ((-0.01, -0.10), (-0.10, -0.16), (-0.13, -0.30), 0.038),
        ((0.0, -0.16), (0.09, -0.20), (0.12, -0.33), 0.038),
        ((-0.09, -0.19), (-0.17, -0.20), (-0.20, -0.25), 0.028),
        ((0.08, -0.22), (0.16, -0.20), (0.20, -0.26), 0.028),
        ((0.0, -0.26), (-0.04, -0.32), (-0.05, -0.38), 0.026),
    ):
        work.curve([start, bend, end], mix(colour, "#5a1c3a", 0.18), wide)
        work.curve(
            [(start[0] + 0.006, start[1]), (bend[0] + 0.008, bend[1]), (end[0] + 0.006, end[1])],
            mix(colour, "#fff4d8", 0.25),
            0.28 * wide,
        )
    work.disc(0.0, 0.0, 0.09, 0.020, mix(colour, "#5a1c3a", 0.3))


def nest(work: Joinery) -> None:
    """A nest with three eggs; its front is drawn over who sits in it."""
    twig = work.own("colour", "#8a6a44")
    work.form(
        [(-0.20, -0.105, 0.02), (0.20, -0.105, 0.02), (0.14, -0.05, 0.04), (-0.14, -0.05, 0.04)],
        mix(twig, "#1c0e06", 0.5),
        0.02,
    )
    for x, colour in ((-0.075, "#b9dce8"), (0.075, "#b9dce8"), (0.0, "#cfe8f0")):
        work.disc(x, -0.120, 0.050, 0.062, work.own("egg", colour))
    bowl = rounded(
        [
            (-0.225, -0.115, 0.03),
            (-0.08, -0.092, 0.08),
            (0.08, -0.092, 0.08),
            (0.225, -0.115, 0.03),
            (0.150, -0.012, 0.08),
            (0.0, 0.0, 0.1),
            (-0.150, -0.012, 0.08),
        ],
        0.02,
    )
    work.paint(bowl, twig)
    for k in range(34):
        x, y = -0.20 + 0.0122 * k, -0.085 + 0.075 * ((k * 7) % 10) / 10
        turn = 0.5 * math.sin(2.9 * k)
        tone = mix(twig, "#fff0c8" if k % 3 else "#2a1808", 0.30)
        if abs(x) < 0.21 - 1.2 * (y + 0.1):
            work.line((x - 0.045, y + 0.03 * turn), (x + 0.045, y - 0.03 * turn), tone, 0.006, 0.8)
    for x, end in ((-0.20, (-0.275, -0.135)), (0.20, (0.270, -0.140)), (0.16, (0.235, -0.06))):
        work.line((x, -0.10), end, mix(twig, "#2a1808", 0.2), 0.007)


def bone(work: Joinery) -> None:
    """A bone that lies."""
    colour = work.own("colour", "#f3ecdc")
    for x, y in ((-0.175, -0.085), (-0.175, -0.032), (0.175, -0.085), (0.175, -0.032)):
        work.disc(x, y, 0.042, 0.036, colour)
    work.form([(-0.17, -0.086), (0.17, -0.086), (0.17, -0.030), (-0.17, -0.030)], colour, 0.01)
    work.canvas.drawPath(
        spline([(-0.15, -0.076), (0.0, -0.070), (0.15, -0.076)], False), PLAIN.stroke("#ffffff", 0.006, 0.4)
    )
