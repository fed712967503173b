"""The worker as a real process: what it draws, and what it survives."""

import os
import signal
import subprocess
import time

import pytest

from tests.footage import numbers
from tests.scripted_renderer import COMMAND, propose, register_scripted
from tools.library.library import Library
from tools.media.reading import decode, probe
from tools.renders import records, tasks
from tools.renders.beating import Beats, Stopped
from tools.renders.drawing import Drawing
from tools.renders.locks import worker_lock
from tools.renders.service import Renders, worker_environment
from tools.renders.submission import submit

LONGEST_S = 20


@pytest.fixture
def library(tmp_path):
    register_scripted()
    with Library(tmp_path / "library") as library:
        yield library


@pytest.fixture
def renders(library):
    renders = Renders(library, COMMAND)
    renders.hold()
    yield renders
    for live in records.renders(library, live=True):
        renders.cancel(live.id)
    renders.release()


def queue(library, *texts, key=None, **options):
    proposal = propose(library, *texts, **options)
    return submit(library, proposal, session="s", turn=None, key=key or f"key {time.monotonic_ns()}")


def until(library, render, reached):
    """Wait until a render is as a condition says, and return it."""
    deadline = time.monotonic() + LONGEST_S
    while time.monotonic() < deadline:
        now = records.render(library, render.id)
        if reached(now):
            return now
        time.sleep(0.01)
    raise AssertionError(f"still {now}")


def worker_pid(library):
    (row,) = library.db.rows("SELECT worker FROM tasks WHERE state = 'running'")
    return int(row["worker"].rpartition(":")[2])


def attempts(library):
    return {row["kind"]: row["attempts"] for row in library.db.rows("SELECT * FROM tasks ORDER BY attempts")}


def leftovers(library):
    return list(library.folder.rglob(".*.partial"))


def test_a_render_becomes_a_film_in_the_library(library, renders):
    render = queue(library, "film 1", "film 2")
    done = renders.wait(render.id, LONGEST_S)
    assert (done.state, done.progress) == ("done", 1)
    path = library.clips.file(done.clips[0])
    assert path.name == "c1 film-1.mp4"
    assert numbers(decode(path)) == [*range(100, 124), *range(200, 224)]
    kinds = library.db.rows("SELECT kind, state FROM tasks ORDER BY kind")
    assert [tuple(row) for row in kinds] == [
        ("join", "done"), ("shot", "done"), ("shot", "done"), ("still", "done"), ("still", "done"),
    ]  # fmt: skip
    assert leftovers(library) == []


def test_takes_are_stored_with_what_a_plan_asks_for(library, renders):
    renders.wait(queue(library, "film 1").id, LONGEST_S)
    (shot,) = propose(library, "film 1").plan.shots()
    take = library.takes.get(shot.shot.fingerprint)
    assert (take.num_frames, take.avcc) == (48, probe(take.path).avcc)
    assert take.bytes == take.path.stat().st_size
    assert take.seconds > 0
    assert records.seconds_per_unit(library, "scripted") == pytest.approx(take.seconds / 0.2)
    assert shot.action == "reuse"


def test_a_second_clip_draws_only_what_is_new(library, renders):
    renders.wait(queue(library, "film 1", "film 2", "film 3", seconds=3).id, LONGEST_S)
    before = {row["fingerprint"] for row in library.db.rows("SELECT fingerprint FROM takes")}
    done = renders.wait(queue(library, "film 1", "film 2", "film 4", seconds=3).id, LONGEST_S)
    after = {row["fingerprint"] for row in library.db.rows("SELECT fingerprint FROM takes")}
    assert len(after - before) == 2
    wanted = [*range(100, 124), *range(200, 224), *range(400, 424)]
    assert numbers(decode(library.clips.file(done.clips[0]))) == wanted


def test_variations_become_clips_of_their_own(library, renders):
    done = renders.wait(queue(library, "film 1", variations=2).id, LONGEST_S)
    assert [library.clips.file(clip).name for clip in done.clips] == ["c1 film-1.mp4", "c2 film-1.mp4"]


def test_progress_and_a_preview_are_seen_while_it_draws(library, renders):
    render = queue(library, "slow film", seconds=4)
    renders.ensure_worker()
    seen = until(library, render, lambda now: 0 < now.progress < 1 and records.preview(library, render.id))
    assert seen.state == "running"
    assert records.preview(library, render.id).startswith(b"\xff\xd8")


def test_a_cancelled_render_stops_and_leaves_no_file(library, renders):
    render = queue(library, "slow film", seconds=20)
    renders.ensure_worker()
    until(library, render, lambda now: now.progress > 0)
    assert renders.cancel(render.id).state == "cancelled"
    started = time.monotonic()
    other = renders.wait(queue(library, "film 1").id, LONGEST_S)
    assert other.state == "done"
    assert time.monotonic() - started < 3
    assert len(list((library.folder / "takes").iterdir())) == 1
    assert leftovers(library) == []


def test_a_killed_worker_is_replaced_and_its_task_begun_again(library, renders):
    render = queue(library, "film 1", "slow film 2", seconds=3)
    renders.ensure_worker()
    until(library, render, lambda now: now.progress > 0.6)
    os.kill(worker_pid(library), signal.SIGKILL)
    done = renders.wait(render.id, LONGEST_S)
    assert done.state == "done"
    assert attempts(library)["shot"] == 2
    assert len(numbers(decode(library.clips.file(done.clips[0])))) == 72
    assert leftovers(library) == []


def test_a_task_that_kills_every_worker_fails_in_the_end(library, renders):
    failed = renders.wait(queue(library, "film that dies").id, LONGEST_S)
    assert failed.state == "failed"
    assert "died 3 times" in failed.error


@pytest.mark.parametrize(
    ("text", "error", "hint"),
    [
        ("film that fails", "The paint is dry.", "Buy paint."),
        ("film that crashes", "ValueError: a fault in the renderer", "worker.log"),
        ("film that is short", "38 of 48 frames", "fault of the renderer"),
    ],
)
def test_what_goes_wrong_is_told_and_the_worker_goes_on(library, renders, text, error, hint):
    failed = renders.wait(queue(library, text).id, LONGEST_S)
    assert failed.state == "failed"
    assert error in failed.error
    assert hint in failed.hint
    assert renders.wait(queue(library, "film 1").id, LONGEST_S).state == "done"
    assert leftovers(library) == []


def test_the_log_holds_the_report_of_a_crash(library, renders):
    renders.wait(queue(library, "film that crashes").id, LONGEST_S)
    log = (library.folder / "worker.log").read_text()
    assert "Traceback" in log
    assert "a fault in the renderer" in log


def test_a_second_worker_refuses_and_the_first_goes_on(library, renders):
    render = queue(library, "slow film")
    renders.ensure_worker()
    until(library, render, lambda now: now.progress > 0)
    second = subprocess.run(
        [*COMMAND, library.folder], env=worker_environment(), cwd=library.folder, timeout=10
    )
    assert second.returncode == 0
    assert "Another worker" in (library.folder / "worker.log").read_text()
    assert renders.wait(render.id, LONGEST_S).state == "done"
    assert attempts(library)["shot"] == 1


def test_a_worker_ends_when_no_session_holds_it(library, renders):
    renders.wait(queue(library, "film 1").id, LONGEST_S)
    time.sleep(2.5)
    assert worker_lock(library.folder).is_held_alone()
    renders.release()
    deadline = time.monotonic() + 5
    while worker_lock(library.folder).is_held_alone() and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not worker_lock(library.folder).is_held_alone()


def test_what_a_session_left_queued_is_drawn_without_it(library, renders):
    render = queue(library, "slow film 1", seconds=1)
    renders.ensure_worker()
    renders.release()
    assert until(library, render, lambda now: now.final).state == "done"


def test_a_take_deleted_by_hand_in_between_is_told(library, renders):
    renders.wait(queue(library, "film 1", "film 2").id, LONGEST_S)
    proposal = propose(library, "film 1", "film 2", "film 3", seconds=3)
    render = submit(library, proposal, session="s", turn=None, key="again")
    (kept,) = [planned for planned in proposal.plan.shots() if planned.action == "reuse"]
    library.takes.path(kept.shot.fingerprint).unlink()
    failed = renders.wait(render.id, LONGEST_S)
    assert failed.state == "failed"
    assert "deleted" in failed.error
    assert renders.wait(queue(library, "film 1", "film 2", "film 3", seconds=3).id, LONGEST_S).state == "done"


def test_a_join_that_is_cancelled_in_the_middle_leaves_no_file(library, renders):
    first = renders.wait(queue(library, "film 1").id, LONGEST_S)
    library.clips.file(first.clips[0]).unlink()
    with library.immediate():  # so that the worker does not claim before us
        render = queue(library, "film 1")
        task = tasks.claim(library, "me")
    renders.cancel(render.id)
    with pytest.raises(Stopped), Beats(library, task.fingerprint, "me") as beats:
        Drawing(library, "me").carry_out([task], [beats])
    assert list((library.folder / "clips").iterdir()) == []
    assert library.clips.get(render.clips[0]).path is None


def test_engines_are_dropped_when_nothing_is_drawn_for_long(library):
    drawing = Drawing(library, "me")
    warm = drawing._engine("scripted")
    assert drawing._engine("scripted") is warm
    drawing.let_go()
    assert drawing._engine("scripted") is not warm


def test_a_worker_sweeps_what_another_left(library, renders):
    (library.folder / "takes" / ".abc.1.partial").write_bytes(b"half a take")
    renders.wait(queue(library, "film 1").id, LONGEST_S)
    assert leftovers(library) == []
