"""Footage's engine: a stretch of what was filmed, brought to the canvas; two stretches run into each other.

What follows the end of footage is its end played backwards: nobody filmed more.
"""

from collections.abc import Collection, Generator, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np

from tools.errors import RenderError
from tools.renderers.base import EngineEvent, Frames, Inputs, Progress, ShotFrame
from tools.renderers.footage.blending import blended
from tools.renderers.footage.moving import between
from tools.shot import Anchor, Shot, Source

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Frame: TypeAlias = NDArray[np.uint8]

_CHUNK: Final = 8


class FootageEngine:
    """Passes footage on and runs it together. Made in the worker and kept warm."""

    def draw(self, shots: Sequence[Shot], inputs: Inputs) -> Generator[EngineEvent, None, None]:
        """Yield the frames of shots; closing the generator cancels at the next chunk.

        Raises:
            RenderError: a shot names no footage.
            MediaError: its file is damaged.
        """
        whole, done = sum(shot.num_frames for shot in shots), 0
        for index, shot in enumerate(shots):
            waiting: list[Frame] = []
            for frame in _frames(shot, inputs):
                waiting.append(frame)
                if len(waiting) == _CHUNK:
                    yield Frames(index, np.stack(waiting), "yuv420p")
                    done, waiting = done + _CHUNK, []
                    yield Progress(done / whole)
            if waiting:
                yield Frames(index, np.stack(waiting), "yuv420p")
                done += len(waiting)

    def matte(self, before: ShotFrame, after: ShotFrame, inputs: Inputs) -> "NDArray[np.bool_] | None":
        """Return nothing: what is seen in footage is not known."""
        return None


def _frames(shot: Shot, inputs: Inputs) -> "Iterator[Frame]":
    """Yield the frames of a shot, yuv420p on its canvas."""
    if shot.source is None:
        return _anchored(shot, inputs)
    if shot.second is not None:
        return blended(shot, shot.source, shot.second, inputs)
    if shot.source.strength and shot.beats:
        from tools.renderers.footage.looks import Look

        look = Look(shot.beats[0].card, shot.canvas)
        return look.laid_over(inputs.frames(shot.source, shot.canvas, shot.num_frames))
    if shot.source.reference.startswith("take:") and (shot.anchors or _beyond(shot.source, inputs)):
        return _bridge(shot, shot.source, inputs)
    return inputs.frames(shot.source, shot.canvas, shot.num_frames)


def _anchored(shot: Shot, inputs: Inputs) -> "Iterator[Frame]":
    """Yield the frames of takes that a shot names one by one."""
    names = {anchor.frame: anchor.reference.partition("#") for anchor in shot.anchors}
    if sorted(names) != list(range(shot.num_frames)):
        raise RenderError("A stretch of footage names no source.", "Plan it anew.")
    places: dict[str, set[int]] = {}
    for take, _, index in names.values():
        places.setdefault(take, set()).add(int(index))
    shown = {take: _picked(Source(take, 0, 0.0), there, shot, inputs) for take, there in places.items()}
    for frame in range(shot.num_frames):
        take, _, index = names[frame]
        yield shown[take][int(index)]


def _beyond(source: Source, inputs: Inputs) -> bool:
    """Tell whether a source begins where its take has no frames."""
    return not 0 <= source.start_frame < inputs.shot(source.reference).num_frames


def _bridge(shot: Shot, source: Source, inputs: Inputs) -> "Iterator[Frame]":
    """Yield what follows a stretch of a take, or leads up to it, and runs into what comes after."""
    count = shot.num_frames
    earlier = _reflected(source, shot, inputs)
    into = next((anchor for anchor in shot.anchors if anchor.frame >= count), None)
    if into is None:
        yield from earlier
        return
    for index, (a, b) in enumerate(zip(earlier, _lead_up(into, shot, inputs), strict=True), 1):
        done = index / (count + 1)
        yield between(a, b, done * done * (3 - 2 * done))


def _reflected(source: Source, shot: Shot, inputs: Inputs) -> "list[Frame]":
    """Return what is left of a take, then its end backwards; or its start, where that is led up to."""
    last = inputs.shot(source.reference).num_frames - 1
    places = [_swing(source.start_frame + k, last) for k in range(shot.num_frames)]
    shown = _picked(source, places, shot, inputs)
    return [shown[place] for place in places]


def _lead_up(anchor: Anchor, shot: Shot, inputs: Inputs) -> "list[Frame]":
    """Return what comes before the frame that an anchor names, as a swing towards it."""
    reference, _, index = anchor.reference.partition("#")
    first, last = int(index or 0), inputs.shot(reference).num_frames - 1
    places = [_swing(first - (shot.num_frames - k), last) for k in range(shot.num_frames)]
    shown = _picked(Source(reference, 0, 0.0), places, shot, inputs)
    return [shown[place] for place in places]


def _swing(place: int, last: int) -> int:
    """Return a place within 0 to `last`, mirrored at both ends."""
    if last == 0:
        return 0
    place = abs(place) % (2 * last)
    return place if place <= last else 2 * last - place


def _picked(source: Source, places: Collection[int], shot: Shot, inputs: Inputs) -> "dict[int, Frame]":
    """Return frames of a take by their places in it."""
    first, most = min(places), max(places)
    frames = inputs.frames(replace(source, start_frame=first), shot.canvas, most - first + 1)
    return {place: frame for place, frame in enumerate(frames, first) if place in places}
