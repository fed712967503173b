"""Who is there: a worker at most at each seat, any number of sessions, as locks that end with their process.

A lock on a file is given back by the system however its process ends, so nothing has to be cleaned up.
"""

import fcntl
import os
import time
from pathlib import Path
from typing import Final

from tools.errors import LibraryError

WORKER: Final = ".worker{}.lock"
SESSIONS: Final = ".sessions.lock"
_LOOK_S: Final = 0.01


class FileLock:
    """A lock on a file of the library's folder, free until it is taken."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._handle: int | None = None

    def share(self) -> None:
        """Hold the lock together with others who share it; waits while one holds it alone.

        Raises:
            LibraryError: the library's folder cannot be written to.
        """
        if self._handle is None:
            handle = self._open()
            fcntl.flock(handle, fcntl.LOCK_SH)
            self._handle = handle

    def take(self, wait_s: float = 0.0) -> bool:
        """Hold the lock alone if it becomes free within `wait_s` seconds; return whether it did."""
        handle = self._open()
        deadline = time.monotonic() + wait_s
        while not _attempt(handle, fcntl.LOCK_EX):
            if time.monotonic() >= deadline:
                os.close(handle)
                return False
            time.sleep(_LOOK_S)
        self._handle = handle
        return True

    def is_held_alone(self) -> bool:
        """Return whether someone holds the lock alone."""
        handle = self._open()
        try:
            return not _attempt(handle, fcntl.LOCK_SH)
        finally:
            os.close(handle)

    def release(self) -> None:
        """Give the lock back."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def _open(self) -> int:
        try:
            return os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
        except OSError as error:
            raise LibraryError(
                f"The library {self.path.parent} cannot be used: {error.strerror}.",
                "See that the folder is there and that you may write to it.",
            ) from error


def _attempt(handle: int, kind: int) -> bool:
    try:
        fcntl.flock(handle, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def worker_lock(folder: Path, seat: int = 0) -> FileLock:
    """Return the lock that the library's worker at a seat holds while it lives."""
    return FileLock(folder / WORKER.format(f"-{seat}" if seat else ""))


def is_alone(worker: FileLock) -> bool:
    """Return whether no other worker of the library than the one that holds this lock is at work."""
    others = worker.path.parent.glob(WORKER.format("*"))
    return not any(FileLock(path).is_held_alone() for path in others if path != worker.path)


def sessions_lock(folder: Path) -> FileLock:
    """Return the lock that all open sessions share; a worker that gets it alone may end."""
    return FileLock(folder / SESSIONS)
