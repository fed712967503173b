"""Carrying out one task: a still, a shot's take or a clip's join, from its row to its file and row.

What draws and encodes is imported when the first task needs it, so that the worker can claim before.
"""

import time
from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING

from tools.errors import RenderError
from tools.library.library import Library
from tools.plan import PlannedShot
from tools.renderers import registry
from tools.renderers.base import Engine, Frames, Preview, Progress
from tools.renders import tasks
from tools.renders.beating import Beats, Stopped
from tools.renders.tasks import Task
from tools.shot import Shot
from tools.sound import Sound

if TYPE_CHECKING:
    from tools.media.joining import Piece
    from tools.media.sounding import SoundPiece


class Drawing:
    """What carries out tasks; it keeps each renderer's engine warm."""

    def __init__(self, library: Library, worker: str) -> None:
        self._library = library
        self._worker = worker
        self._engines: dict[str, Engine] = {}

    def carry_out(self, task: Task, beats: Beats) -> None:
        """Do what a task says and end it as done.

        Raises:
            MutoscopeError: it cannot be done; the message and the hint are for the user.
            Stopped: it was cancelled meanwhile.
        """
        if task.kind == "join":
            self._join(task)
        elif task.kind == "still":
            self._still(task, beats)
        else:
            self._take(task, beats)

    def _take(self, task: Task, beats: Beats) -> None:
        from tools.media.writing import TakeWriter

        shot, path = task.shot(), self._library.takes.target(task.fingerprint)
        engine = self._engine(task.renderer)
        started = time.perf_counter()
        with TakeWriter(path, shot.canvas) as writer:
            for frames in self._frames(engine, shot, beats):
                writer.write(frames.pixels, frames.layout)
                beats.progress(writer.num_frames / shot.num_frames)
            if writer.num_frames != shot.num_frames:
                raise RenderError(
                    f"{writer.num_frames} of {shot.num_frames} frames were drawn.",
                    "This is a fault of the renderer.",
                )
        seconds = time.perf_counter() - started
        with self._library.immediate():  # drawn is drawn: the take is kept even if the task was cancelled
            self._library.takes.add(
                shot,
                path,
                num_frames=writer.num_frames,
                avcc=writer.avcc,
                bytes=path.stat().st_size,
                seconds=seconds,
            )
            tasks.finish(self._library, task.fingerprint, self._worker, seconds)

    def _still(self, task: Task, beats: Beats) -> None:
        from tools.media.pictures import rgb, write_png

        path = self._library.stills.target(task.fingerprint)
        engine = self._engine(task.renderer)
        started = time.perf_counter()
        drawn = list(self._frames(engine, task.shot(), beats))
        if not drawn:
            raise RenderError("A still was not drawn.", "This is a fault of the renderer.")
        write_png(rgb(drawn[0].pixels[0], drawn[0].layout), path)
        with self._library.immediate():
            self._library.stills.finish(task.fingerprint, path)
            tasks.finish(self._library, task.fingerprint, self._worker, time.perf_counter() - started)

    def _join(self, task: Task) -> None:
        from tools.media.joining import join
        from tools.renders.judging import measures

        started = time.perf_counter()
        timeline, clip = task.timeline(), task.clip()
        path = self._library.clips.target(clip)
        pieces = [self._piece(planned) for planned in timeline.shots]
        join(pieces, path, timeline.canvas, [self._sound(sound) for sound in timeline.sound])
        measured = measures(self._library, self._library.clips.get(clip), timeline, path, self._engine)
        with self._library.immediate():
            if tasks.finish(self._library, task.fingerprint, self._worker, time.perf_counter() - started):
                self._library.clips.finish(clip, path, measured)
                return
            if self._library.clips.get(clip).path is None:
                path.unlink(missing_ok=True)
        raise Stopped

    def _piece(self, planned: PlannedShot) -> "Piece":
        from tools.media.joining import Piece

        if planned.kept is not None:
            path = self._library.clips.file(planned.kept.clip)
            return Piece(path, planned.kept.start_frame, planned.num_frames)
        if planned.shot is None:
            raise RenderError("A stretch of the plan shows nothing.", "Ask for the clip anew.")
        return Piece(self._library.takes.path(planned.shot.fingerprint), 0, planned.num_frames)

    def _sound(self, sound: Sound) -> "SoundPiece":
        from tools.media.sounding import SoundPiece

        return SoundPiece(self._library.media.file(sound.media), sound.start, sound.at, sound.duration)

    def _frames(self, engine: Engine, shot: Shot, beats: Beats) -> Iterator[Frames]:
        """Yield what an engine draws for one shot, passing on its progress and previews."""
        from tools.renders.inputs import LibraryInputs

        with closing(engine.draw([shot], LibraryInputs(self._library))) as events:
            for event in events:
                if isinstance(event, Frames):
                    yield event
                elif isinstance(event, Preview):
                    beats.show(event.jpeg)
                elif isinstance(event, Progress):
                    beats.progress(event.value)

    def _engine(self, name: str) -> Engine:
        if name not in self._engines:
            self._engines[name] = registry.renderer(name).engine()
        return self._engines[name]
