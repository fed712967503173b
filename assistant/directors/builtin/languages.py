"""Notices a message that is not English, by its letters and small words; has the answer in its language."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

UNKNOWN: Final = "unknown"
"""The language of letters that nobody here can read."""
_NO_PROSE: Final = re.compile(
    r"\"[^\"]*\"|“[^”]*”|«[^»]*»|(?<!\S)\S*[/\\]\S*|(?<!\S)\S+\.\w{2,4}(?!\S)|(?<=\w)'(?:ve|re|ll)\b"
)
"""What is quoted, files, and ends of words: “I've” is no Turkish “ve”."""
_WORD: Final = re.compile(r"(?<!\w)(?:[^\W\d_]{2,}|[^\W\d_a-z])(?!\w)")
_NAME: Final = re.compile(
    r"(?<=[\w,;:])\s+[A-ZÀ-Þ][\w-]*|\b[A-Z][\w-]*(?: (?:de|la|le|da|di|du|del|van|von|der))+ (?=[A-Z])"
)
"""What is written like a name: a capital within a sentence, and the small words that lead to one."""
_HALF: Final = 0.5
_LATIN: Final = re.compile(r"[A-Za-zÀ-ɏ]")
_SYLLABLES: Final = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
"""Letters that say as much as several of an alphabet."""


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads(Path(__file__).with_name("languages.toml").read_text("utf-8"))


@cache
def _small_words() -> tuple[tuple[str, frozenset[str], re.Pattern[str]], ...]:
    """Return the languages in Latin letters with their small words and their own letters."""
    return tuple(
        (name, frozenset(f"{told['small']} {told['asking']}".split()), re.compile(f"[{told['letters']}]"))
        for name, told in _table()["language"].items()
        if "small" in told
    )


@cache
def _scripts() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(f"[{letters}]")) for name, letters in _table()["scripts"].items())


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(_table()[name].split())


def language_of(text: str) -> str:
    """Return the name of the language that a text is written in, where it is not English; else nothing.

    What stands in quotation marks, a foreign name or a single loan word makes no text foreign.
    """
    bare = _NO_PROSE.sub(" ", text)
    return _by_letters(bare) or _by_small_words(bare)


def answer_in(language: str) -> str:
    """Return what to say in a language, with `{example}` in the place of an example."""
    return str(_table()["language"][language]["answer"]).strip()


def _by_letters(text: str) -> str:
    """Return the language of the letters, where most words are in others than Latin ones."""
    latin = len(_LATIN.findall(text))
    strange = sum(map(str.isalpha, text)) - latin + 2 * len(_SYLLABLES.findall(text))
    if strange <= latin:
        return ""
    return next((name for name, letters in _scripts() if letters.search(text)), UNKNOWN)


def _by_small_words(text: str) -> str:
    found = _WORD.findall((text if text.isupper() else _NAME.sub(" ", text)).lower())
    plainly = sum(word in _words("english") for word in found)
    english = plainly + _HALF * sum(word in _words("shared") for word in found)
    weighed = [(_weight(found, small, letters), name) for name, small, letters in _small_words()]
    most, language = max(weighed, key=lambda one: one[0])
    return language if most >= 1 and most > english else ""


def _weight(found: list[str], small: frozenset[str], letters: re.Pattern[str]) -> float:
    """Return how much speaks for a language; its letters alone, as a name may have them, say nothing."""
    lighter = _words("lighter")
    weight = sum(_HALF if word in lighter else 1.0 for word in found if word in small)
    return weight + (_HALF if weight >= 1 and any(map(letters.search, found)) else 0)
