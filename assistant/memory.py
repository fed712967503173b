"""The working memory of a library's conversations: `chat.db`, its own SQLite file beside the library's.

The transcript is not here but in the library's turns.
"""

import fcntl
import hashlib
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.base import ChannelVersions, Checkpoint, CheckpointMetadata, CheckpointTuple
from langgraph.checkpoint.sqlite import SqliteSaver

from assistant.packing import Packing
from tools.errors import LibraryError, RequestError
from tools.library.failures import explained

_BUSY_S = 10.0
_OLDER = "thread_id = ? AND checkpoint_id < (SELECT max(checkpoint_id) FROM checkpoints WHERE thread_id = ?)"


class Memory(SqliteSaver):
    """LangGraph's saver, awaited but carried out on the event loop's own thread.

    Its asynchronous one hands forty statements a turn to a thread, which takes longer than they do. Here a
    step's rows are in the file before anything else can run, or stop it half-way.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__(connection)
        self._packing = Packing(self.serde)

    def get_tuple(self, config: RunnableConfig) -> CheckpointTuple | None:
        """Return a checkpoint; the newest where none is named."""
        found = super().get_tuple(config)
        return found and found._replace(checkpoint=self._packing.unpacked(found.checkpoint))

    async def aget_tuple(self, config: RunnableConfig) -> CheckpointTuple | None:
        """Return what `get_tuple` does."""
        return self.get_tuple(config)

    def put(
        self,
        config: RunnableConfig,
        checkpoint: Checkpoint,
        metadata: CheckpointMetadata,
        new_versions: ChannelVersions,
    ) -> RunnableConfig:
        """Store a checkpoint."""
        return super().put(config, self._packing.packed(checkpoint), metadata, new_versions)

    async def aput(
        self,
        config: RunnableConfig,
        checkpoint: Checkpoint,
        metadata: CheckpointMetadata,
        new_versions: ChannelVersions,
    ) -> RunnableConfig:
        """Do what `put` does."""
        return self.put(config, checkpoint, metadata, new_versions)

    async def aput_writes(
        self, config: RunnableConfig, writes: Sequence[tuple[str, Any]], task_id: str, task_path: str = ""
    ) -> None:
        """Store what a task has written since the checkpoint."""
        self.put_writes(config, writes, task_id, task_path)

    def keep_newest(self, session: str) -> None:
        """Drop all but the newest checkpoint of a session: each holds its whole state."""
        with self.cursor() as cursor:
            for table in ("writes", "checkpoints"):
                cursor.execute(f"DELETE FROM {table} WHERE {_OLDER}", (session, session))


@contextmanager
def open_memory(folder: Path) -> Iterator[Memory]:
    """Open the memory of the library in `folder` and close it at the end.

    Raises:
        LibraryError: the file cannot be read or written.
    """
    path = folder / "chat.db"
    with plain_errors(path):
        # A loop may go on in another thread than the one that opened it.
        connection = sqlite3.connect(path, timeout=_BUSY_S, check_same_thread=False)
        try:
            with exclusive(folder / ".chat.lock", wait=True):
                connection.execute("PRAGMA synchronous = NORMAL")
                connection.execute("PRAGMA wal_autocheckpoint = 200")
                memory = Memory(connection)
                memory.setup()
            yield memory
        finally:
            connection.close()


@contextmanager
def one_turn(folder: Path, session: str) -> Iterator[None]:
    """Hold the right to talk in a session; it ends with the process, however that ends.

    Raises:
        RequestError: another window is in the middle of a turn of this session.
        LibraryError: the folder is gone, or cannot be written to.
    """
    name = hashlib.sha256(session.encode()).hexdigest()[:12]
    try:
        with exclusive(folder / f".turn-{name}.lock", wait=False):
            yield
    except BlockingIOError as error:
        raise RequestError(
            f"A turn of the conversation {session!r} is still under way, here or in another window.",
            "Wait until it is done, or talk in another conversation with --session NAME.",
        ) from error


@contextmanager
def exclusive(path: Path, *, wait: bool) -> Iterator[None]:
    """Hold a lock file; it is removed at the end, so that a folder does not fill with them.

    Raises:
        BlockingIOError: another holds it, and `wait` is not set.
        LibraryError: the folder is gone, or cannot be written to.
    """
    file = _locked(path, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    try:
        yield
    finally:
        path.unlink(missing_ok=True)
        os.close(file)


def _locked(path: Path, how: int) -> int:
    """Lock the file at `path`; one that its last holder removed meanwhile is no lock."""
    while True:
        with explained(path.parent):
            file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
        try:
            fcntl.flock(file, how)
            if os.fstat(file).st_nlink:
                return file
        except BaseException:
            os.close(file)
            raise
        os.close(file)


@contextmanager
def plain_errors(path: Path) -> Iterator[None]:
    """Turn the database's errors into one that says what to do.

    Raises:
        LibraryError: `path` is damaged, locked or read-only, or the disk is full.
    """
    try:
        yield
    except (sqlite3.DatabaseError, PermissionError) as error:
        raise LibraryError(
            f"The conversation's memory {path} cannot be used: {error}.",
            "Free disk space or mend the folder's rights; a damaged file may be removed: clips stay.",
        ) from error
