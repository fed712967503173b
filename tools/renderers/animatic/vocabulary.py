"""The closed vocabulary: which words the animatic knows and what each means, read from `words/*.toml`.

It knows words, not sentences; how words combine is `tagging` and `mentions`.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from tools.renderers.animatic.places import places
from tools.renderers.animatic.scene import Kind

_HERE: Final = Path(__file__).parent
_FILES: Final = (
    "subjects",
    "settings",
    "actions",
    "light",
    "camera",
    "styles",
    "colours",
    "grammar",
    "relations",
    "manner",
)
FAMILIES: Final[Mapping[Kind, str]] = {
    "wader": "waders",
    "bird": "birds",
    "quadruped": "quadrupeds",
    "biped": "bipeds",
    "fish": "fishes",
    "snake": "snakes",
    "insect": "insects",
    "vehicle": "vehicles",
    "boat": "boats",
    "aircraft": "aircraft",
    "rocket": "rockets",
    "thing": "things",
}
"""The table of each family of puppets; the names of its rows are words."""
_HEADER: Final = re.compile(r"^\[([\w-]+)\]", re.M)
_LONGEST: Final = 5
"""Words the longest entry may have."""
_ENDINGS: Final = (("ies", ("y",)), ("es", ("", "e")), ("s", ("",)), ("ing", ("", "e")), ("ed", ("", "e")))
_GRAMMAR: Final = (
    "negation",
    "determiner",
    "pronoun",
    "comparison",
    "preposition",
    "stop",
    "sound",
    "abstract",
)
VERBS: Final = frozenset({"action", "things' action", "undrawn"})
_INFLECTED: Final = VERBS | {
    "camera",
    "film",
    "framing",
    "facing",
    "body",
    "pace",
    "fade",
    "title",
    "expression",
}
"""Slots whose words may end in -ing or -ed."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """One thing a word can mean."""

    slot: str
    """`subject`, `setting`, `hour`, `weather`, `action`, `camera`, `colour`, … or a part of speech."""
    value: str
    near: bool = False
    """Whether the value is only the nearest of what can be drawn; then the answer says so."""


@dataclass(frozen=True, slots=True)
class Match:
    """The longest known entry at some place of a text."""

    length: int
    """Words it spans."""
    meanings: tuple[Meaning, ...]
    ending: str = ""
    """What was taken off the last word to find it: `s`, `ing`, …, or `irregular`."""
    stem: str = ""
    """The words without it."""


class Vocabulary:
    """Every word the animatic knows. Immutable once made; use `vocabulary()`."""

    def __init__(self, tables: Mapping[str, Mapping[str, Any]], kinds: Mapping[str, Kind]) -> None:
        self._tables = tables
        self._irregular: Mapping[str, str] = tables["grammar"]["irregular"]
        self.kinds = kinds
        found: dict[str, list[Meaning]] = defaultdict(list)
        for phrase, meaning in _entries(tables, kinds):
            found[phrase].append(meaning)
        for name in kinds:
            # A name is a word of its own, where no table says what the word means.
            phrase = name.replace("-", " ")
            if all(meaning.slot in VERBS for meaning in found.get(phrase, ())):
                found[phrase].append(Meaning("subject", name))
        self._meanings = {phrase: tuple(meanings) for phrase, meanings in found.items()}
        self._openings = {phrase.split(" ", 1)[0] for phrase in found if " " in phrase}
        self.colours: Mapping[str, str] = tables["colours"]["colour"]
        self.factors: Mapping[str, float] = tables["manner"]["factor"]
        self._numbers: Mapping[str, int] = tables["grammar"]["number"]
        self.props = frozenset(_props())
        rows: Mapping[str, str] = tables["relations"]["relation"]
        self.relations = {word.replace("-", " "): name for name, row in rows.items() for word in row.split()}
        """How two stand to each other, by the word that says so."""

    def match(self, words: Sequence[str]) -> Match | None:
        """Return the longest entry with which `words` begins, in any form of its first and last word."""
        if not words:
            return None
        if any(form in self._openings for form, _ in self._forms(words[0])):
            for length in range(min(_LONGEST, len(words)), 1, -1):
                if found := self._phrase(words[:length]):
                    return found
        return self._single(words[0])

    def _phrase(self, words: Sequence[str]) -> Match | None:
        middle = words[1:-1]
        for first, _ in self._forms(words[0]):
            if first not in self._openings:
                continue
            for last, ending in self._forms(words[-1]):
                meanings = self._meanings.get(" ".join((first, *middle, last)))
                if meanings:
                    return Match(len(words), meanings, ending, " ".join((first, *middle, last)))
        return None

    def _single(self, word: str) -> Match | None:
        """Return what one word means in all its readings, those of the written form first."""
        meanings: list[Meaning] = []
        shown = stem = ""
        for form, ending in self._forms(word):
            fitting = [m for m in self._meanings.get(form, ()) if _fits(m, ending)]
            if fitting and not meanings:
                shown, stem = ending, form
            meanings += fitting
        return Match(1, tuple(meanings), shown, stem) if meanings else None

    def _forms(self, word: str) -> Iterator[tuple[str, str]]:
        yield word, ""
        if word in self._irregular:
            yield self._irregular[word], "irregular"
        for ending, replacements in _ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= 2:
                stem = word[: -len(ending)]
                yield from ((stem + replacement, ending) for replacement in replacements)
                if len(stem) > 2 and stem[-1] == stem[-2]:
                    yield stem[:-1], ending

    def plural(self, noun: str) -> str:
        """Return the plural of a subject's name."""
        if noun in ("deer", "reindeer", "sheep", "fish"):
            return noun
        ending = "es" if noun.endswith(("s", "sh", "ch", "x")) and noun != "stairs" else "s"
        return next((many for many, one in self._irregular.items() if one == noun), noun + ending)

    def number(self, word: str) -> int:
        """Return how many a number word or a figure says: "herds" are as many as a herd."""
        if word.isdecimal():
            return int(word[:4])
        return next(self._numbers[form] for form, _ in self._forms(word) if form in self._numbers)

    def row(self, file: str, table: str, name: str = "words") -> frozenset[str]:
        """Return the words of one row of a table, a hyphen standing for a space."""
        return frozenset(str(self._tables[file][table].get(name, "")).split())

    def rows(self, file: str, table: str) -> Mapping[str, str]:
        """Return one table as it is written."""
        rows: Mapping[str, str] = self._tables[file][table]
        return rows

    def done_with(self, thing: str) -> str:
        """Return what is seen to be done with a thing whatever else one does, or nothing."""
        return str(self.rows("actions", "with").get(thing, ""))

    def part(self, kind: str, word: str) -> str:
        """Return the part of a kind of puppet that `word` names and that can be coloured, or nothing."""
        table: Mapping[str, str] = self._tables["colours"]["part"].get(kind, {})
        return next((part for part, words in table.items() if word in words.split()), "")


def _fits(meaning: Meaning, ending: str) -> bool:
    if meaning.slot in _GRAMMAR:
        return ending == ""
    return ending in ("", "s", "es", "ies", "irregular") or meaning.slot in _INFLECTED


def _entries(
    tables: Mapping[str, Mapping[str, Any]], kinds: Mapping[str, Kind]
) -> Iterator[tuple[str, Meaning]]:
    for file, table, slot, near in _ROWS:
        for name, words in tables[file][table].items():
            value = "" if name == "words" else name.replace("-", " ") if slot in _SPACED else name
            for word in words.split():
                yield word.replace("-", " "), Meaning(slot, value or word.replace("-", " "), near)
    yield from _place_entries(kinds)
    yield from ((word, Meaning("colour", word)) for word in tables["colours"]["colour"])
    yield from ((word, Meaning("number", word)) for word in tables["grammar"]["number"])
    for slot in _GRAMMAR:
        words = tables["grammar"][slot].split()
        yield from ((word.replace("-", " "), Meaning(slot, word)) for word in words)
    things = tables["settings"]["scenery"]
    yield from ((thing, Meaning("scenery", thing)) for thing in things)


def _place_entries(kinds: Mapping[str, Kind]) -> Iterator[tuple[str, Meaning]]:
    for name, place in places().items():
        for slot, words in (("setting", place.words), ("setting", place.near), ("weak setting", place.weak)):
            near = words is place.near and bool(words)
            yield from ((word.replace("-", " "), Meaning(slot, name, near)) for word in sorted(words))
    shown = sorted(frozenset().union(*(place.shows for place in places().values())) - kinds.keys())
    yield from ((thing.replace("-", " "), Meaning("scenery", thing)) for thing in shown)


_SPACED: Final = frozenset({"camera", "style"})
_ROWS: Final = (
    ("camera", "film", "film", False),
    ("camera", "framing", "framing", False),
    ("camera", "camera", "camera", False),
    ("camera", "angle", "angle", False),
    ("camera", "pace", "pace", False),
    ("camera", "fade", "fade", False),
    ("camera", "title", "title", False),
    ("camera", "facing", "facing", False),
    ("styles", "style", "style", False),
    ("styles", "look", "look", False),
    ("light", "hour", "hour", False),
    ("light", "weather", "weather", False),
    ("light", "near_weather", "weather", True),
    ("light", "season", "season", False),
    ("light", "asked_weather", "asked weather", False),
    ("light", "mood", "mood", False),
    ("light", "asked_mood", "asked mood", False),
    ("light", "undrawn", "look", False),
    ("settings", "elsewhere", "elsewhere", False),
    ("settings", "scenery_words", "scenery", False),
    ("actions", "drawn", "action", False),
    ("actions", "near", "action", True),
    ("actions", "things", "things' action", True),
    ("actions", "undrawn", "undrawn", False),
    ("colours", "body", "body", False),
    ("manner", "size", "size", False),
    ("manner", "expression", "expression", False),
    ("subjects", "also", "subject", False),
    ("subjects", "like", "subject", True),
    ("subjects", "worn", "worn", False),
)
"""Which table fills which slot, and whether its words are only near what is drawn."""


def _props() -> Iterator[str]:
    """Yield the names of what a hand can hold."""
    text = (_HERE / "puppets" / "props.toml").read_text("utf-8")
    table = tomllib.loads(text)
    yield from table.keys() - {"names"}
    for also in table["names"].values():
        yield from also.split()
    yield "fish"


def _kinds(tables: Mapping[str, Mapping[str, Any]]) -> dict[str, Kind]:
    """Return everything that has a picture of its own, and the kind of puppet that plays it."""
    never = set(tables["subjects"]["never"]["words"].split())
    pack = (_HERE / "assets" / "noto_names.txt").read_text("utf-8").split()
    found: dict[str, Kind] = {
        name: "cutout" for name in pack if name not in never and not name.startswith("person-")
    }
    for kind, table in FAMILIES.items():
        rows = _HEADER.findall((_HERE / "puppets" / f"{table}.toml").read_text("utf-8"))
        found.update(dict.fromkeys(rows, kind))
    return found


@lru_cache(1)
def vocabulary() -> Vocabulary:
    """Return the vocabulary, read on the first call."""
    tables = {name: tomllib.loads((_HERE / "words" / f"{name}.toml").read_text("utf-8")) for name in _FILES}
    return Vocabulary(tables, _kinds(tables))
