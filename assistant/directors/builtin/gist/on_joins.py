"""Reads how the scenes shall pass into each other: by cuts, or smoothly."""

import re
from dataclasses import replace
from typing import Final

from assistant.directors.builtin.decision import Decision, ask, call, change
from assistant.directors.builtin.gist.clause import Clause, Context, Rule
from assistant.directors.builtin.gist.places import places
from assistant.directors.builtin.situation import Situation

_BESIDE: Final = ("card", "move", "each", "keep", "shorter", "blend", "remove", "join", "wisher", "purpose")
_TWO: Final = 2
_BETWEEN: Final = re.compile(r"\bbetween (?:the|his|her|its) [\w-]+ and\b", re.I)


def joined(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read a wish about all joins, or about the one between two cards."""
    smooth, cuts = clause.all("smooth"), clause.all("cutting")
    named = [*smooth, *clause.all("passing")]
    hard = [cut for cut in cuts if not any(one.start <= cut.start < one.end for one in named)]
    join = "cut" if hard else "smooth"
    if not now.cards or not (smooth or hard) or clause.has("clip", "title", "all clips", "stretch"):
        return None
    between = clause.says(r"\b(?:between|into)\b|\bfrom\b.*\bto\b")
    cards = [position for mark in clause.all("card") for position in mark.value]
    pair = len(set(cards)) == _TWO < len(now.cards) and between
    gap = None if pair else next((one for one in places(clause, now) if one.kind == "between"), None)
    unknown = None if pair or gap or clause.has("passing") else _BETWEEN.search(clause.text)
    if not (clause.has("passing") or pair or gap or unknown) or (smooth and hard):
        return None
    start = gap.start if gap else unknown.start() if unknown else None
    around = replace(clause, text=clause.text[:start])
    if around.left("smooth", "cutting", "passing", *_BESIDE):
        return None
    if len(now.cards) < _TWO:
        return ask("There is only one card to join. For example: add a scene at the end where it walks away.")
    if unknown:
        return ask("Between which cards? For example: a smooth join between cards 1 and 2.")
    one = gap.at if gap else max(cards) if pair else None
    joins = [one] if one else [position for position in now.positions if position > 1]
    return change(*(call("edit_card", card=position, join=join) for position in joins))


RULES: Final[tuple[Rule, ...]] = (joined,)
