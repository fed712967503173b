"""Says wishes for a scene told in two pieces as one: “they come out. Add this”."""

import re
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.gist.marks.cues import clause_words
from assistant.directors.builtin.gist.parting.cores import bare
from assistant.directors.builtin.gist.parting.further_scenes import further_scene
from assistant.directors.builtin.gist.parting.plain_scenes import plain_scenes
from assistant.directors.builtin.gist.parting.scene_names import ADDED, with_scenes_named
from assistant.directors.builtin.happening import happening, happens
from assistant.directors.builtin.numerals import ORDINAL
from assistant.directors.builtin.verbs import without_s

_WHERE: Final = (
    r"(?:(?:right |just |straight )?(?:(?:at|to|on|in) the (?:very )?(?:end|start|beginning|front)"
    r"|(?:at|before|after|between|behind|in front of|ahead of|prior to) [\w' -]{3,50}?)|in the middle)"
)
_KIND: Final = (
    r"(?:(?:the|an?|its|their|our|my) )?(?:(?:very )?(?:new|own|extra|further|separate|additional"
    rf"|short|little|(?P<nth>{ORDINAL}|final|closing|opening)) )*"
    r"(?:(?:scene|shot|card|image|picture|moment)(?: (?:number )?(?P<n>\d|two|three))?"
    r"|(?P<edge>ending|finale|opening|intro|opener|end)|(?P<nth2>first|last|final) thing (?:that )?we see)"
)
_DECLARED: Final = re.compile(
    r"^(?P<before>(?:[^.!?;]*[.!?;] )*?)(?P<told>[^.!?;]+?)"
    r"(?:[.!;:]\s+|\s+[–-]\s+|,\s+(?:and |so )?| (?=as |for the |in an? |\())"
    r"(?:\(|(?:please|can you|could you|so|and|then|just) )*"
    r"(?:(?P<says>(?:add|put|insert|include|squeeze|slip|show|have|make|let|give|use|take)(?: in)?"
    r" (?:(?:all )?(?:this|that)|it)(?: scene| part| bit)?(?: in(?!(?:to)? the\b))?"
    r"|(?:that|this|it)(?:'s| (?:(?:should|must|can|could) )?(?:is|be|goes?|comes?|belongs?)|(?= before)))"
    r"(?:,? please)?,?(?: (?:be|as))*|as|for(?= the )|in(?= an? (?:new|own|closing|final|last|opening) )"
    r"|(?<=\()(?:as )?|(?=(?:an? )?new ))"
    rf"(?: ?(?:(?P<kind>{_KIND})(?: in)?(?: (?P<where>{_WHERE}))?|(?P<where2>{_WHERE})))?"
    r"\)?(?P<more>, (?!please|pls|thank)[^.;!?]+?)?(?:,? (?:please|pls|thanks|thank you))*\W*$",
    re.I,
)
"""What happens, and that it shall be a scene, or which: “…, as the finale”, “…. Make it scene 2”."""
_ADD_TO: Final = re.compile(
    r"^(?P<who>(?:the|an?) [\w-]+(?: [\w-]+)?) (?P<does>\w+s)\b(?P<rest>[^,.!?;]*?)"
    r"(?:[.!;]\s+|\s+[–-]\s+|,\s+(?:and )?)(?:please )?(?:add|put) (?:this|that|it)(?:,? please)? (?:in)?to"
    r" (?P<card>(?:scene|card|shot) \d|the [\w' -]{3,20} (?:scene|shot|card|part))(?:,? please)?\W*$",
    re.I,
)
"""What happens in a scene that is there: “the girl claps. Add this to scene 3.”"""
_NTH: Final = {"1": "first", "2": "second", "two": "second", "3": "third", "three": "third", "4": "fourth"}
_LEAD: Final = re.compile(r"^(?:(?:and|then|so|afterwards|next)[ ,]+)+", re.I)
_PLACE_FIRST: Final = re.compile(r"(?P<where>(?:after|once) [^,]+), ", re.I)
_SOMETHING: Final = re.compile(r"(?:an?|some|two|three|someone|somebody) ", re.I)
_PLACED: Final = re.compile(
    r"\b(?:before|after|between|in front of|at the (?:very )?(?:end|start|beginning)|once|when)\b", re.I
)
_ONE_MISSING: Final = re.compile(
    r"^(?:(?:but|and|i think|there is|there's) )*(?:one|a|another) (?:scene|moment) (?:(?:is|'s) )?"
    r"(?:still )?missing\s*[:–-]\s*(?P<told>[^.;!]+?)\W*$",
    re.I,
)
_MISSING: Final = re.compile(
    r"^.*?\b(?:something|one thing|a scene|a moment|a bit) (?:is )?(?:still )?missing(?:\s*[:,–-]"
    r"| (?:where|in which))\s*"
    r"| in front of me\b|^.*?\bi forgot (?:something|one thing|a scene|that)\s*[:,–-]\s*"
    r"|^.*?\bthere(?: is|'s) (?:something|one thing|a scene) (?:still )?missing\s*[:,–-]\s*"
    r"|^(?:and |so )*i (?:thought of|had|have|'ve got|know|want|need) (?:an?|another"
    r"|the) [\w -]{3,30}?[:–-]\s+",
    re.I,
)
_IS: Final = re.compile(r"(?:the|an?|two) [\w-]+(?: [\w-]+){0,3}? (?:is|are) \w", re.I)
_MOMENT: Final = re.compile(
    r"^(?:and |then |so )*(?:after|when|once|as soon as|while) (?:[^,]+,\s+|.+? (?=(?:he|she|it|they) \w)"
    r"|.+? (?=(?:the|an?|two|some) (?:[\w-]+ ){1,2}(?:should|must|could|can|will) ))",
    re.I,
)
_NEW_EDGE: Final = re.compile(
    r"^(?:(?:please|and|i want|i'd like|i need|we need|give me|make|add|here is|here's) )*(?:an? |the |my )?"
    r"(?:new|another|extra) (?:(?P<last>ending|end|finale|last scene|final scene|closing(?: scene)?)"
    r"|(?:beginning|opening|start|intro|first scene|opening scene))(?:,? please)?\s*[.:–-]\s+(?P<told>.+)$",
    re.I,
)
_COMES_BETWEEN: Final = re.compile(
    r"^(?P<told>(?:an?|two|three|some) [^,;.:]+?) "
    r"(?P<where>between (?:the )?(?:(?:scenes?|cards?|shots?) |(?=\d|one\b|two\b|three\b|first\b|second\b))"
    r"[\w' -]+? and [\w' -]+?),? and (?P<more>(?:he|she|it|they) [^,;.]+?)\W*$",
    re.I,
)
_PART: Final = r"(?P<part>the (?:[\w' -]{2,30}? (?:scene|part|bit|shot|card)|(?:[\w-]+ ){0,2}[\w-]+ing))"
_TAKEN_OUT: Final = re.compile(
    r"^(?:(?:please|can you|could you|let's|just) )*(?:cut(?: out)?|remove|take out|lose|drop|delete|skip"
    rf"|scrap|leave out|ditch|kill|kick out) {_PART}(?: (?:from|in|out of) the (?:story|film|board|video))?"
    r"(?:,\s+|[.;!]\s+|\s+[–-]\s+)(?:and |but )?(?P<told>.+?)[.!]*$",
    re.I,
)
_INSTEAD: Final = re.compile(
    r"^instead,? | instead$"
    r"|^(?P<who>the [\w-]+)?[^:]*\b(?:can|could|may)\b[^:]*: (?:(?:say|maybe|perhaps),? )*",
    re.I,
)
_IN_ITS_PLACE: Final = re.compile(
    rf"^(?:(?:please|can you|could you) )*(?:replace|swap|exchange) {_PART} (?:with|for|by)"
    r" (?:one|another|a scene|a shot|another scene) (?:where|in which) (?P<told>[^.;!]+?)\W*$"
    r"|^instead of (?P<part2>the [\w' -]{3,30}?) (?:scene|part|bit|shot),? (?:please )?(?:have |let |show )?"
    r"(?P<told2>[^.;!]+?)\W*$",
    re.I,
)


def as_one_scene(message: str) -> str:
    """Return a wish for a scene whose place and happening stand apart as one wish; others as they are."""
    message = plain_scenes(message)
    message = further_scene(message) or with_scenes_named(message)
    if match := _NEW_EDGE.match(message):
        return _scene(match["told"], f"at the {'end' if match['last'] else 'beginning'}") or message
    if match := _COMES_BETWEEN.match(message):
        return f"add a scene {match['where']} where {match['told']} and {match['more']}"
    if found := _in_place(message):
        return found
    if match := _ADD_TO.match(message):
        does = without_s(match["does"])
        return f"in {match['card']} {match['who']} should {does}{match['rest']} too"
    if match := _ONE_MISSING.match(message):
        return _scene(match["told"], "at the end") or message
    match = _DECLARED.match(message)
    return (_declared(match) if match else "") or message


def _declared(match: re.Match[str]) -> str:
    """Return a wish for the scene that a message tells, and then calls one; nothing where it does not."""
    told, nth = (
        _LEAD.sub("", bare(ADDED.sub("", _MISSING.sub("", match["told"])))),
        match["nth"] or match["nth2"] or match["n"],
    )
    where, edge = match["where"] or match["where2"] or "", (match["edge"] or "").lower()
    if not (match["kind"] or (where and match["says"]) or (match["says"] and _MOMENT.match(told))):
        return ""
    if nth in ("closing", "final") or edge in ("ending", "finale", "end"):
        nth = "last"
    elif nth == "opening" or edge:
        nth = "first"
    nth = _NTH.get(nth, nth) if nth else ""
    said = _told(told) or (told if _SOMETHING.match(told) and not lexicon.is_look(told) else "")
    if not said or not lexicon.is_seen(said):
        return ""
    first = None if nth or where else _PLACE_FIRST.match(told)
    said = said if nth or where or first else happening(told)
    where = first["where"] if first else where
    placed = where or ("" if nth or _PLACED.search(told) else "at the end")
    return f"{match['before']}add a {nth or 'new'} scene {placed}: {said}{match['more'] or ''}".replace(
        " :", ":"
    )


def _in_place(message: str) -> str:
    """Return what a scene shall tell in place of what it told: “cut the climbing, instead the wind blows”."""
    if match := _IN_ITS_PLACE.match(message):
        part, told = match["part"] or f"{match['part2']} scene", match["told"] or match["told2"]
    elif (match := _TAKEN_OUT.match(message)) and (instead := _INSTEAD.search(match["told"])):
        part, told = match["part"], _INSTEAD.sub("", match["told"])
        told = re.sub(r"(?<= )it\b", instead["who"], told, count=1) if instead["who"] else told
    else:
        return ""
    said = _told(told)
    return f"change {part}: {said}" if said else ""


def _told(told: str) -> str:
    """Return what happens by itself, without what happened before it; nothing where it is an order."""
    said = happening(_MOMENT.sub("", told).strip(" ,.:"))
    if re.match(rf"(?:{clause_words()['order']})\b", said, re.I) or not (happens(said) or _IS.match(said)):
        return ""
    return said


def _scene(told: str, where: str) -> str:
    """Return a wish for a scene in which something happens; nothing where nothing does."""
    said = _told(told)
    return f"add a scene {where} where {said}" if said else ""
