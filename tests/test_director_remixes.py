"""What the built-in director makes of words about remixing: what changes, how much, from when to when."""

import pytest

from assistant.directors.builtin.gist import one_clause
from assistant.directors.builtin.situation import Situation
from tests.directing import calls, situation

TEXTS = ("A mammoth walks through snow.", "It stops and eats grass.")
ROBOT = [{"card": 1, "text": "A robot walks through snow"}]


def shown():
    now = situation(*TEXTS, clips=("c1", "c2"))
    for clip in now["clips"]:
        clip |= {"title": "A mammoth", "duration": 10.0}
    return now


SAID = [
    (
        "remix it lightly with a robot instead of the mammoth",
        {"words": "a robot instead of the mammoth", "strength": "light", "cards": ROBOT},
    ),
    ("remix it: make it night", {"strength": "light", "words": "night", "time_of_day": "night"}),
    ("remix it strongly", {"strength": "strong"}),
    ("remix c2 in film noir", {"clip": "c2", "words": "film noir", "style": "film noir"}),
    (
        "lightly remix it as watercolour",
        {"words": "watercolour", "style": "watercolour", "strength": "light"},
    ),
    (
        "remix the clip at 30%: replace the mammoth with a robot",
        {"words": "replace the mammoth with a robot", "strength_value": 0.3, "cards": ROBOT},
    ),
    (
        "replace the mammoth with a robot, subtly",
        {"words": "replace the mammoth with a robot", "strength": "subtle", "cards": ROBOT},
    ),
    (
        "remix it, light: the mammoth is sad",
        {
            "words": "the mammoth is sad",
            "strength": "light",
            "cards": [{"card": 1, "text": "A sad mammoth walks through snow"}],
        },
    ),
    ("make it night from 2 to 4 s", {"words": "night", "start": 2, "end": 4, "time_of_day": "night"}),
    (
        "from 2 to 4 seconds make it night",
        {"words": "night", "start": 2, "end": 4, "time_of_day": "night"},
    ),
    ("make seconds 2 to 4 rainy", {"words": "rainy", "start": 2, "end": 4, "weather": "rainy"}),
    ("make the last 3 seconds darker", {"words": "darker", "start": 7, "light": "darker"}),
]


@pytest.mark.parametrize(("said", "wanted"), SAID, ids=[said for said, _ in SAID])
def test_a_remix_is_read_with_its_strength_and_its_stretch(said, wanted):
    assert calls(said, shown()) == [("remix", wanted)]


def test_a_remix_may_be_followed_by_another_wish():
    assert calls("remix it lightly and loop it", shown()) == [("remix", {"strength": "light"}), ("loop", {})]


def test_a_change_of_what_copies_a_clip_is_a_remix():
    now = shown()
    for card in now["board"]["cards"]:
        card["media"] = {"source": "c1", "start_time": "0", "duration": "2", "strength": None}
    assert calls("make it night", now) == [("remix", {"strength": "subtle", "time_of_day": "night"})]
    assert calls("replace the mammoth with a robot", now) == [
        ("remix", {"strength": "subtle", "cards": ROBOT})
    ]
    assert [name for name, _ in calls("add a scene where it sleeps", now)] == ["add_card"]


@pytest.mark.parametrize(
    "said", ["make it night", "replace the mammoth with a robot", "make it slightly darker"]
)
def test_a_plain_change_of_a_drawn_board_stays_an_edit(said):
    assert {name for name, _ in calls(said, shown())} == {"edit_card"}


COPIED = {"strength": "subtle", "weather": "snowy"}
SEVERAL = [
    ("keep 2 to 6 and make it snowy", [("remix", COPIED), ("recut", {"keep": "2-6"})]),
    ("make it snowy and loop it", [("remix", COPIED), ("loop", {})]),
    ("loop it and make it snowy", [("remix", COPIED), ("loop", {})]),
    ("join c1 and c2 and make it snowy", [("join", {"clips": ["c1", "c2"]}), ("remix", COPIED)]),
]


@pytest.mark.parametrize(("said", "wanted"), SEVERAL, ids=[said for said, _ in SEVERAL])
def test_what_is_copied_is_remixed_and_then_recut(said, wanted):
    now = shown()
    for card in now["board"]["cards"]:
        card["media"] = {"source": "c1"}
    assert calls(said, now) == wanted


def test_a_clip_is_looped_after_its_cards_were_changed():
    made = [name for name, _ in calls("loop it and make it snowy", shown())]
    assert made == ["edit_card", "edit_card", "generate", "loop"]


BY_MODEL = {"id": "c1", "render": "r1", "board": ["b1", 1], "renderer": "diffusion"}


@pytest.mark.parametrize(
    ("said", "args"),
    [
        ("make it night", {"strength": "light", "time_of_day": "night"}),
        (
            "replace the fox with a robot",
            {"strength": "light", "cards": [{"card": 1, "text": "A robot runs"}]},
        ),
        ("make it night, subtly", {"strength": "subtle", "words": "night", "time_of_day": "night"}),
    ],
)
def test_what_a_model_drew_is_remixed_and_not_drawn_from_words_alone(said, args):
    shown = situation("A fox runs.", clip=BY_MODEL, renderer="diffusion")
    ((name, told),) = calls(said, shown)
    assert (name, {key: value for key, value in told.items() if value is not None}) == ("remix", args)


@pytest.mark.parametrize("other", [{"renderer": "animatic"}, {"board": ["b1", 2]}])
def test_what_the_clip_does_not_show_is_drawn_from_words(other):
    shown = situation("A fox runs.", clip={**BY_MODEL, **other}, renderer="diffusion")
    assert calls("make it night", shown)[0][0] == "edit_card"


FILMED = {"id": "c1", "render": "r1", "board": None, "renderer": "footage", "duration": 3.0}


@pytest.mark.parametrize(
    ("said", "args"),
    [
        ("make it night", {"strength": "subtle", "time_of_day": "night"}),
        ("make it look like watercolour", {"strength": "subtle", "style": "watercolour"}),
        (
            "remix it strongly with a robot dog in the snow",
            {"strength": "strong", "words": "a robot dog in the snow"},
        ),
    ],
)
def test_footage_is_remixed_too(said, args):
    shown = situation("A fox.", board=None, clip=FILMED)
    ((name, told),) = calls(said, shown)
    assert (name, {key: value for key, value in told.items() if value is not None}) == ("remix", args)


@pytest.mark.parametrize("said", ["A fox walks through snow at night.", "A robot dances in the rain."])
def test_a_scene_that_is_told_after_an_import_is_a_new_one(said):
    assert [name for name, _ in calls(said, situation("A fox.", board=None, clip=FILMED))] == [
        "set_storyboard"
    ]


def test_a_strength_behind_a_but_is_no_word_of_the_card():
    shown = situation("Two penguins slide down an icy hill.", "One of them sneezes.")
    ((name, args),) = calls("swap the penguins for seals but only a touch", shown)
    assert (name, args["strength"]) == ("remix", "subtle")
    assert args["cards"] == [{"card": 1, "text": "Two seals slide down an icy hill"}]


def test_a_change_that_would_be_read_by_itself_is_not_understood(monkeypatch):
    def again(words, rules, context, now, told):
        return context.alone("the same again", now)

    monkeypatch.setattr(one_clause, "first_of", again)
    assert one_clause.alone("the same again", Situation.of(situation("A fox walks"))) is None
