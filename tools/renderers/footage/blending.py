"""Footage blended with footage: one gives way to the other, both are seen, or one looks like the other.

Where one gives way to another, both are moved along the optical flow between them, so that things move rather
than fade.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np
from av.video.frame import VideoFrame

from tools.card import BlendMode
from tools.media.encoding import standard_colours
from tools.media.pictures import rgb
from tools.renderers.base import Inputs
from tools.renderers.footage.fusing import fused
from tools.renderers.footage.grading import Grade
from tools.renderers.footage.looks import Look
from tools.renderers.footage.moving import between
from tools.shot import SecondSource, Shot, Source

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Frame: TypeAlias = NDArray[np.uint8]

Blending: TypeAlias = "Callable[[Shot, Source, SecondSource, Inputs], Iterator[Frame]]"

_SAMPLES: Final = 8
"""Frames of a take by which its look is known."""


def blended(shot: Shot, source: Source, second: SecondSource, inputs: Inputs) -> "Iterator[Frame]":
    """Yield the yuv420p frames of a shot with two sources, as its mode says.

    Raises:
        MediaError: a file is damaged.
    """
    return _MODES[second.mode](shot, source, second, inputs)


def _transition(shot: Shot, source: Source, second: SecondSource, inputs: Inputs) -> "Iterator[Frame]":
    for a, b, share in _pairs(shot, source, second, inputs):
        yield between(a, b, share)


def _mix(shot: Shot, source: Source, second: SecondSource, inputs: Inputs) -> "Iterator[Frame]":
    pairs = _pairs(shot, source, second, inputs)
    for picture in fused((rgb(a, "yuv420p"), rgb(b, "yuv420p"), share) for a, b, share in pairs):
        yield standard_colours(VideoFrame.from_ndarray(picture, format="rgb24")).to_ndarray()  # type: ignore[misc]


def _sample(shot: Shot, source: Source, second: SecondSource, inputs: Inputs) -> "Iterator[Frame]":
    """Yield the first source graded to the colours of the second, and made of its style's matter."""
    own, style = (_style(inputs.shot(one.reference)) for one in (source, second.source))
    grade = Grade.towards(_some(source, shot, inputs), _some(second.source, shot, inputs))
    look = Look({"style": "none" if own == style else style}, shot.canvas, grade)
    return look.laid_over(inputs.frames(source, shot.canvas, shot.num_frames))


_MODES: Final[Mapping[BlendMode, Blending]] = {"transition": _transition, "mix": _mix, "sample": _sample}


def _pairs(
    shot: Shot, source: Source, second: SecondSource, inputs: Inputs
) -> "Iterator[tuple[Frame, Frame, float]]":
    """Yield frames of both sources with the second one's influence."""
    places, shares = zip(*second.curve, strict=True)
    both = (inputs.frames(one, shot.canvas, shot.num_frames) for one in (source, second.source))
    for index, (a, b) in enumerate(zip(*both, strict=True)):
        yield a, b, float(np.interp(index, places, shares))


def _style(shot: Shot) -> str:
    """Return the style in which a take was drawn."""
    return str(shot.beats[-1].card.get("style") or "none") if shot.beats else "none"


def _some(source: Source, shot: Shot, inputs: Inputs) -> "Iterator[Frame]":
    """Yield some frames of a whole take, as RGB."""
    whole = inputs.shot(source.reference).num_frames
    for place in sorted({k * whole // _SAMPLES for k in range(_SAMPLES)}):
        frame = next(inputs.frames(Source(source.reference, place, 0.0), shot.canvas, 1))
        yield rgb(frame, "yuv420p")
