"""Tasks as rows: claimed, kept alive and ended by guarded state changes only. Draws and starts nothing.

A worker's write counts only while the task is running and its own. Reading renders is `records`'.
"""

import json
import sqlite3
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias, cast

from tools.clip import Render
from tools.library.library import Library
from tools.plan import Timeline
from tools.renders.liveness import is_gone
from tools.renders.records import render
from tools.renders.standing import end, follow, live_renders
from tools.shot import Shot, alike

TaskKind: TypeAlias = Literal["still", "shot", "join"]

STALE_S: Final = 10.0
"""A worker that was not heard of for so long is taken for dead."""
MAX_ATTEMPTS: Final = 3
_LOOKED_AT: Final = 32
"""Queued tasks among which one looks for those that can be drawn together."""
_READY: Final = """
    SELECT * FROM tasks WHERE state = 'queued' AND NOT EXISTS (
        SELECT 1 FROM json_each(tasks.needs) n JOIN tasks needed ON needed.fingerprint = n.value
        WHERE needed.state <> 'done'
    )
"""


@dataclass(frozen=True, slots=True)
class Task:
    """A piece of work that a worker holds."""

    fingerprint: str
    kind: TaskKind
    renderer: str
    work: Mapping[str, Any]
    """JSON values: the shot, or what is to be joined."""
    cost: float
    attempts: int
    """How often it was begun, this time included."""

    def shot(self) -> Shot:
        """Return what is to be drawn, of a still or a shot."""
        return Shot.from_json(self.work)

    def clip(self) -> str:
        """Return the id of the clip that a join makes."""
        return str(self.work["clip"])

    def timeline(self) -> Timeline:
        """Return what a join puts end to end."""
        return Timeline.from_json(self.work["timeline"])


def claim(library: Library, worker: str) -> Task | None:
    """Take the oldest queued task whose needs are done, or return None."""
    with library.immediate():
        row = library.db.row(f"{_READY} ORDER BY created, rowid LIMIT 1")
        return _held(library, row, worker) if row else None


def waits(library: Library, workers: int) -> bool:
    """Return whether a task waits for nothing but a worker, and so many have one in hand already."""
    row = library.db.row("SELECT count(DISTINCT worker) AS busy FROM tasks WHERE state = 'running'")
    return row is not None and row["busy"] >= workers and library.db.row(f"{_READY} LIMIT 1") is not None


def claim_alike(library: Library, worker: str, task: Task, most: int) -> list[Task]:
    """Take queued tasks that can be drawn together with one that is held, the oldest first."""
    if most < 1 or task.kind == "join":
        return []
    shot = task.shot()
    with library.immediate():
        rows = library.db.rows(
            f"{_READY} AND kind = ? AND renderer = ? ORDER BY created, rowid LIMIT {_LOOKED_AT}",
            task.kind,
            task.renderer,
        )
        found = [row for row in rows if alike(shot, Shot.from_json(json.loads(row["work"])))]
        return [_held(library, row, worker) for row in found[:most]]


def release(library: Library, fingerprint: str, worker: str) -> None:
    """Queue a task again that was begun together with one that was stopped; nothing where it is not ours."""
    with library.immediate():
        if library.db.run(
            """
            UPDATE tasks SET state = 'queued', worker = NULL, progress = 0, preview = NULL,
            attempts = attempts - 1 WHERE fingerprint = ? AND worker = ? AND state = 'running'
            """,
            fingerprint,
            worker,
        ):
            follow(library.db, fingerprint)


def beat(
    library: Library,
    fingerprint: str,
    worker: str,
    progress: float | None = None,
    preview: bytes | None = None,
) -> bool:
    """Say that a task is being worked on; False tells the worker to stop: cancelled, or given to another."""
    with library.immediate():
        held = library.db.run(
            """
            UPDATE tasks SET heartbeat = ?, progress = coalesce(?, progress), preview = coalesce(?, preview)
            WHERE fingerprint = ? AND worker = ? AND state = 'running'
            """,
            time.time(),
            progress,
            preview,
            fingerprint,
            worker,
        )
        if held and progress is not None:
            follow(library.db, fingerprint)
    return bool(held)


def finish(library: Library, fingerprint: str, worker: str, seconds: float) -> bool:
    """End a task as done; False where the worker no longer holds it."""
    with library.immediate():
        held = _end_task(library, fingerprint, worker, "done", seconds=seconds)
        if held:
            follow(library.db, fingerprint)
    return held


def fail(library: Library, fingerprint: str, worker: str, error: str, hint: str) -> bool:
    """End a task and the renders that need it as failed; False where the worker no longer holds it."""
    with library.immediate():
        held = _end_task(library, fingerprint, worker, "failed", error, hint)
        if held:
            end(library.db, live_renders(library.db, fingerprint), "failed", error, hint)
    return held


def reap(library: Library) -> list[str]:
    """Take the tasks of dead workers back and return their fingerprints.

    They are queued again, or failed where they were begun too often: such a task may be what kills.
    """
    now = time.time()
    running = library.db.rows("SELECT * FROM tasks WHERE state = 'running'")
    lost = [row for row in running if _is_stale(row["heartbeat"], now) or is_gone(row["worker"])]
    return [row["fingerprint"] for row in lost if _take_back(library, row)]


def cancel_render(library: Library, id: str) -> Render:
    """Cancel a render, and those of its tasks that no other needs; nothing happens to one that has ended.

    Raises:
        RequestError: there is no such render.
    """
    with library.immediate():
        if not render(library, id).final:
            end(library.db, [id], "cancelled")
        return render(library, id)


def _end_task(
    library: Library,
    fingerprint: str,
    worker: str,
    state: str,
    error: str = "",
    hint: str = "",
    seconds: float | None = None,
) -> bool:
    ended = library.db.run(
        """
        UPDATE tasks SET state = ?, error = ?, hint = ?, seconds = ?, finished = ?, preview = NULL
        WHERE fingerprint = ? AND worker = ? AND state = 'running'
        """,
        state,
        error,
        hint,
        seconds,
        time.time(),
        fingerprint,
        worker,
    )
    return bool(ended)


def _held(library: Library, row: sqlite3.Row, worker: str) -> Task:
    """Note down that a worker has a task, and return it."""
    now = time.time()
    library.db.run(
        """
        UPDATE tasks SET state = 'running', worker = ?, attempts = attempts + 1, progress = 0,
        started = ?, heartbeat = ? WHERE fingerprint = ?
        """,
        worker,
        now,
        now,
        row["fingerprint"],
    )
    follow(library.db, row["fingerprint"])
    return _task(row)


def _is_stale(heartbeat: float, now: float) -> bool:
    """A heartbeat to come is from before the clock was set back: of a live worker it would be newer."""
    return abs(now - heartbeat) > STALE_S


def _take_back(library: Library, row: sqlite3.Row) -> bool:
    """Queue a lost task again unless its worker was heard of since `row` was read."""
    if row["attempts"] >= MAX_ATTEMPTS:
        error = f"The worker died {row['attempts']} times in the middle of the same {row['kind']}."
        hint = "The library's worker.log may say why; a smaller resolution needs less memory."
        return fail(library, row["fingerprint"], row["worker"], error, hint)
    with library.immediate():
        taken = library.db.run(
            """
            UPDATE tasks SET state = 'queued', worker = NULL, progress = 0, preview = NULL
            WHERE fingerprint = ? AND worker = ? AND state = 'running' AND heartbeat = ?
            """,
            row["fingerprint"],
            row["worker"],
            row["heartbeat"],
        )
        if taken:
            follow(library.db, row["fingerprint"])
    return bool(taken)


def _task(row: sqlite3.Row) -> Task:
    return Task(
        fingerprint=row["fingerprint"],
        kind=cast(TaskKind, row["kind"]),
        renderer=row["renderer"],
        work=json.loads(row["work"]),
        cost=row["cost"],
        attempts=row["attempts"] + 1,
    )
