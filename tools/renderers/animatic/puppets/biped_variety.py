"""Makes the second and third of a kind differ from the first: other hair, skin and clothes. No drawing."""

import math
from dataclasses import replace
from typing import Any, Final

from tools.renderers.animatic.painting.colour import rgb
from tools.renderers.animatic.puppets.biped_species import BipedSpecies

_SKINS: Final = ("#f0c9a5", "#e0aa84", "#d9a07a", "#c68a5f", "#a66b45", "#8a5636", "#6b432b")
_HAIR: Final = ("#1f1714", "#3b2a20", "#6b4526", "#8a4a26", "#b5722f", "#d8b060", "#2b1d16")
_DRESS: Final = ("#c8553d", "#3f6d8f", "#e0b040", "#4f8f5f", "#8a5f9f", "#d9798f", "#2f8f8a", "#d98a45")
_BOTTOMS: Final = ("#34495e", "#4a4038", "#5b5347", "#3d4f3f", "#4a3b5c", "#2f3a4a")
_STYLES: Final = {
    "man": ("short", "side", "tousled", "curly", "slick"),
    "child": ("tousled", "short", "side", "curly", "spiky"),
    "stout": ("short", "side", "curly", "fringe"),
    "woman": ("long", "bob", "ponytail", "curly", "bun", "afro"),
}
_GIRLS: Final = ("bunches", "ponytail", "bob", "long", "curly", "bun")
_APART = 60.0
_GREY: Final = ("fringe", "wild", "")


def varied(species: BipedSpecies, turn: int) -> BipedSpecies:
    """Return a species as its `turn`th looks; the first is as its row says."""
    if turn == 0 or not species.varies:
        return species
    own = _SKINS.index(species.skin) if species.skin in _SKINS else 2
    skin = _SKINS[(own + 2 * turn) % len(_SKINS)]
    changes: dict[str, Any] = {"skin": skin}
    if not _grey(species):
        changes["hair"] = _other(_HAIR, species.hair, turn)
    if species.hair_kind and not _grey(species):
        changes["hair_kind"] = _other(_styles(species), species.hair_kind, turn)
    if species.varies == "clothes":
        changes |= _clothes(species, turn)
    if species.varies == "cape":
        changes["cape"] = _other(_DRESS, species.cape, turn, _APART)
    if species.colour == species.skin:
        changes["colour"] = skin
    return replace(species, **changes)


def _grey(species: BipedSpecies) -> bool:
    """Tell whether it is old: its hair stays as it is."""
    return "wrinkles" in species.on_face or species.hair_kind in _GREY


def _styles(species: BipedSpecies) -> tuple[str, ...]:
    if species.shape == "child" and species.eyes == "lashes":
        return _GIRLS
    return _STYLES[species.shape]


def _clothes(species: BipedSpecies, turn: int) -> dict[str, str]:
    colour = _other(_DRESS, species.colour, turn, _APART)
    changes = {"colour": colour, "bottom": _other(_BOTTOMS, species.bottom, turn)}
    if species.skirt:
        changes["skirt"] = colour if species.skirt == species.colour else changes["bottom"]
    if species.cape:
        changes["cape"] = _other(_DRESS, species.cape, turn + 1, _APART)
    return changes


def _other(choices: tuple[str, ...], own: str, turn: int, apart: float = 1.0) -> str:
    """Return the choice `turn` places after its own; colours nearer to its own than `apart` are left out."""
    others = [choice for choice in choices if choice != own and _distance(choice, own) > apart]
    return others[(turn + sum(map(ord, own))) % len(others)]


def _distance(choice: str, own: str) -> float:
    """Return how far two colours are apart; styles are, whatever they are."""
    coloured = own.startswith("#") and choice.startswith("#")
    return math.dist(rgb(choice), rgb(own)) if coloured else math.inf
