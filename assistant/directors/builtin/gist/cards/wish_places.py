"""Knows which marks of a wish name the cards that are meant."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.gist.clause import Clause, Mark
from assistant.directors.builtin.gist.parting.board_words import is_being
from assistant.directors.builtin.numerals import ORDINAL

_BY_PLACE: Final = re.compile(
    rf"\d|\bnumber\b|\b(?:scene|card|shot|part|bit|one|picture|moment|end|start)s?\b|\b(?:{ORDINAL}"
    rf"|last)\W*$",
    re.I,
)
_AROUND: Final = re.compile(r" (?:around|behind|in front of|near|on|in|over) (?:it|him|her|them|the)\b", re.I)
_AND: Final = re.compile(r",? (?:and|&) (?:(?:in|for|at) )?", re.I)
_WHEN: Final = re.compile(r"^(?:when|while|as|once|where|before|after|until|instead|rather)\b", re.I)
_HOW: Final = re.compile(
    r"(?:(?<= by)| (?:by|with|up|at|to|on|in|around|about|there|all|so|like"
    r"|(?:it|him|her)self|themselves|(?:over|out|off|after|past|away) (?!the \w+ should\b)"
    r"|(?:it|him|her|them|any\w+|some\w+|(?:the|an?|his|its|their) [\w-]+)(?=$))\b)[\w' ]*$",
    re.I,
)
_COMPARED: Final = re.compile(r"\b(?:next to|beside|near|than|like|behind|from|an?)\s+$", re.I)
"""Words that make of “the first one” a thing and no card."""
AT_PLACE: Final = re.compile(
    r"(?:,? when (?:he|she|it|they)(?:'s|'re| is| are))? (?:in|on|at|through|by|near) the (?P<place>[\w-]+)"
    r"(?P<rest> should be .+)?$",
    re.I,
)
_LEADING: Final = r"(?:in|on|at|by|near|from|between|behind|under|along|past|over|into|across) (?:the|an?)"


def is_place(word: str) -> bool:
    """Return whether a word is of somewhere to be."""
    return any(span.slots & {"setting", "scenery", "weak setting"} for span in lexicon.spans(word))


def telling_where(place: str, texts: Mapping[int, str]) -> tuple[int, ...]:
    """Return the cards that tell a place, or something as one: “from between the rocks”."""
    if is_being(place):
        return ()  # “glasses on the dragon” are no place
    where = re.compile(rf"\b{_LEADING} (?:[\w-]+ )?{re.escape(place)}\b", re.I)
    named = is_place(place)
    found = (
        card for card, text in texts.items() if (named and rewriting.names(text, place)) or where.search(text)
    )
    return tuple(found)


def places_meant(clause: Clause) -> tuple[Mark, ...]:
    """Return the marks of the cards that are meant; an end of the film only where no card is named."""
    found = clause.all("card") or clause.all("edge")
    when = {card for mark in found if _WHEN.match(clause.words(mark)) for card in mark.value}
    found += [mark for mark in clause.all("edge") if mark not in found and when.issuperset(mark.value)]
    found = [mark for mark in found if not _holds_others(mark, found) and not _is_around(clause, mark)]
    return _joined(clause, found) or tuple(_to_its_end(clause, mark) for mark in clause.all("card instead"))


def _joined(clause: Clause, marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Return marks with those as one that only “and” parts: “the first scene and the last one”."""
    joined: list[Mark] = []
    for mark in marks:
        before = joined[-1] if joined else None
        if before and _AND.fullmatch(clause.text, before.end, mark.start):
            joined[-1] = replace(before, end=mark.end, value=(*before.value, *mark.value))
        else:
            joined.append(mark)
    return tuple(joined)


def _to_its_end(clause: Clause, mark: Mark) -> Mark:
    """Return the mark of what shall no longer be done with how it is done: “instead of climbing by hand”."""
    rest = _HOW.match(clause.text, mark.end) if mark.start else None
    return replace(mark, end=rest.end()) if rest else mark


def _holds_others(mark: Mark, marks: Iterable[Mark]) -> bool:
    """Return whether a mark is only of more cards than another: “everywhere in the castle scene”."""
    return any(set(other.value) < set(mark.value) for other in marks)


def _is_around(clause: Clause, mark: Mark) -> bool:
    """Return whether “everywhere” is only said of something's surroundings: “everywhere around it”."""
    return clause.words(mark).lower() == "everywhere" and _AROUND.match(clause.text[mark.end :]) is not None


def is_by_place(clause: Clause, mark: Mark) -> bool:
    """Return whether a card is named by its place or its moment, and not by what is seen in it."""
    words = clause.words(mark)
    return bool(_BY_PLACE.search(words) or _WHEN.match(words))


def is_compared(clause: Clause, mark: Mark) -> bool:
    """Return whether “the first one” is a thing that another is compared with, and no card."""
    if mark.name not in ("card", "edge") or not re.search(r"\bones?$", clause.words(mark), re.I):
        return False
    return _COMPARED.search(clause.text[: mark.start]) is not None
