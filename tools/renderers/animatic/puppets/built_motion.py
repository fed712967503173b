"""How things that are built or grown move as a whole: rock, jolt, swing, topple, capsize, tumble, launch."""

import math
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Final

from tools.renderers.animatic.painting.curves import TAU, Point, ease
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.raster import Strip
from tools.renderers.animatic.painting.surface import Box
from tools.renderers.animatic.puppets.base import Pose
from tools.renderers.animatic.puppets.built_species import BuiltSpecies
from tools.renderers.animatic.things.outdoors import swung

_TOPPLED, _CAPSIZED, _STALLED, _LAUNCHED = 86.0, 62.0, 30.0, 68.0
"""Degrees."""
_CORNER: Final = 0.85
"""Where the edge lies over which a thing topples, of the way to its right end."""
_STRIPS: Final = 24
_BELLY: Final = 0.012
"""How far a sail's middle moves, in its drawing's units."""
_FALLS: Final[Mapping[str, str]] = {"sail": "capsizes", "fly": "stalls", "launch": "stalls"}


def stance(species: BuiltSpecies, solid: Box, t: float, pose: Pose) -> skia.Matrix:
    """Return how a thing lies as a whole, in its drawing's units: upright, leaning, leaping, fallen."""
    matrix = skia.Matrix()
    if pose.dip:
        matrix.preRotate(8 * pose.dip)
    if pose.act == "fall":
        fall = _WAYS_TO_FALL[species.falls or _FALLS.get(species.way, "topples")]
        fall(matrix, solid, t, ease(pose.amount))
    elif pose.act == "jump":
        crouch, leap = min(0.0, pose.amount), max(0.0, pose.amount)
        matrix.preScale(1 - 0.35 * crouch, 1 + 0.5 * crouch + 0.05 * leap)
    elif pose.act == "dance":
        matrix.preRotate(6 * math.sin(TAU * pose.beat))
        matrix.preScale(1.0, 1 + 0.04 * math.sin(2 * TAU * pose.beat))
    elif pose.act == "fly" and species.way == "launch":
        _turn(matrix, _LAUNCHED, (0.0, solid[1] / 2))
    if species.way == "rock":
        matrix.preRotate(5.0 * math.sin(t * 2.6))
    return matrix


def heave(species: BuiltSpecies, t: float, pose: Pose) -> float:
    """Return how far down what is over its wheels, afloat or in the air has sunk, in its drawing's units."""
    if species.way == "sail":
        return 0.009 * math.sin(t * 1.5)
    if pose.act in ("fly", "float"):
        return 0.014 * math.sin(t * 1.6)
    if pose.walk is not None and species.way == "roll":
        return -0.004 * abs(math.sin(t * 13.0))
    return 0.0


def lean(species: BuiltSpecies, t: float, pose: Pose) -> float:
    """Return how far to the right what is afloat leans at a height of 1."""
    return 0.028 * math.sin(t * 1.15) if species.way == "sail" else 0.0


def bellied(top: float, bottom: float, leaning: float, yards: Sequence[float], t: float) -> list[Strip]:
    """Return strips of sails that lean, and that the wind fills between yards, each at a height."""
    high, belly, found = bottom - top, _BELLY * math.sin(t * 1.4), []
    for step in range(_STRIPS):
        upper, lower = (top + high * (step + edge) / _STRIPS for edge in (0, 1))
        middle = (upper + lower) / 2
        part = next(((middle - a) / (b - a) for a, b in pairwise(yards) if a <= middle <= b), 0.0)
        found.append((upper, lower, belly * math.sin(math.pi * part) - leaning * middle))
    return found


def sway(species: BuiltSpecies, t: float, pose: Pose) -> skia.Matrix:
    """Return how what is over its wheels, afloat or in the air rocks, in its drawing's units.

    It heaves and leans, which a raster does ten times as fast as it turns.
    """
    matrix = skia.Matrix.Translate(0.0, heave(species, t, pose))
    matrix.preSkew(-lean(species, t, pose), 0.0)
    return matrix


def seat_at(species: BuiltSpecies, solid: Box, t: float, pose: Pose) -> Point:
    """Return where who is on or in a thing sits or stands, in its drawing's units."""
    x, y = species.seat or (0.0, solid[1])
    if species.swings:
        angle = math.radians(swung(t))
        x, y = x - species.swings * math.sin(angle), y - species.swings * (1 - math.cos(angle))
    matrix = stance(species, solid, t, pose)
    matrix.preConcat(sway(species, t, pose))
    at = matrix.mapXY(x, y)
    return at.x(), at.y()


def swept(species: BuiltSpecies, solid: Box, whole: Box) -> Box:
    """Return what a thing covers in all that it does, in its drawing's units."""
    poses = [Pose(dip=1.0), *(Pose(act="fall", amount=k / 6) for k in range(7)), Pose(act="fly")]
    poses += [Pose(act="dance", beat=0.25), Pose(act="dance", beat=0.75), Pose(act="dance", beat=0.125)]
    poses += [Pose(act="jump", amount=amount) for amount in (-0.3, 1.0)]
    boxes = [widened(whole)]
    for pose in poses:
        for t in (0.3, 1.6, 2.6):
            rect = skia.Rect.MakeLTRB(*widened(whole))
            boxes.append(tuple(stance(species, solid, t, pose).mapRect(rect)))
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def widened(box: Box) -> Box:
    """Return a box with the room that rocking and licking flames take."""
    left, top, right, bottom = box
    air = 0.03 + 0.06 * max(right - left, bottom - top)
    return left - air, top - air, right + air, bottom + air


def _turn(matrix: skia.Matrix, degrees: float, about: Point) -> None:
    matrix.preTranslate(*about)
    matrix.preRotate(degrees)
    matrix.preTranslate(-about[0], -about[1])


def _topples(matrix: skia.Matrix, solid: Box, t: float, part: float) -> None:
    _turn(matrix, _TOPPLED * part, (_CORNER * solid[2], 0.0))


def _capsizes(matrix: skia.Matrix, solid: Box, t: float, part: float) -> None:
    matrix.preTranslate(0.0, -0.25 * solid[1] * part)
    _turn(matrix, _CAPSIZED * part, (0.0, 0.25 * solid[1]))


def _stalls(matrix: skia.Matrix, solid: Box, t: float, part: float) -> None:
    _turn(matrix, _STALLED * part, (0.0, solid[1] / 2))


def _tumbles(matrix: skia.Matrix, solid: Box, t: float, part: float) -> None:
    _turn(matrix, 360 * part, ((solid[0] + solid[2]) / 2, (solid[1] + solid[3]) / 2))


def _sways(matrix: skia.Matrix, solid: Box, t: float, part: float) -> None:
    """Flutter from side to side on the way down, and come to lie on its side."""
    loose = math.sin(math.pi * part)
    matrix.preTranslate(0.35 * loose * math.sin(3 * TAU * part), 0.0)
    _turn(matrix, 55 * part + 38 * loose * math.sin(3 * TAU * part + 1.2), (0.0, solid[1] / 2))


_WAYS_TO_FALL: Final[Mapping[str, Callable[[skia.Matrix, Box, float, float], None]]] = {
    "topples": _topples,
    "capsizes": _capsizes,
    "stalls": _stalls,
    "tumbles": _tumbles,
    "sways": _sways,
}
