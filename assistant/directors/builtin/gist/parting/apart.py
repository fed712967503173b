"""Takes apart a clause that wishes something of its own for each of two cards: “fog in 1 and snow in 3”."""

import re
from itertools import pairwise
from typing import Final

from assistant.directors.builtin.gist.clause import Clause
from assistant.directors.builtin.gist.marks.marking import marked
from assistant.directors.builtin.situation import Situation

_IN: Final = re.compile(r"\W*\b(?:in|for|on|at|during)\s*$", re.I)
_BORDER: Final = re.compile(r"\s*,?\s*(?:\b(?:and|but|while|then|plus)\b\s*)?(?:\bthen\b\s*)?", re.I)
_HEAD: Final = re.compile(
    r"(?:(?:make|turn|paint|colou?r|give|let|have|put) (?:the|his|her|its|their|my) [\w-]+(?:'s [\w-]+)?"
    r"|(?:the|his|her|its|their|my) [\w-]+(?:'s [\w-]+)? (?:should|must|could|can|has to|needs to)"
    r"(?: (?:be|look|have|wear))?)\b",
    re.I,
)
"""Who or what both wishes are of, and the verb."""
_OF_ITS_OWN: Final = re.compile(r"(?:the|his|her|its|their|make|turn|paint|give|let|have|put|add)\b", re.I)


def of_each_card(part: str, now: Situation) -> tuple[str, str] | None:
    """Return the two wishes of a clause that are each of another card, or None where it has no such two."""
    clause = marked(part.strip(" ,.!?"), now)
    cards = [mark for mark in clause.marks if mark.name == "card"]
    for one, other in pairwise(cards):
        if set(one.value) & set(other.value) or other.end < len(clause.text):
            continue
        between = clause.text[one.end : other.start]
        border, inner = _BORDER.match(between), _IN.search(between)
        if border is None or inner is None or not border[0].strip():
            continue
        wish = between[border.end() : inner.start()].strip(" ,")
        if wish and _IN.search(clause.text[: one.start]):
            return _with_head(clause, one.end, wish, between[inner.start() :] + clause.words(other))
    return None


def _with_head(clause: Clause, end: int, wish: str, where: str) -> tuple[str, str]:
    """Return the first wish, and the second one with whom it is of, where it does not say so itself."""
    head = _HEAD.match(clause.text)
    of_same = head and not _OF_ITS_OWN.match(wish)
    return clause.text[:end], f"{head[0]} {wish}{where}" if head and of_same else f"{wish}{where}"
