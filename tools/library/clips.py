"""Clips in the library: their history as rows, their videos as files that a person may move or delete."""

import json
import sqlite3
import time
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Final, TypeAlias

from tools.clip import Clip
from tools.errors import LibraryError, RequestError
from tools.format import Canvas
from tools.library.database import Database
from tools.library.failures import explained
from tools.library.files import clip_name, relative
from tools.plan import Proposal, Timeline
from tools.storyboard import Storyboard

Listed: TypeAlias = list[Clip]

_COMING: Final = """
    removed IS NULL AND
    (path IS NOT NULL OR render IN (SELECT id FROM renders WHERE state IN ('queued', 'running')))
"""
"""Clips that are there or under way, not in the trash; those of a failed render never come to be."""


class Clips:
    """All clips, finished and under way."""

    def __init__(self, db: Database, folder: Path) -> None:
        self._db = db
        self._folder = folder

    def add(self, render: str, variation: int, proposal: Proposal, timeline: Timeline) -> Clip:
        """Note down a clip that is to be made, and return it under its new id."""
        board, revision = proposal.board or (None, None)
        with self._db.immediate():
            number = self._db.next_number("clips")
            self._db.insert(
                "clips",
                {
                    "number": number,
                    "id": f"c{number}",
                    "render": render,
                    "variation": variation,
                    "operation": proposal.operation,
                    "strength": proposal.strength,
                    "parents": json.dumps(proposal.parents),
                    "seed": timeline.seed,
                    "title": proposal.title,
                    "board": board,
                    "revision": revision,
                    "canvas": json.dumps(timeline.canvas.to_json()),
                    "num_frames": timeline.num_frames,
                    "renderer": proposal.plan.renderer,
                    "drawn": json.dumps(timeline.drawn, ensure_ascii=False),
                    "not_drawn": json.dumps(timeline.not_drawn, ensure_ascii=False),
                    "note": timeline.note,
                    "content": timeline.content,
                    "timeline": json.dumps(timeline.to_json(), ensure_ascii=False),
                    "created": time.time(),
                },
            )
            return self.get(f"c{number}")

    def get(self, id: str) -> Clip:
        """Return a clip, whether its file is there or not.

        Raises:
            RequestError: there is none of this name; the hint names the closest ones.
        """
        return self._clip(self._row(id))

    def timeline(self, id: str) -> Timeline:
        """Return the part of its plan that a clip was made by, known before it is drawn.

        Raises:
            RequestError: there is no clip of this name.
        """
        return Timeline.from_json(json.loads(self._row(id)["timeline"]))

    def newest(self) -> Clip | None:
        """Return the clip queued or made last, or None."""
        return next(iter(self.list(1)), None)

    def last_of(self, board: Storyboard, renderer: str) -> Clip | None:
        """Return the finished clip of the last revision of a board, up to this one, that a renderer drew."""
        row = self._db.row(
            """
            SELECT * FROM clips
            WHERE board = ? AND revision <= ? AND renderer = ? AND path IS NOT NULL AND removed IS NULL
            ORDER BY revision DESC, number DESC
            """,
            board.id,
            board.revision,
            renderer,
        )
        return self._clip(row) if row else None

    def with_content(self, content: str) -> Clip | None:
        """Return a finished clip of these frames whose file is still there, or None."""
        rows = self._db.rows(
            """
            SELECT * FROM clips WHERE content = ? AND path IS NOT NULL AND removed IS NULL
            ORDER BY number DESC
            """,
            content,
        )
        return next((clip for clip in map(self._clip, rows) if _is_there(clip)), None)

    def missing(self) -> Listed:
        """Return the finished clips whose file was deleted or moved by hand, newest first."""
        rows = self._db.rows(
            "SELECT * FROM clips WHERE path IS NOT NULL AND removed IS NULL ORDER BY number DESC"
        )
        return [clip for clip in map(self._clip, rows) if not _is_there(clip)]

    def file(self, id: str) -> Path:
        """Return the mp4 of a finished clip.

        Raises:
            RequestError: there is no clip of this name.
            LibraryError: it is not finished, or its file was deleted or moved by hand.
        """
        clip = self.get(id)
        if clip.path is None:
            raise LibraryError(
                f"The clip {clip.id} is not finished.", "Wait for its render, or render it again."
            )
        if not clip.path.is_file():
            raise LibraryError(
                f"The file of {clip.id} was deleted or moved: {clip.path}",
                'Put it back, or say "render it again": shots whose takes are kept are not drawn anew.',
            )
        return clip.path

    def target(self, id: str) -> Path:
        """Return where the file of a clip is to be written."""
        row = self._row(id)
        return self._folder / "clips" / clip_name(row["id"], row["title"])

    def finish(
        self, id: str, path: Path, measures: Mapping[str, float], timeline: Timeline | None = None
    ) -> None:
        """Note down that a clip's file is written.

        Args:
            id: the clip.
            path: its file.
            measures: what was measured of it.
            timeline: what it shows, where that is not what was planned.

        Raises:
            LibraryError: the file lies outside the library.
        """
        self._db.run(
            """
            UPDATE clips SET path = ?, measures = ?, finished = ?, timeline = coalesce(?, timeline)
            WHERE id = ?
            """,
            relative(self._folder, path),
            json.dumps(dict(measures)),
            time.time(),
            timeline and json.dumps(timeline.to_json(), ensure_ascii=False),
            id,
        )

    def pick(self, id: str) -> None:
        """Choose a clip among the versions of its render, instead of the one chosen before."""
        clip = self.get(id)
        self._db.run("UPDATE clips SET picked = (id = ?) WHERE render = ?", clip.id, clip.render)

    def favour(self, id: str, on: bool) -> Clip:
        """Mark a clip as a favourite, or not.

        Raises:
            RequestError: there is no clip of this name.
        """
        clip = self.get(id)
        self._db.run("UPDATE clips SET favourite = ? WHERE id = ?", on, clip.id)
        return self.get(id)

    def rename(self, id: str, title: str) -> Clip:
        """Give a clip another title, and its file the name that goes with it.

        Raises:
            RequestError: there is no clip of this name.
            LibraryError: the file cannot be renamed.
        """
        clip = self.get(id)
        with explained(self._folder), self._db.immediate():
            self._db.run("UPDATE clips SET title = ? WHERE id = ?", title, clip.id)
            if _is_there(clip) and clip.path:
                target = clip.path.with_name(clip_name(clip.id, title))
                self._db.run(
                    "UPDATE clips SET path = ? WHERE id = ?", relative(self._folder, target), clip.id
                )
                clip.path.replace(target)
        return self.get(id)

    def all(self) -> Listed:
        """Return every clip that was ever queued, oldest first; of cancelled renders too."""
        return [self._clip(row) for row in self._db.rows("SELECT * FROM clips ORDER BY number")]

    def list(self, limit: int) -> Listed:
        """Return the clips that are there or under way, newest first."""
        rows = self._db.rows(f"SELECT * FROM clips WHERE {_COMING} ORDER BY number DESC LIMIT ?", limit)
        return [self._clip(row) for row in rows]

    def _row(self, id: str) -> sqlite3.Row:
        row = self._db.row("SELECT * FROM clips WHERE id = ?", id.strip().lower())
        if row is None:
            raise RequestError(f"No clip is called {id!r}.", self._closest(id))
        return row

    def _closest(self, id: str) -> str:
        names = [row["id"] for row in self._db.rows(f"SELECT id FROM clips WHERE {_COMING} ORDER BY number")]
        if not names:
            return "The library has no clips yet: describe a scene first."
        close = get_close_matches(id.strip().lower(), names, cutoff=0.5)
        return f"Closest: {', '.join(close)}. " * bool(close) + f"The newest is {names[-1]}."

    def _clip(self, row: sqlite3.Row) -> Clip:
        return Clip(
            id=row["id"],
            render=row["render"],
            variation=row["variation"],
            operation=row["operation"],
            strength=row["strength"],
            parents=tuple(json.loads(row["parents"])),
            seed=row["seed"],
            title=row["title"],
            board=(row["board"], row["revision"]) if row["board"] else None,
            canvas=Canvas.from_json(json.loads(row["canvas"])),
            num_frames=row["num_frames"],
            renderer=row["renderer"],
            drawn=tuple(json.loads(row["drawn"])),
            not_drawn=tuple(json.loads(row["not_drawn"])),
            note=row["note"],
            measures=json.loads(row["measures"]),
            content=row["content"],
            path=self._folder / row["path"] if row["path"] else None,
            created=row["created"],
            picked=bool(row["picked"]),
            favourite=bool(row["favourite"]),
            removed=row["removed"] is not None,
        )


def _is_there(clip: Clip) -> bool:
    return clip.path is not None and clip.path.is_file()
