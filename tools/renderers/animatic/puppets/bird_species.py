"""What tells one bird from another: proportions in its standing heights, colours, ways. No drawing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BirdSpecies:
    """One row of the table."""

    size: float
    """Standing height to a person's."""
    colour: str
    """Of the body, and of all that has no colour of its own."""
    belly: str = ""
    head: str = ""
    wing: str = ""
    wingtip: str = ""
    tail: str = ""
    beak: str = "#e2a53a"
    legs: str = "#d98f3a"
    crest: str = ""
    """Of a comb, a tuft or a crown of feathers; empty for none."""
    cheek: str = ""
    """Of a mask about the eye; empty for none."""
    eye: str = "#16130f"
    pitch: float = 28.0
    """Degrees by which the body is held up."""
    length: float = 0.86
    depth: float = 0.44
    leg: float = 0.24
    neck: float = 0.16
    head_size: float = 0.16
    """Radius."""
    beak_length: float = 0.16
    beak_kind: str = "cone"
    """`cone`, `hook`, `flat`, `long` or `great`."""
    tail_length: float = 0.30
    tail_kind: str = "fan"
    """`fan`, `fork`, `plume`, `train` or `stub`."""
    span: float = 0.95
    """Length of one wing."""
    fingers: int = 0
    """Feathers that stand apart at the wing's tip."""
    beat_s: float = 0.55
    """Seconds of one wing stroke."""
    soars: bool = False
    """Whether it glides between few strokes."""
    step: str = "walk"
    """`walk`, `hop` or `waddle`."""
    swims: bool = False
    flies: bool = True

    def of(self, part: str) -> str:
        """Return a part's colour: its own, or the body's."""
        own: str = getattr(self, part)
        return own or self.colour
