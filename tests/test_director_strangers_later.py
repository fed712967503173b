"""Fifty more, written with the first fifty and kept apart: run once before the mending, and once after it.

On the first run 20 were right, on the second one 47; the other three were mended then and later.
"""

from unittest.mock import ANY

import pytest

from tests.directing import CRANE, KNIGHT, Says, calls, decision, edit, new, situation, three_clips

NEW = [
    (
        "can we get an astronaut planting flowers on mars, low angle",
        new(Says("astronaut planting flowers mars low angle")),
    ),
    (
        "We open on a empty beach. A child come running. Finally a big wave.",
        new(Says("empty beach"), Says("child come running"), Says("big wave")),
    ),
    (
        "i need a clip for instagram stories, a latte being poured, 5 sec",
        new(Says("latte being poured"), aspect="9:16", duration=5),
    ),
    (
        "two versions of a bear that dances, stop moton",
        new("A bear that dances", variations=2, style="stop motion"),
    ),
    ("the queen cancels the ball and everybody cries", new("The queen cancels the ball and everybody cries")),
    (
        "A boy joins the circus, then he gets a favourite elephant",
        new("A boy joins the circus", Says("favourite elephant")),
    ),
    ("dolly in on a candle in the dark; it goes out", new(Says("dolly in candle dark"), "It goes out")),
    ("an owl at nite, seamless loop, full hd", new(Says("owl"), loop=True, resolution="1080p")),
    (
        "at the start a bus arrives, at four seconds an old lady gets off",
        new(Says("bus arrives"), Says("old lady gets off"), at=(None, 4)),
    ),
    ("it's raining, a taxi waits, nobody is there", new(Says("raining taxi waits nobody is there"))),
    ("pls animate: a frog eat a fly", new("A frog eat a fly")),
]
BOARD = [
    (
        "make it night and loop it",
        [*[edit(c, time_of_day="night") for c in (1, 2, 3)], ("generate", {}), ("loop", {})],
    ),
    ("i'd prefer a wolf instead of the horse", [edit(1, text="A knight rides a wolf through a forest")]),
    ("the middle one at dawn pls", [edit(2, time_of_day="dawn")]),
    ("cards one and three should be foggy", [edit(1, weather="foggy"), edit(3, weather="foggy")]),
    (
        "the one with the castle goes first",
        [edit(1, text=Says("dragon lands")), edit(2, text=Says("knight rides"))],
    ),
    ("shorten the whole thing to nine seconds", [("set_format", {"duration": 9})]),
    ("undo that last thing you did", [("undo", {})]),
    ("start rendering!!", [("generate", {})]),
    ("use my graphics card", [("set_renderer", {"renderer": "diffusion"})]),
    ("try a different seed for the dragon card", [("reroll", {"card": 2})]),
    ("draw a still of the third card", [("draw_still", {"card": 3})]),
    (
        "the dragon should be blue and the knight tiny",
        [
            edit(2, text=Says("blue dragon")),
            edit(3, text=Says("tiny knight blue dragon")),
            edit(1, text=Says("tiny knight")),
        ],
    ),
    (
        "remove the third and add a scene where they hug",
        [("remove_card", {"card": 3}), ("add_card", {"text": Says("hug")})],
    ),
    ("turn off planning mode", [("plan_only", {"on": False})]),
    ("give it another go", [("set_format", {"seed": ANY})]),
    (
        "insert something between the first two cards: the horse drinks from a lake",
        [("add_card", {"text": "The horse drinks from a lake", "at": 2.5})],
    ),
    ("tilt up on the dragon one", [edit(2, camera=Says("tilt up"))]),
]
CLIPS = [
    (
        "remix it a tiny bit darker",
        [("remix", {"words": Says("darker"), "light": Says("darker")})],
    ),
    (
        "redo the fox one completely different as watercolor",
        [("remix", {"words": ANY, "strength": "strong", "style": "watercolour"})],
    ),
    ("lose the first three seconds", [("recut", {"delete": "first 3"})]),
    ("only keep from four to eight seconds please", [("recut", {"keep": "4-8"})]),
    ("connect all three in order", [("join", {"clips": ["c1", "c2", "c3"]})]),
    ("let the mammoth one slowly become the crane one", [("blend", {"first": "c1", "second": "c2"})]),
    ("i want c1 but with the style of c3", [("blend", {"first": "c1", "second": "c3", "mode": "sample"})]),
    ("the second one is my favourite", [("favourite", {"clip": "c2"})]),
    ("throw clip three away", [("remove_clip", {"clip": "c3"})]),
    ("restore c1", [("remove_clip", {"clip": "c1", "restore": True})]),
    ('give the crane one the name "Fishing"', [("rename", {"clip": "c2", "title": "Fishing"})]),
    ("save that as a webm on my desktop", [("export_clip", {"kind": "webm", "path": ANY})]),
    ("show me everything i made with a crane", [("find_clips", {"words": "crane"})]),
    ("make the second clip loop forever", [("loop", {"clip": "c2"})]),
    ("let's go with the mammoth", [("pick_clip", {"clip": "c1"})]),
    ("shift the last two seconds to the beginning", [("recut", {"move": ANY, "to": 0})]),
]
ANSWERED = [
    ("use the model qwen3 please", "/model"),
    ("why is it black and white?", ""),
    ("Une petite fille court sur la plage", "anglais"),
    ("add the sound of waves", "silent"),
    ("who made you", ""),
    ("should I use cuts or smooth transitions?", ""),
]


@pytest.mark.parametrize(("said", "expected"), NEW)
def test_a_strangers_description_becomes_the_board_meant(said, expected):
    assert calls(said) == expected


@pytest.mark.parametrize(("said", "expected"), BOARD)
def test_a_strangers_wish_changes_what_was_meant(said, expected):
    assert calls(said, situation(*KNIGHT)) == expected


@pytest.mark.parametrize(("said", "expected"), CLIPS)
def test_a_strangers_words_about_clips_are_about_those_meant(said, expected):
    assert calls(said, three_clips()) == expected


@pytest.mark.parametrize(("said", "word"), ANSWERED)
def test_what_is_no_wish_is_answered_in_words(said, word):
    told = decision(said, situation(*CRANE))
    assert told.calls == ()
    assert word in told.said
