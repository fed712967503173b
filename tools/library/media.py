"""Imported media in the library: each file once, under its content's hash, with what is known of it."""

import hashlib
import json
import shutil
import sqlite3
import time
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any, Final, Literal

from tools.errors import LibraryError, MediaError, RequestError
from tools.library.database import Database
from tools.library.files import relative

_WHOLE: Final = 256 * 2**20
_BLOCK: Final = 2**20
_BLOCKS: Final = 256
"""A file of more than `_WHOLE` bytes is named by so many blocks of it: hours of video take a second."""


@dataclass(frozen=True, slots=True)
class Media:
    """A picture or a video that was imported."""

    id: str
    """`m1`, `m2`, …"""
    sha256: str
    title: str
    path: Path
    kind: Literal["picture", "video"]
    width: int
    height: int
    frame_rate: Fraction
    """0 of a picture."""
    num_frames: int
    has_audio: bool
    description: str
    """What the file, or one beside it, says about it."""
    colours: tuple[str, ...]
    """The names of what most of it is coloured."""
    motion: float
    """How much changes in half a second, in grey levels; 0 of a picture."""

    @property
    def reference(self) -> str:
        """How shots name it."""
        return f"media:{self.sha256}"

    def to_json(self) -> dict[str, Any]:
        """Return what directors are told."""
        return {
            "id": self.id,
            "title": self.title,
            "kind": self.kind,
            "width": self.width,
            "height": self.height,
            "description": self.description,
            "colours": list(self.colours),
        }


class MediaFiles:
    """All imported media."""

    def __init__(self, db: Database, folder: Path) -> None:
        self._db, self._folder = db, folder

    def add(self, source: Path, title: str, facts: dict[str, Any]) -> Media:
        """Copy a file into the library and note it down; one that is there already is given back.

        Raises:
            MediaError: the file cannot be read.
            LibraryError: it cannot be copied.
        """
        name = content_name(source)
        row = self._db.row("SELECT * FROM media WHERE sha256 = ?", name)
        if row is not None and (self._folder / row["path"]).is_file():
            return self._media(row)
        target = self._folder / "media" / f"{name}{source.suffix.lower()[:8]}"
        partial = target.with_name(f".{name}.partial")
        try:
            shutil.copyfile(source, partial)
            partial.replace(target)
        except OSError as error:
            raise LibraryError(
                f"{source.name} cannot be copied into the library: {error.strerror}.",
                "Free some space, then try again.",
            ) from error
        finally:
            partial.unlink(missing_ok=True)
        with self._db.immediate():
            number = self._db.next_number("media")
            self._db.run(
                """
                INSERT INTO media (id, sha256, title, path, facts, created) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (sha256) DO UPDATE SET path = excluded.path
                """,
                f"m{number}",
                name,
                title,
                relative(self._folder, target),
                json.dumps(facts, ensure_ascii=False),
                time.time(),
            )
        return self.named(name)

    def get(self, id: str) -> Media:
        """Return a picture or video by its id.

        Raises:
            RequestError: there is none of this name.
        """
        row = self._db.row("SELECT * FROM media WHERE id = ?", id.strip().lower())
        if row is None:
            names = [row["id"] for row in self._db.rows("SELECT id FROM media ORDER BY number DESC LIMIT 5")]
            hint = f"The newest are {', '.join(names)}." if names else "Import one first."
            raise RequestError(f"No picture is called {id!r}.", hint)
        return self._media(row)

    def newest_picture(self) -> Media:
        """Return the picture that was imported last.

        Raises:
            RequestError: there is none.
        """
        for row in self._db.rows("SELECT * FROM media ORDER BY number DESC"):
            if (found := self._media(row)).kind == "picture":
                return found
        raise RequestError("There is no picture yet.", "Import one first, by its path.")

    def named(self, sha256: str) -> Media:
        """Return a picture or video by its content.

        Raises:
            LibraryError: it was never imported.
        """
        row = self._db.row("SELECT * FROM media WHERE sha256 = ?", sha256)
        if row is None:
            raise LibraryError(f"The media {sha256[:12]} is not in the library.", "Import it again.")
        return self._media(row)

    def file(self, sha256: str) -> Path:
        """Return the file of a picture or video.

        Raises:
            LibraryError: it was never imported, or its file was deleted by hand.
        """
        path = self.named(sha256).path
        if not path.is_file():
            raise LibraryError(f"An imported file was deleted or moved: {path}", "Import it again.")
        return path

    def _media(self, row: sqlite3.Row) -> Media:
        facts = json.loads(row["facts"])
        return Media(
            id=row["id"],
            sha256=row["sha256"],
            title=row["title"],
            path=self._folder / row["path"],
            kind=facts["kind"],
            width=facts["width"],
            height=facts["height"],
            frame_rate=Fraction(facts["frame_rate"]),
            num_frames=facts["num_frames"],
            has_audio=facts["has_audio"],
            description=facts["description"],
            colours=tuple(facts["colours"]),
            motion=facts["motion"],
        )


def content_name(path: Path) -> str:
    """Return the SHA-256 of a file's content, or of its size and even blocks of it where it is large.

    Raises:
        MediaError: the file cannot be read.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            if size <= _WHOLE:
                return hashlib.file_digest(file, "sha256").hexdigest()
            digest = hashlib.sha256(str(size).encode())
            for block in range(_BLOCKS):
                file.seek((size - _BLOCK) * block // (_BLOCKS - 1))
                digest.update(file.read(_BLOCK))
            return digest.hexdigest()
    except OSError as error:
        raise MediaError(
            f"{path.name} cannot be read: {error.strerror}.", "See that you may read it."
        ) from error
