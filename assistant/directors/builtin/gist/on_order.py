"""Reads which cards go, and in which order they come."""

import re

from assistant.directors.builtin import lexicon, placing, rewriting
from assistant.directors.builtin.decision import Decision, ask, call, change
from assistant.directors.builtin.gist.clause import Clause, Context, Mark
from assistant.directors.builtin.gist.cores import bare
from assistant.directors.builtin.gist.referring import by_meaning, main_of, meanings, things
from assistant.directors.builtin.looks import look_of
from assistant.directors.builtin.numerals import NUMBER, number
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.styles import take_style
from tools.format import LONGEST_S, MAX_VARIATIONS, RESOLUTIONS, SHORTEST_S

from assistant.directors.builtin.gist.pointing import cards_of, clip_of, scenes_of_things

def removed(c, ctx, now):
    if not c.has("remove") or c.has("clip", "stretch", "time"):
        return None
    cards = [p for m in c.all("card") for p in m.value]
    if any(things(c.text[m.start : m.end], now) for m in c.all("remove")):
        return None
    if not cards and re.search(r"\b(?:it|that|this)(?: (?:one|scene|part|bit|out|away))?\b", c.text, re.I):
        cards = list(ctx.cards)
    if not cards or len(cards) == len(now.cards) or c.left("remove", "card", "purpose", "move", "keep", "join", "add"):
        return None
    return change(*(call("remove_card", card=p) for p in sorted(set(cards), reverse=True)))


def moved(c, ctx, now):
    cards = [m for m in c.all("card", "edge")]
    own = [m for m in c.all("card") if len(m.value) == 1]
    named = c
    if not own and c.has("first", "latter") and (th := scenes_of_things(c.text, now)):
        own = [Mark("card", th[0][0].start, th[0][0].end, (th[0][1],))]
        named = Clause(c.text, (*c.marks, *(Mark("thing", w.start, w.end) for w, _ in th)))
    if named.left("thing", "card", "edge", "move", "swap", "first", "latter", "join", "card after", "card before", "purpose", "add", "find", "lasting"):
        return None
    if c.has("swap"):
        positions = [p for m in c.all("card") for p in m.value]
        if (not positions and len(now.cards) == 2) or len(positions) == 2 == len(now.cards) and not own:
            positions = [1, 2]
        if len(positions) == 2:
            order = list(now.positions)
            a, b = positions
            order[a - 1], order[b - 1] = order[b - 1], order[a - 1]
            return placing._ordered(order, now)
        return None
    if c.has("remove", "longer", "shorter"):
        return None
    if len(own) == 1 and (side := c.first("card after", "card before")):
        where = side.name.split()[1]
        return _placed(own[0].value[0], where, side.value[0], now)
    if len(own) == 2 and (m := re.search(r"\b(after|behind|before|in front of)\b", c.text[own[0].end : own[1].start], re.I)):
        where = "after" if m[1].lower() in ("after", "behind") else "before"
        return _placed(own[0].value[0], where, own[1].value[0], now)
    if len(own) >= 1 and c.has("first"):
        starts = re.search(r"\b(?:start|begin|open|kick off)s? (?:off )?(?:with|on)\b", c.text, re.I)
        card = next((m for m in own if not starts or m.start > starts.start()), own[0]).value[0]
        return _placed(card, "first", 0, now)
    if len(own) == 1 and c.has("latter"):
        return _placed(own[0].value[0], "last", 0, now)
    return None


def _placed(card, where, other, now):
    if card not in now.positions:
        return None
    order = [p for p in now.positions if p != card]
    if where == "first":
        at = 0
    elif where == "last":
        at = len(order)
    else:
        at = order.index(other) + (where == "after") if other in order else None
    if at is None:
        return None
    order.insert(at, card)
    return placing._ordered(order, now) or Decision()


RULES = (removed, moved)
