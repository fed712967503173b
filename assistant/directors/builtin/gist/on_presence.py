"""Reads who and what is to be seen besides, no longer, or alone."""

import re
from dataclasses import replace
from functools import partial
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.decision import Call
from assistant.directors.builtin.gist.phrases import NAMED
from assistant.directors.builtin.gist.wish import Wish
from tools.renderers.animatic.vocabulary import VERBS, vocabulary

_AWAY: Final = re.compile(
    r"^(?:get rid of|remove|delete|lose|drop|take (?:out|away)|leave out|no more|no|without|erase"
    r"|cut(?: out)?|skip|not have|ditch"
    r"|(?:(?:i|we) )?(?:do(?:n't| not) )(?:need|want|show)(?: to see)?) (?P<thing>(?:(?:the|any|that|this"
    r"|his|her|all the) )?[\w-]+(?: [\w-]+)?)"
    r"(?: (?:at all|any ?more|completely|in it|out|away|from it|anywhere|there))*$"
    r"|^(?:take|leave|cut|get) (?P<thing2>(?:the|that|this|his|her) [\w-]+(?: [\w-]+)??) (?:out|away|off)"
    r"(?: of (?:it|there|the \w+))?$",
    re.I,
)
_REFERENCE: Final = re.compile(
    r"(?:it|that|this|them|to see .*|(?:the|any|more) (?:scenes?|shots?|parts?|bits?|cards?|whole thing"
    r"|colou?rs?|rest|light|fog|rain|snow))$",
    re.I,
)
_PEOPLE: Final = frozenset({"people", "person", "persons", "humans", "human", "anyone", "one", "man"})
_ALONE: Final = re.compile(
    rf"^(?:(?:only|just|have|show|let) )*(?P<who>{NAMED}?) (?:(?:should )?be )?(?:all )?"
    r"(?:alone|on (?:its|his|her|their) own|by (?:itself|himself|herself|themselves))(?P<where> (?:in|on"
    r"|at) .+)?$",
    re.I,
)
_ONE: Final = re.compile(rf"^(?P<who>{NAMED})(?P<where> (?:in|on|at) .+)?$", re.I)
_ADDED: Final = re.compile(
    r"^(?:(?:add|put|have|let there be|include|show|see|insert|place|draw|use|get|with|and) )*(?:in )?"
    r"(?P<what>(?:an?(?:other)?|some|two|three|four|five|more|lots of|plenty of|a lot of|a few|several"
    r"|many) .+"
    r"|(?:[\w-]+ ){0,2}[\w-]+s (?:in|on|around|behind|over|flying|falling|everywhere|all|growing|swimming"
    r"|standing|sitting"
    r"|watching|\w+ing)\b.*)$"
    r"|^(?:add|include) (?P<more>(?!the\b).+)$",
    re.I,
)
_NEEDED: Final = re.compile(
    rf"^(?:it|{NAMED}) (?:needs|wants|could do with|could use) (?P<what>(?:another|some|more|two|three"
    rf"|lots of|a few) .+)$",
    re.I,
)
"""What is missing from a picture: “it needs some birds”."""
_LED: Final = re.compile(r"^(?:add|put|include|insert|place|draw|let there be|have)\b", re.I)
_WATCHING: Final = re.compile(
    r"^(?P<who>(?:an?|some|two|three) .+?) should (?:also )?be (?P<doing>\w+ing\b.*)$", re.I
)
_BESIDE: Final = re.compile(
    r" (?P<where>next to|beside|near|behind|with) (?:the (?:first|other|old) (?:one)?|it|him|her|them)$", re.I
)
_UNFINISHED: Final = re.compile(
    r"\b(?:watch|look|wav|bark|smil|follow|greet|chas)\w*ing(?: up| down)?(?: at)?$"
    r"|\b(?:at|after|with|to|on)$",
    re.I,
)
"""Ends where a card was named by whom it shows: “… watching the knight ride by”."""
_IN_SCENE: Final = re.compile(r" in the [\w-]+ (?:scene|shot|part|bit|one|card)$", re.I)
_PLACED: Final = re.compile(r" (?:in|on|at|over|under|by|near) ", re.I)
_TO_IT: Final = re.compile(r" (?:to|into|in) (?:it|this|that|the (?:picture|scene|shot|film))$", re.I)
_IN_WITH: Final = re.compile(r" in (?:there )?with (?:the [\w-]+|them|him|her|it)$", re.I)
_NOT_ADDED: Final = re.compile(
    r"\b(?:heart|star|tick|mark|pin) on (?:it|this|that)\b|\b(?:seconds?|title|version|time|style"
    r"|should|not|instead|rather|(?:cross-?)?fades?|transitions?|passage"
    r"|would|could|needs?|must|than|better|bit|look|more of|colou?rs?"
    r"|light(?:ing)?|scene|feel|mood|atmosphere|contrast)\b|\b(?:is|are) (?:\w+ )?\w+ing\b",
    re.I,
)
_BESIDES: Final = re.compile(
    r", (?!(?:an?|the|some|two|three|four|with|and|or|in|on|at|behind|beside|near|his|her|its|all|one|both"
    r"|who|that|which|\w+ing|\w+ed|\w+ly|as|like)\b)",
    re.I,
)
"""Names another thing, or the same once more, without an article."""
_WHO: Final = re.compile(r"\b(?:that|who|which)\b", re.I)
_ENDINGS: Final = frozenset({"s", "es", "ies"})
_LONGEST: Final = 16


def away(wish: Wish) -> list[Call]:
    """Read what shall no longer be seen."""
    match = _AWAY.match(wish.text)
    thing = (
        re.sub(r"^(?:any|all the|more) ", "", match["thing"] or match["thing2"], flags=re.I) if match else ""
    )
    if not thing or _REFERENCE.match(thing):
        return []
    if thing.lower() in _PEOPLE:
        return wish.texts(_without_people)
    return wish.texts(partial(_without, thing=thing))


def alone(wish: Wish) -> list[Call]:
    """Read who alone shall be seen: “just the horse alone in the forest”."""
    match = _ALONE.match(wish.text) or (_ONE.match(wish.text) if wish.only else None)
    if match is None:
        return []
    who, where = match["who"], (match["where"] or "").strip()
    return wish.texts(lambda text: rewriting.alone(text, who, where) if rewriting.names(text, who) else None)


def added(wish: Wish) -> list[Call]:
    """Read what shall be seen besides."""
    if _UNFINISHED.search(wish.text):
        wish = wish.other(_IN_SCENE.sub("", wish.filmed))
    shorter = wish.without_known_place()
    wish = shorter if _PLACED.search(shorter.text) else replace(wish, cards=shorter.cards)
    match = _NEEDED.match(wish.text) or _ADDED.match(_WATCHING.sub(r"\g<who> \g<doing>", wish.text))
    ordered = _LED.match(wish.text) or _NEEDED.match(wish.text)
    if match is None or wish.only or not (ordered or (wish.asked and not wish.instead)):
        return []
    said = match.groupdict()
    what = re.sub(r"^(?:a second|one more) ", "another ", said["what"] or said["more"], flags=re.I)
    what = _IN_WITH.sub("", _TO_IT.sub("", what))
    what = _BESIDE.sub(r" \g<where> it", what)
    if not _is_seen(what):
        return []
    return wish.texts(lambda text: rewriting.added(text, f"with {what}"))


def _is_seen(what: str) -> bool:
    """Return whether words name something to be seen besides, and nothing of our work or that happens."""
    short = len(what.split()) <= _LONGEST and not _BESIDES.search(what)
    named = not all(span.grammar for span in lexicon.spans(what))
    return short and named and not _NOT_ADDED.search(what) and not _happens(what)


def _happens(what: str) -> bool:
    """Return whether words tell what somebody does, as a scene does: “a wolf howls”."""
    told = (
        span for span in lexicon.spans(what) if span.verb and span.ending in _ENDINGS and span.slots <= VERBS
    )
    return not _WHO.search(what) and any(told)


def _without(text: str, thing: str) -> str | None:
    """Return a text without a thing; without whom it is about, it is about who else it names."""
    if not rewriting.names(text, thing):
        return None
    subject = lexicon.subject(text)
    if subject is None or not rewriting.names(subject.said, thing):
        return rewriting.removed(text, thing)
    others = [other for other in rewriting.beings(text) if other != subject.said]
    return rewriting.alone(text, f"the {others[0]}", "") if others else rewriting.place_alone(text)


def _without_people(text: str) -> str | None:
    people = [being for being in rewriting.beings(text) if vocabulary().kinds.get(being) == "biped"]
    return _without(text, people[0]) if people else None
