"""Keeps what holds of a card besides its text where a wish changes its text: its hour, weather, camera.

An edit of a text clears the fields that it does not give, so that no field belies the new words. The rules
change a part of a text, and what was wished of the card before goes on.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.decision import Call
from assistant.directors.builtin.situation import Situation

_SAID_BY: Final = {
    "setting": lexicon.PLACES,
    "time_of_day": frozenset({"hour"}),
    "weather": frozenset({"weather", "season"}),
    "camera": frozenset({"camera", "framing", "angle"}),
    "light": frozenset({"hour"}),
    "look": frozenset(),
}
"""The fields that last, and the slots of words by which a text says the same itself."""


def lasting(calls: Sequence[Call], now: Situation) -> tuple[Call, ...]:
    """Return calls whose edits of texts give what goes on holding, as long as the cards keep their places."""
    texts = [str(card["text"]) for card in now.cards]
    fields = [dict(card.get("fields") or {}) for card in now.cards]

    def edited(args: Mapping[str, Any]) -> dict[str, Any]:
        card = args.get("card")
        if not isinstance(card, int) or card not in now.positions:
            return dict(args)
        before, held = texts[card - 1], fields[card - 1]
        others = [now.text(other) for other in now.positions if other != card]
        text = str(args.get("text") or before)
        kept = {name: words for name, words in held.items() if _goes_on(name, before, text, others)}
        texts[card - 1] = text
        fields[card - 1] = kept | {name: words for name, words in args.items() if name in _SAID_BY}
        return {
            **args,
            **{name: words for name, words in kept.items() if "text" in args and name not in args},
        }

    found = list(calls)
    for place, one in enumerate(calls):
        if one.name in ("add_card", "move_card", "remove_card"):
            break
        if one.name == "edit_card":
            found[place] = Call(one.name, edited(one.args))
        elif one.name == "remix" and (cards := one.args.get("cards")):
            found[place] = Call(one.name, {**one.args, "cards": [edited(card) for card in cards]})
    return tuple(found)


def _goes_on(field: str, before: str, text: str, others: Sequence[str]) -> bool:
    """Return whether a field lasts: the text is not told anew or moved here, and does not say it itself."""
    alike = _alike(text, before)
    if field not in _SAID_BY or not alike or any(_alike(text, other) > alike for other in others):
        return False
    known = {span.words for span in lexicon.spans(before)}
    return not any(span.slots & _SAID_BY[field] for span in lexicon.spans(text) if span.words not in known)


def _alike(one: str, other: str) -> float:
    """Return which share of their words two texts have in common."""
    a, b = _words(one), _words(other)
    return len(a & b) / max(1, len(a | b))


def _words(text: str) -> frozenset[str]:
    """Return the words of a text that tell something, without their endings."""
    return frozenset(
        lexicon.stem(span.words) for span in lexicon.spans(text) if not span.grammar or span.verb
    )
