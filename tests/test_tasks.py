"""Tasks: claimed once, fenced against who lost them, and the renders that follow them."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.proposals import (
    RENDERER,
    a_proposal,
    a_shot,
    a_timeline,
    carry_out,
    film,
    register_described,
    states,
    work_off,
)
from tests.together import in_processes, wait_for_the_others
from tools.clip import Render
from tools.errors import RequestError
from tools.library.library import Library
from tools.renders import records, tasks
from tools.renders.liveness import worker_name
from tools.renders.submission import submit

FOX, CRANE = a_shot("fox").fingerprint, a_shot("crane").fingerprint
HERE = "elsewhere:1"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    register_described()
    with Library(tmp_path) as opened:
        yield opened


def queue(library: Library, *subjects: str, session: str = "s") -> Render:
    key = f"{session} {len(records.renders(library))}"
    return submit(library, film(*subjects), session=session, turn=None, key=key)


def claim(library: Library, worker: str = HERE) -> tasks.Task:
    task = tasks.claim(library, worker)
    assert task is not None
    return task


def state(library: Library, render: Render) -> str:
    return records.render(library, render.id).state


def claim_all(folder: Path, worker: str) -> list[str]:
    claimed = []
    with Library(folder) as library:
        wait_for_the_others()
        while (task := tasks.claim(library, worker)) is not None:
            claimed.append(task.fingerprint)
            assert tasks.beat(library, task.fingerprint, worker, 0.5)
            time.sleep(0.002)
            assert tasks.finish(library, task.fingerprint, worker, 0.1)
    return claimed


def test_no_task_is_claimed_by_two_processes(library: Library) -> None:
    render = queue(library, *(f"fox {number}" for number in range(90)))

    claimed = in_processes(claim_all, [(library.folder, f"elsewhere:{n}") for n in range(3)])

    everything = [fingerprint for some in claimed for fingerprint in some]
    assert len(everything) == len(set(everything)) == 91
    assert all(claimed)
    assert state(library, render) == "done"


def test_the_oldest_task_comes_first_and_a_join_after_its_shots(library: Library) -> None:
    queue(library, "fox", "crane")
    queue(library, "owl")

    assert work_off(library) == [FOX, CRANE, "join:c1", a_shot("owl").fingerprint, "join:c2"]
    assert tasks.claim(library, HERE) is None


def test_a_join_is_not_claimed_while_a_shot_is_drawn(library: Library) -> None:
    queue(library, "fox")
    claim(library)

    assert tasks.claim(library, "elsewhere:2") is None
    assert not records.idle(library)


def test_what_can_be_drawn_together_is_claimed_together(library: Library) -> None:
    longer = a_shot("owl", num_frames=48)
    submit(library, film("fox", "crane", "mole"), session="s", turn=None, key="a")
    submit(library, a_proposal(a_timeline(longer)), session="s", turn=None, key="b")
    first = claim(library)

    assert [task.fingerprint for task in tasks.claim_alike(library, HERE, first, 1)] == [CRANE]
    assert [task.shot() for task in tasks.claim_alike(library, HERE, first, 3)] == [a_shot("mole")]
    assert tasks.claim_alike(library, HERE, first, 3) == []
    assert claim(library).shot() == longer


def test_what_was_drawn_together_with_what_was_stopped_is_queued_again(library: Library) -> None:
    queue(library, "fox", "crane")
    first = claim(library)
    tasks.claim_alike(library, HERE, first, 1)
    tasks.release(library, CRANE, "elsewhere:2")
    assert tasks.claim(library, HERE) is None

    tasks.release(library, CRANE, HERE)

    again = claim(library)
    assert (again.fingerprint, again.attempts) == (CRANE, 1)


def test_a_task_says_what_is_to_be_done(library: Library) -> None:
    queue(library, "fox")
    shot = claim(library)
    carry_out(library, shot, HERE)
    join = claim(library)

    assert shot.shot() == a_shot("fox")
    assert join.clip() == "c1"
    assert join.timeline() == film("fox").plan.timelines[0]


def test_a_render_follows_its_tasks_from_queued_to_done(library: Library) -> None:
    render = queue(library, "fox", "crane")
    seen = [records.render(library, render.id)]
    task = claim(library)
    seen.append(records.render(library, render.id))
    tasks.beat(library, FOX, HERE, 0.5)
    seen.append(records.render(library, render.id))
    carry_out(library, task, HERE)
    seen.append(records.render(library, render.id))
    work_off(library)
    seen.append(records.render(library, render.id))

    assert [moment.state for moment in seen] == ["queued", "running", "running", "running", "done"]
    assert [round(moment.progress, 3) for moment in seen] == [0, 0, 0.238, 0.476, 1]


def test_a_preview_is_shown_while_its_shot_is_drawn(library: Library) -> None:
    render = queue(library, "fox")
    task = claim(library)
    before = records.preview(library, render.id)
    tasks.beat(library, FOX, HERE, 0.5, b"jpeg")
    tasks.beat(library, FOX, HERE, 0.6)
    during = records.preview(library, render.id)
    carry_out(library, task, HERE)

    assert (before, during, records.preview(library, render.id)) == (None, b"jpeg", None)


def test_a_worker_that_lost_its_task_changes_nothing(library: Library) -> None:
    render = queue(library, "fox")
    claim(library)

    assert not tasks.beat(library, FOX, "elsewhere:2", 0.9)
    assert not tasks.finish(library, FOX, "elsewhere:2", 1)
    assert not tasks.fail(library, FOX, "elsewhere:2", "It broke.", "")
    assert (states(library)[FOX], state(library, render)) == ("running", "running")
    assert records.render(library, render.id).progress == 0


def test_a_cancelled_render_stops_its_worker_at_the_next_beat(library: Library) -> None:
    render = queue(library, "fox", "crane")
    claim(library)
    assert tasks.beat(library, FOX, HERE, 0.1)

    cancelled = tasks.cancel_render(library, render.id)

    assert cancelled.state == "cancelled"
    assert not tasks.beat(library, FOX, HERE, 0.2)
    assert set(states(library).values()) == {"cancelled"}
    assert records.idle(library)


def test_cancelling_drops_only_tasks_that_no_other_render_needs(library: Library) -> None:
    first, second = queue(library, "fox", "crane"), queue(library, "fox", "owl")
    claim(library)

    tasks.cancel_render(library, first.id)

    assert tasks.beat(library, FOX, HERE, 0.5)
    left = {fingerprint for fingerprint, how in states(library).items() if how != "cancelled"}
    assert left == {FOX, a_shot("owl").fingerprint, "join:c2"}
    assert state(library, second) == "running"


def test_a_render_that_has_ended_is_not_cancelled(library: Library) -> None:
    render = queue(library, "fox")
    work_off(library)

    assert tasks.cancel_render(library, render.id).state == "done"


def test_a_failed_task_fails_its_renders_with_the_reason(library: Library) -> None:
    first, second, other = queue(library, "fox", "crane"), queue(library, "fox"), queue(library, "crane")
    claim(library)

    assert tasks.fail(library, FOX, HERE, "The picture tore.", "Try a smaller size.")

    for failed in (records.render(library, first.id), records.render(library, second.id)):
        assert (failed.state, failed.error, failed.hint) == (
            "failed",
            "The picture tore.",
            "Try a smaller size.",
        )
    assert state(library, other) == "queued"
    assert work_off(library) == [CRANE, "join:c3"]


def test_a_task_of_a_silent_worker_runs_again_and_its_attempts_are_counted(library: Library) -> None:
    render = queue(library, "fox")
    attempts = []
    for _ in range(2):
        attempts.append(claim(library).attempts)
        assert tasks.reap(library) == []
        fall_silent(library)
        assert tasks.reap(library) == [FOX]
        assert not tasks.beat(library, FOX, HERE, 0.5)
    attempts.append(claim(library).attempts)

    assert attempts == [1, 2, 3]
    assert state(library, render) == "running"


def test_a_task_that_kills_three_workers_fails(library: Library) -> None:
    render = queue(library, "fox")
    for _ in range(3):
        claim(library)
        fall_silent(library)
        tasks.reap(library)

    failed = records.render(library, render.id)

    assert failed.state == "failed"
    assert "died 3 times" in failed.error
    assert "worker.log" in failed.hint
    assert records.idle(library)


def fall_silent(library: Library) -> None:
    library.db.run("UPDATE tasks SET heartbeat = heartbeat - ?", tasks.STALE_S + 1)


def test_a_worker_heard_of_before_the_clock_was_set_back_is_taken_for_dead(library: Library) -> None:
    queue(library, "fox")
    claim(library)
    library.db.run("UPDATE tasks SET heartbeat = heartbeat + 3600")

    assert tasks.reap(library) == [FOX]


def test_a_killed_worker_of_this_host_is_noticed_at_once(library: Library) -> None:
    queue(library, "fox")
    process = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    host = worker_name().rpartition(":")[0]
    claim(library, f"{host}:{process.pid}")
    alive = tasks.reap(library)
    process.kill()
    os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)

    lost = tasks.reap(library)
    process.communicate()

    assert (alive, lost) == ([], [FOX])


def test_a_worker_that_lives_keeps_its_task(library: Library) -> None:
    queue(library, "fox")
    claim(library, worker_name())

    assert tasks.reap(library) == []
    assert tasks.beat(library, FOX, worker_name())


def test_the_time_of_a_unit_is_the_median_of_what_was_drawn_last(library: Library) -> None:
    before = records.seconds_per_unit(library, RENDERER)
    for number, seconds in enumerate([9.0] * 4 + [2.0] * 11 + [4.0] * 9):
        queue(library, f"fox {number}")
        work_off(library, seconds=seconds)

    assert before is None
    assert records.seconds_per_unit(library, RENDERER) == 2.0
    assert records.seconds_per_unit(library, "diffusion") is None


def test_renders_are_listed_by_session_and_by_whether_they_are_under_way(library: Library) -> None:
    queue(library, "fox")
    work_off(library)
    queue(library, "crane")
    queue(library, "owl", session="other")

    def ids(session: str | None = None, live: bool = False) -> list[str]:
        return [render.id for render in records.renders(library, session, live)]

    assert ids() == ["r1", "r2", "r3"]
    assert ids(session="s") == ["r1", "r2"]
    assert ids(session="s", live=True) == ["r2"]
    assert ids(live=True) == ["r2", "r3"]


def test_an_unknown_render_is_answered_with_those_under_way(library: Library) -> None:
    queue(library, "fox")

    for ask in (records.render, tasks.cancel_render, records.plan):
        with pytest.raises(RequestError, match="'r9'") as caught:
            ask(library, "r9")
        assert "r1 (queued)" in caught.value.hint
