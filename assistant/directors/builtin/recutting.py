"""Reads what is to become of a clip's parts: keep, leave out, split, move, extend, loop, and clips joined."""

import re
from typing import Any, Final

from assistant.directors.builtin.clips import ANY, SEVERAL, each, mentioned, one, titled
from assistant.directors.builtin.decision import Decision, ask, call
from assistant.directors.builtin.gist.cues import idle
from assistant.directors.builtin.happening import happening
from assistant.directors.builtin.narrating import narrated
from assistant.directors.builtin.numerals import NUMBER, SECONDS, seconds
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.stretches import TIME, in_seconds, moment, stretches
from assistant.directors.builtin.wording import sentence

_OF: Final = rf"(?:\s*(?:of|from|in|out of|off)\s+(?P<clip>{ANY}))?"
_KEEP: Final = re.compile(
    r"^(?:(?:only|just)\s+)?(?:keep|give me|use|take(?!.*\b(?:out|off|away)\b)|isolate|crop to"
    r"|cut (?:it |this )?(?:down )?to|trim (?:it )?to|i only want|only|just)\s+(?:only |just )?(?=\S)",
    re.I,
)
_KEEP_ALL_BUT: Final = re.compile(
    rf"^(?:keep|use|leave)\s+(?:everything|all(?: of {ANY})?|it all|{ANY})\s+(?:but|except(?: for)?"
    rf"|apart from|without)\s+",
    re.I,
)
_DELETE: Final = re.compile(
    r"^(?:(?:cut|chop|snip|shave|clip)(?: out| away| off)?|throw away|erase|omit|delete|remove|drop|lose"
    r"|trim(?: off| away)?|take out|leave out"
    r"|get rid of|skip)\s+",
    re.I,
)
_OFF: Final = re.compile(
    rf"^(?:trim|cut|take|shave|chop)\s+(?P<length>{SECONDS})\s+(?:off|from) (?:the |its )?(?P<edge>start"
    rf"|beginning|end)",
    re.I,
)
_TO_LENGTH: Final = re.compile(
    rf"^(?:trim|cut|crop|shorten)\s+(?:(?P<clip>{ANY})\s+)?(?:down )?to\s+(?:the first )"
    rf"?(?P<length>{SECONDS})\W*$",
    re.I,
)
_ALL: Final = re.compile(r"\b(?:whole|entire) (?!clip)", re.I)
"""Of a film that is drawn, all of it is drawn shorter and nothing is cut off."""
_SPLIT: Final = re.compile(
    rf"^(?:split|cut|divide)\s+(?P<clip>{ANY})\s+(?:in two )?at\s+(?P<at>{TIME})", re.I
)
_MOVE: Final = re.compile(r"^(?:move|put|shift|bring|slide|drag)\s+", re.I)
_TO: Final = re.compile(
    rf"^(?:of (?P<clip>{ANY}) )?(?:to|at) (?:the )?(?:(?P<edge>start|beginning|front|end)|(?P<at>{TIME}))"
    rf"\W*$",
    re.I,
)
_EXTEND: Final = re.compile(
    rf"^(?:extend|continue|prolong|lengthen|go on with|carry on with|carry on|go on)(?:\s+(?P<clip>{ANY}"
    rf"|them))?"
    r"(?P<rest>.*)$",
    re.I | re.S,
)
_ADD: Final = re.compile(
    rf"^add\s+(?P<length>{SECONDS})(?:\s+more)?(?:\s+to (?P<clip>{ANY}))?"
    r"(?=\s*(?:$|at |before|after|where|in which|with|:))(?P<rest>.*)$",
    re.I | re.S,
)
_EXTENT: Final = re.compile(rf"\b(?:by|for|another|of)?\s*(?P<length>{SECONDS})(?:\s+more)?", re.I)
_EARLIER: Final = re.compile(
    r"\b(?:(?:at|to|from|in) (?:the |its )?(?:very )?(?:start|beginning|front)|before(?: it| that)?"
    r"|backwards?"
    r"|in front)\b",
    re.I,
)
_LATER: Final = re.compile(
    r"\b(?:(?:at|to|from|in) (?:the |its )?(?:very )?end|after(?: it| that)?|forwards?|onwards?)\b", re.I
)
_BOTH_WAYS: Final = re.compile(r"\b(?:in both directions|both ways|before and after|on both sides)\b", re.I)
_LENGTHS: Final = {
    "short": "short",
    "quick": "short",
    "brief": "short",
    "long": "long",
    "longer": "long",
    "slow": "long",
}
_LOOP: Final = re.compile(
    rf"^(?:(?:make|turn|let|have|render|give me|i want)\s+)?(?:(?P<clip>{SEVERAL})\s+)?(?:into |as |be |to )"
    rf"?(?:an? )?"
    r"(?P<how>(?:(?:seamless|perfect|endless|infinite|nice|smooth|little|short|quick|brief|long|longer|slow"
    r"|normal)(?:ly)?[ ,]+)*)"
    rf"(?:loop(?:s|ed|ing)?|repeat(?: for ?ever| endlessly)?|endless"
    rf"|(?:run|play|go(?: on)?) (?:for ?ever|endlessly|in (?:a"
    rf"|an endless) loop))(?:\s+(?:(?:out )?of |from )?(?P<clip2>{SEVERAL}))?(?P<rest>.*)$",
    re.I,
)
_LOOPING: Final = re.compile(r"\b(?:(?:loop|smooth|seamless|perfect|endless|long)\w*|quick|brief|short)\b")
_OTHER: Final = re.compile(r"^[.;!]|^(?:and|then)\b|\b(?:scene|card|shot|part|bit)s?\b", re.I)
_WITH_LENGTH: Final = re.compile(r"\b(short|long|longer|quick|brief)\b", re.I)
_JOIN: Final = re.compile(
    rf"^(?:join|stitch|concatenate|append|splice|glue|string|chain|attach|merge|connect|link|combine|tack"
    rf"|put together)\s+(?P<clips>{SEVERAL})"
    r"(?:\s+(?:together|end to end|into one.*|up|as one.*|in (?:a row|(?:that |this )?order|one.*)"
    r"|one after (?:the )?(?:other|another)))*\W*$",
    re.I,
)
_OF_TWO: Final = re.compile(
    r"^(?:join|stitch|glue|connect|combine|merge|append|attach)\s+the [\w-]+\s+(?:and|with|to"
    r"|onto)\s+the [\w-]+\b",
    re.I,
)
_PUTTING: Final = "put|add|place|glue|stick|attach|append|tack|stitch|play|join"
_PUT_AFTER: Final = re.compile(
    rf"^(?:{_PUTTING})\s+(?P<second>{ANY})\s+(?:right )?(?:after|behind|(?:at|to|on|onto) the end of"
    rf"|onto)\s+(?P<first>{ANY})\W*$",
    re.I,
)
_PUT_BEFORE: Final = re.compile(
    rf"^(?:{_PUTTING})\s+(?P<first>{ANY})\s+(?:right )?(?:before|in front of|(?:at|to|on|onto) the (?:start"
    rf"|beginning|front) of)\s+(?P<second>{ANY})\W*$",
    re.I,
)
_PUT_TOGETHER: Final = re.compile(rf"^(?:put|place|glue|stick)\s+(?P<clips>{SEVERAL})\s+together\W*$", re.I)
_MORE: Final = re.compile(r"^(?:,\s*)?(?:and|then|,)\s+(?:then |also )?(?P<more>.+)$", re.I | re.S)
_WHAT: Final = re.compile(
    r"^[\s,:;–-]*(?:(?:with|where|in which|so that|and show|showing|as|to show|:)\s+)?", re.I
)


_MORE_SECONDS: Final = re.compile(rf"\b({NUMBER}) more (seconds?|secs?|s)\b", re.I)
_NO_CLIP: Final = "There is no clip yet. Say what is seen first, for example: A fox walks through snow."


def read_recut(text: str, now: Situation) -> Decision | None:
    """Return what a message does to a clip as it is, or None where it speaks of nothing of the kind."""
    length = float((now.clip or {}).get("duration") or 0)
    said = in_seconds(_MORE_SECONDS.sub(r"\1 \2", text.strip(" .!?;")), length)
    for rule in (_off, _join, _split, _move, _keep, _delete, _extend, _loop, _bare):
        found = rule(said, now)
        if found is not None:
            return found if now.clip is not None else ask(_NO_CLIP)
    return None


def _keep(said: str, now: Situation) -> Decision | None:
    if lead := _KEEP_ALL_BUT.match(said):
        return _ranges("delete", said[lead.end() :], now)
    lead = _KEEP.match(said)
    return _ranges("keep", said[lead.end() :], now) if lead else None


def _delete(said: str, now: Situation) -> Decision | None:
    lead = _DELETE.match(said)
    return _ranges("delete", said[lead.end() :], now) if lead else None


def _ranges(name: str, said: str, now: Situation) -> Decision | None:
    """Return a recut of the ranges that a text begins with, and what is to become of it besides."""
    found = stretches(said)
    if found is None:
        return None
    written, rest = found
    args: dict[str, Any] = {name: written}
    if of := re.match(rf"{_OF}(?P<rest>.*)$", f" {rest}", re.I | re.S):
        args["clip"], rest = one(of["clip"], now), of["rest"].strip()
    rest = re.sub(r"^(?:off|away|out|only|please|alone)\b\s*", "", rest, flags=re.I)
    if not rest:
        return Decision((call("recut", **args),))
    more = _MORE.match(rest)
    return _and_then(args, more["more"], now) if more else None


def _and_then(args: dict[str, Any], more: str, now: Situation) -> Decision | None:
    """Return a recut that also extends, or that something else is done to."""
    if ((lead := _EXTEND.match(more)) and not lead["clip"]) or (
        lead and lead["clip"].lower() in ("it", "them", "that")
    ):
        return Decision((call("recut", **args, **_extension(lead["rest"])),))
    then = read_recut(more, now)
    return Decision((call("recut", **args), *then.calls)) if then and then.calls else None


def _bare(said: str, now: Situation) -> Decision | None:
    """Return what a stretch without a verb wishes: “the last two seconds”."""
    found = stretches(said) if re.match(r"^the (?:first|last|part|bit)\b", said, re.I) else None
    return Decision((call("recut", keep=found[0]),)) if found and not found[1] else None


def _off(said: str, now: Situation) -> Decision | None:
    match = _TO_LENGTH.match(said)
    if match and not (now.board is not None and _ALL.search(match["clip"] or "")):
        keep = f"first {seconds(match['length']):g}"
        return Decision((call("recut", keep=keep, clip=one(match["clip"], now)),))
    match = _OFF.match(said)
    if match is None:
        return None
    edge = "last" if match["edge"].lower() == "end" else "first"
    rest = re.match(rf"{_OF}$", said[match.end() :], re.I)
    clip = one(rest["clip"], now) if rest else None
    return Decision((call("recut", delete=f"{edge} {seconds(match['length']):g}", clip=clip),))


def _split(said: str, now: Situation) -> Decision | None:
    match = _SPLIT.match(said)
    if match is None:
        return None
    return Decision((call("recut", split=f"{moment(match['at']):g}", clip=one(match["clip"], now)),))


def _move(said: str, now: Situation) -> Decision | None:
    lead = _MOVE.match(said)
    found = stretches(said[lead.end() :]) if lead else None
    where = _TO.match(found[1]) if found else None
    if found is None or where is None:
        return None
    edge = (where["edge"] or "").lower()
    to = moment(where["at"]) if where["at"] else 3600 if edge == "end" else 0
    return Decision((call("recut", move=found[0], to=to, clip=one(where["clip"], now)),))


def _extend(said: str, now: Situation) -> Decision | None:
    if match := _ADD.match(said):
        args = _extension(f"by {match['length']} {match['rest']}")
        return Decision((call("recut", clip=one(match["clip"], now), **args),))
    match = _EXTEND.match(said)
    if match is None:
        return None
    if to := re.match(rf"\s*(?:to|until)\s+(?P<length>{SECONDS})\W*$", match["rest"]):
        more = seconds(to["length"]) - float((now.clip or {}).get("duration", 0))
        return Decision((call("recut", after_s=more),)) if more > 0 and now.clip else None
    if not match["clip"] and not re.match(r"\s*(?:$|by|for|before|after|at|back|in both|:)", match["rest"]):
        return None
    return Decision((call("recut", clip=one(match["clip"], now), **_extension(match["rest"])),))


def _extension(rest: str) -> dict[str, Any]:
    """Return how a clip is extended: which way, by how much, and what happens meanwhile."""
    length = _EXTENT.search(rest)
    both = _BOTH_WAYS.search(rest)
    earlier = _EARLIER.search(rest) if not both else None
    for match in filter(None, (length, both, earlier, None if both or earlier else _LATER.search(rest))):
        rest = rest.replace(match[0], " ", 1)
    words = sentence(happening(narrated(_WHAT.sub("", rest.strip(" ,")).strip())))
    amount = seconds(length["length"]) if length else None
    sides = ("before", "after") if both else ("before",) if earlier else ("after",)
    found: dict[str, Any] = {}
    for side in sides:
        if words:
            found[side] = words
        if amount or not words:
            found[f"{side}_s"] = amount or 3
    return found


def _loop(said: str, now: Situation) -> Decision | None:
    match = _LOOP.match(said)
    if match is None:
        return None
    rest = re.sub(r"^(?:too|as well|both|each)\b", "", match["rest"].strip(" ,"), flags=re.I).strip(" ,")
    args: dict[str, Any] = {}
    if found := stretches(rest):
        args |= _span(found[0], now)
        rest = found[1]
    word = _WITH_LENGTH.search(f"{match['how']} {rest}")
    if _OTHER.search(rest) or not all(map(idle, re.findall(r"[\w'-]+", _LOOPING.sub("", rest.lower())))):
        return None  # what follows is another wish, or says more than a loop can have
    args["length"] = _LENGTHS[word[1].lower()] if word else None
    clips = each(match["clip"] or match["clip2"], now)
    return Decision(tuple(call("loop", clip=clip, **args) for clip in clips))


def _span(written: str, now: Situation) -> dict[str, float]:
    """Return where a stretch that is written as the tools take it starts and ends, as far as it says so."""
    if edge := re.match(r"(first|last) ([\d.]+)", written):
        length = float((now.clip or {}).get("duration") or 0)
        return {"end": float(edge[2])} if edge[1] == "first" else {"start": max(0.0, length - float(edge[2]))}
    start, _, end = written.partition("-")
    return {name: float(at) for name, at in (("start", start), ("end", end)) if at[:1].isdigit()}


def _join(said: str, now: Situation) -> Decision | None:
    if _OF_TWO.match(said):
        said = titled(said, now)
    after, before = _PUT_AFTER.match(said), _PUT_BEFORE.match(said)
    together = _PUT_TOGETHER.match(said)
    if together:
        names = mentioned(together["clips"], now)
    elif match := after or before:
        names = [name for part in ("first", "second") for name in mentioned(match[part], now)]
    elif match := _JOIN.match(said):
        names = mentioned(match["clips"], now)
        if len(names) < 2:
            names = _last_two(now)
    else:
        return None
    if len(names) < 2:
        return ask("Which clips shall be joined? For example: join c1 and c2.")
    return Decision((call("join", clips=names),))


def _last_two(now: Situation) -> list[str]:
    return [str(clip["id"]) for clip in reversed(now.clips[:2])]
