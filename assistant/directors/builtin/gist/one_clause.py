"""Reads what one clause of a message wishes, by the first rule that knows it."""

import re
from collections.abc import Iterable, Sequence
from contextvars import ContextVar
from typing import Final

from assistant.directors.builtin.decision import Decision
from assistant.directors.builtin.gist.adjusting import with_its_verb
from assistant.directors.builtin.gist.clause import Context, Rule
from assistant.directors.builtin.gist.marks.marking import marked
from assistant.directors.builtin.gist.noting import note
from assistant.directors.builtin.gist.parting.apart import of_each_card
from assistant.directors.builtin.gist.parting.remarks import is_of_nothing_seen, unremarked, without_asides
from assistant.directors.builtin.gist.parting.splitting import is_told, without_purpose
from assistant.directors.builtin.gist.putting_together import Read, both
from assistant.directors.builtin.gist.rules import IN_ORDER, LAST, OF_WHOLE_CLIPS, OPEN
from assistant.directors.builtin.situation import Situation

_OF_NO_CARD: Final = re.compile(
    r"\b(?:want|like|need|love|add|see|put in|insert) (?:an?|another) (?:new )?(?:scene|shot)\b|"
    r"\b(?:make|want|need|have) (?:it|this|the (?:film|video|picture)) (?:\w+ )?"
    r"(?:square|vertical|upright|horizontal|wide|tall)\b",
    re.I,
)
"""What changes no card that is there: the shape of the picture, a scene more."""
_AND: Final = re.compile(r",? (?:and|but) |, ", re.I)
_OF_FILM: Final = frozenset({"timed", "shaped", "styled", "looking", "compared"})
"""Rules that never read what a card shows."""
FURTHER: Final = frozenset(
    ["extended_further", "remixed_further", "together_further", "undone_further", "begun_further",
     "seeded_further", "named_further", "lasting_so_long", "fading_out", "excepted", "passing_into_it"]
)  # fmt: skip
"""Rules that return the wish before with what a clause adds to it."""
_OF_NEW_CLIPS: Final = FURTHER | {
    "together", "looped", "recut", "sized", "clip_split", "stretch_moved", "extended", "remixed",
    "remixed_by_the_way", "deleted",
}  # fmt: skip
"""Rules behind which “it” is no clip that was named before them."""
_OF_NO_CLIP: Final = _OF_NEW_CLIPS | _OF_FILM | {"in_a_row"}
_OPEN_IN_TWO: Final = frozenset({"of_a_stretch", "drawn_anew"})
_UNDER_WAY: Final = ContextVar[tuple[str, ...]]("clauses that are being read alone", default=())


def read_clause(part: str, context: Context, now: Situation, told: bool) -> Read | None:
    """Return what one clause wishes; a fault that is told sets no lengths for those that follow."""
    if apart := of_each_card(part, now):
        halves = [read_clause(half, context, now, told and is_told(half)) for half in apart]
        return both([one for one in halves if one], told) if all(halves) else None
    lengths = dict(context.lengths)
    bare = unremarked(part, now)
    shorter = [words for words in (without_purpose(part), bare) if words not in ("", part)]
    careful = [words for words in shorter if words is not bare or is_of_nothing_seen(part, bare)]
    ways = [(words, IN_ORDER) for words in (part, *careful)]
    ways += [(words, OF_WHOLE_CLIPS) for words in shorter if words not in careful]
    ways += [(words, LAST) for words in (part, *careful) if not told]
    for words, rules in ways:
        read = _in_two(part, context, now, told) if rules is LAST else None
        if read is None and rules is LAST and _OF_NO_CARD.search(part):
            break
        if read := read or first_of(words, rules, context, now, told):
            context.lengths = lengths if told else context.lengths
            context.blamed = context.cards if told else context.blamed
            return read
    if not told and (read := _beside_asides(part, context, now) or first_of(part, OPEN, context, now, told)):
        return read
    note(part, context, now)
    context.blamed = context.cards if told else context.blamed
    return None


def _beside_asides(part: str, context: Context, now: Situation) -> Read | None:
    """Return what a clause wishes beside what is only said at its commas."""
    rules = (*IN_ORDER, *LAST)
    read = (first_of(words, rules, context, now, told=False) for words in without_asides(part, now))
    return next(filter(None, read), None)


def alone(words: str, now: Situation) -> Decision | None:
    """Return what a clause wishes that stands alone; nothing where its reading asks for its own."""
    under_way = _UNDER_WAY.get()
    if words in under_way:
        return None
    token = _UNDER_WAY.set((*under_way, words))
    try:
        read = read_clause(words, Context(alone), now, told=False)
    finally:
        _UNDER_WAY.reset(token)
    return read.decision if read else None


def _in_two(part: str, context: Context, now: Situation, told: bool) -> Read | None:
    """Return the two wishes of a clause with one verb: “make it square and a bit shorter”."""
    for border in _AND.finditer(part):
        said = (part[: border.start()], with_its_verb(part, part[border.end() :]))
        halves = [without_purpose(half) or half for half in said]
        tried = Context(context.alone)
        rules = [IN_ORDER if first_of(half, IN_ORDER, tried, now, told) else LAST for half in halves]
        if LAST in rules and (border[0] == ", " or not _is_of_film_and_looks(halves, rules, tried, now)):
            continue
        read = [first_of(half, of, context, now, told) for half, of in zip(halves, rules, strict=True)]
        if any(one and one.rule in _OPEN_IN_TWO for one in read):
            return None  # what is to become of it is said nowhere, or only beside it
        if all(read):
            return both([one for one in read if one], told)
    return None


def _is_of_film_and_looks(
    halves: Sequence[str], rules: Sequence[Iterable[Rule]], tried: Context, now: Situation
) -> bool:
    """Return whether one half is of lengths or formats, and the other of what a card looks like."""
    if rules.count(LAST) != 1:
        return False
    read = [first_of(half, of, tried, now, told=False) for half, of in zip(halves, rules, strict=True)]
    return all(read) and any(one and one.rule in _OF_FILM for one in read)


def first_of(part: str, rules: Iterable[Rule], context: Context, now: Situation, told: bool) -> Read | None:
    """Return what the first of some rules reads in a clause."""
    clause = marked(part.strip(" ,.!?"), now)
    for rule in rules:
        if (decision := rule(clause, context, now)) is not None:
            note(part, context, now)
            context.cards = tuple(context.moved.get(card, card) for card in context.cards)
            context.moved = {}
            if rule.__name__ in _OF_NO_CLIP and not told:
                context.clip = None
            return Read(rule.__name__, decision, told)
    return None
