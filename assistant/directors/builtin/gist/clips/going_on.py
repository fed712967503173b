"""Reads a message by which a clip goes on for some seconds, and that tells what happens in them."""

import re
from collections.abc import Iterator
from typing import Final

from assistant.directors.builtin import tables
from assistant.directors.builtin.decision import Decision, call
from assistant.directors.builtin.gist.clips.added_time import told
from assistant.directors.builtin.gist.grounding import clips_in
from assistant.directors.builtin.gist.marks.cues import clause_words, idle
from assistant.directors.builtin.gist.marks.pointing import argument
from assistant.directors.builtin.gist.mentions import named
from assistant.directors.builtin.gist.parting.chatter import without_talk
from assistant.directors.builtin.gist.plainly import of_this
from assistant.directors.builtin.narrating import narrated
from assistant.directors.builtin.numerals import NUMBER, SECONDS, seconds
from assistant.directors.builtin.situation import Situation

_AND: Final = r"(?:and|so|then|where|while|as|in which|during which|so that|showing|with(?= \w+ing\b))"
_BORDER: Final = re.compile(
    rf"(?P<end>[.!?;]\s+)|\s*[:,–-]?\s+(?:{_AND}\s+)+|\s*[:,–-]\s+|\s+(?=with\b)", re.I
)
_TIME: Final = re.compile(
    rf"(?:{SECONDS})|{NUMBER} (?:more|further|extra|additional) (?:seconds?|secs?)\b", re.I
)
_COUNTED: Final = re.compile(r"\b(?:more|further|extra|additional) (?=s)", re.I)
_CLIP: Final = re.compile(r"\bc\d+\b")
_ON: Final = re.compile(
    r"\b(?:on|going|continu\w+|extend\w*|lengthen\w*|prolong\w*|stretch\w*|longer|more|extra|another|further"
    r"|additional|add|append|tack|past|beyond)\b",
    re.I,
)
"""Says that a clip goes on, beside a length."""
_OF_A_CLIP: Final = re.compile(
    r"\bc\d+\b|\b(?:clip|on|going|continue|extend|append|tack|end|ending|finish|tail|past|beyond|give"
    r"|lengthen|prolong)\b",
    re.I,
)
_WORDS: Final = tables.words("around further seconds")
"""What may stand around a length of which a clip goes on, beside idle words."""
_ELSEWHERE: Final = re.compile(
    r"\b(?:scenes?|cards?|shots?|films?|movies?|stor(?:y|ies)|board|start|starting|beginning|first"
    r"|before|each"
    r"|every|all|both|seconds? (?:to|till)|not|no|last)\b|n't\b",
    re.I,
)
_THEN: Final = re.compile(
    r"^(?:(?:omg|aw+|oh|ooh+|hey|in (?:that|this|which) time|during (?:that|this)(?: time)?|in (?:it"
    r"|them|those|these)|there|then"
    r"|meanwhile|and|so|(?:what )?(?:you|we) see (?:there|then|in it) is)\b,? ?)+",
    re.I,
)
_AT_LAST: Final = re.compile(
    r",? (?:at the (?:very )?end|in (?:that|this) time|then|there|in it|for that)\W*$", re.I
)
_ALONG: Final = re.compile(r"^along (comes?) (an? [\w-]+)", re.I)
_ORDERED: Final = re.compile(rf"(?!(?:let|have|make|draw) ){clause_words()['order']}\b", re.I)
"""Begins another wish than for what happens."""
_DOING: Final = re.compile(r"with [\w' -]+? (?!wear|look|be)\w+ing\b", re.I)
_UP_TO: Final = re.compile(r"\b(?:to|until|till)(?: be)?(?: about)? $", re.I)
_FOR_THAT: Final = re.compile(r"\b(?:for|in|to show|so we see) (?:that|it|this|them)\W*$", re.I)
_LONGEST: Final = 240


def read_going_on(message: str, now: Situation) -> Decision | None:
    """Return by how much a clip goes on and what happens then, where a message says just that."""
    if now.clip is None or len(message) > _LONGEST:
        return None
    for head, then in _parted(without_talk(message, now)):
        if found := _carried_on(head, then, now):
            return found
    return None


def _parted(message: str) -> Iterator[tuple[str, str]]:
    """Yield what may say that a clip goes on, and what may happen then, however they follow each other."""
    for border in _BORDER.finditer(message):
        before, behind = message[: border.start()], message[border.end() :]
        yield before, behind
        if border["end"] and _FOR_THAT.search(behind):
            yield _FOR_THAT.sub("", behind), before


def _carried_on(head: str, then: str, now: Situation) -> Decision | None:
    head = of_this(head, now)
    clips, time = clips_in(head, now), _TIME.search(head)
    head = named(head, clips)
    spoken = set(_CLIP.findall(head))
    if time and _UP_TO.search(head[: time.start()]):
        return None
    if time is None or len(spoken) > 1 or _ELSEWHERE.search(head) or not _ON.search(head):
        return None
    rest = _TIME.sub(" ", _CLIP.sub(" ", head), count=1)
    if not all(idle(word) or word in _WORDS for word in re.findall(r"[\w'-]+", rest.lower())):
        return None
    then = _ALONG.sub(r"\2 \1 along", _THEN.sub("", _AT_LAST.sub("", then.strip(" .!?,"))))
    added = None if _ORDERED.match(then) else told(narrated(then), now)
    of_clip = (
        _OF_A_CLIP.search(head) or re.match(r"an? |another |(?:let|have) ", then, re.I) or _DOING.match(then)
    )
    if not added or not added.words or added.seconds or not of_clip:
        return None
    clip = argument(spoken.pop(), now) if spoken else None
    length = seconds(_COUNTED.sub("", time[0]))
    return Decision((call("recut", clip=clip, after=added.words, after_s=length),))
