"""Casts a subject: which puppet plays it. What a word means is the vocabulary's."""

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.puppets.base import Puppet
from tools.renderers.animatic.puppets.biped import Biped
from tools.renderers.animatic.puppets.biped_outfit import outfitted
from tools.renderers.animatic.puppets.bird import Bird
from tools.renderers.animatic.puppets.bird_species import BirdSpecies
from tools.renderers.animatic.puppets.built import built
from tools.renderers.animatic.puppets.cutout import CutOut
from tools.renderers.animatic.puppets.icons import has_icon
from tools.renderers.animatic.puppets.insect import Insect, InsectSpecies
from tools.renderers.animatic.puppets.plumage import WaderSpecies
from tools.renderers.animatic.puppets.quadruped import Quadruped
from tools.renderers.animatic.puppets.quadruped_species import QuadrupedSpecies
from tools.renderers.animatic.puppets.silhouette import Silhouette
from tools.renderers.animatic.puppets.snake import Snake, SnakeSpecies
from tools.renderers.animatic.puppets.species import dressed, table
from tools.renderers.animatic.puppets.swimmer import Swimmer
from tools.renderers.animatic.puppets.swimmer_species import SwimmerSpecies
from tools.renderers.animatic.puppets.wader import Wader
from tools.renderers.animatic.scene import Subject

Row: TypeAlias = Mapping[str, Any]


def _quadruped(row: Row, subject: Subject, brush: Brush) -> Puppet:
    species = QuadrupedSpecies(**{**row, "traits": tuple(row.get("traits", ()))})
    return Quadruped(subject.name, dressed(species, subject), brush)


def _biped(row: Row, subject: Subject, brush: Brush, turn: int = 0) -> Puppet:
    return Biped(outfitted(row, subject, turn), brush)


def _swimmer(row: Row, subject: Subject, brush: Brush) -> Puppet:
    species = SwimmerSpecies(**{**row, "traits": tuple(row.get("traits", ()))})
    return Swimmer(dressed(species, subject), brush)


_FAMILIES: Final[Mapping[str, tuple[str, Callable[[Row, Subject, Brush], Puppet]]]] = {
    "wader": ("waders", lambda row, subject, brush: Wader(dressed(WaderSpecies(**row), subject), brush)),
    "bird": ("birds", lambda row, subject, brush: Bird(dressed(BirdSpecies(**row), subject), brush)),
    "fish": ("fishes", _swimmer),
    "snake": ("snakes", lambda row, subject, brush: Snake(dressed(SnakeSpecies(**row), subject), brush)),
    "insect": ("insects", lambda row, subject, brush: Insect(dressed(InsectSpecies(**row), subject), brush)),
    "vehicle": ("vehicles", built),
    "boat": ("boats", built),
    "aircraft": ("aircraft", built),
    "rocket": ("rockets", built),
    "thing": ("things", built),
    "quadruped": ("quadrupeds", _quadruped),
    "biped": ("bipeds", _biped),
}
"""Each family's table of species, and what makes a puppet of a row."""


def cast(subject: Subject, brush: Brush, turn: int = 0) -> Puppet:
    """Return the puppet that plays a subject in a light, the `turn`th of its kind.

    A name that its family's table does not know is looked for among the cut-outs, then is a labelled card.
    """
    rows, made = _FAMILIES.get(subject.kind, ("", None))
    if made and subject.name in table(rows):
        row = table(rows)[subject.name]
        return _biped(row, subject, brush, turn) if made is _biped else made(row, subject, brush)
    if subject.kind != "silhouette" and has_icon(subject.name):
        return CutOut(subject.name, brush, subject.colour)
    return Silhouette(subject.label or subject.name, brush, subject.colour)
