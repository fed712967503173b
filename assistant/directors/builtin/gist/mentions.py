"""Keeps what a clause speaks of, for “it”, “there” and “that part” in the clauses that follow."""

from typing import Final

from assistant.directors.builtin.gist.clause import Clause, Context
from assistant.directors.builtin.gist.marking import marked
from assistant.directors.builtin.gist.referring import of_kind, things
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.stretches import in_seconds

_CURRENT_CLIP: Final = r"\b(?:this (?:whole )?(?:clip|video)|the current (?:clip|video|one)|the clip)\b"


def note(part: str, context: Context, now: Situation) -> None:
    """Keep what a clause spoke of, for those that follow."""
    clause = marked(part.strip(" ,.!?"), now)
    _note_cards(clause, context, now)
    _note_clips(clause, context, now)
    if mark := clause.first("time"):
        context.seconds = mark.value
    if mark := clause.first("stretch") or marked(in_seconds(clause.text, now.length), now).first("stretch"):
        context.stretch = mark.value


def _note_cards(clause: Clause, context: Context, now: Situation) -> None:
    named = things(clause.text, now)
    if mark := clause.first("card", "edge"):
        context.cards = mark.value
    elif named and len(named[0].cards) == 1 and not clause.has("clip"):
        context.cards = named[0].cards
    if named:
        context.thing = named[0].word
    elif several := of_kind(clause.text, now):
        context.thing = several


def _note_clips(clause: Clause, context: Context, now: Situation) -> None:
    if mark := clause.first("clip", "title"):
        context.clip = None if now.clip and mark.value == now.clip["id"] else mark.value
    context.current = context.current or clause.says(_CURRENT_CLIP)
    if clause.has("earlier", "onwards"):
        context.side = "before" if clause.has("earlier") else "after"
