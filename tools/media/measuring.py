"""How well a clip came out, measured on its decoded pixels: the seam and the motion of a loop."""

import statistics
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final

from av.video.reformatter import Interpolation

from tools.format import Canvas
from tools.media.reading import pictures
from tools.media.recipe import keyframe_interval

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_WIDTH: Final = 320
"""Pixels: grain and the encoder's noise average out, what moves is still seen."""
_NEAR: Final = 4
"""Frames on either side of the seam that it is compared with."""
_STILL: Final = 0.02
"""Grey levels from frame to frame that count as no motion at all."""


def loop_measures(path: Path, canvas: Canvas, closing_frames: int) -> dict[str, float]:
    """Return how a clip closes: `seam` and `motion`.

    `seam` is the difference from the last frame to the first over the median difference of the neighbours
    beside it. A clip's first frame is a keyframe, where the encoder begins anew: what that adds to a
    difference, hardly to be seen, is measured at the other keyframes and allowed for. `motion` is how much
    moves from frame to frame in the last `closing_frames`, over the same for the frames before.

    Raises:
        MediaError: the file is damaged.
    """
    frames = _small(path, canvas)
    steps = [_distance(a, b) for a, b in pairwise(frames)]
    if not steps:
        return {"seam": 0.0, "motion": 0.0}
    alike = statistics.median([*steps[:_NEAR], *steps[-_NEAR:]]) + _anew(steps, keyframe_interval(canvas))
    closing = steps[-closing_frames:]
    before = steps[:-closing_frames] or closing
    return {
        "seam": round(_over(_distance(frames[-1], frames[0]), alike), 3),
        "motion": round(_over(statistics.fmean(closing), statistics.fmean(before)), 3),
    }


def _small(path: Path, canvas: Canvas) -> "Sequence[NDArray[np.uint8]]":
    """Return a clip's frames in small greys."""
    width = min(_WIDTH, canvas.width)
    height = max(2, round(canvas.height * width / canvas.width))
    small = (
        picture.reformat(width, height, "gray", interpolation=Interpolation.AREA)
        for picture in pictures(path)
    )
    return [picture.to_ndarray() for picture in small]  # type: ignore[misc]


def _anew(steps: Sequence[float], every: int) -> float:
    """Return the most that a keyframe adds to the difference from the frame before it."""
    places = range(every - 1, len(steps) - 1, every)
    added = [steps[at] - (steps[at - 1] + steps[at + 1]) / 2 for at in places]
    return max(0.0, *added) if added else 0.0


def _distance(a: "NDArray[np.uint8]", b: "NDArray[np.uint8]") -> float:
    import numpy as np

    return float(np.abs(a.astype(np.int16) - b).mean())


def _over(part: float, whole: float) -> float:
    """Return a ratio; where next to nothing moves at all, one is as good as another."""
    return max(part, _STILL) / max(whole, _STILL)
