"""Says in one phrase what names someone piece by piece: “a woman, about sixty, flour on her cheeks”."""

import re
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.gist.marks.cues import genders
from assistant.directors.builtin.numerals import NUMBER

_AGED: Final = re.compile(rf"(?:(?:around|about|roughly) )?(?:{NUMBER}|\w+teen)(?: years old)?$", re.I)
_SUCH: Final = re.compile(
    r"(?:all|fully|completely|half|entirely) |[\w-]+(?:ed|own|en) (?:with|in|by|of)\b", re.I
)
"""Says what state something is in: “all overgrown with ivy”."""
_LED_ON: Final = re.compile(
    r"(?:\w+ing|who|that|which|(?:high|far|deep|right|low) (?:over|above|in|on|by|under))\b", re.I
)
_DECADE: Final = re.compile(
    r"(?:in (?:his|her|their) )?(?P<decade>(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies)$", re.I
)


_SOMEBODY: Final = re.compile(
    rf"an? (?:[\w-]+ ){{0,2}}?(?:{'|'.join(sorted(frozenset[str]().union(*genders().values())))})\b", re.I
)


def in_one_phrase(new: str) -> str:
    """Return “a woman of about sixty with freckles” for “a woman, about sixty, freckles”."""
    first, *pieces = (piece.strip(" ,") for piece in new.split(", "))
    if pieces and _SOMEBODY.match(first) and _SOMEBODY.match(pieces[0]):
        first, *pieces = pieces  # says it more exactly
    return "".join([first, *(_joined_on(piece, first) for piece in pieces if piece)])


def _joined_on(piece: str, who: str) -> str:
    """Return a piece behind a comma with what joins it to whom it is said of."""
    piece = re.sub(r"^and ", "", piece)
    if decade := _DECADE.match(piece):
        return f" in {_whose(who)} {decade['decade']}"
    if _AGED.match(piece.split(" with ")[0]):
        return f" of {piece}"
    if _SUCH.match(piece):
        return f", {piece}"
    joined = _LED_ON.match(piece) or lexicon.spans(piece)[0].slots & {"preposition"}
    return f" {piece}" if joined else f" with {piece}"


def _whose(who: str) -> str:
    """Return “her” for a woman, “his” for a man."""
    named = set(who.lower().split())
    return "her" if named & genders()["she"] else "his" if named & genders()["he"] else "their"
