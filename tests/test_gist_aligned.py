"""One thing is named newly: what has its place in a card is that thing now, whatever is said around it."""

import pytest

from tests.directing import calls, situation

PARK = (
    "A gardener in a checked shirt waters the roses with a tin can",
    "Two squirrels chase each other around an old oak",
    "A boy in a green cap pushes a wooden cart past three benches",
    "The gardener drinks tea on a bench while a grey dog sleeps under it",
)
TEA, CART = PARK[3], PARK[2]


def texts(said):
    made = calls(said, situation(*PARK))
    assert {name for name, _ in made} <= {"edit_card"}
    return {args["card"]: args["text"].rstrip(".") for _, args in made}


@pytest.mark.parametrize(
    ("said", "card", "text"),
    [
        ("a coffee, not the tea", 4, TEA.replace("tea", "a coffee")),
        ("give him coffee instead of tea", 4, TEA.replace("tea", "coffee")),
        ("let there be a fox under it instead of the dog", 4, TEA.replace("grey dog", "fox")),
        ("move the gardener off the bench and onto a swing", 4, TEA.replace("bench", "swing")),
        ("a cat sleeps under it at the end", 4, TEA.replace("grey dog", "cat")),
        ("in scene 3 a girl pushes the cart", 3, CART.replace("boy", "girl")),
        ("the cart is pushed by a girl", 3, CART.replace("boy", "girl")),
        ("I'd rather see the boy pushing a wheelbarrow", 3, CART.replace("wooden cart", "wheelbarrow")),
        ("the boy pushes the cart past a fountain", 3, CART.replace("three benches", "a fountain")),
        ("the boy should push it over a bridge", 3, CART.replace("past three benches", "over a bridge")),
        ("I see the cap in red", 3, CART.replace("green", "red")),
        ("the cart could be golden rather than wooden", 3, CART.replace("wooden", "golden")),
        ("a plain shirt for the gardener, not a checked one", 1, PARK[0].replace("checked", "plain")),
        ("the gardener waters the tulips", 1, PARK[0].replace("roses", "tulips")),
        (
            "swap the old oak for a statue, that's what they run around",
            2,
            PARK[1].replace("an old oak", "a statue"),
        ),
        ("it would be funnier if five squirrels chased each other", 2, PARK[1].replace("Two", "Five")),
    ],
)
def test_what_is_named_newly_stands_where_such_a_thing_stood(said, card, text):
    assert texts(said) == {card: text}


@pytest.mark.parametrize(
    "said",
    [
        "a fox sleeps beside the dog too",  # besides, not instead
        "the boy should also push a wheelbarrow",
        "the old man should push the cart",  # nobody knows him
        "swap the gardener and the boy",
    ],
)
def test_nothing_gives_way_to_what_comes_besides_or_is_unknown(said):
    told = texts(said)
    assert all("boy" in text or "dog" in text for card, text in told.items() if card in (3, 4))


def test_a_thing_of_a_scene_that_shall_go_takes_no_scene_with_it():
    without = {4: "The gardener drinks tea on a bench"}
    assert texts("I don't need the dog in scene 4, please remove it") == without
    assert texts("I don't want the dog in scene 4. Delete it.") == without


def test_what_two_scenes_become_is_told_as_it_goes_on():
    made = calls("merge 1 and 2 into one scene, he's feeding the squirrels under the oak", situation(*PARK))
    assert (
        "edit_card",
        {"card": 1, "text": "A gardener in a checked shirt feeds the squirrels under the oak"},
    ) in made


def test_who_picks_something_up_is_no_thing_that_a_card_could_show_too():
    cards = ("A fisherman stands in a stream", "A crane watches a silver fish", "It snatches the fish")
    assert calls("a fisherman picks up the fish", situation(*cards)) == []
