"""Grounds what a clause refers to: numbers for scenes and clips that it names by what they show.

Rules read “swap card 1 and card 2” for sure; people say “swap the kid and the uncle”.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.gist.marks.cues import clause_words, idle, nicknames
from assistant.directors.builtin.gist.marks.referring import PART, meanings, shown
from assistant.directors.builtin.numerals import ORDINAL
from assistant.directors.builtin.situation import Situation

_WORD: Final = re.compile(r"[\w'-]+")
_INSIDE: Final = frozenset(
    ["a", "an", "the", "his", "her", "its", "their", "my", "our", "this", "that", "these", "those", "of",
     "with", "in", "on", "at", "by", "up", "down", "out", "off"]
)  # fmt: skip
"""What may stand between the words of one mention: “the accident with the ballot box”."""
_LED: Final = re.compile(r" (?:of|with|in|on|at|by) (?:an?|the|his|her|its|their|my) $", re.I)
_LEAD: Final = re.compile(
    rf"(?:\b(?:the|that|this|my|our|your|her|his) (?:[\w-]+ )?{PART} (?:with|of|where|when|in which"
    rf"|about|showing)"
    r" (?:(?:he|she|it|they|we|you)(?:'s|'re| is| are)? )?)?"
    r"(?P<when>\b(?:(?:when|while|where|as) (?:(?:the|an?|his|her) [\w-]+|he|she|it|they)(?:'s|'re| is"
    r"| are| was| were)? |(?:when|while) ))?"
    r"(?:\b(?:the|that|this|his|her|its|my|our|an?) )?(?:\b(?:whole|entire|very|little|first|last) )?$",
    re.I,
)
_SCENE: Final = re.compile(rf"\s+(?:{PART}|(?:kid|guy|thing|stuff))\b", re.I)
_CLIP: Final = re.compile(r"(?:'s)?\s+(?:clips?|videos?|films?|movies?|footage|ones?|things?)\b", re.I)
_OF_CLIPS: Final = re.compile(
    r"\b(?:clips?|videos?|footage|versions?|drafts?|takes?|this (?:one|film|video)|gif|mp4|webm|c\d+)\b",
    re.I,
)
_NO_TITLE: Final = frozenset(
    ["clip", "clips", "video", "videos", "film", "films", "movie", "one", "ones", "thing", "the", "and",
     "with", "for"]
)  # fmt: skip
_YOUNG: Final = ("boy", "girl", "child", "toddler", "baby", "teenager", "son", "daughter")
_ALSO: Final[Mapping[str, Sequence[str]]] = {
    **dict.fromkeys(("kid", "child", "youngster", "lad", "lass"), _YOUNG),
    **dict.fromkeys(
        ("attempt", "try", "draft", "version"), ("try", "draft", "take", "version", "attempt", "go")
    ),
    **dict.fromkeys(("guy", "dude", "bloke", "fellow"), ("man", "uncle", "grandfather", "boy", "father")),
}
_SHORTEST: Final = 3

Shows = Mapping[str, Callable[[str], bool]]
"""For each scene or clip, by its number, whether it shows or says what a word means."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of a text that refers to one scene or clip, and its number: “card 2”, “c1”."""

    start: int
    end: int
    name: str
    when: bool = False
    """Whether it is told by what happens: “when they are sawing”."""


def grounded(text: str, now: Situation) -> Iterator[str]:
    """Yield a text with its clips, and with its scenes, as numbers; the likelier first."""
    scenes, clips = scenes_in(text, now), clips_in(text, now)
    for mentions in (clips, scenes) if _OF_CLIPS.search(text) else (scenes, clips):
        if mentions:
            yield named(text, mentions)


def scenes_in(text: str, now: Situation) -> list[Mention]:
    """Return what refers to one scene alone, in order."""

    def shows(card: int) -> Callable[[str], bool]:
        told = shown(now.text(card))
        return lambda word: any(meanings(one) & told for one in (word, *_others(word)))

    return _mentions(text, {f"card {card}": shows(card) for card in now.positions}, _SCENE)


def clips_in(text: str, now: Situation) -> list[Mention]:
    """Return what refers to one clip alone, in order."""

    def says(title: str) -> Callable[[str], bool]:
        words = set(_WORD.findall(title.lower())) - _NO_TITLE
        told = shown(title)
        return lambda word: word in words or bool(meanings(word) & told or words.intersection(_others(word)))

    titles = {str(clip["id"]): says(str(clip.get("title", ""))) for clip in now.clips}
    return _mentions(text, titles, _CLIP)


def named(text: str, mentions: Sequence[Mention]) -> str:
    """Return a text with numbers for what it mentions."""
    said, end = [], 0
    for one in mentions:
        said += [text[end : one.start], f"in {one.name}" if one.when else one.name]
        end = one.end
    return "".join([*said, text[end:]])


def _others(word: str) -> Sequence[str]:
    return (*_ALSO.get(word, ()), *filter(None, [nicknames().get(word)]))


def _mentions(text: str, shows: Shows, kind: re.Pattern[str]) -> list[Mention]:
    found: list[Mention] = []
    for group in _groups(text):
        words = [(word, {name for name, says in shows.items() if says(_said(word))}) for word in group]
        words = _trimmed(words, text)
        if not words or all(re.fullmatch(ORDINAL, _said(word)) for word, _ in words):
            continue
        scores = {name: sum(name in names for _, names in words) for name in shows}
        best = max(scores.values())
        names = [name for name, score in scores.items() if score == best]
        if len(names) != 1 or 2 * best < len(words):
            continue
        start, end = words[0][0].start(), words[-1][0].end()
        lead, behind = _LEAD.search(text[:start]), kind.match(text, end)
        if lead and re.match(r"an? ", lead[0], re.I):
            continue  # what is not there yet
        when = bool(lead and lead["when"]) and names[0].startswith("card")
        found.append(
            Mention(lead.start() if lead else start, behind.end() if behind else end, names[0], when)
        )
    return found


def _trimmed(words: list[tuple[re.Match[str], set[str]]], text: str) -> list[tuple[re.Match[str], set[str]]]:
    """Return the words from the first that is known to the last; one that leads to it stays before it."""
    known = [place for place, (_, names) in enumerate(words) if names]
    if not known:
        return []
    first = known[0]
    if first and _LED.search(text[words[first - 1][0].end() : words[first][0].start()]):
        first -= 1
    return words[first : known[-1] + 1]


def _said(word: re.Match[str]) -> str:
    return word[0].lower().removesuffix("'s")


def _groups(text: str) -> Iterator[list[re.Match[str]]]:
    """Yield the words of what may be one mention: neighbours, with only little words between them."""
    group: list[re.Match[str]] = []
    for word in _WORD.finditer(text):
        said = _said(word)
        apart = group and "".join(_WORD.sub("", text[group[-1].end() : word.start()])).strip()
        if group and (apart or (said not in _INSIDE and _is_border(said))):
            yield group
            group = []
        if said not in _INSIDE and not _is_border(said):
            group.append(word)
    if group:
        yield group


def _is_border(word: str) -> bool:
    """Return whether no mention goes beyond a word: an order, a number, a word that names nothing."""
    if re.fullmatch(ORDINAL, word) or word in _ALSO or word in nicknames():
        return False
    if idle(word) or len(word) < _SHORTEST or re.fullmatch(clause_words()["order"], word):
        return True
    return all(span.grammar and not span.verb for span in lexicon.spans(word))
