"""Footage for tests, as phones and editors write it: frames that carry their number, clicks in the sound."""

import struct
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.video.frame import VideoFrame

from tests.footage import coded
from tools.format import Canvas

CLICK_S = Fraction(1, 2)
"""A click is heard at every half second."""
SOUND_RATE = 48_000


def filmed(
    path: Path,
    count: int = 48,
    rate: int = 24,
    size: tuple[int, int] = (128, 72),
    *,
    sound: bool = False,
    codec: str = "libx264",
    pix_fmt: str = "yuv420p",
    times: list[Fraction] | None = None,
    shown: Sequence[int] | None = None,
    hdr: bool = False,
) -> Path:
    """Write a film; `times` makes its rate uneven, `shown` says which numbers are seen in turn."""
    canvas = Canvas(*size, Fraction(rate))
    with av.open(path, "w") as container:
        stream = container.add_stream(codec, rate)
        stream.width, stream.height = size
        stream.pix_fmt = pix_fmt
        if hdr:
            stream.codec_context.color_trc, stream.codec_context.color_primaries = 16, 9
            stream.codec_context.colorspace = 9
        if times:
            stream.codec_context.time_base = Fraction(1, 90_000)
        track = container.add_stream("aac", SOUND_RATE) if sound else None
        for index in range(count):
            number = shown[index] if shown else index
            frame = VideoFrame.from_ndarray(coded(number, canvas), format="rgb24")
            at = times[index] if times else Fraction(index, rate)
            frame.time_base = Fraction(1, 90_000) if times else Fraction(1, rate)
            frame.pts = round(at / frame.time_base)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
        if track is not None:
            container.mux(track.encode(_clicks(Fraction(count, rate))))
            container.mux(track.encode(None))
    return path


def _clicks(seconds: Fraction) -> av.AudioFrame:
    samples = np.zeros((2, round(seconds * SOUND_RATE)), np.float32)
    for place in range(0, samples.shape[1], int(CLICK_S * SOUND_RATE)):
        samples[:, place : place + 240] = 0.8 * np.sin(np.arange(min(240, samples.shape[1] - place)) * 0.4)
    frame = av.AudioFrame.from_ndarray(samples, format="fltp", layout="stereo")
    frame.sample_rate, frame.pts = SOUND_RATE, 0
    return frame


def clicks(path: Path) -> list[float]:
    """Return the seconds at which clicks begin in a file."""
    with av.open(path) as container:
        blocks, start = [], None
        for frame in container.decode(audio=0):
            start = frame.time if start is None else start
            blocks.append(frame.to_ndarray()[0])
    sound = np.abs(np.concatenate(blocks))
    loud = np.flatnonzero(sound > 0.2)
    first = loud[np.flatnonzero(np.diff(loud, prepend=-(10**6)) > 4_800)]
    return [round(float(start + place / SOUND_RATE), 3) for place in first]


def turned(path: Path) -> Path:
    """Mark an mp4 as a phone does that was held upright: to be turned a quarter with the clock."""
    data = bytearray(path.read_bytes())
    place = data.index(b"tkhd") + 4 + 40
    assert struct.unpack(">i", data[place : place + 4])[0] == 0x10000
    data[place : place + 36] = struct.pack(">9i", 0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000)
    path.write_bytes(data)
    return path
