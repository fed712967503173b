"""Reads a wish for another style of the film, or for a look that is no style: all cards say that one."""

import re
from collections.abc import Iterator
from typing import Final

from assistant.directors.builtin.decision import Decision, call, change
from assistant.directors.builtin.gist.clause import Clause, Context, Mark, Rule
from assistant.directors.builtin.gist.cues import beside_looks, idle, other_look, styles
from assistant.directors.builtin.gist.pointing import is_of_board, is_plural
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.styles import take_style
from assistant.directors.builtin.wording import TAKEN

_IN_STYLE: Final = re.compile(
    r"\b(?:in (?:the )?style of (?P<of>[\w'-]+(?: [\w'-]+){0,3})"
    r"|(?:in|with|as|into|like)? ?(?:an? |the )?(?P<what>(?:[\w'-]+ ){1,3})styles?)\b",
    re.I,
)
"""A look by the word “style” alone, whatever it is called."""
_NO_NAME: Final = frozenset({"different", "new", "other", "another", "same", "own", "this", "that", "which"})
_KIND: Final = re.compile(r"[ -](?:style|look)s?$", re.I)
_NOT: Final = re.compile(r"\b(?:not|no|instead of|rather than|than|isn't) (?:an? |in |like )*$", re.I)
_BESIDE: Final = ("purpose", "wisher", "each", "move", "keep", "card", "clip", "title")


def styled(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read another style of the film."""
    if now.board is None or not is_of_board(clause, context, now):
        return None
    found = [mark for mark in _styles(clause.text) if not _NOT.search(clause.text[: mark.start])]
    named = {str(mark.value) for mark in found}
    if named == {"film noir", "archival"}:
        named = {"film noir"}  # an old film in black and white
    if len(named) != 1 or _left(clause, found):
        return None
    cards = _some_cards(clause, now)
    if cards:
        look = clause.words(found[0]).lower().removeprefix("in ")
        return change(*(call("edit_card", card=card, look=look) for card in cards))
    return change(call("set_format", style=named.pop()))


def looking(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read a look that is no style: “like a comic book”, “in the style of van Gogh”."""
    if now.board is None or not is_of_board(clause, context, now):
        return None
    found = _look(clause.text)
    if found is None or _left(clause, [found]):
        return None
    cards = _some_cards(clause, now) or now.positions
    return change(*(call("edit_card", card=card, look=found.value) for card in cards))


def _styles(text: str) -> list[Mark]:
    """Return the styles that a text names; where two mentions overlap, the longer."""
    found = [
        Mark("style", match.start(), match.end(), name)
        for name, pattern in styles().items()
        for match in pattern.finditer(text)
    ]
    taken: list[Mark] = []
    for mark in sorted([*found, *_plainly_said(text)], key=lambda mark: mark.start - mark.end):
        if not any(mark.start < other.end and other.start < mark.end for other in taken):
            taken.append(mark)
    return sorted(taken, key=lambda mark: mark.start)


def _plainly_said(text: str) -> Iterator[Mark]:
    """Yield the style that a plain order names, also one of the user's own."""
    style, rest = take_style(text)
    if style:
        start = rest.index(f" {TAKEN} ")
        yield Mark("style", start, len(text) - (len(rest) - start - 3), style)


def _look(text: str) -> Mark | None:
    for match in other_look().finditer(text):
        if not _NOT.search(text[: match.start()]):
            return Mark("style", match.start(), match.end(), _KIND.sub("", match["what"].lower()))
    said = _IN_STYLE.search(text)
    words = (said["of"] or said["what"]).strip().lower() if said else ""
    named = [word for word in words.split() if not idle(word)]
    if said is None or not named or _NO_NAME & set(words.split()):
        return None
    look = f"in the manner of {words}" if said["of"] else " ".join(named)
    return Mark("style", said.start(), said.end(), look)


def _left(clause: Clause, found: list[Mark]) -> list[str]:
    """Return the words for which neither the styles nor what may stand beside them accounts."""
    whole = Clause(clause.text, (*clause.marks, *found))
    return [word for word in whole.left("style", *_BESIDE) if word not in beside_looks()]


def _some_cards(clause: Clause, now: Situation) -> list[int]:
    """Return the cards that are named, where they are not all."""
    named = [mark for mark in clause.all("card") if len(mark.value) > 1 or not is_plural(clause.words(mark))]
    cards = {position for mark in named for position in mark.value} & set(now.positions)
    return sorted(cards) if len(cards) < len(now.cards) else []


RULES: Final[tuple[Rule, ...]] = (styled, looking)
