"""Says a wish for a further scene, however it is announced, in one way: “add a scene at the end: …”."""

import re
from collections.abc import Callable
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.gist.parting.cores import bare
from assistant.directors.builtin.happening import happening, happens
from assistant.directors.builtin.leads import POLITE
from assistant.directors.builtin.numerals import NUMBER, ORDINAL, number

_SCENE: Final = r"(?:scene|shot|card|moment|picture)"
_KIND: Final = (
    r"(?:(?:new|more|extra|further|separate|short|quick|little|quiet|small|brief|own|very|opening|closing"
    r"|first|last"
    r"|final|next|second|third|fourth|fifth|\d(?:st|nd|rd|th)) )*"
)
_FILM: Final = r"(?: (?:it|the (?:whole )?(?:film|video|story|picture|movie|thing)))?"
_SHOWING: Final = r"\s*(?::|,|–|-|\bof\b|\bwhere\b|\bin which\b|\bshowing\b|\bwith\b|\bthat shows\b)\s*"
_FIRST: Final = re.compile(r"start|begin|open|kick|intro|first|front", re.I)
_EDGED: Final = re.compile(
    rf"^{POLITE}(?P<edge>start|begin|open|kick off|end|finish|close){_FILM}(?: off| up)? (?:with|on|by) "
    rf"(?:an?|one|another) {_KIND}(?:{_SCENE}|one)"
    rf"(?: (?:in front|first|at the (?:very )?(?:start|end|beginning)))?{_SHOWING}(?P<told>.+)$",
    re.I,
)
"""“Close the film with one more scene: …”."""
_ANNOUNCED_SO: Final = re.compile(
    rf"^{POLITE}(?:(?:an? |the |my )?(?P<kind>(?:next|new|another|extra|one more) {_SCENE}\s*[:,–-]"
    r"|next\s*:|new opener\s*:|(?:final |last )?"
    r"(?:opener|opening|intro|ending|finale|start|beginning|end)\s*:))\s*(?P<told>.+)$",
    re.I,
)
"""“Next scene, he falls asleep”, “ending: everyone walks home”."""
_TO_BEGIN: Final = re.compile(
    rf"^{POLITE}to (?P<edge>start|begin|kick off|open|end|finish|close)(?: (?:it|the (?:film|story|video)))?"
    r"(?: off| up)?(?: with)?,? (?:(?:show|let us see|we see) )?(?P<told>.+)$",
    re.I,
)
"""“To start with, the elephant walks through the jungle”."""
_FOLLOWED: Final = re.compile(
    rf"^{POLITE}(?P<side>follow|precede) (?:it|this|that) (?:up )?(?:with|by) (?:an?|one|another)"
    rf" {_KIND}{_SCENE}{_SHOWING}(?P<told>.+)$",
    re.I,
)
_FOLLOWED_BY: Final = re.compile(
    rf"^{POLITE}(?:(?:let|have|kindly|could|can|should) )*(?P<what>(?:the|scene|his|her) [\w' -]+?)"
    rf" (?:be|is|to be|gets) followed by (?:an?|one|another)(?: {_KIND}{_SCENE})?{_SHOWING}(?P<told>.+)$",
    re.I,
)
_DONE_AGAIN: Final = re.compile(
    rf"^{POLITE}(?:end|finish|close) (?:on|with) (?P<told>[^,]+ing\b[^,]*) again(?P<more>,.*)?$", re.I
)
"""“Finish on the ship sailing off again”: it is another scene."""
_THEN_THE_REST: Final = re.compile(
    r",? (?:and |only )*then (?:the|his|her|it|everything)(?: [\w-]+)?\W*$", re.I
)
_SEEN_LAST: Final = re.compile(
    r"^(?:and |so )*the (?:very )?(?P<edge>first|last|final) (?:thing|image|picture) (?:(?:that )?(?:we"
    r"|you|one) "
    r"(?:sees?|should see) )?(?:should be|is|must be) (?P<told>.+)$",
    re.I,
)
"""“The last thing we see should be an empty basket”."""
_MERE: Final = (
    (re.compile(r"(?<=\w) ?= ?(?=\w)"), ": "),
    (
        re.compile(
            r",? both (?=(?:in|at|on|for|during) (?:the|his|her|its|my|scene|card|shot)\b[^,.;]* and\b)", re.I
        ),
        " ",
    ),
    (
        re.compile(
            r", (?:would|is|does|do)n't (?:that|it|this|you)\b(?!.* if\b)[^,.;!?]*\W*$|,? if you ask me\b",
            re.I,
        ),
        "",
    ),
    (
        re.compile(
            r"(?<!\bstart)(?<!beginning),? to (?:end|finish|close)(?: (?:it|the film"
            r"|things))?(?: off)?(?: with| on)?(?=\W*$)",
            re.I,
        ),
        " at the end",
    ),
    (
        re.compile(
            r"\b(?:(?:add|append|insert|plan|put in|include|create) (?:an? )?(?:new )?|(?:an? )?new |an? )"
            r"(?:scene|shot|card|part) (?:number )?(?P<n>\d|two|three|four|five|six)(?:,? please)?"
            r"(?= ?[:,=–-]| (?:where|in which|with|of|showing)\b)",
            re.I,
        ),
        r"add a \g<n>th scene",
    ),
    (re.compile(r"\b(?:one|an?) (?P<scene>scene|shot) more\b", re.I), r"one more \g<scene>"),
    (re.compile(rf"^(?:(?:the|an?) )?new (?={ORDINAL} {_SCENE}\b)", re.I), "add a "),
    (
        re.compile(
            r"\b(?P<add>add|insert|want|need) (?=(?:new |short )?(?:scene|shot|card)\b(?! (?:number )?\d))",
            re.I,
        ),
        r"\g<add> a ",
    ),
    (
        re.compile(
            r"\b(?P<add>add|insert|put in|put|include|want|need|have) (?:an?|one|another)"
            r"(?: (?:new|extra|more|further|first|second|third|fourth|fifth|last|final|\d(?:st|nd|rd"
            r"|th)))*(?: one)?"
            r"(?: in)? (?=(?:where|in which|showing|(?:right |just )?(?:after|before|between)|at the)\b)",
            re.I,
        ),
        r"\g<add> a scene ",
    ),
    (
        re.compile(
            r"(?P<place>\b(?:after|before|between|at the) [\w' -]{3,40}?,? )(?:add|show) that "
            r"(?=(?:the|an?|he|she|it|they|two|some|everyone) \w)",
            re.I,
        ),
        r"\g<place>add a scene where ",
    ),
    (
        re.compile(
            r"(?:(?<=scene )|(?<=shot ))(?:before|(?:in|up) front|ahead)(?=:| where\b| in which\b)", re.I
        ),
        "at the start",
    ),
    (re.compile(r"\bfirst, (?=before\b)", re.I), ""),
    (re.compile(r"^(?:i'm|i|we) miss(?:ing)? (?:the|an?) (?:scene|moment) where", re.I), "add a scene where"),
    (
        re.compile(
            r"^(?:show(?: us| me)?|see|have) (?P<told>(?:an?|some|two) [^,.]+?) first"
            r"(?: for an? [\w ]+?)?,? (?:and )?(?:only )?then (?:comes )?the [\w' -]+$",
            re.I,
        ),
        r"add a scene at the start: \g<told>",
    ),
    (
        re.compile(
            r"(?<=\w),? (?:(?:could|can|would|will) you |please |so )+(?:please )?(?:add|insert|include"
            r"|put in)"
            r" (?:this|that|it)(?: in)?(?:,? please)?(?=\W*$|,)",
            re.I,
        ),
        "",
    ),
)
"""A scene, or what shall become one, in fewer words."""
_HESITATING: Final = re.compile(
    rf"^{POLITE}(?=(?:before|after|between|in front of|at the (?:start|beginning|end)) )", re.I
)
_ALL_OF_THEM: Final = re.compile(r"\ball (?:two|three|four|five|six)? ?of them\b", re.I)
ADDED: Final = re.compile(
    rf"^{POLITE}(?:add|insert|put in) (?:an?|another|one) {_KIND}{_SCENE}{_SHOWING}", re.I
)
"""Leads to what is seen in a further scene."""
_ANNOUNCED: Final = re.compile(
    r"\b(?:scene|ending|shot|moment|opening|intro)\b.*(?::|\b(?:where|with|of)\b)", re.I
)
_SEVERAL: Final = re.compile(
    rf"^{POLITE}(?=[^:]*\b(?:add|insert|put in|more|new|extra|further)\b)(?:(?:add|insert|put in) )?"
    rf"(?P<count>{NUMBER}|some|several|a few) (?:(?:more|new|extra|further|short|quick|little"
    rf"|brief) )*(?:scenes|shots|cards)"
    r"(?:(?: at the (?:very )?end| after (?:that|this|it)| afterwards?)(?:,? please)?"
    r"| (?P<where>(?:between|before|after) [^:.;,]{1,60}))?(?:\s*[:,.–-]"
    r"| where)\s*(?P<told>.+?)\W*$",
    re.I,
)
_ITEMS: Final = (r"\s*[;.]\s*", r",? (?:and )?(?:then|finally|after that),? |[;,.] (?:and )?", r",? and |, ")
"""What stands between several scenes, the surest first."""
_SENTENCE: Final = re.compile(r"(?<=[.!?;])\s+")


def with_scenes_named(message: str) -> str:
    """Return a message with each further scene that it announces as “add a scene …”; any other as it is."""
    if several := _several(message):
        return several
    return " ".join(_named(sentence) for sentence in _SENTENCE.split(message))


def _several(message: str) -> str:
    """Return a wish for each of several scenes: “two more scenes: she bows, then the curtain falls”."""
    match = _SEVERAL.match(message)
    if match is None:
        return ""
    counted = re.fullmatch(NUMBER, match["count"], re.I)
    for border in _ITEMS:
        told = [happening(one) for one in re.split(border, match["told"], flags=re.I)]
        right = len(told) == number(counted[0]) if counted else len(told) > 1
        if right and all(map(happens, told)):
            if match["where"]:
                return f"Add a scene {match['where']}: {' → '.join(told)}."
            return " ".join(f"Add a scene at the end: {one}." for one in told)
    return ""


def _named(sentence: str) -> str:
    said = sentence
    for short, whole in _MERE:
        said = short.sub(whole, said)
    end = said[len(said.rstrip(" .!?;")) :]
    said = said[: len(said) - len(end)]
    made = next((wish for read in _READINGS if (wish := read(said))), None)
    made = made or said
    return f"{_ALL_OF_THEM.sub('everyone', made) if _ANNOUNCED.search(made) else made}{end}"


def _edged(said: str) -> str:
    match = _EDGED.match(said)
    return _wish(match["told"], _edge(match["edge"])) if match else ""


def _announced(said: str) -> str:
    match = _ANNOUNCED_SO.match(said) or _TO_BEGIN.match(said)
    told = _THEN_THE_REST.sub("", match["told"]) if match else ""
    return _wish(told, _edge(match[1])) if match and happens(happening(told)) else ""


def _followed(said: str) -> str:
    if behind := _FOLLOWED_BY.match(said):
        return _wish(behind["told"], f"after {behind['what']}")
    if again := _DONE_AGAIN.match(said):
        return _wish(again["told"], "at the end", again["more"] or "")
    match = _FOLLOWED.match(said)
    return (
        _wish(match["told"], "at the end" if match["side"].lower() == "follow" else "at the start")
        if match
        else ""
    )


def _seen_last(said: str) -> str:
    match = _SEEN_LAST.match(said)
    return _wish(match["told"], _edge(match["edge"])) if match else ""


def _after_place(said: str) -> str:
    """Return a wish that begins with its place without what stands before that: “hold on, between …”."""
    match = _HESITATING.match(said)
    return said[match.end() :] if match and match.end() else ""


_READINGS: Final[tuple[Callable[[str], str], ...]] = (
    _edged,
    _announced,
    _followed,
    _seen_last,
    _after_place,
)


def _edge(words: str) -> str:
    return f"at the {'start' if _FIRST.search(words) else 'end'}"


def _wish(told: str, where: str, more: str = "") -> str:
    """Return a wish for a scene in which something is to be seen; nothing where nothing is."""
    said = happening(bare(ADDED.sub("", told))).replace(": ", ", ").replace(" again ", " ")
    return f"add a scene {where}: {said}{more}".replace("  ", " ") if lexicon.is_seen(said) else ""
