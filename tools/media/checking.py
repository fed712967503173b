"""What an imported file is, found out by decoding some of it.

It runs in a process of its own, `mutoscope check FILE`, within limits: a hostile file hurts nothing else.
"""

import json
import resource
import statistics
import sys
from dataclasses import asdict, dataclass
from fractions import Fraction
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import av
from av.video.frame import VideoFrame
from av.video.reformatter import Interpolation

from tools.errors import MediaError, MutoscopeError
from tools.media.opening import damage_told, opened
from tools.media.picture import turned, upright
from tools.media.reading import frame_rate, pictures

if TYPE_CHECKING:
    import numpy as np
    from av.video.stream import VideoStream
    from numpy.typing import NDArray

LONGEST_S: Final = 4 * 3600
SMALLEST: Final = 16
"""Pixels of the shorter side."""
_MOST_PIXELS: Final = 100_000_000
PATIENCE_S: Final = 90
_MEMORY: Final = 8 * 2**30
"""Address space of the process that looks; much of it is never touched."""
_MAGIC: Final = {
    b"\x89PNG": "png_pipe",
    b"\xff\xd8\xff": "jpeg_pipe",
    b"RIFF": "webp_pipe",
    b"BM": "bmp_pipe",
    b"II*\x00": "tiff_pipe",
    b"MM\x00*": "tiff_pipe",
}
"""The first bytes of pictures, and who reads them."""
_RATES: Final = tuple(Fraction(rate) for rate in (12, 15, 24, 25, 30, 48, 50, 60)) + tuple(
    Fraction(rate * 1000, 1001) for rate in (24, 30, 60)
)
_NEAR: Final = Fraction(2, 100)
_FASTEST: Final = Fraction(60)
_LOOKED_AT: Final = 5
_COLOURS: Final = {
    "black": (20, 20, 20),
    "white": (240, 240, 240),
    "grey": (128, 128, 128),
    "red": (200, 40, 40),
    "orange": (235, 140, 40),
    "yellow": (235, 215, 70),
    "green": (60, 140, 60),
    "blue": (60, 110, 190),
    "light blue": (150, 200, 235),
    "purple": (120, 60, 150),
    "pink": (235, 150, 180),
    "brown": (110, 75, 45),
    "beige": (215, 195, 160),
}
_SAID_IN: Final = ("description", "comment", "synopsis", "title")


@dataclass(frozen=True, slots=True)
class Facts:
    """What a file is."""

    kind: str
    """`picture` or `video`."""
    width: int
    """Pixels as it is meant to be seen, upright."""
    height: int
    frame_rate: str
    """An exact ratio; 0 of a picture."""
    num_frames: int
    has_audio: bool
    description: str
    colours: tuple[str, ...]
    motion: float


def main(path: Path) -> int:
    """Print what a file is, or why it is refused, as one line of JSON; return the exit code."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (PATIENCE_S, PATIENCE_S))
    try:
        told = asdict(facts(path))
    except MutoscopeError as error:
        told = {"error": error.message, "hint": error.hint}
    except (MemoryError, ArithmeticError, ValueError) as error:
        told = {
            "error": f"{path.name} cannot be read: {error or 'it needs too much memory'}.",
            "hint": "Convert it first.",
        }
    sys.stdout.write(f"{json.dumps(told, ensure_ascii=True)}\n")
    return 0


def facts(path: Path) -> Facts:
    """Return what a file is, decoding some of it.

    Raises:
        MediaError: it is no picture and no video, damaged, too small, too large or too long.
    """
    with path.open("rb") as file:
        start = file.read(12)
    reader = next((name for magic, name in _MAGIC.items() if start.startswith(magic)), None)
    if reader == "webp_pipe" and start[8:12] != b"WEBP":
        reader = None
    return _picture(path) if reader else _video(path)


def read_picture(path: Path) -> "NDArray[np.uint8]":
    """Return an imported picture as it is meant to be seen, (height, width, 3) rgb24.

    Raises:
        MediaError: it is damaged, or no picture.
    """
    from tools.media.reading import to_rgb

    return to_rgb(upright(_decoded(path)))


def _decoded(path: Path) -> VideoFrame:
    data = path.read_bytes()
    reader = next((name for magic, name in _MAGIC.items() if data.startswith(magic)), "png_pipe")
    with damage_told(path.name), av.open(BytesIO(data), "r", format=reader) as container:
        _check_size(path.name, container.streams.video[0].width, container.streams.video[0].height)
        for picture in container.decode(video=0):
            return picture
    raise MediaError(f"{path.name} holds no picture.", "Give a whole png, jpeg, webp, bmp or tiff.")


def _picture(path: Path) -> Facts:
    picture = _decoded(path)
    width, height = picture.width, picture.height
    if turned(picture) % 2:
        width, height = height, width
    said = next((str(picture.metadata[name]) for name in _SAID_IN if name in picture.metadata), "")
    return Facts("picture", width, height, "0", 1, False, said[:500], _colours([_small(picture)]), 0.0)


def _video(path: Path) -> Facts:
    with opened(path) as (container, stream):
        width, height = stream.width, stream.height
        _check_size(path.name, width, height)
        rate = _nominal(frame_rate(stream))
        seconds = _duration(path.name, container.demux(stream), stream)
        metadata = {**container.metadata, **stream.metadata}
        has_audio = bool(container.streams.audio)
    if seconds > LONGEST_S:
        raise MediaError(
            f"{path.name} lasts {float(seconds) / 3600:.1f} hours.", "A video has up to 4 hours."
        )
    num_frames = max(1, round(seconds * rate))
    places = sorted({num_frames * place // _LOOKED_AT for place in range(_LOOKED_AT)})
    seen = [_at(path, place, rate) for place in places]
    if turned(seen[0]) % 2:
        width, height = height, width
    said = next((str(metadata[name]) for name in _SAID_IN if name in metadata), "")
    small = [_small(picture) for picture in seen]
    motion = _motion(path, rate, num_frames)
    return Facts(
        "video", width, height, str(rate), num_frames, has_audio, said[:500], _colours(small), motion
    )


def _at(path: Path, place: int, rate: Fraction) -> VideoFrame:
    """Return the picture at a place, counted at `rate`.

    Raises:
        MediaError: the file promises it and does not hold it.
    """
    try:
        return next(pictures(path, place, 1, rate=rate))
    except MediaError as error:
        said = f"{path.name} breaks off at {float(place / rate):.3g} s."
        raise MediaError(said, "Give a whole video, or convert it first.") from error


def _check_size(name: str, width: int, height: int) -> None:
    if not width or not height:
        raise MediaError(
            f"{name} has no size that can be read.", "It is damaged, or larger than can be shown."
        )
    if min(width, height) < SMALLEST or width * height > _MOST_PIXELS or max(width, height) > 16_384:
        raise MediaError(
            f"{name} is {width} x {height} pixels.",
            f"The shorter side has at least {SMALLEST} pixels, and all of it up to 100 million.",
        )


def _nominal(rate: Fraction) -> Fraction:
    """Return the usual rate that one comes near to, as of a phone's video; none is above 60."""
    near = min(_RATES, key=lambda usual: abs(usual - rate))
    if abs(near - rate) <= near * _NEAR:
        return near
    return min(_FASTEST, max(Fraction(1), rate.limit_denominator(1001)))


def _duration(name: str, packets: Any, stream: "VideoStream") -> Fraction:
    """Return how long the pictures last, by their packets: an index may claim anything."""
    base, end, first, latest = Fraction(stream.time_base or 0), None, None, None
    with damage_told(name):
        for packet in packets:
            if packet.pts is None:
                continue
            first = packet.pts if first is None else min(first, packet.pts)
            last = packet.pts + (packet.duration or 0)
            end = last if end is None else max(end, last)
            latest = packet.pts if latest is None else max(latest, packet.pts)
    if end is None or first is None:
        raise MediaError(f"{name} holds no frames.", "Give a whole video.")
    if first == latest or end <= first:
        return 1 / frame_rate(stream)
    return Fraction(end - first) * base


def _motion(path: Path, rate: Fraction, num_frames: int) -> float:
    """Return how much changes in half a second, the median over the video, in grey levels."""
    import numpy as np

    half = max(1, round(rate / 2))
    found = []
    for place in range(0, max(1, num_frames - half), max(1, num_frames // _LOOKED_AT)):
        if place + half >= num_frames:
            break
        a, b = (_small(_at(path, at, rate)).astype(np.int16) for at in (place, place + half))
        found.append(float(np.abs(a - b).mean()))
    return round(statistics.median(found), 2) if found else 0.0


def _small(picture: VideoFrame) -> "NDArray[np.uint8]":
    shown = upright(picture.reformat(64, 64, interpolation=Interpolation.AREA))
    return shown.reformat(format="rgb24").to_ndarray()  # type: ignore[return-value]


def _colours(frames: "list[NDArray[np.uint8]]") -> tuple[str, ...]:
    """Return the names of the three colours that most pixels come nearest to."""
    import numpy as np

    names, values = list(_COLOURS), np.array(list(_COLOURS.values()), np.int32)
    pixels = np.concatenate([frame.reshape(-1, 3) for frame in frames]).astype(np.int32)
    nearest = ((pixels[:, None] - values) ** 2).sum(-1).argmin(1)
    counts = np.bincount(nearest, minlength=len(names))
    most = [int(place) for place in counts.argsort()[::-1][:3] if counts[place] > 0.08 * len(pixels)]
    return tuple(names[place] for place in most)
