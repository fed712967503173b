"""Reads a wish for versions of some cards alone: the others are pinned, and look alike in all versions."""

import re
from collections.abc import Sequence
from typing import Final

from assistant.directors.builtin.decision import Decision, ask, call, change
from assistant.directors.builtin.numerals import NUMBER, number
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.targets import Spoken, named

_VERSIONS: Final = (
    rf"(?P<count>{NUMBER}) (?:(?:different|other|alternative|new|more) )?"
    r"(?:versions?|variations?|variants?|alternatives|options|takes)"
)
_OF: Final = re.compile(
    r"^(?:(?:make|draw|do|show|give|try|render|have|get|i want|i need|i'd like|let me see)\s+(?:me |us )?)?"
    rf"{_VERSIONS} (?:of|for)(?: (?:just|only))?\s*$",
    re.I,
)
_IN: Final = re.compile(rf"^\s*(?:in|as) {_VERSIONS}\W*$", re.I)
_MAKING: Final = re.compile(r"^(?:(?:make|draw|do|show|try|render|have|only|just)\s*)*$", re.I)


def read_versions(said: Spoken, now: Situation) -> Decision | None:
    """Return variations of the board that differ in the cards named, or None where none are wished."""
    match = _OF.match(said.before) if not said.after.strip(" .!,?") else None
    match = match or (_IN.match(said.after) if _MAKING.match(said.before) else None)
    if match is None or now.board is None:
        return None
    varied = [position for position in named(said.text, len(now.cards)) if position in now.positions]
    return of_cards(varied, int(number(match["count"])), now)


def of_cards(varied: Sequence[int], count: int, now: Situation) -> Decision:
    """Return versions of the board that differ in some cards alone, or what prevents them."""
    assert now.board is not None
    pinned = [position for position in varied if now.cards[position - 1].get("seed") is not None]
    if pinned:
        return ask(
            f"Card {pinned[0]} has a seed of its own, so it looks alike in all versions. "
            f"For another look of it, say: reroll card {pinned[0]}."
        )
    free = [position for position in now.positions if now.cards[position - 1].get("seed") is None]
    pins = (
        call("edit_card", card=position, seed=now.board["seed"])
        for position in free
        if position not in varied
    )
    return change(*pins, call("set_format", variations=count))
