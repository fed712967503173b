"""Says plainly what is wished of scenes at some length: that one is really two, or that one goes."""

import re
from typing import Final

from assistant.directors.builtin.numerals import NUMBER

_SCENE: Final = r"(?:scenes?|shots?|cards?|parts?|bits?|moments?|ones?)"
_NAMED: Final = rf"(?:(?:card|scene|shot) \d+|(?:the|my|our|his|her) [\w' -]{{2,40}}? {_SCENE})"
_TOO_FULL: Final = re.compile(
    rf"^(?:(?:hmm+|oh|ok|well|and|but|so|i think)[, ]+)*(?P<scene>{_NAMED})"
    r" (?:(?:is|are) (?:(?:really|actually|kind of|sort of|basically) )*(?:two|2)"
    rf" (?:(?:different|separate) )?(?:things|{_SCENE})"
    r"|has (?:(?:way|far|just) )*too much (?:(?:going on|happening) )?in it)[\s,.:;–-]+(?:so )?",
    re.I,
)
"""“The hose shot is really two things.”"""
_IN_TWO: Final = re.compile(
    r"first(?:ly)?,? (?P<one>.+?)[,.;]? (?:and )?(?:only )?(?:then|after (?:that|this))[, ]+(?P<other>.+?)"
    rf"(?: as (?:its|his|her|their|an?) (?:(?:own|separate|new|second) )+{_SCENE})?[.!]*$",
    re.I,
)
_SPLIT_IT: Final = re.compile(r"(?:split|divide|break|cut) (?:it|that|this)\b(?: up)?", re.I)
_JUST: Final = re.compile(r"^(?:(?:just|only|simply|maybe) )+", re.I)
_MERE: Final = tuple(
    (re.compile(told, re.I), said)
    for told, said in (
        (
            r"\bextend (?=(?:the )?(?:(?:film|video|movie)'s )?(?:(?:total|overall|whole) )?"
            r"(?:length|duration|running time)\b)",
            "increase ",
        ),
        (
            r"(?P<what>\b(?:length|duration|running time|lengthen|shorten|increase|reduce|extend)\b"
            r"[^.;:!?]*?)"
            rf" from (?:about )?{NUMBER}(?: ?(?:s|secs?|seconds?))? to (?=(?:about )?{NUMBER}\b)",
            r"\g<what> to ",
        ),
        (
            r",? (?:(?:right|just) )?after (?!card \d)[^.:;!?,]{3,60}?,?(?: and| but)"
            r" (?P<side>(?:(?:right|just) )?before [^.:;!?,]{3,60})$",
            r" \g<side>",
        ),
        (
            r"^(?:(?:ooh?|oh|hmm+|and|so),? )*(?:what|how) about (?P<who>an? [\w' -]{2,40})\?"
            r" (?:it|s?he|they) (?=could|can|might|should|would)",
            r"\g<who> ",
        ),
        (
            rf"\b(?:double|triple|treble|halve|cut) (?P<what>{_NAMED}|it|that|this)(?: (?:up|down))? to"
            rf" (?=(?:about |just )?{NUMBER} ?(?:s|secs?|seconds?)\b)",
            r"make \g<what> ",
        ),
        (
            rf"(?P<who>\b(?:the [\w' -]{{3,30}}?|[\w-]+ scene|(?:card|scene|shot) \d)) (?:needs?|deserves?"
            r"|wants?)"
            rf" (?=(?:about |just |only )?{NUMBER} ?(?:s|secs?|seconds?)\b)",
            r"\g<who> should last ",
        ),
        (
            rf"(?P<each>\beach\b[^.;]*?\b{NUMBER} ?(?:s|secs?|seconds?)),? (?:(?:so|that's|that is|making"
            r"|for) )*"
            rf"{NUMBER} (?:(?:s|secs?|seconds?) )?(?:in all|in total|total|all together|altogether)(?=\W*$)",
            r"\g<each>",
        ),
        (
            rf"(?P<first>\b{NUMBER} ?(?:s|secs?|seconds?)),? (?:(?:and|but) )?(?P<who>the [\w' -]{{3,30}}?)"
            rf"(?: (?:scene|shot|part|bit|one))? (?:(?:only|just) )?(?P<n>{NUMBER})(?: of (?:them|these"
            r"|those))?(?=\W*$)",
            r"\g<first>, \g<who> scene should last \g<n> seconds",
        ),
        (
            r"(?<=\bfirst),? (?:and |only )*then (?:comes |all )?(?:everything else|the (?:rest|others))"
            r"(?=\W*$)",
            "",
        ),
        (
            r"(?P<start>\b(?:start|open|begin) (?:on|with|from) [^.,;]{3,40}?),? (?:and )?(?P<then>then"
            r"|after that)"
            r" (?:go|come|jump|cut|switch) back to ",
            r"\g<start>, \g<then> ",
        ),
        (
            r"\bat (?P<edge>end|start|beginning)(?=\s*[,.:;!](?! ?\+)|\W*$| (?:where|in which|with)\b)",
            r"at the \g<edge>",
        ),
        (r"\b(?:swap|switch|flip|exchange|change) the order of (?=[^.,;]+ and )", "swap "),
        (
            r"\b(?:in ?)?between (?P<what>(?:(?! and |[,.;:]).){3,60}) and (?:the )?(?:next|following)"
            rf" {_SCENE}\b",
            r"after \g<what>",
        ),
        (r"\bI (?:really )?(?:don't|do not) think (?:that )?(?:we|I) (?:really )?need\b", "we don't need"),
        (
            r"(?P<gone>(?<!hard )(?<!straight )\b(?:don't need|lose|cut|skip|drop|remove|take out"
            r"|without|no need for) (?!when\b|as\b)[^.,;]{3,60})[,.;]?"
            r" (?:(?:and|so) )?(?:just )?(?:(?:go|cut|jump|skip) (?:(?:straight|right|directly) )?"
            r"|(?:straight|right|directly) )from [^.,;]+?"
            r" (?:(?:straight|right|directly) )?(?:in)?to [^.,;]+(?=\W*$)",
            r"\g<gone>",
        ),
        (r"(?<= end) of it all(?=\W*$|,)", ""),
        (rf" at the (?:very )?end of (?:his|her|its|their|that|this) (?:own )?{_SCENE}\b", ""),
        (
            rf"(?P<scene>{_NAMED} (?:at|to) the (?:very )?(?:end|start|beginning|front)),? (?:because )?"
            r"(?:it|that)(?:'s| is) (?:by far )?(?:the|my) (?:best|funniest|nicest|strongest|favou?rite)"
            rf"(?: {_SCENE})?(?=\W*$)",
            r"\g<scene>",
        ),
    )
)
"""A wish, and what follows from it or says why."""


def plain_scenes(message: str) -> str:
    """Return a message with its wishes of whole scenes in the words that the rules know."""
    for told, said in _MERE:
        message = told.sub(said, message)
    full = _TOO_FULL.match(message)
    if full is None:
        return message
    rest, scene = message[full.end() :], re.sub(r" ones?$", " scene", full["scene"])
    if two := _IN_TWO.match(rest):
        one, other = (_JUST.sub("", two[name]) for name in ("one", "other"))
        return f"split {scene}: first {one}, then {other}"
    return _SPLIT_IT.sub(f"split {scene}", rest, count=1) if _SPLIT_IT.match(rest) else message
