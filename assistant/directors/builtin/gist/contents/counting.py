"""Reads how many of a thing shall be seen of which cards tell another number: “two are few, make it five”."""

import re
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.decision import Decision, change
from assistant.directors.builtin.gist.cards.on_counts import agreed_there
from assistant.directors.builtin.gist.cards.telling_on import told_on
from assistant.directors.builtin.gist.contents.said import Said, say, without_leads, words_of
from assistant.directors.builtin.numerals import number_in_words
from tools.renderers.animatic.vocabulary import vocabulary

_ONE: Final = re.compile(r"(?:.* )?(?:one|1|single|lone)", re.I)
_TWO: Final = re.compile(r"a (?:pair|couple)(?: of)?", re.I)
_WITHIN: Final = 3
"""Words behind a number of which one is the thing that is counted."""


def recounted(said: Said) -> Decision | None:
    """Return the edits by which cards tell of so many of a thing, where no more is wished."""
    if say()["stretch"].search(said.whole) or say()["each"].search(said.whole):
        return None
    said_too = [one for one in said.parts if re.search(r"\w", say()["no_more"].sub("", one))]
    beside = [one for one in said_too if _is_beside(one, said)]
    parts = [one for one in said_too if one not in beside]
    wished = say()["no_more"].sub(" ", ". ".join(parts))
    found = list(say()["many"].finditer(wished))
    thing = _thing_counted(". ".join([*parts, *beside]), said)
    numbers = {_in_words(one["many"]) for one in found if not one["more"]}
    words = _words_beside(thing, wished)
    if (
        not (thing and numbers)
        or not (words or beside or said.named)
        or say()["so_many"].fullmatch(said.whole)
    ):
        return None
    before = {_in_words(one["many"]) for one in say()["many"].finditer(said.whole)}
    texts = {card: text for card, text in said.texts().items() if rewriting.names(text, thing)}
    told = {card: number_of(text, thing) for card, text in texts.items()}
    cards = [card for card in texts if len(said.known(words, card)) == len(words)]
    cards = [card for card in cards if told[card] in before] or cards
    known = {card: len(said.known(words_of(said.whole), card)) for card in cards}
    cards = [card for card in cards if known[card] == max(known.values())]
    new = {card: numbers - {told[card]} for card in cards}
    if any(len(one) != 1 for one in new.values()):
        return None
    edits = said.retold({card: so_many(texts[card], thing, *many) for card, many in new.items()})
    return change(*edits.calls, *told_on(edits.calls, said.now)) if edits else None


def _words_beside(thing: str, wished: str) -> list[str]:
    """Return the words that say more than how many of a thing shall be seen."""
    rest = without_leads(say()["of_number"].sub(" ", say()["many"].sub(" ", wished)))
    return [one for one in words_of(rest) if len(one) > 1 and not rewriting.names(one, thing)]


def _is_beside(part: str, said: Said) -> bool:
    """Return whether a part only finds fault or praises, or tells how many there are."""
    counted = say()["many"].search(say()["no_more"].sub(" ", part))
    if not counted:
        return said.is_idle(part)
    thing = _thing_behind(part[part.find(counted[0]) + len(counted[0]) :], said)
    told = [number_of(text, thing) for text in said.texts().values() if thing]
    return _in_words(counted["many"]) in told and not say()["asks"].search(part)


def number_of(text: str, thing: str) -> str:
    """Return how many of a thing a text tells of; nothing where it does not say."""
    head = next(iter(rewriting.heads(text, thing)), None)
    counts = rewriting.phrase_start(text, head.start())[1] if head else ""
    return "one" if counts in ("a", "an") else counts


def _thing_behind(words: str, said: Said) -> str:
    """Return the thing that words begin with, as they name it: “goats” of “young goats jump the fence”."""
    found = ""
    for word in list(re.finditer(r"\w[\w-]*", words))[:_WITHIN]:
        if lexicon.spans(word[0])[0].grammar or (found and not said.names(word[0])):
            break
        found = word[0] if said.names(word[0]) else ""
    return found


def _thing_counted(whole: str, said: Said) -> str:
    """Return the thing that stands behind a number, or is named beside one: “of them”, “make it five”."""
    behind = (_thing_behind(whole[one.end() :], said) for one in say()["many"].finditer(whole))
    named = (thing.rpartition(" ")[2] for thing, _ in said.things(whole.split(". ")))
    if thing := next(filter(None, (*behind, *named)), ""):
        return thing
    first = lexicon.subject(said.now.text(said.cards[0])) if len(said.cards) == 1 else None
    return first.said if first and re.search(r"\b(?:of them|one|make it)\b", said.whole, re.I) else ""


def _in_words(many: str) -> str:
    if _ONE.fullmatch(many):
        return "one"
    return "two" if _TWO.fullmatch(many) else number_in_words(many) if many.isdecimal() else many.lower()


def so_many(text: str, thing: str, many: str) -> str | None:
    """Return a text with so many of a thing."""
    told = rewriting.numbered(text, thing, many)
    if told and many == "one":
        one = re.sub(r"(?<=[^s])s$", "", lexicon.stem(thing))
        several = thing if lexicon.is_plural(thing) else vocabulary().plural(thing)
        told = re.sub(rf"\b(one (?:[\w-]+ ){{0,3}}?){several}\b", rf"\g<1>{one}", told, flags=re.I)
    told = rewriting.agreed(told, text)
    return agreed_there(told, thing) if told else told
