"""Reads how long a clip shall be in all: cut down to that, or carried on until then."""

import re
from typing import Final

from assistant.directors.builtin.decision import Call, Decision, call
from assistant.directors.builtin.gist.clause import Clause, Context, Mark, Rule
from assistant.directors.builtin.gist.marks.pointing import ONE_CLIP, clips_of, length_of
from assistant.directors.builtin.numerals import NUMBER, short
from assistant.directors.builtin.situation import Situation

_TRIMS: Final = r"\b(?:trim|crop)\b"
_CUTS_DOWN: Final = r"\b(?:trim|cut|crop|shorten|get|bring)\b"
_DOWN_TO: Final = re.compile(r"\b(?:down )?to\b|\bso (?:that )?it(?:'s| is)\b|\bafter\b", re.I)
_CARRIED_ON: Final = (
    r"\b(?:extend(?:ed)?|prolong(?:ed)?|lengthen(?:ed)?|continue|carry on|go on|runs?(?: on)?)\b"
)
UNTIL: Final = re.compile(
    r"\b(?:to|until|till|up to|so (?:that )?it(?:'s| is)|for a total of) (?:about )?$", re.I
)
_IN_ALL: Final = re.compile(
    r" ?(?:long|in (?:all|total|length)|altogether|total|overall)\b"
    r"| (?:is|are|would be|will be) (?:enough|plenty|fine)\b| (?:will|would) do\b",
    re.I,
)
_JUST_SO_LONG: Final = re.compile(r"(?: instead of [\w ]+)?\W*$", re.I)
_UP_TO: Final = frozenset({"until", "till"})
_OLD: Final = re.compile(rf"(?:instead of|rather than|not) (?:just |only )?{NUMBER}(?: sec\w*| s)?\W*$", re.I)
_LASTS: Final = r"\b(?:make|be|lasts?|have|want|need|exactly|only|just)\b"
_RELATIVE: Final = (
    r"\bby\b|\b(?:more|extra|another|additional|further|off|earlier|sooner|add|before|front"
    r"|start|beginning|longer|shorter|later)\b"
)
_WHOLE: Final = r"\b(?:whole|entire|film|movie|everything)\b"
_AS_LONG: Final = r"\b(?:as long|(?:the|its|in) (?:length|time|duration)|long)\b"
_TOGETHER: Final = frozenset({"together", "together_further"})
_AROUND: Final = (
    "time", "clip", "title", "lasting", "longer", "shorter", "onwards", "keep", "remove", "purpose", "factor",
    "each", "strongly", "slightly", "join", "first", "move",
)  # fmt: skip


def sized(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return clips of another length: “trim the fox to six seconds”, “the dogs clip 15 seconds long”."""
    if old := _OLD.search(clause.text):
        marks = [mark for mark in clause.marks if mark.end <= old.start()]
        clause = Clause(clause.text, (*marks, Mark("old length", old.start(), old.end())))
    amounts = clause.all("time", "factor")
    if len(amounts) != 1 or clause.has("card", "edge", "stretch", "moment", "add") or clause.says(_RELATIVE):
        return None
    if now.clip is None or clause.says(_WHOLE) or set(clause.left(*_AROUND, "old length")) - _UP_TO:
        return None
    clips, amount = clips_of(clause, context, now), amounts[0]
    if amount.name == "time" and _is_cut_to(clause, context):
        return Decision(tuple(call("recut", clip=clip, keep=f"first {amount.value:g}") for clip in clips))
    if not _is_in_all(clause, amount, context):
        return None
    made = [_of_length(clip, amount, now) for clip in clips]
    if not all(made) or (clause.says(_CARRIED_ON) and any("keep" in one.args for one in made if one)):
        return None  # what is carried on gets no shorter
    return Decision(tuple(one for one in made if one))


def _is_cut_to(clause: Clause, context: Context) -> bool:
    """Return whether a clip is cut down to a length; only trimming is ever of a clip that is not named."""
    about = clause.has("clip", "title") or clause.says(ONE_CLIP) or context.clip or context.rule in _TOGETHER
    if not _DOWN_TO.search(clause.text) or clause.says(_CARRIED_ON):
        return False
    return clause.says(_CUTS_DOWN) if about else clause.says(_TRIMS) and not context.cards


def _is_in_all(clause: Clause, amount: Mark, context: Context) -> bool:
    """Return whether an amount is the whole length of a clip: “extend it to 15 s”, “twice as long”."""
    named = clause.has("clip", "title") or context.clip is not None
    if amount.name == "factor":
        return named and clause.says(_AS_LONG)
    until = UNTIL.search(clause.text[: amount.start]) is not None
    if clause.says(_CARRIED_ON) or not named:
        return until and clause.says(_CARRIED_ON)
    after = clause.text[amount.end :]
    lasts = clause.says(_LASTS) and _JUST_SO_LONG.match(after)
    return bool(until or lasts or _IN_ALL.match(after))


def _of_length(clip: str | None, amount: Mark, now: Situation) -> Call | None:
    """Return a clip carried on, or cut, to a length; None where its own is not known, or is that one."""
    here = length_of(clip, now)
    seconds = amount.value * here if amount.name == "factor" else amount.value
    if not here or seconds == here:
        return None
    if seconds < here:
        return call("recut", clip=clip, keep=f"first {short(seconds):g}")
    return call("recut", clip=clip, after_s=short(seconds - here))


RULES: Final[tuple[Rule, ...]] = (sized,)
