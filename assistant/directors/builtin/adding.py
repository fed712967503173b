"""Reads a wish for further cards: at an end, between two, at a time, or simply what happens then."""

import re
from typing import Any, Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.decision import Call, Decision, ask, call, change
from assistant.directors.builtin.narrating import narrated, told
from assistant.directors.builtin.numerals import NUMBER, number, short
from assistant.directors.builtin.scenes import split_scenes
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.targets import NOUN, target, targets
from assistant.directors.builtin.timing import marks
from assistant.directors.builtin.wording import preamble_off, sentence

_ADD: Final = re.compile(
    r"^(?:(?:add|insert|put|append|include|create|make|i want|have|give (?:it|me|us)"
    r"|there should be)\s+(?:in\s+)?(?:an?|one|some|two|three|four|\d)\s+|(?:(?:add|insert|create"
    r"|make)\s+)?(?:another|a new|one more|a further)\s+)"
    r"(?:more |new |extra |further |short |(?P<where>final|last|closing|opening|first|second|third"
    rf"|fourth|fifth|sixth|next)\s+)*(?:{NOUN}|ending|intro(?:duction)?|outro)\b(?!\s*\d)",
    re.I,
)
_SOMETHING: Final = re.compile(r"^(?:add|insert|put) something(?=\s+(?:between|before|after|at)\b)", re.I)
_BARE: Final = re.compile(
    r"^(?:and )?(?:add|append|insert|continue|go on|extend it|what happens next|next (?:scene|card"
    r"|shot))\s*(?:with|by|where)?\s*(?::|-|–)?\s+",
    re.I,
)
_NEXT: Final = re.compile(rf"^(?:new )?(?:scene|card|shot) (?P<n>\d+|{NUMBER})\s*[:,–-]\s*", re.I)
"""“Scene 4: they play chess”, where there are three."""
_EDGE: Final = re.compile(
    r"\b(?:(?:at|to|in|near|on) )?the (?:very )?(?P<edge>end|ending|start|beginning|front"
    r"|middle)\b(?! of (?:the|an?) (?!video|film|clip|story))(?: of the (?:video|film|clip|story))?",
    re.I,
)
_BESIDE: Final = re.compile(r"\b(?P<side>before|after|between|following|behind)\s+$", re.I)
_SAID: Final = re.compile(
    r"^[\s,:;–—-]*(?:(?:and|where|in which|when|with|of|showing|that shows?|that has|saying|for"
    r"|so that|there|to it|to the (?:video|film|board|storyboard))\b[\s,:]*)*",
    re.I,
)
_PRONOUN: Final = re.compile(r"^(?:it|he|she|they)\b(?!'s\b|'re\b)", re.I)

_ALONG: Final = re.compile(r"^(?:after|once|when|while|as soon as|as)\s+(?:the|it|he|she|they)\b.+,", re.I)
_BESIDES: Final = re.compile(
    r"^(?:(?:and(?: also)?|also|plus)\b|(?P<kept>suddenly|soon|out of nowhere)\b)[\s,]*", re.I
)
_ONE_ALONE: Final = re.compile(r"^the (?!.*\band\b)", re.I)
_WISH: Final = re.compile(
    r"\b(?:should|must|could|needs? to|ought to|has to|have to|too|instead)\b|^the \w+ to (?!the\b|an?\b)\w",
    re.I,
)


def is_addition(text: str) -> bool:
    """Return whether a message asks for one more card in so many words."""
    return bool(_ADD.match(text) or _NEXT.match(text))


def read_more(text: str, now: Situation) -> Decision | None:
    """Return a card for what happens besides: “and a dog runs after it”, “suddenly a bear appears”."""
    match = _BESIDES.match(text)
    if match is None or not now.cards or not _happens(text[match.end() :]):
        return None
    kept = text if match["kept"] else text[match.end() :]
    return change(call("add_card", text=sentence(kept)))


def read_addition(text: str, now: Situation) -> Decision | None:
    """Return the cards that a message adds to the board, or None where it adds none."""
    if not now.cards:
        return None
    said = _SOMETHING.sub("add a scene", text.strip(" ,;:?"))
    if match := _ADD.match(said):
        return _added(said[match.end() :], (match["where"] or "").lower(), now)
    if (match := _NEXT.match(said)) and number(match["n"]) == len(now.cards) + 1:
        return _added(said[match.end() :], "", now)
    if match := _BARE.match(said):
        rest = said[match.end() :]
        return _added(rest, "", now) if _happens(rest) or rest.startswith(("a scene", "at the")) else None
    return _beside(said, now) or _at_edge(said, now) or _continued(said, now)


def _added(rest: str, where: str, now: Situation) -> Decision | None:
    place, rest = _place(rest, where, now)
    content = narrated(_SAID.sub("", rest, count=1).strip())
    if not lexicon.is_seen(content):
        question = "What is seen in the new scene? For example: add a scene at the end where it flies away."
        last = len(now.cards) + 1
        there = "at the start" if place == 1 else "at the end" if place == last else f"before card {place}"
        return ask(question, "seen", f"add a scene {there} where {{}}")
    return change(*inserted(content, place, now))


def _place(rest: str, where: str, now: Situation) -> tuple[int, str]:
    """Return the card before which the new one stands, and the words without that place."""
    last = len(now.cards)
    found = target(rest, last)
    if found and not found.edge and (side := _BESIDE.search(rest[: found.start])):
        after = side["side"].lower() != "before"
        second = targets(rest, last)[1:2]
        end = second[0].end if side["side"].lower() == "between" and second else found.end
        return min(found.positions) + after, rest[: side.start()] + rest[end:]
    if match := _EDGE.search(rest):
        edge = match["edge"].lower()
        place = (
            1
            if edge in ("start", "beginning", "front")
            else (last + 3) // 2
            if edge == "middle"
            else last + 1
        )
        return place, rest[: match.start()] + rest[match.end() :]
    return (1 if where in ("opening", "first") else last + 1), rest


def inserted(content: str, place: int, now: Situation) -> list[Call]:
    """Return the calls that add cards before the one at a place, in a part of the time of the one before."""
    cards = split_scenes(preamble_off(content), duration=now.duration).cards
    if place > len(now.cards):
        return [_card(card, now) for card in cards]
    opening: list[Call] = []
    start, end = now.at(place - 1) if place > 1 else 0.0, now.at(place)
    if place == 1:
        end = now.at(2) / (len(cards) + 1) * len(cards)
        opening = [call("move_card", card=1, at=short(end))]
        step, start = end / len(cards), 0.0
    else:
        step = (end - start) / (len(cards) + 1)
        start += step
    return opening + [
        call("add_card", **{**card, "at": short(start + i * step)}) for i, card in enumerate(cards)
    ]


def _card(card: dict[str, Any], now: Situation) -> Call:
    """At a moment that a card has already, that card is changed instead."""
    taken = next((p for p in now.positions if "at" in card and abs(now.at(p) - card["at"]) < 0.04), None)
    return call("edit_card", card=taken, text=card["text"]) if taken else call("add_card", **card)


def _beside(said: str, now: Situation) -> Decision | None:
    """Read a card set beside another: after card 1 the fox sleeps."""
    found = target(said, len(now.cards))
    if (
        found is None
        or found.edge
        or not re.match(r"^(?:and )?(?:before|after|between)\s+$", said[: found.start], re.I)
    ):
        return None
    place, rest = _place(said, "", now)
    content = _SAID.sub("", rest, count=1)
    return change(*inserted(content, place, now)) if lexicon.is_seen(content) else None


def _at_edge(said: str, now: Situation) -> Decision | None:
    """Read what shall happen at the start."""
    match = re.match(
        r"^(?:and )?(?:at|in) the (?:very )?(?:start|beginning)\b[\s,]*(?!of (?!the (?:video|film)))",
        said,
        re.I,
    )
    content = said[match.end() :] if match else ""
    return change(*inserted(content, 1, now)) if match and _happens(content) else None


def _continued(said: str, now: Situation) -> Decision | None:
    """What happens then: it opens with a word of order or a time, or goes on about "it"."""
    opens = [mark for mark in marks(said) if mark.start == 0 and mark.kind != "lasts"]
    if _ALONG.match(said) and _names_any(said, now):
        return change(call("add_card", text=sentence(said)))
    goes_on = (
        not _WISH.search(said) and bool(_PRONOUN.match(said) or _names_known(said, now)) and _happens(said)
    )
    if not opens and not goes_on:
        return None
    if _ONE_ALONE.match(said):
        said = told(said) or said
    scenes = split_scenes(said, duration=now.duration)
    cards = [card for card in scenes.cards if lexicon.is_seen(card["text"]) or _PRONOUN.match(card["text"])]
    return change(*(_card(card, now) for card in cards)) if cards else None


def _happens(text: str) -> bool:
    return lexicon.is_seen(text) and any(
        span.verb and span.ending != "ing" for span in lexicon.spans(text)[1:]
    )


def _names_any(said: str, now: Situation) -> bool:
    return any(
        "subject" in span.slots and re.search(rf"\b{re.escape(span.words)}", card["text"], re.I)
        for span in lexicon.spans(said)
        for card in now.cards
    )


def _names_known(said: str, now: Situation) -> bool:
    """Return whether the text goes on about something that is on the board: "The crane flies away"."""
    if not re.match(r"^the\b", said, re.I):
        return False
    found = lexicon.subject(said)
    return found is not None and any(
        re.search(rf"\b{re.escape(found.words)}", card["text"], re.I) for card in now.cards
    )
