"""Which clips a clause speaks of: by their numbers, their titles, or all of them."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.clips import at_place, by_title
from assistant.directors.builtin.gist.clause import Mark
from assistant.directors.builtin.gist.marks.cues import idle
from assistant.directors.builtin.gist.marks.showing import meanings, shown
from assistant.directors.builtin.gist.parting.board_words import names_one
from assistant.directors.builtin.numerals import NUMBER, ORDINAL, number, place
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.tables import mapping

_CLIP_KIND: Final = r"(?:clips?|videos?|films?|movies?|ones?|takes?|thing|footage|animation)"
_CLIP: Final = re.compile(
    rf"\bc(?P<id>\d+)\b|\b(?:clip|video|version|take(?! \d+ ?(?:to|-) ?\d))"
    r" (?:number |no\.? ?|#)?(?P<number>\d+"
    rf"|(?!an?\b){NUMBER})\b(?! (?:(?:more )?sec|times))"
    rf"|\bthe (?:(?P<ordinal>{ORDINAL}) (?:clip|video|film|movie)|(?P<new>newest|latest)(?: one)?"
    r"|(?P<current>current) (?:clip|video|film|movie|one))\b"
    r"|\b(?:(?:the|my|that|this|our) )?(?P<title>(?!clip\b|video\b|one\b)[\w-]+"
    r"(?: (?!and\b|(?:one|clip|video|film|movie|take|thing)s?\b|footage\b|into\b|with\b)[\w-]+)?)"
    rf"(?P<kind> {_CLIP_KIND})?(?:'s(?: {_CLIP_KIND})?)?\b",
    re.I,
)
_CALLED_A_CLIP: Final = re.compile(r"\b(?:clip|video|footage)\b", re.I)
_CLIPS: Final = re.compile(rf"\bclips ((?:\d+|{NUMBER})(?:(?:,| and|, and) (?:\d+|{NUMBER}))+)\b", re.I)
_ONE_MORE: Final = re.compile(
    rf"\b{ORDINAL} (?:clip|video)(?:,| and|, and) (?P<one>(?:also )?the (?P<ordinal>{ORDINAL})(?: one)?\b)"
    r"(?! (?:[\w-]+ )?(?:sec|scene|card|shot|clip|video))",
    re.I,
)
"""“The first clip and the second one”."""
_ALL_CLIPS: Final = re.compile(
    r"\b(?:all (?:(?:two|three|four|five|[2-5])\b(?: animals)?"
    r"|of (?:'?em|them|these|those|the clips|my clips))"
    r"|all (?:my |the |these |those )?(?:two |three |four |five )?(?:clips|videos|films|animals)"
    r"|(?<!each of )(?:the|my|these) (?:three|four|five)\b(?!(?:[ -](?:more|extra))?[ -]sec)(?: clips"
    r"| videos| films)?"
    r"|(?:'?em|them) all"
    r"|my (?:clips|videos|films)\b(?! folder)|both(?: of them| clips)?\b(?! (?:the )?(?:first|last|ends"
    r"|sides|edges)\b)|everything"
    r"|(?:these|those|the|my) two(?: clips| videos| films|(?=\W*$|,)))\b",
    re.I,
)
_TOLD: Final = re.compile(
    r"\b(?:the|that|my) (?:clip|video|film|movie) (?:where|in which|with|that shows|showing|of|about)"
    r" (?P<what>(?:(?:the|an?|my|he|she|it|they) )?[\w-]+(?: (?!(?:is|are|should|to|again|please|and)\b)"
    r"[\w-]+){0,4}?)(?=$|[,.;:!?]"
    r"| (?:should|must|could|is|to|again|please|in it|and|let|make|have|turn|i|we|there)\b)",
    re.I,
)
"""“The clip where it waters the plant”."""
_SOME_CLIPS: Final = re.compile(
    r"\bthe (?P<edge>first|last|newest) (?P<count>two|three|four|2|3|4)\b(?! (?:and a half )?sec)", re.I
)
_DETERMINED: Final = re.compile(r"(?:the|my|that|this|our) ", re.I)
_PEOPLE: Final = frozenset({"guy", "man", "woman", "lady", "dude", "fellow", "boy", "girl", "stuff"})
"""How a clip is called by what is in it: “my moon guy”."""
_RIDES: Final = frozenset({"ride", "walk", "flight", "trip", "scenery", "stroll"})
_LET: Final = re.compile(
    r"\b(?:make|let|have|see|watch|can|could|should|would|must|may|if|when|where)\W+$", re.I
)
_SHORTEST_TITLE: Final = 3
_NO_TITLE: Final = re.compile(
    r"(?:in|on|at|of|a|an|the|with|and|to|(?:start|end|begin|open)(?:n?ings?|s)?|beginnings?|versions?|takes?|cuts?|overall)\b",
    re.I,
)
"""How no title is called: “in the”; nor by what is said of any clip."""
_OF_A_SCENE: Final = re.compile(r" (?:scene|part|shot|moment)\b(?! of)", re.I)
_A_NUMBER: Final = re.compile(NUMBER, re.I)
_SHORTEST_PART: Final = 4
_DOING: Final = re.compile(r"(?<=\w{4})(?:ers?|ings?)$")
_QUALITIES: Final = frozenset({"colour", "size", "mood", "age", "material", "look", "light", "style"})


def clip_marks(text: str, now: Situation) -> Iterator[Mark]:
    """Yield the clips that a clause speaks of: `clip` where it is called one, `title` where only named."""
    made = [str(clip["id"]) for clip in reversed(now.clips)]
    for every in _ALL_CLIPS.finditer(text):
        behind = re.findall(r"[\w-]+", text[every.end() :])[:2]
        if any(lexicon.is_plural(word) and names_one(word, now) for word in behind):
            continue  # “the three plates”
        those = (
            made[-2:] if re.search(r"\b(?:both|two)\b", every[0], re.I) and "all" not in every[0] else made
        )
        yield Mark("all clips", every.start(), every.end(), tuple(those))
    for some in _SOME_CLIPS.finditer(text):
        count = int(number(some["count"]))
        those = made[:count] if some["edge"].lower() == "first" else made[-count:]
        yield Mark("all clips", some.start(), some.end(), tuple(those))
    yield from _listed(text, made)
    for told in _TOLD.finditer(text):
        if clip := _telling(told["what"], now):
            yield Mark("clip", told.start(), told.end(), clip)
            text = f"{text[: told.start()]}{'¤' * len(told[0])}{text[told.end() :]}"
    start = 0
    while match := _CLIP.search(text, start):
        mark = _clip(match, made, now)
        if mark:
            yield mark
        title = match.start("title") + len(match["title"].split()[0]) if match["title"] else match.end()
        start = mark.end if mark else title


def _telling(what: str, now: Situation) -> str | None:
    """Return the one clip whose title tells of most that is told of it: “where it waters the plant”."""
    said = [(len(shown(what) & shown(str(clip.get("title", "")))), str(clip["id"])) for clip in now.clips]
    best = max(said, default=(0, ""))
    return best[1] if best[0] and [count for count, _ in said].count(best[0]) == 1 else None


def _listed(text: str, made: Sequence[str]) -> Iterator[Mark]:
    """Yield clips of which the word is said once: “clips 1 and 3”, “the first clip and the second one”."""
    for more in _ONE_MORE.finditer(text):
        at = place(more["ordinal"], len(made))
        if 1 <= at <= len(made):
            yield Mark("clip", more.start("one"), more.end(), made[at - 1])
    for listed in _CLIPS.finditer(text):
        for one in re.finditer(rf"\d+|\b{NUMBER}\b", listed[1], re.I):
            at = listed.start(1) + one.start()
            start = at if one.start() else listed.start()
            yield Mark("clip", start, at + len(one[0]), f"c{number(one[0]):g}")


def by_meaning(words: str, now: Situation) -> str | None:
    """Return the one clip whose title says a word, or names one of its kind."""
    if clip := by_title(words, now):
        return clip
    found = alike(words, now) or _with_all(words, now)
    return found[0] if len(found) == 1 and len(now.clips) > 1 else None


def _with_all(words: str, now: Situation) -> list[str]:
    """Return the clips whose titles have all of some words, in whatever order: “the spinning jar”."""
    said = set(words.lower().split())
    titles = {
        str(clip["id"]): re.findall(r"[\w'-]+", str(clip.get("title", "")).lower()) for clip in now.clips
    }
    return [clip for clip, told in titles.items() if len(said) > 1 and said.issubset(told)]


def alike(words: str, now: Situation) -> list[str]:
    """Return the clips whose titles name what a word means, or one of its kind."""
    keys = meanings(words) if " " not in words else frozenset()
    found = [clip for clip in now.clips if keys & shown(str(clip.get("title", "")))]
    if not found and len(keys) == 1:  # a word that the vocabulary does not know
        found = [clip for clip in now.clips if _begins_with_a_word_of(words, str(clip.get("title", "")))]
    return [str(clip["id"]) for clip in found]


def _can_name(words: str) -> bool:
    """Return whether words can be meant as a title: “in the” and “two” are none, though one has them."""
    if len(words) < _SHORTEST_TITLE or _NO_TITLE.match(words) or _NO_TITLE.match(words.split()[-1]):
        return False
    return not all(idle(word.lower()) or _A_NUMBER.fullmatch(word) for word in words.split())


def _begins_with_a_word_of(word: str, title: str) -> bool:
    """Return whether a word is made of one of a title, or both of one stem: skaters go skating."""
    said, told = word.lower(), re.findall(r"\w+", title.lower())
    stem = _DOING.sub("", said)
    made_of = any(len(one) >= _SHORTEST_PART and said.startswith(_DOING.sub("", one)) for one in told)
    return made_of or (
        stem != said and len(stem) >= _SHORTEST_PART and any(map(re.compile(stem).match, told))
    )


def _clip(match: re.Match[str], made: Sequence[str], now: Situation) -> Mark | None:
    if match["id"] or match["number"]:
        named = int(match["id"]) if match["id"] else int(number(match["number"]))
        return Mark("clip", match.start(), match.end(), f"c{named}")
    if match["new"] and made:
        return Mark("clip", match.start(), match.end(), made[-1])
    if match["current"]:
        return Mark("clip", match.start(), match.end(), str(now.clip["id"])) if now.clip else None
    if match["ordinal"]:
        counted = at_place(match["ordinal"], now)
        return Mark("clip", match.start(), match.end(), counted[0]) if counted else None
    return _titled(match, now) if match["title"] else None


def _only(said: str, match: re.Match[str], now: Situation) -> str | None:
    """Return the only clip there is, where it is called one by something that it shows: “that whale clip”."""
    if len(now.clips) != 1 or match["kind"] is None or not _CALLED_A_CLIP.search(match["kind"]):
        return None
    if _DETERMINED.match(match[0]) and " " not in said and not lexicon.spans(said)[0].known:
        return str(now.clips[0]["id"])  # nothing else is there that “the wedding clip” could be
    texts = (str(now.clips[0].get("title", "")), *now.told())
    return str(now.clips[0]["id"]) if any(meanings(said) & shown(text) for text in texts) else None


def _is_quality(said: str) -> bool:
    """Return whether words name nothing by themselves: “white” is no clip of a white crane."""
    found = lexicon.spans(said)
    return said.lower() in mapping("opposite") or all(
        span.known and span.slots <= _QUALITIES for span in found
    )


def _titled(match: re.Match[str], now: Situation) -> Mark | None:
    words = match["title"].split()
    if now.board and not match["kind"] and _is_of_a_scene(match, now):
        return None
    for count in (2, 1):
        said, rest = " ".join(words[:count]), words[count:]
        unnamed = _is_quality(said) and not (match["kind"] and _DETERMINED.match(match[0]))
        clip = (by_meaning(said, now) or _only(said, match, now)) if _can_name(said) and not unnamed else None
        if clip is None:
            continue
        named = not match["kind"] and len(rest) == 1 and _is_name(rest[0].lower(), match)
        end = match.start("title") + len(said) if rest and not named else match.end()
        called = match["kind"] if not rest else named
        return Mark("clip" if called else "title", match.start(), end, clip)
    return None


def _is_of_a_scene(match: re.Match[str], now: Situation) -> bool:
    """Return whether a word of a title only tells which scene is meant: “the hill bit”."""
    of_two = _OF_A_SCENE.search(match["title"]) and by_title(match["title"], now) is None
    return bool(of_two or _OF_A_SCENE.match(match.string, match.end()))


def _is_name(word: str, match: re.Match[str]) -> bool:
    """Return whether a word behind one of a title is still of the name: “the moon man”."""
    return word in _PEOPLE or (word in _RIDES and not _LET.search(match.string[: match.start()]))
