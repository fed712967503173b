"""Turns how long cards shall be into the calls that make them so."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from assistant.directors.builtin.decision import Call, Decision, ask, call, change
from assistant.directors.builtin.numerals import short
from assistant.directors.builtin.situation import Situation
from tools.format import LONGEST_S, SHORTEST_S

_SAME_S: Final = 0.001
"""Seconds by which two times may differ and still be one."""


def spans(now: Situation) -> dict[int, float]:
    """Return how long each card lasts, by its place."""
    return {position: now.at(position + 1) - now.at(position) for position in now.positions}


def retimed(wanted: Mapping[int, float], now: Situation) -> Decision:
    """Return the calls that give each card its length, or why they cannot be; none where all are so already.

    |A A A|B B|C|  ->  |A A|B B|C|
    """
    total = round(sum(wanted.values()), 2)
    if refused := refusal(total):
        return refused
    changed = [place for place, length in spans(now).items() if abs(length - wanted[place]) > _SAME_S]
    if not changed:
        return Decision()
    starts, at = {}, 0.0
    for position in now.positions:
        starts[position], at = round(at, 3), at + wanted[position]
    if len(changed) == 1 and changed[0] < len(now.cards):
        following = changed[0] + 1
        return change(call("move_card", card=following, at=short(starts[following]), ripple=True))
    moves = _moves(starts, total / now.duration, now)
    longer = abs(total - now.duration) > _SAME_S
    return change(*([call("set_format", duration=short(total))] if longer else []), *moves)


def longer_by(length: float, at: int, now: Situation) -> list[Call]:
    """Return the calls that leave a gap for a new card before the one at a place, or at the end.

    |A A|B B|  ->  |A A| |B B|
    """
    if at in now.positions:
        return [call("move_card", card=at, at=short(now.at(at) + length), ripple=True)]
    total = now.duration + length
    starts = {position: now.at(position) for position in now.positions}
    return [call("set_format", duration=short(total)), *_moves(starts, total / now.duration, now)]


def _moves(starts: Mapping[int, float], ratio: float, now: Situation) -> list[Call]:
    """Return the moves to new starts; a new length of the film has stretched all times by a ratio before.

    Those that come later are moved first, from the last one on, so that no card ever passes another.
    """
    here = {position: now.at(position) * ratio for position in now.positions}
    later = [position for position in reversed(now.positions) if starts[position] - here[position] > _SAME_S]
    earlier = [position for position in now.positions if here[position] - starts[position] > _SAME_S]
    return [call("move_card", card=position, at=short(starts[position])) for position in (*later, *earlier)]


def refusal(total: float) -> Decision | None:
    """Return why a film cannot last so long, or None."""
    if total > LONGEST_S:
        return ask(f"A video lasts up to {LONGEST_S} s; that would be {short(total):g} s.")
    if total < SHORTEST_S:
        return ask(f"A video lasts at least {SHORTEST_S} s; that would be {short(total):g} s.")
    return None


def closed_up(decision: Decision) -> Decision:
    """Return a decision whose removed cards leave no time to others: those have been given lengths.

    |A A|B|C C|  ->  |A A|C C|
    """
    calls = (
        call(one.name, **{**one.args, "ripple": True}) if one.name == "remove_card" else one
        for one in decision.calls
    )
    return replace(decision, calls=tuple(calls))
