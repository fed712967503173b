"""Reads what scenes shall show otherwise, whatever is said around it: what goes, how many, another thing.

Only messages that wish for nothing else: every other part tells something, or says again what a card tells.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.decision import Decision
from assistant.directors.builtin.gist.cards.leaving_out import without
from assistant.directors.builtin.gist.cards.on_counts import agreed_there
from assistant.directors.builtin.gist.contents.colours import recoloured
from assistant.directors.builtin.gist.contents.deeds import done_instead
from assistant.directors.builtin.gist.contents.elsewhere import elsewhere
from assistant.directors.builtin.gist.contents.said import (
    SHORT,
    Said,
    at_its_card,
    said_of,
    say,
    without_leads,
    words_of,
)
from assistant.directors.builtin.gist.marks.referring import PART
from assistant.directors.builtin.gist.parting.board_words import is_being, is_person
from assistant.directors.builtin.numerals import NUMBER, ORDINAL, number, number_in_words
from assistant.directors.builtin.situation import Situation
from tools.renderers.animatic.vocabulary import vocabulary

_WISHED: Final = re.compile(r"(?:let|make|have) ", re.I)
_ONE: Final = ("one", "1", "single", "lone")
Reader = Callable[[str, Situation], Decision | None]
"""Reads a message or a clause by the rules."""


def read_contents(message: str, now: Situation, by_rules: Reader, alone: Reader) -> Decision | None:
    """Return what a message wishes to be seen otherwise, where it wishes for nothing else; else by the rules.

    Args:
        message: what the user said.
        now: the situation.
        by_rules: reads the whole message, clause by clause.
        alone: reads a clause that stands alone.
    """
    said = said_of(message, now) if now.cards else None
    if said is None:
        return by_rules(message, now)
    if found := _read(said, message, by_rules, alone):
        return found
    several = len(said.parts) > 1
    if several and (found := _otherwise(said, alone)):
        return found
    plain = by_rules(message, now)
    if plain is None or plain.said:
        there = filter(None, [at_its_card(said)])
        plain = _first(there, replace(said, named=False), by_rules) or plain
    understood = plain and plain.calls and not plain.said and plain.calls[0].name != "add_card"
    return plain if several or understood else _otherwise(said, alone) or plain


def _read(said: Said, message: str, by_rules: Reader, alone: Reader) -> Decision | None:
    """Return what the first part wishes by which something goes, comes, is counted or done instead."""
    if found := elsewhere(said) or recoloured(said):
        plain = by_rules(message, said.now)
        return plain if plain and _orders(plain, said) else found
    if instead := done_instead(said):
        plain, text = by_rules(message, said.now), said.now.text(instead.card)
        return plain if instead.is_done(plain, said.now) else said.retold({instead.card: instead.told(text)})
    for part in said.parts:
        others = [one for one in said.parts if one != part]
        if found := _without(part, others, said) or _counted(part, others, said):
            return found
        if found := _first(_joined_by(part, others, said), said, alone):
            return found
    return None


def _orders(made: Decision, said: Said) -> bool:
    """Return whether a wish is understood that cards come, go or stand elsewhere too."""
    told = {one.args["text"] for one in made.calls if one.name == "edit_card" and "text" in one.args}
    others = {one.name for one in made.calls} & {"move_card", "add_card", "remove_card"}
    return not made.said and bool(others or told & {*map(said.now.text, said.now.positions)})


def _without(part: str, others: Sequence[str], said: Said) -> Decision | None:
    """Read what shall no longer be seen: “lose the scarecrow, just the goat eating the carrots”."""
    match = next(filter(None, (pattern.fullmatch(part) for pattern in say()["gone"])), None)
    if match is None and any(_WISHED.match(one) and said.is_known(one) for one in others):
        match = say()["unwanted"].search(part)  # “I'm not keen on the spot. Could the seal be grey?”
    so_bare = [one for one in others if say()["bare"].search(one)]
    if so_bare:
        match = match or say()["wearing"].search(part)  # “silly with those hats, can they go bareheaded?”
        others = [one for one in others if one not in so_bare]
    again = match.groupdict().get("again") if match else None
    if match is None or (again and not said.is_known(again)) or not said.is_idle(*others):
        return None
    what = match["what"] or match["what2"]
    things, texts = _gone(what, others, said), said.telling(words_of(what))
    for thing in things:
        texts |= {
            card: without(text, thing) or text for card, text in texts.items() if rewriting.names(text, thing)
        }
    left = not things or any(rewriting.names(text, things[0]) for text in texts.values())
    return None if left else said.retold(texts)


def _gone(what: str, others: Sequence[str], said: Said) -> list[str]:
    """Return the things that shall go, as cards name them: “white spot” of “the seal's white spot”."""
    if re.match(rf"{SHORT['THEM']}(?: and\b|$)", what, re.I):
        named = [thing for thing, _ in said.things(others)]
        first = sorted(
            named, key=lambda one: what.lower() == "it" and is_person(lexicon.stem(one.split()[-1]))
        )[:1]
    else:
        thing = say()["tail"].sub(
            "", re.sub(rf"^{SHORT['THE']} ", "", say()["owned"].sub("", what), flags=re.I)
        )
        look = any(span.slots & {"weather", "hour", "season"} for span in lexicon.spans(thing)[-1:])
        first = [] if look or re.search(rf"\b{PART}$", thing, re.I) else [thing]
    more = say()["and_his"].search(what)
    return [*first, *([more["more"]] if more and first else [])]


def _counted(part: str, others: Sequence[str], said: Said) -> Decision | None:
    """Read how many of a thing are seen where something is told of it: “three goats jumping the fence”."""
    text = say()["than"].sub("", part)
    of_time = say()["complained"].search(text) or say()["stretch"].search(said.whole)
    match = None if of_time else say()["many"].search(text)
    lead = text[: match.start()] if match else ""
    led = say()["counted"].fullmatch(lead) or said.is_known(say()["more"].sub("", lead))
    if match is None or not led or not said.is_idle(*others):
        return None
    one_only = match["many"].lower().endswith(_ONE)
    thing, rest = _thing_counted(text[match.end() :].strip(), said)
    before = ""
    named = any(not span.grammar for span in lexicon.spans(rest)[:1])  # “on one leg”
    if not thing and (match["of"] or (not named and (one_only or others or not rest))):
        many = filter(say()["many"].search, others)  # “Three logs are not enough, let them drag six of them”
        thing, before = next(said.things([*many, lead, *others]), ("", ""))
        thing, rest = thing.rpartition(" ")[2], f"{before} {rest}"
    words = words_of(rest)
    if one_only and not (said.named or words or before or words_of(lead) or re.match(r"(?:on|in) ", rest)):
        return None  # “only one astronaut”
    if not thing or (words and not any(said.known(words, card) for card in said.cards)):
        return None
    there = say()["only_there"].match(rest) or (lead and say()["led"].search(f"{lead} {rest}"))
    if not (said.named or one_only or there) or say()["each"].search(part):
        return None  # of all that tells of it
    texts = {card: text for card, text in said.texts().items() if rewriting.names(text, thing)}
    told = {card: len(said.known(words_of(without_leads(f"{lead} {rest}")), card)) for card in texts}
    best = [card for card in texts if told[card] == max(told.values())]
    return said.retold({card: _so_many(texts[card], thing, match["many"]) for card in best})


def _thing_counted(words: str, said: Said) -> tuple[str, str]:
    """Return the thing that is counted, and what is said of it: “goats”, “jumping the fence”."""
    found = None
    for word in list(re.finditer(r"\w[\w-]*", words))[:3]:
        if lexicon.spans(word[0])[0].grammar or (found and not said.names(word[0])):
            break
        found = word if said.names(word[0]) else None
    if found:
        return found[0], words[found.end() :].strip(" ,")
    return "", words


def _so_many(text: str, thing: str, many: str) -> str | None:
    """Return a text with so many of a thing."""
    count = "one" if many.lower().endswith(_ONE) else many.lower()
    count = "two" if count in ("a pair of", "a couple of") else count
    count = number_in_words(count) if count.isdecimal() else count
    told = rewriting.numbered(text, thing, count)
    if told and re.fullmatch(NUMBER, count) and number(count) == 1:
        one = re.sub(r"(?<=[^s])s$", "", lexicon.stem(thing))
        many = thing if lexicon.is_plural(thing) else vocabulary().plural(thing)
        told = re.sub(rf"\b(one (?:[\w-]+ ){{0,3}}?){many}\b", rf"\g<1>{one}", told, flags=re.I)
    told = rewriting.agreed(told, text)
    return agreed_there(told, thing) if told else told


def _first(orders: Iterator[str], said: Said, alone: Reader) -> Decision | None:
    """Return what the first order changes in cards that rules understand."""
    for order in orders:
        found = alone(f"{order}{f' in card {said.cards[0]}' if said.named else ''}", said.now)
        if found and found.calls and {one.name for one in found.calls} == {"edit_card"} and not found.said:
            return found
    return None


def _otherwise(said: Said, alone: Reader) -> Decision | None:
    """Read another thing or place around a thing that is there."""
    read = (
        _first(_others(part, [one for one in said.parts if one != part], said), said, alone)
        for part in said.parts
    )
    return next(filter(None, read), None)


def _joined_by(part: str, others: Sequence[str], said: Said) -> Iterator[str]:
    """Yield who shall be seen besides: “give the fisherman a dog in the boat with him”."""
    match = say()["joined_by"].fullmatch(part)
    rest = [one for one in others if not re.search(r"\bcompany\b", one)]
    someone = match and said.named and is_being(lexicon.stem(match["who"]))
    if match and someone and said.is_known(match["where"]) and said.is_idle(*rest):
        yield f"add {match['new']}{match['doing'] or ''} {match['where']}"


def _others(part: str, others: Sequence[str], said: Said) -> Iterator[str]:
    """Yield what takes the place of what: “a sheep instead of the goat”, “at a pond. Not the barn”."""
    denied = {one: found for one in others if (found := say()["not_that"].search(one))}
    for match in filter(None, (pattern.fullmatch(part) for pattern in say()["other"])):
        groups = match.groupdict()
        new = groups.get("new") or groups["new2"]
        new = new if " " in new or lexicon.is_plural(new) else rewriting.articled(f"a {new}")
        again = words_of(groups.get("again") or "")
        told = max(len(said.known(again, card)) for card in said.cards)
        rest = [re.sub(rf"\b{re.escape(new.split()[-1])}\b", "", one) for one in others if one not in denied]
        if told < len(again) / (2 if denied else 1) or not said.is_idle(*filter(words_of, rest)):
            continue
        olds = [groups.get("old"), *(one for found in denied.values() for one in found.groups())]
        olds = [one for one in olds if one][:1] or [thing for thing, _ in said.things(rest)]
        olds = [said.whole_name(one) for one in olds if not re.match(ORDINAL, one)]
        if old := next(filter(said.names, olds), ""):
            yield f"replace the {old} with {new}"
