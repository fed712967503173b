"""Dresses a biped in what the user named, and in what goes with it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from tools.renderers.animatic.puppets.biped_species import BipedSpecies
from tools.renderers.animatic.puppets.biped_variety import varied
from tools.renderers.animatic.puppets.species import dressed
from tools.renderers.animatic.scene import Subject

_GOES_WITH: Final = ("skirt", "bottom", "hat", "glove", "shoe")
"""What has the upper dress's colour in a row keeps having it when that is another."""


def outfitted(row: Mapping[str, Any], subject: Subject, turn: int) -> BipedSpecies:
    """Return the species of a row as the `turn`th of its kind looks, in what the user gave it to wear."""
    tuples = {name: tuple(row.get(name, ())) for name in ("wear", "on_face")}
    own = varied(BipedSpecies(**{**row, **tuples}), turn)
    colours = {word: colour for word, colour in subject.parts.items() if word not in _GIVEN}
    worn = dressed(own, replace(subject, parts=colours))
    follows: dict[str, Any] = {name: worn.colour for name in _GOES_WITH if getattr(worn, name) == own.colour}
    worn = replace(worn, **follows)
    for word, colour in subject.parts.items():
        worn = replace(worn, **_GIVEN.get(word, _nothing)(worn, colour))
    return _put_on(own, worn)


def _put_on(own: BipedSpecies, worn: BipedSpecies) -> BipedSpecies:
    """Return a species with what it has a colour for now on it."""
    if worn.hat != own.hat and not worn.hat_kind:
        worn = replace(worn, hat_kind="fedora")
    if worn.scarf != own.scarf and not {"tie", "bow-tie", "scarf"} & set(worn.wear):
        worn = replace(worn, wear=(*worn.wear, "scarf"))
    if worn.apron != own.apron and "apron" not in worn.wear:
        worn = replace(worn, wear=(*worn.wear, "apron"))
    return worn


def _nothing(worn: BipedSpecies, colour: str) -> dict[str, Any]:
    return {}


def _beard(worn: BipedSpecies, colour: str) -> dict[str, Any]:
    return {"beard": worn.beard or "full", "beard_colour": colour}


def _backpack(worn: BipedSpecies, colour: str) -> dict[str, Any]:
    return {"wear": (*(name for name in worn.wear if name != "backpack"), "backpack"), "trim": colour}


def _hat(kind: str) -> Callable[[BipedSpecies, str], dict[str, Any]]:
    return lambda worn, colour: {
        "hat_kind": kind,
        "hat": colour,
        "trim": colour if kind == "crown" else worn.trim,
    }


def _on_face(name: str) -> Callable[[BipedSpecies, str], dict[str, Any]]:
    return lambda worn, colour: {"on_face": (*(one for one in worn.on_face if one != name), name)}


_GIVEN: Final[Mapping[str, Callable[[BipedSpecies, str], dict[str, Any]]]] = {
    "beard": _beard,
    "backpack": _backpack,
    "cap": _hat("cap"),
    "crown": _hat("crown"),
    "top-hat": _hat("top-hat"),
    "helmet": _hat("hard-hat"),
    "glasses": _on_face("glasses"),
    "sunglasses": _on_face("sunglasses"),
    "goggles": _on_face("goggles"),
    "sleeve": _nothing,
    "kind": _nothing,
    "shape": _nothing,
    "weapon": _nothing,
}
"""Parts that are more than a colour of the species, by the word that names them."""
