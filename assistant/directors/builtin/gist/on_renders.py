"""Reads what is said of drawing itself: draw it now, draw these cards alone, stop, with this seed."""

import re
from typing import Final

from assistant.directors.builtin.decision import Decision, call, change
from assistant.directors.builtin.gist.clause import Clause, Context, Rule
from assistant.directors.builtin.gist.pointing import cards_of
from assistant.directors.builtin.gist.splitting import is_told
from assistant.directors.builtin.numerals import NUMBER, number
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.steering import drawn_now

_NOT: Final = r"\b(?:not|never|no|without|until|before)\b|n't\b"
_ALONE: Final = r"\b(?:only|just|alone|nothing else|first|by itself|but not the)\b"
_DRAW: Final = r"\b(?:re-?)?(?:draw|render|shoot)(?:n|ed)?\b"
_AGAIN: Final = r"\bre-?(?:draw|render|shoot|do)|\bagain\b|\bonce more\b"
_FROM: Final = r"\b(?:start|begin)(?:s|ing)?\b|\bfrom\b"
_SHOWN_ALONE: Final = r"\bshow (?:me|us) (?:just|only)\b.*\bfirst\b"
_NO_MORE: Final = (
    r"(?:don't|do not|no|not) (?:draw|render|drawing|rendering) (?:it |this |that )?"
    r"(?:any )?(?:more|further|longer)\b"
)
_SEED: Final = re.compile(
    r"\b(?:random )?seed\b[\s:=,#]*"
    rf"(?:(?:at|to|is|of|on|number|no\.?|as)\b[\s:]*)?(?P<seed>\d{{1,12}}|{NUMBER})\b",
    re.I,
)
_AROUND_A_DRAWING: Final = (
    "drawing", "begin drawing", "of drawing", "only", "keep", "purpose", "move", "straight", "afterwards",
)  # fmt: skip
_AROUND_A_SEED: Final = (
    "drawing", "of drawing", "keep", "purpose", "remix", "done again", "alike", "each try", "steps", "latter",
)  # fmt: skip


def cancelled(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return the render stopped that is under way."""
    if clause.says(_NO_MORE):
        return Decision((call("cancel_render"),))
    if (
        not clause.has("stop")
        or clause.says(_NOT)
        or clause.left("stop", "drawing", "of drawing", "purpose", "all clips")
    ):
        return None
    return Decision((call("cancel_render"),))


def drawn(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return the board drawn as it stands, or some of its cards alone."""
    shown = clause.says(_SHOWN_ALONE)
    if not (clause.says(_DRAW) or clause.has("begin drawing") or shown) or now.board is None:
        return None
    if clause.says(_NOT) or is_told(clause.text) or clause.has("how_many", "factor"):
        return None
    if clause.has("card", "edge") and clause.says(_FROM):
        return None
    if clause.has("card", "edge") and not clause.left(*_AROUND_A_DRAWING, "card", "edge", "remix", "first"):
        alone = clause.says(_ALONE) or not clause.says(_AGAIN)
        cards = cards_of(clause, context, now)
        return drawn_now(cards if len(cards) < len(now.cards) else (), now) if alone else None
    if clause.left(*_AROUND_A_DRAWING):
        return None
    return drawn_now(cards_of(clause, context, now) if clause.says(_ALONE) else (), now)


def seeded(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return the seed by which the film is drawn."""
    match = _SEED.search(clause.text)
    if match is None or now.board is None or clause.has("card", "clip"):
        return None
    rest = {word.lower() for word in re.findall(r"[\w'-]+", match[0])}
    if not set(clause.left(*_AROUND_A_SEED)) <= rest | {"run", "pin", "lock", "seed"}:
        return None
    return change(call("set_format", seed=int(number(match["seed"]))))


RULES: Final[tuple[Rule, ...]] = (cancelled, seeded, drawn)
