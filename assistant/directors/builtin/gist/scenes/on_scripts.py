"""Reads a card whose whole text is told anew: “make card 2 a fox eating berries”, “card 2: it rains”."""

import re
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.decision import Decision, call, change
from assistant.directors.builtin.gist.cards.frames import frame_of
from assistant.directors.builtin.gist.cards.saying import is_about
from assistant.directors.builtin.gist.clause import Clause, Context, Mark, Rule
from assistant.directors.builtin.gist.marks.phrases import MODAL
from assistant.directors.builtin.gist.marks.showing import main_of
from assistant.directors.builtin.happening import happening, happens
from assistant.directors.builtin.looks import look_of
from assistant.directors.builtin.rewriting import is_several
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.wording import sentence

_POLITE: Final = (
    r"(?:(?:please|and|then|so|now|but|actually|hmm|no|maybe|let's|(?:can|could|would) (?:you|we)"
    r"|i(?:'d| would)? (?:want|like|love|need)(?: to)?|let)\b[\s,]*)*"
)
_VERB: Final = r"(?:make|turn|change|rewrite|redo|edit|set|update|replace|swap|have|use|let)"
_TEXT: Final = r"(?:(?:the )?(?:text|words|description|content) (?:of|for|in) )?"
_LED: Final = re.compile(rf"{_POLITE}(?P<verb>{_VERB} )?{_TEXT}(?P<in>(?:in|for) )?", re.I)
_DICTATED: Final = re.compile(r"(?:'s? (?:text|words|description)(?: to)?)?\s*[:–]\s*(?P<told>.+)", re.I)
_SHOWN: Final = re.compile(
    r"(?:'s? (?:text|words|description))? (?:(?:should|must|could|shall|can)? ?(?:shows?|tells? of|be about)"
    r"|(?:should|must|could|shall) be|to (?:show )?|into|with|by|as|be"
    r"|(?P<bare>)(?=(?:an?|two|three|all|both|everyone) ))\s*"
    r"(?:one where |(?:a |one )?(?:scene|shot|picture) (?:of|where|with|in which) )?(?P<told>.+)",
    re.I,
)
"""What leads to a new text without a colon: “scene 1 should show …”, “change the second one to …”."""
_OTHER_WISHES: Final = ("longer", "shorter", "time", "stretch", "clip", "versions", "remove", "join")
_CALLED: Final = re.compile(
    r"\b(?:scene|card|shot|part|bit|picture|one)s?\b|^#?\d|\b\d$|(?:st|nd|rd|th)$", re.I
)
_WHO: Final = re.compile(
    r"(?:an?(?! (?:bit|little|lot|touch)\b)|the|two|three|four|some|all|his|her|its|their|he|she|it|they"
    r"|we see|somebody|someone|everyone"
    r"|people|both|\w{3,}s)\b",
    re.I,
)
_STATE: Final = re.compile(
    rf"(?:[\w'-]+ ){{1,4}}?(?:is|are|was|were|has|have|looks?|wears?|{MODAL}|isn't|aren't|too)\b"
    r"(?! \w+ing\b)",
    re.I,
)
"""What is wished of something in a card, and tells no card."""
_IS_SO: Final = re.compile(
    r"(?:the|his|her|its|their|an?) (?:[\w-]+ ){1,2}?(?:is|are) (?:asleep|awake|alone|dead|gone|\w+ing)\b",
    re.I,
)
"""Tells what somebody does by what he is: “the dog is asleep”."""
_PLACED: Final = re.compile(r" (?:in|on|at|by|under|near|over|above|beside|behind|inside|through) ", re.I)


def told_anew(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read a card that tells something else: “change the second scene to a robot dancing in the rain”."""
    mark = None if clause.has(*_OTHER_WISHES) else _card(clause, now)
    led = _LED.fullmatch(clause.text[: mark.start]) if mark else None
    if mark is None or led is None:
        return None
    after = clause.text[mark.end :]
    if dictated := None if led["in"] else _DICTATED.fullmatch(after):
        told = _told(dictated["told"], 0 if led["verb"] else mark.value[0], now)
    elif (shown := _SHOWN.fullmatch(after)) and (led["verb"] or not (led["in"] or shown["bare"])):
        told = shown["told"] if _is_whole(shown["told"]) else ""
    else:
        told = _instead_of_all(after.strip(" ,"), mark.value[0], now)
    if not told:
        return None
    card, text = mark.value[0], sentence(happening(told))
    if card == len(now.cards) + 1:
        return change(call("add_card", text=text))
    return change(call("edit_card", card=card, text=text))


def _card(clause: Clause, now: Situation) -> Mark | None:
    """Return the one card that a clause names first, as a scene."""
    marks = clause.all("card")
    first = marks[0] if marks else None
    one = first is not None and len(first.value) == 1 and bool(now.cards)
    return first if one and first and _CALLED.search(clause.words(first)) else None


def _told(words: str, card: int, now: Situation) -> str:
    """Return what is dictated for a card; nothing where it only says what is otherwise in it."""
    said = frame_of(happening(words))
    before = frame_of(now.text(card)) if card in now.positions else None
    same = (
        said
        and before
        and is_about(card, said.who, now)
        and any(deed.is_of(said.deeds[0].verb) for deed in before.deeds)
    )
    if same or _STATE.match(words) or not (_is_whole(words) or (_WHO.match(words) and happens(words))):
        return ""
    return words


def _is_whole(words: str) -> bool:
    """Return whether words name somebody who does something, or is somewhere: “a fox in the snow”."""
    if not _WHO.match(words) or _STATE.match(words) or not lexicon.is_seen(words) or lexicon.is_look(words):
        return False
    first = lexicon.subject(words)
    looks = look_of(words)
    if first is None and (looks or not happens(words)):
        return False
    doing = any(span.verb and span.start for span in lexicon.spans(words))
    return doing or (_PLACED.search(words) is not None and first is not None)


def _instead_of_all(words: str, card: int, now: Situation) -> str:
    """Return what happens in a card in the place of all: “in card 1, two cranes dance” of a crane."""
    told = card in now.positions and happens(now.text(card))
    if card in now.positions and not told and _WHO.match(words) and happens(words):
        return words  # of a picture, nothing is told yet
    if told and _IS_SO.match(words) and main_of(words) & main_of(now.text(card)):
        return words
    if card not in now.positions or not is_several(words) or is_several(now.text(card)):
        return ""
    return words if main_of(words) & main_of(now.text(card)) and " " in words else ""


RULES: Final[tuple[Rule, ...]] = (told_anew,)
