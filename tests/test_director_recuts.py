"""What the built-in director makes of words about a clip's parts, loops and joins."""

import pytest

from tests.directing import CRANE, calls, decision, new, situation

TITLES = ("A red mammoth", "A white crane", "A fox")


def shown():
    now = situation(*CRANE, clips=("c1", "c2", "c3"))
    for clip, title in zip(reversed(now["clips"]), TITLES, strict=True):
        clip |= {"title": title, "duration": 10.0}
    return now | {"clip": now["clips"][0]}


def recut(**args):
    return [("recut", args)]


SAID = [
    ("keep seconds 2 to 4", recut(keep="2-4")),
    ("keep 2-4", recut(keep="2-4")),
    ("Please keep only the first three seconds.", recut(keep="first 3")),
    ("just the last 2 seconds", recut(keep="last 2")),
    ("give me the last 2 seconds and loop it", [*recut(keep="last 2"), ("loop", {})]),
    ("keep seconds 0 to 2 and 4 to 6 of c1", recut(keep="0-2, 4-6", clip="c1")),
    ("use the first 2 seconds of the crane one", recut(keep="first 2", clip="c2")),
    ("trim it to 4 seconds", recut(keep="first 4")),
    ("shorten clip two to 3 s", recut(keep="first 3", clip="c2")),
    ("cut out seconds 3 to 5", recut(delete="3-5")),
    ("remove everything after 4 s", recut(delete="4-end")),
    ("trim the first second", recut(delete="first 1")),
    ("trim 2 seconds off the end", recut(delete="last 2")),
    ("remove the first 2 seconds and the last second", recut(delete="first 2, last 1")),
    ("split it at 3 seconds", recut(split="3")),
    ("move seconds 2 to 4 to the start", recut(move="2-4", to=0)),
    ("move 0-1 to 3 s", recut(move="0-1", to=3)),
    ("extend it", recut(after_s=3)),
    ("extend it by two seconds", recut(after_s=2)),
    ("extend it to 15 seconds", recut(after_s=5)),
    ("extend it backwards", recut(before_s=3)),
    ("add 2 more seconds", recut(after_s=2)),
    ("extend it at the start by 2 seconds: the sun rises", recut(before="The sun rises", before_s=2)),
    ("continue it: the crane flies away", recut(after="The crane flies away")),
    (
        "keep 2 to 4 s and extend them with a dragon flying past",
        recut(keep="2-4", after="A dragon flies past"),
    ),
    ("loop it", [("loop", {})]),
    ("loop the first 3 seconds", [("loop", {"end": 3})]),
    ("loop the last two seconds", [("loop", {"start": 8})]),
    ("loop c1 and c2", [("loop", {"clip": "c1"}), ("loop", {"clip": "c2"})]),
    ("loop the first clip and the second one too", [("loop", {"clip": "c1"}), ("loop", {"clip": "c2"})]),
    ("loop it. No, stop.", [("loop", {}), ("cancel_render", {})]),
    ("make it a short seamless loop", [("loop", {"length": "short"})]),
    ("loop c2 from 1 to 3 s", [("loop", {"clip": "c2", "start": 1, "end": 3})]),
    ("loop the second scene", [("loop", {"start": 5, "end": 10})]),
    ("keep seconds 1 to 3 and loop it", [*recut(keep="1-3"), ("loop", {})]),
    ("join c1 and c2", [("join", {"clips": ["c1", "c2"]})]),
    ("stitch them together", [("join", {"clips": ["c1", "c2", "c3"]})]),
    ("join the last two clips", [("join", {"clips": ["c2", "c3"]})]),
    ("put c2 after c1", [("join", {"clips": ["c1", "c2"]})]),
    ("join the crane one and the mammoth one", [("join", {"clips": ["c2", "c1"]})]),
]


@pytest.mark.parametrize(("said", "wanted"), SAID, ids=[said for said, _ in SAID])
def test_words_about_a_clip_become_the_verb(said, wanted):
    assert calls(said, shown()) == wanted


def test_a_change_of_the_board_is_rendered_before_its_clip_is_looped():
    assert [name for name, _ in calls("make it night and loop it", shown())] == [
        "edit_card",
        "edit_card",
        "generate",
        "loop",
    ]


@pytest.mark.parametrize(
    "said",
    [
        "keep it dark",
        "delete the last scene",
        "cut to a dragon",
        "use a cut between card 1 and 2",
        "make it longer",
    ],
)
def test_words_about_the_board_stay_there(said):
    assert {name for name, _ in calls(said, shown())} <= {
        "edit_card",
        "remove_card",
        "add_card",
        "set_format",
    }


@pytest.mark.parametrize("said", ["loop it", "keep seconds 2 to 4", "join c1 and c2", "extend it"])
def test_without_a_clip_the_answer_says_what_comes_first(said):
    told = decision(said)
    assert not told.calls
    assert "There is no storyboard yet" in told.said


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("a seamless loop of a fox running", "A fox running"),
        ("a looping video of waves at night", "Waves at night"),
        ("A fox runs, as a loop", "A fox runs"),
    ],
)
def test_a_new_film_can_be_a_loop(said, text):
    assert calls(said) == new(text, loop=True)


@pytest.mark.parametrize(
    ("said", "done"),
    [
        ("make a short loop of it", [("loop", {"length": "short"})]),
        ("a short loop of a cat", [("set_storyboard", {"cards": [{"text": "A cat"}], "loop": True})]),
    ],
)
def test_a_loop_of_a_clip_is_no_film_of_these_words(said, done):
    assert calls(said, situation(*CRANE)) == done
