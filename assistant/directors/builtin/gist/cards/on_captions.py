"""Reads words that are written into the picture: “add the title "BREAD"”, “write "The End" over the lake”."""

import re
from typing import Final

from assistant.directors.builtin import rewriting
from assistant.directors.builtin.decision import Decision, call, change
from assistant.directors.builtin.gist.clause import Clause, Context, Rule
from assistant.directors.builtin.gist.marks.phrases import EDGES
from assistant.directors.builtin.gist.marks.pointing import cards_of
from assistant.directors.builtin.gist.marks.referring import things
from assistant.directors.builtin.gist.parting.cores import bare, without_places
from assistant.directors.builtin.situation import Situation

_WRITTEN: Final = re.compile(r"[\"“](?P<words>[^\"”]{1,200})[\"”]")
_KIND: Final = r"(?:title|word|text|caption|subtitle|lettering|letter|slogan|line|headline|heading|credit)s?"
_LED: Final = re.compile(
    r"^(?:(?:add|put|use|with|show|have|display|insert|include|place|write|print|paint|and|also|let|there"
    r"|should|be|it|say|read|in|on|to|us|see) )*"
    rf"(?:(?:the|an?|some) )?(?:[\w-]+ )??(?:{_KIND}(?: card)?(?: (?:that |which )?"
    r"(?:says?|saying|reads?|reading|of))?)?[\s:,]*$",
    re.I,
)
_WRITING: Final = re.compile(rf"\b(?:write|print|show|display|put|{_KIND})\b", re.I)
_CALLED: Final = re.compile(rf"^as (?:the|an?) {_KIND}(?: card)?\b", re.I)
_WHERE: Final = re.compile(
    r"(?:(?:in|on|at|over|above|below|under|across|along|onto|into) (?:the |big |white |[\w-]+ )*[\w-]+)?",
    re.I,
)
_LOOSE: Final = re.compile(r"(?:^| )(?:over|across|onto|into|above|in|on|at|to|for|of|the)$", re.I)
_LAST: Final = re.compile(r"(?:the )?end|fin(?:is)?", re.I)
"""Is written at the end."""


def captioned(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read words that shall be seen in one card; in the first, where none is named."""
    written = _WRITTEN.search(clause.text)
    if written is None or not now.cards or clause.has("clip", "stretch"):
        return None
    marks = [mark for mark in clause.all("card", "edge") if not written.start() <= mark.start < written.end()]
    outside = Clause(clause.text, tuple(marks))
    hidden = _WRITTEN.sub(lambda found: "¤" * len(found[0]), clause.text)
    before, after = re.split("¤+", without_places(hidden, marks), maxsplit=1)
    after = after.strip(EDGES)
    where = _LOOSE.sub("", _CALLED.sub("", after).strip(EDGES)).strip(EDGES)
    called = _WRITING.search(before) or _CALLED.match(after)
    if not called or not _LED.match(bare(f"{before} ¤").removesuffix("¤")) or not _WHERE.fullmatch(where):
        return None
    card = _card(outside, written["words"], where, context, now)
    told = " ".join(filter(None, [f'with the title "{written["words"]}"', where]))
    return change(call("edit_card", card=card, text=rewriting.added(now.text(card), told)))


def _card(clause: Clause, words: str, where: str, context: Context, now: Situation) -> int:
    """Return the card that is named or that shows where it is written; else an end of the film."""
    shown = [named.cards[0] for named in things(where, now)]
    cards = [card for card in (*cards_of(clause, context, now), *shown) if card in now.positions]
    return cards[0] if cards else len(now.cards) if _LAST.fullmatch(words.strip(" .!")) else 1


RULES: Final[tuple[Rule, ...]] = (captioned,)
