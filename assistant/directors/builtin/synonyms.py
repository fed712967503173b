"""Calls what a message speaks of as cards call it: “the couch” where they tell of a sofa."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.gist.marks.names import kinds
from assistant.directors.builtin.gist.marks.showing import meanings
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.verbs import going_on, without_s
from tools.renderers.animatic.vocabulary import vocabulary

_KNOWN: Final = (
    r"\b(?:the|that|this|those|these|his|her|its|their|no|without|any"
    r"|(?:instead of|rather than|not)(?: an?)?) (?:[\w'’-]+ ){0,2}?"
)
"""What leads to something of which cards tell."""
_MOMENT: Final = (
    r"\b(?P<who>(?:when|while|as|where|once|after|before|until)"
    r" (?:he|she|it|they|(?:the|his|her) [\w-]+(?: [\w-]+)??))(?:'s|'re| is| are)? "
)
"""What leads to a deed by which a scene is named."""
_CARD: Final = re.compile(r"\b(?:card|scene|shot) (\d+)\b", re.I)
_THESE: Final = re.compile(r"\b(?:these|those) ", re.I)
_WORD: Final = re.compile(r"[^\W\d_]+")
_SHORTEST: Final = 3
_NAMING: Final = re.compile(
    r'"|\b(?:re)?(?:name|title|call|caption|label|subtitle)'
    r"|\b(?:an?|another|one|new|further|more) (?:[\w-]+ )?(?:scene|shot|card|moment)\b",
    re.I,
)
"""Gives a name, or tells a new scene, whose words stay as they are said."""


def as_cards_say(text: str, now: Situation) -> str:
    """Return a message in which what cards tell of has the name that it has there.

    Args:
        text: the message; where it has the number of one card, that card alone is looked at.
        now: the situation, with the cards.
    """
    if _NAMING.search(text):
        return text
    named = {int(one) for one in _CARD.findall(text)} & {*now.positions}
    cards = tuple(now.text(card) for card in (named if len(named) == 1 else now.positions))
    text = _WORD.sub(lambda one: _apart(cards).get(one[0].lower(), one[0]), _in_one(text, cards))
    for lead, names in ((r"\b", _names("spelled", cards)), (_KNOWN, _names("called", cards))):
        names = {name: told for name, told in names.items() if not rewriting.names(text, told)}
        if names:
            text = _with_names(text, lead, names)
    return _with_deeds(text, cards)


def _with_deeds(text: str, cards: Sequence[str]) -> str:
    """Return a text with “when she climbs into the cab” for “when she gets in the cab”."""
    if not (ways := _done(cards)):
        return text
    longest = "|".join(map(re.escape, sorted(ways, key=len, reverse=True)))

    def told(match: re.Match[str]) -> str:
        said = ways[match["done"].lower()]
        return f"{match['who']} {said if match['what'] else said.split()[0]}"

    deed = rf"{_MOMENT}(?P<done>{longest})\b(?P<what>(?= (?!and\b|but\b|then\b|please\b)\w))?"
    return re.sub(deed, told, text, flags=re.I)


def _in_one(text: str, cards: Sequence[str]) -> str:
    """Return a text with “candlelight” for “candle light”, where cards say it so."""
    told = frozenset(_WORD.findall(" ".join(cards).lower()))
    for first, second in pairwise(_WORD.findall(text)):
        if min(len(first), len(second)) >= _SHORTEST and f"{first}{second}".lower() in told:
            text = re.sub(rf"\b{first} {second}\b", f"{first}{second}", text)
    return text


@lru_cache(64)
def _apart(cards: Sequence[str]) -> Mapping[str, str]:
    """Return what cards say in two words, by the one word of both: “hay bales” by “haybales”."""
    words = [_WORD.findall(card.lower()) for card in cards]
    pairs = (pair for told in words for pair in pairwise(told) if min(map(len, pair)) >= _SHORTEST)
    return {f"{first}{second}": f"{first} {second}" for first, second in pairs}


def _with_names(text: str, lead: str, names: Mapping[str, str]) -> str:
    def told(match: re.Match[str]) -> str:
        said, name = match["name"].lower(), names[match["name"].lower()]
        if match["many"] and said in _table()["kinds"]:
            return match[0]  # “the kids” are more than the girl
        if match["many"] and not lexicon.is_plural(name):
            name = vocabulary().plural(name)
        lead = match["lead"] if lexicon.is_plural(name) else _THESE.sub("the ", match["lead"])
        return f"{lead}{name}"

    longest = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    named = rf"(?P<lead>{lead})(?P<name>{longest})(?P<many>e?s)?\b(?!-)"
    return re.sub(named, told, text, flags=re.I)


@lru_cache(64)
def _names(table: str, cards: Sequence[str]) -> Mapping[str, str]:
    """Return the name in cards of what has others; none where they tell of two that it may be."""
    rows = [(row, row) for row in _table()[table]]
    kinds = _table()["kinds"].items() if table == "called" else ()
    return dict(_only([*kinds, *rows], cards))


def _only(rows: Sequence[tuple[str, str]], cards: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield each name of a row that no card says, with the only one of the row's members that cards say."""
    for names, members in rows:
        told = [one for one in members.split(", ") if _is_told(one, cards)]
        others = [one for one in names.split(", ") if not _is_told(one, cards)]
        if len(told) == 1:
            same = meanings(told[0]) if names == members else frozenset[str]()
            known = same | kinds(told[0])  # “kids” and “children”, “bird” and “crane”
            yield from ((one, told[0]) for one in others if not meanings(one) & known)


@lru_cache(64)
def _done(cards: Sequence[str]) -> Mapping[str, str]:
    """Return how the one card that tells of a deed says it, by all other ways to say it: “gets in”."""
    found = dict[str, str]()
    for row in _table()["done"]:
        ways = row.split(", ")
        told = [
            (way, card, one)
            for card in cards
            for way in ways
            for one in (way, without_s(way))
            if re.search(rf"\b{one}\b", card, re.I)
        ]
        if len({card for _, card, _ in told}) == 1:
            verbs = (way.partition(" ") for way in ways if way not in {one for one, _, _ in told})
            found |= {
                f"{form}{space}{rest}": told[0][2]
                for verb, space, rest in verbs
                for form in (verb, going_on(without_s(verb)), without_s(verb))
            }
    return found


def _is_told(name: str, cards: Sequence[str]) -> bool:
    if " " in name:
        return any(name in card.lower() for card in cards)
    return any(rewriting.names(card, name) for card in cards)


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads(Path(__file__).with_name("synonyms.toml").read_text("utf-8"))
