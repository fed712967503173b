"""Compares two readings of what cards shall tell: whether one shows what the other does, no less."""

import re
from collections import Counter
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.decision import Decision
from assistant.directors.builtin.gist.parting.board_words import names_one
from assistant.directors.builtin.situation import Situation
from tools.renderers.animatic.vocabulary import VERBS

_JOINING: Final = frozenset({"a", "an", "the", "and", "of", "in", "with", "on"})
_DEEDS: Final = VERBS | {"undrawn"}
_IT: Final = re.compile(r"\b(?:it|them)\b")


def is_told_otherwise(made: Decision, now: Situation) -> bool:
    """Return whether cards are told otherwise by a decision, which neither orders nor lights them."""
    board = {*map(now.text, now.positions)}
    texts = [one.args.get("text") for one in made.calls if one.name == "edit_card"]
    return len(texts) == len(made.calls) and not any(text is None or text in board for text in texts)


def shows_as_much(made: Decision | None, found: Decision, now: Situation) -> bool:
    """Return whether a reading shows what another one does, no less of what was there, and nothing else.

    Args:
        made: what was read.
        found: the edits by which what a message names newly is where it belongs.
        now: the situation.
    """
    if made is None or made.said:
        return False
    texts = {one.args["card"]: one.args["text"] for one in made.calls}
    for edit in found.calls:
        text, said = edit.args["text"], texts.get(edit.args["card"], "")
        old, new, told = (_stems(one) for one in (now.text(edit.args["card"]), text, said))
        hangs = said and "preposition" in lexicon.spans(said)[-1].slots
        lost = (old & new) - told
        of_it = lost and _IT.search(said) and not _IT.search(text)  # “paints it green”
        if (
            hangs
            or of_it
            or any(map(_is_deed, lost))
            or not new - old <= told
            or (old - new) & told
            or len(lost) > 1
        ):
            return False
        as_many = len(texts) == len(found.calls) and not said.startswith(text.rstrip(" ."))
        if as_many and _says_more(said, text, now):
            return False
    return True


def _is_deed(word: str) -> bool:
    """Return whether a word tells what is done, and so no mere likeness: “stuck”."""
    return bool(lexicon.spans(word)[0].slots & _DEEDS)


def _says_more(made: str, found: str, now: Situation) -> bool:
    """Return whether a text says something again, elsewhere, or of the film, as another does not."""
    said, other = (Counter(map(lexicon.stem, re.findall(r"[\w-]+", one.lower()))) for one in (made, found))
    if said == other and made.lower() != found.lower():
        return True  # in another order
    more = {one for one in said - other if one not in _JOINING}
    return any(one in other or names_one(one, now) for one in more)


def _stems(text: str) -> set[str]:
    words = re.findall(r"[\w-]+", text.lower())
    return {lexicon.stem(word) for word in words if not lexicon.spans(word)[0].grammar}
