"""What people say about the storyboard there is: the crane of two cards, ten seconds."""

import pytest

from tests.directing import CRANE, calls, decision, edit, new, situation

ONE, TWO = CRANE
TWO_NAMED = "The crane dips its head into the water and picks up a fish"
"""The second card's text where the first one does not come before it."""


def both(**args):
    return [edit(1, **args), edit(2, **args)]


CARDS = [
    ("make card 2 a fox eating berries", [edit(2, text="A fox eats berries")]),
    ("change the second scene to a robot dancing in the rain", [edit(2, text="A robot dances in the rain")]),
    (
        "in the last card the crane flies away",
        [edit(2, text="It dips its head into the water and picks up a fish, then flies away")],
    ),
    ("In card 1, two cranes dance.", [edit(1, text="Two cranes dance")]),
    (
        "card 2: it catches a frog",
        [edit(2, text="It dips its head into the water and picks up a frog")],
    ),
    ("change card 2: it catches a frog", [edit(2, text="It catches a frog")]),
    (
        "let the crane fly away in the last card",
        [edit(2, text="It dips its head into the water and picks up a fish, then flies away")],
    ),
    ("scene 1 should show a fox in the snow", [edit(1, text="A fox in the snow")]),
    ("make card 2 at night", [edit(2, time_of_day="night")]),
    ("make the first card a close-up", [edit(1, camera="close-up")]),
    ("the second scene should be slower and at sunset", [edit(2, time_of_day="sunset", look="slower")]),
    ("card 1 in fog", [edit(1, weather="fog")]),
    ("I want snow in card 2", [edit(2, weather="snow")]),
    ("set card 2 in a forest", [edit(2, setting="forest")]),
    ("make cards 1 and 2 rainy", both(weather="rainy")),
    ("zoom in on card 2", [edit(2, camera="zoom in")]),
    ("add a slow pan left to the first scene", [edit(1, camera="slow pan left")]),
    (
        "in card 2 replace the fish with a frog",
        [edit(2, text="It dips its head into the water and picks up a frog")],
    ),
    ("card 2 with a hard cut", [edit(2, join="cut")]),
    ("use a cut between card 1 and 2", [edit(2, join="cut")]),
    ("smooth transition into card 2", [edit(2, join="smooth")]),
    ("only hard cuts", [edit(2, join="cut")]),
    ("remove card 2", [("remove_card", {"card": 2})]),
    ("delete the last scene", [("remove_card", {"card": 2})]),
    ("please delete scene one", [("remove_card", {"card": 1})]),
    ("move card 2 to 7 s", [("move_card", {"card": 2, "at": 7})]),
    ("move the second card to 3.5 seconds", [("move_card", {"card": 2, "at": 3.5})]),
    ("start card 2 at 4 s", [("move_card", {"card": 2, "at": 4})]),
    ("card 2 should start at 6 seconds", [("move_card", {"card": 2, "at": 6})]),
    ("move card 2 one second earlier", [("move_card", {"card": 2, "at": 4})]),
    ("card 1 should last 3 seconds", [("move_card", {"card": 2, "at": 3, "ripple": True})]),
    ("make card 2 a time lapse", [edit(2, camera="time lapse")]),
    ("move card 2 to 1.9 s", [("move_card", {"card": 2, "at": 1.9})]),
    ("move card 2 to 4 s and ripple", [("move_card", {"card": 2, "at": 4, "ripple": True})]),
    (
        "move card 2 to 4 s and move the rest along",
        [("move_card", {"card": 2, "at": 4, "ripple": True})],
    ),
    ("swap cards 1 and 2", [edit(1, text=TWO_NAMED), edit(2, text=ONE.rstrip("."))]),
    ("swap the first and the second scene", [edit(1, text=TWO_NAMED), edit(2, text=ONE.rstrip("."))]),
    ("move card 2 to the start", [edit(1, text=TWO_NAMED), edit(2, text=ONE.rstrip("."))]),
]
SEEN = [
    ("make it night", both(time_of_day="night")),
    ("at sunset instead", both(time_of_day="sunset")),
    ("can you set it at dawn?", both(time_of_day="dawn")),
    ("add snow", both(weather="snow")),
    ("let it snow", both(weather="snow")),
    ("it should be raining", both(weather="rain")),
    ("make it foggy", both(weather="foggy")),
    ("no rain", both(weather="clear")),
    ("stop the snow", both(weather="clear")),
    ("change the weather to storm", both(weather="storm")),
    (
        "in a forest instead",
        [edit(1, text="A white crane stands in a forest"), edit(2, setting="forest")],
    ),
    ("change the background to paris", both(setting="paris")),
    (
        "move it to the beach",
        [edit(1, text="A white crane stands on the beach"), edit(2, setting="beach")],
    ),
    ("put it on the moon", [edit(1, text="A white crane stands on the moon"), edit(2, setting="moon")]),
    ("a close-up please", both(camera="close-up")),
    ("zoom out", both(camera="zoom out")),
    ("darker", both(light="darker")),
    ("a bit brighter please", both(light="brighter")),
    ("golden hour, in the snow", both(time_of_day="golden hour", weather="snow")),
    ("replace the crane with a flamingo", [edit(1, text="A flamingo stands in a stream")]),
    (
        "replace the fish with two frogs",
        [edit(2, text="It dips its head into the water and picks up two frogs")],
    ),
    ("swap the fish for a frog", [edit(2, text="It dips its head into the water and picks up a frog")]),
    ("turn the crane into a robot", [edit(1, text="A robot stands in a stream")]),
    ("make the crane a heron", [edit(1, text="A heron stands in a stream")]),
    ("a heron instead", [edit(1, text="A heron stands in a stream")]),
    ("a heron instead of the crane", [edit(1, text="A heron stands in a stream")]),
    ("make it a heron", [edit(1, text="A heron stands in a stream")]),
    ("make the crane red", [edit(1, text="A red crane stands in a stream")]),
    ("the crane should be orange", [edit(1, text="An orange crane stands in a stream")]),
    ("make the crane bigger", [edit(1, text="A big white crane stands in a stream")]),
    ("remove the fish", [edit(2, text="It dips its head into the water")]),
    (
        "no people",
        [edit(1, text=f"{ONE.rstrip('.')}, no people"), edit(2, text=f"{TWO.rstrip('.')}, no people")],
    ),
    ("add a fox in card 1", [edit(1, text=f"{ONE.rstrip('.')}, with a fox")]),
    ("add a second crane", [edit(1, text=f"{ONE.rstrip('.')}, with another crane")]),
]
SPOKEN_LOOSELY = [
    ("change it so that the crane is a pelican", [edit(1, text="A pelican stands in a stream")]),
    ("no, a heron", [edit(1, text="A heron stands in a stream")]),
    ("instead of a stream, a desert", [edit(1, text="A white crane stands in a desert")]),
    ("turn the stream into a river", [edit(1, text="A white crane stands in a river")]),
    ('replace "crane" with "flamingo"', [edit(1, text="A flamingo stands in a stream")]),
    ("could the second scene be in a forest at night?", [edit(2, setting="forest", time_of_day="night")]),
    ("the second card is too dark", [edit(2, light="brighter")]),
    ("the crane is too small", [edit(1, text="A big white crane stands in a stream")]),
    ("give the crane a hat", [edit(1, text="A white crane with a hat stands in a stream")]),
    ("show the fish closer", [edit(2, camera="close-up of the fish")]),
    ("start with a close-up", [edit(1, camera="close-up")]),
    ("fade to black at the end", [edit(2, camera="fade to black")]),
    ("change card 1's text to: a heron waits", [edit(1, text="A heron waits")]),
    ("keep the first card, change the second to a fox drinking", [edit(2, text="A fox drinks")]),
    ("first card at night, second card at dawn", [edit(1, time_of_day="night"), edit(2, time_of_day="dawn")]),
    ("suddenly a bear appears", [("add_card", {"text": "Suddenly a bear appears"})]),
    ("and a dog runs after it", [("add_card", {"text": "A dog runs after it"})]),
    ("a new scene where the crane sleeps", [("add_card", {"text": "The crane sleeps"})]),
    ("more variations", [("set_format", {"variations": 3})]),
    ("it's too long", [("set_format", {"duration": 5})]),
    ("undo the last two changes", [("undo", {}), ("undo", {})]),
]
NOT_CLEAR = [
    "remove cards 1 and 2",
    "use a different bird",
    "try a different angle",
    "i don't like card 2",
    "cut card 1 after 3 seconds",
    "make card 1 slower",
    "split card 1 into two",
    "turn it into a comedy",
    "i want everything to be blue",
    "discard nothing",
    "delete everything",
]
ADDED = [
    ("add a scene at the end where it flies away", [("add_card", {"text": "It flies away"})]),
    ("add a card: a fox comes to the stream", [("add_card", {"text": "A fox comes to the stream"})]),
    ("add another scene where the sun sets", [("add_card", {"text": "The sun sets"})]),
    ("then it flies away", [("add_card", {"text": "It flies away"})]),
    ("and then it flies away", [("add_card", {"text": "It flies away"})]),
    ("Finally, a fox appears.", [("add_card", {"text": "A fox appears"})]),
    ("at the end the crane flies away", [("add_card", {"text": "The crane flies away"})]),
    ("it flies away", [("add_card", {"text": "It flies away"})]),
    ("The crane walks away.", [("add_card", {"text": "The crane walks away"})]),
    (
        "then it flies away and after that night falls",
        [("add_card", {"text": "It flies away"}), ("add_card", {"text": "Night falls"})],
    ),
    ("at 8 s it flies away", [("add_card", {"text": "It flies away", "at": 8})]),
    ("at 5 s a frog jumps", [edit(2, text="A frog jumps")]),
    ("add a scene after card 1 where a fox drinks", [("add_card", {"text": "A fox drinks", "at": 2.5})]),
    (
        "insert a card between card 1 and card 2: a fox drinks",
        [("add_card", {"text": "A fox drinks", "at": 2.5})],
    ),
    (
        "add an opening scene with the sun rising",
        [("move_card", {"card": 1, "at": 2.5}), ("add_card", {"text": "The sun rising", "at": 0})],
    ),
]
SEVERAL = [
    ("make card 1 a close-up and remove card 2", [edit(1, camera="close-up"), ("remove_card", {"card": 2})]),
    ("remove card 1 and make card 2 foggy", [edit(2, weather="foggy"), ("remove_card", {"card": 1})]),
    ("make it square and at night", [("set_format", {"aspect": "1:1"}), *both(time_of_day="night")]),
    (
        "Make it night. Then it flies away.",
        [*both(time_of_day="night"), ("add_card", {"text": "It flies away"})],
    ),
    ("make card 1 at dawn, card 2 at night", [edit(1, time_of_day="dawn"), edit(2, time_of_day="night")]),
]
NEW = [
    "A fox walks through snow",
    "Two robots dance in the rain. Then they bow.",
    "make a video of a fox in snow",
    "A forest at night",
    "New video: a fox in snow",
    "start over with a fox in snow",
    "The sea at night",
    "an old man feeds the pigeons",
]


@pytest.mark.parametrize(("said", "expected"), CARDS)
def test_a_card_is_changed_by_its_place(said, expected):
    assert calls(said, situation(*CRANE)) == expected
    assert decision(said, situation(*CRANE)).render


@pytest.mark.parametrize(("said", "expected"), SEEN)
def test_what_is_seen_is_changed_in_the_cards_that_show_it(said, expected):
    assert calls(said, situation(*CRANE)) == expected
    assert decision(said, situation(*CRANE)).render


@pytest.mark.parametrize(("said", "expected"), ADDED)
def test_what_happens_further_becomes_a_further_card(said, expected):
    assert calls(said, situation(*CRANE)) == expected


@pytest.mark.parametrize(("said", "expected"), SEVERAL)
def test_several_wishes_are_carried_out_on_the_cards_the_user_sees(said, expected):
    assert calls(said, situation(*CRANE)) == expected


@pytest.mark.parametrize(("said", "expected"), SPOKEN_LOOSELY)
def test_what_is_spoken_loosely_is_understood(said, expected):
    assert calls(said, situation(*CRANE)) == expected


@pytest.mark.parametrize("said", NOT_CLEAR)
def test_a_wish_that_nobody_understands_makes_no_new_film(said):
    told = decision(said, situation(*CRANE))
    assert told.calls == ()
    assert told.said


@pytest.mark.parametrize("said", NEW)
def test_something_new_to_see_makes_a_new_board(said):
    ((name, _),) = calls(said, situation(*CRANE))
    assert name == "set_storyboard"


@pytest.mark.parametrize(
    "said",
    [
        "make card 2",
        "replace the elephant with a fox",
        "add a scene",
        "blorp the frim",
        "make it better",
    ],
)
def test_a_wish_that_is_not_clear_is_asked_about_with_an_example(said):
    told = decision(said, situation(*CRANE))
    assert told.calls == ()
    assert "or example" in told.said


@pytest.mark.parametrize(
    "said",
    ["remove card 9", "make card 9 a fox in the snow", "scene 9 should be at night", "make scene 9 longer"],
)
def test_a_wish_for_a_card_that_is_not_there_is_told_which_there_are(said):
    told = decision(said, situation(*CRANE))
    assert told.calls == ()
    assert told.said == "There is no card 9. The board has cards 1 to 2."


@pytest.mark.parametrize(
    ("said", "texts"),
    [
        ("make the crane pink in card 1 and blue in card 2", {1: "pink", 2: "blue"}),
        ("give it a hat in the first, and a scarf in the second", {1: "hat", 2: "scarf"}),
    ],
)
def test_two_cards_each_get_what_is_wished_of_them(said, texts):
    film = situation("A crane walks.", "The crane flies.")
    made = {args["card"]: args["text"] for _, args in calls(said, film)}
    assert made.keys() == texts.keys()
    for card, word in texts.items():
        assert word in made[card]
        assert not any(other in made[card] for place, other in texts.items() if place != card)


def test_the_one_card_of_a_board_is_the_one_that_is_meant():
    alone = situation("A white crane stands in a stream.")
    assert calls("make the crane fly", alone) == [edit(1, text="A white crane flies in a stream")]
    assert calls("it should run", alone) == [edit(1, text="A white crane runs in a stream")]


def test_a_swap_takes_the_fields_along():
    shown = situation(*CRANE)
    shown["board"]["cards"][0]["fields"] = {"weather": "fog"}
    assert calls("swap cards 1 and 2", shown)[1] == edit(2, text=ONE.rstrip("."), weather="fog")


def test_a_long_board_is_changed_in_as_many_steps_as_a_turn_may_take():
    many = situation(*(f"A fox walks past tree {n}." for n in range(40)))
    assert len(calls("make it night", many)) == 30


@pytest.mark.parametrize(
    "said",
    ["remove card 2", "make it night", "replace the fox with a dog", "add a scene", "move card 1 to 3 s"],
)
def test_without_a_board_nothing_can_be_changed(said):
    told = decision(said)
    assert told.calls == ()
    assert told.said


def test_a_new_board_and_a_changed_one_are_different_things():
    assert calls("a fox walks", situation(*CRANE)) == new("A fox walks")


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("make the dragon giant", "A giant dragon flies in"),
        ("the dragon should be small", "A small dragon flies in"),
        ("make the dragon scared", "A tiny scared dragon flies in"),
    ],
)
def test_a_size_or_a_face_is_changed(said: str, text: str) -> None:
    ((name, args),) = calls(said, situation("A tiny dragon flies in."))

    assert (name, args["text"]) == ("edit_card", text)


def test_a_bare_look_belongs_to_the_new_card_before_it() -> None:
    said = calls(
        "then the wizard rides the dragon over a castle at night, storm", situation("A wizard reads.")
    )

    assert said == [("add_card", {"text": "The wizard rides the dragon over a castle at night, storm"})]


@pytest.mark.parametrize(
    ("said", "card"),
    [
        ('add the title "BREAD"', 1),
        ('with the title "BREAD"', 1),
        ('add a title "BREAD" to card 2', 2),
        ("put the title “BREAD” on the last card", 2),
    ],
)
def test_a_title_is_put_on_one_card(said: str, card: int) -> None:
    ((name, args),) = calls(said, situation("A baker dances.", "A cat sleeps."))

    assert (name, args["card"]) == ("edit_card", card)
    assert args["text"].endswith(', with the title "BREAD"')


@pytest.mark.parametrize(
    ("said", "args"),
    [
        (
            'make the dragon happy, and add the title "FRIENDS"',
            {"text": 'A tiny happy dragon flies in, with the title "FRIENDS"'},
        ),
        ("make card 1 night, and make card 1 rainy", {"time_of_day": "night", "weather": "rainy"}),
    ],
)
def test_wishes_for_one_card_build_on_one_another(said: str, args: dict[str, str]) -> None:
    assert calls(said, situation("A tiny dragon flies in.")) == [edit(1, **args)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "make it night and the eagle giant",
            [
                edit(1, time_of_day="night"),
                edit(2, time_of_day="night", text="A giant eagle lands on a rock"),
            ],
        ),
        (
            "make the dolphin and the eagle tiny",
            [edit(1, text="A tiny dolphin jumps"), edit(2, text="A tiny eagle lands on a rock")],
        ),
    ],
)
def test_wishes_that_share_a_verb_are_both_carried_out(said: str, expected: list[object]) -> None:
    assert calls(said, situation("A dolphin jumps.", "An eagle lands on a rock.")) == expected


@pytest.mark.parametrize(
    ("said", "cards"),
    [
        ("use my own words for card 2", [2]),
        ("forget the written-out text of the first card", [1]),
        ("go back to my words", [1, 2]),
    ],
)
def test_a_written_out_text_is_taken_back(said, cards):
    assert calls(said, situation(*CRANE)) == [("edit_card", {"card": card, "written": ""}) for card in cards]
