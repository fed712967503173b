"""What the words say of someone or something: a noun phrase with its colours, parts, size and count.

How a text is read for them is `mentions`'; how a mention is cast is `casting`'s.
"""

from dataclasses import dataclass, field
from typing import Final

from tools.renderers.animatic.tagging import Unit

MANY: Final = 3
"""How many a bare plural stands for."""


@dataclass(frozen=True, slots=True)
class Coloured:
    """A part and its colour: "a yellow tail"."""

    part: Unit
    colour: Unit


@dataclass(slots=True)
class Mention:
    """A noun phrase that names someone or something."""

    name: str
    noun: Unit
    colour: Unit | None = None
    parts: list[Coloured] = field(default_factory=list)
    count: int | None = None
    """How many were said; none when the words leave it open."""
    another: bool = False
    known: bool = True
    """Whether the vocabulary knows the word."""
    shown_by: list[Unit] = field(default_factory=list)
    """Further units that the picture shows when the mention is drawn."""
    size: Unit | None = None
    expression: Unit | None = None
    definite: bool = False
    """Whether it is someone known already: "the rabbit", "her dog"."""


@dataclass(slots=True)
class Mentions:
    """What one text names, in its order."""

    cast: list[Mention] = field(default_factory=list)
    candidates: list[Mention] = field(default_factory=list)
    """Unknown nouns that are drawn only when nobody else is."""
    own_parts: list[Coloured] = field(default_factory=list)
    """Parts of whoever is there already: "its tail is red"."""
    own_expression: Unit | None = None
    """The face that whoever is there already makes: "he looks sad"."""
    prop: Mention | None = None
    holder: str = ""
    """Who holds it; nobody named means the foremost."""
    recalls: bool = False
    """Whether a pronoun stands for those of the card before."""


@dataclass(slots=True)
class Phrase:
    """The noun phrase that is being read."""

    colours: list[Unit] = field(default_factory=list)
    parts: list[Coloured] = field(default_factory=list)
    number: Unit | None = None
    determiner: str = ""
    others: list[Unit] = field(default_factory=list)
    """Words whose meaning nobody knows: adjectives, or the noun itself."""
    shown_by: list[Unit] = field(default_factory=list)
    size: Unit | None = None
    expression: Unit | None = None
