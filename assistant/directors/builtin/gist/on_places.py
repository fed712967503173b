"""Reads where it happens, and where someone or something is."""

import re
from functools import partial
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.decision import Call, call
from assistant.directors.builtin.gist.phrases import MODAL, NAMED
from assistant.directors.builtin.gist.referring import main_of, meanings
from assistant.directors.builtin.gist.wish import Wish
from assistant.directors.builtin.looks import look_of
from tools.renderers.animatic.vocabulary import vocabulary

_PREPOSITION: Final = (
    r"(?:on top of|in front of|on the edge of|next to|on|in|at|by|near|under|beside"
    r"|above|behind|inside|out of|between|into|onto)"
)
_BACKGROUND: Final = re.compile(
    r"^(?:(?:make|turn|change|set|let) )?the (?:background|setting|place|location|scenery)"
    r" (?:(?:should be|be|in)?to |should be |be )?(?P<where>(?:an?|the|some) .+)$",
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
_ALL_THERE: Final = re.compile(
    r"^(?:(?:set|put|place|move) (?=(?:in|on|at|to|into) )"
    r"|(?:set|put|place|move|have|film|make|let|take|send) (?:it|him|her|them|this|that|everything"
    r"|everyone|all of it)"
    r" (?:all )?(?:be |happen |take place )?|(?:it |all |this |everything |should |be |happen |happening "
    r"|take place |set )*)"
    r"(?P<at>in|on|at|to|into|inside|by|near|under) (?P<where>(?:an?|the|some|outer) .+|[\w-]+)$",
    re.I,
)
_AT_AN_HOUR: Final = re.compile(
    r" (?:at|by) (?P<hour>night|dawn|dusk|sunset|sunrise|noon|midnight|daybreak|nightfall|day)$", re.I
)
_NO_PLACE: Final = re.compile(
    r"\b(?:face|eyes?|head|colou?rs?|style|motion|focus|order|time|front|background|middle|still|square"
    r"|black and white|way|end|start"
    r"|beginning|speed|pieces|total|full|general|particular|case|scene|card|mood|foreground|distance)\b",
    re.I,
)
_SETTINGS: Final = frozenset({"setting", "scenery", "weak setting", "elsewhere"})
_SOMEONE: Final = re.compile(r"^(?:set|put|place|move|have|let|take|send) (?:him|her)\b", re.I)
_AT_THE_END: Final = re.compile(
    rf" (?P<at>{_PREPOSITION}|through|over|across|along) (?P<place>(?:an?|the) (?:[\w-]+ ?)+)\.?$", re.I
)
_PART_OF_IT: Final = re.compile(r"^(?P<at>on|in|at) (?P<part>the [\w-]+)$", re.I)


def placed(wish: Wish) -> list[Call]:
    """Read a place: of a thing, “the castle should stand on a cliff”, or of all, “in a desert”."""
    for pattern in _THERE:
        if match := pattern.match(wish.text):
            return _of_thing(match["thing"], match["where"], wish)
    if match := _BACKGROUND.match(wish.text):
        where = re.sub(r"^(?:an?|the) ", "", match["where"], flags=re.I)
        return [] if _NO_PLACE.search(where) else wish.looks(setting=where.lower())
    match = _ALL_THERE.match(wish.text)
    if match is None or not _is_place(match["where"]):
        return []
    cards = [card for card in wish.cards if card in wish.now.positions]
    if _SOMEONE.match(wish.text):
        cards = [
            card
            for card in cards
            if _names_place(wish.now.text(card)) and _is_of_someone(wish.now.text(card))
        ]
    return [_elsewhere(card, match["at"].lower(), match["where"], wish) for card in cards]


def _of_thing(thing: str, where: str, wish: Wish) -> list[Call]:
    where = re.sub(r"^(in|on)to ", r"\1 ", where, flags=re.I)
    inner = re.sub(rf"^{_PREPOSITION} ", "", where, flags=re.I)
    looks = look_of(inner)
    if (looks and "setting" not in looks) or _NO_PLACE.search(inner):
        return []
    mine = [
        card for card in wish.cards if card in wish.now.positions and _is_about(wish.now.text(card), thing)
    ]
    if len(mine) == 1:
        return [call("edit_card", card=mine[0], text=_stood(wish.now.text(mine[0]), where))]
    return wish.texts(partial(rewriting.stated, thing=thing, state=where))


def _is_about(text: str, thing: str) -> bool:
    return bool(meanings(thing.split()[-1]) & main_of(text))


def _stood(text: str, where: str) -> str:
    """Return a text whose subject is elsewhere: “lands on the tower of a castle”."""
    match = _AT_THE_END.search(text)
    if match is None:
        return rewriting.ended(text, where)
    part = _PART_OF_IT.match(where)
    whole = f" of {match['place'].strip()}" if part and not rewriting.names(text, part["part"]) else ""
    return rewriting.ended(text[: match.start()], f"{where}{whole}")


def _is_place(where: str) -> bool:
    """Return whether words name somewhere to be, and neither an hour nor the weather."""
    looks = look_of(where)
    if _NO_PLACE.search(where) or (looks and "setting" not in looks):
        return False
    spans = [span for span in lexicon.spans(where) if not span.grammar]
    return any(span.slots & _SETTINGS or not span.slots for span in spans) and not any(
        span.verb and span.ending == "" and not span.slots & _SETTINGS for span in spans[:1]
    )


def _led(text: str, where: str, at: str) -> str:
    """Return a text whose place is led to by the word that was said, where it is of another kind."""
    match = re.search(rf"\b(?P<at>on|in|at|through) (?={re.escape(where)})", text, re.I)
    if match is None or at not in ("on", "in", "at") or (match["at"].lower(), at) == ("through", "in"):
        return rewriting.fitted(text) or text
    return f"{text[: match.start()]}{at}{text[match.end('at') :]}"


def _names_place(text: str) -> bool:
    return any("setting" in span.slots for span in lexicon.spans(text))


def _is_of_someone(text: str) -> bool:
    subject = lexicon.subject(text)
    return subject is not None and vocabulary().kinds.get(subject.words) == "biped"


def _elsewhere(card: int, at: str, place: str, wish: Wish) -> Call:
    """Return the edit that moves a card elsewhere: in its words if they name a place, else as its setting."""
    hour = _AT_AN_HOUR.search(place)
    where, time_of_day = (place[: hour.start()], hour["hour"].lower()) if hour else (place, None)
    text = wish.now.text(card)
    there = [span for span in lexicon.spans(text) if "setting" in span.slots]
    if there and (new := rewriting.replaced(text, there[-1].said, where)):
        return call("edit_card", card=card, text=_led(new, where, at), time_of_day=time_of_day)
    setting = re.sub(r"^(?:an?|the)\s+", "", where, flags=re.I).lower()
    return call("edit_card", card=card, setting=setting, time_of_day=time_of_day)
