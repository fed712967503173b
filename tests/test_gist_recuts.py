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
    ("cut off the first 2 and the last 3 seconds", {"delete": "first 2, last 3"}),
    ("only 3 to 6 stays, bin the rest", {"keep": "3-6"}),
    ("everything but 3 to 8 can go", {"keep": "3-8"}),
    ("use only what's between 3 and 8", {"keep": "3-8"}),
    ("shorten this clip to what happens from 3 to 8", {"keep": "3-8"}),
    ("it drags at the end, trim 3 seconds", {"delete": "last 3"}),
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
    ("lose everything after the first four seconds of the crane clip", {"clip": "c2", "delete": "4-end"}),
    ("everything but the last three seconds of my fox should stay", {"delete": "last 3"}),
    ("only seconds 3 to 5 should go, all else stays", {"delete": "3-5"}),
    ("leave seconds 3 to 5 out", {"delete": "3-5"}),
    ("leave just seconds 2 to 4 out", {"delete": "2-4"}),
    ("chop the first 2 seconds and everything past second 8", {"delete": "first 2, 8-end"}),
    ("make the crane clip stop at the five second mark", {"clip": "c2", "keep": "first 5"}),
    ("the two seconds from 3 to 5 are not needed", {"delete": "3-5"}),
    ("I need nothing after second 6", {"delete": "6-end"}),
    ("the opening three seconds drag, let's not have them", {"delete": "first 3"}),
    ("keep all of the mammoth but the last second", {"clip": "c1", "delete": "last 1"}),
    ("seconds 2 to 6 are the keeper, dump the remainder", {"keep": "2-6"}),
    ("play it up to second 3, then skip to second 6", {"keep": "0-3, 6-end"}),
    ("cut the first 2 s of the crane clip, not of the mammoth clip", {"clip": "c2", "delete": "first 2"}),
    ("pull out seconds 2 to 6 as its own clip", {"keep": "2-6"}),
    ("keep up to second 3 and then go on from second 6", {"keep": "0-3, 6-end"}),
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
    ("same clip but raining", {"words": "raining", "weather": "rain"}),
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
        {"clip": "c1", "words": "snow falling on it", "weather": "snow", "strength": "light"},
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
            "look": "like a neon cyberpunk city park at night",
        },
    ),
    (
        "do something totally different with this, make it robots in space",
        {"strength": "strong", "words": "robots in space", "subject": "robots in space"},
    ),
    (
        "the lighthouse again, this time in thick fog, everything else untouched",
        {"clip": "c1", "strength": "light", "words": "thick fog", "weather": "thick fog"},
    ),
    ("let it snow in the lighthouse clip", {"clip": "c1", "words": "snow", "weather": "snow"}),
    (
        "can the astronaut be on Mars instead? the rest stays like it is",
        {"clip": "c2", "words": "Mars", "setting": "Mars"},
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
        "the crane clip with a heron instead",
        "make the mammoth red and white with one blue ear",
        "don't lose the first 3 seconds",
        "cut the first 2 seconds of this clip and the last three seconds of the crane clip",
        "play seconds 2 to 4 twice",
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


def test_a_change_beside_which_all_else_must_stay_is_a_light_remix():
    said = "Can I have this at golden hour? Just a small change of light, nothing else must move."
    assert calls(said, three_clips()) == [("remix", {"strength": "light", "time_of_day": "golden hour"})]
    assert decision(said, three_clips()).said == ""


BAKERY = (
    "A baker takes bread out of the oven in a small bakery.",
    "A cat steals a roll.",
    "The baker chases the cat down a street at dawn.",
)
WHALE = ("A whale jumps out of the sea at night.",)
TRAIN = ("A red train crosses a bridge in the snow.", "It disappears into a tunnel.")
TRAIN_TITLES = ("A sailing boat at sunset", "A robot waters a plant", "A train in the snow")


def bakery():
    """A board of 15 s, and its one clip, whose length is the board's."""
    return situation(*BAKERY)


def whale():
    """A board of one scene of 5 s, and its one clip."""
    return situation(*WHALE)


def train():
    """The train's board, of which the newest of three clips of 10 s was drawn."""
    now = situation(*TRAIN, clips=("c1", "c2", "c3"))
    for clip, title in zip(reversed(now["clips"]), TRAIN_TITLES, strict=True):
        clip |= {"title": title, "duration": 10.0}
    return now | {"clip": now["clips"][0]}


ON_NEW_FILMS = [
    (bakery, "could you lose the opening 2 seconds, the oven is not even open yet", {"delete": "first 2"}),
    (train, "the robot clip is dead for the last 4 seconds, chop those", {"clip": "c2", "delete": "last 4"}),
    (bakery, "just give me 4 to 12, that's where the story is", {"keep": "4-12"}),
    (bakery, "from 5 to 10 nothing happens, cut it", {"delete": "5-10"}),
    (
        train,
        "shave 1.5 seconds off the front of the boat clip",
        {"clip": "c1", "delete": "first 1.5"},
    ),
    (bakery, "cut 3s from the beginning and 2s from the end", {"delete": "first 3, last 2"}),
    (bakery, "remove 0:03 to 0:05", {"delete": "3-5"}),
    (bakery, "Cut off everything after the seventh second please.", {"delete": "7-end"}),
    (bakery, "take away what comes after second 12", {"delete": "12-end"}),
    (bakery, "just the first 8s pls", {"keep": "first 8"}),
    (bakery, "snip out seconds 4 to 8, I don't want the cat coming in", {"delete": "4-8"}),
    (bakery, "leave out seconds 6 to 9, the cat is out of focus there", {"delete": "6-9"}),
    (bakery, "From 8 to 12 the clip is blurry, cut this piece out please.", {"delete": "8-12"}),
    (bakery, "from the clip remove the bit where the cat steals the roll", {"delete": "5-10"}),
    (whale, "Please take away the first 2 seconds and also the last one.", {"delete": "first 2, last 1"}),
    (train, "trim the boat, i only need the first 5 seconds", {"clip": "c1", "keep": "first 5"}),
    (train, "the robot's first three seconds can go", {"clip": "c2", "delete": "first 3"}),
    (
        train,
        "The last three seconds of the robot are not good, please take away",
        {"clip": "c2", "delete": "last 3"},
    ),
    (
        train,
        "From the sailing boat I only want to keep seconds three to seven.",
        {"clip": "c1", "keep": "3-7"},
    ),
    (
        train,
        "In the clip of the robot, take out seconds 4 to 6 where it seems to stand still.",
        {"clip": "c2", "delete": "4-6"},
    ),
    (train, "the boat should go from 2 s on", {"clip": "c1", "keep": "2-end"}),
    (train, "I'd like to have the boat clip without seconds 3 to 5", {"clip": "c1", "delete": "3-5"}),
    (train, "divide the robot clip at 4 seconds", {"clip": "c2", "split": "4"}),
    (bakery, "move the last two seconds to the front, as a teaser", {"move": "last 2", "to": 0}),
    (bakery, "seconds 10 to 15 should come first", {"move": "10-15", "to": 0}),
    (train, "make the boat clip exactly 8 seconds", {"clip": "c1", "keep": "first 8"}),
    (train, "Could you make the robot clip go on until 15 seconds", {"clip": "c2", "after_s": 5}),
    (
        bakery,
        "lengthen the clip to 18 seconds: they all fall asleep by the fire",
        {"after": "They all fall asleep by the fire", "after_s": 3},
    ),
    (
        bakery,
        "at the end I'd like 4 more seconds in which the baker gives up and laughs",
        {"after": "The baker gives up and laughs", "after_s": 4},
    ),
    (
        bakery,
        "My clip stops too early. Could you go on 5 seconds and the cat shares the roll with a mouse",
        {"after": "The cat shares the roll with a mouse", "after_s": 5},
    ),
    (
        whale,
        "6 more seconds please, it dives and a ring of foam is left on the water",
        {"after": "It dives and a ring of foam is left on the water", "after_s": 6},
    ),
    (
        whale,
        "extend it, whale splashes back and the sea goes calm",
        {"after": "The whale splashes back and the sea goes calm"},
    ),
    (
        whale,
        "add 3 sec in front, just dark water and stars",
        {"before": "Dark water and stars", "before_s": 3},
    ),
    (
        whale,
        "Could you add two seconds in front of the clip where the sea is completely still?",
        {"before": "The sea is completely still", "before_s": 2},
    ),
    (
        train,
        "before the boat shows up id like to see 4 secs of empty sea",
        {"clip": "c1", "before": "Empty sea", "before_s": 4},
    ),
    (
        train,
        "before the train comes we should see 2 seconds of a signal turning green",
        {"before": "A signal turns green", "before_s": 2},
    ),
    (train, "put two seconds of snowfall in front of the train clip", {"before": "Snowfall", "before_s": 2}),
    (
        train,
        "Could I have the train clip with two seconds in front of it, empty tracks, nothing moving",
        {"before": "Empty tracks, and nothing moves", "before_s": 2},
    ),
    (
        bakery,
        "add something before the clip starts, 3s, a kid opens the shop door",
        {"before": "A kid opens the shop door", "before_s": 3},
    ),
    (
        train,
        "the robot clip could begin with him climbing down a ladder, 3 seconds",
        {"clip": "c2", "before": "He climbs down a ladder", "before_s": 3},
    ),
    (
        train,
        "I want to see more of the robot: five seconds more where it plants a flag",
        {"clip": "c2", "after": "It plants a flag", "after_s": 5},
    ),
    (
        bakery,
        "could you extend the clip so we see the baker walk home",
        {"after": "The baker walks home"},
    ),
]
STRETCHES = [
    ("Crop this clip so it only shows 0:02 to 0:06", {"keep": "2-6"}),
    ("I only want to keep the section of this clip from 0:02 to 0:05.", {"keep": "2-5"}),
    ("Crop this clip: 2 s to 6 s.", {"keep": "2-6"}),
    ("Trim current clip to [2 s, 6 s].", {"keep": "2-6"}),
    ("lose everything outside 0:02 to 0:06", {"keep": "2-6"}),
    ("the part from 2 to 4 seconds cut out of this clip please, and both ends joined up", {"delete": "2-4"}),
    ("get shot of seconds 2 to 4 in this clip and run the rest straight on", {"delete": "2-4"}),
    ("what if we snipped the last two seconds off this clip?", {"delete": "last 2"}),
    (
        "Add four seconds on the front of this clip where the diver rings a bell",
        {"before": "The diver rings a bell", "before_s": 4},
    ),
    (
        "I want 3 extra seconds at the end of this clip showing the diver waving",
        {"after": "The diver waves", "after_s": 3},
    ),
    (
        "add 3 more seconds to the end where a fox runs off with a scarf",
        {"after": "A fox runs off with a scarf", "after_s": 3},
    ),
]


@pytest.mark.parametrize(("said", "how"), STRETCHES)
def test_a_stretch_is_known_however_it_is_written(said, how):
    assert calls(said, whale()) == [("recut", how)]


LOOPS = [
    (whale, "Have the clip go round in a loop, without a jerk", {}),
    (whale, "Let it start over again and again, smoothly, without a jolt.", {}),
    (whale, "Could this one be made into an endless loop, so that the end flows into the beginning?", {}),
    (whale, "Loop it and hide the join", {}),
    (whale, "loop that whale clip so it never ends", {}),
    (whale, "I need it silky smooth as an endless loop for the lobby screen of our aquarium", {}),
    (whale, "Kindly loop this one, I want it running all day in my aquarium shop.", {}),
    (whale, "can the end flow into the start?", {}),
    (bakery, "it jumps at the end, can you make my clip repeat smoothly", {}),
    (bakery, "loop only the part where the baker chases the cat", {"start": 10, "end": 15}),
    (bakery, "repeat the last 4 seconds forever", {"start": 11}),
    (
        train,
        "could the boat clip play in an endless loop, seconds 2 to 8 only?",
        {"clip": "c1", "start": 2, "end": 8},
    ),
]


@pytest.mark.parametrize(("film", "said", "args"), ON_NEW_FILMS)
def test_the_clip_of_any_film_is_cut_and_carried_on_as_it_was_said(film, said, args):
    assert calls(said, film()) == [("recut", args)]
    assert decision(said, film()).said == ""


@pytest.mark.parametrize(("film", "said", "args"), LOOPS)
def test_a_clip_or_a_part_of_it_is_looped_as_it_was_said(film, said, args):
    assert calls(said, film()) == [("loop", args)]
    assert decision(said, film()).said == ""


@pytest.mark.parametrize(
    ("film", "said"),
    [
        (bakery, "cut 3 seconds"),
        (bakery, "cut it in half"),
        (bakery, "play it backwards"),
        (bakery, "repeat the clip three times"),
        (train, "extend the boat clip to 8 seconds"),
    ],
)
def test_a_clip_is_left_as_it_is_where_what_is_wished_is_not_clear_or_cannot_be(film, said):
    assert calls(said, film()) == []


def test_a_loop_is_made_before_it_is_written():
    said = "I need it as a gif too, and it should repeat without a visible jump."
    assert [name for name, _ in calls(said, bakery())] == ["loop", "export_clip"]
