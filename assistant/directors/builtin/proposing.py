"""Asks “do you mean …?” about the nearest thing that can be done, where not all is understood."""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from assistant.directors.builtin.decision import Decision, ask
from assistant.directors.builtin.gist.plainly import plain_orders
from assistant.directors.builtin.gist.reading import read_gist
from assistant.directors.builtin.situation import Situation

_BORDER: Final = re.compile(
    r"(?<=[.!?;:])\s+|\s*,\s+(?:(?:and|but|so|or)\s+)?|\s+[–—-]\s+"
    r"|\s+(?=(?:because|since|so that|so|for|from|like|as if|as though|if|when|who|which|while|but"
    r"|or|and then|until"
    r"|to (?:see|show|make|get|give|have))\s)",
    re.I,
)
_OTHERWISE: Final = "Say yes, or say it in other words."
_MOST_TRIED: Final = 12
_FEWEST_WORDS: Final = 2
_LONGEST: Final = 300


def proposed(said: str, now: Situation) -> Decision | None:
    """Return a question about the longest part of a message that can be done, to be answered with a yes."""
    for order in plain_orders(said, now):
        if _can_be_done(order.said, now):
            return ask(f"Do you mean: {order.said}? {_OTHERWISE}", "yes", order.said)
    part = next((part for part in _parts(said) if _can_be_done(part, now)), None)
    return ask(f"I understood only “{part}”. Shall I do that? {_OTHERWISE}", "yes", part) if part else None


def _can_be_done(words: str, now: Situation) -> bool:
    found = read_gist(words, now)
    return found is not None and bool(found.calls) and not found.said


def _parts(said: str) -> Iterator[str]:
    """Yield stretches of a message between its borders, the longest first."""
    if len(said) > _LONGEST:
        return
    edges = [(0, 0), *((match.start(), match.end()) for match in _BORDER.finditer(said)), (len(said),) * 2]
    parts = {said[a[1] : b[0]].strip(" ,.!?;:") for a, b in combinations(edges, 2)} - {said.strip(" ,.!?;:")}
    tried = sorted((part for part in parts if len(part.split()) >= _FEWEST_WORDS), key=len, reverse=True)
    yield from tried[:_MOST_TRIED]
