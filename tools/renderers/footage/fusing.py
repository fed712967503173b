"""Two pieces of footage seen at once: each where more is to be seen in it, not one faded over the other."""

from collections.abc import Iterable, Iterator
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Frame = NDArray[np.uint8]
    Figures = NDArray[np.float32]
    Pair = tuple[Frame, Frame, float]

_LEVELS: Final = 5
_MOTION: Final = 3.0
"""How much more what moves counts than what stands out."""
_HELD: Final = 0.85
"""Share of a frame's weights that the next one keeps, so that nothing flickers."""


def fused(pairs: "Iterable[Pair]") -> "Iterator[Frame]":
    """Yield two films as one, from pairs of RGB frames with the share of the second, 0 to 1.

    At each place and in each size of detail, what has more contrast and moves more is seen more (weights and
    Laplacian pyramids as in "Exposure fusion", Mertens et al., 2007).
    """
    weight: Figures | None = None
    for now, later in pairwise(chain(pairs, (None,))):
        assert now is not None
        (a, b, share), (then_a, then_b, _) = now, later or now
        of_a, of_b = _standing_out(a, then_a), _standing_out(b, then_b)
        fresh = np.asarray(share * of_b / ((1 - share) * of_a + share * of_b), np.float32)
        weight = fresh if weight is None else np.asarray(_HELD * weight + (1 - _HELD) * fresh, np.float32)
        yield _together(a, b, weight)


def _standing_out(frame: "Frame", later: "Frame") -> "Figures":
    """Return how much there is to be seen around each pixel, above 0."""
    grey, then = (cv2.cvtColor(one, cv2.COLOR_RGB2GRAY).astype(np.float32) for one in (frame, later))
    reach = frame.shape[1] / 60
    detail = np.abs(grey - cv2.GaussianBlur(grey, (0, 0), reach))
    moving = np.abs(grey - then)
    around = cv2.GaussianBlur(detail + _MOTION * moving, (0, 0), reach)
    return np.asarray((around + 1) ** 3, np.float32)


def _together(a: "Frame", b: "Frame", weight: "Figures") -> "Frame":
    """Return two pictures as one, level by level of their detail."""
    details: list[Figures] = []
    one, two = a.astype(np.float32), b.astype(np.float32)
    for _ in range(_LEVELS):
        smaller = cv2.pyrDown(one), cv2.pyrDown(two)
        size = one.shape[1], one.shape[0]
        fine = [x - cv2.pyrUp(y, dstsize=size) for x, y in zip((one, two), smaller, strict=True)]
        details.append(_mixed(fine[0], fine[1], weight))
        one, two, weight = (np.asarray(x, np.float32) for x in (*smaller, cv2.pyrDown(weight)))
    made = _mixed(one, two, weight)
    for detail in reversed(details):
        made = np.asarray(cv2.pyrUp(made, dstsize=detail.shape[1::-1]) + detail, np.float32)
    return np.asarray(np.clip(made, 0, 255), np.uint8)


def _mixed(a: "Figures", b: "Figures", weight: "Figures") -> "Figures":
    return np.asarray(a + weight[..., None] * (b - a), np.float32)
