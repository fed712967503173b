import pytest

from tools.errors import RequestError
from tools.ranges import between, parse_ranges, parse_times, split, without
from tools.timecode import Timecode

TEN = Timecode.of(10)


def read(text: str) -> list[tuple[float, float]]:
    return spans(parse_ranges(text, TEN))


def spans(ranges) -> list[tuple[float, float]]:
    return [(float(one.start_time), float(one.end_time)) for one in ranges]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2-4", [(2, 4)]),
        ("2 to 4 s", [(2, 4)]),
        ("from 2s until 4.5s", [(2, 4.5)]),
        ("0:02 - 0:04", [(2, 4)]),
        ("6-end", [(6, 10)]),
        ("start-3", [(0, 3)]),
        ("-3", [(0, 3)]),
        ("first 3", [(0, 3)]),
        ("the last 2 seconds", [(8, 10)]),
        ("last 30", [(0, 10)]),
        ("8-20", [(8, 10)]),
        ("6-8, 0-1.5", [(6, 8), (0, 1.5)]),
        ("0-1 and 3-4", [(0, 1), (3, 4)]),
    ],
)
def test_ranges_are_read_as_people_write_them(text, wanted):
    assert read(text) == wanted


@pytest.mark.parametrize(
    "text", ["", "4-2", "3-3", "12-14", "soon", "first", "1-2-3", "a-b", "-", "²-³", "-1-2"]
)
def test_what_is_no_range_is_refused_with_an_example(text):
    with pytest.raises(RequestError) as caught:
        read(text)
    assert caught.value.hint


def test_what_is_left_without_ranges_is_in_order_and_overlaps_count_once():
    gone = parse_ranges("6-8, 2-4, 3-5", TEN)
    assert spans(without(gone, TEN)) == [(0, 2), (5, 6), (8, 10)]


def test_a_split_cuts_only_the_range_that_it_lies_in():
    parts = parse_ranges("0-4, 6-10", TEN)
    assert spans(split(parts, parse_times("2, 6, 5", TEN))) == [(0, 2), (2, 4), (6, 10)]


def test_there_is_nothing_to_split_at_the_edge():
    with pytest.raises(RequestError):
        parse_times("10", TEN)
    with pytest.raises(RequestError):
        parse_times("0", TEN)


def test_a_range_runs_from_one_moment_to_another():
    assert spans([between(Timecode.of(1), Timecode.of(3))]) == [(1, 3)]
