"""A frame between two, by the optical flow from one to the other and back."""

from typing import TYPE_CHECKING

import numpy as np
from av.video.frame import VideoFrame

from tools.conform import flow, halfway
from tools.media.encoding import standard_colours
from tools.media.pictures import rgb

if TYPE_CHECKING:
    from numpy.typing import NDArray


def between(a: "NDArray[np.uint8]", b: "NDArray[np.uint8]", share: float) -> "NDArray[np.uint8]":
    """Return two yuv420p frames as one, `share` of the way from the first to the second."""
    if share <= 0 or share >= 1:
        return a if share <= 0 else b
    first, second = _rgb(a), _rgb(b)
    mixed = halfway(first, second, flow(first, second), flow(second, first), share)
    return standard_colours(VideoFrame.from_ndarray(mixed, format="rgb24")).to_ndarray()  # type: ignore[return-value]


def _rgb(frame: "NDArray[np.uint8]") -> "NDArray[np.uint8]":
    return np.ascontiguousarray(rgb(frame, "yuv420p"))
