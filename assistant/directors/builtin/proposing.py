"""Asks “do you mean …?” about the nearest thing that can be done, where not all is understood."""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.decision import Decision, ask
from assistant.directors.builtin.gist.grounding import scenes_in
from assistant.directors.builtin.gist.marks.cues import idle
from assistant.directors.builtin.gist.marks.showing import meanings, shown
from assistant.directors.builtin.gist.parting.chatter import is_no_wish
from assistant.directors.builtin.gist.parting.splitting import is_told, wishes
from assistant.directors.builtin.gist.plainly import plain_orders
from assistant.directors.builtin.gist.reading import read_gist
from assistant.directors.builtin.numerals import SECONDS
from assistant.directors.builtin.several import retold_by
from assistant.directors.builtin.situation import Situation

_BORDER: Final = re.compile(
    r"(?<=[.!?;:])\s+|\s*,\s+(?:(?:and|but|so|or)\s+)?|\s+[–—-]\s+"
    r"|\s+(?=(?:because|since|so that|so|for|from|like|as if|as though|if|when|who|which|while|but"
    r"|or|and then|until"
    r"|to (?:see|show|make|get|give|have))\s)",
    re.I,
)
_NAMES: Final = re.compile(rf"\b(?:card \d+|c\d+|{SECONDS})\b", re.I)
_BOUND: Final = re.compile(
    r"\W*(?:if|when|while|until|after|before|once|for|from|like|as|who|which|or|to|only|just|not|but|except)\b",
    re.I,
)
"""Begins what says where, when or how far a wish holds."""
_TIME_OF_IT: Final = re.compile(r"(?:the|that) [\w' -]+ too (?:long|short|slow|fast|quick|brief)\b", re.I)
"""Tells how long something is, which is none of the film's lengths then."""
_SENTENCES: Final = re.compile(r"(?<=[.!?;])\s+")
_LOSING: Final = re.compile(r"delete|remove", re.I)
"""Begins an order that is never done on a guess."""
_DENIED: Final = re.compile(r"\b(?:no|not|never|without|nobody|nothing)\b|n't\b", re.I)
_OTHERWISE: Final = "Say yes, or say it in other words."
_MOST_TRIED: Final = 12
_FEWEST_WORDS: Final = 2
_LONGEST: Final = 300


def proposed(said: str, now: Situation) -> Decision | None:
    """Return a question about the longest part of a message that can be done, to be answered with a yes."""
    wished = " ".join(one for one in _SENTENCES.split(said) if not is_no_wish(one, now))
    for order in plain_orders(wished, now):
        if found := _can_be_done(order.said, now):
            if order.sure and not _LOSING.match(order.said):
                return found
            return ask(f"Do you mean: {order.said}? {_OTHERWISE}", "yes", order.said)
    named = _named(said, now)
    apart = (
        part
        for part in _parts(said)
        if not (is_told(part) or (_BOUND.match(part) and part != said[: len(part)]))
    )
    wishing = (part for part in apart if wishes(part) or said.startswith(part))
    for part in wishing:
        if named <= _named(part, now) and (found := _can_be_done(part, now)):
            rest = [one for one in _BORDER.split(said.replace(part, ". ", 1)) if re.search(r"\w", one)]
            told = " ".join(now.retold(retold_by(found)).told())
            loses = any(_LOSING.match(one.name) for one in found.calls)
            bound = any(_BOUND.match(one) or _TIME_OF_IT.match(one) for one in rest)
            if not (loses or bound) and all(is_no_wish(one, now) or _is_told(one, told) for one in rest):
                return found
            return ask(f"I understood only “{part}”. Shall I do that? {_OTHERWISE}", "yes", part)
    return None


def _is_told(rest: str, told: str) -> bool:
    """Return whether words only say what is told by then: “beaver still up front”."""
    spans = [one for one in lexicon.spans(rest) if one.verb or not (one.grammar or idle(one.said))]
    again = all(meanings(one.said) & shown(told) for one in spans)
    return bool(spans) and again and not (wishes(rest) or _DENIED.search(rest))


def _named(words: str, now: Situation) -> set[str]:
    """Return the scenes, the clips and the lengths that words name, which no part of them may lose."""
    when = {one.name for one in scenes_in(words, now) if one.when}
    return {one.lower() for one in _NAMES.findall(words)} | when


def _can_be_done(words: str, now: Situation) -> Decision | None:
    found = read_gist(words, now)
    return found if found and found.calls and not found.said else None


def _parts(said: str) -> Iterator[str]:
    """Yield stretches of a message between its borders, the longest first."""
    if len(said) > _LONGEST:
        return
    edges = [(0, 0), *((match.start(), match.end()) for match in _BORDER.finditer(said)), (len(said),) * 2]
    parts = {said[a[1] : b[0]].strip(" ,.!?;:") for a, b in combinations(edges, 2)} - {said.strip(" ,.!?;:")}
    tried = sorted((part for part in parts if len(part.split()) >= _FEWEST_WORDS), key=len, reverse=True)
    yield from tried[:_MOST_TRIED]
