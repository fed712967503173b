"""What the animatic's drawing costs: a frame's parts, every place, clips of ten seconds with x264's share.

CPU time, the best of several passes, so other work on the machine shows little. A figure is marked that is
over the limit that we set ourselves times the pace of the machine, which stands beside it; `in lab` is a
frame's figure over that pace.
`python bench/draw.py --places` adds every place.
"""

import multiprocessing
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from fractions import Fraction
from pathlib import Path

import numpy as np

from bench.limits import marked
from bench.yardstick import pace
from tools.card import Card
from tools.format import Canvas
from tools.media.writing import TakeWriter
from tools.renderers.animatic.engine import AnimaticEngine
from tools.renderers.animatic.film.finish import Finish
from tools.renderers.animatic.film.performance import Performance
from tools.renderers.animatic.film.stages import stages
from tools.renderers.animatic.film.transition import Transition
from tools.renderers.animatic.places import places
from tools.renderers.animatic.reading import read
from tools.renderers.animatic.scene import Scene
from tools.renderers.base import Frames
from tools.shot import Beat, Shot
from tools.timecode import Timecode

SIZES = {"480p": (854, 480), "1080p": (1920, 1080)}
SENTENCES = (
    "A white crane stands in a stream, close-up",
    "A mammoth walks through falling snow",
    "A pirate ship sails on a stormy sea",
    "A red car drives through the city at night",
    "A shark chases three fish underwater",
    "A fox walks through a foggy forest",
    "A chef and a waiter cook in the kitchen",
    "Four penguins dance on a stage",
)
PUSH = ("A white crane stands in a stream", "A white crane stands in a stream, close-up")
FRAME_MS, BAKE_MS = 3.0, 300.0
"""The most that a frame and a place's baking shall take at 480p."""
CLIP = {"480p": (2.2, 400.0), "1080p": (10.0, 1000.0)}
"""The most CPU seconds and megabytes that ten seconds shall take."""
SECONDS, RATE = 10, 24


def scene(sentence: str) -> Scene:
    """Return what the animatic makes of a sentence."""
    return read(Card("k1", Timecode.of("0"), sentence)).scene


def best_ms(work: Callable[[int], object], frames: Sequence[int] = range(0, 90, 6), passes: int = 6) -> float:
    """Return CPU milliseconds a frame, of the fastest pass; each shows frames that none showed before."""
    passed = []
    for later in range(passes):
        start = time.process_time()
        for frame in frames:
            work(frame + later)
        passed.append(time.process_time() - start)
    return min(passed) * 1000 / len(frames)


def measured(drawn: Scene, size: tuple[int, int]) -> dict[str, float]:
    """Return the milliseconds of each part of one scene's frames."""
    stages.clear()
    start = time.process_time()
    staged = Performance(drawn, Canvas(*size, Fraction(RATE)), 7)
    staged.frame(staged.moment(0, 5))
    bake = (time.process_time() - start) * 1000
    moments = [staged.moment(frame / RATE, 5) for frame in range(96)]
    finish, out = Finish(*size), np.empty((size[1] * 3 // 2, size[0]), np.uint8)
    pixels = staged.frame(moments[0])
    before = pace()
    parts = {
        "bake": bake,
        "finish": best_ms(lambda frame: finish(pixels, frame, out)),
        "draw and finish": best_ms(lambda frame: finish(staged.frame(moments[frame]), frame, out)),
    }
    return parts | {"pace": (before + pace()) / 2}


def match_push(size: tuple[int, int]) -> float:
    """Return the milliseconds of a frame in a match push, which paints two scenes."""
    canvas = Canvas(*size, Fraction(RATE))
    wide, close = (Performance(scene(one), canvas, 7) for one in PUSH)
    pair = wide.moment(4, 5), close.moment(-0.4, 5)
    join = Transition(wide, close, pair, pair)
    return best_ms(lambda step: join.frame(*pair, step / 20), range(1, 20, 3))


def ten_seconds(drawn: Scene, size: tuple[int, int]) -> tuple[float, float, float, float]:
    """Return CPU seconds of drawing a clip and of encoding it (other threads), the most MB, and the pace."""
    canvas = Canvas(*size, Fraction(RATE))
    shot = Shot(SECONDS * RATE, canvas, (Beat(0, drawn.to_json()),), 7, {"renderer": "animatic"}, ())
    start, drawing = time.process_time(), time.thread_time()
    with tempfile.TemporaryDirectory() as folder, TakeWriter(Path(folder) / "take.mp4", canvas) as writer:
        for event in AnimaticEngine().draw([shot], None):  # type: ignore[arg-type]
            if isinstance(event, Frames):
                writer.write(event.pixels, "yuv420p")
    drawn_s = time.thread_time() - drawing
    status = Path("/proc/self/status").read_text()
    memory = int(status.partition("VmHWM:")[2].split()[0]) / 1024
    return drawn_s, time.process_time() - start - drawn_s, memory, pace()


def apart(drawn: Scene, size: tuple[int, int]) -> tuple[float, float, float, float]:
    """Return `ten_seconds` of a process of its own, as a worker is."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(ten_seconds, (drawn, size))


def parts(name: str, drawn: Scene) -> None:
    """Print one scene's line: 480p, then what 1080p costs to it."""
    small, large = (measured(drawn, size) for size in SIZES.values())
    frame, frame_large = small["draw and finish"], large["draw and finish"]
    here = small["pace"]
    cells = (
        marked(small["bake"], BAKE_MS * here, "8.0f"),
        f"{small['finish']:8.2f}",
        marked(frame, FRAME_MS * here),
    )
    print(
        f"{name:<46}{''.join(cells)}{frame / here:8.2f}"
        f"{frame_large:9.2f}{frame_large / frame:6.1f}x{here:7.2f}"
    )


def main() -> None:
    """Print the tables."""
    print(
        f"{'CPU ms':<46}{'bake':>8}{'finish':>9}{'frame':>8}{'in lab':>9}{'1080p':>9}{'ratio':>7}{'pace':>7}"
    )
    for sentence in SENTENCES:
        parts(sentence, scene(sentence))
    for name in places() if "--places" in sys.argv else ():
        parts(f"  {name}", Scene(name))
    small, large = (match_push(size) for size in SIZES.values())
    print(f"{'match push':<46}{small:25.2f}{large:18.2f}{large / small:6.1f}x")
    print(f"\n{'ten seconds':<46}{'draw s':>9}{'x264 s':>9}{'all s':>8}{'MB':>9}{'pace':>7}")
    for label, size in SIZES.items():
        limit, megabytes = CLIP[label]
        for sentence in SENTENCES:
            draw, encode, memory, here = apart(scene(sentence), size)
            cells = f"{marked(draw + encode, limit * here)}{marked(memory, megabytes, '8.0f')}{here:7.2f}"
            print(f"{label} {sentence:<40.40}{draw:9.2f}{encode:9.2f}{cells}")


if __name__ == "__main__":
    main()
