"""What moving packets saves: takes joined and clips cut by packets, against encoding every frame again.

CPU seconds, the best of three. Ratios compare two ways of one run; absolute times are this machine's.
"""

import tempfile
import time
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import numpy as np

from tools.format import Canvas
from tools.media.joining import Joined, Piece, cut, join
from tools.media.reading import decode_yuv
from tools.media.writing import TakeWriter

CANVASES = (Canvas(854, 480, Fraction(24)), Canvas(1920, 1080, Fraction(24)))
TAKES = 10
TAKE_FRAMES = 48


def cpu(action: Callable[[], object]) -> tuple[float, float]:
    """CPU and wall seconds of an action, each the best of three."""
    best_cpu = best_wall = float("inf")
    for _ in range(3):
        before, started = time.process_time(), time.perf_counter()
        action()
        best_cpu = min(best_cpu, time.process_time() - before)
        best_wall = min(best_wall, time.perf_counter() - started)
    return best_cpu, best_wall


def landscape(canvas: Canvas) -> np.ndarray:
    """A soft landscape with some grain, wider than the canvas, for a camera to pan over."""
    height, width = canvas.height, canvas.width + 2 * TAKE_FRAMES
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    hills = 40 * np.sin(x / width * 14) + 25 * np.sin(x / width * 45 + 1)
    ground = (y > height * 0.6 + hills)[..., None]
    sky = np.stack([150 + y / height * 80, 180 + y / height * 50, 220 - y / height * 30], axis=-1)
    grass = np.stack([70 + hills, 110 + y / height * 40, 50 + 0 * x], axis=-1)
    grain = np.random.default_rng(1).normal(0, 3, (height, width, 1))
    return np.clip(np.where(ground, grass, sky) + grain, 0, 255).astype(np.uint8)


def pan(canvas: Canvas) -> np.ndarray:
    wide = landscape(canvas)
    return np.stack([wide[:, 2 * n : 2 * n + canvas.width] for n in range(TAKE_FRAMES)])


def write(path: Path, canvas: Canvas, frames: np.ndarray, layout: str = "rgb24") -> None:
    with TakeWriter(path, canvas) as writer:
        writer.write(frames, layout)


def encode_again(source: Path, start: int, count: int, out: Path, canvas: Canvas) -> None:
    """Decode a stretch and encode every frame of it."""
    with TakeWriter(out, canvas) as writer:
        for frame in decode_yuv(source, start, count):
            writer.write(frame[None], "yuv420p")


def line(name: str, moved: tuple[float, float], encoded: tuple[float, float]) -> None:
    ratio = 100 * moved[0] / encoded[0]
    print(
        f"  {name:<44}{moved[0] * 1000:>9.1f}{moved[1] * 1000:>9.1f}{encoded[0] * 1000:>11.1f}{ratio:>9.1f} %"
    )


def measure(canvas: Canvas, folder: Path) -> None:
    frames = pan(canvas)
    spent = cpu(lambda: write(folder / "take.mp4", canvas, frames))
    print(
        f"\n{canvas.width} x {canvas.height}: {spent[0] / TAKE_FRAMES * 1000:.1f} ms of CPU to encode a frame"
    )
    print(f"  {'':<44}{'CPU ms':>9}{'wall ms':>9}{'encoded ms':>11}{'ratio':>11}")
    pieces, film = [Piece(folder / "take.mp4", 0, TAKE_FRAMES)] * TAKES, folder / "film.mp4"
    encoded = cpu(lambda: [encode_again(p.path, 0, p.num_frames, folder / "e.mp4", canvas) for p in pieces])
    line(f"join {TAKES} takes of 2 s", cpu(lambda: join(pieces, film, canvas)), encoded)
    for start in (120, 121, 126):
        recut(film, start, 240, canvas)


def recut(film: Path, start: int, count: int, canvas: Canvas) -> None:
    made: list[Joined] = []
    moved = cpu(lambda: made.append(cut(film, start, count, film.with_name("cut.mp4"), canvas)))
    again = cpu(lambda: encode_again(film, start, count, film.with_name("again.mp4"), canvas))
    line(f"keep 10 of 20 s from frame {start} ({made[0].encoded} encoded)", moved, again)


def main() -> None:
    for canvas in CANVASES:
        with tempfile.TemporaryDirectory() as folder:
            measure(canvas, Path(folder))


if __name__ == "__main__":
    main()
