"""What the built-in director makes of files and clips that are named for the storyboard."""

import pytest

from tests.directing import CRANE, calls, decision, situation

SAID = [
    ("import ~/films/dog.mp4", [("import_media", {"path": "~/films/dog.mp4"})]),
    (
        "import /tmp/a.png",
        [("import_media", {"path": "/tmp/a.png"}), ("add_card", {"media": "picture", "follow_up": True})],
    ),
    (
        "'/tmp/my dog.jpg'",
        [
            ("import_media", {"path": "/tmp/my dog.jpg"}),
            ("add_card", {"media": "picture", "follow_up": True}),
        ],
    ),
    (
        "/tmp/my\\ dog.jpg",
        [
            ("import_media", {"path": "/tmp/my dog.jpg"}),
            ("add_card", {"media": "picture", "follow_up": True}),
        ],
    ),
    (
        "add /tmp/a.mov at 3 seconds",
        [("import_media", {"path": "/tmp/a.mov"}), ("add_card", {"media": "it", "at": 3, "follow_up": True})],
    ),
    (
        "start with ~/beach.mp4. Then a ship sails by",
        [
            ("import_media", {"path": "~/beach.mp4"}),
            ("add_card", {"media": "it", "at": 0}),
            ("add_card", {"text": "A ship sails by"}),
        ],
    ),
    (
        "start with ~/ok.jpg, then a ship sails by. 4 seconds, square",
        [
            ("import_media", {"path": "~/ok.jpg"}),
            ("add_card", {"media": "picture", "at": 0}),
            ("add_card", {"text": "A ship sails by"}),
            ("set_format", {"duration": 4, "aspect": "1:1"}),
        ],
    ),
    (
        "import ~/a.mp4, then a ship sails by",
        [
            ("import_media", {"path": "~/a.mp4"}),
            ("add_card", {"media": "it"}),
            ("add_card", {"text": "A ship sails by"}),
        ],
    ),
    ("import ~/a.mp4. Thanks!", [("import_media", {"path": "~/a.mp4"})]),
    ("import ~/a.mp4 and loop it", [("import_media", {"path": "~/a.mp4"}), ("loop", {})]),
    (
        "import ~/a.mp4 and make it night",
        [
            ("import_media", {"path": "~/a.mp4"}),
            ("remix", {"time_of_day": "night", "strength": "subtle"}),
        ],
    ),
    (
        "import ~/a.mp4 and ~/b.mp4",
        [("import_media", {"path": "~/a.mp4"}), ("import_media", {"path": "~/b.mp4"})],
    ),
    ("add c2 at the end", [("add_card", {"media": "c2"})]),
    ("put clip two on the storyboard at 5 s", [("add_card", {"media": "c2", "at": 5})]),
]


@pytest.mark.parametrize(("said", "wanted"), SAID, ids=[said for said, _ in SAID])
def test_a_file_is_imported_and_put_on_a_card(said, wanted):
    assert calls(said, situation(*CRANE, clips=("c1", "c2"))) == wanted


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("export it to ~/film.mp4", "export_clip"),
        ("rename c2 to holiday.mp4", "rename"),
        ("A fox watches cartoon.mp4 in a tree", "set_storyboard"),
    ],
)
def test_a_file_that_is_named_otherwise_is_not_imported(said, name):
    assert [called for called, _ in calls(said, situation(*CRANE, clips=("c1", "c2")))] == [name]


def test_what_follows_a_file_and_is_not_understood_is_named():
    told = decision("import ~/a.mp4 and upload it to the moon", situation(*CRANE))
    assert [made.name for made in told.calls] == ["import_media"]
    assert "upload it to the moon" in told.said
