"""The words by which wishes are known, read once from `cues.toml`."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from assistant.directors.builtin.numerals import DECADE, NUMBER, SECONDS
from tools.renderers.animatic.vocabulary import vocabulary

_LIMIT: Final = r"(?:possible|(?:it|you|that|they) (?:goes|gets|can|will)(?: (?:go|get|be|make it|do))?)"
"""How far something is to go that shall go as far as it can."""
_SOMEONE: Final = r"(?:the [\w-]+|it|he|she|they)"
_PLEASE: Final = re.compile(r"pl[ea]+s+e?")


@cache
def patterns() -> Mapping[str, re.Pattern[str]]:
    """Return the pattern of each cue, for whole words in any case."""
    return {
        name: _whole_words("|".join(said).replace("NUMBER", NUMBER).replace("LIMIT", _LIMIT))
        for name, said in _table()["cue"].items()
    }


@cache
def clause_words() -> Mapping[str, str]:
    """Return what a clause begins with, and what a film is for, each as a pattern."""
    table = _table()["clause"]
    return {
        name: f"(?:{'|'.join(said if isinstance(said, list) else said.split())})"
        for name, said in table.items()
    }


@cache
def aside() -> Mapping[str, str]:
    """Return patterns of a word to begin with, and of clauses that wish for nothing."""
    table = _table()["aside"]
    clauses = "|".join(table["clauses"]).replace("GOOD", table["good"]).replace("BAD", table["bad"])
    return {"first": table["first"], "clauses": clauses}


@cache
def bad_words() -> frozenset[str]:
    """Return words that find fault with something."""
    return frozenset(_table()["aside"]["bad"].split("|"))


@cache
def styles() -> Mapping[str, re.Pattern[str]]:
    """Return the pattern of each style that is offered."""
    return {name: _whole_words(f"(?:{'|'.join(said)})s?") for name, said in _table()["style"].items()}


@cache
def turns(name: str, never: str = "") -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return turns of speech, each as a pattern, and what the rules know; `never` tells how they deny."""

    def whole(said: str) -> str:
        for name, pattern in known.items():
            said = said.replace(name, pattern)
        return said

    colour = rf"(?:(?:dark|light|bright|pale|deep) )?(?:{'|'.join(vocabulary().colours)})"
    known = {"NUMBER": NUMBER, "SECONDS": SECONDS, "NEVER": never, "SOMEONE": _SOMEONE, "COLOUR": colour}
    return tuple((re.compile(whole(said), re.I), meant) for said, meant in _table()["turn"][name])


@cache
def bare_words() -> Mapping[str, frozenset[str]]:
    """Return the words between which a thing of the board may stand without its “the”."""
    return {name: frozenset(said.split()) for name, said in _table()["bare"].items()}


def look_named(text: str) -> str:
    """Return the first words by which a text names a style or a look, or nothing."""
    found = [match for pattern in (*styles().values(), other_look()) if (match := pattern.search(text))]
    return min(found, key=lambda match: (match.start(), -match.end()))[0] if found else ""


@cache
def other_look() -> re.Pattern[str]:
    """Return the pattern of a look that is no style, its name as `what`."""
    table = _table()["other_look"]
    called, how, kind = "|".join(table["what"]), table["how"], table["kind"]
    what = rf"(?:(?:{how}) )*(?:{called})(?:[ -](?:{kind}|{called}))*s?"
    return _whole_words(rf"(?:an? |the )?(?P<what>{what})".replace("DECADE", DECADE))


@cache
def textures() -> re.Pattern[str]:
    """Return the pattern of what may be said of a picture beside its style."""
    return _whole_words("|".join(_table()["other_look"]["texture"]).replace("DECADE", DECADE))


def beside_looks() -> frozenset[str]:
    """Return words that may stand beside the name of a look and wish for nothing more."""
    return frozenset(_table()["other_look"]["beside"].split("|"))


@cache
def core_words() -> Mapping[str, re.Pattern[str]]:
    """Return what stands before a wish, after it and within it, and what asks for it, each as a pattern."""
    table = _table()["core"]

    def pattern(said: list[str]) -> str:
        return "|".join(said).replace("NICE", table["nice"]).replace("FAMILY", table["family"])

    return {
        "anywhere": re.compile(pattern(table["anywhere"]), re.I),
        "asked": re.compile(pattern([table["asked"]]), re.I),
        "before": re.compile(rf"^(?:{pattern(table['before'])})\s*", re.I),
        "after": re.compile(rf"[\s,]*\b(?:{pattern(table['after'])})\b[\s.!?]*$", re.I),
    }


def look_words() -> Mapping[str, Any]:
    """Return the words around looks, what verbs do to a look, and which look mends a fault."""
    table: Mapping[str, Any] = _table()["look"]
    return table


@cache
def trait_words() -> Mapping[str, frozenset[str]]:
    """Return the words for what a thing is like, wears or has."""
    return {name: frozenset(said.split()) for name, said in _table()["trait"].items()}


def same() -> Mapping[str, str]:
    """Return words for what happens and for places, and the word that cards say instead."""
    table: Mapping[str, str] = _table()["same"]
    return table


@cache
def prepositions() -> Mapping[str, str]:
    """Return what leads from a verb to whom it is done: one bows “to” somebody."""
    return {verb: lead for lead, verbs in _table()["toward"].items() for verb in verbs.split()}


@cache
def genders() -> Mapping[str, frozenset[str]]:
    """Return whom “she” and “he” may be."""
    return {pronoun: frozenset(said.split()) for pronoun, said in _table()["gender"].items()}


def expressing() -> frozenset[str]:
    """Return verbs for what a face does, which are no word for what someone is like."""
    return frozenset(_table()["deed"]["expressing"].split())


@cache
def nicknames() -> Mapping[str, str]:
    """Return the word that cards say for each thing that people call otherwise."""
    return {name: word for word, said in _table()["nickname"].items() for name in said.split()}


@cache
def failing() -> frozenset[str]:
    """Return verbs by which what would have been done to something is not done."""
    return frozenset(_table()["deed"]["failing"].split())


def resting() -> frozenset[str]:
    """Return verbs by which someone stays where he is, so that he cannot go anywhere."""
    return frozenset(_table()["deed"]["resting"].split())


def moving() -> frozenset[str]:
    """Return verbs by which someone goes through a place."""
    return frozenset(_table()["deed"]["moving"].split())


@cache
def sentence_words() -> Mapping[str, frozenset[str]]:
    """Return the words by which the parts of a sentence are known."""
    return {name: frozenset(said.split()) for name, said in _table()["sentence"].items()}


def idle(word: str) -> bool:
    """Return whether a word wishes for nothing by itself."""
    return word.removesuffix("'s") in _idle() or word in _idle() or _PLEASE.fullmatch(word) is not None


def _whole_words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'-])(?:{pattern})(?![\w-])", re.I)


@cache
def _idle() -> frozenset[str]:
    return frozenset(_table()["idle"].split())


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads(Path(__file__).with_name("cues.toml").read_text("utf-8"))
