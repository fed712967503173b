"""What the built-in director makes of words that keep order among clips."""

import pytest

from tests.directing import CRANE, calls, situation

SAID = [
    ("favourite c2", "favourite", {"clip": "c2"}),
    ("mark it as a favourite", "favourite", {}),
    ("unfavourite c2", "favourite", {"clip": "c2", "on": False}),
    ("rename c2 to The Crane", "rename", {"clip": "c2", "title": "The Crane"}),
    ('call it "Winter"', "rename", {"title": "Winter"}),
    ("delete clip c2", "remove_clip", {"clip": "c2"}),
    ("restore c2 from the trash", "remove_clip", {"clip": "c2", "restore": True}),
    ("find clips with a crane", "find_clips", {"words": "crane"}),
    ("list my favourites", "find_clips", {"favourite": True}),
    ("show me all remixes of c1", "find_clips", {"operation": "remix", "parent": "c1"}),
    ("where did c2 come from", "lineage", {"clip": "c2"}),
    ("export it as gif", "export_clip", {"kind": "gif"}),
    ("save c2 to ~/films/crane.webm", "export_clip", {"clip": "c2", "path": "~/films/crane.webm"}),
    ("put a copy of this clip in /tmp/crane.mp4", "export_clip", {"path": "/tmp/crane.mp4"}),
    ("copy c2 to ~/films/crane.webm please", "export_clip", {"clip": "c2", "path": "~/films/crane.webm"}),
    ("export it as png frames", "export_clip", {"kind": "frames"}),
    ("open the storyboard of c2", "open_board", {"clip": "c2"}),
]


@pytest.mark.parametrize(("said", "name", "args"), SAID, ids=[said for said, _, _ in SAID])
def test_words_about_clips_become_the_verb(said, name, args):
    assert calls(said, situation(*CRANE, clips=("c1", "c2"))) == [(name, args)]


@pytest.mark.parametrize(
    ("said", "name"), [("show me a dog", "set_storyboard"), ("delete the second card", "remove_card")]
)
def test_words_about_a_film_stay_about_the_film(said, name):
    assert [called for called, _ in calls(said, situation(*CRANE))] == [name]


def test_a_name_may_be_followed_by_another_wish():
    shown = situation(*CRANE, clips=("c1", "c2"))
    assert calls("name it Pingu and make it my favourite", shown) == [
        ("rename", {"title": "Pingu"}),
        ("favourite", {}),
    ]
    assert calls("name it Salt and Pepper", shown) == [("rename", {"title": "Salt and Pepper"})]


def test_nothing_is_exported_before_it_is_changed():
    assert "export_clip" not in dict(calls("make card 2 rainy and export it as gif", situation(*CRANE)))
