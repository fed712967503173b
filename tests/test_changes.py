"""What a change of a card says it was, in the words that changed."""

import pytest

from tools.card import Card, Fields
from tools.changes import became
from tools.timecode import Timecode

TEXT = "A grey goose grabs a pie from a bench."


def card(text=TEXT, **more):
    return Card("k1", Timecode.of(0), text, **more)


@pytest.mark.parametrize(
    ("after", "said"),
    [
        (TEXT.rstrip("."), "is as it was"),
        ("A brown goose grabs a pie from a bench.", "“grey” is now “brown”"),
        ("A goose grabs a pie from a bench.", "without “grey”"),
        ("A grey goose grabs a pie from a bench, with a child.", "added “with a child”"),
        (
            "A white swan grabs a pie from the rug.",
            "“grey goose” is now “white swan”, “a bench” is now “the rug”",
        ),
        (
            "A swan grabs a pie and eats it.",
            "“grey goose” is now “swan”, “from a bench” is now “and eats it”",
        ),
        ("The cook sings.", "“A grey goose grabs a pie from a bench” is now “The cook sings”"),
    ],
)
def test_a_text_is_told_by_what_changed_in_it(after, said):
    assert became(card(), card(after)).removeprefix("was changed: ") == said


def test_changes_with_a_word_between_them_are_told_together():
    before = card("The captain finds the dog and holds out half a sandwich to it.")
    after = card("The captain finds the dog and offers a bowl.")
    assert became(before, after) == "was changed: “holds out half a sandwich to it” is now “offers a bowl”"


def test_what_else_holds_of_a_card_is_told_with_its_name():
    before = card(fields=Fields(time_of_day="night", weather="rain"))
    after = card(fields=Fields(time_of_day="dawn", camera="close-up"), join="cut", seed=7)
    assert became(before, after) == (
        "was changed: time of day dawn, camera close-up, weather no longer rain, "
        "a hard cut leads into it, seed 7"
    )


def test_a_long_text_is_cut():
    assert became(card(), card("x" * 900)).endswith(f"is now “{'x' * 200}…”")
