"""Which session a command or the screen joins: the one named, the newest, or a new one."""

import os
import time

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
    name = session or (library.sessions.newest() if resume else None)
    return Workbench(library, settings, name or _new_name(), dry_run=dry_run)


def _new_name() -> str:
    return f"{time.strftime('%Y-%m-%d %H.%M.%S')} {os.getpid()}"
