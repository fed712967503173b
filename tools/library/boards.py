"""Storyboards in the library: every revision that was ever saved, none of them changed."""

import json
import time
from dataclasses import replace
from functools import lru_cache

from tools.errors import RequestError
from tools.library.database import Database
from tools.storyboard import Storyboard


class Boards:
    """The revisions of all storyboards."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def save(self, board: Storyboard) -> Storyboard:
        """Store a revision and return it under the id and number it got.

        A board without an id gets the next one. A number that another revision has taken gives way to the
        next free one; saving what is stored already changes nothing.
        """
        with self._db.immediate():
            if not board.id:
                board = replace(board, id=f"b{self._last_number() + 1}")
            taken = self._text(board.id, board.revision)
            if taken == _text_of(board):
                return board
            if taken is not None:
                board = replace(board, revision=self._last_revision(board.id) + 1)
            values = {"id": board.id, "revision": board.revision, "json": _text_of(board)}
            self._db.insert("boards", values | {"created": time.time()})
        return board

    def get(self, id: str, revision: int) -> Storyboard:
        """Return one revision.

        Raises:
            RequestError: it was never saved.
        """
        text = self._text(id, revision)
        if text is None:
            last = self._last_revision(id)
            hint = f"It has revisions up to {last}." if last else "Boards are called b1, b2 and so on."
            raise RequestError(f"The storyboard {id!r} has no revision {revision}.", hint)
        return _board_of(text)

    def newest(self, id: str) -> Storyboard:
        """Return the last revision of a board.

        Raises:
            RequestError: there is no such board.
        """
        return self.get(id, self._last_revision(id))

    def _text(self, id: str, revision: int) -> str | None:
        row = self._db.row("SELECT json FROM boards WHERE id = ? AND revision = ?", id, revision)
        return row["json"] if row else None

    def _last_revision(self, id: str) -> int:
        row = self._db.row("SELECT max(revision) AS last FROM boards WHERE id = ?", id)
        return (row["last"] if row else None) or 0

    def _last_number(self) -> int:
        row = self._db.row("SELECT max(CAST(substr(id, 2) AS INTEGER)) AS last FROM boards")
        return (row["last"] if row else None) or 0


@lru_cache(maxsize=64)
def _board_of(text: str) -> Storyboard:
    """Return a board, of which a turn asks many times; it is a value that no one changes."""
    return Storyboard.from_json(json.loads(text))


def _text_of(board: Storyboard) -> str:
    return json.dumps(board.to_json(), ensure_ascii=False)
