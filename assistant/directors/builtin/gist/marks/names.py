"""Knows things by other names: one of several, what a being is one of, the second half of one word."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.situation import Situation
from tools.renderers.animatic.scene import Kind
from tools.renderers.animatic.vocabulary import vocabulary

_SHORTEST_HALF: Final = 3
_KINDS: Final[Mapping[Kind, str]] = {"wader": "bird", "bird": "bird", "quadruped": "animal"}


def of_kind(text: str, now: Situation) -> str:
    """Return what cards show of a kind that a text speaks of, “dragons are green”; else nothing."""
    beings = {
        span.said for card in now.cards for span in lexicon.spans(card["text"]) if "subject" in span.slots
    }
    return next(
        (
            word[:-1]
            for word in re.findall(r"\w+", text.lower())
            if word[:-1] in beings and word.endswith("s")
        ),
        "",
    )


@lru_cache(4096)
def head_of(word: str) -> str:
    """Return the second of two words that are written as one: a sandcastle is a castle."""
    ends = range(_SHORTEST_HALF, len(word) - _SHORTEST_HALF)
    halves = ((word[:end], word[end:]) for end in ends)
    found = ((a, b, [bool(lexicon.spans(half)[0].slots) for half in (a, b)]) for a, b in halves)
    return next((b for a, b, (first, second) in found if first and (second or len(a) > _SHORTEST_HALF)), "")


@lru_cache(4096)
def kinds(words: str) -> frozenset[str]:
    """Return the keys of what a being is one of: a crane is a bird."""
    match = vocabulary().match(tuple(words.lower().split()[:5]))
    beings = (
        one.value for one in (match.meanings if match else ()) if one.slot == "subject" and not one.near
    )
    found = (vocabulary().kinds.get(being) for being in beings)
    return frozenset(_KINDS[kind] for kind in found if kind and kind in _KINDS)
