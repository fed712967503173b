"""Renders seen from a session: workers started where there is work, renders watched, awaited, cancelled.

Draws nothing and queues nothing. A worker that dies is started again while someone watches; a further one is
started where there is another GPU and a task waits for a worker.
"""

import asyncio
import atexit
import os
import shutil
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterable, Sequence
from pathlib import Path
from typing import Final

import tools
from tools.clip import Render
from tools.errors import RenderError
from tools.library.library import Library
from tools.renders import records, tasks
from tools.renders.locks import sessions_lock, worker_lock
from tools.renders.seats import Seat, seats

LOG: Final = "worker.log"
_POLL_S: Final = 0.02
_POLLS: Final = 5
"""Then a watcher looks whether the worker lives, and reads the rows that it may have changed itself."""
_MOST_DEATHS: Final = 5
_QUICK_S: Final = 10.0
_LEAST_FREE: Final = 2**20
"""Bytes; on a disk with less not even the database can grow."""

_started: list[subprocess.Popen[bytes]] = []
"""Workers outlive who started them; they are kept here until they end, so that none becomes a zombie."""


class Renders:
    """The renders of one library, for as long as a session is open.

    Args:
        library: where they lie.
        command: what starts a worker; the library's folder is added to it.
    """

    def __init__(self, library: Library, command: Sequence[str] | None = None) -> None:
        self.library = library
        self._command = command or (sys.executable, "-P", "-m", "mutoscope", "worker", "--library")
        self._sessions = sessions_lock(library.folder)
        self._workers: dict[int, _Worker] = {}

    def hold(self) -> None:
        """Keep the worker alive until `release`; start one where work was left behind."""
        self._sessions.share()
        if not records.idle(self.library):
            self.ensure_worker()

    def release(self) -> None:
        """Let the worker end when its queue is empty."""
        self._sessions.release()

    def ensure_worker(self) -> None:
        """Start a worker where none is at work, or one more where a task waits and a GPU is free.

        Raises:
            RenderError: workers end again and again as soon as they are started.
            LibraryError: the library was deleted or replaced meanwhile.
        """
        self.library.check()
        first, *more = (self._at(seat) for seat in seats())
        if not first.is_there():
            if first.deaths >= _MOST_DEATHS:
                first.deaths = 0  # whoever mends what was wrong tries again
                raise _why_they_end(self.library.folder)
            first.start(self._command)
            return
        absent = [one for one in more if not one.is_there()]
        free = next((one for one in absent if one.deaths < _MOST_DEATHS), None)
        if free is not None and tasks.waits(self.library, 1 + len(more) - len(absent)):
            free.start(self._command)

    def render(self, id: str) -> Render:
        """Return a render as it stands.

        Raises:
            RequestError: there is no such render.
        """
        return records.render(self.library, id)

    def cancel(self, id: str) -> Render:
        """Cancel a render; its worker stops at the next chunk of frames.

        Raises:
            RequestError: there is no such render.
        """
        return tasks.cancel_render(self.library, id)

    def wait(self, id: str, timeout: float | None = None) -> Render:
        """Wait until a render has ended and return it.

        Raises:
            RequestError: there is no such render.
            RenderError: it did not end within `timeout` seconds, or no worker can be started.
        """
        started = time.monotonic()
        render = self.render(id)
        while not render.final:
            if timeout is not None and time.monotonic() - started > timeout:
                raise RenderError(
                    f"{id} did not end within {timeout:g} s.", "It goes on; wait again, or cancel it."
                )
            self.ensure_worker()
            self._sleep()
            render = self.render(id)
        return render

    async def watch(self, ids: Iterable[str]) -> AsyncIterator[Render]:
        """Yield renders as they stand, then each time their state or progress changes, until all have ended.

        Raises:
            RequestError: there is no such render.
            RenderError: no worker can be started.
        """
        shown: dict[str, Render | None] = dict.fromkeys(ids)
        while True:
            for id, before in shown.items():
                render = before if before and before.final else self.render(id)
                if render != before:
                    shown[id] = render
                    yield render
            if all(render and render.final for render in shown.values()):
                return
            self.ensure_worker()
            await self._change()

    def _sleep(self) -> None:
        seen = self.library.version()
        for _ in range(_POLLS):
            time.sleep(_POLL_S)
            if self.library.version() != seen:
                return

    async def _change(self) -> None:
        seen = self.library.version()
        for _ in range(_POLLS):
            await asyncio.sleep(_POLL_S)
            if self.library.version() != seen:
                return

    def _at(self, seat: Seat) -> "_Worker":
        return self._workers.setdefault(seat.number, _Worker(self.library.folder, seat))


class _Worker:
    """The worker at one seat, as far as it is seen from here."""

    def __init__(self, folder: Path, seat: Seat) -> None:
        self._folder, self._seat = folder, seat
        self._lock = worker_lock(folder, seat.number)
        self._process: subprocess.Popen[bytes] | None = None
        self._born = 0.0
        self.deaths = 0

    def is_there(self) -> bool:
        """Return whether one is at work, whoever started it, or on its way."""
        return self._lock.is_held_alone() or self._is_starting()

    def start(self, command: Sequence[str]) -> None:
        """Start one.

        Raises:
            RenderError: it cannot be.
        """
        self._born = time.monotonic()
        self._process = _start([*command, str(self._folder)], self._folder, self._seat)

    def _is_starting(self) -> bool:
        """Whether the worker that was started last is on its way; its death is counted once."""
        _started[:] = [process for process in _started if process.poll() is None]
        if self._process is None:
            return False
        code = self._process.poll()
        if code is None:
            return True
        self._process = None
        quick = time.monotonic() - self._born < _QUICK_S
        self.deaths = self.deaths + 1 if code and quick else 0
        return False


def worker_environment(seat: Seat | None = None) -> dict[str, str]:
    """Return a worker's environment: bound to its seat, safe from packages of our names, at our sources."""
    home = Path(tools.__file__).resolve().parent.parent
    environment = {**os.environ, "PYTHONSAFEPATH": "1", **(seat.environment() if seat else {})}
    if home.name not in ("site-packages", "dist-packages"):
        others = environment.get("PYTHONPATH")
        environment["PYTHONPATH"] = f"{home}{os.pathsep}{others}" if others else str(home)
    return environment


def _start(command: Sequence[str], folder: Path, seat: Seat) -> subprocess.Popen[bytes]:
    """Start a worker that outlives this process and its terminal."""
    try:
        with (folder / LOG).open("ab") as log:
            process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=folder,
                env=worker_environment(seat),
                start_new_session=True,
            )
    except OSError as error:
        raise RenderError(
            f"No worker could be started: {error}.", f"See that {folder} can be written to, then try again."
        ) from error
    _started.append(process)
    return process


@atexit.register
def _leave_them() -> None:
    """They go on without us, as is meant; `Popen` would warn of it."""
    for process in _started:
        if process.poll() is None:
            process.returncode = 0


def _why_they_end(folder: Path) -> RenderError:
    ended = f"The worker ended {_MOST_DEATHS} times"
    if shutil.disk_usage(folder).free < _LEAST_FREE:  # then its log could not be written either
        hint = "Free some space, then render again: takes are kept."
        return RenderError(f"{ended}: the disk of {folder} is full.", hint)
    return RenderError(
        f"{ended}: {_last_line(folder / LOG) or 'it left no word'}", f"The whole report is in {folder / LOG}."
    )


def _last_line(log: Path) -> str:
    try:
        lines = log.read_text(encoding="utf-8", errors="replace").split("\n")
    except OSError:
        return ""
    return next((line for line in reversed(lines) if line.strip()), "")
