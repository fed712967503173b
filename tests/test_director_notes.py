"""What the user's notes say of the format holds for every new board, and nothing else in them is read."""

import pytest

from assistant.directors.builtin.noting import noted_format
from tests.directing import CRANE, calls, new, situation

NOTED = [
    ("- always vertical", {"aspect": "9:16"}),
    ("always 720p", {"resolution": "720p"}),
    ("* film noir style", {"style": "film noir"}),
    ("two versions", {"variations": 2}),
    ("- [ ] my videos are always square and 10 seconds long", {"aspect": "1:1", "duration": 10}),
    ("1. Watercolour, unless I say otherwise.", {"style": "watercolour"}),
    ("all films in 1080p", {"resolution": "1080p"}),
    ("default duration: 15 s", {"duration": 15}),
    ("# Mutoscope\n\n- always vertical\n- always 720p\n", {"aspect": "9:16", "resolution": "720p"}),
    ("vertical\nsquare", {"aspect": "1:1"}),
]
NOT_READ = [
    "",
    "never vertical",
    "not 720p",
    "My daughter's dog is called Rex.",
    "Rex is a brown terrier and lives in a square house.",
    "I made a film noir about my uncle once, and he hated it.",
    "always 4k",
    "always 4:3",
    "always 45 seconds",
    "eleven versions",
    "answer me in French",
    "vertical for Instagram, square for my website, wide for everything else",
    "vertical " * 100,
]


@pytest.mark.parametrize(("notes", "wanted"), NOTED)
def test_a_note_about_the_format_is_read(notes, wanted):
    assert noted_format(notes) == wanted


@pytest.mark.parametrize("notes", NOT_READ)
def test_any_other_note_is_left_to_language_models(notes):
    assert noted_format(notes) == {}


def test_a_new_board_has_the_noted_format():
    shown = situation(notes="- always vertical\n- film noir style")
    assert calls("a fox walks", shown) == new("A fox walks", aspect="9:16", style="film noir")
    assert calls("a heron wades", situation(*CRANE) | {"notes": "always 720p"}) == new(
        "A heron wades", resolution="720p"
    )


def test_the_message_wins_over_the_notes():
    shown = situation(notes="always vertical, 10 seconds, watercolour")
    assert calls("a fox walks, square, 5 s, no style", shown) == new(
        "A fox walks", aspect="1:1", duration=5, style="none"
    )
    assert calls("a fox sleeps. After 12 seconds it wakes.", shown) == new(
        "A fox sleeps", "It wakes", at=(None, 12), aspect="9:16", style="watercolour"
    )


def test_notes_change_no_board_that_is_there():
    shown = situation(*CRANE) | {"notes": "always vertical"}
    assert [name for name, _ in calls("make it night", shown)] == ["edit_card", "edit_card"]
