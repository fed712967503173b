"""Clips, files and the whole film, in the everyday words of people with long scenes and titled clips."""

import pytest

from tests.directing import calls, decision, situation

TROLLEY = (
    "On a rainy Tuesday morning, old Mrs Pomfret parks her red tartan shopping trolley outside the"
    " greengrocer's and goes in for leeks.",
    "The trolley's wheels give a wiggle, and it rolls away down the steep cobbled hill with a cauliflower"
    " bouncing on top.",
    "On the empty beach the trolley stands at the edge of the waves while a seagull eats the cauliflower.",
)
TITLES = ("Seagull on the beach", "Ribbon sale teaser", "The Runaway Trolley")


def shown():
    """A board of three long scenes and three clips of twelve seconds; the last one is current."""
    now = situation(*TROLLEY, clips=("c1", "c2", "c3"))
    for clip, title in zip(reversed(now["clips"]), TITLES, strict=True):
        clip |= {"title": title, "duration": 12.0}
    return now | {"clip": now["clips"][0]}


STRETCHES = [
    (
        'Take 3s off the end and title it "Runaway"',
        [("recut", {"delete": "last 3"}), ("rename", {"title": "Runaway"})],
    ),
    (
        'Keep the first 8s of this, rename "Runaway"',
        [("recut", {"keep": "first 8"}), ("rename", {"title": "Runaway"})],
    ),
] + [
    (f"{said}{gone}", [("recut", {"delete": cut})])
    for said, gone, cut in (
        ("There's a bit from about second 4 to second 6 where nothing happens, ", "could that go?", "4-6"),
        ("could the bit between second 4 and second 6 ", "go please?", "4-6"),
        ("the last two seconds are too much, ", "could they go?", "last 2"),
        ("I don't like the last two seconds, ", "can they go?", "last 2"),
    )
]
FILES = [
    (said, [("export_clip", args)])
    for said, args in (
        (
            "save it as an ordinary video file please, called goodnight-otto, so daddy can watch it at work",
            {"kind": "mp4", "path": "goodnight-otto.mp4"},
        ),
        (
            "Can I have this as an mp4 called teaser so I can email it to the cinema?",
            {"kind": "mp4", "path": "teaser.mp4"},
        ),
        ("save this as a normal video file called ribbon", {"kind": "mp4", "path": "ribbon.mp4"}),
        (
            "save a copy of this in my Downloads so I can take it with me",
            {"path": "~/Downloads"},
        ),
    )
]
KEPT = [
    ("Give it a heart or a star or whatever you do so we dont lose it", [("favourite", {})]),
    (
        "Give it a star or a heart or something, and call it Trolley's Day Out",
        [("favourite", {}), ("rename", {"title": "Trolley's Day Out"})],
    ),
    (
        "could you pop the seagull clip on the end of this one so they play one after the other?",
        [("join", {"clips": ["c3", "c1"]})],
    ),
    ("can you put the seagull clip in front, so people see that first", [("join", {"clips": ["c1", "c3"]})]),
]
REMIXES = [
    (said, [("remix", args)])
    for said, args in (
        (
            "show me the same thing again but as if it was shot in the 1950s, dont change too much",
            {"words": "shot in the 1950s", "look": "shot in the 1950s", "strength": "light"},
        ),
        (
            "show me the seagull clip again but as if it was filmed in the 1950s, don't change too much",
            {
                "clip": "c1",
                "words": "filmed in the 1950s",
                "look": "filmed in the 1950s",
                "strength": "light",
            },
        ),
        (
            "Take this finished one and make it look a teensy bit more like felt and wool, but honestly only"
            " a touch",
            {
                "strength": "subtle",
                "words": "look a teensy bit more like felt and wool",
                "look": "like felt and wool",
            },
        ),
    )
]
WHOLE = [
    ("give me three alternates of this film so I can choose", {"variations": 3}),
    ("make 3 of these so I can choose", {"variations": 3}),
    ("draw it twice with different results so I can compare", {"variations": 2}),
    ("I'd like to choose between three takes of this film.", {"variations": 3}),
    ("two different renderings please", {"variations": 2}),
    ("gimme 3 alts", {"variations": 3}),
    ("Can the film be fourteen seconds all in, and then go ahead and draw it", {"duration": 14}),
    ("the whole film should be 12 seconds, all told", {"duration": 12}),
    ("make it seventeen seconds", {"duration": 17}),
    ("The slot is 12 seconds so squeeze it all into that, keep all the parts", {"duration": 12}),
    ("the finished film must not be longer than 12 seconds", {"duration": 12}),
    ("I'm putting this on my phone so upright please, and no sound", {"aspect": "9:16"}),
    ("I'm putting this on my phone so upright please", {"aspect": "9:16"}),
    ("square please, and no sound, the shop radio is on anyway", {"aspect": "1:1"}),
    ("Could all of it look as though it had been folded and cut out of paper?", {"style": "papercraft"}),
    ("Style: cut and folded card, whole film", {"style": "papercraft"}),
    ("I'm after a folded paper look for the whole piece", {"style": "papercraft"}),
    ("Please change the overall style to watercolour", {"style": "watercolour"}),
    ("apply a claymation aesthetic to the entire film", {"style": "stop motion"}),
    ("I'd go for a film noir vibe across the whole film", {"style": "film noir"}),
    ("And what if the whole film looked like a watercolour?", {"style": "watercolour"}),
    ("You know what'd be great? If the whole thing was in black and white", {"style": "film noir"}),
    ("Can the film look as if it were modelled and painted in clay?", {"style": "stop motion"}),
    ("papercraft, as if somebody had cut and folded every bit of it", {"style": "papercraft"}),
    ("Could it all be archival, like very old newsreels?", {"style": "archival"}),
    ("I want that paper look, papercraft I think they call it, on all of it", {"style": "papercraft"}),
    ("The film should be in watercolour and take 12 seconds", {"style": "watercolour", "duration": 12}),
    (
        "I'd like it all in papercraft, and twelve seconds from start to finish",
        {"style": "papercraft", "duration": 12},
    ),
    ("Can we go 1080p with this? It'd look so much crisper.", {"resolution": "1080p"}),
    ("switch the aspect ratio to square", {"aspect": "1:1"}),
    ("reformat it to portrait for mobile", {"aspect": "9:16"}),
    ("Give me three clips to choose from, please", {"variations": 3}),
    ("Next time you draw it, I'd like two clips to choose from.", {"variations": 2}),
    ("Do this one twice so I can pick the better one", {"variations": 2}),
    ("It would help to have three takes of it to compare.", {"variations": 3}),
]
SESSION = [
    ("oh no, put it back how it was a minute ago, he's changed his mind", [("undo", {})]),
    ("put it back the way it was just now", [("undo", {})]),
    (
        "Can I see just one picture of the first scene before we do it all again?",
        [("draw_still", {"card": 1})],
    ),
    ("can you draw me one picture of scene 2 so I can see what it looks like", [("draw_still", {"card": 2})]),
    ("just a still of scene 2 please, to check the light", [("draw_still", {"card": 2})]),
    (
        "just one picture of the first scene before you draw it. Only to check the light",
        [("draw_still", {"card": 1})],
    ),
    ("ok looks right on paper, go ahead and make the film now", [("generate", {})]),
    ("that'll do, make it now please", [("generate", {})]),
    (
        "I'd like five more seconds at the end of it, so I have time to turn the lamp off",
        [("recut", {"after_s": 5})],
    ),
    ("It stops too suddenly. Let it run on for another 4 seconds after that.", [("recut", {"after_s": 4})]),
]


@pytest.mark.parametrize(("said", "made"), [*STRETCHES, *FILES, *KEPT, *REMIXES, *SESSION])
def test_what_is_said_of_clips_is_done(said, made):
    assert [
        (name, {key: value for key, value in args.items() if value is not None})
        for name, args in calls(said, shown())
    ] == made


@pytest.mark.parametrize(("said", "how"), WHOLE)
def test_what_is_said_of_the_whole_film_is_done(said, how):
    assert [one for one in calls(said, shown()) if one[0] != "generate"] == [("set_format", how)]


@pytest.mark.parametrize("said", ["don't change too much", "no sound please"])
def test_what_changes_nothing_of_a_film_does_nothing(said):
    assert not decision(said, shown()).calls


def test_a_length_that_no_film_has_extends_no_clip():
    assert not calls("Can the film be thirty seconds all in", shown())
