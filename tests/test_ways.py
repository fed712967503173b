"""In most ways in which strangers say a thing, it is done. Of the second half only figures are ever shown."""

from collections import Counter
from functools import cache

import pytest

from assistant.directors.builtin.decision import call
from tests.talking import idle_workbench
from tests.ways import Half, Verdict, Way, effect, fits, judged, situation_of, taken

HALVES = ("first", "second")
AT_LEAST = {"first": 0.95, "second": 0.88}
HARM_AT_MOST = 0.005
FILM = {
    "cards": ["A cat sleeps on a chair", "A dog barks at it", "Both run into the garden"],
    "duration": 9.0,
    "clips": [["Cat and dog", 9.0], ["A boat", 6.0]],
}


@cache
def counted(half: Half) -> Counter[Verdict]:
    return Counter(verdict for _, verdict, _, _ in judged(half))


@pytest.mark.parametrize("half", HALVES)
def test_most_ways_to_say_a_thing_are_understood(half):
    assert counted(half)["right"] >= AT_LEAST[half] * counted(half).total()


@pytest.mark.parametrize("half", HALVES)
def test_hardly_a_way_loses_what_should_stay(half):
    assert counted(half)["harm"] <= HARM_AT_MOST * counted(half).total()


@pytest.mark.parametrize(
    ("calls", "made"),
    [
        ([call("move_card", card=1, at=4.5)], {"order": [2, 1, 3], "lengths": [4.5, 1.5, 3]}),
        (
            [
                call("edit_card", card=1, text="A dog barks at it"),
                call("edit_card", card=2, text="A cat sleeps on a chair"),
            ],
            {"order": [2, 1, 3]},
        ),
        ([call("remove_card", card=2)], {"order": [1, 3], "lengths": [6, 3]}),
        (
            [call("edit_card", card=2, camera="close-up", join="cut")],
            {"text": {"2": "dog close-up"}, "joins": {"2": "cut"}},
        ),
        (
            [call("add_card", text="It rains")],
            {"order": [1, 2, 3, 0], "new": ["rain"], "lengths": [3, 3, 3, 5]},
        ),
        ([call("set_format", duration=6)], {"film": {"duration": 6}, "lengths": [2, 2, 2]}),
        ([call("set_storyboard", cards=[{"text": "A fox"}])], {"story": ["fox !cat"]}),
        ([call("recut", delete="first 3")], {"recut": [{"clip": "c2", "kept": [[3, 9]]}]}),
        (
            [call("remix", clip="c1", cards=[{"card": 1, "text": "A ship"}])],
            {"remix": [{"clip": "c1", "words": "ship|boat"}]},
        ),
        ([call("loop"), call("generate")], {"loop": [{"clip": "c2"}], "generate": [{}]}),
    ],
)
def test_an_effect_is_told_by_what_becomes_of_the_film(tmp_path, calls, made):
    with idle_workbench(tmp_path) as bench:
        found = effect(calls, situation_of(FILM), bench)
    made.pop("generate", None)
    assert found.keys() == made.keys() | ({"film"} & found.keys())
    assert all(fits(found[name], wanted) for name, wanted in made.items())


@pytest.mark.parametrize(
    ("said", "wanted", "verdict"),
    [
        ("swap scenes 1 and 2", {"order": [2, 1, 3]}, "right"),
        ("swap scenes 1 and 2", {"order": [1, 3, 2]}, "wrong"),
        ("swap scenes 1 and 2 and loop it", {"order": [2, 1, 3]}, "wrong"),
        ("remove scene 2", {"text": {"2": "cat"}}, "harm"),
        ("what can you do?", {"undo": [{}]}, "asked"),
    ],
)
def test_a_way_is_right_where_the_wished_effect_is_the_only_one(tmp_path, said, wanted, verdict):
    with idle_workbench(tmp_path) as bench:
        assert taken(Way(FILM, "", said, [wanted], fresh=False), bench)[0] == verdict
