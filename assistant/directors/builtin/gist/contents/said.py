"""A message about what scenes show: its parts without the scene that it names, and which are idle."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.decision import Decision, call, change
from assistant.directors.builtin.gist.clause import Mark
from assistant.directors.builtin.gist.marks.cues import bad_words, idle
from assistant.directors.builtin.gist.marks.marking import marked
from assistant.directors.builtin.gist.marks.showing import meanings, shown
from assistant.directors.builtin.gist.parting.cores import bare, without_places
from assistant.directors.builtin.gist.parting.splitting import is_aside, is_told
from assistant.directors.builtin.numerals import NUMBER
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.targets import targets

SHORT = {
    "THE": r"(?:(?:all |any )*(?:of )?(?:the|that|this|those|these|his|her|its|their)|any|all)",
    "THEM": r"(?:it|him|her|them|that|those)",
    "NEVER": r"(?:(?:does|do|should|must|is|are|need|will|ought|can)(?:n't| not)(?: to)?)",
    "NUMBER": NUMBER,
    "NEW": r"(?P<new>(?:an?|some|two|three) (?:[\w-]+ ){0,2}?[\w-]+"
    r"|(?<!'s )(?<!the )(?<!his )(?<!her )[\w-]+(?: [\w-]+)?(?= (?:instead|rather)))",
    "MANY": r"(?P<new2>(?!\w+(?:less|ous|ss)\b)[\w-]+s)",
    "OLD": r"(?P<old>[\w-]+(?: [\w-]+)?)",
}
_LEADS: Final = (
    "in front of|on top of|next to|out of|in|on|at|to|into|onto|through|across|along|over|under|beneath|below"
    "|above|by|near|beside|alongside|behind|around|inside|outside|past|down|up|between|against|towards?"
)
"""Words that lead to a place."""
_NO_NAME: Final = (
    rf"(?:{_LEADS}|and|but|so|or|with|from|of|for|instead|rather|not|no|than|while|where|when|please|too|now|then"
    r"|there|is|are|was|should|could|would|must|can)\b"
)
SHORT |= {
    "LEADS": rf"(?:(?:up|down|out|over|right) )?(?:{_LEADS})",
    "STANDING": "in|on|at|by|under|behind|beside|near|next to|in front of|outside|inside",
    "BEGINS": r"(?:(?:let|have|make|could|can|i'd|i want|i would|please|put|give|there)\b"
    r"|(?:his|her|its|their) [\w-]+(?: [\w-]+)? (?:should|must|could|can|needs)\b)",
    "WORDS": rf"(?:(?!{_NO_NAME})[\w'-]+)(?: (?!{_NO_NAME})[\w'-]+){{0,3}}",
}
_SHORT: Final = 3
_IS_A: Final = re.compile(r"(?:'s|\b(?:is|are|becomes?)) an? ", re.I)
"""Tells what something is, which may be a wish: “the beach is a meadow”."""
OF_ORDER: Final = re.compile(
    r"\b(?:drop|delete|remove|lose|cut|take|throw|get rid|skip|kill|move|swap|put|bring|merge|split|add"
    r"|insert)\b.*\b(?:scene|shot|card|one with|one where)s?\b"
    r"|\b(?:scene|shot|card)s?\b.*\b(?:goes|go|out|first|last|before|after)\b",
    re.I,
)
"""Orders scenes, or takes one away."""
_OF_SCENE: Final = re.compile(
    r"(?:(?:please|just|and|but|we|i) )*(?:drop|delete|remove|lose|cut|skip|kill|scrap|ditch|get rid of"
    r"|(?:take|throw|leave|cut) out|(?:don't|do not) need)(?: (?:out|away|altogether|completely|any ?more))?",
    re.I,
)
"""Takes the scene away that stood there."""
_ADDS_NOTHING: Final = frozenset({"plain", "plainly", "keep", "stay", "before", "while", "where"}) | {
    "shot",
    "two-shot",
}


@cache
def say() -> Mapping[str, Any]:
    """Return the patterns of `contents.toml`."""

    def compiled(said: str) -> re.Pattern[str]:
        return re.compile(re.sub(r"\b[A-Z]{3,}\b", lambda one: SHORT.get(one[0], one[0]), said), re.I)

    table = tomllib.loads(Path(__file__).with_name("contents.toml").read_text("utf-8"))
    return {
        name: [*map(compiled, said)] if isinstance(said, list) else compiled(said)
        for name, said in table.items()
    }


@dataclass(frozen=True, slots=True)
class Said:
    """What is wished, part by part, and of which cards."""

    parts: Sequence[str]
    cards: tuple[int, ...]
    named: bool
    now: Situation
    whole: str
    """All of it, as it was said."""

    def texts(self) -> dict[int, str]:
        """Return the texts of the cards."""
        return {card: self.now.text(card) for card in self.cards}

    def telling(self, words: Sequence[str]) -> dict[int, str]:
        """Return the texts of the cards that tell the most of some words."""
        told = {card: len(self.known(words, card)) for card in self.cards}
        return {card: self.now.text(card) for card in self.cards if told[card] == max(told.values())}

    def retold(self, texts: Mapping[int, str | None]) -> Decision | None:
        """Return the edits of texts that are others now; None where none is."""
        edits = [
            call("edit_card", card=card, text=text)
            for card, text in texts.items()
            if text and text != self.now.text(card)
        ]
        return change(*edits) if edits else None

    def names(self, thing: str) -> bool:
        """Return whether a card names a thing."""
        return bool(thing) and any(rewriting.names(text, thing) for text in self.texts().values())

    def whole_name(self, old: str) -> str:
        """Return “barn door” for “barn”, where that is what a card names."""
        if self.names(old):
            return old
        for text in self.texts().values():
            behind = re.search(rf"\b{re.escape(old)} (?P<next>[a-z]+(?<!ing)(?<!ed)(?<!s))\b", text, re.I)
            span = lexicon.spans(behind["next"])[0] if behind else None
            if behind and span and not (span.grammar or span.verb or span.slots & {"stop"}):
                return f"{old} {behind['next']}"
        return old

    def known(self, words: Sequence[str], card: int) -> list[str]:
        """Return those words that a card tells."""
        told, ends = _told_in(self.now.text(card))
        return [word for word in words if told & _names_of(word) or _ends_one(word, ends)]

    def is_known(self, part: str) -> bool:
        """Return whether words only say again what a card tells: “just the goat eating the carrots”."""
        said = [word for word in words_of(part.lower()) if word not in _ADDS_NOTHING]
        return bool(said) and any(len(self.known(said, card)) == len(said) for card in self.cards)

    def is_idle(self, *parts: str) -> bool:
        """Return whether parts wish for nothing: they find fault, praise, or say again what is there."""
        return not any(map(OF_ORDER.search, parts)) and all(
            (is_told(part) and not _IS_A.search(part))
            or is_aside(part)
            or say()["kept"].fullmatch(part)
            or say()["complained"].search(part)
            or bad_words() & set(part.lower().split())
            or self.is_known(part)
            for part in parts
        )

    def things(self, parts: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Yield what parts name that cards name too, each with its part."""
        for part in parts:
            for one in say()["named"].finditer(part):
                words = say()["tail"].sub("", one["name"])
                while words and (not self.names(words) or lexicon.spans(words)[-1].slots & lexicon.GRAMMAR):
                    words = words.rpartition(" ")[0]
                if words:
                    yield words, part


def said_of(message: str, now: Situation) -> Said | None:
    """Return a message without the one scene that it names, taken apart; None where it names several."""
    table = say()
    message = re.sub(
        r"^(an? [\w-]+), no(?=[.!,])", r"not \1", table["everywhere"].sub("", message), flags=re.I
    )
    message = table["kept_there"].sub("", message)
    clause = marked(message, now)
    places = [Mark("card", one.start, one.end, one.positions) for one in targets(message, len(now.cards))]
    if (
        '"' in message
        or table["ordered"].search(message)
        or clause.has("clip", "all clips", "stretch", "time", "favourite")
    ):
        return None
    if when := table["when"].match(message):
        places += [replace(one, end=max(one.end, when.end())) for one in clause.all("card") if not one.start]
    cards = {one.value for one in places}
    if len(cards) > 1 or any(max(one) > len(now.cards) for one in cards):
        return None
    rest = table["there"].sub("", without_places(message, places).strip(" ,:"))
    parts = [bare(part.strip(" ,.!?:")) for part in table["parts"].split(rest) if re.search(r"\w", part)]
    if any(map(_OF_SCENE.fullmatch, parts)):
        return None
    if there := table["instead_there"].match(message):
        parts.append(f"no {there['doing']}")
    named = next(iter(cards), tuple(now.positions))
    return Said(parts, named, len(named) < len(now.cards), now, rest)


@lru_cache(256)
def _told_in(text: str) -> tuple[frozenset[str], Sequence[str]]:
    """Return the words that a card tells, and those of them that nobody knows."""
    told = {lexicon.stem(word.lower()) for word in re.findall(r"[\w-]+", text)} | shown(text)
    unknown = (one for one in told if not any(span.known for span in lexicon.spans(one)))
    return frozenset(told), tuple(unknown)


@lru_cache(2048)
def _names_of(word: str) -> frozenset[str]:
    """Return what a card may call what a word means: “player” of one who plays."""
    return meanings(word) | {lexicon.stem(word.lower()), re.sub(r"(?<=\w{3})er$", "", word.lower())}


def _ends_one(word: str, names: Sequence[str]) -> bool:
    """Return whether a word is the last of a name of several that is one word here: “sack” of “floursack”."""
    return len(word) > _SHORT and any(one.endswith(word) and len(one) > len(word) + 2 for one in names)


def without_leads(text: str) -> str:
    """Return a text without what leads to places in it: “the window” of “outside the window”."""
    return str(say()["led"].sub("", text))


def words_of(text: str) -> list[str]:
    """Return the words of a text that wish for something."""
    return [word for word in re.findall(r"(?<!')\b[\w-]+", text) if not idle(word)]
