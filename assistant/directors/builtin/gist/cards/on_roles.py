"""Reads who someone is whom a card calls by what he does: “the captain should be a woman, around sixty”."""

import re
from functools import partial
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.decision import Call
from assistant.directors.builtin.gist.cards.on_counts import apposed
from assistant.directors.builtin.gist.cards.telling_on import with_pronouns
from assistant.directors.builtin.gist.cards.wish import Wish
from assistant.directors.builtin.gist.marks.cues import genders
from assistant.directors.builtin.gist.marks.phrases import NAMED
from assistant.directors.builtin.gist.parting.board_words import is_person

_AS_OLD_AS: Final = re.compile(
    rf"^(?P<old>{NAMED}) should be (?:\w+ )*?(?:older|younger),? (?:\w+ )?like (?P<new>an? .+)$", re.I
)
"""“His sister should be older, like a teenager with a ponytail”."""
_SHALL_BE: Final = re.compile(r" should be |^(?:make|let) ", re.I)
_AGED: Final = re.compile(r",? (?:of )?(?:about|around|roughly)(?= (?:\d|\w+ty\b))")
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
    edits = wish.texts(partial(apposed, thing=who, each=_AGED.sub(" of about", new)))
    return with_pronouns(edits, old, new, wish)


def _is_of_role(who: str, new: str) -> bool:
    """Return whether someone of a trade, “the captain”, is said to be a woman, or a man."""
    known = frozenset[str]().union(*genders().values())
    sex = {span.words.split()[-1] for span in lexicon.spans(_BEHIND.split(new)[0])} & known
    return bool(sex) and is_person(who) and who not in known
