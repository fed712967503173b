"""What one card says, text and fields together: a field beats the text; what is said twice counts once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from tools.card import Card
from tools.renderers.animatic.mention import Mention, Mentions
from tools.renderers.animatic.mentions import mentions
from tools.renderers.animatic.tagging import Unit, tag
from tools.renderers.animatic.tokens import Text, tokenise
from tools.renderers.animatic.vocabulary import Vocabulary

_ASKED: Final[Mapping[str, str]] = {
    "subject": "subject",
    "action": "action",
    "setting": "setting",
    "time_of_day": "hour",
    "weather": "weather",
    "camera": "camera",
    "light": "mood",
    "look": "style",
}
"""The slot that each field of a card was asked for."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One text, read word by word."""

    text: Text
    units: list[Unit]
    asked: str = ""
    """The slot a field stands for; empty for the card's own text."""


class Hearing:
    """All that one card says."""

    def __init__(self, card: Card, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        own = tokenise(card.text)
        self.own = Heard(own, tag(own, vocabulary))
        self.fields = [
            self._field(name, value) for name, value in card.fields.to_json().items() if value.strip()
        ]

    def _field(self, name: str, value: str) -> Heard:
        text, asked = tokenise(value), _ASKED[name]
        return Heard(text, tag(text, self._vocabulary, asked), asked)

    @property
    def all(self) -> list[Heard]:
        """The text, then the fields."""
        return [self.own, *self.fields]

    def units(self, *slots: str) -> Iterator[Unit]:
        """Yield the units of some slots that no "no" covers: the first slot's field, the text, the rest."""
        ranks = {slots[0]: 0, "": 1}
        if slots[0] == "hour":
            ranks["mood"] = 0  # "moonlight" in the field for the light
        for heard in sorted(self.all, key=lambda heard: ranks.get(heard.asked, 2)):
            yield from (unit for unit in heard.units if unit.slot in slots and not unit.scope)

    def choose(self, slot: str) -> Unit | None:
        """Return the unit that decides a slot, and count all that say the same as shown."""
        chosen = next(self.units(slot), None)
        if chosen is not None:
            self.show(slot, chosen.value)
        return chosen

    def alike(self, chosen: Unit | None) -> list[Unit]:
        """Return the units that say the same as a chosen one, that one first."""
        return [] if chosen is None else [u for u in self.units(chosen.slot) if u.value == chosen.value]

    def show(self, slot: str, value: str) -> None:
        """Count every unit that says `value` as shown by the picture."""
        for unit in self.units(slot):
            if unit.value == value:
                unit.used = True

    def denied(self) -> Iterator[Unit]:
        """Yield the units that a "no" or a "without" covers."""
        for heard in self.all:
            yield from (unit for unit in heard.units if unit.scope == "without")

    def marked(self, mark: str) -> list[Unit]:
        """Return the units whose word is one of a mark's words, such as `empty`."""
        words = self._vocabulary.row("grammar", "marks", mark)
        return [unit for heard in self.all for unit in heard.units if unit.words in words]

    def take_quote(self) -> str:
        """Return the first words in quotation marks without them, and count them as shown."""
        for place, quote in enumerate(self.own.text.quoted):
            rest = (*self.own.text.quoted[:place], *self.own.text.quoted[place + 1 :])
            self.own = replace(self.own, text=replace(self.own.text, quoted=rest))
            return quote[1:-1].strip()
        return ""

    def has_field(self, slot: str) -> bool:
        """Tell whether a field was set for a slot."""
        return any(heard.asked == slot for heard in self.fields)

    def mentions(self) -> tuple[Mentions, list[tuple[Mention, Mention]]]:
        """Return who is named, and the pairs of (mention in a field, the text's mention of the same)."""
        own = mentions(self.own.units, self._vocabulary)
        if not self.has_field("subject"):
            return own, []
        named = self._named_in_fields()
        named.prop = named.prop or own.prop
        named.holder = named.holder or own.holder
        named.own_parts = named.own_parts or own.own_parts
        named.own_expression = named.own_expression or own.own_expression
        named.recalls = named.recalls or (own.recalls and not named.cast)
        pairs = [(one, said) for one in named.cast for said in own.cast if said.name == one.name]
        for one, said in pairs:
            one.colour = one.colour or said.colour
            one.count = said.count if one.count is None else one.count
            one.parts = one.parts or said.parts
            one.size, one.expression = one.size or said.size, one.expression or said.expression
        return named, pairs

    def _named_in_fields(self) -> Mentions:
        """Return who the field for the subject names, and whom the action does something to."""
        named = Mentions()
        for heard in sorted(self.fields, key=lambda heard: heard.asked != "subject"):
            if heard.asked not in ("subject", "action"):
                continue
            found = mentions(heard.units, self._vocabulary, asked=heard.asked == "subject")
            known = {mention.name for mention in named.cast}
            named.cast += [mention for mention in found.cast if mention.name not in known]
            named.prop, named.holder = named.prop or found.prop, named.holder or found.holder
            named.own_expression = named.own_expression or found.own_expression
            named.own_parts += found.own_parts
            named.recalls = named.recalls or (found.recalls and heard.asked == "subject")
        return named
