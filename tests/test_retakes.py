"""Retakes the whole way on small models: a run is drawn once, of an edit only what changed is drawn again."""

import numpy as np
import pytest

from mutoscope import Studio
from tests.refined import frames
from tools.format import Canvas
from tools.renderers.diffusion import models
from tools.renderers.diffusion.describe import DiffusionRenderer

CARDS = [
    {"text": text}
    for text in ("A red fox walks through a meadow.", "The fox sits down.", "It sleeps.", "It wakes up.")
]


@pytest.fixture(scope="module", params=["ltx2", "wan-vace"])
def drawn(request, tmp_path_factory, checkpoints):
    """A studio that draws small frames with a small model, with a first clip of four cards in one shot."""
    folder = tmp_path_factory.mktemp("drawn")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MUTOSCOPE_MODELS", str(folder / "models.json"))
        patch.setenv("MUTOSCOPE_DEVICE", "cpu")
        patch.setattr(DiffusionRenderer, "canvas", lambda self, _: Canvas(96, 64, self.capabilities.rate))
        models.add(checkpoints(request.param), recipe_name="distilled")
        with Studio(folder / "library", seed=7, renderer="diffusion") as studio:
            studio.do("set_storyboard", cards=CARDS, duration=4, aspect="1:1", seed=7)
            studio.wait(studio.do("generate"), 240)
            yield studio


def parts(clip):
    """The frames of a clip, card by card."""
    return np.split(frames(clip), 4)


def same(a, b):
    return [np.array_equal(one, other) for one, other in zip(parts(a), parts(b), strict=True)]


def test_an_edit_keeps_the_rest_of_the_take_and_going_back_gives_all_of_it(drawn):
    first = drawn.bench.library.clips.get("c1")
    drawn.do("edit_card", card=3, text="The fox jumps.")
    told = drawn.do("generate")
    (second,) = drawn.wait(told, 240)
    assert len(drawn.bench.timeline(first.id).shots) == 4
    assert [planned.action for planned in told.plan.shots()] == ["reuse", "render", "render", "reuse"]
    assert same(first, second) == [True, False, False, True]
    drawn.do("edit_card", card=1, text="A red fox runs through a meadow.")
    (third,) = drawn.wait(drawn.do("generate"), 240)
    assert same(second, third) == [False, True, True, True]
    drawn.do("open_board", clip="c1")
    again = drawn.do("generate")
    assert again.render is not None
    assert (again.render.state, again.render.clips) == ("done", ("c1",))


def test_a_film_is_found_again_after_another_renderer_drew_it(drawn):
    drawn.do("open_board", clip="c2")
    drawn.do("set_renderer", renderer="animatic")
    (sketch,) = drawn.wait(drawn.do("generate"), 240)
    drawn.do("set_renderer", renderer="diffusion")
    assert drawn.bench.clip().id == sketch.id
    again = drawn.do("generate")
    assert again.render is not None
    assert again.render.clips == ("c2",)


def test_another_session_retakes_the_same(drawn):
    planned = []
    for session in ("one", "two"):
        with Studio(drawn.bench.library.folder, session=session, renderer="diffusion") as other:
            other.do("open_board", clip="c1")
            other.do("edit_card", card=2, text="The fox digs.")
            other.do("plan_only", on=True)
            planned.append(other.do("generate").plan)
    assert planned[0].timelines == planned[1].timelines
    assert [shot.num_frames for shot in planned[0].to_render()] == [planned[0].timelines[0].num_frames // 2]
