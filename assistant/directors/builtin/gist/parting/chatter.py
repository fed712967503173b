"""Takes off what a message only tells around its wishes: headings, brackets, anecdotes, threats."""

import re
from typing import Final

from assistant.directors.builtin.gist.marks.marking import marked
from assistant.directors.builtin.gist.marks.referring import things
from assistant.directors.builtin.gist.parting.remarks import is_talk
from assistant.directors.builtin.gist.parting.splitting import is_aside, is_told, wishes
from assistant.directors.builtin.looks import look_of
from assistant.directors.builtin.situation import Situation

_HEADING: Final = re.compile(r"^(?!(?:in|at|on|for|with)\b)(?P<head>[^:.!?\"]{3,60}):\s+", re.I)
_OF_WORK: Final = re.compile(
    r"\b(?:new|last|next|another|final|first|more|small|quick|tiny) (?:wish|change|request|thing|report|fix"
    r"|idea|point|tweak|question|round)(?:e?s)?\b|\bbug reports?\b|^after (?:a lot|lots|much|some|long)\b"
    r"|^(?:request|wish|change|point|item|task|number)(?: (?:number|no))? \w+$|^next(?: \w+)?$"
    r"|^from (?:the|my|our) (?:kids|children|class|team|client|boss|customers|committee|\w+ director)$",
    re.I,
)
"""Says that a wish follows: “new day, new wishes: …”."""
_BRACKET: Final = re.compile(
    r"\s*\((?P<said>[^()]{2,80})\)|\s+[–—-]\s+(?P<tail>[^-–—.!?\"]{2,60})(?=[.!?]|$)"
)
_OF_SPEAKERS: Final = re.compile(r"\b(?:i|i'\w+|my|mine|we|our|us|me|you|your)\b", re.I)
_WHO: Final = r"(?:s?he|they|we|i|(?:my|our|the) [\w'-]+|[A-Z][\w'-]+)"
_SAYS: Final = r"(?:says?|said|asks?|asked|shouts?|shouted|goes|cries|cried|thinks?|thought|whispers?)"
_QUOTED: Final = re.compile(
    rf"(?:(?<=^)|(?<=[.!?] ))\"(?P<said>[^\"]{{2,120}})\"(?: {_WHO} {_SAYS}| {_SAYS} {_WHO})?"
    r"(?:(?<=[.!?]\")|[.!?])\s+(?=\w)"
)
"""A sentence that is a quotation: “"It just rolls there, Mummy." Fair enough, …”."""
_THREAT: Final = re.compile(
    r",? (?:otherwise|or(?: else)?) (?:there|i|we|s?he|they|someone|somebody|nobody|everyone|people"
    r"|(?:the|my|our) [\w-]+)(?:'ll| will| won't) (?!be (?:too|a bit)\b)[^.,;!?]{3,60}(?=[.!?]|$)",
    re.I,
)
"""“…, otherwise there will be tears”."""


def without_chatter(said: str, now: Situation) -> str:
    """Return a message without what stands around its wishes and says nothing of the film."""
    if (head := _HEADING.match(said)) and wishes(said[head.end() :]):
        idle = _OF_WORK.search(head["head"]) or _says_nothing(head["head"], now)
        said = said[head.end() :] if idle else said
    said = _BRACKET.sub(lambda one: "" if _is_beside(one["said"] or one["tail"], now) else one[0], said)
    said = _QUOTED.sub(lambda one: one[0] if wishes(one["said"]) else "", said)
    return _THREAT.sub("", said) or said


def without_talk(message: str, now: Situation) -> str:
    """Return a message without sentences before and after it that wish for nothing."""
    said = [one for one in re.split(r"(?<=[.!?;])\s+", message) if one]
    while len(said) > 1 and is_no_wish(said[-1], now):
        said.pop()
    while len(said) > 1 and is_no_wish(said[0], now):
        said.pop(0)
    return " ".join(said)


def _says_nothing(words: str, now: Situation) -> bool:
    return not (
        re.match(r"from\b", words, re.I)
        or wishes(words)
        or things(words, now)
        or look_of(words)
        or marked(words, now).marks
    )


def _is_beside(words: str, now: Situation) -> bool:
    if is_aside(words) or is_talk(words, now):
        return True
    return bool(_OF_SPEAKERS.search(words)) and _says_nothing(words, now)


def is_no_wish(words: str, now: Situation) -> bool:
    """Return whether words are an aside, a reason or a remark, which nobody needs to answer."""
    return not wishes(words) and (is_aside(words) or is_told(words) or is_talk(words, now))
