"""Reads the order of all cards, and which two change places."""

import re
from typing import Final

from assistant.directors.builtin import placing
from assistant.directors.builtin.decision import Decision
from assistant.directors.builtin.gist.clause import Clause, Context, Mark
from assistant.directors.builtin.gist.pointing import scenes_of_things
from assistant.directors.builtin.gist.referring import card_marks
from assistant.directors.builtin.numerals import NUMBER, number
from assistant.directors.builtin.situation import Situation

_SCENES: Final = re.compile(r"\b(?:scenes|parts|bits|shots)\b", re.I)
_ORDER: Final = re.compile(
    r"^(?P<before>.*?)\b(?:re-?)?order(?: (?:them|it|(?:of )?the (?:scenes|cards|parts)))?"
    r"(?: (?:should|must) be| is|:| to| so it's| as)+ (?P<listed>.+)$",
    re.I,
)
_IN_TURN: Final = re.compile(
    r"^(?P<before>.*?)\bfirst(?:ly)?,? (?P<listed>(?:the|an?|scene|card) .+?"
    r" (?:and|then|after (?:this|that|it)|afterwards|next)\b.+)$",
    re.I,
)
"""“First the fish and after this the standing”."""
_AND: Final = re.compile(
    r"\s*(?:,|\b(?:and )?(?:then )?after (?:this|that|it)\b|\b(?:and )?(?:afterwards|next)\b"
    r"|-|\band then\b|\bthen\b|\band\b|(?<=\d) (?=\d))\s*(?:(?:and|then)\s+)*",
    re.I,
)
_SWAP_OF: Final = re.compile(
    r"^.*?\b(?:swap|switch|exchange|flip|reverse)\b(?: a?round)?"
    r" (?P<one>.+?) (?:with|and|for|&) (?P<other>.+?)"
    r"(?: (?:a?round|over))?$",
    re.I,
)
_FIRST_OF_TWO: Final = re.compile(
    r"^.*?\b(?:swap|switch|exchange|flip) (?:those|these|the|them)(?: two)?(?: (?:a?round|over"
    r"|scenes))?[,:.]*"
    r" (?P<one>.+?) first,?(?: and)?(?: then)? (?P<other>.+)$",
    re.I,
)
_REVERSED: Final = re.compile(
    r"\b(?:reverse|flip|turn round|invert) the (?:whole )?order\b|\bin reverse order\b", re.I
)
OF_MOVES: Final = (
    "card",
    "edge",
    "thing",
    "move",
    "swap",
    "first",
    "latter",
    "join",
    "beside",
    "afterwards",
    "card after",
    "card before",
    "purpose",
    "wisher",
    "add",
    "find",
    "lasting",
    "each",
)
"""Marks of what wishes for another order."""
_TWO: Final = 2


def swapped(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read which two cards change places."""
    if not clause.has("swap") or clause.has("clip", "stretch"):
        return None
    if _REVERSED.search(clause.text) and not clause.has("card") and not clause.left(*OF_MOVES):
        return reordered(list(reversed(now.positions)), context, now)
    halves = _halves(clause, now)
    cards = [position for mark in clause.all("card") for position in mark.value]
    pair = halves or cards
    if not halves and clause.left(*OF_MOVES):
        return None
    if len(now.cards) == _TWO and sorted(pair) in ([], [1, _TWO]):
        pair = [1, _TWO]
    if len(set(pair)) != _TWO or not set(pair) <= set(now.positions):
        return None
    order = list(now.positions)
    first, second = (position - 1 for position in pair)
    order[first], order[second] = order[second], order[first]
    return reordered(order, context, now)


def _halves(clause: Clause, now: Situation) -> list[int]:
    """Return the cards that both halves of a swap name: “the dragon landing with the ride”."""
    if listed := _FIRST_OF_TWO.match(clause.text):
        return [_listed(listed[side].removesuffix(" still"), now) for side in ("one", "other")]
    match = _SWAP_OF.match(clause.text)
    counted = [re.fullmatch(rf"\d|{NUMBER}", match[side], re.I) for side in ("one", "other")] if match else []
    if counted and all(counted):
        return [int(number(one[0])) for one in counted if one]
    things = [scenes_of_things(match[side], now) for side in ("one", "other")] if match else []
    if _SCENES.search(clause.text) and all(len(found) == 1 for found in things):
        return [found[0][1] for found in things]
    named = [list(card_marks(match[side], now)) for side in ("one", "other")] if match else []
    whole = all(
        len(marks) == 1 and len(marks[0].value) == 1 and not Clause(text, marks).left("card")
        for text, marks in zip(match.groups() if match else (), named, strict=True)
    )
    return [marks[0].value[0] for marks in named] if whole else []


def arranged(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read the order of all cards: “the order should be 3, 1, 2”, “reorder them: castle, forest, waving”.

    Of a swap, the cards that are listed may be some only: “swap the last two, first the waving, then …”.
    """
    match = _ORDER.match(clause.text) or _IN_TURN.match(clause.text)
    before = Clause(match["before"], _marks_before(clause, match.start("listed"))) if match else None
    if match is None or before is None or before.left("swap", "each", "move", "card"):
        return None
    listed = [_listed(said, now) for said in _AND.split(match["listed"])]
    places = sorted(set(listed))
    if len(places) != len(listed) or len(listed) < _TWO or not set(listed) <= set(now.positions):
        return None
    if len(listed) < len(now.cards) and not before.has("swap"):
        return None
    put = dict(zip(places, listed, strict=True))
    return reordered([put.get(place, place) for place in now.positions], context, now)


def _marks_before(clause: Clause, end: int) -> list[Mark]:
    """Return the marks of a clause that stand before a place."""
    return [mark for mark in clause.marks if mark.end <= end]


def _listed(said: str, now: Situation) -> int:
    """Return the card that one item of a list names; 0 for none."""
    if said.strip().isdecimal():
        return int(said)
    named = f"the {said.strip().removeprefix('the ')}"
    marks = [mark.value for mark in card_marks(named, now) if len(mark.value) == 1]
    things = scenes_of_things(named, now)
    return int(marks[0][0]) if marks else things[0][1] if len(things) == 1 else 0


def reordered(order: list[int], context: Context, now: Situation) -> Decision | None:
    """Return the new order; cards that were given lengths do not move, for lengths stay with their places."""
    if context.lengths:
        return None
    before = context.order or tuple(now.positions)
    after = tuple(before[card - 1] for card in order)
    if context.order and after == tuple(now.positions) != before:
        return Decision()  # the same wish in other words: a further swap would only undo it
    context.order = after
    context.moved = {card: place for place, card in enumerate(order, 1) if card != place}
    return placing.ordered(order, now) or Decision()
