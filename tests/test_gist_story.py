"""What strangers say of the story: scenes that come in, go, change places, and are told anew."""

import pytest

from tests.directing import calls, situation

BAKER = (
    "A baker takes bread out of the oven in a small bakery.",
    "A cat steals a roll.",
    "The baker chases the cat down a street at dawn.",
)
GRANDMOTHER = (
    "A grandmother knits by the fireplace.",
    "A boy and a dog come in from the rain.",
    "The dog shakes itself dry.",
    "The grandmother brings two cups of cocoa.",
)
TRAIN = ("A red train crosses a bridge in the snow.", "It disappears into a tunnel.")
FOX = ("A fox sleeps under a tree.", "It finds a lantern in the grass.")


def new(text, at=None):
    return ("add_card", {"text": text} | ({"at": at} if at is not None else {}))


def first(text, at=2.5):
    return [("move_card", {"card": 1, "at": at}), new(text, 0)]


def told(card, text):
    return [("edit_card", {"card": card, "text": text})]


def gone(*cards):
    return [("remove_card", {"card": card}) for card in cards]


SAID = [
    (BAKER, "after the theft, a dog barks at the cat", [new("A dog barks at the cat", 7.5)]),
    (BAKER, "I want the film to begin with a rooster crowing on a roof", first("A rooster crows on a roof")),
    (BAKER, "the last thing we see should be an empty basket", [new("An empty basket")]),
    (
        BAKER,
        "hold on, between the theft and the chase we should see the baker's shocked face. close up",
        [new("The baker's shocked face, close up", 7.5)],
    ),
    (BAKER, "how about ending on the cat licking its paws?", [new("The cat licks its paws")]),
    (BAKER, "I'd like an opening with the village waking up", first("The village wakes up")),
    (
        BAKER,
        "i want a 4th scene: baker gives up and laughs, sitting on the curb",
        [new("The baker gives up and laughs, sitting on the curb")],
    ),
    (BAKER, "make card 2 a mouse nibbling at the cheese", told(2, "A mouse nibbles at the cheese")),
    (BAKER, "scene 2 should be a fox sneaking in", told(2, "A fox sneaks in")),
    (BAKER, "Instead of the last scene, they all dance", told(3, "They all dance")),
    (BAKER, "chuck the oven scene out", gone(1)),
    (BAKER, "delete number three", gone(3)),
    (BAKER, "lose the chase, we end on the theft", gone(3)),
    (
        BAKER,
        "Start the film with the cat stealing, then go to the oven.",
        [*told(1, "A cat steals a roll"), *told(2, "A baker takes bread out of the oven in a small bakery")],
    ),
    (
        GRANDMOTHER,
        "Close the film with one more scene: all of them asleep in front of the fire, the dog in the middle.",
        [new("Everyone asleep in front of the fire, the dog in the middle")],
    ),
    (
        GRANDMOTHER,
        "between the rain and the shaking the grandmother opens the door",
        [new("The grandmother opens the door", 7.5)],
    ),
    (
        GRANDMOTHER,
        "put a new one in after the first: a knock at the door, she looks up",
        [new("A knock at the door, she looks up", 2.5)],
    ),
    (GRANDMOTHER, "drop the first scene and the last one", gone(4, 1)),
    (
        GRANDMOTHER,
        "move the cocoa scene up so it comes directly after the knitting",
        [
            *told(2, "The grandmother brings two cups of cocoa"),
            *told(3, "A boy and a dog come in from the rain"),
            *told(4, "The dog shakes itself dry"),
        ],
    ),
    (
        TRAIN,
        "in front of scene one, someone waiting alone on the platform, with a suitcase",
        first("Someone waits alone on the platform, with a suitcase"),
    ),
    (TRAIN, "Could it start with someone buying a ticket?", first("Someone buys a ticket")),
    (TRAIN, "Remove everything after the bridge", gone(2)),
    (TRAIN, "Take the tunnel scene out, it is too dark.", gone(2)),
    (TRAIN, "the train comes out of the tunnel", [new("The train comes out of the tunnel")]),
    (FOX, "the fox runs away", [new("The fox runs away")]),
    (FOX, "at 8 s it jumps over a stream", [new("It jumps over a stream", 8)]),
    (FOX, "add a scene where an owl lands on a branch, as the opening", first("An owl lands on a branch")),
    (FOX, "change scene 1 to a badger digging a hole", told(1, "A badger digs a hole")),
]
ASKED_BACK = [
    (BAKER, "swap the baker and the cat"),
    (BAKER, "remove scenes 1, 2 and 3"),
    (GRANDMOTHER, "let the dog shake before they come in, on the doorstep"),
    (TRAIN, "the train looks lonely"),
    (FOX, "Then it makes sense"),
]


@pytest.mark.parametrize(("film", "said", "expected"), SAID)
def test_a_story_is_changed_as_it_is_told(film, said, expected):
    assert calls(said, situation(*film)) == expected


@pytest.mark.parametrize(("film", "said"), ASKED_BACK)
def test_what_may_be_no_scene_or_is_not_all_understood_changes_no_story(film, said):
    assert calls(said, situation(*film)) == []
