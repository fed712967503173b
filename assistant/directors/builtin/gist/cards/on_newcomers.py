"""Reads who comes beside one who is there: “two little calves swim next to it”, “a mouse watching her”."""

import re
from dataclasses import replace
from functools import partial
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.decision import Call
from assistant.directors.builtin.gist.cards.on_presence import MOMENT, ONE_MORE, STATES, is_seen, with_more
from assistant.directors.builtin.gist.cards.wish import Wish
from assistant.directors.builtin.gist.parting.board_words import is_person, person_meant
from assistant.directors.builtin.gist.parting.sentence_shapes import sentence_in
from assistant.directors.builtin.verbs import going_on, without_s

_NEW: Final = r"(?:an?|another|some|two|three|four|several|many|his|her|their)"
_TO_ONE: Final = re.compile(
    rf"^(?:(?:let|have|see|add|put|place|draw|show) )?(?P<what>{_NEW} .*?\b(?:next to|alongside|beside|near"
    r"|behind|in front of|ahead of|around|above|over|under|by|at|after|towards?|on"
    r"|with(?= (?:him|her|it|them)\b)|(?:watch|follow|join|circl|chas|help|greet|feed|hug|lick)\w*)"
    r" (?:(?:him|her|it|them)\b"
    r"|(?:the|his|her|its|their) (?P<known>(?!(?:first|second|last|other|old)\b)[\w-]+(?: [\w-]+)?)).*)$",
    re.I,
)
"""Somebody new beside one who is there: “two calves next to it”, “a mouse watching her”."""
_IN_WITH: Final = re.compile(
    r"^(?:put|have|get|add|bring|stick|place) (?P<who>the [\w-]+) in (?:there )?(?:with|next to|beside)"
    r" (?P<whom>the (?P<one>[\w-]+))(?: (?:at|on|in|by|under) (?:the|an?|his|her|its) (?P<where>[\w-]+))?"
    r"(?P<how>, .+)?$",
    re.I,
)
_WHOM: Final = re.compile(r"\b(?:him|his|her|it|its|them|their)\b", re.I)
_SHALL: Final = re.compile(
    r" (?:(?:should|could|can|may|must)(?: be(?= \w+ing\b))?|(?:is|are)(?= \w+ing\b))(?= )", re.I
)


def accompanied(wish: Wish) -> list[Call]:
    """Read who comes beside one who is there, and what he does: “two little calves swim next to it”."""
    if match := _IN_WITH.match(wish.text):
        return _in_with(match, wish)
    match = _TO_ONE.match(_SHALL.sub("", wish.filmed, count=1))
    if match is None or wish.instead:
        return []
    told = sentence_in(said := ONE_MORE.sub("another ", match["what"]))
    if told and not any(
        word in (*STATES, "who", "that") or word.endswith("ing") for word in (*told.who.split(), told.does)
    ):
        said = f"{told.who} {going_on(without_s(told.does))}{told.rest}"
    if not is_seen(said) or (told and _is_shown(told.who, wish)):
        return []
    whom = _WHOM.findall(said)
    places = [match["known"], match["known"].split()[0]] if match["known"] else []
    texts = {card: wish.now.text(card) for card in wish.cards if card in wish.now.positions}
    known = tuple(card for card, text in texts.items() if any(rewriting.names(text, one) for one in places))
    cards = wish.cards if wish.named or (len(wish.cards) == 1 and not known) else known
    cards = cards or _with_one(whom[-1].lower() if whom else "", wish)[:1]
    moment = MOMENT.search(said)
    if moment and len(cards) > 1:
        return []
    said = said[: moment.start()] if moment and moment["side"] != "as" else said
    return replace(wish, cards=cards, named=True).texts(partial(with_more, what=said))


def _in_with(match: re.Match[str], wish: Wish) -> list[Call]:
    """Return who is known beside another, in the one card that can be meant: “put him in with …”."""
    told = [one for one in (match["one"], match["where"]) if one]
    texts = {card: wish.now.text(card) for card in wish.cards if card in wish.now.positions}
    there = [card for card, text in texts.items() if all(rewriting.names(text, one) for one in told)]
    there = [card for card in there if not rewriting.names(texts[card], match["who"])]
    what = f"{match['who']} beside {match['whom']}{match['how'] or ''}"
    return replace(wish, cards=(*there,)).texts(partial(with_more, what=what)) if len(there) == 1 else []


def _is_shown(who: str, wish: Wish) -> bool:
    """Return whether somebody new is there already: “a cat” of a film with one."""
    return not who.startswith("another ") and any(
        rewriting.names(card["text"], who) for card in wish.now.cards
    )


def _with_one(whom: str, wish: Wish) -> tuple[int, ...]:
    """Return the cards that are about several, or the one person, whom “them”, “him” or “her” can be."""
    who = person_meant(f"let {'him' if whom == 'his' else whom}", wish.now)
    texts = {card: wish.now.text(card) for card in wish.now.positions}
    if whom in ("it", "its"):
        return tuple(
            card for card, text in texts.items() if (one := lexicon.subject(text)) and not is_person(one.said)
        )
    return tuple(
        card
        for card, text in texts.items()
        if (who and rewriting.names(text, who)) or (whom in ("them", "their") and rewriting.is_several(text))
    )
