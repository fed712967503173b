"""The working memory of a library's conversations: `chat.db`, its own SQLite file beside the library's.

The transcript is not here but in the library's turns.
"""

import fcntl
import hashlib
import os
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from langgraph.checkpoint.sqlite.aio import AsyncSqliteSaver

from assistant.connection import connect
from tools.errors import LibraryError, RequestError
from tools.library.failures import explained

_BUSY_S = 10.0
_OLDER = "thread_id = ? AND checkpoint_id < (SELECT max(checkpoint_id) FROM checkpoints WHERE thread_id = ?)"


@asynccontextmanager
async def open_memory(folder: Path) -> AsyncIterator[AsyncSqliteSaver]:
    """Open the memory of the library in `folder` and close it at the end.

    Raises:
        LibraryError: the file cannot be read or written.
    """
    path = folder / "chat.db"
    with plain_errors(path):
        connection = connect(path, _BUSY_S)
        try:
            with exclusive(folder / ".chat.lock", wait=True):
                await connection.execute("PRAGMA synchronous = NORMAL")
                await connection.execute("PRAGMA wal_autocheckpoint = 200")
                saver = AsyncSqliteSaver(connection)
                await saver.setup()
            yield saver
        finally:
            await connection.close()


async def prune(saver: AsyncSqliteSaver, session: str) -> None:
    """Drop all but the newest checkpoint of a session: each holds its whole state."""
    async with saver.lock:
        for table in ("writes", "checkpoints"):
            await saver.conn.execute(f"DELETE FROM {table} WHERE {_OLDER}", (session, session))
        await saver.conn.commit()


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
