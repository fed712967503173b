"""Gives another colour to what gets one by what is done: “paints the wall of the room white”."""

import re
from itertools import takewhile
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.wording import sentence

_PAINTS: Final = re.compile(r"\b(?:paint|dye|colou?r|spray|stain|varnish)(?:e?s|ed|ing)? ", re.I)
_ENDS: Final = re.compile(r" (?:and|while|as|with|by|in|on|at|for|before|until|then)\b|[,.;]|$")

SHADES: Final = frozenset({"light", "dark", "pale", "deep", "bright"})


def repainted(text: str, colour: str, thing: int | None = None) -> str | None:
    """Return a text in which what is painted gets another colour; None where nothing is, or it is none.

    Args:
        text: what a card tells.
        colour: the colour that it shall be painted.
        thing: where the thing stands that shall have the colour; None for whatever is painted.
    """
    verb = _PAINTS.search(text)
    if verb is None or "colour" not in lexicon.spans(colour)[-1].slots:
        return None
    end = next(_ENDS.finditer(text, verb.end())).start()
    spans = lexicon.spans(text[verb.end() : end])
    given = list(takewhile(_is_colour, reversed(spans)))
    if not given or len(given) == len(spans):
        return None
    start, end = verb.end() + given[-1].start, verb.end() + given[0].end
    is_painted = thing is None or verb.end() <= thing < start
    return sentence(f"{text[:start]}{colour}{text[end:]}") if is_painted else None


def _is_colour(span: lexicon.Span) -> bool:
    return "colour" in span.slots or span.said in SHADES
