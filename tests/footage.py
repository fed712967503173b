"""Small films for tests: frames that carry their number in their pixels, and files made by other recipes."""

from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.video.frame import VideoFrame

from tools.format import Canvas
from tools.media.recipe import IN_MEMORY, encoder_options
from tools.media.writing import TakeWriter

SMALL = Canvas(128, 72, Fraction(24))
BITS = 10


def coded(number: int, canvas: Canvas = SMALL, tint: int = 0) -> np.ndarray:
    """A frame whose ten stripes are the bits of its number; the lower half moves."""
    picture = np.full((canvas.height, canvas.width, 3), (60, 90 + tint, 120), np.uint8)
    stripe = canvas.width // BITS
    for bit in range(BITS):
        picture[: canvas.height // 2, bit * stripe : (bit + 1) * stripe] = 230 if number >> bit & 1 else 20
    left = number * 3 % (canvas.width - 16)
    picture[-24:-8, left : left + 16] = (240, 200, 40)
    return picture


def film(count: int, start: int = 0, canvas: Canvas = SMALL, tint: int = 0) -> np.ndarray:
    return np.stack([coded(number, canvas, tint) for number in range(start, start + count)])


def number(picture: np.ndarray) -> int:
    """Read the number that `coded` wrote."""
    stripe = picture.shape[1] // BITS
    middle = picture[picture.shape[0] // 4, stripe // 2 :: stripe].mean(axis=-1)
    return sum(1 << bit for bit in range(BITS) if middle[bit] > 128)


def numbers(pictures: Iterable[np.ndarray]) -> list[int]:
    return [number(picture) for picture in pictures]


def take(path: Path, count: int, start: int = 0, canvas: Canvas = SMALL, tint: int = 0) -> Path:
    with TakeWriter(path, canvas) as writer:
        writer.write(film(count, start, canvas, tint))
    return path


def other_recipe(path: Path, count: int, start: int = 0, canvas: Canvas = SMALL, **changes: str) -> Path:
    """A file like a take, but with encoder options changed; a value of "" leaves an option out.

    `codec`, `kind`, `rate` and `timescale` change the codec, container, frame rate and clock.
    """
    kind = changes.pop("kind", "mp4")
    codec = changes.pop("codec", "libx264")
    rate = Fraction(changes.pop("rate", "0")) or canvas.frame_rate
    clock = {"video_track_timescale": changes.pop("timescale", IN_MEMORY["video_track_timescale"])}
    options = {k.replace("_", "-"): v for k, v in changes.items()}
    options = {k: v for k, v in {**encoder_options(canvas), **options}.items() if v}
    with av.open(path, "w", format=kind, options=clock if kind == "mp4" else {}) as container:
        stream = container.add_stream(codec, rate, options if codec == "libx264" else {})
        stream.width, stream.height, stream.pix_fmt = canvas.width, canvas.height, "yuv420p"
        context = stream.codec_context
        context.colorspace = context.color_range = context.color_primaries = context.color_trc = 1
        for index, picture in enumerate(film(count, start, canvas)):
            frame = VideoFrame.from_ndarray(picture, format="rgb24")
            frame.pts, frame.time_base = index, 1 / rate
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path
