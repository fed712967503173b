"""What cards tell of is known by its other names, and what stands around a thing goes with it or stays."""

import pytest

from tests.directing import calls, situation

YARD = (
    "A man in a green apron paints the fence of the front yard white while a dog barks",
    "Two boys push a box of apples up the stairs and get stuck at the door",
    "The runners cross the finish line and an old lady rings a bell",
    "A gardener with a long beard waters the roses with a watering can",
    "A boat glides over the lake past a row of willow trees",
)
PUSHED_BY_ONE = "{} pushes a box of apples up the stairs and gets stuck at the door"
PAINTED, PUSHED, CROSSED, WATERED, GLIDES = YARD


def told(said):
    return {args.pop("card"): args for name, args in calls(said, situation(*YARD)) if name == "edit_card"}


def text_of(said):
    return {card: args.get("text", "").rstrip(".") for card, args in told(said).items()}


@pytest.mark.parametrize(
    ("said", "card", "text"),
    [
        ("the fence should be blue, not white", 1, PAINTED.replace("white", "blue")),
        ("let him paint it dark green", 1, PAINTED.replace("white", "dark green")),
        ("the fence should be broken", 1, PAINTED.replace("fence", "broken fence")),
        ("make the bell cracked", 3, CROSSED.replace("a bell", "a cracked bell")),
        ("the apron should be torn", 1, PAINTED.replace("green", "torn green")),
        ("have them push a fridge instead of the box when they get stuck", 2,
         PUSHED.replace("a box of apples", "a fridge")),
        ("green for the fence", 1, PAINTED.replace("white", "green")),
        ("make the crate red", 2, PUSHED.replace("a box", "a red box")),
        ("no crate, let it be a piano", 2, PUSHED.replace("a box of apples", "a piano")),
        ("the lads push a piano up the staircase", 2, PUSHED.replace("a box of apples", "a piano")),
        ("the steps should be covered in snow", 2, PUSHED.replace("stairs", "stairs covered in snow")),
        ("the box is full of kittens", 2, PUSHED.replace("box of apples", "box full of kittens")),
        ("three boys push the box, two is not enough", 2, PUSHED.replace("Two", "Three")),
        ("just one boy pushing the box", 2, PUSHED_BY_ONE.format("One boy")),
        ("a tall man with a hat pushes the box, not the boys", 2,
         PUSHED_BY_ONE.format("A tall man with a hat")),
        ("a girl with a scarf waters the roses instead of the gardener", 4,
         WATERED.replace("gardener with a long beard", "girl with a scarf")),
        ("make the watering can by the roses golden", 4, WATERED.replace("watering", "golden watering")),
        ("give him an umbrella rather than an apron", 1,
         PAINTED.replace("in a green apron", "with an umbrella")),
        ("a brass band plays at the finish line", 3,
         f"{CROSSED}, with a brass band playing at the finish line"),
        ("let the runners hug at the finish line", 3, f"{CROSSED}, then hug at the finish line"),
        ("not trees, a cheering crowd instead", 5, GLIDES.replace("row of willow trees", "cheering crowd")),
        ("no watering can in the rose scene", 4, WATERED.replace(" with a watering can", "")),
        ("during the painting a cat should sleep on the grass", 1,
         f"{PAINTED}, and a cat sleeps on the grass"),
        ("a teapot instead of the watering can", 4, WATERED.replace("watering can", "teapot")),
    ],
)  # fmt: skip
def test_a_thing_is_known_by_another_name_and_changes_with_what_is_its_own(said, card, text):
    assert text_of(said) == {card: text}


@pytest.mark.parametrize(
    ("said", "card", "where"),
    [
        ("in scene 5 they should be in a cave", 5, "cave"),
        ("they're in a forest in the third scene", 3, "forest"),
        ("could he be in a greenhouse when he waters the roses?", 4, "greenhouse"),
    ],
)
def test_those_in_a_scene_shall_be_elsewhere(said, card, where):
    assert told(said) == {card: {"setting": where}}


def test_two_who_are_in_one_scene_change_places():
    film = ("A girl kneads the dough while her brother stirs the soup", "They eat at a long table")
    assert calls("swap the girl and her brother", situation(*film)) == [
        ("edit_card", {"card": 1, "text": "A brother kneads the dough while the girl stirs the soup"})
    ]


def test_who_is_put_somewhere_at_the_end_moves_no_scene():
    film = (
        "Two friends carry a red sofa into a flat",
        "A cat sleeps",
        "The friends sit on the floor and sing",
    )
    assert calls("put them on the sofa at the end", situation(*film)) == [
        ("edit_card", {"card": 3, "text": "The friends sit on the sofa and sing"})
    ]


def test_a_name_that_is_given_stays_as_it_is_said():
    assert calls("call this clip “the settee”", situation("A sofa burns")) == [
        ("rename", {"title": "the settee"})
    ]
