"""Reads two who shall do what the other does in a card: “swap the girl and her brother”."""

import re
from typing import Final

from assistant.directors.builtin import rewriting
from assistant.directors.builtin.decision import Decision
from assistant.directors.builtin.gist.contents.said import Said
from assistant.directors.builtin.wording import sentence

_SOMEONE: Final = r"(?:the|his|her|their|its|an?) (?:[\w-]+ ){0,2}?"
_CHANGED: Final = re.compile(
    r"(?:swap|switch|exchange|trade|reverse|flip)(?: around)? (?:(?:the )?(?:roles?|jobs|parts|places) of )?"
    rf"{_SOMEONE}(?P<one>[\w-]+) (?:and|with) {_SOMEONE}(?P<other>[\w-]+)(?: around)?"
    r"|(?:let |have |make )?(?:the )?(?P<a>[\w-]+) and (?:the |his |her |their )?(?P<b>[\w-]+) (?:should )?"
    r"(?:swap|switch|trade|exchange|change) (?:roles|jobs|places|parts)",
    re.I,
)
_ROLES: Final = re.compile(r"\b(?:roles?|jobs|parts|places) of\b", re.I)
_OWNED: Final = frozenset({"his", "her", "their", "its"})


def changed_places(said: Said) -> Decision | None:
    """Return the edits of the cards in which two do what the other does, where no more is wished."""
    match = _CHANGED.fullmatch(said.parts[0]) if len(said.parts) == 1 else None
    if match is None:
        return None
    one, other = match["one"] or match["a"], match["other"] or match["b"]
    alone = [
        text for text in said.texts().values() if rewriting.names(text, one) != rewriting.names(text, other)
    ]
    if alone and not (said.named or match["a"] or _ROLES.search(match[0])):
        return None  # may be of the whole film
    return said.retold({card: _changed(text, one, other) for card, text in said.texts().items()})


def _changed(text: str, one: str, other: str) -> str | None:
    """Return a text with each of two where it tells of the other; None where it does not tell of both."""
    both = sorted((*rewriting.heads(text, one)[:1], *rewriting.heads(text, other)[:1]), key=re.Match.start)
    if len(both) != len((one, other)) or both[0].start() == both[1].start():
        return None
    (start, lead), (again, owned) = (rewriting.phrase_start(text, head.start()) for head in both)
    first, second = text[start : both[0].end()], text[again : both[1].end()]
    bare_first, bare_second = first[len(lead) :].strip(), second[len(owned) :].strip()
    then = "the" if owned in _OWNED else owned
    told = f"{text[:start]}{lead} {bare_second}{text[both[0].end() : again]}{then} {bare_first}"
    return sentence(rewriting.articled(f"{told}{text[both[1].end() :]}".strip()))
