"""Takes off what a message only tells around its wishes: headings, brackets, anecdotes, threats."""

import re
from typing import Final

from assistant.directors.builtin.gist.marks.marking import marked
from assistant.directors.builtin.gist.marks.referring import things
from assistant.directors.builtin.gist.parting.remarks import is_talk
from assistant.directors.builtin.gist.parting.splitting import is_aside, is_told, wishes
from assistant.directors.builtin.looks import look_of
from assistant.directors.builtin.numerals import NUMBER, SECONDS
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
_STAYING: Final = (
    r"in|their|its|the|same|current|own|order|sequence|places?|positions?|as|is|are|it|they|now|like|after"
    r"|before|exactly|just|can|may|should|must|could|be|stays?|staying|keeps?|keeping|remains?|follows?"
    r"|following|comes?|goes?|go|on|put|un(?:changed|touched)|alone|fixed|where|were|was|this|that|way|of"
    r"|story|film|scenes?|shots?|cards?|ones?|from there|behind"
)
_REST_STAYS: Final = re.compile(
    r"(?:\s*[,.;:!–-]+|(?=\s+(?:and|but|then|with|leav\w+|keep\w*|while|followed)\b))\s*(?:"
    r"(?:(?:and|but|please|just) )*(?:don't|do not) (?:change|touch|alter|move) (?:the )?"
    r"(?:rest|others|other (?:scenes|shots|cards|ones)|anything else)(?=\W*$|[.!?;])|"
    r"(?:(?:and|but|then|so|please|just|with|while|only|can|could|you) )*"
    r"(?:(?:leav(?:e|ing)|keep(?:ing)?|let|tell|play|show|take|followed by|(?:go|goes|went|carry"
    r"|carries)(?: on)?"
    r"(?: with)?) )?(?:the (?:order|sequence|place) of )?"
    r"(?:(?:all )?(?:of )?(?:the |my )?(?:rest|others?|remaining \w+|other (?!scene\b|one\b|card\b)\w+)"
    r"|everything else|all else)"
    r"(?=[^.!?;]*\b(?:order|sequence|as|un\w+ed|alone|stay\w*|put|remain\w*|keep\w*|same|places?|after"
    r"|follow\w*|from there|like)\b)"
    rf"(?:,? (?:{_STAYING})(?!\w))+(?=\W*$|[.!?;]))",
    re.I,
)
_OF_ORDER: Final = re.compile(
    r"\b(?:first|last|starts?|begin\w*|began|front|opens?|before|after|ahead|ends?|ending|swap|order|move"
    r"|place"
    r"|position|scenes?|shots?|cards?|seconds|secs?)\b",
    re.I,
)
"""“…, then the others in the same order”: nothing else is wished."""
_EACH: Final = (
    r"(?:each|every|all(?: of)?(?: the)?|the|all (?:two|three|four|five|six))(?: of the)? (?:one|(?:scene"
    r"|shot|card)s?)"
)
_LENGTH: Final = rf"(?:{SECONDS}|(?:was|were|to|be|is) {NUMBER}\b(?! (?:scenes|shots|cards)))"
_OF_ALL: Final = re.compile(
    rf"(?=.*\b(?:film|vid(?:eo)?|movie|whole|total|overall|altogether|running time|run ?time"
    rf"|it)\b).*\b{_LENGTH}",
    re.I,
)
"""How long the whole film shall be."""
_SHARED_OUT: Final = re.compile(
    r"(?:\s*[,.;!?–-]+|(?=\s+(?:and|so|with|by)\b))\s*(?:(?:and|so|that|with|by|just|please|then|can|could"
    r"|you"
    r"|let|have|make|making|it's) )*(?:"
    r"(?:spread|shar|split|distribut|divid)(?:e|ed|ing|ting)?(?: out)?(?: [a-z']+){0,4}?"
    rf" (?:(?:over|across|among|between|to|on|with) (?:{_EACH}|them(?: all)?|all(?: of them)?)|evenly"
    rf"|equally)"
    rf"(?: (?:over|across|among|between) {_EACH})?"
    rf"|(?:(?:extend|lengthen|stretch|grow|mak)ing )?{_EACH} (?:[a-z']+ ){{0,4}}?"
    r"(?:longer|more(?: time)?|proportional?t?e?ly|in proportion|evenly|equally|accordingly|(?:its|their)"
    r" (?:share|part)"
    r"(?: of [\w ]+)?))(?=\W*$|[,.;!?])",
    re.I,
)
"""“…, every scene a bit longer”: so it is, where the whole film gets longer."""


def without_chatter(said: str, now: Situation) -> str:
    """Return a message without what stands around its wishes and says nothing of the film."""
    if (head := _HEADING.match(said)) and wishes(said[head.end() :]):
        idle = _OF_WORK.search(head["head"]) or _says_nothing(head["head"], now)
        said = said[head.end() :] if idle else said
    said = _BRACKET.sub(lambda one: "" if _is_beside(one["said"] or one["tail"], now) else one[0], said)
    said = _QUOTED.sub(lambda one: one[0] if wishes(one["said"]) else "", said)
    said = _THREAT.sub("", said) or said
    apart = _SHARED_OUT.sub("", said)
    said = apart if _OF_ALL.match(apart) else said
    return _REST_STAYS.sub("", said) or said if _OF_ORDER.search(said) else said


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
