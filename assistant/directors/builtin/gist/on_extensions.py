"""Reads by how much a clip begins earlier or goes on, and what happens then."""

import re
from typing import Any, Final

from assistant.directors.builtin.decision import Decision, call
from assistant.directors.builtin.gist.clause import Clause, Context, Rule
from assistant.directors.builtin.gist.happenings import shall_happen
from assistant.directors.builtin.gist.marking import marked
from assistant.directors.builtin.gist.pointing import clips_of
from assistant.directors.builtin.gist.referring import things
from assistant.directors.builtin.situation import Situation

_ENDS: Final = frozenset({"end", "ending", "finish"})
_ONE_CLIP: Final = r"\bth(?:is|at)(?: (?:one|clip))|the (?:current (?:one|clip)|clip)\b"
_LENGTH_S: Final = 3
"""By how much a clip is extended where nothing says so."""
_AT_AN_EDGE: Final = re.compile(
    r"\b(?:at|to|on|after|past|beyond|before) (?:the |its )?(?:very )?(?P<edge>start|beginning|front"
    r"|end|ending|finish)\b",
    re.I,
)
_MORE: Final = (
    r"\b(?:another|more|extra|longer|further|additional|extend|lengthen|continue|bit|little|while|few|keep)\b"
)
_AROUND_MORE: Final = (
    "onwards", "earlier", "longer", "clip", "title", "time", "lasting", "slightly", "purpose", "join",
    "move", "latter", "first", "strongly", "card after", "edge", "add", "find", "all clips", "each",
)  # fmt: skip
_BEFORE_A_SCENE: Final = re.compile(
    r"\b(?:what (?:happen(?:s|ed)|c[ao]mes?|was|goes on|went on)|earlier|sooner),?(?: (?:just|right"
    r"|shortly))?"
    r"(?P<what> before (?:the|he|she|they|it|his|her) ?[\w' -]*)$",
    re.I,
)
_SCENE: Final = r"\b(?:scene|card|shot)s?\b"
_EXTENDING: Final = frozenset({"extended", "extended_further"})
_OF_ONE_CLIP: Final = _EXTENDING | {"recut"}
_HAPPENS: Final = re.compile(
    r"[:;,]\s*(?=\w)|\b(?:where|with|in which|showing|so that|while|as|and then|and show|and let|and have)\b",
    re.I,
)
"""Stands before what happens in the time that is added."""


def extended(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return by how much a clip begins earlier or goes on, and what happens then."""
    if now.clip is None or clause.has("stretch", "remove", "shorter") or _is_multiplied(clause):
        return None
    head, words = _parted(_up_to_its_start(clause, now), now)
    side = _side(head, context, now)
    if not side or head.left(*_AROUND_MORE):
        return None
    time = head.first("time")
    seconds = time.value if time else None if words else _LENGTH_S
    how = {side: words or None, f"{side}_s": seconds}
    return Decision(tuple(call("recut", clip=clip, **how) for clip in clips_of(head, context, now)))


def _up_to_its_start(clause: Clause, now: Situation) -> Clause:
    """Return a clause with “before this” for “before the knight rides in”, where the film begins so."""
    match = _BEFORE_A_SCENE.search(clause.text) if clause.has("earlier") else None
    if match is None or not _is_first(match["what"], clause, now):
        return clause
    return marked(f"{clause.text[: match.start('what')].rstrip(' ,')} before this", now)


def _is_first(what: str, clause: Clause, now: Situation) -> bool:
    """Return whether a text speaks of the first card alone, or of things that are seen in it."""
    if mark := clause.first("card before"):
        return bool(mark.value == (1,))
    named = things(what, now)
    return bool(named) and all(1 in one.cards for one in named)


def _is_multiplied(clause: Clause) -> bool:
    """Return whether “twice as long” is said; the half of “a second and a half” is no factor."""
    times = clause.all("time")
    return any(not any(time.start <= one.start < time.end for time in times) for one in clause.all("factor"))


def _side(clause: Clause, context: Context, now: Situation) -> str:
    """Return on which side a clip gets more of it, or nothing where a card or the film is meant."""
    if clause.has("card"):
        return ""
    if clause.has("earlier"):
        return "before"
    if _answers(clause, context):
        return context.side
    last = clause.first("card after")
    if last and clause.has("longer") and last.value == (len(now.cards),):
        return "after" if clause.says(r"\b(?:film|video|clip|it)\b") else ""
    at = _AT_AN_EDGE.search(clause.text)
    if clause.has("edge") and not at:
        return ""
    if at and clause.has("longer", "onwards"):
        return "after" if at["edge"].lower() in _ENDS else "before"
    of_a_clip = clause.has("clip", "title") or (clause.says(_ONE_CLIP) and not context.cards)
    if clause.has("longer") and of_a_clip:
        return "after"
    of_cards = context.cards and context.rule not in _EXTENDING
    goes_on = clause.has("onwards") and not of_cards and (not clause.has("time") or clause.says(_MORE))
    return "after" if goes_on else ""


def _answers(clause: Clause, context: Context) -> bool:
    """Return whether a clause wishes for the time that was only asked about: “what came before? Add 2 s”."""
    if not context.side or context.cards or context.rule or not clause.has("time") or clause.has("edge"):
        return False
    if clause.says(_SCENE):
        return False
    return clause.has("add", "onwards", "longer") or clause.says(r"\bof (?:it|that|this)\b")


def _parted(clause: Clause, now: Situation) -> tuple[Clause, str]:
    """Return a clause without what happens in the time that is added, and that."""
    for border in _HAPPENS.finditer(clause.text):
        within = any(mark.start <= border.start() < mark.end for mark in clause.all("earlier", "onwards"))
        if border.start() and not within and (words := shall_happen(clause.text[border.end() :])):
            return marked(clause.text[: border.start()], now), words
    return clause, ""


def extended_further(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return a cut or an extension with its length, or what happens then, as a further clause says it."""
    begun = context.decision.calls if context.rule in _OF_ONE_CLIP and context.decision else ()
    if len(begun) != 1:
        return None
    before = dict(begun[0].args)
    if more := extended(clause, context, now):
        args = dict(more.calls[0].args)
        other = clause.has("clip", "title") and args.get("clip") != before.get("clip")
        if other or len(more.calls) > 1:
            return None
        return Decision((call("recut", **_merged(before, args, clause)),))
    return _told_further(clause, context, before) if context.rule in _EXTENDING else None


def _told_further(clause: Clause, context: Context, before: dict[str, Any]) -> Decision | None:
    """Return an extension with what happens in it; a length that nobody said is left to the tool."""
    if clause.has("clip", "export", "loop", "file") or clause.says(_SCENE):
        return None
    words = shall_happen(clause.text)
    if not words:
        return None
    side = "before" if "before_s" in before or "before" in before else "after"
    if context.seconds is None:
        before.pop(f"{side}_s", None)
    return Decision((call("recut", **{**before, side: words}),))


def _merged(before: dict[str, Any], more: dict[str, Any], clause: Clause) -> dict[str, Any]:
    """Return two extensions of one clip as one: a length that was said holds over one that was not."""
    unsaid = [] if clause.has("time") else [name for name in more if name.endswith("_s") and name in before]
    return {**before, **{name: value for name, value in more.items() if name not in (*unsaid, "clip")}}


RULES: Final[tuple[Rule, ...]] = (extended_further, extended)
