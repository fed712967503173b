"""What the season makes of what grows: the colour of leaves and grass, and what falls from the trees."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from tools.renderers.animatic.painting.colour import Colour, mix


@dataclass(frozen=True, slots=True)
class Season:
    """One season."""

    leaf: Colour
    leaf_part: float
    """How far leaves go towards that colour, 0 to 1."""
    grass: Colour
    grass_part: float
    falls: tuple[str, str, str] | None = None
    """Colours of what falls from the trees, if anything does."""

    def foliage(self, colour: Colour) -> Colour:
        """Return a leaf's colour in this season."""
        return mix(colour, self.leaf, self.leaf_part)

    def ground(self, colour: Colour) -> Colour:
        """Return a meadow's colour in this season."""
        return mix(colour, self.grass, self.grass_part)


_USUAL: Final = Season("#000000", 0.0, "#000000", 0.0)
SEASONS: Final[Mapping[str, Season]] = {
    "spring": Season("#f6b4c8", 0.94, "#9fd163", 0.42, ("#f7cdd8", "#f2b7c6", "#ffffff")),
    "summer": Season("#3f8a3c", 0.30, "#7fae3e", 0.25),
    "autumn": Season("#ea7f1f", 0.94, "#b89a4a", 0.50, ("#d9772c", "#c4502c", "#e3aa35")),
    "winter": Season("#8f8a86", 0.60, "#a9a58f", 0.40),
}


def season_of(name: str) -> Season:
    """Return a season by its name; no name is the place's own look."""
    return SEASONS.get(name, _USUAL)
