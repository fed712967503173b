"""Opening videos that others made: local files of known containers only, every failure a `MediaError`."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Final

import av
from av.container import InputContainer
from av.video.stream import VideoStream

from tools.errors import MediaError

KINDS: Final = "mp4, mov, mkv, webm, avi, mpeg-ts or gif"
_OPTIONS: Final = {
    "protocol_whitelist": "file",
    "format_whitelist": "mov,matroska,avi,mpegts,gif",
}
"""A playlist or an address in disguise must not make the demuxer read other files or the network."""
_MOST_PIXELS: Final = 8192 * 8192


@contextmanager
def opened(path: Path) -> Iterator[tuple[InputContainer, VideoStream]]:
    """Give a video file's container and its first picture stream; close it at the end.

    Raises:
        MediaError: the file is missing, damaged, or holds no video; also when that shows while it is read.
    """
    if not path.is_file():
        raise MediaError(f"There is no file {path}.", "It was moved or deleted; give a path that exists.")
    with damage_told(path.name), av.open(path.absolute(), "r", options=_OPTIONS) as container:
        yield container, _pictures(container, path.name)


@contextmanager
def opened_bytes(data: BytesIO) -> Iterator[tuple[InputContainer, VideoStream]]:
    """Give the container and stream of an mp4 that was encoded in memory."""
    data.seek(0)
    with damage_told("an encoded stretch"), av.open(data, "r", format="mp4") as container:
        yield container, container.streams.video[0]


@contextmanager
def damage_told(name: str) -> Iterator[None]:
    """Turn what the demuxer and the decoders raise into a `MediaError` about the file called `name`."""
    try:
        yield
    except (av.error.FFmpegError, OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise MediaError(
            f"{name} cannot be read as a video: {reason}.", f"Give a whole file: {KINDS}."
        ) from error


def _pictures(container: InputContainer, name: str) -> VideoStream:
    streams = container.streams.video
    if not streams:
        raise MediaError(f"{name} holds no pictures.", f"Give a video: {KINDS}.")
    stream = streams[0]
    if stream.codec_context is None:  # the stubs do not say so
        raise MediaError(f"{name} is encoded in a way that is not known.", "Convert it to H.264 first.")
    pixels = stream.width * stream.height
    if not 0 < pixels <= _MOST_PIXELS:
        raise MediaError(
            f"{name} is {stream.width} x {stream.height} pixels.", "A video has up to 8192 x 8192 pixels."
        )
    if not stream.time_base or not (stream.average_rate or stream.guessed_rate):
        raise MediaError(f"{name} has no frame rate.", f"Give a whole video: {KINDS}.")
    return stream
