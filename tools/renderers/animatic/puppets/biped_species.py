"""What tells one biped from another: proportions, dress, colours. No drawing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BipedSpecies:
    """One row of the table."""

    size: float
    colour: str
    """Of the upper dress, or of a machine's whole body."""
    kind: str = "human"
    """`human`, `astronaut`, `knight` or `robot`."""
    skin: str = "#d9a07a"
    bottom: str = "#34495e"
    skirt: str = ""
    hair: str = "#3b2a20"
    hair_kind: str = "short"
    """`short`, `long`, `bunches`, `bun` or `fringe`."""
    shoe: str = "#2a2320"
    headwear: str = ""
    """`crown`, `pointed` or `brim`; empty for none."""
    hat: str = ""
    scarf: str = ""
    cape: str = ""
    trim: str = "#d6a93c"
    eye: str = "#1a1512"
    beard: bool = False
    head: float = 1.0
    """How large the head is to an adult's."""
    bulk: float = 1.0
