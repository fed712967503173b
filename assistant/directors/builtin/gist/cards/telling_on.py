"""Tells on in later cards of what was put into an earlier one: “one of them” where there are several now."""

import re
from collections.abc import Sequence

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.decision import Call, call
from assistant.directors.builtin.gist.cards.wish import Wish
from assistant.directors.builtin.gist.parting.board_words import is_person


def told_on(edits: Sequence[Call], wish: Wish) -> list[Call]:
    """Return edits of cards that go on with “it”, where there are several now: “one of them”."""
    texts = {edit.args["card"]: str(edit.args["text"]) for edit in edits}
    first = next((card for card, text in texts.items() if rewriting.is_several(text)), 0)
    several = lexicon.subject(texts[first]) if first else None
    if several is None:
        return []
    found = []
    one_of_us = is_person(several.words) or is_person(lexicon.stem(several.words))
    for card in wish.now.positions:
        if card > first and card not in texts:
            if re.match("s?he\\b", wish.now.text(card), re.I) and not one_of_us:
                break
            if not (text := rewriting.told_of_one(wish.now.text(card), several.said)):
                break
            found.append(call("edit_card", card=card, text=text))
    return found
