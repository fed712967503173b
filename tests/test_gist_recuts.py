"""What people say about a clip's time and about clips drawn anew, in their own words."""

import pytest

from tests.directing import KNIGHT, bare, calls, decision, situation, three_clips

TITLES = ("A lighthouse in a storm", "An astronaut on the moon", "Two dogs in the park")


def lighthouse():
    """The dogs' board, of which the newest of three clips was drawn."""
    now = situation("Two dogs play in a park.", "They chase a ball into a pond.", clips=("c1", "c2", "c3"))
    for clip, title in zip(reversed(now["clips"]), TITLES, strict=True):
        clip |= {"title": title, "duration": 10.0}
    return now | {"clip": now["clips"][0]}


CUTS = [
    ("trim the crane clip so that it stops at 6 seconds", {"clip": "c2", "keep": "first 6"}),
    ("Trim my fox so it ends at 7 seconds.", {"keep": "first 7"}),
    ("crop the mammoth so it starts at second 3", {"clip": "c1", "delete": "first 3"}),
    ("the mammoth clip may end after five seconds, cut what comes later", {"clip": "c1", "keep": "first 5"}),
    ("cut the crane clip off at 6 seconds", {"clip": "c2", "keep": "first 6"}),
    ("make c1 stop before second 8", {"clip": "c1", "keep": "first 8"}),
    ("start the mammoth clip at second 2", {"clip": "c1", "delete": "first 2"}),
    ("clip c1 should be over after 4 seconds", {"clip": "c1", "keep": "first 4"}),
    ("the crane clip should start at second 2 and end at second 7", {"clip": "c2", "keep": "2-7"}),
    ("slice off the last half second", {"delete": "last 0.5"}),
    ("lop off the first 3 sec of the crane clip pls", {"clip": "c2", "delete": "first 3"}),
    ("cut the first second and a half off my clip, nothing happens there", {"delete": "first 1.5"}),
    ("the opening two seconds are useless, chop them", {"delete": "first 2"}),
    ("just second 2 to 5 of the mammoth, the rest can go", {"clip": "c1", "keep": "2-5"}),
    ("seconds 4 to 9 of the crane please, nothing else", {"clip": "c2", "keep": "4-9"}),
    ("second 3 to second 6 of the crane, only that, throw out the rest", {"clip": "c2", "keep": "3-6"}),
    ("trim c2 so only 4 to 8 is left", {"clip": "c2", "keep": "4-8"}),
    ("snip the crane down so that only 2 to 5 stays", {"clip": "c2", "keep": "2-5"}),
    ("everything up to second 3 in the mammoth clip can go", {"clip": "c1", "delete": "0-3"}),
    ("get rid of everything before second 4 of my fox", {"delete": "0-4"}),
    ("chop off everything past the 8 second mark", {"delete": "8-end"}),
    ("can we lose the first 2 and a half seconds of c1", {"clip": "c1", "delete": "first 2.5"}),
    ("the mammoth clip: lose 2-4", {"clip": "c1", "delete": "2-4"}),
    ("seconds 3 to 5 of the mammoth look odd, get rid of those", {"clip": "c1", "delete": "3-5"}),
    ("take a second off each end of the crane clip", {"clip": "c2", "delete": "first 1, last 1"}),
    ("trim the crane clip by 2 seconds", {"clip": "c2", "delete": "last 2"}),
    ("I want the mammoth clip without its first 2 seconds", {"clip": "c1", "delete": "first 2"}),
    (
        "I'd cut away the first 3 seconds of the mammoth and the last 2",
        {"clip": "c1", "delete": "first 3, last 2"},
    ),
]
ADDED = [
    (
        "Please continue the mammoth for another 5 s, he should walk off into a blizzard.",
        {"clip": "c1", "after": "He walks off into a blizzard", "after_s": 5},
    ),
    (
        "pick up where the crane clip leaves off: it flies over the trees for 4 seconds",
        {"clip": "c2", "after": "It flies over the trees", "after_s": 4},
    ),
    ("see how the mammoth gets there, 3 seconds before the clip starts", {"clip": "c1", "before_s": 3}),
    ("how does the mammoth get there? show me 3 seconds of that first", {"clip": "c1", "before_s": 3}),
    (
        "Could we see how the bird arrives? A few seconds before it stands there.",
        {"clip": "c2", "before": "The bird arrives", "before_s": 3},
    ),
    (
        "What does it do after it eats the fish? Please show us 4 more seconds, it flies away.",
        {"after": "It flies away", "after_s": 4},
    ),
    (
        "the fox clip should keep going, say 4 seconds, with the fox looking back at us",
        {"after": "The fox looks back at us", "after_s": 4},
    ),
    (
        "extend the mammoth at the end, it trumpets, about 3 seconds",
        {"clip": "c1", "after": "It trumpets", "after_s": 3},
    ),
    (
        "prolong c1 by 5 secs with the mammoth drinking from a river",
        {"clip": "c1", "after": "The mammoth drinks from a river", "after_s": 5},
    ),
    (
        "Before the fox comes in I'd like an empty forest for 2 seconds",
        {"before": "An empty forest", "before_s": 2},
    ),
    (
        "add two seconds to the start of c1, an empty snowy plain",
        {"clip": "c1", "before": "An empty snowy plain", "before_s": 2},
    ),
    ("Can you show where the mammoth comes from? Two seconds is enough.", {"clip": "c1", "before_s": 2}),
    (
        "I wish the mammoth one went on, maybe 4 seconds where it shakes its head",
        {"clip": "c1", "after": "It shakes its head", "after_s": 4},
    ),
]
ADDED_BY_TITLE = [
    (
        "I'd like some lead-in on the lighthouse: 3 secs before it starts, of a calm sea",
        {"clip": "c1", "before": "A calm sea", "before_s": 3},
    ),
    (
        "put 3 seconds of waves in front of the lighthouse clip",
        {"clip": "c1", "before": "Waves", "before_s": 3},
    ),
    (
        "a boat should come in before the lighthouse clip begins, 3 seconds",
        {"clip": "c1", "before": "A boat comes in", "before_s": 3},
    ),
    (
        "have 4 seconds of fog rolling in ahead of the lighthouse",
        {"clip": "c1", "before": "Fog rolls in", "before_s": 4},
    ),
    (
        "Before the storm hits, I'd love to see a boat coming in, say 3 seconds put in front of the"
        " lighthouse clip.",
        {"clip": "c1", "before": "A boat comes in", "before_s": 3},
    ),
    (
        "after the lighthouse clip ends, show the sea calming down for 5 seconds",
        {"clip": "c1", "after": "The sea calms down", "after_s": 5},
    ),
    (
        "3 sec prequel for the astronaut: his rocket lands",
        {"clip": "c2", "before": "His rocket lands", "before_s": 3},
    ),
    (
        "tack 3 seconds onto the end of the dogs clip in which they shake hands",
        {"after": "They shake hands", "after_s": 3},
    ),
]
ADDED_TO_A_BOARD = [
    (
        "I'd like a lead-in of 2 seconds where the knight saddles his horse",
        {"before": "The knight saddles his horse", "before_s": 2},
    ),
    (
        "Carry on from where the clip stops: the dragon waves back, say 3 seconds.",
        {"after": "The dragon waves back", "after_s": 3},
    ),
    (
        "and then what? 5 more secs, the knight takes off his helmet",
        {"after": "The knight takes off his helmet", "after_s": 5},
    ),
    (
        "give my clip another 3 seconds in which the dragon breathes fire",
        {"after": "The dragon breathes fire", "after_s": 3},
    ),
    ("keep only the castle part of the clip, so 5 to 10", {"keep": "5-10"}),
]
REMIXES = [
    ("same clip but raining", {"words": "raining", "weather": "raining"}),
    ("same fox, only white", {"words": "white", "subject": "a white fox"}),
    ("same clip but at sunset", {"words": "at sunset", "time_of_day": "sunset"}),
    (
        "same fox but in deep snow, keep him exactly the same otherwise",
        {"words": "deep snow", "weather": "deep snow", "strength": "light"},
    ),
    (
        "remix the fox for me: same clip but it's a wolf, go wild with it",
        {"strength": "strong", "words": "a wolf", "subject": "a wolf"},
    ),
    (
        "c1 but in the jungle, hardly change the rest",
        {"clip": "c1", "strength": "light", "words": "the jungle", "setting": "jungle"},
    ),
    ("c2 again but in winter", {"clip": "c2", "words": "winter", "weather": "winter"}),
    (
        "redo the mammoth clip with snow falling on it, change as little as possible otherwise",
        {"clip": "c1", "words": "snow falling on it", "weather": "snow falling", "strength": "light"},
    ),
    (
        "redo my fox as if it were made of paper, go crazy",
        {"strength": "strong", "words": "made of paper", "look": "made of paper"},
    ),
    (
        "redo the mammoth as if it was carved out of ice",
        {"clip": "c1", "words": "carved out of ice", "look": "carved out of ice"},
    ),
    (
        "Can the mammoth be green? leave the rest alone",
        {"clip": "c1", "words": "a green mammoth", "subject": "a green mammoth"},
    ),
    ("make the mammoth white", {"clip": "c1", "words": "a white mammoth", "subject": "a white mammoth"}),
    (
        "turn the mammoth into an elephant, otherwise keep it the same",
        {"clip": "c1", "words": "an elephant", "subject": "an elephant"},
    ),
    (
        "the mammoth: turn it golden, don't change anything else",
        {"clip": "c1", "words": "turn it golden", "subject": "a golden mammoth", "strength": "light"},
    ),
    ("I'd like c2 as a pencil drawing", {"clip": "c2", "words": "pencil drawing", "look": "pencil drawing"}),
    ("make c1 look like a comic", {"clip": "c1", "words": "comic", "look": "comic"}),
    (
        "take the mammoth and put it on a beach, don't alter anything else",
        {"clip": "c1", "words": "on a beach", "setting": "beach", "strength": "light"},
    ),
    ("could you redo the fox clip, subtly warmer", {"words": "warmer", "light": "warmer"}),
]
REMIXES_BY_TITLE = [
    (
        "Redo the lighthouse as if a giant wave swallows it, go wild",
        {
            "clip": "c1",
            "strength": "strong",
            "words": "a giant wave swallows it",
            "action": "a giant wave swallows it",
        },
    ),
    (
        "redo the astronaut clip as though he is dancing",
        {"clip": "c2", "words": "he dances", "action": "he dances"},
    ),
    (
        "repaint the lighthouse like a van Gogh",
        {"clip": "c1", "words": "a van Gogh", "look": "like a van Gogh"},
    ),
    (
        "the dogs clip is a bit dull. repaint it like a neon cyberpunk city park at night",
        {
            "words": "a neon cyberpunk city park at night",
            "look": "neon cyberpunk",
            "setting": "city park",
            "time_of_day": "night",
        },
    ),
    (
        "do something totally different with this, make it robots in space",
        {"strength": "strong", "words": "robots in space", "subject": "robots in space"},
    ),
    (
        "the lighthouse again, this time in thick fog, everything else untouched",
        {"clip": "c1", "strength": "light", "words": "thick fog", "weather": "fog"},
    ),
    ("let it snow in the lighthouse clip", {"clip": "c1", "words": "snow", "weather": "snow"}),
    (
        "can the astronaut be on Mars instead? the rest stays like it is",
        {"clip": "c2", "words": "an astronaut on Mars", "subject": "an astronaut on Mars"},
    ),
    (
        "Same dogs clip but in autumn, leaves all orange; leave everything else as close as you can.",
        {
            "words": "autumn, leaves all orange",
            "weather": "autumn",
            "look": "orange leaves",
            "strength": "light",
        },
    ),
]


@pytest.mark.parametrize(("said", "args"), [*CUTS, *ADDED])
def test_a_clip_is_cut_and_goes_on_as_it_was_said(said, args):
    assert calls(said, three_clips()) == [("recut", args)]


@pytest.mark.parametrize(("said", "args"), ADDED_BY_TITLE)
def test_what_is_added_to_a_clip_is_added_on_the_side_that_was_named(said, args):
    assert calls(said, lighthouse()) == [("recut", args)]


@pytest.mark.parametrize(("said", "args"), ADDED_TO_A_BOARD)
def test_the_clip_of_a_board_is_cut_and_goes_on_as_it_was_said(said, args):
    assert calls(said, situation(*KNIGHT)) == [("recut", args)]


@pytest.mark.parametrize(("said", "args"), REMIXES)
def test_a_remix_changes_what_was_said_and_no_more(said, args):
    assert calls(said, three_clips()) == [("remix", bare(args))]


@pytest.mark.parametrize(("said", "args"), REMIXES_BY_TITLE)
def test_a_clip_that_is_known_by_its_title_is_remixed(said, args):
    assert calls(said, lighthouse()) == [("remix", bare(args))]


@pytest.mark.parametrize(
    "said",
    [
        "trim the mammoth",
        "cut the fox a bit",
        "shave the crane clip down a little",
        "cut my fox in half",
        "what about seconds 3 to 5 of the mammoth",
        "flip c1 upside down",
        "make the mammoth run faster",
        "the mammoth is too dark",
        "a wilder version of the mammoth, purple with wings",
        "remix the mammoth so it looks like it's made of lego",
        "the crane clip with a heron instead",
        "make the mammoth red and white with one blue ear",
    ],
)
def test_a_cut_or_a_change_that_is_not_all_understood_is_asked_back(said):
    assert calls(said, three_clips()) == []


def test_a_stretch_of_a_scene_is_no_stretch_of_its_clip():
    assert calls("cut the first 2 seconds of the dragon scene", situation(*KNIGHT)) == []
    assert calls("keep only the castle part, so from 7 to 9", situation(*KNIGHT)) == []


@pytest.mark.parametrize(
    ("said", "at"),
    [("Shorten the park scene to 4 seconds", 4), ("trim the park scene by 2 seconds", 3)],
)
def test_a_scene_whose_name_is_in_a_title_too_is_the_scene(said, at):
    assert calls(said, lighthouse()) == [("move_card", {"card": 2, "at": at, "ripple": True})]


def test_a_clip_that_is_only_just_cut_is_joined_when_it_is_there():
    said = "Trim the mammoth to its first three seconds and then put it in front of the crane"
    assert calls(said, three_clips()) == [("recut", {"clip": "c1", "keep": "first 3"})]
    assert "Say that once the new clip is there" in decision(said, three_clips()).said


def test_what_shall_stay_is_no_wish_beside_a_change_of_cards():
    said = "Can I have this at golden hour? Just a small change of light, nothing else must move."
    assert {name for name, _ in calls(said, three_clips())} == {"edit_card"}
    assert decision(said, three_clips()).said == ""
