"""One of several versions is picked, and goes on as the only one; one card alone is drawn anew."""

import pytest

from mutoscope import Studio
from tools.errors import RequestError


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    with Studio(tmp_path_factory.mktemp("made"), seed=7) as studio:
        cards = [{"text": "A fox walks through a meadow."}, {"text": "It sits down."}]
        studio.do("set_storyboard", cards=cards, duration=2, aspect="1:1", variations=4)
        studio.generate()
        yield studio


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_the_picked_version_goes_on_as_it_is(made, number):
    clip = f"c{number}"
    made.do("pick_clip", clip=clip)
    outcome = made.do("generate")
    assert made.board.format.variations == 1
    assert (outcome.render.state, outcome.render.clips) == ("done", (clip,))


def test_a_change_after_picking_keeps_what_was_picked(made):
    made.do("pick_clip", clip="c3")
    before = [card.fields for card in made.board.cards]
    assert any(fields.to_json() for fields in before)
    made.do("edit_card", card=2, text="It jumps.", camera=before[1].camera, time_of_day=before[1].time_of_day)
    actions = [planned.action for planned in made.do("generate").plan.shots()]
    assert len(actions) == 2


def test_one_card_alone_is_drawn_anew(made):
    made.do("pick_clip", clip="c1")
    made.do("edit_card", card=2, join="cut")
    made.generate()
    made.do("reroll", card=2)
    assert [planned.action for planned in made.do("generate").plan.shots()] == ["reuse", "render"]


def test_a_version_is_remixed_as_it_looks_though_none_was_picked(made):
    made.do("open_board", clip="c1")
    outcome = made.do(
        "remix", clip="c4", cards=[{"card": 1, "text": "A bear walks through a meadow."}], strength="subtle"
    )
    assert outcome.did == "Remixes c4: the fox became a bear; place, light, camera and timing are kept."
    (clip,) = made.wait(outcome)
    assert clip.measures["distance"] <= 0.05


def test_a_clip_that_was_there_before_is_one_of_the_versions(tmp_path):
    with Studio(tmp_path, seed=7) as studio:
        studio.say("A fox walks through a meadow. 1 second, square.")
        studio.say("three versions")
        with pytest.raises(RequestError, match="c1, c2, c3"):
            studio.do("loop")
        studio.say("the third")
        assert studio.clip.id == "c3"
        told = studio.say("loop c1 and c2").text
        assert "Drawing c4 and c5 as a moving sketch: 2 shots to draw" in told
        studio.do("undo")
        studio.do("undo")
        studio.do("undo")
        assert studio.bench.versions() == ("c1",)
