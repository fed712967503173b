"""Reads what scenes shall show otherwise, whatever stands around it: what goes, how many, what is done instead.

Only messages that wish for nothing else: every other part tells something, or says again what a card tells.
"""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.decision import Decision, call, change
from assistant.directors.builtin.gist.cards.frames import frame_of, kind
from assistant.directors.builtin.gist.cards.leaving_out import without
from assistant.directors.builtin.gist.cards.on_presence import with_more
from assistant.directors.builtin.gist.cards.saying import who_does
from assistant.directors.builtin.gist.clause import Mark
from assistant.directors.builtin.gist.marks.cues import bad_words, expressing, idle
from assistant.directors.builtin.gist.marks.marking import marked
from assistant.directors.builtin.gist.marks.referring import PART, acts, meanings, shown
from assistant.directors.builtin.gist.parting.board_words import is_being
from assistant.directors.builtin.gist.parting.cores import bare, without_places
from assistant.directors.builtin.gist.parting.sentence_shapes import sentence_in
from assistant.directors.builtin.gist.parting.splitting import is_aside, is_told
from assistant.directors.builtin.numerals import NUMBER, ORDINAL, number, number_in_words
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.targets import targets
from assistant.directors.builtin.verbs import going_on, plain_verb, third_person
from tools.renderers.animatic.vocabulary import vocabulary

_SHORT: Final = {
    "THE": r"(?:(?:all |any )*(?:of )?(?:the|that|this|those|these|his|her|its|their)|any|all)",
    "THEM": r"(?:it|him|her|them|that|those)",
    "NEVER": r"(?:(?:does|do|should|must|is|are|need|will)(?:n't| not))",
    "NUMBER": NUMBER,
    "NEW": r"(?P<new>(?:an?|some|two|three) (?:[\w-]+ ){0,2}?[\w-]+|[\w-]+(?: [\w-]+)?(?= (?:instead|rather)))",
    "OLD": r"(?P<old>[\w-]+(?: [\w-]+)?)",
}
_IS_A: Final = re.compile(r"\b(?:is|are|becomes?) an? ", re.I)
"""Tells what something is, which may be a wish: “the beach is a meadow”."""
_WISHED: Final = re.compile(r"(?:let|make|have) ", re.I)
_ONE: Final = ("one", "1", "single", "lone")
_ADDS_NOTHING: Final = frozenset({"plain", "plainly", "keep", "stay", "before", "while", "where"})
Reader = Callable[[str, Situation], Decision | None]
"""Reads a message or a clause by the rules."""


@cache
def _say() -> Mapping[str, Any]:
    """Return the patterns of `contents.toml`."""

    def compiled(said: str) -> re.Pattern[str]:
        return re.compile(re.sub(r"\b[A-Z]{3,}\b", lambda one: _SHORT.get(one[0], one[0]), said), re.I)

    table = tomllib.loads(Path(__file__).with_name("contents.toml").read_text("utf-8"))
    return {
        name: [*map(compiled, said)] if isinstance(said, list) else compiled(said)
        for name, said in table.items()
    }


@dataclass(frozen=True, slots=True)
class _Said:
    """What is wished, part by part, and of which cards."""

    parts: Sequence[str]
    cards: tuple[int, ...]
    named: bool
    now: Situation

    def texts(self) -> dict[int, str]:
        """Return the texts of the cards."""
        return {card: self.now.text(card) for card in self.cards}

    def retold(self, texts: Mapping[int, str | None]) -> Decision | None:
        """Return the edits of texts that are others now; None where none is."""
        edits = [
            call("edit_card", card=card, text=text)
            for card, text in texts.items()
            if text != self.now.text(card)
        ]
        return change(*(one for one in edits if one.args["text"])) if edits else None

    def names(self, thing: str) -> bool:
        """Return whether a card names a thing."""
        return bool(thing) and any(rewriting.names(text, thing) for text in self.texts().values())

    def known(self, words: Sequence[str], card: int) -> list[str]:
        """Return those words that a card tells."""
        text = self.now.text(card)
        told = {lexicon.stem(word.lower()) for word in re.findall(r"[\w-]+", text)} | shown(text)
        return [word for word in words if told & (meanings(word) | {lexicon.stem(word.lower())})]

    def is_known(self, part: str) -> bool:
        """Return whether words only say again what a card tells: “just the goat eating the carrots”."""
        said = [word for word in _words(part.lower()) if word not in _ADDS_NOTHING]
        return bool(said) and any(len(self.known(said, card)) == len(said) for card in self.cards)

    def is_idle(self, *parts: str) -> bool:
        """Return whether parts wish for nothing: they find fault, praise, or say again what is there."""
        return all(
            (is_told(part) and not _IS_A.search(part))
            or is_aside(part)
            or _say()["kept"].fullmatch(part)
            or _say()["complained"].search(part)
            or bad_words() & set(part.lower().split())
            or self.is_known(part)
            for part in parts
        )

    def things(self, parts: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Yield what parts name that cards name too, each with its part."""
        for part in parts:
            for one in _say()["named"].finditer(part):
                words = _say()["tail"].sub("", one["name"])
                while words and (lexicon.spans(words)[-1].grammar or not self.names(words)):
                    words = words.rpartition(" ")[0]
                if words:
                    yield words, part


def read_contents(message: str, now: Situation, by_rules: Reader, alone: Reader) -> Decision | None:
    """Return what a message wishes to be seen otherwise, where it wishes for nothing else; or None.

    Args:
        message: what the user said.
        now: the situation.
        by_rules: reads the whole message, clause by clause.
        alone: reads a clause that stands alone.
    """
    if not now.cards or (said := _said(message, now)) is None:
        return None
    for part in said.parts:
        others = [one for one in said.parts if one != part]
        if found := _without(part, others, said) or _counted(part, others, said):
            return found
        if found := _first(_joined_by(part, others, said), said, alone):
            return found
        if instead := _instead(part, others, said):
            order, card, old = instead
            plain = by_rules(message, now)
            return plain if plain and _leaves_undone(plain, card, old, now) else alone(order, now)
    several = len(said.parts) > 1 and _otherwise(said, alone)
    plain = several or by_rules(message, now)
    return plain if plain and plain.calls and not plain.said else _otherwise(said, alone) or plain


def _said(message: str, now: Situation) -> _Said | None:
    """Return a message without the one scene that it names, taken apart; None where it names several."""
    say = _say()
    message = re.sub(r"^(an? [\w-]+), no(?=[.!,])", r"not \1", say["everywhere"].sub("", message), flags=re.I)
    clause = marked(message, now)
    places = [Mark("card", one.start, one.end, one.positions) for one in targets(message, len(now.cards))]
    if '"' in message or clause.has("clip", "all clips", "stretch", "time", "favourite"):
        return None
    if when := re.match(r"(?:where|when|while)\b[^,]+", message, re.I):
        places += [replace(one, end=max(one.end, when.end())) for one in clause.all("card") if not one.start]
    cards = {one.value for one in places}
    if len(cards) > 1 or any(max(one) > len(now.cards) for one in cards):
        return None
    rest = say["there"].sub("", without_places(message, places).strip(" ,:"))
    parts = [bare(part.strip(" ,.!?:")) for part in say["parts"].split(rest) if re.search(r"\w", part)]
    if there := say["instead_there"].match(message):
        parts.append(f"no {there['doing']}")
    named = next(iter(cards), tuple(now.positions))
    return _Said(parts, named, len(named) < len(now.cards), now)


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"[\w-]+", text) if not idle(word)]


def _without(part: str, others: Sequence[str], said: _Said) -> Decision | None:
    """Read what shall no longer be seen: “lose the scarecrow, just the goat eating the carrots”."""
    match = next(filter(None, (pattern.fullmatch(part) for pattern in _say()["gone"])), None)
    if match is None and any(_WISHED.match(one) and said.is_known(one) for one in others):
        match = _say()["unwanted"].search(part)  # “I'm not keen on the spot. Could the seal be grey?”
    again = match.groupdict().get("again") if match else None
    if match is None or (again and not said.is_known(again)) or not said.is_idle(*others):
        return None
    things, texts = _gone(match["what"] or match["what2"], others, said), said.texts()
    for thing in things:
        texts |= {
            card: without(text, thing) or text for card, text in texts.items() if rewriting.names(text, thing)
        }
    left = not things or any(rewriting.names(text, things[0]) for text in texts.values())
    return None if left else said.retold(texts)


def _gone(what: str, others: Sequence[str], said: _Said) -> list[str]:
    """Return the things that shall go, as cards name them: “white spot” of “the seal's white spot”."""
    say = _say()
    if re.match(rf"{_SHORT['THEM']}(?: and\b|$)", what, re.I):
        first = [thing for thing, _ in said.things(others)][:1]
    else:
        thing = say["tail"].sub("", re.sub(rf"^{_SHORT['THE']} ", "", say["owned"].sub("", what), flags=re.I))
        look = any(span.slots & {"weather", "hour", "season"} for span in lexicon.spans(thing)[-1:])
        first = [] if look or re.search(rf"\b{PART}$", thing, re.I) else [thing]
    more = say["and_his"].search(what)
    return [*first, *([more["more"]] if more and first else [])]


def _counted(part: str, others: Sequence[str], said: _Said) -> Decision | None:
    """Read how many of a thing are seen where something is told of it: “three goats jumping the fence”."""
    text = _say()["than"].sub("", part)
    match = _say()["many"].search(text)
    lead = text[: match.start()] if match else ""
    led = _say()["counted"].fullmatch(lead) or said.is_known(lead)
    if match is None or not led or not said.is_idle(*others):
        return None
    one_only = match["many"].lower().endswith(_ONE)
    thing, rest = _thing_counted(text[match.end() :].strip(), said)
    before = ""
    named = rest and not lexicon.spans(rest)[0].grammar  # “on one leg”
    if not thing and not named and (one_only or match["of"]):
        thing, before = next(said.things([lead, *others]), ("", ""))
        thing, rest = thing.rpartition(" ")[2], f"{before} {rest}"
    words = _words(rest)
    if one_only and not (words or before or re.match(r"(?:on|in) ", rest)):
        return None  # “only one astronaut”
    if not thing or (words and not any(said.known(words, card) for card in said.cards)):
        return None
    if not (said.named or one_only or _say()["only_there"].match(rest)) or _say()["each"].search(part):
        return None  # of all that tells of it
    showing = {
        card: len(said.known(words, card))
        for card, text in said.texts().items()
        if rewriting.names(text, thing)
    }
    best = max(showing.values(), default=0)
    return said.retold(
        {c: _so_many(said.now.text(c), thing, match["many"]) for c, told in showing.items() if told == best}
    )


def _thing_counted(words: str, said: _Said) -> tuple[str, str]:
    """Return the thing that is counted, and what is said of it: “goats”, “jumping the fence”."""
    found = None
    for word in list(re.finditer(r"[\w-]+", words))[:3]:
        if lexicon.spans(word[0])[0].grammar or (found and not said.names(word[0])):
            break
        found = word if said.names(word[0]) else None
    if found:
        return found[0], words[found.end() :].strip(" ,")
    return "", words


def _so_many(text: str, thing: str, many: str) -> str | None:
    """Return a text with so many of a thing."""
    count = "one" if many.lower().endswith(_ONE) else many.lower()
    count = number_in_words(count) if count.isdecimal() else count
    told = rewriting.numbered(text, thing, count)
    if told and re.fullmatch(NUMBER, count) and number(count) == 1:
        one = lexicon.stem(thing)
        told = re.sub(
            rf"\b(one (?:[\w-]+ ){{0,3}}?){vocabulary().plural(one)}\b", rf"\g<1>{one}", told, flags=re.I
        )
    return rewriting.agreed(told, text)


def _instead(part: str, others: Sequence[str], said: _Said) -> tuple[str, int, str] | None:
    """Return the order of what someone does instead of what a card tells, the card, and the verb of that."""
    for new, old, what in _deeds(part):
        news = [new] if new else [one for one in others if _who_does(one)]
        if len(news) != 1 or not (doing := _who_does(news[0])):
            continue
        who, does = doing
        if does.startswith("use "):
            return None  # “use a rope instead of climbing”: he climbs by it
        elsewhere = said.names(who) and not _say()["anyone"].fullmatch(who)
        cards = [
            c
            for c, text in said.texts().items()
            if _does(text, old) and not (elsewhere and not _tells_of(text, who))
        ]
        if len(cards) == 1 and said.is_idle(*(one for one in others if one not in news)):
            text = said.now.text(cards[0])
            frame = (
                frame_of(text) if _say()["anyone"].fullmatch(who) and not rewriting.names(text, who) else None
            )
            who = frame.who if frame else who
            return (
                f"in card {cards[0]} {who} should {does} instead of {_whole(old, what, text)}",
                cards[0],
                old,
            )
    return None


def _tells_of(text: str, who: str) -> bool:
    return rewriting.names(text, who) or rewriting.tells_on(text)


def _leaves_undone(made: Decision, card: int, old: str, now: Situation) -> bool:
    """Return whether what was read is all done in cards that are there, and one deed no more, but all others."""
    if not made.calls or made.said:
        return False
    texts = [str(one.args["text"]) for one in made.calls if one.name == "edit_card" and "text" in one.args]
    others = any(one.args.get("card", card) != card or one.name == "add_card" for one in made.calls)
    told = frame_of(now.text(card))
    kept = [deed.verb for deed in told.deeds if not deed.is_of(old)] if told else []
    lost = any(_does(text, old) or not all(verb in text for verb in kept) for text in texts)
    return not (others or lost)


def _does(text: str, verb: str) -> bool:
    """Return whether somebody does something in a text."""
    told = re.search(rf"\b(?:{third_person(verb)}|{going_on(verb)})\b", text, re.I)
    return bool(told or meanings(verb) & acts(text))


def _deeds(part: str) -> Iterator[tuple[str, str, str]]:
    """Yield what shall be done, the verb of what shall not, and to what."""
    if match := _say()["from_to"].match(part):
        verb, _, what = match["old"].partition(" ")
        who = re.sub(r"^(?:change )?(?P<who>the [\w ]+?)(?:'s .*)?$", r"\g<who>", match["lead"])
        there = re.search(r"\bthe [\w-]+$", what)
        yield (
            f"{who} {re.sub(r'(?<= )it$', there[0], match['new']) if there else match['new']}",
            plain_verb(verb),
            what,
        )
    elif match := _say()["unliked"].match(part):
        yield "", plain_verb(match["old"].lower()), match["pre"] or ""
    elif match := _say()["undone"].match(part):
        old, new, then = match["old"].lower(), match["new"].strip(), match["but"] or match["then"] or ""
        new = f"{new} should {then.strip()}" if then and new else then or new
        yield new, _plain(old), f"{match['what']} {match['pre'] or ''}".strip()


def _plain(verb: str) -> str:
    return plain_verb(verb) if verb.endswith("ing") else lexicon.stem(verb)


def _who_does(words: str) -> tuple[str, str] | None:
    """Return who shall do what by words of a wish, or by what they tell: “older sister hides”."""
    words = re.sub(r"\b(?:was|were|is|are|be) (?=\w+ing\b)", "", words)
    for text in (words, f"the {words}"):
        if found := who_does(text):
            verb, _, rest = found[1].partition(" ")
            return found[0], f"{plain_verb(verb) if verb.endswith('ing') else verb} {rest}".strip()
        told = _say()["shows"].fullmatch(text)
        if told and lexicon.stem(told["does"]) in expressing():
            return told["who"], lexicon.stem(told["does"])
        if shape := sentence_in(text):
            return shape.who, f"{_plain(shape.does)}{shape.rest}"
    return None


def _whole(old: str, what: str, text: str) -> str:
    """Return a deed as it goes on, with what a card says of it: “shaking his fist” for “shake”."""
    told = re.search(
        rf"\b(?:{third_person(old)}|{going_on(old)}) (?P<what>.+?)(?= (?:and|while|as) |[,.]|$)", text
    )
    known = what and re.search(rf"\b{re.escape(what.split()[-1])}\b", text, re.I)
    return f"{going_on(old)} {what if known else told['what'] if told else ''}".strip()


def _first(orders: Iterator[str], said: _Said, alone: Reader) -> Decision | None:
    """Return what the first order changes in cards that rules understand."""
    for order in orders:
        found = alone(f"{order}{f' in card {said.cards[0]}' if said.named else ''}", said.now)
        if found and found.calls and {one.name for one in found.calls} == {"edit_card"} and not found.said:
            return found
    return None


def _otherwise(said: _Said, alone: Reader) -> Decision | None:
    """Read another thing or place around a thing that is there."""
    read = (
        _first(_others(part, [one for one in said.parts if one != part], said), said, alone)
        for part in said.parts
    )
    return next(filter(None, read), None)


def _joined_by(part: str, others: Sequence[str], said: _Said) -> Iterator[str]:
    """Yield who shall be seen besides: “give the fisherman a dog in the boat with him”."""
    match = _say()["joined_by"].fullmatch(part)
    rest = [one for one in others if not re.search(r"\bcompany\b", one)]
    if match and said.named and is_being(lexicon.stem(match["who"])) and said.is_known(match["where"]):
        yield from (
            [f"add {match['new']}{match['doing'] or ''} {match['where']}"] if said.is_idle(*rest) else []
        )


def _others(part: str, others: Sequence[str], said: _Said) -> Iterator[str]:
    """Yield what takes the place of what: “a sheep instead of the goat”, “at a pond. Not the barn”."""
    denied = {one: found for one in others if (found := _say()["not_that"].search(one))}
    for match in filter(None, (pattern.fullmatch(part) for pattern in _say()["other"])):
        groups, new = match.groupdict(), match["new"]
        again = _words(groups.get("again") or "")
        told = max(len(said.known(again, card)) for card in said.cards)
        rest = [re.sub(rf"\b{re.escape(new.split()[-1])}\b", "", one) for one in others if one not in denied]
        if told < len(again) / (2 if denied else 1) or not said.is_idle(
            *(one for one in rest if _words(one))
        ):
            continue
        olds = (
            [groups["old"]]
            if groups.get("old")
            else [one for found in denied.values() for one in found.groups()]
        )
        olds = [one for one in olds if one] or _spoken_of(rest, said, place=bool(groups.get("at")))
        olds = [_whole_name(one, said) for one in olds if not re.match(ORDINAL, one)]
        if old := next(filter(said.names, olds), ""):
            yield f"replace the {old} with {new}"


def _spoken_of(parts: Sequence[str], said: _Said, *, place: bool) -> list[str]:
    """Return the things that parts speak of; of a place those they find fault with, or where the one card is."""
    parts = [
        one
        for one in parts
        if not place or _say()["complained"].search(one) or bad_words() & set(one.split())
    ]
    if (things := [thing for thing, _ in said.things(parts)]) or not place:
        return things
    card = frame_of(said.now.text(said.cards[0])) if said.named and len(said.cards) == 1 else None
    where = [part for deed in card.deeds for part in deed.parts if kind(part) == "place"] if card else []
    return [re.sub(r"^.*?\b(?:the|an?) ", "", part) for part in where[-1:]]


def _whole_name(old: str, said: _Said) -> str:
    """Return “barn door” for “barn”, where that is what a card names."""
    for text in said.texts().values():
        behind = re.search(rf"\b{re.escape(old)} (?P<next>[a-z]+(?<!ing)(?<!ed)(?<!s))\b", text, re.I)
        span = lexicon.spans(behind["next"])[0] if behind else None
        if behind and span and not (span.grammar or span.verb or span.slots & {"stop"}):
            return f"{old} {behind['next']}"
    return old
