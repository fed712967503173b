"""What is done on a card: one action out of those said, and what is picked up."""

from dataclasses import dataclass
from typing import Final

from tools.renderers.animatic.hearing import Hearing
from tools.renderers.animatic.mentions import Mention
from tools.renderers.animatic.scene import Subject
from tools.renderers.animatic.tagging import Unit
from tools.renderers.animatic.vocabulary import Vocabulary
from tools.renderers.animatic.wording import article

_CONTAINS: Final = {"pick": ("pick", "dip", "stand"), "dip": ("dip", "stand"), "stand": ("stand",)}
"""What else is seen when an action is: whoever picks something up stands there and dips first."""


_BY_KIND: Final = {"animals' action": ("wader", "quadruped", "cutout"), "things' action": ("cutout",)}
"""Which kinds of subject can do what only some can."""
_DOING: Final = {
    "stand": "standing",
    "walk": "walking",
    "run": "running",
    "dip": "dipping",
    "pick": "picking",
}


@dataclass(frozen=True, slots=True)
class Acting:
    """What is done, and how the answer says it."""

    action: str
    prop: str
    phrases: tuple[str, ...]


def act(hearing: Hearing, cast: list[Subject], prop: Mention | None, vocabulary: Vocabulary) -> Acting:
    """Return the action of a card; one that is not said is to stand."""
    units = [unit for unit in hearing.units("action", *_BY_KIND) if _possible(unit, cast)]
    action = _chosen(units, prop)
    shown = [unit for unit in units if _shown(unit, action)]
    picked = prop if action == "pick" else None
    for unit in (*shown, *([picked.noun] if picked else [])):
        unit.used = True
    _show_bodies(hearing)
    phrases = [_phrase(unit, picked, cast, vocabulary) for unit in shown]
    if picked is not None:
        phrases = phrases or [f"holds {_thing(picked, vocabulary)}"]
    return Acting(action, picked.name if picked else "", tuple(phrases))


def _possible(unit: Unit, cast: list[Subject]) -> bool:
    """Tell whether the foremost subject can do it as drawn: no person drinks by bowing, and nobody runs."""
    return bool(cast) and (unit.slot not in _BY_KIND or cast[0].kind in _BY_KIND[unit.slot])


def _chosen(units: list[Unit], prop: Mention | None) -> str:
    """Return one action: picking up includes the dip before it, and any motion beats standing."""
    if prop is not None:
        return "pick"
    moves = [unit.value for unit in units if unit.value != "stand"]
    first = moves[0] if moves else "stand"
    return "dip" if first == "pick" else first


def _shown(unit: Unit, action: str) -> bool:
    if unit.near or action not in _CONTAINS:
        return unit.value == action
    return unit.value in _CONTAINS[action] or (action == "dip" and unit.value == "pick")


def _show_bodies(hearing: Hearing) -> None:
    """Count the part of the body that a shown action moves as shown: "dips its head"."""
    for heard in hearing.all:
        moving = False
        for unit in heard.units:
            if unit.slot == "body" and moving and not unit.scope:
                unit.used = True
            elif unit.content:
                moving = unit.used


def _phrase(unit: Unit, prop: Mention | None, cast: list[Subject], vocabulary: Vocabulary) -> str:
    if unit.value == "pick" and prop is not None:
        return f"{unit.words} {_thing(prop, vocabulary)}"
    slides = unit.value in ("walk", "run") and bool(cast) and cast[0].kind == "cutout"
    doing = "moving along" if slides else _DOING[unit.value]
    return f"{unit.words} (drawn as {doing})" if unit.near else unit.words


def _thing(prop: Mention, vocabulary: Vocabulary) -> str:
    thing = prop.noun.words if prop.noun.plural else article(prop.noun.words)
    if prop.known and vocabulary.kinds.get(prop.name) == "cutout":
        return f"{thing} (drawn as a fish)" if prop.noun.near else thing
    return f"{thing} (drawn as a parcel)"
