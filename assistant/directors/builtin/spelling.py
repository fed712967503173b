"""Mends words of the trade that are one letter off, such as “squre”; a scene keeps its own words."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.tables import words

if TYPE_CHECKING:
    from spellchecker import SpellChecker

_WORD: Final = re.compile(r"(?<![\w./~\"'])[a-z]{3,}(?![\w/\"]|\.\w)|^[A-Z][a-z]{2,}(?![\w/\"]|\.\w)")
_QUOTED: Final = re.compile(r'"[^"]*"')
_SHORTEST: Final = 5
"""Letters of a word in which one may be wrong or missing; in shorter ones two may have changed places."""
_FORM: Final = re.compile(r"(?:ing|ed|es|s|e)$")
_ENDINGS: Final = ("s", "d", "r", "n", "y")


def mended(text: str, known: Iterable[str] = ()) -> str:
    """Return the text with the trade's words as they are spelled; quoted words stay.

    Args:
        known: texts whose longer words are mended too, such as those of the board.
    """
    spoken = frozenset(word for said in known for word in re.findall(r"[a-z]{3,}", said.lower()))
    pieces, end = [], 0
    for quoted in _QUOTED.finditer(text):
        pieces += [_corrected(text[end : quoted.start()], spoken), quoted[0]]
        end = quoted.end()
    return "".join([*pieces, _corrected(text[end:], spoken)])


def _corrected(text: str, spoken: frozenset[str]) -> str:
    def right(match: re.Match[str]) -> str:
        meant = _meant(match[0].lower(), spoken)
        return (meant.capitalize() if match[0][0].isupper() else meant) or match[0]

    return _WORD.sub(right, text)


@lru_cache(4096)
def _meant(word: str, spoken: frozenset[str]) -> str:
    """Return the one word of the trade or of the board that a word nobody knows is a slip of, or nothing."""
    spelled, short = words("spelled") | spoken, words("short")
    told = word.endswith("ing") and any(one.startswith(word[:-3]) for one in spoken)  # “rinsing”, of “rinses”
    if told or word in spelled | short or lexicon.spans(word)[0].known:
        return ""
    if _FORM.sub("", word) in {_FORM.sub("", one) for one in spoken}:
        return ""  # “rinsing” where somebody rinses
    spelled = words("spelled") | {one for one in spoken if len(one) >= _SHORTEST}
    found = [right for right in spelled | short if _is_swapped(word, right)]
    if not found:
        found = [
            right
            for right in spelled
            if len(word) > 3 and max(len(word), len(right)) >= _SHORTEST and _is_one_off(word, right)
        ]
    return found[0] if len(found) == 1 and not _is_english(word) else ""


def _is_english(word: str) -> bool:
    """Return whether a word is of the language, though no rule knows it: “tries” is no slip of “trips”."""
    return word in _dictionary() and word not in words("real_slips")


@lru_cache(1)
def _dictionary() -> "SpellChecker":
    from spellchecker import SpellChecker  # a quarter of a second with its words, and only for slips

    return SpellChecker()


def _is_swapped(word: str, right: str) -> bool:
    """Return whether two neighbouring letters have changed places."""
    off = [place for place, (a, b) in enumerate(zip(word, right, strict=False)) if a != b]
    return (
        len(word) == len(right) and len(off) == 2 and off[1] == off[0] + 1 and sorted(word) == sorted(right)
    )


def _is_one_off(word: str, right: str) -> bool:
    """Return whether one letter is wrong, missing or too many; the first one is right, an ending no slip."""
    longer, shorter = sorted((word, right), key=len, reverse=True)
    if len(longer) - len(shorter) > 1 or word[0] != right[0]:
        return False
    like = longer[:-1] == shorter[:-1] and {longer[-1], shorter[-1]} == {"s", "d"}  # “striped”, “stripes”
    if like or any(longer == shorter + ending for ending in _ENDINGS):
        return False
    place = next((i for i, letter in enumerate(shorter) if letter != longer[i]), len(shorter))
    return longer[place + 1 :] == shorter[place + (len(longer) == len(shorter)) :]
