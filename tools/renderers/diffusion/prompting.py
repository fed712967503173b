"""Prompts: what a model is told of a card, in its family's order. The card keeps the user's words.

A model sees one card at a time, so what a card only refers to is said again: who "the fox" is, and where.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from tools import styles
from tools.card import Card
from tools.renderers.animatic.scene import Scene
from tools.renderers.animatic.tagging import tag
from tools.renderers.animatic.tokens import tokenise
from tools.renderers.animatic.vocabulary import vocabulary
from tools.renderers.diffusion.family import Family

_STYLES: Final[Mapping[str, str]] = {
    "archival": "archival film footage, grain, scratches, faded sepia",
    "film noir": "film noir, high-contrast black and white, hard light, deep shadows",
    "papercraft": "papercraft, everything cut and folded from coloured paper, soft studio light",
    "stop motion": "stop-motion animation, handmade puppets, visible fingerprints",
    "balloon world": "everything made of shiny inflated balloons with seams",
    "watercolour": "watercolour painting, wet edges, visible paper",
}
_SAID: Final[Mapping[str, str]] = {
    "setting": "The setting is {}.",
    "time_of_day": "It is {}.",
    "weather": "The weather is {}.",
    "light": "The light is {}.",
    "camera": "Camera: {}.",
    "look": "Style: {}.",
}
_SLOTS: Final = {"hour": "time_of_day", "weather": "weather", "setting": "setting"}
"""The field that holds what a word of a slot says."""
_LED_IN: Final = re.compile(r"(?:\s+(?:in|at|by|on|into|through|during|under|a|an|the))+$", re.I)
"""What leads in to an hour, a weather or a place, and goes with it."""
_PRONOUN: Final = re.compile(r"^(?:he|she|it|they)\b", re.I)
_ENDED: Final = re.compile(r"[.!?…]$")


def prompts(cards: Sequence[Card], scenes: Sequence[Scene], family: Family, style: str) -> tuple[str, ...]:
    """Return what a family is told of each card.

    Args:
        cards: in order.
        scenes: what each comes to, as far as it was understood.
        family: who is told.
        style: the board's.
    """
    told = []
    for place, (card, scene) in enumerate(zip(cards, scenes, strict=True)):
        own = card.written.get(family.name)
        earlier = [one.text for one in cards[:place]]
        said = own or " ".join(_sentences(card, scene, earlier, family))
        told.append(" ".join(part for part in (said, _style(style)) if part))
    return tuple(told)


def _sentences(card: Card, scene: Scene, earlier: Sequence[str], family: Family) -> list[str]:
    """Return a card in sentences: its words, its fields, and the place that is carried over."""
    fields = card.fields.to_json()
    text = _named(_without(card.text.strip(), fields), scene, earlier)
    for field in ("setting", "time_of_day"):
        if field not in fields and field not in _spoken(text) and (said := _said_before(field, earlier)):
            fields[field] = f"the {said}" if field == "setting" else said
    found = []
    for name in family.prompt_order:
        if name == "text":
            found.append(_ended(text))
        elif (value := fields.get(name)) and value.lower() not in text.lower():
            found.append(_SAID.get(name, "{}.").format(value.rstrip(".")))
    return [sentence for sentence in found if sentence]


def _said_before(field: str, earlier: Sequence[str]) -> str:
    """Return what the last text that speaks of a place, or an hour, says of it; nothing where none does."""
    return next((said for text in reversed(earlier) if (said := _spoken(text).get(field))), "")


def _spoken(text: str) -> dict[str, str]:
    """Return the hour, weather and place that a text speaks of, in its words."""
    units = tag(tokenise(text), vocabulary())
    return {_SLOTS[unit.slot]: unit.words for unit in reversed(units) if unit.slot in _SLOTS}


def _without(text: str, fields: Mapping[str, str]) -> str:
    """Return a text without the hour, weather or place that a field says otherwise."""
    for unit in reversed(tag(tokenise(text), vocabulary())):
        field = fields.get(_SLOTS.get(unit.slot, ""), "")
        if field and unit.words not in field.lower():
            text = _LED_IN.sub("", text[: unit.start].rstrip(" ,")) + text[unit.end :]
    return text.strip(" ,")


def _named(text: str, scene: Scene, earlier: Sequence[str]) -> str:
    """Return a text in which whom it refers back to is named as at first: "The fox" as "The red fox"."""
    for subject in scene.subjects:
        label = re.escape(subject.label)
        called = re.compile(rf"\b(?:an?|the)\s+((?:\w+\s+){{0,3}}?){label}\b", re.I)
        first = next((found for one in earlier if (found := called.search(one))), None)
        if first is None:
            continue
        whole = f"The {first[1]}{subject.label}"
        text = re.sub(rf"\bthe\s+{label}\b", whole, text, count=1, flags=re.I)
        return _PRONOUN.sub(whole, text, count=1) if subject.count == 1 else text
    return text


def _style(name: str) -> str:
    if name == "none":
        return ""
    own = styles.readable().get(name)
    return f"Style: {_STYLES.get(name) or (own.text if own else '') or name}."


def _ended(text: str) -> str:
    return text if not text or _ENDED.search(text) else f"{text}."
