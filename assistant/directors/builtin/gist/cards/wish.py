"""What a clause wishes of cards: the core of its words, the cards, and the edits that carry it out."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final, Self

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.decision import Call, call
from assistant.directors.builtin.gist.cards.wish_places import (
    AT_PLACE,
    is_by_place,
    is_compared,
    is_place,
    places_meant,
    telling_where,
)
from assistant.directors.builtin.gist.clause import Clause, Context, Mark
from assistant.directors.builtin.gist.marks.cues import core_words
from assistant.directors.builtin.gist.marks.phrases import MODAL, NAMED_AT_LENGTH
from assistant.directors.builtin.gist.marks.pointing import cards_of, scenes_of_things
from assistant.directors.builtin.gist.marks.referring import things
from assistant.directors.builtin.gist.parting.board_words import (
    in_board_words,
    is_being,
    is_person,
    names_one,
    of_doer,
    person_meant,
)
from assistant.directors.builtin.gist.parting.cores import bare, without_places
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.synonyms import as_cards_say

_ALL: Final = re.compile(
    r",? (?:in|for|on|of|to) (?:all (?:two|three|four|of (?:it|them))|both(?: of them)?|them all|every one"
    r"|each)(?=$|,)"
    r"|,? ?\b(?:(?:in|on|for|of|to) )?all (?:of )?(?:the )?(?:two |three |four |my )(?:scenes|shots"
    r"|cards|parts)\b"
    r"|(?:(?<=film )|(?<=shoot ))(?:it all|all of it)(?= from\b)"
    r"|(?:,? (?:in|for|through|throughout|over)|,) (?:the |my )?(?:whole|entire) (?:film|video|movie"
    r"|story|thing)$"
    r"|,? (?:both|all|every one|each) of them(?=,)"
    r"|,? (?:everywhere|throughout) in (?:the|my) (?:film|video|story)$"
    r"|,? (?:all over|all the (?:way through|time)|the whole (?:time|way(?: through)?)"
    r"|from (?:(?:the )?(?:very )?(?:start|beginning) to (?:the )?(?:very )?(?:finish|end)"
    r"|the (?:very )?first (?:[\w-]+ )?to the (?:very )?last(?: [\w-]+)?)"
    r"|(?:all )?through(?:out|(?<=all through))(?: (?:the|my) (?:storyboard|board|scenes|cards))?)$",
    re.I,
)
"""Words by which all cards are meant."""
_NEXT: Final = re.compile(
    r"\b(?:in |for )?the (?:(?:next|following) (?:one|scene|shot|card|part)"
    r"|(?:one|scene) after(?: that| it)?)\b,?",
    re.I,
)
_MORE_OF_THEM: Final = re.compile(
    r"\b(?:a second|another|(?:one |two |some )?more) (?P<what>[\w-]{3,})\b", re.I
)
_THAT_SCENE: Final = re.compile(r"\b(?:that|this) (?:scene|shot|part|card|one|bit|moment)\b|\bthere\b", re.I)
_IN_THAT_SCENE: Final = re.compile(r"\b(?:in|for) (?:that|this) (?:scene|shot|part|card|one|bit)\b", re.I)
_VAGUELY: Final = re.compile(
    r"\b(?:an?|some) (?!(?:bit|little)\b|(?:[\w-]+ )?(?:lens|camera|shot|view|angle|look|light|glow|mood)\b)"
    r"[\w-]+(?: [\w-]+)?, (?:maybe|perhaps|say|like|for example),? (?=(?:an?|some) )",
    re.I,
)
"""What is said again more exactly: “a companion, maybe a small white dog”."""
_EMPTY: Final = re.compile(r"\b(?:could|can|should|would|let|have|make|see|to|be|it|the)\b", re.I)
"""What is left of a wish where the words that name a card are the wish itself."""
_ONLY: Final = re.compile(r"^(?:(?:and|but|no|with)[, ]+)*(?:just|only) (?:an?|the|some) ", re.I)
_GIFT: Final = re.compile(r"^(?:[\w']+ ){0,4}?give it (?!an? (?:bit|little|lot|try|go)\b)", re.I)
_OF_HIM: Final = re.compile(r"\b(?:his|her|its|their|him|them|it)\b", re.I)
"""Speaks of whom the wish before was about."""
_HIS_SCENE: Final = re.compile(
    r",? (?:in|for|during) (?:his|her|its|their) (?:scene|shot|part|bit|card)\b", re.I
)
_ONE_MORE: Final = re.compile(r"\b(?:a second|another|one more) one\b", re.I)
_OURS: Final = re.compile(r"\b(?:ours|mine)\b", re.I)
_HER_THING: Final = re.compile(
    r"^(?:make|paint|turn|let|have) her (?!(?:very|all|really|dark|light|bright|pale|deep|a|an|be|look)\b)"
    r"[\w-]+ (?P<how>[\w-]+(?: [\w-]+)?)$",
    re.I,
)
"""“Make her tutu black”: no one is made so."""
_TO_SOMEONE: Final = re.compile(
    r"^(give|let|have|make|put|show|turn|paint|dress) (?:him|her|them|it|he|she|they)\b(?! (?:snow|rain"
    r"|pour|start))",
    re.I,
)
_SOMEONE: Final = re.compile(
    r"^(?:he|she|it|they)\b(?= (?:should|could|must|needs|has|was|were|would|might|wears?|gets?|holds?)\b)",
    re.I,
)
_OF_CARD: Final = re.compile(
    rf"^(?:is|are) (?:played|set|placed|staged) (?=in|at)|^{MODAL} (?=(?:be|take place|happen|look|start"
    r"|play|get|have|show|come with)\b)|^(?:needs|wants|deserves|gets|calls for|could (?:do with"
    r"|use)) (?!to\b|\w+ing\b)"
    r"|^(?:(?:took|takes?|taking) place|plays?|happens?) (?=(?:at|in|on|by|under|during)\b)",
    re.I,
)
"""What led from a card, which was taken out, to what is wished of it."""
_IS_DOING: Final = re.compile(r"^(it|he|she|they)(?:'s|'re| is| are) (?=wearing|holding|carrying)", re.I)
_BOTH_OF_THEM: Final = re.compile(r"\b(?:the two|both|all) of them\b", re.I)
_TO_BE: Final = re.compile(r"^(it|he|she|they) to(?= (?:be|become|look|have|wear)\b)", re.I)
"""“I want it to be white”."""
_SURELY: Final = r"(?:totally|really|definitely|absolutely|probably|simply|actually|maybe|also|just|all)"
_SHALL_BE: Final = re.compile(
    rf"^(?:(?:let|have|make|get) )?(?P<who>{NAMED_AT_LENGTH}?) (?:(?:{MODAL} )?(?:{_SURELY} )*"
    r"(?:be|look(?! (?:at|up|down"
    rf"|into|over|around|back|out|away|for|towards)\b)|become)|was|were"
    rf"|is|are)\b",
    re.I,
)
_NICER: Final = r"\b(?:would|might|could) (?:be|look|feel) (?:\w+ )?(?:\w+er|more \w+)\b"
_NEW_ONE: Final = re.compile(
    r"(?:an?|two|three|some) (?:(?!(?:in|on|at|of|over|under|by)\b)[\w-]+ ){0,3}?"
    r"(?P<what>[\w-]+)(?= with\b|$)",
    re.I,
)
_PERSON: Final = re.compile(
    r"^(?:(?:give|let|have|make|put|show|turn|paint|dress) (?:him|her|s?he)\b|s?he\b)", re.I
)


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wished of some cards."""

    text: str
    """The core of what is said, without the cards it is said of."""
    cards: tuple[int, ...]
    now: Situation
    thing: str = ""
    """What was spoken of before, for “it”."""
    named: bool = False
    """Whether the cards were named, so that no others are meant."""
    instead: bool = False
    """Whether it takes the place of what there is."""
    asked: bool = True
    """Whether it speaks of the film or its things: a mere “fox in the snow” may be another film."""
    only: bool = False
    """Whether a new thing shall be all that is seen: “just an empty field”."""
    in_place: bool = False
    """Whether it takes the place of what a card tells: “instead of climbing the tree”."""
    gift: bool = False
    """Whether it is a thing that “it” shall be given."""
    goes_on: int = 0
    """The one card that the clause before changed, of which it may go on telling."""
    loose: bool = False
    """Whether its cards are only those of a thing that was spoken of before it."""
    filmed: str = ""
    """The core with what is seen in the named cards, as a camera may be turned to it."""

    def other(self, text: str) -> Self:
        """Return the same wish in other words."""
        return replace(self, text=text)

    def of_thing(self) -> Self:
        """Return the wish with the name of whom it calls “him”, “it” or “ours”."""
        gone = not any(rewriting.names(card["text"], self.thing) for card in self.now.cards)
        if not self.thing or (gone and lexicon.subject(self.thing)):
            who = person_meant(self.text, self.now)
            return replace(self, thing="") if who in ("", self.thing) else replace(self, thing=who).of_thing()
        if self.gift:
            return self.other(f"give the {self.thing} {self.text}")
        text = _ONE_MORE.sub(f"another {self.thing}", _OURS.sub(f"the {self.thing}", self.text))
        if _PERSON.match(text) and not is_being(self.thing) and self._shows_person():
            who = person_meant(text, self.now)
            return replace(self, thing=who).of_thing() if is_person(who) else self.other(text)
        if (owned := _HER_THING.match(text)) and "colour" in lexicon.spans(owned["how"])[-1].slots:
            return self.other(text)
        if lexicon.subject(self.thing) is None and re.match(r"let|have|(?:he|she|they)\b", text, re.I):
            return self.other(text)
        text = _TO_SOMEONE.sub(rf"\1 the {self.thing}", text)
        return self.other(_canonical(_SOMEONE.sub(f"the {self.thing}", text)))

    def without_known_place(self) -> Self:
        """Return the wish without the place at its end that cards tell already, as a wish of those cards."""
        match = AT_PLACE.search(self.text)
        texts = {card: self.now.text(card) for card in self.cards if match and card in self.now.positions}
        there = telling_where(match["place"], texts) if match else ()
        if not match or not there:
            return self
        text = f"{self.text[: match.start()]}{match['rest'] or ''}"
        return replace(self, text=text, cards=there, filmed=text)

    def _shows_person(self) -> bool:
        return any(is_person(being) for card in self.now.cards for being in rewriting.beings(card["text"]))

    def looks(self, **fields: str) -> list[Call]:
        """Return edits of how the cards look."""
        return [call("edit_card", card=card, **fields) for card in self.cards]

    def texts(self, change: Callable[[str], str | None]) -> list[Call]:
        """Return edits of the texts that a change fits, even to the same: of all cards if none is named."""
        found = self._changed(self.cards, change)
        known = any(card in self.now.positions for card in self.cards)
        if found or not known or (self.named and not self._tells_on):
            return found
        return self._changed(self.now.positions, change)

    @property
    def _tells_on(self) -> bool:
        """Whether a card of the wish goes on telling of what one before it has named."""
        return any(
            rewriting.tells_on(self.now.text(card)) for card in self.cards if card in self.now.positions
        )

    def _changed(self, cards: Iterable[int], change: Callable[[str], str | None]) -> list[Call]:
        texts = ((card, change(self.now.text(card))) for card in cards if card in self.now.positions)
        return [call("edit_card", card=card, text=text) for card, text in texts if text]


Reading = Callable[[Wish], Sequence[Call] | None]
"""Returns the edits that carry out a wish; none where it is no such wish."""


def wish_of(clause: Clause, context: Context, now: Situation) -> Wish:
    """Return what a clause wishes of the cards that it names or points at, or that show what it names."""
    clause = Clause(clause.text, tuple(mark for mark in clause.marks if not is_compared(clause, mark)))
    places = places_meant(clause)
    core, everywhere = _everywhere(_core(clause, places, now))
    marked = cards_of(Clause(clause.text, places), Context(context.alone), now)
    marked = marked or tuple(card for mark in clause.all("card instead") for card in mark.value)
    if not marked and context.cards and _NEXT.search(core):
        marked, core = (context.cards[-1] + 1,), bare(_NEXT.sub("", core))
    marked = marked or (tuple(now.positions) if everywhere else ())
    cards = marked or _cards(Clause(clause.text, places), context, now)
    if not cards and (_OF_HIM.search(core) or _HIS_SCENE.search(clause.text)):
        cards = context.changed
    told = _everywhere(_core(clause, [mark for mark in places if is_by_place(clause, mark)], now))[0]
    core = core if re.search(r"\w", _EMPTY.sub("", core)) else told
    if len(marked) == 1 and (one := [now.cards[card - 1] for card in marked if card in now.positions]):
        core = as_cards_say(core, replace(now, board={**(now.board or {}), "cards": one}))
    return Wish(
        _canonical(core.replace('"', "")),
        cards or tuple(now.positions),
        now,
        thing=in_board_words(f"the {context.thing}", now).removeprefix("the "),
        named=bool(marked),
        instead=context.disliked or clause.says(r"\b(?:instead|rather)\b") or _is_nicer(clause, core, now),
        asked=bool(marked or things(clause.text, now)) or core.lower() != clause.text.lower(),
        only=_ONLY.match(clause.text) is not None,
        in_place=clause.has("card instead"),
        gift=_GIFT.search(clause.text) is not None,
        goes_on=context.cards[0] if context.rule == "edited" and len(context.cards) == 1 else 0,
        filmed=told,
        loose=not (
            marked
            or _HIS_SCENE.search(clause.text)
            or (context.cards and _IN_THAT_SCENE.search(clause.text))
            or context.marked
            or things(clause.text, now)
            or is_place(context.thing)
        ),
    )


def _is_nicer(clause: Clause, core: str, now: Situation) -> bool:
    """Return whether one like a thing that is there would please more: “a baby elephant would be cuter”."""
    new = _NEW_ONE.match(core) if clause.says(_NICER) else None
    return new is not None and (is_being(new["what"]) or names_one(new["what"], now))


def _canonical(core: str) -> str:
    """Return “the horse should be white” for “let the horse be white”, “the horse was white” and the like."""
    core = _IS_DOING.sub(r"\1 should be ", core)
    return _SHALL_BE.sub(
        r"\g<who> should be",
        _OF_CARD.sub("", _TO_BE.sub(r"\1 should", _BOTH_OF_THEM.sub("they", core))),
        count=1,
    )


def _core(clause: Clause, places: Iterable[Mark], now: Situation) -> str:
    core = bare(_HIS_SCENE.sub("", without_places(clause.text, places)))
    return in_board_words(_VAGUELY.sub("", core), now)


def _everywhere(core: str) -> tuple[str, bool]:
    shorter = _ALL.sub("", core)
    return shorter, shorter != core


def _cards(clause: Clause, context: Context, now: Situation) -> tuple[int, ...]:
    """Return the cards that show all things which a clause names, or any; else those spoken of before."""
    wisher = core_words()["before"].match(clause.text)
    named = [one for one in things(clause.text, now) if wisher is None or one.start >= wisher.end()]
    more = None if named else _MORE_OF_THEM.search(clause.text)
    shown = [card for card in now.positions if more and rewriting.names(now.text(card), more["what"])]
    if shown:
        return tuple(card for card in shown if card in context.cards) or tuple(shown)
    if not named and _THAT_SCENE.search(clause.text) and not context.cards and context.thing:
        return tuple(card for _, card in scenes_of_things(f"the {context.thing}", now))
    if not named:
        return cards_of(clause, context, now, loose=True)
    named = [of_doer(one, now) for one in named]
    both = [card for card in now.positions if all(card in one.cards for one in named)]
    cards = tuple(both or sorted({card for one in named for card in one.cards}))
    return tuple(card for card in cards if context.marked and card in context.cards) or cards
