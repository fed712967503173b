"""Reads what is to become of a clip's time: parts kept or cut out, a loop."""

import re
from collections.abc import Sequence
from typing import Any, Final

from assistant.directors.builtin.decision import Decision, call
from assistant.directors.builtin.gist.clause import Clause, Context, Mark, Rule
from assistant.directors.builtin.gist.cues import bad_words
from assistant.directors.builtin.gist.marking import marked
from assistant.directors.builtin.gist.pointing import clips_of
from assistant.directors.builtin.numerals import NUMBER, SECONDS
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.stretches import in_seconds

_POINTED: Final = r"\b(?:it|that|this|them|those|these)\b"
_OFF_AN_EDGE: Final = re.compile(
    r"\b(?:off|from|at) (?:the |its )?(?:very )?(?P<edge>end|ending|start|beginning|front|opening)\b"
    r"|\b(?:off|from|at) (?P<both>(?:each|either) (?:end|side)|both (?:ends|sides))\b",
    re.I,
)
_ENDS: Final = frozenset({"end", "ending", "finish"})
_BOTH_EDGES: Final = re.compile(r"\bthe first and (?:the )?last ((?:[\w.]+ )?seconds?)\b", re.I)
_OTHER_EDGE: Final = re.compile(
    rf"(?<=\bsec)(?P<between>(?:ond)?s?\b.*\band )(?P<edge>(?:the |its )(?:first|last|final) {NUMBER})"
    r"(?! *(?:[\w-]* )?(?:sec|s\b|scene|card|shot|clip))",
    re.I,
)
"""“The first three seconds and the last two”."""
_DOWN_TO: Final = re.compile(r"\b(?:down )?to\b|\bso (?:that )?it(?:'s| is)\b|\bafter\b", re.I)
_CUTS_DOWN: Final = r"\b(?:trim|cut|crop|shorten)\b"
_KEEP_ALONE: Final = (
    r"\b(?:only|just) (?:to )?(?:keep|want|need|use|leave)\b|\b(?:keep|want|need|use|leave) (?:only|just"
    r"|nothing but)\b"
)
_NOTHING_ELSE: Final = r"\bnothing (?:else|more)\b"
_ONLY: Final = re.compile(r" ?\b(?:only|just|nothing but)(?: from)?\W*$", re.I)
_BY: Final = rf"\bby (?:about )?(?:{SECONDS}|a second)"
_TRIMS: Final = r"\b(?:cut|trim|crop|chop|snip|shorten|shave)\b"
_THE_CLIP: Final = r"\b(?:the|this|my) (?:clip|video)\b"
_LEFT: Final = r"\b(?:left|stays?|remains?|survives?)\b"
_TO_AN_EDGE: Final = r"\bdown to\b|\b(?:trim|cut|shorten)\b.* to (?:(?:its|the|just|only) )+(?:first|last)\b"
_GOOD: Final = r"\bgood\b"
_ALL_BUT: Final = (
    r"\b(?:keep|use|leave|want) (?:everything|all(?: of it)?|it all)(?: else)?"
    r" (?:but|except|apart from|other than)\b"
)
_NO_USE: Final = r"\b(?:is|are|was|were) (?:\w+ )?(?:(?:of )?no (?:use|good)|useless|pointless)\b"
_WANTED: Final = r"\b(?:i|we)(?:'d| would)? (?:like|love|want|need)\b"
_GONE: Final = r"\b(?:gone|out|off|away|again)\b"
_ONE_CLIP: Final = r"\bth(?:is|at)(?: (?:one|clip))|the (?:current (?:one|clip)|clip)\b"
_AROUND_A_CUT: Final = (
    "stretch", "remove", "keep", "clip", "title", "all clips", "others", "lasting", "shorter", "join",
    "purpose", "slightly", "latter", "first", "find", "strongly", "move", "undo",
)  # fmt: skip
_PARTICLES: Final = frozenset({"away"})
_JOINED: Final = r"\b(?:join|stitch|glue|combine|merge|string|splice|blend|mix)(?:e?d)?\b"
_TOGETHER: Final = frozenset({"together", "together_further"})


def recut(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return which parts of a clip are kept, or left out."""
    clause = _in_seconds(clause, now)
    if clause.says(_JOINED) and len(clause.all("clip", "title")) > 1:
        return None
    if clause.has("card") and not clause.has("clip", "title", "stretch"):
        return _of_a_card(clause, now)
    if found := _between_moments(clause, context, now):
        return found
    if clause.has("stretch"):
        return _of_stretches(clause, context, now)
    return (
        _off_an_edge(clause, context, now)
        or _down_to(clause, context, now)
        or _as_spoken_of(clause, context, now)
    )


def _of_a_card(clause: Clause, now: Situation) -> Decision | None:
    """Return the cut of “only keep the part with the dragon”: the time of one card."""
    positions = [place for mark in clause.all("card") for place in mark.value]
    if len(positions) != 1 or not clause.says(_KEEP_ALONE) or clause.left(*_AROUND_A_CUT, "card"):
        return None
    start, end = now.at(positions[0]), now.at(positions[0] + 1)
    return Decision((call("recut", keep=f"{start:g}-{end:g}"),))


def _in_seconds(clause: Clause, now: Situation) -> Clause:
    """Return a clause with “the first half” and “the middle four seconds” as the seconds they are."""
    text = _BOTH_EDGES.sub(r"the first \1 and the last \1", clause.text)
    text = in_seconds(_OTHER_EDGE.sub(r"\g<between>\g<edge> seconds", text), now.length)
    return clause if text == clause.text else marked(text, now)


def _of_stretches(clause: Clause, context: Context, now: Situation) -> Decision | None:
    written = ", ".join(str(mark.value) for mark in clause.all("stretch"))
    agrees = ("card",) if _spans_of_cards(clause, now) == {written} else ()
    if set(clause.left(*_AROUND_A_CUT, *agrees)) - bad_words() - _PARTICLES:
        return None
    if clause.says(_NO_USE) or clause.says(_ALL_BUT):
        return _recuts(clause, context, now, delete=written)
    spared = clause.says(_LEFT) or clause.says(_TO_AN_EDGE) or _is_alone(clause)
    if clause.has("remove") and not (clause.has("others") or spared):
        return _recuts(clause, context, now, delete=written)
    kept = clause.has("keep") or clause.says(_GOOD) or (clause.has("others") and clause.has("remove"))
    wished = clause.has("clip", "title") and clause.says(_WANTED) and not clause.says(_GONE)
    return _recuts(clause, context, now, keep=written) if kept or wished or spared else None


def _spans_of_cards(clause: Clause, now: Situation) -> set[str]:
    """Return the times of the cards that a clause names, written as stretches."""
    cards = {position for mark in clause.all("card") for position in mark.value} & set(now.positions)
    return {f"{now.at(card):g}-{now.at(card + 1):g}" for card in cards}


def _is_alone(clause: Clause) -> bool:
    """Return whether nothing but a stretch is meant: “just seconds 2 to 5”, not “cut only the last 2”."""
    only = _ONLY.search(clause.text[: clause.all("stretch")[0].start])
    return only is not None and not any(mark.end == only.start() for mark in clause.all("remove"))


def _between_moments(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return the cut of “it begins at second 3 and ends at second 7”."""
    moments, bounds = clause.all("moment"), clause.all("ends", "starts")
    pointed = clause.says(_TRIMS) or (clause.has("starts") and clause.says(_POINTED))
    if not moments or not (clause.has("clip", "title") or clause.says(_THE_CLIP) or context.clip or pointed):
        return None
    if clause.left(*_AROUND_A_CUT, "moment", "ends", "starts", "earlier", "join", "afterwards"):
        return None
    named = [_bound(mark, bounds) for mark in moments]
    at = dict(zip(named, (mark.value for mark in moments), strict=True))
    if "" in at or len(at) < len(moments):
        return None
    if len(at) > 1:
        return _recuts(clause, context, now, keep=f"{at['starts']:g}-{at['ends']:g}")
    how = {"keep": f"first {at['ends']:g}"} if "ends" in at else {"delete": f"first {at['starts']:g}"}
    return _recuts(clause, context, now, **how)


def _bound(moment: Mark, bounds: Sequence[Mark]) -> str:
    """Return whether something ends or starts at a moment, by the verb nearest before it; or nothing."""
    before = [mark for mark in bounds if mark.end <= moment.start]
    return before[-1].name if before else ""


def _off_an_edge(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return the cut of “take two seconds off the end”, or of “shorten the fox clip by two seconds”."""
    time, edge = clause.first("time"), _OFF_AN_EDGE.search(clause.text)
    by = clause.has("clip", "title") and clause.says(_BY)
    if time is None or not (edge or by) or not clause.has("remove", "shorter"):
        return None
    if clause.left(*_AROUND_A_CUT, "time", "edge", "each", "ends"):
        return None
    if edge and edge["both"]:
        return _recuts(clause, context, now, delete=f"first {time.value:g}, last {time.value:g}")
    side = "first" if edge and edge["edge"].lower() not in _ENDS else "last"
    return _recuts(clause, context, now, delete=f"{side} {time.value:g}")


def _down_to(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return the cut of “trim the fox to six seconds”, or of a clip that was only just made."""
    time = clause.first("time")
    about = clause.has("clip", "title") or clause.says(_ONE_CLIP) or context.rule in _TOGETHER
    if time is None or not about or not clause.says(_CUTS_DOWN) or not _DOWN_TO.search(clause.text):
        return None
    if clause.has("edge") or clause.left(*_AROUND_A_CUT, "time"):
        return None
    return _recuts(clause, context, now, keep=f"first {time.value:g}")


def _as_spoken_of(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return the cut of “…, remove that”, “…, only that” and “…, lose the rest” behind a stretch."""
    if clause.left("remove", "keep", "move", "others", "undo", "latter", "only"):
        return None
    gone, rest = clause.has("remove"), clause.has("others")
    if context.rule == "recut":
        return context.decision if gone and (rest or clause.says(_POINTED)) else None
    if not context.stretch or not (rest or clause.says(_POINTED) or clause.says(_NOTHING_ELSE)):
        return None
    if gone:
        return Decision(
            (call("recut", clip=context.clip, **{"keep" if rest else "delete": context.stretch}),)
        )
    kept = clause.has("keep", "only") and not rest
    return Decision((call("recut", clip=context.clip, keep=context.stretch),)) if kept else None


def _recuts(clause: Clause, context: Context, now: Situation, **how: Any) -> Decision:
    return Decision(tuple(call("recut", clip=clip, **how) for clip in clips_of(clause, context, now)))


def of_a_stretch(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return nothing to do for “seconds 3 to 5 look odd”: what is to become of them follows."""
    if not clause.has("stretch") or clause.has("remove", "keep"):
        return None
    return None if set(clause.left("stretch", "clip", "title")) - bad_words() else Decision()


RULES: Final[tuple[Rule, ...]] = (recut, of_a_stretch)
