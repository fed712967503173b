"""Calls of the catalogue by a person instead of the director: each is a turn that `undo` takes back."""

from collections.abc import Mapping
from typing import Any, Final

from tools.catalogue import CATALOGUE, checked
from tools.errors import RequestError
from tools.outcome import Outcome
from tools.plan import Proposal
from tools.workbench import Workbench

_UNRECORDED: Final = frozenset({"undo", "redo"})


def call(bench: Workbench, name: str, arguments: Mapping[str, Any], *, said: str = "") -> Outcome:
    """Carry out one call; of a tool that renders, return when the render is queued.

    Args:
        said: the turn's text in the history; the call itself where there is none.

    Raises:
        RequestError: no tool has that name, or an argument cannot be carried out.
    """
    if name not in CATALOGUE:
        raise RequestError(f"No tool is called {name!r}.", f"Tools are {', '.join(CATALOGUE)}.")
    tool = CATALOGUE[name]
    valid = checked(tool.arguments, arguments, name)
    if name not in _UNRECORDED:
        bench.begin_turn(said or (f"{name} {dict(arguments)}" if arguments else name))
    outcome = None
    try:
        result = tool.run(bench, valid)
        key = f"{bench.session}/{bench.turn}/0"
        outcome = bench.submit(result, key=key) if isinstance(result, Proposal) else result
    finally:
        bench.finish_turn(outcome.did if outcome else "")
    return outcome
