"""Shots for small checkpoints, and what they refer to: pictures of one colour each, told by their names."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any
from zlib import crc32

import numpy as np

from tools.format import Canvas
from tools.renderers.base import Frames
from tools.renderers.diffusion.checkpoint import Checkpoint
from tools.renderers.diffusion.describe import DiffusionRenderer
from tools.renderers.diffusion.engine import DiffusionEngine
from tools.shot import Anchor, Beat, SecondSource, Shot, Source

CANVAS = Canvas(94, 62, Fraction(24))
"""No multiple of what any family draws: it is drawn wider and cropped."""
COUNT = 16

START, END = Anchor(0, "still:start"), Anchor(COUNT, "still:end")
BEFORE = Anchor(-1, "take:before#47")
INNER, AHEAD = Anchor(COUNT // 2, "still:inner"), Anchor(COUNT + 40, "still:ahead")
HANDLES = (
    *(Anchor(place, f"take:before#{48 + place}") for place in range(-9, 0)),
    *(Anchor(COUNT + place, f"take:after#{place}") for place in range(9)),
)
AGAIN = Source("take:before", 8, 0.4)
BLEND = {
    "source": replace(AGAIN, strength=1.0),
    "second": SecondSource(Source("take:after", 0, 0.0), ((0, 0.0), (COUNT, 1.0))),
}

SAME = 0.001
"""Levels by which frames of one shot may differ in the mean: some processors sum in another order where the
weights lie elsewhere, and single pixels differ by one level."""


class Pictures:
    """Frames of one colour each, by their reference."""

    def frame(self, reference: str) -> np.ndarray:
        return np.full((CANVAS.height, CANVAS.width, 3), _shade(reference), np.uint8)

    def frames(self, source: Source, canvas: Canvas, num_frames: int) -> Iterator[np.ndarray]:
        for _ in range(num_frames):
            yield np.full((canvas.height * 3 // 2, canvas.width), _shade(source.reference), np.uint8)

    def shot(self, reference: str) -> Shot:
        return Shot(48, CANVAS, (), 0, {})


def _shade(reference: str) -> int:
    return 40 + crc32(reference.encode()) % 150


def shot(entry: Checkpoint, seed: int = 7, **changes: Any) -> Shot:
    identity = DiffusionRenderer(entry).identity()
    beats = (Beat(0, {"prompt": "a red fox walks through snow"}),)
    return replace(Shot(COUNT, CANVAS, beats, seed, identity), **changes)


def drawn(shots: Sequence[Shot], engine: DiffusionEngine | None = None) -> np.ndarray:
    """The frames of shots: (shots, frames, height, width, 3)."""
    found: list[list[np.ndarray]] = [[] for _ in shots]
    for event in (engine or DiffusionEngine()).draw(shots, Pictures()):
        if isinstance(event, Frames):
            found[event.shot].append(event.pixels)
    return np.stack([np.concatenate(frames) for frames in found])
