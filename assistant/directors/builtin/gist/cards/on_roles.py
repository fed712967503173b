"""Reads who someone is whom a card calls by what he does: “the captain should be a woman, around sixty”."""

import re
from functools import partial
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.decision import Call
from assistant.directors.builtin.gist.cards.on_counts import apposed
from assistant.directors.builtin.gist.cards.telling_on import with_pronouns
from assistant.directors.builtin.gist.cards.wish import Wish
from assistant.directors.builtin.gist.marks.cues import genders
from assistant.directors.builtin.gist.marks.phrases import NAMED
from assistant.directors.builtin.gist.parting.board_words import is_being, is_person, names_one

_AS_OLD_AS: Final = re.compile(
    rf"^(?P<old>{NAMED}) should be (?:\w+ )*?(?:older|younger),? (?:\w+ )?like (?P<new>an? .+)$", re.I
)
"""“His sister should be older, like a teenager with a ponytail”."""
_SHALL_BE: Final = re.compile(r" should be |^(?:make|let) ", re.I)
_AGED: Final = re.compile(r",? (?:of )?(?:about|around|roughly)(?= (?:\d|\w+ty\b))")
_AT_A_PLACE: Final = re.compile(r"\b(?:on|at|under|behind|near|next to|beside|over|above|around)\b", re.I)
_BEHIND: Final = re.compile(r",| (?:with|in|of|who|that)\b", re.I)


def likened(wish: Wish) -> list[Call]:
    """Read how old someone shall be by whom he is like."""
    match = _AS_OLD_AS.match(wish.text)
    return wish.texts(partial(apposed, thing=match["old"], each=match["new"])) if match else []


def said_to_be(old: str, new: str, wish: Wish) -> list[Call]:
    """Return edits by which someone stays what he is, “the captain, an old woman”; none for other wishes."""
    who = old.split()[-1]
    if not _SHALL_BE.search(wish.text) or not _is_of_role(who, new):
        return []
    each = _AGED.sub(" of about", new)
    edits = wish.texts(
        lambda text: apposed(rewriting.without_like(text, who, new) or text, thing=who, each=each)
    )
    return with_pronouns(edits, old, new, wish)


def _is_of_role(who: str, new: str) -> bool:
    """Return whether someone of a trade, “the captain”, is said to be a woman, or a man."""
    known = frozenset[str]().union(*genders().values())
    sex = {span.words.split()[-1] for span in lexicon.spans(_BEHIND.split(new)[0])} & known
    return bool(sex) and is_person(who) and who not in known


def in_whose_place(new: str, wish: Wish) -> str:
    """Return in whose place a new one can be meant: its like, else of all beings the only one of its kind."""
    first, other = lexicon.subject(wish.now.text(1)), lexicon.subject(new)
    last = _BEHIND.split(new)[0].split()[-1]
    if names_one(last, wish.now) and not _AT_A_PLACE.search(new):
        return last
    if first is None or other is None or _AT_A_PLACE.search(new):
        return ""
    shown = {lexicon.stem(one) for card in wish.now.cards for one in rewriting.beings(card["text"])}
    alike = {one for one in shown if is_being(one) and is_person(one) == is_person(last)}
    if len(alike) == 1:
        return next(iter(alike))
    return "" if alike and is_being(last) and lexicon.stem(first.said) not in alike else first.said
