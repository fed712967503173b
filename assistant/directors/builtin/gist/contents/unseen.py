"""Reads what shall no longer be seen, whatever is said around it: “no awning, just the boys on the steps”."""

import re
from collections.abc import Iterator
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.decision import Decision, call, change
from assistant.directors.builtin.gist.cards.leaving_out import without
from assistant.directors.builtin.gist.contents.said import Said, say, without_leads, words_of
from assistant.directors.builtin.gist.marks.referring import PART
from assistant.directors.builtin.gist.parting.board_words import is_person

_OF_SCENE: Final = re.compile(rf" (?:{PART}|\w+ing from)\b", re.I)


def unseen(said: Said) -> Decision | None:
    """Return the edits by which things that cards name are seen no more, where no more is wished."""
    beside = [one for one in said.parts if _is_beside(one, said)]
    whole = ". ".join(one for one in said.parts if one not in beside)
    gone = sorted({*_denied(whole, said)} or _pointed(whole, beside, said), key=lambda one: one[1])
    for _, start, end in reversed(gone):
        whole = f"{whole[:start]} {whole[end:]}"
    rest = say()["of_unseen"].sub(" ", whole.lower())
    only_it = not said.named and say()["only_it"].fullmatch(rest)
    words = [] if only_it else [one for one in words_of(without_leads(rest)) if len(one) > 1]
    things = [thing for thing, *_ in gone]
    named = [card for card, text in said.texts().items() if things and rewriting.names(text, things[0])]
    told = {card: len(said.known(words_of(said.whole), card)) for card in named}
    cards = [card for card in named if len(said.known(words, card)) == len(words)]
    best = [card for card in cards if only_it or told[card] == max(told[one] for one in cards)]
    if len(things) == len(named) == 1 and not (words or said.named) and _is_where(things[0], said, named[0]):
        return change(call("remove_card", card=named[0]))
    texts = {card: _without(said.now.text(card), things) for card in best}
    return said.retold(texts) if all(texts.values()) else None


def _is_where(thing: str, said: Said, card: int) -> bool:
    """Return whether a thing is the place in which a scene happens: without it, that scene is meant."""
    inside = re.search(
        rf"\bin (?:the|an?|his|her|their) (?:[\w-]+ )?{re.escape(thing)}\b", said.now.text(card), re.I
    )
    return bool(inside) and all("setting" in one.slots for one in lexicon.spans(thing))


def _without(text: str, things: list[str]) -> str | None:
    """Return a text without things; None where it could not do without one of them."""
    for thing in things:
        if rewriting.names(text, thing) and (text := without(text, thing) or "") == "":
            return None
    return text


def _denied(whole: str, said: Said) -> Iterator[tuple[str, int, int]]:
    """Yield what shall not be seen, as cards name it, and where that is said."""
    for pattern in say()["unseen"]:
        for match in pattern.finditer(whole):
            words = match["what"].split()
            names = (" ".join(words[:many]) for many in range(len(words), 0, -1))
            owned = words[1:2] if words[0][-1] == "s" and all(map(said.names, words[:2])) else []
            thing = next((name for name in (*owned, *names) if _is_thing(name, said)), "")
            end = (
                match.end()
                if match["after"]
                else match.start("what") + match["what"].index(thing) + len(thing)
            )
            if thing and not _OF_SCENE.match(whole, end):
                yield thing, match.start(), end


def _is_thing(name: str, said: Said) -> bool:
    found = lexicon.spans(name)
    last = lexicon.spans(name.split()[-1])[-1:]
    plain = last and not last[0].slots & (lexicon.GRAMMAR | {"colour", "hour", "weather", "season"})
    return (
        bool(plain) and not any(one.slots & {"determiner", "pronoun"} for one in found) and said.names(name)
    )


def _is_beside(part: str, said: Said) -> bool:
    """Return whether a part only says around it what shall not be seen."""
    wished = say()["unseen_it"].search(part) or any(_denied(part, said))
    return not wished and bool(say()["bare"].search(part) or said.is_idle(part))


def _pointed(whole: str, beside: list[str], said: Said) -> Iterator[tuple[str, int, int]]:
    """Yield what is named where fault is found with it, and shall go: “that sign bugs me, can it go?”."""
    done = any(say()["seen_doing"].search(one) for one in beside)
    bare = say()["bare"].search(". ".join(said.parts))
    match = None if done else say()["unseen_it"].search(whole)
    named = [thing for thing, _ in said.things([*beside, whole])] if match or bare else []
    if named:
        thing = min(named, key=lambda one: is_person(lexicon.stem(one.split()[-1])))
        yield thing, *(match.span() if match else (0, 0))
