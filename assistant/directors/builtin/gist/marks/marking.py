"""Marks what a clause speaks of: cues of wishes, lengths, stretches of time, cards and clips."""

import re
from collections.abc import Iterator
from functools import lru_cache, partial
from typing import Final

from assistant.directors.builtin.gist.clause import Clause, Mark
from assistant.directors.builtin.gist.marks.appearances import appearances, moments
from assistant.directors.builtin.gist.marks.clip_names import clip_marks
from assistant.directors.builtin.gist.marks.cues import patterns
from assistant.directors.builtin.gist.marks.referring import card_marks
from assistant.directors.builtin.gist.marks.strengths import strength_marks
from assistant.directors.builtin.numerals import NUMBER, SECONDS, number, seconds
from assistant.directors.builtin.situation import Situation

_UNIT: Final = r"(?:seconds?|secs?|s)\b"
_SOME: Final = {"few": 3.0, "couple": 2.0}
_AFTER_SECOND: Final = (
    r"(?:longer|shorter|more|less|off|each|earlier|later|or|to|from|on|at|in|and|for|please|than|per)\b"
)
"""What may follow “a second” that is a length: a second version is none."""
_TIME: Final = re.compile(
    rf"\b(?!a second (?!{_AFTER_SECOND})\w)(?:(?P<half>(?:a|one) second and a half)\b"
    rf"|(?:(?:another|an extra|an additional) )?(?P<count>{NUMBER}|(?:a )?(?:few|couple)(?: of)?)"
    rf" (?:more |extra |further |additional )?{_UNIT}"
    rf"|(?P<plain>{SECONDS}))",
    re.I,
)
_NOT_DONE: Final = r"(?:(?<=clip )|(?<=\bit )|(?=(?:twice|\w+ times) (?:as|the|that|its?|longer)\b))"
"""Where nobody does something so often: “jump twice” makes nothing longer."""
_FACTOR: Final = re.compile(
    rf"\b(?:(?P<half>half|halve)|(?P<twice>doubled?|{_NOT_DONE}(?:twice|two times))"
    rf"|(?P<thrice>triple|{_NOT_DONE}three times))\b",
    re.I,
)
_MOMENT: Final = rf"(?:\d{{1,3}}(?!\d)(?:\.\d+)?|(?!an?\b){NUMBER}\b)"
_AFTER_VERB: Final = "".join(
    rf"(?<={verb} )|"
    for verb in [
        "keep",
        "cut",
        "drop",
        "lose",
        "trim",
        "only",
        "just",
        "off",
        "remove",
        "delete",
        "no",
        "without",
    ]
)
_DULL: Final = r"(?:very|boring|dull|silly|useless|empty|whole|blurry|shaky|slow|static|awful|ugly|bad)"
_EDGE: Final = re.compile(
    rf"(?:(?:\b(?:the |its |his |her |those |these )|(?<='s ))(?:{_DULL} )?|{_AFTER_VERB}^"
    r"|\b(?=(?:first|final|opening|closing)\b))"
    rf"(?P<edge>first|last|final|opening|closing) (?P<n>{NUMBER}) ?{_UNIT}",
    re.I,
)
_EDGE_SECOND: Final = re.compile(
    r"\b(?:the |its |his |her )?(?:very )?(?P<edge>first|last|final|opening|closing)"
    r" (?P<half>half(?: an?)? )?second\b(?P<more> and a half\b)?(?! (?:scene|card|shot))",
    re.I,
)
_PIECE: Final = (
    r"(?:section|passage|part|bit|piece|stretch|segment|chunk|portion|interval|range|window|hole|span)"
)
_SPAN: Final = re.compile(
    rf"\b(?P<piece>(?:the |that |a )?{_PIECE}(?: (?:that|which)(?: is|'s| runs| lies| goes)?)? (?=from "
    rf"|between ))?"
    rf"(?:from |between )?(?:the )?(?:seconds? )?(?P<a>{_MOMENT})(?: ?{_UNIT})?"
    rf" ?(?:[-–] ?|(?:(?:right |all the way |up )*(?:to|until|till)|and|through) )(?:the )?(?:seconds? )?"
    rf"(?P<b>{_MOMENT})(?: ?{_UNIT})?",
    re.I,
)
_ALL: Final = r"\b(?:everything|all|anything|what(?: comes|ever comes|'s| is)?|the (?:rest|part|bit))"
_AFTER: Final = re.compile(
    rf"(?:{_ALL}|\b)(?: that(?: comes|'s| is)?)? ?(?:after|from|past|beyond|behind|follow(?:s|ing))"
    rf" (?!the second one\b)(?:the )?(?P<second>(?:second|sec) )?"
    rf"(?P<a>\d{{1,3}}(?!\d)|(?!\d){NUMBER})(?:(?:[ -]?{_UNIT})?(?:(?: mark| on| onwards?)\b"
    rf"| (?:to|until|till) the (?:very )?end\b)|[ -]?{_UNIT}|(?(second)\b|(?=\W*$|"
    r" (?:can|may|must|should|has to|needs? to|goes)\b)))",
    re.I,
)
_UP_TO: Final = re.compile(
    rf"{_ALL}(?: that(?: comes|'s| is)?)? (?:before|up (?:to|until)|until|till|ahead of) (?:the )?"
    rf"(?:(?:second|sec) )?(?P<b>{_MOMENT})(?:[ -]?{_UNIT})?(?: mark\b)?",
    re.I,
)
_AT: Final = re.compile(
    r"\b(?:at|after|before|by|from|past) (?!the second one\b)(?:(?:about|around|exactly) )?(?:the )?"
    rf"(?:(?:second|sec) (?:no\.? |number )?(?P<a>{_MOMENT})|(?P<m>\d+):(?P<s>\d\d)"
    rf"|(?P<b>{_MOMENT})[ -]?{_UNIT}(?! (?:long|more|later|earlier)))(?: mark\b)?",
    re.I,
)
"""A moment at which something begins or ends: “at second 7”, “after 5 seconds”, “at the 3 second mark”."""
_DECADE: Final = re.compile(
    r"\b(?:1[5-9]|20)\d0s\b|\bthe (?:early |late |mid-? ?)?[2-9]0s\b(?! (?:mark|on))", re.I
)
"""“From the 1800s”: no seconds."""
_CUT: Final = re.compile(
    r"\b(?:only|just) (?:need|want)\b|\bsec"
    r"|\d ?s\b|\b(?:cut|keep|remove|delete|drop|lose|throw|chop|snip|trim|(?:pull|lift|take) out)\b"
    r"|\btake\b(?=[^,.;]*\bout\b)",
    re.I,
)
_CUT_ALONE: Final = re.compile(
    r"(?:(?:only|just) )?(?:cut|keep|drop|lose|chop|snip|trim|give me|use|leave)"
    r"(?: out| to| only| just)? (?:from )?",
    re.I,
)
_OF_A_PART: Final = re.compile(
    r"\b(?:middle|bit|piece|part|stretch)\b[^.;]*[,:] (?:(?:say|like|from|about) )?$", re.I
)
"""“Only the middle of it, say”: the numbers behind it are seconds."""
_OF_A_CLIP: Final = re.compile(
    r"\b(?:c\d+|clip|video|footage|left|stays?|remains?|over)\b"
    r"|\bof the (?!scenes|cards|shots|parts)[\w-]+(?: one)?\W*$",
    re.I,
)
_OF_CARDS: Final = re.compile(r"\b(?:scenes?|cards?|shots?|clips?|parts?) *$", re.I)
_OF_SCENE: Final = re.compile(r"\b(?:card|scene|shot)s?$", re.I)
"""Ends a mention of a scene, whatever clip has its words as a title."""
_FIRST: Final = frozenset({"first", "opening"})


@lru_cache(256)
def marked(text: str, now: Situation) -> Clause:
    """Return a clause with all that is found in it; many rules ask for those of one clause."""
    words = of_words(text)
    cards = [*card_marks(text, now), *appearances(text, now)]
    cards += moments(text, cards, now)
    of_no_clip = [mark for mark in words if mark.name in ("stretch", "untouched", "remove")]
    of_no_clip += [mark for mark in cards if _OF_SCENE.search(text, mark.start, mark.end)]
    clips = [mark for mark in clip_marks(text, now) if not any(map(partial(_is_within, mark), of_no_clip))]
    found = [
        *(mark for mark in words if not any(_is_in_a_name(mark, clip) for clip in clips)),
        *cards,
        *clips,
    ]
    return Clause(text, tuple(sorted(found, key=lambda mark: (mark.start, -mark.end))))


def _is_within(mark: Mark, other: Mark) -> bool:
    """Return whether a title is but a word of a scene or an order: “the park scene”, “get rid of” a ride."""
    return mark.name != "clip" and mark.start < other.end and other.start < mark.end


def _is_in_a_name(mark: Mark, clip: Mark) -> bool:
    """Return whether a cue only stands in what a clip is called: “the clip where it waters the plant”."""
    return mark.name == "find" and clip.start < mark.start and mark.end <= clip.end


@lru_cache(512)
def of_words(text: str) -> tuple[Mark, ...]:
    """Return the marks that hang on no situation, and stay where only the board changes."""
    return (*_cues(text), *_times(text), *strength_marks(text))


def _cues(text: str) -> Iterator[Mark]:
    for name, pattern in patterns().items():
        for match in pattern.finditer(text):
            yield Mark(name, match.start(), match.end())


def _times(text: str) -> Iterator[Mark]:
    """Yield stretches, as the tools take them, then lengths in seconds, then factors."""
    text = free = _DECADE.sub(_blank, text)
    for moment in _AT.finditer(text):
        said = moment["a"] or moment["b"]
        at = number(said) if said else 60 * int(moment["m"]) + int(moment["s"])
        yield Mark("moment", moment.start(), moment.end(), at)
    for pattern in (_EDGE, _EDGE_SECOND, _SPAN, _UP_TO, _AFTER):
        start = 0
        while match := pattern.search(free, start):
            start = match.end()
            if written := _written(match, text):
                yield Mark("stretch", match.start(), match.end(), written)
                free = f"{free[: match.start()]}{'¤' * (match.end() - match.start())}{free[match.end() :]}"
    for match in _TIME.finditer(free):
        yield Mark("time", match.start(), match.end(), _length(match))
    for match in _FACTOR.finditer(_TIME.sub(_blank, text)):
        yield Mark("factor", match.start(), match.end(), 0.5 if match["half"] else 2 if match["twice"] else 3)


def _blank(match: re.Match[str]) -> str:
    return "¤" * len(match[0])


def _length(match: re.Match[str]) -> float:
    if match["half"]:
        return 1.5
    said = (match["count"] or "").lower()
    some = next((length for word, length in _SOME.items() if word in said), None)
    return some or (number(said) if said else seconds(match["plain"]))


def _written(match: re.Match[str], text: str) -> str:
    parts = match.groupdict()
    if edge := parts.get("edge"):
        half = 0.5 if parts.get("half") else 1.5 if parts.get("more") else 1
        length = number(parts["n"]) if parts.get("n") else half
        return f"{'first' if edge.lower() in _FIRST else 'last'} {length:g}"
    if "a" not in parts:
        return f"0-{number(parts['b']):g}"
    start = number(parts["a"])
    if parts.get("b") is None:
        return f"{start:g}-end"
    end = number(parts["b"])
    return f"{start:g}-{end:g}" if start < end and _is_of_seconds(match, text) else ""


def _is_of_seconds(match: re.Match[str], text: str) -> bool:
    """Return whether two numbers are moments: “from 2 to 4”, not scenes or “the other two to 8 seconds”."""
    if re.search(r"\bothers? $", text[: match.start()], re.I):
        return False
    said = match[0].removeprefix(match["piece"] or "")
    if re.match(r"between\b(?!.*\bsec)", said, re.I) and not _CUT.search(text):
        return False
    if re.match(r"from|between|(?:the )?sec", said, re.I):
        return re.search(r"sec|\bs\b|\d", f"{match[0]} {text}", re.I) is not None
    of_cards = _OF_CARDS.search(text[: match.start()])
    before = text[: match.start()]
    alone = match.end() == len(text) and (_CUT_ALONE.fullmatch(before) or _OF_A_PART.search(before))
    in_a_clip = re.match(r"\d", match[0]) and (alone or (_CUT.search(text) and _OF_A_CLIP.search(text)))
    return not of_cards and bool(re.search(r"\bsec|\d ?s\b", text, re.I) or in_a_clip)
