"""Knows when what is before or after a scene is before or after the whole clip."""

import re
from typing import Final

from assistant.directors.builtin.gist.clause import Clause
from assistant.directors.builtin.gist.marks.marking import marked
from assistant.directors.builtin.gist.marks.referring import things
from assistant.directors.builtin.situation import Situation

_BEFORE_A_SCENE: Final = re.compile(
    r"\b(?:what (?:happen(?:s|ed)|c[ao]mes?|was|goes on|went on)|earlier|sooner),?"
    r"(?: (?:just|right|shortly))?"
    r"(?P<what> before (?:the|he|she|they|it|his|her) ?[\w' -]*)$",
    re.I,
)
_BEFORE_IT: Final = re.compile(
    r"before (?P<what>(?:the|his|her|its|he|she|it|they) [\w' -]*?)"
    r" (?=(?:we|i|i'd|id|you)\b)",
    re.I,
)
_AFTER_A_SCENE: Final = re.compile(
    r" (?:right |just )?after (?P<what>(?:the|his|her|its) [\w' -]+?)(?=$|[,:])", re.I
)


def up_to_its_edge(clause: Clause, now: Situation, *, going_on: bool) -> Clause:
    """Return a clause with “before this” for “before the knight rides in”, where the film begins so.

    Args:
        clause: the clause, which loses “after the cocoa” where the film ends so.
        now: the situation.
        going_on: whether time was added to a clip just before.
    """
    mark = clause.first("card before")
    if mark and mark.value == (1,) and clause.has("time") and going_on:
        return marked(f"{clause.text[: mark.start]}before this{clause.text[mark.end :]}", now)
    lead = _BEFORE_IT.match(clause.text) if clause.has("time") else None
    if lead and _is_first(lead["what"], clause, now):
        return marked(f"before this {clause.text[lead.end() :]}", now)
    behind = _AFTER_A_SCENE.search(clause.text) if clause.has("longer", "onwards") else None
    if behind and _is_last(behind["what"], clause, now):
        return marked(f"{clause.text[: behind.start()]} {clause.text[behind.end() :]}".strip(), now)
    match = _BEFORE_A_SCENE.search(clause.text) if clause.has("earlier") else None
    if match is None or not _is_first(match["what"], clause, now):
        return clause
    return marked(f"{clause.text[: match.start('what')].rstrip(' ,')} before this", now)


def _is_first(what: str, clause: Clause, now: Situation) -> bool:
    """Return whether a text speaks of the first card alone, or of things that are seen in it."""
    if mark := clause.first("card before"):
        return bool(mark.value == (1,))
    named = things(what, now)
    return bool(named) and all(1 in one.cards for one in named)


def _is_last(what: str, clause: Clause, now: Situation) -> bool:
    """Return whether a text speaks of the last card alone, or of things that only it shows."""
    if mark := clause.first("card after"):
        return bool(mark.value == (len(now.cards),))
    named = things(what, now)
    return bool(named) and all(one.cards == (len(now.cards),) for one in named)
