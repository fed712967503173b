"""What nobody asked for stays: a wish for one thing takes no other thing, deed or place from a card."""

import pytest

from tests.directing import calls, situation

FAIR = (
    "A clown in striped trousers juggles five oranges beside a merry-go-round",
    "Two boys grab at the candy floss in his hand and giggle",
    "A nun strolls along the promenade, lifts her umbrella and waves at a balloon",
    "The nun pulls a hot pie out of an iron stove while the boys clap",
)
SHIP = (
    "A young cook in a red apron peels potatoes in a cramped galley",
    "A ginger cat steals a herring from his bucket and leaps onto the railing",
    "Two sailors carry the crates and the barrels across the gangway to the quay",
    "The cook kneels down and puts a plate of fish in front of the cat",
    "The ship leaves the harbour at night while a trumpeter plays on the deck",
)


def edits(said, film):
    made = calls(said, situation(*film))
    assert {name for name, _ in made} <= {"edit_card"}
    return {args["card"]: args.get("text", args.get("setting", "")).rstrip(".") for _, args in made}


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("Relocate the whole film to a monastery, everything else the same.", "monastery"),
        ("Can we have all of it in a monastery? Same story, same people.", "monastery"),
        ("What if it all happened in a monastery?", "monastery"),
        ("Suppose it all happened up at a monastery. Leave the rest the way it is.", "monastery"),
        ("put the story in a monastery", "monastery"),
    ],
)
def test_a_film_that_is_elsewhere_keeps_its_things(said, place):
    made = edits(said, FAIR)
    assert made[2] == made[4] == place
    assert made[3] == FAIR[2].replace("along the promenade", f"through a {place}")


@pytest.mark.parametrize(
    ("film", "said", "expected"),
    [
        (
            SHIP,
            "Put the cook in a bakery instead",
            {1: SHIP[0].replace("cramped galley", "bakery")},
        ),
        (FAIR, "All scenes: location = castle. Rest unchanged.", dict.fromkeys(range(1, 5), "castle")),
    ],
)
def test_a_place_takes_no_place_of_a_thing_or_of_one_who_lives(film, said, expected):
    assert edits(said, film) == expected


def test_where_a_clip_shall_be_seen_is_no_place_of_the_film():
    said = "This must loop, I want it in the shop window all day."
    assert calls(said, situation(*FAIR)) == [("loop", {})]


@pytest.mark.parametrize(
    ("film", "said", "expected"),
    [
        (
            SHIP,
            "They should only carry the crates. No barrels.",
            {3: SHIP[2].replace(" and the barrels", "")},
        ),
        (
            SHIP,
            "no barrels in 3, they're just carrying the crates",
            {3: SHIP[2].replace(" and the barrels", "")},
        ),
        (SHIP, "no trumpeter on the deck, just the ship", {5: "The ship leaves the harbour at night"}),
        (SHIP, "put the cook on a stool in scene 4", {4: f"{SHIP[3]} on a stool"}),
        (
            SHIP,
            "no fish in 4, she strokes the cat instead",
            {4: "The cook strokes the cat"},
        ),
        (
            SHIP,
            "let the ship cross a lagoon instead of the harbour",
            {5: "The ship crosses a lagoon at night while a trumpeter plays on the deck"},
        ),
        (
            FAIR,
            "take the clown out of his trousers and put him in a kilt",
            {1: FAIR[0].replace("striped trousers", "a kilt")},
        ),
        (
            FAIR,
            "no umbrella in 3, she just waves at the balloon",
            {3: "A nun strolls along the promenade and waves at a balloon"},
        ),
    ],
)
def test_what_goes_takes_nothing_else_with_it(film, said, expected):
    assert edits(said, film) == expected
