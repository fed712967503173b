"""Says in each scene who does what it tells: “puts on gloves” is done by the nurse of the scene before."""

import re
from itertools import pairwise
from typing import Any, Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.happening import are_many, subject_end

DONE: Final = re.compile(
    r"(?:gets|goes|comes|has|becomes|[a-z]+s (?:an?|the|his|her|its|their|on|off|up|down|out|over|back|it)) ",
    re.I,
)
"""Begins with what is done, also in verbs that nobody knows."""
_OF_ITSELF: Final = re.compile(r"\w+ (?:go|come|get|are|is|start|begin|turn)\b", re.I)
_CALLED: Final = re.compile(r"(?:[Hh]e|[Ss]he|[Ii]t|[A-Z][a-z]+(?= \w+s\b))\b")
_THINGS: Final = frozenset({"subject", "scenery", "setting"})


def with_doers(cards: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return cards, those that tell only what is done with who does it."""
    for before, card in pairwise(cards):
        text = str(card["text"])
        if who := _who(str(before["text"]), text):
            card["text"] = f"{who} {text[:1].lower()}{text[1:]}"
    return cards


def _who(before: str, text: str) -> str:
    """Return who does what a text tells of nobody, as the text before calls him; nothing for others."""
    first, who = lexicon.spans(text)[0], before[: subject_end(before)]
    several = are_many(who)
    second = next(iter(lexicon.spans(text)[1:]), None)
    doer = second and second.verb and second.start == first.end + 1 and not second.ending
    known = first.verb and not doer and not first.slots & _THINGS and bool(first.ending) != several
    if _OF_ITSELF.match(text) or not (known or (not (first.slots or several) and DONE.match(text))):
        return ""
    named, called = lexicon.subject(who), _CALLED.match(before)
    return "They" if several else f"The {named.words}" if named else called[0] if called else ""
