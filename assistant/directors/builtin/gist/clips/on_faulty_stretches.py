"""Takes what is only told of a stretch of a clip: what is wrong with it, and why it goes."""

import re
from typing import Final

from assistant.directors.builtin.decision import Decision
from assistant.directors.builtin.gist.clause import Clause, Context, Rule
from assistant.directors.builtin.gist.marks.cues import bad_words
from assistant.directors.builtin.gist.marks.portions import in_seconds
from assistant.directors.builtin.situation import Situation

_REASON: Final = re.compile(
    r"(?:(?:and|but|because|since|so) )*"
    r"(?:(?:that's|it's|that is|this is) (?:all\b|the (?:best |only )?(?:part|bit|piece|one)\b)"
    r"|(?:i|we)(?: really| just)? (?:don't|do not|didn't) (?:need|want|like)"
    r"|(?:nobody|no one) (?:needs|wants|cares)\b|(?:that's|there|that is) (?:where|when|why)\b"
    r"|(?:there|here|then|in that (?:part|bit)|that (?:part|bit)) |.* (?:there|then|here)\W*$)",
    re.I,
)
_OPENED: Final = r"^(?:(?:please|and|then|now|can you|could you) )*(?:trim|crop|cut|shorten|halve)\b"
_LOOKS_SO: Final = re.compile(
    r"\b(?:nothing|nobody|not much) \w+s\b"
    r"|\b(?:is|are|has|was|were|looks?|feels?|seems?|gets?|goes|comes? out)\b",
    re.I,
)
_A_PART: Final = re.compile(
    r"^(?:the|that|this) (?:part|bit|stretch|piece|section) (?!.*\b(?:as|like|into)\b)", re.I
)
"""It is the clip's, and does nothing that is seen."""
_SHALL: Final = r"\b(?:should|must|could|shall|needs? to|has to|make|turn|let|add|with)\b"
_TO_LOOK: Final = re.compile(
    r"^(?:i|we)(?:'d| would| should| could| can)?(?: (?:like|love|want|need)(?: to)?)?"
    r" (?:look at|see|watch|enjoy)\b.* (?:longer|more)\W*$",
    re.I,
)
"""Why there is more of a clip."""
_CUTS: Final = frozenset({"recut", "of_a_stretch", "reasoned"})
_BY_NUMBER: Final = re.compile(r"\b(?:scene|card|shot|first|second|third|fourth|last)\b", re.I)


def of_a_stretch(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return nothing to do for “seconds 3 to 5 look odd”: what is to become of them follows."""
    clause = in_seconds(clause, now)
    if not clause.has("stretch") or clause.has("remove", "keep"):
        return None
    told = (_LOOKS_SO.search(clause.text) or _A_PART.match(clause.text)) and not clause.says(_SHALL)
    return Decision() if told or not set(clause.left("stretch", "clip", "title")) - bad_words() else None


def opened(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return nothing to do for “trim the boat”: to what, follows."""
    if not clause.says(_OPENED) or not clause.has("clip", "title") or clause.has("time", "stretch", "card"):
        return None
    return None if clause.left("remove", "keep", "shorter", "cutting", "clip", "title") else Decision()


def reasoned(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return nothing to do for why a stretch goes: “cut seconds 4 to 6, I don't want the boy coming in”."""
    if context.rule not in _CUTS or not context.stretch or clause.has("time", "stretch", "clip", "moment"):
        return None
    named = [mark for mark in clause.all("card") if _BY_NUMBER.search(clause.words(mark))]
    return Decision() if _REASON.match(clause.text) and not named and not clause.says(_SHALL) else None


def looked_at(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return nothing to do for “…, I should like to look at it a bit longer” behind a longer clip."""
    longer = context.rule in ("extended", "extended_further")
    return Decision() if longer and _TO_LOOK.match(clause.text) else None


RULES: Final[tuple[Rule, ...]] = (looked_at, of_a_stretch, opened, reasoned)
