"""Which worker holds a task, and whether it still lives. Knows process ids, no rows."""

import os
from pathlib import Path


def worker_name() -> str:
    """Return the name under which this process claims tasks: its host and process id."""
    return f"{os.uname().nodename}:{os.getpid()}"


def is_gone(worker: str) -> bool:
    """Return whether a worker ended for sure; of other hosts only their heartbeat tells."""
    host, _, pid = worker.rpartition(":")
    if host != os.uname().nodename or not pid.isdigit():
        return False
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return _is_zombie(pid)


def _is_zombie(pid: str) -> bool:
    """A killed worker keeps its id until its parent asks for its exit code."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return stat.rpartition(")")[2].split()[0] == "Z"
