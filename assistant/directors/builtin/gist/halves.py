"""Reads a message in two halves that wish for one thing each, where it is not all understood as a whole."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from typing import Final

from assistant.directors.builtin.decision import Decision
from assistant.directors.builtin.gist.adjusting import as_one
from assistant.directors.builtin.gist.contents.contents import seen_otherwise
from assistant.directors.builtin.gist.contents.said import say
from assistant.directors.builtin.gist.parting.shorthand import written_out
from assistant.directors.builtin.numerals import NUMBER
from assistant.directors.builtin.sense import is_sensible
from assistant.directors.builtin.several import renumbered, retold_by
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.targets import targets

_BORDER: Final = re.compile(
    r"(?:(?<=[.!?;])\s+|,\s+|\s+)(?:(?:oh|and|also|plus|then|\+|&)\b,? ?)+|(?<=[.!?;])\s+|,\s+|\s+\+\s+", re.I
)
_OF_THE_FIRST: Final = re.compile(r"\b(?:it|them|that|they|those|these|s?he|him)\b", re.I)
"""May mean what the first half speaks of."""
_TWO: Final = re.compile(r"(?:,|[.;!]|\w) (?:and|also|plus|then)\b|[.;!] \w", re.I)
"""Stands between what may be two wishes."""
_NEXT: Final = re.compile(
    r"\bthe (?:(?:next|following) (?:one|scene|shot)|(?:one|scene|shot) after(?: that| it)?)\b", re.I
)
"""Behind a wish for one scene, the one after it."""
_BETWEEN: Final = re.compile(r"\bbetween (?!.*\band\b)[^,.;]*$", re.I)
DENIES: Final = re.compile(r"(?:no|not|without)\b(?![^,.;]*\b(?:scene|shot|card|the|his|her|its)\b)", re.I)
"""Says what is not there of what a half before it wishes: “a blue shirt, no stripes”."""
NEW_SCENE: Final = re.compile(
    r"\b(?:add|new|another|one more|closing|final|last)\b.*\b(?:scene|shot|one|ending)\b", re.I
)
_BARE_LENGTH: Final = re.compile(
    rf"(?:(?:about|only|for|make it|is|it's) )*{NUMBER} ?(?:s|secs?|seconds?)\b", re.I
)
_OF_BOARD: Final = frozenset({"add_card", "edit_card", "move_card", "remove_card", "set_format"})
_LOOKS: Final = frozenset({"card", "weather", "time_of_day", "aspect", "style"})
_MOST: Final = 5
_FEWEST_WORDS: Final = 2


def in_halves(
    message: str, now: Situation, read: Callable[[str, Situation], Decision | None]
) -> Decision | None:
    """Return what a message wishes; by halves where more is understood so than as a whole.

    Args:
        message: what the user said.
        now: the situation.
        read: reads words that stand alone.
    """
    whole = read(message, now)
    done = {one for one in _touched(whole) if one[0] != "add_card"} if whole and not whole.said else set()
    several = len({one.positions for one in targets(message, len(now.cards))}) > 1
    known = bool(done) and not several
    if not now.cards or (known and (not _TWO.search(message) or seen_otherwise(message, now))):
        return whole
    for border in islice(_BORDER.finditer(message), _MOST):
        halves = message[: border.start()], message[border.end() :]
        short = min(len(half.split()) for half in halves) < _FEWEST_WORDS
        of_first = _BETWEEN.search(halves[0]) or DENIES.match(halves[1])
        if short or of_first or any(say()["kept"].fullmatch(half) for half in halves):
            continue
        found = _of_both(halves, now, read)
        if found and (found.surely or not known):
            both = as_one([found.first, found.second], now)
            touched = _touched(both)
            gone = {("edit_card", card) for name, card in touched if name == "remove_card"}
            more = done < touched or (found.surely and done <= touched | gone)
            if more and is_sensible(both, now):
                return both
    return whole


@dataclass(frozen=True, slots=True)
class _Two:
    """What two halves wish, and whether of one of them every word is accounted for."""

    first: Decision
    second: Decision
    surely: bool


def _of_both(
    halves: tuple[str, str], now: Situation, read: Callable[[str, Situation], Decision | None]
) -> _Two | None:
    """Return what two halves wish, where each is clear and they are of two things."""
    halves = written_out(halves[0], now), written_out(halves[1], now)
    surely = seen_otherwise(halves[0], now)
    first = surely or read(halves[0], now)
    if first is None or not _is_clear(first, halves[0], now):
        return None
    cards = {int(one.args["card"]) for one in first.calls if one.name == "edit_card"}
    if len(cards) == 1:
        halves = halves[0], _NEXT.sub(f"scene {max(cards) + 1}", halves[1])
    seen = now.retold(retold_by(first))
    last = renumbered(halves[1], now, seen)
    known = seen_otherwise(last, seen)
    second = known or read(last, seen)
    pointed = not known and _OF_THE_FIRST.search(halves[1]) and not _names(halves[1], now)
    if second is None or not _is_clear(second, halves[1], now) or (pointed and not _is_of_looks(second)):
        return None
    two = _are_two(first, second, halves[1], now)
    return _Two(first, second, bool(surely or known)) if two else None


def _are_two(first: Decision, second: Decision, last: str, now: Situation) -> bool:
    """Return whether two halves are surely of two things: two cards, or two sides of the film."""
    of_first, of_second = ({one.name for one in half.calls} for half in (first, second))
    looks = all(one.args.keys() <= _LOOKS for one in second.calls) and of_second == {"set_format"}
    if "add_card" in of_first | of_second:
        added = "add_card" in of_second and "add_card" not in of_first and NEW_SCENE.search(last)
        return bool(added) or looks or (_names(last, now) and "add_card" not in of_second)
    if of_second == {"set_format"} and "edit_card" in of_first and _BARE_LENGTH.match(last):
        return False  # of that card
    apart = not _touched(first) & _touched(second) - {("set_format", None)}
    of_film = of_first | of_second == {"set_format"} and apart
    return of_film or bool((of_first | of_second) & {"edit_card", "remove_card"})


def _touched(made: Decision) -> set[tuple[str, object]]:
    of_film = ((one.name, name) for one in made.calls if one.name == "set_format" for name in one.args)
    return {(one.name, one.args.get("card")) for one in made.calls} | {*of_film}


def _is_clear(made: Decision | None, half: str, now: Situation) -> bool:
    """Return whether a half surely wishes for something on the board: of what, it says itself."""
    if made is None or not made.calls or made.said or made.asked:
        return False
    told = {str(one.args.get("text", one.args)).strip(" .") for one in made.calls if one.name == "edit_card"}
    moved = told <= {now.text(card).strip(" .") for card in now.positions}
    of_board = {one.name for one in made.calls} <= _OF_BOARD
    return of_board and (len(told) < 2 or moved or _names(half, now))


def _names(half: str, now: Situation) -> bool:
    return bool(targets(half, len(now.cards)))


def _is_of_looks(made: Decision) -> bool:
    """Return whether nothing is changed but the shape of the picture, its style, the hour or the weather."""
    return all(one.args.keys() <= _LOOKS for one in made.calls)
