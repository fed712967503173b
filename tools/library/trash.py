"""The trash of a library: files of removed clips, until it is emptied. What is known of them stays."""

import time
from pathlib import Path

from tools.clip import Clip
from tools.errors import RequestError
from tools.library.clips import Clips
from tools.library.database import Database
from tools.library.failures import explained
from tools.library.files import relative

FOLDER = "trash"


class Trash:
    """The removed clips of a library."""

    def __init__(self, db: Database, folder: Path, clips: Clips) -> None:
        self._db, self._folder, self._all = db, folder, clips

    def throw(self, id: str) -> Clip:
        """Move a finished clip's file into the trash.

        Raises:
            RequestError: there is no such clip, or it is there already.
            LibraryError: the file is gone, or cannot be moved.
        """
        clip = self._all.get(id)
        if clip.removed:
            raise RequestError(f"{clip.id} is in the trash already.", "Empty the trash, or restore it.")
        return self._move(clip, self._all.file(clip.id), FOLDER, time.time())

    def restore(self, id: str) -> Clip:
        """Move a clip's file back from the trash.

        Raises:
            RequestError: there is no such clip, or it is not in the trash.
            LibraryError: the trash was emptied, or the file cannot be moved.
        """
        clip = self._all.get(id)
        if not clip.removed:
            raise RequestError(f"{clip.id} is not in the trash.", "Nothing has to be restored.")
        return self._move(clip, self._all.file(clip.id), "clips", None)

    def clips(self) -> list[Clip]:
        """Return the clips whose files lie in the trash, newest first."""
        rows = self._db.rows(
            "SELECT id FROM clips WHERE removed IS NOT NULL AND path IS NOT NULL ORDER BY number DESC"
        )
        return [self._all.get(row["id"]) for row in rows]

    def empty(self) -> list[Clip]:
        """Delete the files in the trash for good, and return whose they were.

        Raises:
            LibraryError: a file cannot be deleted.
        """
        gone = self.clips()
        for clip in gone:
            with explained(self._folder):
                if clip.path is not None:
                    clip.path.unlink(missing_ok=True)
            self._db.run("UPDATE clips SET path = NULL WHERE id = ?", clip.id)
        return gone

    def _move(self, clip: Clip, file: Path, folder: str, removed: float | None) -> Clip:
        target = self._folder / folder / file.name
        with explained(self._folder), self._db.immediate():
            target.parent.mkdir(exist_ok=True)
            self._db.run(
                "UPDATE clips SET path = ?, removed = ? WHERE id = ?",
                relative(self._folder, target),
                removed,
                clip.id,
            )
            file.replace(target)
        return self._all.get(clip.id)
