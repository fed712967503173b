"""Running one function in several processes that start on the same moment."""

import multiprocessing
from collections.abc import Callable, Sequence
from multiprocessing.synchronize import Barrier
from typing import Any

_gate: Barrier


def in_processes(function: Callable[..., Any], arguments: Sequence[tuple[Any, ...]]) -> list[Any]:
    """Call `function` once for each set of arguments, each in a process of its own; return the answers."""
    spawning = multiprocessing.get_context("spawn")
    gate = spawning.Barrier(len(arguments))
    with spawning.Pool(len(arguments), _keep, (gate,)) as pool:
        return pool.starmap(function, arguments, chunksize=1)


def wait_for_the_others() -> None:
    """Return in all processes at once."""
    _gate.wait(timeout=30)


def _keep(gate: Barrier) -> None:
    global _gate
    _gate = gate
