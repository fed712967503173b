"""Knows what belongs to a wish for a scene though it stands behind it: a length, a place, what happens."""

import re
from typing import Final

from assistant.directors.builtin.gist.cues import patterns
from assistant.directors.builtin.gist.openings import OPENING
from assistant.directors.builtin.numerals import NUMBER

_NEW_SCENE: Final = re.compile(
    r"\b(?:add|insert|put|want|need|include|have|like)\b.*\b(?:scene|shot|part|card|ending|moment|bit)\b",
    re.I,
)
_AT_MOMENT: Final = re.compile(
    r"(?:and |then |right )*(?:before|after|between|once|at the (?:very )?(?:end|start|beginning))\b", re.I
)
_SCENE_ALONE: Final = re.compile(
    r"(?:(?:please|and|then|let's|can we|could we|i|i'd|we|want|need|like|to) )*"
    r"(?:(?:add|have|insert|put|see) )?"
    rf"(?:an?|another|one more|one|(?=new))(?: {NUMBER}[- ]seconds?)?(?: ?(?:new|extra|last|final|short"
    rf"|little|closing|opening|third|fourth|fifth))*"
    r" ?(?:scene|shot|card)(?: in)?"
    r"(?: (?:(?:right|just|straight) )?(?:at|to|before|after|between) [\w' -]{1,40})?(?:,? please)?",
    re.I,
)
"""A wish for a scene that does not say yet what is seen in it."""
_MOMENT_ALONE: Final = re.compile(
    r"(?:(?:and|right|just|so|i mean) )*(?P<when>(?:before|after|between|once) (?:the|his|her|its|it|he"
    r"|she|they)\b"
    r"(?: (?!i(?:'d)?\b|we\b|have\b|let\b|put\b|add\b|insert\b|show\b)[\w'-]+){0,7}?)"
    r"(?:,? (?:obviously|of course|naturally|please|i mean|that is))?\W*",
    re.I,
)
"""Says only when: “Before the sunset one.”"""
_NAMES: Final = re.compile(r"(?:the|an?|my|his|her|two|three|some|he|she|it|they|everyone)\b", re.I)
_LENGTH: Final = (
    r"(?:(?:make |let |give |have )?(?:it|that|this)(?: one| scene| new one)?(?: should| must| can)?"
    r"(?: be| last| run)? )?"
    r"(?:(?:let'?s say|i'd say|maybe|perhaps|say|like|for|about|around|roughly|just|only) )*"
    rf"(?P<length>{NUMBER} ?(?:s|secs?|seconds?))(?: long| or so| tops| max)*"
    r"(?: (?:is|are|will|would|should)(?: be| do)?(?: (?:plenty|enough|fine|ok(?:ay)?))?)?(?:,? please)?"
)
_ITS_LENGTH: Final = re.compile(rf"{_LENGTH}\W*", re.I)
"""How long a scene lasts that the clause before adds."""
_ONLY_LENGTH: Final = re.compile(
    rf"{_LENGTH}(?:,? (?:instead of|rather than|not|from) (?:the )?{NUMBER}(?: ?(?:s|secs?|seconds?))?)?\W*",
    re.I,
)
"""How long a scene shall be that the clause before makes longer or shorter."""
_DIVIDED: Final = re.compile(
    r"(?:(?:please|and|now|so|let's|can you|could you|can we|could we|i want to|i'd like to) )*"
    r"(?:(?:merge|combine|fuse|split|divide) (?!c\d|.*\b(?:clip|video|film)\b)"
    r"|(?:put|make|turn|join|break|cut) .*\b(?:into|in|to|of|as) (?:one|two|a single|halves)\b"
    r"|(?:make|have) one (?:scene|shot|card) (?:out )?of\b)",
    re.I,
)
"""A wish for one scene of several or several of one, behind which it is told what happens in them."""
_ORDERS: Final = re.compile(
    r"(?:and )?(?:make|add|remove|delete|draw|render|then (?:make|add|draw|render))\b", re.I
)
_COPIED: Final = re.compile(r".*\b(?:copy|duplicate|repeat|clone) (?:the .+|scene|card|shot)\b.*", re.I)
_PUT: Final = re.compile(
    r"(?:and )?(?:put|place|add|move|stick|paste) (?:it|that|this|(?:the|that) copy) (?P<where>.+)", re.I
)


def scene_continued(before: str, part: str) -> str | None:
    """Return a wish for a scene with what still belongs to it, or None."""
    head = before.rstrip(" ,.!?")
    if (_wants_scene(before) or _AT_MOMENT.match(before)) and (length := _ITS_LENGTH.fullmatch(part)):
        return f"{head}, {length['length']} long"
    if _changes_length(before) and _ONLY_LENGTH.fullmatch(part):
        return f"{head}, {part}"
    if placed := _placed_beside(before, part):
        return placed
    if _SCENE_ALONE.fullmatch(head) and _NAMES.match(part):
        return f"{head}: {part}"
    if _DIVIDED.match(before) and not _ORDERS.match(part):
        return f"{head}, then {part.removeprefix('then ')}" if ":" in head else f"{head}: {part}"
    copy = _PUT.match(part) if _COPIED.match(before) else None
    return f"{head} {copy['where']}" if copy else None


def _changes_length(part: str) -> bool:
    """Return whether a clause makes something longer or shorter without saying how long."""
    said = patterns()["longer"].search(part) or patterns()["shorter"].search(part)
    return said is not None and re.search(r"\d|\bseconds?\b|\btoo\b", part) is None


def _wants_scene(part: str) -> bool:
    """Return whether a clause wishes for a further scene."""
    return bool(_NEW_SCENE.search(part) or patterns()["new_scene"].search(part) or OPENING.match(part))


def _placed_beside(before: str, part: str) -> str | None:
    """Return a wish for a scene with the sentence beside it that only says where it comes."""
    head = before.rstrip(" .,!?")
    if _MOMENT_ALONE.fullmatch(before) and _wants_scene(part):
        return f"{head}, {part[:1].lower()}{part[1:]}"
    if _wants_scene(before) and (moment := _MOMENT_ALONE.fullmatch(part)):
        return f"{head}, {moment['when'].lower()}"
    return None
