"""Says what a clause names as the board names it: “the crane” for “the bird”, the knight for “the rider”."""

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.gist.marks.cues import clause_words, genders, nicknames
from assistant.directors.builtin.gist.marks.names import kinds
from assistant.directors.builtin.gist.marks.pointing import card_of_deed, done_in
from assistant.directors.builtin.gist.marks.referring import Named
from assistant.directors.builtin.gist.marks.showing import meanings
from assistant.directors.builtin.situation import Situation
from tools.renderers.animatic.vocabulary import vocabulary

_KINDS: Final = frozenset({"bird", "animal"})
_ANYONE: Final = frozenset({"guy", "person", "kid", "child", "fellow", "figure", "human"})
YOUNG: Final = frozenset({"boy", "girl", "child", "toddler", "baby", "teenager", "son", "daughter"})
"""Whom “the kid” may be."""
_SOME_PERSON: Final = re.compile(
    r"\bthe (?:(?P<age>old|elderly|little|young) )?(?P<kind>guy|person|kid|child|fellow|figure|human|lady"
    r"|woman|man)\b(?: (?:in|with) (?:the|an?|his|her) (?P<what>[\w-]+(?: measure)?)"
    r"(?= (?:should|needs|could|is|has)\b))?"
    r"(?! (?:who|that|which|in|with|on|at)\b)",
    re.I,
)
_OF_A_TRADE: Final = re.compile(r"(?:er|or|ist|ian|man|woman)$")
_HE_OR_SHE: Final = re.compile(
    r"^(?:(?:give|let|have|make|put|turn|paint|dress) (?:him|her|s?he)|s?he)\b", re.I
)
_NO_PEOPLE: Final = frozenset({"dragon", "robot"})

_OF_KIND: Final = re.compile(
    r"\b(?P<the>(?:the|his|her|its|that|this|both|those)(?: two| three)?)"
    r" (?:[\w-]+-(?:looking|like) )?(?P<kind>[\w-]+)\b",
    re.I,
)
_AS_TOLD: Final = re.compile(r"\b(?P<the>the|his|her|its|that|this) (?P<said>[\w-]+ [\w-]+)\b", re.I)
_AT_LENGTH: Final = re.compile(
    r"(?P<lead>^(?:(?:give|let|have|make|turn|could|can|should|want|see|if) )?)(?P<who>the [\w-]+)"
    r" (?:in|with|on) (?:(?:the|his|her|its|their) )?(?!an?\b)(?P<what>[\w-]+)(?= [\w-])",
    re.I,
)
_HEAD_ALONE: Final = re.compile(r"\b(?:the|his|her|its|that|this) [\w-]+\b", re.I)


_LAST_PART: Final = re.compile(
    r"(?P<lead>\b(?:the|this|that|his|her|its|their|not an?|no|two|three|four|five|six|more|another) )"
    r"(?P<last>[\w-]{4,})\b",
    re.I,
)
_BARELY: Final = re.compile(
    r"(?P<name>[\w-]{3,}) (?P<how>(?:(?P<at>at|in|by|during|under)|seen|filmed|shot|from|lit|even"
    r"|(?:(?:much|a (?:bit|little|lot)) )*(?:more|less|(?:\w+i|dark|bright|warm|cold|cool|soft|thick|dens"
    r"|light)er))\b.*)",
    re.I,
)
_THINGS: Final = frozenset({"subject", "scenery"})
_ELDERS: Final = {"grandmother": "old woman", "grandfather": "old man"}


def _no_kinds(_: str) -> frozenset[str]:
    return frozenset()


def of_doer(named: Named, now: Situation) -> Named:
    """Return a thing as of the one card in which it does what its name says: the rider is where he rides."""
    if any(rewriting.names(card["text"], named.word) for card in now.cards):
        return named
    card = card_of_deed(named.word, now) if named.word.endswith("er") else None
    return replace(named, cards=(card,)) if card else named


def is_person(being: str) -> bool:
    """Return whether a being is one of us: by what is known of it, else by its trade, “a baker”."""
    known = _kinds_of(being)
    return "biped" in known if known else _OF_A_TRADE.search(being) is not None


@lru_cache(2048)
def _kinds_of(being: str) -> frozenset[str]:
    """Return what is known of a being or of what it is drawn as: a captain is a person, a tabby a cat."""
    match = vocabulary().match(tuple(being.split())) if being.strip() else None
    drawn = (one.value for one in (match.meanings if match else ()) if one.slot == "subject")
    return frozenset(kind for one in (being, *drawn) if (kind := vocabulary().kinds.get(one)))


def is_being(word: str) -> bool:
    """Return whether a word is of someone alive."""
    return bool(_kinds_of(word) & lexicon.BEINGS) or is_person(word)


def with_people_named(text: str, now: Situation) -> str:
    """Return a message with “the grandmother” for “the old lady”, where only she can be meant."""
    return _SOME_PERSON.sub(lambda match: _someone(match, now), text)


def _someone(match: re.Match[str], now: Situation) -> str:
    """Return who is meant; “the woman” for “the lady with the bag” too, where a card shows her with one."""
    if (aged := _aged(match["age"], now)) and match["kind"].lower() in _ANYONE:
        return aged
    what = (match["what"] or "").split()[-1:]
    there = [card for card in now.cards if all(rewriting.names(card["text"], one) for one in what)]
    who = _person(
        match["kind"].lower(), replace(now, board={**(now.board or {}), "cards": there}) if what else now
    )
    return match[0] if what and (len(there) != 1 or not names_one(who, now)) else f"the {who}"


def _aged(age: str | None, now: Situation) -> str:
    """Return the one person of whom cards tell the age: “the neighbour” for “the old guy”; or nothing."""
    of_age = re.compile(rf"\b{'old' if age == 'elderly' else age} (?:[\w-]+ )??(?P<who>[\w-]+)", re.I)
    told = (one["who"].lower() for card in now.cards for one in of_age.finditer(card["text"]))
    people = {who for who in told if is_person(who)}
    return f"the {people.pop()}" if age and len(people) == 1 else ""


def _person(kind: str, now: Situation) -> str:
    """Return the one whom “lady” or “guy” can be of all who are shown; else the word itself."""
    beings = {being for card in now.cards for being in rewriting.beings(card["text"])}
    people = {being for being in beings if is_person(being) and being not in _NO_PEOPLE}
    of_all = genders()
    mine = next((people & said for said in of_all.values() if kind in said), set[str]())
    others = {being for said in of_all.values() if kind not in said for being in people & said}
    young = {being for being in people if being.split()[-1] in YOUNG}
    people = young if young and kind in ("kid", "child") else people
    found = mine or (people if kind in _ANYONE else people - others)
    told = any(kind in being.split() for being in beings)
    return next(iter(found)) if len(found) == 1 and not told else kind


def person_meant(text: str, now: Situation) -> str:
    """Return the one person of the board whom “he” or “she” can be, where nobody was spoken of."""
    said = _HE_OR_SHE.search(text)
    last = said[0].split()[-1].lower() if said else ""
    pronoun = {"him": "he", "her": "she"}.get(last, last)
    named = {being for card in now.cards for being in rewriting.beings(card["text"])}
    fitting = named & genders().get(pronoun, frozenset())
    others = (people for said, people in genders().items() if said != pronoun)
    fitting = fitting or {being for being in named if pronoun and is_person(being)}.difference(*others)
    return next(iter(fitting)).split()[-1] if len(fitting) == 1 else ""


def in_board_words(text: str, now: Situation) -> str:
    """Return a text with “the crane” for “the bird”, where the board has one crane and no other bird."""

    def own(match: re.Match[str]) -> str:
        kind = match["kind"].lower()
        if any(rewriting.names(card["text"], kind) for card in now.cards):
            return match[0]
        of_kind = kinds if kind in _KINDS else _no_kinds
        beings = {
            span.said
            for card in now.cards
            for span in lexicon.spans(card["text"])
            if "subject" in span.slots
            and lexicon.is_plural(span.said) == lexicon.is_plural(kind)
            and meanings(kind) & (meanings(span.words) | of_kind(span.words))
        }
        return f"{match['the']} {next(iter(beings))}" if len(beings) == 1 else match[0]

    text = _AT_LENGTH.sub(lambda match: _without_his_things(match, now), text)
    return _AS_TOLD.sub(lambda match: _shortly(match, now), _OF_KIND.sub(own, text))


def _without_his_things(match: re.Match[str], now: Situation) -> str:
    """Return “the man” for “the man in boots”, where one card alone tells of a man, and of boots."""
    who, what = match["who"].split()[-1], match["what"].split()[-1]
    told = [card["text"] for card in now.cards if rewriting.names(card["text"], who)]
    return f"{match['lead']}{match['who']}" if len(told) == 1 and rewriting.names(told[0], what) else match[0]


def _shortly(match: re.Match[str], now: Situation) -> str:
    """Return “the man” for “the old man” where cards tell of one man, and call him so."""
    said, head = re.compile(rf"\b{re.escape(match['said'])}\b", re.I), match["said"].split()[-1]
    named = [text for card in now.cards if rewriting.names(text := card["text"], head)]
    others = (said.sub("", _HEAD_ALONE.sub("", text)) for text in named)
    known = any(map(said.search, named)) and not any(rewriting.names(text, head) for text in others)
    first = lexicon.spans(match["said"])[0]
    of_his = (
        len(named) == 1 and not first.grammar and rewriting.names(named[0], first.said)
    )  # “the moped boy”
    return f"{match['the']} {head}" if (known or of_his) and lexicon.subject(head) else match[0]


def with_nicknames(text: str, now: Situation) -> str:
    """Return “the grandmother” for “granny” or “my gran”, where cards show one and no granny."""
    told = frozenset[str]().union(*(_relations_in(card["text"]) for card in now.cards))
    words = {name: _elder(word, told, now) for name, word in nicknames().items()}
    others = [clip for clip in now.clips if clip["id"] != (now.clip or {}).get("id")]
    titles = " ".join(str(clip.get("title", "")) for clip in others).lower()
    known = [name for name, word in words.items() if word in told and name not in told and name not in titles]
    if not known:
        return text
    named = re.compile(
        rf"\b(?:(?:the|my|our|his|her|their) (?:(?:old|little|young|wee) )?)?(?P<name>{'|'.join(known)})"
        r"(?P<of>'?s(?= [\w-]+(?: \w+|$)))?\b",
        re.I,
    )

    def said(one: re.Match[str]) -> str:
        owned = "'s" if one["of"] else ""
        name = words[one["name"].lower()]
        bare = one[0].lower().startswith(one["name"].lower()) and lexicon.is_plural(name)
        return f"{'' if bare else 'the '}{name}{owned}"

    return named.sub(said, text)


@lru_cache(256)
def _relations_in(text: str) -> frozenset[str]:
    """Return who a card names of those who have nicknames, by these or without."""
    ours = {*nicknames(), *nicknames().values(), *_ELDERS.values()}
    return frozenset(one for one in ours if rewriting.names(text, one))


def _elder(word: str, named: frozenset[str], now: Situation) -> str:
    """Return “old woman” for a grandmother, where cards show such a one and no grandmother."""
    old = _ELDERS.get(word, word)
    told = any(old in card["text"].lower() for card in now.cards)
    return old if told and word not in named else word


def with_whole_names(text: str, now: Situation) -> str:
    """Return a message with “the sandcastle” for “the castle”, where cards show but that."""
    shown = {span.said for card in now.cards for span in lexicon.spans(card["text"]) if span.slots & _THINGS}

    def whole(match: re.Match[str]) -> str:
        last = match["last"].lower()
        names = [word for word in shown if word.endswith(last) and _is_known(word.removesuffix(last))]
        return f"{match['lead']}{names[0]}" if len(names) == 1 and not names_one(last, now) else match[0]

    return _LAST_PART.sub(whole, text)


def _is_known(first: str) -> bool:
    """Return whether the first part of a name is a word: “sand”, and not the “t” of “train”."""
    return len(first) > 2 and first.isalpha() and bool(lexicon.spans(first)[0].slots)


def named_barely(text: str, now: Situation) -> str:
    """Return a clause with “the” before the bare name that it begins with: “landing at sunset”."""
    match = _BARELY.match(text)
    name = match["name"].lower() if match else ""
    known = name and (names_one(name, now) or card_of_deed(name, now) or done_in(name, now))
    of_look = match is not None and match["at"] and lexicon.is_look(name)
    if match is None or not known or of_look or re.fullmatch(clause_words()["order"], name):
        return text
    looking = not match["at"] or any(lexicon.is_look(" ".join(match["how"].split()[:n])) for n in (2, 3))
    return f"the {name}{text[len(name) :]}" if looking else text


def names_one(thing: str, now: Situation) -> bool:
    """Return whether a card names a thing."""
    return any(rewriting.names(card["text"], thing) for card in now.cards)
