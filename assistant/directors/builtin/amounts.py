"""Finds the amount in which a text tells of a thing, and which goes with it: “a box of” books."""

import re
from typing import Final

_AMOUNT: Final = re.compile(r"(?:an?|two|three|some) [\w-]+ of ")
_ANY_BEFORE: Final = re.compile(r"\b(?:an?|the) [\w-]+ of $")
_ONE: Final = re.compile(r"an? ")
_OF_MANY_BEFORE: Final = re.compile(
    r"\b(?:an?|the) (?:row|pile|stack|heap|bunch|box|bag|sack|crate|basket|bucket|bowl|plate|tray|pot|jar)"
    r" of $"
)


def amount_before(text: str, start: int, end: int, new: str) -> re.Match[str] | None:
    """Return the amount of a thing that another one has not: “a box of” what becomes a lamp.

    Args:
        text: what a card tells.
        start: where to look from.
        end: where the thing begins.
        new: what it becomes, an amount of it or one thing.
    """
    before = _ANY_BEFORE if _AMOUNT.match(new) else _OF_MANY_BEFORE if _ONE.match(new) else None
    return before.search(text, start, end) if before else None
