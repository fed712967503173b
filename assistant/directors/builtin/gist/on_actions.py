"""Reads what someone shall do: besides, instead, before, or in answer."""

import re
from collections.abc import Sequence
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.decision import Call, Decision, call, change
from assistant.directors.builtin.gist.clause import Clause, Context, Rule
from assistant.directors.builtin.gist.frames import Frame, deeds_of, frame_of, retold
from assistant.directors.builtin.gist.phrases import A_THING, MODAL
from assistant.directors.builtin.gist.referring import main_of, meanings, shown
from assistant.directors.builtin.gist.wish import Wish, wish_of
from assistant.directors.builtin.happening import are_many
from assistant.directors.builtin.sense import is_sensible
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.verbs import plain_verb, third_person
from assistant.directors.builtin.wording import sentence

_LONGEST_NAME: Final = 4
"""Words of whoever does something, besides the first and the last."""
_PRONOUNS: Final = {"him": "he", "her": "she", "them": "they"}
_NAMED_WHO: Final = re.compile(rf"(?:{A_THING}|he|she|it|they) ", re.I)
_ALONE: Final = frozenset({"he", "she", "it", "they"})
_NEWCOMER: Final = re.compile(r"^(?:an?|another|some|two|three) ", re.I)
_SEVERAL: Final = re.compile(
    r"^(?:they|two|three|some|both|several|many)\b|\band\b|^(?!its|his)\w+ [\w-]*[^s]s$", re.I
)
_OLD: Final = re.compile(
    r",? (?:instead of|rather than|and not|but not|not|than) (?:(?:to|just|only|simply) )*"
    r"(?P<old>[\w-]+)(?: .*)?$",
    re.I,
)
_BACK: Final = re.compile(r"^(?P<verb>\w+) back\b(?: (?:too|at (?:him|her|it|them)))?$", re.I)
_PREPOSITION: Final = re.compile(
    r"(?:in|on|at|to|through|over|under|by|near|along|across|behind|beside)\b", re.I
)
_NOT_DONE: Final = re.compile(
    r"^(?:be(?! \w+ing\b)|have|look(?! (?:at|up|down|into|over|around|away|towards)\b)|come first|go first"
    r"|last"
    r"|start|begin|end|take place|happen|stay)\b",
    re.I,
)
_NO_DEED: Final = re.compile(r"^\w+n't\b|\b(?:first|last|earlier|later|we|i)\b", re.I)
"""Says of words that they order scenes, or speak of us."""
_GOES_ON: Final = re.compile(r"^be (?=\w+ing\b)", re.I)
_STATES: Final = re.compile(
    r"^get (?:stuck|caught|tangled|away|up|off|wet|angry|scared|lost|hurt|down)\b", re.I
)
_NOBODY: Final = re.compile(r"\b(?:needs?|wants?|likes?|more|time|should|camera|light|scene|be)\b", re.I)
_LED: Final = re.compile(r"(?:let|have|make|see|get|show)\b", re.I)
_NEXT_VERB: Final = re.compile(r"(?P<lead> and (?:then )?|, (?:then )?)(?P<verb>[\w'-]+)", re.I)
_ONLY: Final = re.compile(
    rf"\b(?:{MODAL}|let \w+(?: [\w-]+)?) just \w+ (?:in|on|at|to|through|over|under|along|into)\b", re.I
)
_USING: Final = re.compile(r"us(?:e|ing) (?P<what>.+)$", re.I)
_TOO: Final = re.compile(r" (?:too|as well|also)$", re.I)
_EDGE: Final = re.compile(r",? (?:at|in) the (?:very )?(?:end|start|beginning)\b", re.I)


def acted(wish: Wish) -> list[Call]:
    """Read what someone shall do."""
    text, old = without_old(wish.text)
    found = _who_does(text) or (_told_of_known(text, wish.now) if old or wish.instead else None)
    if found is None:
        return []
    who, does = re.sub(r"^(?:a second|one more) ", "another ", found[0], flags=re.I), found[1]
    cards = _cards(who, does, old, wish)
    if len(cards) != 1:
        return []
    own = is_about(cards[0], who, wish.now)
    if (
        own
        and not old
        and not wish.instead
        and not _LED.match(text)
        and not re.search(rf"\b{MODAL} (?:be )?[\w-]+", text, re.I)
    ):
        return []
    instead = wish.instead or bool(old) or _ONLY.search(text) is not None
    if instead and not own and who.lower() == "they":
        who = _both(wish.now.text(cards[0])) or who
    told = _doing(wish.now.text(cards[0]), who, does, own=own, instead=instead)
    return [call("edit_card", card=cards[0], text=told)] if told else []


def without_old(text: str) -> tuple[str, str]:
    """Return a wish without what shall not be done, and the verb of that: “bow, not wave”."""
    match = _OLD.search(text)
    span = next(iter(lexicon.spans(match["old"])), None) if match else None
    if match and span and span.verb and not span.ending.endswith("s"):
        return text[: match.start()].strip(" ,"), lexicon.stem(match["old"])
    return text, ""


def said_of(text: str) -> Frame | None:
    """Return who does what by a wish or by what is told: “let the girl climb it”, “he rides a camel”."""
    if found := _who_does(text):
        who, does = found
        verb, _, rest = does.partition(" ")
        does = f"{plain_verb(verb)} {rest}".strip() if verb.endswith("ing") else does
        return Frame(who, deeds_of(_told(does, several=are_many(who))))
    return frame_of(rewriting.agreed(text) or "") if _NAMED_WHO.match(text) else None


def _told_of_known(text: str, now: Situation) -> tuple[str, str] | None:
    """Return who does what where it is only told of someone known: “the dogs meet a hedgehog”."""
    said = said_of(text)
    if said is None or not any(is_about(card, said.who, now) for card in now.positions):
        return None
    verb, *rest = " ".join(f"{deed.lead}{deed.told}" for deed in said.deeds).split(" ", 1)
    known = any(span.verb for span in lexicon.spans(verb))
    return (said.who, " ".join([lexicon.stem(verb), *rest])) if known else None


def is_done_already(wish: Wish) -> bool:
    """Return whether a card tells already what someone shall do."""
    found = _who_does(wish.text)
    if found is None or " " in found[1] or wish.instead:
        return False
    cards = _cards(*found, "", wish)
    return (
        len(cards) == 1
        and is_about(cards[0], found[0], wish.now)
        and any(_is_verb(word, found[1]) for word in _words(wish.now.text(cards[0])))
    )


def _is_verb(word: str, plain: str) -> bool:
    """Return whether a word of a card is a verb, as it is plainly or with its ending."""
    plain = plain.lower()
    forms = {plain, third_person(plain)}
    if plain.endswith("ing"):
        forms |= {third_person(plain[:-3]), third_person(f"{plain[:-3]}e")}
    return word.lower() in forms


def replied(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read an answer to what happens, in its own card even “at the end”: “have the dragon wave back”."""
    if not now.cards or clause.has("clip", "stretch", "add") or not clause.says(r"\w back\b"):
        return None
    wish = wish_of(Clause(_EDGE.sub("", clause.text)), Context(context.plain), now)
    text = _TOO.sub("", wish.text)
    found = _who_does(text) or _told_of_known(text, now)
    if found is None or not _BACK.match(found[1]):
        return None
    edits = acted(wish.other(f"let {found[0]} {found[1]}"))
    return change(*edits) if edits else None


def led_up_to(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read what someone does before what a card tells of him: “could he smile before he waves?”."""
    before = clause.first("card before")
    if before is None or clause.has("clip", "stretch", "add"):
        return None
    wish = wish_of(Clause(clause.without(before)), Context(context.plain), now)
    found = _who_does(wish.text)
    card = before.value[0]
    text, subject = now.text(card), lexicon.subject(now.text(card))
    if found is None or subject is None or not is_about(card, found[0], now):
        return None
    does = _told(found[1], several=rewriting.is_several(text))
    told = call("edit_card", card=card, text=f"{text[: subject.end]} {does}, then{text[subject.end :]}")
    decision = change(told)
    return decision if is_sensible(decision, now) else None


def _who_does(core: str) -> tuple[str, str] | None:
    """Return who shall do something, and what."""
    for size in range(_LONGEST_NAME):
        match = re.match(
            r"^(?:(?:let|have|make|see|get|show) )?"
            rf"(?P<who>(?:{A_THING}|both|everyone)(?: [\w'-]+){{{size}}} [\w'-]+|he|she|it|they|him|them|her)"
            rf"(?: (?P<modal>{MODAL}))?(?: (?:also|really|slowly|gently|then|all|suddenly|quietly|just"
            rf"|both))*"
            r" (?P<does>[\w'-]+(?: .+)?)$",
            core,
            re.I,
        )
        past = match and _plain(match["does"].split()[0]) != match["does"].split()[0]
        led = match and (past or match["modal"] or _LED.match(core) or re.match(r"the .*? \w+ing\b", core))
        if match and led and _is_done(match["does"], asked=bool(led)) and not _NOBODY.search(match["who"]):
            verb, *rest = _GOES_ON.sub("", match["does"]).split(" ", 1)
            return _PRONOUNS.get(match["who"].lower(), match["who"]), " ".join([_plain(verb), *rest])
    return None


def _plain(verb: str) -> str:
    """Return “bow” for “bowed”: “I'd rather he bowed”."""
    span = next(iter(lexicon.spans(verb)), None)
    if span and not span.slots and verb.endswith("ed"):
        return plain_verb(f"{verb[:-2]}ing")
    return lexicon.stem(verb) if span and span.ending in ("ed", "irregular") else verb


def _is_done(does: str, *, asked: bool) -> bool:
    """Return whether words are something done: they begin with a plain verb, or one that goes on."""
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
        unknown = asked and not verb.slots and re.match(r"[\w-]+ (?:the|an?|his|her|its) ", does)
        return bool("expression" in verb.slots or _STATES.match(does) or unknown)
    return verb.ending != "s"


def _cards(who: str, does: str, old: str, wish: Wish) -> Sequence[int]:
    """Return the cards in which it can be meant to happen."""
    known = [card for card in wish.cards if card in wish.now.positions]
    if back := _BACK.match(does):
        acts = [card for card in wish.now.positions if meanings(back["verb"]) & shown(wish.now.text(card))]
        return acts or known
    if len(known) == 1:
        return known
    mine = known if _NEWCOMER.match(who) else [card for card in known if is_about(card, who, wish.now)]
    texts = {card: wish.now.text(card) for card in mine}
    verb, *others = _words(does)
    choices = (
        [card for card, text in texts.items() if old and meanings(old) & shown(text)],
        [card for card, text in texts.items() if any(_is_verb(word, verb) for word in _words(text))],
        [card for card, text in texts.items() if any(meanings(word) & shown(text) for word in others)],
    )
    return next((cards for cards in choices if cards and len(cards) < len(mine)), mine)


def _words(text: str) -> list[str]:
    return re.findall(r"[\w-]+", text)


def is_about(card: int, who: str, now: Situation) -> bool:
    """Return whether a card is about someone, by name or as “it”."""
    if _NEWCOMER.match(who):
        return False
    if who.lower() == "they":
        subject = frame_of(now.text(card))
        return subject is not None and are_many(subject.who)
    if who.lower() in _ALONE:
        return True
    named = next(
        (earlier for earlier in range(card, 0, -1) if not rewriting.tells_on(now.text(earlier))), card
    )
    return bool(meanings(who.split()[-1]) & main_of(now.text(named)))


def _is_going_on(does: str) -> bool:
    """Return whether a verb is in -ing, as in “dancing”; “sing” is none."""
    first = does.split()[0]
    span = lexicon.spans(first)[0]
    return first.endswith("ing") and (span.ending == "ing" or not span.slots)


def _both(text: str) -> str:
    """Return who “they” are where a card is about one who has to do with another."""
    card, named = frame_of(text), rewriting.beings(text)
    other = [being for being in named[1:] if card and not rewriting.names(card.who, being)]
    return f"{card.who} and the {other[0]}" if card and len(other) == 1 else ""


def _doing(text: str, who: str, does: str, *, own: bool, instead: bool) -> str | None:
    """Return a card's text with what someone does in it; `own` where the text is about him."""
    text, going_on = text.rstrip(" ."), _is_going_on(does)
    if instead and " and " in who:
        return sentence(f"{who} {does}")
    if not own:
        does = does if _SEVERAL.match(who) or going_on else _told(does, several=False)
        return rewriting.ended(
            f"{text}, {'with' if going_on else 'and'}", f"{who[:1].lower()}{who[1:]} {does}"
        )
    frame, said = frame_of(text), does
    if using := _USING.match(does):
        return rewriting.ended(text, f", using {using['what']}")
    if frame and going_on:
        verb, _, rest = does.partition(" ")
        does = f"{plain_verb(verb)} {rest}".strip()
        going_on = not (instead or any(deed.is_of(does) for deed in frame.deeds))
    if frame is None or going_on:
        return rewriting.ended(text, f", {said}")
    told = _told(does, several=are_many(frame.who))
    done = frame_of(f"it {told}")
    if done and (changed := retold(frame, done, instead=instead)):
        return changed.text
    return rewriting.ended(text, f"and {told}" if " and " not in f"{text} {told}" else f", then {told}")


def _told(does: str, *, several: bool) -> str:
    """Return “smiles and takes off his helmet” for “smile and take off his helmet”."""
    first, _, rest = does.partition(" ")
    if several or _is_going_on(does):
        return does

    def of_one(match: re.Match[str]) -> str:
        verb = lexicon.spans(match.string[match.start("verb") :])[0]
        is_verb = (
            (verb.verb or "expression" in verb.slots)
            and not verb.ending
            and not verb.slots & {"subject", "scenery", "colour"}
        )
        return f"{match['lead']}{third_person(match['verb']) if is_verb else match['verb']}"

    return f"{third_person(first)}{_NEXT_VERB.sub(of_one, f' {rest}') if rest else ''}"


RULES: Final[tuple[Rule, ...]] = (replied, led_up_to)
