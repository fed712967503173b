"""How renders follow their tasks: state, progress and what no render needs any more.

Every function is called inside the transaction that changed the tasks.
"""

import time

from tools.library.database import Database

LIVE = "('queued', 'running')"

_FOLLOW = f"""
    UPDATE renders SET
        progress = (
            SELECT sum(t.cost * CASE t.state WHEN 'done' THEN 1 ELSE t.progress END) / sum(t.cost)
            FROM render_tasks r JOIN tasks t ON t.fingerprint = r.task WHERE r.render = renders.id
        ),
        state = CASE
            WHEN NOT EXISTS (
                SELECT 1 FROM render_tasks r JOIN tasks t ON t.fingerprint = r.task
                WHERE r.render = renders.id AND t.state <> 'done'
            ) THEN 'done'
            WHEN EXISTS (
                SELECT 1 FROM render_tasks r JOIN tasks t ON t.fingerprint = r.task
                WHERE r.render = renders.id AND t.state IN ('running', 'done')
            ) THEN 'running'
            ELSE state
        END
    WHERE state IN {LIVE} AND id IN (SELECT render FROM render_tasks WHERE task = ?)
"""
_STAMP = """
    UPDATE renders SET {column} = ? WHERE {column} IS NULL AND state IN {states}
    AND id IN (SELECT render FROM render_tasks WHERE task = ?)
"""


def follow(db: Database, task: str) -> None:
    """Bring the live renders of a task up to date with all their tasks."""
    db.run(_FOLLOW, task)
    db.run(_STAMP.format(column="started", states="('running', 'done')"), time.time(), task)
    db.run(_STAMP.format(column="finished", states="('done')"), time.time(), task)


def end(db: Database, renders: list[str], state: str, error: str = "", hint: str = "") -> None:
    """End renders that are still live, and drop the tasks that nobody needs after that."""
    for render in renders:
        db.run(
            f"""
            UPDATE renders SET state = ?, error = ?, hint = ?, finished = ?
            WHERE id = ? AND state IN {LIVE}
            """,
            state,
            error,
            hint,
            time.time(),
            render,
        )
    _drop_unneeded(db)


def live_renders(db: Database, task: str) -> list[str]:
    """Return the renders under way that need a task."""
    rows = db.rows(
        f"""
        SELECT id FROM renders WHERE state IN {LIVE}
        AND id IN (SELECT render FROM render_tasks WHERE task = ?)
        """,
        task,
    )
    return [row["id"] for row in rows]


def _drop_unneeded(db: Database) -> None:
    db.run(
        f"""
        UPDATE tasks SET state = 'cancelled', worker = NULL, preview = NULL, finished = ?
        WHERE state IN {LIVE} AND NOT EXISTS (
            SELECT 1 FROM render_tasks r JOIN renders ON renders.id = r.render
            WHERE r.task = tasks.fingerprint AND renders.state IN {LIVE}
        )
        """,
        time.time(),
    )
