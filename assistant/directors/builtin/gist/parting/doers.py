"""Calls by name whom a message calls by what he does: “the boy” for “the kid who climbs the tree”."""

import re
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.gist.cards.frames import Deed, Frame, frame_of
from assistant.directors.builtin.gist.marks.names import kinds
from assistant.directors.builtin.gist.marks.showing import meanings
from assistant.directors.builtin.situation import Situation
from tools.renderers.animatic.vocabulary import vocabulary

_DOER: Final = re.compile(
    r"\bthe (?P<who>[\w-]+) (?:(?:who|that|which)(?:'s|'re| is| are)? (?P<does>[\w-]+)"
    r"|(?P<doing>\w+ing)(?=(?: [\w-]+){0,4} (?:should|must|could) (?:(?:be an?|have an?|wear)\b"
    r"|be (?!\w+er\b|first|last|gone|cut|seen|shot|filmed|shown|removed)[\w-]+(?=\W*$|[,.;!?] ))))"
    r"(?P<rest>(?: [\w-]+)*)"
    r"|(?:(?<=make )|(?<=paint )|(?<=turn ))the (?P<who2>[\w-]+) (?P<doing2>\w+ing)"
    r"(?P<rest2>(?: [\w-]+){2,4})",
    re.I,
)
_ANY_BEING: Final = frozenset({"one", "ones", "creature", "animal", "beast", "monster", "thing"})
_SEVERAL: Final = frozenset({"two", "three", "both"})
_ANYONE: Final = frozenset({"one", "ones", "person", "guy", "kid", "child", "man", "figure", "character"})
_PEOPLE: Final = _ANYONE | {"people", "kids", "guys"}
_LITTLE: Final = re.compile(
    r"the|an?|it|him|her|them|up|down|there|along|away|off|in|on|at|to|into|through", re.I
)


_DONE_TO: Final = re.compile(
    r"\bthe (?P<what>[\w-]+) (?:(?:that|which|whom) )?(?:he|she|it|they|the [\w-]+) (?P<does>[\w-]+)"
    r"(?: (?:up|on|in|at|into|through|down))?(?= (?:should|must|could|needs?|has to)\b)",
    re.I,
)
"""“The castle that the dragon lands on”."""
_LEFT_OPEN: Final = re.compile(
    r"\bthe (?:[\w-]+ )?(?!(?:scene|shot|part|bit|card|one|clip|film|video|moment|version)\b)[\w-]+"
    r" (?:who|which|that)"
    r" (?!(?:should|must|could)\b)[\w-]+ .*\b(?:should|must|could|be)\b",
    re.I,
)


def leaves_open(text: str) -> bool:
    """Return whether a clause calls someone by what no card tells of him: “the old man who climbs”."""
    return _LEFT_OPEN.search(text) is not None


def with_names(text: str, now: Situation) -> str:
    """Return a message with “the boy” for “the kid who climbs the tree”, where one card tells that of him."""
    text = _DONE_TO.sub(lambda match: _named_thing(match, now), text)
    return _DOER.sub(lambda match: _named(match, now), text)


def _named_thing(match: re.Match[str], now: Situation) -> str:
    deeds = [deed for card in now.cards if (frame := frame_of(card["text"])) for deed in frame.deeds]
    done = any(deed.is_of(match["does"]) and rewriting.names(deed.told, match["what"]) for deed in deeds)
    return f"the {match['what']}" if done else match[0]


def _named(match: re.Match[str], now: Situation) -> str:
    verb = match["does"] or match["doing"] or match["doing2"]
    who, rest = match["who"] or match["who2"], match["rest"] or match["rest2"] or ""
    doers = [
        (frame, deed)
        for card in now.cards
        if (frame := frame_of(card["text"]))
        for deed in frame.deeds
        if deed.is_of(re.sub(r"(?<=\w{2})ing$", "", verb)) or deed.is_of(verb)
    ]
    if len(doers) != 1 or not (name := _name(who.lower(), doers[0][0], now)):
        return match[0]
    return f"the {name}{rest[_told_by(rest, doers[0][1]) :]}"


def _name(who: str, frame: Frame, now: Situation) -> str:
    """Return what the one is called who does it, where he can be meant by the word that is said."""
    tells_on = rewriting.tells_on(frame.who) or frame.who.lower() == "they"
    subject = lexicon.subject(now.text(1) if tells_on else frame.who)
    if subject is None or rewriting.is_several(frame.who) != (who in _SEVERAL or lexicon.is_plural(who)):
        return ""
    person = who in _PEOPLE | _SEVERAL and "biped" in _kinds_of(subject.words)
    known = meanings(who) & (meanings(subject.words) | kinds(subject.words))
    return subject.said.lower() if person or known or who in _ANY_BEING else ""


def _kinds_of(being: str) -> set[str]:
    kinds_ = vocabulary().kinds
    return {str(kinds_.get(word)) for word in (being, lexicon.stem(being), *meanings(being))}


def _told_by(rest: str, deed: Deed) -> int:
    """Return how much of the words behind a verb the card tells of it too: “ the tree”."""
    end = 0
    for word in re.finditer(r" (?P<word>[\w-]+)", rest):
        if word["word"].lower() in deed.told.lower().split():
            end = word.end()
        elif not _LITTLE.fullmatch(word["word"]):
            break
    after = re.match(r"(?: (?:up|down|along|away|off|there|it|him|her|them)\b)+", rest[end:])
    return end + (after.end() if after else 0)
