"""Blend with the real renderer: one clip unfolds out of the other, mixes with it, or lends its look."""

from fractions import Fraction

import cv2
import numpy as np
import pytest
from scenedetect import ContentDetector, detect

from mutoscope import Studio
from tests.refined import frames, opened, refined
from tools.blend import read_curve
from tools.errors import RequestError

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


def cuts(clip) -> int:
    """How many cuts PySceneDetect finds."""
    return max(0, len(detect(str(clip.path), ContentDetector())) - 1)


def shows(studio, clip):
    return studio.bench.library.clips.get(clip).drawn


def test_the_cuts_of_a_join_are_found(studio):
    assert cuts(refined(studio, "join", clips=["c1", "c2"])) == 1


@pytest.mark.parametrize(("first", "second"), [("c1", "c2"), ("c3", "c2"), ("c1", "c3"), ("c2", "c1")])
def test_a_transition_has_no_cut_and_is_never_darker_than_both(studio, first, second):
    clip = refined(studio, "blend", first=first, second=second)
    a, b, shown = (frames(studio.bench.library.clips.get(one)) for one in (first, second, clip.id))
    assert clip.num_frames == 72
    assert clip.drawn == tuple(dict.fromkeys((*shows(studio, first), *shows(studio, second))))
    assert np.array_equal(shown[:24], a[:24])
    assert np.array_equal(shown[48:], b[24:])
    assert cuts(clip) == 0
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


@pytest.fixture
def footage(studio, tmp_path):
    """The first two clips as footage of which only pixels are known: c4 and c5."""
    for name in ("c1", "c2"):
        film = str(tmp_path / f"{name}.webm")
        studio.do("export_clip", clip=name, path=film)
        refined(studio, "import_media", path=film)
    return studio


def colours(shown: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    pixels = np.stack([cv2.cvtColor(frame, cv2.COLOR_YUV2BGR_I420) for frame in shown]).reshape(-1, 3)
    return pixels.mean(0), pixels.std(0)


@pytest.mark.parametrize(("first", "second"), [("c4", "c5"), ("c1", "c5"), ("c4", "c2")])
def test_footage_takes_on_the_colours_of_another(footage, first, second):
    clip = refined(footage, "blend", first=first, second=second, mode="sample")
    (mean, spread), (wanted, wanted_spread) = (
        colours(frames(footage.bench.library.clips.get(one))) for one in (clip.id, second)
    )
    assert (clip.num_frames, clip.drawn) == (48, ())
    assert np.abs(mean - wanted).max() < 8
    assert np.abs(spread / wanted_spread - 1).max() < 0.25
    luma = frames(clip)[:, :480].astype(float).reshape(48, -1)
    before = frames(footage.bench.library.clips.get(first))[:, :480].astype(float).reshape(48, -1)
    assert np.corrcoef(luma[20], before[20])[0, 1] > 0.8


def test_both_are_seen_where_footage_is_mixed(footage):
    clip = refined(footage, "blend", first="c4", second="c5", mode="mix")
    a, b, shown = (edges(footage.bench.library.clips.get(one)) for one in ("c4", "c5", clip.id))
    kept = [float((shown * one).sum() / (one * one).sum()) for one in (a, b)]
    plain = [float((0.5 * (a + b) * one).sum() / (one * one).sum()) for one in (a, b)]
    assert min(kept) > 0.4
    assert sum(kept) > 1.1 * sum(plain)
    assert cuts(clip) == 0


def edges(clip) -> np.ndarray:
    """The fine detail of a clip's middle frame, signed."""
    luma = frames(clip)[24, :480].astype(np.float32)
    return luma - cv2.GaussianBlur(luma, (0, 0), 2)


def test_a_shorter_look_is_enough_and_a_mix_ends_with_the_shorter(footage):
    short = refined(footage, "recut", clip="c5", keep="0-0.5")
    assert refined(footage, "blend", first="c4", second=short.id, mode="sample").num_frames == 48
    assert refined(footage, "blend", first="c4", second=short.id, mode="mix").num_frames == 12


def test_the_style_of_a_drawn_clip_is_laid_over_footage_with_its_colours(footage, tmp_path):
    card = {"text": "A fox runs."}
    footage.do("set_storyboard", cards=[card], duration=1, aspect="1:1", style="papercraft")
    (paper,) = footage.generate()
    cut = frames(refined(footage, "blend", first="c4", second=paper.id, mode="sample"))
    film = str(tmp_path / "paper.webm")
    footage.do("export_clip", clip=paper.id, path=film)
    filmed = refined(footage, "import_media", path=film)
    graded = frames(refined(footage, "blend", first="c4", second=filmed.id, mode="sample"))
    assert np.abs(cut[10].astype(int) - graded[10]).mean() > 3


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
        {"second": "c2", "curve": "9: 0, 10: 100%"},
        {"second": "c2", "curve": "0: 0, 1: 100%", "mode": "mix"},
    ],
)
def test_an_impossible_blend_says_what_is_valid(studio, arguments):
    with pytest.raises(RequestError) as caught:
        studio.do("blend", first="c1", **arguments)
    assert caught.value.hint


def test_a_transition_that_is_wished_too_long_says_how_long_it_is(studio):
    assert (
        "half of the shorter clip at most, 1 s" in studio.do("blend", second="c2", first="c1", length=9).did
    )


def test_a_blend_can_be_looped_and_recut(studio):
    refined(studio, "blend", first="c1", second="c2")
    assert refined(studio, "loop", length="short").measures["seam"] <= 1.2
    assert refined(studio, "recut", keep="0.5-1.5").num_frames == 24
