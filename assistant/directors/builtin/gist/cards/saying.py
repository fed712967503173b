"""Takes apart who shall do what: “let the girl climb it”, “he rides a camel”, “bow, not wave”."""

import re
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.gist.cards.frames import Deed, Frame, deeds_of, frame_of
from assistant.directors.builtin.gist.marks.cues import expressing, genders
from assistant.directors.builtin.gist.marks.phrases import A_THING, MODAL
from assistant.directors.builtin.gist.marks.showing import main_of, meanings
from assistant.directors.builtin.gist.parting.board_words import is_being, is_person
from assistant.directors.builtin.gist.parting.happenings import told_by_shape
from assistant.directors.builtin.happening import are_many
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.verbs import AS_SUBJECT, plain_verb, third_person

_LONGEST_NAME: Final = 4
"""Words of whoever does something, besides the first and the last."""
_OF_NO_MANNER: Final = re.compile(r"(?:also|really|then|all|just|both|only|simply|again|still|even)", re.I)
_HOW: Final = rf"(?:{_OF_NO_MANNER.pattern}|(?!(?:fly|rely|reply|apply|ally|rally|bully)\b)\w{{2,}}ly)"
"""Stands before what someone does: “he should slowly open it”."""
_ANY: Final = rf"(?:(?<=let )|(?<=have )|(?<=see ))(?!(?:{A_THING}|it|him|them|her|us|me|there|be)\b)"
"""Before whom no article names: “let smoke come out”."""
_NAMED_WHO: Final = re.compile(rf"(?:{A_THING}|he|she|it|they) ", re.I)
_TELLS_ON: Final = re.compile(r"(?:it|he|she|they)\b", re.I)
_AS_OBJECT: Final = {"he": "him", "she": "her(?! \\w)"}
_ALONE: Final = frozenset({"he", "she", "it", "they"})
NEWCOMER: Final = re.compile(r"^(?:an?|another|some|two|three|one) ", re.I)
"""Begins who is not there yet."""
_OLD: Final = re.compile(
    r",? (?:instead of|rather than|and not|but not|not|than) (?:(?:to|just|only|simply) )*"
    r"(?P<old>[\w-]+)(?: .*)?$",
    re.I,
)
_HAVING: Final = re.compile(r" (?:in|with|on|of|from|who) ", re.I)
"""Leads to what someone wears or has: “a baker in a tall hat”."""
_ONE: Final = re.compile(r"^one (?!of\b)", re.I)
_SIMPLY: Final = re.compile(
    r"^(?P<who>he|she|it|they|the (?:[\w-]+ )?[\w-]+) (?:just|simply|only|now) ", re.I
)
_NOT_DONE: Final = re.compile(
    r"^(?:be(?! \w+ing\b)|have|look(?! (?:(?:straight|directly) )?"
    r"(?:at|up|down|into|over|around|away|towards)\b)|come first|go first"
    r"|last"
    r"|start|begin|end|take place|happen|stay)\b",
    re.I,
)
_NO_DEED: Final = re.compile(r"^\w+n't\b|\b(?:first|last|earlier|later|we|i)\b", re.I)
"""Says of words that they order scenes, or speak of us."""
_GOES_ON: Final = re.compile(r"^be (?=\w+ing\b)", re.I)
_WAY: Final = r"(?:up|down|over|off|out|away|back|at|into|through)"
_STATES: Final = re.compile(
    r"^get (?:stuck|caught|tangled|away|up|off|wet|angry|scared|lost|hurt|down)\b", re.I
)
_NOBODY: Final = re.compile(
    r"\b(?:is|are|was|were|gets?|keeps?|needs?|wants?|likes?|more|time|should|camera|light|scene|be)\b", re.I
)
_JUDGING: Final = re.compile(
    r"\b(?:sense|belongs?|deserves?|too (?!late\b)\w+|enough|better|nicer)\b"
    r"|\b(?:be|is|are|was|were)\b(?! \w+ing\b)"
    r"|^an? (?:[\w-]+ )?(?:bit|lot|touch|hint) of\b",
    re.I,
)
"""What is thought of a film, and not told of anybody in it."""
LED: Final = re.compile(r"(?:let|have|make|see|show)\b", re.I)
"""Begins what someone shall be let do."""
_NEXT_VERB: Final = re.compile(r"(?P<lead> and (?:then )?|, (?:then )?)(?P<verb>[\w'-]+)", re.I)


def without_old(text: str) -> tuple[str, str]:
    """Return a wish without what shall not be done, and the verb of that: “bow, not wave”."""
    match = _OLD.search(text)
    span = next(iter(lexicon.spans(match["old"])), None) if match else None
    doing = match is not None and match["old"].endswith("ing")
    if match and span and (span.verb or (doing and not span.slots & lexicon.SEEN)) and not span.of_one:
        old = plain_verb(match["old"]) if doing else lexicon.stem(match["old"])
        return text[: match.start()].strip(" ,"), old
    return text, ""


def said_of(text: str) -> Frame | None:
    """Return who does what by a wish or by what is told: “let the girl climb it”, “he rides a camel”."""
    text = _SIMPLY.sub(r"\g<who> ", _ONE.sub("a ", text))
    if found := who_does(text):
        who, does = found
        verb, _, rest = does.partition(" ")
        does = f"{plain_verb(verb)} {rest}".strip() if verb.endswith("ing") else does
        return Frame(who, deeds_of(told_form(does, several=are_many(who))))
    return frame_of(rewriting.agreed(text) or "") if _NAMED_WHO.match(text) else None


def told_of_known(text: str, now: Situation, there: int = 0) -> tuple[str, str] | None:
    """Return who does what where it is only told of someone known: “the dogs meet a hedgehog”.

    Args:
        text: what is told.
        now: the situation.
        there: a card that was spoken of, where anybody may come in; or 0.
    """
    said = said_of(text)
    verb = said.deeds[0].verb if said else ""
    known = any(span.verb or lexicon.stem(span.words) in expressing() for span in lexicon.spans(verb))
    shape = told_by_shape(_ONE.sub("a ", text))
    if shape and (shape.does.endswith("ing") or not (_NAMED_WHO.match(text) or NEWCOMER.match(text))):
        shape = None
    if shape and not known:
        said, known = Frame(shape.who, deeds_of(f"{shape.does}{shape.rest}")), True
    if said is None or not known or "," in said.who or _JUDGING.search(text):
        return None
    if any(span.slots & {"trade"} for span in lexicon.spans(said.who)):
        return None
    named = any(rewriting.names(card["text"], said.who) for card in now.cards)
    comes = there and (named or (shape and NEWCOMER.match(said.who)))
    if not (comes or any(is_about(card, said.who, now) for card in now.positions)):
        return None
    verb, *rest = "".join(f"{deed.lead}{deed.told}" for deed in said.deeds).split(" ", 1)
    does = " ".join([lexicon.stem(verb), *rest])
    return None if _NOT_DONE.match(does) else (said.who, does)


def who_does(core: str) -> tuple[str, str] | None:
    """Return who shall do something, and what."""
    for size in range(_LONGEST_NAME):
        match = re.match(
            r"^(?:(?:let|have|make|see|get|show) )?"
            rf"(?P<who>(?:{A_THING}|both|everyone)(?: [\w'-]+){{{size}}} [\w'-]+|he|she|it|they|him|them|her"
            r"|everybody|everyone|someone|somebody"
            rf"|{_ANY}[\w-]+)(?: have (?:it|him|her|them)(?= \w))?"
            rf"(?: (?P<modal>{MODAL}))?(?P<how>(?: {_HOW})*) (?P<does>[\w'-]+(?: .+)?)$",
            core,
            re.I,
        )
        past = match and _plain(match["does"].split()[0]) != match["does"].split()[0]
        led = match and (past or match["modal"] or LED.match(core) or re.match(r"the .*? \w+ing\b", core))
        shall = match is not None and match["modal"] not in (None, "can")
        if match and led and _is_done(match["does"], shall=shall) and not _NOBODY.search(match["who"]):
            verb, _, rest = _GOES_ON.sub("", match["does"]).partition(" ")
            return AS_SUBJECT.get(match["who"].lower(), match["who"]), _done(_plain(verb), rest, match["how"])
    return None


def _done(verb: str, rest: str, how: str) -> str:
    """Return what is done with how it is done behind it: “open it slowly” for “slowly open it”."""
    manner = " ".join(word for word in how.split() if not _OF_NO_MANNER.fullmatch(word))
    if not manner:
        return f"{verb} {rest}".strip()
    deed = Deed.of(verb, rest)
    return deed.with_parts([manner]).told


def _plain(verb: str) -> str:
    """Return “bow” for “bowed”: “I'd rather he bowed”."""
    span = next(iter(lexicon.spans(verb)), None)
    if span and not span.slots and verb.endswith("ed"):
        return plain_verb(f"{verb[:-2]}ing")
    past = span and span.ending in ("ed", "irregular") and verb != "lay"
    return lexicon.stem(verb) if past else verb


def _is_done(does: str, *, shall: bool) -> bool:
    """Return whether words are something done: they begin with a plain verb, or one that goes on.

    A word that nobody knows is one where something is done to something, or where it stands behind “should”.
    """
    verb = next(iter(lexicon.spans(_GOES_ON.sub("", does))), None)
    if (
        verb is None
        or verb.start
        or _NOT_DONE.match(does)
        or _NO_DEED.search(does)
        or verb.slots & {"weather", "hour"}
    ):
        return False
    if not verb.verb:
        acts = shall or re.match(rf"[\w-]+ (?:{_WAY} )?(?:the|an?|his|her|its|it|him|them)\b", does)
        unknown = not verb.slots and acts
        shows = "expression" in verb.slots and lexicon.stem(verb.words) in expressing()
        return bool(shows or _STATES.match(does) or unknown)
    return verb.ending != "s"


def is_about(card: int, who: str, now: Situation) -> bool:
    """Return whether a card is about someone, by name or as “it”."""
    if NEWCOMER.match(who):
        return False
    if who.lower() == "they":
        subject = frame_of(now.text(card))
        return subject is not None and are_many(subject.who)
    last, told = who.split()[-1], now.text(whom_from(card, now))
    if who.lower() in genders():
        return _is_called_so(who.lower(), told)
    if who.lower() in _ALONE:
        return True
    frame = frame_of(told)
    called = frame is not None and _HAVING.split(frame.who)[0].lower().split()[-1] == last.lower()
    return called or bool(meanings(last) & main_of(told))


def _is_called_so(pronoun: str, told: str) -> bool:
    """Return whether “he” or “she” can be whom a card is about, and nobody else in it."""
    subject = lexicon.subject(told)
    if subject is None:
        return False
    main, others = subject.words, rewriting.beings(told)[1:]
    if re.search(rf"\b{_AS_OBJECT[pronoun]}\b", told, re.I):
        return False
    if any(main in people for said, people in genders().items() if said != pronoun):
        return False
    return is_person(main) or (is_being(main) and not any(map(is_person, others)))


def whom_from(card: int, now: Situation) -> int:
    """Return the card that names whom a card tells of: an earlier one, where that only says “it”."""
    return next((one for one in range(card, 0, -1) if not _TELLS_ON.match(now.text(one))), card)


def is_going_on(does: str) -> bool:
    """Return whether a verb is in -ing, as in “dancing”; “sing” is none."""
    first = does.split()[0].rstrip(",")
    spans = lexicon.spans(first) if first.endswith("ing") else []
    return any(span.ending == "ing" or not span.slots for span in spans[:1])


def told_form(does: str, *, several: bool) -> str:
    """Return “smiles and takes off his helmet” for “smile and take off his helmet”."""
    first, _, rest = does.partition(" ")
    if several or is_going_on(does):
        return does

    def of_one(match: re.Match[str]) -> str:
        verb = lexicon.spans(match.string[match.start("verb") :])[0]
        is_verb = (
            not re.search(r"[aeiouy]\w*ing$", match["verb"])
            and (verb.verb or "expression" in verb.slots)
            and not verb.ending
            and not verb.slots & {"subject", "scenery", "colour"}
        )
        return f"{match['lead']}{third_person(match['verb']) if is_verb else match['verb']}"

    return f"{third_person(first)}{_NEXT_VERB.sub(of_one, f' {rest}') if rest else ''}"
