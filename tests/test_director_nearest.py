"""What is said of scenes, clips and things in other words than rules know: grounded, or asked about."""

import pytest

from tests.directing import calls, decision, situation, texts
from tests.test_director_questions import made, told

GHERKINS = (
    "A boy in a swimming cap strains to twist the lid off a big jar of pickled gherkins at a camping table.",
    "His huge bearded uncle wraps a tea towel around the lid while three aunts in folding chairs cheer.",
    "The jar rolls down the grassy slope between the tents and bumps against a caravan step.",
    "A tiny great-grandmother in curlers opens it with two fingers, eats a gherkin and winks at the camera.",
)
MENU = (
    "Menu: six men in heavy coats carry blocks of ice into a hotel kitchen.",
    "A cook in a white apron rinses a greasy frying pan in a steel sink.",
    "An old man with a walking frame crosses the yard and lifts his hat to her.",
    "A boy on a moped eats a green apple beside the yard wall.",
)


def library():
    """The board of the gherkins, and three clips; the newest is current."""
    now = situation(*GHERKINS, clips=("c1", "c2", "c3"))
    for clip, title in zip(
        reversed(now["clips"]), ("Skate bowl", "Jar spinning, first try", "Jar"), strict=True
    ):
        clip |= {"title": title, "duration": 10.0}
    return now | {"clip": now["clips"][0], "versions": ["c3"]}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("the caravan bit feels unnecessary tbh, lose it", [("remove_card", {"card": 3})]),
        ("uncle part 3 sec max", [("move_card", {"card": 3, "at": 8, "ripple": True})]),
        ("the bit with the caravan needs redoing", [("reroll", {"card": 3})]),
        (
            "slow dissolve from the uncle bit to the caravan bit",
            [("edit_card", {"card": 3, "join": "smooth"})],
        ),
    ],
)
def test_a_scene_is_known_by_any_of_its_words(said, expected):
    assert calls(said, situation(*GHERKINS)) == expected


def test_scenes_known_by_their_people_change_places():
    now = situation(*GHERKINS)
    assert calls("swap the kid and the uncle, funnier like that", now) == calls("swap card 1 and card 2", now)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("stick the skate thing on the end of this one", [("join", {"clips": ["c3", "c1"]})]),
        ("would you put the skate film in front of this one", [("join", {"clips": ["c1", "c3"]})]),
        ("make the spinning one go round and round without a visible jump", [("loop", {"clip": "c2"})]),
        (
            "I liked my first attempt at the spinning better, show me that one again",
            [("pick_clip", {"clip": "c2"})],
        ),
        ("no sound please", []),
    ],
)
def test_a_clip_is_known_by_any_of_its_titles_words(said, expected):
    assert calls(said, library()) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "make the frying pan purple",
            {2: "A cook in a white apron rinses a greasy purple frying pan in a steel sink"},
        ),
        (
            "a wok instead of the frying pan",
            {2: "A cook in a white apron rinses a wok in a steel sink"},
        ),
        (
            "give the walking frame stripes",
            {3: "An old man with a walking frame with stripes crosses the yard and lifts his hat to her"},
        ),
        (
            "paint the blocks of ice blue",
            {1: "Menu: six men in heavy coats carry blue blocks of ice into a hotel kitchen"},
        ),
    ],
)
def test_a_name_of_several_words_is_one_name(said, expected):
    assert texts(said, situation(*MENU)) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("get rid of the apron", {2: "A cook rinses a greasy frying pan in a steel sink"}),
        ("no hat please", {3: "An old man with a walking frame crosses the yard"}),
        ("lose the moped", {4: "A boy eats a green apple beside the yard wall"}),
    ],
)
def test_what_hangs_on_a_sentence_can_go(said, expected):
    assert texts(said, situation(*MENU)) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "there should only be four men, not six",
            {1: "Menu: four men in heavy coats carry blocks of ice into a hotel kitchen"},
        ),
        (
            "It's a hospital kitchen by the way, not a hotel",
            {1: "Menu: six men in heavy coats carry blocks of ice into a hospital kitchen"},
        ),
        (
            "he should wave at her instead of lifting his hat",
            {3: "An old man with a walking frame crosses the yard and waves at her"},
        ),
        ("the apple red, not green", {4: "A boy on a moped eats a red apple beside the yard wall"}),
    ],
)
def test_words_said_against_those_of_a_card_take_their_place(said, expected):
    assert texts(said, situation(*MENU)) == expected


def test_the_man_who_is_named_is_changed_and_nobody_else():
    changed = texts("give the old man a red scarf", situation(*MENU))
    assert list(changed) == [3]
    assert "scarf" in changed[3]


def test_what_a_card_tells_anyway_needs_no_answer():
    said = "instead of the yard he crosses a bridge, walking frame still up front"
    assert texts(said, situation(*MENU)) == {
        3: "An old man with a walking frame crosses a bridge and lifts his hat to her"
    }


def test_what_loses_a_scene_is_not_done_for_what_is_said_besides():
    made = calls("Shave the old man. No frame in his yard.", situation(*MENU))
    assert "remove_card" not in {name for name, _ in made}


def test_an_order_with_strange_words_begins_no_film():
    answer = decision("make it square, whatever the zookeepers of Ulm may say of squares", library())
    assert all(call.name != "set_storyboard" for call in answer.calls)


@pytest.mark.parametrize(
    "said",
    [
        "The tents are a little dull, please leave them out of everything, or not",
        "she wears curlers at the end, so let her have them on again",
    ],
)
def test_what_is_said_of_things_removes_no_scene_and_picks_no_clip(said):
    assert not {"remove_card", "pick_clip"} & {name for name, _ in calls(said, library())}


@pytest.mark.parametrize("order", ["get rid of", "remove", "lose"])
def test_what_is_rid_of_is_a_thing_though_clips_are_called_by_their_first_scene(order):
    nuns = ("A heron steals a sandwich from a basket.", "Two nuns ride a tandem along a canal.")
    now = situation(*nuns, clips=("c1", "c2"))
    for clip, title in zip(now["clips"], nuns, strict=True):
        clip |= {"title": title, "duration": 10.0}
    assert texts(f"{order} the basket", now) == {1: "A heron steals a sandwich"}


def test_a_telephone_and_a_weekday_are_no_places_of_a_film():
    made = calls("My colleague shows it on her phone on Tuesday, so upright please", library())
    assert made == [("set_format", {"aspect": "9:16"})]


def test_what_is_so_already_is_said_to_be_so():
    answer = decision("start with the swimming cap scene", situation(*GHERKINS))
    assert answer.calls == ()
    assert "so already" in answer.said


@pytest.mark.parametrize(
    ("said", "question", "expected"),
    [
        ("get rid of the jar", "cards 1 and 3", [("remove_card", {"card": 3}), ("remove_card", {"card": 1})]),
        (
            "make it vertical when the auditors hum",
            "make it vertical",
            [("set_format", {"aspect": "9:16"})],
        ),
    ],
)
def test_what_can_be_done_of_a_message_is_asked_and_a_yes_does_it(said, question, expected):
    shown = situation(*GHERKINS)
    answer = told(said, shown=shown)
    assert made(answer) == []
    assert question in answer.text
    for yes in ("yes", "Yes please!", "ok do that"):
        assert made(told(said, yes, shown=shown)) == expected
    assert made(told(said, "no", shown=shown)) == []
    assert made(told(said, "make it square", shown=shown)) == [("set_format", {"aspect": "1:1"})]
