"""What the built-in director makes of words about blending two clips."""

import pytest

from tests.directing import CRANE, calls, decision, situation

TITLES = ("A red mammoth", "A white crane", "A fox")


def shown():
    now = situation(*CRANE, clips=("c1", "c2", "c3"))
    for clip, title in zip(reversed(now["clips"]), TITLES, strict=True):
        clip |= {"title": title, "duration": 10.0}
    return now | {"clip": now["clips"][0]}


SAID = [
    ("blend c1 and c2", {"first": "c1", "second": "c2"}),
    ("blend these two", {"first": "c2", "second": "c3"}),
    ("blend them", {"first": "c2", "second": "c3"}),
    ("blend it with c1", {"first": "c3", "second": "c1"}),
    ("blend c1 into c2 over 1.5 seconds", {"first": "c1", "second": "c2", "length": 1.5}),
    ("morph the crane one into the fox one", {"first": "c2", "second": "c3"}),
    ("mix c1 and c2", {"first": "c1", "second": "c2", "mode": "mix"}),
    ("give c1 the look of c2", {"first": "c1", "second": "c2", "mode": "sample"}),
    ("make it look like c1", {"first": "c3", "second": "c1", "mode": "sample"}),
    (
        "blend c1 and c2, cross at 1.2 s, 60 %",
        {"first": "c1", "second": "c2", "mode": "curve", "curve": "0.7: 0, 1.7: 60%"},
    ),
    (
        "blend c1 and c2: 0: 0, 1.2: 60%, 3: 100%",
        {"first": "c1", "second": "c2", "mode": "curve", "curve": "0: 0, 1.2: 60%, 3: 100%"},
    ),
]


@pytest.mark.parametrize(("said", "wanted"), SAID, ids=[said for said, _ in SAID])
def test_a_blend_is_read_with_its_course(said, wanted):
    assert calls(said, shown()) == [("blend", wanted)]


def test_a_blend_may_be_followed_by_another_wish():
    assert [name for name, _ in calls("blend both clips and loop it", shown())] == ["blend", "loop"]


def test_one_clip_alone_cannot_be_blended():
    told = decision("blend it", situation(*CRANE))
    assert not told.calls
    assert "Which two" in told.said


@pytest.mark.parametrize(
    ("said", "name"), [("fade to black", "edit_card"), ("dissolve into card 2", "edit_card")]
)
def test_joins_of_cards_stay_there(said, name):
    assert {called for called, _ in calls(said, shown())} == {name}
