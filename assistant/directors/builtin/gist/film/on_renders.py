"""Reads what is said of drawing itself: draw it now, draw these cards alone, stop."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from assistant.directors.builtin.decision import Decision, call
from assistant.directors.builtin.gist.clause import Clause, Context, Mark, Rule
from assistant.directors.builtin.gist.marks.cues import bad_words
from assistant.directors.builtin.gist.marks.places import known
from assistant.directors.builtin.gist.marks.pointing import cards_of
from assistant.directors.builtin.gist.parting.splitting import is_told
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.steering import drawn_now

_NOT: Final = r"\b(?:not|never|no(?!,)|without|until|before)\b|n't\b|\b(?:it|this|that|them) like\b"
_NOT_STOPPED: Final = rf"(?!^no\b){_NOT}"
_ALONE: Final = r"\b(?:only|just|alone|nothing else|first|(?:all )?(?:by itself|on its own)|but not the)\b"
_DRAW: Final = (
    r"\b(?:re-?)?(?:draw|render|shoot)(?:n|ed)?\b|\bre-?(?:draw|render|shoot)ing\b"
    r"|^(?:(?:please|only|just|now|can you)\s+)*do (?=(?:the|card|scene)\b)"
)
_AGAIN: Final = r"\bre-?(?:draw|render|shoot|do)|\b(?:again|once more|anew|afresh|fresh|new|over)\b"
_OTHERWISE: Final = r"\b(?:seed|different|another)\b"
_FROM: Final = r"\b(?:start|begin)(?:s|ing)?\b|\bfrom\b"
_SHOWN_ALONE: Final = r"\bshow (?:me|us) (?:just|only)\b.*\bfirst\b"
_ALL_BUT: Final = (
    r"\b(?:everything|all|anything|the (?:lot|rest)|every (?:card|scene))(?: of (?:it|them))?"
    r",? (?:but|except(?: for)?|apart from|other than|besides|without)\b"
)
_OF_CARDS: Final = ("card", "edge", "remix", "first", "anew", "done again")
_AHEAD: Final = re.compile(
    r"\b(?:first,? )?before (?:you|we|it|the|render|draw|animat|doing|making)\w*\b.*$"
    r"|,? (?:so (?:that )?(?:i|we) can|(?:just |only )?to) (?:see|check|look|judge|make sure)\b.*$",
    re.I,
)
"""“Stills first, before you draw it all”."""
_NO_MORE: Final = re.compile(
    r"\b(?:don't|do not|not?) (?:(?:draw|render)(?:ing)? (?:it |this |that )?(?:any )?(?:more|further|longer)"
    r"|(?:any )?(?:more|further) (?:draw|render)ings?"
    r"|(?:go on|carry on|continue|keep(?: on)?|bother)"
    r" (?:with the |to )?(?:draw|render)(?:ing)?(?: any ?more)?)\b",
    re.I,
)
_STOPPED: Final = re.compile(
    r"^(?:(?:please|no|wait|oh|ok|hey|can you|could you)[\s,]+)*(?:stop|abort|cancel|halt|kill|quit"
    r"|interrupt)"
    r"(?: (?:the|that|this|it|my|current|now|please|pls|render|rendering|drawing|job))+,? (?P<why>.+)$",
    re.I,
)
_SLOW: Final = re.compile(r"(?:it |this |that )?(?:takes?|is taking|took) ", re.I)
_NOT_ALL: Final = re.compile(
    r",? ?\bnot (?:the (?:lot|others?|rest|whole (?:thing|film|lot))|all(?: of (?:it|them))?"
    r"|everything)\b",
    re.I,
)
_AROUND_A_DRAWING: Final = (
    "drawing", "begin drawing", "of drawing", "only", "keep", "purpose", "move", "straight", "afterwards",
)  # fmt: skip


def cancelled(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return the render stopped that is under way."""
    no_more = [Mark("stop", *match.span()) for match in _NO_MORE.finditer(clause.text)]
    said = Clause(clause.text, (*clause.marks, *no_more))
    denied = re.search(_NOT_STOPPED, clause.without(*no_more), re.I)
    left = said.left("stop", "drawing", "of drawing", "purpose", "all clips")
    stopped = said.has("stop") and not denied and not left
    return Decision((call("cancel_render"),)) if stopped or _is_stopped_for_a_reason(clause) else None


def _is_stopped_for_a_reason(clause: Clause) -> bool:
    """Return whether drawing is to stop, and the rest only says why: “stop the render i forgot something”."""
    match = _STOPPED.match(clause.text)
    why = match["why"] if match else ""
    return bool(is_told(why) or _SLOW.match(why) or bad_words() & set(why.lower().split()))


def drawn(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return the board drawn as it stands, or some of its cards alone."""
    alone = _NOT_ALL.search(clause.text) is not None or clause.says(_ALONE)
    others = [
        Mark("only", *match.span())
        for said in (_NOT_ALL, re.compile(_ALONE, re.I))
        for match in said.finditer(clause.text)
    ]
    if now.board is None or not _shall_be_drawn(clause, others):
        return None
    stills = clause.all("still")  # “the opening frames” are of all cards
    clause = replace(
        clause,
        marks=[one for one in clause.marks if one.name != "edge" or not any(map(one.meets, stills))],
    )
    named = clause.all("card", "edge")
    marks = [*named, *(replace(mark, name="card") for mark in known(clause, now) if alone)]
    if (
        clause.says(_AGAIN)
        and not context.rule
        and (marks or cards_of(clause, context, now) or (context.cards and context.marked))
    ):
        return None  # such a scene is drawn anew
    if marks and not Clause(clause.text, (*clause.marks, *marks, *others)).left(
        *_AROUND_A_DRAWING, *_OF_CARDS
    ):
        cards = cards_of(Clause(clause.text, named or marks), context, now)
        if clause.says(_ALL_BUT):
            alone, cards = True, tuple(place for place in now.positions if place not in cards)
        return drawn_now(cards if len(cards) < len(now.cards) else (), now)
    again = ("anew", "done again") if context.rule and not clause.says(_OTHERWISE) else ()
    if clause.left(*_AROUND_A_DRAWING, *again):
        return None
    return drawn_now(cards_of(clause, context, now) if alone else (), now)


def _shall_be_drawn(clause: Clause, others: Sequence[Mark]) -> bool:
    """Return whether a clause wishes for a drawing; `others` tell that it is not of all."""
    wished = clause.says(_DRAW) or clause.has("begin drawing") or clause.says(_SHOWN_ALONE)
    refused = re.search(_NOT, clause.without(*others), re.I) or is_told(clause.text)
    since = clause.has("card", "edge") and clause.says(_FROM)
    return wished and not (refused or since or clause.has("how_many", "factor"))


def pictured(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return a single picture of each card that is named, or of all: “a still of the last scene first”."""
    ahead = [Mark("still", *match.span()) for match in _AHEAD.finditer(clause.text)]
    if now.board is None or not clause.has("still") or is_told(clause.text):
        return None
    if re.search(_NOT, clause.without(*ahead), re.I):
        return None
    stills = clause.all("still")  # “the opening frames” are of all cards
    clause = replace(
        clause,
        marks=[one for one in clause.marks if one.name != "edge" or not any(map(one.meets, stills))],
    )
    named = clause.all("card", "edge")
    marks = [*named, *(replace(mark, name="card") for mark in known(clause, now))]
    beside = (*_AROUND_A_DRAWING, *_OF_CARDS, "still", "pick", "find", "adding")
    if set(Clause(clause.text, (*clause.marks, *marks, *ahead)).left(*beside)) - {"sketch"}:
        return None
    cards = cards_of(Clause(clause.text, named or marks), context, now) if marks else ()
    calls = (call("draw_still", card=card) for card in cards if len(cards) < len(now.cards))
    return Decision(tuple(calls) or (call("draw_still", card=None),))


RULES: Final[tuple[Rule, ...]] = (cancelled, pictured, drawn)
