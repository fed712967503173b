"""Puts cards that are named by what they show, “the dragon one”, by their places."""

import re
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.rewriting import names
from assistant.directors.builtin.situation import Situation

_NOUN: Final = r"(?:one|card|scene|shot|part|bit|picture|image|moment)"
_BY_CLAUSE: Final = re.compile(
    rf"\bthe {_NOUN} (?:with|of|about|showing|in which|where|that (?:has|shows))\s+(?:(?:the|an?|his"
    rf"|her)\s+)?"
    r"(?P<word>[\w'-]+)(?:\s+(?:is\s+)?(?!goes\b|comes\b|is\b|looks\b|needs\b|has\b|starts\b|ends\b"
    r"|lasts\b)\w+(?:s|ing)\b)?",
    re.I,
)
_WORD: Final = r"(?P<word>[\w'-]+(?: (?!(?:in|at|on|of|for|and)\b)[\w'-]+)?)"
_BY_WORD: Final = re.compile(rf"\bthe {_WORD} {_NOUN}\b", re.I)
_BY_SCENE: Final = re.compile(rf"\bthe {_WORD} (?:card|scene|shot|part|bit|moment)\b", re.I)
_BY_EVENT: Final = re.compile(
    r"[\s,]*\b(?P<side>when|while|as|once|after|before)\s+(?P<event>(?:the|it|he|she|they)\s[\w' -]{2,40}?)"
    r"(?=,|$|\s+(?:show|add|make|have|let|put|there|can|could|we see)\b)",
    re.I,
)
_NAMED: Final = re.compile(
    r"\b(?:the|(?:when|while|as) (?:it|he|she|they)) (?P<what>[\w'-]+(?: [\w'-]+ing)?)\b", re.I
)
"""A thing that is there, and what it does."""
_ENDING: Final = re.compile(r"(?:ing|ed|es|s|e)$")


def by_scene(text: str, now: Situation) -> str:
    """Return the text with a scene that is named by a word it shows as “card 2”; clips keep their names."""
    return _BY_SCENE.sub(lambda match: _card(match, now), text)


def by_place(text: str, now: Situation) -> str:
    """Return the text with a card that is named by what it shows or by what happens in it as “card 2”."""
    for pattern in (_BY_CLAUSE, _BY_WORD):
        text = pattern.sub(lambda match: _card(match, now), text)
    return _BY_EVENT.sub(lambda match: _card_of_event(match, now), text)


def _card_of_event(match: re.Match[str], now: Situation) -> str:
    said = _stems(match["event"])
    telling = [position for position in now.positions if said <= _stems(now.text(position))]
    if len(said) < 2 or len(telling) != 1 or len(now.cards) < 2:
        return match[0]
    side = match["side"].lower()
    return f" {side if side in ('after', 'before') else 'in'} card {telling[0]}"


def showing(text: str, now: Situation) -> int | None:
    """Return the one card that shows more than any other of what a text names with “the”, or None."""
    said = _named_stems(text)
    shown = [(len(said & _stems(now.text(position))), position) for position in now.positions]
    most = sorted(shown, reverse=True)[:2]
    if len(most) < 2 or not most[0][0] or most[0][0] == most[1][0]:
        return None
    return most[0][1]


def names_shown(text: str, now: Situation) -> bool:
    """Return whether a text speaks with “the” of what the board or a clip's title names, or only names it.

    “The unicorn” and no more answers something, and tells no film.
    """
    shown = {stem for told in now.told() for stem in _stems(told)}
    return bool(_named_stems(text) & shown) or re.fullmatch(r"the [\w'-]+\W*", text, re.I) is not None


def _named_stems(text: str) -> set[str]:
    return {stem for match in _NAMED.finditer(text) for stem in _stems(match["what"])}


def _stems(text: str) -> set[str]:
    """Return the words of a text that name something, without their endings."""
    return {_ENDING.sub("", span.words) for span in lexicon.spans(text) if not span.grammar}


def _card(match: re.Match[str], now: Situation) -> str:
    told = _stems(match["word"])
    found = [
        position
        for position in now.positions
        if names(now.text(position), match["word"]) or (told and told <= _stems(now.text(position)))
    ]
    if len(found) > 1:
        found = [position for position in found if _is_about(now.text(position), match["word"])]
    return f"card {found[0]}" if len(found) == 1 and len(now.cards) > 1 else match[0]


def _is_about(text: str, word: str) -> bool:
    """Return whether a thing is the first that a text names."""
    found = lexicon.subject(text)
    return found is not None and names(found.words, word)
