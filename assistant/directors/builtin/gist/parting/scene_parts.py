"""Knows what belongs to a wish for a scene though it stands behind it: a length, a place, what happens."""

import re
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.gist.marks.cues import clause_words, patterns
from assistant.directors.builtin.gist.parting.openings import OPENING
from assistant.directors.builtin.happening import happening, happens
from assistant.directors.builtin.numerals import NUMBER

_NEW_SCENE: Final = re.compile(
    r"\b(?:add|insert|put|want|need|include|have|like)\b.*\b(?:scene|shot|part|card|ending|moment|bit)\b",
    re.I,
)
_AT_MOMENT: Final = re.compile(
    r"(?:and |then |right )*(?:before|after|between|once|(?:at|in) the (?:very )?(?:end|start|beginning))\b",
    re.I,
)
_SCENE_ALONE: Final = re.compile(
    r"(?:(?:please|and|then|let's|can we|could we|i|i'd|we|we'd|would|want|need|like|love|to) )*"
    r"(?:(?:add|have|insert|put|see|plan|imagine) )?"
    rf"(?:an?|another|one more|one|(?=new))(?: {NUMBER}[- ]seconds?)?(?: ?(?:new|extra|last|final|short"
    rf"|little|closing|opening|first|second|third|fourth|fifth|\d(?:st|nd|rd|th)))*"
    r" ?(?:scene|shot|card|(?<=one more)|(?<=another))(?: in)?"
    r"(?: (?:(?:right|just|straight) )?(?:(?:at|to|before|after|between)"
    r" (?:(?! (?:where|in which|with|showing)\b)[\w' -]){1,40}|afterwards|next))?(?:,? please)?",
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
_SHALL_COME: Final = re.compile(
    r"(?:(?:and|so|please) )*(?:(?:it|that|this|he|she|they) )?(?:(?:should|must|has to|could|can|ought to) )"
    r"(?:come|go|be|happen|follow|sit|be (?:put|placed))(?: (?:in|right|just|straight|directly))*"
    r" (?P<where>(?:after|before|between) [^,.;]{3,80}?)\W*",
    re.I,
)
"""Says behind what is added when that happens: “should come after the uncle”."""
_ADDED_SO: Final = re.compile(
    r"^(?:(?:please|and|can you|could you|can we|let's|i(?:'d| would)? (?:want|like|love)(?: to)?"
    r"|we need)\s+)*(?:(?:add|insert|include|put in|show)\s+)?(?=(?:an?|two|three|some|another|one more)\b)",
    re.I,
)
_TOLD_SCENE: Final = re.compile(
    r"\b(?:add|insert|put|want|need|include|have|like|love|show|see|an?|another|one more|new)\b.*?"
    r"\b(?:scene|shot|card|ending|opening|moment|one)\b(?: in)?"
    r"(?: (?:(?:right|just) )?(?:at|to|before|after|between|in front of) [\w' -]{1,40}?)?"
    r"(?:\s*[:,–-]| (?:where|in which|of|with|showing))\s*",
    re.I,
)
_PLACED_FIRST: Final = re.compile(
    r"(?:right |just )?(?:before|after|between|in front of) [\w' -]{3,40}?(?:,| (?:i(?:'d| would)? (?:want"
    r"|like|love)"
    r"|we|please|show|see|let|have|there|an?|two|some|the|someone)\b) ?.*\w",
    re.I,
)
_GOES_ON: Final = re.compile(
    r"(?:and )?(?:then )?(?:the (?:[\w-]+ )?[\w-]+|it|he|she|they) (?!is|are)[\w-]+", re.I
)
_NOT_SEEN: Final = re.compile(
    r"\b(?:i|i'm|i'd|we|my|our|me|us|you|your|it's|that's|that|this|should|must|could|would|can|scenes?"
    r"|film|clip"
    r"|video|card|please|longer|shorter|seconds?|secs?|instead|everything|everywhere|better|nicer|sense"
    r"|funn\w+|boring"
    r"|missing|works?|fits?|render|draw|first|last|version|others?|rest|order|takes?|too|also)\b|n't\b",
    re.I,
)
"""What is said of a film, or to us."""
_ONLY_NAMES: Final = re.compile(r"(?:and |then )*(?:the|his|her|its) [\w-]+(?: [\w-]+)?", re.I)
_ONLY: Final = re.compile(
    r"(?:with )?(?:only|just|nothing but) (?:the |an? |some )?[\w-]+(?: [\w-]+){0,4}\W*", re.I
)
_THEN_DOES: Final = re.compile(r"then (?P<verb>[\w-]+)\b", re.I)
"""“… and then sleep”: the same ones do it."""
_THEIRS: Final = re.compile(
    r"(?:and )?[\w-]+ (?:his|her|their|its) [\w-]+(?: (?:up|down|off|away|in the air|around))?", re.I
)
"""“… where the crew cheer and throw their hats up”: they do it."""
_FADES: Final = re.compile(r"(?:and |then )*fade", re.I)
_SHORT: Final = 4
_COMES_AT: Final = re.compile(
    r"(?:and |so )*(?:(?:let|have|put|make) (?:it|this|that)(?: scene| one)? |(?:it|this|that) (?:should "
    r"|must |can )?)"
    r"(?:be |come |go |comes |goes )?(?:(?:at |to )?(?:the )?(?:very )?(?:first|start|beginning|front"
    r"|(?P<last>last|end)))\W*",
    re.I,
)
"""Says behind a scene where it comes: “…, and let it come first”."""
_NAMES: Final = re.compile(
    r"(?:(?:let|have|show|make) )?(?:her|him|them|the|an?|my|his|her|two|three|some|s?he|it|they|everyone)\b",
    re.I,
)
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
    r"(?:(?:merge|combine|fuse|split|divide|break(?=.*up\b)) (?!c\d|.*\b(?:clip|video|film)\b)"
    r"|(?:i(?:'d| would)? (?:like|want)|have|get) (?:the |card |scene )[^,:;]* (?:split|divided|broken)\b"
    r"|(?:put|make|turn|join|break|cut) .*\b(?:into|in|to|of|as) (?:one|two|a single|halves)\b"
    r"|(?:make|have) (?:one|two) (?:scene|shot|card)s? (?:out )?of\b"
    r"|(?:the|card|scene|it) [^,:;]*\b(?:should|could|must|can) be (?:\w+ )?(?:in ?to )?(?:two|2|three)"
    r" (?:\w+ )?(?:scenes|shots|cards)\b)",
    re.I,
)
"""A wish for one scene of several or several of one, behind which it is told what happens in them."""
_TOLD_FIRST: Final = re.compile(r", (?:first|one where)\b", re.I)
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
    if more := _placed_beside(before, part) or _told_further(before, part):
        return more
    if _SCENE_ALONE.fullmatch(head) and _NAMES.match(part):
        return f"{head}: {part}"
    if _DIVIDED.match(before) and not _ORDERS.match(part):
        further = ":" in head or _TOLD_FIRST.search(head)
        return f"{head}, then {part.removeprefix('then ')}" if further else f"{head}: {part}"
    copy = _PUT.match(part) if _COPIED.match(before) else None
    return f"{head} {copy['where']}" if copy else None


def _told_further(before: str, part: str) -> str | None:
    """Return a wish for a scene with more of what is seen in it, or with its place, behind it."""
    head = before.rstrip(" ,.!?")
    if _wants_scene(before) and (edge := _COMES_AT.fullmatch(part)):
        return f"{head} at the {'end' if edge['last'] else 'start'}"
    if not _tells_scene(before):
        return None
    if _FADES.match(part):
        return None
    if (then := _THEN_DOES.match(part)) and _is_verb(then["verb"]):
        return f"{head} and {part}"
    if not before.endswith((".", "!", "?")) and _THEIRS.fullmatch(part.strip(" .!")):
        return f"{head} and {part.removeprefix('and ')}"
    seen = _is_seen_too(part, closed=before.endswith((".", "!", "?")))
    return f"{head}, {part.removeprefix('and ')}" if seen else None


def _tells_scene(part: str) -> bool:
    """Return whether a clause wishes for a further scene and tells what is seen in it."""
    if OPENING.match(part) or _PLACED_FIRST.match(part):
        return True
    if _GOES_ON.match(part) and happens(part) and not _NOT_SEEN.search(part):
        return True
    found = _TOLD_SCENE.search(part)
    return found is not None and lexicon.is_seen(part[found.end() :])


def _is_seen_too(part: str, *, closed: bool) -> bool:
    """Return whether a part only tells more of what is seen: “…, the dog in the middle”, “… Close up”."""
    if _ONLY_NAMES.fullmatch(part.strip(" .!")):
        return False
    if _ONLY.fullmatch(part) and not _NOT_SEEN.search(part):
        return not closed
    order = re.match(rf"(?:(?:and|but|then|so) )*(?:{clause_words()['order']})\b", part, re.I)
    if order or _NOT_SEEN.search(part):
        return False
    looks = lexicon.is_look(part) and len(part.split()) <= _SHORT
    return looks if closed else looks or lexicon.is_seen(part)


def _is_verb(word: str) -> bool:
    span = lexicon.spans(word)[0]
    return span.verb and not re.match(clause_words()["order"], word, re.I)


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
    alone, comma, length = part.strip(" .!").partition(", ")
    is_scene = _SCENE_ALONE.fullmatch(alone) and (not comma or _ITS_LENGTH.fullmatch(length))
    if is_scene and happens(happening(before)) and not _wants_scene(before):
        where = "" if _AT_MOMENT.match(before) else "at the end: "
        return f"add a scene {where}{head[:1].lower()}{head[1:]}{comma}{length}"
    placed = _SHALL_COME.fullmatch(part)
    added = _ADDED_SO.sub("", head) if placed and not _wants_scene(before) else head
    if placed and added != head and happens(happening(added)):
        return f"add a scene {placed['where']} where {happening(added)}"
    if _wants_scene(before) and (moment := _MOMENT_ALONE.fullmatch(part)):
        return f"{head}, {moment['when'].lower()}"
    return None
