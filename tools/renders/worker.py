"""The worker: a process that carries out a library's tasks until there are none and no session is open.

It claims its first task before it imports what draws. One worker at a time for each seat of one library.
"""

import logging
import os
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from tools.errors import MutoscopeError
from tools.library.library import Library
from tools.media.finishing import sweep
from tools.renders import records, tasks
from tools.renders.beating import Beats, Stopped
from tools.renders.drawing import Drawing
from tools.renders.liveness import worker_name
from tools.renders.locks import FileLock, is_alone, sessions_lock, worker_lock
from tools.renders.seats import NUMBER
from tools.renders.tasks import Task

LOG: Final = "worker.log"
_POLL_S: Final = 0.02
_REAP_S: Final = 1.0
_IDLE_S: Final = 2.0
_WARM_S: Final = 300.0
"""For so long engines stay warm, and hold memory, while a session is open and nothing is drawn."""
_LOCK_WAIT_S: Final = 0.3
"""Longer than anyone takes to look whether the lock is held."""

_log = logging.getLogger("mutoscope.worker")


def main(folder: Path) -> int:
    """Work for the library in `folder` until no one needs it; return the exit code."""
    try:
        with Library(folder) as library:
            return _work_alone(library)
    except MutoscopeError as error:
        _log.error("The worker ends: %s", error)
    except Exception:  # noqa: BLE001 - the edge of a process: its log is the only place to say it
        _log.exception("The worker ends.")
    return 1


def _work_alone(library: Library) -> int:
    logging.basicConfig(
        filename=library.folder / LOG, format="%(asctime)s %(process)d %(message)s", level=logging.INFO
    )
    lock = worker_lock(library.folder, int(os.environ.get(NUMBER, "0")))
    if not lock.take(_LOCK_WAIT_S):
        _log.info("Another worker is at work already.")
        return 0
    try:
        _Worker(library, lock).run()
    finally:
        lock.release()
    return 0


class _Worker:
    def __init__(self, library: Library, lock: FileLock) -> None:
        self._library = library
        self._lock = lock
        self._name = worker_name()
        self._drawing = Drawing(library, self._name)

    def run(self) -> None:
        if is_alone(self._lock):  # what others write now is no leftover
            for name in ("takes", "stills", "clips"):
                sweep(self._library.folder / name)
        tasks.reap(self._library)
        while True:
            seen = self._library.version()
            task = tasks.claim(self._library, self._name)
            if task is not None:
                self._work(task)
            elif not self._wait(seen):
                return

    def _work(self, task: Task) -> None:
        """Carry out a task and those that are drawn with it; what goes wrong is their end, not ours."""
        together = [task]
        try:
            most = self._drawing.together(task) - 1
            together += tasks.claim_alike(self._library, self._name, task, most)
            with ExitStack() as stack:
                beats = [
                    stack.enter_context(Beats(self._library, one.fingerprint, self._name)) for one in together
                ]
                self._drawing.carry_out(together, beats)
        except Stopped:
            _log.info("%s %s was stopped.", task.kind, task.fingerprint)
            for one in together:
                tasks.release(self._library, one.fingerprint, self._name)
        except MutoscopeError as error:
            _log.error("%s %s failed: %s", task.kind, task.fingerprint, error)
            self._fail(together, error.message, error.hint)
        except Exception as error:  # noqa: BLE001 - renderers import half the world: any of it may raise
            _log.exception("%s %s failed.", task.kind, task.fingerprint)
            hint = f"The whole report is in {self._library.folder / LOG}."
            self._fail(together, f"{type(error).__name__}: {error}", hint)

    def _fail(self, together: list[Task], message: str, hint: str) -> None:
        for one in together:
            tasks.fail(self._library, one.fingerprint, self._name, message, hint)

    def _wait(self, seen: int) -> bool:
        """Sleep until the library is another than `seen`; False when the worker is to end."""
        since = reaped = time.monotonic()
        warm = True
        while self._library.version() == seen:
            time.sleep(_POLL_S)
            now = time.monotonic()
            if warm and now - since > _WARM_S:
                self._drawing.let_go()
                warm = False
            if now - reaped > _REAP_S:
                reaped = now
                self._library.check()
                if tasks.reap(self._library):
                    return True
            if now - since > _IDLE_S and self._may_end():
                return False
        return True

    def _may_end(self) -> bool:
        """Whether no session is open and nothing is queued; if so the worker's place is free from now on.

        The sessions' lock is held alone meanwhile: whoever opens a session waits and then finds no worker.
        """
        sessions = sessions_lock(self._library.folder)
        if not sessions.take():
            return False
        try:
            if not records.idle(self._library):
                return False
            self._lock.release()
            return True
        finally:
            sessions.release()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[sys.argv.index("--library") + 1])))
