"""Which cards a message speaks of: "card 2", "the last scene", "cards 1 and 3", "all cards"."""

import re
from dataclasses import dataclass
from typing import Final

from assistant.directors.builtin.numerals import ORDINAL, number, place

NOUN: Final = r"(?:cards?|scenes?|shots?|parts?|bits?|panels?|beats?|moments?)"
_SHOWN: Final = rf"(?:{NOUN}|pictures?|images?)"
_COUNT: Final = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)"
_TARGET: Final = re.compile(
    rf"\b(?P<the>the )?(?P<edge>first|opening|last|middle) (?P<count>{_COUNT})(?: {_SHOWN}\b"
    r"|(?(the)(?=\W*$|,? (?:a?round|over|please|instead|the other way|should|must|could|can|need|are"
    r"|ought)\b)|(?!)))"
    rf"|\b(?:the )?(?P<ordinals>{ORDINAL}(?:\s*(?:,|and|&|,? and)\s*(?:the )?{ORDINAL})*) (?:{_SHOWN}|one)\b"
    rf"|\b(?:the )?(?:cards|scenes|shots|parts|pictures|images) (?P<row>{_COUNT}(?:\s*(?:,|,? and|&|to"
    rf"|through|-|–)"
    rf"\s*{_COUNT})+)\b(?!\s*(?:s|secs?|seconds?)\b)"
    rf"|\bthe (?P<bare>{ORDINAL})(?=\s+(?:to|into|should|needs?|at|in|as|and|a bit|a little)\b|\s*[,:]|\W*$)"
    rf"|\bin (?P<led>the {ORDINAL})(?= (?:take|give|let|make|put|remove|add|have|turn|change)\b)"
    rf"|\b(?:the )?{NOUN}\s*(?:#|no\.? ?|number )?(?P<numbers>{_COUNT}(?:\s*(?:,|and|&|,? and|to"
    rf"|through|-|–)\s*(?:{NOUN} {_COUNT}|\d{{1,3}}\b(?![.,:]\d|\s*(?:s|secs?"
    rf"|seconds?)\b)|(?<=and )(?!one){_COUNT}\b(?! [a-z]+s\b)))*)\b(?!\s*(?:seconds?|secs?|s)\b)"
    rf"|(?<!\w)#(?P<hash>\d{{1,3}})\b|\b(?<!clip )(?<!version )number (?P<nth>{_COUNT})\b"
    r"|(?:(?<=\bin )|(?<=\bon ))(?P<digits>\d(?:\s*(?:,|and|&|,? and)\s*\d)*)(?=\W*$|[,;]| and\b)"
    rf"|\b(?P<all>(?:all|every|each|both)(?: (?:of )?the| of them)? {NOUN}|(?:all|both) of them"
    r"|both(?= (?:in|at|as|to|into|by|be|should)\b(?! [\w ]+ and (?:in|on|at|by)\b))|everywhere|throughout|"
    rf"the (?:whole|entire) (?:video|film|clip|thing|story))\b"
    rf"|\b(?P<middle>the middle (?:{NOUN}|one))\b|\b(?P<start>the (?:beginning|start|opening|opener|intro))\b"
    r"|\b(?P<end>the (?:ending|end|finale))\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Target:
    """Cards that a text speaks of, and where it does."""

    positions: tuple[int, ...]
    start: int
    end: int
    edge: bool = False
    """Whether it was said as a place of the film ("the end"), not as a card."""


def targets(text: str, last: int) -> list[Target]:
    """Return what a text says of cards, in its order; `last` is the number of cards there are."""
    return [_target(match, last) for match in _TARGET.finditer(text)]


def target(text: str, last: int) -> Target | None:
    """Return the first cards a text speaks of."""
    return next(iter(targets(text, last)), None)


def named(text: str, last: int) -> list[int]:
    """Return every card a text names, once, in order."""
    return sorted({position for found in targets(text, last) for position in found.positions})


def _target(match: re.Match[str], last: int) -> Target:
    edge = bool(match["start"] or match["end"])
    return Target(
        _positions(match, last), match.start("led") if match["led"] else match.start(), match.end(), edge
    )


def _positions(match: re.Match[str], last: int) -> tuple[int, ...]:
    if match["count"]:
        count = min(last, int(number(match["count"])))
        starts = {"first": 1, "opening": 1, "middle": (last - count) // 2 + 1}
        first = starts.get(match["edge"].lower(), last - count + 1)
        return tuple(range(first, first + count))
    if bare := match["bare"] or match["led"]:
        return (place(bare.split()[-1], last),)
    if match["ordinals"]:
        return tuple(place(word, last) for word in re.findall(ORDINAL, match["ordinals"], re.I))
    if numbers := match["row"] or match["numbers"] or match["digits"]:
        return _row(numbers, last)
    if match["hash"] or match["nth"]:
        return (int(match["hash"] or number(match["nth"])),)
    if match["all"]:
        return tuple(range(1, last + 1))
    return ((last + 1) // 2 if match["middle"] else 1 if match["start"] else last,)


def _row(words: str, last: int) -> tuple[int, ...]:
    found = [place(word, last) for word in re.findall(_COUNT, words, re.I)]
    if len(found) == 2 and re.search(r"-|–|\bto\b|\bthrough\b", words) and found[0] < found[1]:
        return tuple(range(found[0], min(found[1], found[0] + 40) + 1))
    return tuple(found)
