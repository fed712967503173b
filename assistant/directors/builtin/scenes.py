"""Splits a description into cards in their order: lists, sentences, words of order, times.

One sentence is one card; what only says how it is filmed belongs to the card before.
"""

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any, Final

from assistant.directors.builtin import lexicon, timing
from assistant.directors.builtin.narrating import narrated
from assistant.directors.builtin.numerals import NUMBER, ORDINAL, number
from assistant.directors.builtin.subjects import DONE, with_subjects
from assistant.directors.builtin.timing import Timing
from assistant.directors.builtin.wording import sentence

MOST: Final = 20
"""Cards a description is split into at most: one for each second there can be."""
_NEAR: Final = 40
"""Characters in which the verb follows that belongs to who stands before it."""
LONGEST_TEXT: Final = 1_900
"""Characters of one card; longer ones are divided."""
_ABBREVIATED: Final = (
    r"(?<!\bMr\.)(?<!\bMrs\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bSt\.)(?<!e\.g\.)(?<!i\.e\.)(?<!\bvs\.)(?<!\bNo\.)"
)
_SENTENCE: Final = re.compile(
    rf"{_ABBREVIATED}(?<=[.!?…。！？])[\"')]*\s+|(?<=[a-z][.!?])(?=[A-Z])|(?<=[。！？])|\s*;+\s*|\n+"
    r"|\s*(?:-+>|=+>|→|⇒)\s*"
)
_LABEL: Final = re.compile(
    r"(?:^|(?<=[\s.;,!?]))(?:(?:scene|card|shot|part|panel|beat|act|frame|moment)\s*(?:#\s*"
    rf"|no\.? ?)?(?:\d+|{NUMBER})"
    rf"|(?:the )?{ORDINAL} (?:scene|card|shot|part|panel|beat|act|frame|moment)|{ORDINAL}(?=:))"
    r"\s*(?:[(\[](?P<time>[^)\]]{1,40})[)\]])?\s*(?::|\.(?=\s)|\)|-(?=\s)|–|—|=|,(?=\s)|shows|is"
    r"|(?=(?:an?|the|it|he|she|they|we|my|his|her|two)\s))\s*",
    re.I,
)
_IN_LABEL: Final = re.compile(
    r"(?:^|(?<=[\s.;,!?]))(?:and |then )?(?:in|for) (?:the )?(?:(?:scene|card|shot|part"
    rf"|panel)\s*(?:\d+|{NUMBER})|{ORDINAL} (?:scene|card|shot|part|panel|one)"
    rf"|(?:{ORDINAL}|{NUMBER})(?=,? (?:an?|the|two|his|her|its|it|he|she|they|we)\b))\b[\s,:]+",
    re.I,
)
_NUMBERED: Final = re.compile(rf"(?:^|(?<=\s))(?:[(#]?(\d{{1,2}})[.):]|({NUMBER}):)\s*(?=[^\W\d])", re.I)
_NUMBERED_BARE: Final = re.compile(r"(?:^|(?<=\s))(\d)() (?=[a-z])")
_BULLET: Final = re.compile(r"^\s*[-*•–·]\s+", re.M)
_HEADING: Final = re.compile(
    r"^(?:here(?:'s| is)\b.*|(?:my |the |a )?(?:story|storyboard|script|plot|scenes|cards|shots"
    r"|idea|film|video|plan)\b[^.]{0,30})[:.]?$",
    re.I,
)
_FIRST: Final = re.compile(
    r"^(?:first(?:ly)?|at first|in (?:the )?(?:first|opening) (?:scene|shot|card)|to begin with|to start|in"
    r" the beginning|at the (?:start"
    r"|beginning))\b(?! of\b)[,:\s]+",
    re.I,
)

_COMMA: Final = re.compile(r",\s*(?:and\s+)?(?:(?:then|at last|finally|in the end)\s+)?")
_NO_SCENE: Final = re.compile(
    r"(?:in|on|at|with|under|of|by|near|for|like|as|so|but|from|while|\w+ing|[\w-]+(?: and [\w-]+)?$)\b", re.I
)
"""Begins what goes on with a scene, or is only a word."""
_ADDED: Final = re.compile(r"^(?:add|put|show|use|with)\b\s*(?=.*\btitle)", re.I)


@dataclass(slots=True)
class Piece:
    """A stretch of the text that may become a card."""

    text: str
    timing: Timing = field(default_factory=Timing)
    listed: bool = False

    @property
    def stands_alone(self) -> bool:
        """Whether the user set it off as a moment of its own."""
        return self.listed or self.timing.ordered


@dataclass(frozen=True, slots=True)
class Scenes:
    """Cards as `set_storyboard` takes them, and the duration that their times give."""

    cards: tuple[dict[str, Any], ...]
    duration: float | None = None
    crowded: bool = False
    """Whether sentences had to share cards."""


def split_scenes(text: str, *, count: int | None = None, duration: float | None = None) -> Scenes:
    """Return the cards of a description.

    Args:
        count: how many there shall be, where that was said.
        duration: the video's length, where that was said.
    """
    said = _pieces(text)
    pieces = _divided(said if len(said) == count else _merged(said))
    if not pieces:
        return Scenes(())
    crowded = len(pieces) > MOST
    pieces = _grouped(pieces, MOST)
    if count is not None and len(pieces) != count:
        pieces = _counted(pieces, count)
    length = timing.settle([piece.timing for piece in pieces], duration)
    if all(piece.timing.at is not None for piece in pieces):
        pieces.sort(key=lambda piece: piece.timing.at or 0)
    cards = with_subjects([_card(piece) for piece in pieces])
    if count is not None and len(cards) == 1 < count:
        cards = _covered(cards[0], count)
    return Scenes(tuple(cards), length, crowded)


def _card(piece: Piece) -> dict[str, Any]:
    card: dict[str, Any] = {"text": sentence(narrated(piece.text))}
    if piece.timing.at is not None:
        card["at"] = piece.timing.at
    if piece.timing.cut:
        card["join"] = "cut"
    return card


def _pieces(text: str) -> list[Piece]:
    listed = _listed(text)
    if listed:
        return [_timed_item(item) for item in listed]
    found: list[Piece] = []
    for part in _SENTENCE.split(_unwrapped(text)):
        if part and part.strip():
            found += _ordered(_FIRST.sub("", part.strip()))
    return [piece for piece in found if re.search(r"\w|[^\x00-\x7f]", piece.text)]


def _unwrapped(text: str) -> str:
    """Join lines that were broken for their length, not for their sense."""
    return re.sub(r"(?<=[^\n]{60})(?<![.!?:;])\n(?=[a-z])", " ", text)


def _listed(text: str) -> list[str]:
    """Return the items of a list, each after the time in its label; what stands before goes to the first."""
    for pattern in (_IN_LABEL, _LABEL, _NUMBERED, _NUMBERED_BARE, _BULLET):
        found = list(pattern.finditer(text))
        if len(found) < 2 or (pattern in (_NUMBERED, _NUMBERED_BARE) and not _counts_up(found)):
            continue
        ends = [match.start() for match in found[1:]] + [len(text)]
        told = (text[match.end() : end] for match, end in zip(found, ends, strict=True))
        if pattern is _NUMBERED_BARE and not all(map(_happens, told)):
            continue
        items = [
            f"{match['time']}: {text[match.end() : end]}"
            if "time" in match.groupdict() and match["time"]
            else text[match.end() : end]
            for match, end in zip(found, ends, strict=True)
        ]
        opening = text[: found[0].start()].strip(" \n,;-")
        if opening and not _HEADING.match(opening) and lexicon.is_seen(opening):
            items[0] = f"{opening.rstrip(':.')}. {sentence(items[0])}"
        return [item.strip(" \n,;") for item in items if item.strip(" \n,;.")]
    return []


def _counts_up(found: list[re.Match[str]]) -> bool:
    return [number(match[1] or match[2]) for match in found] == list(range(1, len(found) + 1))


def _timed_item(text: str) -> Piece:
    piece = Piece("", listed=True)
    marks = [mark for mark in timing.marks(text) if mark.kind not in ("order", "half")]
    if marks and (marks[0].start == 0 or marks[0].end >= len(text.rstrip(" ."))):
        timing.note(piece.timing, marks[0])
        text = f"{text[: marks[0].start]} {text[marks[0].end :]}"
    piece.text = sentence(" ".join(text.split()))
    return piece


def _ordered(text: str) -> list[Piece]:
    """Return the pieces of one sentence: a word of order or a time opens one, a time at its end closes it."""
    done: list[Piece] = []
    current, start = Piece(""), 0
    for mark in timing.marks(text):
        current.text += text[start : mark.start] + " "
        start = mark.end
        opens = mark.kind != "lasts" and (mark.leads or mark.kind in ("order", "half"))
        if mark.kind == "order" and _is_inside(current.text, text[mark.end : mark.end + _NEAR]):
            current.text += text[mark.start : mark.end]
            continue
        if opens and re.search(r"\w", text[mark.end :]) and _said(current):
            done.append(current)
            current = Piece("")
        timing.note(current.timing, mark)
        if not opens and mark.kind != "lasts" and _said(current):
            done.append(current)
            current = Piece("")
    current.text += text[start:]
    done.append(current)
    for piece in done:
        piece.text = sentence(re.sub(r"^\s*(?:and|but)\b\s*", "", " ".join(piece.text.split()), flags=re.I))
    return [piece for piece in done if piece.text]


def _is_inside(before: str, after: str) -> bool:
    """Return whether a word of order stands between a doer and the verb: “a flower then grows”."""
    found = lexicon.spans(after)
    does = bool(found) and found[0].verb and found[0].ending == "s" and found[0].start == 0
    return does and lexicon.subject(before) is not None and not _happens(before)


def _said(piece: Piece) -> bool:
    return bool(re.sub(r"\b(?:and|but)\b", "", piece.text).strip(" ,;.-–"))


def _merged(pieces: list[Piece]) -> list[Piece]:
    """Put what only says how it is filmed, or what is not seen, to the card before, else to the next."""
    merged: list[Piece] = []
    waiting = ""
    for piece in pieces:
        words = _ADDED.sub("", piece.text)
        only_look = not piece.stands_alone and (lexicon.is_look(words) or lexicon.is_negation(piece.text))
        if only_look and merged:
            merged[-1].text = f"{merged[-1].text} {piece.text}"
        elif only_look:
            waiting = f"{waiting} {piece.text}".strip()
        else:
            piece.text = f"{waiting} {piece.text}".strip()
            waiting = ""
            merged.append(piece)
    return merged or ([Piece(waiting)] if waiting else [])


def _divided(pieces: list[Piece]) -> list[Piece]:
    """Divide texts that no card can take, between words."""
    divided: list[Piece] = []
    for piece in pieces:
        text = piece.text
        while len(text) > LONGEST_TEXT:
            end = max(text.rfind(" ", 1, LONGEST_TEXT), text.rfind(",", 1, LONGEST_TEXT))
            end = end if end > 0 else LONGEST_TEXT
            divided.append(Piece(text[:end].strip(), piece.timing))
            piece = Piece("")
            text = text[end:].strip()
        if text:
            divided.append(replace(piece, text=text))
    return divided


def _grouped(pieces: list[Piece], most: int) -> list[Piece]:
    """Put neighbours together where there are more than `most`, as evenly as can be."""
    if len(pieces) <= most:
        return pieces
    edges = [round(i * len(pieces) / most) for i in range(most + 1)]
    groups = [pieces[start:end] for start, end in pairwise(edges)]
    return [replace(group[0], text=" ".join(piece.text for piece in group)) for group in groups]


def _counted(pieces: list[Piece], count: int) -> list[Piece]:
    """Bring the pieces to the number asked for, as far as the words go: at commas and "and"."""
    if len(pieces) == 1 and (items := _items(pieces[0].text, count)):
        return [Piece(sentence(item)) for item in items]
    if parts := _at_commas(pieces, count):
        return parts
    while 0 < len(pieces) < count:
        halves = [
            (i, re.split(r",\s*(?:and\s+)?|\s+and\s+", piece.text, maxsplit=1))
            for i, piece in enumerate(pieces)
        ]
        fitting = [(i, two) for i, two in halves if len(two) == 2 and all(_happens(half) for half in two)]
        if not fitting:
            break
        i, (first, second) = max(fitting, key=lambda found: len(pieces[found[0]].text))
        pieces[i : i + 1] = [replace(pieces[i], text=sentence(first)), Piece(sentence(second))]
    return _grouped(pieces, count)


def _at_commas(pieces: list[Piece], count: int) -> list[Piece]:
    """Return what stands between commas as so many pieces; none where that makes another number of them."""
    parts = [(piece, part) for piece in pieces for part in _COMMA.split(piece.text) if part.strip(" .")]
    told = (DONE.match(part) or lexicon.is_seen(part) or lexicon.spans(part)[0].grammar for _, part in parts)
    whole = all(told) and not any(_NO_SCENE.match(part) for _, part in parts)
    if not whole or len(parts) != count:
        return []
    return [replace(piece, text=sentence(part)) for piece, part in parts]


def _items(text: str, count: int) -> list[str]:
    """Return one text an item for “a chef cooks: chopping, stirring”, each with what stands before."""
    head, _, rest = text.partition(": ")
    items = re.split(r",\s*(?:and\s+)?|\s+and\s+", rest.strip(" .")) if rest else []
    return [f"{head}: {item}" for item in items] if len(items) == count else []


def _happens(text: str) -> bool:
    return any(span.verb or span.said.endswith("ing") for span in lexicon.spans(text))


def _covered(card: dict[str, Any], count: int) -> list[dict[str, Any]]:
    """One moment in several scenes: shown wide, then nearer, as a director would cover it."""
    framings = ("wide shot", "medium shot", "close-up")
    return [{**card, "camera": framings[i % len(framings)]} for i in range(count)]
