"""Marks moments at which something is seen for the first time: “before the knight shows up”."""

import re
from collections.abc import Iterator
from typing import Final

from assistant.directors.builtin.gist.clause import Mark
from assistant.directors.builtin.gist.marks.referring import meanings, shown
from assistant.directors.builtin.situation import Situation

_APPEARING: Final = re.compile(
    r"\b(?P<side>before|after|once|as soon as) (?:(?:the|his|her|its|any|an?) (?P<who>[\w-]+)"
    r" (?:even |first |ever )?(?:shows? up|appears?|enters?|turns? up|comes? (?:in|on)(?: screen)?|arrives?"
    r"|comes?(?=\W*$|,)|(?:is|are|gets) (?:seen|introduced))"
    r"|(?:we|you|anyone) (?:even |ever |first )?(?:sees?|meets?|gets? to see) (?:the|his|her|its|any|an?)"
    r" (?P<whom>[\w-]+))\b(?: for the first time| at all)?",
    re.I,
)


def appearances(text: str, now: Situation) -> Iterator[Mark]:
    """Yield each such moment as before or after the first card that shows the thing."""
    for match in _APPEARING.finditer(text):
        keys = meanings((match["who"] or match["whom"]).lower())
        first = next((position for position in now.positions if keys & shown(now.text(position))), None)
        if first:
            side = "card before" if match["side"].lower() == "before" else "card after"
            yield Mark(side, match.start(), match.end(), (first,))
