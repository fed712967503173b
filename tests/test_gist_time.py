"""What is said of time and of the film as a whole, of films that no rule was tried on: when a scene begins,
how fast and how long all is, how scenes pass into each other, what is drawn, and what is asked.
"""

import pytest

from tests.directing import board, calls, decision, edit, film, situation, start

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
OWL = (
    "An owl wakes up in an old barn.",
    "It flies over a moonlit field.",
    "A mouse hides under a leaf.",
    "The owl lands on a scarecrow.",
)
DIVER = ("A diver swims past a coral reef.", "A shark appears behind her.", "She hides in a shipwreck.")
TRAIN = ("A red train crosses a bridge in the snow.", "It disappears into a tunnel.")
WHALE = ("A whale jumps out of the sea at night.",)
LONG_WHALE = situation(*WHALE) | {"board": board(*WHALE, duration=10)}


def joins(kind, *cards):
    return [edit(card, join=kind) for card in cards]


def drawn(*cards):
    return [("generate", {"cards": list(cards)} if cards else {})]


STARTS = [
    (OWL, "let the mouse scene begin at second 9", [start(3, 9)]),
    (DIVER, "the shark should show up one second sooner", [start(2, 4)]),
    (DIVER, "have scene 3 start at 0:11", [start(3, 11)]),
    (OWL, "the last scene comes in two seconds too early", [start(4, 17)]),
    (GRANDMOTHER, "delay the cocoa by a second, please", [start(4, 16)]),
    (
        BAKER,
        "push the second scene back by two seconds and everything after it too",
        [start(2, 7, ripple=True)],
    ),
    (BAKER, "Have the chase begin at second 8.", [start(3, 8)]),
    (TRAIN, "the tunnel comes two seconds too late", [start(2, 3)]),
]
LENGTHS = [
    (OWL, "4 scenes, 2 s each", [film(duration=8)]),
    (DIVER, "3 scenes x 2 s", [film(duration=6)]),
    (DIVER, "Length: 12 s -> 9 s", [film(duration=9)]),
    (OWL, "Could the full running time get to 14 seconds?", [film(duration=14)]),
    (DIVER, "I want the first scene at 6 seconds", [start(2, 6, ripple=True)]),
    (DIVER, "six seconds for the shark please", [start(3, 11, ripple=True)]),
    (OWL, "each scene a second less", [film(duration=16)]),
    (GRANDMOTHER, "In all it may last only ten seconds.", [film(duration=10)]),
    (WHALE, "twelve seconds would be perfect", [film(duration=12)]),
    (BAKER, "it feels too long, 9 seconds in total", [film(duration=9)]),
    (BAKER, "it's too long. 12 seconds", [film(duration=12)]),
    (BAKER, "it's too long, remove the cat scene", [("remove_card", {"card": 2})]),
    (BAKER, "make the cat scene slower, 8 seconds", [start(3, 13, ripple=True)]),
    (
        TRAIN,
        "Might the first scene be a trifle slower, so that it runs 8 seconds?",
        [start(2, 8, ripple=True)],
    ),
    (DIVER, "Set scene 2 to 6 seconds. Don't change the length of the others.", [start(3, 11, ripple=True)]),
    (OWL, "set the third scene to three seconds", [start(4, 13, ripple=True)]),
    (BAKER, "set scene 3 at 9 seconds", [start(3, 9)]),
    (
        BAKER,
        "Please extend the film's overall duration from fifteen to eighteen seconds.",
        [film(duration=18)],
    ),
    (OWL, "reduce the film's total length to twelve seconds", [film(duration=12)]),
    (DIVER, "increase scene 2 from five to seven seconds", [start(3, 12, ripple=True)]),
    (DIVER, "Could it be vertical and last nine seconds?", [film(aspect="9:16", duration=9)]),
    (DIVER, "4 seconds each, snappy", [film(duration=12)]),
    (WHALE, "five seconds are too long for us, would three be possible?", [film(duration=3)]),
]
SEEDS = [
    (OWL, "give me another go at the scarecrow scene", [("reroll", {"card": 4})]),
    (GRANDMOTHER, "redo just the dog scene", [("reroll", {"card": 3})]),
    (DIVER, "one more try please", [film(seed=1350)]),
    (BAKER, "use a different seed", [film(seed=1350)]),
    (BAKER, "go ahead and draw it again with a different seed", [film(seed=1350)]),
    (BAKER, "Would you try it again with another seed, let's say 1954?", [film(seed=1954)]),
    (DIVER, "use the same seed every time, 42", [film(seed=42)]),
    (DIVER, "make the film square and draw it again", [film(aspect="1:1")]),
]
JOINS = [
    (BAKER, "Fade from the theft into the chase", joins("smooth", 3)),
    (BAKER, "let a soft fade lead from the bakery into the cat scene", joins("smooth", 2)),
    (
        TRAIN,
        "Use a slow dissolve rather than the hard change when the train goes from bridge to tunnel.",
        joins("smooth", 2),
    ),
    (
        BAKER,
        "slow fade between the oven and the cat, otherwise hard cuts",
        [*joins("smooth", 2), *joins("cut", 3)],
    ),
    (OWL, "fade to the last one, cut for everything else", [*joins("smooth", 4), *joins("cut", 2, 3)]),
    (GRANDMOTHER, "the change from the fireplace to the rain should be soft", joins("smooth", 2)),
    (GRANDMOTHER, "cut hard from the rain to the dog shaking", joins("cut", 3)),
    (
        GRANDMOTHER,
        "hard cuts only, but melt the last two scenes into each other",
        [*joins("cut", 2, 3), *joins("smooth", 4)],
    ),
    (BAKER, "the jump from oven to cat is too harsh", joins("smooth", 2)),
    (BAKER, "the cuts are too hard, blend them", joins("smooth", 2, 3)),
    (DIVER, "a soft transition wherever the scene changes", joins("smooth", 2, 3)),
    (TRAIN, "cross dissolve please", joins("smooth", 2)),
    (OWL, "no dissolves please, just cut", joins("cut", 2, 3, 4)),
    (DIVER, "End on black.", [edit(3, camera="fade to black")]),
    (WHALE, "start with a black screen and fade in", [edit(1, camera="fade from black")]),
    (
        WHALE,
        "Fade in at the beginning. Fade out at the end.",
        [edit(1, camera="fade from black, fade to black")],
    ),
]
FORMATS = [
    (TRAIN, "2.39:1 cinemascope for this film pls", [film(aspect="2.39:1")]),
    (WHALE, "portrait please i watch on my phone", [film(aspect="9:16")]),
    (GRANDMOTHER, "render in 4k if my machine can take it", [film(resolution="4k")]),
    (WHALE, "a higher resolution, 1920 by 1080", [film(aspect="16:9", resolution="1080p")]),
    (OWL, "I need it in 1080 x 1920 pixels", [film(aspect="9:16", resolution="1080p")]),
    (GRANDMOTHER, "Please give me three variants whenever you draw", [film(variations=3)]),
    (DIVER, "more variations", [film(variations=3)]),
    (
        DIVER,
        "square please and plan only for now, no drawing",
        [("plan_only", {"on": True}), film(aspect="1:1")],
    ),
    (
        OWL,
        "do the whole film black and white, except dont draw it yet",
        [("plan_only", {"on": True}), film(style="film noir")],
    ),
]
DRAWINGS = [
    (TRAIN, "draw only the bridge for now", drawn(1)),
    (OWL, "just show me no. 3 drawn, not the lot", drawn(3)),
    (DIVER, "render the shark only", drawn(2)),
    (
        GRANDMOTHER,
        "Please draw just the scene with the boy and the dog again, his face came out strange.",
        [("reroll", {"card": 2})],
    ),
    (DIVER, "stop the render i forgot something", [("cancel_render", {})]),
    (WHALE, "abort the rendering pls, takes forever", [("cancel_render", {})]),
    (OWL, "stop stop, I forgot something, don't draw any further", [("cancel_render", {})]),
]
ASKED = [
    (OWL, "can you play the whole thing at double speed", "make it 10 s"),
    (WHALE, "it runs at half the speed it should", ""),
    (DIVER, "play the shark scene half as fast", "card 2 should last 10 s"),
    (BAKER, "it's too slow", "make it fast motion"),
    (OWL, "half a minute please", "20 s"),
    (BAKER, "put a slow fade between the baker and the moon", "which"),
    (OWL, "start the mouse a little later", ""),
    (DIVER, "let the mermaid wave", "in which card"),
    (DIVER, "replace the whale with a squid", "“whale”"),
    (OWL, "add another scene", "seen in it"),
    (DIVER, "read me the list of scenes", "1. at 0 s"),
    (BAKER, "Would you kindly read me what the three scenes are right now?", "2. at 5 s"),
    (OWL, "give me a list of what you've got in the storyboard", "4. at 15 s"),
    (GRANDMOTHER, "what am I able to ask you for?", "describe a scene"),
    (TRAIN, "what can u do besides this", "describe a scene"),
]


@pytest.mark.parametrize(
    ("cards", "said", "expected"), [*STARTS, *LENGTHS, *SEEDS, *JOINS, *FORMATS, *DRAWINGS]
)
def test_time_and_the_film_as_a_whole_are_what_is_wished(cards, said, expected):
    assert calls(said, situation(*cards)) == expected


@pytest.mark.parametrize(("cards", "said", "answer"), ASKED)
def test_a_question_is_answered_and_what_cannot_be_done_is_said(cards, said, answer):
    told = decision(said, situation(*cards))
    assert told.calls == ()
    assert told.said
    assert answer in told.said.lower()


def test_where_a_clip_comes_from_is_looked_up():
    assert calls("how was c1 made?", situation(*TRAIN)) == [("lineage", {})]


def test_a_board_of_more_cards_than_a_turn_has_steps_is_changed_as_far_as_that_and_the_answer_says_so():
    many = situation(*(f"A fox walks past tree {n}." for n in range(40)))
    told = decision("make it night", many)
    assert len(told.calls) == 30
    assert "30 steps" in told.said
