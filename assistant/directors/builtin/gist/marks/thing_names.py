"""Knows which words name a thing."""

import itertools
import re
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.wording import DEGREE
from tools.renderers.animatic.vocabulary import VERBS

_UNNAMED: Final = re.compile(
    r"^(?:(?:an? |the |some )?(?:different|other|new|comedy|drama|thriller|musical|western|tragedy)"
    r"|another)\b",
    re.I,
)
_COMPARATIVE: Final = re.compile(rf"^(?:{DEGREE})\b(?!\s+of\b)", re.I)


def is_thing(words: str) -> bool:
    """Return whether words name a thing, and neither something that happens nor just "another"."""
    if _UNNAMED.match(words) or _COMPARATIVE.match(words) or re.search(r"^\w+ more\b|\w ones?$", words):
        return False
    found = lexicon.spans(words)
    found = found[:-1] if len(found) > 1 and found[-1].said == "lights" else found
    if any(
        "subject" in one.slots and other.verb and other.of_one for one, other in itertools.pairwise(found)
    ):
        return False
    if all(span.slots <= {"colour"} and span.slots for span in found):
        return False
    verbs = [span for span in found[1:] if span.verb and span.of_one and span.slots <= VERBS]
    return 0 < len(found) <= 8 and not verbs and any(not span.grammar for span in found)
