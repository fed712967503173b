"""Wishes about clips as strangers word them: cut, carried on, remixed, joined, written to files."""

import pytest

from tests.directing import board, calls, decision, situation

DIVER = situation("A diver swims over a coral reef.", "A shark circles him.", "He climbs back into the boat.")
KEEPER_TEXT = "A goalkeeper dives for the ball in a packed stadium."
KEEPER = situation(KEEPER_TEXT) | {"board": board(KEEPER_TEXT, duration=9)}


def _market():
    now = situation(
        "Farmers set up stalls on a market square at dawn.",
        "A girl buys a bunch of tulips.",
        clips=("c1", "c2", "c3"),
    )
    titles = ("A bridge in the fog", "Kids blow out birthday candles", "A market at dawn")
    for clip, title in zip(reversed(now["clips"]), titles, strict=True):
        clip |= {"title": title, "duration": 10.0}
    return now | {"clip": now["clips"][0]}


MARKET = _market()
ONE_WAY = "A clip plays forwards only"

CUT = [
    (DIVER, "shorten the clip by two seconds", [("recut", {"delete": "last 2"})]),
    (DIVER, "chop 2 seconds off the start and 1 off the end", [("recut", {"delete": "first 2, last 1"})]),
    (DIVER, "nibble a second off the front, two off the back", [("recut", {"delete": "first 1, last 2"})]),
    (DIVER, "everything after 9 can go", [("recut", {"delete": "9-end"})]),
    (DIVER, "could you pull out 3 to 5 from the clip", [("recut", {"delete": "3-5"})]),
    (
        DIVER,
        "cut the first 5 seconds, the shark can be the beginning",
        [("recut", {"delete": "first 5"})],
    ),
    (
        MARKET,
        "I want only the middle of the bridge one, say 3 to 7",
        [("recut", {"clip": "c1", "keep": "3-7"})],
    ),
]
CARRIED_ON = [
    (
        DIVER,
        "pop 3 secs on the front: a boat far away",
        [("recut", {"before": "A boat far away", "before_s": 3})],
    ),
    (
        DIVER,
        "stretch the end of c1 by two secs so the boat drives off",
        [("recut", {"after": "The boat drives off", "after_s": 2})],
    ),
    (
        DIVER,
        "make the ending longer: extend by three seconds, dolphins jump over the boat",
        [("recut", {"after": "Dolphins jump over the boat", "after_s": 3})],
    ),
    (
        KEEPER,
        "let it run 3 secs more, the fans cheer",
        [("recut", {"after": "The fans cheer", "after_s": 3})],
    ),
]
REMIXED = [
    (DIVER, "redo the clip but the fish are blue", {"words": "the fish are blue", "look": "blue fish"}),
    (
        DIVER,
        "same clip once more, but everyone is a penguin",
        {"words": "everyone is a penguin", "subject": "a penguin"},
    ),
    (
        DIVER,
        "do a totally wild reworking of c1 as if it happened in outer space",
        {
            "strength": "strong",
            "words": "in outer space",
            "cards": [
                {"card": 1, "text": "A diver swims through outer space"},
                {"card": 2, "setting": "outer space"},
                {"card": 3, "setting": "outer space"},
            ],
        },
    ),
    (KEEPER, "make a version of it in heavy rain", {"words": "heavy rain", "weather": "heavy rain"}),
    (
        KEEPER,
        "remix it: same old keeper but it's deep winter",
        {"words": "deep winter", "weather": "deep winter"},
    ),
    (
        DIVER,
        "make the shark pink. as different as you like",
        {"strength": "strong", "cards": [{"card": 2, "text": "A pink shark circles him"}]},
    ),
]
WHOLE = [
    (
        MARKET,
        "toss the bridge, and the birthday one too while you're at it",
        [("remove_clip", {"clip": "c1"}), ("remove_clip", {"clip": "c2"})],
    ),
    (MARKET, "leave out the market and join the other two", [("join", {"clips": ["c1", "c2"]})]),
    (
        MARKET,
        "all three in one go, newest at the front, oldest at the back",
        [("join", {"clips": ["c3", "c2", "c1"]})],
    ),
    (
        DIVER,
        "call it Reef and then spit out a webm",
        [("rename", {"title": "Reef"}), ("export_clip", {"kind": "webm"})],
    ),
    (
        MARKET,
        "rename the bridge to Golden Gate, and the birthday to Six",
        [("rename", {"clip": "c1", "title": "Golden Gate"}), ("rename", {"clip": "c2", "title": "Six"})],
    ),
    (DIVER, "how did that clip come about", [("lineage", {})]),
]


@pytest.mark.parametrize(("now", "said", "wanted"), [*CUT, *CARRIED_ON, *WHOLE])
def test_a_wish_about_a_clip_is_read_by_what_it_speaks_of(now, said, wanted):
    assert calls(said, now) == wanted


@pytest.mark.parametrize(("now", "said", "wanted"), REMIXED)
def test_what_is_told_of_the_same_clip_again_is_what_its_remix_changes(now, said, wanted):
    assert calls(said, now) == [("remix", wanted)]


@pytest.mark.parametrize(
    ("now", "said"),
    [
        (MARKET, "bridge, then birthday, put the tulips wherever"),
        (DIVER, "put something before it, him packing his bag, and crossfade into the sea"),
        (MARKET, "leave the bridge out"),
        (DIVER, "loop it in a gif-like way with a bow on top"),
    ],
)
def test_what_is_not_all_understood_is_asked_back(now, said):
    assert not decision(said, now).calls


@pytest.mark.parametrize("said", ["make a boomerang of the clip", "play it backwards"])
def test_what_no_clip_can_do_is_said(said):
    answer = decision(said, DIVER)
    assert not answer.calls
    assert ONE_WAY in answer.said
