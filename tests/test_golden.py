"""Twenty boards look as they did when their contact sheets were stored: a change of a picture is meant."""

import cv2
import numpy as np
import pytest

from tests.golden import BOARDS, path_of, sheet

CLOSE = 1.0
"""Mean difference of pixels, of 255, that rounding may make; without their subjects boards differ by 1.9."""


@pytest.mark.parametrize("name", list(BOARDS))
def test_a_board_looks_as_it_did(name: str) -> None:
    stored = cv2.imread(str(path_of(name)))

    drawn = sheet(name)
    assert stored is not None
    assert stored.shape == drawn.shape
    assert np.abs(stored.astype(int) - drawn.astype(int)).mean() < CLOSE, (
        "If the new picture is meant, run python -m tests.golden, look at it, and commit it."
    )
