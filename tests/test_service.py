"""Renders as a session sees them: started, watched, given back, shared by two processes."""

import asyncio
import subprocess
import sys
import time

import pytest

from tests.footage import numbers
from tests.scripted_renderer import COMMAND
from tests.test_worker import LONGEST_S, library, queue, renders, until
from tools.errors import LibraryError, RenderError, RequestError
from tools.library.library import Library
from tools.media.reading import decode
from tools.renders import tasks
from tools.renders.locks import FileLock, sessions_lock, worker_lock
from tools.renders.service import Renders, worker_environment

__all__ = ["library", "renders"]

ANOTHER_SESSION = """
import sys
from pathlib import Path
from tests.scripted_renderer import COMMAND, register_scripted
from tests.test_worker import queue
from tools.library.library import Library
from tools.renders.service import Renders
register_scripted()
with Library(Path(sys.argv[1])) as library:
    renders = Renders(library, COMMAND)
    renders.hold()
    done = renders.wait(queue(library, *sys.argv[2:]).id, 20)
    print(done.state, *done.clips)
"""


def another_session(library, *texts):
    command = [sys.executable, "-P", "-c", ANOTHER_SESSION, str(library.folder), *texts]
    return subprocess.Popen(command, env=worker_environment(), stdout=subprocess.PIPE, text=True)


async def watched(renders, *ids):
    return [(render.id, render.state, render.progress) async for render in renders.watch(ids)]


async def test_a_watcher_sees_a_render_from_queued_to_done(library, renders):
    render = queue(library, "slow film 1", seconds=3)
    seen = await asyncio.wait_for(watched(renders, render.id), LONGEST_S)
    states = [state for _, state, _ in seen]
    assert states == sorted(states, key=["queued", "running", "done"].index)
    assert states.count("running") > 3
    assert [progress for *_, progress in seen] == sorted(progress for *_, progress in seen)
    assert seen[-1] == (render.id, "done", 1)


async def test_two_renders_are_watched_at_once_and_the_loop_stays_free(library, renders):
    ids = [queue(library, "slow film 1", seconds=1).id, queue(library, "film 2").id]
    watching = asyncio.create_task(watched(renders, *ids))
    longest = 0.0
    while not watching.done():
        started = time.monotonic()
        await asyncio.sleep(0.01)
        longest = max(longest, time.monotonic() - started)
    assert {(id, state) for id, state, _ in watching.result()} >= {(id, "done") for id in ids}
    assert longest < 0.5


async def test_a_watcher_sees_what_its_own_process_cancels(library, renders):
    render = queue(library, "slow film", seconds=20)
    watching = asyncio.create_task(watched(renders, render.id))
    await asyncio.sleep(0.2)
    renders.cancel(render.id)
    seen = await asyncio.wait_for(watching, 2)
    assert seen[-1][1] == "cancelled"


def test_what_is_there_already_is_given_back_without_a_worker(library, renders):
    first = renders.wait(queue(library, "film 1").id, LONGEST_S)
    alone = Renders(library, ["/bin/false"])
    started = time.process_time()
    again = alone.wait(queue(library, "film 1").id, 1)
    assert (again.state, again.clips) == ("done", first.clips)
    assert time.process_time() - started < 0.05


def test_a_clip_deleted_by_hand_is_said_and_made_again_from_its_takes(library, renders):
    first = renders.wait(queue(library, "film 1").id, LONGEST_S)
    library.clips.file(first.clips[0]).unlink()
    with pytest.raises(LibraryError, match="deleted or moved"):
        library.clips.file(first.clips[0])
    again = renders.wait(queue(library, "film 1").id, LONGEST_S)
    assert numbers(decode(library.clips.file(again.clips[0]))) == list(range(100, 148))
    assert again.clips != first.clips
    assert len(library.db.rows("SELECT * FROM takes")) == 1


def test_two_processes_share_one_library_and_one_worker(library, renders):
    other = another_session(library, "slow film 1", "film 2")
    mine = renders.wait(queue(library, "film 3", "film 1").id, LONGEST_S)
    said, _ = other.communicate(timeout=LONGEST_S)
    assert mine.state == "done"
    assert said.split()[0] == "done"
    clips = {mine.clips[0], said.split()[1]}
    assert len(clips) == 2
    assert all(library.clips.file(clip).is_file() for clip in clips)
    workers = {row["worker"] for row in library.db.rows("SELECT worker FROM tasks")}
    assert len(workers) == 1


def test_a_session_that_opens_takes_up_what_a_dead_worker_left(library, renders):
    render = queue(library, "film 1")
    tasks.claim(library, "elsewhere:1")
    library.db.run("UPDATE tasks SET heartbeat = 0 WHERE state = 'running'")
    with Library(library.folder) as second:
        late = Renders(second, COMMAND)
        late.hold()
        assert until(library, render, lambda now: now.final).state == "done"
        late.release()


def test_waiting_has_an_end(library, renders):
    render = queue(library, "slow film", seconds=10)
    with pytest.raises(RenderError, match=r"did not end within 0\.2 s"):
        renders.wait(render.id, 0.2)
    with pytest.raises(RequestError, match="r99"):
        renders.wait("r99", 1)


def test_a_worker_that_cannot_start_is_told_with_its_last_words(library):
    broken = Renders(library, [sys.executable, "-c", "raise SystemExit('no paint here')"])
    render = queue(library, "film 1")
    with pytest.raises(RenderError, match="no paint here") as caught:
        broken.wait(render.id, LONGEST_S)
    assert "worker.log" in caught.value.hint


def test_a_command_that_is_not_there_is_told(library):
    render = queue(library, "film 1")
    with pytest.raises(RenderError, match="No worker could be started"):
        Renders(library, ["/no/such/python"]).wait(render.id, 5)


def test_our_own_command_starts_a_worker_even_where_other_packages_have_our_names(library, monkeypatch):
    (library.folder / "tools").mkdir()
    (library.folder / "tools" / "__init__.py").write_text("raise SystemExit('the wrong tools')")
    monkeypatch.chdir(library.folder)
    render = queue(library, "film 1")
    renders = Renders(library)
    renders.hold()
    try:
        failed = renders.wait(render.id, LONGEST_S)  # the real worker knows no scripted renderer
    finally:
        renders.release()
    assert failed.state == "failed"
    assert "no renderer called 'scripted'" in failed.error


def test_a_lock_is_shared_by_sessions_and_held_alone_by_a_worker(tmp_path):
    one, two, worker = (sessions_lock(tmp_path) for _ in range(3))
    one.share()
    two.share()
    assert not worker.take()
    assert not worker.is_held_alone()
    one.release()
    assert not worker.take()
    two.release()
    assert worker.take()
    assert one.is_held_alone()
    worker.release()
    assert not one.is_held_alone()


def test_looking_at_a_lock_does_not_keep_a_worker_from_it(tmp_path):
    looking, worker = worker_lock(tmp_path), worker_lock(tmp_path)
    looking.share()
    assert not worker.take(0.05)
    looking.release()
    assert worker.take(0.05)


def test_a_lock_in_a_folder_that_is_gone_is_told(tmp_path):
    with pytest.raises(LibraryError, match="gone"):
        FileLock(tmp_path / "gone" / ".worker.lock").share()
