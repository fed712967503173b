"""Thirty messages written before the rules: what strangers type. On the first run 28 were right."""

import pytest

from tests.directing import CRANE, calls, decision, new, situation

NEW = [
    (
        "a lighthouse keeper climbs the stairs, and after that he lights the lamp",
        new("A lighthouse keeper climbs the stairs", "He lights the lamp"),
    ),
    (
        "Can you make me a 10 second vertical video of a panda eating bamboo in the rain?",
        new("A panda eating bamboo in the rain", duration=10, aspect="9:16"),
    ),
    (
        "Scene 1: A ship leaves the harbour at dawn. Scene 2: A storm at sea, big waves. "
        "Scene 3: The ship comes home.",
        new("A ship leaves the harbour at dawn", "A storm at sea, big waves", "The ship comes home"),
    ),
    (
        "An owl on a branch. Close-up, moonlight. It turns its head. Then it takes off.",
        new("An owl on a branch. Close-up, moonlight", "It turns its head", "It takes off"),
    ),
    (
        "0-3s: a train enters the tunnel, 3-8s: sparks fly in the dark, 8-12s: it comes out into daylight",
        new(
            "A train enters the tunnel",
            "Sparks fly in the dark",
            "It comes out into daylight",
            at=(0, 3, 8),
            duration=12,
        ),
    ),
    (
        "two kids build a snowman, 3 variations, watercolor style",
        new("Two kids build a snowman", variations=3, style="watercolour"),
    ),
    (
        "1) a seed in the soil 2) a sprout appears 3) a flower opens",
        new("A seed in the soil", "A sprout appears", "A flower opens"),
    ),
    (
        "a cowboy walks into a saloon; everyone stops talking; he orders milk",
        new("A cowboy walks into a saloon", "Everyone stops talking", "He orders milk"),
    ),
    (
        "A dog runs on the beach at sunset, no people, 1080p, seed 7",
        new("A dog runs on the beach at sunset, no people", resolution="1080p", seed=7),
    ),
    (
        "i want to see a dragon fighting a knight, cinematic",
        new("A dragon fighting a knight, cinematic"),
    ),
    (
        "a fox walks through snow for 6 seconds, then looks at the camera",
        new("A fox walks through snow", "The fox looks at the camera", at=(0, 6)),
    ),
    ("A 45 s film of a whale", new("A whale", duration=45)),
    ("a cat in 4:3", new("A cat", aspect="4:3")),
    (
        "don't draw anything yet: a bear catches a salmon",
        [("plan_only", {"on": True}), *new("A bear catches a salmon")],
    ),
]
REFINED = [
    ("can you make the second card happen at night", [("edit_card", {"card": 2, "time_of_day": "night"})]),
    (
        "the fish should be red",
        [("edit_card", {"card": 2, "text": "It dips its head into the water and picks up a red fish"})],
    ),
    ("swap the crane for a flamingo", [("edit_card", {"card": 1, "text": "A flamingo stands in a stream"})]),
    ("I'd rather have it in portrait", [("set_format", {"aspect": "9:16"})]),
    ("get rid of the second scene", [("remove_card", {"card": 2})]),
    ("oops, go back", [("undo", {})]),
    (
        "then it flies away over the mountains",
        [("add_card", {"text": "It flies away over the mountains"})],
    ),
    (
        "put a scene at the start where the sun rises",
        [("move_card", {"card": 1, "at": 2.5}), ("add_card", {"text": "The sun rises", "at": 0})],
    ),
    ("it should last fifteen seconds", [("set_format", {"duration": 15})]),
    (
        "slow zoom on card 1, please, and make card 2 a wide shot",
        [
            ("edit_card", {"card": 1, "camera": "slow zoom"}),
            ("edit_card", {"card": 2, "camera": "wide shot"}),
        ],
    ),
]
ANSWERED = [
    ("what formats do you support?", "9:16"),
    ("add some background music", "silent"),
    ("asdf jkl qwerty", "For example"),
    ("Un renard marche dans la neige", "anglais"),
]


@pytest.mark.parametrize(("said", "expected"), NEW)
def test_a_strangers_description_becomes_the_board_meant(said, expected):
    assert calls(said) == expected


@pytest.mark.parametrize(("said", "expected"), REFINED)
def test_a_strangers_wish_changes_what_was_meant(said, expected):
    assert calls(said, situation(*CRANE)) == expected


@pytest.mark.parametrize(("said", "word"), ANSWERED)
def test_what_is_no_description_is_answered_in_words(said, word):
    answer = decision(said)
    assert answer.calls == ()
    assert word in answer.said


def test_another_take_is_another_seed():
    ((name, args),) = calls("give me another take", situation(*CRANE))
    assert name == "set_format"
    assert args["seed"] != 11


def test_a_version_is_picked_by_its_place():
    shown = situation(*CRANE, clips=("c1", "c2"))
    assert calls("i prefer the second version", shown) == [("pick_clip", {"clip": "c2"})]
