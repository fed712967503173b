"""Reads a wish for versions of the film, or of some of its cards: then the others look alike in all."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from assistant.directors.builtin.decision import Decision, ask, call, change
from assistant.directors.builtin.gist.clause import Clause, Context, Mark, Rule
from assistant.directors.builtin.gist.marks.pointing import is_of_board, is_plural
from assistant.directors.builtin.numerals import NUMBER, number
from assistant.directors.builtin.situation import Situation
from tools.format import MAX_VARIATIONS

_BESIDE: Final = (
    "purpose", "shape_word", "move", "keep", "each", "clip", "title", "wisher", "lasting", "adding", "remove",
    "card", "remix", "pick", "find", "slightly", "strongly", "join", "add", "all clips", "anew", "only",
)  # fmt: skip
_MORE: Final = re.compile(r"(?:some |a few )?more\b")
_SINGLE: Final = r"\b(?:no more (?=v)|only|just|single|enough|no more than|not more than|will do|at most)\b"
_NO_MORE: Final = re.compile(r"\bno (?:any )?$", re.I)
_NOT_SO_MANY: Final = re.compile(rf"\b(?:not|instead of|rather than) {NUMBER}\b", re.I)
_ENOUGH: Final = re.compile(
    rf"(?:just |only )?(?P<count>{NUMBER})(?: (?:is|are|will|would|be|do|enough|plenty|fine|ok|please))*\W*",
    re.I,
)
"""Behind a wish for versions, how many: “one is plenty”."""
_OFTEN: Final = re.compile(rf"\b(?:twice|(?P<count>{NUMBER}) times)\b", re.I)
_COUNTED: Final = re.compile(rf"\b{NUMBER}\b", re.I)
_SOME: Final[Mapping[str, int]] = {"couple": 2, "few": 3, "some": 3, "several": 3}


def varied(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read a wish for several versions of the film, or of some of its cards."""
    enough = _ENOUGH.fullmatch(clause.text) if context.rule == "varied" else None
    if enough and 1 <= (said := int(number(enough["count"]))) <= MAX_VARIATIONS:
        return change(call("set_format", variations=said))
    clause = replace(clause, text=_NOT_SO_MANY.sub(lambda match: " " * len(match[0]), clause.text))
    count = _drawn_often(clause) or counted(clause, now)
    single = count == 1 and clause.says(_SINGLE) and clause.has("versions")
    if (count < 2 and not single) or now.board is None or not is_of_board(clause, context, now):
        return None
    ours = ("versions", "how_many", "drawing", "choosing", "factor", "each try")
    if set(clause.left(*ours, *_BESIDE)) - {
        one for match in _OFTEN.finditer(clause.text) for one in match[0].lower().split()
    }:
        return None
    named = [position for mark in _single(clause) for position in mark.value]
    cards = set(named or ([] if clause.has("card") else context.blamed)) & set(now.positions)
    if cards and len(cards) < len(now.cards):
        return _of_cards(sorted(cards), count, now)
    return change(call("set_format", variations=count))


def counted(clause: Clause, now: Situation) -> int:
    """Return of how many versions a clause speaks; 0 for none."""
    cards = clause.all("card")  # “scene two” counts nothing
    said = next((one for one in clause.all("how_many") if not any(map(one.meets, cards))), None)
    if said is None or now.board is None or not clause.has("versions", "choosing"):
        return 0
    if any(card.start <= said.start < card.end for card in clause.all("card")):
        return 0  # “scene two goes”
    words = clause.words(said).lower()
    if _NO_MORE.search(clause.text[: said.start]):
        return 1
    more = int(now.board["variations"]) + 1 if _MORE.match(words) else 0
    return min(MAX_VARIATIONS, max(_count(words), more)) if more else _count(words)


def _drawn_often(clause: Clause) -> int:
    """Return how often all shall be drawn: “draw it twice”; 0 where that is not said."""
    often = _OFTEN.search(clause.text) if clause.has("drawing") else None
    if often is None or clause.has("how_many", "longer", "shorter", "slightly", "strongly"):
        return 0
    return int(number(often["count"])) if often["count"] else 2


def _count(words: str) -> int:
    some = next((count for word, count in _SOME.items() if word in words.split()), None)
    said = _COUNTED.search(words)
    return some or (int(number(said[0])) if said else 3)


def _single(clause: Clause) -> list[Mark]:
    """Return the cards that are named one by one: “the crane scenes” are all that there are."""
    return [mark for mark in clause.all("card") if not is_plural(clause.words(mark))]


def _of_cards(varied: Sequence[int], count: int, now: Situation) -> Decision:
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


RULES: Final[tuple[Rule, ...]] = (varied,)
