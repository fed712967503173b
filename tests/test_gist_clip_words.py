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
    (
        MARKET,
        "What would this clip look like if it all happened at night? Make me that version.",
        {"words": "at night", "time_of_day": "night"},
    ),
    (
        MARKET,
        "Same film, but set in a desert instead of the square.",
        {"words": "a desert", "setting": "desert"},
    ),
    (
        MARKET,
        "Please create a new version of the bridge clip, now with snow.",
        {"clip": "c1", "words": "snow", "weather": "snow", "subject": "a bridge"},
    ),
    (
        MARKET,
        "could the clip of the bridge be drawn again, this time at sunset",
        {"clip": "c1", "words": "at sunset", "time_of_day": "sunset"},
    ),
    (MARKET, "Remix current clip: all on the moon.", {"words": "all on the moon", "setting": "moon"}),
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
GAPS = [
    ("Could the stretch from 4 to 6 seconds be left out?", {"delete": "4-6"}),
    (
        "Please take from this clip the seconds 4 to 6 out, the rest should follow directly.",
        {"delete": "4-6"},
    ),
    ("Erase the two seconds from 0:04 to 0:06 so that both parts meet.", {"delete": "4-6"}),
    ("Everything except 2 s to 9 s should be cut.", {"keep": "2-9"}),
    ("Restrict the clip to the span between the second and the ninth second.", {"keep": "2-9"}),
    ("chop out 4 s to 6 s and push the rest together", {"delete": "4-6"}),
    ("Excise the stretch between second 4 and second 6, no gap.", {"delete": "4-6"}),
    ("The bit from the fourth to the sixth second can go. Just run straight on after it.", {"delete": "4-6"}),
    ("There's a blurry patch from 4s to 6s. Lift it out and close the hole.", {"delete": "4-6"}),
    ("Can we jump from second 4 straight to second 6?", {"delete": "4-6"}),
    ("Crop current clip: in 2 s, out 9 s.", {"keep": "2-9"}),
    ("shorten it so it starts at two seconds and stops at nine", {"keep": "2-9"}),
    ("I only need what's between the second and the ninth second, throw the rest away", {"keep": "2-9"}),
    ("Reduce the clip to the interval from 0:02 to 0:09.", {"keep": "2-9"}),
    ("from the 2 second mark to the 9 second mark, that's all I want of this clip", {"keep": "2-9"}),
]
"""What is cut out of a clip, with a word on what the rest does then, and moments however they are told."""
AHEAD = [
    (
        "I want that the clip starts 3 seconds earlier and we see a whale surfacing.",
        "before",
        "A whale surfaces",
    ),
    ("Have the clip begin with three more seconds in which a whale surfaces.", "before", "A whale surfaces"),
    (
        "Please prolong the clip by 3 seconds at its end, showing a whale surfacing.",
        "after",
        "A whale surfaces",
    ),
    ("I'd like a 3-second lead-in before the clip begins: a whale surfacing.", "before", "A whale surfaces"),
    ("lengthen the end of this by 3 secs, a whale waves its tail", "after", "A whale waves its tail"),
    ("Prepend 3 s: a whale surfaces before anything else happens.", "before", "A whale surfaces"),
]
ANEW = [
    "Different image for scene 2. Text unchanged. Others unchanged.",
    "The shark scene should look different, but keep its text.",
    "Scene 2 looks odd. Same prompt, but draw it again, and leave the others.",
    "Reshoot the shark scene from the very same words.",
    "could you do just scene 2 over, without touching its text?",
    "Regenerate shot 2 only. Description unchanged.",
    "I'm not happy with how the shark scene came out. New take, same wording.",
    "the shark scene went wrong, redo just that shot",
]
WHOLE = [
    (DIVER, "Slightly different version of this, please", [("remix", {"strength": "light"})]),
    (DIVER, "Join the end of the clip to its beginning.", [("loop", {})]),
    (
        MARKET,
        "Put “Dover” as the title of the bridge clip.",
        [("rename", {"clip": "c1", "title": "Dover"})],
    ),
    (MARKET, "The candles are dull. Bin the clip.", [("remove_clip", {"clip": "c2"})]),
    (MARKET, "I want the bridge clip to run straight into this one.", [("join", {"clips": ["c1", "c3"]})]),
    (MARKET, "Let me have the bridge clip, I'll go on from there.", [("pick_clip", {"clip": "c1"})]),
    (MARKET, "Delete the clip titled “A bridge in the fog”.", [("remove_clip", {"clip": "c1"})]),
    (MARKET, "I won't use the candles footage, bin that clip", [("remove_clip", {"clip": "c2"})]),
    (MARKET, "Rename “A bridge in the fog” to “Dover”.", [("rename", {"clip": "c1", "title": "Dover"})]),
    (
        MARKET,
        "change the name of the clip with the candles to “Six”",
        [("rename", {"clip": "c2", "title": "Six"})],
    ),
    (MARKET, "let's call that bridge clip Dover", [("rename", {"clip": "c1", "title": "Dover"})]),
    (MARKET, "Concatenate: bridge clip, then current clip.", [("join", {"clips": ["c1", "c3"]})]),
    (MARKET, "stick the candles before this so it's all one film", [("join", {"clips": ["c2", "c3"]})]),
    (MARKET, "Join these two, the bridge first and then this one.", [("join", {"clips": ["c1", "c3"]})]),
    (
        MARKET,
        "I'd like to see the bridge and right after it this clip, as a single video",
        [("join", {"clips": ["c1", "c3"]})],
    ),
    (MARKET, "go to the bridge vid, I want to carry on with that one", [("pick_clip", {"clip": "c1"})]),
    (MARKET, "make the candles clip the current one", [("pick_clip", {"clip": "c2"})]),
    (MARKET, "Loop bridge clip, last frame into first.", [("loop", {"clip": "c1"})]),
    (DIVER, "have it repeat for ever, with its end flowing into the beginning", [("loop", {})]),
    (DIVER, "The end of this clip should lead back into its start so it plays forever.", [("loop", {})]),
    (DIVER, "It should loop without stopping, with no break where it starts over.", [("loop", {})]),
    (DIVER, "another one like this, just a touch different", [("remix", {"strength": "light"})]),
    (
        DIVER,
        "Generate a variant of this clip that departs from it only slightly.",
        [("remix", {"strength": "light"})],
    ),
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
    (DIVER, "Loop this for ever, with no visible break between the end and the beginning.", [("loop", {})]),
    (MARKET, "The bridge clip should repeat endlessly, with no visible seam.", [("loop", {"clip": "c1"})]),
    (DIVER, "Loop it, and no obvious join from the end to the start", [("loop", {})]),
    (DIVER, "Generate a subtle variation on this clip", [("remix", {"strength": "light"})]),
    (
        MARKET,
        "Could you give me a slight variation on the bridge clip?",
        [("remix", {"clip": "c1", "strength": "light"})],
    ),
    (
        DIVER,
        "I would like one more clip like this, only with little differences",
        [("remix", {"strength": "light"})],
    ),
    (DIVER, "A second take of this clip, very similar to the first.", [("remix", {"strength": "light"})]),
    (DIVER, "Redo last undone change.", [("redo", {})]),
    (DIVER, "Please reinstate the change that was just undone.", [("redo", {})]),
    (DIVER, "Trim two seconds from the tail of this clip", [("recut", {"delete": "last 2"})]),
    (DIVER, "Shorten this clip by removing its first two seconds", [("recut", {"delete": "first 2"})]),
    (DIVER, "This one, can you knock the last three seconds off for me?", [("recut", {"delete": "last 3"})]),
    (
        DIVER,
        "Trim this clip, retaining only what lies between 3 and 9 seconds.",
        [("recut", {"keep": "3-9"})],
    ),
    (
        DIVER,
        "Please continue this clip for four seconds beyond its end: a whale waves its tail",
        [("recut", {"after": "A whale waves its tail", "after_s": 4})],
    ),
    (
        DIVER,
        "I'd like the clip to go on past its end for three seconds: a whale waves its tail",
        [("recut", {"after": "A whale waves its tail", "after_s": 3})],
    ),
    (
        DIVER,
        "Keep it going another four seconds, so we see the boat sail over the reef",
        [("recut", {"after": "The boat sails over the reef", "after_s": 4})],
    ),
    (MARKET, "List clips containing a bridge.", [("find_clips", {"words": "bridge"})]),
    (
        MARKET,
        "What if the bridge clip slowly became the birthday clip?",
        [("blend", {"first": "c1", "second": "c2"})],
    ),
    (
        MARKET,
        "I would like to save the clip with the bridge as a WebM file, to use it in another program.",
        [("export_clip", {"clip": "c1", "kind": "webm"})],
    ),
    (
        MARKET,
        "Make another copy of the bridge one, but at night.",
        [("remix", {"clip": "c1", "words": "at night", "time_of_day": "night"})],
    ),
    (
        MARKET,
        "I'd like to have a second version of “A bridge in the fog”, set at night.",
        [("remix", {"clip": "c1", "words": "at night", "time_of_day": "night"})],
    ),
    (
        MARKET,
        "Create a new version of the bridge clip that takes place in a jungle",
        [("remix", {"clip": "c1", "words": "a jungle", "setting": "jungle"})],
    ),
    (
        DIVER,
        "Same film again but it all happens on Mars",
        [("remix", {"words": "on Mars", "setting": "Mars"})],
    ),
    (
        DIVER,
        "I'm cutting the shark scene, and I want the frame vertical, 9:16.",
        [("set_format", {"aspect": "9:16"}), ("remove_card", {"card": 2})],
    ),
]


@pytest.mark.parametrize(("now", "said", "wanted"), [*CUT, *CARRIED_ON, *WHOLE])
def test_a_wish_about_a_clip_is_read_by_what_it_speaks_of(now, said, wanted):
    assert calls(said, now) == wanted


@pytest.mark.parametrize(("said", "args"), GAPS)
def test_a_clip_closes_up_where_something_is_cut_out_of_it(said, args):
    assert calls(said, DIVER) == [("recut", args)]


@pytest.mark.parametrize(("said", "side", "text"), AHEAD)
def test_what_is_seen_in_added_time_is_told_behind_its_length(said, side, text):
    assert calls(said, DIVER) == [("recut", {side: text, f"{side}_s": 3})]


@pytest.mark.parametrize("said", ANEW)
def test_a_scene_is_drawn_anew_from_the_words_that_it_has(said):
    assert calls(said, DIVER) == [("reroll", {"card": 2})]


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


def test_who_shall_not_be_dressed_so_takes_no_clip_along():
    now = situation("A thief in a striped shirt grabs the pot.", "A dog trips the thief.")
    now["clips"][0] |= {"title": "Thief steals the soup", "duration": 10.0}
    assert "remove_clip" not in {name for name, _ in calls("I don't want the thief in stripes", now)}


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Keep this going four more seconds and a squirrel runs off with the tulips.",
         ("recut", {"after": "A squirrel runs off with the tulips", "after_s": 4})),
        ("A goat should climb up at the end! Extend the clip by three seconds for that",
         ("recut", {"after": "A goat climbs up", "after_s": 3})),
        ("Let this one run three seconds past the end, with a goat climbing up.",
         ("recut", {"after": "A goat climbs up", "after_s": 3})),
        ("Extend the tail by five seconds: a second pigeon lands.",
         ("recut", {"after": "A second pigeon lands", "after_s": 5})),
        ("Can I see the birthday clip again with only the tiniest of changes?",
         ("remix", {"clip": "c2", "strength": "light"})),
        ("I'd like one more version of the birthday clip, which is only a tiny bit different.",
         ("remix", {"clip": "c2", "strength": "light"})),
        ("Fade this into the birthday one.", ("blend", {"first": "c3", "second": "c2"})),
        ("Could this clip slowly become the one with the bridge, without a cut in between?",
         ("blend", {"first": "c3", "second": "c1"})),
        ("Take three seconds off the tail.", ("recut", {"delete": "last 3"})),
        ("In at 2, out at 9. Throw away the rest.", ("recut", {"keep": "2-9"})),
        ("trim this from 2 to 9 secs", ("recut", {"keep": "2-9"})),
        ("stop this clip 2 secs sooner", ("recut", {"delete": "last 2"})),
        ("Redo the step I just took back.", ("redo", {})),
        ("nah go back one", ("undo", {})),
        ("Please make the birthday clip the current one in place of this.", ("pick_clip", {"clip": "c2"})),
        ("Let's leave this one and continue with the birthday.", ("pick_clip", {"clip": "c2"})),
        ("I've seen enough. Put the birthday clip up, I'll carry on with those.",
         ("pick_clip", {"clip": "c2"})),
    ],
)  # fmt: skip
def test_a_message_is_read_as_a_whole_where_it_wishes_one_thing_of_a_clip(said, wanted):
    assert calls(said, MARKET) == [wanted]
