"""What is wished of something that no card shows is given to no card: the scene is asked for."""

import pytest

from tests.directing import calls, decision, situation

PARK = (
    "A gardener in a checked shirt waters the roses with a tin can",
    "Two squirrels chase each other around an old oak",
    "A boy in a green cap pushes a wooden cart past three benches",
)


@pytest.mark.parametrize(
    ("said", "thing"),
    [
        ("a close-up of the parrot, please", "parrot"),
        ("make it foggy during the wedding", ""),
        ("slow motion for the duel", "duel"),
        ("warmer light in the kitchen", "kitchen"),
        ("closer on the knight's hands", "knight"),
        ("let the camera circle around the lighthouse", "lighthouse"),
        ("put a hat on the bride", "bride"),
        ("I want a parrot on the pirate's shoulder", "pirate"),
    ],
)
def test_the_scene_is_asked_for(said, thing):
    made = decision(said, situation(*PARK))
    assert not made.calls
    assert f"the {thing}" in made.said or not thing


@pytest.mark.parametrize(
    "said",
    ["warmer light, please", "night in the whole film", "the sky should be red", "make all of it foggy"],
)
def test_a_look_of_all_scenes_is_given_to_all(said):
    made = calls(said, situation(*PARK))
    assert [args["card"] for _, args in made] == [1, 2, 3]


def test_a_look_of_what_one_card_shows_is_of_that_card():
    assert [args["card"] for _, args in calls("a close-up of the squirrels", situation(*PARK))] == [2]


INN = (
    "A cook in a tall white hat stirs a pot of soup in the kitchen of an inn",
    "A clumsy waiter with a moustache trips over a rug and drops three plates",
    "A stern guest with round glasses tastes the soup with a silver spoon and frowns",
    "The guest hands the cook a gold medal while the waiter sleeps under a table",
)


@pytest.mark.parametrize(
    ("said", "card"),
    [
        ("I'd love to see two children standing behind the guest while he tries the soup", 3),
        ("the cook would be glad, so have him jump for joy as he is handed the medal", 4),
        ("put a parrot on his shoulder when he is in the kitchen", 1),
        ("a cat should sit beside the rug", 2),
    ],
)
def test_a_change_goes_to_the_card_that_is_told_of(said, card):
    assert [args["card"] for _, args in calls(said, situation(*INN))] == [card]
