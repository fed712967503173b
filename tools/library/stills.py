"""Stills in the library: one-frame shots that anchors name, with a picture where the renderer needs one."""

import json
import sqlite3
import time
from pathlib import Path

from tools.errors import LibraryError
from tools.library.database import Database
from tools.library.files import relative
from tools.shot import Shot


class Stills:
    """All stills, drawn or not."""

    def __init__(self, db: Database, folder: Path) -> None:
        self._db = db
        self._folder = folder

    def add(self, shot: Shot) -> None:
        """Note down a still by its shot; its picture comes later, or never where none is needed."""
        self._db.run(
            "INSERT OR IGNORE INTO stills (fingerprint, shot, created) VALUES (?, ?, ?)",
            shot.fingerprint,
            json.dumps(shot.to_json(), ensure_ascii=False),
            time.time(),
        )

    def shot(self, fingerprint: str) -> Shot:
        """Return the shot of a still.

        Raises:
            LibraryError: it was never noted down.
        """
        return Shot.from_json(json.loads(self._row(fingerprint)["shot"]))

    def drawn(self, fingerprint: str) -> bool:
        """Return whether the still's picture is there."""
        row = self._db.row("SELECT path FROM stills WHERE fingerprint = ?", fingerprint)
        return bool(row and row["path"] and (self._folder / row["path"]).is_file())

    def path(self, fingerprint: str) -> Path:
        """Return the picture of a still.

        Raises:
            LibraryError: it is not drawn, or its file was deleted by hand.
        """
        stored = self._row(fingerprint)["path"]
        path = self._folder / stored if stored else self.target(fingerprint)
        if not path.is_file():
            raise LibraryError(f"A still is not there: {path}", "Render it again: it is drawn anew.")
        return path

    def target(self, fingerprint: str) -> Path:
        """Return where the picture of a still is to be written."""
        return self._folder / "stills" / f"{fingerprint}.png"

    def finish(self, fingerprint: str, path: Path) -> None:
        """Note down that a still's picture is written.

        Raises:
            LibraryError: the file lies outside the library.
        """
        self._db.run(
            "UPDATE stills SET path = ?, finished = ? WHERE fingerprint = ?",
            relative(self._folder, path),
            time.time(),
            fingerprint,
        )

    def _row(self, fingerprint: str) -> sqlite3.Row:
        row = self._db.row("SELECT * FROM stills WHERE fingerprint = ?", fingerprint)
        if row is None:
            raise LibraryError(f"The still {fingerprint[:12]} is not in the library.", "Render it again.")
        return row
