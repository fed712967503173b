"""Reads another place than the one that a card tells: “on the moon, not in the greenhouse”."""

import re
from collections.abc import Iterator
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.decision import Decision, call, change
from assistant.directors.builtin.fitting import fitted
from assistant.directors.builtin.gist.cards.wish_places import is_place
from assistant.directors.builtin.gist.contents.said import Said, say, words_of
from assistant.directors.builtin.gist.marks.cues import bad_words, trait_words
from assistant.directors.builtin.gist.marks.showing import all_meanings, meanings
from assistant.directors.builtin.gist.parting.board_words import is_being
from assistant.directors.builtin.wording import sentence

_THERE: Final = {"to": "in", "into": "in", "onto": "on"}
"""What leads to where someone is, of what leads to where someone is taken."""
_WHERE: Final = frozenset({"in", "at", "on", "across", "through", "along"})
_THROUGH: Final = frozenset({"through", "across"})
_FASTENED: Final = re.compile(r"\b(?:screw|stick|put|pull|turn|try|sew|nail|pin|tie|glue)(?:s|ing|ed)? $")
"""Before “on the wheels”, which is no place then."""
_NEAR: Final = frozenset({"beside", "near", "next to", "by"})
_GOING: Final = frozenset({*_THERE, "down to", "up to", "out of"})


def elsewhere(said: Said) -> Decision | None:
    """Return the edits by which a place that cards tell, and that shall not be, is another one."""
    found = {card: one for card in said.cards if (one := next(_moved(card, said), None))}
    best = max((known for known, _ in found.values()), default=0)
    return said.retold({card: text for card, (known, text) in found.items() if known == best}) or _set_in(
        said
    )


def _set_in(said: Said) -> Decision | None:
    """Return where a card is set that tells no place of those in it: “they should be in a greenhouse”."""
    match = say()["being"].fullmatch(said.parts[0]) if len(said.parts) == 1 == len(said.cards) else None
    if match is None or not said.named or not is_place(match["place"]) or said.names(match["place"]):
        return None
    return change(call("edit_card", card=said.cards[0], setting=match["place"].partition(" ")[2]))


def _moved(card: int, said: Said) -> Iterator[tuple[int, str]]:
    """Yield how much of a message a card tells, and the card at another place, where no more is wished."""
    text = said.now.text(card)
    for message, (start, end), denied in _left(text, said):
        worn = _is_worn(text[start:end])
        for new in say()["worn" if worn else "where"].finditer(message):
            for more in ("", new.groupdict().get("more") or ""):
                rest = f"{message[: new.start()]} {message[new.end() + len(more) :]}".lower()
                words = [word for word in words_of(say()["anyone"].sub("", rest)) if not _adds_nothing(word)]
                known = said.known(words, card)
                head = new["place"].partition(" of ")[0].split()[-1]
                again = {*words} & {*words_of(text[start:end].lower())} or (
                    said.known([head], card) and not worn
                )
                of_all = not said.named and any("hour" in span.slots for span in lexicon.spans(head))
                of_none = not (denied or known or said.named)  # “relocate the whole film to a harbour”
                if (
                    again
                    or of_all
                    or of_none
                    or (_is_worn(new["place"]) and not worn)
                    or len(known) < len(words)
                ):
                    continue
                old = say()["led"].match(text[start:end])
                lead = place_lead(new["at"], old["at"] if old else "", worn=worn)
                lead = "with" if worn and lead == "in" and not _is_worn(new["place"]) else lead
                place = fitted(f"{lead} {say()['ours'].sub('a ', new['place'])}")
                yield len(known), sentence(rewriting.articled(f"{text[:start]}{place}{more}{text[end:]}"))


def place_lead(at: str, old: str, *, worn: bool = False) -> str:
    """Return what leads to a place in a card: someone who is moved “to” it, is “in” it where he was so."""
    if old in _GOING or worn:
        return old if worn else at
    at_old = {"to": _WHERE, "in": _THROUGH, "at": _NEAR, "by": _NEAR}
    alike = old in at_old.get(at.lower(), ())
    return old if alike else _THERE.get(at.lower(), at)


def _adds_nothing(word: str) -> bool:
    return len(word) == 1 or say()["happening"].fullmatch(word) is not None


def _left(text: str, said: Said) -> Iterator[tuple[str, tuple[int, int], bool]]:
    """Yield a message without the place that shall not be, where a card tells that, and if it is denied."""
    message = say()["located"].sub("in ", said.whole)
    for part in filter(say()["kept"].fullmatch, said.parts):
        message = _without(message, part)
    for match in say()["nowhere"].finditer(message):
        words = match["what"].split()
        for many in range(len(words), 0, -1):
            what = " ".join(words[:many])
            if place := _place_of(said.whole_name(what), text):
                yield f"{message[: match.start()]} {message[match.start('what') + len(what) :]}", place, True
    for part in said.parts:
        if say()["complained"].search(part) or bad_words() & set(part.lower().split()):
            places = (_place_of(thing, text) for thing, _ in said.things([part]))
            yield from ((_without(message, part), place, True) for place in places if place)
    set_in = say()["being"].fullmatch(message)
    if say()["moved"].match(message) or set_in or message not in said.whole or _tells_again(message, text):
        there = [(one.start(), end_of(text, one.end())) for one in say()["stands"].finditer(text)]
        there = [
            (start, end)
            for start, end in there
            if not (_is_worn(text[start:end]) or _FASTENED.search(text[:start]))
            and not is_being(text[start:end].split()[-1])
        ]
        yield from ((message, one, False) for one in there[:1] if len(there) == 1)


def _tells_again(message: str, text: str) -> bool:
    """Return whether a message tells what a text does, at another place: “let them plant it on the moon”."""
    verbs = [all_meanings(span.words) for span in lexicon.spans(text) if span.verb]
    done = any(meanings(word) & verb for word in words_of(message.lower()) for verb in verbs)
    return done and say()["there_only"].search(message) is not None


def _is_worn(place: str) -> bool:
    return place.lower().endswith(tuple(trait_words()["worn"]))


def _without(message: str, part: str) -> str:
    return re.sub(re.escape(part), "", message, flags=re.I)


def end_of(text: str, start: int) -> int:
    """Return where the name of a place ends that begins there, with what it is of."""
    end = start
    for span in lexicon.spans(text[start:]):
        if span.grammar or (span.verb and end > start):
            break
        end = start + span.end
    return end + int(say()["of_it"].match(text[end:]).end())


def _place_of(what: str, text: str) -> tuple[int, int] | None:
    """Return where a text tells that something is done at a thing, with what leads to it and is of it."""
    if any(span.grammar for span in lexicon.spans(what)[-1:]) or not rewriting.names(text, what):
        return None
    for head in rewriting.heads(text, what):
        start, _ = rewriting.phrase_start(text, head.start())
        if led := say()["led_there"].search(text[:start]):
            return led.start("at"), head.end() + say()["of_it"].match(text[head.end() :]).end()
    return None
