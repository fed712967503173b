"""Recut, join and loop with the real renderer: what is kept is kept to the bit, what is new joins on."""

import numpy as np
import pytest

from tests.refined import CARDS, frames, refined
from tools.errors import RequestError
from tools.timecode import Timecode


def actions(outcome):
    return [(planned.action, planned.num_frames) for planned in outcome.plan.shots()]


def test_kept_ranges_on_the_grid_are_the_same_frames_and_nothing_is_drawn(studio):
    outcome = studio.do("recut", keep="0.5-1.5, 3-end")
    (clip,) = studio.wait(outcome)
    source = frames(studio.bench.library.clips.get("c1"))
    assert actions(outcome) == [("keep", 24), ("keep", 24)]
    assert np.array_equal(frames(clip), np.concatenate([source[12:36], source[72:96]]))
    assert (clip.operation, clip.parents, clip.seed) == ("recut", ("c1",), 7)


def test_the_kept_parts_land_as_cards_on_a_new_board(studio):
    refined(studio, "recut", delete="1-2")
    board = studio.board
    assert board.id == "b2"
    assert [(card.media.source, str(card.at), card.text) for card in board.cards] == [
        ("c1", "0", "A red fox walks through a meadow."),
        ("c1", "1", "The fox sits down."),
    ]


def test_what_is_copied_keeps_the_cards_seen_in_it_and_how_they_look(studio):
    refined(studio, "remix", time_of_day="night", strength="subtle")
    outcome = studio.do("recut", keep="1-3")
    assert actions(outcome) == [("keep", 24), ("keep", 24)]
    assert [(str(card.at), card.text, card.fields.time_of_day) for card in studio.board.cards] == [
        ("0", "A red fox walks through a meadow.", "night"),
        ("1", "The fox sits down.", "night"),
    ]


def test_a_later_clip_of_a_joined_one_is_found_by_its_words(studio):
    studio.do("set_storyboard", cards=[{"text": "A lighthouse stands on a cliff."}], duration=1, aspect="1:1")
    (second,) = studio.generate()
    joined = refined(studio, "join", clips=["c1", second.id])
    assert [card.text for card in studio.board.cards] == [card["text"] for card in CARDS] + [
        "A lighthouse stands on a cliff."
    ]
    remixed = [{"card": 3, "text": "A castle stands on a cliff."}]
    outcome = studio.do("remix", cards=remixed, strength="subtle")
    assert actions(outcome) == [("keep", 48), ("keep", 48), ("render", 24)]
    assert [card.join for card in studio.board.cards] == ["cut", "smooth", "cut"]
    (clip,) = studio.wait(outcome)
    source, shown = frames(joined), frames(clip)
    assert np.array_equal(shown[:96], source[:96])
    assert np.abs(shown[96:].astype(int) - source[96:]).mean() > 2


def test_words_do_not_change_what_is_copied(studio):
    refined(studio, "recut", keep="0-1")
    with pytest.raises(RequestError, match="Card 1 shows c1 as it is"):
        studio.do("edit_card", card=1, weather="snowy")
    assert studio.board.cards[0].fields.weather is None


def test_more_cards_than_a_board_takes_are_put_together(studio):
    studio.do("join", clips=["c1"] * 30)
    assert len(studio.board.cards) == 30
    assert studio.board.format.duration == Timecode.of(120)


def test_off_the_grid_only_the_frames_up_to_the_next_keyframe_are_encoded(studio):
    clip = refined(studio, "recut", keep="0.75-3")
    source, kept = frames(studio.bench.library.clips.get("c1"))[18:72], frames(clip)
    assert len(kept) == 54
    assert np.array_equal(kept[6:], source[6:])
    assert np.abs(kept[:6].astype(int) - source[:6]).mean() < 2


def test_a_range_moves_to_where_it_shall_start(studio):
    clip = refined(studio, "recut", move="0-1", to=2)
    source = frames(studio.bench.library.clips.get("c1"))
    wanted = np.concatenate([source[24:72], source[:24], source[72:]])
    assert np.array_equal(frames(clip), wanted)


def test_a_split_makes_two_cards_of_the_same_frames(studio):
    clip = refined(studio, "recut", split="1.5")
    assert [str(card.at) for card in studio.board.cards] == ["0", "1.5", "2"]
    assert np.array_equal(frames(clip), frames(studio.bench.library.clips.get("c1")))


@pytest.mark.parametrize(
    "arguments", [{"after_s": 1}, {"before_s": 1}, {"after": "The fox jumps.", "after_s": 1}]
)
def test_an_extension_goes_on_without_a_jump(studio, arguments):
    clip = refined(studio, "recut", keep="0-2", **arguments)
    shown = frames(clip).astype(int)
    assert len(shown) == 72
    steps = np.abs(np.diff(shown, axis=0)).mean((1, 2))
    seam = steps[23] if "before_s" in arguments else steps[47]
    assert seam < 1.5 * np.median([*steps[11::12]])


def test_a_hole_is_filled_with_what_is_said_and_keeps_its_length(studio):
    outcome = studio.do("recut", delete="1-2.5", fill="The fox jumps.")
    assert actions(outcome) == [("keep", 24), ("render", 36), ("keep", 36)]
    (clip,) = studio.wait(outcome)
    assert clip.num_frames == 96
    assert studio.board.cards[1].text == "The fox jumps."


def test_a_recut_of_a_clip_that_is_being_made_waits_for_it(studio):
    studio.do("set_storyboard", cards=[{"text": "A bear sleeps."}], duration=1, aspect="1:1")
    made = studio.do("generate").render.clips[0]
    clip = refined(studio, "recut", keep="0-0.5")
    assert clip.parents == (made,)
    assert clip.num_frames == 12


def test_a_recut_is_taken_back_as_a_whole(studio):
    refined(studio, "recut", keep="0-1")
    studio.do("undo")
    assert (studio.clip.id, studio.board.id) == ("c1", "b1")
    assert [clip.id for clip in studio.clips()] == ["c2", "c1"]


@pytest.mark.parametrize(
    "arguments",
    [
        {"keep": "6-8"},
        {"keep": "3-1"},
        {"delete": "0-4"},
        {},
        {"keep": "0-4"},
        {"move": "0-1"},
        {"move": "0-1, 2-3", "to": 3},
        {"clip": "c9", "keep": "0-1"},
        {"split": "9"},
        {"keep": "0-1", "after_s": 20, "before_s": 5},
    ],
)
def test_an_impossible_recut_says_what_is_valid_and_leaves_nothing(studio, arguments):
    with pytest.raises(RequestError) as caught:
        studio.do("recut", **arguments)
    assert caught.value.hint
    assert (studio.clip.id, studio.board.id) == ("c1", "b1")


def test_of_several_versions_the_picked_one_is_meant(studio):
    studio.do("set_storyboard", cards=[{"text": "A bear sleeps."}], duration=1, aspect="1:1", variations=2)
    first, second = studio.generate()
    with pytest.raises(RequestError, match=f"{first.id}, {second.id}"):
        studio.do("recut", keep="0-0.5")
    studio.do("pick_clip", clip=second.id)
    assert refined(studio, "recut", keep="0-0.5").parents == (second.id,)


def test_clips_join_end_to_end_beyond_twenty_seconds(studio):
    outcome = studio.do("join", clips=["c1"] * 6)
    (clip,) = studio.wait(outcome)
    assert {action for action, _ in actions(outcome)} == {"keep"}
    assert float(clip.duration) == 24
    assert np.array_equal(frames(clip)[96:192], frames(studio.bench.library.clips.get("c1")))


def test_what_was_joined_can_be_recut_again(studio):
    refined(studio, "join", clips=["c1", "c1"])
    clip = refined(studio, "recut", keep="3-5", after_s=1)
    source = frames(studio.bench.library.clips.get("c1"))
    assert np.array_equal(frames(clip)[:48], np.concatenate([source[72:], source[:24]]))


def test_clips_of_another_size_are_fitted_to_the_first(studio):
    studio.do("set_storyboard", cards=[{"text": "A bear sleeps."}], duration=1)
    (wide,) = studio.generate()
    clip = refined(studio, "join", clips=["c1", wide.id])
    assert (clip.canvas.width, clip.canvas.height, clip.num_frames) == (480, 480, 120)


@pytest.mark.parametrize(("length", "more"), [("short", 24), ("normal", 48), ("long", 96)])
def test_a_loop_closes_without_a_seam_and_keeps_moving(studio, length, more):
    clip = refined(studio, "loop", length=length)
    source = frames(studio.bench.library.clips.get("c1"))
    shown = frames(clip)
    assert np.array_equal(shown[:96], source)
    assert len(shown) == 96 + more
    assert clip.measures["seam"] <= 1.2
    assert clip.measures["motion"] >= 0.5


def test_a_loop_of_a_part_begins_and_ends_there(studio):
    clip = refined(studio, "loop", start=0.5, end=1.5, length="short")
    assert np.array_equal(frames(clip)[:24], frames(studio.bench.library.clips.get("c1"))[12:36])
    assert clip.measures["seam"] <= 1.2


def test_three_frames_loop_too(studio):
    clip = refined(studio, "loop", start=1, end=1.125, length="short")
    assert clip.num_frames == 27


def test_a_board_that_is_a_loop_runs_its_end_into_its_start(studio):
    studio.do("set_format", loop=True)
    (clip,) = studio.generate()
    assert clip.num_frames == 96
    assert clip.measures["seam"] <= 1.2


def test_a_kept_part_can_be_moved_and_the_gap_is_filled(studio):
    refined(studio, "recut", keep="0-1, 2-3")
    studio.do("move_card", card=2, at=1.5)
    studio.do("set_format", duration=2.5)
    outcome = studio.do("generate")
    assert actions(outcome) == [("keep", 24), ("render", 12), ("keep", 24)]
    assert studio.wait(outcome)[0].num_frames == 60
