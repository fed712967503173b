"""How renders stand and what was measured: reads their rows, changes nothing."""

import json
import sqlite3
import statistics
from typing import Final

from tools.clip import Render
from tools.errors import RequestError
from tools.library.library import Library
from tools.plan import Plan
from tools.renders.standing import LIVE

_MEASURED: Final = 20
"""Shots whose times make the estimate."""


def render(library: Library, id: str) -> Render:
    """Return a render as it stands.

    Raises:
        RequestError: there is no such render.
    """
    return _render(_render_row(library, id))


def keyed(library: Library, key: str) -> Render | None:
    """Return the render that a call has queued, by its key, or None."""
    row = library.db.row("SELECT * FROM renders WHERE key = ?", key)
    return _render(row) if row else None


def last_with(library: Library, session: str, clip: str) -> Render | None:
    """Return the newest render of a session that made a clip or gave it back, or None."""
    row = library.db.row(
        """
        SELECT * FROM renders WHERE session = ? AND EXISTS (SELECT 1 FROM json_each(clips) WHERE value = ?)
        ORDER BY number DESC LIMIT 1
        """,
        session,
        clip,
    )
    return _render(row) if row else None


def cancelled_since(library: Library, session: str, since: float) -> list[Render]:
    """Return the renders of a session that were cancelled since a moment, the newest first."""
    rows = library.db.rows(
        """
        SELECT * FROM renders WHERE session = ? AND state = 'cancelled' AND finished >= ?
        ORDER BY number DESC
        """,
        session,
        since,
    )
    return [_render(row) for row in rows]


def renders(library: Library, session: str | None = None, live: bool = False) -> list[Render]:
    """Return the renders in the order in which they were queued: of a session, or under way only."""
    states = f"state IN {LIVE}" if live else "true"
    rows = library.db.rows(
        f"SELECT * FROM renders WHERE {states} AND session = coalesce(?, session) ORDER BY number", session
    )
    return [_render(row) for row in rows]


def plan(library: Library, render_id: str) -> Plan:
    """Return what a render does.

    Raises:
        RequestError: there is no such render.
    """
    return Plan.from_json(json.loads(_render_row(library, render_id)["plan"]))


def preview(library: Library, render_id: str) -> bytes | None:
    """Return the newest small JPEG of what a render draws just now, or None."""
    row = library.db.row(
        """
        SELECT preview FROM tasks JOIN render_tasks ON task = fingerprint
        WHERE render = ? AND preview IS NOT NULL ORDER BY heartbeat DESC
        """,
        render_id,
    )
    return row["preview"] if row else None


def seconds_per_unit(library: Library, renderer: str) -> float | None:
    """Return this machine's median seconds for one unit of a renderer's cost, or None before the first."""
    rows = library.db.rows(
        """
        SELECT seconds / cost AS measured FROM tasks WHERE kind = 'shot' AND renderer = ?
        AND state = 'done' AND seconds IS NOT NULL AND cost > 0 ORDER BY finished DESC LIMIT ?
        """,
        renderer,
        _MEASURED,
    )
    return statistics.median(row["measured"] for row in rows) if rows else None


def idle(library: Library) -> bool:
    """Return whether no task is queued or running."""
    return library.db.row(f"SELECT 1 FROM tasks WHERE state IN {LIVE} LIMIT 1") is None


def _render_row(library: Library, id: str) -> sqlite3.Row:
    row = library.db.row("SELECT * FROM renders WHERE id = ?", id)
    if row is None:
        names = [f"{live.id} ({live.state})" for live in renders(library, live=True)]
        hint = f"Under way: {', '.join(names)}." if names else "No render is under way."
        raise RequestError(f"No render is called {id!r}.", hint)
    return row


def _render(row: sqlite3.Row) -> Render:
    return Render(
        id=row["id"],
        session=row["session"],
        state=row["state"],
        progress=row["progress"],
        clips=tuple(json.loads(row["clips"])),
        estimate_s=row["estimate_s"],
        error=row["error"],
        hint=row["hint"],
    )
