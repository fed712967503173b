"""Signs of life of a task: progress now and then while it is drawn, and a heartbeat when nothing moves.

A sign that is refused means that the task was cancelled or given to another worker.
"""

import threading
import time
from types import TracebackType
from typing import Final

from tools.errors import LibraryError
from tools.library.library import Library
from tools.renderers.base import MAX_PREVIEW_BYTES
from tools.renders import tasks

_LEAST_S: Final = 0.1
"""Between two signs of progress."""
_HEARTBEAT_S: Final = 2.0


class Stopped(Exception):  # noqa: N818 - no failure: the task is not ours any more
    """The task was cancelled, or is held by another worker; what was begun is dropped."""


class Beats:
    """The signs of life of one task; use it with `with` around the work."""

    def __init__(self, library: Library, fingerprint: str, worker: str) -> None:
        self._library = library
        self._fingerprint = fingerprint
        self._worker = worker
        self._sent = 0.0
        self._preview: bytes | None = None
        self._over = threading.Event()
        self._lost = threading.Event()
        self._heart = threading.Thread(target=self._beat_on, name="heartbeat", daemon=True)

    def __enter__(self) -> "Beats":
        self._heart.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._heart.join()

    def show(self, preview: bytes) -> None:
        """Keep a small JPEG for the next sign; one that is too large is dropped."""
        if len(preview) <= MAX_PREVIEW_BYTES:
            self._preview = preview

    def progress(self, value: float) -> None:
        """Say how far the work is, 0 to 1; not every call is written down.

        Raises:
            Stopped: the work is to end here.
        """
        if self._lost.is_set():
            raise Stopped
        now = time.monotonic()
        if now - self._sent < _LEAST_S:
            return
        self._sent = now
        preview, self._preview = self._preview, None
        if not tasks.beat(self._library, self._fingerprint, self._worker, min(1.0, value), preview):
            raise Stopped

    def _beat_on(self) -> None:
        """Beat from a thread of its own, with a connection of its own: drawing may block for minutes."""
        while not self._over.wait(_HEARTBEAT_S):
            try:
                self._library.check()  # to open it where it is gone would make a new one
                with Library(self._library.folder) as library:
                    held = tasks.beat(library, self._fingerprint, self._worker)
            except LibraryError:
                continue  # a busy or full disk for a moment; the next beat may come through
            if not held:
                self._lost.set()
                return
