"""Reads what happens further, told as it happens: “it flies away”, “at 5 s a frog jumps”."""

import re
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.decision import Decision, call, change
from assistant.directors.builtin.gist.cards.frames import frame_of
from assistant.directors.builtin.gist.clause import Clause, Context, Rule
from assistant.directors.builtin.gist.marks.pointing import told_in
from assistant.directors.builtin.gist.marks.referring import things
from assistant.directors.builtin.gist.marks.showing import acts
from assistant.directors.builtin.happening import happens
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.wording import sentence

_AND: Final = re.compile(r"^(?:and|but|so|then|suddenly,|now)\b[\s,]*", re.I)
_BESIDES: Final = re.compile(r"^(?:(?:and(?: also)?|also|plus)\b|suddenly|soon|out of nowhere)\b", re.I)
"""Leads to what a newcomer does in the film there is: “suddenly a bear appears”."""
_PRONOUN: Final = re.compile(r"(?:it|he|she|they)\b(?!')", re.I)
_LASTING: Final = re.compile(
    r"^(?:[\w'-]+ ){1,4}?(?:is|are|was|were|has|have|wears?|looks?|glows?|shines?|holds?|seems?|needs?"
    r"|starts?|ends?|begins?|works?|makes?|stays?|lasts?|feels?|goes|should|must|could|can|would|will)\b"
    r"|\b(?:i|we|you|my|our|me|us|instead|not|never|already|like|as if|because|scene|film|clip)\b|n't\b",
    re.I,
)
"""What somebody is like, or what is said of a film: nothing that happens next."""
_SAME_S: Final = 0.04
_ADDING: Final = frozenset({"", "inserted", "surely_new", "went_on"})
"""Rules behind which somebody goes on doing things; behind others, a sentence is a remark."""


def went_on(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read a sentence in which somebody on the board does something that no card tells yet."""
    moment = clause.first("moment")
    others = {mark.name for mark in clause.marks} & {"clip", "stretch", "edge", "remove", "card"}
    timed = any(not moment or mark.start < moment.start for mark in clause.all("time"))
    if not now.cards or others or timed or context.rule not in _ADDING or context.clip:
        return None
    told = _AND.sub("", clause.without(moment) if moment else clause.text).strip(" ,")
    told = re.sub(r" too$", "", told)
    if _LASTING.search(told) or not happens(told) or not acts(told) or told_in(told, now):
        return None
    frame = frame_of(told)
    if frame is None or "," in frame.who:
        return None
    known = (
        _BESIDES.match(clause.text)
        or _PRONOUN.match(told)
        or (re.match("the ", told, re.I) and _is_shown(told, now))
    )
    if not (known or (moment and lexicon.is_seen(told))):
        return None
    return _at(float(moment.value) if moment else None, sentence(told), now)


def _is_shown(told: str, now: Situation) -> bool:
    """Return whether the one who does something is on the board."""
    named = things(told, now)
    return bool(named) and named[0].start <= len("the two little ")


def _at(moment: float | None, text: str, now: Situation) -> Decision:
    """Return the new card; at the moment at which a card begins already, that one tells it."""
    if moment is None:
        return change(call("add_card", text=text))
    there = next((card for card in now.positions if abs(now.at(card) - moment) < _SAME_S), None)
    return change(
        call("edit_card", card=there, text=text) if there else call("add_card", text=text, at=moment)
    )


RULES: Final[tuple[Rule, ...]] = (went_on,)
