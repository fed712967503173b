"""How a checkpoint is laid into the memory that there is, from all of it at once down to layer by layer."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

_GIB: Final = 2**30
_WORKING: Final = 4 * _GIB
"""What drawing takes beside weights; estimated, not measured."""
_FEW: Final = 2 * _GIB
LEAST: Final = _FEW + _WORKING
"""Bytes below which no model draws."""


@dataclass(frozen=True, slots=True)
class Placement:
    """Where weights are while one draws."""

    name: str
    said: str
    offload: str = ""
    """`model`: each component is brought in when it is its turn; `group`: a few layers at a time."""
    fp8: bool = False
    """Whether the transformer is kept in 8 bits and computed with in the checkpoint's own precision."""
    tiled: bool = False
    """Whether the VAE works in tiles."""


PLACEMENTS: Final = (
    Placement("whole", "all of it is held at once"),
    Placement("model", "each part is brought to the GPU in turn", "model", tiled=True),
    Placement("model-fp8", "each part in turn, the transformer in 8 bits", "model", fp8=True, tiled=True),
    Placement("group", "a few layers at a time are brought to the GPU", "group", tiled=True),
)
"""From the fastest to the one that takes least memory."""


def placement(weights: Mapping[str, int], free: int, *, packed: bool = False) -> Placement:
    """Return the fastest placement that fits.

    Args:
        weights: bytes of each component.
        free: bytes that are free on the GPU.
        packed: whether the transformer is in 8 bits or less already.
    """
    largest = max(weights.values())
    halved = [size // 2 if name.startswith("transformer") else size for name, size in weights.items()]
    needed = (
        sum(weights.values()) + _WORKING,
        largest + _WORKING,
        max(halved) + _WORKING,
        LEAST,
    )
    fitting = (
        found
        for found, bytes in zip(PLACEMENTS, needed, strict=True)
        if bytes <= free and not (packed and found.fp8)
    )
    return next(fitting, PLACEMENTS[-1])


def smaller(than: Placement) -> Placement | None:
    """Return the next placement that takes less memory; None after the last."""
    later = PLACEMENTS[PLACEMENTS.index(than) + 1 :]
    return later[0] if later else None
