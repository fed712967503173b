"""Says a wish for one scene of two in one way: “the jump and the meal belong together”."""

import re
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.gist.parting.board_words import is_being
from assistant.directors.builtin.gist.scenes.arranging import listed
from assistant.directors.builtin.leads import POLITE
from assistant.directors.builtin.numerals import NUMBER, ORDINAL, number, place
from assistant.directors.builtin.situation import Situation

_AND: Final = r"(?: and(?: then)? | with | plus | & | ?\+ ?)"
_PAIR: Final = rf"(?P<pair>[\w'][\w' -]{{0,60}}?{_AND}[\w' -]{{1,60}}?)"
_SCENE: Final = r"(?:scene|shot|card|take)"
_ONE: Final = (
    rf"(?:(?:just|only|simply|all) )*(?:(?:in ?to|in|as|to|so (?:that )?it(?:'?s| is)) )?(?:(?:just|only) )?"
    rf"(?:(?:one|a single|1|the same)(?: (?:single|continuous|long|big))* {_SCENE}|one\b(?! (?:of|by"
    rf"|after)\b))"
)
_DONE: Final = r"(?:joined|combined|merged|fused|put|rolled|made|told|shown|played)"
_THEM: Final = r"(?:them|it|that|this|both|(?:the|these|those) two|those|these)(?: of them| scenes)?"
_MAKE: Final = (
    rf"(?:(?:so|and|please|but|just|(?:can|could) (?:you|we)|let's) )*(?:make|put|turn|have|merge|join)"
    rf" {_THEM} {_ONE}"
)
_FORMS: Final = tuple(
    re.compile(
        rf"^{form}(?:,? (?:instead of|not|rather than)(?: as)? (?:two|2)(?: {_SCENE}s)?)?"
        r"(?:(?:\s*[:.?!;–-]\s*|,\s+|\s+(?=with\b|where\b|in which\b|so that\b))(?P<told>\S.*))?$",
        re.I,
    )
    for form in (
        rf"{POLITE}(?:merge|combine|fuse|unite) {_PAIR}(?: together)?(?: {_ONE})?",
        rf"{POLITE}(?:put|join|roll|bring|fold|squash|glue|make|turn|play|have|tell|show)(?: from| out of)?"
        rf" {_PAIR}(?: together)? {_ONE}",
        rf"{POLITE}{_PAIR},? (?:(?:could|should|can|must|might|would|are|is|to|was|were|be|become|being"
        rf"|happen|happened"
        rf"|take place|better|all|just) )+(?:{_DONE} )?(?:together )?{_ONE}",
        rf"{POLITE}{_PAIR} (?:really )?(?:belong|go) together[,.;!?]?(?: {_MAKE})?",
        rf"{_PAIR},? (?:i|we)(?:'d| would)? (?:want|like|love|need) {_THEM}(?: to be)? {_ONE}",
        rf"(?:{POLITE}(?:don't want|do not want|no|without|lose|drop|remove)) (?:an? |the |any )?cut"
        rf" between {_PAIR}"
        rf"[,.;!]?(?: {_MAKE})",
    )
)
_COUNTED: Final = re.compile(
    rf"(?:the |both |scenes? |cards? |shots? |numbers? )*(?P<one>\d|{NUMBER}|{ORDINAL})(?: (?:scene|shot"
    rf"|card|one))?"
    rf"{_AND}(?:the |scene |card |shot )*(?P<other>\d|{NUMBER}|{ORDINAL})(?: (?:scenes?|shots?|cards?"
    rf"|ones?))?",
    re.I,
)
_OF_SCENES: Final = re.compile(rf",? (?:all )?(?:in|as) (?:one|a single|the same) {_SCENE}\b", re.I)
_NO_DEED: Final = re.compile(r"\b(?:lost|either|nothing|both|same|together|cut|please|thanks?)\b", re.I)
_LEAD: Final = re.compile(r"^(?:(?:with|where|in which|so that|first|now)\b[\s,:]*)+", re.I)


def with_scenes_merged(message: str, now: Situation) -> str:
    """Return a wish for one scene of two with their numbers; any other message as it is."""
    said = message.strip(" .!?")
    for form in _FORMS:
        match = form.match(said)
        cards = _two(match["pair"], now) if match else ()
        if match and cards:
            told = _LEAD.sub("", _OF_SCENES.sub("", match["told"] or ""))
            known = told and lexicon.is_seen(told) and not _NO_DEED.search(told)
            return f"merge card {cards[0]} and card {cards[1]}{f': {told}' if known else ''}"
    return message


def _two(pair: str, now: Situation) -> tuple[int, ...]:
    """Return the two neighbours that a pair of names or numbers means; nothing where it means no such two."""
    last = len(now.cards)
    if counted := _COUNTED.fullmatch(pair):
        found = [(_numbered(counted["one"], last), _numbered(counted["other"], last))]
    else:
        halves = ((pair[: one.start()], pair[one.end() :]) for one in re.finditer(_AND, pair, re.I))
        named = [both for both in halves if all(both) and not all(is_being(one.split()[-1]) for one in both)]
        found = [(listed(one, now), listed(other, now)) for one, other in named]
    cards = (sorted(both) for both in found if set(both) <= set(now.positions))
    return next((tuple(both) for both in cards if both[0] + 1 == both[1]), ())


def _numbered(said: str, last: int) -> int:
    return place(said, last) if re.fullmatch(ORDINAL, said, re.I) else int(number(said))
