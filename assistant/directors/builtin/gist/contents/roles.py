"""Finds what a card tells of in the place of a thing: who does the same, to whom it is done, or where."""

import re
from collections.abc import Sequence
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.gist.contents.named import Named, done_in, named_in
from assistant.directors.builtin.gist.marks.showing import all_meanings
from assistant.directors.builtin.gist.parting.board_words import is_being

_FOR_IT: Final = ("by", "with", "of", "for", "to", "into", "as")
"""Leads to what takes a place, and to no place: “swap the goose for a pig”."""
_APART: Final = re.compile(r"[.;:]| (?:and|while|as|when|where|until|because|so|but|s?he|they) ")


def in_place_of(new: Named, whole: str, things: Sequence[Named], text: str) -> Named | None:
    """Return the one thing that stands in a card to a deed as a new thing stands to it in a message.

    Args:
        new: the new thing.
        whole: the message.
        things: all that the message names.
        text: what the card tells.
    """
    done = done_in(text)
    again = [one for one in _outside(things, whole) if _tells(one, done)]
    role = _role(new, again, whole)
    if role is None:
        return None
    as_told = (role[0], next(deed for deed in done if _is_same(deed, role[1])))
    alike = [one for one in named_in(text) if _role(one, done, text) == as_told and not one.is_among(things)]
    living = is_being(lexicon.stem(new.head))
    others = [one for one in alike if living or not is_being(lexicon.stem(one.head))]
    alike = [one for one in alike if one.at == new.at] or others  # “on a stool” is not “in front of the cat”
    if living:  # a man does not run where rain did
        alike = [one for one in alike if role[0] != "who" or is_being(lexicon.stem(one.head))]
    return alike[0] if len(alike) == 1 else None


def is_of_other_deed(new: Named, old: Named, whole: str, things: Sequence[Named], text: str) -> bool:
    """Return whether an old thing does in a card, or has done to it, what is said of no new one.

    So the door gives no way to the can in “drops the can and opens the door”, nor one who does it to a place.
    """
    done = done_in(text)
    role = _role(new, [one for one in _outside(things, whole) if _tells(one, done)], whole)
    told = next((_role(one, done, text) for one in named_in(text) if one.head == old.head), None)
    if told is None or (role and role[0] == told[0] == "who"):
        return False
    leads = bool(new.at) and new.at not in _FOR_IT and told[0] == "who"
    return leads or (role is not None and not _is_same(role[1], told[1]))


def _tells(span: lexicon.Span, done: Sequence[lexicon.Span]) -> bool:
    return any(_is_same(span, deed) for deed in done)


def _outside(things: Sequence[Named], whole: str) -> Sequence[lexicon.Span]:
    """Return the words of a message that are of no thing."""
    spans = lexicon.spans(whole)
    return [one for one in spans if not any(thing.first <= one.start < thing.end for thing in things)]


def _role(one: Named, done: Sequence[lexicon.Span], text: str) -> tuple[str, lexicon.Span] | None:
    """Return how a thing stands to what is done in a text, and to which deed."""
    before = [
        deed for deed in done if deed.end <= one.start and not _APART.search(text[deed.end : one.start])
    ]
    after = [deed for deed in done if deed.start >= one.end and not _APART.search(text[one.end : deed.start])]
    if not before:
        return ("who", after[0]) if after and not one.at else None
    if one.at == "by" and before[-1].said.endswith("ed"):
        return "who", before[-1]
    return (one.at if one.at in ("with", "of") else "where") if one.at else "whom", before[-1]


def _is_same(one: lexicon.Span, other: lexicon.Span) -> bool:
    return bool(all_meanings(one.words) & all_meanings(other.words))
