"""Variations of a board's scenes that differ at a glance, within what the words leave free."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain
from typing import Final

from tools.renderers.animatic.reading import Reading
from tools.renderers.animatic.scene import Framing, Scene

_CHANGES: Final = 2
"""How many things one variation changes, where that many are free."""
_ORDERS: Final = (
    ("framing", "hour", "facing", "camera"),
    ("facing", "hour", "framing", "camera"),
    ("hour", "framing", "camera", "facing"),
)
"""What each variation changes first; it takes the first two that are free."""
_HOURS: Final = (("dusk", "low sun"), ("dawn", "first light"), ("night", "by moonlight"))
_CAMERAS: Final = (("zoom in", "moving in"), ("pan right", "drifting right"), ("zoom out", "drawing back"))
_CLOSER: Final[dict[Framing, Framing]] = {"wide": "medium", "medium": "close", "close": "close"}
_WIDER: Final[dict[Framing, Framing]] = {"wide": "wide", "medium": "wide", "close": "wide"}
_MOST_DIFFERENT: Final[dict[Framing, Framing]] = {"wide": "close", "medium": "close", "close": "wide"}


def varied(readings: Sequence[Reading], variation: int) -> tuple[tuple[Scene, ...], str]:
    """Return the scenes of one variation and how it differs; the first (0) is as it was read."""
    scenes = tuple(reading.scene for reading in readings)
    if variation < 1 or not scenes:
        return scenes, ""
    notes = []
    for change in _changes(readings, variation):
        scenes, note = _changed(readings, scenes, change, variation - 1)
        notes.append(note)
    return scenes, ", ".join(notes) if notes else "another landscape"


def _changes(readings: Sequence[Reading], variation: int) -> list[str]:
    """Return what one variation changes. The hour is left alone once a card has said it."""
    free = frozenset(chain.from_iterable(reading.free for reading in readings))
    if any("hour" not in reading.free for reading in readings):
        free -= {"hour"}
    order = _ORDERS[(variation - 1) % len(_ORDERS)]
    return [change for change in order if change in free][:_CHANGES]


def _changed(
    readings: Sequence[Reading], scenes: Sequence[Scene], change: str, turn: int
) -> tuple[tuple[Scene, ...], str]:
    if change == "framing":
        return _reframed(readings, scenes, turn)
    if change == "facing":
        note = f"from the {'left' if scenes[0].facing == 'right' else 'right'}"
        turned = [replace(scene, facing="left" if scene.facing == "right" else "right") for scene in scenes]
        return _where_free(readings, scenes, turned, change), note
    if change == "hour":
        hour, note = next(pair for pair in (*_HOURS[turn:], *_HOURS) if pair[0] != scenes[0].time_of_day)
        return tuple(replace(scene, time_of_day=hour) for scene in scenes), note
    camera, note = _CAMERAS[turn % len(_CAMERAS)]
    moved = [replace(scene, camera=camera) for scene in scenes]
    return _where_free(readings, scenes, moved, change), note


def _reframed(
    readings: Sequence[Reading], scenes: Sequence[Scene], turn: int
) -> tuple[tuple[Scene, ...], str]:
    """Return the scenes closer, or wider where all that may change are close already."""
    free = [scene for reading, scene in zip(readings, scenes, strict=True) if "framing" in reading.free]
    closer = any(scene.framing != "close" for scene in free)
    table = _WIDER if not closer else _MOST_DIFFERENT if turn else _CLOSER
    reframed = [replace(scene, framing=table[scene.framing]) for scene in scenes]
    note = "wider" if not closer else "much closer" if turn else "closer"
    return _where_free(readings, scenes, reframed, "framing"), note


def _where_free(
    readings: Sequence[Reading], scenes: Sequence[Scene], changed: Sequence[Scene], slot: str
) -> tuple[Scene, ...]:
    """Return the changed scenes, but those whose card said otherwise as they were."""
    rows = zip(readings, scenes, changed, strict=True)
    return tuple(new if slot in reading.free else old for reading, old, new in rows)
