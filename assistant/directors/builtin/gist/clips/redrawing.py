"""Turns changes of cards into a remix of the clip that shows them, where that keeps more of it.

What is copied cannot change by words alone, and a model that is only told other words draws all anew.
"""

from itertools import takewhile
from typing import Final

from assistant.directors.builtin import limits
from assistant.directors.builtin.beginning import is_new
from assistant.directors.builtin.decision import Call, Decision, call
from assistant.directors.builtin.gist.clips.changes import arguments
from assistant.directors.builtin.gist.reading import read_gist
from assistant.directors.builtin.several import OF_CLIPS, is_of_looks
from assistant.directors.builtin.situation import Situation

_OF_BOARDS: Final = frozenset({"generate"}).union(
    ("edit_card", "add_card", "remove_card", "move_card", "set_format", "set_storyboard", "reroll")
)


def remixed_where_drawn(decision: Decision | None, now: Situation) -> Decision | None:
    """Return a decision with its changes of cards as a remix, where the clip is copied or by a model."""
    if decision is None or now.clip is None:
        return decision
    made = tuple(takewhile(_is_of_clips, decision.calls))
    edits = tuple(takewhile(is_of_looks, decision.calls[len(made) :]))
    rest = tuple(one for one in decision.calls[len(made) + len(edits) :] if one.name != "generate")
    if not edits or not all(map(_is_of_clips, rest)):
        return decision
    copied = bool(made) or any(card.get("media") for card in now.cards)
    remix = call("remix", strength="subtle" if copied else "light", **arguments(edits))
    if made and "cards" in remix.args:
        return decision  # positions on a board that is left
    if copied or _is_by_model(now):
        return Decision((*made, remix, *rest), said=decision.said)
    return decision


def read_footage(said: str, now: Situation) -> Decision | None:
    """Return what a message wishes of a clip without a board: footage is cut as others, and remixed."""
    filmed = now.filmed()
    if filmed is None or is_new(said, now):
        return None
    found = None if limits.refusal(said) else remixed_where_drawn(read_gist(said, filmed), filmed)
    return found if found and found.calls and not any(one.name in _OF_BOARDS for one in found.calls) else None


def _is_by_model(now: Situation) -> bool:
    """Tell whether the current clip shows the current board, as a model drew it."""
    clip, board = now.clip or {}, now.board or {}
    shown = clip.get("board") == [board.get("id"), board.get("revision")]
    return shown and now.renderer == clip.get("renderer") == "diffusion"


def _is_of_clips(made: Call) -> bool:
    return made.name in OF_CLIPS
