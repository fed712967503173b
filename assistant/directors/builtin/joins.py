"""Reads how cards shall pass into each other: by a cut, or smoothly."""

import re
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.decision import Decision, ask, call, change
from assistant.directors.builtin.numerals import SECONDS
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.targets import Spoken, named

_HARD: Final = re.compile(
    r"\b(?:hard(?:er)?|sharp(?:er)?|abrupt|no (?:transitions?|fades?|dissolves?))\b", re.I
)
_LONGEST_WISH: Final = 8
"""Words of a wish about all joins."""
_SPOKEN_OF: Final = re.compile(r"cut|transition|join|dissolve|fade", re.I)
_CUT: Final = re.compile(r"\b(?:hard |straight |sharp |clean )?cuts?\b", re.I)
_CUT_OFF: Final = re.compile(
    r".*\bcut (?:(?:it|that|this|them) )?(?:off|out|away|down|short)\b"
    r"|.*\bcut (?:the|my|our|c\d+|it|this|that|what|everything|some|a (?:bit|little))\b"
    r"(?! (?:transition|join|fade|dissolve)s?\b)",
    re.I,
)
_LENGTH: Final = re.compile(rf"\b{SECONDS}", re.I)
"""“Cut the ride to four seconds” is about a length."""
_SMOOTH: Final = re.compile(
    r"\b(?:smooth(?:ly)?|soft|dissolves?|fades?(?= between\b)|cross-?fades?|seamless|no cuts?"
    r"|without (?:a )?cuts?"
    r"|transitions?|flow)\b",
    re.I,
)
_JOIN: Final = re.compile(
    r"\b(?:between|from|before|into|to|after|join|transition)\b|^(?:use |make |with |only |hard "
    r"|smooth |no |all )*(?:cuts?|joins?|transitions?|dissolves?|cross-?fades?)\b",
    re.I,
)
_ONLY_JOIN: Final = re.compile(
    r"^[\s,:]*(?:(?:with|as|to be|be|by|is|an?|use|hard|straight|sharp|clean|smooth"
    r"|soft)\s+)*(?:cut|transition|join|dissolve|cross-?fade)\W*$",
    re.I,
)


def _join(said: str) -> str:
    if _HARD.search(said):
        return "cut"
    return "smooth" if _SMOOTH.search(said) else "cut" if _CUT.search(said) else ""


def rejoin(said: Spoken, now: Situation) -> Decision | None:
    """Read the join into a card, or between two."""
    join = _join(said.text)
    about = _ONLY_JOIN.match(said.after) or _JOIN.search(said.text)
    shortened = re.fullmatch(r"cut", said.before, re.I) or _CUT_OFF.match(said.text)
    if not join or not about or shortened or _LENGTH.search(said.text) or lexicon.subject(said.text):
        return None
    positions = named(said.text, len(now.cards))
    if len(positions) > 1:
        positions = positions[1:]
    elif re.search(r"\bafter\b", said.text, re.I):
        positions = [positions[0] + 1]
    return change(*(call("edit_card", card=position, join=join) for position in positions))


def join_all(said: str, now: Situation) -> Decision | None:
    """Read a wish about every join."""
    join = "" if _CUT_OFF.match(said) or _LENGTH.search(said) else _join(said)
    about = _JOIN.search(said) and _SPOKEN_OF.search(said) and len(said.split()) <= _LONGEST_WISH
    if not join or not about:
        return None
    if len(now.cards) < 2:
        return ask("There is only one card to join. For example: add a scene at the end where it walks away.")
    return change(*(call("edit_card", card=p, join=join) for p in now.positions if p > 1))
