"""Things that are built or grown, as puppets: baked once, with wheels, sails and flames that move live."""

import math
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property, partial
from typing import Any, Final

from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.curves import Point
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.joinery import Joinery, Now
from tools.renderers.animatic.painting.raster import leaning
from tools.renderers.animatic.painting.surface import Box
from tools.renderers.animatic.puppets.base import STILL, Bakery, Bounds, Gait, Pose, Puppet, submerge
from tools.renderers.animatic.puppets.built_motion import (
    bellied,
    heave,
    lean,
    seat_at,
    stance,
    sway,
    swept,
    widened,
)
from tools.renderers.animatic.puppets.built_species import BuiltSpecies, Piece, extent, item, read
from tools.renderers.animatic.puppets.species import PERSON_HEIGHT
from tools.renderers.animatic.scene import Subject
from tools.renderers.animatic.things.flames import blaze, glow_of
from tools.renderers.animatic.things.wakes import wake

_DRAWN_PERSON: Final = 0.48
"""Height of a person in the units of a thing's drawing."""
_DARK: Final = 0.8
"""Red of a brush's tint below which lamps are lit."""
_REDRAWN: Final = frozenset({"open", "grow"})
"""What changes the drawing itself, so that it is drawn anew."""
_TURNED: Final = frozenset({"fall", "jump", "dance", "fly"})
"""What does not leave it upright."""
_WAYS: Final[Mapping[str, tuple[str, ...]]] = {
    "roll": ("walk", "run"),
    "slide": ("walk", "run"),
    "sail": ("walk", "run", "swim"),
    "fly": ("fly", "walk", "run"),
    "launch": ("fly", "walk", "run"),
}
_WHEEL: Final = (-1.1, -1.1, 1.1, 1.1)


class Built(Puppet):
    """A house, a car, a boat, a table."""

    def __init__(self, species: BuiltSpecies, subject: Subject, brush: Brush) -> None:
        self._species, self._brush = species, brush
        own = {"colour": subject.colour} if subject.colour else {}
        self._colours: Mapping[str, str] = {**dict(species.colours), **own, **subject.parts}
        self._bakery = Bakery()
        self._extent = extent(species)
        self._high = max(-self._extent.solid[1], 0.02)
        self.height = self._high * species.size * PERSON_HEIGHT / _DRAWN_PERSON
        self.crown = 1.0
        self.inside, self.fits = species.inside, species.fits

    @cached_property
    def bounds(self) -> Bounds:  # type: ignore[override]
        """How far it reaches in all that it does, burning too."""
        return self._within(self._swept, self._wake, self._burning)

    @cached_property
    def _unburnt(self) -> Bounds:
        return self._within(self._swept, self._wake)

    @cached_property
    def _upright(self) -> Bounds:
        return self._within(widened(self._extent.whole), self._wake)

    @property
    def _swept(self) -> Box:
        return swept(self._species, self._extent.solid, self._extent.whole)

    def _within(self, *boxes: Box) -> Bounds:
        """Return the bounds that boxes lie within."""
        lefts, tops, rights, bottoms = zip(*boxes, strict=True)
        high = self._high
        return -min(lefts) / high, max(rights) / high, -min(tops) / high, max(bottoms) / high

    def reach(self, pose: Pose) -> Bounds:
        """Return how far it reaches: farthest where it burns, least where it is upright."""
        if pose.act == "burn":
            return self.bounds
        return self._upright if self._stands(pose) else self._unburnt

    def _stands(self, pose: Pose) -> bool:
        """Tell whether it is upright, as far as it does not lean."""
        return pose.act not in _TURNED and not pose.dip and self._species.way != "rock"

    @property
    def breadth(self) -> tuple[float, float]:
        """How far it reaches left and right as it is, in heights."""
        return -self._extent.solid[0] / self._high, self._extent.solid[2] / self._high

    def gait(self, action: str) -> Gait:
        """Return how it rolls, sails or flies; what has no way stays where it is."""
        if action not in _WAYS.get(self._species.way, ()):
            return STILL
        return Gait(0.5 if action == "run" else 1.0, self._species.pace, (), 0.0)

    def draught(self, action: str) -> float:
        """Return how deep it lies in water."""
        return self._species.draught / self._high if self._species.draught else 0.18

    def mouth(self, pose: Pose, height_px: float) -> Point:
        """Return the middle of its front."""
        return self._extent.solid[2] / self._high * height_px, -0.5 * height_px

    def seat(self, t: float, pose: Pose) -> Point:
        """Return where who is on or in it sits or stands."""
        x, y = seat_at(self._species, self._extent.solid, t, pose)
        return x / self._high, y / self._high

    def draw(self, canvas: skia.Canvas, height_px: float, t: float, pose: Pose) -> None:
        """Draw it with its foot at the origin, facing right."""
        scale = height_px / self._high
        work = Joinery(canvas, self._brush.lit, self._lamps, now=self._now(t, pose), colours=self._colours)
        canvas.save()
        canvas.scale(scale, scale)
        canvas.save()
        canvas.concat(stance(self._species, self._extent.solid, t, pose))
        self._draw_parts(work, scale, t, pose)
        canvas.restore()
        if pose.wade > 0:
            submerge(canvas, pose.wade * self._high)
            if self._species.way == "sail" and work.now.goes:
                wake(work, *self._extent.waterline, -pose.wade * self._high)
        canvas.restore()

    def _draw_parts(self, work: Joinery, scale: float, t: float, pose: Pose) -> None:
        canvas, species, swayed = work.canvas, self._species, sway(self._species, t, pose)
        if species.covered:
            self._draw_wheels(work, scale)
        with _moved(canvas, swayed):
            _draw_pieces(work, (*species.aura, *species.under))
            if species.restless or pose.act in _REDRAWN:
                item(species.draw)(work)
                _draw_pieces(work, species.sails)
        if not species.restless and pose.act not in _REDRAWN:
            self._draw_body(canvas, scale, t, pose)
        if not species.covered:
            self._draw_wheels(work, scale)
        with _moved(canvas, swayed):
            _draw_pieces(work, (*species.live, *species.air))
            if pose.act == "burn":
                blaze(work, self._extent.profile, self._high)

    def _draw_body(self, canvas: skia.Canvas, scale: float, t: float, pose: Pose) -> None:
        """Draw what is baked, the sails over it, each in strips by how far they lean and belly."""
        species, still, whole = self._species, self._extent.still, self._extent.whole
        canvas.save()
        canvas.translate(0.0, heave(species, t, pose))
        at_rest = partial(self._draw_at_rest, species.draw)
        leans = lean(species, t, pose)
        if leans and self._stands(pose):
            moved = leaning(still[1], still[3], leans, scale)
            self._bakery.draw_strips(canvas, "still", scale, still, at_rest, moved)
            if species.sails:
                moved = bellied(whole[1], whole[3], leans, species.yards, t)
                self._bakery.draw_strips(canvas, "sails", scale, whole, self._draw_sails, moved)
        else:
            canvas.skew(-leans, 0.0)
            self._bakery.draw(canvas, "still", scale, still, at_rest)
            if species.sails:
                self._bakery.draw(canvas, "sails", scale, whole, self._draw_sails)
        canvas.restore()

    def _draw_sails(self, canvas: skia.Canvas) -> None:
        work = Joinery(canvas, self._brush.lit, self._lamps, colours=self._colours)
        _draw_pieces(work, self._species.sails)

    def _draw_wheels(self, work: Joinery, scale: float) -> None:
        """Draw what rolls: it turns by the way that its rim has gone along the ground."""
        for piece in self._species.wheels:
            turn = math.degrees(work.now.rolled / piece.size)
            with work.at(piece.x, piece.y, piece.size, turn):
                at_rest = partial(self._draw_at_rest, piece.draw)
                self._bakery.draw(work.canvas, piece.draw, scale * piece.size, _WHEEL, at_rest)

    def _draw_at_rest(self, name: str, canvas: skia.Canvas) -> None:
        item(name)(Joinery(canvas, self._brush.lit, self._lamps, colours=self._colours))

    def _now(self, t: float, pose: Pose) -> Now:
        phase = pose.beat if pose.act in ("fly", "swim") and pose.walk is None else pose.walk
        rolled = (phase or 0.0) * self._species.pace * self._high
        return Now(t, pose.act, pose.amount, pose.beat, rolled, phase is not None)

    @property
    def _lamps(self) -> bool:
        return self._brush.tint[0] < _DARK

    @property
    def _foot(self) -> tuple[float, float]:
        return self._extent.solid[0], self._extent.solid[2]

    @property
    def _burning(self) -> Box:
        """What its flames, smoke and their light cover."""
        left, right = self._foot
        glow = glow_of(right - left, self._high)
        below = max(0.2, glow - 0.5 * self._high)
        return left - glow, -1.6 * self._high - 0.2, right + glow, below

    @property
    def _wake(self) -> Box:
        """What its foam covers, where it goes through water."""
        left, right = self._extent.waterline
        return left - 0.3 * (right - left) - 0.1, 0.0, right + 0.1, 0.1


@contextmanager
def _moved(canvas: skia.Canvas, matrix: skia.Matrix) -> Iterator[None]:
    canvas.save()
    canvas.concat(matrix)
    yield
    canvas.restore()


def _draw_pieces(work: Joinery, pieces: Iterable[Piece]) -> None:
    for piece in pieces:
        with work.at(piece.x, piece.y, piece.size):
            item(piece.draw)(work)


def built(row: Mapping[str, Any], subject: Subject, brush: Brush) -> Puppet:
    """Return the puppet of a row of a table of things."""
    return Built(read(row), subject, brush)
