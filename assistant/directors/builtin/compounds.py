"""Joins names of two words that a message and the cards share, so that rules see one: “the frying pan”."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from typing import Any, Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.decision import Call, Decision
from assistant.directors.builtin.numerals import NUMBER
from assistant.directors.builtin.situation import Situation
from tools.renderers.animatic.vocabulary import VERBS

_PART_OF: Final = re.compile(r"\b(?P<what>[a-z]{3,}s?) of (?P<of>[a-z]{3,})\b", re.I)
"""“Blocks of ice”."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_LIKE: Final = frozenset({"colour", "size", "age", "mood", "expression", "number", "style", "look"})
"""What a thing is like, and no part of its name."""
_NOT_OF: Final = frozenset(
    ["one", "two", "some", "all", "both", "most", "kind", "sort",
     "part", "side", "end", "top", "front", "back", "middle", "edge"]
)  # fmt: skip
_HAPPENS: Final = re.compile(
    r"\b(?:where|when|while|before|after|once|until) (?:the |an? |his |her )?$", re.I
)
"""“Where the fat rises”, “before the rain starts”."""
_SHORTEST: Final = 3
_STOP: Final = re.compile(r"[.!?:] ")
_PROPER: Final = re.compile(
    r"(?P<lead>^|(?<=[.!?:] )|\b(?:in|at|of|from|on|during|near) |)"
    r"(?P<title>\b(?:Mr|Mrs|Ms|Dr|Miss)\.? )?\b(?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+)?)\b(?P<does> [a-z]+s\b)?"
)
"""“Rosa”, “Aunt Mabel”, “Mr. Okafor”; at the start of a sentence only where somebody does something."""


_CANS: Final = frozenset(
    ["watering", "tin", "trash", "garbage", "oil", "petrol", "paint", "spray", "beer", "soda"]
)
"""What a can is for or made of, which is no helping verb then."""


@dataclass(frozen=True, slots=True)
class Joined:
    """A message and a situation in which names of several words are one, and how to say them apart again."""

    said: str
    now: Situation
    names: Mapping[str, str]

    def apart(self, made: Decision | None) -> Decision | None:
        """Return a decision with the names as they were said."""
        if made is None or not self.names:
            return made
        calls = tuple(
            Call(one.name, {key: self._said(value) for key, value in one.args.items()}) for one in made.calls
        )
        asked = {key: self._said(value) for key, value in made.asked.items()} if made.asked else None
        return replace(made, calls=calls, said=self._said(made.said), asked=asked)

    def _said(self, value: Any) -> Any:
        if isinstance(value, str):
            for one, name in self.names.items():
                lead = r"(?:\b(?:the|an?) )?" if name[0].isupper() else ""
                value = re.sub(rf"{lead}\b{one}(s?)\b", partial(_several, name), value, flags=re.I)
            return value
        if isinstance(value, list | tuple):
            return [self._said(one) for one in value]
        return {key: self._said(one) for key, one in value.items()} if isinstance(value, dict) else value


def joined(said: str, now: Situation) -> Joined:
    """Return a message and a situation with the names of several words that both have as one word."""
    proper = _proper(now.text(card) for card in now.positions)
    names = {one: name for one, name in proper.items() if re.search(_called(name), said, re.I)}
    now = now.retold({card: _join(now.text(card), names) for card in now.positions}) if names else now
    for one, name in names.items():
        said = re.sub(_called(name), f"the {one}", said, flags=re.I)
    shown = " ".join(now.text(card).lower() for card in now.positions)
    for name in dict.fromkeys((*_parts(said), *_pairs(said))):
        free = not any(set(name.split()) & set(one.split()) for one in names.values())
        if free and re.search(_pattern(name), shown):
            names[_one_word(name)] = name
    if not names:
        return Joined(said, now, names)
    told = {card: _join(now.text(card), names) for card in now.positions}
    return Joined(_join(said, names), now.retold(told), names)


def _proper(texts: Iterable[str]) -> Mapping[str, str]:
    """Return the names of people that texts tell of, each by itself in one small word."""
    found = (one for text in texts for one in _PROPER.finditer(text) if _is_proper(one, text))
    names = (f"{one['title'] or ''}{one['name']}" for one in found)
    return {re.sub(r"\W", "", name).lower(): name for name in names}


def _is_proper(one: re.Match[str], text: str) -> bool:
    starts = one.start("title" if one["title"] else "name") in (0, *(at.end() for at in _STOP.finditer(text)))
    unknown = not lexicon.spans(one["name"])[-1].known and not one["name"].endswith(("ly", "ing"))
    return unknown and (bool(one["title"]) or not (one["lead"] or (starts and not one["does"])))


def _called(name: str) -> str:
    """Return the pattern of a name as it is said: “Mabel” for “Aunt Mabel” too."""
    *before, last = map(re.escape, re.findall(r"\w+", name))
    return rf"(?:\bthe )?\b{''.join(rf'(?:{word}[.]? )?' for word in before)}{last}\b(?!-)"


def _join(text: str, names: Mapping[str, str]) -> str:
    for one, name in names.items():
        text = re.sub(_pattern(name), partial(_several, one), text, flags=re.I)
    return text


def _pattern(name: str) -> str:
    if name[0].isupper():
        return rf"\b{re.escape(name)}(s?)\b"
    first, of, rest = name.partition(" of ")
    return rf"\b{first}(s?){of}{rest}\b" if of else rf"\b{name}(s?)\b"


def _several(name: str, found: re.Match[str]) -> str:
    """Return a name for another that was found, with its capital, and of several where that is."""
    first, of, rest = name.partition(" of ")
    said = f"{first}{found[1]}{of}{rest}"
    return said[:1].upper() + said[1:] if found[0][:1].isupper() else said


def _one_word(name: str) -> str:
    first, _, rest = name.partition(" of ")
    return f"{rest}{first}" if rest else name.replace(" ", "")


def _pairs(text: str) -> Sequence[str]:
    """Return the neighbours in a text that may be one name."""
    words = list(_WORD.finditer(text.lower()))
    return [
        f"{a[0]} {b[0].removesuffix('s')}"
        for a, b in pairwise(words)
        if text[a.end() : b.start()] == " "
        and _is_name(a[0], b[0])
        and not (b[0].endswith("s") and _HAPPENS.search(text[: a.start()]))
    ]


def _is_name(first: str, second: str) -> bool:
    """Return whether two words may be one name that the vocabulary does not know as one already."""
    if min(len(first), len(second)) < _SHORTEST or len(lexicon.spans(f"{first} {second}")) == 1:
        return False
    if re.fullmatch(NUMBER, first):
        return False
    if second == "can":
        return first in _CANS
    (a, *_), (b, *_) = lexicon.spans(first), lexicon.spans(second)
    if a.slots & _LIKE or b.slots & _LIKE or a.grammar or b.grammar:
        return False
    if b.verb and (lexicon.lives(first) or lexicon.is_plural(first) or b.of_one):
        return False  # “the dragon lands”, “friends push”
    if a.slots and a.slots <= VERBS and (a.of_one or second.endswith("s")):
        return False  # “eat sandwiches”
    return a.known or not lexicon.lives(second)  # “the old man”


def _parts(text: str) -> Sequence[str]:
    return [
        f"{one['what'].removesuffix('s')} of {one['of']}"
        for one in _PART_OF.finditer(text.lower())
        if one["what"] not in _NOT_OF
        and not any(word.grammar for word in lexicon.spans(one[0]) if word.said != "of")
    ]
