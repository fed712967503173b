"""How a clip came out, measured on its pixels: how a loop closes, how far a remix is from its source."""

import statistics
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final

from av.video.frame import VideoFrame
from av.video.reformatter import Interpolation

from tools.media.reading import pictures

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_WIDTH: Final = 320
"""Pixels: grain and the encoder's noise average out, what moves is still seen."""
_NEAR: Final = 4
"""Frames on either side of the seam that it is compared with."""
_C1, _C2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2
_STILL: Final = 0.02
"""Grey levels from frame to frame that count as no motion at all."""


def loop_measures(path: Path, starts: Sequence[int]) -> dict[str, float]:
    """Return how a clip closes whose shots begin at these frames, the closing one last: `seam` and `motion`.

    `seam` is the difference from the last frame to the first over the median difference of the neighbours
    beside it. A clip's first frame is a keyframe, where the encoder begins anew: what that adds to a
    difference, hardly to be seen, is measured at the keyframes within shots and allowed for. `motion` is how
    much moves from frame to frame in the closing shot, over the same for the frames before.

    Raises:
        MediaError: the file is damaged.
    """
    shown = [(_grey(picture), picture.key_frame) for picture in pictures(path)]
    frames = [frame for frame, _ in shown]
    steps = [_distance(a, b) for a, b in pairwise(frames)]
    if not steps:
        return {"seam": 0.0, "motion": 0.0}
    keyframes = [place for place, (_, is_key) in enumerate(shown) if is_key and place not in starts]
    alike = statistics.median([*steps[:_NEAR], *steps[-_NEAR:]]) + _anew(steps, keyframes)
    closing, before = steps[starts[-1] - len(frames) :], steps[: starts[-1] - len(frames)]
    return {
        "seam": round(_over(_distance(frames[-1], frames[0]), alike), 3),
        "motion": round(_over(statistics.fmean(closing), statistics.fmean(before or closing)), 3),
    }


def distance(path: Path, source: Path, pairs: "Sequence[tuple[int, int, NDArray[np.bool_]]]") -> float | None:
    """Return how far a clip is from what it was made of, outside of what was changed by name.

    It is 1 less the structural similarity (SSIM: Wang et al., 2004; Gaussian windows, luma, 320 px wide), in
    the mean over frames.

    Args:
        path: the clip.
        source: the clip that it was made of.
        pairs: frames of both to compare, each with what to leave out: (height, width), true there.

    Raises:
        MediaError: a file is damaged.
    """
    import cv2
    import numpy as np

    found = []
    for frame, other, changed in pairs:
        a, b = (_grey(next(pictures(file, at, 1))) for file, at in ((path, frame), (source, other)))
        if a.shape != b.shape:
            b = np.asarray(cv2.resize(b, a.shape[::-1], interpolation=cv2.INTER_AREA))
        likeness = _similarity(a, b)
        left = cv2.resize(changed.astype(np.uint8), a.shape[::-1], interpolation=cv2.INTER_NEAREST) == 0
        likeness = likeness[left]
        if likeness.size:
            found.append(1 - float(likeness.mean()))
    return round(statistics.fmean(found), 4) if found else None


def _similarity(a: "NDArray[np.uint8]", b: "NDArray[np.uint8]") -> "NDArray[np.float32]":
    """Return the structural similarity of two grey pictures about each pixel."""
    import cv2
    import numpy as np

    def blurred(picture: "NDArray[np.float32]") -> "NDArray[np.float32]":
        return np.asarray(cv2.GaussianBlur(picture, (11, 11), 1.5), np.float32)

    x, y = a.astype(np.float32), b.astype(np.float32)
    mx, my = blurred(x), blurred(y)
    vx, vy, cxy = blurred(x * x) - mx * mx, blurred(y * y) - my * my, blurred(x * y) - mx * my
    top = (2 * mx * my + _C1) * (2 * cxy + _C2)
    return np.asarray(top / ((mx * mx + my * my + _C1) * (vx + vy + _C2)), np.float32)


def _grey(picture: VideoFrame) -> "NDArray[np.uint8]":
    width = min(_WIDTH, picture.width)
    height = max(2, round(picture.height * width / picture.width))
    small = picture.reformat(width, height, "gray", interpolation=Interpolation.AREA)
    return small.to_ndarray()  # type: ignore[return-value]


def _anew(steps: Sequence[float], keyframes: Sequence[int]) -> float:
    """Return the most that a keyframe adds to the difference from the frame before it."""
    places = [frame - 1 for frame in keyframes if 1 < frame < len(steps)]
    return max([0.0, *(steps[at] - (steps[at - 1] + steps[at + 1]) / 2 for at in places)])


def _distance(a: "NDArray[np.uint8]", b: "NDArray[np.uint8]") -> float:
    import numpy as np

    return float(np.abs(a.astype(np.int16) - b).mean())


def _over(part: float, whole: float) -> float:
    """Return a ratio; where next to nothing moves at all, one is as good as another."""
    return max(part, _STILL) / max(whole, _STILL)
