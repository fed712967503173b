"""Finds the amount in which a text tells of a thing, and which goes with it: “a box of” books."""

import re
from typing import Final

_AMOUNT: Final = re.compile(r"(?:an?|two|three|some) [\w-]+ of ")
_ANY_BEFORE: Final = re.compile(r"\b(?:an?|the) [\w-]+ of $")
_ONE: Final = re.compile(r"an? ")
_HOLDING: Final = r"(?:row|pile|stack|heap|bunch|box|bag|sack|crate|basket|bucket|bowl|plate|tray|pot|jar)"
_PART: Final = r"(?:piece|slice|bit|loaf|lump|chunk|crust|handful|bite)"
_OF_MANY_BEFORE: Final = re.compile(rf"\b(?:an?|the) (?:{_HOLDING}|{_PART}) of $")
_HOLDS: Final = re.compile(rf"\b(?:{_HOLDING}|pan|tin|can|cup|glass|mug|bottle|tub|trolley|cart|barrel)$")
_WHAT_IS_IN: Final = re.compile(
    r" of [\w'-]+(?: [\w'-]+)?"
    r"(?=(?: (?:and|with|in|on|at|to|from|through|up|down|over|by|while|as|into)\b|[,.]|$))"
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


def amount_end(text: str, end: int, old: str, new: str) -> int:
    """Return where ends what goes with a thing that held it: “a box | of books” becomes a lamp.

    Args:
        text: what a card tells.
        end: where the thing ends.
        old: the thing.
        new: what it becomes, which holds nothing if it is no box or the like.
    """
    behind = _WHAT_IS_IN.match(text, end) if _HOLDS.search(old) and _ONE.match(new) else None
    return end if behind is None or _HOLDS.search(new.partition(" of ")[0]) else behind.end()
