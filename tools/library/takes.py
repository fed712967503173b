"""Takes in the library: each shot's one drawing, under its fingerprint."""

import json
import sqlite3
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.errors import LibraryError
from tools.library.database import Database
from tools.library.files import relative
from tools.shot import Shot


@dataclass(frozen=True, slots=True)
class Take:
    """One stored drawing of a shot."""

    fingerprint: str
    path: Path
    num_frames: int
    avcc: str
    """The SHA-256 of the encoder's parameters: packets are moved only between equal ones."""
    bytes: int
    seconds: float
    """How long it took to draw."""
    made: Mapping[str, str]
    """What drew it, for the record."""


class Takes:
    """All takes."""

    def __init__(self, db: Database, folder: Path) -> None:
        self._db = db
        self._folder = folder

    def known(self, fingerprints: Iterable[str]) -> set[str]:
        """Return those of the fingerprints whose take is stored and whose file is there."""
        rows = self._db.rows(
            "SELECT fingerprint, path FROM takes WHERE fingerprint IN (SELECT value FROM json_each(?))",
            json.dumps(list(fingerprints)),
        )
        return {row["fingerprint"] for row in rows if (self._folder / row["path"]).is_file()}

    def get(self, fingerprint: str) -> Take:
        """Return what is known of a take.

        Raises:
            LibraryError: it is not stored.
        """
        row = self._row(fingerprint)
        path = self._folder / row["path"]
        made = json.loads(row["made"])
        return Take(fingerprint, path, row["num_frames"], row["avcc"], row["bytes"], row["seconds"], made)

    def made(self, fingerprints: Sequence[str]) -> list[Mapping[str, str]]:
        """Return what drew some takes, in their order, as far as it was noted down and they are there."""
        known = self.known(fingerprints)
        found = (self.get(one).made for one in dict.fromkeys(fingerprints) if one in known)
        return [made for made in found if made]

    def path(self, fingerprint: str) -> Path:
        """Return the file of a take.

        Raises:
            LibraryError: it is not stored, or its file was deleted by hand.
        """
        path = self.get(fingerprint).path
        if not path.is_file():
            raise LibraryError(f"A take was deleted or moved: {path}", "Render it again: it is drawn anew.")
        return path

    def shot(self, fingerprint: str) -> Shot:
        """Return the shot that a take shows.

        Raises:
            LibraryError: it is not stored.
        """
        return Shot.from_json(json.loads(self._row(fingerprint)["shot"]))

    def target(self, fingerprint: str) -> Path:
        """Return where the file of a take is to be written."""
        return self._folder / "takes" / f"{fingerprint}.mp4"

    def add(
        self,
        shot: Shot,
        path: Path,
        *,
        num_frames: int,
        avcc: str,
        bytes: int,
        seconds: float,
        made: Mapping[str, str] | None = None,
    ) -> None:
        """Store the take of a shot whose file is written; a second drawing takes the place of the first.

        Raises:
            LibraryError: the file lies outside the library.
        """
        self._db.run(
            "INSERT OR REPLACE INTO takes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            shot.fingerprint,
            json.dumps(shot.to_json(), ensure_ascii=False),
            relative(self._folder, path),
            num_frames,
            avcc,
            bytes,
            seconds,
            time.time(),
            json.dumps(dict(made or {}), ensure_ascii=False),
        )

    def _row(self, fingerprint: str) -> sqlite3.Row:
        row = self._db.row("SELECT * FROM takes WHERE fingerprint = ?", fingerprint)
        if row is None:
            raise LibraryError(f"No take of the shot {fingerprint[:12]} is stored.", "Render it again.")
        return row
