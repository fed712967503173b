"""What tells one biped from another: measures, dress, colours. No drawing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BipedSpecies:
    """One row of the table."""

    size: float
    colour: str
    """Of the upper dress, or of a machine's whole body."""
    kind: str = "human"
    """`human`, `robot`, `ghost` or `skeleton`."""
    legs: float = 1.0
    torso: float = 1.0
    arms: float = 1.0
    head: float = 1.0
    """Lengths against a grown man's."""
    bulk: float = 1.0
    """Breadth of trunk and limbs."""
    shape: str = "man"
    """Of the trunk: `man`, `woman`, `child` or `stout`."""
    stoop: float = 0.0
    """How far the back is bent, in radians."""
    skin: str = "#d9a07a"
    hair: str = "#3b2a20"
    hair_kind: str = "short"
    """A row of the table in `biped_hair`; empty for none."""
    beard: str = ""
    """`full`, `long`, `moustache`, `goatee` or empty."""
    beard_colour: str = ""
    """Empty for the hair's."""
    eye: str = "#3a2a20"
    eyes: str = "plain"
    """`plain`, `lashes` or `black` (an alien's)."""
    sleeve: str = "long"
    """`long`, `short` or `none`."""
    glove: str = ""
    glove_kind: str = ""
    """`boxing`, or empty."""
    bottom: str = "#34495e"
    legwear: str = "trousers"
    """`trousers`, `wide`, `shorts`, `tights` or `bare`."""
    skirt: str = ""
    """Colour of a skirt, a robe's or a coat's lower half."""
    hem: float = 0.95
    """How far down the skirt reaches: 1 is the knee, 2 the ankle."""
    flare: float = 0.5
    """How wide the skirt is at its hem."""
    shoe: str = "#2a2320"
    footwear: str = "shoes"
    """A row of the table in `biped_feet`."""
    hat_kind: str = ""
    """A row of the table in `biped_hats` or `biped_helmets`."""
    hat: str = ""
    scarf: str = ""
    cape: str = ""
    trim: str = "#d6a93c"
    apron: str = ""
    wear: tuple[str, ...] = ()
    """What is on the trunk, rows of the tables in `biped_dress`; on the back, `biped_backs`."""
    on_face: tuple[str, ...] = ()
    """What is on the face, rows of the table in `biped_masks`."""
    weapon: str = ""
    """What it fights with when it holds nothing else."""
    varies: str = "clothes"
    """What the second of a kind has otherwise: `clothes` (with hair and skin), `cape`, `looks` or nothing."""
