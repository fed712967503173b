"""What is measured of a clip when it is made: how a loop closes, how far a remix is from its source."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from tools.clip import Clip
from tools.copying import Copies, Copy
from tools.library.library import Library
from tools.plan import Timeline
from tools.renderers.base import Engine, ShotFrame
from tools.renders.inputs import LibraryInputs

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Compared: TypeAlias = tuple[int, int, NDArray[np.bool_]]

_FRAMES: Final = 12
"""Frames of a remix that are compared with its source."""


def measures(
    library: Library, clip: Clip, timeline: Timeline, path: Path, engine: Callable[[str], Engine]
) -> dict[str, float]:
    """Return what there is to measure of a clip that was just written.

    Args:
        library: where its sources are.
        clip: what was made.
        timeline: how.
        path: its file.
        engine: gives the engine of a renderer by its name.

    Raises:
        MediaError: a file is damaged.
    """
    from tools.media import measuring

    found: dict[str, float] = {}
    board = library.boards.get(*clip.board) if clip.board else None
    if board is not None and board.format.loop:
        found |= measuring.loop_measures(path, [planned.start for planned in timeline.shots])
    if clip.operation == "remix":
        source = library.clips.get(clip.parents[0])
        pairs = list(_pairs(library, source, timeline, engine))
        if source.path and source.path.is_file() and pairs:
            away = measuring.distance(path, source.path, pairs)
            found |= {} if away is None else {"distance": away}
    return found


def _pairs(
    library: Library, source: Clip, timeline: Timeline, engine: Callable[[str], Engine]
) -> "Iterator[Compared]":
    """Yield frames of a remix and of its source, with where they show what was named; none where all is."""
    copies, inputs = Copies(library.clips.timeline), LibraryInputs(library)
    before = library.clips.timeline(source.id)
    frames = [p.start + k for p in timeline.shots if p.card and p.shot for k in range(p.num_frames)]
    for frame in frames[:: max(1, len(frames) // _FRAMES)]:
        seconds = frame / timeline.canvas.frame_rate
        other = round(seconds * before.canvas.frame_rate)
        if other >= before.num_frames:
            continue
        old = copies.first(Copy(source.id, before, other, 1))
        planned = next(p for p in timeline.shots if p.start <= frame < p.start + p.num_frames)
        if planned.shot is None or old.shot.identity != planned.shot.identity:
            continue
        now = ShotFrame(planned.shot, planned.from_frame + frame - planned.start)
        matte = engine(planned.shot.identity["renderer"]).matte(
            ShotFrame(old.shot, old.start_frame), now, inputs
        )
        if matte is not None:
            yield frame, other, matte
