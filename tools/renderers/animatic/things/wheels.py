"""What rolls, with radius 1 about the origin: tyres, discs, spokes, rails' and tractors' wheels, tracks."""

import math

from tools.renderers.animatic.painting.curves import TAU, Point
from tools.renderers.animatic.painting.joinery import Joinery

_RUBBER = "#2a2b32"


def _round(radius: float, turn: float) -> Point:
    return radius * math.cos(turn), radius * math.sin(turn)


def _spokes(work: Joinery, count: int, start: float, end: float, colour: str, width: float) -> None:
    for k in range(count):
        turn = TAU * k / count
        work.line(_round(start, turn), _round(end, turn), colour, width)


def alloy(work: Joinery) -> None:
    """A car's wheel with five spokes."""
    work.oval(0.0, 0.0, 1.0, 1.0, _RUBBER)
    work.ring(0.0, 0.0, 0.84, "#4a4c55", 0.035)
    work.oval(0.0, 0.0, 0.64, 0.64, "#3a3d46")
    _spokes(work, 5, 0.10, 0.55, work.own("wheel", "#c9ced4"), 0.19)
    work.ring(0.0, 0.0, 0.585, work.own("wheel", "#c9ced4"), 0.09)
    work.oval(0.0, 0.0, 0.20, 0.20, "#e9ecef")
    work.oval(0.0, 0.0, 0.09, 0.09, "#6f767f")


def steel(work: Joinery) -> None:
    """A lorry's wheel: a disc with bolts."""
    work.oval(0.0, 0.0, 1.0, 1.0, _RUBBER)
    work.ring(0.0, 0.0, 0.82, "#4a4c55", 0.04)
    work.oval(0.0, 0.0, 0.60, 0.60, work.own("wheel", "#b9bec6"))
    work.oval(0.0, 0.0, 0.44, 0.44, "#8d939c")
    for k in range(6):
        x, y = _round(0.32, TAU * k / 6)
        work.oval(x, y, 0.055, 0.055, "#e9ecef")
    work.oval(0.0, 0.0, 0.17, 0.17, "#d5d9de")


def hubcap(work: Joinery) -> None:
    """An old car's wheel with a shining cap and a white wall."""
    work.oval(0.0, 0.0, 1.0, 1.0, _RUBBER)
    work.ring(0.0, 0.0, 0.76, work.own("wheel", "#f3efe4"), 0.12)
    work.oval(0.0, 0.0, 0.56, 0.56, "#9aa1a9")
    work.oval(0.0, 0.0, 0.46, 0.46, "#cfd4d9")
    work.line((-0.36, 0.0), (0.36, 0.0), "#9aa1a9", 0.08)
    work.line((0.0, -0.36), (0.0, 0.36), "#9aa1a9", 0.08)
    work.oval(0.0, 0.0, 0.18, 0.18, "#f2f4f5")


def wire(work: Joinery) -> None:
    """A bicycle's wheel."""
    work.ring(0.0, 0.0, 0.95, work.own("wheel", "#2f3038"), 0.10)
    work.ring(0.0, 0.0, 0.87, "#b9bec6", 0.035)
    for k in range(18):
        hub = _round(0.06, TAU * k / 18 + (0.9 if k % 2 else -0.9))
        work.line(hub, _round(0.86, TAU * k / 18), "#a3a9b2", 0.020, 0.9)
    work.oval(0.0, 0.0, 0.09, 0.09, "#5b6169")
    work.line(_round(0.86, 0.3), _round(0.74, 0.3), "#5b6169", 0.05)


def cast(work: Joinery) -> None:
    """A motorcycle's wheel: a fat tyre, a brake disc, slim spokes."""
    work.ring(0.0, 0.0, 0.88, _RUBBER, 0.24)
    work.ring(0.0, 0.0, 0.73, work.own("wheel", "#c3c8ce"), 0.07)
    _spokes(work, 7, 0.10, 0.72, work.own("wheel", "#9aa1a9"), 0.075)
    work.ring(0.0, 0.0, 0.34, "#8d939c", 0.10)
    work.oval(0.0, 0.0, 0.14, 0.14, "#5b6169")


def wooden(work: Joinery) -> None:
    """A cart's wheel of wood with an iron tyre."""
    wood = work.own("wheel", "#a9743f")
    work.ring(0.0, 0.0, 0.95, "#4a4448", 0.09)
    work.ring(0.0, 0.0, 0.83, wood, 0.16)
    for k in range(10):
        turn = TAU * k / 10
        work.line(_round(0.16, turn), _round(0.78, turn), wood, 0.085)
    work.oval(0.0, 0.0, 0.22, 0.22, "#8a5a2e")
    work.oval(0.0, 0.0, 0.09, 0.09, "#4a4448")


def gilded(work: Joinery) -> None:
    """A state coach's wheel."""
    gold = work.own("wheel", "#e0b84a")
    work.ring(0.0, 0.0, 0.95, "#6a4a2a", 0.08)
    work.ring(0.0, 0.0, 0.85, gold, 0.12)
    _spokes(work, 12, 0.15, 0.82, gold, 0.055)
    for k in range(12):
        work.oval(*_round(0.55, TAU * k / 12), 0.055, 0.055, "#f3d67a")
    work.oval(0.0, 0.0, 0.20, 0.20, "#c8503c")
    work.oval(0.0, 0.0, 0.10, 0.10, "#f3d67a")


def driver(work: Joinery) -> None:
    """A locomotive's driving wheel with its counterweight and crank pin."""
    red = work.own("wheel", "#a83a30")
    work.ring(0.0, 0.0, 0.93, "#6f767f", 0.12)
    work.ring(0.0, 0.0, 0.80, red, 0.12)
    _spokes(work, 12, 0.15, 0.78, red, 0.06)
    work.soft(
        [_round(0.80, 2.5), _round(0.84, 3.14), _round(0.80, 3.78), _round(0.58, 3.5), _round(0.58, 2.8)], red
    )
    work.oval(0.0, 0.0, 0.20, 0.20, "#8d939c")
    work.oval(*_round(0.48, 0.0), 0.12, 0.12, "#d5d9de")


def rail(work: Joinery) -> None:
    """A carriage's wheel on rails."""
    work.oval(0.0, 0.0, 1.0, 1.0, "#5b6169")
    work.oval(0.0, 0.0, 0.76, 0.76, work.own("wheel", "#3a3d46"))
    _spokes(work, 8, 0.1, 0.70, "#6f767f", 0.10)
    work.oval(0.0, 0.0, 0.20, 0.20, "#b9bec6")


def lugged(work: Joinery) -> None:
    """A tractor's wheel with deep lugs."""
    for k in range(18):
        turn = TAU * k / 18
        work.line(_round(0.80, turn), _round(0.97, turn + 0.10), "#1f2026", 0.12)
    work.oval(0.0, 0.0, 0.90, 0.90, _RUBBER)
    for k in range(18):
        turn = TAU * k / 18
        work.line(_round(0.70, turn), _round(0.92, turn + 0.13), "#44464f", 0.055)
    work.oval(0.0, 0.0, 0.56, 0.56, work.own("wheel", "#e8b53a"))
    work.ring(0.0, 0.0, 0.50, "#b9862a", 0.05)
    for k in range(5):
        work.oval(*_round(0.30, TAU * k / 5), 0.065, 0.065, "#a8741f")
    work.oval(0.0, 0.0, 0.15, 0.15, "#f3d67a")


def mesh(work: Joinery) -> None:
    """A rover's wheel of metal with cleats."""
    work.oval(0.0, 0.0, 0.96, 0.96, "#6b7078")
    for k in range(16):
        turn = TAU * k / 16
        work.line(_round(0.84, turn), _round(0.98, turn), "#3a3d46", 0.09)
    work.oval(0.0, 0.0, 0.68, 0.68, "#3a3d46")
    _spokes(work, 6, 0.1, 0.64, work.own("wheel", "#c9ced4"), 0.10)
    work.oval(0.0, 0.0, 0.22, 0.22, "#e9ecef")


def castor(work: Joinery) -> None:
    """A small wheel of a skateboard, a roller or a pram."""
    work.oval(0.0, 0.0, 1.0, 1.0, work.own("wheel", "#f3c64a"))
    work.oval(0.0, 0.0, 0.52, 0.52, "#f7f2e2")
    work.oval(0.22, 0.0, 0.13, 0.13, "#6f767f")
    work.oval(-0.22, 0.0, 0.13, 0.13, "#6f767f")


def roadwheel(work: Joinery) -> None:
    """A wheel that a track runs over."""
    work.oval(0.0, 0.0, 1.0, 1.0, "#34363d")
    work.oval(0.0, 0.0, 0.72, 0.72, work.own("wheel", "#6f757c"))
    for k in range(6):
        work.oval(*_round(0.48, TAU * k / 6), 0.10, 0.10, "#3f434a")
    work.oval(0.0, 0.0, 0.24, 0.24, "#a3a9b2")


def track(work: Joinery) -> None:
    """A track's cleats, 1 long from its middle, 0.2 high, moved along by how far it has got."""
    half, high = 0.5, 0.10
    straight = 2 * half - 2 * high
    around = 2 * straight + TAU * high
    step = around / 34
    for k in range(34):
        x, y, turn = _on_track(((k * step + work.now.rolled) % around), straight, high)
        with work.at(x, y, 1.0, turn):
            work.line((-0.011, 0.0), (0.011, 0.0), "#22242a", 0.018)


def _on_track(way: float, straight: float, high: float) -> tuple[float, float, float]:
    """Return the place and the direction after a way along a track: its top forwards, its foot backwards."""
    half, bend = straight / 2, math.pi * high
    if way < straight:
        return -half + way, -2 * high, 0.0
    way -= straight
    if way < bend:
        turn = way / high
        return half + high * math.sin(turn), -high - high * math.cos(turn), math.degrees(turn)
    way -= bend
    if way < straight:
        return half - way, 0.0, 180.0
    turn = (way - straight) / high
    return -half - high * math.sin(turn), -high + high * math.cos(turn), 180 + math.degrees(turn)
