"""Leaves out of a message what follows of itself: the gap that a cut closes, the words that a scene keeps."""

import re
from collections.abc import Sequence
from typing import Final

from assistant.directors.builtin.gist.parting.assurances import STAYS, without_assurances
from assistant.directors.builtin.gist.parting.clip_words import INTO_ITS_START
from assistant.directors.builtin.numerals import NUMBER, SECONDS

_TEXT: Final = r"(?:text|words?|wording|prompt|description|script)"
_SAME_TEXT: Final = (
    rf"(?:very |exact(?:ly)? )*(?:same|existing|current|unchanged|identical|old) (?:exact |old )?{_TEXT}"
)
_ITS_TEXT_STAYS: Final = (
    rf"(?:(?:with|from|using|by|to|for|keep(?:ing)?|just|only|use) ?)*(?:(?:the|its|that) )?{_SAME_TEXT}"
    rf"|(?:(?:with|keep(?:ing)?|leav(?:e|ing)) )?(?:(?:the|its) )?{_TEXT} {STAYS}"
    r"|(?:(?:don't|do not|without|never|not) (?:touch|chang|alter)(?:e|ing)?|leav(?:e|ing)|keep(?:ing)?)"
    rf" (?:(?:any of )?(?:(?:the|its) )?{_TEXT}|what (?:it says|is written|it shows))"
)
_OTHER_PICTURE: Final = (
    r"(?:(?:only|just) )?the (?:picture|image|drawing|result)s?(?: alone)? (?:should|must|may|can|has to"
    r"|needs to|ought to)"
    r" (?:(?:be|look|come out) )?(?:different|new|another|otherwise|change|fresh)(?: one)?"
    r"|(?:only|just) (?:the|an?) (?:(?:new|other|different) )?(?:picture|image|drawing"
    r"|result)(?:,? (?:and )?not the text)?"
    r"|(?:i )?(?:just|only) (?:want|need|like) (?:to see )?(?:an?|another) (?:(?:different|new"
    r"|other) )?(?:result|picture)"
)
_ONLY_THAT: Final = (
    r"(?<=[,.;!–-] )(?:(?:only|just) (?:that|this) (?:one|scene|shot|card)|(?:that|this) (?:one|scene) only)"
)
_SCENE: Final = r"\b(?:scene|shot|card|one (?:with|where))"
_AGAIN: Final = (
    r"\bre-?(?:draw|do|render|shoot|roll|generate|make|film|paint)|\b(?:again|anew|afresh|(?:once"
    r"|one) more(?: time)?|another time|over|new|fresh"
    r"|(?:another|new|fresh|different) (?:take|go|try|pic(?:ture)?|image|shot|drawing|attempt))\b"
)
_GAP: Final = (
    r"(?:close|pull|join|butt|connect|stick|put|push|bring|glue|stitch|ripple|let)(?: up)? (?:(?:the|both"
    r"|its) )?"
    r"(?:gap|hole|rest|remainder|(?:two )?(?:halves|ends|pieces|parts|sides)"
    r"|what(?:'s| is|ever)? (?:remains|left|stays))"
    r"(?: (?:up|together|again|back|run|follow|on|close|in|straight|meet|slide|move))*|close (?:it|this"
    r"|that)(?: back)? up"
    r"|let (?:it|this|the clip|everything) (?:(?:just|simply|straight) )*(?:run|go|play|continue"
    r"|carry)(?: straight)?(?: on)?"
)
_GOES_STRAIGHT_ON: Final = (
    r"(?:just |simply )?(?:run|carry|jump|go|play|cut|continue)s? (?:straight|right|directly)"
    r"(?: (?:on|after|it|that|to|into|with|over|what|whatever|the|comes|follows|next|rest))*"
    r"|(?:the rest|the remainder|what (?:comes|follows)(?: after(?:wards)?)?) (?:(?:can|should|may|must"
    r"|to|is|just|simply|then|at once|immediately"
    r"|stays?|follows?|runs?|clos(?:es?|ing)|moves?|slides?|comes?|put|joined|contiguous|continuous"
    r"|together|straight|right|directly|up|on|after),? ?)+"
    r"|what comes before (?:leads|runs|goes|flows|follows) (?:\w+ )*?into what (?:comes after|follows)"
    r"|(?:the |its |both |two )*(?:ends|halves|pieces|parts|sides) (?:joined|stuck|glued|put|closed|stitched)"
    r"(?: up| together| again)*"
    r"|(?:both|the two) (?:parts|halves|ends|pieces|sides) (?:join|meet|connect|fit|flow|run)(?: \w+)?"
    r"|(?:with )?no gap|close up"
)
_LOOP: Final = re.compile(
    r"\b(?:loop(?:s|ed|ing)?|endless(?:ly)?|for ?ever|round and round|repeat(?:s|ing)?|without end"
    r"|(?:over|again) and (?:over|again)"
    r"|non-?stop)\b",
    re.I,
)
_WITHOUT_A_BREAK: Final = (
    rf"(?:(?:with|where|whose|while) )?{INTO_ITS_START}"
    r"|(?:(?:with|and) )?(?:no|not an?) (?:[\w-]+ly )?(?:(?:visible|noticeable|obvious|hard|awkward) )?"
    r"(?:stop|break|gap|jump|pause|seam|cut|join|hitch|jerk)s?(?: (?:where|when) it (?:begins"
    r"|starts)(?: again| over)?| (?:between|from|at) [^,.;!?]*\b(?:start|beginning|end(?:s|ing)?))?"
    r"|(?:with|without|no|not)(?: an?| any| ever)? (?:stopping|jerk|jolt|hitch|bump|seam|break|jump|gap"
    r"|stop)s?"
    r"|(?:nice and |very |so )*smooth(?:ly)?(?: (?:where|when) it joins)?"
    r"|(?:hide|hiding) the (?:seam|join|cut)|seamless(?:ly)?"
)
_FIRST_OF_ALL: Final = r"before (?:(?:anything|everything) else(?: happens| starts)?|the rest(?: of it)?)"

_EACH: Final = (
    rf"(?:each|every|all(?: of)?(?: the)?|the|its)(?: of (?:the|its))?(?: {NUMBER})? (?:one|(?:scene"
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
    rf"|(?:(?:keep|leav|mak)ing )?{_EACH} (?:(?:all|of|be|being|still|are|is|stay) )*(?:(?:the|an?) )?"
    r"(?:same|equal(?:ly)?|evenly) (?:length|long|timed|in length)"
    rf"|(?:the )?same (?:amount|time|length)(?: of time)? (?:for|to) {_EACH}"
    rf"|(?:(?:extend|lengthen|stretch|grow|mak)ing )?{_EACH} (?:[a-z']+ ){{0,4}}?"
    r"(?:longer|more(?: time)?|proportional?t?e?ly|in proportion|evenly|equally|accordingly|(?:its|their)"
    r" (?:share|part)"
    r"(?: of [\w ]+)?))(?=\W*$|[,.;!?])",
    re.I,
)
"""“…, every scene a bit longer”: so it is, where the whole film gets longer."""
_EVEN: Final = re.compile(r"\b(?:even|equal|same)", re.I)
_EQUAL: Final = ", all scenes equally long"
_ALL_STAY: Final = (
    rf"(?:(?:still|please|i'd|i|would|want|need|like|have|can|we|it) )*(?:(?:with|keep(?:ing)?|want|need) )?"
    r"all"
    rf" (?:of )?(?:(?:the|its|my) )?(?:{NUMBER} )?(?:scenes|shots|cards)(?: (?:still|in|it|there|though))*"
    rf"|without (?:losing|dropping|cutting)(?: any)?(?: of (?:the|its))?(?: (?:any|{NUMBER}))?"
    r"(?: (?:scenes?|shots?|cards?))"
)
"""Of a film that becomes shorter or longer."""


def _beside(*said: str) -> re.Pattern[str]:
    """Return a pattern of a part of a sentence, or a whole one, with what leads to it."""
    lead = r"(?P<end>[.!?;:]?)[\s,–-]*(?:\b(?:and|but|so(?: that)?|please|then|ok(?:ay)?|just)[ ,]+)*"
    return re.compile(rf"{lead}(?<![\w'])(?:{'|'.join(said)})(?=[\s,]*(?:$|[,.;!?–]|(?:and|but)\b))", re.I)


_DRAWN_ANEW: Final = re.compile(_AGAIN, re.I)
_REDRAWN: Final = re.compile(r"\bre-?(?:draw|do|render|shoot|roll)\b", re.I)
_OF_A_SCENE: Final = re.compile(_SCENE, re.I)
_CUT: Final = re.compile(
    r"\bsec|\d ?s\b|\d:\d\d|\b(?:cut|remove|delete|drop|lose|skip)(?: out)? (?:the )?(?:[\w-]+ )?(?:scene"
    r"|card|shot)",
    re.I,
)
_TO_FRONT: Final = re.compile(r"\b(?:front|start|beginning|first)\b", re.I)
_TEXT_STAYS: Final = _beside(_ITS_TEXT_STAYS)
_FOLLOWING: Final[Sequence[tuple[Sequence[re.Pattern[str]], re.Pattern[str]]]] = (
    ((_DRAWN_ANEW, _TEXT_STAYS), _beside(_ITS_TEXT_STAYS, _ONLY_THAT)),
    ((_DRAWN_ANEW, _OF_A_SCENE), _beside(_OTHER_PICTURE)),
    ((_REDRAWN,), _beside(r"(?:an? )?(?:new|fresh|different) (?:picture|drawing|image)")),
    ((_CUT,), _beside(_GAP, _GOES_STRAIGHT_ON, _FIRST_OF_ALL)),
    ((_LOOP,), _beside(_WITHOUT_A_BREAK)),
    ((_OF_ALL,), _beside(_ALL_STAY)),
    ((_TO_FRONT,), _beside(r"as an? (?:cold open(?:ing)?|teaser|hook|opener|intro|prologue)")),
)
"""Beside which words of a message others say nothing more."""


def without_what_follows(message: str) -> str:
    """Return a message without what would be so anyhow."""
    rest = _SHARED_OUT.sub(lambda shared: _EQUAL if _EVEN.search(shared[0]) else "", message)
    rest = rest if _OF_ALL.match(rest) else message
    if _DRAWN_ANEW.search(rest) and (_OF_A_SCENE.search(rest) or _TEXT_STAYS.search(rest)):
        rest = without_assurances(rest)
    for beside, said in _FOLLOWING:
        if all(one.search(rest) for one in beside):
            rest = said.sub(r"\g<end>", rest)
    if rest == message:
        return message
    rest = re.sub(r"([.!?;:])(?:\s*[,.;])+", r"\1", rest)
    return re.sub(r"^[\s,.;!?–-]+(?:(?:and|but|so)\b ?)?", "", rest).strip(" ,")
