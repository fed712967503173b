"""Words with their meanings in a text: each unit is a word or fixed phrase with the one meaning it has there.

Decides between noun and verb by what stands before, and marks what a "no" or a "like" covers.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from tools.renderers.animatic.tokens import Break, Text
from tools.renderers.animatic.vocabulary import VERBS, Match, Meaning, Vocabulary

Scope = Literal["", "without", "aside"]

GRAMMAR: Final = frozenset(
    {"negation", "determiner", "pronoun", "comparison", "preposition", "stop", "number"}
)
"""Slots whose words are not seen and so need no picture."""
_BEFORE_NOUNS: Final = frozenset(
    {"determiner", "colour", "preposition", "negation", "number", "size", "expression"}
)
_WHERE: Final = frozenset(
    {"under", "on", "in", "above", "from", "mid", "inside", "underwater", "downtown", "indoors"}
)
_BEFORE_PARTICIPLES: Final = frozenset({"determiner", "number"})
_OF_NOUNS: Final = frozenset({"subject", "colour", "size", "expression"})
_JOINS: Final = frozenset({"and", "or", "but"})
_NEAR_BEFORE: Final = 8
"""Units before an "and" among which a verb is looked for: "dances and waves" against "rain and waves"."""
_CLOSES: Final = VERBS | {"preposition", "pronoun"}


@dataclass(slots=True)
class Unit:
    """A word or fixed phrase of a text, and whether the picture shows it."""

    slot: str
    value: str
    words: str
    start: int
    end: int
    after: Break
    near: bool = False
    ending: str = ""
    scope: Scope = ""
    used: bool = False
    stem: str = ""
    """The words without their ending."""
    owner: bool = False
    """Whether it stands with an apostrophe and an s: "the lady's umbrella"."""
    follows: str = ""
    """The slot of the unit before it."""
    leads: str = ""
    """The slot of the unit after it, where nothing breaks it off."""
    along: str = ""
    """Words that are shown together with it: the "dry" of a savanna, the head that one dips."""
    others: tuple[str, ...] = ()
    """What else a verb can come to, for those who cannot do `value`: birds fly off where others run."""

    @property
    def content(self) -> bool:
        """Whether the words name something that could be seen."""
        return self.slot not in GRAMMAR

    @property
    def adverbial(self) -> bool:
        """Whether the words say where by themselves: "on the moon", "underwater"."""
        return self.words.split(" ", 1)[0] in _WHERE

    @property
    def participle(self) -> bool:
        """Whether a verb says what the noun after it does: "a sleeping dog"."""
        between = self.follows in _BEFORE_PARTICIPLES and self.leads in _OF_NOUNS
        return self.slot in VERBS and self.ending == "ing" and between

    @property
    def plural(self) -> bool:
        """Whether a noun stands in the plural."""
        return self.ending in ("s", "es", "ies", "irregular")


def tag(text: Text, vocabulary: Vocabulary, asked: str = "") -> list[Unit]:
    """Return the units of a text; `asked` is the slot the text was asked for, if it was."""
    units: list[Unit] = []
    words = [token.word for token in text.tokens]
    groups = vocabulary.row("subjects", "crowd", "person")
    place = 0
    while place < len(words):
        match = vocabulary.match(words[place : _reach(text, place)]) or Match(1, ())
        first, last = text.tokens[place], text.tokens[place + match.length - 1]
        meaning = _NUMBER if first.word.isdecimal() else _meaning(match, units, first.after, asked, groups)
        spoken = " ".join(words[place : place + match.length])
        units.append(
            Unit(
                meaning.slot,
                meaning.value or spoken,
                spoken,
                first.start,
                last.end,
                first.after,
                meaning.near,
                match.ending,
                stem=match.stem or spoken,
                owner=last.end - last.start > len(last.word),
                others=tuple(m.value for m in match.meanings if m.slot == "action" == meaning.slot),
            )
        )
        place += match.length
    for unit, following in pairwise(units):
        unit.leads, following.follows = "" if following.after else following.slot, unit.slot
    _scope(units, vocabulary)
    _own(units, vocabulary)
    return units


def _reach(text: Text, place: int) -> int:
    """Return the end of the words that one phrase starting at `place` may span."""
    end = place + 1
    while end < min(len(text.tokens), place + 5) and not text.tokens[end].after:
        end += 1
    return end


_UNKNOWN: Final = Meaning("unknown", "")
_NUMBER: Final = Meaning("number", "")


def _meaning(
    match: Match, before: Sequence[Unit], after: Break, asked: str, groups: frozenset[str]
) -> Meaning:
    if asked:
        for meaning in match.meanings:
            if meaning.slot in (asked, f"asked {asked}"):
                return Meaning(asked, meaning.value, meaning.near)
    verbs = [meaning for meaning in match.meanings if meaning.slot in VERBS]
    others = [m for m in match.meanings if m.slot not in VERBS and not m.slot.startswith("asked")]
    grouped = bool(before) and before[-1].words in ("one", *groups)
    if verbs and _is_verb(match, before, after, noun=bool(others), grouped=grouped):
        return verbs[0]
    return others[0] if others else _UNKNOWN


def _is_verb(match: Match, before: Sequence[Unit], after: Break, noun: bool, grouped: bool) -> bool:
    """Decide whether a word that can be a verb is one: "a duck" is none, "it ducks" is."""
    if match.ending == "ing" or (noun and match.stem.endswith("ing") and _is_subject(before, after)):
        return True
    previous = before[-1] if before and after != "clause" else None
    if previous is None or (after and not noun):
        return not noun
    if previous.words == "to" or previous.slot == "pronoun" or (previous.words == "that" and not noun):
        return True
    if previous.words in _JOINS and noun:
        return any(unit.slot in VERBS for unit in before[-_NEAR_BEFORE:])
    if previous.slot == "stop" or not noun:
        return previous.slot not in _BEFORE_NOUNS - {"number"}
    inflected = match.ending in ("s", "es", "ies", "ed")
    if grouped:
        return inflected
    if previous.slot in _BEFORE_NOUNS:
        return False
    many = previous.slot in ("subject", "worn") and (previous.plural or previous.words.endswith("s"))
    return many or (inflected and previous.slot in ("subject", "unknown", "worn"))


def _is_subject(before: Sequence[Unit], after: Break) -> bool:
    return bool(before) and not after and before[-1].slot == "subject"


def _own(units: Sequence[Unit], vocabulary: Vocabulary) -> None:
    """Make a thing of the scenery that somebody stands to: "a girl under a tree", "an owl in a tree"."""
    perches = vocabulary.rows("relations", "perch")
    for place, unit in enumerate(units[2:], 2):
        word, article = units[place - 2 : place]
        to = vocabulary.relations.get(word.words)
        somebody = any(one.slot == "subject" for one in units[: place - 2])
        thing = unit.slot == "scenery" and unit.value in perches
        if thing and to and somebody and article.slot == "determiner" and not (unit.plural or unit.after):
            unit.slot, unit.value = "subject", perches[unit.value] if to in ("in", "on") else unit.value


def _scope(units: Sequence[Unit], vocabulary: Vocabulary) -> None:
    """Mark the units that a negation or a comparison covers."""
    ends = vocabulary.row("grammar", "marks", "ends_negation")
    scope: Scope = ""
    listed = False
    for place, unit in enumerate(units):
        if _closes(unit, units[place - 1] if place else None, ends, listed):
            scope = ""
        if unit.slot == "negation":
            scope, listed = "without", _lists_on(units[place:])
        elif unit.slot == "comparison" and _compares(units, place):
            scope, listed = "aside", False
        unit.scope = scope


def _closes(unit: Unit, previous: Unit | None, ends: frozenset[str], listed: bool) -> bool:
    """Tell whether a unit lies behind what a negation before it covers."""
    if unit.after == "clause" or unit.words in ends or (unit.after == "comma" and not listed):
        return True
    after_verb = previous is not None and previous.slot not in ("negation", "stop")
    return unit.slot in _CLOSES and after_verb


def _compares(units: Sequence[Unit], place: int) -> bool:
    """Tell whether a "like" compares: in "I'd like a giraffe" it does not."""
    wished = place > 0 and units[place - 1].words in ("i", "we", "would")
    following = units[place + 1 : place + 2]
    return not wished and bool(following) and following[0].slot in ("determiner", "number", "subject")


def _lists_on(units: Sequence[Unit]) -> bool:
    """Tell whether a negation covers a list: "no people, cars or birds"."""
    for unit in units[1:]:
        if unit.words in ("or", "nor"):
            return True
        if unit.after == "clause":
            return False
    return False


def is_free(unit: Unit) -> bool:
    """Return whether a unit names nothing and leaves what stands before it by itself."""
    return bool(unit.after) or unit.slot in ("stop", "preposition")


def like_verb(unit: Unit) -> bool:
    """Return whether an unknown word ends as a verb does: "zorps", "zorping"."""
    return unit.words.endswith(("s", "ing", "ed")) and not unit.words.endswith("ss")
