"""Puts further cards among those of the board, and knows a message that asks for one in so many words."""

import re
from typing import Any, Final

from assistant.directors.builtin.decision import Call, call
from assistant.directors.builtin.numerals import NUMBER, short
from assistant.directors.builtin.scenes import split_scenes
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.targets import NOUN
from assistant.directors.builtin.wording import preamble_off, sentence

_ADD: Final = re.compile(
    r"^(?:(?:add|insert|put|append|include|create|make|i want|have|give (?:it|me|us)"
    r"|there should be)\s+(?:in\s+)?(?:an?|one|some|two|three|four|\d)\s+|(?:(?:add|insert|create"
    r"|make)\s+)?(?:another|a new|one more|a further)\s+)"
    r"(?:more |new |extra |further |short |(?P<where>final|last|closing|opening|first|second|third"
    rf"|fourth|fifth|sixth|next)\s+)*(?:{NOUN}|ending|intro(?:duction)?|outro)\b(?!\s*\d)",
    re.I,
)
_NEXT: Final = re.compile(rf"^(?:new )?(?:scene|card|shot) (?P<n>\d+|{NUMBER})\s*[:,–-]\s*", re.I)
"""“Scene 4: they play chess”, where there are three."""
_WHO: Final = re.compile(
    r"(?:an?|the|he|she|it|they|two|three|some|his|her|its|their|night|day|[A-Z]\w+s)\b", re.I
)
"""Begins a scene of its own: “… and then sleep” is none."""


def is_addition(text: str) -> bool:
    """Return whether a message asks for one more card in so many words."""
    return bool(_ADD.match(text) or _NEXT.match(text))


def inserted(content: str, place: int, now: Situation) -> list[Call]:
    """Return the calls that add cards before the one at a place, in a part of the time of the one before."""
    cards = split_scenes(preamble_off(content), duration=now.duration).cards
    if not all(_WHO.match(card["text"]) for card in cards[1:]):
        cards = ({"text": sentence(content)},)
    if place > len(now.cards):
        return [_card(card, now) for card in cards]
    opening: list[Call] = []
    start, end = now.at(place - 1) if place > 1 else 0.0, now.at(place)
    if place == 1:
        end = now.at(2) / (len(cards) + 1) * len(cards)
        opening = [call("move_card", card=1, at=short(end))]
        step, start = end / len(cards), 0.0
    else:
        step = (end - start) / (len(cards) + 1)
        start += step
    return opening + [
        call("add_card", **{**card, "at": short(start + i * step)}) for i, card in enumerate(cards)
    ]


def _card(card: dict[str, Any], now: Situation) -> Call:
    """At a moment that a card has already, that card is changed instead."""
    taken = next((p for p in now.positions if "at" in card and abs(now.at(p) - card["at"]) < 0.04), None)
    return call("edit_card", card=taken, text=card["text"]) if taken else call("add_card", **card)
