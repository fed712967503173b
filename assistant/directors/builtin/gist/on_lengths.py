"""Reads how long cards and the film shall be."""

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

def timed(c, ctx, now):
    found = _timed(c, ctx, now)
    return lengths(found[1], found[2], now, ctx) if isinstance(found, tuple) else found


def _timed(c, ctx, now):
    if now.board is None or c.has("stretch"):
        return None
    equal = c.has("equal")
    longer, shorter = c.has("longer"), c.has("shorter")
    time, factor = c.first("time"), c.first("factor")
    if not (equal or longer or shorter or (time and (c.has("lasting", "each") or re.search(r"\b(?:give|make|let) (?:it|that|this)\b", c.text, re.I) or c.has("card")))):
        other_ = re.search(r"\bthe others?\b", c.text, re.I) and ctx.lengths
        if not other_:
            return None
    if [w for w in c.left("longer", "shorter", "lasting", "time", "factor", "equal", "card", "edge", "each", "slightly", "move", "purpose", "keep", "strongly", "latter", "join", "first", "extended", "add") if not re.fullmatch(NUMBER, w, re.I)]:
        return None
    cards = cards_of(c, ctx, now, loose=True)
    if not cards and ctx.clip and not c.has("clip", "title") and longer:
        return Decision((call("recut", clip=ctx.clip, after_s=time.value if time else 3),))
    each = c.has("each") or equal
    bare = re.search(rf"\b(?:to|at|into|only|just|for) (?:about |around |just |only )?({NUMBER})\W*$", c.text, re.I)
    amount = None if re.search(r"\btoo (?:much|long)\b", c.text, re.I) else time.value if time else number(bare[1]) if bare else ctx.seconds if re.search(r"\b(?:in|into|to) (?:that|it)\b", c.text) else None
    if equal:
        length = amount / len(now.cards) if amount and c.has("lasting") and not each else None
        step = now.duration / len(now.cards)
        return ("length", tuple(now.positions), step)
    if each and amount and not re.search(r"\b(?:in|into)\b.*\btotal\b", c.text) and not (longer and re.search(r"\b(?:more|longer|extra|another)\b", c.text, re.I)):
        return ("length", tuple(now.positions), amount)
    if not cards or (len(cards) == len(now.cards) and not each):
        return _film_length(c, now, longer, shorter, amount, factor)
    return ("length", cards, lambda old: _new(c, old, longer, shorter, amount, factor))


def _new(c, old, longer, shorter, amount, factor):
    relative = re.search(r"\b(?:longer|shorter|more|extra|less|another|additional)\b|\bby\b", c.text, re.I)
    if amount and relative and not re.search(r"\bto\b|\bnot (?:any )?(?:longer|shorter)", c.text):
        return old + amount if longer or not shorter else old - amount
    if amount:
        return amount
    if factor:
        value = factor.value
        if value < 1 and longer and not shorter:
            value = 1.5
        return old * (value if not shorter or value < 1 else 1 / value)
    more = 1 if c.has("slightly") else 2
    return old + more if longer else max(SHORTEST_S, old - more)


def _film_length(c, now, longer, shorter, amount, factor):
    new = round(_new(c, now.duration, longer, shorter, amount, factor), 2)
    if not amount and not factor:
        new = now.duration + 5 if longer else max(SHORTEST_S, now.duration - 5)
        if new > LONGEST_S > now.duration:
            new = LONGEST_S
    return change(call("set_format", duration=new))


def lengths(cards, length, now, ctx):
    """Calls that give cards another length, the others keeping theirs."""
    wanted = ctx.lengths
    spans = {p: now.at(p + 1) - now.at(p) for p in now.positions}
    for p in cards:
        if p in spans:
            wanted[p] = round(max(0.5, length(spans[p]) if callable(length) else length), 3)
    spans |= wanted
    total = round(sum(spans.values()), 3)
    if total > LONGEST_S:
        return ask(f"A video lasts up to {LONGEST_S} s; that would be {total:g} s.")
    if total < SHORTEST_S:
        return ask(f"A video lasts at least {SHORTEST_S} s.")
    changed = [p for p in now.positions if abs(spans[p] - (now.at(p + 1) - now.at(p))) > 0.001]
    starts, at = {}, 0.0
    for p in now.positions:
        starts[p], at = round(at, 3), at + spans[p]
    if len(changed) == 1 and changed[0] < len(now.cards):
        return change(call("move_card", card=changed[0] + 1, at=_plain(starts[changed[0] + 1]), ripple=True))
    ratio = total / now.duration
    here = {p: now.at(p) * ratio for p in now.positions}
    later = [p for p in reversed(now.positions) if starts[p] - here[p] > 0.001]
    earlier = [p for p in now.positions if here[p] - starts[p] > 0.001]
    moves = [call("move_card", card=p, at=_plain(starts[p])) for p in (*later, *earlier)]
    calls = ([call("set_format", duration=_plain(total))] if abs(total - now.duration) > 0.001 else []) + moves
    return change(*calls) if calls else None


def _plain(value):
    short = round(value, 3)
    return int(short) if short == int(short) else short


RULES = (timed,)
