"""What can go wrong with the library's folder and database, said so that a person can act."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tools.errors import LibraryError

_FULL: Final = (
    "the disk is full",
    "Free some space, or choose another folder with --library; what was finished is kept.",
)
_READ_ONLY: Final = (
    "it cannot be written to",
    "Make the folder writable for you, or choose another one with --library.",
)
_BROKEN: Final = (
    "library.db is damaged, or not a Mutoscope library",
    "Put a copy of library.db back, or move it away to start anew: the clips in the folder stay as they are.",
)
_BUSY: Final = (
    "another program has held it for more than 10 s",
    "Close what has library.db open, then try again.",
)
_UNREADABLE: Final = (
    "its disk does not read or write as it should",
    "Check the disk and the rights of the folder, or choose another one with --library.",
)
_NO_FOLDER: Final = (
    "a file lies where the folder should be",
    "Choose a folder with --library, or move that file away.",
)
_GONE: Final = (
    "the folder is not there any more, or cannot be made there",
    "Put it back, or choose another folder with --library.",
)

_BY_SQLITE: Final = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: _READ_ONLY,
    sqlite3.SQLITE_PERM: _READ_ONLY,
    sqlite3.SQLITE_CORRUPT: _BROKEN,
    sqlite3.SQLITE_NOTADB: _BROKEN,
    sqlite3.SQLITE_ERROR: _BROKEN,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
}
_BY_ERRNO: Final = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EACCES: _READ_ONLY,
    errno.EPERM: _READ_ONLY,
    errno.EROFS: _READ_ONLY,
    errno.EEXIST: _NO_FOLDER,
    errno.ENOTDIR: _NO_FOLDER,
    errno.ENOENT: _GONE,
}


@contextmanager
def explained(folder: Path) -> Iterator[None]:
    """Turn errors of the disk and of SQLite into a `LibraryError`; mistakes in our own rows pass as they are.

    Raises:
        LibraryError: what failed, and what to do about it.
    """
    try:
        yield
    except (sqlite3.IntegrityError, sqlite3.ProgrammingError):
        raise
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
        raise _said(folder, _BY_SQLITE.get(code, _UNREADABLE), error) from error
    except OSError as error:
        raise _said(folder, _BY_ERRNO.get(error.errno or 0, _UNREADABLE), error) from error


def _said(folder: Path, reason: tuple[str, str], error: Exception) -> LibraryError:
    what, hint = reason
    return LibraryError(f"The library {folder} cannot be used: {what} ({error}).", hint)
