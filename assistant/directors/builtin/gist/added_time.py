"""Parts the words about time that is added to a clip into how long it is and what happens in it."""

import re
from dataclasses import dataclass
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.gist.clause import Clause, Mark
from assistant.directors.builtin.gist.happenings import shall_happen
from assistant.directors.builtin.gist.marking import marked
from assistant.directors.builtin.nearest import is_of_our_work
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.wording import sentence
from tools.renderers.animatic.vocabulary import VERBS

_HAPPENS: Final = re.compile(
    r"[:;,]\s*(?=\w)|\b(?:where|with|of|in which|showing|so that|while|as|and then|and show|and let"
    r"|and have)\b",
    re.I,
)
"""Stands before what happens in the time that is added."""
_ABOUT: Final = re.compile(
    r"(?:[\s,]+(?:say|maybe|perhaps|about|around|roughly|for|lasting"
    r"|(?<!'d )(?<!would )like|over|just|only|by)\b)*[\s,]*$",
    re.I,
)
"""Stands before a length: “…, say about”."""
_LONG: Final = re.compile(
    r"^(?: (?:long|or so|more|extra|longer|in length|in all|of (?:it|that|this)))*\b",
    re.I,
)
_WISHED: Final = re.compile(
    r"^(?:[\s,:;–-]|(?:please|and|so|then|maybe|perhaps|just|also|there should be|i'd like|i want|let's"
    r"|let us|(?:could|can) (?:we|you)|let there be|put|add|tack|stick|insert|prepend|append|attach|on"
    r"|give (?:it|us|me)|have|see|show(?: us| me)?|something (?:happen(?:s|ing)?)?|of|with|where|in which"
    r"|as|to"
    r"|(?:(?:an?|some|short|little|brief) )*(?:lead-?in|intro|prelude|prequel|run-?up|build-?up|outro)"
    r"|carry on|pick up|go on|going on|it goes on|continue|let (?:it|something|that)|happen)\b)*",
    re.I,
)
"""Stands before what is wished, and is no part of it."""
_OF: Final = re.compile(r"\b(?:of|with)\W*$", re.I)
_BEFORE_THAT: Final = re.compile(r"^(?:before|after|when|once) [^,;]+?, ?", re.I)
_TAIL: Final = re.compile(r"(?:[\s,.;:!?]|\b(?:there|please|put|placed|added|and)$)+$", re.I)
_DEFINITE: Final = re.compile(
    r"(?:the|my|his|her|its|their|this|that|it|he|she|they|more|much|less|no)\b", re.I
)
_MOST_UNKNOWN: Final = 3
_LONGEST: Final = 10
"""Words of what is only named: “a calm sea”."""


@dataclass(frozen=True, slots=True)
class Told:
    """What happens in the time that is added, and how long it is; empty and None where it is not said."""

    words: str = ""
    seconds: float | None = None


def parted(clause: Clause, now: Situation) -> tuple[Clause, Told]:
    """Return a clause without what happens in the time that is added, and that."""
    for border in _HAPPENS.finditer(clause.text):
        within = any(mark.start <= border.start() < mark.end for mark in clause.all("earlier", "onwards"))
        if (
            border.start()
            and not within
            and (found := told(clause.text[border.end() :], now))
            and found.words
        ):
            head = marked(clause.text[: border.start()], now)
            return head, Told(found.words, found.seconds or _length(head))
    return clause, Told(seconds=_length(clause))


def told(text: str, now: Situation) -> Told | None:
    """Return what a text tells of time that is added; None where it tells anything else too."""
    times = marked(text, now).all("time")
    if len(times) > 1:
        return None
    rest = _without(text, times[0]) if times else text
    wish = _WISHED.sub("", _BEFORE_THAT.sub("", _WISHED.sub("", rest)))
    said = _TAIL.sub("", wish)
    words = shall_happen(said) or _named(said, is_noun=_OF.search(rest.removesuffix(wish)) is not None)
    seconds = times[0].value if times else None
    return Told(words, seconds) if words or not re.search(r"\w", said) else None


def _length(clause: Clause) -> float | None:
    time = clause.first("time")
    return time.value if time else None


def _without(text: str, time: Mark) -> str:
    """Return a text without a length and the words that lead to it."""
    before, after = _ABOUT.sub("", text[: time.start]), _LONG.sub("", text[time.end :])
    return f"{before} {after}".strip()


def _named(said: str, *, is_noun: bool) -> str:
    """Return what is only named and could be seen, as a card says it: “a calm sea”."""
    found = lexicon.spans(said)
    if not found or len(found) > _LONGEST or _DEFINITE.match(said) or is_of_our_work(said):
        return ""
    if found[0].verb and not is_noun:
        return ""
    unknown = [span for span in found if not span.known]
    seen = len(unknown) < _MOST_UNKNOWN and any(span.slots & (lexicon.SEEN - VERBS) for span in found)
    return sentence(said) if seen and lexicon.is_seen(said) else ""
