"""Text as words: where each stands, and what breaks it off from the word before. Knows no meanings."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final, Literal

MAX_WORDS: Final = 400
"""Words that are read; a longer text's rest is named as not drawn."""

Break = Literal["", "comma", "clause"]

_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_QUOTED: Final = re.compile(r"[\"“„«]([^\"“”„«»]{1,200})[\"”»]")
_CLAUSE: Final = re.compile(r"[.!?;:\n()\[\]—–。！？；：]|--")
_UNSEEN: Final = ("Cf",)
"""Categories of what takes no room on a line, such as a space of no width."""
_FACE: Final = re.compile(r" (?:FACE|SYMBOL|SIGN)$|^(?:HEAVY|BLACK|WHITE) ")


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a text."""

    word: str
    """In small letters, without the possessive's ending."""
    start: int
    end: int
    after: Break
    """What lies between it and the word before."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text and its words."""

    source: str
    tokens: tuple[Token, ...]
    quoted: tuple[str, ...] = ()
    """What was said or written in quotation marks; it is never drawn."""
    unread: int = 0
    """Words behind the last one read."""


def tokenise(text: str) -> Text:
    """Return the words of a text; an emoji counts as the words of its name."""
    quoted = tuple(match.group(0) for match in _QUOTED.finditer(text))
    if quoted and len("".join(quoted)) < 0.6 * len(text):
        text = _QUOTED.sub(lambda match: "." + " " * (len(match.group(0)) - 1), text)
    else:
        quoted = ()
    source = _named(text)
    tokens = []
    end = 0
    for match in _WORD.finditer(source):
        tokens.append(
            Token(_bare(match.group()), match.start(), match.end(), _break(source[end : match.start()]))
        )
        end = match.end()
    return Text(source, tuple(tokens[:MAX_WORDS]), quoted, max(0, len(tokens) - MAX_WORDS))


def _break(between: str) -> Break:
    if _CLAUSE.search(between):
        return "clause"
    return "comma" if "," in between or "、" in between or "，" in between else ""


def _bare(word: str) -> str:
    word = word.lower().replace("’", "'")
    return word if word.endswith("n't") else word.split("'", 1)[0]


def _named(text: str) -> str:
    """Return the text with each emoji spelled out, a fox's face as the word fox, and nothing unseen in it."""
    if text.isascii():
        return text
    named = ""
    spelled = False
    for char in text:
        kind = unicodedata.category(char)
        if kind == "So":
            named += f"{',' if spelled else ''} {_FACE.sub('', unicodedata.name(char, '')).lower()} "
        elif kind not in _UNSEEN:
            named += char
        spelled = kind == "So" or (spelled and kind in (*_UNSEEN, "Mn"))
    return named
