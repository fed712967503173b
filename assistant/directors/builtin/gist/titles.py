"""Gives clips their numbers where they are called by words of their titles: “the rough cut”."""

import re
from collections.abc import Mapping
from typing import Final

from assistant.directors.builtin.gist.grounding import CLIP
from assistant.directors.builtin.gist.marks.cues import idle
from assistant.directors.builtin.numerals import ORDINAL
from assistant.directors.builtin.situation import Situation

_WORD: Final = re.compile(r"[\w'-]+")
_OF_CLIPS: Final = re.compile(
    r"\b(?:clips?|videos?|footage|versions?|drafts?|takes?|this (?:one|film|video)|gif|mp4|webm|c\d+)\b",
    re.I,
)
_THE: Final = re.compile(r"\b(?:the|my|our|your|that|this) (?:very )?", re.I)
_THREE: Final = re.compile(r"([\w-]+)(?:( [\w-]+)(?! [\w-]*ing\b)( [\w-]+)?)?")
_TRIES: Final = ("try", "draft", "take", "version", "attempt", "go")
_VERSIONS: Final = frozenset({*_TRIES, "cut", "sketch", "ending", "test", "teaser", "trailer"})
_ALONE: Final = frozenset({"draft", "sketch"})
_NAMES: Final = re.compile(rf"{ORDINAL}|{'|'.join(_VERSIONS)}|old|new|earlier|later")
_OF_IT: Final = re.compile(
    r" (?:of|at|with|on|from|about) (?:(?:the|my|our|an?) )?(?P<one>[\w'-]+)(?P<two> [\w'-]+)?", re.I
)
_NAMES_IT: Final = re.compile(
    r"\b(?:(?:call|(?:re-?)?name|title) (?:it|this|that|(?:the|my|this|that) [\w' -]+ (?:clip|video|film"
    r"|one))|called|titled|named)\b[^.;,]*$"
    r"|\b(?:(?:re-?)?name|title) (?!of\b)\S[^.;,]*$",
    re.I,
)
"""Stands before the title that a clip gets."""


_CLIP_CALLED: Final = (
    r"(?:(?:the|that|this|my) )?(?:(?:clip|video|film|one),? (?:(?:that is|that's|which is) )?"
    r"(?:(?:called|titled|named|with the (?:title|name)) )?)?"
)
_QUOTED: Final = re.compile(rf"{_CLIP_CALLED}\"(?P<title>[^\"]+)\"", re.I)
_KIND: Final = r" (?:clip|video|film|one)\b"
_FEW: Final = 2
"""Words of a title that may be meant otherwise."""


def with_titles(text: str, now: Situation) -> str:
    """Return a text with numbers for the clips that it calls by their titles, or by words of them.

    Read before all else: most rules know something else of which one may say “first” or “rough cut”.
    """
    text = _by_whole_titles(_QUOTED.sub(lambda match: _numbered(match, now), text), now)
    titles = {str(clip["id"]): set(_words(str(clip.get("title", "")))) for clip in now.clips}
    for the in reversed(list(_THE.finditer(text)) if len(titles) > 1 else []):
        words = _THREE.match(text, the.end())
        if words is None or text[: the.start()].count('"') % 2 or _NAMES_IT.search(text[: the.start()]):
            continue
        for end in sorted({words.end(group) for group in (1, 2, 3) if words[group]}, reverse=True):
            if clip := _called(text[the.end() : end], CLIP.match(text, end), titles, now):
                text = f"{text[: the.start()]}{clip}{text[_further(text, end, titles[clip]) :]}"
                break
    return text


def _numbered(quoted: re.Match[str], now: Situation) -> str:
    """Return the number of the clip whose title is quoted, unless a clip is given that title."""
    said = _words(quoted["title"])
    found = [str(clip["id"]) for clip in now.clips if _words(str(clip.get("title", ""))) == said]
    given = _NAMES_IT.search(quoted.string[: quoted.start()])
    return found[0] if len(found) == 1 and not given else quoted[0]


def _by_whole_titles(text: str, now: Situation) -> str:
    """Return a text with numbers for the titles that stand in it unquoted: “Grandpa learns to skate”."""
    titles = {str(clip["id"]): str(clip.get("title", "")).strip(" .") for clip in now.clips}
    for clip, title in sorted(titles.items(), key=lambda one: -len(one[1])):
        count = len(title.split())
        whole = re.compile(rf"\b{_CLIP_CALLED}{re.escape(title)}(?P<kind>{_KIND})?(?![\w-]|'s\b)", re.I)
        said = whole.search(text) if count > 1 and list(titles.values()).count(title) == 1 else None
        if said is None or _NAMES_IT.search(text[: said.start()]) or text[: said.start()].count('"') % 2:
            continue
        shown = any(title.lower() in now.text(card).lower() for card in now.positions)
        if (title in said[0] or said["kind"] or count > _FEW) and not (shown and not said["kind"]):
            text = f"{text[: said.start()]}{clip}{text[said.end() :]}"
    return text


def _called(
    said: str, kind: re.Match[str] | None, titles: Mapping[str, set[str]], now: Situation
) -> str | None:
    """Return the one clip whose title has words that call it a version, or stand before “clip” or “one”."""
    words = _words(said)
    alone, of_version = len(words) == 1, _VERSIONS.intersection(words)
    if not (of_version or (kind and not alone)) or (alone and not _ALONE.intersection(words)):
        return None
    if any(idle(word) and not _NAMES.fullmatch(word) for word in (words[0], words[-1])):
        return None
    surely = kind and _OF_CLIPS.search(kind[0])
    if not surely and any(set(words).issubset(_words(now.text(card))) for card in now.positions):
        return None
    for others in ((), _TRIES):
        alike = (told.union(others if told.intersection(others) else ()) for told in titles.values())
        found = [clip for clip, told in zip(titles, alike, strict=True) if told.issuperset(words)]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _further(text: str, end: int, told: set[str]) -> int:
    """Return where a mention of a clip ends: “the first try of the tuner clip”."""
    more = _OF_IT.match(text, end)
    if more and told.issuperset(_words(more["one"])):
        end = more.end("two" if more["two"] and told.issuperset(_words(more["two"])) else "one")
    kind = CLIP.match(text, end)
    return kind.end() if kind else end


def _words(text: str) -> list[str]:
    return [word.removesuffix("'s").removesuffix("s") for word in _WORD.findall(text.lower())]
