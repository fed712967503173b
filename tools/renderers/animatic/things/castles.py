"""Buildings of stone: a castle, a lonely tower, a gate, a bridge."""

import math
from typing import Final

from tools.renderers.animatic.painting.colour import Colour, mix
from tools.renderers.animatic.painting.curves import lerp, rounded
from tools.renderers.animatic.painting.joinery import Joinery
from tools.renderers.animatic.things.buildings import front_door, window_pane
from tools.renderers.animatic.things.hulls import flutter

_STONE = "#bdb4a5"


def _courses(work: Joinery, left: float, right: float, top: float, foot: float, key: int) -> None:
    """Draw single stones that show here and there on a wall."""
    count = max(3, round((right - left) * (foot - top) / 0.014))
    for k in range(count):
        x = left + (right - left - 0.045) * ((k * 37 + key * 11) % 23) / 22
        y = top + 0.02 + (foot - top - 0.05) * ((k * 17 + key * 7) % 19) / 18
        work.board(x, y, x + 0.040, y + 0.018, "#8f8678" if k % 2 else "#d9d1c2", 0.004)


def _battlements(work: Joinery, left: float, right: float, top: float, stone: Colour) -> None:
    count = max(3, 2 * round((right - left) / 0.10) + 1)
    step = (right - left) / count
    for k in range(0, count, 2):
        work.form(
            [
                (left + k * step, top - 0.038),
                (left + (k + 1) * step, top - 0.038),
                (left + (k + 1) * step, top + 0.01),
                (left + k * step, top + 0.01),
            ],
            stone,
            0.002,
        )
    work.form(
        [(left, top - 0.004), (right, top - 0.004), (right, top + 0.028), (left, top + 0.028)],
        mix(stone, "#fff4d8", 0.14),
        0.002,
    )
    work.shade(left + 0.01, top + 0.028, right - 0.01, top + 0.040, 0.20)


def _round_tower(work: Joinery, x: float, half: float, high: float, stone: Colour, roof: str) -> None:
    work.form(
        [(x - half, -high), (x + half, -high), (x + half, 0.0), (x - half, 0.0)], stone, 0.0, across=True
    )
    _courses(work, x - half, x + half, -high + 0.03, 0.0, round(100 * high))
    _battlements(work, x - half - 0.014, x + half + 0.014, -high, stone)
    work.form(
        [(x - half - 0.024, -high - 0.030), (x, -high - 0.265), (x + half + 0.024, -high - 0.030)],
        roof,
        0.003,
        across=True,
    )
    for k in range(2):
        y = -high + 0.12 + 0.17 * k
        work.form(
            [
                (x - 0.026, y + 0.046),
                (x - 0.026, y - 0.034, 0.02),
                (x + 0.026, y - 0.034, 0.02),
                (x + 0.026, y + 0.046),
            ],
            "#8f897e",
            0.004,
        )
        slit = [
            (x - 0.015, y + 0.038),
            (x - 0.015, y - 0.020),
            (x, y - 0.034),
            (x + 0.015, y - 0.020),
            (x + 0.015, y + 0.038),
        ]
        if work.lamps:
            work.glow(x, y, 0.09, 0.4)
            work.bright(slit, "#ffd98a")
        else:
            work.flat(slit, "#4a4e5c")


def castle(work: Joinery) -> None:
    """A castle with four towers and a gate; its flags are drawn by what moves them."""
    stone, roof = work.own("wall", work.own("colour", _STONE)), work.own("roof", "#5a6a98")
    for x, half, high in ((-0.20, 0.085, 0.74), (0.22, 0.085, 0.66)):
        _round_tower(work, x, half, high, mix(stone, "#8a90a8", 0.14), roof)
    work.form([(-0.52, -0.34), (0.52, -0.34), (0.52, 0.0), (-0.52, 0.0)], stone, 0.0)
    _courses(work, -0.40, 0.40, -0.29, 0.0, 5)
    _battlements(work, -0.52, 0.52, -0.34, stone)
    for x in (-0.50, 0.50):
        _round_tower(work, x, 0.10, 0.56, stone, roof)
    work.form(
        [(-0.135, 0.0), (-0.135, -0.36), (0.135, -0.36), (0.135, 0.0)],
        mix(stone, "#fff4d8", 0.08),
        0.0,
        across=True,
    )
    _battlements(work, -0.145, 0.145, -0.36, stone)
    work.form(
        [(-0.095, 0.0), (-0.095, -0.17, 0.03), (0.0, -0.265, 0.09), (0.095, -0.17, 0.03), (0.095, 0.0)],
        "#8f897e",
        0.004,
    )
    _castle_door(work)


def _castle_door(work: Joinery) -> None:
    """Draw a castle's gate; it is drawn up where it opens."""
    gap = [(-0.078, 0.0), (-0.078, -0.16), (0.0, -0.24), (0.078, -0.16), (0.078, 0.0)]
    opened = work.now.amount if work.now.act == "open" else 0.0
    path = rounded(gap, 0.02)
    work.paint(path, "#2a2224")
    if opened > 0.02:
        work.halo(0.0, -0.10, 0.22, "#ffd98a", 0.5 * opened)
    with work.within(path), work.at(0.0, -0.22 * opened):
        work.form(
            [(-0.085, 0.0), (-0.085, -0.25), (0.085, -0.25), (0.085, 0.0)], work.own("door", "#6a4630"), 0.0
        )
        for x in (-0.055, -0.018, 0.018, 0.055):
            work.line((x, -0.24), (x, 0.0), "#2e2018", 0.005, 0.8)
        for y in (-0.165, -0.06):
            work.line((-0.08, y), (0.08, y), "#3f3c40", 0.012)


def castle_flags(work: Joinery) -> None:
    """Flags on a castle's four tips."""
    for x, y in ((-0.50, -0.82), (0.50, -0.82), (-0.20, -1.0), (0.22, -0.92)):
        work.line((x, y + 0.01), (x, y - 0.085), "#5c4632", 0.006)
        with work.at(x, y - 0.085):
            flutter(work, 0.085, 0.048, work.own("flag", "#d8493c"))


_SHAFT: Final = (
    (-0.155, 0.0, 0.02), (-0.115, -0.12, 0.1), (-0.105, -0.66), (0.105, -0.66), (0.115, -0.12, 0.1),
    (0.155, 0.0, 0.02),
)  # fmt: skip
_CHAMBER: Final = (
    (-0.105, -0.655), (-0.145, -0.700), (-0.145, -0.850), (0.145, -0.850), (0.145, -0.700),
    (0.105, -0.655),
)  # fmt: skip


def tower(work: Joinery) -> None:
    """A lonely tower with a window high up."""
    stone, roof = work.own("wall", work.own("colour", _STONE)), work.own("roof", "#7a4f5c")
    work.form(_SHAFT, stone, 0.0, across=True)
    _courses(work, -0.10, 0.10, -0.60, -0.03, 3)
    work.form(_CHAMBER, mix(stone, "#fff4d8", 0.06), 0.002, across=True)
    for x in (-0.09, 0.09):
        work.form(
            [(x - 0.012, -0.655), (x + 0.012, -0.655), (x + 0.018, -0.700), (x - 0.018, -0.700)],
            mix(stone, "#1c1420", 0.25),
            0.002,
        )
    work.form([(-0.175, -0.840), (0.0, -1.150), (0.175, -0.840)], roof, 0.004, across=True)
    for k in range(1, 5):
        half = 0.175 * (1 - k / 5)
        work.line((-half, -0.84 - 0.062 * k), (half, -0.84 - 0.062 * k), "#2a1418", 0.004, 0.25)
    window_pane(work, 0.0, -0.770, 0.036, 0.046, "#8f897e")
    window_pane(work, 0.02, -0.42, 0.018, 0.034, "#8f897e")
    front_door(work, 0.0, 0.048, 0.155, work.own("door", "#6a4630"))
    work.curve([(-0.11, -0.02), (-0.13, -0.20), (-0.09, -0.38), (-0.10, -0.55)], "#5f8f4e", 0.020, 0.9)
    for k in range(20):
        part = k / 19
        x = lerp(-0.112, -0.100, part) - 0.014 * math.sin(6 * part) + 0.016 * math.sin(4.1 * k)
        work.oval(x, -0.03 - 0.53 * part, 0.016, 0.012, "#6fa054" if k % 2 else "#4f7f42")


def gate(work: Joinery) -> None:
    """A garden gate of iron between two pillars; it opens."""
    stone, iron = work.own("pillar", "#b5aea0"), work.own("colour", "#34373f")
    opened = work.now.amount if work.now.act == "open" else 0.0
    for side in (-1, 1):
        wide = 1 - 0.72 * opened
        for k in range(6):
            x = side * (0.275 - 0.048 * k * wide)
            top = -0.42 - 0.016 * k
            work.line((x, -0.02), (x, top), iron, 0.012)
            work.flat([(x - 0.012, top), (x, top - 0.035), (x + 0.012, top)], iron)
        end = side * (0.275 - 0.255 * wide)
        for y in (-0.06, -0.36):
            work.line((side * 0.275, y), (end, y - 0.03 * (y < -0.2)), iron, 0.014)
        work.form(
            [
                (side * 0.33 - 0.055, -0.50),
                (side * 0.33 + 0.055, -0.50),
                (side * 0.33 + 0.060, 0.0),
                (side * 0.33 - 0.060, 0.0),
            ],
            stone,
            0.003,
            across=True,
        )
        work.form(
            [
                (side * 0.33 - 0.072, -0.535),
                (side * 0.33 + 0.072, -0.535),
                (side * 0.33 + 0.062, -0.495),
                (side * 0.33 - 0.062, -0.495),
            ],
            mix(stone, "#fff4d8", 0.15),
            0.004,
        )
        work.ball(side * 0.33, -0.575, 0.045, stone)


_BRIDGE: Final = (
    (-0.78, 0.0), (-0.78, -0.17), (-0.40, -0.295, 0.30), (0.0, -0.345, 0.30), (0.40, -0.295, 0.30),
    (0.78, -0.17), (0.78, 0.0), (0.37, 0.0), (0.30, -0.16, 0.14), (0.0, -0.235, 0.28),
    (-0.30, -0.16, 0.14), (-0.37, 0.0),
)  # fmt: skip
_ARCH: Final = (
    (-0.425, 0.0), (-0.36, -0.15), (-0.2, -0.235), (0.0, -0.265), (0.2, -0.235), (0.36, -0.15),
    (0.425, 0.0),
)  # fmt: skip


def bridge(work: Joinery) -> None:
    """A stone bridge with one arch; who crosses it stands on its crown."""
    stone = work.own("colour", "#aaa294")
    work.form(_BRIDGE, stone, 0.01)
    for k in range(15):
        angle = math.pi * (k + 0.5) / 15
        c, s = math.cos(angle), math.sin(angle)
        inner, outer = (0.37 * c, -0.215 * s), (0.425 * c, -0.265 * s)
        work.line(inner, outer, mix(stone, "#1c1420", 0.38), 0.005, 0.8)
    work.curve(_ARCH, mix(stone, "#1c1420", 0.32), 0.006)
    work.curve(
        [(-0.79, -0.185), (-0.40, -0.305), (0.0, -0.352), (0.40, -0.305), (0.79, -0.185)],
        mix(stone, "#fff4d8", 0.25),
        0.030,
    )
    for x, y in (
        (-0.66, -0.10),
        (-0.56, -0.16),
        (-0.64, -0.04),
        (0.60, -0.12),
        (0.68, -0.06),
        (0.52, -0.18),
        (-0.47, -0.22),
        (0.46, -0.22),
        (0.55, -0.05),
        (-0.52, -0.06),
    ):
        work.board(
            x - 0.035,
            y - 0.016,
            x + 0.035,
            y + 0.014,
            mix(stone, "#fff4d8" if x > 0 else "#1c1420", 0.14),
            0.006,
        )
