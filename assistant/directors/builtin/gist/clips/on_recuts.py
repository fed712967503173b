"""Reads what is to become of a clip's time: parts kept or cut out, a loop."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from assistant.directors.builtin.decision import Decision, call
from assistant.directors.builtin.gist.clause import Clause, Context, Mark, Rule
from assistant.directors.builtin.gist.clips.sparing import stretches_stay
from assistant.directors.builtin.gist.marks.cues import bad_words
from assistant.directors.builtin.gist.marks.marking import marked
from assistant.directors.builtin.gist.marks.pointing import argument, clips_of, named_clips
from assistant.directors.builtin.gist.marks.portions import in_seconds
from assistant.directors.builtin.gist.parting.clip_words import in_clip_words
from assistant.directors.builtin.gist.parting.rewording import reworded
from assistant.directors.builtin.gist.parting.splitting import clauses
from assistant.directors.builtin.numerals import NUMBER, SECONDS
from assistant.directors.builtin.situation import Situation

_LONGEST: Final = 300
"""Characters of a message that may be about one cut alone."""
_TIMED: Final = re.compile(r"\bsec|\d ?s\b|\d:\d\d|\b(?:half|third|quarter)\b", re.I)
_THIS_TOO: Final = r"\b(?:this|the current) (?:clip|one|video|film)\b"
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
_BY: Final = rf"\bby (?:about )?(?:{SECONDS}|a second)"
_TRIMS: Final = r"\b(?:cut|trim|crop|chop|snip|shorten|shave)\b"
_THE_CLIP: Final = r"\b(?:the|this|my) (?:clip|video)\b"
_OUT_OF_THE_CLIP: Final = r"\b(?:from|out of|of|in) (?:the|my|this) (?:clip|footage)\b"
_WHERE: Final = re.compile(
    r",? (?:where|when|in which|while|because|since|as(?! its own\b))"
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
_AROUND_A_CUT: Final = (
    "stretch", "remove", "keep", "clip", "title", "all clips", "others", "lasting", "shorter", "join",
    "purpose", "slightly", "latter", "first", "find", "strongly", "move", "undo", "only", "finished",
)  # fmt: skip
_SO_IT_IS: Final = (
    r"^(?:(?:so|then|that way) )*(?:the |it )[\w ]*\b(?:can|may|could|will|then|is|'s)\b[\w ]*"
    r"\b(?:start|beginning|opening|begins?|starts?|opens?|end|ending|ends?|first|last)\b(?!.*\bsec)"
)
_IT_ENDS: Final = (
    r"\b(?:stop|end) (?:it|that|this)\b|^(?:it|this)(?: one)? (?:should|must|can|could|has to|needs to"
    r"|ought to)\b"
    r"|^(?:let|make|have) (?:it|this)\b|^(?:start|begin|open|stop|end|finish)\b"
)
_AT_FIRST: Final = frozenset(
    {"instead", "0", "zero", "jump", "skip", "ahead", "forward", "immediately", "directly"}
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
        return _of_stretches(clause, context, now) or _between_moments(clause, context, now)
    return (
        _off_an_edge(clause, context, now)
        or _between_moments(clause, context, now)
        or _as_spoken_of(clause, context, now)
    )


def read_cut(message: str, now: Situation) -> Decision | None:
    """Return the cut that a message as a whole wishes, through all its clauses."""
    if now.clip is None or len(message) > _LONGEST or not _TIMED.search(message):
        return None
    whole = reworded(in_clip_words(message))
    said, parted = (in_seconds(marked(text, now), now) for text in (whole, ", ".join(clauses(whole))))
    if found := _of_the_whole(said, now):
        return found
    at_odds = stretches_stay(said)[0] not in (None, stretches_stay(parted)[0])
    return None if at_odds else _of_the_whole(parted, now)


def _of_the_whole(clause: Clause, now: Situation) -> Decision | None:
    if (
        not clause.has("stretch")
        or clause.has("join")
        or len(set(named_clips(clause, all_of_them=False))) > 1
    ):
        return None
    return _of_stretches(_without_reason(clause, now), Context(lambda *_: None), now)


def _of_a_card(clause: Clause, now: Situation) -> Decision | None:
    """Return the cut of “only keep the part with the dragon”: the time of one card."""
    positions = [place for mark in clause.all("card") for place in mark.value]
    gone = clause.has("remove") and clause.says(_OUT_OF_THE_CLIP)
    if len(positions) != 1 or not (clause.says(_KEEP_ALONE) or gone) or clause.left(*_AROUND_A_CUT, "card"):
        return None
    start, end = now.at(positions[0]), now.at(positions[0] + 1)
    return Decision((call("recut", **{"delete" if gone else "keep": f"{start:g}-{end:g}"}),))


def _of_stretches(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return the cut by which stretches stay, or go; None where more than that is wished."""
    written = ", ".join(str(mark.value) for mark in clause.all("stretch"))
    others = any(argument(clip, now) for clip in named_clips(clause, all_of_them=False))
    if others and clause.says(_THIS_TOO):
        return None  # something else is wished of each
    stays, besides = stretches_stay(clause)
    agrees = ("card",) if _spans_of_cards(clause, now) == {written} else ()
    left = set(marked(besides, now).left(*_AROUND_A_CUT, *agrees)) - bad_words() - _PARTICLES
    if stays is None or left:
        return None
    return _recuts(clause, context, now, **{"keep" if stays else "delete": written})


def _without_reason(clause: Clause, now: Situation) -> Clause:
    """Return a clause without why its stretch goes, where it is named before that."""
    told = clause.has("stretch") and _TOLD.match(clause.text, clause.all("stretch")[0].end)
    if told:
        clause = marked(f"{clause.text[: told.start()]}{told['of'] or ''}{clause.text[told.end() :]}", now)
    reason = _WHERE.search(clause.text)
    if reason is None or not any(mark.end <= reason.start() for mark in clause.all("stretch")):
        return clause
    return marked(clause.text[: reason.start()], now)


def _spans_of_cards(clause: Clause, now: Situation) -> set[str]:
    """Return the times of the cards that a clause names, written as stretches."""
    cards = {position for mark in clause.all("card") for position in mark.value} & set(now.positions)
    return {f"{now.at(card):g}-{now.at(card + 1):g}" for card in cards}


def _between_moments(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return the cut of “it begins at second 3 and ends at second 7”."""
    moments, bounds = clause.all("moment"), clause.all("ends", "starts")
    stopped = clause.has("starts") or clause.says(_IT_ENDS)
    pointed = clause.says(_TRIMS) or (stopped and clause.says(_POINTED))
    if clause.has("earlier") and clause.says(_BY):
        return None
    if not moments or not (clause.has("clip", "title") or clause.says(_THE_CLIP) or context.clip or pointed):
        return None
    left = clause.left(*_AROUND_A_CUT, "moment", "ends", "starts", "stop", "earlier", "join", "afterwards")
    if set(left) - _AT_FIRST:
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
