"""Lets a rule read its wish beside what wishes for nothing: what it is for, what is remarked of it."""

import re
from functools import wraps
from typing import Final

from assistant.directors.builtin.decision import Decision
from assistant.directors.builtin.gist.clause import Clause, Context, Rule
from assistant.directors.builtin.gist.marking import marked
from assistant.directors.builtin.situation import Situation

_FOR: Final = re.compile(
    r",? (?:(?:for (?!(?:me|us|the rest)\b)"
    r"|(?:in|on|at|behind|beside) (?=(?:my|our|his|her|their)\b))[\w'-]+(?: [\w'-]+){0,3}"
    r"|(?:in|behind|over|beside) the (?:bar|counter|shop|window|hall|lobby|kitchen|background|office|club)"
    r")\W*$",
    re.I,
)
_REMARK: Final = re.compile(
    r"(?:,|\s[–-])\s*(?:(?:(?:and|because|as|since) )?"
    r"(?!(?:please|only|just|but|not|without|with|except|instead|so)\b)(?:[\w'-]+ ){0,3}?"
    r"(?:i'm|it's|it'll|he's|she's|they're|that's|is|are|was|were|will|would|won't|can't|cannot|doesn't"
    r"|don't|didn't|has|have|had|never|always|\w{2,}[^s\W]s)\b[^,.;!?]*"
    r"|(?:far |way |much |a bit |rather )?too \w+"
    r"|(?:so |very |really |just )?(?:curious|wondering)\b[^,.;!?]*"
    r"|(?:thanks|thank you|cheers)\b[^,.;!?]*)[.!?]*\s*$",
    re.I,
)
_TELLING: Final = (
    "card", "edge", "clip", "title", "all clips", "time", "stretch", "factor", "how_many", "shape_square",
    "shape_vertical", "shape_wide", "finer", "coarser", "loop", "blend", "export", "file", "folder",
    "favourite", "rename", "remove", "undo", "redo", "longer", "shorter", "remade", "first", "latter",
)  # fmt: skip
"""Marks by which words are no mere remark."""

_DOES: Final = re.compile(
    r"(?:he|she|they)(?! (?:is|are|was|were|has|have|had|will|would|never|always|won't|can't|cannot|doesn't"
    r"|don't|didn't)\b)\b(?!')",
    re.I,
)
"""Tells what somebody does, which may be a wish for it."""
_OF_WHOLE_CLIPS: Final = frozenset(
    {"favoured", "renamed", "exported", "deleted", "picked", "looped", "together"}
    | {"undone", "drawn", "seeded", "cancelled"}
)
"""Rules of wishes beside which a remark says nothing of what shall be seen."""


def freely(rule: Rule) -> Rule:
    """Return a rule that also reads a clause without what it is for and without what is remarked of it."""

    @wraps(rule)
    def read(clause: Clause, context: Context, now: Situation) -> Decision | None:
        if (found := rule(clause, context, now)) is not None:
            return found
        shorter = unremarked(clause.text, now)
        return rule(marked(shorter, now), context, now) if shorter != clause.text else None

    return read


def unremarked(text: str, now: Situation) -> str:
    """Return a text without what follows its wish and wishes for nothing."""
    for pattern in (_REMARK, _FOR, _REMARK):
        match = pattern.search(text)
        if match and match.start() and not marked(match[0].strip(" ,"), now).has(*_TELLING):
            text = text[: match.start()]
    return text


def without_remarks(parts: list[str], rules: set[str], now: Situation) -> list[str]:
    """Return clauses that were not understood without mere remarks, where all wishes are of whole clips.

    Args:
        parts: the clauses.
        rules: the rules that read the other clauses.
        now: the situation.
    """
    if not rules <= _OF_WHOLE_CLIPS:
        return parts
    return [part for part in parts if _DOES.match(part) or unremarked(f"it, {part}", now) != "it"]
