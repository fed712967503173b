"""Marks moments by who is seen in them: “before the knight shows up”, “when the ship arrives”."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from assistant.directors.builtin.gist.clause import Mark
from assistant.directors.builtin.gist.marks.referring import meanings, shown, things
from assistant.directors.builtin.situation import Situation

_APPEARING: Final = re.compile(
    r"\b(?P<side>before|after|once|as soon as) (?:(?:the|his|her|its|any|an?) (?P<who>[\w-]+)"
    r" (?:even |first |ever )?(?:shows? up|appears?|enters?|turns? up|comes? (?:in|on)(?: screen)?|arrives?"
    r"|comes?(?=\W*$|,)|(?:is|are|gets) (?:seen|introduced))"
    r"|(?:we|you|anyone) (?:even |ever |first )?(?:sees?|meets?|gets? to see) (?:the|his|her|its|any|an?)"
    r" (?P<whom>[\w-]+))\b(?: for the first time| at all)?",
    re.I,
)

_WHEN_ONE: Final = re.compile(
    r"\b(?:when|while|as|once) (?=(?:the|his|her|its|their|he|she|it"
    r"|they) )(?P<what>[\w'-]+(?: [\w'-]+){1,6})"
    r"(?=$|[,.;])",
    re.I,
)


def moments(text: str, known: Iterable[Mark], now: Situation) -> Iterator[Mark]:
    """Yield each moment of which one card alone shows a thing, where no other mark knows it."""
    for match in _WHEN_ONE.finditer(text):
        alone = {one.cards for one in things(match["what"], now) if len(one.cards) == 1}
        free = not any(mark.start < match.end() and match.start() < mark.end for mark in known)
        if free and len(alone) == 1:
            yield Mark("card", match.start(), match.end(), alone.pop())


def appearances(text: str, now: Situation) -> Iterator[Mark]:
    """Yield each such moment as before or after the first card that shows the thing."""
    for match in _APPEARING.finditer(text):
        keys = meanings((match["who"] or match["whom"]).lower())
        first = next((position for position in now.positions if keys & shown(now.text(position))), None)
        if first:
            side = "card before" if match["side"].lower() == "before" else "card after"
            yield Mark(side, match.start(), match.end(), (first,))
