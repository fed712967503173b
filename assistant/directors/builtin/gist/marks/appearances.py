"""Marks moments by who is seen in them: “before the knight shows up”, “when the ship arrives”."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from assistant.directors.builtin.gist.clause import Mark
from assistant.directors.builtin.gist.grounding import scenes_in
from assistant.directors.builtin.gist.marks.referring import things
from assistant.directors.builtin.gist.marks.showing import main_of, meanings, shown
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
    r"\b(?:when|while|(?<!soon )as|on (?:the|his|her|its|their) way)"
    r" (?P<what>(?:the (?:[\w-]+s \w+|[\w-]+ \w+s)|(?P<one>he|she|it|they)"
    r"(?:(?:'s|'re| is| are| gets?)(?: being)? (?=\w+(?:ed|en|ing)\b)| (?!is\b|was\b|are\b))[\w-]+"
    r"|(?:to|down|up|through|across|into|along|out of))\b"
    r"(?: in| up| off| away| out| him| her| it| them)?(?P<rest>[^,.;!?]*))",
    re.I,
)
_SHALL: Final = r"(?:[\w'-]+ ){0,3}(?:should|could|must|can|would|might|needs? to|has to|ought to)\b"
_REST: Final = re.compile(
    rf"(?: (?:in|up|off|away|out|down|back|on|over|by)(?=(?: {_SHALL}|\W*$)))?"
    r"(?:(?! (?:(?:and|but|then|i|we|let|make|have|show|please|use|add|put|zoom)\b"
    rf"|{_SHALL}))[^,.;!?])*",
    re.I,
)
"""How the moment goes on, up to where something is wished again."""


def moments(text: str, known: Sequence[Mark], now: Situation) -> Iterator[Mark]:
    """Yield each moment whose things one card alone shows, whatever happens, where no other mark knows it."""
    found = [
        Mark("card", one.start, one.end, (int(one.name.split()[1]),))
        for one in scenes_in(text, now)
        if one.when
    ]
    for mark in (*found, *_of_things(text, now)):
        if not any(mark.meets(other) for other in known):
            known = (*known, replace(mark, end=next(_REST.finditer(text, mark.end)).end()))
            yield known[-1]


def _of_things(text: str, now: Situation) -> Iterator[Mark]:
    """Yield each moment that names things of one card alone, if with what else is named: “when it lands”."""
    for match in _WHEN_ONE.finditer(text):
        if named := things(match["what"], now):
            others = [one.cards for one in things(f"{text[: match.start()]}.{text[match.end() :]}", now)]
            cards = set(now.positions).intersection(*(one.cards for one in named))
            cards = cards if len(cards) == 1 else cards.intersection(*others)
            theirs = {card for card in cards if not meanings(named[-1].word) & main_of(now.text(card))}
            cards = theirs if match["one"] and theirs else cards  # he does it, and the thing does not
            end = max(match.start("rest"), match.start("what") + named[-1].end)
            if len(cards) == 1:
                yield Mark("card", match.start(), end, tuple(cards))


def appearances(text: str, now: Situation) -> Iterator[Mark]:
    """Yield each such moment as before or after the first card that shows the thing."""
    for match in _APPEARING.finditer(text):
        keys = meanings((match["who"] or match["whom"]).lower())
        first = next((position for position in now.positions if keys & shown(now.text(position))), None)
        if first:
            side = "card before" if match["side"].lower() == "before" else "card after"
            yield Mark(side, match.start(), match.end(), (first,))
