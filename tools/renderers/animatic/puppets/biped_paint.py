"""The easel on which one person is drawn."""

from dataclasses import dataclass

from tools.renderers.animatic.puppets.biped_species import BipedSpecies
from tools.renderers.animatic.puppets.easel import Easel


@dataclass(frozen=True, slots=True)
class Portrait(Easel):
    """An easel that knows whom it shows."""

    species: BipedSpecies
