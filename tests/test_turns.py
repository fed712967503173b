"""Turns: what was said, and the walk of undo and redo."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.proposals import film, register_described
from tools.library.library import Library
from tools.library.turns import Turn
from tools.place import Place
from tools.renders.submission import submit

SESSION = "crane"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path) as opened:
        opened.sessions.open(SESSION)
        yield opened


def move(library: Library, revision: int) -> None:
    assert library.sessions.move(SESSION, library.sessions.place(SESSION), at(revision))


def at(revision: int) -> Place:
    return Place(("b1", revision)) if revision else Place()


def say(library: Library, text: str, revision: int | None = None) -> int:
    """A whole turn, which moves the session to a revision if one is given."""
    turn = library.turns.begin(SESSION, text)
    if revision is not None:
        move(library, revision)
    library.turns.finish(turn, f"did {text}")
    return turn


def place(library: Library) -> Place:
    return library.sessions.place(SESSION)


def text(turn: Turn | None) -> str | None:
    return turn.text if turn else None


def test_undo_and_redo_walk_along_the_turns(library: Library) -> None:
    for revision, said in enumerate(("a fox", "at night", "in the snow"), 1):
        say(library, said, revision)

    undone = [text(library.turns.undo(SESSION)) for _ in range(4)]
    assert undone == ["in the snow", "at night", "a fox", None]
    assert place(library) == at(0)

    redone = [text(library.turns.redo(SESSION)) for _ in range(4)]
    assert redone == ["a fox", "at night", "in the snow", None]
    assert place(library) == at(3)


def test_a_turn_that_changed_nothing_is_passed_over(library: Library) -> None:
    say(library, "a fox", 1)
    say(library, "what can you do?")

    assert text(library.turns.undo(SESSION)) == "a fox"
    assert place(library) == at(0)


def test_talk_after_an_undo_keeps_what_can_be_redone(library: Library) -> None:
    say(library, "a fox", 1)
    library.turns.undo(SESSION)
    say(library, "what can you do?")

    assert text(library.turns.redo(SESSION)) == "a fox"


def test_a_new_changing_turn_drops_what_could_be_redone(library: Library) -> None:
    say(library, "a fox", 1)
    say(library, "at night", 2)
    library.turns.undo(SESSION)
    say(library, "at noon", 3)

    assert library.turns.redo(SESSION) is None
    assert [text(library.turns.undo(SESSION)) for _ in range(2)] == ["at noon", "a fox"]


def test_a_turn_that_says_undo_is_no_step_of_the_walk(library: Library) -> None:
    say(library, "a fox", 1)
    say(library, "at night", 2)
    for _ in range(2):
        turn = library.turns.begin(SESSION, "undo")
        library.turns.undo(SESSION)
        library.turns.finish(turn, "Took it back.")

    assert place(library) == at(0)
    turn = library.turns.begin(SESSION, "redo")
    assert text(library.turns.redo(SESSION)) == "a fox"
    library.turns.finish(turn, "Done again.")
    assert text(library.turns.redo(SESSION)) == "at night"


def test_a_turn_that_undoes_and_then_changes_is_undone_to_where_it_had_gone_back(library: Library) -> None:
    say(library, "a fox", 1)
    say(library, "at night", 2)
    turn = library.turns.begin(SESSION, "undo that and make it noon")
    library.turns.undo(SESSION)
    move(library, 3)
    library.turns.finish(turn, "It is noon.")

    assert library.turns.redo(SESSION) is None
    library.turns.undo(SESSION)
    assert place(library) == at(1)


def test_undo_in_the_middle_of_a_turn_takes_back_what_that_turn_did(library: Library) -> None:
    say(library, "a fox", 1)
    turn = library.turns.begin(SESSION, "make it red, no, undo")
    move(library, 2)

    assert library.turns.redo(SESSION) is None
    assert text(library.turns.undo(SESSION)) == "make it red, no, undo"
    assert place(library) == at(1)
    library.turns.finish(turn, "Nothing changed.")
    assert text(library.turns.undo(SESSION)) == "a fox"


def test_a_turn_that_was_cut_off_is_open_and_can_be_undone(library: Library) -> None:
    cut_off = library.turns.begin(SESSION, "a fox")
    move(library, 1)

    assert [turn.number for turn in library.turns.open_turns(SESSION)] == [cut_off]
    say(library, "hello?")
    assert text(library.turns.undo(SESSION)) == "a fox"
    assert place(library) == at(0)
    assert text(library.turns.redo(SESSION)) == "a fox"
    assert place(library) == at(1)


def test_the_walk_passes_a_turn_that_was_cut_off_in_its_order(library: Library) -> None:
    library.turns.begin(SESSION, "a fox")
    move(library, 1)
    say(library, "at night", 2)

    assert [text(library.turns.undo(SESSION)) for _ in range(3)] == ["at night", "a fox", None]
    assert place(library) == at(0)


def test_a_turn_that_is_finished_late_is_open_no_more(library: Library) -> None:
    cut_off = library.turns.begin(SESSION, "a fox")
    move(library, 1)
    library.turns.finish(cut_off, "It was cut off.")

    assert library.turns.open_turns(SESSION) == []
    assert text(library.turns.undo(SESSION)) == "a fox"


def test_an_undone_turn_names_the_renders_it_queued(library: Library) -> None:
    register_described()
    turn = library.turns.begin(SESSION, "a fox")
    first = submit(library, film("fox"), session=SESSION, turn=turn, key="1")
    second = submit(library, film("crane"), session=SESSION, turn=None, key="2")
    library.turns.add_render(turn, second.id)
    move(library, 1)
    library.turns.finish(turn, "It is queued.")

    undone = library.turns.undo(SESSION)

    assert undone is not None
    assert undone.renders == (first.id, second.id)


def test_history_tells_the_last_answered_turns_in_order(library: Library) -> None:
    for said in ("one", "two", "three"):
        say(library, said)
    library.turns.begin(SESSION, "four")

    assert library.turns.history(SESSION, 2) == [("two", "did two"), ("three", "did three")]


def test_sessions_do_not_walk_each_others_turns(library: Library) -> None:
    library.sessions.open("mammoth")
    say(library, "a fox", 1)

    assert library.turns.undo("mammoth") is None
    assert library.turns.history("mammoth", 9) == []
