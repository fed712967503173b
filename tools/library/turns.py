"""Turns in the library: what was said and answered, and the walk of undo and redo along where it led."""

import json
import sqlite3
import time
from dataclasses import dataclass

from tools.errors import LibraryError
from tools.library.database import Database
from tools.library.sessions import Sessions
from tools.place import Place


@dataclass(frozen=True, slots=True)
class Turn:
    """One thing said, and where the session stood before and after it."""

    number: int
    session: str
    text: str
    answer: str | None
    """None while it is under way, or when it was cut off."""
    before: Place
    after: Place | None
    renders: tuple[str, ...]
    """The renders it queued."""


class Turns:
    """The turns of all sessions."""

    def __init__(self, db: Database, sessions: Sessions) -> None:
        self._db = db
        self._sessions = sessions

    def begin(self, session: str, text: str) -> int:
        """Record the start of a turn and return its number.

        Raises:
            RequestError: there is no such session.
        """
        with self._db.immediate():
            place = _text(self._sessions.place(session))
            # A turn that was cut off led as far as the session stands now: it can still be undone.
            self._db.run(
                "UPDATE turns SET after = ? WHERE session = ? AND answer IS NULL AND after IS NULL",
                place,
                session,
            )
            number = self._db.next_number("turns")
            values = {"number": number, "session": session, "text": text, "before": place}
            self._db.insert("turns", values | {"created": time.time()})
        return number

    def finish(self, turn: int, answer: str) -> None:
        """Record the answer and where the turn led; one that changed something drops what could be redone."""
        with self._db.immediate():
            begun = self._turn(turn)
            after = self._sessions.place(begun.session)
            self._db.run(
                "UPDATE turns SET answer = ?, after = ?, finished = ? WHERE number = ?",
                answer,
                _text(after),
                time.time(),
                turn,
            )
            if after != begun.before:
                self._db.run(
                    "UPDATE turns SET standing = 'dropped' WHERE session = ? AND standing = 'undone'",
                    begun.session,
                )

    def add_render(self, turn: int, render: str) -> None:
        """Record that a turn queued a render."""
        self._db.run("UPDATE renders SET turn = ? WHERE id = ? AND turn IS NULL", turn, render)

    def history(self, session: str, limit: int) -> list[tuple[str, str]]:
        """Return what was said and answered last, in order."""
        rows = self._db.rows(
            """
            SELECT text, answer FROM turns WHERE session = ? AND answer IS NOT NULL
            ORDER BY number DESC LIMIT ?
            """,
            session,
            limit,
        )
        return [(row["text"], row["answer"]) for row in reversed(rows)]

    def open_turns(self, session: str) -> list[Turn]:
        """Return the turns without an answer: under way, or cut off."""
        rows = self._db.rows(
            "SELECT * FROM turns WHERE session = ? AND answer IS NULL ORDER BY number", session
        )
        return [self._turn_of(row) for row in rows]

    def undo(self, session: str) -> Turn | None:
        """Move the session to where it stood before its last changing turn, and return that turn.

        The turn in which undo itself is said begins anew from there: it changes nothing unless more follows.
        """
        with self._db.immediate():
            current = self._changing(session)
            if current is not None:
                return self._walk(session, current, current.before)
            turn = self._next(session, "standing = 'stands' AND after <> before ORDER BY number DESC")
            if turn is None:
                return None
            self._mark(turn, "undone")
            return self._walk(session, turn, turn.before)

    def redo(self, session: str) -> Turn | None:
        """Move the session to where the turn undone last had led, and return that turn."""
        with self._db.immediate():
            turn = self._next(session, "standing = 'undone' ORDER BY number")
            if turn is None or turn.after is None or self._changing(session) is not None:
                return None
            self._mark(turn, "stands")
            return self._walk(session, turn, turn.after)

    def _walk(self, session: str, turn: Turn, place: Place) -> Turn:
        if not self._sessions.move(session, self._sessions.place(session), place):
            raise LibraryError(f"The session {session!r} could not be moved.", "Say it again.")
        self._db.run(
            """
            UPDATE turns SET before = ? WHERE answer IS NULL AND number <> ?
            AND number = (SELECT max(number) FROM turns WHERE session = ?)
            """,
            _text(place),
            turn.number,
            session,
        )
        return turn

    def _changing(self, session: str) -> Turn | None:
        """Return the turn under way if it has moved the session already."""
        newest = self._next(session, "TRUE ORDER BY number DESC")
        if newest is None or newest.answer is not None:
            return None
        return newest if newest.before != self._sessions.place(session) else None

    def _mark(self, turn: Turn, standing: str) -> None:
        self._db.run("UPDATE turns SET standing = ? WHERE number = ?", standing, turn.number)

    def _next(self, session: str, order: str) -> Turn | None:
        row = self._db.row(f"SELECT * FROM turns WHERE session = ? AND {order} LIMIT 1", session)
        return self._turn_of(row) if row else None

    def _turn(self, number: int) -> Turn:
        row = self._db.row("SELECT * FROM turns WHERE number = ?", number)
        if row is None:
            raise LibraryError(f"The turn {number} is not in the library.", "Begin a turn first.")
        return self._turn_of(row)

    def _turn_of(self, row: sqlite3.Row) -> Turn:
        renders = self._db.rows("SELECT id FROM renders WHERE turn = ? ORDER BY number", row["number"])
        return Turn(
            number=row["number"],
            session=row["session"],
            text=row["text"],
            answer=row["answer"],
            before=Place.from_json(json.loads(row["before"])),
            after=Place.from_json(json.loads(row["after"])) if row["after"] else None,
            renders=tuple(render["id"] for render in renders),
        )


def _text(place: Place) -> str:
    return json.dumps(place.to_json())
