"""Sessions: one row each, moved by compare-and-set."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Barrier, Thread

import pytest

from tests.studio import workbench
from tools.errors import RequestError
from tools.library.library import Library
from tools.place import Place
from tools.workbench import Workbench


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path) as opened:
        yield opened


def test_a_session_is_made_when_it_is_opened_and_stands_nowhere(library: Library) -> None:
    assert library.sessions.open("crane") == Place()
    assert library.sessions.place("crane") == Place()


def test_a_move_from_where_the_session_stands_is_made(library: Library) -> None:
    start = library.sessions.open("crane")
    place = Place(("b1", 2), "c1")

    assert library.sessions.move("crane", start, place)
    assert library.sessions.move("crane", place, Place(("b1", 3), None))
    assert library.sessions.place("crane") == Place(("b1", 3), None)


def test_a_move_from_elsewhere_is_refused(library: Library) -> None:
    start = library.sessions.open("crane")
    first, late = Place(("b1", 2)), Place(("b1", 9))

    assert library.sessions.move("crane", start, first)
    assert not library.sessions.move("crane", start, late)
    assert library.sessions.place("crane") == first


def test_of_many_windows_that_move_at_once_one_succeeds(library: Library) -> None:
    start = library.sessions.open("crane")
    together, moved = Barrier(6), []

    def move(revision: int) -> None:
        with Library(library.folder) as window:
            together.wait()
            if window.sessions.move("crane", start, Place(("b1", revision))):
                moved.append(revision)

    windows = [Thread(target=move, args=(revision,)) for revision in range(1, 7)]
    for window in windows:
        window.start()
    for window in windows:
        window.join()

    assert len(moved) == 1
    assert library.sessions.place("crane").board == ("b1", moved[0])


def test_the_session_used_last_is_the_newest(library: Library) -> None:
    assert library.sessions.newest() is None
    library.sessions.open("crane")
    library.sessions.open("mammoth")
    library.sessions.open("crane")

    assert library.sessions.newest() == "crane"
    assert library.sessions.names() == ["crane", "mammoth"]


def test_a_session_keeps_its_renderer_and_whether_it_only_plans(library: Library) -> None:
    library.sessions.open("crane")
    fresh = (library.sessions.renderer("crane"), library.sessions.planning_only("crane"))
    library.sessions.set_renderer("crane", "diffusion")
    library.sessions.set_planning_only("crane", True)

    assert fresh == (None, False)
    assert library.sessions.renderer("crane") == "diffusion"
    assert library.sessions.planning_only("crane")


def test_an_unknown_session_is_answered_with_the_closest_names(library: Library) -> None:
    library.sessions.open("mammoth")

    with pytest.raises(RequestError, match="'mamoth'") as caught:
        library.sessions.place("mamoth")
    assert "mammoth" in caught.value.hint


def test_a_new_session_begins_with_the_director_that_was_chosen_last(tmp_path: Path) -> None:
    with workbench(tmp_path, "one") as one:
        assert one.director_name == "builtin"
        one.choose_director("ollama/qwen3")
        with workbench(tmp_path, "two") as two:
            assert two.director_name == "ollama/qwen3"
            two.choose_director("builtin")
        assert one.director_name == "ollama/qwen3"
    with workbench(tmp_path, "one") as again:
        assert again.director_name == "ollama/qwen3"


def test_settings_win_over_another_sessions_choice_and_a_flag_over_its_own(tmp_path: Path) -> None:
    with workbench(tmp_path, "one") as one:
        one.choose_director("ollama/qwen3")
        named = replace(one.settings, director="big", origins={"director": "environment"})
        with Workbench(Library(tmp_path), named, "two") as two:
            assert two.director_name == "big"
        flagged = replace(one.settings, director="big", origins={"director": "flag"})
        with Workbench(Library(tmp_path), flagged, "one") as same:
            assert same.director_name == "big"
        assert one.director_name == "ollama/qwen3"
