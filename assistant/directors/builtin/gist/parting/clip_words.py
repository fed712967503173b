"""Says turns of speech about clips in the words that the rules know, before a message is taken apart."""

import re
from typing import Final

from assistant.directors.builtin.numerals import NUMBER, ORDINAL, SECONDS, number, place

_CLIP: Final = r"(?:whole )?(?:clip|film|video|thing)"
_SAME_BUT: Final = re.compile(
    rf"\b(?:(?:redo|remix|rework|remake|draw|do|make|film|render|paint)"
    rf" (?:it|this|that|(?:the|this|that|my) {_CLIP})"
    r"(?: (?:again|once more|over|anew))*(?:[:,]? (?:with )?(?:the )?same [\w-]+(?: [\w-]+){0,2})?"
    r"|(?:(?:show|give) (?:me|us) )?(?:the |my )?same"
    rf" (?:{_CLIP}(?: (?:again|once more|over))*|(?:one )?again)"
    rf"|(?:give me|let me have|i want|^)(?: ?(?:it|this|that|(?:the|this|my) {_CLIP}))?"
    r" ?(?:again|once more|one more time)"
    rf"),? (?:but|only)(?: this time)?"
    r" (?=(?:it's|the|his|her|its|their|every\w+(?:'s)?|all|as (?:if|though))\b)"
    r"(?![^.;!?]*\b(?:scenes?|cards?|(?<!if )(?<!was )(?<!were )shots?|parts?"
    r"|bits?(?! of)|secs?|seconds?|should|must|time|rest)\b)",
    re.I,
)
"""“Draw it again, but the sails are black” is a remix: nothing else tells so what shall be otherwise."""
_SO_IT_IS: Final = re.compile(
    r"\b(?:re-?colou?r|re-?paint|paint|dye|change) (?P<what>(?:the|my|his|her|its) [\w-]+(?: [\w-]+)?)"
    r" so (?:that )?(?:it|they|he|she)(?:'s| is| are|'re) ",
    re.I,
)
_SOMETHING: Final = re.compile(r"(?<=\binto )something (?:[\w-]+ ){1,3}?[\w-]+[,:] (?=an? )", re.I)
"""“Into something completely wild, a balloon over lava”."""
_EDGE: Final = re.compile(
    r"(?<!\bafter )(?<!\bbefore )(?<!\bpast )(?<!\bat )(?<!\bto )(?<!\bon )(?<!\bin )(?<!\bfrom )"
    r"\bthe (?:very )?(?:(?P<first>start|beginning|opening|first (?:bit|part))|end|ending|last (?:bit|part))"
    r"(?P<of> of (?:(?!\bthe (?:film|story)\b)[^,.;])+?)?,? (?:about|say|like|roughly|around|maybe|some) "
    rf"(?P<length>{SECONDS})(?! (?:of|more|where|longer|extra)\b),?",
    re.I,
)
"""“The start of the balloon one, about 2 s”."""
_TITLED: Final = re.compile(r"^(?P<clip>[^\"=:>-]*\b(?:clip|video|film|one)) ?(?:=|:|[-=]>) ?(?=\")", re.I)
_OF_OURS: Final = re.compile(
    r"\b(?P<clip>(?:the|my|this|that) (?:[\w-]+ )?(?:clip|video))(?: that| which)?"
    r" (?:you|we|i)(?:'ve| have|'m| am|'re| are)?(?: just| already)?"
    r" (?:dr[ae]wn?|made|did|done|rendered|got|have|looking at|watching)(?: (?:now|here|already|for me))?\b"
    r"|\b(?P<self>(?:clip|video)) itself\b",
    re.I,
)
"""“The clip you drew”, “the clip itself”: the clip."""
_SO_IT_HAPPENS: Final = re.compile(
    r"(?P<more>\b(?:stretch|extend|lengthen|prolong|continue|add|(?:carry|go|run) on|longer|going|running)\b"
    rf"[^.;!?]*?{SECONDS}(?: more| longer)?),? so (?:that )?"
    r"(?:(?:we|you)(?: can| could)? (?:see|watch) "
    r"|(?=(?:the|his|her|its) (?!kids|children|boss|client)[\w-]+ [\w-]+s\b))",
    re.I,
)
"""“Extend it by two seconds so the coin drops”: no reason but what happens then."""
_PUT_AT_AN_EDGE: Final = re.compile(
    r"^(?P<lead>(?:(?:please|and|then|now|can you|could you) )*)(?!(?:make|have|the|cut|trim|take)\b)[a-z]+"
    rf"(?: on)? (?=(?:(?:about|another) )?{SECONDS} (?:more )?(?:at|to|on|onto|in) (?:the )?(?:very )?"
    r"(?:start|beginning|front|end|back)\b)",
    re.I,
)
"""“Pop 3 s on the front”: whatever verb it is, time is added."""
_MOVED_EDGE: Final = re.compile(
    rf"\b(?:(?P<start>start|begin)|stop|end|finish)(?:e?s)?(?: (?:it|this(?: one)?|{_CLIP}))?"
    rf" (?P<length>(?:about )?{SECONDS}) (?(start)later|(?:earlier|sooner))\b",
    re.I,
)
"""“Start it two seconds later”."""
_CUT_SHORT: Final = re.compile(
    r"\b(?:the |its )?end(?:ing)? (?:is|was|feels?|comes?|seems?|looks?) "
    r"(?:(?:a bit|far|way|too|so|very|really|rather) )*(?:cut short|abrupt(?:ly)?|sudden(?:ly)?|rushed)"
    rf"(?=[^.;!?]*\b(?:{SECONDS}|longer|go on|run on))",
    re.I,
)
_GO_AHEAD: Final = re.compile(
    r"\bgo (?:ahead|on) and (?="
    r"(?:draw|render|generate|make|film|shoot) (?:it|this|that|the)\b)",
    re.I,
)
_GONE_OVER: Final = re.compile(
    r"\bgive (?:it|this|that)(?: one)? an? (?:very )?(?P<how>gentle|light|subtle|slight|soft)"
    r" (?:going-over|once-over|polish|touch-up|makeover|remix|rework),? so (?:that )?it(?:'s| is| looks)\b",
    re.I,
)

_AT: Final = (
    rf"(?:the )?(?:seconds? )?(?:\d+:\d\d|(?!last|final|newest|latest|clos|open){ORDINAL}\b"
    rf"|(?!an?\b){NUMBER}(?![\w:]*:))(?:[ -]?(?:seconds?|secs?|s)\b)?(?: mark)?"
)
_FROM_TO: Final = re.compile(
    rf"(?:[:,] )?\b(?P<inside>in|start)(?: point)?(?: at|:)? (?P<a1>{_AT})[.,;]?(?: and)? (?:out"
    rf"|end)(?: point)?"
    rf"(?: at|:)? (?P<b1>{_AT})"
    rf"|\b(?P<runs>start|begin)s?(?P<it> it| this)? (?:at|from) (?P<a2>{_AT}),?(?: and)?(?: it)? (?:stop"
    rf"|end|finish)"
    rf"(?:s|es)?(?: it| this)? (?:at|after|with) (?P<b2>{_AT})(?=(?P<alone>\W*$|[.,;])?)"
    rf"|\bbetween (?P<a3>{_AT}) and (?P<b3>{_AT})"
    rf"|\b(?:from )?(?P<a4>{_AT}) ?(?:[-–—] ?|(?:to|until|till|through) )(?P<b4>{_AT})",
    re.I,
)
INTO_ITS_START: Final = (
    r"(?:(?:the|its|that) )?(?:last (?:frame|picture|image|second|bit|moment|part)|end(?:ing)?)"
    r"(?: of (?P<of>(?:this|the|my|that) [\w' -]*?(?:clip|film|video|one)|it))?"
    r" (?:(?:should|must|to|can|could) )?"
    r"(?:(?:flow|runn?|lead|go|blend|melt|join|fitt?|match|turn|pass|come?)(?:e?s|ing)? )?"
    r"(?:(?:right|straight|smoothly|back|seamlessly|up|over|directly|again|on) )*(?:in)?to"
    r" (?:(?:the|its) )?(?:very )?"
    r"(?:start|beginning|opening|first(?: (?:frame|picture|image|one|bit|moment|part))?(?=\W*$|[,.;]"
    r"| (?:again|so|over)\b))"
)
"""What a clip does that loops: its last picture runs into its first."""
_LOOPS: Final = re.compile(rf"(?:\bfrom )?\b(?=(?:the|its|last) ){INTO_ITS_START}\b(?: again)?", re.I)
_END_JOINED: Final = re.compile(
    r"\b(?:join|connect|lead|run|tie|link|match|blend) (?:the|its) end(?:ing)?"
    r"(?: of (?P<of>(?:this|the|my|that) [\w' -]*?(?:clip|film|video|one)|it))? (?:in)?(?:to|with) (?:the"
    r"|its) (?:start|beginning)\b",
    re.I,
)
_OTHERWISE_SAID: Final = re.compile(rf"\d:\d\d| mark\b| - |[–—]|(?!second\b)\b{ORDINAL}\b", re.I)
_UNIT: Final = re.compile(r"(?:(?<=\w)[ -]|(?<=\d))(?:seconds?|secs?|s)$|^seconds? \w|:| mark$", re.I)
_AROUND_A_MOMENT: Final = re.compile(
    r"^(?:the )?(?:seconds? (?=\w))?|(?:[ -]?(?:seconds?|secs?|s))?(?: mark)?$", re.I
)
_THAT_GOES: Final = re.compile(
    r"(?<=\w), (?:that|this|it)(?: (?:part|bit|stretch|piece|one))?"
    r" (?=(?:can|could|should|must|has to|needs? to) go\b)",
    re.I,
)
"""“From second 3 to second 5, that has to go”."""


def in_clip_words(message: str) -> str:
    """Return a message in the words that the rules for clips know."""
    for looped in (_LOOPS, _END_JOINED):
        message = looped.sub(lambda said: f"loop {said['of'] or 'it'}", message)
    message = _THAT_GOES.sub(" ", _FROM_TO.sub(_from_to, message))
    message = _GO_AHEAD.sub("", message)
    message = _CUT_SHORT.sub("it ends too early", _GONE_OVER.sub("remix it lightly:", message))
    message = _MOVED_EDGE.sub(_cut_at_edge, message)
    message = _OF_OURS.sub(lambda said: said["clip"] or said["self"], message)
    message = _SOMETHING.sub("", _SO_IT_IS.sub(r"make \g<what> ", message))
    message = _EDGE.sub(_in_seconds, _TITLED.sub(r"call \g<clip> ", message))
    text = _PUT_AT_AN_EDGE.sub(r"\g<lead>add ", _SAME_BUT.sub("remix it: ", message))
    return _SO_IT_HAPPENS.sub(r"\g<more>: ", text)


def _from_to(said: re.Match[str]) -> str:
    """Return “from second 5 to second 7” for “from the fifth to the seventh second”, “in 0:05, out 0:07”."""
    a, b = (next(filter(None, (said[f"{side}{way}"] for way in "1234"))) for side in "ab")
    bounded = said["inside"] or said["runs"]
    timed = said["alone"] is not None or any(_UNIT.search(at.removeprefix("the ")) for at in (a, b))
    if not timed or not (bounded or _OTHERWISE_SAID.search(said[0])):
        return said[0]
    lead = (
        ("trim it, so it runs " if said["it"] else "runs ")
        if said["runs"]
        else ", so it runs "
        if bounded
        else ""
    )
    return f"{lead}from second {_moment(a):g} to second {_moment(b):g}"


def _moment(said: str) -> float:
    words = _AROUND_A_MOMENT.sub("", said) or "second"
    if clock := re.fullmatch(r"(\d+):(\d\d)", words):
        return 60 * int(clock[1]) + int(clock[2])
    return place(words, 0) if re.fullmatch(ORDINAL, words, re.I) else number(words)


def _cut_at_edge(edge: re.Match[str]) -> str:
    return f"cut off the {'first' if edge['start'] else 'last'} {edge['length']}"


def _in_seconds(edge: re.Match[str]) -> str:
    return f"the {'first' if edge['first'] else 'last'} {edge['length']}{edge['of'] or ''}"
