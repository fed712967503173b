"""Seats: where workers work, one for each GPU. Knows which there are, not who works there."""

import os
from dataclasses import dataclass
from functools import cache
from typing import Final

from tools.renderers.diffusion.gpu import gpus

NUMBER: Final = "MUTOSCOPE_SEAT"
"""The environment variable that tells a worker its seat."""
_VISIBLE: Final = "CUDA_VISIBLE_DEVICES"
_ORDER: Final = "CUDA_DEVICE_ORDER"


@dataclass(frozen=True, slots=True)
class Seat:
    """A place for one worker."""

    number: int
    gpu: str = ""
    """As CUDA names it; nothing where there is one at most."""

    def environment(self) -> dict[str, str]:
        """Return what binds a worker to its GPU: it sees no other."""
        named = {NUMBER: str(self.number)}
        if not self.gpu:
            return named
        # The driver counts by slot, CUDA by speed unless it is told.
        order = {} if _VISIBLE in os.environ else {_ORDER: "PCI_BUS_ID"}
        return named | {_VISIBLE: self.gpu} | order


def seats() -> tuple[Seat, ...]:
    """Return the seats of this machine: for the GPUs that CUDA may see, or all that the driver lists."""
    said = os.environ.get(_VISIBLE)
    names = _all() if said is None else tuple(part.strip() for part in said.split(",") if part.strip())
    return tuple(Seat(number, name) for number, name in enumerate(names)) if len(names) > 1 else (Seat(0),)


@cache
def _all() -> tuple[str, ...]:
    """Return NVIDIA's GPUs by their number, without those that only show the desktop beside a large one."""
    cards = [card for card in gpus() if card.driver]
    largest = max((card.total for card in cards), default=0)
    return tuple(str(number) for number, card in enumerate(cards) if 2 * card.total >= largest)
