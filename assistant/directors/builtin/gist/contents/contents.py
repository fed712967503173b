"""Reads what scenes shall show otherwise, whatever is said around it: what goes, how many, another thing.

Only messages that wish for nothing else: every other part tells something, or says again what a card tells.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.decision import Decision
from assistant.directors.builtin.gist.contents.aligned import aligned
from assistant.directors.builtin.gist.contents.changed_places import changed_places
from assistant.directors.builtin.gist.contents.colours import recoloured
from assistant.directors.builtin.gist.contents.comparing import is_told_otherwise, shows_as_much
from assistant.directors.builtin.gist.contents.counting import recounted
from assistant.directors.builtin.gist.contents.deeds import done_instead
from assistant.directors.builtin.gist.contents.elsewhere import elsewhere
from assistant.directors.builtin.gist.contents.recast import recast
from assistant.directors.builtin.gist.contents.said import OF_ORDER, Said, said_of, say, words_of
from assistant.directors.builtin.gist.contents.simpler import at_its_card, at_its_place, simpler
from assistant.directors.builtin.gist.contents.unseen import unseen
from assistant.directors.builtin.gist.parting.board_words import is_being
from assistant.directors.builtin.gist.parting.splitting import wishes
from assistant.directors.builtin.numerals import NUMBER, ORDINAL
from assistant.directors.builtin.situation import Situation
from tools.renderers.animatic.vocabulary import VERBS

_TO_A_LENGTH: Final = re.compile(rf"\b(?:to|at|for) {NUMBER}\b", re.I)
_OF_NO_CONTENTS: Final = re.compile(
    r"^(?:which|what|who|where|how|is|are)\b.*\?|\bfrom \d+ to \d|\bno (?:more )?(?:people|one|body)\b", re.I
)
"""Asks of a film, tells of its times, or of nobody at all."""
_OF_THE_REST: Final = re.compile(r"\b(?:only|just|keep|rest|others?|remaining|else)\b", re.I)
_WISHED: Final = re.compile(r"(?:let|make|have) ", re.I)
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
    if said is None or _OF_NO_CONTENTS.search(message):
        return by_rules(message, now)
    made = _read_whole(said, message, by_rules, alone)
    if made and not made.said and not is_told_otherwise(made, now):
        return made
    found = aligned(said)
    return made if found is None or shows_as_much(made, found, now) else found


def _read_whole(said: Said, message: str, by_rules: Reader, alone: Reader) -> Decision | None:
    """Return what a message wishes by the readers of its parts, or by the rules."""
    now = said.now
    again = partial(_read_once, by_rules=by_rules, alone=alone)
    led = at_its_place(said)
    if found := _first(led, replace(said, named=False), again) or _read(said, message, by_rules, alone):
        return found
    several = len(said.parts) > 1
    if several and (found := _otherwise(said, alone)):
        return found
    plain = by_rules(message, now)
    if _is_of_several(plain) and not (said.named or say()["everywhere"].search(message)):
        plain = _first(at_its_card(said.whole, said), replace(said, named=False), again) or plain
    if plain is None or plain.said or _tells_a_wish(plain) or _loses_another(plain, said):
        plain = _first(simpler(said), replace(said, named=False), again) or plain
    if _loses_another(plain, said):
        return None
    return plain if several or _is_understood(plain) else _otherwise(said, alone) or plain


def _read_once(message: str, now: Situation, by_rules: Reader, alone: Reader) -> Decision | None:
    """Return what a message wishes that is said as simply as it can be."""
    said = said_of(message, now)
    return (_read(said, message, by_rules, alone) if said else None) or by_rules(message, now)


def _is_understood(made: Decision | None) -> bool:
    return bool(made and made.calls and not made.said and made.calls[0].name != "add_card")


def _tells_a_wish(made: Decision) -> bool:
    """Return whether a new scene would tell what only a wish says: “the cat should be a dog”."""
    added = [str(one.args.get("text", "")) for one in made.calls if one.name == "add_card"]
    return any(re.search(r"\b(?:should|instead|rather)\b", one) for one in added)


def _is_of_several(made: Decision | None) -> bool:
    return made is not None and sum(one.name == "edit_card" for one in made.calls) > 1


def _loses_another(made: Decision | None, said: Said) -> bool:
    """Return whether a scene would go that is not the one that a message names."""
    gone = {one.args["card"] for one in made.calls if one.name == "remove_card"} if made else set()
    return said.named and not gone <= {*said.cards} and not _OF_THE_REST.search(said.whole)


def _read(said: Said, message: str, by_rules: Reader, alone: Reader) -> Decision | None:
    """Return what the first part wishes by which something goes, comes, is counted or done instead."""
    if found := elsewhere(said) or recoloured(said):
        plain = by_rules(message, said.now)
        return plain if plain and _orders(plain, said) else found
    if found := changed_places(said) or recast(said) or recounted(said) or unseen(said):
        return found
    if instead := done_instead(said):
        plain, text = by_rules(message, said.now), said.now.text(instead.card)
        understood = instead.is_done(plain, said.now) or (plain and _orders(plain, said))
        return plain if understood else said.retold({instead.card: instead.told(text)})
    for part in said.parts:
        others = [one for one in said.parts if one != part]
        if found := _first(_held(part, others, said), said, alone) or _first(
            _joined_by(part, others, said), said, alone
        ):
            return found
    return None


def seen_otherwise(message: str, now: Situation) -> Decision | None:
    """Return what a message wishes to be seen otherwise, where every word of it is accounted for.

    How many there are is left to the rules: “make it 4” may be of seconds.
    """
    said = said_of(message, now) if now.cards else None
    if said is None or _TO_A_LENGTH.search(message):
        return None
    return elsewhere(said) or recoloured(said) or aligned(said) or recast(said) or unseen(said)


def _orders(made: Decision, said: Said) -> bool:
    """Return whether a wish is understood that cards go or stand elsewhere too."""
    told = {one.args["text"] for one in made.calls if one.name == "edit_card" and "text" in one.args}
    others = {one.name for one in made.calls} & {"move_card", "remove_card"}
    return not made.said and bool(others or told & {*map(said.now.text, said.now.positions)})


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
        _first(_others(part, [one for one in said.parts if one != part], said, say()["other"]), said, alone)
        for part in said.parts
    )
    return next(filter(None, read), None)


def _held(part: str, others: Sequence[str], said: Said) -> Iterator[str]:
    """Yield what someone shall have with him instead: “she holds a cage, not the roses”."""
    for order in _others(part, others, said, say()["held"]):
        old = re.escape(order.removeprefix("replace the ").partition(" with ")[0])
        texts = said.texts().values()
        if any(re.search(rf"\b(?:with|in) (?:[\w-]+ ){{0,3}}?{old}\b", text, re.I) for text in texts):
            yield order


def _joined_by(part: str, others: Sequence[str], said: Said) -> Iterator[str]:
    """Yield who shall be seen besides: “give the fisherman a dog in the boat with him”."""
    match = say()["joined_by"].fullmatch(part)
    rest = [one for one in others if not re.search(r"\bcompany\b", one)]
    someone = match and said.named and is_being(lexicon.stem(match["who"]))
    if match and someone and said.is_known(match["where"]) and said.is_idle(*rest):
        yield f"add {match['new']}{match['doing'] or ''} {match['where']}"


def _others(
    part: str, others: Sequence[str], said: Said, patterns: Sequence[re.Pattern[str]]
) -> Iterator[str]:
    """Yield what takes the place of what: “a sheep instead of the goat”, “at a pond. Not the barn”."""
    given = re.search(rf"\bgive (?:it|him|her|them) {re.escape(part)}", said.whole, re.I)
    if given or OF_ORDER.search(part) or wishes(part.rpartition(", and ")[0]):
        return  # wishes for more, or for something that someone has
    denied = {one: found for one in others if (found := say()["not_that"].search(one))}
    for match in filter(None, (pattern.fullmatch(part) for pattern in patterns)):
        groups = match.groupdict()
        new = groups.get("new") or groups["new2"]
        spans = lexicon.spans(new)
        if any("pronoun" in span.slots for span in spans) or (spans[-1].of_one and spans[-1].slots <= VERBS):
            continue  # “a girl pushes”
        new = re.sub(r",? and$", "", new)
        new = new if " " in new or lexicon.is_plural(new) else rewriting.articled(f"a {new}")
        again = words_of(groups.get("again") or "")
        told = max(len(said.known(again, card)) for card in said.cards)
        rest = [re.sub(rf"\b{re.escape(new.split()[-1])}\b", "", one) for one in others if one not in denied]
        if told < len(again) / (2 if denied else 1) or not said.is_idle(*filter(words_of, rest)):
            continue
        olds = [groups.get("old"), *(one for found in denied.values() for one in found.groups())]
        around = [one for one, _ in said.things(rest) if _lives(one) or not _lives(new)]
        olds = [one for one in olds if one][:1] or around
        olds = [said.whole_name(one) for one in olds if not re.match(rf"{ORDINAL}|(?:as|when|while) ", one)]
        if old := next(filter(said.names, olds), ""):
            yield f"replace the {old} with {new}"


def _lives(words: str) -> bool:
    return is_being(lexicon.stem(words.split()[-1]))
