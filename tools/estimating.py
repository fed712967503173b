"""How long shots take on this machine: by what was measured, shared by the workers that it has."""

from collections.abc import Iterable
from graphlib import TopologicalSorter
from typing import Protocol

from tools.renderers import registry
from tools.renderers.base import Renderer
from tools.shot import Shot


class Measured(Protocol):
    """What is known of the machine."""

    def seconds_per_unit(self, renderer: str) -> float | None:
        """Return this machine's seconds for one unit of the renderer's cost, if it was measured."""
        ...

    def workers(self) -> int:
        """Return how many draw at the same time."""
        ...


def seconds_for(shots: Iterable[Shot], renderer: Renderer, known: Measured) -> float:
    """Return how long shots take: shared by all workers, but one that goes on from another waits for it."""
    alone, needs = dict[str, float](), dict[str, set[str]]()
    for shot in shots:
        who = renderer if shot.identity.get("renderer") == renderer.name else registry.of(shot)
        alone[shot.fingerprint] = who.cost(shot) * (known.seconds_per_unit(who.name) or 1.0)
        needs[shot.fingerprint] = {name.partition(":")[2].partition("#")[0] for name in shot.references()}
    shared = sum(alone.values()) / (known.workers() if len(alone) > 1 else 1)
    ended = dict[str, float]()
    for name in TopologicalSorter(needs).static_order():
        ended[name] = alone.get(name, 0.0) + max((ended[one] for one in needs.get(name, ())), default=0.0)
    return round(max(shared, *ended.values(), 0.0), 1)
