"""Sessions in the library: where each stands, moved by one compare-and-set, and how it works."""

import sqlite3
import time
from difflib import get_close_matches

from tools.errors import RequestError
from tools.library.database import Database
from tools.place import Place


class Sessions:
    """All sessions: one row each, the one truth of where a conversation stands."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def open(self, name: str) -> Place:
        """Return where a session stands, making it where it is new."""
        now = time.time()
        with self._db.immediate():
            self._db.run(
                "INSERT OR IGNORE INTO sessions (name, created, used) VALUES (?, ?, ?)", name, now, now
            )
            self._db.run("UPDATE sessions SET used = ? WHERE name = ?", now, name)
            return self.place(name)

    def place(self, name: str) -> Place:
        """Return where a session stands.

        Raises:
            RequestError: there is no such session; the hint names the closest ones.
        """
        row = self._row(name)
        return Place((row["board"], row["revision"]) if row["board"] else None, row["clip"])

    def move(self, name: str, expected: Place, place: Place) -> bool:
        """Move a session to `place` if it still stands at `expected`; return whether it was moved."""
        moved = self._db.run(
            """
            UPDATE sessions SET board = ?, revision = ?, clip = ?, used = ?
            WHERE name = ? AND board IS ? AND revision IS ? AND clip IS ?
            """,
            *_columns(place),
            time.time(),
            name,
            *_columns(expected),
        )
        return moved == 1

    def newest(self) -> str | None:
        """Return the session used last, or None; one in which something was said comes before any other."""
        row = self._db.row(
            """
            SELECT name FROM sessions
            ORDER BY EXISTS (SELECT 1 FROM turns WHERE session = name) DESC, used DESC LIMIT 1
            """
        )
        return str(row["name"]) if row else None

    def names(self) -> list[str]:
        """Return the names of all sessions, the one used last first."""
        return [row["name"] for row in self._db.rows("SELECT name FROM sessions ORDER BY used DESC")]

    def renderer(self, name: str) -> str | None:
        """Return the renderer that was chosen for a session, or None."""
        renderer: str | None = self._row(name)["renderer"]
        return renderer

    def set_renderer(self, name: str, renderer: str | None) -> None:
        """Choose a session's renderer; None goes back to the settings'."""
        self._db.run("UPDATE sessions SET renderer = ? WHERE name = ?", renderer, name)

    def director(self, name: str, *, else_last: bool) -> str | None:
        """Return the director that was chosen for a session, or None.

        Args:
            else_last: whether, where none was, the one that was chosen last for any is meant.
        """
        row = self._db.row(
            """
            SELECT director FROM sessions WHERE director IS NOT NULL AND (name = ? OR ?)
            ORDER BY name = ? DESC, used DESC LIMIT 1
            """,
            name,
            else_last,
            name,
        )
        return str(row["director"]) if row else None

    def set_director(self, name: str, director: str) -> None:
        """Choose a session's director; new sessions begin with it."""
        self._db.run("UPDATE sessions SET director = ? WHERE name = ?", director, name)

    def planning_only(self, name: str) -> bool:
        """Return whether a session plans without rendering."""
        return bool(self._row(name)["planning_only"])

    def set_planning_only(self, name: str, on: bool) -> None:
        """Switch planning without rendering on or off."""
        self._db.run("UPDATE sessions SET planning_only = ? WHERE name = ?", on, name)

    def _row(self, name: str) -> sqlite3.Row:
        row = self._db.row("SELECT * FROM sessions WHERE name = ?", name)
        if row is None:
            close = get_close_matches(name, self.names()) or self.names()[:3]
            hint = f"Closest names: {', '.join(close)}." if close else "There are no conversations yet."
            raise RequestError(f"No conversation is called {name!r}.", hint)
        return row


def _columns(place: Place) -> tuple[str | None, int | None, str | None]:
    board, revision = place.board or (None, None)
    return board, revision, place.clip
