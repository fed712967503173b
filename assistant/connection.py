"""A connection to SQLite in the form that LangGraph's saver awaits, but on the event loop's own thread.

aiosqlite hands each statement to a thread and waits for it, forty times a turn; the handing over takes longer
than the statement. Here a step's rows are in the file before anything else can run, or stop it half-way.
"""

import sqlite3
from collections.abc import Generator, Iterable
from pathlib import Path
from typing import Any, Self, cast

import aiosqlite


class _Cursor:
    """A statement that is carried out already."""

    def __init__(self, cursor: sqlite3.Cursor) -> None:
        self._cursor = cursor

    async def execute(self, sql: str, values: Iterable[Any] = ()) -> None:
        self._cursor.execute(sql, tuple(values))

    async def executemany(self, sql: str, rows: Iterable[Iterable[Any]]) -> None:
        self._cursor.executemany(sql, [tuple(row) for row in rows])

    async def fetchone(self) -> Any:
        return self._cursor.fetchone()

    async def fetchall(self) -> list[Any]:
        return self._cursor.fetchall()

    def __await__(self) -> Generator[None, None, Self]:
        yield from ()
        return self

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *error: object) -> None:
        self._cursor.close()


class _Connection:
    """What of aiosqlite's connection LangGraph's saver uses."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def cursor(self) -> _Cursor:
        return _Cursor(self._connection.cursor())

    def execute(self, sql: str, values: Iterable[Any] = ()) -> _Cursor:
        return _Cursor(self._connection.execute(sql, tuple(values)))

    def executescript(self, sql: str) -> _Cursor:
        return _Cursor(self._connection.executescript(sql))

    async def commit(self) -> None:
        self._connection.commit()

    async def close(self) -> None:
        self._connection.close()

    def __await__(self) -> Generator[None, None, Self]:
        yield from ()
        return self


def connect(path: Path, timeout_s: float) -> aiosqlite.Connection:
    """Open a database.

    Args:
        timeout_s: how long a statement waits while another process writes.
    """
    # A loop may go on in another thread than the one that opened it.
    connection = sqlite3.connect(path, timeout=timeout_s, check_same_thread=False)
    return cast("aiosqlite.Connection", _Connection(connection))
