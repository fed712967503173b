"""What people and things of rich boards are like, one for another, and what goes."""

import pytest

from tests.directing import calls, situation

NURSE = (
    "A tired nurse in blue scrubs comes home to her tiny flat, drops her keys in a china bowl and puts the"
    " kettle on.",
    "Her black cat jumps onto the kitchen counter past a vase of tulips and a stack of newspapers, and steals"
    " a slice of ham.",
    "While the kettle whistles, the neighbour's son Timo knocks at the door with a borrowed ladder on his"
    " shoulder.",
    "They change the bulb together, the boy balancing on the ladder, the nurse holding a torch and a cup of"
    " tea.",
)
RINK = (
    "A man in a red parka drags a hose across a bare concrete floor in an empty ice hall.",
    "Two teenagers on their knees paint the blue ring of the target with wide brushes.",
    "At night the trolley is back in the hall, fast asleep, and a woman with a tape measure tips her cap.",
    "A cook's hands in yellow rubber gloves slice a beetroot beside a wedge of cheese, the knife leaving"
    " purple rings on the board.",
)
SAID = [
    ("lose the torch", NURSE, {4: ("holding a torch and a cup", "holding a cup")}),
    ("lose the vase of tulips", NURSE, {2: ("past a vase of tulips and a stack", "past a stack")}),
    ("get rid of the newspapers", NURSE, {2: ("tulips and a stack of newspapers,", "tulips,")}),
    ("take the scrubs out", NURSE, {1: ("nurse in blue scrubs comes", "nurse comes")}),
    (
        "remove the ladder from the picture",
        NURSE,
        {3: (" with a borrowed ladder on his shoulder", ""), 4: ("balancing on the ladder", "balancing")},
    ),
    ("make the scrubs dark green", NURSE, {1: ("blue scrubs", "dark green scrubs")}),
    ("can the scrubs be yellow?", NURSE, {1: ("blue scrubs", "yellow scrubs")}),
    ("our cat is actually ginger, can you fix that?", NURSE, {2: ("black cat", "ginger cat")}),
    ("why is it a cat? make it a parrot please", NURSE, {2: ("black cat", "parrot")}),
    ("turn the cat into a parrot everywhere it turns up", NURSE, {2: ("black cat", "parrot")}),
    ("lets take the cat out, its a parrot instead", NURSE, {2: ("black cat", "parrot")}),
    ("she hates tulips", NURSE, {}),
    ("they love the kettle", NURSE, {}),
    ("only one child painting", NURSE, {}),
    (
        "parka in club colours please: dark green w/ yellow sleeves",
        RINK,
        {1: ("red parka", "dark green parka with yellow sleeves")},
    ),
    (
        "parka in dark green w/ yellow stripes please",
        RINK,
        {1: ("red parka", "dark green parka with yellow stripes")},
    ),
    ("purple parka! with stars on it! (not my words)", RINK, {1: ("red parka", "purple parka with stars")}),
    ("the gloves should be blue not yellow", RINK, {4: ("yellow rubber gloves", "blue rubber gloves")}),
    ("the parka should be blue not yellow", RINK, {1: ("red parka", "blue parka")}),
    ("make the brushes bigger", RINK, {2: ("wide brushes", "wide big brushes")}),
    ("swap the cheese for a loaf of rye bread", RINK, {4: ("a wedge of cheese", "a loaf of rye bread")}),
    ("lose the knife", RINK, {4: (", the knife leaving purple rings on the board", "")}),
    ("turn the cook into a penguin in a bow tie", RINK, {4: ("A cook's", "A penguin's")}),
    (
        "the lady with the tape measure should be about sixty with silver hair and round glasses, like me",
        RINK,
        {3: ("a woman with a tape", "a woman of about sixty with silver hair, round glasses and a tape")},
    ),
    (
        "the teenagers should wear a straw hat",
        RINK,
        {2: ("Two teenagers on", "Two teenagers with straw hats on")},
    ),
    (
        "the teenagers should have a long grey beard",
        RINK,
        {2: ("Two teenagers on", "Two teenagers with long grey beards on")},
    ),
]


@pytest.mark.parametrize(("said", "shown", "other"), SAID, ids=[row[0] for row in SAID])
def test_reads_what_people_and_things_are_like(said, shown, other):
    made = {args["card"]: args.get("text") for _, args in calls(said, situation(*shown))}
    told = {card: shown[card - 1].replace(*change).rstrip(".") for card, change in other.items()}
    assert {card: (text or "").rstrip(".") for card, text in made.items()} == told
