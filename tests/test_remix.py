"""Remix with the real renderer: the words are carried out, the rest changes as much as the strength says."""

import numpy as np
import pytest

from tests.refined import frames, opened, refined
from tools.errors import RequestError

ROBOT = [{"card": 1, "text": "A robot walks through a meadow."}]
BOARDS = [
    ("A mammoth walks through snow.", "A robot walks through snow."),
    ("A white crane stands in a stream.", "A flamingo stands in a stream."),
    ("A knight stands before a castle.", "A wizard stands before a castle."),
    ("A red car drives through a city.", "A bus drives through a city."),
    ("A boat sails on the sea.", "A pirate ship sails on the sea."),
    ("A cat sits in the kitchen.", "A dog sits in the kitchen."),
    ("A horse runs on a beach at dusk.", "A zebra runs on a beach at dusk."),
    ("A shark swims under water.", "A dolphin swims under water."),
    ("An astronaut walks on the moon.", "A robot walks on the moon."),
    ("A dragon flies over a village.", "An eagle flies over a village."),
    ("A boat sails on a lake.", "A swan swims on a lake."),
]


@pytest.mark.parametrize(("before", "after"), BOARDS, ids=[before for before, _ in BOARDS])
def test_what_was_not_named_changes_as_much_as_the_strength_says(tmp_path, original, before, after):
    with opened(original, tmp_path / "library") as studio:
        studio.do("set_storyboard", cards=[{"text": before}], duration=1, aspect="1:1")
        (source,) = studio.generate()
        away = {
            strength: refined(
                studio, "remix", clip=source.id, cards=[{"card": 1, "text": after}], strength=strength
            ).measures["distance"]
            for strength in ("subtle", "light", "strong")
        }
    assert away["subtle"] <= 0.05
    assert away["subtle"] < away["light"] < away["strong"]


def test_the_answer_says_what_became_of_it_and_what_was_kept(studio):
    told = studio.do("remix", cards=ROBOT, strength="subtle").did
    assert told == "Remixes c1: the fox became a robot; place, light, camera and timing are kept."


def test_the_board_gets_a_revision_with_the_change(studio):
    clip = refined(studio, "remix", time_of_day="night", strength="subtle")
    assert (clip.operation, clip.strength, clip.parents) == ("remix", "subtle", ("c1",))
    assert (studio.board.id, studio.board.revision) == ("b1", 2)
    assert [card.fields.time_of_day for card in studio.board.cards] == ["night", "night"]


def test_only_the_range_asked_for_is_drawn_again(studio):
    outcome = studio.do("remix", time_of_day="night", start=1, end=3, strength="subtle")
    assert [planned.action for planned in outcome.plan.shots()] == ["keep", "render", "render", "keep"]
    (clip,) = studio.wait(outcome)
    source, shown = frames(studio.bench.library.clips.get("c1")), frames(clip)
    assert np.array_equal(shown[:24], source[:24])
    assert np.array_equal(shown[72:], source[72:])
    assert shown[48, :480].mean() < 0.6 * source[48, :480].mean()


def test_who_is_another_from_a_second_on_comes_in_by_a_cut(studio):
    clip = refined(studio, "remix", cards=ROBOT, start=1, end=2, strength="subtle")
    assert [card.join for card in studio.board.cards[1:]] == ["cut", "cut"]
    steps = np.abs(np.diff(frames(clip).astype(int), axis=0)).mean((1, 2))
    assert steps[23] > 2 * np.median(steps)
    assert clip.measures["distance"] <= 0.05


def test_a_loop_that_is_remixed_is_a_loop_again(studio):
    refined(studio, "loop", length="short")
    clip = refined(studio, "remix", style="film noir", strength="subtle")
    assert clip.num_frames == 120
    assert clip.measures["seam"] <= 1.2
    assert frames(clip)[:, 480:].std() < 4


def test_a_recut_that_is_remixed_keeps_its_parts(studio):
    refined(studio, "recut", keep="0-1, 3-4")
    clip = refined(studio, "remix", weather="rain", strength="subtle")
    assert clip.num_frames == 48
    assert [card.fields.weather for card in studio.board.cards] == ["rain", "rain"]


def test_a_remix_goes_on_from_a_remix(studio):
    refined(studio, "remix", cards=ROBOT, strength="subtle")
    told = studio.do(
        "remix", cards=[{"card": 1, "text": "A wizard walks through a meadow."}], strength="subtle"
    )
    assert "the robot became a wizard" in told.did
    assert studio.wait(told)[0].measures["distance"] <= 0.05


def test_without_words_a_strong_remix_changes_what_was_left_open(studio):
    outcome = studio.do("remix", strength="strong")
    assert "facing left" in outcome.did
    assert "who is seen" in outcome.did


def test_a_number_is_a_strength_too(studio):
    clip = refined(studio, "remix", time_of_day="dusk", strength_value=0.9)
    assert clip.strength == "0.9"
    assert studio.board.cards[0].fields.camera


def test_a_remix_that_changes_nothing_gives_the_clip_back(studio):
    outcome = studio.do("remix", time_of_day="day", strength="subtle")
    assert (outcome.render.state, outcome.render.clips) == ("done", ("c1",))
    assert outcome.did.startswith("Nothing changed")


@pytest.mark.parametrize(
    "arguments",
    [
        {},
        {"strength": "subtle"},
        {"cards": [{"card": 9, "text": "A bear."}]},
        {"time_of_day": "night", "start": 3, "end": 2},
        {"time_of_day": "night", "start": 9},
        {"style": "cubism"},
    ],
)
def test_an_impossible_remix_says_what_is_valid(studio, arguments):
    arguments = {"strength": "subtle", **arguments}
    with pytest.raises(RequestError) as caught:
        studio.do("remix", **arguments)
    assert caught.value.hint
    assert studio.clip.id == "c1"
