"""Grounds what a clause refers to: numbers for scenes and clips that it names by what they show.

Rules read “swap card 1 and card 2” for sure; people say “swap the kid and the uncle”.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from assistant.directors.builtin import lexicon, tables
from assistant.directors.builtin.gist.marks.cues import clause_words, idle, nicknames
from assistant.directors.builtin.gist.marks.referring import PART
from assistant.directors.builtin.gist.marks.showing import acts, meanings, shown
from assistant.directors.builtin.gist.mentions import Mention, named
from assistant.directors.builtin.gist.moments import Shows, with_moments
from assistant.directors.builtin.gist.parting.board_words import YOUNG, is_person
from assistant.directors.builtin.numerals import NUMBER, ORDINAL, number, place
from assistant.directors.builtin.situation import Situation

_WORD: Final = re.compile(r"[\w'-]+")
_INSIDE: Final = tables.words("inside a mention")
"""What may stand between the words of one mention: “the accident with the ballot box”."""
_LED: Final = re.compile(r" (?:of|with|in|on|at|by) (?:an?|the|his|her|its|their|my) $", re.I)
_AND_MORE: Final = re.compile(r" and (?:the|an?|his|her|its|their) (?P<word>[\w-]+)", re.I)
_LEAD: Final = re.compile(
    rf"(?P<part>\b(?:the|that|this|my|our|your|her|his) (?:[\w-]+ )?{PART}"
    r" (?:with|of|where|when|in which|about|showing) (?:(?:he|she|it|they|we|you)(?:'s|'re| is| are)? "
    r"(?:(?:tak|carr|mak|com|go|hav|mov)(?:y|e|s|es|ies)"
    r" |(?:gets?|puts?|has|holds?|lets?|opens?|pulls?|runs?|turns?) )?)?)?"
    r"(?P<when>\b(?:(?:when|while|where|as) (?:(?:the|an?|his|her) [\w-]+|he|she|it|they)(?:'s|'re| is"
    r"| are| was| were)? |(?:when|while) ))?"
    r"(?:\b(?:the|that|this|his|her|its|my|our|an?) )?(?:\b(?:whole|entire|very|little|first|last) )?$",
    re.I,
)
_BEING_DONE: Final = re.compile(
    r"(?:(?:is|are|was|were|gets?|got|being) )+(?=\w+(?:ed|en|wn|ght|ut|ung)\b)"
    r"|(?:makes?|has|have|gets?|puts?|takes?|gives?|shows?|opens?|starts?) (?=\w)",
    re.I,
)
_WHERE: Final = re.compile(rf"{PART} (?:where|when|in which) (?:(?:the|an?|his|her|its|their) )?$", re.I)
"""“The bit where the car gets painted” is of both, as is “where the cat makes prints”."""
_NAMED_PART: Final = re.compile(rf"\w+ (?P<what>[\w-]+) {PART} ", re.I)
_NAME_OF_SCENE: Final = r"(?:bit|part|scene|shot|card|moment)"
_OF_A_SCENE: Final = re.compile(rf" {_NAME_OF_SCENE}\b(?! of)", re.I)
_SCENE: Final = re.compile(rf"\s+(?:{PART}|(?:kid|guy|thing|stuff))\b", re.I)
_CALLED: Final = re.compile(
    rf"(?:the|that|this|my|our|your|her|his) (?:(?:[\w'-]+ ){{0,4}}{_NAME_OF_SCENE}$|(?:[\w-]+ ){{1,2}}one$"
    rf"|(?:[\w-]+ )?(?:{_NAME_OF_SCENE} (?:with|showing|of)"
    rf"|(?:{_NAME_OF_SCENE}|one) (?:where|when|in which))\b)",
    re.I,
)
_TOLD_AGAIN: Final = re.compile(
    rf"(?P<scene>\b(?:the )?(?:(?:card|scene|shot) (?:number )?(?P<n>\d|{NUMBER})|(?P<nth>{ORDINAL})"
    r" (?:card|scene|shot|one)))(?:,? (?:(?:the|that) (?:one|scene|shot|part|bit) )?(?:with|where|when"
    r"|in which|showing|of)"
    r" (?P<told>[^,.;:!?()]{3,60})|,? \((?P<within>[^()]{3,60})\)|, (?:the|that"
    r"|with) (?P<aside>[^,.;:!?()]{3,60}))"
    r"(?=[,.;:!?]|$)",
    re.I,
)
"""“Scene 2 with the clay pots”, “the third scene (the lantern)”: it is named twice."""
_CALLED_LAST: Final = re.compile(rf"\b(?:{_NAME_OF_SCENE}|one)$", re.I)
_LIKE_THAT: Final = frozenset({"colour", "size", "age", "mood", "expression", "look", "kind", "number"})
"""Of “the red one” and “the old one”, which are things."""
_THING_IN: Final = re.compile(
    r"(?:[\w'-]+ ){1,4}?(?:in|from|at|on|during)"
    rf" (?=(?:the|that|this|my|our) (?:[\w'-]+ ){{1,3}}{_NAME_OF_SCENE}$)",
    re.I,
)
"""Names a thing in a scene: “the scarecrow in the carrot scene”."""
_SAID_AS_IT_IS: Final = re.compile(
    r"\b(?:call|name(?! (?:tag|plate|on the))|rename|title|caption|says?|saying|instead)\b|[\"“]", re.I
)
"""Tells of words that stay as they are."""
_PARTICLE: Final = re.compile(
    r" (in|out|off|up|down|away|over|back|on|past|by)(?=\W*$|[,:.]| (?:to|two|three|\d|should|must"
    r"|could|is|a bit|longer|shorter|lasts?|again|goes|needs|comes|before|after|and|at the|please|where)\b)",
    re.I,
)
"""“… where the cat sneaks in”."""
_TAKES: Final = re.compile(r"\b(?:take|leave|cut|throw|toss|edit|pull|chop)\b", re.I)
"""“Take the part where he rides out”."""
_TO_PLACES: Final = tables.words("to places")
_SHOW_NOTHING: Final = _INSIDE | _TO_PLACES | tables.words("helping a deed")
CLIP: Final = re.compile(r"(?:'s)?\s+(?:clips?|videos?|films?|movies?|footage|ones?|things?)\b", re.I)
_ALSO: Final[Mapping[str, Sequence[str]]] = {
    **dict.fromkeys(("kid", "child", "youngster", "lad", "lass"), tuple(YOUNG)),
    **{word: said.split() for group, said in tables.mapping("also").items() for word in group.split()},
}
_SOMEBODY: Final = tables.words("somebody")
_DOING: Final = re.compile(r"(?<=\w{3})ing$")
_ORDERED: Final = re.compile(r"longer|shorter|(?:start|open|end|finish|clos|begin|began)\w{0,3}")
_SHORTEST: Final = 3


@lru_cache(256)
def scenes_in(text: str, now: Situation) -> Sequence[Mention]:
    """Return what refers to one scene alone, in order; many readers ask for those of one text."""
    return tuple(_mentions(text, _shows(now), _SCENE))


@lru_cache(8)
def _shows(now: Situation) -> Shows:
    all_done = frozenset[str]().union(*(acts(now.text(card)) for card in now.positions))

    def shows(card: int) -> Callable[[str], bool]:
        text = now.text(card)
        heads = (one.words.split()[-1] for one in lexicon.spans(text) if " " in one.words)
        told, done = shown(text).union(*map(meanings, heads)), acts(text)  # “the light”, of traffic
        somebody = any(is_person(one.words) for one in lexicon.spans(text) if "subject" in one.slots)

        def says(word: str) -> bool:
            if _DOING.search(word) and meanings(word) & all_done:
                return bool(meanings(word) & done)  # “the sawing bit”, where others carry saws
            of_him = somebody and word in _SOMEBODY
            return of_him or any(
                meanings(one) & told for one in (word, _DOING.sub("er", word), *_others(word))
            )

        return says

    return {f"card {card}": shows(card) for card in now.positions}


def with_scenes_numbered(text: str, now: Situation) -> str:
    """Return a text with numbers for what it calls a scene: “the moth bit”, “the part where she kneels”."""
    if _SAID_AS_IT_IS.search(text) or not now.cards:
        return text
    shows = _shows(now)
    text = _TOLD_AGAIN.sub(lambda again: _told_once(again, shows, now), text)
    called = []
    for one in scenes_in(text, now):
        words = text[one.start : one.end]
        if _CALLED.match(words) and not (words.endswith(" one") and _may_be_no_scene(one, text, now)):
            told_on = not _CALLED_LAST.search(words)
            end = _known_until(text, one.end, shows[one.name]) if told_on else one.end
            particle = _PARTICLE.match(text, end) if told_on and " with " not in words else None
            ours = particle and not (
                particle[1] in ("out", "off", "away") and _TAKES.search(text[: one.start])
            )
            called.append(replace(one, end=particle.end() if particle and ours else end))
    return with_moments(named(text, called), shows, now)


def _told_once(again: re.Match[str], shows: Shows, now: Situation) -> str:
    """Return a scene's number without what it shows, where nothing else is said of it."""
    card = int(number(again["n"])) if again["n"] else place(again["nth"], len(now.cards))
    told = again["told"] or again["within"] or again["aside"]
    words = [word for word in map(_said, _WORD.finditer(told)) if not (word in _SHOW_NOTHING or idle(word))]
    known = bool(words) and card in now.positions and all(map(shows[f"card {card}"], words))
    return again["scene"] if known else again[0]


def _may_be_no_scene(one: Mention, text: str, now: Situation) -> bool:
    """Return whether “the … one” may be a clip, or a thing that is told by what it is like."""
    clips = any(one.start < other.end and other.start < one.end for other in clips_in(text, now))
    said = lexicon.spans(text[one.start : one.end].split()[-2])
    return clips or all(span.slots <= _LIKE_THAT for span in said)


def is_called(words: str) -> bool:
    """Return whether words call a scene so: “the moth bit”, and no “moth”."""
    return _CALLED.match(words) is not None


def _known_until(text: str, end: int, says: Callable[[str], bool]) -> int:
    """Return where the words end that a scene tells too: “… where she squeezes between the pipes”."""
    last = end
    for word in _WORD.finditer(text, end):
        if text[last : word.start()].strip():
            break
        last = word.end()
        if says(_said(word)):
            end = last
        elif _said(word) not in _SHOW_NOTHING:
            break
    return end


@lru_cache(256)
def clips_in(text: str, now: Situation) -> Sequence[Mention]:
    """Return what refers to one clip alone, in order."""

    def says(title: str) -> Callable[[str], bool]:
        words = set(_WORD.findall(title.lower())) - tables.words("no title")
        told = shown(title)
        return lambda word: word in words or bool(meanings(word) & told or words.intersection(_others(word)))

    titles = {str(clip["id"]): says(str(clip.get("title", ""))) for clip in now.clips}
    found = _mentions(text, titles, CLIP)
    return tuple(one for one in found if not _OF_A_SCENE.match(text, one.end))


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
        lead, more = _LEAD.search(text[:start]), _AND_MORE.match(text, end)
        if lead and lead["part"] and more and shows[names[0]](more["word"].lower()):
            end = more.end()
        behind = kind.match(text, end)
        name = _NAMED_PART.match((lead and lead["part"]) or "")
        named_so = name and any(says(name["what"].lower()) for says in shows.values())
        if lead and (re.match(r"an? ", lead[0], re.I) or named_so):
            continue  # what is not there yet, or is told of another scene
        when = bool(lead and lead["when"] and not lead["part"]) and names[0].startswith("card")
        start, end = lead.start() if lead else start, behind.end() if behind else end
        inner = _THING_IN.match(text[start:end])
        found.append(Mention(start + (inner.end() if inner else 0), end, names[0], when))
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
        if group and _BEING_DONE.match(text, word.start()) and _WHERE.search(text[: group[0].start()]):
            continue
        between = _WORD.sub("", text[group[-1].end() : word.start()]).strip() if group else ""
        apart = between and not (between == "." and _said(group[-1]) in ("mr", "mrs", "ms", "dr", "st"))
        if group and (apart or (said not in _INSIDE and _is_border(said))):
            yield group
            group = []
        if said not in _INSIDE and not _is_border(said):
            group.append(word)
    if group:
        yield group


@lru_cache(2048)
def _is_border(word: str) -> bool:
    """Return whether no mention goes beyond a word: an order, a number, a word that names nothing."""
    if re.fullmatch(ORDINAL, word) or word in _ALSO or word in nicknames():
        return False
    if (
        idle(word)
        or len(word) < _SHORTEST
        or _ORDERED.fullmatch(word)
        or re.fullmatch(clause_words()["order"], word)
    ):
        return True
    return all(span.grammar and not span.verb for span in lexicon.spans(word))
