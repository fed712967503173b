"""Reads the rows of things that are built or grown, and looks at their drawings for how far they reach."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import Any, Final, NamedTuple, TypeAlias, cast

import numpy as np

from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.joinery import Joinery, Now
from tools.renderers.animatic.painting.surface import Box, Surface

Item: TypeAlias = Callable[[Joinery], None]


class Piece(NamedTuple):
    """One part of a thing that moves by itself, or what it gives off."""

    draw: str
    """Module and function that draw it about its own middle."""
    x: float
    y: float
    size: float
    """By what its drawing is scaled; of a wheel, the radius."""


@dataclass(frozen=True, slots=True)
class BuiltSpecies:
    """One row of a table of things."""

    draw: str
    """Module and function that draw it: `buildings.cottage`. A person is 0.48 high there."""
    size: float = 1.0
    """How large it is to its drawing."""
    wheels: tuple[Piece, ...] = ()
    """What turns by how far it has got along; drawn once, with radius 1."""
    covered: bool = False
    """Whether its body is drawn over its wheels."""
    restless: bool = False
    """Whether its drawing itself moves, so that it is never baked."""
    under: tuple[Piece, ...] = ()
    """Parts that its body is drawn over."""
    live: tuple[Piece, ...] = ()
    """What moves on it by itself: sails, rotors, flags."""
    sails: tuple[Piece, ...] = ()
    """What is baked as its body is, and bellies between `yards`."""
    yards: tuple[float, ...] = ()
    """The heights, from the top down, at which its sails are held."""
    air: tuple[Piece, ...] = ()
    """What it gives off: flames, smoke, spray, light. It reaches as far as it likes."""
    aura: tuple[Piece, ...] = ()
    """What it gives off that its body is drawn over."""
    seat: tuple[float, float] | None = None
    """Where who is on or in it sits or stands, in its drawing's units; without one, its top."""
    swings: float = 0.0
    """Length of the ropes that its seat swings on."""
    inside: bool = False
    fits: float = 1.0
    """How large those in it are drawn, to their own size."""
    draught: float = 0.0
    """How deep it lies in water, in its drawing's units."""
    way: str = ""
    """How it gets along: `roll`, `slide`, `sail`, `fly`, `launch`; `rock`; or it stays."""
    pace: float = 1.0
    """Its own heights that it gets along in a second, walking."""
    falls: str = ""
    """How it falls: `topples`, `tumbles`, `sways`, `capsizes`, `stalls`; empty as its way has it."""
    colours: tuple[tuple[str, str], ...] = ()
    """Colours of parts that differ from its drawing's."""

    @property
    def parts(self) -> tuple[Piece, ...]:
        """Return what belongs to it beside its body."""
        return (*self.under, *self.wheels, *self.sails, *self.live)


@dataclass(frozen=True, slots=True)
class Extent:
    """How far a thing's drawing reaches, in its own units: left, top, right and bottom."""

    still: Box
    """What is drawn once, its lights too."""
    solid: Box
    """What it is seen to be by day: its parts, without glows, smoke and flames."""
    whole: Box
    """All that it ever shows where it stands."""
    waterline: tuple[float, float]
    """Where it is cut by the water that it floats in."""
    profile: tuple[tuple[float, float, float], ...]
    """Its highest and lowest point at places from left to right, as (x, top, foot)."""


def read(row: Mapping[str, Any]) -> BuiltSpecies:
    """Return the species of a row of a table."""
    values = dict(row)
    for name in ("wheels", "under", "sails", "live", "air", "aura"):
        values[name] = tuple(Piece(*one) for one in row.get(name, ()))
    for name in ("seat", "yards"):
        if name in row:
            values[name] = tuple(row[name])
    values["colours"] = tuple(sorted(row.get("colours", {}).items()))
    return BuiltSpecies(**values)


@lru_cache
def item(name: str) -> Item:
    """Return the function that draws a thing, named by its module and itself."""
    module, function = name.split(".")
    return cast("Item", getattr(import_module(f"tools.renderers.animatic.things.{module}"), function))


_PX: Final = 160
_SIDE: Final = 832
_FOOT: Final = 0.62
"""Where the foot is in the square that is looked at."""
_PLACES: Final = 9
_SEEN, _SOLID = 6, 60
"""Alphas from which on something is seen, and is seen to be there."""
_TIMES: Final = (0.0, 0.3, 0.7, 1.1, 1.6, 2.3, 3.1)
_ACTS: Final = (("open", 0.4), ("open", 1.0), ("rise", 1.0), ("fly", 1.0), ("grow", 0.3))


@lru_cache
def extent(species: BuiltSpecies) -> Extent:
    """Return how far a thing reaches; its drawing is looked at once."""
    look = _Look()
    look.draw(species.draw, Joinery(look.canvas, Brush().lit))
    line = look.row(-species.draught)
    for piece in species.parts:
        look.piece(piece, Joinery(look.canvas, Brush().lit))
    solid, profile = look.box(_SOLID), look.profile()
    look = _Look()
    look.draw(species.draw, Joinery(look.canvas, Brush().lit, lamps=True))
    still = look.box(_SEEN)
    for now in _moments():
        work = Joinery(look.canvas, Brush().lit, lamps=True, now=now)
        if now.act:
            look.draw(species.draw, work)
        for piece in (*species.parts, *species.air, *species.aura):
            look.piece(piece, work)
    return Extent(still, solid, look.box(_SEEN), line, profile)


def _moments() -> Iterator[Now]:
    yield from (Now(t, rolled=0.4 * t, goes=goes) for t in _TIMES for goes in (False, True))
    yield from (Now(0.7, act, amount) for act, amount in _ACTS)


class _Look:
    """A square on which a thing's drawing is measured."""

    def __init__(self) -> None:
        self._surface = Surface(_SIDE, _SIDE)
        self.canvas = self._surface.canvas
        self.canvas.translate(_SIDE / 2, _FOOT * _SIDE)
        self.canvas.scale(_PX, _PX)

    def draw(self, name: str, work: Joinery) -> None:
        item(name)(work)

    def piece(self, piece: Piece, work: Joinery) -> None:
        with work.at(piece.x, piece.y, piece.size):
            item(piece.draw)(work)

    def box(self, least: int) -> Box:
        seen = self._surface.pixels[..., 3] >= least
        rows, columns = np.flatnonzero(seen.any(1)), np.flatnonzero(seen.any(0))
        if not len(rows):
            return -0.01, -0.02, 0.01, 0.0
        return self._x(columns[0]), self._y(rows[0]), self._x(columns[-1] + 1), self._y(rows[-1] + 1)

    def row(self, y: float) -> tuple[float, float]:
        """Return where what is drawn begins and ends at a height."""
        row = self._surface.pixels[int((y - 0.01) * _PX + _FOOT * _SIDE), :, 3]
        columns = np.flatnonzero(row >= _SOLID)
        return (self._x(columns[0]), self._x(columns[-1] + 1)) if len(columns) else (0.0, 0.0)

    def profile(self) -> tuple[tuple[float, float, float], ...]:
        """Return the highest and the lowest point at places from left to right, as (x, top, foot)."""
        seen = self._surface.pixels[..., 3] >= _SOLID
        columns = np.flatnonzero(seen.any(0))
        found = []
        for part in range(_PLACES):
            column = columns[int((part + 0.5) / _PLACES * len(columns))]
            rows = np.flatnonzero(seen[:, column])
            found.append((self._x(column), self._y(rows[0]), self._y(rows[-1])))
        return tuple(found)

    def _x(self, column: int) -> float:
        return float(column - _SIDE / 2) / _PX

    def _y(self, row: int) -> float:
        return float(row - _FOOT * _SIDE) / _PX
