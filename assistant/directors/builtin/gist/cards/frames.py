"""Takes what a card tells apart, who does what to whom and where, and puts it together again."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Self

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.gist.marks.cues import failing, moving, prepositions, resting
from assistant.directors.builtin.gist.marks.showing import meanings
from assistant.directors.builtin.happening import subject_end
from assistant.directors.builtin.wording import sentence
from tools.renderers.animatic.vocabulary import vocabulary

_LEADING: Final = re.compile(
    r"(?<=\s)(?=(?:in front of|on top of|next to|out of|in|on|at|to|into|onto|through|across|along|over|under"
    r"|by|near|beside|behind|around|inside|towards?|past|from|with|for|against|between|up|down)\s)",
    re.I,
)
_FIRST: Final = re.compile(r"(?:in front of|on top of|next to|out of|[\w-]+)(?=\s)", re.I)
_AND: Final = re.compile(r"(?:,? and(?: then)?|, then|,) $", re.I)
"""Leads to a further deed."""
_COLOUR: Final = (
    r"(?:(?:dark|light|bright|pale) )?"
    r"(?:red|orange|yellow|green|blue|purple|pink|brown|black|white|gr[ae]y|gold|silver|violet|turquoise)"
)
_IN_COLOURS: Final = re.compile(rf"in {_COLOUR}(?:(?:,| and|, and) {_COLOUR})*", re.I)
_LEAVES: Final = re.compile(r"\w (?:away|off)\b", re.I)
"""Says that someone is no longer where he was."""
_THROUGH: Final = re.compile(r"^(?:through|across|along|into|past|down|up) (?=\w+ )", re.I)
_STAYING: Final = re.compile(r"(?:in|on|at) (?!.*\b(?:air|sky|ground|floor|stage)\b)", re.I)
_POINTED: Final = re.compile(r"it|him|her|them", re.I)
"""Whom or what it is done to, as the card names it already."""
_KNOWN: Final = re.compile(r"(?P<lead>(?:[\w-]+ )??)the (?P<what>[\w-]+)$", re.I)
_THING: Final = re.compile(r"\b(?:an?|the|two|three|some|its|his|her|their) .+$", re.I)
_HELPED: Final = re.compile(r"(?:gets?|goes?|is|are|becomes?|starts?|stays?) [\w-]+", re.I)
_OF_TIME: Final = re.compile(r"^(?:at|in|by|before|after|during) (?:the )?\S+$", re.I)
_WHERE: Final = re.compile(
    r"in|on|at|into|onto|through|across|along|over|under|by|near|beside|behind|around|inside|past|up|down",
    re.I,
)
_VERB_AND_WAY: Final = re.compile(
    r"(?P<verb>[\w-]+) (?:along|across|through|around|past) (?:an?|the|his|her|its|their|some) ", re.I
)
"""Though “rides along” alone is one deed, “rides along a beach” says where."""
_HOW: Final = re.compile(
    r"(?:(?:very|so|really|quite) )*(?:well|(?:fast|loud|hard|slow|high|low|soft|quick|near|clos)(?:er)?"
    r"|\w{3,}(?:ly|ing|ed|wards?|wise|foot)|upright|straight|shut|loose|naked|side-?ways|aloud|alone|aside|apart|a(?:sleep|wake)|twice|once)",
    re.I,
)
_DESCRIBING: Final = frozenset({"with", "as", "out of"})


@dataclass(frozen=True, slots=True)
class Deed:
    """Something done: the verb as it is told, and what stands behind it, piece by piece."""

    verb: str
    parts: tuple[str, ...] = ()
    lead: str = ""
    """What stands before it, of a deed that is not the first: “ and ”."""

    @classmethod
    def of(cls, verb: str, rest: str, lead: str = "") -> Self:
        """Return a deed with the words behind its verb taken apart."""
        parts = (part.strip(" ,") for part in _LEADING.split(f" {rest.strip(' ,.!')}"))
        return cls(verb, tuple(filter(None, parts)), lead)

    @property
    def told(self) -> str:
        """The deed in words."""
        return " ".join([self.verb, *self.parts])

    def is_of(self, verb: str) -> bool:
        """Return whether it is done by this verb, in whatever form."""
        return bool(_keys(self.verb) & _keys(verb))

    def with_parts(self, new: Sequence[str]) -> Self:
        """Return the deed with other pieces, each in the place of one of its kind."""
        named = {part.split()[-1].lower(): kind(part) for part in new}
        kept = (part for part in self.parts if named.get(part.split()[-1].lower(), kind(part)) == kind(part))
        parts = list(kept)  # “sprays the boy with mud” for “sprays water on a boy”
        for part in (_as_known(part, self.parts) for part in new if not _POINTED.fullmatch(part)):
            of_kind = kind(part)
            alike = [at for at, old in enumerate(parts) if kind(old) == of_kind]
            if alike:
                parts[alike[0]] = part
            else:
                at = len(parts) if of_kind not in ("", "how") else _until_object(parts)
                while at > 0 and kind(parts[at - 1]) == "time":
                    at -= 1
                parts.insert(at, part)
        return replace(self, parts=tuple(parts))


def _until_object(parts: Sequence[str]) -> int:
    return 1 if parts and not kind(parts[0]) else 0


@dataclass(frozen=True, slots=True)
class Frame:
    """What a card tells: who, and the deeds in their order."""

    who: str
    deeds: tuple[Deed, ...]

    @property
    def text(self) -> str:
        """The card's text."""
        return sentence(f"{self.who} {''.join(f'{deed.lead}{deed.told}' for deed in self.deeds)}")

    def with_deed(self, old: Deed, new: Deed) -> Self:
        """Return the frame with one deed for another."""
        return replace(self, deeds=tuple(new if deed is old else deed for deed in self.deeds))

    def then(self, more: Sequence[Deed]) -> Self:
        """Return the frame with further deeds behind its own."""
        return replace(self, deeds=(*self.deeds, *more))


def frame_of(text: str) -> Frame | None:
    """Return what a card's text tells; None where nobody does anything in it."""
    text = text.strip(" .!")
    end = subject_end(text)
    who, told = text[:end].strip(), text[end:].strip()
    if not who or not told or told[0] == "-" or not _begins_with_verb(told):
        return None
    return Frame(who, deeds_of(told))


def _begins_with_verb(told: str) -> bool:
    first = lexicon.spans(told)[:1]
    return bool(first and (first[0].verb or "expression" in first[0].slots or not first[0].slots))


def deeds_of(told: str) -> tuple[Deed, ...]:
    """Return the deeds that words tell which begin with a verb."""
    deeds, start, lead = [], 0, ""
    for span in lexicon.spans(told):
        led = _AND.search(told[: span.start])
        if led and span.verb and (span.of_one or re.match(r"\w+s\b", span.said)):
            deeds.append(_deed(told[start : led.start()], lead))
            start, lead = span.start, led[0]
    return (*deeds, _deed(told[start:], lead))


def _deed(told: str, lead: str) -> Deed:
    helped = _HELPED.match(told)
    end = helped.end() if helped else verb_end(told)
    return Deed.of(told[:end], told[end:], lead)


def verb_end(told: str) -> int:
    """Return where the verb ends with which words begin, and what belongs to it: “picks up”."""
    first = next(iter(lexicon.spans(told)), None)
    if along := _VERB_AND_WAY.match(told):
        return along.end("verb")
    return first.end if first and not first.start else len(told)


def kind(part: str) -> str:
    """Return what a piece behind a verb says: nothing for whom or what, else where, when, or how."""
    if _HOW.fullmatch(part) or _IN_COLOURS.fullmatch(part):
        return "how"
    first = _FIRST.match(part)
    lead = first[0].lower() if first else ""
    spans = lexicon.spans(part)
    if any("hour" in span.slots for span in spans) and _OF_TIME.match(part):
        return "time"
    if lead in _DESCRIBING:
        return lead
    if _WHERE.fullmatch(lead) and any("body" in span.slots for span in spans):
        return "how"  # “on one leg”
    if not _WHERE.fullmatch(lead) and " " not in lead:
        if _LEADING.match(f" {part}", 1):
            return lead
        return (
            "how"
            if " " not in part and any(span.slots & {"stop", "expression", "preposition"} for span in spans)
            else ""
        )
    return lead if any(vocabulary().kinds.get(span.words) in lexicon.BEINGS for span in spans) else "place"


def retold(card: Frame, said: Frame, *, instead: bool, old: str = "") -> Frame | None:
    """Return what a card tells with what is said of the same one; None where it only goes on from there.

    Args:
        card: what the card tells.
        said: what he does, in the card's form of the verb.
        instead: whether he does nothing but that.
        old: the verb of what he does no longer, where that is said.
    """
    first, *more = said.deeds
    if alike := next((deed for deed in card.deeds if deed.is_of(first.verb)), None):
        new = alike.with_parts(first.parts)
        return card.with_deed(alike, new).then(more)
    if going := next((deed for deed in card.deeds if _goes(first, deed)), None):
        return card.with_deed(going, going.with_parts(first.parts[1:])).then(more)
    undone = next((deed for deed in card.deeds if old and deed.is_of(old)), None)
    rests = [deed for deed in card.deeds if _keys(deed.verb) & resting() and _keys(first.verb) & resting()]
    undone = undone or next(iter(rests), None)  # nobody sits and stands
    if undone and (rests or len(card.deeds) > 1):
        return card.with_deed(undone, replace(done_instead(undone, first), lead=undone.lead)).then(more)
    failed = next((deed for deed in card.deeds if _fails_in(first, deed)), None)
    if failed and len(card.deeds) > 1:
        kept = tuple(deed for deed in card.deeds if deed is not failed)
        new = replace(first, lead=", " if more else failed.lead)
        return replace(card, deeds=(*kept, new)).then(more)
    moved = _keys(first.verb) & moving() and all(_keys(deed.verb) & resting() for deed in card.deeds)
    moved = moved or _is_elsewhere(first, card.deeds[-1])
    if instead or failed or moved:
        last = card.deeds[-1]
        told, beside, others = " ".join(last.parts).partition(" while ")
        new = replace(done_instead(Deed.of(last.verb, told, last.lead), first), lead="")
        return replace(card, deeds=(new,)).then([*more, *([Deed(others, lead=beside)] if others else [])])
    return None


def _goes(new: Deed, old: Deed) -> bool:
    """Return whether someone who walks, runs or flies in is only said to come in, by another way."""
    light = new.verb in ("comes", "goes", "gets") and bool(_keys(old.verb) & moving())
    return light and [*new.parts[:1]] == old.verb.split()[1:] != []


def _is_elsewhere(new: Deed, old: Deed) -> bool:
    """Return whether something is done at another place than that where the other thing is done."""
    where = [part for deed in (new, old) for part in deed.parts if _STAYING.match(part)]
    places = [part for part in where if lexicon.spans(part)[-1].slots & lexicon.PLACES]
    return len(places) == 2 and len({part.split()[-1] for part in places}) == 2


def done_instead(card: Deed, new: Deed) -> Deed:
    """Return what is done instead, where it was done, and to the same one where it can be.

    “Bows” for “waves at the dragon” is “bows to the dragon”.
    """
    known = next((part for part in card.parts if not kind(part)), "")
    parts = (known if known and _POINTED.fullmatch(part) else part for part in new.parts)
    new = replace(new, parts=tuple(_as_known(part, card.parts) for part in parts))
    kinds = {kind(part) for part in new.parts}
    named = {part.split()[-1].lower() for part in new.parts}
    where = [part for part in card.parts if kind(part) == "time" or _is_where(part, card)]
    kept = [part for part in where if kind(part) not in kinds]
    kept = [part for part in kept if part.split()[-1].lower() not in named]
    if _LEAVES.search(new.told):
        kept = [part for part in kept if kind(part) == "time"]
    if not _keys(new.verb) & moving():
        kept = [_THROUGH.sub("in ", part) for part in kept]
    lead = prepositions().get(next(iter(_keys(new.verb) & prepositions().keys()), ""), "")
    if lead == "from":
        kept = [re.sub(r"^\w+ ", "from ", part) if kind(part) == "place" else part for part in kept]
    elif lead and not new.parts:
        to_one = [part for part in card.parts if kind(part) in ("at", "to")]
        kept = [*(re.sub(r"^\w+ ", f"{lead} ", part) for part in to_one), *kept]
    kept.sort(key=lambda part: kind(part) == "time")
    return Deed(new.verb, (*new.parts, *kept), card.lead)


def _is_where(part: str, deed: Deed) -> bool:
    """Return whether a piece says where it is done, and not of which one: “the candles on a cake”."""
    before = deed.parts[: deed.parts.index(part)][-1:]
    last = lexicon.spans(part)[-1]
    of_it = before and not kind(before[0]) and last.slots == {"subject"}
    stands = vocabulary().kinds.get(last.words) in ("vehicle", "boat", "aircraft", "rocket")
    return kind(part) == "place" and (stands or not of_it)


def _as_known(part: str, old: Sequence[str]) -> str:
    """Return “on a castle” for “on the castle” where that is how it is told already."""
    named = _KNOWN.match(part)
    told = next((_THING.search(one) for one in old if named and one.split()[-1] == named["what"]), None)
    return f"{named['lead']}{told[0]}" if named and told else part


def _fails_in(new: Deed, old: Deed) -> bool:
    """Return whether someone fails in what he did: he misses the fish that he picked up."""
    return bool(
        _keys(new.verb) & failing()
        and {part.split()[-1] for part in new.parts} & {part.split()[-1] for part in old.parts}
    )


def _keys(verb: str) -> frozenset[str]:
    first = verb.split()[0].lower()
    plain = {first, re.sub(r"(?<=[sxzh])es$|(?<!s)s$", "", first), re.sub(r"ies$", "y", first)}
    return frozenset(plain).union(*(meanings(word) for word in plain), meanings(verb.lower()))
