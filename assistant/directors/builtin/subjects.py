"""Says in each scene who does what it tells: “puts on gloves” is done by the nurse of the scene before."""

import re
from itertools import pairwise
from typing import Any, Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.happening import are_many, happening, subject_end
from assistant.directors.builtin.wording import sentence

DONE: Final = re.compile(
    r"(?:gets|goes|comes|has|becomes|[a-z]+s (?:an?|the|his|her|its|their|on|off|up|down|out|over|back|it)) ",
    re.I,
)
"""Begins with what is done, also in verbs that nobody knows."""
_OF_ITSELF: Final = re.compile(r"\w+ (?:go|come|get|are|is|start|begin|turn)\b", re.I)
_OF_ONE: Final = re.compile(r"\w+(?<!s)s ")
"""“Falls asleep”."""
_CALLED: Final = re.compile(r"(?:[Hh]e|[Ss]he|[Ii]t|[A-Z][a-z]+(?= \w+s\b))\b")
_THINGS: Final = frozenset({"subject", "scenery", "setting"})
_LITTLE: Final = frozenset({"pronoun", "determiner", "preposition"})
_NO_DEED: Final = _THINGS | _LITTLE | {"hour"}
_WHO_DOES: Final = re.compile(
    r"(?:an?|two|three|some|my|our) (?:[\w-]+ ){1,3}(?:who|that|which) [a-z]+s? (?!.*\b(?:who|that|and)\b)",
    re.I,
)
"""“A baker who bakes bread”."""


def with_subjects(cards: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return cards, those that tell only what is done with who does it."""
    for before, card in pairwise(cards):
        told, text = str(before["text"]), str(card["text"])
        first, *more = lexicon.spans(text)
        doing = (
            not first.slots & _NO_DEED
            and text.split()[0].endswith("ing")
            and more
            and more[0].slots & _LITTLE
        )
        if doing or _WHO_DOES.match(told):
            before["text"] = told = sentence(happening(f"{told[:1].lower()}{told[1:]}"))
        if doing:
            text = happening(f"it {text[:1].lower()}{text[1:]}").removeprefix("it ")
        if who := _who(told, text):
            card["text"] = f"{who} {text[:1].lower()}{text[1:]}"
    return cards


def _who(before: str, text: str) -> str:
    """Return who does what a text tells of nobody, as the text before calls him; nothing for others."""
    first, who = lexicon.spans(text)[0], before[: subject_end(before)]
    several = are_many(who)
    second = next(iter(lexicon.spans(text)[1:]), None)
    doer = second and second.verb and second.start == first.end + 1 and not second.ending
    done = bool(first.ending) or _OF_ONE.match(first.said) is not None
    known = first.verb and not doer and not first.slots & _THINGS and done != several
    if _OF_ITSELF.match(text) or not (known or (not (first.slots or several) and DONE.match(text))):
        return ""
    named, name = lexicon.subject(who), _CALLED.match(before)
    return "They" if several else f"The {called(named, who)}" if named else name[0] if name else ""


def called(named: lexicon.Span, who: str) -> str:
    """Return a name with what it is only the first half of: “lighthouse keeper”."""
    half = next(
        (one for one in lexicon.spans(who) if one.start == named.end + 1 and "subject" in one.slots), None
    )
    return f"{named.said} {half.said}" if half else named.said
