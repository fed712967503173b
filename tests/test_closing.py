"""A loop that closes poorly is closed once more in another way, and keeps the better of both."""

import numpy as np
import pytest

from mutoscope import Studio
from tests.filmed import filmed
from tests.footage import numbers
from tests.refined import frames, refined
from tools.copying import Copies
from tools.media.reading import decode
from tools.renders import closing
from tui.describing import measured

OUT_AND_BACK = [*[0] * 24, *range(13), *reversed(range(11)), *[0] * 24]


@pytest.fixture
def standing(tmp_path):
    """A library with footage, c1, that stands still at both ends and moves between."""
    film = filmed(tmp_path / "a.mp4", len(OUT_AND_BACK), shown=OUT_AND_BACK)
    with Studio(tmp_path / "library", seed=7) as studio:
        refined(studio, "import_media", path=str(film))
        yield studio


def shown(clip) -> list[int]:
    return numbers(decode(clip.path))


def test_what_would_stand_still_is_played_back(standing):
    loop = refined(standing, "loop", length="short")
    whole = len(OUT_AND_BACK)
    assert shown(loop)[:whole] == OUT_AND_BACK
    assert max(shown(loop)[whole:]) >= 10
    assert len(shown(loop)) == whole + 24
    assert loop.measures["tries"] == 2
    assert (loop.measures["motion"] >= 0.5, loop.measures["seam"] <= 2.0) == (True, True)


def test_what_was_closed_again_is_kept_as_it_is_seen(standing):
    loop = refined(standing, "loop", length="short")
    kept = refined(standing, "recut", clip=loop.id, keep="2.5-4")
    assert np.array_equal(frames(kept), frames(loop)[60:96])
    longer = refined(standing, "recut", clip=loop.id, keep="0-4", after_s=1)
    assert shown(longer)[:96] == shown(loop)


def test_the_same_loop_is_given_back_and_not_tried_anew(standing):
    loop = refined(standing, "loop", length="short")
    assert refined(standing, "loop", clip="c1", length="short").id == loop.id


def test_what_is_worse_in_either_decides():
    good = {"seam": 1.0, "motion": 0.9}
    seam, still = {"seam": 3.0, "motion": 0.9}, {"seam": 1.0, "motion": 0.1}
    assert [closing.is_poor(one) for one in (good, seam, still, {})] == [False, True, True, False]
    assert closing.is_better(seam, still)
    assert not closing.is_better(seam, good)
    assert measured({**seam, "tries": 2}) == "a seam shows: 3.0 times its neighbours, the better of two ways"


def test_a_card_that_closes_a_loop_is_never_played_back(studio):
    studio.do("set_format", loop=True)
    (clip,) = studio.generate()
    timelines = studio.bench.library.clips.timeline
    assert closing.played_back(clip.id, timelines(clip.id), Copies(timelines)) is None


@pytest.mark.parametrize("whole", [1, 2, 5, 24, 480])
def test_the_way_back_ends_beside_the_first_frame(whole):
    places = list(closing.way_back(whole, 24))
    assert len(places) == 24
    assert {0 <= place < whole for place in places} == {True}
    assert places[-1] <= 3
