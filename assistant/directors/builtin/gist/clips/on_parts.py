"""Reads a change of a clip that holds from one second to another: “let it snow from 2 to 4 s”."""

import re
from typing import Final

from assistant.directors.builtin.decision import Decision, call
from assistant.directors.builtin.gist.clause import Clause, Context, Mark, Rule
from assistant.directors.builtin.gist.clips.changes import changed_by
from assistant.directors.builtin.gist.clips.on_remixes import OTHER_WISHES
from assistant.directors.builtin.gist.marks.pointing import clips_of, length_of
from assistant.directors.builtin.gist.marks.portions import in_seconds, span_of
from assistant.directors.builtin.gist.marks.strengths import strength_of
from assistant.directors.builtin.gist.parting.splitting import is_told
from assistant.directors.builtin.situation import Situation

_OTHERS: Final = tuple(set(OTHER_WISHES) - {"stretch"})
_IN_IT: Final = re.compile(
    r"(?:^|[\s,]+)(?:(?:only|just) )?(?:in|during|for|within|over|between|from|at|of)?\s*$"
)
_REMIX: Final = re.compile(
    r"^(?:(?:please|and|then) )*(?:remix|redo|rework|re-?draw|re-?paint|re-?style)\b[\s:,]*", re.I
)


def remixed_in_part(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return a remix of the seconds for which a change is wished."""
    clause = in_seconds(clause, now)
    marks = clause.all("stretch")
    if now.clip is None or len(marks) != 1 or is_told(clause.text):
        return None
    if clause.has(*_OTHERS, "remove", "keep", "longer", "shorter", "onwards", "earlier", "card"):
        return None
    clips = clips_of(clause, context, now)
    wish = _wish(clause, marks[0])
    how = changed_by(wish, clips[0], context, now) if wish and len(clips) == 1 else None
    if how is None:
        return None
    times = span_of(str(marks[0].value), length_of(clips[0], now))
    return Decision((call("remix", clip=clips[0], **{**strength_of(clause), **how, **times}),))


def _wish(clause: Clause, stretch: Mark) -> str:
    """Return what is wished of a stretch: “make it rainy” of “make seconds 2 to 4 rainy”."""
    before, after = clause.text[: stretch.start], clause.text[stretch.end :].strip(" ,:")
    inside = re.search(r"\b(?:in|during|for|within|over|between|from|at|of) $", before, re.I)
    led = re.match(r"(?:from|in|during|between)\b", clause.words(stretch), re.I)
    if before.strip() and not (inside or led):
        return _REMIX.sub("", f"{before.strip()} it {after}")
    return f"{_IN_IT.sub('', before)} {after}".strip()


RULES: Final[tuple[Rule, ...]] = (remixed_in_part,)
