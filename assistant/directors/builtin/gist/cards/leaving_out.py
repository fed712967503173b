"""Leaves out of a card's text whom or what shall no longer be seen in it."""

import re
from dataclasses import replace
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.gist.cards.frames import Deed, Frame, frame_of, kind
from assistant.directors.builtin.wording import sentence

_ON_FOOT: Final = {"rides": "walks", "ride": "walk"}
"""What is done without the animal that it is done on."""
_AND: Final = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+", re.I)
_WITH: Final = re.compile(
    r"(?:\s*,)?\s+(?:with|and|in|on|at|near|by|under|behind|beside|through|across|over|along)\s+"
    r"(?:an?|the|some|two|three|his|her|its)?\s*(?:[\w-]+\s+){0,2}?(?P<what>[\w-]+)(?=\s*(?:[,.!]|$))",
    re.I,
)


def without(text: str, thing: str) -> str | None:
    """Return a text without a thing; None where it does not name it, or could not do without it."""
    if not rewriting.names(text, thing):
        return None
    card = frame_of(text)
    if card is None:
        return _without_a_piece(text, thing)
    if rewriting.names(card.who, thing):
        return _of_the_others(card, text, thing)
    found = ((deed, part) for deed in card.deeds for part in deed.parts if rewriting.names(part, thing))
    deed, part = next(found, (None, ""))
    return _without_in(card, deed, part, thing) if deed else None


def _of_the_others(card: Frame, text: str, thing: str) -> str | None:
    """Return what those do who are told of beside him; else whom the text names, or its place."""
    who = [one for one in _AND.split(card.who) if not rewriting.names(one, thing)]
    if who and len(who) < len(_AND.split(card.who)):
        return rewriting.agreed(replace(card, who=" and ".join(who)).text)
    if shorter := _without_a_piece(card.who, thing):
        return rewriting.agreed(replace(card, who=shorter.rstrip(".")).text)
    subject = lexicon.subject(text)
    others = [other for other in rewriting.beings(text) if subject is None or other != subject.said]
    return rewriting.alone(text, f"the {others[0]}", "") if others else rewriting.place_alone(text)


def _without_in(card: Frame, deed: Deed, part: str, thing: str) -> str | None:
    """Return a card without the piece of a deed that names a thing, or without the deed."""
    rest = tuple(one for one in deed.parts if one != part)
    if deed.verb in _ON_FOOT:
        return card.with_deed(deed, Deed(_ON_FOOT[deed.verb], rest, deed.lead)).text
    if shorter := _without_a_piece(part, thing):
        kept = f"{part[:1]}{shorter[1:].rstrip('.')}"
        parts = tuple(kept if one == part else one for one in deed.parts)
        return card.with_deed(deed, replace(deed, parts=parts)).text
    if kind(part):
        return card.with_deed(deed, replace(deed, parts=rest)).text
    if card.who.endswith(" and"):
        return sentence(card.who.removesuffix(" and"))
    deeds = tuple(one for one in card.deeds if one is not deed)
    return sentence(replace(card, deeds=(replace(deeds[0], lead=""), *deeds[1:])).text) if deeds else None


def _without_a_piece(text: str, thing: str) -> str | None:
    """Return words without what hangs on them: “a girl” for “a girl with a dog”."""
    for piece in _WITH.finditer(text):
        if rewriting.names(piece["what"], thing) and text[: piece.start()].strip():
            return sentence(text[: piece.start()] + text[piece.end() :])
    return None
