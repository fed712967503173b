"""Colour drift: a model that goes on from frames drifts away from their colours, and a seam shows.

What it drew over the frames that it was given is compared with them, channel by channel; the rest of the shot
is corrected by the same gain and offset. Measured in `tests/test_drift.py`.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from tools.renderers.diffusion.job import Job

if TYPE_CHECKING:
    from numpy.typing import NDArray

_MOST_GAIN: Final = 1.12
_MOST_OFFSET: Final = 14.0
"""Levels of 255. What is further off is no drift: the model drew something else."""
_FLAT: Final = 4.0
"""Levels of spread below which a channel tells nothing of its gain."""


@dataclass(frozen=True, slots=True, eq=False)
class Correction:
    """What becomes of red, green and blue, 0 to 255."""

    gain: "NDArray[np.float32]"
    offset: "NDArray[np.float32]"

    def __call__(self, frames: "NDArray[np.uint8]") -> "NDArray[np.uint8]":
        """Return (frames, height, width, 3) corrected."""
        moved = frames.astype(np.float32) * self.gain + self.offset
        return np.asarray(np.clip(np.rint(moved), 0, 255), np.uint8)


def correction(drawn: "NDArray[np.uint8]", given: "NDArray[np.uint8]") -> Correction | None:
    """Return the correction that gives what was drawn the colours of what was given; None where it is none.

    Args:
        drawn: (frames, height, width, 3), the handles as the model drew them.
        given: the same frames as they were.
    """
    (mean, spread), (wanted, wanted_spread) = (_channels(frames) for frames in (drawn, given))
    gain = np.where(np.minimum(spread, wanted_spread) < _FLAT, 1.0, wanted_spread / np.maximum(spread, 1e-3))
    offset = wanted - gain * mean
    shift = np.abs(wanted - mean)
    if gain.max() > _MOST_GAIN or gain.min() < 1 / _MOST_GAIN or shift.max() > _MOST_OFFSET:
        return None
    return Correction(gain.astype(np.float32), offset.astype(np.float32))


class Continuity:
    """Keeps the colours of one shot of a job those of the frames that it goes on from.

    Args:
        job: what is drawn; the frames before its first are those to compare with.
        shot: which of its shots.
        crop: top, left, height and width of the canvas in what is drawn.
    """

    def __init__(self, job: Job, shot: int, crop: tuple[int, int, int, int]) -> None:
        top, left, height, width = crop
        before = next((pinned for pinned in job.pinned if pinned.place == 0 and job.span.first < 0), None)
        given = before.of(shot)[: -job.span.first] if before is not None else None
        self._given = given if given is None else given[:, top : top + height, left : left + width]
        self._seen: list[NDArray[np.uint8]] = []
        self._found: Correction | None = None

    def see(self, frames: "NDArray[np.uint8]", start: int) -> None:
        """Look at frames as they were drawn, from the pipeline's frame `start` on."""
        if self._given is None:
            return
        self._seen.append(frames[: max(0, len(self._given) - start)])
        if start + len(frames) >= len(self._given):
            self._found = correction(np.concatenate(self._seen), self._given)
            self._given = None

    def __call__(self, frames: "NDArray[np.uint8]") -> "NDArray[np.uint8]":
        """Return frames in the colours of what they go on from."""
        return self._found(frames) if self._found is not None else frames


def _channels(frames: "NDArray[np.uint8]") -> "tuple[NDArray[np.float64], NDArray[np.float64]]":
    """Return the mean and the spread of each channel, (3,)."""
    pixels = frames.reshape(-1, 3).astype(np.float64)
    return pixels.mean(0), pixels.std(0)
