"""Reads the order of all cards, and which two change places."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.decision import Decision, ask, call, change
from assistant.directors.builtin.gist.clause import Clause, Context, Mark
from assistant.directors.builtin.gist.grounding import scenes_in
from assistant.directors.builtin.gist.marks.marking import marked
from assistant.directors.builtin.gist.marks.pointing import card_named, scenes_of_things
from assistant.directors.builtin.gist.marks.referring import card_marks, things
from assistant.directors.builtin.gist.parting.board_words import is_being
from assistant.directors.builtin.happening import are_many
from assistant.directors.builtin.numerals import NUMBER, ORDINAL, number, place
from assistant.directors.builtin.situation import Situation

_SCENES: Final = re.compile(r"\b(?:scenes|parts|bits|shots)\b", re.I)
_EDGE: Final = re.compile(
    r"(?:the|that) (?:very )?(?:(?P<first>opening|beginning|start|intro)|end|ending|finale)"
    r"(?: (?:scene|shot|one))?",
    re.I,
)
_ANY_SCENE: Final = re.compile(r"\b(?:scenes?|shots?|cards?|parts?|bits?)\b", re.I)
_BOTH: Final = re.compile(
    r"(?:both(?: of them| scenes)?|them(?: both)?|(?:the|these) two(?: of them| scenes)?)", re.I
)
_ORDER: Final = re.compile(
    r"^(?P<before>.*?)\b(?:(?:the )?new )?(?:re-?)?order(?: (?:them|it|(?:of )?the (?:scenes|cards|parts)))?"
    r"(?: (?:should|must) be| is|:| to| so it's| as)+ (?P<listed>.+)$",
    re.I,
)
_FIRST_THEN: Final = re.compile(
    r"^(?:the )?(?P<one>(?:[\w'-]+ ){1,6}?)first,? (?=(?:and |only )*(?:then|after (?:this|that)"
    r"|afterwards|next)\b)",
    re.I,
)
"""“Lemonade first, then the tractor”."""
_IN_TURN: Final = re.compile(
    r"^(?P<before>.*?)\bfirst(?:ly)?,? (?P<listed>(?:the|an?|his|her|its|their|my|scene|card) .+?"
    r" (?:and|then|after (?:this|that|it)|afterwards|next)\b.+)$",
    re.I,
)
"""“First the fish and after this the standing”."""
_REST: Final = re.compile(r",? (?:and |then )+(?:all )?(?:the (?:rest|others?)|everything else)\b.*$", re.I)
_AND: Final = re.compile(
    r"\s*(?:,|\b(?:and )?(?:then )?after (?:this|that|it)\b|\b(?:and )?(?:afterwards|next)\b"
    r"|-|\band then\b|\bthen\b|\band\b|(?<=\d) (?=\d))\s*(?:(?:and|then)\s+)*",
    re.I,
)
_SWAP_OF: Final = re.compile(
    r"^.*?\b(?:swap|switch|exchange|flip|trade|reverse)\b(?: a?round)?"
    r" (?P<one>(?:(?! (?:with|for) an? ).)+?)(?! (?:with|for) an? ) (?:with|and|for|&) (?P<other>.+?)"
    r"(?: (?:a?round|over))?$",
    re.I,
)
_FIRST_OF_TWO: Final = re.compile(
    r"^.*?\b(?:swap|switch|exchange|flip) (?:those|these|the|them)(?: two)?(?: (?:a?round|over"
    r"|scenes))?[,:.]*"
    r" (?P<one>.+?) first,?(?: and)?(?: then)? (?P<other>.+)$",
    re.I,
)
_TURNED: Final = re.compile(r"\b(?:a?round|over|places)$", re.I)
"""Says of two things that they are scenes: “swap the knight and the dragon” may be meant of their deeds."""
_REVERSED: Final = re.compile(
    r"\b(?:reverse|flip|turn round|invert) the (?:whole )?order(?: of (?:all )?(?:(?:of )?the )?(?:scenes"
    r"|shots|cards|film))?\b|\bin reverse order\b"
    r"|\bthe other way (?:a?round|about)\b"
    r"|\b(?:tell|show|put) (?:it|everything|the story|them) (?:backwards|in reverse)\b",
    re.I,
)
_ENDS: Final = re.compile(
    r"(?:^|[,:] )(?P<one>[\w' -]+) first,?(?: and)? (?P<other>[\w' -]+) (?:last|at the end)$", re.I
)
OF_MOVES: Final = (
    "card", "edge", "thing", "move", "swap", "first", "latter", "join", "beside", "afterwards", "card after",
    "card before", "purpose", "wisher", "add", "find", "lasting", "each",
)  # fmt: skip
"""Marks of what wishes for another order."""
_THOSE: Final = r"\b(?:them|those|these|both)\b"
_BEGUN: Final = re.compile(r"\b(?:start|begin|open|kick)", re.I)
_AT_PLACE: Final = re.compile(
    rf"(?P<name>[\w' -]+?) (?:comes? |goes? )?(?P<nth>{ORDINAL}|last|at the end)", re.I
)
_PRONOUN: Final = re.compile(r"^(?:it|he|she|(?P<many>they))\s+", re.I)
_OPENED: Final = re.compile(
    r"^(?:in|at|on|under|inside|outside|behind|near|by|during|after|before|when|long)\b[^,]*,"
    r" (?=(?:an?|the|two|his|her)\b)",
    re.I,
)
_OF_HIM: Final = re.compile(r"^(?:it|he|she|they)\b|\b(?:him|her|them)\b", re.I)
"""“A bee stings him”: that names another one than “he”."""
_TWO: Final = 2


def swapped(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read which two cards change places."""
    if not clause.has("swap") or clause.has("clip", "stretch"):
        return None
    if _REVERSED.search(clause.text) and _is_all_reversed(clause, now):
        return reordered(list(reversed(now.positions)), context, now)
    if context.rule == "moved" and not clause.has("card") and clause.says(_THOSE):
        return Decision()  # “the sword first. Turn them around”
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


def _is_all_reversed(clause: Clause, now: Situation) -> bool:
    """Return whether nothing else is said, or what is then first and last: “flag first and castle last”."""
    ends = _ENDS.search(clause.text)
    if ends:
        return [listed(ends[side], now) for side in ("one", "other")] == [len(now.cards), 1]
    some = any(len(mark.value) < len(now.cards) for mark in clause.all("card"))
    return not (some or clause.left(*OF_MOVES, "pick", "others", "all clips"))


def _halves(clause: Clause, now: Situation) -> list[int]:
    """Return the cards that both halves of a swap name: “the dragon landing with the ride”."""
    if two := _FIRST_OF_TWO.match(clause.text):
        return [listed(two[side].removesuffix(" still"), now) for side in ("one", "other")]
    match = _SWAP_OF.match(clause.text)
    counted = [re.fullmatch(rf"\d|{NUMBER}", match[side], re.I) for side in ("one", "other")] if match else []
    if counted and all(counted):
        return [int(number(one[0])) for one in counted if one]
    alone = [scenes_of_things(match[side], now) for side in ("one", "other")] if match else []
    if _SCENES.search(clause.text) and all(len(found) == 1 for found in alone):
        return [found[0][1] for found in alone]
    named = [list(card_marks(match[side], now)) for side in ("one", "other")] if match else []
    whole = all(
        len(marks) == 1 and len(marks[0].value) == 1 and not Clause(text, marks).left("card")
        for text, marks in zip(match.groups() if match else (), named, strict=True)
    )
    if whole:
        return [marks[0].value[0] for marks in named]
    beings = match and all(is_being(match[side].split()[-1]) for side in ("one", "other"))
    turned = match and (_TURNED.search(clause.text) or any(named) or not beings)
    cards = [listed(match[side], now) for side in ("one", "other")] if match and turned else []
    return cards if 0 not in cards else []


def arranged(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read the order of all cards: “the order should be 3, 1, 2”, “reorder them: castle, forest, waving”.

    The cards that are listed may be some only: neighbours and those of a swap change places; others come
    first.
    """
    if at_places := _at_places(clause.text, now):
        return reordered(at_places, context, now)
    text = _FIRST_THEN.sub(r"first the \g<one>", clause.text)
    match = _ORDER.match(text) or _IN_TURN.match(text)
    before = Clause(match["before"], _marks_before(clause, match.start("listed"))) if match else None
    if match is None or before is None or before.left("swap", "each", "move", "card"):
        return None
    cards = [listed(said, now) for said in _AND.split(_REST.sub("", match["listed"]))]
    places = sorted(set(cards))
    if len(places) != len(cards) or len(cards) < _TWO or not set(cards) <= set(now.positions):
        return None
    turned = len(cards) == _TWO and cards[0] == cards[1] + 1 and not _BEGUN.search(text)
    if len(cards) < len(now.cards) and not (before.has("swap") or turned):
        if match.re is _ORDER:
            return None
        context.placed = len(cards)
        return reordered([*cards, *(card for card in now.positions if card not in cards)], context, now)
    put = dict(zip(places, cards, strict=True))
    return reordered([put.get(place, place) for place in now.positions], context, now)


def _at_places(text: str, now: Situation) -> list[int]:
    """Return the order of cards that are named with their places: “kitten first, ladder last”."""
    said = [_AT_PLACE.fullmatch(one) for one in re.split(r",(?: and)? | and ", text)]
    if len(said) < _TWO or not all(said):
        return []
    found = {place(one["nth"], len(now.cards)): listed(one["name"], now) for one in said if one}
    rest = iter([card for card in now.positions if card not in found.values()])
    order = [found.get(position) or next(rest, 0) for position in now.positions]
    return order if sorted(order) == list(now.positions) else []


def _marks_before(clause: Clause, end: int) -> list[Mark]:
    """Return the marks of a clause that stand before a place."""
    return [mark for mark in clause.marks if mark.end <= end]


def listed(said: str, now: Situation) -> int:
    """Return the card that one item of a list names: “the cat stealing”, “oven”, “3”; 0 for none."""
    if said.strip().isdecimal():
        return int(said)
    named = f"the {said.strip().removeprefix('the ')}"
    marks = [mark.value for mark in card_marks(named, now) if len(mark.value) == 1]
    cards = {card for _, card in scenes_of_things(named, now)}
    cards = cards or {min(one.cards) for one in things(named, now)}
    if marks or len(cards) == 1:
        return int(marks[0][0]) if marks else cards.pop()
    if said.strip() and not is_being(said.split()[-1]) and (card := card_named(said, now)):
        return card
    whole = [one.name for one in scenes_in(named, now) if one.end == len(named)]
    return int(whole[0].split()[1]) if len(whole) == 1 else 0


def cards_in(words: str, text: str, now: Situation) -> tuple[int, ...]:
    """Return the cards that words name, by their places or by what they show; none if they say more.

    Args:
        words: the words.
        text: what they are said in.
        now: the situation.
    """
    found = marked(words, now)
    of_scenes = _ANY_SCENE.search(text)
    if found.has("clip", "all clips") and not of_scenes:
        return ()
    things_named = [Mark("thing", one.start, one.end, (card,)) for one, card in scenes_of_things(words, now)]
    named = Clause(words, (*found.all("card"), *things_named))
    if not named.marks and len(now.cards) == _TWO and _BOTH.fullmatch(words.strip()) and of_scenes:
        return tuple(now.positions)
    if edge := _EDGE.fullmatch(words.strip()):
        return (1 if edge["first"] else len(now.cards),)
    if not named.marks:
        each = [
            listed(name, now) if name.isdecimal() else card_named(name, now)
            for name in re.split(r" and |, ", words)
        ]
        return tuple(sorted(card for card in each if card)) if all(each) else ()
    cards = sorted({card for mark in named.marks for card in mark.value})
    return tuple(cards) if set(cards) <= set(now.positions) and not named.left("card", "thing") else ()


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
    return _ordered(order, now) or Decision()


def _ordered(order: Sequence[int], now: Situation) -> Decision | None:
    """Return the edits that hand the cards' contents round, or None where all stand so already.

    Their times stay, since no two cards may ever start together.
    """
    moved = [(to, of, now.cards[of - 1]) for to, of in enumerate(order, 1) if to != of]
    if any(card.get("media") for _, _, card in moved):
        return ask(
            "Cards with pictures or footage cannot change places yet. "
            "Move one to another time instead, for example: move card 2 to 7 s."
        )
    # Behind the card that it follows now, a card may go on to say “it”.
    said = {
        of: now.text(of) if before == of - 1 else _by_name(of, now) for before, of in pairwise([0, *order])
    }
    edits = [
        call("edit_card", card=to, text=said[of], seed=card.get("seed"), **(card.get("fields") or {}))
        for to, of, card in moved
    ]
    return change(*edits) if edits else None


def _by_name(position: int, now: Situation) -> str:
    """Return a card's text with the name of whom it calls “it”: elsewhere the card before would not tell."""
    text = now.text(position)
    pronoun = _PRONOUN.match(text)
    told = (now.text(earlier) for earlier in range(position - 1, 0, -1))
    before = (_OPENED.sub("", words) for words in told)  # “in a church at dawn, an old woman …”
    naming = (lexicon.subject(words) for words in before if not _OF_HIM.search(words))
    human = pronoun is not None and pronoun[0].lower().startswith(("he", "she"))
    named = next((one.words for one in naming if one and not (human and not is_being(one.said))), None)
    alone = named and pronoun and pronoun["many"] and not are_many(f"the {named}")
    return _PRONOUN.sub(f"The {named} ", text, count=1) if named and not alone else text
