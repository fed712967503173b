"""What the animatic's drawing costs: CPU ms a frame for each part, and for baking, at 480p and 1080p.

Run it from the repository: `python bench/draw.py`. The best of several passes counts, so other work on the
machine shows little. The last column is what 1080p costs to 480p, which has a fifth of its pixels.
"""

import time
from collections.abc import Callable, Sequence
from fractions import Fraction

import numpy as np

from tools.format import Canvas
from tools.renderers.animatic.film import performance
from tools.renderers.animatic.film.finish import Finish
from tools.renderers.animatic.film.performance import Performance
from tools.renderers.animatic.film.transition import Transition
from tools.renderers.animatic.painting.clock import Clock
from tools.renderers.animatic.painting.surface import Surface
from tools.renderers.animatic.scene import Scene, Subject

SIZES = {"480p": (854, 480), "1080p": (1920, 1080)}
CRANE = Subject("crane", "crane", "wader", parts={"tail": "#f2c230"})
SCENES = {
    "crane picks, close": Scene("stream", subjects=(CRANE,), action="pick", prop="fish", framing="close"),
    "mammoth walks": Scene(
        "snow", weather="snow", subjects=(Subject("mammoth", "mammoth", "quadruped"),), action="walk"
    ),
    "horse stands, pan": Scene(
        "meadow", subjects=(Subject("horse", "horse", "quadruped"),), camera="pan right"
    ),
}
FRAMES = tuple(range(0, 96, 6))


def best_ms(work: Callable[[int], object], frames: Sequence[int] = FRAMES, passes: int = 3) -> float:
    """Return CPU milliseconds a frame, of the fastest pass over the frames."""
    passed = []
    for _ in range(passes):
        start = time.process_time()
        for frame in frames:
            work(frame)
        passed.append(time.process_time() - start)
    return min(passed) * 1000 / len(frames)


def measured(scene: Scene, size: tuple[int, int]) -> dict[str, float]:
    """Return the milliseconds of each part of one scene."""
    canvas = Canvas(*size, Fraction(24))
    performance._stages = performance._Stages()
    start = time.process_time()
    staged = Performance(scene, canvas, 7)
    staged.frame(staged.moment(0, 5))
    figures = {"bake and first frame": (time.process_time() - start) * 1000}
    moments = {frame: staged.moment(frame / 24, 5) for frame in FRAMES}
    surface = Surface(*size)
    stage, out = staged.stage, np.empty((size[1] * 3 // 2, size[0]), np.uint8)

    def place(frame: int) -> None:
        camera_x, clock = moments[frame].camera_x, Clock(frame / 24)
        stage.draw_back(surface.canvas, camera_x, clock)
        stage.draw_water(surface, (), camera_x, clock)
        stage.draw_front(surface.canvas, camera_x, clock)

    figures["place"] = best_ms(place)
    figures["place, subjects, traces"] = best_ms(lambda frame: staged._paint(moments[frame]))
    figures["whole frame"] = best_ms(lambda frame: staged.frame(moments[frame]))
    finish, drawn = Finish(*size), staged.frame(moments[0])
    figures["finish"] = best_ms(lambda frame: finish(drawn, frame, out))
    figures["draw and finish"] = best_ms(lambda frame: finish(staged.frame(moments[frame]), frame, out))
    return figures


def transition(size: tuple[int, int]) -> float:
    """Return the milliseconds of a frame in a match push."""
    canvas = Canvas(*size, Fraction(24))
    close = SCENES["crane picks, close"]
    a = Performance(Scene("stream", subjects=(CRANE,)), canvas, 7)
    b = Performance(close, canvas, 7)
    pair = a.moment(4, 5), b.moment(-0.4, 5)
    join = Transition(a, b, pair, pair)
    return best_ms(lambda step: join.frame(*pair, step / 20), range(1, 20, 3))


def row(name: str, small: float, large: float) -> str:
    """Return one line of the table."""
    return f"{name:<34}{small:>10.2f}{large:>10.2f}{large / small:>9.1f}x"


def main() -> None:
    """Print the table."""
    print(f"{'CPU ms':<34}{'480p':>10}{'1080p':>10}{'ratio':>10}")
    for name, scene in SCENES.items():
        small, large = (measured(scene, size) for size in SIZES.values())
        print(name)
        for part in small:
            print(row(f"  {part}", small[part], large[part]))
    print(row("match push, a frame", *(transition(size) for size in SIZES.values())))


if __name__ == "__main__":
    main()
