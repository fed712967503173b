"""Reading videos: what a file is, and its frames by number. Writes nothing.

Frames are counted on an even grid of a frame rate, the file's own unless another is given: frame `i` is
the picture that is shown in the middle of its time. So a number means the same in every file.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

import av
from av.video.codeccontext import VideoCodecContext
from av.video.frame import VideoFrame
from av.video.reformatter import ColorRange

from tools.errors import MediaError
from tools.media.encoding import standard_colours
from tools.media.opening import opened
from tools.timecode import Timecode

if TYPE_CHECKING:
    import numpy as np
    from av.container import InputContainer
    from av.video.stream import VideoStream
    from numpy.typing import NDArray

_HALF = Fraction(1, 2)
_OWN_DECODERS: Final = {"vp8": "libvpx", "vp9": "libvpx-vp9"}


@dataclass(frozen=True, slots=True)
class Video:
    """What a video file is."""

    width: int
    height: int
    frame_rate: Fraction
    num_frames: int
    duration: Timecode
    codec: str
    has_audio: bool
    time_base: Fraction
    """Seconds of one tick of its times."""
    avcc: str
    """SHA-256 of the decoder's parameters; equal ones are a condition of moving packets."""


def probe(path: Path) -> Video:
    """Return what the file is.

    Raises:
        MediaError: it is missing, damaged, or no video.
    """
    with opened(path) as (container, stream):
        rate = frame_rate(stream)
        num_frames = stream.frames or sum(packet.dts is not None for packet in container.demux(stream))
        if not num_frames:
            raise MediaError(f"{path.name} holds no frames.", "Give a whole video.")
        return Video(
            width=stream.width,
            height=stream.height,
            frame_rate=rate,
            num_frames=num_frames,
            duration=Timecode.at_frame(num_frames, rate),
            codec=stream.codec_context.name,
            has_audio=bool(container.streams.audio),
            time_base=Fraction(stream.time_base or 0),
            avcc=sha256(bytes(stream.codec_context.extradata or b"")).hexdigest(),
        )


def frame_rate(stream: "VideoStream") -> Fraction:
    """Return the stream's frames a second."""
    return Fraction(stream.average_rate or stream.guessed_rate or 0)


def decode(path: Path, start_frame: int = 0, num_frames: int | None = None) -> Iterator["NDArray[np.uint8]"]:
    """Yield frames as (height, width, 3) rgb24, from `start_frame` on; to the end when no number is given.

    Raises:
        MediaError: the file is damaged, or ends before `num_frames` frames.
    """
    for picture in pictures(path, start_frame, num_frames):
        yield to_rgb(picture)


def decode_yuv(
    path: Path, start_frame: int = 0, num_frames: int | None = None
) -> Iterator["NDArray[np.uint8]"]:
    """Yield frames as (height * 3 // 2, width) yuv420p, BT.709 limited; otherwise as `decode`."""
    for picture in pictures(path, start_frame, num_frames):
        yield standard_colours(picture).to_ndarray()  # type: ignore[misc]


def frame(path: Path, index: int) -> "NDArray[np.uint8]":
    """Return one frame, (height, width, 3) rgb24.

    Raises:
        MediaError: the file is damaged, or has no such frame.
    """
    return next(decode(path, index, 1))


def to_rgb(picture: VideoFrame) -> "NDArray[np.uint8]":
    """Return a decoded picture as (height, width, 3) rgb24."""
    full = picture.reformat(format="rgb24", dst_color_range=ColorRange.JPEG, threads=1)
    return full.to_ndarray()  # type: ignore[return-value]


def pictures(
    path: Path, start_frame: int = 0, num_frames: int | None = None, *, rate: Fraction | None = None
) -> Iterator[VideoFrame]:
    """Yield the decoded pictures of frames counted at `rate`; one that lasts longer comes again.

    Raises:
        MediaError: the file is damaged, or ends before `num_frames` frames.
    """
    if start_frame < 0:
        raise MediaError(f"{path.name} has no frame {start_frame}.", "Frames are counted from 0.")
    with opened(path) as (container, stream):
        stream.thread_type = "AUTO"
        grid = rate or frame_rate(stream)
        given = 0
        for picture in _on_grid(_timed(container, stream, start_frame / grid), stream, grid, start_frame):
            if num_frames is not None and given == num_frames:
                return
            given += 1
            yield picture
    if num_frames is not None and given < num_frames:
        raise MediaError(
            f"{path.name} ends at frame {start_frame + given}; frames {start_frame} to "
            f"{start_frame + num_frames} were asked for.",
            "The file is shorter than its clip, or was cut off: render it again.",
        )


def _timed(
    container: "InputContainer", stream: "VideoStream", start: Fraction
) -> Iterator[tuple[Fraction, VideoFrame]]:
    """Yield decoded pictures with their time, from a keyframe at or before `start` on."""
    base = Fraction(stream.time_base or 0)
    first = stream.start_time or 0
    if start > 0:
        container.seek(int(start / base) + first, stream=stream, backward=True)
    early = True
    for picture in _decoded(container, stream):
        if picture.pts is None:
            continue
        time = (picture.pts - first) * base
        if early and time > start > 0:  # the index led past it: read from the beginning
            container.seek(first, stream=stream, backward=True)
            yield from _timed(container, stream, Fraction(0))
            return
        early = False
        yield time, picture
    if early and start > 0:  # nothing came after it, as in streams without an index
        container.seek(first, stream=stream, backward=True)
        yield from _timed(container, stream, Fraction(0))


def _decoded(container: "InputContainer", stream: "VideoStream") -> Iterator[VideoFrame]:
    """Yield decoded pictures; what shows through them only its own library reads in VP8 and VP9."""
    own = _OWN_DECODERS.get(stream.codec_context.name)
    if own is None or stream.metadata.get("alpha_mode") != "1":
        yield from container.decode(stream)
        return
    decoder = av.CodecContext.create(own, "r")
    assert isinstance(decoder, VideoCodecContext)
    for packet in container.demux(stream):
        yield from decoder.decode(packet)


def _on_grid(
    timed: Iterator[tuple[Fraction, VideoFrame]], stream: "VideoStream", grid: Fraction, start: int
) -> Iterator[VideoFrame]:
    slot = start
    shown: VideoFrame | None = None
    end = Fraction(0)
    for time, picture in timed:
        while shown is not None and (slot + _HALF) / grid <= time:
            yield shown
            slot += 1
        shown, end = picture, time + 1 / frame_rate(stream)
    while shown is not None and (slot + _HALF) / grid < end:
        yield shown
        slot += 1
