"""Says in plain words how a message wants a clip once more: a little otherwise, or elsewhere."""

import re
from typing import Final

from assistant.directors.builtin.gist.clips.going_on import without_talk
from assistant.directors.builtin.gist.grounding import CLIP, clips_in, named
from assistant.directors.builtin.gist.marks.cues import idle
from assistant.directors.builtin.gist.marks.referring import things
from assistant.directors.builtin.gist.parting.assurances import without_assurances
from assistant.directors.builtin.gist.plainly import of_this
from assistant.directors.builtin.situation import Situation

_AGAIN: Final = re.compile(
    r"\b(?:again|another|one more|also|once more|once again|over|anew|a second|a further|a subtle"
    r"|a slightly|(?:1|one)(?= subtle| varia)"
    r"|versions?|variants?|variations?|takes?(?! place)|cop(?:y|ies)|remix\w*|redo|renditions?|remake)\b",
    re.I,
)
_LITTLE: Final = re.compile(
    r"\b(?:(?:only|just|ever so|very|with|a|an|the|almost|teeny|teensy|tiny|little|wee|bit|shade|touch"
    r"|hair|slightest|tiniest"
    r"|subtle|subtlest|smallest|small|slight|slightly|minor|minimal|minimally|subtly|hardly|barely|any"
    r"|tad|exactly|nearly|quite|much|close|of) )*"
    r"(?:different|differences?|changes?|changed|the same|identical|like (?:it|this|that)"
    r"|variations?|variants?|versions?|a touch|a tad|a (?:tiny |little |wee )?bit)\b",
    re.I,
)
_SMALL: Final = re.compile(
    r"\b(?:tiny|tiniest|little|wee|bit|shade|touch|hair|tad|slight\w*|subtl\w*|small\w*|minor"
    r"|minimal\w*|hardly|barely|almost|nearly"
    r"|much like)\b",
    re.I,
)
_WHERE: Final = re.compile(
    r"(?:\b(?:all|taking place|takes place|took place|take place|happen(?:s|ed|ing)?|plays?|set|it's"
    r"|they're|it is) )*"
    r"(?:\bdown )?\b(?P<lead>in|on board|on|at|aboard|under|during|with(?= (?:summer|winter|spring"
    r"|autumn)\b)|to|location ?(?:=|:)|setting ?(?:=|:))"
    r" (?P<what>(?:(?:an?|the|some) )?(?!\d+p\b|time\b|other\b|same\b|end\b|start\b|it\b|that\b|this\b"
    r"|screen\b|viewer\b|favou?rites\b|place\b|only\b|just\b|very\b)[\w'-]+"
    r"(?: (?!should|must|could|instead|rather|this|now|please|but|only)[\w'-]+){0,4}?)"
    r"(?:,? (?:instead of|rather than|and not|not) [\w ]+)?(?:,? (?:this time|instead|please"
    r"|now))?(?=\W*$|[.,;!?])",
    re.I,
)
_SET: Final = re.compile(
    r"\b(?:set|happen\w*|tak(?:es?|ing) place|took place|plays?(?= in| at| on)|relocate|location"
    r"|setting|transfer|move)\b",
    re.I,
)
_WHOLE: Final = re.compile(
    r"\b(?:(?:the )?(?:whole|entire|same|this) (?:film|thing|story|movie|video|clip)|all of it|it all"
    r"|everything|all the scenes|all scenes|the film|film)\b",
    re.I,
)
_WORDS: Final = frozenset(
    ["further", "produce", "create", "wonder", "imagine", "suppose", "relocate", "location", "setting",
     "remix", "redo",
     "identical", "otherwise", "unchanged", "except", "different", "like", "once", "second", "copy",
     "version", "variant",
     "variation", "another", "take", "remake", "rendition", "compare", "were", "was", "happened", "took",
     "place", "takes", "plays",
     "play", "set", "only", "aboard", "new", "draw", "film", "of", "keep", "generate", "where", "1"]
)  # fmt: skip
_NO_CLIP: Final = re.compile(
    r"\b(?:scene|card|shot|seconds?|secs?|loop|gif|mp4|webm|delete|end|start|seed|style|manner|lots?"
    r"|freely|strongly|wild\w*|completely)\b",
    re.I,
)
_NUMBERED: Final = re.compile(r"(?<![a-z])c\d+(?!\d)")
_VERSION_OF: Final = re.compile(
    r"\b(?:an?|another|one more|one|1|a second|a further)(?P<how>(?: [\w-]+){0,3}?) (?:(?:version"
    r"|variation|variant|take|copy|remix|rendition) )?"
    r"(?:of|on|from) (?=(?:the|this|that|my|it|current)\b|c\d|\"|[A-Z])",
)
_SAME: Final = re.compile(r"\b(?:same|version|what would|how would)\b", re.I)
_TIMES: Final = re.compile(r"\d|ties\b|\b(?:century|years?|ages?|future|past|era)\b", re.I)
_LONGEST: Final = 200


def once_more(message: str, now: Situation) -> str:
    """Return what is wished of a clip made once more, in plain words; any other message as it is."""
    if now.clip is None or len(message) > _LONGEST:
        return message
    plain = (
        _plainly(one, now, str(now.clip["id"]))
        for one in dict.fromkeys((message, without_talk(message, now)))
    )
    return next(filter(None, plain), message)


def _plainly(message: str, now: Situation, current: str) -> str:
    said = _VERSION_OF.sub(r"again\g<how> different ", without_assurances(message))
    said = of_this(said, now)
    mentions = [one for one in clips_in(said, now) if _is_a_clip(said[one.start : one.end], now)]
    said = named(said, mentions)
    clips = set(_NUMBERED.findall(said))
    if len(clips) > 1 or _NO_CLIP.search(said):
        return ""
    clip = next(iter(clips), current)
    rest = _NUMBERED.sub(" ", said)
    if _AGAIN.search(rest) and any(map(_SMALL.search, (one[0] for one in _LITTLE.finditer(rest)))):
        return f"remix {clip} lightly" if _is_all(_LITTLE.sub(" ", rest)) else ""
    places = [one for one in _WHERE.finditer(rest) if _is_all(f"{rest[: one.start()]} {rest[one.end() :]}")]
    if not places:
        return ""
    place = places[0]
    lead = place["lead"].lower()
    where = f"{'in' if lead[0] in 'lst' else lead} {place['what']}"
    if clip == current and (clips or _WHOLE.search(rest)) and _SET.search(rest):
        remade = _AGAIN.search(rest) or _SAME.search(rest) or _TIMES.search(where)
        return f"same film again but {where}" if remade else ""
    if without_assurances(message) != message:
        return ""  # says how much of it may change
    return f"remix {clip}: {where}" if clip != current and _AGAIN.search(rest) else ""


def _is_a_clip(words: str, now: Situation) -> bool:
    """Return whether a clip is meant by words: one called so, or what no card shows."""
    return CLIP.search(words) is not None or not things(f"the {words.split()[-1]}", now)


def _is_all(words: str) -> bool:
    return all(idle(word) or word in _WORDS for word in re.findall(r"[\w'-]+", words.lower()))
