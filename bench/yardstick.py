"""How slow this machine is just now: the time of what every frame is made of, over what it took in the lab.

A shared machine runs at half its pace for minutes. Our limits were set where shared/lab/animatic.md was
measured, which lists what these operations took there, at 480p: a limit times this ratio is that limit here.
`bench/bare.py` says the same of Python.
"""

import math
import time
from collections.abc import Callable
from typing import Final

import cv2
import numpy as np

from tools.renderers.animatic.painting.engine_skia import LINEAR
from tools.renderers.animatic.painting.surface import Surface, image

_WIDTH, _HEIGHT = 854, 480
_CALLS, _PASSES = 6, 4


def pace() -> float:
    """Return the geometric mean of this machine's times over the lab's, each the best of a few passes."""
    ratios = [_best_ms(work) / lab_ms for lab_ms, work in _OPERATIONS]
    return math.exp(sum(map(math.log, ratios)) / len(ratios))


def _best_ms(work: Callable[[], object]) -> float:
    passed = []
    for _ in range(_PASSES):
        start = time.process_time()
        for _ in range(_CALLS):
            work()
        passed.append(time.process_time() - start)
    return min(passed) * 1000 / _CALLS


def _operations() -> list[tuple[float, Callable[[], object]]]:
    """Return (milliseconds in the lab, work) of a blit, a turned sprite, a zoom, a conversion, ripples."""
    rng = np.random.default_rng(0)
    frame = rng.integers(0, 255, (_HEIGHT, _WIDTH, 4), np.uint8)
    surface = Surface(_WIDTH, _HEIGHT)
    layer = image(np.full((_HEIGHT, _WIDTH, 4), 100, np.uint8))
    disc = np.zeros((120, 120, 4), np.uint8)
    sprite = image(cv2.circle(disc, (60, 60), 56, (90, 120, 200, 255), -1))
    third = frame[: _HEIGHT // 3]
    places = np.stack(np.meshgrid(np.arange(_WIDTH), np.arange(_HEIGHT // 3)), -1)
    ripples = (places + rng.integers(-2, 3, places.shape)).astype(np.int16)
    parts = np.zeros(ripples.shape[:2], np.uint16)
    nearer = np.array([(1.03, 0.0, -8.0), (0.0, 1.03, -6.0)])

    def turned() -> None:
        canvas = surface.canvas
        canvas.save()
        canvas.translate(300, 60)
        canvas.rotate(7)
        canvas.drawImage(sprite, 0, 0, LINEAR)
        canvas.restore()

    return [
        (0.12, lambda: surface.canvas.drawImage(layer, 0, 0)),
        (0.43, turned),
        (0.70, lambda: cv2.warpAffine(frame, nearer, (_WIDTH, _HEIGHT))),
        (0.14, lambda: cv2.cvtColor(frame, cv2.COLOR_BGRA2YUV_I420)),
        (0.34, lambda: cv2.remap(third, ripples, parts, cv2.INTER_LINEAR)),
    ]


_OPERATIONS: Final = _operations()

if __name__ == "__main__":
    print(f"{pace():.2f} times as long as in the lab")
