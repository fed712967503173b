"""What is left of a clause without the words around its wish: “could we please have”, “if possible”."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from assistant.directors.builtin.gist.clause import Mark
from assistant.directors.builtin.gist.marks.cues import core_words
from assistant.directors.builtin.gist.marks.phrases import EDGES

_DEEPEST: Final = 8
"""How many layers of such words are taken off."""
_OF_A_THING: Final = re.compile(r"\b(?:over|under|beside|against|by) $", re.I)
"""Leads to a thing, though a scene may be called so: “nods off over her knitting”."""
_OF_THE_FILM: Final = re.compile(r" of (?:the|my|our) (?:film|video|movie|story)\b", re.I)
"""What scenes are of, and says no more of them."""
_WHEN: Final = re.compile(r"(?:when|while|as|once)\b", re.I)
_CAPITAL: Final = re.compile(r"[A-Z][a-z]|A ")


def bare(text: str) -> str:
    """Return the content of a wish: “let the horse be white” of “could the horse be white, please”."""
    words = core_words()
    text = words["anywhere"].sub("", text.strip(EDGES))
    text = words["asked"].sub("let ", text)
    for _ in range(_DEEPEST):
        shorter = words["before"].sub("", text, count=1)
        shorter = words["after"].sub("", shorter, count=1).strip(EDGES)
        if shorter == text or not re.search(r"\w", shorter):
            break
        text = shorter
    return text[:1].lower() + text[1:] if _CAPITAL.match(text) else text


def without_places(text: str, places: Iterable[Mark]) -> str:
    """Return a text without the places that it names, and the little words that lead to them."""
    pieces, end = [], 0
    for place in sorted(places, key=lambda mark: mark.start):
        if place.start >= end and not _OF_A_THING.search(text[: place.start]):
            led = text[end : place.start]
            when = _WHEN.match(text, place.start)  # “zoom in when …”
            pieces.append(led if when else _leading().sub(r"\1", led))
            whole = _OF_THE_FILM.match(text, place.end)
            end = whole.end() if whole else place.end
    return " ".join(" ".join([*pieces, text[end:]]).split()).replace(" ,", ",").strip(" ,")


@cache
def _leading() -> re.Pattern[str]:
    return re.compile(
        r"(?:\b(out )of|(?:at|towards|near) the (?:very )?(?:end|start|beginning) of|\b(?:in"
        r"|on|for|at|during|of|to|throughout|from))\s*$",
        re.I,
    )
