"""Knows whether a text speaks of what the board shows, and of which card."""

import re
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.situation import Situation
from tools.renderers.animatic.vocabulary import VERBS

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
_FRAGMENT: Final = 8
"""Words of a thing that is only named, with what it is like."""
_ENDING: Final = re.compile(r"(?:ing|ed|es|s|e)$")


def showing(text: str, now: Situation) -> int | None:
    """Return the one card that shows more than any other of what a text names with “the”, or None."""
    said = _named_stems(text)
    shown = [(len(said & _stems(now.text(position))), position) for position in now.positions]
    most = sorted(shown, reverse=True)[:2]
    if len(most) < 2 or not most[0][0] or most[0][0] == most[1][0]:
        return None
    return most[0][1]


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


def is_named_alone(text: str, now: Situation) -> bool:
    """Return whether a text is no sentence, but names a thing that is shown already: “a blue kite”."""
    named = lexicon.subject(text)
    if named is None or len(text.split()) > _FRAGMENT:
        return False
    verbs = [span for span in lexicon.spans(text) if span.verb and span.slots <= VERBS]
    happens = any(span.ending != "ing" for span in verbs) or (verbs and lexicon.spans(text)[0].grammar)
    return not happens and any(_stems(named.said) <= _stems(told) for told in now.told())


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
