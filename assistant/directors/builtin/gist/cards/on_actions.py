"""Reads what someone shall do: besides, instead, before, or in answer."""

import itertools
import re
from collections.abc import Sequence
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.decision import Call, Decision, call, change
from assistant.directors.builtin.gist.cards.frames import frame_of, retold
from assistant.directors.builtin.gist.cards.on_retelling import without_unseen
from assistant.directors.builtin.gist.cards.saying import (
    LED,
    NEWCOMER,
    is_about,
    is_going_on,
    told_form,
    told_of_known,
    who_does,
    whom_from,
    without_old,
)
from assistant.directors.builtin.gist.cards.wish import Wish, wish_of
from assistant.directors.builtin.gist.clause import Clause, Context, Rule
from assistant.directors.builtin.gist.marks.phrases import MODAL
from assistant.directors.builtin.gist.marks.referring import things
from assistant.directors.builtin.gist.marks.showing import main_of, meanings, shown
from assistant.directors.builtin.gist.parting.cores import without_places
from assistant.directors.builtin.gist.parting.sentence_shapes import sentence_in
from assistant.directors.builtin.happening import are_many, subject_end
from assistant.directors.builtin.sense import is_sensible
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.verbs import plain_verb, third_person
from assistant.directors.builtin.wording import sentence
from tools.renderers.animatic.vocabulary import vocabulary

_BACK: Final = re.compile(r"^(?P<verb>\w+) back\b(?: (?:too|at (?:him|her|it|them)))?$", re.I)
_ONLY: Final = re.compile(
    rf"\b(?:{MODAL}|(?:let|make|have) \w+(?: [\w-]+)?) (?:just|simply) \w+"
    r" (?:for|in|on|at|to|through|over|under|along|into)\b",
    re.I,
)
_POINTED: Final = re.compile(r"(?:s?he|it|they|both|everyone|the|his|her|its|my|our|their|that|this)\b", re.I)
_BEFORE: Final = re.compile(
    r"^(?P<does>(?!.*\bfirst\b).+?),? "
    r"(?:(?:right |just |shortly )?before |(?:and )?(?P<then>then) (?=\w+s ))"
    r"(?:(?:he|she|it|they|the [\w-]+) |(?=\w+ing\b)|(?<=then ))"
    r"(?P<verb>(?!should\b)[\w-]+(?: (?:off|up|down|out|asleep|over|away))?)\b",
    re.I,
)
_USING: Final = re.compile(r"us(?:e|ing) (?P<what>.+)$", re.I)
_TOO: Final = re.compile(r" (?:too|as well|also)$", re.I)
_MEANWHILE: Final = re.compile(r"\b(?:when|while|as) (?:he|she|it|they|the|\w+ing)\b", re.I)
_BESIDES: Final = re.compile(r"\b(?:while|where|who|whose|which)\b| and (?:an?|the) [\w-]+ \w+s (?!and\b)")
"""Begins what a card tells of others."""
_EDGE: Final = re.compile(r",? (?:at|in) the (?:very )?(?:end|start|beginning)\b", re.I)


def acted(wish: Wish) -> list[Call]:
    """Read what someone shall do."""
    text, old = without_old(wish.text)
    text = text if old else without_unseen(wish)
    here = _there(text, wish)
    is_told = bool(old) or wish.instead or bool(here)
    found = who_does(text) or (told_of_known(text, wish.now, here) if is_told else None)
    if found is None:
        return []
    who, does = re.sub(r"^(?:a second|one more) ", "another ", found[0], flags=re.I), found[1]
    cards = _cards(who, does, old, wish)
    if len(cards) != 1:
        return []
    if _is_unknown(who, wish.now) and not wish.named:
        return []
    who = _meant(who, does, cards[0], wish.now)
    frame = frame_of(wish.now.text(cards[0]))
    own = is_about(cards[0], who, wish.now)
    own = own and not (frame and are_many(frame.who) and not are_many(who))  # one of them
    if (
        own
        and not old
        and not wish.instead
        and not (LED.match(text) or here)
        and not re.search(rf"\b{MODAL} (?:be )?[\w-]+", text, re.I)
    ):
        return []
    instead = wish.instead or bool(old) or _ONLY.search(text) is not None
    if instead and not own and who.lower() == "they":
        who = _both(wish.now.text(cards[0])) or who
    told = _doing(wish.now.text(cards[0]), who, does, own=own, instead=instead, old=old)
    return [call("edit_card", card=cards[0], text=told)] if told else []


def _there(text: str, wish: Wish) -> int:
    """Return the one card in which it can be meant that something happens which is only told; or 0."""
    known = [card for card in wish.cards if card in wish.now.positions]
    shape = None if wish.named or len(wish.now.cards) == 1 else sentence_in(text)
    if shape is None or wish.goes_on:
        return wish.goes_on or (known[0] if len(known) == 1 else 0)
    mine = [card for card in known if is_about(card, shape.who, wish.now)]
    one_of = re.match(r"one of ", shape.who, re.I)
    there = known if one_of or (len(known) == 1 and not NEWCOMER.match(shape.who)) else mine
    named = things(text, wish.now)
    wished = (named and not mine) or (wish.asked and not named) or _MEANWHILE.search(text)
    found = _telling_most(_words(f"{shape.does} {shape.rest}"), there, wish.now)
    if not wished:  # a last scene may be told on
        found = [card for card in found if card < len(wish.now.cards)]
    found = found or (there if wished else [])
    return found[0] if len(found) == 1 else 0


def _meant(who: str, does: str, card: int, now: Situation) -> str:
    """Return who “she” is who does something to the one a card is about: whom the card before shows."""
    told = frame_of(now.text(card))
    if who.lower() not in ("he", "she", "it") or told is None or not rewriting.names(does, told.who):
        return who
    named = (now.text(one) for one in range(card - 1, 0, -1) if not rewriting.tells_on(now.text(one)))
    earlier = map(lexicon.subject, named)
    other = next((one.said for one in earlier if one and not rewriting.names(told.who, one.said)), "")
    return f"the {other}" if other else who


def is_done_already(wish: Wish) -> bool:
    """Return whether a card tells already what someone shall do."""
    found = who_does(wish.filmed)
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
    wish = wish_of(Clause(_EDGE.sub("", clause.text)), Context(context.alone), now)
    text = _TOO.sub("", wish.text)
    found = who_does(text) or told_of_known(text, now)
    if found is None or not _BACK.match(found[1]):
        return None
    edits = acted(wish.other(f"let {found[0]} {found[1]}"))
    return change(*edits) if edits else None


_SHOWN: Final = re.compile(r"(?:show|see|film|draw)\b", re.I)
"""Begins a wish for a scene: “show the dragon flying before it lands”."""


def led_up_to(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read what someone does before what a card tells of him: “he smiles before waving”."""
    before, match = (
        clause.first("card before"),
        _BEFORE.match(without_places(clause.text, clause.all("card"))),
    )
    scene = clause.has("clip", "stretch", "add") or _SHOWN.match(clause.text)
    if scene or match is None or (match["then"] and len(now.cards) > 1):
        return None
    card = before.value[0] if before else _telling(match["verb"], clause.text[match.end() :], clause, now)
    wish = wish_of(Clause(match["does"]), Context(context.alone), now)
    found = who_does(wish.text) or told_of_known(wish.text, now)
    if not card or found is None or not is_about(card, found[0], now):
        return None
    if any(_is_verb(word, found[1].split()[0]) for one in now.cards for word in _words(one["text"])):
        return None
    text = now.text(card)
    end = subject_end(text)
    does = told_form(found[1], several=rewriting.is_several(text))
    decision = change(
        call("edit_card", card=card, text=f"{text[:end].strip()} {does}, then {text[end:].strip()}")
    )
    return decision if is_sensible(decision, now) else None


def _telling(verb: str, rest: str, clause: Clause, now: Situation) -> int:
    """Return the one card, of those that a clause names, that tells what is done, or to what; or 0."""
    named = {card for mark in clause.all("card") for card in mark.value} or set(now.positions)
    first, _, rest = verb.partition(" ")
    plain = f"{plain_verb(first) if first.endswith('ing') else first} {rest}".strip()
    found = [card for card in now.positions if card in named and _does(now.text(card), plain)]
    found = found or [card for thing in things(rest, now) for card in thing.cards if card in named]
    return found[0] if len(found) == 1 else 0


def _cards(who: str, does: str, old: str, wish: Wish) -> Sequence[int]:
    """Return the cards in which it can be meant to happen."""
    known = [card for card in wish.cards if card in wish.now.positions]
    if back := _BACK.match(does):
        acts = [card for card in wish.now.positions if meanings(back["verb"]) & shown(wish.now.text(card))]
        return acts or known
    if len(known) == 1:
        return known
    mine = known if _is_new(who, wish.now) else [card for card in known if is_about(card, who, wish.now)]
    if wish.goes_on in mine and not wish.named:
        return [wish.goes_on]
    texts = {card: wish.now.text(card) for card in mine}
    verb, *others = _words(does)
    choices = (
        [card for card, text in texts.items() if old and _does(text, old)],
        [card for card, text in texts.items() if any(_is_verb(word, verb) for word in _words(text))],
        _telling_most(others, mine, wish.now),
        _of_whom(does, mine, wish.now),
    )
    found = next((cards for cards in choices if cards and len(cards) < len(mine)), mine)
    last = things(does, wish.now)[-1:]
    return last[0].cards if last and len(found) > 1 and NEWCOMER.match(who) else found


def _does(text: str, verb: str) -> bool:
    """Return whether a card tells of what is done by a verb."""
    told = frame_of(text)
    return bool(meanings(verb) & shown(text)) or bool(told and any(deed.is_of(verb) for deed in told.deeds))


def _telling_most(words: Sequence[str], cards: Sequence[int], now: Situation) -> list[int]:
    """Return the cards that tell most of some words, those that go on with “it” also of whom they tell."""
    told = {card: shown(now.text(card)) | main_of(now.text(whom_from(card, now))) for card in cards}
    scores = {card: sum(bool(meanings(word) & keys) for word in words) for card, keys in told.items()}
    return [card for card, score in scores.items() if score and score == max(scores.values())]


def _of_whom(does: str, cards: Sequence[int], now: Situation) -> list[int]:
    """Return the first card that is about a person, where something is done to “him” or “her”."""
    people = (card for card in cards if re.search(r"\b(?:him|her)$", does) and _is_of_person(now.text(card)))
    return list(itertools.islice(people, 1))


def _is_of_person(text: str) -> bool:
    subject = lexicon.subject(text)
    return subject is not None and vocabulary().kinds.get(subject.words) == "biped"


def _is_unknown(who: str, now: Situation) -> bool:
    """Return whether someone is called as if he were there whom no card names: “the old man”."""
    named = any(rewriting.names(card["text"], who) for card in now.cards)
    last = lexicon.spans(who)[-1]
    return who.startswith("the ") and not named and last.slots == {"subject"}


def _is_new(who: str, now: Situation) -> bool:
    """Return whether someone is not there yet: “a fox”, “smoke”."""
    if NEWCOMER.match(who) or _POINTED.match(who):
        return NEWCOMER.match(who) is not None
    return not any(rewriting.names(card["text"], who) for card in now.cards)


def _words(text: str) -> list[str]:
    return re.findall(r"[\w-]+", text)


def _both(text: str) -> str:
    """Return who “they” are where a card is about one who has to do with another."""
    card, named = frame_of(text), rewriting.beings(text)
    other = [being for being in named[1:] if card and not rewriting.names(card.who, being)]
    return f"{card.who} and the {other[0]}" if card and len(other) == 1 else ""


def _doing(text: str, who: str, does: str, *, own: bool, instead: bool, old: str = "") -> str | None:
    """Return a card's text with what someone does in it; `own` where the text is about him."""
    text, going_on = text.rstrip(" ."), is_going_on(does)
    if instead and " and " in who:
        return sentence(f"{who} {does}")
    if not own or (not instead and _BESIDES.search(text)):
        new = are_many(who) and not rewriting.names(text, who)
        who = re.sub(r"^the ", "", who, flags=re.I) if new else who
        beside = going_on and not _BESIDES.search(text)
        verb, gap, rest = does.partition(" ")
        does = f"{plain_verb(verb)}{gap}{rest}" if going_on and not beside else does
        told = told_form(does, several=are_many(who))
        return rewriting.ended(f"{text}, {'with' if beside else 'and'}", f"{who[:1].lower()}{who[1:]} {told}")
    frame, said = frame_of(text), does
    if using := _USING.match(does):
        return rewriting.ended(text, f", using {using['what']}")
    if frame and going_on:
        verb, _, rest = does.partition(" ")
        does = f"{plain_verb(verb)} {rest}".strip()
        going_on = not (instead or any(deed.is_of(does) for deed in frame.deeds))
    if frame is None or going_on:
        return rewriting.ended(text, f", {said}")
    told = told_form(does, several=are_many(frame.who))
    done = frame_of(f"it {told}")
    if done and (changed := retold(frame, done, instead=instead, old=old)):
        return changed.text
    return rewriting.ended(text, f"and {told}" if " and " not in f"{text} {told}" else f", then {told}")


FIRST_RULES: Final[tuple[Rule, ...]] = (led_up_to,)
"""Read before a scene can be meant to go elsewhere, for both speak of “before”."""
RULES: Final[tuple[Rule, ...]] = (replied,)
