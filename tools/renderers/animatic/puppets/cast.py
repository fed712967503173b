"""Casts a subject: which puppet plays it. What a word means is the vocabulary's."""

from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.puppets.base import Puppet
from tools.renderers.animatic.puppets.biped import Biped
from tools.renderers.animatic.puppets.biped_species import BipedSpecies
from tools.renderers.animatic.puppets.cutout import CutOut
from tools.renderers.animatic.puppets.icons import has_icon
from tools.renderers.animatic.puppets.plumage import WaderSpecies
from tools.renderers.animatic.puppets.quadruped import Quadruped
from tools.renderers.animatic.puppets.quadruped_species import QuadrupedSpecies
from tools.renderers.animatic.puppets.silhouette import Silhouette
from tools.renderers.animatic.puppets.species import dressed, table
from tools.renderers.animatic.puppets.wader import Wader
from tools.renderers.animatic.scene import Subject


def cast(subject: Subject, brush: Brush) -> Puppet:
    """Return the puppet that plays a subject in a light.

    A name that its kind does not know is looked for among the cut-outs, then becomes a labelled card.
    """
    name = subject.name
    if subject.kind == "wader" and name in table("waders"):
        return Wader(dressed(WaderSpecies(**table("waders")[name]), subject), brush)
    if subject.kind == "quadruped" and name in table("quadrupeds"):
        row = table("quadrupeds")[name]
        species = QuadrupedSpecies(**{**row, "traits": tuple(row.get("traits", ()))})
        return Quadruped(name, dressed(species, subject), brush)
    if subject.kind == "biped" and name in table("bipeds"):
        return Biped(dressed(BipedSpecies(**table("bipeds")[name]), subject), brush)
    if subject.kind != "silhouette" and has_icon(name):
        return CutOut(name, brush, subject.colour)
    return Silhouette(subject.label or name, brush, subject.colour)
