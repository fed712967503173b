"""Knows what may be left of a message and loses nothing: talk, what something is for, a mere name."""

import re
from typing import Final

from assistant.directors.builtin.gist.marking import marked
from assistant.directors.builtin.gist.pointing import only_names
from assistant.directors.builtin.gist.referring import acts, things
from assistant.directors.builtin.gist.splitting import is_sentence
from assistant.directors.builtin.looks import look_of
from assistant.directors.builtin.situation import Situation

_ATTACHES: Final = re.compile(r"\b(?:stick|glue|join|attach|append|tack|stitch|put|add|blend|merge)\b", re.I)
_SEEMS: Final = {"look", "know", "think"}
"""What nobody in a film is told to do."""
_JUDGED: Final = re.compile(
    r"\b(?:too|so|not|never|hardly|barely|already|still|only|looks?|feels?|seems?|works?|fine|good|great|nice"
    r"|ok(?:ay)?|bad|boring|dull|wrong|weird|strange|odd|silly|ugly|slow|fast|long|short|favou?rite|done"
    r"|missing)\b|n't\b",
    re.I,
)
"""What is said of a film that is found good or bad."""
_CHANGING: Final = (
    "longer",
    "shorter",
    "equal",
    "time",
    "factor",
    "stretch",
    "remove",
    "swap",
    "finer",
    "coarser",
    "shape_square",
    "shape_vertical",
    "shape_wide",
    "how_many",
    "export",
    "loop",
    "favourite",
    "rename",
)
"""Marks of wishes that are never only another word for what was wished before."""


def is_talk(part: str, now: Situation) -> bool:
    """Return whether a clause is a sentence about nothing in the film: “the neighbours won't believe it”."""
    if not is_sentence(part) or acts(part) - _SEEMS:
        return False
    return not (marked(part, now).marks or things(part, now) or look_of(part))


def tells_of_film(part: str, now: Situation) -> bool:
    """Return whether a clause tells something of what cards show, and does not judge it."""
    return bool(things(part, now)) and _JUDGED.search(part) is None


def says_nothing_more(part: str, now: Situation) -> bool:
    """Return whether a clause at most names something, or says once more what is wished anyway."""
    clause = marked(part.strip(" ,.!?"), now)
    only_there = clause.has("only") and clause.has("card")
    if only_there or clause.has(*_CHANGING) or (clause.has("clip", "title") and _ATTACHES.search(part)):
        return False
    return only_names(part, now) or not clause.left(*{mark.name for mark in clause.marks})
