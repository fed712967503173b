"""Reads the tables of species and puts a subject's own colours over a species' own."""

import tomllib
from collections.abc import Mapping
from dataclasses import fields, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from tools.renderers.animatic.scene import Subject

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    Species = TypeVar("Species", bound=DataclassInstance)

PERSON_HEIGHT = 0.48
"""World units of a person (size 1.0) in a wide framing."""

_WORDS = {
    "wings": ("wing",),
    "bill": ("beak",),
    "leg": ("legs",),
    "eyes": ("eye",),
    "fur": ("colour",),
    "coat": ("top", "colour"),
    "head": ("crown", "face"),
    "tusks": ("tusk",),
    "hooves": ("hoof",),
    "antlers": ("horn",),
    "horns": ("horn",),
    "trousers": ("bottom",),
    "pants": ("bottom",),
    "jeans": ("bottom",),
    "shoes": ("shoe",),
    "boots": ("shoe",),
    "dress": ("skirt",),
    "robe": ("skirt",),
    "cloak": ("cape",),
    "cap": ("hat",),
    "necktie": ("scarf",),
    "ribbon": ("collar", "scarf"),
}
"""What the tables call a part that people call otherwise; the first that a species has."""
_ABOVE = ("shirt", "t-shirt", "jacket", "sweater", "hoodie", "jumper", "suit", "spacesuit", "armor", "armour")


@lru_cache
def table(name: str) -> Mapping[str, Mapping[str, Any]]:
    """Return the rows of one table of species (`waders`, `quadrupeds`, `bipeds`), by the species' name."""
    rows: dict[str, Mapping[str, Any]] = tomllib.loads((Path(__file__).parent / f"{name}.toml").read_text())
    return rows


def dressed(species: "Species", subject: Subject) -> "Species":
    """Return a species in the colours that the user asked for."""
    known = {field.name for field in fields(species) if isinstance(getattr(species, field.name), str)}
    colours = {"colour": subject.colour} if subject.colour else {}
    for word, colour in subject.parts.items():
        names = ("colour",) if word in _ABOVE else _WORDS.get(word, (word,))
        colours |= {name: colour for name in names if name in known}
        if word in ("dress", "robe"):
            colours["colour"] = colour
    return replace(species, **colours)
