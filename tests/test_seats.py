"""Several GPUs: a worker for each, bound to it, drawing at the same time; one that dies is made up for."""

import os
import signal
import time
from pathlib import Path

import pytest

from tests.footage import numbers
from tests.scripted_renderer import NAME
from tests.test_planning import Known
from tests.test_worker import LONGEST_S, library, queue, renders, until
from tools.estimating import seconds_for
from tools.media.reading import decode
from tools.renderers import registry
from tools.renderers.diffusion.gpu import Gpu
from tools.renders import seats as places
from tools.renders.locks import worker_lock
from tools.renders.seats import Seat, seats
from tools.shot import Anchor, Shot

__all__ = ["library", "renders"]

GB = 10**9


@pytest.fixture
def two(monkeypatch):
    """A machine on which CUDA may see two GPUs."""
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "4,7")


def at_work(library):
    """The process of each worker that holds a task, by the GPU that it is bound to."""
    rows = library.db.rows("SELECT DISTINCT worker FROM tasks WHERE state = 'running' AND kind = 'shot'")
    pids = [int(row["worker"].rpartition(":")[2]) for row in rows]
    return {environment(pid)["CUDA_VISIBLE_DEVICES"]: pid for pid in pids}


def environment(pid):
    told = Path(f"/proc/{pid}/environ").read_text().split("\0")
    return dict(line.split("=", 1) for line in told if "=" in line)


def both_at_work(library, renders, render):
    def reached(now):
        renders.ensure_worker()
        return now.final or len(at_work(library)) == 2

    assert not until(library, render, reached).final
    return at_work(library)


def test_two_gpus_draw_at_the_same_time(two, library, renders):
    render = queue(library, "slow film 1", "slow film 2", seconds=4)
    workers = both_at_work(library, renders, render)
    assert sorted(workers) == ["4", "7"]
    done = renders.wait(render.id, LONGEST_S)
    assert numbers(decode(library.clips.file(done.clips[0]))) == [*range(100, 148), *range(200, 248)]


def test_what_a_killed_worker_drew_is_taken_by_the_other(two, library, renders):
    render = queue(library, "slow film 1", "slow film 2", seconds=6)
    workers = both_at_work(library, renders, render)
    os.kill(workers["7"], signal.SIGKILL)
    held = "SELECT * FROM tasks WHERE kind = 'shot' AND worker LIKE ? AND state = 'running'"
    (lost,) = library.db.rows(held, f"%:{workers['7']}")
    assert renders.wait(render.id, LONGEST_S).state == "done"
    (again,) = library.db.rows("SELECT * FROM tasks WHERE fingerprint = ?", lost["fingerprint"])
    assert (again["worker"].rpartition(":")[2], again["attempts"]) == (str(workers["4"]), 2)


def test_one_task_needs_one_worker(two, library, renders):
    renders.wait(queue(library, "film 1").id, LONGEST_S)
    assert worker_lock(library.folder).is_held_alone()
    assert not worker_lock(library.folder, 1).is_held_alone()


def test_a_worker_beside_another_leaves_what_that_one_writes(two, library, renders):
    render = queue(library, "slow film 1", seconds=20)
    renders.ensure_worker()
    until(library, render, lambda now: written(library))
    begun = written(library)
    both_at_work(library, renders, queue(library, "slow film 2", seconds=20))
    until(library, render, lambda now: len(written(library)) == 2)
    assert begun < written(library)


def written(library):
    """The files of takes that are being drawn."""
    return set((library.folder / "takes").glob(".*.partial"))


def test_all_workers_end_when_no_session_holds_them(two, library, renders):
    render = queue(library, "slow film 1", "slow film 2", seconds=2)
    both_at_work(library, renders, render)
    renders.wait(render.id, LONGEST_S)
    renders.release()
    deadline = time.monotonic() + LONGEST_S
    locks = [worker_lock(library.folder, number) for number in (0, 1)]
    while any(lock.is_held_alone() for lock in locks) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(lock.is_held_alone() for lock in locks)


@pytest.mark.parametrize(
    ("said", "bound"), [("0,1", ["0", "1"]), ("GPU-a, GPU-b", ["GPU-a", "GPU-b"]), ("3", [""]), ("", [""])]
)
def test_the_gpus_that_cuda_may_see_are_seats(monkeypatch, said, bound):
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", said)
    assert [seat.gpu for seat in seats()] == bound
    assert "CUDA_DEVICE_ORDER" not in Seat(1, "1").environment()


@pytest.mark.parametrize(
    ("cards", "bound"),
    [
        ([("H200", 141, "570"), ("H200", 141, "570")], ["0", "1"]),
        ([("GT 1030", 2, "570"), ("RTX", 24, "570"), ("RTX", 24, "570")], ["1", "2"]),
        ([("GT 1030", 2, "570"), ("RTX", 24, "570")], [""]),
        ([("AMD GPU", 24, ""), ("AMD GPU", 1, "")], [""]),
        ([], [""]),
    ],
)
def test_else_those_that_the_driver_lists(monkeypatch, cards, bound):
    monkeypatch.delenv("CUDA_VISIBLE_DEVICES", raising=False)
    found = tuple(Gpu(name, memory * GB, memory * GB, driver) for name, memory, driver in cards)
    monkeypatch.setattr(places, "gpus", lambda: found)
    places._all.cache_clear()
    assert [seat.gpu for seat in seats()] == bound
    places._all.cache_clear()


def test_only_shots_that_need_no_other_are_estimated_to_share_workers(library):
    renderer = registry.renderer(NAME)
    canvas, identity = renderer.canvas(None), {"renderer": NAME}
    first, other = (Shot(240, canvas, (), seed, identity) for seed in (1, 2))
    after = Shot(240, canvas, (), 3, identity, (Anchor(-1, f"take:{first.fingerprint}#239"),))
    known = Known(speed=10, seats=2)
    assert seconds_for([first, other], renderer, known) == 10
    assert seconds_for([first, after], renderer, known) == 20
    assert seconds_for([after, first, other], renderer, known) == 20
    assert seconds_for([first, other], renderer, Known(speed=10)) == 20
    assert seconds_for([], renderer, known) == 0
