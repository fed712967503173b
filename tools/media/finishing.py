"""Whole files only: written under a hidden name beside their place, flushed to disk, then renamed.

A process killed in the middle leaves a hidden partial file, which `sweep` removes.
"""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tools.errors import RenderError

_SUFFIX = ".partial"
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


@contextmanager
def finished(path: Path) -> Iterator[Path]:
    """Give a hidden partial path; on leaving it becomes `path`, on an error it is removed.

    The folder is made again where it was deleted by hand, but not those above it.

    Raises:
        RenderError: the file cannot be written; the hint says what to do.
    """
    partial = path.with_name(f".{path.stem[:60]}.{os.getpid()}{_SUFFIX}")
    try:
        path.parent.mkdir(exist_ok=True)
        yield partial
        _flush(partial)
        partial.replace(path)
        _flush(path.parent)
    except OSError as error:
        raise unwritable(path, error) from error
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)


def unwritable(path: Path, error: Exception) -> RenderError:
    """Return the error to raise where `path` could not be written because of `error`."""
    reason = getattr(error, "strerror", None) or str(error)
    if getattr(error, "errno", None) in _FULL:
        hint = "The disk is full or a quota is reached: free some space, then render again; takes are kept."
    else:
        hint = f"See that {path.parent} is there and can be written to, then render again."
    return RenderError(f"{path.name} could not be written: {reason}.", hint)


def sweep(folder: Path) -> int:
    """Remove the partial files that killed processes left in `folder`; return how many."""
    left = [path for path in folder.glob(".*" + _SUFFIX) if path.is_file()]
    for path in left:
        path.unlink(missing_ok=True)
    return len(left)


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
