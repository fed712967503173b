"""Reads which clips shall play without an end."""

from dataclasses import replace
from typing import Final

from assistant.directors.builtin.decision import Decision, call
from assistant.directors.builtin.gist.clause import Clause, Context, Rule
from assistant.directors.builtin.gist.pointing import clips_of, names_cards
from assistant.directors.builtin.situation import Situation

_AROUND: Final = (
    "loop", "clip", "title", "all clips", "lasting", "purpose", "move", "longer", "onwards", "join", "remix",
    "first", "shape_vertical", "undo", "slightly", "pick", "smooth", "keep",
)  # fmt: skip


def looped(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return the clips whose end shall run into their start."""
    loops = clause.all("loop")
    others = [
        mark
        for mark in clause.marks
        if not any(loop.start <= mark.start and mark.end <= loop.end for loop in loops)
    ]
    rest = replace(clause, marks=others)
    if not loops or names_cards(rest) or rest.has("stretch") or clause.left(*_AROUND):
        return None
    return Decision(tuple(call("loop", clip=clip) for clip in clips_of(clause, context, now)))


RULES: Final[tuple[Rule, ...]] = (looped,)
