"""Reads by how much a clip begins earlier or goes on, and what happens then."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from assistant.directors.builtin.decision import Decision, call
from assistant.directors.builtin.gist.clause import Clause, Context, Mark, Rule
from assistant.directors.builtin.gist.clips.added_time import Told, arriving, both_told, partings, told
from assistant.directors.builtin.gist.clips.on_clip_lengths import UNTIL
from assistant.directors.builtin.gist.marks.clip_edges import up_to_its_edge
from assistant.directors.builtin.gist.marks.pointing import (
    ONE_CLIP,
    argument,
    clips_of,
    is_beside_it,
    is_current,
    length_of,
)
from assistant.directors.builtin.gist.marks.referring import things
from assistant.directors.builtin.gist.parting.splitting import is_told
from assistant.directors.builtin.numerals import NUMBER, SECONDS, short
from assistant.directors.builtin.situation import Situation

_ENDS: Final = frozenset({"end", "ending", "finish", "back"})
_ADDED_ALONE: Final = (
    r"^(?:(?:please|and|then|also|just|maybe|can you|could you|let's|now) )*(?:add|tack on|stick on)"
    rf" (?:(?:on|about|around|another|like|an extra|some) )*{NUMBER} (?:more |extra )?(?:s|secs?|seconds?)\b"
)
_A_SCENE: Final = r"\b(?:an?|another|new|one more) (?:(?!clip\b)\w+ )?(?:scene|shot|card)\b"
_FADES: Final = r"\b(?:in)?to (?:black|white|darkness)\b"
_WONDERED: Final = r"\b(?:see|know|find out|show|watch|wonder|curious) (?:where|what|how|who|whether|if)\b"
"""“I want to see where it goes”: why a clip is carried on."""
_GO_ON: Final = r"^(?:(?:please|and|then|just|now|can you|could you) )*(?:go|carry|keep) (?:it |this )?on\b"
_MORE_ALONE: Final = (
    r"^(?:(?:please|and|then|give (?:me|us|it)|i(?:'d)?|we|would|want|need|like|love|can|could|have|get"
    rf"|just) )*{NUMBER} (?:more|extra|further|additional) (?:s|secs?|seconds?)(?: more)?(?:,? please)?\W*$"
)
_FILM: Final = r"\b(?:film|movie|video|story|whole|total)\b"
_LENGTH_S: Final = 3
"""By how much a clip is extended where nothing says so."""
_AT_AN_EDGE: Final = re.compile(
    r"\b(?:(?:at|to|on|onto|after|past|beyond|before) (?:the |its )?"
    r"|(?:stretch|extend|lengthen|prolong) (?:the )?(?=\w+ of (?:c\d|it\b|(?:the|this|my) (?:[\w-]+ )?"
    r"(?:clip|video)\b)))(?:very )?(?P<edge>start|beginning|front|end|ending|back|finish)\b",
    re.I,
)
_MORE: Final = (
    r"\b(?:another|more|extra|longer|further|additional|extend|prolong|lengthen|continue|bit|little|while|few"
    r"|keep|outro|epilogue|coda|tail)\b"
)
_AROUND_MORE: Final = (
    "onwards", "earlier", "longer", "clip", "title", "time", "lasting", "slightly", "purpose", "join",
    "move", "latter", "first", "strongly", "card after", "edge", "add", "find", "all clips", "each",
)  # fmt: skip
_SCENE: Final = r"\b(?:scene|card|shot)s?\b"
_ENDS_EARLIER: Final = r"\b(?:end|stop|finish|over)(?:e?s)? (?:\w+ ){0,3}(?:earlier|sooner)\b"
_EXTENDING: Final = frozenset({"extended", "extended_further"})
_OF_ONE_CLIP: Final = _EXTENDING | {"recut", "sized"}
_CLIP: Final = (
    r"(?:(?:the|this|my) (?:whole )?(?:clip|video|film)|this one"
    r"|(?:what|all) (?:we|i|you)(?: already)?(?: have|'ve)(?: got)?(?: now| so far| there)?"
    r"|what(?: i|')s (?:there|here)(?: now)?|(?:it|this|that)(?= (?:start|begin|end|stop)s\b(?! \w+ing)))"
)
_BEGINS: Final = r"(?: (?:even )?\w+s(?: (?:up|in|on|out|off))?)?"
_STOPS: Final = (
    r"(?: (?:end(?:s|ed)?|stop(?:s|ped)?|finish(?:es)?|leaves? off|left off|is over|is done|breaks? off))"
)
_FRONT: Final = (
    r"(?:in front of|ahead of|(?:just |right |shortly )?before|prior to"
    r"|(?:at|to|on|onto) the (?:very )?(?:start|beginning|front) of)"
)
_BACK: Final = r"(?:(?:at|to|on|onto) the (?:very )?end of|(?:right |just )?after|behind|following)"
_OF_IT: Final = re.compile(r"\b(in front of|ahead of|before|behind) (?:it|this|that)\b", re.I)
_BESIDE: Final = re.compile(
    rf"\b(?P<front>{_FRONT}) (?:{_CLIP}|CLIP){_BEGINS}(?![\w'-])"
    rf"|\b(?P<back>{_BACK}) (?:{_CLIP}|CLIP){_STOPS}?(?![\w'-])"
    rf"|\b(?:from )?(?:where|when|once) (?:{_CLIP}|CLIP){_STOPS}(?![\w'-])"
    r"|\b(?:(?P<lead>lead into|open|begin|start)|close|finish|end) (?:(?:the|my|this) clip|CLIP) with\b",
    re.I,
)
"""Where time is added: “ahead of the fox clip”, “from where it stops”."""
_TELLS: Final = re.compile(r"\b(?:where|in which|showing|while)\b", re.I)
_PUT_THERE: Final = re.compile(r"\b(?:put|place|stick|add|attach|insert|move|glue) (?:the )?$", re.I)
"""Another clip is what is added: “put the fox clip in front of this one”."""
_MORE_BEHIND: Final = re.compile(rf", (?:for )?(?:{NUMBER} more (?:secs?|seconds?)|{SECONDS} more)\W*$", re.I)
_CLIP_ALONE: Final = re.compile(
    r" ?(?:(?i:for|of|on|to|with|in|let|make|give) )?CLIP(?:,|:|'s)?"
    r"(?: (?:needs?|should|must|could|wants?|gets?|deserves?))?(?: (?:have|get|use|do with))?(?: something)?"
)


def extended(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return by how much a clip begins earlier or goes on, and what happens then."""
    tells = _TELLS.search(clause.text)
    gone = any(not tells or mark.start < tells.start() for mark in clause.all("remove"))
    if now.clip is None or gone or clause.has("stretch", "shorter") or _is_multiplied(clause):
        return None
    fades = clause.says(_FADES) and not clause.has("time", "longer", "onwards", "add")
    another = any(_PUT_THERE.search(clause.text[: mark.start]) for mark in clause.all("clip", "title"))
    if fades or another or is_beside_it(clause, now) or clause.says(_A_SCENE):
        return None
    if found := _beside_a_clip(clause, context, now) or _more_seconds(clause, context, now):
        return found
    for head, added in partings(up_to_its_edge(clause, now, going_on=context.rule in _EXTENDING), now):
        side = _side(head, context, now) or _side_of_told(head, added, context)
        if side and not head.left(*_AROUND_MORE):
            clips = clips_of(head, context, now)
            all_added = _up_to_length(head, added, clips, now)
            return _extension(side, arriving(head, all_added), clips) if all_added else None
    return None


def _beside_a_clip(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return what is added before or after a clip that is named: “a boat ahead of the fox clip, 2 s”."""
    marks = [mark for mark in clause.all("clip", "title") if not _is_seen(mark, clause, now)]
    named = sorted(marks, key=lambda mark: mark.name)
    if len({mark.value for mark in named}) > 1 or clause.says(_SCENE) or clause.has("export", "loop"):
        return None
    carried_on = clause.has("longer", "onwards", "earlier")
    spoken = (context.clip or context.current) and not context.cards and not context.rule
    for mark in named or (None,):
        text = f"{clause.text[: mark.start]}CLIP{clause.text[mark.end :]}" if mark else clause.text
        text = _OF_IT.sub(r"\1 CLIP", text) if spoken and not mark and clause.has("time") else text
        edge = _AT_AN_EDGE.search(text) if mark and clause.has("time") else None
        place = _BESIDE.search(text) or (edge if edge and re.search(r" (?:the|its) ", edge[0]) else None)
        rest = f"{text[: place.start()]} {text[place.end() :]}" if place else ""
        added = told(_CLIP_ALONE.sub(" ", rest), now) if place else None
        if place and added and (added != Told() or carried_on):
            clips = [argument(mark.value, now)] if mark else [context.clip]
            return _extension(_side_at(place), added, clips)
    return None


def _side_at(place: re.Match[str]) -> str:
    """Return on which side of a clip a place is."""
    said = place.groupdict()
    edge = (said.get("edge") or "end").lower()
    return "before" if said.get("front") or said.get("lead") or edge not in _ENDS else "after"


def _is_seen(mark: Mark, clause: Clause, now: Situation) -> bool:
    """Return whether what is only named by a title is seen in a card, or shall be, which is meant then."""
    told_there = clause.has("time") and _TELLS.search(clause.text[: mark.start])
    return mark.name == "title" and bool(told_there or things(f"the {clause.words(mark).split()[-1]}", now))


def _more_seconds(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return what happens in the time behind a comma: “then they run home, three more seconds”."""
    others = [mark for mark in clause.all("clip", "title") if not is_current(mark.value, now)]
    if others or clause.has("card", "edge") or not _MORE_BEHIND.search(clause.text):
        return None
    added = told(clause.text, now)
    return _extension("after", added, [context.clip]) if added and added.words and added.seconds else None


def _extension(side: str, added: Told, clips: Iterable[str | None]) -> Decision:
    """Return clips with more of them on one side: three seconds where neither a length nor words are said."""
    seconds = added.seconds or (None if added.words else _LENGTH_S)
    how = {side: added.words or None, f"{side}_s": seconds}
    return Decision(tuple(call("recut", clip=clip, **how) for clip in clips))


def _up_to_length(head: Clause, added: Told, clips: Sequence[str | None], now: Situation) -> Told | None:
    """Return what is added with the seconds that lack to a length: “lengthen it to 18 s: they sleep”."""
    time = head.first("time")
    if time is None or not UNTIL.search(head.text[: time.start]):
        return added
    here = length_of(clips[0], now)
    lacks = time.value - here if here else 0.0
    return Told(added.words, short(lacks)) if lacks > 0 else None


def _is_multiplied(clause: Clause) -> bool:
    """Return whether “twice as long” is said; the half of “a second and a half” is no factor."""
    times = clause.all("time")
    return any(not any(time.start <= one.start < time.end for time in times) for one in clause.all("factor"))


def _side(clause: Clause, context: Context, now: Situation) -> str:
    """Return on which side a clip gets more of it, or nothing where a card or the film is meant."""
    if clause.has("card"):
        return ""
    if clause.has("earlier"):
        return "" if clause.says(_ENDS_EARLIER) else "before"
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
    if _is_added(clause, context):
        return "before" if clause.has("first") else "after"
    return "after" if _goes_on(clause, context) else ""


def _side_of_told(head: Clause, added: Told, context: Context) -> str:
    """Return on which side there is more, where it is told what happens then: “3 more seconds, it dives”."""
    if not added.words or not added.seconds or context.cards or head.has("card", "edge"):
        return ""
    if head.has("clip", "title") and re.search(r"\b(?:begin|start|open)s?\W*$", head.text, re.I):
        return "before"
    return "after" if head.says(_MORE_ALONE) else ""


def _goes_on(clause: Clause, context: Context) -> bool:
    """Return whether a clip is carried on, and no card."""
    of_a_clip = clause.has("clip", "title") or (clause.says(ONE_CLIP) and not context.cards)
    if clause.has("longer") and of_a_clip:
        return True
    of_cards = context.cards and context.rule not in _EXTENDING
    more = clause.says(_MORE) or clause.says(_GO_ON)
    return clause.has("onwards") and not of_cards and (not clause.has("time") or more)


def _is_added(clause: Clause, context: Context) -> bool:
    """Return whether a clause only adds time, to no card: “add two more seconds”."""
    return clause.says(_ADDED_ALONE) and clause.has("time") and not (context.cards or clause.says(_FILM))


def _answers(clause: Clause, context: Context) -> bool:
    """Return whether a clause wishes for the time that was only asked about: “what came before? Add 2 s”."""
    more_of_it = context.rule in _EXTENDING and not clause.left("time", "longer", "purpose")
    if not context.side or not clause.has("time") or clause.has("edge"):
        return False
    if clause.says(_SCENE) or ((context.cards or context.rule) and not more_of_it):
        return False
    return clause.has("add", "onwards", "longer") or clause.says(r"\bof (?:it|that|this)\b")


def extended_further(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return a cut or an extension with its length, or what happens then, as a further clause says it."""
    if happens := _told_of_more(clause, context, now):
        return happens
    begun = context.decision.calls if context.rule in _OF_ONE_CLIP and context.decision else ()
    if len(begun) != 1:
        return None
    before = dict(begun[0].args)
    time = clause.first("time")
    if time and context.rule in _EXTENDING and not clause.left("time", "lasting", "longer", "purpose"):
        return Decision((call("recut", **{**before, f"{_side_of(before)}_s": time.value}),))
    if more := extended(clause, context, now):
        args = dict(more.calls[0].args)
        other = clause.has("clip", "title") and args.get("clip") != before.get("clip")
        if other or len(more.calls) > 1:
            return None
        return Decision((call("recut", **_merged(before, args, clause)),))
    extends = before.keys() & {"before", "before_s", "after", "after_s"}
    return _told_further(clause, context, now, before) if extends else None


def _told_of_more(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return seconds more of the film as such of its clip, where it is told what happens then."""
    if context.rule != "timed" or not context.decision:
        return None
    for _, then in partings(clause, now) if clause.has("onwards") else ():
        if then.words and then.seconds:
            return _extension("after", then, [None])
    if not context.seconds or not is_told(clause.text):
        return None
    longer = [call("set_format", duration=short(now.duration + context.seconds))]
    added = told(clause.text, now) if list(context.decision.calls) == longer else None
    seconds = added.seconds or context.seconds if added else None
    return _extension("after", Told(added.words, seconds), [None]) if added and added.words else None


def _told_further(
    clause: Clause, context: Context, now: Situation, before: dict[str, Any]
) -> Decision | None:
    """Return an extension with what happens in it; a length that nobody said is left to the tool."""
    if clause.has("clip", "export", "loop", "file") or clause.says(_SCENE):
        return None
    if clause.says(_WONDERED):
        return Decision((call("recut", **before),))
    side = _side_of(before)
    added = told(clause.text, now, is_noun=side not in before)
    if not added or not added.words:
        return None
    if context.seconds is None and context.rule in _EXTENDING:
        before.pop(f"{side}_s", None)
    length = {f"{side}_s": added.seconds} if added.seconds else {}
    words = both_told(str(before.get(side, "")), added.words)
    return Decision((call("recut", **{**before, side: words, **length}),))


def _side_of(extension: Mapping[str, Any]) -> str:
    return "before" if extension.keys() & {"before", "before_s"} else "after"


def _merged(before: dict[str, Any], more: dict[str, Any], clause: Clause) -> dict[str, Any]:
    """Return two extensions of one clip as one: a length that was said holds over one that was not."""
    unsaid = [] if clause.has("time") else [name for name in more if name.endswith("_s") and name in before]
    return {**before, **{name: value for name, value in more.items() if name not in (*unsaid, "clip")}}


RULES: Final[tuple[Rule, ...]] = (extended_further, extended)
