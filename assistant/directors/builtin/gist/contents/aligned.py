"""Reads a wish by the one thing that it names newly: what has that thing's place in a card is it now."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.decision import Decision
from assistant.directors.builtin.gist.contents.counting import number_of, so_many
from assistant.directors.builtin.gist.contents.exchanging import made_so, put
from assistant.directors.builtin.gist.contents.named import ONES, Named, named_in
from assistant.directors.builtin.gist.contents.roles import in_place_of, is_of_other_deed
from assistant.directors.builtin.gist.contents.said import OF_ORDER, Said, say, words_of
from assistant.directors.builtin.gist.marks.thing_names import is_thing
from assistant.directors.builtin.gist.parting.board_words import is_person
from assistant.directors.builtin.painted import repainted

_BY_HAND: Final = re.compile(
    r"(?:^|[.,;:] |\b(?:and|so|please) )(?P<verb>\w+)(?= (?:it|them|him|her|the|that|his|their|an?)\b)", re.I
)
"""What shall be done to a thing to have it so: “fill it with fruit”."""
_OF_SEVERAL: Final = re.compile(
    r"\bswap\b(?!.*\b(?:for|with|to|by)\b)|^(?:change|edit|rewrite)\W*:|\b(?:second|third|fourth|other)\b"
    r"|\ban? (?:[\w-]+ ){1,3}(?:that|who) [^.,;]*\b(?:when|while|as) (?:s?he|they)\b",
    re.I,
)
"""Wishes for one of several, for two at once, for somebody beside another, or tells a card anew."""
_HOLDS: Final = re.compile(r"\b(?:hold|carr)(?:s|y|ies|ing)?\b")
_HAVING: Final = frozenset({"with", "in"})
_MORE: Final = re.compile(
    r"\b(?:also|too|as well|another|more|add(?:s|ing)?|besides?|together|next to|join\w*|extra)\b", re.I
)
"""Wishes for something besides what is there."""


def aligned(said: Said) -> Decision | None:
    """Return the edits by which another thing is where cards tell of one, where no more is wished."""
    parts = [one for one in said.parts if not say()["kept"].fullmatch(one)]
    whole = ". ".join(_denying(one, len(parts)) for one in parts).lower()
    whole = say()["out_of"].sub("instead of ", whole)
    if OF_ORDER.search(whole) or _OF_SEVERAL.search(said.whole):
        return None
    beside = [_Beside(said, card, whole, named_in(whole)) for card in said.cards]
    if any(one.is_as_said for one in beside):
        return None  # only without what it denies
    told = {one.card: found for one in beside if (found := one.told())}
    best = max((known for known, _ in told.values()), default=0)
    return said.retold({card: text for card, (known, text) in told.items() if known == best})


def _denying(part: str, parts: int) -> str:
    """Return a part that finds fault with a thing beside a wish as “not the tomatoes”."""
    faulty = parts > 1 and say()["complained"].search(part)
    things = [one for one in named_in(part) if not one.denied] if faulty else []
    return f"not the {' '.join(things[-1].words)}" if things else part


@dataclass(frozen=True, slots=True)
class _Beside:
    """A message laid beside a card."""

    said: Said
    card: int
    whole: str
    things: Sequence[Named]

    @property
    def text(self) -> str:
        """What the card tells."""
        return self.said.now.text(self.card)

    @property
    def is_as_said(self) -> bool:
        """Whether the card tells all of the message, but for what that denies."""
        words = _words_beside([one for one in self.things if one.denied], self.whole)
        otherwise = any(map(self.is_otherwise, self.things))
        return not otherwise and len(self.said.known(words, self.card)) == len(words)

    def told(self) -> tuple[int, str] | None:
        """Return how much of the message the card tells, and its text as it shall be."""
        denied = [one for one in self.things if one.denied]
        old = [one for one in map(self._as_told, denied) if self._is_there(one)]
        new = self._new()
        if len(new) != 1 or len(old) > 1 or self._wishes_more(denied, old):
            return None
        words = _words_beside([*new, *denied], self.whole)
        if len(self.said.known(words, self.card)) < len(words):
            return None
        text = self._with(new[0], next(iter(old), None))
        return (len(words), text) if text else None

    def _new(self) -> Sequence[Named]:
        """Return what is not as the card tells it, each with what it has: “a man with a beard”."""
        found: list[Named] = []
        for one in (one for one in self.things if not one.denied):
            behind = bool(found) and self.whole[found[-1].end : one.start].strip() == one.at
            if behind and one.at in _HAVING and not (one.is_known or self.said.known([one.head], self.card)):
                having = " ".join(filter(None, (one.at, one.article, *one.words)))
                found[-1] = replace(found[-1], end=one.end, having=having)
            elif self.is_otherwise(one):
                found.append(one)
        return found

    def is_otherwise(self, one: Named) -> bool:
        """Return whether a thing is not as the card tells it, or not there."""
        if one.is_counted and len(one.words) == 1:
            told = number_of(self.text, lexicon.stem(one.head)) or number_of(self.text, one.head)
            if told:
                return told != one.article and not (told == "one" and re.search(r"\bonly\b", self.said.whole))
        look = any(span.slots & {"hour", "weather"} for span in lexicon.spans(one.head))
        where = one.at == "from" or (one.at and _is_light(one.head))
        if one.how and self.said.known([one.head], self.card) and not _is_so(one, self.text):
            return True
        seen = (one.head in ONES or one.is_colour or is_thing(" ".join(one.words))) and not (look or where)
        return seen and len(self.said.known(one.words, self.card)) < len(one.words)

    def _wishes_more(self, denied: Sequence[Named], old: Sequence[Named]) -> bool:
        """Return whether a thing of another card shall not be, or the old one shall stay or be held."""
        cards = self.said.now.positions
        others = [one for one in denied if one not in old and self._as_told(one) not in old]
        if any(self.said.known([one.head], at) for one in others for at in cards):
            return True
        stays = any(not one.denied and one.head == gone.head for one in self.things for gone in old)
        held = rf"\b(?:with|in|hold\w*|carr\w*|has|have) (?:[\w'-]+ ){{0,4}}?{old[0].head}" if old else ""
        return stays or bool(held and _HOLDS.search(self.whole) and not re.search(held, self.text, re.I))

    def _with(self, new: Named, old: Named | None) -> str | None:
        """Return the card with the new thing, in the place of the old one if one is named."""
        again = repainted(self.text, " ".join(new.words))
        if again or new.is_colour:
            return again
        if new.is_counted and len(self.said.known(new.words, self.card)) == len(new.words):
            one = new.head if number_of(self.text, new.head) else lexicon.stem(new.head)
            return so_many(self.text, one, new.article)
        if self.said.known([new.head], self.card) or new.head in ONES:
            made = made_so(self.text, new, self.things)
            if made or old is None or new.head in ONES:
                return made
        is_new = not new.is_known or new.at or self.said.names(new.head)
        if old is None and is_new and not _MORE.search(self.whole):
            old = in_place_of(new, self.whole, self.things, self.text)
        if old is None or is_of_other_deed(new, old, self.whole, self.things, self.text):
            return None
        before = not self.said.named and any(self.said.known([old.head], at) for at in range(1, self.card))
        return put(self.text, old, new, known=before)

    def _is_there(self, one: Named) -> bool:
        """Return whether the card tells of a thing, or of what that is like: “not the round one”."""
        return bool(self.said.known(one.words[:-1] if one.head in ONES else [one.head], self.card))

    def _as_told(self, one: Named) -> Named:
        """Return “the man” for “the guy”, where the card tells of one person."""
        anyone = say()["anyone"].fullmatch(f"the {one.head}") and not self.said.names(one.head)
        people = [being for being in rewriting.beings(self.text) if is_person(being)] if anyone else []
        return replace(one, words=(*one.words[:-1], people[0])) if len(people) == 1 else one


def _is_so(one: Named, text: str) -> bool:
    """Return whether a text tells that a thing has the colour, or is made of what is said."""
    heads = rewriting.heads(text, one.head)
    phrases = [text[rewriting.phrase_start(text, head.start())[0] : head.start()].lower() for head in heads]
    return not heads or any(all(how in phrase for how in one.how) for phrase in phrases)


def _words_beside(things: Sequence[Named], whole: str) -> list[str]:
    """Return the words of a message that tell something besides things, and besides that these are there."""
    spans = {(one.start, one.end) for one in things} | {one.told for one in things}
    for start, end in sorted(spans, reverse=True):
        whole = f"{whole[:start]} {whole[end:]}"
    for one in things:
        whole = re.sub(rf"\b{one.at}\b", " ", whole) if " " in one.at else whole
    whole = _BY_HAND.sub(lambda one: " " if lexicon.spans(one["verb"])[0].verb else one[0], whole)
    return [one for one in words_of(whole) if not _is_light(one)]


def _is_light(word: str) -> bool:
    """Return whether a word tells nothing but that a thing is there, or that someone has it."""
    if word.startswith("play"):
        return False
    light = say()["happening"].fullmatch(word) or say()["having"].fullmatch(word) or len(word) == 1
    return bool(light or lexicon.spans(word)[0].slots & {"body", "abstract", "preposition"})
