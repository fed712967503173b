"""Finds where a further scene comes: between two, before or after one, at an end, or simply next."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from assistant.directors.builtin.gist.clause import Clause, Mark
from assistant.directors.builtin.gist.marks.cues import idle
from assistant.directors.builtin.gist.marks.pointing import card_named, is_beside_it, scenes_of_things
from assistant.directors.builtin.gist.marks.referring import PART, Named, things
from assistant.directors.builtin.gist.parting.openings import OPENING
from assistant.directors.builtin.numerals import NUMBER, ORDINAL, number, place
from assistant.directors.builtin.situation import Situation

_COUNTED: Final = rf"(?:{ORDINAL}|\d|one|two|three|four|five|six)"
_NOUN: Final = r"(?: (?:scenes?|ones?|cards?|shots?|parts?))?"
_BETWEEN_COUNTED: Final = re.compile(
    rf"\b(?:in ?)?between (?:the |scenes? |cards? |shots? )?(?P<one>{_COUNTED}){_NOUN} and"
    rf" (?:the |scenes? |cards? )?(?P<other>{_COUNTED})\b{_NOUN}",
    re.I,
)
_BETWEEN: Final = re.compile(r"\b(?:in ?)?between ", re.I)
_IN_BETWEEN: Final = re.compile(
    r"\b(?:in between\b(?! (?:the|his|her|its|scenes?|cards?|both|them)\b)"
    r"|(?:in )?between (?:(?:the|my|these|those|both)(?: two)?|two|both of|the two of)"
    r" (?:scenes|cards|shots|parts|them)\b)",
    re.I,
)
_BESIDE_NUMBER: Final = re.compile(
    rf"\b(?P<side>after|before|behind) (?:number |no\.? |#)?"
    rf"(?P<n>(?!an?\b){NUMBER})\b(?! ?(?:s|sec\w*|more)\b)",
    re.I,
)
_TWO: Final = 2
_BESIDE: Final = re.compile(
    r"\b(?P<side>after|before|following|once|behind|in front of|ahead of)\s+"
    r"(?:(?:we|you) (?:first )?(?:see|meet|come to|get to|reach) )?(?:all )?$",
    re.I,
)
_AND: Final = re.compile(r"\band (?=\w)", re.I)
_EXACTLY: Final = re.compile(
    r"\b(?:(?<![\w,] )in|(?:(?<=scene )|(?<=shot )|(?<=one )|(?<=that )|(?<=add )|(?<=put ))in"
    r"|right|just|straight|directly|immediately|shortly|somewhere|even|placed)"
    r"(?: (?:right|just|straight|directly|immediately|shortly|even))* $",
    re.I,
)
_TO_COMMA: Final = re.compile(
    r"(?: (?!(?:and|or|but|i|i'd|we|you|let|have|show|put|add|insert|can|could)\b)[\w'-]+){1,4}(?=,)", re.I
)
_DONE_TO_IT: Final = re.compile(
    r" (?:gets?|is|are|was|were|has|have)(?: been| being)? [\w-]+(?=\W*$|[,.])"
    r"|(?: \w+)? (?:him|her|them|it)(?=\W*$|[,.])",
    re.I,
)
"""“… before the carrots get eaten”."""
_CALLED: Final = re.compile(rf" (?:{PART})\b", re.I)
_IN_FRONT: Final = re.compile(r"before|front|ahead", re.I)
_BEFORE_ALL: Final = re.compile(
    r"\bbefore (?:everything(?: else)?|all (?:of )?(?:that|this|it)|it all|anything(?: else)?"
    r"|(?:it|the (?:film"
    r"|story|video)) (?:all )?(?:starts|begins)(?! (?:\w+ing|to)\b))\b(?: starts| begins| happens)?",
    re.I,
)
_AT: Final = re.compile(r"\b(?:at|to|in|near|on|for|towards?)\s+$", re.I)
_OWN_AT: Final = re.compile(r"^at\b", re.I)
_LAST: Final = re.compile(r"end|fin|clos", re.I)
_BESIDE_IT: Final = re.compile(r"\b(?P<side>before|after) (?:it|that|this)\b", re.I)
_BEHIND: Final = re.compile(
    r"\b(?:(?:in ?)?between|after|before|behind|in front of|ahead of|(?<=\bbetween )(?:the )?[\w-]+ and) "
    r"(?=(?P<name>[\w'-]+(?: [\w'-]+){0,3}))",
    re.I,
)
_ONE_THING: Final = re.compile(r"(?:the|his|her|its|their|my|our) [\w-]+", re.I)
_ARTICLE: Final = re.compile(r"\b(?:the|his|her|its|their|my|our|that|this) (?:[\w-]+ )?(?:\w+-)?$", re.I)
_MIDDLE: Final = re.compile(
    r"\bin(?:to)? the middle(?: of (?:it|the (?:film|video|story)))?"
    r"(?! (?:of|cards?|scenes?|shots?|one)\b)",
    re.I,
)
_THEN: Final = re.compile(
    r"^(?:and )?(?:then|next|after that|afterwards|after this|later(?: on)?|finally|at last)\b[,\s]+"
    r"(?=(?:it|he|she"
    r"|they|the|an?|two|some|everyone|we see|let|have|i(?:'d| would)? (?:want|like|love) (?:to see|the"
    r"|him|her|it|them)|show)\b)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a further scene comes, and how that was said."""

    at: int
    """The place of the card before which it comes; one more than there are, for the end."""
    kind: str
    """`between`, `beside`, `edge`, `opening` or `then`."""
    start: int
    end: int


def places(clause: Clause, now: Situation) -> Iterator[Place]:
    """Yield the places that a clause may name, the surest first."""
    for found in _named(clause, now):
        exactly = _EXACTLY.search(clause.text[: found.start])
        in_time = found.kind == "thing" and re.match(r"(?:after|before)\b", clause.text[found.start :], re.I)
        kind = "beside" if in_time else found.kind
        yield replace(found, start=exactly.start(), kind=kind) if exactly else found


def _named(clause: Clause, now: Situation) -> Iterator[Place]:
    yield from _between(clause, now)
    between = _IN_BETWEEN.search(clause.text)
    if between and len(now.cards) == _TWO:
        yield Place(_TWO, "between", between.start(), between.end())
    if side := clause.first("card after", "card before"):
        end = _moment_end(clause.text, side.start, side.end)
        yield Place(side.value[0] + (side.name == "card after"), "beside", side.start, end)
    yield from _at_an_opening(clause.text, now)
    yield from _beside(clause, now)
    yield from _at_an_edge(clause, now)
    if is_beside_it(clause, now) and (match := _BESIDE_IT.search(clause.text)):
        at = 1 if match["side"].lower() == "before" else len(now.cards) + 1
        yield Place(at, "edge", match.start(), match.end())
    if match := _MIDDLE.search(clause.text):
        yield Place((len(now.cards) + 3) // 2, "beside", match.start(), match.end())
    if match := _THEN.match(clause.text):
        yield Place(len(now.cards) + 1, "then", match.start(), match.end())


def _between(clause: Clause, now: Situation) -> Iterator[Place]:
    last = len(now.cards)
    if match := _BETWEEN_COUNTED.search(clause.text):
        one, other = sorted(place(match[side], last) for side in ("one", "other"))
        if one + 1 == other <= last:
            yield Place(other, "between", match.start(), match.end())
        return
    match = _BETWEEN.search(clause.text)
    if match is None:
        return
    named = [mark for mark in known(clause, now, sure=False) if mark.start >= match.end() - 1]
    if named and len(named[0].value) == _TWO and named[0].name == "card":
        if at := gap(named[0], named[0]):
            yield Place(at, "between", match.start(), named[0].end)
        return
    for border in _AND.finditer(clause.text, match.end()):
        left = [mark for mark in named if mark.end <= border.start()]
        right = [mark for mark in named if mark.start == border.end()]
        found = [at for one in left for other in right[:1] if (at := gap(one, other))]
        if found:
            yield Place(found[0], "between", match.start(), _with_noun(clause.text, right[0].end))
            return


def gap(one: Mark, other: Mark) -> int | None:
    """Return the second of the two neighbours that two mentions can be of, where only one such pair is."""
    pairs = {max(a, b) for a in one.value for b in other.value if abs(a - b) == 1}
    return pairs.pop() if len(pairs) == 1 else None


def _with_noun(text: str, end: int) -> int:
    """Return where a mention ends with what it calls the card: “the tree bit”."""
    noun = _CALLED.match(text, end)
    return noun.end() if noun else end


def known(clause: Clause, now: Situation, *, sure: bool = True) -> list[Mark]:
    """Return the cards that are named, also by a thing that they show: “before the forest”.

    Args:
        clause: the clause.
        now: the situation.
        sure: whether only things count that stand for one card.
    """
    named = clause.all("card", "edge")
    found: list[tuple[Named, tuple[int, ...]]] = [
        (one, (card,)) for one, card in scenes_of_things(clause.text, now)
    ]
    if not sure:
        alone = {one.start for one, _ in found}
        found += [(one, one.cards) for one in things(clause.text, now) if one.start not in alone]
    ends = {one.end for one, _ in found}
    words = (
        mark
        for mark in _by_words(clause.text, now)
        if mark.end not in ends or not _ONE_THING.fullmatch(clause.words(mark))
    )
    named += [mark for mark in words if not _overlaps(mark, named)]
    free = [
        Mark("thing", _with_article(clause.text, one.start), one.end, cards)
        for one, cards in found
        if not any(mark.start < one.end and one.start < mark.end for mark in named)
    ]
    return sorted([*named, *free], key=lambda mark: mark.start)


def _overlaps(mark: Mark, others: list[Mark]) -> bool:
    return any(other.start < mark.end and mark.start < other.end for other in others)


def _by_words(text: str, now: Situation) -> Iterator[Mark]:
    """Yield what stands behind “after” or “between” and is all of one card: “playing”, “the landing”."""
    for match in _BEHIND.finditer(text):
        words = match["name"].split()
        ends = (count for count in range(len(words), 0, -1) if not idle(words[count - 1].lower()))
        names = (" ".join(words[:count]) for count in ends)
        found = next(((name, card) for name in names if (card := card_named(name, now))), None)
        if found:
            yield Mark("card", match.start("name"), match.start("name") + len(found[0]), (found[1],))


def _with_article(text: str, start: int) -> int:
    """Return where a thing begins with its “the”."""
    article = _ARTICLE.search(text[:start])
    return article.start() if article else start


def _beside(clause: Clause, now: Situation) -> Iterator[Place]:
    if match := _BEFORE_ALL.search(clause.text):
        yield Place(1, "opening", match.start(), match.end())
    if (match := _BESIDE_NUMBER.search(clause.text)) and int(number(match["n"])) in now.positions:
        yield _at_side(match, int(number(match["n"])))
    said = clause.all("card after", "card before")
    for mark in known(clause, now):
        if any(one.start <= mark.start < one.end for one in said):
            continue
        side = _BESIDE.search(clause.text[: mark.start])
        if side and len(mark.value) == 1 and mark.name != "edge":
            at = mark.value[0] + (_IN_FRONT.search(side["side"]) is None)
            kind = "beside" if mark.name == "card" else "thing"
            yield Place(at, kind, side.start(), _moment_end(clause.text, side.start(), mark.end))


def _at_side(match: re.Match[str], card: int) -> Place:
    return Place(card + (_IN_FRONT.search(match["side"]) is None), "beside", match.start(), match.end())


def _moment_end(text: str, start: int, end: int) -> int:
    """Return where a moment that opens a clause ends with its comma: “after the boy comes down, …”."""
    rest = _TO_COMMA.match(text, end) if start == 0 else _DONE_TO_IT.match(text, end)
    return rest.end() if rest else end


def _at_an_opening(text: str, now: Situation) -> Iterator[Place]:
    if match := OPENING.match(text):
        first = match["edge"].lower() in ("start", "begin", "open")
        yield Place(1 if first else len(now.cards) + 1, "opening", 0, match.end())


def _at_an_edge(clause: Clause, now: Situation) -> Iterator[Place]:
    for mark in clause.all("edge"):
        words = clause.words(mark)
        lead = _AT.search(clause.text[: mark.start])
        if lead or _OWN_AT.match(words):
            last = mark.value[0] != 1 or _LAST.search(words)
            yield Place(
                len(now.cards) + 1 if last else 1, "edge", lead.start() if lead else mark.start, mark.end
            )
