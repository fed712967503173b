"""Reads a wish for another shape, another size or several versions of the film."""

import re
from collections.abc import Mapping
from typing import Any, Final

from assistant.directors.builtin import versions
from assistant.directors.builtin.decision import Decision, ask, call, change
from assistant.directors.builtin.gist.clause import Clause, Context, Mark, Rule
from assistant.directors.builtin.gist.pointing import is_of_board
from assistant.directors.builtin.numerals import number
from assistant.directors.builtin.situation import Situation
from tools.format import RESOLUTIONS

_SHAPES: Final[Mapping[str, str]] = {
    "shape_vertical": "9:16",
    "shape_square": "1:1",
    "shape_wide": "16:9",
}
_NOT: Final = re.compile(
    r"\b(?:not|no|instead of|rather than|isn't|than) (?:so |too |as |in )?(?:an? )?$", re.I
)
_NAMED_SIZES: Final[Mapping[str, str]] = {
    r"\b4k\b": "4k",
    r"1080|full[ -]?hd": "1080p",
    r"720|\bhd\b": "720p",
    r"480": "480p",
}
_MOST: Final = re.compile(r"\b(?:best|full|top|highest|max(?:imum)?|sharpest)\b", re.I)
_LEAST: Final = re.compile(r"\b(?:lowest|smallest|least|worst|min(?:imum)?)\b", re.I)
_BESIDE: Final = ("purpose", "move", "keep", "each", "clip", "title", "wisher", "lasting")
_BESIDE_VERSIONS: Final = (
    "card",
    "remix",
    "pick",
    "find",
    "slightly",
    "strongly",
    "join",
    "add",
    "all clips",
)
_SOME: Final[Mapping[str, int]] = {"couple": 2, "few": 3, "some": 3, "several": 3}
_SCENES: Final = re.compile(r"\b(?:scenes|parts|shots|cards|bits)$", re.I)


def varied(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read a wish for several versions of the film, or of some of its cards."""
    said = clause.first("how_many")
    if (
        said is None
        or not clause.has("versions")
        or now.board is None
        or not is_of_board(clause, context, now)
    ):
        return None
    if clause.left("versions", "how_many", "drawing", "choosing", *_BESIDE, *_BESIDE_VERSIONS):
        return None
    count = _count(clause.words(said).lower())
    if count < 2:
        return None
    cards = {position for mark in _single(clause) for position in mark.value} & set(now.positions)
    if cards and len(cards) < len(now.cards):
        return versions.of_cards(sorted(cards), count, now)
    return change(call("set_format", variations=count))


def _count(words: str) -> int:
    some = next((count for word, count in _SOME.items() if word in words.split()), None)
    first = words.split()[0]
    if some or first in ("other", "different", "more", "new", "alternative"):
        return some or 3
    return int(number(first))


def _single(clause: Clause) -> list[Mark]:
    """Return the cards that are named one by one: “the crane scenes” are all that there are."""
    return [mark for mark in clause.all("card") if not _SCENES.search(clause.words(mark))]


def shaped(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read another shape and another size of the picture."""
    if now.board is None or not is_of_board(clause, context, now):
        return None
    shapes = {
        aspect
        for name, aspect in _SHAPES.items()
        for mark in clause.all(name)
        if not _NOT.search(clause.text[: mark.start])
    }
    size = _size(clause, str(now.board["resolution"]))
    if clause.has("how_many") or len(shapes) > 1 or not (shapes or size):
        return None
    if clause.left(*_SHAPES, "finer", "coarser", "versions", *_BESIDE):
        return None
    finest = size == now.board["resolution"] and not clause.has("coarser")
    if finest and not shapes and not _named(clause):
        return ask(f"It is drawn at {size} already, which is the finest there is.")
    wanted: dict[str, Any] = {"aspect": next(iter(shapes), None), "resolution": size or None}
    return change(call("set_format", **wanted))


def _size(clause: Clause, here: str) -> str:
    """Return the resolution that is wished for, or nothing; one that is not offered as it was said."""
    finer = clause.has("finer") and not clause.has("coarser")
    if not finer and not clause.has("coarser"):
        return ""
    if named := _named(clause):
        return named
    if (_MOST if finer else _LEAST).search(clause.text):
        return RESOLUTIONS[-1 if finer else 0]
    place = RESOLUTIONS.index(here) + (1 if finer else -1)
    return RESOLUTIONS[min(len(RESOLUTIONS) - 1, max(0, place))]


def _named(clause: Clause) -> str:
    said = " ".join(clause.words(mark) for mark in clause.all("finer", "coarser"))
    return next((size for pattern, size in _NAMED_SIZES.items() if re.search(pattern, said, re.I)), "")


RULES: Final[tuple[Rule, ...]] = (varied, shaped)
