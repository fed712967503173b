"""Blend with the real renderer: one clip unfolds out of the other, mixes with it, or lends its look."""

from fractions import Fraction
from itertools import pairwise

import cv2
import numpy as np
import pytest

from mutoscope import Studio
from tests.refined import frames, opened, refined
from tools.blend import read_curve
from tools.errors import RequestError

CUT = 27.0
"""The threshold of PySceneDetect's ContentDetector, whose measure `change` is: mean HSV differences."""
TEXTS = (
    "A mammoth walks through snow.",
    "A robot walks through a city at night.",
    "A crane stands in a stream at dusk.",
)


@pytest.fixture(scope="module")
def original(tmp_path_factory):
    folder = tmp_path_factory.mktemp("made")
    with Studio(folder, seed=7) as studio:
        for text in TEXTS:
            studio.do("set_storyboard", cards=[{"text": text}], duration=2, aspect="1:1", seed=7)
            studio.generate()
    return folder


@pytest.fixture
def studio(original, tmp_path):
    with opened(original, tmp_path / "library") as studio:
        yield studio


def change(shown: np.ndarray) -> list[float]:
    hsv = [
        cv2.cvtColor(cv2.cvtColor(frame, cv2.COLOR_YUV2BGR_I420), cv2.COLOR_BGR2HSV).astype(int)
        for frame in shown
    ]
    return [float(np.abs(a - b).mean()) for a, b in pairwise(hsv)]


@pytest.mark.parametrize(("first", "second"), [("c1", "c2"), ("c3", "c2"), ("c1", "c3"), ("c2", "c1")])
def test_a_transition_has_no_cut_and_is_never_darker_than_both(studio, first, second):
    clip = refined(studio, "blend", first=first, second=second)
    a, b, shown = (frames(studio.bench.library.clips.get(one)) for one in (first, second, clip.id))
    assert clip.num_frames == 72
    assert np.array_equal(shown[:24], a[:24])
    assert np.array_equal(shown[48:], b[24:])
    assert max(change(shown)) < CUT
    luma = shown[:, :480].mean((1, 2))
    assert luma.min() > 0.9 * min(a[:, :480].mean((1, 2)).min(), b[:, :480].mean((1, 2)).min())


def test_a_clip_takes_on_the_look_of_another(studio):
    clip = refined(studio, "blend", first="c1", second="c2", mode="sample")
    card = studio.board.cards[0]
    assert (card.text, card.fields.time_of_day) == ("A mammoth walks through snow.", "night")
    assert clip.parents == ("c1", "c2")
    assert frames(clip)[:, :480].mean() < 0.6 * frames(studio.bench.library.clips.get("c1"))[:, :480].mean()


def test_who_is_in_either_mixes_in_the_first_ones_place(studio):
    clip = refined(studio, "blend", first="c1", second="c2", mode="mix")
    drawn = " ".join(clip.drawn)
    assert "mammoth" in drawn
    assert "robot" in drawn
    assert clip.num_frames == 48


def test_a_curve_says_how_much_of_the_second_is_seen_when(studio):
    clip = refined(studio, "blend", first="c1", second="c2", mode="curve", curve="0: 0, 1: 100%, 2: 0")
    a, b, shown = (frames(studio.bench.library.clips.get(one)).astype(int) for one in ("c1", "c2", clip.id))
    assert np.abs(shown[0] - a[0]).mean() < 2
    assert np.abs(shown[24] - b[24]).mean() < 2
    assert np.abs(shown[-1] - a[-1]).mean() < 4


def test_curves_are_read_as_they_are_written():
    assert read_curve("3: 1, 0:0, 1.2: 60 %") == (
        (Fraction(0), 0.0),
        (Fraction(6, 5), 0.6),
        (Fraction(3), 1.0),
    )


@pytest.mark.parametrize(
    "arguments",
    [
        {"second": "c1"},
        {"second": "c9"},
        {"second": "c2", "mode": "curve"},
        {"second": "c2", "curve": "soon: 1"},
        {"second": "c2", "curve": "1: 200%"},
    ],
)
def test_an_impossible_blend_says_what_is_valid(studio, arguments):
    with pytest.raises(RequestError) as caught:
        studio.do("blend", first="c1", **arguments)
    assert caught.value.hint


def test_a_blend_can_be_looped_and_recut(studio):
    refined(studio, "blend", first="c1", second="c2")
    assert refined(studio, "loop", length="short").measures["seam"] <= 1.2
    assert refined(studio, "recut", keep="0.5-1.5").num_frames == 24
