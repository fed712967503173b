"""Thirty more messages, written once the rules were done. On the first run 27 were right."""

import pytest

from tests.directing import CRANE, calls, decision, edit, new, situation

NEW = [
    ("hello! draw me a giraffe drinking at a river please", new("A giraffe drinking at a river")),
    (
        "a boy kicks a ball; the ball flies over a fence; a dog brings it back. 15 seconds in total",
        new("A boy kicks a ball", "The ball flies over a fence", "A dog brings it back", duration=15),
    ),
    (
        "Shot 1: wide view of a snowy valley\nShot 2: a wolf howls\nShot 3: close-up of its eyes",
        new("Wide view of a snowy valley", "A wolf howls", "Close-up of its eyes"),
    ),
    (
        "A bear wakes up. After 5 seconds it leaves the cave. After 10 seconds it catches a fish.",
        new("A bear wakes up", "It leaves the cave", "It catches a fish", at=(None, 5, 10)),
    ),
    (
        "we see a lighthouse in the fog and then a ship appears, black and white",
        new("A lighthouse in the fog", "A ship appears", style="film noir"),
    ),
    (
        "4 versions of an owl flying at midnight, 720p",
        new("An owl flying at midnight", variations=4, resolution="720p"),
    ),
    ("portrait video, a dancer spins, seed 5", new("A dancer spins", aspect="9:16", seed=5)),
    ("a train passes, 30 sec", new("A train passes", duration=30)),
    (
        "Snow falls on a quiet village. Night. Soft light.",
        new("Snow falls on a quiet village. Night. Soft light"),
    ),
    (
        "two astronauts plant a flag, next they salute, lastly they hop away",
        new("Two astronauts plant a flag", "They salute", "They hop away"),
    ),
    ("just plan it: a parade of elephants", [("plan_only", {"on": True}), *new("A parade of elephants")]),
    (
        "a hippo in a tutu, papercraft, 9:16, 10s",
        new("A hippo in a tutu", style="papercraft", aspect="9:16", duration=10),
    ),
    (
        "from 0 to 3 s a cat sleeps, from 3 to 5 s it yawns",
        new("A cat sleeps", "It yawns", at=(0, 3), duration=5),
    ),
]
REFINED = [
    ("the first card should be in a forest", [edit(1, text="A white crane stands in a forest")]),
    ("I'd like the last scene to be at dusk", [edit(2, time_of_day="dusk")]),
    ("please replace the crane by an elephant", [edit(1, text="An elephant stands in a stream")]),
    ("take out card 1", [("remove_card", {"card": 1})]),
    ("let card 2 begin at 3 s", [("move_card", {"card": 2, "at": 3})]),
    ("after that a fox comes and drinks", [("add_card", {"text": "A fox comes and drinks"})]),
    ("more fog please", [edit(1, weather="fog"), edit(2, weather="fog")]),
    ("wide shot for card 1", [edit(1, camera="wide shot")]),
    ("do it in watercolour, 3 versions", [("set_format", {"variations": 3, "style": "watercolour"})]),
    ("could it be vertical and 20 seconds long?", [("set_format", {"duration": 20, "aspect": "9:16"})]),
    ("make the fish golden", [edit(2, text="It dips its head into the water and picks up a golden fish")]),
    ("add a final scene in which it sleeps", [("add_card", {"text": "It sleeps"})]),
    ("that was wrong, undo it", [("undo", {})]),
    ("I'll take c2", [("pick_clip", {"clip": "c2"})]),
]
ANSWERED = [("can you do voices?", "silent"), ("hmm", "or example"), ("lösche karte 2", "Englisch")]


@pytest.mark.parametrize(("said", "expected"), NEW)
def test_a_strangers_description_becomes_the_board_meant(said, expected):
    assert calls(said) == expected


@pytest.mark.parametrize(("said", "expected"), REFINED)
def test_a_strangers_wish_changes_what_was_meant(said, expected):
    assert calls(said, situation(*CRANE)) == expected


@pytest.mark.parametrize(("said", "word"), ANSWERED)
def test_what_is_no_description_is_answered_in_words(said, word):
    told = decision(said, situation(*CRANE))
    assert told.calls == ()
    assert word in told.said
