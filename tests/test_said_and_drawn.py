"""What strangers say is drawn, and what is not is named. Of the second half only figures are ever shown."""

from functools import cache

import pytest

from tests.said_and_drawn import DRAWN, Half, Piece, Tally, tally

HALVES = ("first", "second")
AT_LEAST = {"main": 0.90, "settings": 0.75, "actions": 0.75}
"""Of the words; a message that names two places is drawn in one of them."""
LOST_AT_MOST = 0.015


@cache
def counted(half: Half) -> Tally:
    return tally(half)


@pytest.mark.parametrize("half", HALVES)
def test_a_hundred_messages_become_a_hundred_films(half):
    assert (counted(half).messages, counted(half).films) == (100, 100)


@pytest.mark.parametrize("role", AT_LEAST)
@pytest.mark.parametrize("half", HALVES)
def test_enough_of_what_strangers_say_is_drawn(half, role):
    assert counted(half).share(role, *DRAWN) >= AT_LEAST[role]


@pytest.mark.parametrize("half", HALVES)
def test_nearly_all_happens_where_it_is_said_to_happen(half):
    assert counted(half).placed() >= 0.90


@pytest.mark.parametrize("half", HALVES)
def test_nearly_no_word_is_neither_drawn_nor_named(half):
    assert counted(half).share("all", "lost") <= LOST_AT_MOST


@pytest.mark.parametrize(
    ("notes", "role", "fate"),
    [
        ((), "subjects", "itself"),
        (("drawn as a crow",), "subjects", "nearest"),
        (("as a labelled shape",), "subjects", "labelled"),
        (("drawn as walking",), "subjects", None),
        (("drawn as walking",), "actions", "nearest"),
        (("drawn as a meadow",), "actions", None),
    ],
)
def test_a_word_that_was_read_as_something_else_does_not_count(notes, role, fate):
    assert Piece(frozenset({"leav"}), notes).shows(role) == fate
