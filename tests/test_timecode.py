from fractions import Fraction

import pytest

from tools.errors import RequestError
from tools.timecode import Timecode, TimeRange


@pytest.mark.parametrize(
    ("value", "seconds"),
    [(4, 4), (4.5, Fraction(9, 2)), ("1:05.5", Fraction(131, 2)), ("9/2", Fraction(9, 2)), ("3 s", 3)],
)
def test_times_are_read_exactly(value, seconds):
    assert Timecode.of(value).seconds == seconds


@pytest.mark.parametrize("value", ["soon", "", "4/0", -1, float("nan"), float("inf"), "1:2:3"])
def test_what_is_no_time_is_refused_with_what_is(value):
    with pytest.raises(RequestError) as caught:
        Timecode.of(value)
    assert caught.value.hint


def test_a_time_names_its_nearest_frame():
    assert Timecode.of("10/3").frame(Fraction(24)) == 80
    assert Timecode.of(0.52).frame(Fraction(24)) == 12


def test_a_range_is_half_open():
    two_to_four = TimeRange(Timecode.of(2), Timecode.of(2))
    assert Timecode.of(2) in two_to_four
    assert Timecode.of(4) not in two_to_four
    assert two_to_four.end_time == Timecode.of(4)


def test_frames_and_times_agree_at_film_rate():
    rate = Fraction(24000, 1001)
    assert all(Timecode.at_frame(i, rate).frame(rate) == i for i in range(500))
