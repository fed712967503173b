"""Reads what is told of a card otherwise than the card tells it: “he rides through a desert”."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.decision import Call, call
from assistant.directors.builtin.gist.cards.frames import Deed, Frame, done_instead, frame_of, kind, retold
from assistant.directors.builtin.gist.cards.saying import NEWCOMER, is_about, said_of
from assistant.directors.builtin.gist.cards.wish import Wish
from assistant.directors.builtin.gist.marks.showing import meanings
from assistant.directors.builtin.looks import look_of
from assistant.directors.builtin.situation import Situation
from tools.renderers.animatic.vocabulary import vocabulary

_HERSELF: Final = re.compile(r",? (?:by |all )?(?:him|her|it|them)sel(?:f|ves)\b", re.I)
_THRU: Final = re.compile(r"\bthru\b", re.I)
_POINTED: Final = re.compile(r"it|him|her|them|up|down|there|there too", re.I)
_IDLE: Final = re.compile(r" (?:there|again|now|too)$", re.I)
_NO_PIECE: Final = re.compile(
    r",|\b(?:before|after|when|while|until|because|if|that|who|which|first|last|we|i|you|me|us|not|so|ones?)\b",
    re.I,
)
"""What no piece of a deed says."""
_WHO: Final = re.compile(r"\b(?:who|that|which)\b", re.I)
_SEVERAL: Final = re.compile(r"\band\b|\b(?:they|family|couple|pair|team|band|crew|crowd|group|class)$", re.I)
_OURS: Final = re.compile(r"\b(?:my|our|your) ", re.I)
_OLD: Final = re.compile(
    r",? (?:instead of|rather than|in place of|and not|but not|not|than) (?:just )?"
    r"(?:(?:in|on|at|to|through|with|into|under|behind|beside|near|over|by|from) )?"
    r"(?P<old>(?:(?:an?|the|his|her|its|their|any|some) )?[\w-]+(?: [\w-]+)?)$",
    re.I,
)


def told_instead(wish: Wish) -> list[Call]:
    """Read what is done with something else, or by someone else: “he rides a camel instead of a horse”."""
    old = _OLD.search(wish.text)
    said = said_of(_plainly(wish.text[: old.start()])) if old else None
    if old is None or said is None:
        return []
    edits = wish.texts(lambda card: _instead(card, old["old"], said))
    doing = [edit for edit in edits if _tells(wish.now.text(edit.args["card"]), said)]
    return [*doing, *_after(doing[-1], old["old"], said, wish)] if doing else edits


def _after(edit: Call, old: str, said: Frame, wish: Wish) -> list[Call]:
    """Return edits of the cards that go on with a thing which is another now: “it carries the butterfly”."""
    new = next((part for part in _indefinite(said).deeds[0].parts if not kind(part)), "")
    if new and rewriting.names(wish.now.text(edit.args["card"]), new):
        return []
    texts = {card: wish.now.text(card) for card in wish.now.positions if card > edit.args["card"]}
    told = {card: rewriting.replaced(text, old, new) for card, text in texts.items() if new}
    return [call("edit_card", card=card, text=text) for card, text in told.items() if text]


def told_otherwise(wish: Wish) -> list[Call]:
    """Read a sentence about what a card tells, with another place or thing, or someone else in it."""
    text = without_unseen(wish)
    said = None if _OLD.search(text) else said_of(_plainly(text))
    if said is None or len(said.deeds) != 1 or _WHO.search(said.who) or _NO_PIECE.search(said.deeds[0].told):
        return []
    if any(map(_is_look, said.deeds[0].parts)):
        return []
    told = _telling(wish.cards, said, wish.now)
    if not told and wish.instead and not wish.named:
        told = _telling(wish.now.positions, said, wish.now)
    card = frame_of(wish.now.text(told[0])) if len(told) == 1 else None
    if card is None:
        return []
    if is_about(told[0], said.who, wish.now):
        new = retold(card, _indefinite(said), instead=False)
    else:
        alone = wish.instead or _HERSELF.search(wish.text)
        parts = (part for part in said.deeds[0].parts if not _POINTED.fullmatch(part))
        same = all(rewriting.names(card.text, part.split()[-1]) for part in parts)
        new = (
            Frame(said.who, card.deeds)
            if alone and same and not rewriting.names(card.text, said.who)
            else None
        )
    changed = rewriting.agreed(new.text) if new else None
    return [call("edit_card", card=told[0], text=changed)] if changed and changed != card.text else []


def without_unseen(wish: Wish) -> str:
    """Return a wish without what shall not be and is not there anyway: “a cello, not a violin”."""
    old = _OLD.search(wish.text)
    known = old and any(rewriting.names(card["text"], old["old"]) for card in wish.now.cards)
    return wish.text[: old.start()] if old and not known else wish.text


def _is_look(part: str) -> bool:
    """Return whether a piece says when it is or how it is filmed: “at night”, “from far away”."""
    looks = look_of(part)
    return kind(part) in ("time", "from") or bool(looks and "setting" not in looks)


def _plainly(text: str) -> str:
    return _THRU.sub("through", _IDLE.sub("", _HERSELF.sub("", text)))


def _telling(cards: Iterable[int], said: Frame, now: Situation) -> list[int]:
    """Return the cards that tell of what is said to be done."""
    return [card for card in cards if card in now.positions and _tells(now.text(card), said)]


def _tells(text: str, said: Frame) -> bool:
    card = frame_of(text)
    return card is not None and any(deed.is_of(said.deeds[0].verb) for deed in card.deeds)


def _instead(text: str, old: str, said: Frame) -> str | None:
    """Return a text in which what is said takes the place of what has to do with the old thing."""
    told, beside, others = text.partition(" while ")
    if beside and rewriting.names(told, old):
        made = _instead(told, old, said)
        return f"{made.rstrip('.')}{beside}{others}" if made else None
    card = frame_of(text)
    if card is None or not rewriting.names(text, old):
        return None
    if rewriting.names(card.who, old):
        if len(said.deeds) > 1:
            return None
        of_same = any(deed.is_of(said.deeds[0].verb) for deed in card.deeds)
        deeds = card.deeds if of_same else (done_instead(card.deeds[-1], _indefinite(said).deeds[0]),)
        known = rewriting.names(said.who, old) or not (of_same or NEWCOMER.match(said.who))
        return None if known else rewriting.agreed(Frame(said.who, deeds).text)
    return _done_with_another(card, old, said) if _is_who(said.who, card.who) else None


def _done_with_another(card: Frame, old: str, said: Frame) -> str | None:
    """Return a card in which the deed that has to do with the old thing gives way to what is said."""
    new, *more = _indefinite(said).deeds
    for deed in card.deeds:
        parts = [part for part in deed.parts if rewriting.names(part, old)]
        others = [one for one in card.deeds if one is not deed]
        if parts and any(one.is_of(new.verb) for one in others):  # only what he does besides is left
            return replace(card, deeds=(replace(others[0], lead=""), *others[1:])).text
        if parts:
            return card.with_deed(deed, _done(deed, parts[0], new)).then(more).text
    return None


def _done(deed: Deed, part: str, new: Deed) -> Deed:
    """Return a deed with what is done with another thing than that of a piece of it."""
    times = [one for one in new.parts if kind(one) == "time"]
    if kind(part) == "time" and times and not any(kind(one) == "" for one in new.parts):
        return deed.with_parts(times)
    rest = Deed(deed.verb, tuple(one for one in deed.parts if one != part), deed.lead)
    if not deed.is_of(new.verb):
        return done_instead(rest, new)
    alike = [one for one in new.parts if kind(one) == kind(part)]
    return (deed if alike else rest).with_parts(new.parts)


def _is_who(said: str, who: str) -> bool:
    if said.lower() == "they":
        return bool(_SEVERAL.search(who) or lexicon.is_plural(who))
    pronoun = re.fullmatch(r"he|she|it", said, re.I) or rewriting.tells_on(who)
    return bool(pronoun or meanings(said.split()[-1]) & meanings(who.split()[-1]))


def _indefinite(said: Frame) -> Frame:
    """Return what is said with “a school” for “my school”: a card knows of nobody's."""
    deeds = (Deed(one.verb, tuple(_named(part) for part in one.parts), one.lead) for one in said.deeds)
    return Frame(said.who, tuple(deeds))


def _named(part: str) -> str:
    """Return a piece with the article that was left out, and nobody's: “a big white swan”, “a school”."""
    part = rewriting.articled(_OURS.sub("a ", part))
    spans = lexicon.spans(part)
    if lexicon.is_plural(part):
        return part
    being = spans[-1].words in vocabulary().kinds and "subject" in spans[-1].slots and not spans[-1].ending
    if not kind(part) and being and not any("stop" in span.slots for span in spans):
        named = any(span.slots & {"determiner", "number", "pronoun"} for span in spans)
        return part if named else rewriting.articled(f"a {part}")
    return part
