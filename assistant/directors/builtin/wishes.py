"""What a wish does to given cards: another look, other words, a thing swapped, added or taken away."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.decision import Call, call
from assistant.directors.builtin.looks import look_of, looks_of, stripped
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.tables import mapping, words
from assistant.directors.builtin.things import is_thing
from assistant.directors.builtin.wording import DEGREE, THING

MOST_CALLS: Final = 30
"""Edits of one turn: more would outlast the steps a turn may take."""
_SWAPS: Final = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"^(?:replace|substitute|exchange|switch)\s+(?P<old>{THING})\s+(?:with|by|for|to)\s+(?P<new>.+)$",
        rf"^swap\s+(?:out\s+)?(?P<old>{THING})\s+(?:with|for|by|to)\s+(?P<new>.+)$",
        rf"^(?:turn|change|transform|make)\s+(?P<old>{THING})\s+(?:into|to)\s+(?P<new>.+)$",
        rf"^make\s+(?P<old>{THING})\s+(?P<new>an?\s+.+)$",
        r"^(?:use|have|put|show|take|make it|i want|with)?\s*(?P<new>(?:an?|the|two|three"
        rf"|some)\s.+?)\s+(?:instead of|rather than|in place of|not)\s+(?P<old>{THING})$",
        r"^(?P<old>(?:the|that|this)\s+[\w' -]+?)\s+(?:should be|should become|becomes|must be"
        r"|could be|is now|is|to be|to become)\s+(?P<new>an?\s+.+)$",
        r"^(?P<old>it|he|she|this|that)\s+(?:should|must|could|has to|needs to|ought to)\s+(?:be|become)\s+"
        r"(?P<new>an?\s+.+)$",
        r"^(?:use|with|turn (?P<old>it|him|her|them) into|make (?P<old2>it|him|her|them))"
        r"\s+(?P<new>(?:an?|two|three)\s.+?)(?:\s+instead)?$",
        r"^(?:have|put|show)\s+(?P<new>(?:an?|two|three)\s.+?)\s+instead$",
        r"^(?P<new>(?:an?|two|three|some)\s.+?)\s+instead$",
    )
)
_PLACED: Final = re.compile(r"\b(?:on|at|under|behind|near|next to|beside|over|above|around)\b", re.I)
_INSTEAD_OF: Final = re.compile(
    rf"^instead of (?P<old>{THING}),?\s+(?:use |show |have |put |make it |i want )?(?P<new>(?:an?"
    r"|the|two|three|some)\s.+)$",
    re.I,
)
_SWAPPING: Final = re.compile(
    r"^(?:replace|swap|substitute|exchange|transform"
    r"|change (?!it\b|this\b|that\b|everything\b|the (?:camera|light|lighting|weather|time|style|format"
    r"|setting|background|mood|look|length|title)\b)(?=.+ (?:to|into) an?\b)"
    r"|turn (?!it\b|this\b|everything\b|the (?:camera|light|weather|time))\S)",
    re.I,
)
_GIVEN: Final = re.compile(
    rf"^give\s+(?P<thing>{THING})\s+(?P<what>(?:an?|some|two|three)\s.+|(?:[\w-]+ )?[\w-]+s)$", re.I
)
_CLOSER: Final = re.compile(
    r"^(?:(?:show|bring|get|go|move|come|make|i want)\s+)*(?:(?:closer|nearer) (?:to|on)"
    rf"|a? ?close-?up (?:of|on)|focus on)\s+(?P<thing>{THING})$|^(?:show|film"
    rf"|bring)\s+(?P<thing2>{THING})\s+(?:closer|nearer|up close|from up close|close up"
    r"|in close-up)$",
    re.I,
)
_COMPARED: Final = mapping("compared")
_OPPOSITES: Final = mapping("opposite")
_DESCRIBED: Final = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"^(?:make|paint|colou?r|turn|dye|change)\s+(?P<thing>{THING})\s+(?:(?:look|be|to|{DEGREE})\s+)*"
        r"(?P<how>[\w-]+)$",
        rf"^(?P<thing>{THING})\s+(?:should be|should look|must be|has to be|could be|is|are|was|were"
        r"|ought to be|to look|to be|look|looks)\s+"
        rf"(?:(?:too|{DEGREE})\s+)*(?P<how>[\w-]+)$",
        rf"^an?\s+(?P<how>{'|'.join(_COMPARED)})\s+(?P<thing>[\w'-]+)$",
        r"^an?\s+(?P<how>[\w-]+)\s+(?P<thing>[\w'-]+)\s+instead$",
    )
)
_STATED: Final = re.compile(
    rf"^(?P<thing>{THING})\s+(?:should|must|could|has to|have to|needs? to|ought to)\s+(?:also\s+)?be\s+"
    r"(?P<state>(?:on fire|in flames|in ruins|(?:made|built|full) (?:out )?of|(?:covered|wrapped) (?:in|with)"
    r"|surrounded by)\b.*)$"
    rf"|^(?:set|put|make)\s+(?P<thing2>{THING})\s+(?P<state2>on fire|in flames|(?:made )?out of .+"
    r"|made of .+)$",
    re.I,
)
_REMOVED: Final = re.compile(
    r"^(?:remove|delete|erase|drop|lose|skip|hide|take (?:out|away|off)|get rid of|cut(?: out)?"
    r"|leave out|no(?: more)?|without|i don't want|"
    rf"there should be no|don't show)\s+(?:any |all |all of )?(?P<thing>{THING})(?:\s+(?:away"
    rf"|out|off))?$|^take (?P<thing2>{THING}) (?:out|away|off)$",
    re.I,
)
_RULED_OUT: Final = re.compile(r"^(?:no|without|i don't want|there should be no|don't show)\b", re.I)
"""What need not be named by a card to be kept out of it."""
_ADDED: Final = re.compile(
    r"^(?:add|include|put(?: in)?|place|insert|(?P<give>give (?:it|him|her|them))|there should(?: also)? be"
    r"|with|(?=more\s))\s*\b(?:in\s+)?(?P<what>.+?)(?:\s+(?:to|in|into) (?:it|this|the (?:video"
    r"|scene|card|picture|frame|film|clip)))?$",
    re.I,
)
_DOING: Final = re.compile(
    rf"^(?:make|let|have|get|i want|i'd like|want)\s+(?P<who>{THING})\s+(?:to\s+)?(?P<what>.+)$"
    rf"|^(?P<who2>{THING})\s+(?:should|must|could|has to|needs to|ought to|to)\s+(?:also\s+"
    r"|now\s+)?(?P<what2>.+)$",
    re.I,
)
_TITLED: Final = re.compile(
    r"^(?:(?:add|put|use|with|show|have|give it)\s+)?(?:(?:the|a)\s+)?title(?: card)?[\s:]+"
    r"(?P<title>[\"“][^\"”]{1,200}[\"”])"
    r"(?:\s+(?:on|in|to|at)\s+the (?P<edge>first|last|end|beginning|start)(?: card| scene)?)?\W*$",
    re.I,
)
_REFERENCE: Final = re.compile(
    r".*\b(?:ones?|both|them|all|everything|it|this|that|these|those|cards?|clips?|videos?)", re.I
)
"""Words that point at something and name nothing that could be missing from a picture."""
_A_REFERENCE: Final = re.compile(
    r"\bthe (?:[\w-]+ )?(?:ones?|cards?|clips?|videos?)\b|\bc\d+\b|^(?:me|myself)\b", re.I
)
_AT_KNOWN: Final = re.compile(
    r"\b(?:(?P<to>to)|in|on|over|under|near|behind|above|around|beside|by|next to|at) the (?P<thing>[\w-]+)$",
    re.I,
)
"""It is added where that is shown."""
_COUNTED: Final = re.compile(r"(?:two|three|four|five|six|[2-9]) (?P<thing>[\w-]+)\b", re.I)
"""Of what is there already: so many, and not so many more."""
_KNOWN: Final = re.compile(r"^the ([\w-]+)", re.I)
"""What is there already, so that it cannot be added."""
_OF_LOOKS: Final = frozenset({"lighting", "light", "colours", "colors", "contrast"})
_PRONOUNS: Final = words("pronouns")

Rule = Callable[[str, Sequence[int], Situation], list[Call] | None]


def wish(text: str, positions: Sequence[int], now: Situation) -> list[Call] | None:
    """Return the edits that carry out a wish on these cards, or None where the words are no such wish."""
    if match := _TITLED.match(text):
        last = (match["edge"] or "").lower() in ("last", "end")
        at = positions[-1:] if last else positions[:1]
        return _rewritten(at, now, rewriting.added, f"with the title {match['title']}")
    text = text.replace('"', "").strip()
    if match := _INSTEAD_OF.match(text):
        text = f"replace {match['old']} with {match['new']}"
    if _SWAPPING.match(text) and (edits := _swap(text, positions, now)):
        return edits[:MOST_CALLS]
    if edits := _state(text, positions, now):
        return edits[:MOST_CALLS]
    if look := look_of(text) or looks_of(text):
        return [call("edit_card", card=position, **look) for position in positions[:MOST_CALLS]]
    for rule in _RULES:
        if edits := rule(text.strip(" .,!?"), positions, now):
            return edits[:MOST_CALLS]
    return None


def _rewritten(
    positions: Sequence[int], now: Situation, change: Callable[..., str | None], *how: str
) -> list[Call]:
    changed = ((p, change(now.text(p), *how)) for p in positions if p in now.positions)
    return [call("edit_card", card=p, text=text) for p, text in changed if text and text != now.text(p)]


def _swap(text: str, positions: Sequence[int], now: Situation) -> list[Call] | None:
    for pattern in _SWAPS:
        match = pattern.match(text)
        if match is None or not is_thing(match["new"]):
            continue
        groups = match.groupdict()
        old = (groups.get("old") or groups.get("old2") or "it").lower()
        if all(span.slots & {"colour"} for span in lexicon.spans(old)):
            continue
        if old in _PRONOUNS:
            old = "" if _PLACED.search(match["new"]) else _main(now)
        new = re.sub(r"\s+instead$", "", match["new"], flags=re.I)
        if old and (edits := _rewritten(positions, now, rewriting.replaced, old, new)):
            return edits
    return None


def _main(now: Situation) -> str:
    """Return the main subject of the board: the first thing its cards name."""
    return next((span.words for card in now.cards if (span := lexicon.subject(card["text"]))), "")


def _describe(text: str, positions: Sequence[int], now: Situation) -> list[Call] | None:
    for pattern in _DESCRIBED:
        match = pattern.match(text)
        if match is None:
            continue
        how = str(_COMPARED.get(match["how"].lower(), match["how"].lower()))
        how = str(_OPPOSITES.get(how, how)) if re.search(r"\btoo \w+$", text, re.I) else how
        thing = match["thing"]
        if lexicon.spans(thing)[-1].grammar and thing.lower() not in _PRONOUNS:
            continue
        if thing.lower() in _PRONOUNS:
            thing = _main(now) if _is_adjective(how) and "colour" in lexicon.spans(how)[0].slots else ""
        if thing and _is_adjective(how):
            return _rewritten(positions, now, rewriting.described, thing, how) or None
    return None


def _state(text: str, positions: Sequence[int], now: Situation) -> list[Call] | None:
    """Read a state of something: “the castle should be on fire”."""
    match = _STATED.match(text)
    if match is None:
        return None
    thing, state = match["thing"] or match["thing2"], match["state"] or match["state2"]
    return _rewritten(positions, now, rewriting.stated, thing, state) or None


def _is_adjective(word: str) -> bool:
    found = lexicon.spans(word)
    said_of_things = {"colour", "size", "expression"}
    return len(found) == 1 and (
        not found[0].slots or bool(found[0].slots & said_of_things) or word in _COMPARED.values()
    )


def _remove(text: str, positions: Sequence[int], now: Situation) -> list[Call] | None:
    match = _REMOVED.match(text)
    if match is None:
        return None
    thing = match["thing"] or match["thing2"]
    if _REFERENCE.fullmatch(thing) or re.search(r"\b(?:my|our)\b", thing, re.I):
        return None
    naming = [p for p in positions if p in now.positions and rewriting.names(now.text(p), thing)]
    if not naming and not _RULED_OUT.match(text):
        return None
    return _rewritten(naming or positions, now, rewriting.removed, thing)


def _add(text: str, positions: Sequence[int], now: Situation) -> list[Call] | None:
    match = _ADDED.match(text)
    counted = _COUNTED.match(match["what"]) if match else None
    if counted and any(rewriting.names(card["text"], counted["thing"]) for card in now.cards):
        return None
    if match is None or not _is_addition(match["what"]) or _A_REFERENCE.search(match["what"]):
        return None
    if any(
        rewriting.names(card["text"], known[1])
        for known in _KNOWN.finditer(match["what"])
        for card in now.cards
    ):
        return None
    if match["give"] and len(positions) > 1:
        return None  # the rules that know of whom was spoken read it
    if place := _AT_KNOWN.search(match["what"]):
        there = [p for p in positions if p in now.positions and rewriting.names(now.text(p), place["thing"])]
        positions = there or positions
    said = match["what"][: place.start()] if place and place["to"] else match["what"]
    what = re.sub(r"^(?:another|a second|one more)\s+", "another ", said, flags=re.I)
    if look := look_of(what):
        return [call("edit_card", card=position, **look) for position in positions]
    return _rewritten(positions, now, rewriting.added, f"with {what}")


def _give(text: str, positions: Sequence[int], now: Situation) -> list[Call] | None:
    """Read what is given to someone: “give the crane a hat”."""
    match = _GIVEN.match(text)
    if match is None:
        return None
    naming = [p for p in positions if p in now.positions and rewriting.names(now.text(p), match["thing"])]
    return _rewritten(naming, now, rewriting.added, f"with {match['what']}")


def _closer(text: str, positions: Sequence[int], now: Situation) -> list[Call] | None:
    """Return a close-up in the cards that name the thing: “show the fish closer”."""
    match = _CLOSER.match(text)
    thing = (match["thing"] or match["thing2"]) if match else ""
    naming = (
        [p for p in positions if p in now.positions and rewriting.names(now.text(p), thing)] if thing else []
    )
    return [call("edit_card", card=p, camera=f"close-up of {thing.lower()}") for p in naming]


def _is_addition(words: str) -> bool:
    found = lexicon.spans(words)
    return (
        bool(found)
        and not all(span.grammar for span in found)
        and not any(span.slots & {"sound"} or _OF_LOOKS.intersection(span.words.split()) for span in found)
    )


def _do(text: str, positions: Sequence[int], now: Situation) -> list[Call] | None:
    match = _DOING.match(text)
    # A later card says what happens next, so it is told anew; the first would lose its place and its subject.
    if match is None or list(positions) != [1]:
        return None
    what = (match["what"] or match["what2"]).strip()
    first = next(iter(lexicon.spans(what)), None)
    if first is None or not first.verb or first.ending:
        return None
    return [call("edit_card", card=positions[0], action=what.lower())]


def wants_action(text: str) -> bool:
    """Return whether a wish is that someone does something, whatever the card."""
    match = _DOING.match(stripped(text)) or _DOING.match(text)
    first = next(iter(lexicon.spans(match["what"] or match["what2"])), None) if match else None
    return bool(first and first.verb and not first.ending)


_RULES: Final[tuple[Rule, ...]] = (_closer, _describe, _do, _swap, _remove, _give, _add)
