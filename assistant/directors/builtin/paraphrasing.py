"""Paraphrases a message as the plain order that the rules read: praise and reasons taken off, “it” named.

The ways to say a thing are data, in `paraphrases.toml`; each comes with examples that are its tests.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final

from assistant.directors.builtin.clips import ANY
from assistant.directors.builtin.numerals import NUMBER, ORDINAL, SECONDS
from assistant.directors.builtin.tables import words
from assistant.directors.builtin.targets import NOUN
from assistant.directors.builtin.wording import polite_off

_PASSES: Final = 4
LONGEST_TALK: Final = 400
"""Characters of a message that is paraphrased: a longer one is a description."""
_THING: Final = r"(?:the|that|this|his|her|its|their) (?:[\w'-]+ ){0,2}?[\w'-]+"
_CARD: Final = rf"(?:the (?:{ORDINAL}|middle) {NOUN}|{NOUN} \d+|the (?:{ORDINAL})(?= one\b)(?: one)?)"
_PLACES: Final = {
    "THING": _THING,
    "CARD": _CARD,
    "CLIP": ANY,
    "TIME": SECONDS,
    "MORE": r"\S.*",
    "HOW": r"[\w-]+",
}
"""What stands in a pattern by its name, and is found under it."""
_IT: Final = r"(?:it|this|that|everything|the (?:(?:whole|entire) )?(?:thing|video|film|movie|clip|story))"
_NAME: Final = re.compile(rf"\b(?:(?:{'|'.join(_PLACES)})[23]?|IT|WORDS|NUMBER|GOOD|BAD|SLIGHTLY)\b")
_CLAUSE_END: Final = r"(?:\s*[,.!;:…–-]+\s*(?:(?:but|and|so)\s+)*|\s+(?:but|so)\s+)"
_POINTED: Final = re.compile(
    r"\b(?:(?:that|this) one|it|him|her|them|that|this|there)\b(?! (?:looks?|is|was|feels?)\b)", re.I
)
_STRETCH: Final = rf"the (?:first|last) {SECONDS}(?: of (?:it|this|that|{ANY}))?"
_MOST_CLAUSES: Final = 8
_CLAUSES: Final = re.compile(r"(?<=[.!?;,])\s+")
_WISH: Final = re.compile(
    r"\b(?:should|could|can|must|would|needs? to|has to|have to|want|need|let's|instead|how about|what if)\b"
    rf"|^(?:{'|'.join(sorted(words('orders')))}|turn|have|extend|draw|zoom|pan|start|show|get|go|take|call"
    r"|shorten|lengthen|brighten|darken|continue|don't|do|no|more|less|fewer|without|leave|hold|follow|stick"
    r"|mix|heart)\b",
    re.I,
)
_TELLS_ON: Final = re.compile(
    r"\b(?:extend|continue|carry on|go on|add|insert|next|then|where)\b|\blonger\b.*\bend\b", re.I
)
"""Wishes that are often followed by what happens."""
_STATEMENT: Final = re.compile(
    r"^(?:(?:and|but|so|because|since|cause|cos) )?(?:it|he|she|they|this|that|these|those|the|my|our|his"
    r"|her|i|we|you|there|everything|everyone|nobody|nothing|all|too many|not enough|oh|oo+h|aah|otherwise"
    r"|honestly|well|sorry|nice|great|lovely|love)(?:'s|'re|'m|'ve)?\b",
    re.I,
)
"""How a clause begins that tells something."""
_IN_CARD: Final = re.compile(rf"\b{_CARD}\b", re.I)
_THERE: Final = re.compile(r"\s+(?:there|in (?:there|it|that (?:one|scene|shot)))(?=\W*$)", re.I)
_WOULD: Final = re.compile(r"^(?:can|could|may|would) (?=(?:the|he|she|they|it)\b)", re.I)
_AT_ITS_END: Final = re.compile(rf"^(?P<order>\S.*?),? (?:in|for|of|on) (?P<card>{_CARD})$", re.I)
_PURPOSE: Final = re.compile(
    r"^(?P<order>.+?),? (?:for|on|to) (?:my|our|an?|the|his|her)? ?(?:phone|posts?|profile|story|stories"
    r"|reels?|feed|instagram|tiktok|youtube|website|blog|class|presentation|tv|screen|background|wallpaper|kids?"
    r"|school|work|project|party|wedding|birthday)\b.*$",
    re.I,
)
_REASON: Final = re.compile(
    r"^(?P<order>(?!.*\b(?:it|make) so\b)[^.;,!?]*?\S),? so (?:that )?"
    r"(?:i|we|he|she|it|they|people|everyone|you|nobody) \w+\b[^.;!?]*$",
    re.I,
)
"""What an order is for, told as what happens then."""
_TOPICS: Final = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"^(?P<thing>{_CARD}|{_STRETCH}|{_THING}|{ANY}) (?:is|are|was|were|looks?|feels?|seems?|goes|came"
        r"|gets?|comes|drags|needs"
        r"|has)\b[^.;:!?,]*[,.;:!–-]+ (?:(?:so|and|please|can you|could you|just|maybe)\s+)*(?P<order>\S.*)$",
        r"^i (?:(?:don't|do not|no longer|hate)(?: really)? ?)?(?:like|need|want|love)? ?"
        rf"(?P<thing>{ANY}|{_THING})(?: (?:in|of|from) [\w ]+?)?(?: any ?more| that much| so much| much"
        r"| at all)?[,.;!]+ (?:(?:so|and|please|can you|could you|just)\s+)*(?P<order>\S.*)$",
        r"^(?:everything|all|the rest)(?: else)? (?:is|looks) [\w' ]+?,? (?:except|but|apart from|other than)"
        rf"(?: for)? (?P<thing>{_THING})[,.;–-]+ (?P<order>\S.*)$",
        r"^i(?:'m| am) (?:not )?(?:so )?(?:happy|sure|convinced|pleased) (?:with|about|of)"
        rf" (?P<thing>{_THING})[,.;]+ (?P<order>\S.*)$",
        r"^[\w' ]+ (?:scared|afraid|tired|sick|bored) of (?:the )?(?P<thing>[\w-]+)[,.;]+ (?P<order>\S.*)$",
        rf"^(?:please )?take (?P<thing>{ANY}|{_THING}),? and (?P<order>\S.*)$",
    )
)
"""Something is found fault with, or taken up, and then an order is given about it."""


@dataclass(frozen=True, slots=True)
class Paraphrase:
    """A way to say a thing, and the plain order that it means."""

    said: re.Pattern[str]
    means: str
    examples: Mapping[str, str]

    def told(self, text: str) -> str | None:
        """Return the order that a text means; None where it is said in another way."""
        match = self.said.fullmatch(text)
        if match is None:
            return None
        return self.means.format_map({name: found or "" for name, found in match.groupdict().items()})


def readings(text: str) -> Iterator[str]:
    """Yield a message in plain words, the likeliest reading first, at last as it is."""
    if len(text) > LONGEST_TALK:
        yield text
        return
    bare = asides_off(text)
    wished = asides_off(statements_off(bare))
    seen = set()
    topics = [*_about_its_topic(text), *_about_its_topic(bare), *_without(_REASON, bare)]
    of_a_card = _is_of_a_card(text) or _is_of_a_card(bare)
    for said in topics if of_a_card else [*topics, wished, *_without(_PURPOSE, wished), bare]:
        for told in (plainly(said), *_card_first(said), said):
            if told not in seen:
                seen.add(told)
                yield told
    if text not in seen and not of_a_card:
        yield text


@lru_cache(256)
def plainly(text: str) -> str:
    """Return what a text means as a plain order; the text itself where it is none of the known ways."""
    for _ in range(_PASSES if len(text) <= LONGEST_TALK else 0):
        bare = text.strip(" .,!;:?")
        said = dict.fromkeys((bare, polite_off(bare)))
        told = next((told for way in paraphrases() for one in said if (told := way.told(one))), None)
        if told is None or told == text:
            break
        text = told
    return text


def asides_off(text: str) -> str:
    """Return a message without the clauses around its wish that wish for nothing."""
    before, after = _asides()
    for pattern in (before, after):
        for _ in range(_PASSES):
            shorter = pattern.sub("", text, count=1).strip()
            if shorter == text or not re.search(r"\w", shorter):
                break
            text = shorter
    return text


def statements_off(text: str) -> str:
    """Return a message with wishes without the clauses that only tell why, or what is thought of the film."""
    clauses = [clause for clause in _CLAUSES.split(text) if re.search(r"\w", clause)]
    wishes = [_is_wish(clause) for clause in clauses]
    asked = [clause for clause, wish in zip(clauses, wishes, strict=True) if wish]
    if len(clauses) > _MOST_CLAUSES or not asked or any(map(_TELLS_ON.search, asked)):
        return text
    kept = [clause for clause, wish in zip(clauses, wishes, strict=True) if wish or not is_statement(clause)]
    return " ".join(clause.strip() for clause in kept).strip(" ,;") if len(kept) < len(clauses) else text


def is_statement(clause: str) -> bool:
    """Return whether a clause only tells something, as a reason does."""
    return bool(_STATEMENT.match(clause.strip())) and not _is_wish(clause)


def _is_wish(clause: str) -> bool:
    bare = polite_off(clause.strip(" .,!;:?"))
    return bool(_WISH.search(bare)) or plainly(bare) != bare


def is_aside(text: str) -> bool:
    """Return whether a text is nothing but praise, blame or a word to begin with."""
    before, after = _asides()
    return bool(
        before.fullmatch(f"{text.strip(' .,!;:?')}. ") or after.fullmatch(f", {text.strip(' .,!;:?')}")
    )


@cache
def paraphrases() -> tuple[Paraphrase, ...]:
    """Return the ways to say things, in the order in which they are tried."""
    return tuple(
        Paraphrase(_pattern(way["said"]), way["means"], way["examples"]) for way in _tables()["paraphrase"]
    )


def _about_its_topic(text: str) -> Iterator[str]:
    """Yield the order behind a complaint with “it” as what was complained of, then the order alone.

    What is found of one card is never ordered of all: there the order alone is none.
    """
    match = _topic(text)
    if match is None:
        return
    order, thing = match["order"], match["thing"]
    pointed = _POINTED.search(order)
    card = _IN_CARD.search(text[: match.start("order")])
    if card and not _IN_CARD.search(order) and (card[0].lower() != thing.lower() or not pointed):
        yield f"in {card[0]} {polite_off(_WOULD.sub('let ', _THERE.sub('', order)))}"
    if pointed and thing.lower() not in ("it", "this", "that"):
        named = f"the {thing}" if thing.isalpha() else thing
        yield f"{order[: pointed.start()]}{named}{order[pointed.end() :]}"
    if not _IN_CARD.fullmatch(thing):
        yield order


def _topic(text: str) -> re.Match[str] | None:
    return next((match for pattern in _TOPICS if (match := pattern.match(text))), None)


def _is_of_a_card(text: str) -> bool:
    """Return whether a message finds something of one card."""
    match = _topic(text)
    return match is not None and _IN_CARD.fullmatch(match["thing"]) is not None


def _card_first(text: str) -> Iterator[str]:
    """Yield an order with the card that it ends with before it: “in scene 1 make the light softer”."""
    if match := _AT_ITS_END.match(text.strip(" .,!;:?")):
        yield f"in {match['card']} {polite_off(match['order'])}"


def _without(purpose: re.Pattern[str], text: str) -> Iterator[str]:
    """Yield an order without what it is for: “make it square” of “make it square for a post”."""
    if match := purpose.match(text):
        yield match["order"]


@cache
def _tables() -> Mapping[str, Any]:
    return tomllib.loads(Path(__file__).with_name("paraphrases.toml").read_text("utf-8"))


@cache
def _asides() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of an aside before a wish and behind it."""
    table = _tables()["asides"]
    before, after = "|".join(table["before"]), "|".join(table["after"])
    return (
        re.compile(rf"^(?:(?:{table['first']})[\s,.!…]+)*(?:{_filled(before)}){_CLAUSE_END}", re.I),
        re.compile(rf"\s*[,.!?;–-]+\s*(?:but |and )?(?:{_filled(after)})\W*$", re.I),
    )


def _pattern(said: str) -> re.Pattern[str]:
    return re.compile(_filled(said), re.I | re.S)


def _filled(pattern: str) -> str:
    """Return a pattern with what its words in capitals stand for."""
    table = _tables()["asides"]
    plain = {"IT": _IT, "WORDS": r"\S.*", "NUMBER": NUMBER} | {
        name.upper(): table[name] for name in ("good", "bad", "slightly")
    }

    def meant(match: re.Match[str]) -> str:
        name = match[0].rstrip("23")
        return f"(?:{plain[name]})" if name in plain else f"(?P<{match[0].lower()}>{_PLACES[name]})"

    return _NAME.sub(meant, pattern.replace("\n", ""))
