"""Tells a wish as what happens: “have it fly off” becomes “it flies off”."""

import re
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.tables import words

_WISHED: Final = re.compile(r"^(?:let|make|have)\s+(?!(?:an?|the)\s+\w+$)(?P<told>.+)$", re.I | re.S)
_ALONE: Final = words("pronouns") - {"they", "them"}
_SUBJECT: Final = {"him": "he", "her": "she", "them": "they"}


def narrated(text: str) -> str:
    """Return a text with “let it fly” as “it flies”; any other text as it is."""
    match = _WISHED.match(text)
    return (told(match["told"]) if match else None) or text


def told(text: str) -> str | None:
    """Return “the crane fly away” as a sentence: its verb takes an s. None where nobody does anything."""
    found = lexicon.spans(text)
    if len(found) > 1 and found[0].words in words("pronouns"):
        who = _SUBJECT.get(found[0].said, found[0].said)
        verb = found[1]
        if not verb.verb or verb.ending:
            return None
        done = third_person(verb.said) if found[0].words in _ALONE else verb.said
        return f"{who} {done}{text[verb.end :]}"
    noun = lexicon.subject(text)
    for span in found:
        if span.verb and not span.ending and noun and span.start > noun.start:
            verb_said = text[span.start : span.end]
            plural = noun.ending in ("s", "es", "ies")
            return f"{text[: span.start]}{verb_said if plural else third_person(verb_said)}{text[span.end :]}"
    return None


def third_person(verb: str) -> str:
    """Return a verb as it stands after "it": flies, goes, picks up."""
    first, _, rest = verb.partition(" ")
    if re.search(r"[^aeiou]y$", first):
        shown = f"{first[:-1]}ies"
    else:
        shown = f"{first}es" if re.search(r"(?:s|x|z|ch|sh|o)$", first) else f"{first}s"
    return f"{shown} {rest}".strip()
