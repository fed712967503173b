"""Reads what someone does instead of what a card tells: “the man dances, no laughing”."""

import re
from collections.abc import Iterator, Sequence

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.decision import Decision
from assistant.directors.builtin.gist.cards.frames import frame_of
from assistant.directors.builtin.gist.cards.saying import who_does
from assistant.directors.builtin.gist.contents.said import Said, say, words_of
from assistant.directors.builtin.gist.marks.cues import expressing
from assistant.directors.builtin.gist.marks.showing import acts, meanings
from assistant.directors.builtin.gist.parting.cores import bare
from assistant.directors.builtin.gist.parting.sentence_shapes import sentence_in
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.verbs import going_on, plain_verb, third_person


def done_instead(part: str, others: Sequence[str], said: Said) -> tuple[str, int, str] | None:
    """Return the order of what someone does instead of what a card tells, the card, and the verb of that."""
    for new, old, what in (*_deeds(part), *_fronted(part, said), *_without_thing(part, others, said)):
        news = [new] if new else [one for one in others if _who_does(one)]
        if len(news) != 1 or not (doing := _who_does(news[0])):
            continue
        who, does = doing
        if does.startswith("use "):
            return None  # “use a rope instead of climbing”: he climbs by it
        anyone = say()["anyone"].fullmatch(who)
        texts = {card: text for card, text in said.texts().items() if _does(text, old)}
        if not texts and what and said.names(who) and any(span.verb for span in lexicon.spans(old)[:1]):
            old, texts = _done_to(what.split()[-1], who, said)
        if said.names(who) and not anyone:
            texts = {card: text for card, text in texts.items() if _tells_of(text, who)}
        if len(texts) == 1 and said.is_idle(*(one for one in others if one not in news)):
            ((card, text),) = texts.items()
            meant = _as_told(who, text) if anyone or " and " in who else who
            order = f"{meant} should {does} instead of {_whole(old, what, text)}"
            return f"in card {card} {order}", card, old
    return None


def _as_told(who: str, text: str) -> str:
    """Return those whom a text tells of, as it calls them, where words name them all, or none by name."""
    frame = frame_of(text)
    named = [rewriting.names(frame.who, one) for one in re.split(r" and ", who)] if frame else []
    several = len(named) > 1 and all(named)
    return frame.who if frame and (several or not rewriting.names(text, who)) else who


def _done_to(thing: str, who: str, said: Said) -> tuple[str, dict[int, str]]:
    """Return what somebody does to a thing, by another verb than was said, and the card that tells it."""
    for card, text in said.texts().items():
        frame = frame_of(text)
        for deed in frame.deeds if frame and rewriting.names(frame.who, who) else ():
            if deed.parts and rewriting.names(deed.parts[0], thing):
                return lexicon.stem(deed.verb.split()[0]), {card: text}
    return "", {}


def _tells_of(text: str, who: str) -> bool:
    return rewriting.names(text, who) or rewriting.tells_on(text)


def leaves_undone(made: Decision, card: int, old: str, now: Situation) -> bool:
    """Return whether what was read is done in that card alone, and one deed no more, but all others."""
    if not made.calls or made.said:
        return False
    texts = [str(one.args["text"]) for one in made.calls if one.name == "edit_card" and "text" in one.args]
    others = any(one.args.get("card", card) != card or one.name == "add_card" for one in made.calls)
    told = frame_of(now.text(card))
    kept = [deed.verb for deed in told.deeds if not deed.is_of(old)] if told else []
    lost = any(_does(text, old) or not all(verb in text for verb in kept) for text in texts)
    return not (others or lost)


def _does(text: str, verb: str) -> bool:
    """Return whether somebody does something in a text."""
    told = re.search(rf"\b(?:{third_person(verb)}|{going_on(verb)})\b", text, re.I)
    return bool(told or meanings(verb) & acts(text))


def _deeds(part: str) -> Iterator[tuple[str, str, str]]:
    """Yield what shall be done, the verb of what shall not, and to what."""
    if match := say()["from_to"].match(part):
        verb, _, what = match["old"].partition(" ")
        who = re.sub(r"^(?:change )?(?P<who>the [\w ]+?)(?:'s .*)?$", r"\g<who>", match["lead"])
        there = re.search(r"\bthe [\w-]+$", what)
        yield (
            f"{who} {re.sub(r'(?<= )it$', there[0], match['new']) if there else match['new']}",
            plain_verb(verb),
            what,
        )
    elif match := say()["unliked"].match(part):
        yield "", plain_verb(match["old"].lower()), match["pre"] or ""
    elif match := say()["undone"].match(part):
        old, new, then = match["old"].lower(), match["new"].strip(), match["but"] or match["then"] or ""
        new = f"{new} should {then.strip()}" if then and new else then or new
        yield new, _plain(old), f"{match['what']} {match['pre'] or ''}".strip()


def _fronted(part: str, said: Said) -> Iterator[tuple[str, str, str]]:
    """Yield deeds of “instead of eating the cake the boy throws it”, where it is known which cake."""
    lead, _, rest = part.partition("instead of ")
    for match in reversed([] if lead else list(say()["fronted"].finditer(rest))):
        old, _, what = rest[: match.start()].strip(" ,").partition(" ")
        if old.endswith("ing") and (not words_of(what) or said.is_known(what)):
            new = re.sub(r" (?:it|them)\b", f" {what}", bare(match["new"]), count=1)
            yield new, plain_verb(old), what


def _without_thing(part: str, others: Sequence[str], said: Said) -> Iterator[tuple[str, str, str]]:
    """Yield the verb of what someone does with a thing that shall go, who does something else."""
    gone = next(filter(None, (pattern.fullmatch(part) for pattern in say()["gone"])), None)
    doing = next(filter(None, map(_who_does, others)), None)
    thing = gone.groupdict().get("what") if gone else None
    if thing and doing and len(said.cards) == 1:
        card = frame_of(said.now.text(said.cards[0]))
        deeds = card.deeds if card and rewriting.names(card.who, doing[0]) else ()
        yield from (("", lexicon.stem(one.verb), "") for one in deeds if rewriting.names(one.told, thing))


def _plain(verb: str) -> str:
    return plain_verb(verb) if verb.endswith("ing") else lexicon.stem(verb)


def _who_does(words: str) -> tuple[str, str] | None:
    """Return who shall do what by words of a wish, or by what they tell: “older sister hides”."""
    words = re.sub(r"^(?:i )?(?:would|'d) (?:prefer|rather|like) (?=the |s?he )", "", words, flags=re.I)
    words = re.sub(r"^(the [\w-]+(?: [\w-]+)?|s?he|it|they) to (?=[a-z]+)", r"\1 should ", words)
    words = re.sub(r"\bbe (\w+ing)\b", lambda going: plain_verb(going[1]), words)
    words = re.sub(r"\b(?:was|were|is|are) (?=\w+ing\b)", "", words)
    for text in (words, f"the {words}"):
        if found := who_does(text):
            verb, _, rest = found[1].partition(" ")
            return found[0], f"{plain_verb(verb) if verb.endswith('ing') else verb} {rest}".strip()
        told = say()["shows"].fullmatch(text)
        if told and lexicon.stem(told["does"]) in expressing():
            return told["who"], lexicon.stem(told["does"])
        if shape := sentence_in(text):
            return shape.who, f"{_plain(shape.does)}{shape.rest}"
    return None


def _whole(old: str, what: str, text: str) -> str:
    """Return a deed as it goes on, with what a card says of it: “shaking his fist” for “shake”."""
    told = re.search(
        rf"\b(?:{third_person(old)}|{going_on(old)}) (?P<what>.+?)(?= (?:and|while|as) |[,.]|$)", text
    )
    known = what and re.search(rf"\b{re.escape(what.split()[-1])}\b", text, re.I)
    return f"{going_on(old)} {what if known else told['what'] if told else ''}".strip()
