"""Knows how long something shall be from what a clause says: so many seconds, or more or less."""

import re
from dataclasses import dataclass
from typing import Final, Literal

from assistant.directors.builtin.gist.clause import Clause, Context, Mark

_TOO_LONG: Final = r"\btoo (?:much|long|many|short|little|few)\b"
_AT_MOST: Final = re.compile(
    r"\b(?:no|not|any) (?:longer|more|shorter) than(?: about)? $|\bat most $"
    r"|\bup to $|\bmax(?:imum)?(?: of)? $",
    re.I,
)
_TO: Final = re.compile(r"\b(?:to|into) (?:about |around |just |only |exactly )?$", re.I)
_BY: Final = re.compile(r"\b(?:by|add|another|extra) (?:about |around )?$", re.I)
_TAKEN_OFF: Final = re.compile(r"\b(?:cut|shave|trim|take|drop|lose|chop|knock) (?:about |around )?$", re.I)
_MORE: Final = re.compile(r"^\W*(?:more|longer|shorter|less|extra|off\b|additional|too (?:long|short))", re.I)
_LESS: Final = re.compile(r"\W*(?:less|fewer)\b", re.I)
_COUNTED_MORE: Final = re.compile(r"\b(?:more|extra|further|additional|another)\b", re.I)
_CHANGE_S: Final = 2.0
_SLIGHT_CHANGE_S: Final = 1.0
_HALF_MORE: Final = 1.5
POINTED_LENGTH: Final = r"\b(?:in|into|to|within) (?:that|it)\b|\bthat long\b|\bfits?\W*$"

Way = Literal["longer", "shorter", ""]


@dataclass(frozen=True, slots=True)
class Length:
    """How long something shall be: a number of seconds, or how it differs from what it is."""

    way: Way
    seconds: float | None
    relative: bool
    factor: float | None
    slight: bool

    def of(self, old: float) -> float:
        """Return how long it is then."""
        if self.seconds is not None:
            return old + self._signed(self.seconds) if self.relative else self.seconds
        if self.factor is not None:
            return old * self._times(self.factor)
        return old + self._signed(_SLIGHT_CHANGE_S if self.slight else _CHANGE_S)

    def _signed(self, seconds: float) -> float:
        return -seconds if self.way == "shorter" else seconds

    def _times(self, factor: float) -> float:
        if factor < 1:
            return _HALF_MORE if self.way == "longer" else factor
        return 1 / factor if self.way == "shorter" else factor


def length_of(clause: Clause, context: Context) -> Length | None:
    """Return how long something shall be; None where that is not said."""
    timed_pace = clause.has("time")
    longer = clause.has("longer") or (timed_pace and clause.has("slower"))
    shorter = clause.has("shorter") or (timed_pace and clause.has("faster"))
    mark = clause.first("time", "bare number")
    too_long = re.search(_TOO_LONG, clause.text, re.I)
    if mark and too_long and mark.start < too_long.start():
        mark = None  # what is too long is not how long it shall be
    seconds = float(mark.value) if mark else None
    if mark is None and context.seconds and clause.says(POINTED_LENGTH):
        seconds = context.seconds
    taken_off = bool(mark and is_taken_off(clause, mark))
    less = mark is not None and _LESS.match(clause.text[mark.end :]) is not None
    way: Way = (
        "shorter"
        if (shorter and not longer) or taken_off or less
        else "longer"
        if longer and not shorter
        else ""
    )
    factor = clause.first("factor")
    if seconds is None and not way and factor is None:
        return None
    relative = mark is not None and _is_relative(clause, mark)
    return (
        None
        if relative and not way
        else Length(way, seconds, relative, float(factor.value) if factor else None, clause.has("slightly"))
    )


def is_taken_off(clause: Clause, mark: Mark) -> bool:
    """Return whether a number of seconds is taken off: “cut two seconds from the ride”."""
    after = re.match(r"\W*(?:off|from|out|away)\b", clause.text[mark.end :], re.I)
    return after is not None and _TAKEN_OFF.search(clause.text[: mark.start]) is not None


def _is_relative(clause: Clause, mark: Mark) -> bool:
    """Return whether a number of seconds says how much longer or shorter, not how long."""
    before, after = clause.text[: mark.start], clause.text[mark.end :]
    if _AT_MOST.search(before) or _TO.search(before):
        return False
    more = _MORE.match(after) or _BY.search(before) or _COUNTED_MORE.search(clause.words(mark))
    return more is not None or is_taken_off(clause, mark)
