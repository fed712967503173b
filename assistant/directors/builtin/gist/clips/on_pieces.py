"""Reads where a clip is split in two, and to where a stretch of it is moved."""

import re
from typing import Final

from assistant.directors.builtin.decision import Decision, call
from assistant.directors.builtin.gist.clause import Clause, Context, Rule
from assistant.directors.builtin.gist.marks.pointing import clips_of, length_of
from assistant.directors.builtin.gist.marks.portions import in_seconds
from assistant.directors.builtin.moments import TIME, moment
from assistant.directors.builtin.numerals import short
from assistant.directors.builtin.situation import Situation

_SPLIT: Final = re.compile(
    r"\b(?:(?:split|divide)\b|(?:cut|break|chop|slice)(?= .*\b(?:in|into) (?:two|half|halves|2|pieces)\b))",
    re.I,
)
_WHERE: Final = re.compile(
    rf"\b(?:at|after|from) (?:the )?(?P<at>{TIME}(?:(?:,| and|, and) (?:at )?{TIME})*)(?: mark\b)?"
    r"|\bin (?:the middle|half)\b|\bhalf ?way(?: through)?\b|\binto halves\b",
    re.I,
)
_PIECES: Final = re.compile(
    r"\b(?:in|into) (?:(?:two|2)(?: (?:pieces|parts|clips|halves|bits))?|half|halves|pieces)\b", re.I
)
_TO: Final = re.compile(
    r"\b(?:to|at|onto|on|in|into|from) (?:the |its )?(?:very )?"
    r"(?:(?P<edge>start|beginning|front|end|back|finish)\b(?: of)?"
    rf"|(?P<at>{TIME}))"
    r"|\b(?P<place>first|last)\b"
    r"|\b(?P<with>start|begin|open|end|finish|close)(?:s|ing)? with(?= ¤)",
    re.I,
)
_ENDS: Final = frozenset({"end", "back", "finish", "last", "close"})
_END_S: Final = 3600
"""A place behind the end of any clip."""
_AROUND: Final = (
    "stretch", "move", "first", "latter", "edge", "clip", "title", "time", "moment", "join", "afterwards",
    "purpose", "pick", "keep", "remove", "factor", "swap", "cutting", "beside", "starts", "ends",
)  # fmt: skip


def clip_split(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return a clip cut into cards of their own: “split the fox clip at 3 seconds”, “… in half”."""
    verb, where = _SPLIT.search(clause.text), _WHERE.search(clause.text)
    clips = clips_of(clause, context, now)
    if verb is None or where is None or clause.has("card", "edge") or len(clips) != 1:
        return None
    rest = f"{clause.text[: verb.start()]} {clause.text[verb.end() :].replace(where[0], ' ')}"
    said = Clause(" ".join(_PIECES.sub(" ", rest).split()))
    named = {word for mark in clause.all("clip", "title") for word in clause.words(mark).lower().split()}
    if set(said.left()) - named:
        return None
    length = length_of(clips[0], now)
    if where["at"] is None and not (length and clause.says(r"\b(?:split|divide)\b")):
        return None  # “cut it in half” may be meant to be half as long
    times = re.findall(TIME, where["at"], re.I) if where["at"] else []
    at = ", ".join(f"{moment(one):g}" for one in times) or f"{short(length / 2):g}"
    return Decision((call("recut", clip=clips[0], split=at),))


def stretch_moved(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return a stretch that comes elsewhere: “put the last two seconds at the start”, “move 0-1 to 3 s”."""
    clause = in_seconds(clause, now)
    stretches = clause.all("stretch")
    clips = clips_of(clause, context, now)
    if len(stretches) != 1 or len(clips) != 1 or clause.has("card", "loop", "time of day"):
        return None
    stretch = stretches[0]
    text = f"{clause.text[: stretch.start]}¤{clause.text[stretch.end :]}"
    found = list(_TO.finditer(text))
    if len(found) != 1 or not clause.has("move", "first", "latter") or clause.left(*_AROUND):
        return None
    edge = (found[0]["edge"] or found[0]["place"] or found[0]["with"] or "").lower()
    to = moment(found[0]["at"]) if found[0]["at"] else _END_S if edge in _ENDS else 0
    return Decision((call("recut", clip=clips[0], move=stretch.value, to=to),))


RULES: Final[tuple[Rule, ...]] = (clip_split, stretch_moved)
