"""What people say about length, shape, size, number, style and seed, in a description and of a board."""

import pytest

from assistant.directors.builtin.formats import read_format
from tests.directing import CRANE, calls, decision, new, situation

FOX = "A fox walks"
DESCRIBED = [
    ("a fox walks, 10 seconds", {"duration": 10}),
    ("a 15 s video of a fox that walks", {"duration": 15}),
    ("a fox walks, 12s", {"duration": 12}),
    ("A 10-second clip: a fox walks", {"duration": 10}),
    ("a fox walks. It should last 8 seconds.", {"duration": 8}),
    ("a fox walks, about 20 seconds long", {"duration": 20}),
    ("ten seconds of a fox walking", {"duration": 10}),
    ("a fox walks, duration: 7.5 s", {"duration": 7.5}),
    ("a fox walks, square", {"aspect": "1:1"}),
    ("a square video of a fox walking", {"aspect": "1:1"}),
    ("a fox walks, vertical", {"aspect": "9:16"}),
    ("a fox walks in portrait mode", {"aspect": "9:16"}),
    ("a fox walks, in landscape format", {"aspect": "16:9"}),
    ("a fox walks, widescreen", {"aspect": "16:9"}),
    ("a fox walks 9:16", {"aspect": "9:16"}),
    ("a fox walks, 1:1 aspect ratio", {"aspect": "1:1"}),
    ("a fox walks, for tiktok", {"aspect": "9:16"}),
    ("a fox walks in 720p", {"resolution": "720p"}),
    ("a fox walks, HD", {"resolution": "720p"}),
    ("a fox walks, full HD", {"resolution": "1080p"}),
    ("a fox walks, 1080p", {"resolution": "1080p"}),
    ("a fox walks, 1920x1080", {"aspect": "16:9", "resolution": "1080p"}),
    ("three versions of a fox walking", {"variations": 3}),
    ("a fox walks, 2 variations", {"variations": 2}),
    ("a fox walks, a couple of versions", {"variations": 2}),
    ("a fox walks, film noir", {"style": "film noir"}),
    ("a fox walks, in black and white", {"style": "film noir"}),
    ("a fox walks in watercolor", {"style": "watercolour"}),
    ("a watercolour painting of a fox walking", {"style": "watercolour"}),
    ("a fox walks, papercraft style", {"style": "papercraft"}),
    ("a stop-motion film of a fox walking", {"style": "stop motion"}),
    ("a fox walks, claymation", {"style": "stop motion"}),
    ("a fox walks, style: archival", {"style": "archival"}),
    ("a fox walks, balloon world", {"style": "balloon world"}),
    ("a fox walks, seed 42", {"seed": 42}),
    ("a fox walks (seed=7)", {"seed": 7}),
    (
        "a fox walks, 10 s, square, 720p, two versions, stop motion, seed 3",
        {
            "duration": 10,
            "aspect": "1:1",
            "resolution": "720p",
            "variations": 2,
            "style": "stop motion",
            "seed": 3,
        },
    ),
]
NOT_OFFERED = [
    ("a fox walks, 45 s", {"duration": 45}),
    ("a 2 minute film of a fox walking", {"duration": 120}),
    ("a fox walks, 4:3", {"aspect": "4:3"}),
    ("a fox walks, 21:9", {"aspect": "21:9"}),
    ("a fox walks in 4k", {"resolution": "4k"}),
    ("a fox walks, 360p", {"resolution": "360p"}),
    ("six versions of a fox walking", {"variations": 6}),
]
CONTENT = [
    "A town square in Paris",
    "A portrait of an old woman",
    "A snowy landscape with a wolf",
    "A black and white cow grazes",
    "A paper boat floats",
    "A vintage car drives",
    "An origami crane stands",
    "Two balloons rise into the sky",
    "A man takes three steps forward",
    "One of the birds takes off",
    "A clock shows four",
]
CHANGED = [
    ("make it square", {"aspect": "1:1"}),
    ("square please", {"aspect": "1:1"}),
    ("can we have it vertical?", {"aspect": "9:16"}),
    ("I need it in 9:16", {"aspect": "9:16"}),
    ("change the aspect ratio to 1:1", {"aspect": "1:1"}),
    ("make it 15 seconds", {"duration": 15}),
    ("15s", {"duration": 15}),
    ("make it 15 seconds long please", {"duration": 15}),
    ("longer", {"duration": 15}),
    ("make it longer", {"duration": 15}),
    ("make it a bit shorter", {"duration": 5}),
    ("twice as long", {"duration": 20}),
    ("5 seconds longer", {"duration": 15}),
    ("stretch the whole film to 12 seconds", {"duration": 12}),
    ("squeeze everything into six seconds", {"duration": 6}),
    ("two seconds shorter", {"duration": 8}),
    ("in 1080p", {"resolution": "1080p"}),
    ("higher resolution", {"resolution": "720p"}),
    ("three versions", {"variations": 3}),
    ("give me 4 variations of it", {"variations": 4}),
    ("make it film noir", {"style": "film noir"}),
    ("in watercolour instead", {"style": "watercolour"}),
    ("change the style to papercraft", {"style": "papercraft"}),
    ("no style", {"style": "none"}),
    ("seed 42", {"seed": 42}),
    ("make it vertical and 5 seconds", {"aspect": "9:16", "duration": 5}),
    ("make it 4:3", {"aspect": "4:3"}),
]


@pytest.mark.parametrize(("said", "chosen"), DESCRIBED)
def test_a_format_is_read_and_taken_out_of_the_words(said, chosen):
    ((name, args),) = calls(said)
    (card,) = args.pop("cards")
    assert (name, args) == ("set_storyboard", chosen)
    assert card["text"] in (FOX, "A fox walking", "A fox that walks")


@pytest.mark.parametrize(("said", "chosen"), NOT_OFFERED)
def test_what_is_not_offered_is_left_to_the_tool_to_refuse(said, chosen):
    ((_, args),) = calls(said)
    assert {name: args[name] for name in chosen} == chosen


@pytest.mark.parametrize("said", CONTENT)
def test_words_of_the_picture_are_no_format(said):
    assert calls(said) == new(said)


@pytest.mark.parametrize(("said", "chosen"), CHANGED)
def test_a_wish_about_the_format_changes_the_board_there_is(said, chosen):
    assert calls(said, situation(*CRANE)) == [("set_format", chosen)]
    assert decision(said, situation(*CRANE)).render


@pytest.mark.parametrize(
    "said",
    [
        "again",
        "again with another seed",
        "another seed",
        "try again",
        "reroll",
        "one more time, a new seed",
        "another version",
    ],
)
def test_again_means_another_seed(said):
    ((name, args),) = calls(said, situation(*CRANE))
    assert name == "set_format"
    assert args.keys() == {"seed"}
    assert args["seed"] != 11


@pytest.mark.parametrize(
    ("said", "nearest"),
    [
        ("speed it up x2", "make it fast motion, or: make it 5 s"),
        ("twice as fast", "make it fast motion, or: make it 5 s"),
        ("play it 4 times as fast", "make it fast motion, or: make it 2.5 s"),
        ("play c1 at half speed", "make it slow motion, or: make it 20 s"),
        ("it is too slow", "make it fast motion"),
        ("make the first card twice as fast", "make card 1 fast motion, or: card 1 should last 2.5 s"),
        ("slow down the last card", "make card 2 slow motion, or: card 2 should last 10 s"),
    ],
)
def test_no_clip_is_played_at_another_pace_and_the_nearest_is_named(said, nearest):
    told = decision(said, situation(*CRANE))
    assert told.calls == ()
    assert nearest in told.said
    first = nearest.split(", or: ", maxsplit=1)[0]
    ((name, args), *_) = calls(first, situation(*CRANE))
    assert name == "edit_card"
    assert args["camera"] in first


def test_footage_is_played_at_its_own_pace():
    told = decision("twice as fast", situation(*CRANE) | {"board": None})
    assert told.calls == ()
    assert "filmed" in told.said


@pytest.mark.parametrize(
    "said", ["i want 3 versions of the last scene", "three takes of card 2", "the second card in 3 versions"]
)
def test_versions_of_one_card_share_the_others(said):
    pinned = ("edit_card", {"card": 1, "seed": 11})
    made = calls(said, situation(*CRANE))
    assert sorted(made, key=str) == [pinned, ("set_format", {"variations": 3})]


def test_a_card_that_was_rerolled_looks_alike_in_all_versions_and_the_answer_says_so():
    now = situation(*CRANE)
    now["board"]["cards"][1]["seed"] = 5
    assert "reroll card 2" in decision("3 versions of the last scene", now).said


def test_the_first_clip_is_the_librarys_first_though_only_the_newest_are_shown():
    now = situation(*CRANE, clips=("c5", "c6", "c7")) | {"versions": ["c7"]}
    assert calls("loop the second clip", now) == [("loop", {"clip": "c2"})]
    assert calls("loop the last clip", now) == [("loop", {"clip": "c7"})]
    assert calls("loop the second one", now | {"versions": ["c5", "c6", "c7"]}) == [("loop", {"clip": "c6"})]


def test_what_is_called_off_in_one_breath_is_not_rendered():
    told = decision("Make it 8 seconds long. No, stop, cancel that.", situation(*CRANE))
    assert [made.name for made in told.calls] == ["set_format"]
    assert not told.render


def test_a_format_without_a_picture_is_asked_about():
    told = decision("10 seconds, square")
    assert told.calls == ()
    assert "seen" in told.said


@pytest.mark.parametrize(
    ("said", "shown"),
    [("longer", situation(*CRANE, *CRANE)), ("make it 45 seconds", situation(*CRANE))],
)
def test_nothing_is_longer_than_twenty_seconds(said, shown):
    told = decision(said, shown)
    assert told.calls == ()
    assert "20 s" in told.said


def test_a_message_keeps_its_words_when_no_format_is_said():
    text = "A fox walks, slowly; it stops: why?"
    assert read_format(text).rest == text
