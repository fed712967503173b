"""What was wished of a card goes on holding when its text changes: the hour, the weather, the camera."""

import pytest

from assistant.directors.builtin.intents import decide
from assistant.directors.builtin.situation import Situation
from tests.directing import board, situation

CARDS = (
    "A bearded captain in a yellow raincoat steers his ship out of a harbour.",
    "A spotted dog hides under a bench.",
    "The captain finds the dog and hugs it.",
)
FIELDS = {
    1: {"time_of_day": "night"},
    2: {"time_of_day": "night", "weather": "rain", "setting": "a barn"},
    3: {"camera": "from above", "action": "finds the dog"},
}


def edits(said):
    now = Situation.of(situation(*CARDS) | {"board": board(*CARDS, fields=FIELDS)})
    made = decide(said, now).calls
    found = [one.args for one in made if one.name == "edit_card"]
    found += [card for one in made if one.name == "remix" for card in one.args["cards"]]
    return {
        args["card"]: {name: args[name] for name in args if name not in ("card", "text")} for args in found
    }


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("put a whale in scene 1", {1: FIELDS[1]}),
        ("the dog in scene 2 is brown", {2: FIELDS[2]}),
        ("it snows in scene 2 and the dog is brown", {2: FIELDS[2] | {"weather": "snow"}}),
        ("put a cat in scene 2 at dawn", {2: {"weather": "rain", "setting": "a barn"}}),
        ("make the dog a fox", {2: FIELDS[2], 3: {"camera": "from above"}}),
        ("remix it with a fox instead of the dog", {2: FIELDS[2], 3: {"camera": "from above"}}),
        ("make scene 1 foggy, and put a whale there", {1: FIELDS[1] | {"weather": "foggy"}}),
        ("scene 2: a cat sleeps on a sofa", {2: {}}),
        ("swap 1 and 2", {1: FIELDS[2], 2: FIELDS[1]}),
        (
            "delete the second scene and give the captain a red hat",
            {1: FIELDS[1], 3: {"camera": "from above"}},
        ),
    ],
)
def test_a_new_text_keeps_what_it_does_not_say(said, held):
    assert edits(said) == held
