"""Reads an hour or weather in which someone does what a card tells anyway: “they should dance at night”."""

import re
from dataclasses import replace
from typing import Final

from assistant.directors.builtin.decision import Call
from assistant.directors.builtin.gist.cards.wish import Wish
from assistant.directors.builtin.gist.looks.on_looks import lit
from assistant.directors.builtin.gist.marks.cues import idle
from assistant.directors.builtin.gist.marks.pointing import is_shown
from assistant.directors.builtin.gist.marks.showing import acts, meanings

_LED: Final = re.compile(r",? (?=(?:at|by|in|during|under|on|through|with) )", re.I)
_WORD: Final = re.compile(r"[\w'-]+")
_OF_LOOKS: Final = frozenset({"time_of_day", "weather", "light"})


def done_so(wish: Wish) -> list[Call]:
    """Read how it is where someone does what one card tells: “have them plant the seed at night”."""
    for border in _LED.finditer(wish.text):
        cards = _telling(wish.text[: border.start()], wish)
        if len(cards) == 1:
            edits = lit(replace(wish, text=wish.text[border.end() :], cards=cards, named=True, loose=False))
            if edits and all(edit.args.keys() - {"card", "text"} <= _OF_LOOKS for edit in edits):
                return edits
    return []


def _telling(deed: str, wish: Wish) -> tuple[int, ...]:
    """Return the cards of a wish in which all is done already that words tell."""
    words = [word for word in _WORD.findall(deed.lower()) if not idle(word)]
    texts = {card: wish.now.text(card) for card in wish.cards if card in wish.now.positions}
    return tuple(
        card
        for card, text in texts.items()
        if all(is_shown(word, text) for word in words)
        and (len(words) > 1 or any(meanings(word) & acts(text) for word in words))
    )
