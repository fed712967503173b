"""Reads what is to become of a clip's time: parts kept or cut out, a loop."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from assistant.directors.builtin.decision import Decision, call
from assistant.directors.builtin.gist.clause import Clause, Context, Mark, Rule
from assistant.directors.builtin.gist.marks.cues import bad_words
from assistant.directors.builtin.gist.marks.marking import marked
from assistant.directors.builtin.gist.marks.pointing import clips_of
from assistant.directors.builtin.gist.marks.portions import in_seconds
from assistant.directors.builtin.numerals import NUMBER, SECONDS
from assistant.directors.builtin.situation import Situation

_POINTED: Final = r"\b(?:it|that|this|them|those|these)\b"
_OFF_AN_EDGE: Final = re.compile(
    r"\b(?:off|from|at) (?:the |its )?(?:very )?(?P<edge>end|ending|back|start|beginning|front|opening)\b"
    r"|\b(?:off|from|at) (?P<both>(?:each|either) (?:end|side)|both (?:ends|sides))\b",
    re.I,
)
_EDGE_WORDS: Final = frozenset({"front", "opening", "back", "side", "sides"})
_TWO_MORE: Final = re.compile(
    rf"(?:(?<=\band )|(?<=, ))(?P<n>{NUMBER})(?= (?:off|from|at) (?:the |its )?(?:very )?"
    r"(?:end|ending|back|start|beginning|front)\b)",
    re.I,
)
"""“A second off the front and two off the back”."""
_BITES: Final = re.compile(rf"^(?:(?:please|just) )*(?P<verb>[a-z]+) (?=(?:{SECONDS}|a second) off\b)", re.I)
"""Whatever verb takes seconds off."""
_ENDS: Final = frozenset({"end", "ending", "finish", "back"})
_KEEP_ALONE: Final = (
    r"\b(?:only|just) (?:to )?(?:keep|want|need|use|leave)\b|\b(?:keep|want|need|use|leave) (?:only|just"
    r"|nothing but)\b"
)
_NOTHING_ELSE: Final = r"\bnothing (?:else|more)\b"
_ONLY: Final = re.compile(r" ?\b(?:only|just|nothing but)(?: from)?\W*$", re.I)
_BY: Final = rf"\bby (?:about )?(?:{SECONDS}|a second)"
_TRIMS: Final = r"\b(?:cut|trim|crop|chop|snip|shorten|shave)\b"
_THE_CLIP: Final = r"\b(?:the|this|my) (?:clip|video)\b"
_LEFT: Final = r"\b(?:left(?! out)|stays?|remains?|survives?)\b"
_DOWN_TO: Final = re.compile(
    r"(?:\bto(?: be)?(?: (?:just|only|about))* ?|\b(?:trim|crop)\b[^,.;]*[:=] ?)$", re.I
)
"""Stands before the stretch that is left: “shorten the clip to seconds two through six”."""
_GOOD: Final = r"(?<!not )(?<!n't )(?<!not so )(?<!not very )\bgood\b"
_NOT_GOOD: Final = r"(?:\bnot|n't) (?:(?:so|very|really|any|that) )?(?:good|great|nice|needed|necessary)\b"
_ALL_BUT: Final = (
    r"\b(?:keep|use|leave|want) (?:everything|all(?: of it)?|it all)(?: else)?"
    r" (?:but|except|apart from|other than)\b"
)
_GONE_BUT: Final = (
    r"\b(?:everything|all|anything)(?: else| of it)? (?:but|except(?: for)?|apart from|other than|outside)\b"
)
_OUT_OF_THE_CLIP: Final = r"\b(?:from|out of|of|in) (?:the|my|this) (?:clip|footage)\b"
_WITHOUT: Final = r"\bwithout (?:the |its )?(?:sec|from|first|last|final|opening|closing|\d)"
_NO_USE: Final = r"\b(?:is|are|was|were) (?:\w+ )?(?:(?:of )?no (?:use|good)|useless|pointless)\b"
_RUNS_FROM: Final = (
    r"\b(?:go|goes|run|runs|play|plays|start|starts|begin|begins|be) (?:only )?(?:from|between)\b"
    r"(?! (?:this|the|my|that) (?!sec))"
)
_SAVED: Final = r"\bsave (?:only|just)\b"
_WHERE: Final = re.compile(
    r",? (?:where|when|in which|while|because|since|as)"
    r" (?:it|he|she|they|we|you|i|there|nothing|nobody|the|his|her|its)\b(?!.*\bsec)[^,;]*$",
    re.I,
)
"""Says why a stretch goes, or what it shows: “seconds 4 to 6 where it stands still”."""
_TOLD: Final = re.compile(
    r"(?P<of> of (?:[\w-]+ ){0,2}[\w-]+)? (?:is|are|was|were|looks?|feels?|seems?)\b[^,;]*,"
    r"(?=.*\b(?:it|them|that|those)\b)",
    re.I,
)
"""Why it goes, between a stretch and what points at it: “… are dull, take them off”."""
_OUT_WITH_IT: Final = r"\b(?:out|away|off) with (?:it|that|this|them|those)\b"
_GIVEN: Final = r"^(?:(?:please|just|can you|could you) )*(?:(?:give|leave|save) me|let me have|take)\b"
_WANTED: Final = r"\b(?:i|we)(?:'d| would)? (?:like|love|want|need)\b"
_GONE: Final = r"\b(?:gone|out|off|away|again)\b"
_AROUND_A_CUT: Final = (
    "stretch", "remove", "keep", "clip", "title", "all clips", "others", "lasting", "shorter", "join",
    "purpose", "slightly", "latter", "first", "find", "strongly", "move", "undo", "only", "finished",
)  # fmt: skip
_SO_IT_IS: Final = (
    r"^(?:(?:so|then|that way) )*(?:the |it )[\w ]*\b(?:can|may|could|will|then|is|'s)\b[\w ]*"
    r"\b(?:start|beginning|opening|begins?|starts?|opens?|end|ending|ends?|first|last)\b(?!.*\bsec)"
)
_PARTICLES: Final = frozenset({"away", "without"})
_JOINED: Final = r"\b(?:join|stitch|glue|combine|merge|string|splice|blend|mix)(?:e?d)?\b"


def recut(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return which parts of a clip are kept, or left out."""
    clause = in_seconds(_without_reason(clause, now), now)
    if clause.says(_JOINED) and len(clause.all("clip", "title")) > 1:
        return None
    if clause.has("card") and not clause.has("clip", "title", "stretch"):
        return _of_a_card(clause, now)
    if clause.has("stretch"):
        return _between_moments(clause, context, now) or _of_stretches(clause, context, now)
    return (
        _off_an_edge(clause, context, now)
        or _between_moments(clause, context, now)
        or _as_spoken_of(clause, context, now)
    )


def _of_a_card(clause: Clause, now: Situation) -> Decision | None:
    """Return the cut of “only keep the part with the dragon”: the time of one card."""
    positions = [place for mark in clause.all("card") for place in mark.value]
    gone = clause.has("remove") and clause.says(_OUT_OF_THE_CLIP)
    if len(positions) != 1 or not (clause.says(_KEEP_ALONE) or gone) or clause.left(*_AROUND_A_CUT, "card"):
        return None
    start, end = now.at(positions[0]), now.at(positions[0] + 1)
    return Decision((call("recut", **{"delete" if gone else "keep": f"{start:g}-{end:g}"}),))


def _of_stretches(clause: Clause, context: Context, now: Situation) -> Decision | None:
    written = ", ".join(str(mark.value) for mark in clause.all("stretch"))
    clause = _of_what_is_left(_where_it_goes(clause))
    agrees = ("card",) if _spans_of_cards(clause, now) == {written} else ()
    if set(clause.left(*_AROUND_A_CUT, *agrees)) - bad_words() - _PARTICLES:
        return None
    if any(map(clause.says, (_NO_USE, _NOT_GOOD, _ALL_BUT, _WITHOUT))):
        return _recuts(clause, context, now, delete=written)
    if clause.has("remove") and clause.says(_GONE_BUT):
        return _recuts(clause, context, now, keep=written)
    before = clause.text[: clause.all("stretch")[0].start]
    spared = clause.says(_RUNS_FROM) or clause.says(_LEFT) or _DOWN_TO.search(before) or _is_alone(clause)
    if clause.has("remove") and not (clause.has("others") or spared):
        return _recuts(clause, context, now, delete=written)
    kept = clause.has("keep") or clause.says(_GOOD) or (clause.has("others") and clause.has("remove"))
    wished = clause.says(_GIVEN) or (clause.has("clip", "title") and clause.says(_WANTED))
    wished = wished and not clause.says(_GONE)
    return _recuts(clause, context, now, keep=written) if kept or wished or spared else None


def _without_reason(clause: Clause, now: Situation) -> Clause:
    """Return a clause without why its stretch goes, where it is named before that."""
    told = clause.has("stretch") and _TOLD.match(clause.text, clause.all("stretch")[0].end)
    if told:
        clause = marked(f"{clause.text[: told.start()]}{told['of'] or ''}{clause.text[told.end() :]}", now)
    reason = _WHERE.search(clause.text)
    if reason is None or not any(mark.end <= reason.start() for mark in clause.all("stretch")):
        return clause
    return marked(clause.text[: reason.start()], now)


def _of_what_is_left(clause: Clause) -> Clause:
    """Return a clause whose stretch is no name for all else: “what is between 4 and 8 seconds”."""
    stretches = clause.all("stretch")
    marks = [
        mark
        for mark in clause.marks
        if mark.name != "others"
        or not any(one.start <= mark.end + 1 and mark.start < one.end for one in stretches)
    ]
    return Clause(clause.text, marks)


def _where_it_goes(clause: Clause) -> Clause:
    """Return a clause with “save only” as what is kept, where no file is meant."""
    if not clause.says(_SAVED) or clause.has("file", "folder"):
        return clause
    marks = (Mark("keep", mark.start, mark.end) if mark.name == "export" else mark for mark in clause.marks)
    return Clause(clause.text, tuple(marks))


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
    stopped = clause.has("starts") or clause.says(r"\b(?:stop|end) (?:it|that|this)\b")
    pointed = clause.says(_TRIMS) or (stopped and clause.says(_POINTED))
    if clause.has("earlier") and clause.says(_BY):
        return None
    if not moments or not (clause.has("clip", "title") or clause.says(_THE_CLIP) or context.clip or pointed):
        return None
    if clause.left(*_AROUND_A_CUT, "moment", "ends", "starts", "stop", "earlier", "join", "afterwards"):
        return None
    named = [_bound(mark, bounds) or _cut_at(mark, clause) for mark in moments]
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


def _cut_at(moment: Mark, clause: Clause) -> str:
    """Return that something ends at a moment at which it is cut: “cut the dogs clip at 7 seconds”."""
    return "ends" if clause.says(_TRIMS) and re.match(r"at\b", clause.words(moment), re.I) else ""


def _off_an_edge(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return the cut of “3 s off the start and 2 s off the end”, or of “shorten the fox by two seconds”."""
    if clause.has("time") and _TWO_MORE.search(clause.text):
        clause = marked(_TWO_MORE.sub(r"\g<n> seconds", clause.text), now)
    times, edges = clause.all("time"), list(_OFF_AN_EDGE.finditer(clause.text))
    by = (clause.has("clip", "title") or clause.says(_THE_CLIP)) and clause.says(_BY)
    verb = _BITES.match(clause.text)
    if not times or clause.has("earlier") or not (clause.has("remove", "shorter") or clause.says(_TRIMS)):
        return None
    if len(times) != (len(edges) or by) or set(
        clause.left(*_AROUND_A_CUT, "time", "edge", "each", "ends")
    ) - _EDGE_WORDS.union([verb["verb"].lower()] if verb else ()):
        return None
    clause = replace(clause, marks=[mark for mark in clause.marks if mark.name != "all clips"])
    sides = [_sides(edge) for edge in edges] or [["last"]]
    written = [f"{side} {time.value:g}" for time, both in zip(times, sides, strict=True) for side in both]
    return _recuts(clause, context, now, delete=", ".join(written))


def _sides(edge: re.Match[str]) -> list[str]:
    if edge["both"]:
        return ["first", "last"]
    return ["last" if edge["edge"].lower() in _ENDS else "first"]


def _as_spoken_of(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return the cut of “…, remove that”, “…, only that” and “…, lose the rest” behind a stretch."""
    if clause.left("remove", "keep", "move", "others", "undo", "latter", "only"):
        return None
    gone, rest = clause.has("remove") or clause.says(_OUT_WITH_IT), clause.has("others")
    if context.rule == "recut":
        return context.decision if gone else None
    if not context.stretch or not (gone or clause.says(_POINTED) or clause.says(_NOTHING_ELSE)):
        return None
    if gone:
        return Decision(
            (call("recut", clip=context.clip, **{"keep" if rest else "delete": context.stretch}),)
        )
    kept = clause.has("keep", "only") and not rest
    return Decision((call("recut", clip=context.clip, keep=context.stretch),)) if kept else None


def _recuts(clause: Clause, context: Context, now: Situation, **how: Any) -> Decision:
    return Decision(tuple(call("recut", clip=clip, **how) for clip in clips_of(clause, context, now)))


def result(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return nothing to do for what a cut leads to: “cut the first 4 s, the wave can be the start”."""
    return Decision() if context.rule == "recut" and clause.says(_SO_IT_IS) else None


RULES: Final[tuple[Rule, ...]] = (result, recut)
