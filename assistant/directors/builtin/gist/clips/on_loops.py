"""Reads which clips, or which stretches of them, shall play without an end."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from assistant.directors.builtin.clips import at_place
from assistant.directors.builtin.decision import Decision, call
from assistant.directors.builtin.gist.clause import Clause, Context, Mark, Rule
from assistant.directors.builtin.gist.marks.pointing import argument, clips_of, length_of, names_cards
from assistant.directors.builtin.gist.marks.portions import in_seconds, span_of
from assistant.directors.builtin.numerals import ORDINAL
from assistant.directors.builtin.situation import Situation

_AROUND: Final = (
    "loop", "clip", "title", "all clips", "lasting", "purpose", "move", "longer", "onwards", "join", "remix",
    "first", "shape_vertical", "undo", "slightly", "pick", "smooth", "keep", "others", "folder",
)  # fmt: skip
_LENGTHS: Final = {"short": "short", "quick": "short", "brief": "short", "long": "long", "slow": "long"}
_HOW: Final = re.compile(
    rf"\b(?P<length>{'|'.join(_LENGTHS)})(?:er)?\b(?=(?:,? [\w-]+){{0,2}}? loop\b)"
    rf"|(?<=\bloop )(?:it|this|that) (?P<after>{'|'.join(_LENGTHS)})(?:ly)?\b",
    re.I,
)
"""How long the closing shot is: “a short seamless loop”."""


_FOREVER: Final = re.compile(
    r"\b(?:make|let|have|want|like|see|keep|show|so(?: that)?)"
    r" (?:it|him|her|them|(?:the|my) [\w-]+(?: \w+)??)"
    r"(?: (?:to|should|must|just|can|keeps?))* (?P<does>[\w-]+(?: (?:on|a?round|about|along|there))?) $",
    re.I,
)
_CIRCLES: Final = re.compile(r"in (?:a )?circles?", re.I)
"""What may be how somebody goes, and alone is no loop."""
_ONE: Final = re.compile(rf"\bthe (?P<place>{ORDINAL}) one\b", re.I)
"""What is looped is a clip, though “the second one” may be a card elsewhere."""
_JUMPS: Final = re.compile(
    r"(?:(?:right now|at the moment|now|but|because|currently) )*"
    r"(?:it|there|the (?:clip|video|film|gif|loop))"
    r"(?:'s| is)? (?:always |still |a |an |this |visibly |slightly )*"
    r"(?:jump|jerk|stutter|jolt|hiccup|skip|hop|gap|break|seam|glitch)s?"
    r" (?:at|when|where|between|every time) [\w' ]*\b(?:end|start|beginning|loops?|repeats?|over|again|round"
    r"|restarts?|starts|ends|seam)\b[\w' ]*",
    re.I,
)
_RUNS: Final = (
    r"\b(?:it|this|that|they) (?:(?:'s|is|will|should|must|can|has to|needs to|to|just|then) ?)*"
    r"(?:run|play|go|show|be on|on)(?:n?ing|s)?\b|'ll (?:run|play|be|go)\b"
)


def looped(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return the clips whose end shall run into their start: “loop the first three seconds of it”."""
    clause = in_seconds(clause, now)
    loops = clause.all("loop")
    if loops and context.rule == "looped" and not clause.has("clip", "title", "stretch", "card"):
        return context.decision if not clause.left(*_AROUND) else None
    rest = replace(clause, marks=_outside(clause, loops))
    counted = _ONE.search(clause.text) if not rest.has("clip", "title", "stretch") else None
    named = [argument(clip, now) for clip in at_place(counted["place"], now)] if counted else []
    part = "" if named else _part(rest, now)
    if not loops or part is None or rest.has("time", "factor", "blend"):
        return None
    how = _HOW.search(clause.text)
    said = Mark("how", how.start(), how.end()) if how else None
    whole = replace(clause, marks=(*clause.marks, *([said] if said else []), *_deeds(clause, loops)))
    if whole.left(*_AROUND, "how", *(("stretch", "card") if part or named else ())):
        return None
    length = _LENGTHS[(how["length"] or how["after"]).lower()] if how else None
    clips = named or clips_of(clause, context, now)
    spans = {clip: span_of(part, length_of(clip, now)) for clip in clips}
    return Decision(tuple(call("loop", clip=clip, **spans[clip], length=length) for clip in clips))


def _deeds(clause: Clause, loops: Sequence[Mark]) -> list[Mark]:
    """Return what somebody shall do without an end: “make the fox run in circles forever”."""
    if all(_CIRCLES.fullmatch(clause.words(loop)) for loop in loops):
        return []
    found = _FOREVER.search(clause.text[: loops[0].start])
    return [Mark("how", found.start("does"), found.end("does"))] if found else []


def _outside(clause: Clause, loops: Sequence[Mark]) -> list[Mark]:
    return [
        mark
        for mark in clause.marks
        if not any(loop.start <= mark.start and mark.end <= loop.end for loop in loops)
    ]


def _part(rest: Clause, now: Situation) -> str | None:
    """Return the stretch that is looped, empty for all of a clip; None where it is not clear."""
    stretches = rest.all("stretch")
    if len(stretches) == 1:
        return str(stretches[0].value)
    if not stretches and not names_cards(rest):
        return ""
    cards = {card for mark in rest.all("card") for card in mark.value}
    if stretches or rest.has("edge", "clip", "title") or len(cards) != 1:
        return None
    card = cards.pop()
    return f"{now.at(card):g}-{now.at(card + 1):g}" if card in now.positions else None


def seam(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return nothing to do for what is told beside a loop: “it jumps at the end”, “it runs all day”."""
    runs = context.rule == "looped" and clause.says(_RUNS)
    return Decision() if _JUMPS.fullmatch(clause.text) or runs else None


RULES: Final[tuple[Rule, ...]] = (looped, seam)
