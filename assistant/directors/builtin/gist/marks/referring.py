"""What a clause speaks of: cards by place, by what they show and by what happens in them; things."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.gist.clause import Mark
from assistant.directors.builtin.gist.marks.showing import (
    OF_PICTURES,
    acts,
    all_meanings,
    doers,
    main_of,
    meanings,
    shown,
)
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.targets import targets
from tools.renderers.animatic.vocabulary import VERBS

PART: Final = (
    r"(?:bits?|parts?|scenes?|shots?|cards?|ones?|moments?|pictures?|images?|sequences?|sections?|pieces?"
    r"|segments?|openings?|intros?|endings?)"
)
_BORDER: Final = (
    r"(?:after|before|between|behind|where|when|while|as|from|into|in|at|on|of|with|for|to|and|should|could"
    r"|must"
    r"|is|was|be|become|becomes)"
)
"""What no name of a scene goes beyond."""
_BY_WORDS: Final = re.compile(
    rf"\b(?:the|that|this|my|your) (?P<what>(?:(?!(?:{PART}|{_BORDER}|an?)\b)[\w'-]+ ){{1,4}}){PART}\b", re.I
)
_BY_ALL: Final = re.compile(
    rf"\b(?:both|all|every|each)(?: of)?(?: the)? (?P<what>[\w'-]+) {PART}\b"
    r"|\bthe (?P<named>[\w'-]+) (?:scenes|shots|parts|bits)\b",
    re.I,
)
"""“Both tree scenes”."""
_BY_BARE: Final = re.compile(
    r"(?<!\ban )(?<!\ba )(?<!new )(?<!the )(?<!other )(?<!more )\b(?P<what>[\w'-]+) (?:scene|part|bit)\b",
    re.I,
)
"""“Make wave scene longer”."""
_TELLS_ON: Final = re.compile(r"(?:it|he|she|they)\b", re.I)
_BY_CLAUSE: Final = re.compile(
    rf"\b(?:the|that|this) {PART} (?:with|of|about|where|in which|in|at|on|when|showing|that shows"
    r"|that has|and) (?P<what>[\w'-]+(?: [\w'-]+){0,4})",
    re.I,
)
_HAVING: Final = re.compile(
    r"\b(?:when|once|as soon as|after|now that) (?:it|he|she|they|the \w+)(?: has|'s| have| had)(?: got"
    r"| caught| eaten)?"
    r" (?:the|its|his|her|a) (?P<what>[\w'-]+)",
    re.I,
)
"""“When it has got the fish”: after that."""
_ON: Final = r"(?!(?:when|while|as|once|before|after|until|the [\w-]+ (?:should|must|could))\b)"
"""Goes on with the same mention: a further word of time begins another."""
_BY_EVENT: Final = re.compile(
    r"\b(?P<side>when|while|as|once|where|before|after|until|as soon as|seeing|see|watch|instead of"
    r"|rather than)"
    rf" (?P<what>\w+ing\b(?: {_ON}[\w'-]+){{0,5}}"
    rf"|(?:the|an?|he|she|it|they|his|her|we see (?:the|him|her|it|them)) ?(?:{_ON}[\w'-]++ ?){{1,8}})",
    re.I,
)
_A_THING: Final = re.compile(
    r"(?:instead of|rather than) (?:an?|the) [\w-]+,? (?:it|s?he|they|i|we|let|have)\b", re.I
)
"""Names a thing that shall be another, and no moment: “instead of a fish it catches a frog”."""
_BY_NAME: Final = re.compile(
    r"\b(?:the|this|that|his|her|its|their|all (?:the|that))"
    r" (?P<what>(?!(?:camera|while|when|where|as)\b|\d)(?<!\w\w that (?=[\w-]+[^su]s\b))[\w'-]+"
    r"(?: (?!(?:where|when|while|so|but|then|to|after|before|between|should|could|must|can|comes?|goes"
    r"|than|instead|rather|the [\w-]+ (?:should|must|could))\b)"
    r"[\w'-]+){0,5})",
    re.I,
)
_PARTICLE: Final = re.compile(
    r" (?:down|up|off|away|in|out|back|along|past|by)\b(?! (?:of|an?|the|my|his|her|its|their|some)\b)"
    r"| (?:(?:in|on|at|to)(?:to)? )?(?:it|him|her|them|one|(?:his|her|its|their) [\w-]+)(?=\W*$|,)"
)
_TO_IT: Final = re.compile(r" (?:(?:the|an?|his|her|its|their) [\w-]+|him|her|it|them)(?=\W*$)", re.I)
"""To whom or what it is done, at the end: “when she gives the music”."""
_HELPING: Final = frozenset({"has", "have", "is", "was", "just", "slowly", "finally", "starts", "begins"})
_EDGE: Final = re.compile(
    r"\b(?:the|its|this) (?:very )?(?P<edge>ending|end|finale|finish|closing|opening|opener|beginning|start"
    r"|intro)\b"
    r"(?! (?:line|post|zone|ceremony)\b| of (?:it|the (?!film|video|story)))"
    r"|\b(?:at the )(?P<at>very end|end|close|very start|start|very beginning|beginning)\b",
    re.I,
)
_FURTHER: Final = re.compile(r"\b(?:an?|another|one more) (?:new )?$", re.I)
"""Before “third one”: it is none that is there."""
_LAST: Final = frozenset({"ending", "end", "finale", "finish", "closing", "very end", "close"})
_SIDES: Final[Mapping[str, str]] = {
    "before": "card before", "after": "card after", "instead of": "card instead", "rather than":"card instead"
}  # fmt: skip
_NAMED: Final = re.compile(r"(?i)\b(?:th(?:e|eir|at|is|[eo]se)|his|her|its|my|our) (?=((?:[\w'-]++ ?){1,3}))")
_HYPHENED: Final = re.compile(r"(?:-\w+)*")  # the rest of “great-grandmother”


@dataclass(frozen=True, slots=True)
class Named:
    """Something that a clause names with “the” and cards show, and those cards."""

    word: str
    cards: tuple[int, ...]
    start: int
    end: int


def card_marks(text: str, now: Situation) -> Iterator[Mark]:
    """Yield the cards that a clause speaks of; where two mentions overlap, the longer."""
    last = len(now.cards)
    found = [
        Mark("card", one.start, one.end, one.positions)
        for one in targets(text, last)
        if not one.edge and not _FURTHER.search(text[: one.start])
    ]
    for match in _EDGE.finditer(text):
        edge = (match["edge"] or match["at"]).lower()
        found.append(Mark("edge", match.start(), match.end(), (last if edge in _LAST else 1,)))
    taken: list[Mark] = []
    for mark in sorted([*found, *_by_content(text, now)], key=lambda mark: mark.start - mark.end):
        if not any(mark.start < other.end and other.start < mark.end for other in taken):
            taken.append(mark)
    return iter(taken if last else ())


@lru_cache(256)
def things(text: str, now: Situation) -> Sequence[Named]:
    """Return what a text names with “the” that cards show."""
    found = []
    for match in _NAMED.finditer(text):
        for span in lexicon.spans(match[1]):
            does = span.start and not span.slots and span.said.endswith("s")  # “his dad helps”
            if does or span.slots & {"determiner", "preposition"} or span.words in OF_PICTURES:
                break
            keys = meanings(span.words)
            cards = tuple(position for position in now.positions if keys & shown(now.text(position)))
            if cards and not (span.verb and span.slots <= VERBS):
                at, end = match.end() + span.start, match.end() + span.end
                found.append(Named(span.said, cards, at, end + len(_HYPHENED.findall(text, end)[0])))
                break
    return tuple(found)


def _by_content(text: str, now: Situation) -> Iterator[Mark]:
    yield from _scenes(text, now)
    yield from _all_of(text, now)
    for name, pattern in (("card", _BY_CLAUSE), ("card after", _HAVING)):
        for match in pattern.finditer(text):
            if found := _told(match, now):
                yield Mark(name, match.start(), found[0], (found[1],))
    for match in _BY_EVENT.finditer(text):
        if not _A_THING.match(match[0]) and (found := _told(match, now, event=True)):
            done = re.match(r"(?:once|as soon as)\b.* (?:has|have|'s) \w+ed\b", match[0], re.I)
            name = "card after" if done else _SIDES.get(match["side"].lower(), "card")
            to_it = _TO_IT.match(text, found[0]) if name == "card" else None
            yield Mark(name, match.start(), to_it.end() if to_it else found[0], (found[1],))
    yield from _by_name(text, now)


def _scenes(text: str, now: Situation) -> Iterator[Mark]:
    """Yield what is called a scene: “the wave scene”, “this scene” where there is only one."""
    for match in (*_BY_WORDS.finditer(text), *_BY_BARE.finditer(text)):
        if found := _told(match, now, whole=match.re is _BY_BARE):
            yield Mark("card", match.start(), match.end(), (found[1],))
    if len(now.cards) == 1 and (
        this := re.search(r"\bth(?:is|at) (?:scene|card|shot)\b|(?<=fter )this one", text, re.I)
    ):
        yield Mark("card", *this.span(), (1,))


def _all_of(text: str, now: Situation) -> Iterator[Mark]:
    """Yield all cards that show what scenes are named by, and those that tell on: “both tree scenes”."""
    for match in _BY_ALL.finditer(text):
        keys, cards = meanings(match["what"] or match["named"]), list[int]()
        for card in now.positions:
            if keys & shown(now.text(card)) or (card - 1 in cards and _TELLS_ON.match(now.text(card))):
                cards.append(card)
        if cards and (match["what"] or len(cards) > 1):
            yield Mark("card", match.start(), match.end(), tuple(cards))


def _by_name(text: str, now: Situation) -> Iterator[Mark]:
    """Yield what is named with “the” and happens in one card: “the landing”, “the knight waving”."""
    start = 0
    while named := _BY_NAME.search(text, start):
        found = _told(named, now, event=True, whole=True)
        start = found[0] if found else named.start("what")
        if found and text[named.start("what") : found[0]] not in OF_PICTURES:
            yield Mark("card", named.start(), found[0], (found[1],))


def _told(
    match: re.Match[str], now: Situation, *, event: bool = False, whole: bool = False
) -> tuple[int, int] | None:
    """Return how far a mention tells of one card more than of any other, and that card.

    Args:
        match: with the words of the mention as `what`.
        now: the situation.
        event: whether something must be said to happen there.
        whole: whether the first word already must be of a card.
    """
    told = [shown(now.text(position)) for position in now.positions]
    end, keys = _known_until(match["what"], told, whole=whole)
    if not keys or (event and not any(keys & acts(now.text(position)) for position in now.positions)):
        return None
    card = _most(keys, told, now, main=not event)
    if card is None:
        return None
    until = match.start("what") + end
    particle = _PARTICLE.match(match.string, until) if event else None
    return particle.end() if particle else until, card


def _known_until(words: str, told: Sequence[frozenset[str]], *, whole: bool) -> tuple[int, set[str]]:
    """Return where the words end that cards tell too, and what they mean."""
    end, keys, named_deed = 0, set[str](), False
    for span in lexicon.spans(words):
        mine = all_meanings(span.words)
        if span.words in _HELPING:
            continue
        if whole and named_deed and span.slots == {"determiner"}:
            break  # “and the shaking the grandmother …”
        if not mine or (span.grammar and not span.verb):
            apart = whole and not keys and "preposition" in span.slots  # “the 2 away from the landing”
            if not apart and (not keys or span.slots & {"determiner", "preposition", "pronoun"}):
                continue
            break
        if not any(mine & card for card in told):
            if keys or whole:
                break
            continue
        named_deed = not keys and span.verb
        keys |= mine
        end = span.end
    return end, keys


def _most(keys: set[str], told: Sequence[frozenset[str]], now: Situation, *, main: bool) -> int | None:
    """Return the one card that tells most of what is meant; of several the one about it, where it enters."""
    scores = [len(keys & card) for card in told]
    best = [position for position in now.positions if scores[position - 1] == max(scores)]
    if len(best) > 1:
        of_each = (main_of, doers) if main else (acts,)
        about = ([one for one in best if keys & of(now.text(one))] for of in of_each)
        best = next(filter(None, about), [])
        best = best[:1] if main and len(best) == 2 else best
    return best[0] if len(best) == 1 else None
