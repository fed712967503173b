"""Bringing footage to a canvas: rate, size, rotation and colour change here and nowhere else.

Frames within 1 % of the canvas's rate, or at a multiple of it, are taken as they are; between others, frames
are interpolated along optical flow (DIS, both ways).
"""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
from av.video.frame import VideoFrame

from tools.format import Canvas
from tools.media.encoding import standard_colours
from tools.media.fitting import fitted
from tools.media.picture import upright
from tools.media.reading import pictures, to_rgb

if TYPE_CHECKING:
    from numpy.typing import NDArray

_ALIKE: Final = Fraction(1, 100)
_FLOW_WIDTH: Final = 480
"""Pixels of the pictures whose flow is found."""


def conformed(
    path: Path, rate: Fraction, canvas: Canvas, start_frame: int, num_frames: int
) -> "Iterator[NDArray[np.uint8]]":
    """Yield frames of a video on a canvas, (height * 3 // 2, width) yuv420p BT.709 limited.

    The last picture is held where the video ends early.

    Args:
        path: the video.
        rate: frames a second at which `start_frame` is counted.
        canvas: what they are brought to.
        start_frame: the first frame, at `rate`.
        num_frames: how many to yield, at the canvas's rate.

    Raises:
        MediaError: the file is damaged.
    """
    start = start_frame / rate
    frames = (
        _as_they_are(path, canvas, start)
        if _divides(rate, canvas.frame_rate)
        else _between(path, rate, canvas, start)
    )
    given, last = 0, None
    for frame in frames:
        if given == num_frames:
            return
        given, last = given + 1, frame
        yield frame
    while last is not None and given < num_frames:
        given += 1
        yield last


def _divides(rate: Fraction, wanted: Fraction) -> bool:
    """Return whether taking the nearest frame leaves motion even."""
    times = round(rate / wanted)
    return times >= 1 and abs(rate / wanted - times) <= _ALIKE


def _as_they_are(path: Path, canvas: Canvas, start: Fraction) -> "Iterator[NDArray[np.uint8]]":
    for picture in pictures(path, round(start * canvas.frame_rate), rate=canvas.frame_rate):
        yield _on(picture, canvas).to_ndarray()  # type: ignore[misc]


def _on(picture: VideoFrame, canvas: Canvas) -> VideoFrame:
    return fitted(upright(picture), canvas)


def _between(path: Path, rate: Fraction, canvas: Canvas, start: Fraction) -> "Iterator[NDArray[np.uint8]]":
    """Yield frames at the canvas's rate, each from the two that it lies between."""
    first = int(start * rate)
    source = (to_rgb(_on(picture, canvas)) for picture in pictures(path, first, rate=rate))
    before, place = next(source, None), Fraction(first)
    if before is None:
        return
    after = next(source, None)
    flows: tuple[NDArray[np.float32], NDArray[np.float32]] | None = None
    index = 0
    while True:
        at = start * rate + index * rate / canvas.frame_rate
        while after is not None and at >= place + 1:
            before, after, place, flows = after, next(source, None), place + 1, None
        if after is None and at >= place + 1:
            return
        part = float(at - place)
        shown = before
        if after is not None and part > 0:
            flows = flows or (flow(before, after), flow(after, before))
            shown = halfway(before, after, *flows, part)
        on_canvas = standard_colours(VideoFrame.from_ndarray(shown, format="rgb24"))
        yield on_canvas.to_ndarray()  # type: ignore[misc]
        index += 1


def flow(a: "NDArray[np.uint8]", b: "NDArray[np.uint8]") -> "NDArray[np.float32]":
    """Return where each pixel of `a` goes in `b`, (height, width, 2) pixels (DIS: Kroeger et al., 2016)."""
    height, width = a.shape[:2]
    scale = min(1.0, _FLOW_WIDTH / width)
    size = max(16, round(width * scale)), max(16, round(height * scale))
    greys = [
        cv2.cvtColor(cv2.resize(one, size, interpolation=cv2.INTER_AREA), cv2.COLOR_RGB2GRAY)
        for one in (a, b)
    ]
    found = _dis().calc(*greys, None)  # type: ignore[call-overload]
    grown = cv2.resize(found, (width, height)) * np.float32(width / size[0])
    return np.asarray(grown, np.float32)


def _dis() -> cv2.DenseOpticalFlow:
    """Return the finder of flow; OpenCV's own stubs do not know it."""
    found: cv2.DenseOpticalFlow = vars(cv2)["DISOpticalFlow_create"](cv2.DISOPTICAL_FLOW_PRESET_FAST)
    return found


def _moved(picture: "NDArray[np.uint8]", places: "NDArray[np.float32]") -> "NDArray[np.uint8]":
    """Return a picture of which each pixel is taken from elsewhere in it."""
    xs, ys = (np.ascontiguousarray(places[..., axis]) for axis in (0, 1))
    moved = cv2.remap(picture, xs, ys, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(moved, np.uint8)


def halfway(
    a: "NDArray[np.uint8]",
    b: "NDArray[np.uint8]",
    forth: "NDArray[np.float32]",
    back: "NDArray[np.float32]",
    part: float,
    share: float | None = None,
) -> "NDArray[np.uint8]":
    """Return the picture `part` of the way from `a` to `b`, both moved along their flow and mixed.

    Args:
        a: the earlier picture.
        b: the later one.
        forth: the flow from `a` to `b`.
        back: the flow from `b` to `a`.
        part: how far things have moved, 0 to 1.
        share: how much of `b` is seen; as far as things have moved when not given.
    """
    height, width = a.shape[:2]
    grid = np.stack(np.meshgrid(np.arange(width), np.arange(height)), -1).astype(np.float32)
    moved = [
        _moved(one, grid - way * np.float32(t)) for one, way, t in ((a, forth, part), (b, back, 1 - part))
    ]
    mixed = part if share is None else share
    return np.asarray(cv2.addWeighted(moved[0], 1 - mixed, moved[1], mixed, 0), np.uint8)
