"""Reads a wish to blend two clips: one into the other, both at once, or one with the other's look."""

import re
from typing import Any, Final

from assistant.directors.builtin.clips import ANY, SEVERAL, mentioned, titled
from assistant.directors.builtin.decision import Decision, ask, call
from assistant.directors.builtin.numerals import SECONDS, seconds
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.stretches import TIME, moment

_BLEND: Final = re.compile(
    rf"^(?:blend|morph|crossfade|cross-?fade|dissolve|fade|melt)\s+(?:from\s+)?(?P<clips>{SEVERAL})"
    r"(?:\s+together)?(?P<rest>.*)$",
    re.I | re.S,
)
_INTO: Final = re.compile(
    rf"^(?:blend|morph|crossfade|dissolve|fade|melt)\s+(?:from\s+)?(?P<first>{ANY})\s+(?:in)?(?:to|with)"
    rf"\s+(?P<second>{ANY})"
    r"(?P<rest>.*)$",
    re.I | re.S,
)
_OF_TWO: Final = re.compile(
    r"^(?:blend|morph|cross-?fade|dissolve|fade|melt|mix)\s+the [\w-]+\s+(?:and|with|into"
    r"|to)\s+the [\w-]+\b",
    re.I,
)
_BECOMING: Final = re.compile(
    rf"^(?:(?:let|make|have)\s+(?P<first>{ANY})\s+(?:slowly |gradually |smoothly )?(?:become|turn into"
    rf"|change into|fade"
    rf" into|morph into|dissolve into|melt into)\s+(?P<second>{ANY})"
    rf"|(?:a )?(?:transition|morph|crossfade|fade|blend|dissolve)\s+from\s+(?P<first2>{ANY})\s+(?:in)?to"
    rf"\s+(?P<second2>{ANY}))(?P<rest>.*)$",
    re.I | re.S,
)
_MIX: Final = re.compile(rf"^mix\s+(?P<clips>{SEVERAL})(?:\s+together)?\W*$", re.I)
_LOOK: Final = re.compile(
    rf"^(?:give\s+(?P<first>{ANY})\s+the (?:look|style|light|mood) of\s+(?P<second>{ANY})"
    rf"|make\s+(?P<first2>{ANY})\s+look like\s+(?P<second2>{ANY})"
    rf"|(?:make|draw|render|do)?\s*(?P<first4>{ANY}),?\s+(?:but )?(?:in|with) the (?:look|style|light|mood"
    rf"|colou?rs) of"
    rf"\s+(?P<second4>{ANY})"
    rf"|(?:use|take|sample) the (?:look|style|light|mood) of\s+(?P<second3>{ANY})(?:\s+(?:on|for|in)"
    rf"\s+(?P<first3>{ANY}))?)\W*$",
    re.I,
)
_OVER: Final = re.compile(rf"\b(?:over|in|for|within)\s+(?P<length>{SECONDS})", re.I)
_CROSS: Final = re.compile(
    rf"\bcross(?:ing)? at\s+(?P<at>{TIME})(?:\s*,?\s*(?:with )?(?P<share>\d{{1,3}}) ?%)?", re.I
)
_CURVE: Final = re.compile(
    r"(?P<curve>\d[\d.]*\s*s?\s*:\s*[\d.]+ ?%?(?:\s*[,;]\s*\d[\d.]*\s*s?\s*:\s*[\d.]+ ?%?)+)"
)
_HALF_S: Final = 0.5
"""Seconds before and after the moment at which two clips cross."""
_ASK: Final = "Which two clips shall be blended? For example: blend c1 and c2."


def read_blend(text: str, now: Situation) -> Decision | None:
    """Return a blend of two clips, or None where a message asks for none."""
    said = text.strip(" .!?;")
    if _OF_TWO.match(said):
        said = titled(said, now)
    if match := _LOOK.match(said):
        first = match["first"] or match["first2"] or match["first3"] or match["first4"] or "it"
        second = match["second"] or match["second2"] or match["second3"] or match["second4"]
        names = [
            *mentioned(first, now),
            *mentioned(second, now),
        ]
        return _call(names, now, mode="sample")
    if (match := _MIX.match(said)) and re.search(r"\ball\b", match["clips"], re.I) and len(now.clips) > 2:
        return ask(_ASK)
    if match := _MIX.match(said):
        return _call(mentioned(match["clips"], now), now, mode="mix")
    if match := _BECOMING.match(said):
        clips = f"{match['first'] or match['first2']} {match['second'] or match['second2']}"
        return _call(mentioned(clips, now), now, **_course(match["rest"]))
    match = _INTO.match(said) or _BLEND.match(said)
    if match is None or re.match(r"[\s,]*(?:and|then)\s", match["rest"], re.I):
        return None  # what follows is another wish, read by itself
    parts = match.groupdict()
    names = mentioned(parts.get("clips") or f"{parts['first']} {parts['second']}", now)
    return _call(names, now, **_course(match["rest"]))


def _course(rest: str) -> dict[str, Any]:
    """Return how one clip gives way to the other."""
    if match := _CURVE.search(rest):
        return {"mode": "curve", "curve": match["curve"]}
    if match := _CROSS.search(rest):
        at, share = float(moment(match["at"])), int(match["share"] or 100)
        start = max(0.0, at - _HALF_S)
        return {"mode": "curve", "curve": f"{start:g}: 0, {at + _HALF_S:g}: {share}%"}
    if match := _OVER.search(rest):
        return {"length": seconds(match["length"])}
    return {}


def _call(names: list[str], now: Situation, **how: Any) -> Decision:
    """Return the call for two clips; one alone is blended with the one made before it."""
    names = list(dict.fromkeys(names))
    if len(names) == 1 and now.clip is not None and names[0] != now.clip["id"]:
        names = [str(now.clip["id"]), *names]
    if len(names) != 2:
        names = [str(clip["id"]) for clip in reversed(now.clips[:2])]
    if len(names) < 2:
        return ask(_ASK)
    return Decision((call("blend", first=names[0], second=names[1], **how),))
