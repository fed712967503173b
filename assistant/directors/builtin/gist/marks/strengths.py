"""How much of a clip may change in a remix: by a number, by a name, or by a word such as “subtly”."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from assistant.directors.builtin.gist.clause import Clause, Mark
from assistant.directors.builtin.tables import mapping

_WORDS: Final = mapping("strength")
_SAID: Final = re.compile(
    r"(?:\b(?:at|with|by|to) )?\b(?:an? |the )?(?:strength (?:of |at )?)?(?<![\d.])"
    r"(?P<number>\d{1,3} ?(?:%|per ?cent\b)(?: strength\b)?|0?\.\d+\b(?! ?(?:s|sec\w*)\b))"
    r"|\b(?:(?:at|with) )?(?:an? )?(?P<named>subtle|mild|light|strong|heavy|moderate) (?:strength|remix)\b"
    r"|\b(?:strength|remix)(?: it)?:? (?P<named2>subtle|mild|light|strong|heavy|moderate)\b"
    r"|\b(?:an? )?(?P<named3>subtle|mild|light|moderate|medium)(?: (?:one|version))?"
    r" (?:is|would be|will be) (?:fine|ok(?:ay)?|enough|good|plenty)\b",
    re.I,
)
_NAMES: Final = {"heavy": "strong", "moderate": "mild", "medium": "mild"}
_BY_THE_WAY: Final = re.compile(
    rf"(?:,|\bbut)(?: (?:but|only|just|and|honestly|really))*"
    rf" (?P<how>{'|'.join(sorted(_WORDS, key=len, reverse=True))})\W*$",
    re.I,
)
"""A strength behind a change: “make it night, but only slightly”."""
_OF_A_LOOK: Final = re.compile(r" (?:more|less|too|\w{2,}er)\b", re.I)
"""Behind a “slightly” that is of the change, and not of the remix: “slightly foggier”."""
_A_BIT: Final = re.compile(r"\ba bit\b(?! (?:more|less|too|\w+er)\b)", re.I)


def strength_marks(text: str) -> Iterator[Mark]:
    """Yield the strengths that a text gives by a number or a name, as arguments of the tool."""
    for match in _SAID.finditer(text):
        if match["number"]:
            figure = re.sub(r"[^\d.]", "", match["number"])
            percent = re.search(r"%|cent", match["number"])
            value: dict[str, Any] = {"strength_value": float(figure) / 100 if percent else float(figure)}
        else:
            name = (match["named"] or match["named2"] or match["named3"]).lower()
            value = {"strength": _NAMES.get(name, name)}
        yield Mark("strength", match.start(), match.end(), value)


def said_by_the_way(text: str) -> tuple[str, Mapping[str, Any]] | None:
    """Return a wish and the strength behind it: “swap the penguins for seals, but only a touch”."""
    match = _BY_THE_WAY.search(text)
    return (text[: match.start()], {"strength": _WORDS[match["how"].lower()]}) if match else None


def strength_of(clause: Clause) -> dict[str, Any]:
    """Return how much may change: a “slightly” before the look that it is of says nothing about it."""
    if mark := clause.first("strength"):
        return dict(mark.value)
    words = [clause.words(mark).lower() for mark in of_the_remix(clause)]
    if named := next((_WORDS[said] for said in words if said in _WORDS), None):
        return {"strength": named}
    if of_the_remix(clause, "slightly") or clause.has("alike", "untouched") or _A_BIT.search(clause.text):
        return {"strength": "light"}
    return {"strength": "strong"} if of_the_remix(clause, "strongly") else {}


def of_the_remix(clause: Clause, *names: str) -> list[Mark]:
    """Return the marks of how much may change, without those that are of a look: “slightly foggier”."""
    marks = clause.all(*(names or ("slightly", "strongly")))
    return [mark for mark in marks if not _OF_A_LOOK.match(clause.text[mark.end :])]
