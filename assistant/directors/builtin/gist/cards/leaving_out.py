"""Leaves out of a card's text whom or what shall no longer be seen in it."""

import re
from dataclasses import replace
from itertools import pairwise
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.gist.cards.frames import Deed, Frame, frame_of, kind
from assistant.directors.builtin.gist.parting.board_words import is_being
from assistant.directors.builtin.happening import are_many, subject_end
from assistant.directors.builtin.wording import sentence

_ON_FOOT: Final = {"rides": "walks", "ride": "walk"}
"""What is done without the animal that it is done on."""
_AND: Final = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+", re.I)
_FILLED: Final = r"(?:(?:(?:stacked|filled|covered|loaded|packed|decorated) )?with|full of)"
_WITH: Final = re.compile(
    rf"(?:\s*,)?\s+(?:out )?(?:from )?(?:{_FILLED}|in|on|at|near|by|under"
    r"|behind|beside|through|across|over|along)\s+"
    r"(?:an?|the|some|two|three|his|her|its)?\s*(?:[\w-]+\s+){0,2}?(?P<what>[\w-]+)(?=\s*(?:[,.!]|$))",
    re.I,
)
_HANGS: Final = re.compile(
    rf"(?:\s*,)?\s+(?:(?:right )?next to|on top of|in front of|{_FILLED}|in|on|at|near|by|under|behind"
    rf"|beside|between"
    r"|wearing|holding|carrying|through|across|over|along|inside|against|out of"
    r"|(?:out )?from(?: (?:behind|under|beneath|beside|inside|between|among))?)\s+$",
    re.I,
)
_ENDS: Final = re.compile(r"(?!'s)(?!\s+(?:on|in) (?:his|her|its|their)\b)", re.I)
_SAYS_MORE: Final = re.compile(
    r"\s+(?:made of|made from|full of|filled with|covered (?:in|with)|stacked with|of|that|which"
    r"|who)\b[^,.;]*?"
    r"(?=\s+(?:and|while|as|in|on|at)\b|[,.;]|$)",
    re.I,
)
"""What is said of the thing itself."""
_DOING: Final = re.compile(r" \w+ing\b[^,.;]*?(?= (?:and|while|as)\b|[,.;]|$)")
"""What it does with which someone is seen: “with the beaver sitting at the front”."""
_CLAUSES: Final = re.compile(r"\s*,?\s+(?:and(?: then)?|while|as)\s+|\s*,\s*(?:then\s+)?", re.I)
_IN_PLACE: Final = re.compile(
    r" (?:in|on|at|through|across|over|along|by|near) (?P<place>(?:an?|the)"
    r" (?!front|back|top|bottom|end|side)[\w-]+(?: [\w-]+)?)$",
    re.I,
)
_A_THING: Final = (
    r"(?:(?:an?|the|his|her|its|their|two|three|some) )(?:[\w-]+ ){0,3}?[\w-]+(?: of (?:[\w-]+ )?[\w-]+)?"
)
_BORDERS: Final = (
    r"(?=\s*(?:[,.;!]|$)|\s+(?:in|on|at|from|with|to|into|through|past|behind|beside|under|over|near|between"
    r"|across|along|around|inside|outside|while|as|when|until|against|up|down|onto|towards?|off|out|for|by|home)"
    r"\b)"
)
_ENDS_PHRASE: Final = re.compile(_BORDERS)
_AND_BEFORE: Final = re.compile(rf"(?P<one>\b{_A_THING})(?P<and> and )$", re.I)
_AND_BEHIND: Final = re.compile(rf" and (?={_A_THING}{_BORDERS})", re.I)
_OWN_VERB: Final = re.compile(r"(?:^|[,;.]|\b(?:and|while|as|when))\s*$", re.I)
_ASIDE_BEFORE: Final = re.compile(r",(?: (?:only|just|with))? $", re.I)
_ASIDE: Final = re.compile(
    r" (?:between|in|on|over|under|behind|beside|next to|near|by|round|at|[\w-]+ing|[\w-]+ed"
    r"|done)\b[^,.;]*(?=[.;]|$|, )",
    re.I,
)
_HOLDS: Final = re.compile(r"\b(?:an?|the|his|her|two|three) (?:[\w-]+ )?[\w-]+ of (?:[\w-]+ )?$", re.I)
_FULL_OF: Final = re.compile(rf" (?:full )?of (?:[\w-]+ )??[\w-]+(?={_BORDERS}| and\b)", re.I)
_LISTED: Final = re.compile(
    rf",? and (?={_A_THING})|, (?={_A_THING}(?:,| and )|[\w-]+(?:,| and )[\w-]+)", re.I
)
_AT_HIM: Final = re.compile(r" (?:on|in|over|under|round|between) (?:his|her|its|their) [\w-]+\b", re.I)
_SHORT: Final = 12
_FIRST_WORDS: Final = 8
"""Of which one is the verb of what begins with its subject: “a scarecrow in a blue hat stands …”."""
_OF_SOMEONE: Final = re.compile(r", (?:whose|which|who) [^,]*$")
"""Leads to what is told of someone between commas."""
_OWN: Final = re.compile(
    r"(?:an?|the|his|her|its|their|two|three|four|five|some|many|several|most|dozens|he|she|it|they"
    r"|all|both|half|every|each|everyone|everybody)\b",
    re.I,
)
"""Begins a clause of its own subject."""


def without(text: str, thing: str) -> str | None:
    """Return a text without a thing; None where it does not name it, or could not do without it."""
    if not rewriting.names(text, thing) or _OF_SOMEONE.search(text[: _place_of(text, thing)[0]]):
        return None
    if (shorter := _without_one_of_two(text, thing) or _without_an_aside(text, thing)) is not None:
        return shorter
    long = len(text.split()) > _SHORT
    told_first = long and _place_of(text, thing)[0] < subject_end(text)
    found = (
        without_what_hangs(text, thing),
        _without_a_clause(text, thing, first=True) if told_first else None,
        _without_a_clause(text, thing, first=False),
        _within(text, thing),
        None if long else _without_a_clause(text, thing, first=True),
    )
    fitting = (one for one in found if one and not (long and _is_too_little(text, one, thing)))
    return rewriting.agreed(next(fitting, None), text) or _with_a_watcher(text, thing)


def _is_too_little(text: str, shorter: str, thing: str) -> bool:
    """Return whether a text without a thing lost others as well, or says “it” of the thing that is gone."""
    named = [one for one in rewriting.beings(text) if rewriting.names(text, one)]
    gone = [one for one in named if not rewriting.names(shorter, one)]
    others = any(is_being(lexicon.stem(one)) and not rewriting.names(one, thing) for one in gone)
    said_so = r"\bthem\b" if lexicon.is_plural(thing) else r"\bit\b"
    told_on = re.search(said_so, text[_place_of(text, thing)[1] :]) and re.search(said_so, shorter)
    return others or bool(told_on) or 3 * len(shorter.split()) < len(text.split())


def _without_one_of_two(text: str, thing: str) -> str | None:
    """Return a text without one of two things that “and” joins: “past a pigeon” and a newspaper."""
    start, end = _whole_place_of(text, thing)
    before, behind = _AND_BEFORE.search(text[:start]), _AND_BEHIND.match(text[end:])
    if before and _ENDS_PHRASE.match(text[end:]) and not rewriting.names(before["one"], thing):
        return sentence(text[: before.start("and")] + text[end:])
    rest = text[end + behind.end() :] if behind else ""
    who = rewriting.beings(rest.partition(",")[0])[:1]
    does = who and is_being(lexicon.stem(who[0])) and _tells(rest)
    if rest and text[:start].strip() and not (_OWN_VERB.search(text[:start]) or does):
        return sentence(text[:start] + rest)
    listed = _LISTED.match(text[end:])
    if listed and text[:start].endswith(", "):
        return sentence(text[: start - 2] + text[end:])
    return None


def _without_an_aside(text: str, thing: str) -> str | None:
    """Return a text without what is said of a thing between commas: “, a knife between her teeth”."""
    start, end = _whole_place_of(text, thing)
    lead, aside = _ASIDE_BEFORE.search(text[:start]), _ASIDE.match(text[end:])
    return sentence(text[: lead.start()] + text[end + aside.end() :]) if lead and aside else None


def _whole_place_of(text: str, thing: str) -> tuple[int, int]:
    """Return where a text first names a thing, with what holds it: “a stack of newspapers”."""
    start, end = _place_of(text, thing)
    held, full = _HOLDS.search(text[:start]), _FULL_OF.match(text[end:])
    return (held.start() if held else start), (end + full.end() if full else end)


def alone(text: str, who: str, where: str) -> str:
    """Return a text of one thing alone, where the words say or in the place of the text that names it."""
    head = rewriting.heads(text, who)[0]
    start, determiner = rewriting.phrase_start(text, head.start())
    place = _IN_PLACE.search(text[head.end() :].rstrip(" .!"))
    named = sentence(text[start : head.end()] if determiner else who).rstrip(".")
    there = where if not place else f"in {place['place']}"
    return sentence(f"{named}{' alone' if rewriting.beings(who) else ''} {there}")


def place_alone(text: str) -> str | None:
    """Return a text of nothing but the place where it happens: “a castle”; None where it names none."""
    match = _IN_PLACE.search(text.rstrip(" .!"))
    return sentence(match["place"]) if match else None


def _place_of(text: str, thing: str) -> tuple[int, int]:
    """Return where a text first names a thing, its article and what it is like included."""
    head = rewriting.heads(text, thing)[0]
    return rewriting.phrase_start(text, head.start())[0], head.end()


def without_what_hangs(text: str, thing: str) -> str | None:
    """Return a text without what a thing is only beside, in or with: “in a white apron”."""
    start, end = _place_of(text, thing)
    held = _HOLDS.search(text[:start])
    start = held.start() if held else start
    hung = _HANGS.search(text[:start])
    behind = text[end:]
    at_him = _AT_HIM.match(behind) if len(text.split()) > _SHORT else None
    behind = behind[at_him.end() :] if at_him else behind
    if hung is None or not text[: hung.start()].strip() or not _ENDS.match(behind):
        return None
    if behind.startswith(" and ") and not _tells(behind[5:]) and not _OWN.match(behind[5:]):
        return sentence(text[:start] + behind[5:])  # “in a red cap and yellow boots”
    more = _SAYS_MORE.match(behind) or ("with" in hung[0] and _DOING.match(behind))
    shorter = f"{text[: hung.start()]}{behind[more.end() if more else 0 :]}"
    return sentence(shorter)


def _without_a_clause(text: str, thing: str, *, first: bool) -> str | None:
    """Return a text without the clause or deed that is about a thing, the `first` or another."""
    start, _ = _place_of(text, thing)
    borders = [match for match in _CLAUSES.finditer(text) if _tells(text[match.end() :])]
    own = [match for match in borders if _OWN.match(text[match.end() :])]
    before = [match for match in borders if match.end() <= start]
    if bool(before) is first:
        return None
    if first:
        return sentence(text[own[0].end() :]) if own else None
    named = not _tells(text[before[-1].end() : start]) and "," not in text[before[-1].end() : start]
    if len(text.split()) > _SHORT and before[-1] in own and not named:
        return None  # who does something with it stays
    ends = own if before[-1] in own else borders
    after = next((match for match in ends if match.start() > start), None)
    return sentence(text[: before[-1].start()] + (text[after.start() :] if after else ""))


def _with_a_watcher(text: str, thing: str) -> str | None:
    """Return a text in which who did something with a thing, beside another, only looks on."""
    start, end = _place_of(text, thing)
    borders = [one for one in _CLAUSES.finditer(text[:start]) if _OWN.match(text[one.end() :])]
    if not borders or text[end:].strip(" ."):
        return None
    clause = text[borders[-1].end() :]
    who = clause[: subject_end(clause)].strip()
    if not is_being(lexicon.stem(who.rpartition(" ")[2])) or rewriting.names(who, thing):
        return None
    return sentence(f"{text[: borders[-1].end()]}{who} {'watch' if are_many(who) else 'watches'}")


def _tells(words: str) -> bool:
    """Return whether words begin with something done, or with who does something."""
    found = lexicon.spans(words.partition(",")[0])
    does = [
        span
        for span in found[:_FIRST_WORDS]
        if (span.verb and span.of_one)
        or re.fullmatch(r"[a-z]{3,}[^s\W]s" if span.slots else r"[a-z]{2,}[^s\W]s", span.said)
    ]
    several = any(lexicon.is_plural(who.said) and span.verb for who, span in pairwise(found[:_FIRST_WORDS]))
    own = _OWN.match(words) is not None
    return (bool(does) and (does[0] is found[0] or own)) or (several and own)


def _within(text: str, thing: str) -> str | None:
    card = frame_of(text)
    if card is None:
        return _without_a_piece(text, thing)
    if rewriting.names(card.who, thing):
        return _of_the_others(card, text, thing)
    found = ((deed, part) for deed in card.deeds for part in deed.parts if rewriting.names(part, thing))
    deed, part = next(found, (None, ""))
    return _without_in(card, deed, part, thing) if deed else None


def _of_the_others(card: Frame, text: str, thing: str) -> str | None:
    """Return what those do who are told of beside him; else whom the text names, or its place."""
    each = _AND.split(card.who)
    if not all(each):
        return None  # what is said of him between commas
    who = [one for one in each if not rewriting.names(one, thing)]
    if any(not _OWN.match(one) and one[0].islower() for one in who):
        return _without_a_clause(text, thing, first=True)
    if who and len(who) < len(each):
        return rewriting.agreed(replace(card, who=" and ".join(who)).text)
    if shorter := _without_a_piece(card.who, thing):
        return rewriting.agreed(replace(card, who=shorter.rstrip(".")).text)
    subject = lexicon.subject(text)
    others = [
        other
        for other in rewriting.beings(text)
        if rewriting.names(text, other) and is_being(other) and (subject is None or other != subject.said)
    ]
    return alone(text, f"the {others[0]}", "") if others else place_alone(text)


def _without_in(card: Frame, deed: Deed, part: str, thing: str) -> str | None:
    """Return a card without the piece of a deed that names a thing, or without the deed."""
    rest = tuple(one for one in deed.parts if one != part)
    if deed.verb in _ON_FOOT:
        return card.with_deed(deed, Deed(_ON_FOOT[deed.verb], rest, deed.lead)).text
    if shorter := _without_a_piece(part, thing):
        kept = f"{part[:1]}{shorter[1:].rstrip('.')}"
        parts = tuple(kept if one == part else one for one in deed.parts)
        return card.with_deed(deed, replace(deed, parts=parts)).text
    told = any(span.verb and span.of_one for span in lexicon.spans(part)[:-1])
    if kind(part):
        return None if told else card.with_deed(deed, replace(deed, parts=rest)).text
    if card.who.endswith(" and"):
        return sentence(card.who.removesuffix(" and"))
    deeds = tuple(one for one in card.deeds if one is not deed)
    return sentence(replace(card, deeds=(replace(deeds[0], lead=""), *deeds[1:])).text) if deeds else None


def _without_a_piece(text: str, thing: str) -> str | None:
    """Return words without what hangs on them: “a girl” for “a girl with a dog”."""
    for piece in _WITH.finditer(text):
        if rewriting.names(piece["what"], thing) and text[: piece.start()].strip():
            return sentence(text[: piece.start()] + text[piece.end() :])
    return None
