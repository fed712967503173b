"""Reads what a statement of a remix changes: “the bench is red”, “everybody is a mouse”."""

import re
from typing import Any, Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.decision import Call
from assistant.directors.builtin.gist.clause import Context
from assistant.directors.builtin.gist.marks.marking import marked
from assistant.directors.builtin.gist.marks.referring import things
from assistant.directors.builtin.gist.parting.happenings import shall_happen
from assistant.directors.builtin.nearest import is_of_our_work, is_order
from assistant.directors.builtin.situation import Situation
from tools.renderers.animatic.vocabulary import VERBS

_IS: Final = r"(?:'s| is| are| should be| being| turns?| goes)?(?: all)?"
_MADE_OF: Final = re.compile(
    r"(?:(?:it|everything|all of it|all)(?:'s| is)?(?: all)? )?"
    r"(?P<look>made (?:entirely )?(?:out )?of [\w-]+(?: [\w-]+)?)",
    re.I,
)
_ALL: Final = re.compile(rf"(?:everything|it all|all of it)(?: (?:else|there))?{_IS} (?P<how>[\w-]+)", re.I)
_EVERYBODY: Final = re.compile(
    r"(?:everybody|everyone|they all|all of them|all (?:the )?(?:people|characters|figures))"
    r"(?:'s| is| are)(?: now)? (?P<what>(?:an? )?[\w-]+(?: [\w-]+)?)",
    re.I,
)
_ONE: Final = re.compile(
    r"(?:with |make )?(?:the|his|her|its|their) (?P<what>[\w-]+(?:s?'s? [\w-]+)?)"
    r"(?:'s|,? (?:is|are|should be|being|in))?(?: all)?"
    r" (?P<how>(?:(?:bright|dark|pale|deep|light) )?[\w-]+(?: and [\w-]+)?)(?P<like>,? like .+)?",
    re.I,
)
_OUT_OF: Final = re.compile(
    r"(?:with )?(?P<look>(?:the|his|her|its|their) (?!whole\b)[\w-]+(?:s?'s? [\w-]+)?)"
    r"(?:'s|,? (?:is|are|should be|being))?"
    r"(?: all)? (?P<of>(?:made )?(?:out )?of [\w-]+)",
    re.I,
)
_MORE_OR_LESS: Final = re.compile(
    r"(?:(?:much|far|a lot|many) )?(?:less|fewer) (?P<what>[\w-]+)(?P<where> .+)?", re.I
)
_HAPPENS: Final = re.compile(r"(?:so )?(?:that )?(?:it|he|she|they)(?:'s|'re)? ", re.I)
_COPULA: Final = re.compile(r"(?<=\w) (?:is|are|should be|being)\b(?: all\b)?", re.I)
_AS_ELSEWHERE: Final = re.compile(
    r"^(?:it|that|this|him|her|them)\b|\b(?:i|we|you|way|did|does|do|would)\b|(?:\S+ ){9}", re.I
)
"""What is told of another film, or at length."""
NO_VERB: Final = re.compile(
    r"(?:with|in|on|at|under|near|by|behind|an?|the|some|two|three|four|many|his|her|its|no|all)\b"
    r"|\w+ing\b|(?:covered|filled|full|made|surrounded|lit|shaped|dressed|as|like)\b",
    re.I,
)
"""How what is only named begins."""
LEAD: Final = re.compile(
    r"^(?:(?:as|like|in|with|into|make it|(?:so )?(?:that )?it(?:'s| is)"
    r"|(?:put|set|place) (?:it|him|her|them)"
    r"|(?:turn|change) (?:it|the [\w-]+(?: [\w-]+)?) into)(?= ) ?)+",
    re.I,
)
IT_AT_FIRST: Final = re.compile(
    r"^(?:(?:so )?that (?=(?:it|he|she|they|his|her|its|their|the|all|every\w+)\b)"
    r"|(?:it|this|that|them) (?=an? |slightly|much|more|less|\w+er\b))",
    re.I,
)
_SHADES: Final = frozenset({"colour", "size", "mood", "age", "material", "light", "look"})


def stated(words: str, context: Context, now: Situation) -> dict[str, Any] | None:
    """Return what a statement changes, as arguments of a remix; None where it is not understood."""
    if said := _MADE_OF.fullmatch(words):
        return {"look": said["look"]}
    if said := _ALL.fullmatch(words):
        return {"look": f"all {said['how']}"} if _is_shade(said["how"]) else None
    if said := _EVERYBODY.fullmatch(words):
        return {"subject": said["what"]} if lexicon.subject(said["what"]) else None
    if (said := _ONE.fullmatch(words)) and _is_shade(said["how"]) and not things(said["what"], now):
        return {"look": f"{said['how']} {said['what']}{said['like'] or ''}"}
    if said := _OUT_OF.fullmatch(words):
        return {"look": f"{said['look']} {said['of']}"}
    if said := _MORE_OR_LESS.fullmatch(words):
        where = re.sub(r"\bin the back$", "in the background", said["where"] or "")
        return {"look": f"fewer {said['what']}{where}"}
    return _deed(words, context, now)


def described(words: str) -> dict[str, Any] | None:
    """Return what words say of a remix that are no wish for a board: what happens in it, or how it looks."""
    words = IT_AT_FIRST.sub("", words)
    said = _COPULA.sub("", LEAD.sub("", words), count=1).strip(" ,")
    happens = shall_happen(words).rstrip(".")
    if happens and _HAPPENS.match(words):
        happens = f"{happens[:1].lower()}{happens[1:]}"
        return {"words": happens, "action": happens}
    named = NO_VERB.match(words) or not lexicon.spans(said or words)[0].slots <= VERBS
    if is_order(said) or is_of_our_work(said) or not named or _AS_ELSEWHERE.search(said):
        return None
    return {"words": said, "look": said}


def _is_shade(word: str) -> bool:
    return re.fullmatch(r"\w{2,}ier", word) is not None or all(
        span.words == "and" or (span.known and span.slots & _SHADES) for span in lexicon.spans(word)
    )


def _deed(words: str, context: Context, now: Situation) -> dict[str, Any] | None:
    """Return the one card that tells of those who do something else, told so."""
    card = next(
        (mark for mark in marked(words, now).all("card") if mark.end - mark.start == len(words)), None
    )
    if card is None or len(card.value) != 1:
        return None
    found = context.alone(f"card {card.value[0]}: {words}", now)
    made: Call | None = found.calls[0] if found and len(found.calls) == 1 else None
    text = made.args.get("text") if made and made.name == "edit_card" else None
    return {"cards": [{"card": card.value[0], "text": text}]} if text else None
