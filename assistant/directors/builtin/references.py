"""Knows whether a text speaks of what the board shows, and of which card."""

import re
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.situation import Situation

_NAMED: Final = re.compile(
    r"\b(?:the(?: (?:two|three|four|five|other))?|(?:when|while|as) (?:it|he|she|they))"
    r" (?P<what>[\w'-]+(?: [\w'-]+)?)\b",
    re.I,
)
"""A thing that is there, and what it does."""
_KNOWN: Final = re.compile(
    r"the [\w'-]+\W*$|(?:he|she|they|their|his|her|its|both|another|someone|somebody|everyone|everybody)\b"
    r"|.*\bin \d(?:,? (?:and|&) \d)*(?=[,.;]|$)|there(?:'s| is| are) no(?:t|body)?\b",
    re.I,
)
"""Speaks of what is there already: a mere name, “she”, or what is not to be seen."""
_ENDING: Final = re.compile(r"(?:ing|ed|es|s|e)$")


def names_shown(text: str, now: Situation) -> bool:
    """Return whether a text speaks with “the” or “she” of what the board shows or a clip's title names.

    “The unicorn” and no more answers something, and tells no film.
    """
    shown = {stem for told in now.told() for stem in _stems(told)}
    return bool(_named_stems(text) & shown) or _KNOWN.match(text) is not None


def shows_again(text: str, now: Situation) -> bool:
    """Return whether a text names anybody or anything that a card shows or a clip's title names, however."""
    shown = {stem for told in now.told() for stem in _stems(told)}
    return any("subject" in span.slots and _stem(span) in shown for span in lexicon.spans(text))


def _named_stems(text: str) -> set[str]:
    """Return the stems of what a text names with “the”, and of what that is doing: “the crane standing”."""
    found: set[str] = set()
    for match in _NAMED.finditer(text):
        named = [span for span in lexicon.spans(match["what"]) if not span.grammar]
        found |= {_stem(span) for span in named[:1] + [span for span in named[1:] if span.ending == "ing"]}
    return found


def _stems(text: str) -> set[str]:
    """Return the words of a text that name something, without their endings."""
    return {_stem(span) for span in lexicon.spans(text) if not span.grammar}


def _stem(span: lexicon.Span) -> str:
    return _ENDING.sub("", span.words)
