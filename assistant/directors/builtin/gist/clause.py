"""A clause with what was found in it, and what the clauses before it spoke of."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from assistant.directors.builtin.decision import Decision
from assistant.directors.builtin.gist.marks.cues import idle
from assistant.directors.builtin.situation import Situation

_WORD: Final = re.compile(r"[\w'-]+")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a clause that means something, and what it means."""

    name: str
    """A cue of `cues.toml`, or `card`, `edge`, `clip`, `title`, `all clips`, `time`, `stretch`, …"""
    start: int
    end: int
    value: Any = None

    def meets(self, other: "Mark") -> bool:
        """Return whether two marks share some words."""
        return self.start < other.end and other.start < self.end


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Return a rule's pattern, of which there are more than `re` itself remembers."""
    return re.compile(pattern, re.I)


def _end(word: re.Match[str]) -> int:
    """Return where a word ends, without the “'s” by which something belongs to it."""
    return word.end() - (2 if word[0].lower().endswith("'s") else 0)


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause and its marks, in their order."""

    text: str
    marks: Sequence[Mark] = ()

    def all(self, *names: str) -> list[Mark]:
        """Return the marks of these names."""
        return [mark for mark in self.marks if mark.name in names]

    def first(self, *names: str) -> Mark | None:
        """Return the first mark of these names."""
        return next((mark for mark in self.marks if mark.name in names), None)

    def has(self, *names: str) -> bool:
        """Return whether there is a mark of one of these names."""
        return any(mark.name in names for mark in self.marks)

    def says(self, pattern: str) -> bool:
        """Return whether the text has a stretch that matches, in any case."""
        return _compiled(pattern).search(self.text) is not None

    def words(self, mark: Mark) -> str:
        """Return what a mark stands on."""
        return self.text[mark.start : mark.end]

    def left(self, *names: str) -> list[str]:
        """Return the words for which neither marks of these names nor idle words account."""
        covered = [mark for mark in self.marks if mark.name in names]
        return [
            match[0].lower()
            for match in _WORD.finditer(self.text)
            if not idle(match[0].lower())
            and not any(mark.start <= match.start() and _end(match) <= mark.end for mark in covered)
        ]

    def without(self, *marks: Mark) -> str:
        """Return the text without some marks."""
        pieces, end = [], 0
        for mark in sorted(marks, key=lambda mark: mark.start):
            if mark.start >= end:
                pieces.append(self.text[end : mark.start])
                end = mark.end
        return " ".join(" ".join([*pieces, self.text[end:]]).split())


@dataclass(slots=True)
class Context:
    """What the clauses of a message have spoken of so far, for “it”, “there” and “that part”."""

    alone: Callable[[str, Situation], Decision | None]
    """Reads a clause that stands alone."""
    cards: tuple[int, ...] = ()
    marked: bool = False
    """Whether those cards were named as such, and not only by a thing that they show."""
    changed: tuple[int, ...] = ()
    """Cards that the last wish about what is seen has changed."""
    thing: str = ""
    look: str = ""
    """The first style or look that the message speaks of."""
    clip: str | None = None
    """A clip that is not the current one."""
    current: bool = False
    """Whether the current clip was spoken of as a clip."""
    side: str = ""
    """Where more of a clip was spoken of: before it or after it."""
    stretch: str = ""
    seconds: float | None = None
    lengths: dict[int, float] = field(default_factory=dict)
    """How long cards shall be, by their places."""
    disliked: bool = False
    """Whether it was told just now that something someone does is not liked."""
    blamed: tuple[int, ...] = ()
    """Cards of which a fault was told."""
    moved: dict[int, int] = field(default_factory=dict)
    """Where cards went by what the last clause wished."""
    gone: frozenset[int] = frozenset()
    """Cards that shall go."""
    order: tuple[int, ...] = ()
    """The cards as they stand after what was wished so far, by their places before it."""
    placed: int | None = None
    """Where the card stands that was put to a place last."""
    rule: str = ""
    """The rule that read the last wish, and what it decided: a further clause may add to it."""
    decision: Decision | None = None


Rule = Callable[[Clause, Context, Situation], Decision | None]
"""Returns what a clause wishes; None where it wishes for nothing of the rule's kind; a decision that neither
calls nor says anything where all is so already."""
