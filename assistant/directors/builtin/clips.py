"""Which clips a message speaks of: "c2", "clip two", "the last two clips", "the crane one", "both", "it"."""

import re
from functools import lru_cache
from typing import Final

from assistant.directors.builtin.numerals import NUMBER, ORDINAL, number, place
from assistant.directors.builtin.situation import Situation

_KIND: Final = r"(?:clips?|videos?|films?|takes?)"
_IT: Final = (
    rf"(?:it|(?:this|that)(?: one| {_KIND})?|the (?:whole |entire |current )?{_KIND}"
    r"|the current one|the result)"
)
_SOME: Final = (
    rf"(?:(?:these|those|the) two(?: {_KIND})?|(?:both|all)(?: (?:of )?(?:them|the {_KIND}|{_KIND}))?"
    rf"|all (?:two|three|four|five|\d+)(?: of (?:them|the {_KIND})| {_KIND})?|them(?: all| both)?)"
)
_ONE: Final = (
    rf"(?:{_KIND} (?:#|no\.? ?|number )?(?P<number>\d{{1,4}}|{NUMBER})\b"
    rf"|the (?P<ordinal>{ORDINAL}) (?:{_KIND}|one)"
    rf"|the (?P<title>[\w-]+(?: [\w-]+)?) (?:one|{_KIND}))"
)
_MENTION: Final = re.compile(
    rf"\bthe (?P<edge>first|last) (?P<count>two|three|four|\d) {_KIND}|\bc(?P<id>\d+)\b|\b{_ONE}"
    rf"|\b(?P<some>{_SOME})\b|\b(?P<it>{_IT})\b",
    re.I,
)
_UNNAMED: Final = re.sub(r"[?]P<[a-z]+>", "?:", _ONE)
ANY: Final = (
    rf"(?:(?:(?:the )?clip )?c\d+|the (?:first|last) (?:two|three|four|\d) {_KIND}|{_SOME}|{_IT}|{_UNNAMED})"
)
"""A pattern for a mention of clips."""
SEVERAL: Final = rf"{ANY}(?:\s*(?:,|and|,\s*and|with|to|then|\+|&|onto|after)\s*{ANY})*"
"""A pattern for one mention or several."""


def mentioned(text: str, now: Situation) -> list[str]:
    """Return the ids of the clips that a text speaks of, in its order; "it" is the current one."""
    found: list[str] = []
    for match in _MENTION.finditer(text):
        found += _named(match, now)
    return found


def one(text: str | None, now: Situation) -> str | None:
    """Return the id of the one clip that a text names; None for "it" and for none."""
    named = mentioned(text or "", now)
    return named[0] if named and now.clip and named[0] != now.clip["id"] else None


def are_known(text: str, now: Situation) -> bool:
    """Return whether all clips that a text names by their titles are there."""
    return all(_titled(match["title"], now) for match in _MENTION.finditer(text) if match["title"])


def each(text: str | None, now: Situation) -> list[str | None]:
    """Return the ids of the clips that a text names, for a verb on each; None alone for the current one."""
    named = mentioned(text or "", now)
    return [*named] if len(named) > 1 else [one(text, now)]


def by_title(words: str, now: Situation) -> str | None:
    """Return the id of the clip that words name by its title, where the words are in no other clip's."""
    found = [clip for clip in now.clips if _is_titled(words, str(clip.get("title", "")))]
    return str(found[0]["id"]) if len(found) == 1 and len(now.clips) > 1 else None


def _is_titled(words: str, title: str) -> bool:
    return f" {_spaced(words)} " in f" {_spaced(title)} "


@lru_cache(1024)
def _spaced(text: str) -> str:
    """Return the words of a text with one space between them, for whole words are compared."""
    return " ".join(re.findall(r"\w+", text.lower()))


def _named(match: re.Match[str], now: Situation) -> list[str]:
    made = _in_order(now)
    if match["id"]:
        return [f"c{int(match['id'])}"]
    if match["it"]:
        return [str(now.clip["id"])] if now.clip else []
    if match["some"]:
        return made[-2:] if re.search(r"\b(?:both|two)\b", match["some"], re.I) else made
    if match["count"]:
        count = int(number(match["count"]))
        return made[-count:] if match["edge"].lower() == "last" else made[:count]
    if match["title"]:
        return _titled(match["title"], now)
    if match["number"]:
        return [f"c{int(number(match['number']))}"]
    return at_place(match["ordinal"], now)


def at_place(ordinal: str, now: Situation) -> list[str]:
    """Return the clip at a place among the versions there are, else among all clips, by their numbers."""
    made = list(now.versions) if len(now.versions) > 1 else _in_order(now)
    at = place(ordinal, len(made))
    if len(now.versions) <= 1 and made and made[0] != "c1" and "last" not in ordinal.lower():
        return [f"c{at}"]
    return [made[at - 1]] if 1 <= at <= len(made) else []


def _in_order(now: Situation) -> list[str]:
    """Return the clips that are shown to the director, the oldest first."""
    return [str(clip["id"]) for clip in reversed(now.clips)]


def _titled(words: str, now: Situation) -> list[str]:
    """Return the newest clip whose title has a word."""
    for word in reversed(words.lower().split()):
        for clip in now.clips:
            if _is_titled(word, str(clip.get("title", ""))):
                return [str(clip["id"])]
    return []
