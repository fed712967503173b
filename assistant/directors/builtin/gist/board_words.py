"""Says what a clause names as the board names it: “the crane” for “the bird”, the knight for “the rider”."""

import re
from dataclasses import replace
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.gist.pointing import card_of_deed
from assistant.directors.builtin.gist.referring import Named, kinds, meanings
from assistant.directors.builtin.situation import Situation

_KINDS: Final = frozenset({"bird", "animal"})


def _no_kinds(_: str) -> frozenset[str]:
    return frozenset()


def of_doer(named: Named, now: Situation) -> Named:
    """Return a thing as of the one card in which it does what its name says: the rider is where he rides."""
    if any(rewriting.names(card["text"], named.word) for card in now.cards):
        return named
    card = card_of_deed(named.word, now) if named.word.endswith("er") else None
    return replace(named, cards=(card,)) if card else named


def in_board_words(text: str, now: Situation) -> str:
    """Return a text with “the crane” for “the bird”, where the board has one crane and no other bird."""

    def own(match: re.Match[str]) -> str:
        kind = match["kind"].lower()
        if any(rewriting.names(card["text"], kind) for card in now.cards):
            return match[0]
        of_kind = kinds if kind in _KINDS else _no_kinds
        beings = {
            span.said
            for card in now.cards
            for span in lexicon.spans(card["text"])
            if "subject" in span.slots and meanings(kind) & (meanings(span.words) | of_kind(span.words))
        }
        return f"{match['the']} {next(iter(beings))}" if len(beings) == 1 else match[0]

    return re.sub(
        r"\b(?P<the>(?:the|his|her|its|that|this|both|those)(?: two| three)?)"
        r" (?:[\w-]+-(?:looking|like) )?(?P<kind>[\w-]+)\b",
        own,
        text,
        flags=re.I,
    )
