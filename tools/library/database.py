"""The connection to `library.db`: whole queries, write transactions, and errors a person can act on."""

import sqlite3
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from tools.errors import LibraryError
from tools.library.failures import explained

_TIMEOUT_S: Final = 10


class Database:
    """One SQLite connection, used by one thread at a time. Every query is read to its end."""

    def __init__(self, path: Path) -> None:
        self.folder = path.parent
        self._lock = threading.RLock()
        with explained(self.folder):
            self.connection = _connect(path)
            self._path, self._file = path, _identity(path)

    def rows(self, sql: str, *values: Any) -> list[sqlite3.Row]:
        """Return all rows of a query; an unfinished one would hold on to old data."""
        with self._lock, explained(self.folder):
            return list(self.connection.execute(sql, values))

    def row(self, sql: str, *values: Any) -> sqlite3.Row | None:
        """Return the first row of a query, or None."""
        return next(iter(self.rows(sql, *values)), None)

    def run(self, sql: str, *values: Any) -> int:
        """Carry out a statement and return how many rows it changed."""
        with self._lock, explained(self.folder):
            return self.connection.execute(sql, values).rowcount

    def insert(self, table: str, values: Mapping[str, Any]) -> None:
        """Add a row to one of our own tables."""
        marks = ", ".join("?" * len(values))
        self.run(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})", *values.values())

    def next_number(self, table: str) -> int:
        """Return the number that the next row of a counted table gets; never one that was used before."""
        row = self.row("SELECT seq FROM sqlite_sequence WHERE name = ?", table)
        return (row["seq"] if row else 0) + 1

    def check(self) -> None:
        """Fail where the file was deleted or replaced since it was opened: what is written to it is lost.

        Raises:
            LibraryError: another file stands in its place, or none.
        """
        with explained(self.folder):
            if _identity(self._path) == self._file:
                return
        raise LibraryError(
            f"{self._path} was replaced by another file while it was open.",
            "Start Mutoscope again: it goes on with what is in the folder now.",
        )

    @contextmanager
    def immediate(self) -> Iterator[None]:
        """Hold the write lock: what is read is still true when it is written. Nested ones are one.

        A deferred transaction that reads and then writes fails at once where another process wrote between.

        Raises:
            LibraryError: the folder is read-only, full, damaged or gone, or another program holds the lock.
        """
        with self._lock:
            if self.connection.in_transaction:
                yield
                return
            self.check()
            self.run("BEGIN IMMEDIATE")
            try:
                yield
                self.run("COMMIT")
            except BaseException:
                self.connection.rollback()
                raise

    def version(self) -> int:
        """Return a number that changes when another connection commits; costs microseconds."""
        row = self.row("PRAGMA data_version")
        return int(row[0]) if row else 0

    def close(self) -> None:
        """Close the connection."""
        with self._lock:
            self.connection.close()


def _connect(path: Path) -> sqlite3.Connection:
    # No isolation level: transactions begin where `immediate` says so, and nowhere else.
    connection = sqlite3.connect(path, timeout=_TIMEOUT_S, isolation_level=None, check_same_thread=False)
    connection.row_factory = sqlite3.Row
    try:
        _use_wal(connection)
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def _identity(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_dev, status.st_ino


def _use_wal(connection: sqlite3.Connection) -> None:
    """Let readers and a writer work side by side; SQLite itself does not wait while another switches."""
    deadline = time.monotonic() + _TIMEOUT_S
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.01)
