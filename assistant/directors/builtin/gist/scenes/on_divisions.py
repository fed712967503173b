"""Reads which scenes become one, which becomes several, and which is shown once more."""

import re
from collections.abc import Sequence
from typing import Final

from assistant.directors.builtin import adding, lexicon
from assistant.directors.builtin.decision import Decision, ask, call, change
from assistant.directors.builtin.gist.clause import Clause, Context, Mark, Rule
from assistant.directors.builtin.gist.marks.marking import marked
from assistant.directors.builtin.gist.marks.places import Place, places
from assistant.directors.builtin.gist.marks.pointing import card_named, scenes_of_things
from assistant.directors.builtin.gist.marks.referring import acts, meanings
from assistant.directors.builtin.happening import happening, happens
from assistant.directors.builtin.leads import POLITE
from assistant.directors.builtin.numerals import short
from assistant.directors.builtin.scenes import split_scenes
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.wording import sentence

_NOUN: Final = r"(?:scenes?|shots?|cards?|parts?)"
_TOLD: Final = (
    r"(?:(?:\s*[,:;.–]\s*|\s+(?=where\b|in which\b|so that\b|with\b|first (?:it|he|she|they)\b))"
    r"(?P<told>.+))?"
)
_ONE: Final = rf"(?:in ?to|in|as|to) (?:just |only )?(?:one|a single)(?: (?:single|long))?(?: {_NOUN})?"
_MERGED: Final = re.compile(
    rf"^{POLITE}(?:(?:merge|combine|fuse) (?P<merged>[^,:;]+?)(?: {_ONE})?(?: together)?"
    rf"|(?:put|make|turn|join|roll|squeeze|bring|squash) (?P<put>[^,:;]+?)(?: together| (?:together )?{_ONE}"
    rf"|(?<=them)(?: just)? (?:one|a single) {_NOUN}|(?<=both)(?: just)? (?:one|a single) {_NOUN})"
    rf"|(?P<both>[^,:;]+?) (?:could|should|can|may|must) (?:just )?be (?:one|a single)(?: {_NOUN})?"
    rf"|(?:make|have) (?:just |only )?(?:one|a single) {_NOUN} (?:out )?(?:of"
    rf"|from) (?P<made>[^,:;]+?)){_TOLD}$",
    re.I,
)
_HALVES: Final = (
    rf"(?:up )?(?:in ?to|in) (?:two|2|half|halves|three|3)(?: (?:different|separate))?(?: {_NOUN})?"
)
_DIVIDED: Final = re.compile(
    rf"^{POLITE}(?:(?:split|divide|break)(?: up)? (?P<split>[^,:;]+?)(?: {_HALVES}| up(?! in))?"
    r"|(?:(?:i(?:'d| would)? (?:like|want|need)|can (?:i|we) (?:have|get)|have|get) )?(?P<get>[^,:;]+?)"
    rf" (?:split|divided|broken|cut)(?: {_HALVES}| up(?! in))"
    rf"|(?:break|cut|turn|make) (?P<cut>[^,:;]+?) {_HALVES}"
    r"|(?P<be>[^,:;]+?) (?:should|could|must|can|has to|needs to) be (?:split |divided |made )?(?:up )?"
    rf"(?:in ?to )?(?:two|2|three|3) (?:(?:different|separate) )?{_NOUN}"
    rf"|(?:make|have) (?:two|2|three|3) {_NOUN} (?:out )?(?:of|from) (?P<of>[^,:;]+?)){_TOLD}$",
    re.I,
)
_EACH_OF_THEM: Final = re.compile(
    r"(?:^|,? (?:and |then )*)(?:in |the |a )?(?:(?:(?:separate|second|new) )?(?:one|scene|shot)|another"
    r"|(?:first|second|other)(?: one)?)(?: just)? (?:where|in which|with|of|showing|when) ",
    re.I,
)
_LEADING: Final = re.compile(
    r"^(?:(?:where|in which|so that|with|first(?:ly)?|and|then|just|only)\b[\s,:]*)+", re.I
)
_COPIED: Final = re.compile(
    rf"^{POLITE}(?:(?:copy|repeat|duplicate|clone|reuse) ¤(?: (?:again|once more|over))*"
    r"|(?P<last>(?:end|finish|close) (?:on|with) ¤ again)"
    r"|(?:show|play|see|have|use|bring back|bring) ¤ (?:again|once more|a second time|back))"
    r"(?: (?:as well|too|please))*\W*$",
    re.I,
)
_AWAY: Final = re.compile(r"\b\w+ing (?P<way>off|away|back|out|up|down)$", re.I)
_PRONOUN: Final = re.compile(r"^(?:it|he|she|they)\b", re.I)
_NAMES_ONE: Final = re.compile(r"(?:it|he|she|they|the|an?|his|her|its|their|two|three)\b", re.I)
_THINGS: Final = re.compile(r"(?:the|an?) [\w-]+ (?:and|with) (?:the|an?) [\w-]+", re.I)
"""“The trolley and the waves”: nobody waves."""
_BOTH: Final = re.compile(
    r"(?:both(?: of them| scenes)?|them(?: both)?|(?:the|these) two(?: of them| scenes)?)", re.I
)
_WHO: Final = re.compile(r"(?:an?|the|his|her|its|their|one|two|three|four|it|he|she|they)\b", re.I)
_NAMED: Final = re.compile(
    r"(?<!\bin )(?<!\bat )(?<!\bof )(?<!\bon )\b(?:an?|the|his|her|its|their|two|three|four) [^,]*", re.I
)
_OF_IT: Final = re.compile(r" (?:with|in|of|on|at|from|behind|under|by) ", re.I)
_THEN: Final = re.compile(r"[,;.:]? (?:and )?(?:then|after that|afterwards),? ", re.I)
_DOER: Final = re.compile(r"(?:(?:the|an?) )?(?P<name>[\w'-]+)(?= )", re.I)
_NEXT_DEED: Final = re.compile(r"(?:,| and|, and|, then| and then) $", re.I)
_IT: Final = re.compile(r"(?:it|this|that|that one)(?: up)?", re.I)
_SAID: Final = re.compile(r"\b(?:scenes?|shots?|cards?|parts?|bits?)\b", re.I)
_TWO: Final = 2


def merged(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read which neighbours become one scene, and what happens in it: without words both tell on."""
    match = _MERGED.match(clause.text)
    cards = (
        _cards(match["merged"] or match["put"] or match["both"] or match["made"], clause, now)
        if match
        else ()
    )
    first = min(cards, default=0)
    if match is None or len(cards) < _TWO or cards != tuple(range(first, first + len(cards))):
        return None
    told = happening(_LEADING.sub("", match["told"] or ""))
    if told and not lexicon.is_seen(told):
        return None
    text = told or _in_one([now.text(card) for card in cards])
    gone = (call("remove_card", card=card) for card in reversed(cards[1:]))
    return change(call("edit_card", card=first, text=sentence(text)), *gone)


def divided(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read which scene becomes several, and what happens in each.

    |A A|B B|  ->  |A|N|B B|
    """
    match = _DIVIDED.match(clause.text)
    named = next(filter(None, match.group("split", "get", "cut", "be", "of")), "") if match else ""
    cards = context.cards if _IT.fullmatch(named) else _cards(named, clause, now)
    if match is None or len(cards) != 1:
        return None
    card = cards[0]
    before = now.text(card)
    texts = _moments(match["told"], before) if match["told"] else _halves(before)
    if len(texts) < _TWO:
        return ask(
            f"What is seen in each of them? For example: split card {card}: first it comes, then it rests."
        )
    start, end = now.at(card), now.at(card + 1)
    step = (end - start) / len(texts)
    new = (
        call("add_card", text=text, at=short(start + place * step))
        for place, text in enumerate(texts[1:], start=1)
    )
    return change(call("edit_card", card=card, text=texts[0]), *new)


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


def _cards(words: str, clause: Clause, now: Situation) -> tuple[int, ...]:
    """Return the cards that words name, by their places or by what they show; none if they say more."""
    found = marked(words, now)
    if found.has("clip", "all clips") and not _SAID.search(clause.text):
        return ()
    things = [Mark("thing", one.start, one.end, (card,)) for one, card in scenes_of_things(words, now)]
    named = Clause(words, (*found.all("card"), *things))
    if (
        not named.marks
        and len(now.cards) == _TWO
        and _BOTH.fullmatch(words.strip())
        and _SAID.search(clause.text)
    ):
        return tuple(now.positions)
    if not named.marks:
        each = [card_named(name, now) for name in re.split(r" and |, ", words)]
        return tuple(sorted(card for card in each if card)) if all(each) else ()
    cards = sorted({card for mark in named.marks for card in mark.value})
    return tuple(cards) if set(cards) <= set(now.positions) and not named.left("card", "thing") else ()


def _in_one(texts: Sequence[str]) -> str:
    """Return what several cards tell as one sentence."""
    told = [text.rstrip(" .!") for text in texts]
    rest = [f"{text[:1].lower()}{text[1:]}" if lexicon.spans(text)[0].known else text for text in told[1:]]
    return ", and ".join([told[0], *rest])


def _moments(told: str, before: str) -> list[str]:
    """Return what happens in each part of a scene, in sentences that stand by themselves."""
    told = _LEADING.sub("", told)
    said = [part.strip(" ,.;") for part in _EACH_OF_THEM.split(told) if part.strip(" ,.;")]
    if len(said) < _TWO:
        said = [part for part in _THEN.split(told) if part.strip(" ,.;")]
        if not all(_NAMES_ONE.match(part) or happens(happening(part)) for part in said):
            return []
    said = said if len(said) > 1 else _split(told)
    said = [happening(_LEADING.sub("", text.rstrip("."))) for text in said]
    texts = [_whole(text, before, said, first=place == 0) for place, text in enumerate(said)]
    seen = all(lexicon.is_seen(text) for text in texts)
    return list(dict.fromkeys(map(sentence, texts))) if seen and len(set(texts)) == len(texts) else []


def _split(text: str) -> list[str]:
    cards = split_scenes(text).cards
    cards = cards if len(cards) > 1 else split_scenes(text, count=_TWO).cards
    return [str(card["text"]) for card in cards]


def _halves(text: str) -> list[str]:
    """Return the two parts that a scene has by itself: what one does and what another does, or two deeds."""
    parts = _split(text)
    named = (_WHO.match(part) or f" {part.split()[0]} " in text for part in parts[1:])
    if len(set(parts)) > 1 and all(named) and all(_deeds(part)[1] for part in parts):
        return [sentence(part) for part in parts]
    who, deeds = _deeds(text)
    again = who if _PRONOUN.fullmatch(who) else _again(who)
    if len(deeds) < _TWO or not again:
        return []
    return [sentence(f"{who} {deeds[0]}"), sentence(f"{again} {_in_a_row(deeds[1:])}")]


def _again(who: str) -> str:
    """Return how someone is called the second time: “the man” for “at dawn an old man in a cap”."""
    named = _NAMED.search(who)
    core = _OF_IT.split(named[0] if named else who)[0].split()
    name = core[-1] if core else ""
    return name if name[:1].isupper() else f"the {name}" if named and len(core) > 1 else ""


def _whole(text: str, before: str, said: Sequence[str], *, first: bool) -> str:
    """Return a sentence with whom it tells of, and with all of what the scene tells of the same."""
    who, deeds = _deeds(before)
    doer = _DOER.match(text) if who else None
    named = doer and doer["name"].lower() in re.findall(r"[\w-]+", who.lower())
    more = doer and len(text[doer.end() :].split()) > 1  # “the knight waves” is all of it
    if doer and (_PRONOUN.match(text) or (named and more)):
        others = {key for other in said if other is not text for key in acts(other)}
        same = [deed for deed in deeds if acts(f"it {deed}") & acts(text)]
        told = {key for deed in same for key in acts(f"it {deed}")}
        rest = text[doer.end() :].strip()
        if same and acts(text) <= told and not _THINGS.fullmatch(text):
            rest = _in_a_row([_without_others(deed, others) for deed in same])
            text = f"{doer['name']} {rest}"
        own = "" if _PRONOUN.match(before) else who
        return f"{own or doer[0]} {rest}" if first else text
    return f"it {text[:1].lower()}{text[1:]}" if lexicon.spans(text)[0].verb else text


def _deeds(before: str) -> tuple[str, Sequence[str]]:
    """Return whom a sentence tells of, and what they do, one deed after the other."""
    done = acts(before)
    verbs = [
        span.start for span in lexicon.spans(before) if span.verb and meanings(span.words.split()[0]) & done
    ]
    starts = [at for at in verbs if at and not before[at:].split()[0].endswith("ing")]
    if not starts:
        return "", ()
    starts = [starts[0], *(at for at in starts[1:] if _NEXT_DEED.search(before[:at]))]
    ends = [*starts[1:], len(before)]
    deeds = [_NEXT_DEED.sub("", before[at:end]).rstrip(" ,.") for at, end in zip(starts, ends, strict=True)]
    return before[: starts[0]].strip(), deeds


def _without_others(deed: str, others: set[str]) -> str:
    """Return a deed without what someone else does beside it, where another part tells that."""
    own, border, beside = deed.partition(" while ") if " while " in deed else deed.partition(", and ")
    return own if border and acts(beside) & others else deed


def _in_a_row(deeds: Sequence[str]) -> str:
    return " and ".join(filter(None, [", ".join(deeds[:-1]), deeds[-1]]))


RULES: Final[tuple[Rule, ...]] = (merged, divided, copied)
