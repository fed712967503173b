"""Reads where and how long a card shall be: moved in time, another order, another length."""

import re
from collections.abc import Sequence
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.decision import Decision, ask, call, change
from assistant.directors.builtin.numerals import SECONDS, seconds
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.targets import Spoken, target, targets

_MOVE: Final = re.compile(
    r"^(?:move|shift|put|place|start|begin|set|let|have|push|pull|bring|make|drag|slide|delay)\s*$", re.I
)
_TO_TIME: Final = re.compile(
    r"^\s*(?:(?:should |to )?(?:start|begin|come|be|happen)s?\s+)?(?:to|at|from"
    rf"|@)\s+(?:the )?(?:second (?P<n>\d+)|(?P<s>{SECONDS}))(?:[ -]mark)?\W*$",
    re.I,
)
_BY_TIME: Final = re.compile(
    rf"^\s*(?:start |come )?(?:by )?(?P<s>{SECONDS})\s*(?P<way>earlier|later|sooner|forward|back"
    r"|to the left|to the right)\W*$",
    re.I,
)
_RIPPLE: Final = re.compile(
    r"[\s,]*(?:\b(?:and|with)\s+)?(?:(?:let|move|push|shift|take)\s+)?(?:the (?:rest|others"
    r"|(?:later|following) (?:ones|cards|scenes)|(?:cards|ones|scenes) (?:after|behind) it)"
    r"|everything (?:after|behind|later)(?: it)?|all later cards|what follows|ripple)"
    r"(?:\s+(?:with it|along|too|as well|moves?|follows?))*\W*$",
    re.I,
)
"""Words by which the later cards move along."""
_PLACE: Final = re.compile(
    r"^\s*(?:come |be |go )?(?:to (?:the )?|at the |in |as )?(?P<where>start|beginning|front|end"
    r"|back|first|last|before|after|behind)\b",
    re.I,
)
_MORE_SAID: Final = re.compile(
    r"\s*(?!(?:of|in|please|now|then|instead|again|place|position|one|scene)\b)\w|\s*one\b", re.I
)
"""What stands behind a place that is none of its own: “back one”."""
_GOES: Final = re.compile(
    r"^\s*(?:should |must |has to )?(?:goes?|comes?|be|is) (?:to the |at the )?(?:very )?"
    r"(?P<where>start|beginning|front|end|back|first|last|before|after|behind)\b",
    re.I,
)
_LASTS: Final = re.compile(
    rf"^\s*(?:should |must |to )?(?:last|take|be|run|stay)?s?\s*(?:for )?(?P<s>{SECONDS})(?: long)?\W*$", re.I
)
_PRONOUN: Final = re.compile(r"^(?:it|he|she|they)\s+", re.I)
_MAKING: Final = re.compile(r"(?:make|let|have|keep)?\s*", re.I)
_SWAP: Final = re.compile(r"^(?:swap|switch|exchange|flip)\b", re.I)
_SWAPPED: Final = re.compile(r"[\W_]*(?:(?:with )?each other|around|round|over|places|please|now)?\W*", re.I)


def move(said: Spoken, now: Situation) -> Decision | None:
    """Read another time or another place in the order."""
    if len(said.target.positions) != 1 or not (_MOVE.match(said.before) or not said.before):
        return None
    card, after = said.position, _RIPPLE.sub("", said.after)
    ripple = True if after != said.after else None
    if match := _TO_TIME.match(after):
        at = float(match["n"]) if match["n"] else seconds(match["s"])
        return change(call("move_card", card=card, at=at, ripple=ripple))
    if (match := _BY_TIME.match(after)) and card in now.positions:
        way = -1 if match["way"].lower() in ("earlier", "sooner", "back", "to the left") else 1
        at = max(0.0, now.at(card) + way * seconds(match["s"]))
        return change(call("move_card", card=card, at=at, ripple=ripple))
    match = _PLACE.match(said.after) if _MOVE.match(said.before) else _GOES.match(said.after)
    return _moved_to(card, match["where"].lower(), said.after[match.end() :], now) if match else None


def _moved_to(card: int, where: str, rest: str, now: Situation) -> Decision | None:
    other = target(rest, len(now.cards))
    if where in ("before", "after", "behind"):
        if other is None:
            return None
        place = other.positions[0] + (where != "before") - (card < other.positions[0])
    elif _MORE_SAID.match(rest):
        return None
    else:
        place = 1 if where in ("start", "beginning", "front", "first") else len(now.cards)
    if card not in now.positions:
        return change(call("move_card", card=card, at=0))
    order = [position for position in now.positions if position != card]
    order.insert(place - 1, card)
    return ordered(order, now)


def reorder(said: Spoken, now: Situation) -> Decision | None:
    """Read a swap of two cards."""
    if not _SWAP.match(said.text):
        return None
    found = targets(said.text, len(now.cards))
    positions = [position for one in found for position in one.positions]
    if len(positions) != 2 or not _SWAPPED.fullmatch(said.text[found[-1].end :]):
        return None
    order = list(now.positions)
    if any(position not in now.positions for position in positions):
        return ask(f"The board has cards 1 to {len(order)}. For example: swap cards 1 and 2.")
    a, b = positions[0] - 1, positions[1] - 1
    order[a], order[b] = order[b], order[a]
    return ordered(order, now)


def ordered(order: Sequence[int], now: Situation) -> Decision | None:
    """Return the edits that hand the cards' contents round, or None where all stand so already.

    Their times stay, since no two cards may ever start together.
    """
    moved = [(to, of, now.cards[of - 1]) for to, of in enumerate(order, 1) if to != of]
    if any(card.get("media") for _, _, card in moved):
        return ask(
            "Cards with pictures or footage cannot change places yet. "
            "Move one to another time instead, for example: move card 2 to 7 s."
        )
    edits = [
        call(
            "edit_card", card=to, text=_by_name(of, now), seed=card.get("seed"), **(card.get("fields") or {})
        )
        for to, of, card in moved
    ]
    return change(*edits) if edits else None


def _by_name(position: int, now: Situation) -> str:
    """Return a card's text with the name of whom it calls “it”: elsewhere the card before would not tell."""
    text = now.text(position)
    before = (now.text(earlier) for earlier in range(position - 1, 0, -1))
    naming = (lexicon.subject(words) for words in before if not _PRONOUN.match(words))
    named = next((found.words for found in naming if found), None)
    return _PRONOUN.sub(f"The {named} ", text, count=1) if named else text


def lasting(said: Spoken, now: Situation) -> Decision | None:
    """Read how long a card shall last: the next one starts then."""
    match, card = _LASTS.match(said.after), said.position
    if match is None or len(said.target.positions) != 1 or not _MAKING.fullmatch(said.before):
        return None
    if card not in now.positions:
        return None
    if card < len(now.cards):
        return change(call("move_card", card=card + 1, at=now.at(card) + seconds(match["s"])))
    return ask(
        "The last card lasts to the end of the video. "
        "Say how long the video shall be, for example: make it 15 seconds."
    )
