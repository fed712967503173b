"""Reads who does what somebody else does in a card: “let the singer hum, not the driver”."""

import re

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.decision import Decision
from assistant.directors.builtin.gist.cards.frames import frame_of
from assistant.directors.builtin.gist.contents.said import Said, say, without_leads, words_of
from assistant.directors.builtin.gist.parting.board_words import is_being


def recast(said: Said) -> Decision | None:
    """Return the edit by which another one does what a card tells, where no more is wished."""
    kept = [one for one in said.parts if say()["kept"].fullmatch(one) and not say()["not_he"].search(one)]
    whole = ". ".join(one for one in said.parts if one not in kept)
    found = {card: text for card in said.cards if (text := _recast(card, whole, said))}
    told = {card: len(said.known(words_of(said.whole), card)) for card in found}
    return said.retold({card: found[card] for card in found if told[card] == max(told.values())})


def _recast(card: int, whole: str, said: Said) -> str | None:
    """Return what a card tells, done by whom a message names newly; None where it wishes for more."""
    text = said.now.text(card)
    told = frame_of(text)
    every = list(say()["not_he"].finditer(whole))
    denied = next((one for one in every if told and _old(one, told.who)), None)
    if told is None or (denied is None and (every or not say()["it_is"].search(whole))):
        return None
    rest = f"{whole[: denied.start()]}. {whole[denied.end() :]}" if denied else whole
    new, others = _newcomer(without_leads(say()["of_doer"].sub(" ", rest)), card, said)
    named = re.search(rf"(?:\b(?P<lead>the|an?|two|three) )?\b{new}\b", rest, re.I) if new else None
    if named is None or others > ("and" in rest):
        return None
    who = rewriting.replaced(
        told.who, _old(denied, told.who) if denied else told.who, f"{named['lead'] or 'the'} {new}"
    )
    return rewriting.agreed(text.replace(told.who, who.rstrip("."), 1), text) if who else None


def _newcomer(rest: str, card: int, said: Said) -> tuple[str, int]:
    """Return whom words name newly before what a card tells, and how many words are unknown besides."""
    text, wished = said.now.text(card), words_of(rest)
    said_too = re.findall(r"\w[\w-]+", rest)
    words = [one for one in said_too if one in wished or is_being(lexicon.stem(one))]
    known = [one in said.known([one], card) and not _is_another(one, text) for one in words]
    if all(known) or not any(known):
        return "", 0
    first = known.index(False)
    end = next((at for at in range(first, len(words)) if known[at]), first)
    named = re.search(rf"\b{words[first]}\b(?:.*?\b{words[end - 1]}\b)?", rest, re.I) if end > first else None
    head = named[0].partition(" of ")[0].split()[-1] if named else ""
    plain = named and not re.search(r"[,.;]| and |\bscene\b|(?<!of) (?:the|an?|his|her|its) ", named[0])
    someone = (
        plain
        and sum(known) >= known.count(False)
        and (is_being(lexicon.stem(head.lower())) or not lexicon.spans(head)[0].known)
    )
    return (named[0], known[end:].count(False)) if named and someone else ("", 0)


def _is_another(word: str, text: str) -> bool:
    return is_being(lexicon.stem(word.lower())) and not rewriting.names(text, word)


def _old(denied: re.Match[str], who: str) -> str:
    """Return who shall not do it, as it is said, where that is who does it in a card."""
    words = denied["old"].split()
    names = (" ".join(words[:many]) for many in range(len(words), 0, -1))
    return next((one for one in names if rewriting.heads(who, one)), "")
