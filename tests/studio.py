"""A workbench on a library in a temporary folder, for tests of verbs and of the conversation."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tools.catalogue import CATALOGUE
from tools.library.library import Library
from tools.outcome import Outcome
from tools.plan import Proposal
from tools.settings import Settings
from tools.workbench import Workbench


@contextmanager
def workbench(folder: Path, session: str = "test", **options: Any) -> Iterator[Workbench]:
    settings = Settings(folder, "animatic", "builtin", 120.0, {})
    with Workbench(Library(folder), settings, session, **options) as bench:
        bench.seed = 7
        yield bench


def do(bench: Workbench, name: str, **arguments: Any) -> Outcome | Proposal:
    tool = CATALOGUE[name]
    return tool.run(bench, tool.arguments(**arguments))


def turn(bench: Workbench, name: str, **arguments: Any) -> Outcome | Proposal:
    """One call as one turn, so that it can be undone."""
    bench.begin_turn(name)
    result = do(bench, name, **arguments)
    bench.finish_turn("done")
    return result
