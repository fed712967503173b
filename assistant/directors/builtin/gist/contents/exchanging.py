"""Puts another thing in the place of one that a card tells of, or tells that it is otherwise."""

import re
from collections.abc import Sequence
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.gist.cards.on_counts import agreed_there
from assistant.directors.builtin.gist.cards.on_traits import plain_trait
from assistant.directors.builtin.gist.contents.elsewhere import place_lead
from assistant.directors.builtin.gist.contents.named import ONES, Named, named_in

_OF_IT: Final = frozenset({"of", "with", "by", "from", "for"})
"""What leads to no place."""
_SAME_WORD: Final = 4
"""Letters by which “wood” denies “wooden”."""


def put(text: str, old: Named, new: Named, *, known: bool) -> str | None:
    """Return a text with a new thing in the place of an old one; None where it does not name that.

    Args:
        text: what a card tells.
        old: the thing that it tells of.
        new: the other thing.
        known: whether a card before it tells of the thing.
    """
    if not rewriting.names(text, old.head):
        return None
    bare = " ".join(new.words)
    article = new.article if not new.is_known else "" if lexicon.is_plural(new.head) else "a"
    told = rewriting.replaced(text, old.head, rewriting.articled(f"{article} {bare}".strip()))
    if told and article and not known:
        told = rewriting.articled(
            re.sub(rf" the (?:{article} )?{re.escape(bare)}", f" {article} {bare}", told)
        )
    there = next((one.at for one in named_in(text) if one.head == old.head), "")
    if told and there and new.at and {there, new.at}.isdisjoint(_OF_IT):
        lead = rf"\b{there} (?=(?:(?:an?|the) )?{re.escape(bare)}\b)"
        told = re.sub(lead, f"{place_lead(new.at, there)} ", told)
    told = rewriting.agreed(told, text)
    told = _having(told, bare, new.having) if told and new.having else told
    return agreed_there(told, new.head) if told and lexicon.is_plural(new.head) else told


def _having(text: str, who: str, having: str) -> str:
    """Return a text with what somebody has now, and without what he had so: “a man with a beard”."""
    lead, end = having.split()[0], text.lower().find(who.lower()) + len(who)
    old = next((one for one in named_in(text) if text[end : one.start].strip() == lead), None)
    return f"{text[:end]} {having}{text[old.end if old else end :]}"


def made_so(text: str, new: Named, things: Sequence[Named]) -> str | None:
    """Return a text with a thing of which it tells that is like something else: “square, not a round one”.

    Args:
        text: what a card tells.
        new: the thing, with what it shall be like.
        things: all that the message names.
    """
    named = [one for one in things if one.head not in ONES] if new.head in ONES else [new]
    there = [one for one in named_in(text) if one.is_among(named)]
    if len(there) != 1 or new.is_counted:
        return None
    (old,), denied = there, [word for one in things if one.denied for word in one.words]
    known = (*old.words, *ONES, *(word for word in new.words if word.endswith(("'s", "s'"))))
    how = [one for one in new.words if one not in known and not rewriting.names(one, old.head)]
    if any(plain_trait(word) != word for word in how):
        return None  # “a bigger castle”
    for word in old.words[:-1]:
        if any(word.startswith(one[:_SAME_WORD]) for one in denied):
            of_it = rf"\b{re.escape(word)} (?=(?:[\w-]+ )*{re.escape(old.head)}\b)"
            text = re.sub(of_it, "", text, count=1)
    return rewriting.described(text, old.head, " ".join(how))
