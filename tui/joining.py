"""Which session a command or the screen joins: the one named, the newest, or a new one."""

import os
import time
from itertools import chain, count

from tools.library.library import Library
from tools.settings import Settings
from tools.workbench import Workbench


def join_session(
    settings: Settings, session: str | None, *, resume: bool, dry_run: bool = False
) -> Workbench:
    """Open the library and join the session: by name, the newest with `resume`, else a new one.

    Raises:
        LibraryError: the library cannot be read or written.
    """
    library = Library(settings.library)
    try:
        name = session or (library.sessions.newest() if resume else None) or _new_name(library)
        return Workbench(library, settings, name, dry_run=dry_run)
    except BaseException:
        library.close()
        raise


def _new_name(library: Library) -> str:
    """Return a name that no session has: by the second, the process, and how many it began in it."""
    stem = f"{time.strftime('%Y-%m-%d %H.%M.%S')} {os.getpid()}"
    taken = set(library.sessions.names())
    return next(name for name in chain([stem], (f"{stem}.{n}" for n in count(2))) if name not in taken)
