"""Reads what someone does instead of what a card tells: “the man dances, no laughing”."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.decision import Decision
from assistant.directors.builtin.gist.cards.on_contrasts import done_at, end_of
from assistant.directors.builtin.gist.cards.saying import who_does
from assistant.directors.builtin.gist.contents.said import Said, say, without_leads, words_of
from assistant.directors.builtin.gist.marks.cues import bad_words, expressing
from assistant.directors.builtin.gist.marks.phrases import MODAL
from assistant.directors.builtin.gist.marks.showing import acts, all_meanings, meanings
from assistant.directors.builtin.gist.parting.sentence_shapes import sentence_in
from assistant.directors.builtin.happening import subject_end
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.verbs import going_on, plain_verb, third_person

_OF_WHOM: Final = re.compile(rf"(?:(?:let|have|make) )?(?P<who>the [\w-]+(?: [\w-]+)?)(?: {MODAL})?", re.I)
_HE: Final = re.compile(r"(?:s?he|it|they) ", re.I)
"""Goes on with one who was named: “the goose should not hiss, it should dance”."""
_LONGEST = 8
"""Words that may say what shall not be done."""


@dataclass(frozen=True, slots=True)
class Instead:
    """What someone does in a card, and where its text tells what he does no longer."""

    card: int
    who: str
    does: str
    old: lexicon.Span

    def told(self, text: str) -> str:
        """Return the card's text with it."""
        to = say()["done_to"].match(text[self.old.end :])
        does = re.sub(r" (?:it|them)$", to["what"], self.does) if to else self.does
        return done_at(self.old, does, text)

    def is_done(self, made: Decision | None, now: Situation) -> bool:
        """Return whether what was read is it and no more: the one deed left undone, all others kept."""
        if made is None or not made.calls or made.said:
            return False
        edits = [one.args for one in made.calls if one.name == "edit_card" and "text" in one.args]
        if any(one.args.get("card", self.card) != self.card or one.name == "add_card" for one in made.calls):
            return False
        text, end = now.text(self.card), end_of(self.old, now.text(self.card))
        kept = re.findall(r"\w+", f"{text[: self.old.start]}{text[end:]}")
        made_so = [f"{one['text']} {' '.join(map(str, one.values()))}" for one in edits]
        lost = any(word not in told for told in made_so for word in kept) or ", still " in " ".join(made_so)
        undone, does = _plain(self.old.said.split()[0]), self.does.split()[0]
        lost = lost or (self.old.said[-1] == "s" and any(re.search(rf"\b{does} ", one) for one in made_so))
        return not lost and all(_does(told, does) and not _does(told, undone) for told in made_so)


def done_instead(said: Said) -> Instead | None:
    """Return what someone does instead of what a card tells, where a message wishes for no more."""
    found = list(_read(said))
    return next((one for one in found if one.who), next(iter(found), None))


def _read(said: Said) -> Iterator[Instead]:
    for message, undone in _denied(said):
        olds = {card: old for card, text in said.texts().items() if (old := _called(undone, text))}
        for card, old in olds.items():
            for splitting in (say()["parts"], say()["at_commas"]):
                parts = [say()["around"].sub("", part) for part in splitting.split(message)]
                found = _new(parts, card, said, alone=len(olds) == 1)
                if found and not _is_done_elsewhere(found[1], card, said):
                    yield Instead(card, *found, old)


def _is_done_elsewhere(does: str, card: int, said: Said) -> bool:
    """Return whether another card tells of the deed: “steal a pie, not the soup” is of the theft."""
    return any(_does(text, does.split()[0]) for other, text in said.texts().items() if other != card)


def _new(parts: Sequence[str], card: int, said: Said, *, alone: bool) -> tuple[str, str] | None:
    """Return the one new thing that is done by parts of a message whose other parts wish for nothing."""
    parts = [part for part in parts if re.search(r"\w", part)]
    doing = {part: found for part in parts if (found := _new_of(part, card, said, alone))}
    if len({_plain(does.split()[0]) for _, does in doing.values()}) != 1:
        return None
    part, (who, does) = max(doing.items(), key=lambda one: len(one[1][1]))
    again = {_plain(word) for word in words_of(does.lower())}
    others = [one for one in parts if one != part and not (said.is_idle(one) or _announces(one, said))]
    words = [word for one in others for word in words_of(without_leads(one).lower())]
    left = [word for word in words if _plain(word) not in again]
    return (who, does) if len(said.known(left, card)) == len(left) else None


def _new_of(part: str, card: int, said: Said, alone: bool) -> tuple[str, str] | None:
    """Return who of a card does what it does not tell, by words."""
    text = said.now.text(card)
    for who, does in _doings(part, said):
        last = lexicon.spans(who)[-1:]
        if last and last[0].verb and "subject" not in last[0].slots:
            continue
        anyone = not who or say()["anyone"].fullmatch(who)
        called = [word for word in words_of(who.lower()) if not say()["anyone"].fullmatch(word)]
        mine = rewriting.tells_on(text) or all(rewriting.names(text, one) for one in who.split(" and "))
        if (anyone and alone) or (mine and called and len(said.known(called, card)) == len(called)):
            verb = does.split()[0]
            told = say()["no_deed"].match(does) or said.known([verb], card) or _does(text, verb)
            return None if told else (who, does)
    return None


def _announces(part: str, said: Said) -> bool:
    """Return whether a part only leads to another: “I'd like a lighter beat: …”."""
    looks = any(span.slots & {*lexicon.LOOKS, "colour"} for span in lexicon.spans(part))
    return f"{part}:".lower() in said.whole.lower() and not looks


def _denied(said: Said) -> Iterator[tuple[str, str]]:
    """Yield a message without what shall not be done, and that."""
    whole = re.sub(
        r"\b(?:nothing (?:is|gets|should be) (?=\w+ed\b)|(?=\w+(?:s|ing) nothing\b))",
        "not ",
        ". ".join(said.parts),
    )
    if match := say()["from_to"].match(whole):
        verb, _, what = match["old"].partition(" ")
        who = re.sub(r"^(?:change )?(?P<who>the [\w ]+?)(?:'s .*)?$", r"\g<who>", match["lead"])
        there = re.search(r"\bthe [\w-]+$", what)
        new = re.sub(r"(?<= )it$", there[0], match["new"]) if there else match["new"]
        yield f"{who} {new}", f"{verb} {what}"
    if say()["of_scenes"].search(whole):
        return  # “use a rope instead of climbing”: he climbs by it
    for lead in say()["denied"].finditer(whole):
        run = say()["run"].match(whole, lead.end())[0]
        words = [
            one
            for one in list(re.finditer(r"[\w'-]+", run))[:_LONGEST]
            if not say()["leads_on"].fullmatch(one[0])
        ]
        for word in reversed(words):
            rest = say()["around"].sub("", whole[lead.end() + word.end() :], count=1)
            before = whole[: lead.start()].strip()
            if (named := _OF_WHOM.fullmatch(before)) and (again := _HE.match(rest)):
                before, rest = named["who"], rest[again.end() :]
            yield f"{before} {rest}", run[: word.end()]
    yield from _standing(whole, said)
    for part in said.parts:
        faulty = say()["complained"].search(part) or bad_words() & {*part.split()}
        if faulty or say()["goes"].search(part):
            undone = say()["feels" if faulty else "goes"].sub("", part)
            yield ". ".join(one for one in said.parts if one != part), undone


def _standing(whole: str, said: Said) -> Iterator[tuple[str, str]]:
    """Yield how someone is in a card who shall be otherwise: who sits stands no longer."""
    stances = {lexicon.stem(one[0].lower()) for one in say()["stance"].finditer(whole)}
    for one in (one for text in said.texts().values() for one in say()["stance"].finditer(text)):
        if stances - {lexicon.stem(one[0].lower())}:
            yield say()["still"].sub("", whole), one[0]


def _called(undone: str, text: str) -> lexicon.Span | None:
    """Return where a text tells the deed that words call: “pulling the comb out”, “the comb”, “no waving”."""
    words = [
        word for word in words_of(undone.lower().replace("-", " ")) if not say()["called"].fullmatch(word)
    ]
    done = [one for one in deeds_in(text) if not say()["having"].fullmatch(one[0].said)]
    things = [word for word in words if word[-3:] != "ing" and any(_tells(word, to) for _, to in done)]
    others = [word for word in words if word not in things and not rewriting.names(text, word)]
    acts = [span for span, to in done if any(_is_done_by(word, span) for word in words if word not in things)]
    strange = [word for word in others if not any(_is_done_by(word, span) for span in acts)]
    if acts and not strange:
        return acts[0]
    if not things or any(not _is_verb(word) for word in strange):
        return None
    return next(span for span, to in done if _tells(things[0], to))


def deeds_in(text: str) -> Iterator[tuple[lexicon.Span, str]]:
    """Yield what is done in a text, each with what it is done to."""
    spans = lexicon.spans(text)
    for before, span in zip([None, *spans], spans, strict=False):
        noun = before and before.slots & {"determiner", "number", "colour", "size", "preposition"}
        acts = span.verb or "expression" in span.slots or say()["acts"].match(text, span.start)
        acts = acts or span.start == subject_end(text)
        if acts and not noun:
            to = say()["done_to"].match(text[span.end :])
            helped = say()["helped"].search(text[: span.start])
            start, said = (helped.start(), helped[0] + span.said) if helped else (span.start, span.said)
            yield replace(span, start=start, said=said), to["what"] if to else ""


def _is_done_by(word: str, span: lexicon.Span) -> bool:
    return bool(meanings(_plain(word)) & (all_meanings(span.words) | all_meanings(lexicon.stem(span.said))))


def _tells(word: str, words: str) -> bool:
    return any(meanings(word) & meanings(one) for one in words.split())


def _is_verb(word: str) -> bool:
    return lexicon.spans(word)[0].verb or word.endswith(("ing", "ed"))


def _does(text: str, verb: str) -> bool:
    """Return whether somebody does something in a text."""
    told = re.search(rf"\b(?:{third_person(verb)}|{going_on(verb)})\b", text, re.I)
    return bool(told or meanings(verb) & acts(text))


def _plain(verb: str) -> str:
    going = re.sub(r"(?<=\w{2}[^e])ed$", "ing", verb)
    return plain_verb(going) if going.endswith("ing") else verb if verb == "lay" else lexicon.stem(verb)


def _doings(words: str, said: Said) -> Iterator[tuple[str, str]]:
    """Yield who shall do what by words of a wish, or by what they tell: “older sister hides”."""
    words = re.sub(r"^(the [\w-]+(?: [\w-]+)?|s?he|it|they) to (?=[a-z]+)", r"\1 should ", words)
    words = re.sub(
        r"\bbe (\w+ing|\w+ed(?= (?:up|down|over|on|in|at|under)\b))", lambda doing: _plain(doing[1]), words
    )
    words = re.sub(r" (?:just|only|simply|now|rather|instead|really) (?=[a-z])", " ", words)
    words = re.sub(r"(?:'s|'re|\b(?:was|were|is|are)) (?=\w+ing\b)", " ", words).replace("  ", " ")
    for named in say()["barely"].finditer(words):
        verb = lexicon.spans(named["does"])[0]
        if (verb.verb or (named["rest"] and not verb.slots)) and all(
            map(said.names, named["who"].split(" and "))
        ):
            yield f"the {named['who']}", _of_plain(named["does"] + named["rest"])
    for text in (words, f"the {words}"):
        if found := who_does(text):
            yield found[0], _of_plain(found[1])
        told = say()["shows"].fullmatch(text)
        if told and lexicon.stem(told["does"]) in expressing():
            yield told["who"], lexicon.stem(told["does"])
        if shape := sentence_in(text):
            yield shape.who, f"{_plain(shape.does)}{shape.rest}"
    first = next(iter(lexicon.spans(words)), None)
    if first and not first.start and first.verb and first.ending in ("", "ing"):
        yield "", _of_plain(words)


def _of_plain(does: str) -> str:
    verb, gap, rest = does.partition(" ")
    return f"{_plain(verb)}{gap}{rest}"
