"""Reads a wish about the cards of the board: change, remove, move, swap, join, or change what is seen in all."""

import re
from typing import Any, Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.decision import Call, Decision, ask, call, change
from assistant.directors.builtin.looks import stripped
from assistant.directors.builtin.numerals import SECONDS, seconds
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.targets import Target, target, targets
from assistant.directors.builtin.wishes import retold, wants_action, wish

_REMOVE: Final = re.compile(
    r"^(?:remove|delete|drop|erase|cut(?: out)?|skip|lose|get rid of|throw (?:out|away)|take (?:out|away)|kill|scrap|discard)\s*$",
    re.I,
)
_BEFORE: Final = re.compile(
    r"^(?:(?:make|turn|change|set|edit|update|rewrite|let|have|put|render|draw|redo|fix|shoot|film|do|show|give|start|end|in|on|for|at|during|i want|want|replace)\b[\s,]*)*$",
    re.I,
)
_LEADS: Final = re.compile(
    r"^[\s,:–—-]*(?:(?:so that|so|to be|to|into|with|by|be|is|as|should(?: also)? (?:be|have|show|happen|take place)|should|must(?: be)?|could be|"
    r"happens?|happening|takes? place|look like|looks? like|looks?|show(?:s|ing)?|has|have|which|where|say|say:|a bit|much|instead|use)\b[\s,:]*)*",
    re.I,
)
_TRAILING: Final = re.compile(r"[\s,]*\b(?:in|on|for|to|of|at|during|from|into|throughout)?\s*$", re.I)
_MOVE: Final = re.compile(
    r"^(?:move|shift|put|place|start|begin|set|let|have|push|pull|bring|make|drag|slide|delay)\s*$", re.I
)
_TO_TIME: Final = re.compile(
    rf"^\s*(?:(?:should |to )?(?:start|begin|come|be|happen)s?\s+)?(?:to|at|from|@)\s+(?:the )?(?:second (?P<n>\d+)|(?P<s>{SECONDS}))(?:[ -]mark)?\W*$",
    re.I,
)
_BY_TIME: Final = re.compile(
    rf"^\s*(?:start |come )?(?:by )?(?P<s>{SECONDS})\s*(?P<way>earlier|later|sooner|forward|back|to the left|to the right)\W*$",
    re.I,
)
_PLACE: Final = re.compile(
    r"^\s*(?:come |be |go )?(?:to (?:the )?|at the |in |as )?(?P<where>start|beginning|front|end|back|first|last|before|after|behind)\b",
    re.I,
)
_LASTS: Final = re.compile(
    rf"^\s*(?:should |must |to )?(?:last|take|be|run|stay)?s?\s*(?:for )?(?P<s>{SECONDS})(?: long)?\W*$", re.I
)
_SWAP: Final = re.compile(r"^(?:swap|switch|exchange|flip)\b", re.I)
_CUT: Final = re.compile(r"\b(?:hard |straight |sharp |clean )?cuts?\b", re.I)
_SMOOTH: Final = re.compile(
    r"\b(?:smooth(?:ly)?|soft|dissolves?|cross-?fades?|seamless|no cuts?|without (?:a )?cuts?|transitions?|flow)\b",
    re.I,
)
_JOIN: Final = re.compile(
    r"\b(?:between|from|before|into|to|after|join|transition)\b|^(?:use |make |with |only |hard |smooth |no |all )*(?:cuts?|joins?|transitions?|dissolves?|cross-?fades?)\b",
    re.I,
)
_ONLY_JOIN: Final = re.compile(r"^[\s,:]*(?:(?:with|as|to be|be|by|is|an?|use|hard|straight|sharp|clean|smooth|soft)\s+)*(?:cut|transition|join|dissolve|cross-?fade)\W*$", re.I)
_AGAIN: Final = re.compile(
    r"^(?:redo|reroll|re-roll|redraw|again|draw again|another (?:take|seed|try)(?: of| for)?|new seed(?: for)?|try again|different seed(?: for)?)\s*$",
    re.I,
)


def read_edit(text: str, now: Situation) -> Decision | None:
    """Return what a message does to the board, or None where it speaks of none of its cards."""
    said = text.strip(" .!,;:?")
    found = target(said, len(now.cards))
    if found is None or (found.edge and not re.match(r"^(?:make|change|in|let|delete|remove)\b", said, re.I)):
        return _whole_board(said, now)
    return _of_cards(said, found, now)


def _of_cards(said: str, found: Target, now: Situation) -> Decision | None:
    before, after = said[: found.start].strip(), said[found.end :]
    for rule in (_remove, _reorder, _move, _lasting, _rejoin, _again):
        if decision := rule(said, before, after, found, now):
            return decision
    edits = _edits(before, after, found, now)
    if edits is None and (before or after.strip()):
        return None
    return (
        change(*edits)
        if edits
        else ask(
            f"What should card {found.positions[0]} show? For example: make card {found.positions[0]} a fox in the snow."
        )
    )


def _edits(before: str, after: str, found: Target, now: Situation) -> list[Call] | None:
    if _BEFORE.match(before):
        payload = _LEADS.sub("", after, count=1)
        if payload.strip():
            return wish(payload, found.positions, now) or retold(payload, found.positions)
        return None
    if re.sub(r"\W|please|too|as well", "", after.lower()):
        return None
    payload = _TRAILING.sub("", before)
    return wish(payload, found.positions, now) or retold(payload, found.positions)


def _remove(said: str, before: str, after: str, found: Target, now: Situation) -> Decision | None:
    if not _REMOVE.match(before) or re.sub(r"\W|please|again|now|entirely|completely", "", after.lower()):
        return None
    positions = sorted(
        {p for spoken in targets(said, len(now.cards)) for p in spoken.positions}, reverse=True
    )
    return change(*(call("remove_card", card=position) for position in positions))


def _move(said: str, before: str, after: str, found: Target, now: Situation) -> Decision | None:
    if len(found.positions) != 1 or not (_MOVE.match(before) or not before):
        return None
    card = found.positions[0]
    if match := _TO_TIME.match(after):
        at = float(match["n"]) if match["n"] else seconds(match["s"])
        return change(call("move_card", card=card, at=at))
    if (match := _BY_TIME.match(after)) and card in now.positions:
        way = -1 if match["way"].lower() in ("earlier", "sooner", "back", "to the left") else 1
        return change(call("move_card", card=card, at=max(0.0, now.at(card) + way * seconds(match["s"]))))
    if not _MOVE.match(before) or (match := _PLACE.match(after)) is None:
        return None
    return _moved_to(card, match["where"].lower(), after[match.end() :], now)


def _moved_to(card: int, where: str, rest: str, now: Situation) -> Decision | None:
    other = target(rest, len(now.cards))
    last = len(now.cards)
    if where in ("before", "after", "behind"):
        if other is None:
            return None
        place = other.positions[0] + (where != "before") - (card < other.positions[0])
    else:
        place = 1 if where in ("start", "beginning", "front", "first") else last
    order = [p for p in now.positions if p != card]
    order.insert(place - 1, card)
    return _ordered(order, now)


def _reorder(said: str, before: str, after: str, found: Target, now: Situation) -> Decision | None:
    if not _SWAP.match(said):
        return None
    positions = [p for spoken in targets(said, len(now.cards)) for p in spoken.positions]
    if len(positions) != 2:
        return None
    order = list(now.positions)
    if any(position not in now.positions for position in positions):
        return ask(
            f"The board has cards 1 to {len(order)}, so there is nothing to swap. For example: swap cards 1 and 2."
        )
    a, b = positions[0] - 1, positions[1] - 1
    order[a], order[b] = order[b], order[a]
    return _ordered(order, now)


def _ordered(order: list[int], now: Situation) -> Decision | None:
    """Hand the cards' contents round; their times stay, since no two cards may ever start together."""
    if any(now.cards[p - 1].get("media") for p in order):
        return ask(
            "Cards with pictures or footage cannot change places yet. Move one to another time instead, for example: move card 2 to 7 s."
        )
    moved = [(to, now.cards[of - 1]) for to, of in enumerate(order, 1) if to != of]
    return (
        change(
            *(
                call("edit_card", card=to, text=card["text"], seed=card.get("seed"), **_kept(card))
                for to, card in moved
            )
        )
        if moved
        else None
    )


def _kept(card: Any) -> dict[str, str]:
    return dict(card.get("fields") or {})


def _lasting(said: str, before: str, after: str, found: Target, now: Situation) -> Decision | None:
    match = _LASTS.match(after)
    card = found.positions[0]
    if (
        match is None
        or len(found.positions) != 1
        or card not in now.positions
        or not re.fullmatch(r"(?:make|let|have|keep)?\s*", before, re.I)
    ):
        return None
    if card < len(now.cards):
        return change(call("move_card", card=card + 1, at=now.at(card) + seconds(match["s"])))
    return ask(
        "The last card lasts to the end of the video. Say how long the video shall be, for example: make it 15 seconds."
    )


def _rejoin(said: str, before: str, after: str, found: Target, now: Situation) -> Decision | None:
    join = "smooth" if _SMOOTH.search(said) else "cut" if _CUT.search(said) else ""
    alone = _ONLY_JOIN.match(after) is not None
    if not join or lexicon.subject(said) or not (alone or _JOIN.search(said)) or _REMOVE.match(before):
        return None
    positions = sorted({p for spoken in targets(said, len(now.cards)) for p in spoken.positions})
    later = (
        positions[1:]
        if len(positions) > 1
        else [positions[0] + 1]
        if re.search(r"\bafter\b", said, re.I)
        else positions
    )
    return change(*(call("edit_card", card=position, join=join) for position in later))


def _again(said: str, before: str, after: str, found: Target, now: Situation) -> Decision | None:
    if not _AGAIN.match(before) and not (re.match(r"^\W*again\W*$", after, re.I) and _BEFORE.match(before)):
        return None
    fresh = {p: new_seed(now, p) for p in found.positions}
    return change(*(call("edit_card", card=p, seed=seed) for p, seed in fresh.items()))


def new_seed(now: Situation, card: int | None = None) -> int:
    """Return another seed than the one in use; the same question gives the same seed."""
    own = now.cards[card - 1].get("seed") if card in now.positions and card else None
    used = own if own is not None else int(now.board["seed"]) if now.board else 0
    return (int(used) * 31 + 1_009 + (card or 0)) % (2**31 - 1)


def _whole_board(said: str, now: Situation) -> Decision | None:
    """Return a change of what is seen in the whole video."""
    if not now.cards:
        return None
    if join := _all_joins(said, now):
        return join
    if edits := wish(said, list(now.positions), now) or wish(stripped(said), list(now.positions), now):
        return change(*edits)
    return _unplaced(said, now)


def _all_joins(said: str, now: Situation) -> Decision | None:
    join = "smooth" if _SMOOTH.search(said) else "cut" if _CUT.search(said) else ""
    if (
        not join
        or len(said.split()) > 8
        or not _JOIN.search(said)
        or not re.search(r"cut|transition|join|dissolve|fade", said, re.I)
    ):
        return None
    if len(now.cards) < 2:
        return ask(
            "There is only one card, so there is nothing to join yet. For example: add a scene at the end where it walks away."
        )
    return change(
        *(call("edit_card", card=position, join=join) for position in now.positions if position > 1)
    )


def _unplaced(said: str, now: Situation) -> Decision | None:
    """Return a question where a wish is clear but for the card or the thing it is about."""
    named = re.match(
        r"^(?:replace|swap|substitute|remove|delete|erase|get rid of|paint|colou?r)\s+(?:out\s+)?(?:the |an? )?([\w'-]+(?: [\w'-]+)?)",
        said,
        re.I,
    )
    if wants_action(said) and len(now.cards) > 1:
        return ask(f"In which card? For example: in card {len(now.cards)} the crane flies away.")
    if named and not any(rewriting.names(card["text"], named[1]) for card in now.cards):
        return ask(
            f"No card names “{named[1]}”. Say it with the card's own words, for example: replace the {_example(now)} with a fox."
        )
    return None


def _example(now: Situation) -> str:
    found = lexicon.subject(now.text(1))
    return found.words if found else "crane"
