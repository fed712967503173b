"""Reads which neighbours become one scene: “the jump and the meal belong together”."""

import re
from collections.abc import Sequence
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.decision import Decision, call, change
from assistant.directors.builtin.gist.clause import Clause, Context
from assistant.directors.builtin.gist.parting.board_words import is_being
from assistant.directors.builtin.gist.parting.splitting import wishes
from assistant.directors.builtin.gist.scenes.arranging import cards_in, listed
from assistant.directors.builtin.happening import happening, happens, subject_end
from assistant.directors.builtin.leads import POLITE
from assistant.directors.builtin.numerals import NUMBER, ORDINAL, number, place
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.wording import sentence

_AND: Final = r"(?: and(?: then)? | with | plus | & | ?\+ ?)"
_PAIR: Final = r"(?P<pair>[\w'][\w' +&-]{1,120}?)"
_SCENE: Final = r"(?:scene|shot|card|take)"
_ONE: Final = (
    rf"(?:(?:just|only|simply|all) )*(?:(?:in ?to|in|as|to|so (?:that )?it(?:'?s| is)) )?(?:(?:just|only) )?"
    rf"(?:(?:one and the same|one|a single|1|the same)(?: (?:single|continuous|long|big))* {_SCENE}"
    rf"|in one go|one\b(?! (?:of|by"
    rf"|after)\b))"
)
_DONE: Final = r"(?:joined|combined|merged|fused|put|rolled|made|told|shown|played)"
_THEM: Final = (
    r"(?:them|it|that|this|both|(?:the|these|those) (?:(?:first|last) )?two|those|these)(?: of them| scenes)?"
)
_MAKE: Final = (
    rf"(?:(?:so|and|please|but|just|(?:can|could|would) (?:you|we)|let's) )*(?:make|put|turn|have|merge|join)"
    rf" {_THEM} {_ONE}"
)
_KEPT: Final = re.compile(
    r"(?:[,.;]|[,.;]? (?:but|and|so|while|yet))(?: please)? (?:(?:(?:keep|leav|show|tell)(?:e|ing)?"
    r"|(?:do not|don't) (?:lose|drop|cut|leave out)) (?:everything|all|anything|both|what happens)\b[^.;]*"
    r"|(?:everything|all|both)\b[^.;]*\b(?:stays?|in|remains?|kept|happens?|there))$",
    re.I,
)
"""Assures that all that happens in them is told, which it is: “…, but keep all of the action”."""
_FORMS: Final = tuple(
    re.compile(
        rf"^{form}(?:,? (?:instead of|not|rather than)(?: as)? (?:two|2)(?: {_SCENE}s)?)?"
        r"(?:(?:\s*[:.?!;–-]\s*|,\s+|\s+(?=with\b(?!.*\b(?:as|it's|in(?:to)?) (?:one|a single)\b)|where\b"
        r"|in which\b|so that\b))(?P<told>\S.*))?$",
        re.I,
    )
    for form in (
        rf"{POLITE}(?:merge|combine|fuse|unite|collapse|condense|join(?=[^.:]* (?:scenes"
        rf"|shots)\b)) {_PAIR}(?: together)?(?: {_ONE})?",
        rf"{POLITE}(?:put|join|bring|squeeze|roll|take|tie|pull|stitch|glue) {_PAIR} together(?: {_ONE})?",
        rf"{POLITE}(?:make|have) (?:just |only )?(?:one|a single) (?:{_SCENE}|one) (?:out )?(?:of"
        rf"|from) {_PAIR}",
        rf"{POLITE}(?:put|join|knock|stick|lump|push|roll|bring|fold|squeeze|squash|glue|make|turn|play|have|tell|show|do)"
        rf"(?: from| out of)? {_PAIR}(?: together)? {_ONE}",
        rf"{POLITE}(?:(?:could|can|should|would|may) )?{_PAIR},? (?:(?:could|should|can|must|might|would|are"
        r"|is|to|was|were|be|become|being|happen|happened"
        rf"|take place|better|all|just|=|(?:as|in)(?= (?:just )?(?:one|a single))) )+(?:{_DONE} )?"
        rf"(?:together )?{_ONE}",
        rf"{POLITE}{_PAIR} (?:(?:could|should|can|may|might|must) be|are to be) (?:merged|combined|joined"
        r"|fused|put together)",
        rf"{POLITE}{_PAIR} (?:(?:really|can|could|should|may|might|would) )*"
        r"(?:belong|go|happen|be shown|be told|be seen|take place|work|fit) (?:well )?together"
        rf"(?:, [\w' ]{{2,20}})?(?:[,.;!?]* {_MAKE})?",
        rf"{_PAIR} (?:(?:really|just) )?(?:feel|look|seem|read|are)s?(?: like)? (?:one|a single|the same)"
        rf" [\w-]+[,.;:!]+ (?:{_MAKE}"
        rf"|(?:(?:so|just|please|let's|can you) )*(?:merge|join|combine) {_THEM}(?: {_ONE})?)",
        rf"{_PAIR},? (?:i|we)(?:'d| would)? (?:want|like|love|need) {_THEM}(?: to be)? {_ONE}",
        rf"{POLITE}instead of two {_SCENE}s (?:for|with|of) {_PAIR},? (?:(?:i|we)(?:'d| would)? )?(?:want"
        r"|like|need"
        rf"|have|make) {_ONE}",
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
_OF_SCENES: Final = re.compile(
    rf",? (?:all )?(?:in|as) (?:one|a single|the same) (?:{_SCENE}|bit|go)\b", re.I
)
_TWO_AT_AN_END: Final = re.compile(
    r"(?:the|those|these) (?P<two>(?:first|last) (?:two|three))(?: ones)?$", re.I
)
_GOING_ON: Final = re.compile(r"\b(?P<who>s?he|it|they)'(?:s|re)(?= \w{2,}ing\b)", re.I)
_NO_DEED: Final = re.compile(
    r"\b(?:i|we|you|would|as one|order|lost|either|nothing|both|same|together|cut|please|thanks?)\b", re.I
)
_PRONOUN: Final = re.compile(r"^(?:it|he|she)(?= )", re.I)
_LEAD: Final = re.compile(r"^(?:(?:with|where|in which|so(?: that)?|first|now)\b[\s,:]*)+", re.I)


def merged(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read which neighbours become one scene, and what happens in it: without words both tell on."""
    return merging(clause.text, now)


def merging(text: str, now: Situation) -> Decision | None:
    """Return which neighbours become one scene by a message that wishes nothing else, and what happens in it.

    |A|B|C|  ->  |A B|C|
    """
    said = _KEPT.sub("", re.sub(r",? please$", "", text.strip(" .!?")))
    for form in _FORMS:
        match = form.match(said)
        cards = _neighbours(match["pair"], said, now) if match else ()
        if match and cards:
            told = _GOING_ON.sub(r"\g<who>", _LEAD.sub("", _OF_SCENES.sub("", match["told"] or "")))
            told = happening(told)
            if wishes(told) and not happens(told):
                return None
            known = happens(told) and lexicon.is_seen(told) and not _NO_DEED.search(told)
            whole = _by_name(told, cards[0], now) if known else _in_one([now.text(card) for card in cards])
            gone = (call("remove_card", card=card) for card in reversed(cards[1:]))
            return change(call("edit_card", card=cards[0], text=sentence(whole)), *gone)
    return None


def _by_name(told: str, card: int, now: Situation) -> str:
    """Return what is told with the name of whom it calls “she”, where no card before tells of her."""
    first = now.text(card)
    who = first[: subject_end(first)].strip()
    known = card > 1 and re.search(rf"\b{re.escape(who.split()[-1])}\b", now.text(card - 1), re.I)
    return told if known or not who else _PRONOUN.sub(who, told)


def _neighbours(words: str, text: str, now: Situation) -> tuple[int, ...]:
    """Return the neighbours that words name; nothing where they name none, or others."""
    words = _TWO_AT_AN_END.sub(r"the \g<two> scenes", words)
    cards = _two(words, now) or cards_in(words, text, now)
    return cards if len(cards) > 1 and cards == tuple(range(cards[0], cards[0] + len(cards))) else ()


def _in_one(texts: Sequence[str]) -> str:
    """Return what several cards tell as one sentence."""
    told = [text.rstrip(" .!") for text in texts]
    rest = [f"{text[:1].lower()}{text[1:]}" if lexicon.spans(text)[0].known else text for text in told[1:]]
    return ", and ".join([told[0], *rest])


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
