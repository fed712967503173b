"""A message said more simply: without what is said again, at the card that alone tells what is around."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.gist.contents.said import Said, say, words_of
from assistant.directors.builtin.gist.marks.referring import things

_COMMAS: Final = re.compile(r"(?<=[.!?;])\s+|,\s+")
_BE: Final = re.compile(r"^(?:let|make) (?:it|that|them) be (?=[^,]+$)", re.I)
_WHO: Final = re.compile(r"(?:the|that) [\w-]+(?= (?:in|on|at|by|with|under|behind)\b)", re.I)
_HIM: Final = re.compile(r"^(?P<do>have|let|make|give|put|turn|paint) (?:him|her|it|them)\b", re.I)
"""“The dog on the bridge, have him sitting down”."""
_MOST: Final = 6


def simpler(said: Said) -> Iterator[str]:
    """Yield orders that wish for the same in fewer words, the most like the message first."""
    rest, cards = _without_known(said)
    orders = (_in_order(one, said) for one in dict.fromkeys((said.whole, rest)))
    for order in (*orders, *_blamed(said)):
        yield from islice(at_its_card(order, said), _MOST)
        if order != said.whole or (said.named and not say()["beside_it"].match(order)):
            yield f"in card {cards[0]}, {order}" if len(cards) == 1 else order


def at_its_place(said: Said) -> Iterator[str]:
    """Yield a message at the card that alone tells the place that it begins with, or swaps a thing at."""
    swaps = say()["swaps"].match(said.whole)
    return at_its_card(said.whole, said, None if swaps else say()["led_by_place"])


def _in_order(whole: str, said: Said) -> str:
    """Return “put a red cap on the boy” for “red cap on the boy”."""
    bare = say()["on_it"].match(whole)
    plain = bare and not any(span.verb for span in lexicon.spans(bare["what"])[:1])
    return (
        f"put {rewriting.articled('a ' + whole[:1].lower() + whole[1:])}"
        if plain and (not bare["thing"] or said.names(bare["thing"]))
        else whole
    )


def _blamed(said: Said) -> Iterator[str]:
    """Yield a wish with what fault is found with: “climb in at the window, not the door”."""
    for part in said.parts:
        others = [one for one in said.parts if one != part]
        for thing, _ in said.things([part] if others and say()["complained"].search(part) else []):
            wish = _BE.sub("", ", ".join(others))
            yield f"{wish}, not the {thing}"
            yield re.sub(r"\b(?:it|them|him|her)\b", f"let the {thing}", wish, count=1)


def _without_known(said: Said) -> tuple[str, tuple[int, ...]]:
    """Return a message without the parts that say again what is there, and the cards that tell these."""
    parts, cards = list(_COMMAS.split(said.whole)), said.cards
    left = list[str]()
    for part, last in zip(parts, ["", *parts], strict=False):
        part = _HIM.sub(rf"\g<do> {who[0]}", part) if (who := _WHO.match(last)) and not left else part
        words = words_of(part.lower())
        there = tuple(card for card in cards if len(said.known(words, card)) == len(words) > 0)
        kept = there or say()["kept"].fullmatch(part.strip(" .!?"))
        if say()["denied"].search(f"{part} it") or not kept:
            left.append(part)
        else:
            cards = there or cards
    return (", ".join(left) if 0 < len(left) < len(parts) else said.whole), cards


def at_its_card(whole: str, said: Said, places: re.Pattern[str] | None = None) -> Iterator[str]:
    """Yield “in card 3, …” for what only that card tells: “when he rows”, “the cat by the stove”."""
    for match in (places or say()["told_there"]).finditer(whole):
        words, of_thing = match[match.lastgroup or 0].split(), match.lastgroup == "thing"
        for many in range(len(words), 0 if of_thing else len(words) - 1, -1):
            before = say()["during"].sub("", whole[: match.start()])
            after = " ".join(["", *words[many:]]) + whole[match.end() :]
            owner = say()["placed"].search(before) if of_thing else None
            told = " ".join([*(owner.groups() if owner else ()), *words[:many]])
            card = _card_telling(told, f"{before} {after}", said)
            first = things(before.rpartition(" and ")[0], said.now)
            if any(card not in one.cards for one in first):
                continue  # the wish before it is of another card
            if card and (not of_thing or _is_of_another(before, after, bool(owner))):
                yield f"in card {card}, {before.strip(' ,')} {after.strip(' ,')}".strip(" ,")
                break


def _card_telling(told: str, rest: str, said: Said) -> int:
    """Return the card that alone tells something, where the rest tells anything new of it; or 0."""
    words = [one for one in words_of(told.lower()) if not say()["anyone"].fullmatch(one)]
    there = [card for card in said.cards if words and len(said.known(words, card)) == len(words)]
    new = [one for one in words_of(rest.lower()) if there and not said.known([one], there[0])]
    return there[0] if len(there) == 1 and new else 0


def _is_of_another(before: str, after: str, of_thing: bool) -> bool:
    """Return whether a place only tells which thing is meant, or where another place is."""
    mine = of_thing and not say()["puts"].search(before) and say()["goes_on"].match(after)
    return bool(mine or say()["place_follows"].match(after) or say()["place_before"].search(before))
