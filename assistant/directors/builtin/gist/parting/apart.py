"""Takes apart lists of wishes, and clauses with something for each of two cards: “fog in 1, rain in 3”."""

import re
from itertools import pairwise
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.gist.clause import Clause, Mark
from assistant.directors.builtin.gist.marks.cues import clause_words
from assistant.directors.builtin.gist.marks.marking import marked
from assistant.directors.builtin.numerals import ORDINAL, SECONDS
from assistant.directors.builtin.situation import Situation

_IN: Final = re.compile(r"\W*\b(?:in|for|on|at|during)\s*$", re.I)
_BORDER: Final = re.compile(r"\s*,?\s*(?:\b(?:and|but|while|then|plus)\b\s*)?(?:\bthen\b\s*)?", re.I)
_WHEN: Final = re.compile(r"(?:when|while|once)\b", re.I)
_NEXT: Final = re.compile(
    r"\b(?:in|for|on) the (?:(?:next|following) (?:one|scene|shot|card)|(?:one|scene|shot|card) after"
    r"(?: that| it)?)$",
    re.I,
)
_HEAD: Final = re.compile(
    r"(?:(?:make|turn|paint|colou?r|give|let|have|put) (?:the|his|her|its|their|my) [\w-]+(?:'s [\w-]+)?"
    r"|(?:the|his|her|its|their|my) [\w-]+(?:'s [\w-]+)? (?:should|must|could|can|has to|needs to)"
    r"(?: (?:be|look|have|wear))?)\b",
    re.I,
)
"""Who or what both wishes are of, and the verb."""
_OF_ITS_OWN: Final = re.compile(r"(?:the|his|her|its|their|make|turn|paint|give|let|have|put|add)\b", re.I)
_BRACKETED: Final = re.compile(r" ?\((?P<said>[^()]*\w[^()]*)\)(?P<rest>[^.!?;\n(]*)")
_OF_A_PLACE: Final = re.compile(
    rf"(?:in |for |at |only )*(?:(?:the )?{ORDINAL}\b|(?:scene|card|shot)s?\b|\d)", re.I
)
_FEW: Final = 3
"""Words of a sentence that may be one."""
_LASTING: Final = re.compile(rf"(?:about |say |like )?{SECONDS}", re.I)
_LISTED: Final = re.compile(
    r"(?:^|[\s,;:.]+)(?:and )?\(?[1-9][.)]\s+(?=(?:\d+ ?)?[a-z])|[.,;]? +/ +(?=[a-z])"
    r"|[.,;]?\n+(?:[-*•–] )?(?=[a-z])"
    r"|(?:^|[.,;!] +)(?:and )?(?:first|second|third|fourth|last|final)(?:ly)?[:,] "
    rf"(?={clause_words()['order']}\b)",
    re.I,
)
"""Begins one of several wishes, one a line or by its number."""


def in_sentences(message: str) -> str:
    """Return a message with each wish of a list as a sentence, and what stands in brackets behind its own."""
    if '"' in message:
        return message
    message = message.lstrip("-*•– ") if "\n" in message else message
    lists = len(_LISTED.findall(message)) > 1 or "\n" in message or " / " in message
    return _BRACKETED.sub(_unbracketed, _LISTED.sub(". ", message).strip(". ") if lists else message)


def _unbracketed(match: re.Match[str]) -> str:
    said, rest = match["said"].strip(), match["rest"]
    if re.search(rf"\b{re.escape(said.split()[-1])}\b", match.string[: match.start()], re.I):
        return rest  # what is named already
    if _LASTING.fullmatch(said):
        return f", {said}{rest}"
    where = _OF_A_PLACE.match(said)
    if not where and len(said.split()) < _FEW and not lexicon.is_seen(said):
        return rest  # “(grade three)”
    return f" in {re.sub(r'^(?:in|for|at) ', '', said)}{rest}" if where else f"{rest}. {said}"


def of_each_card(part: str, now: Situation) -> tuple[str, str] | None:
    """Return the two wishes of a clause that are each of another card, or None where it has no such two."""
    clause = _with_next(marked(part.strip(" ,.!?"), now), now)
    cards = [mark for mark in clause.marks if mark.name == "card"]
    for one, other in pairwise(cards):
        if set(one.value) & set(other.value) or other.end < len(clause.text):
            continue
        between = clause.text[one.end : other.start]
        border, inner = _BORDER.match(between), _leading(between, other, clause)
        if border is None or inner is None or not border[0].strip():
            continue
        wish = between[border.end() : inner].strip(" ,")
        if wish and _leading(clause.text[: one.start], one, clause) is not None:
            return _with_head(clause, one.end, wish, f" {between[inner:].strip()} {clause.words(other)}")
    return None


def _with_next(clause: Clause, now: Situation) -> Clause:
    """Return a clause with the number of “the next one” behind a card that it names."""
    cards, after = clause.all("card"), _NEXT.search(clause.text)
    if after is None or len(cards) != 1 or cards[0].end > after.start() or len(cards[0].value) != 1:
        return clause
    return marked(f"{clause.text[: after.start()]}in card {cards[0].value[0] + 1}", now)


def _leading(before: str, card: Mark, clause: Clause) -> int | None:
    """Return where the words begin that lead to a card; a moment, “when it lands”, needs none."""
    inner = _IN.search(before)
    return inner.start() if inner else len(before) if _WHEN.match(clause.words(card)) else None


def _with_head(clause: Clause, end: int, wish: str, where: str) -> tuple[str, str]:
    """Return the first wish, and the second one with whom it is of, where it does not say so itself."""
    head = _HEAD.match(clause.text)
    of_same = head and not _OF_ITS_OWN.match(wish)
    return clause.text[:end], f"{head[0]} {wish}{where}" if head and of_same else f"{wish}{where}"
