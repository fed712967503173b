"""Framings of one world: what they show, and the map from one to another."""

import cv2
import numpy as np
import pytest

from tools.renderers.animatic.view import View

WIDE = View(854, 480)
CLOSE = View(854, 480, zoom=1.45, centre=(0.8, 0.6))


def test_the_wide_view_shows_the_whole_world() -> None:
    assert WIDE.origin == pytest.approx((0, 0))
    assert WIDE.to_pixels((854 / 480, 1.0)) == pytest.approx((854, 480))


def test_a_narrow_picture_sizes_things_smaller_than_a_wide_one() -> None:
    assert WIDE.unit == 1.0
    assert View(480, 854).unit == pytest.approx(1.05 * 480 / 854)


def test_a_point_goes_to_pixels_and_back() -> None:
    assert CLOSE.to_world(CLOSE.to_pixels((0.7, 0.4))) == pytest.approx((0.7, 0.4))


def test_the_matrix_to_another_view_carries_a_point_of_the_world_with_it() -> None:
    point = (0.7, 0.5)
    # OpenCV counts pixels from their middles.
    from_pixel = np.array([*WIDE.to_pixels(point), 1]) - (0.5, 0.5, 0)
    to_pixel = np.array(CLOSE.to_pixels(point)) - 0.5

    assert WIDE.matrix_to(CLOSE) @ from_pixel == pytest.approx(to_pixel)


def test_a_picture_warped_to_twice_the_size_is_the_one_enlarged() -> None:
    picture = np.random.default_rng(0).random((24, 32)).astype(np.float32)
    small, large = View(32, 24), View(64, 48)

    warped = cv2.warpAffine(picture, small.matrix_to(large), (64, 48), borderMode=cv2.BORDER_REPLICATE)

    enlarged = cv2.resize(picture, (64, 48), interpolation=cv2.INTER_LINEAR)
    assert np.abs(warped - enlarged).max() < 0.02
