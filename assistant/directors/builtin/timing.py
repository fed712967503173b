"""Reads when things happen: at 4 s, after 3 seconds, from 2 to 6 s, halfway through; and words of order."""

import re
from dataclasses import dataclass
from typing import Final

from assistant.directors.builtin.numerals import NUMBER, SECONDS, number, seconds

_UNIT: Final = r"\s*(?:seconds?|secs?|s)\b"
_CLOCK: Final = r"\d+:\d\d"
_ORDER: Final = (
    r"(?:(?:in )?(?:the )?(?:next|following) (?:scene|shot|card)|in the (?:next|following) one)\b(?! of\b)|"
    r"(?:and )?(?:then|after that|after this|after which|afterwards?|thereafter|followed by"
    r"|subsequently)\b(?! again)"
    r"|(?:at (?:long )?last|last)(?=,? (?:he|she|it|they|the|an?|his|her)\b)|(?:finally|last of all|lastly"
    r"|eventually|next|later(?: on)?|meanwhile)\b(?!\s+(?:to|door|day|morning|one"
    r"|scene|card|year|time)\b)"
    r"|a (?:moment|bit|little|while|few moments) later\b|(?:at|in"
    r"|to) the (?:very )?end\b(?! of (?!the (?:video|film|clip)\b))"
    r"|(?:it )?end(?:s|ing)? (?:with|on)\b|(?:smash |hard |quick )?cuts? to\b(?! the bone)"
    r"|fade(?:s)? to\b(?! (?:black|white))"
    r"|in (?:the )?(?:second|third|fourth|fifth|last|final|closing) (?:scene|shot|card)\b"
    r"|in (?:scene|shot|card) (?:[2-9]|two|three|four|five|six)\b"
)
_HALF: Final = (
    r"(?:halfway|half way|half-way|midway)(?: through| in)?\b|in the middle(?: of the (?:video|film"
    r"|clip))?(?= (?:it|he|she|they|the|an?)\b|,)"
)
_LEAD: Final = (
    r"(?P<lead>^\s*(?:and )?|\s*[,;:–—([-]\s*(?:and |but )?|\s+and |\s+but |(?<=\s)(?=then\b"
    r"|after that\b|afterwards\b|followed by\b))"
)
_MARK: Final = re.compile(
    rf"(?:{_LEAD}|\b)(?:"
    rf"(?P<range>(?:from |between )?(?P<a>{_CLOCK}|{NUMBER})(?:{_UNIT})?\s*(?:-|–|to|and"
    rf"|until)\s*(?:(?P<b>{NUMBER}){_UNIT}|(?P<clock_b>{_CLOCK})))"
    rf"|(?P<first>(?:(?:for|in|during) )?the first (?P<first_s>{SECONDS}))"
    rf"|(?P<last>(?:for|in|during) the last (?P<last_s>{SECONDS}))"
    rf"|(?P<at>(?:at|around|from|by) (?:about )?(?:the )?(?:(?P<at_s>{SECONDS})(?:[ -]mark"
    rf"| onwards)?|second (?P<at_n>{NUMBER})\b|(?P<at_c>{_CLOCK})))"
    rf"|(?P<clock>{_CLOCK})(?=\s*[-–:)\]\s])"
    rf"|(?P<after>after (?:about )?(?P<more>another )?(?P<after_s>{SECONDS})"
    rf"|after (?P<more_n>{NUMBER}) more seconds)"
    rf"|(?P<later>(?P<later_s>{SECONDS}) later\b)|(?P<into>(?P<into_s>{SECONDS}) in(?:to it)?\b(?=,"
    r"| (?:it|he|she|they|the|an?)\b))"
    rf"|(?P<lasts>(?:for|lasting) (?:about |another |around )?(?P<lasts_s>{SECONDS}))"
    rf"|(?P<half>{_HALF})|(?P<order>{_ORDER})"
    r")[\s,:)\]–—-]*",
    re.I,
)


@dataclass(slots=True)
class Timing:
    """When a piece starts and ends, as far as it was said."""

    at: float | None = None
    end: float | None = None
    lasts: float | None = None
    later: float | None = None
    """Seconds after the piece before started."""
    from_end: float | None = None
    half: bool = False
    ordered: bool = False
    """Whether a word of order or a time sets it off from the piece before."""
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A word of order or a time, and where it stands."""

    kind: str
    start: int
    end: int
    leads: bool
    """Whether it opens a clause."""
    match: re.Match[str]


def marks(text: str) -> list[Mark]:
    """Return the words of order and the times of a text."""
    found = []
    for match in _MARK.finditer(text):
        kind = next(name for name in _KINDS if match[name])
        if not (kind == "order" and _is_idle(text, match)):
            found.append(Mark(kind, match.start(), match.end(), _leads(text, match, kind), match))
    return found


_LED_ONLY: Final = frozenset({"next", "last", "later", "finally", "eventually", "lastly", "meanwhile"})
"""Words that order something only where they begin what follows."""
_KINDS: Final = ("range", "first", "last", "at", "clock", "after", "later", "into", "lasts", "half", "order")


def _leads(text: str, match: re.Match[str], kind: str) -> bool:
    """Return whether a mark opens what follows; a time in brackets before a comma closes what came."""
    bracketed = re.search(r"[(\[]", match["lead"] or "")
    closes = re.match(r"\s*[)\]]\s*(?:[,.;]|and\b|$)", text[match.end(kind) :])
    return match["lead"] is not None and not (bracketed and closes and match.start() > 0)


def _is_idle(text: str, match: re.Match[str]) -> bool:
    """Return whether a word of order orders nothing here: "until then", "what comes next"."""
    word = match["order"].lower()
    before = text[: match.start("order")].rstrip().lower()
    if before.endswith(("until", "since", "by", "back", "now and", "even", "just", "from", "if")):
        return True
    return match["lead"] is None and word in _LED_ONLY


def note(timing: Timing, mark: Mark) -> None:
    """Write into a timing what a mark says."""
    match = mark.match
    timing.ordered = timing.ordered or mark.kind != "lasts"
    if mark.kind == "range":
        timing.at, timing.end = _moment(match["a"]), _moment(match["b"] or match["clock_b"])
    elif mark.kind == "first":
        timing.at, timing.end = 0, seconds(match["first_s"])
    elif mark.kind in ("at", "clock", "into"):
        timing.at = _point(match)
    elif mark.kind == "order":
        timing.cut = timing.cut or "cut" in match["order"].lower()
    else:
        _note_length(timing, mark)


def _note_length(timing: Timing, mark: Mark) -> None:
    match = mark.match
    if mark.kind == "after":
        timing.later = number(match["more_n"]) if match["more_n"] else seconds(match["after_s"])
        timing.half = False
        if not (match["more"] or match["more_n"]):
            timing.at, timing.later = timing.later, timing.later
    elif mark.kind == "later":
        timing.later = seconds(match["later_s"])
    elif mark.kind == "last":
        timing.from_end = seconds(match["last_s"])
    elif mark.kind == "lasts":
        timing.lasts = seconds(match["lasts_s"])
    else:
        timing.half = True


def _point(match: re.Match[str]) -> float:
    length = match["at_s"] or match["into_s"]
    return seconds(length) if length else _moment(match["at_n"] or match["at_c"] or match["clock"])


def _moment(words: str) -> float:
    if ":" not in words:
        return number(words)
    minutes, rest = words.split(":")
    return int(minutes) * 60 + int(rest)


def settle(timings: list[Timing], duration: float | None) -> float | None:
    """Fill in the times that follow from others, and return the duration that was said or follows.

    Without any time both stay open, and the board spreads its cards.
    """
    if len(timings) == 1 and duration is None:
        only = timings[0]
        start = only.at or 0
        return only.end or (start + only.lasts if only.lasts else None)
    whole = duration
    if whole is None and any(timing.half or timing.from_end is not None for timing in timings):
        whole = min(20, 5 * len(timings))
    before: Timing | None = None
    for timing in timings:
        _settle_one(timing, before, whole)
        before = timing
    last = timings[-1]
    return whole or last.end or (last.at + last.lasts if last.at is not None and last.lasts else None)


def _settle_one(timing: Timing, before: Timing | None, whole: float | None) -> None:
    start = before.at if before else 0
    if timing.half and whole:
        timing.at = whole / 2
    elif timing.from_end is not None and whole:
        timing.at = max(0.0, whole - timing.from_end)
    elif timing.later is not None:
        _settle_later(timing, start or 0)
    elif timing.at is None and before is not None:
        timing.at = _end_of(before)
    elif timing.at is None and timing.lasts:
        timing.at = 0


def _settle_later(timing: Timing, start: float) -> None:
    """Count “after 3 seconds” from the beginning, unless that lies before what came last."""
    if timing.at is None or timing.at <= start:
        timing.at = start + (timing.later or 0)


def _end_of(timing: Timing) -> float | None:
    if timing.end is not None:
        return timing.end
    return timing.at + timing.lasts if timing.at is not None and timing.lasts else None
