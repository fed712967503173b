"""Camera, light, weather and style in free words, with a scene or a moment of a long story."""

import pytest

from tests.directing import calls, edit, situation

TROLLEY = (
    "On a rainy Tuesday morning, old Mrs Pomfret parks her red tartan shopping trolley outside the shop.",
    "The trolley's wheels give a wiggle, and it rolls away down the steep cobbled hill with a cauliflower "
    "bouncing on top.",
    "On the empty beach the trolley stands at the edge of the waves while a seagull eats the cauliflower.",
    "At night the trolley is back in Mrs Pomfret's hallway, fast asleep under the coats.",
)
RINK = (
    "A man in a red parka drags a hose across a bare concrete floor in an empty ice hall.",
    "Two teenagers on their knees paint the blue ring of the target with wide brushes.",
    "The man walks backwards with a sprinkler on his back, leaving tiny pebbles of ice.",
)
SUNNY = "On a sunny Tuesday morning, old Mrs Pomfret parks her red tartan shopping trolley outside the shop."
SNOWY = SUNNY.replace("sunny", "snowy").rstrip(".")


ABOUT_A_TROLLEY = [
    ("right up close on the seagull, please", [edit(3, camera="right up close on the seagull")]),
    ("straight down from above in the beach bit", [edit(3, camera="straight down from above")]),
    ("film the beach scene straight down from the sky", [edit(3, camera="straight down from the sky")]),
    ("can we see the beach scene through a window", [edit(3, camera="through a window")]),
    ("the beach shot should be a bit wobbly", [edit(3, camera="a bit wobbly")]),
    (
        "the beach shot should be a bit wobbly, like a home video",
        [edit(3, camera="a bit wobbly, like a home video")],
    ),
    (
        "for the beach scene could we be really low, near the ground",
        [edit(3, camera="really low, near the ground")],
    ),
    (
        "When it rolls down the hill I'd love us to be really low, right down by the wheels, like we're "
        "whizzing along with it",
        [edit(2, camera="really low, right down by the wheels, as if whizzing along with it")],
    ),
    (
        "can the camera slowly zoom in when the seagull eats the cauliflower?",
        [edit(3, camera="slowly zoom in")],
    ),
    ("can it be pouring outside in the beach scene?", [edit(3, weather="heavy rain")]),
    ("make the beach scene a grey drizzly day", [edit(3, weather="grey drizzly day")]),
    ("make it sunny in the first scene", [edit(1, weather="sunny", text=SUNNY.rstrip("."))]),
    ("make it snow in the first scene", [edit(1, weather="snow", text=SNOWY)]),
    ("the beach scene happens at like 4 am", [edit(3, time_of_day="4 am")]),
    (
        "dark outside in the beach scene and only one lamp on",
        [edit(3, light="dark outside, only one lamp on")],
    ),
    (
        "much darker when the seagull eats the cauliflower, just a teeny bit of blue moonlight coming in "
        "through the edge of the clouds",
        [edit(3, light="darker, blue moonlight coming in through the edge of the clouds")],
    ),
    (
        "can the beach melt softly into the hallway rather than just jumping there",
        [edit(4, join="smooth")],
    ),
    ("can the beach fade gently into the hallway instead of cutting", [edit(4, join="smooth")]),
    (
        "five more seconds at the end of it, so I have time to turn the lamp off",
        [("recut", {"after_s": 5.0})],
    ),
    ("can it be pouring outside when she's having lunch?", []),
    ("could it be autumn in the first scene", [edit(1, weather="autumn")]),
    (
        "The cauliflower scene is a bit gloomy, more light please",
        [edit(2, light="brighter"), edit(3, light="brighter")],
    ),
]
ABOUT_A_RINK = [
    (
        "Straight down from the ceiling when they paint, so you see the whole circle",
        [edit(2, camera="straight down from the ceiling")],
    ),
    (
        "get right down on the ice for the pebbles, macro",
        [edit(3, camera="right down on the ice, macro")],
    ),
    ("only one kid painting", []),
    ("don't change too much", []),
    (
        "dark outside the hall doors in the first shot and only one lamp on",
        [edit(1, light="dark outside the hall doors, only one lamp on")],
    ),
]
OF_ALL = [
    ("can it look hand drawn, with wobbly ink lines", "hand drawn, wobbly ink lines"),
    (
        "make it look like one of those old picture books, soft watercolour with pencil lines, all of it",
        "pencil lines, old picture books",
    ),
]


@pytest.mark.parametrize(("said", "made"), ABOUT_A_TROLLEY)
def test_a_trolley(said, made):
    assert calls(said, situation(*TROLLEY)) == made


@pytest.mark.parametrize(("said", "made"), ABOUT_A_RINK)
def test_a_rink(said, made):
    assert calls(said, situation(*RINK)) == made


@pytest.mark.parametrize(("said", "look"), OF_ALL)
def test_looks_of_all(said, look):
    made = calls(said, situation(*TROLLEY))
    assert [args["look"] for name, args in made if name == "edit_card"] == [look] * len(TROLLEY)
