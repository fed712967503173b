"""Reads where it happens, and where someone or something is."""

import re
from dataclasses import replace
from functools import partial
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.decision import Call, call
from assistant.directors.builtin.fitting import fitted
from assistant.directors.builtin.gist.cards.frames import Deed, frame_of, kind
from assistant.directors.builtin.gist.cards.wish import Wish
from assistant.directors.builtin.gist.marks.cues import trait_words
from assistant.directors.builtin.gist.marks.phrases import MODAL, NAMED
from assistant.directors.builtin.gist.marks.showing import main_of, meanings
from assistant.directors.builtin.gist.parting.board_words import is_being, is_person
from assistant.directors.builtin.looks import look_of
from tools.renderers.animatic.vocabulary import vocabulary

_PREPOSITION: Final = (
    r"(?:on top of|in front of|on the edge of|next to|on|in|at|by|near|under|beside"
    r"|above|behind|inside|out of|between|into|onto|to)"
)
_BACKGROUND: Final = re.compile(
    r"^(?:(?:make|turn|change|set|let) )?(?:the )?(?:background|setting|place|location|scenery)"
    r" ?(?:(?:should be|be|in)?to |should be |be |[=:] )?(?P<where>(?:an?|the|some) .+|[\w-]+)$",
    re.I,
)
_STANDING: Final = rf"(?:{MODAL} )?(?:stand|be|sit|lie|float|rest|live|hang|appear)s?(?:ing)? (?:up )?"
_THERE: Final = (
    re.compile(rf"^(?:let |have )?(?P<thing>{NAMED}) {_STANDING}(?P<where>{_PREPOSITION} .+)$", re.I),
    re.compile(
        rf"^(?:set|put|place|move|have|show|send|take|land) (?P<thing>{NAMED}) (?P<where>{_PREPOSITION} .+)$",
        re.I,
    ),
)
_HAPPENING: Final = r"(?:set|happen(?:s|ed|ing)?|t(?:akes?|ook) place|play(?:s|ed|ing)?|located|seen)"
_ALL: Final = (
    r"(?:it|him|her|them|this|that|everything|everyone|all of it|it all"
    r"|(?:the|this|my) (?:(?:whole|entire) )?(?:story|film|thing|action|plot|video|movie))"
)
_ALL_THERE: Final = re.compile(
    r"^(?:(?:set|put|place|move|have|film|make|let|take|send|get|bring|shift|show|stage)\b ?)?"
    rf"(?:{_ALL} )?(?:all )?(?:should )?(?:be |is |are )?(?:{_HAPPENING} )?"
    r"(?:out of (?:the |an? )?[\w-]+,? )?(?:and )?"
    rf"(?:(?:down|up|over) )?(?P<at>{_PREPOSITION}|to|outside|among) "
    r"(?P<where>(?:an?|the|some|outer) .+|(?!(?:both|all|each|every|any|this)\b)[\w-]+(?: [\w-]+)?)$",
    re.I,
)
_NOT_THERE: Final = re.compile(r",? (?:and )?(?:not|instead of|rather than) (?:[\w-]++ ?){1,4}$", re.I)
_AT_AN_HOUR: Final = re.compile(
    r" (?:at|by) (?P<hour>night|dawn|dusk|sunset|sunrise|noon|midnight|daybreak|nightfall|day)$", re.I
)
_NO_PLACE: Final = re.compile(
    r"\b(?:(?:dead|middle|depths?) of|face|eyes?"
    r"|head|colou?rs?|style|motion|focus|order|time|front|background|middle|still|(?<!\w{4} )square"
    r"|black and white|way|end|start"
    r"|beginning|speed|pieces|total|full|general|particular|case|scene|card|mood|foreground|distance|screens?"
    r"|all (?:day|night|morning|evening|week(?:end)?))\b",
    re.I,
)
_IN_IT: Final = re.compile(r"(?:in|on|at|through|across|along|down|over|around|inside|out of) ", re.I)
"""Leads to where something happens, and not to where someone goes."""
_UNDERFOOT: Final = re.compile(r"on .*\b(?:floor|ground)$", re.I)
_THROUGH: Final = re.compile(r"through|across|along|down|over|around", re.I)
_NEXT_TO: Final = re.compile(r"(?:beside|by|near|next to|outside) (?:the|an?) ", re.I)
_STAYING: Final = {"to": "in", "into": "in", "onto": "on"}
_BESIDE: Final = frozenset(
    {"in front of", "outside", "under", "near", "beside", "next to", "behind", "on top of"}
)
_MOVED: Final = re.compile(rf"^(?:set|put|place|move|have|show|send|take)\b|^{NAMED} (?:{MODAL} )?be\b", re.I)
_HEAD: Final = re.compile(r",? (?:with|of|full of|at|by|under|near|in|where|overlooking|from)\b ", re.I)
_NAME: Final = re.compile(r"(?:^|\s)[A-Z]")
_EXPLICIT: Final = re.compile(
    r"(?:set|put|place|move|have|film|make|let|take|send|get|bring|shift|be|play|happen|is|are)\b", re.I
)
_IS: Final = re.compile(r"\b(?:is|are|it's)\b", re.I)
"""Makes of words a sentence, and no place."""
_VEHICLES: Final = frozenset({"vehicle", "boat", "aircraft", "rocket"})
_OF_ONE: Final = re.compile(
    r"^\w+ (?:him|her|them|the (?!(?:whole|entire|story|film|thing|action|plot|video|movie)\b)[\w-]+)\b", re.I
)
_SOMEONE: Final = re.compile(r"^(?:set|put|place|move|have|let|take|send) (?:him|her)\b", re.I)
_BESIDE_ONE: Final = re.compile(r"\w+ (?:\w+ )?[\w-]+ in (?:there )?with ", re.I)
_AT_THE_END: Final = re.compile(
    rf" (?P<at>{_PREPOSITION}|through|over|across|along) (?P<place>(?:an?|the) (?:[\w-]++ ?)+)\.?$", re.I
)
_LAST_PLACE: Final = re.compile(
    r" (?P<at>in|on|at|through|across|along|down|over|around) (?P<place>(?:an?|the) [\w-]+(?: [\w-]+)?)\.?$",
    re.I,
)
"""Where a card ends that nobody knows the verb of: “… drums his fingers in the garden”."""
_PART_OF_IT: Final = re.compile(r"^(?P<at>on|in|at) (?P<part>the [\w-]+)$", re.I)


def placed(wish: Wish) -> list[Call]:
    """Read a place: of a thing, “the castle should stand on a cliff”, or of all, “in a desert”."""
    if _is_of_garment(wish.text) or _BESIDE_ONE.match(wish.text):
        return []  # “put him in a raincoat”, “put him in with the dog”
    for pattern in () if wish.in_place else _THERE:  # “stand in the reeds instead of landing” is a deed
        if match := pattern.match(wish.text):
            return _of_thing(match["thing"], match["where"], wish)
    if match := _BACKGROUND.match(wish.text):
        where = re.sub(r"^(?:an?|the) ", "", match["where"], flags=re.I)
        return [] if _NO_PLACE.search(where) else wish.looks(setting=where.lower())
    return _all_there(wish)


def elsewhere(wish: Wish) -> list[Call]:
    """Read where all happens, said with a verb: “move it to the moon”."""
    return _all_there(wish) if _EXPLICIT.match(wish.text) and not _is_of_garment(wish.text) else []


def _is_of_garment(text: str) -> bool:
    """Return whether words say what someone shall wear, or no more: “put him in a raincoat”."""
    worn = text.lower().endswith(tuple(f" {one}" for one in trait_words()["worn"]))
    return worn or any("worn" in span.slots for span in lexicon.spans(text)[-1:])


def _all_there(wish: Wish) -> list[Call]:
    """Read where all of some cards happens: “set the story in a cave”, “put the chase in a park”."""
    match = _ALL_THERE.match(_NOT_THERE.sub("", wish.text))
    if match is None or not _is_place(match["where"]) or _IS.search(match["where"]):
        return []
    cards = [card for card in wish.cards if card in wish.now.positions]
    if _SOMEONE.match(wish.text):
        cards = [card for card in cards if _is_of_someone(wish.now.text(card))][:1]
    return [_elsewhere(card, match["at"].lower(), match["where"], wish) for card in cards]


def _of_thing(thing: str, where: str, wish: Wish) -> list[Call]:
    where = re.sub(r"^(in|on)to ", r"\1 ", where, flags=re.I)
    inner = re.sub(rf"^{_PREPOSITION} ", "", where, flags=re.I)
    looks = looks_of_place(inner)
    if (looks and "setting" not in looks) or _NO_PLACE.search(inner):
        return []
    mine = [
        card for card in wish.cards if card in wish.now.positions and _is_about(wish.now.text(card), thing)
    ]
    if mine and "setting" in looks_of_place(inner) and _MOVED.match(wish.text):
        at = where[: len(where) - len(inner)].strip().lower()
        return [_elsewhere(card, at, inner, wish) for card in mine]
    if len(mine) == 1:
        return [call("edit_card", card=mine[0], text=_stood(wish.now.text(mine[0]), where))]
    return wish.texts(partial(rewriting.stated, thing=thing, state=where))


def looks_of_place(where: str) -> dict[str, str]:
    """Return how words look that name a place, by its first noun: “a porch with a view of the garden”."""
    return dict(look_of(_HEAD.split(where)[0]) or {})


def _is_about(text: str, thing: str) -> bool:
    return bool(meanings(thing.split()[-1]) & main_of(text))


def _stood(text: str, where: str) -> str:
    """Return a text whose subject is elsewhere: “lands on the tower of a castle”."""
    match = _AT_THE_END.search(text)
    if match is None or is_being(lexicon.stem(match["place"].split()[-1])):
        return rewriting.ended(text, where)
    part = _PART_OF_IT.match(where)
    whole = f" of {match['place'].strip()}" if part and not rewriting.names(text, part["part"]) else ""
    return rewriting.ended(text[: match.start()], f"{where}{whole}")


def _is_place(where: str) -> bool:
    """Return whether words name somewhere to be, and neither an hour nor the weather."""
    looks, head = looks_of_place(where), _HEAD.split(where)[0]
    if _NO_PLACE.search(head) or (looks and "setting" not in looks):
        return False
    spans = [span for span in lexicon.spans(head) if not span.grammar]
    return any(
        span.slots & lexicon.PLACES or not span.slots or _is_thing(span) for span in spans
    ) and not any(span.verb and span.ending == "" and not span.slots & lexicon.PLACES for span in spans[:1])


def _is_thing(span: lexicon.Span) -> bool:
    """Return whether a word names something one can be in or on, and no being: a ship, a church."""
    return "subject" in span.slots and vocabulary().kinds.get(span.words) not in lexicon.BEINGS


def _is_of_someone(text: str) -> bool:
    subject = lexicon.subject(text)
    return subject is not None and is_person(subject.words)


def _elsewhere(card: int, at: str, place: str, wish: Wish) -> Call:
    """Return the edit that moves a card elsewhere: in its words where they tell of a place."""
    hour = _AT_AN_HOUR.search(place)
    where, time_of_day = (place[: hour.start()], hour["hour"].lower()) if hour else (place, None)
    text = wish.now.text(card)
    frame = frame_of(text)
    beside = _OF_ONE.match(wish.text) and _is_in_a_place(at, where)
    for deed in frame.deeds if frame and not _NAME.search(where) else ():
        gone = _NOT_THERE.search(wish.text)
        left = (part for part in deed.parts if gone and rewriting.names(part, gone[0].split()[-1]))
        old = next(left, None) or _place_in(deed, of_film=not (wish.named or _OF_ONE.match(wish.text)))
        if frame and old:
            new = f"{_led(old, at)} {where}" if kind(old) else where
            beside = beside and _is_place_itself(old) and not _UNDERFOOT.match(old)
            new = f"{at} {where} {old}" if beside else new
            parts = tuple(new + part[len(old) :] if part.startswith(old) else part for part in deed.parts)
            told = frame.with_deed(deed, replace(deed, parts=parts)).text
            return call("edit_card", card=card, text=fitted(told) or told, time_of_day=time_of_day)
    if (there := _LAST_PLACE.search(text)) and _is_place_itself(there["place"]) and not _NAME.search(where):
        told = rewriting.ended(text[: there.start()], f"{_led(there[0].strip(), at)} {where}")
        return call("edit_card", card=card, text=told, time_of_day=time_of_day)
    setting = re.sub(r"^(?:an?|the)\s+", "", where, flags=re.I)
    setting = setting if _NAME.search(setting) else setting.lower()
    setting = f"{at} {where}".lower() if at in _BESIDE else setting
    return call("edit_card", card=card, setting=setting, time_of_day=time_of_day)


def _led(old: str, at: str) -> str:
    """Return what leads to a place now: one slides “across” a beach who slid “down” a hill."""
    lead = re.match(r"out of|\w+", old, re.I)
    if lead and lead[0].lower() == "out of":
        return "out of"
    inside = at in ("in", "into", "inside") or (at in ("to", "at") and lead and lead[0].lower() != "down")
    if lead and inside and _THROUGH.fullmatch(lead[0]):
        return "through"
    return _STAYING.get(at, at)


def _place_in(deed: Deed, *, of_film: bool) -> str | None:
    """Return the piece of a deed that says where it is done: a place, or else something one can be in.

    Where all of a film is elsewhere, things stay that are there: “plays beside a fountain”.
    """
    inside = [part.partition(" and ")[0] for part in deed.parts if _IN_IT.match(part)]
    inside = [part for part in inside if not (of_film and _UNDERFOOT.match(part))]
    if (place := next(filter(_is_place_itself, inside), None)) or of_film:
        return place
    things = [part for part in inside if _is_one_in_which(part) and " the " not in part]
    things += [part for part in deed.parts if _NEXT_TO.match(part) and not kind(part).startswith("b")]
    return next(iter(things), None)


def _is_one_in_which(part: str) -> bool:
    """Return whether a piece says in what somebody is, “in a church”, “on a ship”, not “on a table”."""
    last = lexicon.spans(part)[-1]
    stands = vocabulary().kinds.get(last.words) in _VEHICLES or not part.startswith(("on ", "out of "))
    return _is_thing(last) and stands


def _is_place_itself(text: str) -> bool:
    """Return whether words name a place, and no mere thing: “in a park”, not “on a bench”."""
    return bool(lexicon.spans(text)[-1].slots & lexicon.PLACES)


def _is_in_a_place(at: str, where: str) -> bool:
    """Return whether words name what stands in a place and takes nobody elsewhere: on “a green bench”."""
    last = lexicon.spans(_HEAD.split(where)[0])[-1]
    carries = vocabulary().kinds.get(last.words) in _VEHICLES
    on_a_thing = _is_thing(last) and not last.slots & lexicon.PLACES and not carries
    return on_a_thing and (at == "on" or at in _BESIDE)
