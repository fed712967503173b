"""Files deleted by hand and disks run full beneath an open library."""

import shutil
import time

import pytest

from assistant.memory import one_turn
from tests.footage import numbers
from tests.scripted_renderer import COMMAND
from tests.test_worker import LONGEST_S, library, queue, renders, until
from tools.errors import LibraryError, RenderError
from tools.library.library import Library
from tools.media.reading import decode
from tools.renders.locks import worker_lock
from tools.renders.service import Renders

__all__ = ["library", "renders"]


def delete_database(library):
    for file in library.folder.glob("library.db*"):
        file.unlink()


def test_nothing_is_written_to_a_database_that_was_deleted(library):
    delete_database(library)
    with pytest.raises(LibraryError, match="not there any more") as caught:
        library.sessions.open("crane")
    assert "Put it back" in caught.value.hint


def test_nothing_is_written_to_a_database_that_was_replaced(library):
    delete_database(library)
    with Library(library.folder) as new:
        new.sessions.open("mammoth")
        with pytest.raises(LibraryError, match="replaced by another file") as caught:
            library.sessions.open("crane")
        assert "Start Mutoscope again" in caught.value.hint
        assert new.sessions.names() == ["mammoth"]


def test_who_waits_for_a_render_is_told_that_the_library_is_gone(library):
    waiting = Renders(library, COMMAND)
    render = queue(library, "slow film", seconds=20)
    shutil.rmtree(library.folder)
    with pytest.raises(LibraryError, match="not there any more"):
        waiting.wait(render.id, LONGEST_S)


def test_a_worker_whose_database_was_deleted_makes_way_for_another(library):
    old = Renders(library, COMMAND)
    render = queue(library, "slow film", seconds=20)
    old.ensure_worker()
    until(library, render, lambda now: now.progress > 0)
    delete_database(library)
    with Library(library.folder) as fresh:
        new = Renders(fresh, COMMAND)
        new.hold()
        done = new.wait(queue(fresh, "film 1").id, LONGEST_S)
        new.release()
    assert done.state == "done"


def test_an_idle_worker_ends_when_its_database_was_deleted(library):
    session = Renders(library, COMMAND)
    session.hold()
    session.wait(queue(library, "film 1").id, LONGEST_S)
    delete_database(library)
    deadline = time.monotonic() + 4
    while worker_lock(library.folder).is_held_alone() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not worker_lock(library.folder).is_held_alone()
    session.release()


@pytest.mark.parametrize("name", ["clips", "takes"])
def test_a_folder_deleted_by_hand_is_made_again(library, renders, name):
    renders.wait(queue(library, "film 1").id, LONGEST_S)
    shutil.rmtree(library.folder / name)
    done = renders.wait(queue(library, "film 1", "film 2").id, LONGEST_S)
    assert done.state == "done"
    assert len(numbers(decode(library.clips.file(done.clips[0])))) == 48


def test_a_turn_in_a_folder_that_is_gone_is_told(tmp_path):
    with pytest.raises(LibraryError, match="gone"), one_turn(tmp_path / "gone", "crane"):
        pass


def test_workers_that_end_on_a_full_disk_say_so(library, monkeypatch):
    render = queue(library, "film 1")
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: shutil._ntuple_diskusage(10**9, 10**9, 0))
    with pytest.raises(RenderError, match=r"disk of .* is full") as caught:
        Renders(library, ("false",)).wait(render.id, LONGEST_S)
    assert "Free some space" in caught.value.hint


def test_workers_that_end_without_a_word_are_told_without_one(library):
    render = queue(library, "film 1")
    with pytest.raises(RenderError, match="it left no word") as caught:
        Renders(library, ("false",)).wait(render.id, LONGEST_S)
    assert "worker.log" in caught.value.hint
