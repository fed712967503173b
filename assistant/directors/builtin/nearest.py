"""Tells words to the assistant from words for a film, and finds the nearest thing that it can do."""

import re
from typing import Final

from assistant.directors.builtin.tables import mapping, words

_ORDERS: Final = "|".join(sorted(words("orders"), key=len, reverse=True))
_OURS: Final = (
    r"(?:it|this|that|these|those|them|me|us|everything|all|both|each|c\d+|clip|card|scene"
    r"|(?:the|my|your|our|its) [\w'-]+)"
)
_ORDERED: Final = re.compile(
    rf"^(?:{_ORDERS})(?: (?:up|out|off|down|back|away|in|over|on))?(?: (?:to|from|with|as|like|at|in|for))?"
    rf"(?: {_OURS}\b|(?: \d.*)?$)",
    re.I,
)
_ASKED: Final = re.compile(
    r"^(?:(?:can|could|may|might|should|shall|will|would|do|does|did|is|are|am|was|were|has)"
    r" (?:i|you|u|we|it|this|that|they|he|she|there|the|my|any)\b"
    r"|(?:what|why|who|when|where|which|how|whose|what's|who's|where's|how's)"
    r"(?: [\w'-]+){0,3}? (?:is|are|was|were|do|does|did|can|could|should|shall|will|would|has|have)"
    r" (?:i|you|u|we|it|this|that|they|there|the|my)\b"
    r"|(?:i|we) (?:can't|cannot|can not|don't|do not|think|guess|wonder|hate|forgot|wish|mean|meant|was)\b"
    r"|(?:which|what|whose) (?:clips?|cards?|scenes?|models?|videos?|films?|one)\b)",
    re.I,
)
_NEAREST: Final = tuple((said, frozenset(about.split())) for said, about in mapping("nearest").items())
_SHOWN: Final = 2


def is_order(text: str) -> bool:
    """Return whether a text orders something of the assistant."""
    return _ORDERED.match(text) is not None


def is_to_us(text: str) -> bool:
    """Return whether a text asks or orders something of the assistant, so that it describes no film."""
    return is_order(text) or _ASKED.match(text) is not None


def nearest(text: str) -> list[str]:
    """Return what can be said instead of words that were not understood, the nearest first."""
    said = set(re.findall(r"[\w']+", text.lower()))
    near = [(len(said & about), example) for example, about in _NEAREST]
    return [example for count, example in sorted(near, key=lambda one: -one[0]) if count][:_SHOWN]
