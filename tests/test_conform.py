"""Bringing footage to a canvas: rates that divide take frames as they are, else things move between them."""

from fractions import Fraction

import cv2
import numpy as np
import pytest

from tests.filmed import filmed
from tests.footage import numbers, take
from tools.conform import conformed, flow, halfway
from tools.format import Canvas
from tools.media.pictures import rgb


def moving(at: float) -> np.ndarray:
    """A textured ground with a disc that has gone so far."""
    ground = np.random.default_rng(1).integers(0, 255, (96, 160, 3), np.uint8)
    picture = cv2.GaussianBlur(ground, (0, 0), 5)
    cv2.circle(picture, (round(40 + at), 48), 16, (240, 160, 40), -1, cv2.LINE_AA)
    return picture


def off(a: np.ndarray, b: np.ndarray) -> float:
    return float(np.abs(a.astype(int) - b).mean())


def test_a_frame_between_two_shows_things_on_their_way_where_a_dissolve_shows_them_twice():
    first, middle, last = moving(0), moving(6), moving(12)
    between = halfway(first, last, flow(first, last), flow(last, first), 0.5)
    dissolve = cv2.addWeighted(first, 0.5, last, 0.5, 0)
    assert off(between, middle) < 0.6 * off(dissolve, middle)


@pytest.mark.parametrize("rate", [24, 48])
def test_rates_that_divide_take_frames_as_they_are(tmp_path, rate):
    path = filmed(tmp_path / "a.mp4", 24 * rate // 24, rate)
    frames = conformed(path, Fraction(rate), Canvas(128, 72, Fraction(24)), 0, 20)
    step = rate // 24
    assert numbers(rgb(frame, "yuv420p") for frame in frames) == [step * number for number in range(20)]


def test_frames_are_counted_at_the_sources_rate_and_the_last_is_held(tmp_path):
    path = take(tmp_path / "a.mp4", 24)
    frames = list(conformed(path, Fraction(24), Canvas(128, 72, Fraction(24)), 20, 8))
    assert numbers(rgb(frame, "yuv420p") for frame in frames) == [20, 21, 22, 23, 23, 23, 23, 23]


def test_another_shape_is_covered_and_cut_at_the_centre(tmp_path):
    path = take(tmp_path / "a.mp4", 2)
    (frame,) = conformed(path, Fraction(24), Canvas(96, 96, Fraction(24)), 0, 1)
    assert frame.shape == (144, 96)
