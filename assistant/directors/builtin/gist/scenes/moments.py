"""Tells what is seen in each part of a scene that becomes several."""

import re
from collections.abc import Sequence
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.gist.contents.said import words_of
from assistant.directors.builtin.gist.marks.pointing import is_shown
from assistant.directors.builtin.gist.marks.showing import acts, meanings
from assistant.directors.builtin.happening import HELPING, are_many, happening, happens, subject_end
from assistant.directors.builtin.scenes import split_scenes
from assistant.directors.builtin.wording import sentence

_EACH_OF_THEM: Final = re.compile(
    r"(?:^|,? (?:and |then )*)(?:in |the |a )?(?:(?:(?:separate|second|new) )?(?:one|scene|shot)|another"
    r"|(?:first|second|other)(?: one)?)(?: just)? (?:where|in which|with|of|showing|when) "
    r"|(?:^|[,.;]? )(?:and )?in the (?:first|second|next|other)(?: one)? (?:is|are|we see)(?: only| just)? ",
    re.I,
)
_LEADING: Final = re.compile(
    r"^(?:(?:where|in which|so that|with|first(?:ly)?|and|then|just|only)\b[\s,:]*)+", re.I
)
_PRONOUN: Final = re.compile(r"^(?:it|he|she|they)\b", re.I)
_NAMES_ONE: Final = re.compile(
    r"(?:it|he|she|they|the|an?|his|her|its|their|two|three|snow|rain|fog|wind)\b", re.I
)
_THINGS: Final = re.compile(r"(?:the|an?) [\w-]+ (?:and|with) (?:the|an?) [\w-]+", re.I)
"""“The trolley and the waves”: nobody waves."""
_WHO: Final = re.compile(
    r"(?:an?|the|his|her|its|their|one|two|three|four|all|both|some|many|several|it|he|she|they)\b", re.I
)
_NAMED: Final = re.compile(
    r"(?<!\bin )(?<!\bat )(?<!\bof )(?<!\bon )\b(?:an?|the|his|her|its|their|two|three|four) [^,]*", re.I
)
_OF_IT: Final = re.compile(r" (?:with|in|of|on|at|from|behind|under|by) ", re.I)
_THEN: Final = re.compile(
    r"[,;.:]? (?:and )?(?:then|(?:right |straight )?after (?:that|this)|afterwards),? ", re.I
)
_DOER: Final = re.compile(
    r"(?:(?:the|an?) )?(?:(?:old|young|little|small|big|grey|black|white) )?(?P<name>[\w'-]+)(?= )", re.I
)
_DONE_TO: Final = re.compile(
    r"^[\w-]+ (?:(?:up|down|out|off|away|at|on|over|in|into|for) )?"
    r"(?:(?:an?|the|his|her|its|their|two|three|some) )?(?P<what>[\w' -]+?)"
    r"(?= (?:up|down|out|off|away|together|back|through|along|across|over|past|in ?to|on ?to|out|with|in"
    r"|of|on|at"
    r"|from|behind|under|by|to|for|against|while|and)\b|,|$)",
    re.I,
)
_TO_IT: Final = re.compile(r"(?<= )(?<!and )(?<!while )(?<!as )(?<!when )(?<!that )(?:it|them)\b", re.I)
_NAMES_SOME: Final = re.compile(r" (?:the|an?|his|her|its|their|some) ", re.I)
_NEXT_DEED: Final = re.compile(r"(?:,| and|, and|, then| and then) $", re.I)
_ONE_OF_TWO: Final = (
    r"(?:(?:the |a |an |its |their |his |her )?(?:one|another|first|second|next|other|separate|new|own"
    r"|scene of (?:its|their|his|her) own)(?: (?:one|scene|shot|part|half|card))?)"
)
_AROUND: Final = re.compile(
    r"^(?:[\s,;:.–-]|(?:let's (?:do|have|see|make)|i'd rather (?:have|see)"
    r"|an? (?:scene|shot) (?:of|with|where)(?: just| only)?|(?:the )?(?:next|second|other) (?:scene|shot) is"
    r"|(?:we|you|i)(?: can| could)?(?= see\b)|and|but|then|just|only|with|where|in which"
    r"|so|that|first(?:ly)?"
    r"|second(?:ly)?|next"
    r"|after (?:that|this)|afterwards|to|into|is|are|it's|it is)\b|(?:card |scene )?\(?\d?[a-d1-3][.:)]"
    rf"|in {_ONE_OF_TWO}(?! of)\b|{_ONE_OF_TWO}(?: just| only)?"
    r" (?:of|where|in which|with|showing|when|has)\b)+"
    rf"|(?:[\s,;:.!?–-]|\b(?:(?:in|as|for) {_ONE_OF_TWO}|first|then|afterwards|after that|separately|next"
    r"|please|on (?:its|their) own|by (?:it|him|her|them)sel(?:f|ves)))+$",
    re.I,
)
"""What only says which of the parts it is."""
_BORDERS: Final = (
    re.compile(
        r"(?:[,;.:]|,? and|,? but)? (?:and )?(?:then|(?:right |straight )?after(?: that| this| it|(?=,))"
        r"|afterwards|next)\b[, ]*",
        re.I,
    ),
    re.compile(r"[.;!?] (?:and )?|[,;.]? (?=\(?\d?[b2][.:)])|,? (?:and )?(?=in (?:the|an)\b)", re.I),
    re.compile(r", (?:and |but )?", re.I),
    re.compile(r" and ", re.I),
)
"""Where one moment may end, the surest first."""
_DEEDS: Final = re.compile(r",? (?:and|while|as|but)(?: then)? |, (?:then )?", re.I)
_BESIDE: Final = re.compile(r" while |,? and (?=(?:the|an?|his|her|its|their|two|three)\b)", re.I)
_ALONE: Final = re.compile(r"\W*(?:(?:and|then|first|in the \w+) )*(?:are |is )?(?:just|only)\b", re.I)
_ONLY_NAMED: Final = re.compile(
    r"(?:the|an?|his|her|its|their) (?:[\w-]+y )?[\w-]+"
    r"(?: (?:of|off|in|on|at|with|from|to|by|over|into|up|down)\b.*)?",
    re.I,
)
_TWO: Final = 2


def moments(told: str, before: str) -> list[str]:
    """Return what happens in each part of a scene, in sentences that stand by themselves.

    Args:
        told: what a message says of the parts.
        before: what the scene tells.
    """
    return parts_meant(told, before) or _moments(told, before)


def named(text: str, before: str) -> str:
    """Return what is told of a scene with the name of what it only calls “it” there: “they push it up”."""
    at = _TO_IT.search(text)
    deeds = _deeds(before)[1]
    done = sorted(deeds, key=lambda deed: not acts(f"it {deed}") & acts(text))
    found = next(filter(None, map(_DONE_TO.match, done)), None)
    if at is None or found is None or _NAMES_SOME.search(text[subject_end(text) : at.start()]):
        return text
    name = f"the {found['what']}"
    return (
        text if are_many(name) == (at[0].lower() == "it") else f"{text[: at.start()]}{name}{text[at.end() :]}"
    )


def parts_meant(told: str, before: str) -> list[str]:
    """Return the two parts of a scene that words mean: “the eating, then the nap” of “it eats and naps”."""
    borders = (one for border in _BORDERS for one in border.finditer(told))
    both = ((told[: at.start()], told[at.end() :]) for at in borders)
    found = (_parts(one, other, before, at) for one, other in both for at in _DEEDS.finditer(before))
    return next(filter(None, found), [])


def _parts(one: str, other: str, before: str, border: re.Match[str]) -> list[str]:
    """Return both parts of a text, each in the words that were said or, where these only name it, its own."""
    left, right = before[: border.start()], before[border.end() :].rstrip(" .")
    who = before[: subject_end(before)]
    if not (_is_of(_bare(one), left, right) and _is_of(_bare(other), right, left, who)):
        return []
    again = (
        "" if _WHO.match(right) else (_PRONOUN.match(_bare(other)) or _PRONOUN.match(who) or [_again(who)])[0]
    )
    own = [left, right if _WHO.match(right) else f"{again} {right}"]
    if not (again or _WHO.match(right)):
        return []
    said = [happening(_bare(one)), happening(_bare(other))]
    whole = [_whole(text, own[place], said, first=not place) for place, text in enumerate(said)]
    return [
        sentence(text if _ALONE.match(part) or (_is_told(text) and not _is_deed(part)) else mine)
        for text, mine, part in zip(whole, own, (one, other), strict=True)
    ]


def _is_deed(part: str) -> bool:
    """Return whether words tell only what is done, and not by whom: “then water the cactus”."""
    said = _bare(part)
    spans = lexicon.spans(said)
    return bool(spans) and (
        spans[0].verb or bool(HELPING.search(f" {said[: spans[1].start]}" if spans[1:] else ""))
    )


def _is_told(text: str) -> bool:
    return happens(text) and lexicon.is_seen(text) and not _ONLY_NAMED.fullmatch(text)


def _bare(said: str) -> str:
    return _AROUND.sub("", said)


def _is_of(said: str, here: str, there: str, who: str = "") -> bool:
    """Return whether words are of one part of a text, and not of the other."""
    words = [word for word in words_of(said.lower()) if not (who and _is_in(word, who))]
    ours = [word for word in words if _is_in(word, here)]
    return (
        bool(ours)
        and 2 * len(ours) >= len(words)
        and all(word in ours or not _is_in(word, there) for word in words)
    )


def _is_in(word: str, text: str) -> bool:
    stem = lexicon.stem(word)
    return is_shown(word, text) or any(
        lexicon.stem(one) == stem for one in re.findall(r"[\w-]+", text.lower())
    )


def _moments(told: str, before: str) -> list[str]:
    """Return what happens in each part of a scene, in sentences that stand by themselves."""
    told = _LEADING.sub("", told)
    said = [part.strip(" ,.;") for part in _EACH_OF_THEM.split(told) if part.strip(" ,.;")]
    if len(said) < _TWO:
        said = [part for part in map(_bare, _THEN.split(told)) if part]
        if not all(_NAMES_ONE.match(part) or happens(happening(part)) for part in said):
            return []
    said = said if len(said) > 1 else _split(told)
    said = [happening(_bare(text)) for text in said]
    texts = [_whole(text, before, said, first=place == 0) for place, text in enumerate(said)]
    seen = all(lexicon.is_seen(text) for text in texts)
    return list(dict.fromkeys(map(sentence, texts))) if seen and len(set(texts)) == len(texts) else []


def _split(text: str) -> list[str]:
    cards = split_scenes(text).cards
    cards = cards if len(cards) > 1 else split_scenes(text, count=_TWO).cards
    return [str(card["text"]) for card in cards]


def halves(text: str) -> list[str]:
    """Return the two parts that a scene has by itself: what one does and what another does, or two deeds."""
    parts = _split(text)
    named = (_WHO.match(part) or f" {part.split()[0]} " in text for part in parts[1:])
    if len(set(parts)) > 1 and all(named) and all(_deeds(part)[1] for part in parts):
        return [sentence(part) for part in parts]
    who, deeds = _deeds(text)
    again = who if _PRONOUN.fullmatch(who) else _again(who)
    if len(deeds) < _TWO or not again:
        return []
    return [sentence(f"{who} {deeds[0]}"), sentence(f"{again} {_in_a_row(deeds[1:])}")]


def _again(who: str) -> str:
    """Return how someone is called the second time: “the man” for “at dawn an old man in a cap”."""
    named = _NAMED.search(who)
    core = _OF_IT.split(named[0] if named else who)[0].split()
    name = core[-1] if core else ""
    return name if name[:1].isupper() else f"the {name}" if named and len(core) > 1 else ""


def _whole(text: str, before: str, said: Sequence[str], *, first: bool) -> str:
    """Return a sentence with whom it tells of, and with all of what the scene tells of the same."""
    who, deeds = _deeds(before)
    doer = _DOER.match(text) if who else None
    named = doer and doer["name"].lower() in re.findall(r"[\w-]+", who.lower())
    more = doer and len(text[doer.end() :].split()) > 1  # “the knight waves” is all of it
    if doer and (_PRONOUN.match(text) or (named and more)):
        others = {key for other in said if other is not text for key in acts(other)}
        same = [deed for deed in deeds if acts(f"it {deed}") & acts(text)]
        told = {key for deed in same for key in acts(f"it {deed}")}
        rest = text[doer.end() :].strip()
        known = all(_is_in(word, f"{who} {' '.join(same)}") for word in words_of(text.lower()))
        if same and acts(text) <= told and known and not _THINGS.fullmatch(text):
            rest = _in_a_row([_without_others(deed, others) for deed in same])
            text = f"{doer[0]} {rest}"
        own = "" if _PRONOUN.match(before) else who
        rest = "" if rest and rest in who else rest
        return (
            f"{own or doer[0]} {rest}" if first and (same or happens(text) or _PRONOUN.match(text)) else text
        )
    return f"it {text[:1].lower()}{text[1:]}" if lexicon.spans(text)[0].verb else text


def _deeds(before: str) -> tuple[str, Sequence[str]]:
    """Return whom a sentence tells of, and what they do, one deed after the other."""
    done = acts(before)
    verbs = [
        span.start for span in lexicon.spans(before) if span.verb and meanings(span.words.split()[0]) & done
    ]
    helped = ((HELPING.search(before[:at]), at) for at in verbs)
    verbs = [led.start("verb") if led else at for led, at in helped]
    starts = [at for at in verbs if at and not before[at:].split()[0].endswith("ing")]
    if not starts:
        return "", ()
    starts = [starts[0], *(at for at in starts[1:] if _NEXT_DEED.search(before[:at]))]
    ends = [*starts[1:], len(before)]
    deeds = [_NEXT_DEED.sub("", before[at:end]).rstrip(" ,.") for at, end in zip(starts, ends, strict=True)]
    return before[: starts[0]].strip(), deeds


def _without_others(deed: str, others: set[str]) -> str:
    """Return a deed without what someone else does beside it, where another part tells that."""
    border = _BESIDE.search(deed)
    return deed[: border.start()] if border and acts(deed[border.end() :]) & others else deed


def _in_a_row(deeds: Sequence[str]) -> str:
    return " and ".join(filter(None, [", ".join(deeds[:-1]), deeds[-1]]))
