"""Says in plain words how a message wants a clip once more: a little otherwise, or elsewhere."""

import re
from typing import Final

from assistant.directors.builtin import lexicon, tables
from assistant.directors.builtin.decision import Decision
from assistant.directors.builtin.gist.grounding import CLIP, clips_in
from assistant.directors.builtin.gist.marks.cues import idle
from assistant.directors.builtin.gist.marks.referring import things
from assistant.directors.builtin.gist.mentions import named
from assistant.directors.builtin.gist.parting.assurances import without_assurances
from assistant.directors.builtin.gist.parting.chatter import without_talk
from assistant.directors.builtin.gist.plainly import of_this
from assistant.directors.builtin.looks import look_of
from assistant.directors.builtin.situation import Situation

_AGAIN: Final = re.compile(
    r"\b(?:again|another|one more|also|once more|once again|over(?! (?:in)?to\b)|anew|a second|a further"
    r"|a subtle"
    r"|a slightly|(?:1|one)(?= subtle| varia)"
    r"|versions?|variants?|variations?|takes?(?! place)|cop(?:y|ies)|remix\w*|redo|re-?draw|re-?create"
    r"|renditions?|remake|alt|pass(?= (?:at|on|of)))\b",
    re.I,
)
_LITTLE: Final = re.compile(
    r"\b(?:(?:change|tweak|alter|modify|vary|adjust) (?:it |this |that |things )*|remix\w* (?:it )?)"
    r"(?:(?:only|just|ever so|very) )*"
    r"(?:slightly|subtly|lightly|gently|a (?:\w+ )?(?:bit|touch|tad|little))\b"
    r"|\b(?:(?:only|just|ever so|very|with|a|an|the|almost|teeny|teensy|tiny|little|wee|bit|shade|touch|hair"
    r"|slightest|tiniest|not too|not very|minute|light|lightly|mild|gentle|soft|couple|few|some|mostly"
    r"|otherwise|subtle|subtlest|smallest|small|slight|slightly|minor|minimal|minimally|subtly|hardly|barely|any"
    r"|tad|similar|as near|exactly|nearly|quite|much|close|of|everything|all|nothing (?:major|big|else)) )*"
    r"(?:changes? (?:very )?(?:subtle|small|minimal|light|minor|slight)|close to(?: the original| it| that)?"
    r"|different|anything|differences?|changes?|changed|the same|identical|similar(?: to)?|tweak(?:s|ed)?"
    r"|unchanged|altered|modified|(?:alter|modific|adjust)(?:ation|ment)s?|remix(?:ed)?(?: of)?"
    r"|(?:as )?close as (?:possible|you can(?: get)?)|like (?:it|this|that)|as it is"
    r"|(?<=, )(?:subtle|light|slight)(?=\W)"
    r"|variations?|variants?|versions?|a touch|a tad|a (?:tiny |little |wee )?bit)\b",
    re.I,
)
_SMALL: Final = re.compile(
    r"\b(?:tiny|tiniest|little|wee|bit|shade|touch|hair|tad|slight\w*|subtl\w*|small\w*|minor|gentl[ey]"
    r"|minimal\w*|hardly|barely|almost|nearly|light(?:ly)?|mild|soft|minute|few|not (?:too|very)|mostly"
    r"|much (?:like|the same|as it is)|otherwise the same|close to)\b",
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
_AT: Final = re.compile(r"\b(instead of|rather than) (?:at|in|on|by|under) ", re.I)
_NOT_THERE: Final = re.compile(r",? (?:and |but )?not (?:(?:at|in|on|by) )?(?:an?|the) [\w ]+$", re.I)
_SET: Final = re.compile(
    r"\b(?:set|happen\w*|tak(?:es?|ing) place|took place|plays?(?= in| at| on)|relocate|location"
    r"|setting|transfer|move)\b",
    re.I,
)
_WHOLE: Final = re.compile(
    r"\b(?:(?:the )?(?:whole|entire|same|this) (?:film|thing|story|movie|video|clip)|all of it|it all"
    r"|everything|all the scenes|all scenes|the (?:film|clip)|film|this(?=\W*$))\b",
    re.I,
)
_WORDS: Final = tables.words("around a clip again")
"""What may stand around what is otherwise in a clip that is made again, beside idle words."""
_NO_CLIP: Final = re.compile(
    r"\b(?:scene|card|shot|seconds?(?! one)|secs?|loop|gif|mp4|webm|delete|end|start|seed|style|manner|lots?"
    r"|freely|strongly|wild\w*|completely|choos\w+|choice|compare)\b",
    re.I,
)
_NUMBERED: Final = re.compile(r"(?<![a-z])c\d+(?!\d)")
_VERSION_OF: Final = re.compile(
    r"\b(?i:an?|another|one more|one|1|a second"
    r"|a further)(?P<how>(?: (?!instead\b)[\w-]+){0,3}?) (?:(?:version|alt"
    r"|variation|variant|take|copy|remix|rendition) )?"
    r"(?:of|on|from) (?=(?:the|this|that|my|it|current)\b|c\d|\"|[A-Z])",
)
_THROUGHOUT: Final = re.compile(
    r",? (?:all )?(?:(?:from )?(?:start|beginning) to (?:finish|end)|all the way through|throughout)(?=\W*$"
    r"|[,.;])",
    re.I,
)
_BUT: Final = re.compile(
    r",? (?:but|where it(?:'s| is)|in which it(?:'s| is)|(?:like|as if|as though) it happened|only|just"
    r"|except|save|so(?: that)?|with (?:the|one) difference)(?: (?:that|for|this time"
    r"|please))*,? (?P<what>(?!(?:the same|like (?:it|this)|as (?:it )?is|keep\w*|leav\w+|stay\w*|[iw]e?"
    r"|you|my|much|more|less|a (?:bit|little|touch))\b).+)$",
    re.I,
)
"""Stands before what alone shall be otherwise."""
_READ: Final = re.compile(r"\bremix|\b(?:i|we|you)\W*$|\bsame (?!again\b)[\w-]+\W*$", re.I)
"""Stands before what rules know as it is."""
_SAID_OF_IT: Final = re.compile(
    r"^(?:(?:only|just|now|please|this time|(?:make|do|have|set|put) (?:it|this|that|everything)(?: all)?"
    r"|set|all(?: down)?(?= at| in)"
    r"|(?:it|everything|all of it)(?:'s| is| should be| all)*(?! \w+ing\b)"
    r"(?: set| happens?| takes? place| plays?| happening)?) )+"
    r"(?=\w)|(?:,? (?:this time|instead|please))+$",
    re.I,
)
_SAME: Final = re.compile(r"\b(?:same|similar|exact|exactly|identical|version|what would|how would)\b", re.I)
_TIMES: Final = re.compile(r"\d|ties\b|\b(?:century|years?|ages?|future|past|era)\b", re.I)
_OF_A_REMIX: Final = re.compile(
    r"different|chang|differ|same|as it is|identical|similar|like|close|vari|version|remix|alter|tweak|modif"
    r"|adjust",
    re.I,
)
"""Says of a clip that it is little otherwise: “a bit” and “a touch” alone may be of a look."""
_WORD: Final = re.compile(r"[\w'-]+")
_PLACED: Final = ("in", "on", "at", "under", "during", "aboard", "inside")
_LEAD: Final = re.compile(
    rf"(?:\b(?:{'|'.join(_PLACED)}) )?(?:\b(?:an?|the|some) )?(?-i:(?:\b[A-Z][\w'-]+ )*)$", re.I
)
_SEVERAL: Final = re.compile(r"[.,;:!?]|\b(?:and|but|it|also)\b|(?:\S+\s+){5}", re.I)
_LONGEST: Final = 200


def once_more(message: str, now: Situation) -> str:
    """Return what is wished of a clip made once more, in plain words; any other message as it is."""
    if now.clip is None or len(message) > _LONGEST:
        return message
    said, message = message, _THROUGHOUT.sub("", message)
    current = str(now.clip["id"])
    if plain := _plainly(message, now, current):
        return plain
    spoken = set(_NUMBERED.findall(_numbered(message, now)))
    wish = without_talk(message, now)
    return (wish != message and _plainly(wish, now, spoken.pop() if len(spoken) == 1 else current)) or (
        message if _AGAIN.search(message) else said
    )


def once_more_lightly(message: str, now: Situation) -> str:
    """Return a message that wishes no more than a clip little changed in plain words; any other as it is."""
    if now.clip is None or len(message) > _LONGEST or not _SMALL.search(message):
        return message
    clip = str(now.clip["id"])
    found = (_plainly(said, now, clip, lightly=True) for said in (message, without_talk(message, now)))
    return next(filter(None, found), message)


def is_light_remix(found: Decision | None, lightly: str) -> bool:
    """Return whether one clip is remixed, with a change where a light remix has one, and no further look."""
    made = found.calls if found and not found.said and len(found.calls) == 1 else ()
    known = set(re.findall(r"\w+", lightly.lower()))
    return any(
        one.name == "remix"
        and (":" not in lightly or bool(one.args.keys() - {"clip", "strength"}))
        and known.issuperset(re.findall(r"\w+", str(one.args.get("look", "")).lower()))
        for one in made
    )


def _numbered(message: str, now: Situation) -> str:
    """Return a message without assurances, and with the numbers of the clips that it speaks of."""
    said = _VERSION_OF.sub(r"again\g<how> different ", without_assurances(message))
    said = of_this(said, now)
    mentions = [one for one in clips_in(said, now) if _is_a_clip(said[one.start : one.end], now)]
    return named(said, mentions)


def _plainly(message: str, now: Situation, clip: str, *, lightly: bool = False) -> str:
    said, current = _numbered(message, now), str((now.clip or {})["id"])
    clips = set(_NUMBERED.findall(said))
    if _NO_CLIP.search(said):
        return ""
    rest = _NUMBERED.sub(" ", said)
    little = " ".join(one[0] for one in _LITTLE.finditer(rest))
    sure = _OF_A_REMIX.search(little) and (clips or _SAME.search(rest) or _WHOLE.search(rest))
    if _SMALL.search(little) and (_AGAIN.search(rest) or sure):
        order = "" if len(clips) > 1 else _lightly(_LITTLE.sub(" ", rest), next(iter(clips), clip), little)
        return order if lightly or not (":" in order or said.lower().startswith("remix")) else ""
    if lightly:
        return ""
    if changed := _otherwise(message, now, clip):
        return changed.replace(f"remix {current}:", "same clip again but")
    return "" if len(clips) > 1 else _elsewhere(message, rest, next(iter(clips), ""), clip, current)


def _lightly(rest: str, clip: str, little: str) -> str:
    """Return a light remix, and the hour, weather or place that alone is otherwise in it."""
    other = [word for word in _WORD.finditer(rest) if not _is_all(word[0])]
    if not other:
        return f"remix {clip} lightly"
    lead = _LEAD.search(rest, 0, other[0].start())
    what = rest[lead.start() if lead else other[0].start() : other[-1].end()]
    if len(other) == 1 and what[0].isupper() and other[0].start():
        what = f"in {what}"
    placed = what.split()[0].lower() in _PLACED and not lexicon.is_look(what)
    how = "subtly" if "subtl" in little.lower() else "lightly"
    sure = _OF_A_REMIX.search(little) and not _SEVERAL.search(what)
    seen = placed or lexicon.is_look(what) or look_of(what)
    return f"remix {clip} {how}: {'set ' if placed else ''}{what}" if sure and seen else ""


def _otherwise(message: str, now: Situation, clip: str) -> str:
    """Return what alone is otherwise in a clip made again: “exactly the same, only at night”."""
    for border in [match for at in range(len(message), 0, -1) if (match := _BUT.match(message, at))]:
        head = _numbered(message[: border.start()], now)
        if _READ.search(message[: border.start()]):
            return ""
        spoken, rest = set(_NUMBERED.findall(head)), _NUMBERED.sub(" ", head)
        signs = (_SAME.search(rest), _AGAIN.search(rest), spoken or _WHOLE.search(rest))
        if len(spoken) < 2 and sum(map(bool, signs)) > 1 and _is_all(rest):
            what = _NOT_THERE.sub("", _AT.sub(r"\1 ", without_assurances(border["what"]).strip(" .!?")))
            return f"remix {next(iter(spoken), clip)}: {_SAID_OF_IT.sub('', what)}"
    return ""


def _elsewhere(message: str, rest: str, named_clip: str, clip: str, current: str) -> str:
    """Return where or when alone a clip made again takes place."""
    places = [one for one in _WHERE.finditer(rest) if _is_all(f"{rest[: one.start()]} {rest[one.end() :]}")]
    if not places:
        return ""
    place = places[0]
    lead = place["lead"].lower()
    where = f"{'in' if lead[0] in 'lst' else lead} {place['what']}"
    clip = named_clip or clip
    made = _SET.search(rest) or _AGAIN.search(message)
    if clip == current and (named_clip or _WHOLE.search(rest)) and made:
        remade = _AGAIN.search(rest) or _SAME.search(rest) or _TIMES.search(where)
        return f"same film again but {where}" if remade else ""
    if without_assurances(message) != message:
        return ""  # says how much of it may change
    return f"remix {clip}: {where}" if clip != current and _AGAIN.search(rest) else ""


def _is_a_clip(words: str, now: Situation) -> bool:
    """Return whether a clip is meant by words: one called so, or what no card shows and is no weather."""
    named = words.split()[-1]
    return CLIP.search(words) is not None or not (
        things(f"the {named}", now) or look_of(named) or _is_all(named)
    )


def _is_all(words: str) -> bool:
    return all(idle(word) or word in _WORDS for word in re.findall(r"[\w'-]+", words.lower()))
