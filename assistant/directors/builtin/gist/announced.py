"""Says wishes for a scene that are told in two pieces as one: “they come out. Add this at the end.”"""

import re
from typing import Final

from assistant.directors.builtin.gist.cues import clause_words
from assistant.directors.builtin.happening import happening, happens

_WHERE: Final = (
    r"(?:(?:right |just |straight )?(?:at|to|on|before|after|between|behind|in front of) [\w' -]{3,50}?"
    r"|as (?:the|an?) (?:new )?(?P<ordinal>first|last|final|closing|opening)"
    r" (?:scene|shot|card|one)|in the middle)"
)
_ADD_THAT: Final = re.compile(
    r"^(?P<told>[^.!?;]+?)(?:[.!;]\s+|,\s+(?:and |so )?)(?:(?:please|can you|could you|so|and|then|just) )*"
    r"(?:add|put|insert|include|squeeze|slip|show|have)(?: in)? (?:this|that|it)(?: scene| part| bit)?"
    rf"(?: in)?(?:,? please)?,? (?P<where>{_WHERE})(?:,? (?:please|pls|thanks|thank you))*\W*$",
    re.I,
)
_MISSING: Final = re.compile(
    r"^.*?\b(?:something|one thing|a scene|a moment|a bit) (?:is )?(?:still )?missing\s*[:,–-]\s*"
    r"|^.*?\bthere(?: is|'s) (?:something|one thing|a scene) (?:still )?missing\s*[:,–-]\s*",
    re.I,
)
_MOMENT: Final = re.compile(
    r"^(?:and |then |so )*(?:after|when|once|as soon as|while) (?:[^,]+,\s+|.+? (?=(?:he|she|it|they) \w))", re.I
)
_NEW_EDGE: Final = re.compile(
    r"^(?:(?:please|and|i want|i'd like|i need|we need|give me|make|add|here is|here's) )*(?:an? |the |my )?"
    r"(?:new|another|extra) (?:(?P<last>ending|end|finale|last scene|final scene|closing(?: scene)?)"
    r"|(?:beginning|opening|start|intro|first scene|opening scene))(?:,? please)?\s*[:–-]\s+(?P<told>.+)$",
    re.I,
)
_COMES_BETWEEN: Final = re.compile(
    r"^(?P<told>(?:an?|two|three|some) [^,;.:]+?) (?P<where>between (?:(?:the )?(?:scenes?|cards?|shots?) )?"
    r"[\w' -]+? and [\w' -]+?),? and (?P<more>(?:he|she|it|they) [^,;.]+?)\W*$",
    re.I,
)


def as_one_scene(message: str) -> str:
    """Return a wish for a scene whose place and happening stand apart as one wish; others as they are."""
    if match := _NEW_EDGE.match(message):
        return _scene(match["told"], f"at the {'end' if match['last'] else 'beginning'}") or message
    if match := _COMES_BETWEEN.match(message):
        return f"add a scene {match['where']} where {match['told']} and {match['more']}"
    match = _ADD_THAT.match(message)
    if match is None:
        return message
    first = (match["ordinal"] or "").lower() in ("first", "opening")
    where = f"at the {'beginning' if first else 'end'}" if match["ordinal"] else match["where"]
    return _scene(_MISSING.sub("", match["told"]), where) or message


def _scene(told: str, where: str) -> str:
    """Return a wish for a scene in which something happens, without what happened before it; else nothing."""
    said = happening(_MOMENT.sub("", told).strip(" ,.:"))
    if re.match(rf"(?:{clause_words()['order']})\b", said, re.I) or not happens(said):
        return ""
    return f"add a scene {where} where {said}"
