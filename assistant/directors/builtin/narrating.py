"""Tells a wish as what happens: “have it fly off” becomes “it flies off”."""

import re
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.tables import words
from assistant.directors.builtin.verbs import AS_SUBJECT, third_person

_WISHED: Final = re.compile(r"^(?:let|make|have)\s+(?!(?:an?|the)\s+\w+$)(?P<told>.+)$", re.I | re.S)
_ALONE: Final = words("pronouns") - {"they", "them"}


def narrated(text: str) -> str:
    """Return a text with “let it fly” as “it flies”; any other text as it is."""
    match = _WISHED.match(text)
    return (told(match["told"]) if match else None) or text


def told(text: str) -> str | None:
    """Return “the crane fly away” as a sentence: its verb takes an s. None where nobody does anything."""
    found = lexicon.spans(text)
    if len(found) > 1 and found[0].words in words("pronouns"):
        who = AS_SUBJECT.get(found[0].said, found[0].said)
        does = found[1]
        if not does.verb or is_told(does):
            return None
        said = third_person(does.said) if found[0].words in _ALONE else does.said
        return f"{who} {said}{text[does.end :]}"
    noun = lexicon.subject(text)
    done = [span for span in found if noun and span.verb and span.ending != "ing" and span.start > noun.start]
    if noun is None or not done or is_told(done[0]):
        return None
    verb = done[0]
    plural = noun.of_one or noun.said in words("plurals")
    bare = text[verb.start : verb.end]
    return f"{text[: verb.start]}{bare if plural else third_person(bare)}{text[verb.end :]}"


def is_told(verb: lexicon.Span) -> bool:
    """Return whether a verb has its ending already: flies, walks away."""
    return bool(verb.ending) or re.match(r"\w+(?<!s)s\b", verb.said) is not None
