"""Reads how two clips become one picture: one gives way to the other, or one takes the look of the other."""

import re
from collections.abc import Mapping
from typing import Any, Final

from assistant.directors.builtin.decision import Decision, ask, call
from assistant.directors.builtin.gist.clause import Clause, Context, Mark, Rule
from assistant.directors.builtin.gist.marks.cues import turns
from assistant.directors.builtin.gist.marks.marking import marked
from assistant.directors.builtin.gist.marks.pointing import names_cards
from assistant.directors.builtin.moments import TIME, moment
from assistant.directors.builtin.numerals import SECONDS, seconds
from assistant.directors.builtin.situation import Situation

_FADE: Final = r"(?:cross-?fade|fade|blend|dissolve|transition|passage|morph|mix)"
_OVER: Final = re.compile(
    rf"[\s,]*(?:\bwith an? (?:[\w-]+ )?{_FADE} (?:of|over|lasting|for) |\b(?:over|in|for|within|taking"
    rf"|during|lasting) |, )"
    rf"(?:about )?(?P<length>{SECONDS})|\b(?P<lead>{SECONDS})(?:[- ]long)? (?=(?:[\w-]+ )?{_FADE}\b)",
    re.I,
)
_CROSS: Final = re.compile(
    rf"[\s,]*\b(?:cross(?:ing|es)?|meet(?:ing)?) at\s+(?P<at>{TIME})"
    r"(?:\s*,?\s*(?:with )?(?P<share>\d{1,3}) ?%)?",
    re.I,
)
_CURVE: Final = re.compile(
    r"[\s,:]*(?P<curve>\d[\d.]*\s*s?\s*:\s*[\d.]+ ?%?(?:\s*[,;]\s*\d[\d.]*\s*s?\s*:\s*[\d.]+ ?%?)+)"
)
_HALF_S: Final = 0.5
"""Seconds before and after the moment at which two clips cross."""
_MIXED: Final = re.compile(
    r"\b(?:superimposed?|overla(?:y|id)|double exposure"
    r"|(?:half|semi)[- ]?transparent|on top of (?:each other|one another|this|the|c\d|my)|at the same time"
    r"|at once|double[- ]expos\w+"
    r"|(?:through|over) (?:each other|one another|the other)|(?:lay|put|place|set)\b.*\bover (?=this|the"
    r"|c\d|my))\b",
    re.I,
)
_VERB: Final = re.compile(r"\b(?:blend|morph|mix|mash|melt|cross-?fade|fuse|merge)(?:ed|s|ing)?\b", re.I)
_BOTH: Final = re.compile(
    r"\b(?:them|these|those|both|(?:these|those|the|my) (?:last )?two(?: clips| videos| films)?)\b", re.I
)
_IT: Final = re.compile(r"\b(?:it|this|that|this (?:one|clip))\b", re.I)
_LOOK: Final = r"(?:look|style|light(?:ing)?|mood|colou?rs?|palette|atmosphere|feel(?:ing)?|vibe|tones?)"
_LENT: Final = re.compile(
    rf"\b{_LOOK}(?: and {_LOOK})?(?: (?:that |which )?(?:of|from|like in|as in|like|as|in|is in))? $"
    r"|\b(?:match(?:es)?|match\b.* to|looks? the (?:same )?way(?: as)?) $"
    r"|\b(?:looks?|looking|feels?) (?:(?:just|exactly|more|a bit|the same) )*(?:like|as) $",
    re.I,
)
"""Stands before the clip whose look is taken."""
_OWN_LOOK: Final = re.compile(rf"(?:'s)? (?:own )?{_LOOK}\b(?! (?:like|as)\b)", re.I)
_AROUND_A_LOOK: Final = (
    "clip", "title", "adding", "move", "alike", "remade", "remix", "done again", "purpose", "join", "keep",
    "sample", "find", "pick",
)  # fmt: skip
_WHICH_TWO: Final = "Which two clips shall be blended? For example: blend c1 and c2."


def course_of(text: str) -> tuple[str, Mapping[str, Any]]:
    """Return a text without the words that say how one clip gives way to the other, and how that is."""
    for pattern, how in ((_CURVE, _by_curve), (_CROSS, _at_a_crossing), (_OVER, _by_length)):
        if match := pattern.search(text):
            return f"{text[: match.start()]}{text[match.end() :]}", how(match)
    return text, {"mode": "mix"} if _MIXED.search(text) else {}


def is_mixed(clause: Clause) -> bool:
    """Return whether two clips shall be mixed, and nothing says how: both are seen at once."""
    rest = clause.without(*clause.all("clip", "title", "all clips"))
    return re.fullmatch(r"(?:please )?mix(?: (?:and|with))?", rest.strip(" ,.!?"), re.I) is not None


def _by_curve(match: re.Match[str]) -> Mapping[str, Any]:
    return {"mode": "curve", "curve": match["curve"]}


def _at_a_crossing(match: re.Match[str]) -> Mapping[str, Any]:
    at, share = float(moment(match["at"])), int(match["share"] or 100)
    return {"mode": "curve", "curve": f"{max(0.0, at - _HALF_S):g}: 0, {at + _HALF_S:g}: {share}%"}


def _by_length(match: re.Match[str]) -> Mapping[str, Any]:
    return {"length": seconds(match["length"] or match["lead"])}


def paired(clause: Clause, named: list[str], now: Situation) -> list[str]:
    """Return the two clips of “blend it with c1” and “blend these two”, of which not both are named."""
    current = str(now.clip["id"]) if now.clip else ""
    if not _VERB.search(clause.text) or names_cards(clause):
        return named
    if (
        len(named) == 1
        and clause.has("clip", "title")
        and current
        and named[0] != current
        and not _BOTH.search(clause.text)
    ):
        it, mark = _IT.search(clause.text), clause.all("clip", "title")[0]
        return [*named, current] if it and it.start() > mark.start else [current, *named]
    if not named and _BOTH.search(clause.text):
        return [str(clip["id"]) for clip in reversed(now.clips[:2])]
    return named


def look_lent(message: str, now: Situation) -> Decision | None:
    """Return a clip with the look of another, of a message that besides only says that it moves as before."""
    said = message
    for turn, meant in turns("look"):
        said = turn.sub(meant, said)
    return sampled(marked(said, now), Context(lambda *_: None), now) if said != message else None


def sampled(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return a clip with the look of another: “give c1 the look of c2”, “the fox in the crane's colours”."""
    marks = clause.all("clip", "title")
    lent = next((mark for mark in marks if _is_lent(mark, clause)), None)
    if now.clip is None or lent is None or names_cards(clause) or clause.left(*_AROUND_A_LOOK):
        return None
    others = [str(mark.value) for mark in marks if mark.value != lent.value]
    first = others[0] if others else context.clip or str(now.clip["id"])
    if len(set(others)) > 1 or first == lent.value:
        return None
    return Decision((call("blend", first=first, second=str(lent.value), mode="sample"),))


def _is_lent(mark: Mark, clause: Clause) -> bool:
    """Return whether the look of a clip is meant; “like a fox” is no clip."""
    called = mark.name == "clip" or re.match(r"(?:the|my|that|our) ", clause.words(mark), re.I)
    if not called:
        return False
    if _OWN_LOOK.match(clause.text[mark.end :]) or _OWN_LOOK.match(clause.text[mark.end - 2 :]):
        return True
    return _LENT.search(clause.text[: mark.start]) is not None


def unpaired(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Ask which two clips “blend it” and “blend the fox” are about."""
    verb = _VERB.search(clause.text)
    if verb is None or clause.text[: verb.start()].strip() or names_cards(clause):
        return None
    return None if clause.left("blend", "clip", "title", "purpose") else ask(_WHICH_TWO)


RULES: Final[tuple[Rule, ...]] = (sampled, unpaired)
