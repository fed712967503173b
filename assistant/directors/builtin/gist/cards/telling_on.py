"""Tells on in later cards of what was put into an earlier one: “one of them” where there are several now."""

import re
from collections.abc import Sequence
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.decision import Call, call
from assistant.directors.builtin.gist.cards.wish import Wish
from assistant.directors.builtin.gist.marks.cues import genders
from assistant.directors.builtin.gist.parting.board_words import is_being, is_person
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.wording import sentence

_OTHERWISE: Final = {"he": "she", "him": "her", "his": "her", "himself": "herself"}
_AS_HE: Final = {"she": "he", "her": "him", "herself": "himself"}
_HERS: Final = re.compile(
    r"\bher (?=[\w-]+(?!\w))(?!(?:with|in|on|to|at|by|and|up|down|from|through)\b)", re.I
)


def told_on(edits: Sequence[Call], now: Situation) -> list[Call]:
    """Return edits of cards that go on with “it”, where there are several now: “one of them”."""
    texts = {edit.args["card"]: str(edit.args["text"]) for edit in edits}
    first = next((card for card, text in texts.items() if rewriting.is_several(text)), 0)
    several = lexicon.subject(texts[first]) if first else None
    if several is None:
        return []
    found = []
    one_of_us = is_person(several.words) or is_person(lexicon.stem(several.words))
    for card in now.positions:
        if card > first and card not in texts:
            if re.match("s?he\\b", now.text(card), re.I) and not one_of_us:
                break
            if not (text := _of_one(now.text(card), several.said)):
                break
            found.append(call("edit_card", card=card, text=text))
    return found


def _of_one(text: str, several: str) -> str | None:
    """Return “one of the cranes dips” for “it dips”; None for a text that tells of no one before it."""
    of_it = rewriting.tells_on(text)
    return sentence(f"one of the {several} {text.partition(' ')[2]}") if of_it else None


def of_that_kind(edits: Sequence[Call], old: str, new: str, wish: Wish) -> list[Call]:
    """Return edits by which what is told by the kind of an animal is of the new one, wherever it is seen."""
    both = all(is_being(words.split()[-1]) and not is_person(words.split()[-1]) for words in (old, new))
    if not (edits and both) or old.split()[-1] in new.split() or len(wish.cards) == wish.named:
        return list(edits)
    texts = {card: wish.now.text(card) for card in wish.now.positions if not wish.named or card in wish.cards}
    texts |= {edit.args["card"]: str(edit.args["text"]) for edit in edits}
    kind, other = (re.sub(r"^(?:an?|the|some|my|our) ", "", one.strip(), flags=re.I) for one in (old, new))
    of_kind = re.compile(rf"\b{re.escape(kind)}(?= [a-z])")
    told = {card: rewriting.articled(of_kind.sub(other, text)) for card, text in texts.items()}
    return [
        call("edit_card", card=card, text=text) for card, text in told.items() if text != wish.now.text(card)
    ]


def with_pronouns(edits: Sequence[Call], old: str, new: str, wish: Wish) -> list[Call]:
    """Return edits with “she” for “he” in all cards, where a girl is seen for the one boy there was."""
    people = {being for card in wish.now.cards for being in rewriting.beings(card["text"])}
    now, alone = _gender(new), len([being for being in people if is_person(being)]) == 1
    was = _gender(old) or ({"he": "she", "she": "he"}.get(now, "") if alone else "")
    others = people & genders().get(was, frozenset()) - {old.split()[-1].lower()}
    if not edits or not was or now in ("", was) or others or wish.named:
        return list(edits)
    texts = {card: wish.now.text(card) for card in wish.now.positions}
    texts |= {edit.args["card"]: str(edit.args["text"]) for edit in edits}
    told = {card: _told_of(now, text) for card, text in texts.items()}
    return [
        call("edit_card", card=card, text=text) for card, text in told.items() if text != wish.now.text(card)
    ]


def _gender(who: str) -> str:
    """Return “he” or “she”, as someone is told of; nothing of whom it is not known."""
    alone = re.split(r" (?:in|with|of|who|that)\b|,", who)[0].split()[-1:]
    return next((said for said, people in genders().items() if people & set(alone)), "")


def _told_of(gender: str, text: str) -> str:
    """Return a text that tells of a woman, or of a man, with her pronouns."""
    if gender == "he":
        text = _HERS.sub(lambda match: "His " if match[0][0] == "H" else "his ", text)
    for said, other in (_AS_HE if gender == "he" else _OTHERWISE).items():
        text = re.sub(rf"\b{said}\b", other, text)
        text = re.sub(rf"\b{said.capitalize()}\b", other.capitalize(), text)
    return text
