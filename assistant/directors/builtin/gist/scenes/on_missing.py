"""Answers a wish for a card that is not there, and gives a card back the words that the user wrote."""

import re
from typing import Final

from assistant.directors.builtin.decision import Decision, ask, call, change
from assistant.directors.builtin.gist.clause import Clause, Context, Rule
from assistant.directors.builtin.happening import happens
from assistant.directors.builtin.situation import Situation

_OWN_WORDS: Final = re.compile(
    r"\b(?:my (?:own )?(?:words?|texts?|wording)|(?:written[- ]out|rewritten|enriched|expanded)"
    r" (?:texts?|words|prompts?|versions?))\b",
    re.I,
)
_TAKING: Final = re.compile(
    r"(?:please )?(?:use|keep|take|forget|drop|remove|delete|discard|undo|clear|(?:go )?back to|return to"
    r"|restore|put back)\b",
    re.I,
)
_TOLD: Final = re.compile(r"(?:scene|card|shot) [\w-]+: (?:an?|the|[\w-]+s) \w", re.I)
_SCENE_MORE: Final = re.compile(r"\b(?:add|insert|new|another|a)\b", re.I)


def missing(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Answer “remove card 9” where there are two. The one behind the last may be told."""
    last = len(now.cards)
    beyond = [place for mark in clause.all("card") for place in mark.value or () if place > last]
    if not last or not beyond or _SCENE_MORE.match(clause.text) or clause.says(r"\bseed\b"):
        return None
    if (
        min(beyond) == last + 1
        and (happens(clause.text) or _TOLD.match(clause.text))
        and not clause.has("remove", "swap")
    ):
        return None
    cards = f"cards 1 to {last}" if last > 1 else "one card"
    return ask(f"There is no card {beyond[0]}. The board has {cards}.")


def own_words(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read “use my own words for card 2”: what was written out of them goes."""
    if not (_OWN_WORDS.search(clause.text) and _TAKING.match(clause.text)):
        return None
    named = [place for mark in clause.all("card") for place in mark.value]
    return change(*(call("edit_card", card=place, written="") for place in named or now.positions))


RULES: Final[tuple[Rule, ...]] = (missing, own_words)
