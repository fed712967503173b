"""Keeps what a clause spoke of, for those that follow."""

import re
from collections.abc import Sequence
from typing import Final

from assistant.directors.builtin.gist.clause import Clause, Context
from assistant.directors.builtin.gist.marks.marking import marked
from assistant.directors.builtin.gist.marks.names import of_kind
from assistant.directors.builtin.gist.marks.pointing import card_of_deed, done_in
from assistant.directors.builtin.gist.marks.portions import in_seconds
from assistant.directors.builtin.gist.marks.referring import Named, things
from assistant.directors.builtin.gist.parting.splitting import is_told
from assistant.directors.builtin.situation import Situation

_DISLIKED: Final = re.compile(
    r"\b(?:don't|do not|didn't) (?:really |much )?(?:like|want|love|get|see|understand)(?: it)? (?:that"
    r"|how|when|why|the way)"
    r" (?:he|she|it|they|the [\w-]+) \w+s\b|\bhate (?:that|how|when)\b"
    r"|\bchanged my mind (?:about|on) (?:the [\w-]+|him|her|it|them|his|its|their) \w+ing\b",
    re.I,
)
"""Tells that something else shall be done."""
_DEED: Final = re.compile(r"(?:the|his|her) (\w+ing)\b", re.I)
_SCENE: Final = r"^the [\w' -]+ (?:scene|shot|bit|part)\b"
_ASKED: Final = r"^(?:(?:and|so|but|hey) )*(?:then )?(?:what|how)\b"
_IN_CARD: Final = (
    r"\b(?:the|his|her|their|that|those) [\w-]+ (?:in|from|of) "
    r"(?:(?:scene|card|shot) \d|the \w+ (?:scene|card|shot)\b)"
)
"""Speaks of a thing in a card: “I don't like the sofa in scene 2”."""
_THEN: Final = r"\bthen what\b|\bwhat (?:then|next)\b"
_CURRENT_CLIP: Final = (
    r"\b(?:(?:this|that|my) (?:whole )?(?:clip|video)|the current (?:clip|video|one)|the clip)\b"
)


def note(part: str, context: Context, now: Situation) -> None:
    """Keep what a clause spoke of, for those that follow."""
    clause = marked(part.strip(" ,.!?"), now)
    named = things(clause.text, now)
    if cards := _cards(clause, part, named, now):
        context.cards = cards
        context.marked = clause.has("card", "edge") and not (named and clause.says(_IN_CARD))
    if named:
        context.thing = named[0].word
    elif several := of_kind(clause.text, now):
        context.thing = several
    context.disliked = _DISLIKED.search(part) is not None
    _note_clips(clause, context, now)
    if clause.says(_ASKED) and context.side:
        context.cards = ()  # what is asked about is in none of them
    if mark := clause.first("time"):
        context.seconds = mark.value
    if mark := clause.first("stretch") or in_seconds(clause, now).first("stretch"):
        context.stretch = mark.value


def _note_clips(clause: Clause, context: Context, now: Situation) -> None:
    if mark := clause.first("clip", "title"):
        context.clip = None if now.clip and mark.value == now.clip["id"] else mark.value
        context.current = context.current or context.clip is None
    context.current = context.current or clause.says(_CURRENT_CLIP)
    if side := _side(clause, now):
        context.side = side


def _side(clause: Clause, now: Situation) -> str:
    """Return on which side of the clip something is spoken of: “what does it do after that”; or nothing."""
    if clause.has("earlier", "onwards"):
        return "before" if clause.has("earlier") else "after"
    if not clause.says(_ASKED):
        return ""
    if _borders_on(clause, "before", 1, now):
        return "before"
    return "after" if _borders_on(clause, "after", len(now.cards), now) or clause.says(_THEN) else ""


def _borders_on(clause: Clause, side: str, card: int, now: Situation) -> bool:
    """Return whether what is before or after a card is spoken of, by what is seen in that card alone."""
    if mark := clause.first(f"card {side}"):
        return bool(mark.value == (card,))
    _, found, rest = clause.text.partition(f" {side} ")
    named = things(rest, now) if found else []
    return bool(named) and all(one.cards == (card,) for one in named)


def _cards(clause: Clause, part: str, named: Sequence[Named], now: Situation) -> tuple[int, ...]:
    """Return the cards that a clause names, by what is told of them or by a thing; or none."""
    if mark := clause.first("card", "edge"):
        return tuple(mark.value)
    deed = _DEED.match(part) if is_told(part) else None
    of_deed = is_told(part) and not clause.has("ends")
    if of_deed and (done := done_in(clause.text, now) or (deed and card_of_deed(deed[1], now))):
        return (done,)
    if not named or clause.has("clip"):
        return ()
    with_all = [card for card in now.positions if all(card in one.cards for one in named)]
    card = with_all[0] if len(with_all) == 1 else _saying(named[0], now)
    all_meant = is_told(part) and clause.says(_SCENE)  # and never all of the film
    return (card,) if card else tuple(with_all) if all_meant else ()


def _saying(named: Named, now: Situation) -> int | None:
    """Return the one card that shows a thing, or of several the one that says its very word; or None."""
    saying = [
        card for card in named.cards if re.search(rf"\b{re.escape(named.word)}\b", now.text(card), re.I)
    ]
    cards = saying if len(named.cards) > 1 else named.cards
    return cards[0] if len(cards) == 1 else None
