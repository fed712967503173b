"""Reads which scenes become one, which becomes several, and which is shown once more."""

import re
from collections.abc import Sequence
from typing import Final

from assistant.directors.builtin import adding
from assistant.directors.builtin.decision import Decision, ask, call, change
from assistant.directors.builtin.gist.clause import Clause, Context, Mark, Rule
from assistant.directors.builtin.gist.marks.marking import marked
from assistant.directors.builtin.gist.marks.places import Place, places
from assistant.directors.builtin.gist.parting.splitting import wishes
from assistant.directors.builtin.gist.scenes.arranging import cards_in
from assistant.directors.builtin.gist.scenes.merging import merged
from assistant.directors.builtin.gist.scenes.moments import halves, moments, named, parts_meant
from assistant.directors.builtin.leads import POLITE
from assistant.directors.builtin.numerals import short
from assistant.directors.builtin.situation import Situation

_SEVERAL: Final = (
    r"(?:(?<!the )(?<!first )(?<!last )(?<!those )(?<!these )(?:two|2|three|3)"
    r"(?: (?:different|separate|distinct|single|short|shorter))* (?:scenes|shots|cards|parts|pictures|ones"
    r"|halves|moments)"
    r"|(?:(?<=it )|(?<=be )|(?<=come ))(?:two|2)(?=\s*[:,.;?–-]+\s*\w)"
    r"|(?:(?<=to )(?:two|2)|(?<=\bas )(?:two|2)|(?<=\bin )(?:two|2|half|halves))"
    r"(?=\W*$|\s*[,.:;!?–-]|,? (?:so|where|with|first|please|for|in which|instead)\b))"
    r"(?: instead| please| for me)*"
)
_INTO: Final = rf"(?:up )?(?:(?:in ?to|in|as) )?{_SEVERAL}"
_WISHED: Final = tuple(
    re.compile(form, re.I)
    for form in (
        r"\b(?:split|divide|break|cut|separate|turn|make|have|get|see|show|tell|want|need|like)(?: up)?"
        rf" (?P<what>(?!in)[^.:;!?]{{1,60}}?),? (?:(?:to be )?(?:split|divided|broken|cut|made) )?{_INTO}",
        rf"(?:^|[.!?;] ){POLITE}(?:(?:could|can|should|may) )?(?P<what>(?!there\b)[^.:;!?]{{1,60}}?)"
        r" (?:(?:could|should|must|can|(?:has|needs|ought|is) to|to) )?(?:be|becomes?|is (?:really|actually))"
        rf"(?= (?!in\b))(?: split| divided| made| broken| cut| separated)? {_INTO}",
        rf"^{POLITE}(?:(?:could|can|should|may) )?(?P<what>[^.:,;!?]{{1,40}}?) (?:be|is|gets?) (?:(?:split"
        r"|divided)(?: up)?|broken up)(?=\s*[.:,;!?]|$| (?:where|so)\b)",
        r"\b(?:like|want|need|have|get) (?P<what>[^.:,;!?]{1,40}?) (?:to be )?(?:split|divided|broken) up",
        r"(?:^|\b(?:make|turn|have|want) )(?P<what>(?:card|scene) \d|(?:the|his|her|my) [\w' -]{2,40}? "
        r"(?:scene|shot|part|bit|one))"
        r"(?: in(?: ?to)?)? two(?: (?:scenes|shots|parts))?(?=\s*[:,.;–-])",
        rf"(?:^|\b(?:make|have|get|want|like|need|be) ){_SEVERAL} (?:out )?(?:of|from|for) "
        rf"(?P<what>[^.:,;!?]{{1,40}}?)"
        r"(?=\s*[.:,;!?]|$| (?:where|so|please)\b)",
        r"\b(?:split|divide|break)(?: up)? (?P<what>[^.:,;!?]{1,40}?)(?: up)?"
        r"(?=\s*[.:,;!?]|$| (?:where|so|in ?to)\b)",
    )
)
"""A wish that a scene becomes several, and which one."""
_EACH_ITS_OWN: Final = re.compile(
    r"\b(?:in one(?: (?:scene|shot)\b|(?=,| and\b)).* in (?:another|the (?:next|other))"
    r"|(?:as|in|be|for) (?:its|their|his|her|a scene of (?:its|their|his|her)) own(?: scene| shot)?"
    r"|a separate (?:one|scene|shot)"
    r"|(?:deserves?|needs?|gets?|give [^.,;!?]{3,40}) (?:its|their|his|her) own(?: (?:scene|shot)|(?=\W*$))"
    r"|by (?:it|them|him|her)sel(?:f|ves)\b.*\ban? (?:scene|shot) (?:of|with|for|where))\b",
    re.I,
)
"""Says of something a scene tells that it shall be a scene by itself."""
_OF_FILM: Final = re.compile(
    r"\b(?:film|video|clip|square|vertical|\w*seconds|secs?|loop|style|longer|shorter)\b", re.I
)
_COPIED: Final = re.compile(
    rf"^{POLITE}(?:(?:copy|repeat|duplicate|clone|reuse) ¤(?: (?:again|once more|over))*"
    r"|(?P<last>(?:end|finish|close) (?:on|with) ¤ again)"
    r"|(?:show|play|see|have|use|bring back|bring) ¤ (?:again|once more|a second time|back))"
    r"(?: (?:as well|too|please))*\W*$",
    re.I,
)
_AWAY: Final = re.compile(r"\b\w+ing (?P<way>off|away|back|out|up|down)$", re.I)
_SURELY: Final = re.compile(
    r"\b(?:split|divid|separat|break|broken|scenes|shots|cards|parts|halves|half|in two)", re.I
)
_IT: Final = re.compile(r"(?:it|this|that|(?:this|that) (?:one|scene|shot|part))(?: all)?(?: up)?", re.I)
_LEADING: Final = re.compile(rf"{POLITE}(?:(?:could|can|should) )?", re.I)
_MANNERS: Final = re.compile(r"^\W*(?:please|thanks?|if you can|for me)\b", re.I)
_TWO: Final = 2


def divided(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read which scene becomes several, and what happens in each."""
    return division(clause.text, now, context.cards)


def division(text: str, now: Situation, spoken_of: tuple[int, ...] = ()) -> Decision | None:
    """Return which scene becomes several by a message that wishes nothing else, and what happens in each.

    |A A|B B|  ->  |A|N|B B|
    """
    found = next((match for form in _WISHED if (match := form.search(text))), None)
    if found is None:
        return each_its_own(text, now)
    lead, told = text[: found.start()], _MANNERS.sub("", text[found.end() :]).strip(" .,:;!?–-")
    if _wishes_more(lead):
        return None
    cards = cards_in(found["what"], text, now)
    if _IT.fullmatch(found["what"]):
        cards = tuple({card for mark in marked(lead, now).all("card") for card in mark.value}) or spoken_of
        cards = cards or _telling(told, now)
    if len(cards) != 1 or cards[0] not in now.positions:
        return None
    card, before = cards[0], now.text(cards[0])
    texts = moments(told, before) if re.search(r"\w", told) else halves(before)
    if len(texts) < _TWO:
        return (
            None
            if not _SURELY.search(found[0])
            else ask(f"What is seen in each? For example: split card {card}: first it comes, then it rests.")
        )
    return _in_parts(card, texts, now)


def _in_parts(card: int, texts: Sequence[str], now: Situation) -> Decision:
    start, end = now.at(card), now.at(card + 1)
    step = (end - start) / len(texts)
    new = (
        call("add_card", text=text, at=short(start + place * step))
        for place, text in enumerate(texts[1:], start=1)
    )
    return change(call("edit_card", card=card, text=named(texts[0], now.text(card))), *new)


def each_its_own(text: str, now: Situation) -> Decision | None:
    """Return two scenes for the one of which two things are told that shall each be a scene."""
    told = re.split(r"(?<=[.!?]) ", text)
    at = next((place for place, one in enumerate(told) if _EACH_ITS_OWN.search(one)), None)
    if at is None or _OF_FILM.search(text) or _wishes_more(" ".join(told[:at])):
        return None
    whole, behind = " ".join(told[at:]), " ".join(told[at + 1 :])
    ways = ((said, _telling(said, now)) for said in (behind, whole.partition(", so ")[2], whole) if said)
    said, cards = next((one for one in ways if one[1]), ("", ()))
    return _in_parts(cards[0], parts_meant(said, now.text(cards[0])), now) if len(cards) == 1 else None


def _telling(told: str, now: Situation) -> tuple[int, ...]:
    """Return the cards of which two things are told."""
    return tuple(card for card in now.positions if parts_meant(told, now.text(card)))


def _wishes_more(before: str) -> bool:
    """Return whether anything is wished in the words before a wish, and not only what is wrong."""
    said = re.split(r"[.!?;,] | and | so ", before.strip(" ,.!?"))
    return any(wishes(one) and not _LEADING.fullmatch(one) for one in said)


def copied(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read which scene is shown once more, and where: at an end, beside another, or behind itself."""
    place = next((one for one in places(clause, now) if one.kind in ("edge", "beside", "thing")), None)
    own = [mark for mark in clause.all("card") if not (place and place.start <= mark.start < place.end)]
    if len(own) != 1 or len(own[0].value) != 1 or own[0].value[0] not in now.positions:
        return None
    match = _COPIED.match(_without(clause, own[0], place))
    if match is None:
        return None
    card = own[0].value[0]
    if (away := _AWAY.search(clause.words(own[0]))) and away["way"] not in now.text(card):
        return None  # another deed than the one there
    at = place.at if place else len(now.cards) + 1 if match["last"] else card + 1
    made = adding.inserted(now.text(card), at, now)
    fields = dict(now.cards[card - 1].get("fields") or {})
    return change(*(call(one.name, **one.args, **fields) if one.name == "add_card" else one for one in made))


def _without(clause: Clause, own: Mark, place: Place | None) -> str:
    """Return a clause with its card as one sign, and without the place."""
    text = f"{clause.text[: own.start]}¤{clause.text[own.end :]}"
    if place is None:
        return text
    moved = 1 - (own.end - own.start) if own.end <= place.start else 0
    return " ".join(f"{text[: place.start + moved]} {text[place.end + moved :]}".split())


RULES: Final[tuple[Rule, ...]] = (merged, divided, copied)
