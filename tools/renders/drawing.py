"""Carrying out one task: a still, a shot's take or a clip's join, from its row to its file and row.

What draws and encodes is imported when the first task needs it, so that the worker can claim before.
"""

import contextlib
import gc
import sys
import time
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tools.copying import Copies
from tools.errors import RenderError
from tools.library.library import Library
from tools.plan import PlannedShot, Timeline
from tools.renderers import registry
from tools.renderers.base import Engine, Frames, Made, Preview, Progress
from tools.renders import closing, tasks
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

    def let_go(self) -> None:
        """Drop the warm engines, and with them what they hold of memory; the next task makes them anew."""
        self._engines.clear()
        gc.collect()
        torch = sys.modules.get("torch")
        if torch is not None and torch.cuda.is_available():
            torch.cuda.empty_cache()

    def together(self, task: Task) -> int:
        """Return how many shots the renderer of a task draws at once, of one length and kind."""
        return 1 if task.kind == "join" else registry.renderer(task.renderer).capabilities.batch

    def carry_out(self, together: Sequence[Task], beats: Sequence[Beats]) -> None:
        """Do what tasks say and end them as done: one, or some that are drawn at once.

        Raises:
            MutoscopeError: it cannot be done; the message and the hint are for the user.
            Stopped: one was cancelled meanwhile.
        """
        if together[0].kind == "join":
            self._join(together[0], beats[0])
        elif together[0].kind == "still":
            self._stills(together, beats)
        else:
            self._takes([task.shot() for task in together], beats, together)

    def _takes(self, shots: Sequence[Shot], beats: Sequence[Beats], ended: Sequence[Task] = ()) -> None:
        """Draw shots and store their takes; the tasks that were to draw them end with it."""
        from tools.media.writing import TakeWriter

        started, made = time.perf_counter(), dict[str, str]()
        with contextlib.ExitStack() as stack:
            writers = [
                stack.enter_context(TakeWriter(self._library.takes.target(shot.fingerprint), shot.canvas))
                for shot in shots
            ]
            for frames in self._frames(shots, beats, made):
                writer, shot = writers[frames.shot], shots[frames.shot]
                writer.write(frames.pixels, frames.layout)
                beats[frames.shot].progress(writer.num_frames / shot.num_frames)
            for writer, shot in zip(writers, shots, strict=True):
                if writer.num_frames != shot.num_frames:
                    raise RenderError(
                        f"{writer.num_frames} of {shot.num_frames} frames were drawn.",
                        "This is a fault of the renderer.",
                    )
        seconds = (time.perf_counter() - started) / len(shots)
        with self._library.immediate():  # drawn is drawn: the take is kept even if the task was cancelled
            for writer, shot in zip(writers, shots, strict=True):
                self._library.takes.add(
                    shot,
                    writer.path,
                    num_frames=writer.num_frames,
                    avcc=writer.avcc,
                    bytes=writer.path.stat().st_size,
                    seconds=seconds,
                    made=made,
                )
            for task in ended:
                tasks.finish(self._library, task.fingerprint, self._worker, seconds)

    def _stills(self, together: Sequence[Task], beats: Sequence[Beats]) -> None:
        from tools.media.pictures import rgb, write_png

        started = time.perf_counter()
        drawn = {frames.shot: frames for frames in self._frames([task.shot() for task in together], beats)}
        if len(drawn) != len(together):
            raise RenderError("A still was not drawn.", "This is a fault of the renderer.")
        paths = [self._library.stills.target(task.fingerprint) for task in together]
        for index, path in enumerate(paths):
            write_png(rgb(drawn[index].pixels[0], drawn[index].layout), path)
        seconds = (time.perf_counter() - started) / len(together)
        with self._library.immediate():
            for task, path in zip(together, paths, strict=True):
                self._library.stills.finish(task.fingerprint, path)
                tasks.finish(self._library, task.fingerprint, self._worker, seconds)

    def _join(self, task: Task, beats: Beats) -> None:
        started = time.perf_counter()
        timeline, clip = task.timeline(), task.clip()
        measured = self._joined(clip, timeline)
        if closing.is_poor(measured):
            timeline, measured = self._closed_again(clip, timeline, measured, beats)
        path = self._library.clips.target(clip)
        with self._library.immediate():
            if tasks.finish(self._library, task.fingerprint, self._worker, time.perf_counter() - started):
                self._library.clips.finish(clip, path, measured, timeline)
                return
            if self._library.clips.get(clip).path is None:
                path.unlink(missing_ok=True)
        raise Stopped

    def _joined(self, clip: str, timeline: Timeline) -> dict[str, float]:
        """Write a clip's file and return what was measured of it."""
        from tools.media.joining import join
        from tools.renders.judging import measures

        path = self._library.clips.target(clip)
        pieces = [self._piece(planned) for planned in timeline.shots]
        join(pieces, path, timeline.canvas, [self._sound(sound) for sound in timeline.sound])
        return measures(self._library, self._library.clips.get(clip), timeline, path, self._engine)

    def _closed_again(
        self, clip: str, timeline: Timeline, measured: dict[str, float], beats: Beats
    ) -> tuple[Timeline, dict[str, float]]:
        """Write a loop that closes poorly in another way, if that is better; return what its file shows."""
        other = closing.played_back(clip, timeline, Copies(self._library.clips.timeline))
        if other is None or (shot := other.shots[-1].shot) is None:
            return timeline, measured
        self._takes([shot], [beats])
        again = self._joined(clip, other)
        if closing.is_better(again, measured):
            return other, {**again, "tries": 2}
        return timeline, {**self._joined(clip, timeline), "tries": 2}

    def _piece(self, planned: PlannedShot) -> "Piece":
        from tools.media.joining import Piece

        if planned.kept is not None:
            path = self._library.clips.file(planned.kept.clip)
            return Piece(path, planned.kept.start_frame, planned.num_frames)
        if planned.shot is None:
            raise RenderError("A stretch of the plan shows nothing.", "Ask for the clip anew.")
        path = self._library.takes.path(planned.shot.fingerprint)
        return Piece(path, planned.from_frame, planned.num_frames)

    def _sound(self, sound: Sound) -> "SoundPiece":
        from tools.media.sounding import SoundPiece

        return SoundPiece(self._library.media.file(sound.media), sound.start, sound.at, sound.duration)

    def _frames(
        self, shots: Sequence[Shot], beats: Sequence[Beats], made: dict[str, str] | None = None
    ) -> Iterator[Frames]:
        """Yield what an engine draws for shots, passing on its progress and previews; note what drew."""
        from tools.renders.inputs import LibraryInputs

        engine = self._engine(shots[0].identity["renderer"])
        with contextlib.closing(engine.draw(shots, LibraryInputs(self._library))) as events:
            for event in events:
                if isinstance(event, Frames):
                    yield event
                elif isinstance(event, Made) and made is not None:
                    made.update(event.facts)
                elif isinstance(event, Preview):
                    beats[0].show(event.jpeg)
                elif isinstance(event, Progress):
                    for beat in beats:
                        beat.progress(event.value)

    def _engine(self, name: str) -> Engine:
        if name not in self._engines:
            self._engines[name] = registry.renderer(name).engine()
        return self._engines[name]
