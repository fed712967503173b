"""What tells one swimmer from another: build, fins, colours, in lengths of its body. No drawing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SwimmerSpecies:
    """One row of the table."""

    size: float
    """Height over all to a person's."""
    colour: str
    belly: str = ""
    fin: str = ""
    stripe: str = ""
    spots: str = ""
    eye: str = "#12161c"
    build: str = "fish"
    """`fish`, `shark`, `whale`, `ray`, `octopus`, `jellyfish`, `seahorse`, `turtle`, `star` or `crab`."""
    depth: float = 0.42
    """Height of the body to its length."""
    fins: float = 1.0
    """How large the fins are."""
    tail: float = 1.0
    snout: float = 0.0
    """How far a beak or a sword stands out."""
    beat_s: float = 0.7
    """Seconds of one stroke of the tail."""
    pace: float = 1.0
    """Lengths that it gets along in a stroke."""
    traits: tuple[str, ...] = ()
    """`hammer`, `tusk`, `orca`, `square`, `round`, `spout`."""

    @property
    def is_marked(self) -> bool:
        """Whether there is something on its skin."""
        return bool(self.stripe or self.spots or self.build == "whale" or self.has("orca"))

    def has(self, trait: str) -> bool:
        """Tell whether it has a trait."""
        return trait in self.traits
