"""A rendered clip to refine, made once, and what tests look at in clips made of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copytree
from typing import Any

import numpy as np

from mutoscope import Studio
from tools.clip import Clip
from tools.media.reading import decode_yuv

CARDS = [{"text": "A red fox walks through a meadow."}, {"text": "The fox sits down."}]
MADE: dict[str, Any] = {"cards": CARDS, "duration": 4, "aspect": "1:1", "seed": 7}


def make(folder: Path) -> Path:
    """Make a library with one finished clip, c1: 96 frames, 480 x 480."""
    with Studio(folder, seed=7) as studio:
        studio.do("set_storyboard", **MADE)
        studio.generate()
    return folder


@contextmanager
def opened(original: Path, folder: Path) -> Iterator[Studio]:
    """Open a copy of a library."""
    copytree(original, folder, dirs_exist_ok=True)
    with Studio(folder, session="other", seed=7) as studio:
        yield studio


def refined(studio: Studio, name: str, **arguments: Any) -> Clip:
    (clip,) = studio.wait(studio.do(name, **arguments), 60)
    return clip


def frames(clip: Clip) -> np.ndarray:
    assert clip.path is not None
    return np.stack(list(decode_yuv(clip.path)))
