"""Scenes of films with long texts: which is meant, however it is named, and what is done with it."""

import pytest

from tests.directing import board, calls, edit, film, gone, situation, start

MOVING = (
    "On a rainy Saturday morning Dad and Uncle Farid carry a heavy green sofa down the narrow stairs.",
    "In the empty kitchen Grandma wraps the last blue plates in newspaper, and a small tortoise walks across"
    " the floor between the cardboard boxes.",
    "The removal van rattles over the old bridge in Leeds, with a rubber plant waving out of the window.",
    "At the new flat Noor unlocks the door with a shiny key, looks around the bare living room and starts to"
    " dance.",
    "That evening everybody eats noodles out of pots on the floor.",
)
ORGAN = (
    "In a cold village church at dawn, an old woman in a brown cardigan unrolls a leather pouch of tools.",
    "She squeezes sideways between rows of tall tin organ pipes, a headlamp on her forehead.",
    "A bored teenage boy sits at the organ keyboard, rinses a cup and yawns.",
    "A tiny great-grandmother in curlers opens a jar with two fingers, eats a gherkin and winks.",
    "Two pickers in rubber boots, a tall man named Desmond and a small woman named Ifeoma, walk down the row"
    " and pull stalks by candlelight.",
)
SHE = "The old woman squeezes sideways between rows of tall tin organ pipes, a headlamp on her forehead"
DOG = "A dog barks at a postbox"


def of(texts):
    """A board of fifteen seconds of these texts."""
    return situation() | {"board": board(*texts, duration=15.0)}


def new(at, text=DOG):
    """The call that adds a scene at a second."""
    return ("add_card", {"text": text, "at": at})


ROWS = [
    (MOVING, "after the bit with the rubber plant, add a scene where a dog barks at a postbox", [new(7.5)]),
    (MOVING, "add a scene where a dog barks at a postbox before the sofa scene", [start(1, 1.5), new(0)]),
    (
        MOVING,
        "i want a moment where a dog barks at a postbox. put that right after the tortoise bit.",
        [new(4.5)],
    ),
    (MOVING, "add a dog barking at a postbox. should come after the tortoise", [new(4.5)]),
    (
        MOVING,
        "there should be another shot right before the noodles scene: a dog barks at a postbox",
        [new(10.5)],
    ),
    (
        MOVING,
        "between the sofa scene and the tortoise bit i'd like a shot of a dog barking at a postbox",
        [new(1.5)],
    ),
    (MOVING, "redo the one where the van rattles over the bridge", [("reroll", {"card": 3})]),
    (
        MOVING,
        "make one scene out of the sofa scene and the tortoise bit",
        [
            edit(
                1,
                text=f"{MOVING[0][:-1]}, and i{MOVING[1][1:-1]}",
            ),
            gone(2),
        ],
    ),
    (
        MOVING,
        "fade through black from the sofa scene to the tortoise bit",
        [edit(1, camera="fade to black"), edit(2, camera="fade from black")],
    ),
    (MOVING, "fade slowly into the bit with the rubber plant", [edit(3, join="smooth")]),
    (
        MOVING,
        "what if we started on the tortoise",
        [edit(1, text=MOVING[1][:-1]), edit(2, text=MOVING[0][:-1])],
    ),
    (MOVING, "a bit longer on the tortoise", [start(3, 8, ripple=True)]),
    (
        MOVING,
        "split the dancing scene in two: first Noor unlocks the door, then she dances",
        [
            edit(4, text="At the new flat Noor unlocks the door with a shiny key"),
            new(10.5, "She looks around the bare living room and starts to dance"),
        ],
    ),
    (
        MOVING,
        "can we break the dancing scene in two, first Noor unlocks the door, then she dances",
        [
            edit(4, text="At the new flat Noor unlocks the door with a shiny key"),
            new(10.5, "She looks around the bare living room and starts to dance"),
        ],
    ),
    (
        MOVING,
        "the dancing scene should be two scenes: first Noor unlocks the door, then she dances",
        [
            edit(4, text="At the new flat Noor unlocks the door with a shiny key"),
            new(10.5, "She looks around the bare living room and starts to dance"),
        ],
    ),
    (
        MOVING,
        "the dancing scene is doing too much. split it: first Noor unlocks the door, then she dances",
        [
            edit(4, text="At the new flat Noor unlocks the door with a shiny key"),
            new(10.5, "She looks around the bare living room and starts to dance"),
        ],
    ),
    (
        MOVING,
        "split the tortoise scene in two",
        [
            edit(2, text="In the empty kitchen Grandma wraps the last blue plates in newspaper"),
            new(4.5, "A small tortoise walks across the floor between the cardboard boxes"),
        ],
    ),
    (
        MOVING,
        "split the dancing scene in two",
        [
            edit(4, text="At the new flat Noor unlocks the door with a shiny key"),
            new(10.5, "Noor looks around the bare living room and starts to dance"),
        ],
    ),
    (MOVING, "please take the part where they carry the sofa out", [gone(1)]),
    (
        ORGAN,
        "put the bit where she squeezes between the pipes at the very beginning",
        [
            edit(
                1,
                text=SHE,
            ),
            edit(2, text=ORGAN[0][:-1]),
        ],
    ),
    (ORGAN, "make the bit where she squeezes between the pipes longer", [start(3, 8, ripple=True)]),
    (ORGAN, "make the rinsing bit longer", [start(4, 11, ripple=True)]),
    (ORGAN, "redraw the rinsing bit please", [("reroll", {"card": 3})]),
    (
        ORGAN,
        "split the picking scene in two: first they walk in, then they pull the stalks",
        [
            edit(
                5,
                text=f"{ORGAN[4].partition(' down')[0]} in",
            ),
            new(13.5, "They pull stalks by candlelight"),
        ],
    ),
    (
        ORGAN,
        "make the picking scene longer",
        [film(duration=17), start(2, 3), start(3, 6), start(4, 9), start(5, 12)],
    ),
    (
        ORGAN,
        "give the picking scene two more seconds",
        [film(duration=17), start(2, 3), start(3, 6), start(4, 9), start(5, 12)],
    ),
    (
        ORGAN,
        "put the picking scene before the yawning part",
        [edit(3, text=ORGAN[4][:-1]), edit(4, text=ORGAN[2][:-1]), edit(5, text=ORGAN[3][:-1])],
    ),
    (
        ORGAN,
        "split the gherkin scene in two: first she opens it, then she eats a gherkin and winks",
        [
            edit(4, text="A tiny great-grandmother in curlers opens a jar with two fingers"),
            new(10.5, "She eats a gherkin and winks"),
        ],
    ),
    (
        ORGAN,
        "make two scenes out of the gherkin scene: she opens it, then she eats a gherkin and winks",
        [
            edit(4, text="A tiny great-grandmother in curlers opens a jar with two fingers"),
            new(10.5, "She eats a gherkin and winks"),
        ],
    ),
    (
        ORGAN,
        "add a scene between the yawning part and the great-grandmother where a dog barks at a postbox",
        [new(7.5)],
    ),
    (
        ORGAN,
        "swap the picking scene and the headlamp bit",
        [
            edit(2, text=ORGAN[4][:-1]),
            edit(
                5,
                text=SHE,
            ),
        ],
    ),
    (
        ORGAN,
        "open on the great-grandmother",
        [
            edit(1, text=ORGAN[3][:-1]),
            edit(2, text=ORGAN[0][:-1]),
            edit(3, text=ORGAN[1][:-1]),
            edit(4, text=ORGAN[2][:-1]),
        ],
    ),
    (
        ORGAN,
        "merge the gherkin scene and the picking scene",
        [
            edit(
                4,
                text=f"{ORGAN[3][:-1]}, and t{ORGAN[4][1:-1]}",
            ),
            gone(5),
        ],
    ),
    (ORGAN, "hard cut between the yawning part and the gherkin scene", [edit(4, join="cut")]),
    (
        MOVING,
        "the sofa scene should come last",
        [
            edit(1, text=MOVING[1][:-1]),
            edit(2, text=MOVING[2][:-1]),
            edit(3, text=MOVING[3][:-1]),
            edit(4, text=MOVING[4][:-1]),
            edit(5, text=MOVING[0][:-1]),
        ],
    ),
    (
        MOVING,
        "split the kitchen scene in two: first Grandma wraps plates, then the tortoise walks on",
        [
            edit(2, text="In the empty kitchen Grandma wraps the last blue plates in newspaper"),
            new(4.5, "The tortoise walks across the floor between the cardboard boxes"),
        ],
    ),
]


@pytest.mark.parametrize(("texts", "said", "expected"), ROWS)
def test_a_scene_is_meant_however_it_is_named(texts, said, expected):
    assert calls(said, of(texts)) == expected
