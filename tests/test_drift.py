"""Colour drift: what a model drew over the frames it was given says how the rest is to be corrected."""

import numpy as np
import pytest

from tests.diffusing import BEFORE, CANVAS, Pictures
from tests.diffusing import shot as a_shot
from tools.renderers.diffusion.drift import Continuity, correction
from tools.renderers.diffusion.job import job_of
from tools.shot import Source


def film(count: int = 9) -> np.ndarray:
    """Frames of a soft landscape that moves."""
    y, x = np.mgrid[0:62, 0:94].astype(np.float32)
    rows = [
        np.stack([90 + 60 * np.sin((x + 2 * k) / 20), 120 + y, 200 - y - x / 2], -1) for k in range(count)
    ]
    return np.clip(np.stack(rows), 0, 255).astype(np.uint8)


def drifted(frames: np.ndarray, gain: float, offset: float) -> np.ndarray:
    return np.clip(np.rint(frames * gain + np.array([offset, 0, -offset])), 0, 255).astype(np.uint8)


def off(a: np.ndarray, b: np.ndarray) -> float:
    return float(np.abs(a.reshape(-1, 3).mean(0) - b.reshape(-1, 3).mean(0)).max())


@pytest.mark.parametrize(("gain", "offset"), [(1.0, 6.0), (0.95, 0.0), (1.05, -4.0), (0.96, 3.0)])
def test_drift_is_taken_back(gain, offset):
    given, later = film(), film(40)[9:]
    found = correction(drifted(given, gain, offset), given)
    before, after = off(drifted(later, gain, offset), later), off(found(drifted(later, gain, offset)), later)
    assert before > 3
    assert after < 1


def test_a_chain_of_ten_shots_does_not_drift_away():
    frames = film()
    plain = kept = frames
    for _ in range(10):
        plain = drifted(plain, 0.97, 2.0)
        drawn = drifted(kept, 0.97, 2.0)
        kept = correction(drawn, kept)(drawn)
    assert off(plain, frames) > 15
    assert off(kept, frames) < 2


def test_what_is_something_else_is_left_alone():
    assert correction(255 - film(), film()) is None
    assert correction(film() // 2, film()) is None


def test_a_flat_picture_is_moved_and_not_stretched():
    grey = np.full((9, 62, 94, 3), 100, np.uint8)
    found = correction(grey + 5, grey)
    assert found.gain.tolist() == [1.0, 1.0, 1.0]
    assert np.array_equal(found(grey + 5), grey)


@pytest.mark.parametrize("sizes", [[25], [1, 4, 4, 4, 4, 4, 4], [9, 16], [5, 20]])
def test_the_frames_before_a_shot_are_compared_however_they_come(listed, sizes):
    (entry,) = listed("ltx2")
    capabilities = entry.capabilities
    asked = a_shot(entry, anchors=(BEFORE,), source=Source("take:before", 48, 0.0))
    job = job_of([asked], Pictures(), capabilities, 32, "")
    given = job.pinned[0].of(0)
    continuity = Continuity(job, 0, (1, 1, CANVAS.height, CANVAS.width))
    drawn = np.concatenate([given, np.repeat(given[:1], 16, 0)])[:, 1:-1, 1:-1] + 6
    place, shown = 0, []
    for size in sizes:
        part = drawn[place : place + size]
        continuity.see(part, place)
        if place + size > 9:
            shown.append(continuity(part[max(0, 9 - place) :]))
        place += size
    assert np.abs(np.concatenate(shown).astype(int) - given[0, 1, 1].astype(int)).max() <= 1
