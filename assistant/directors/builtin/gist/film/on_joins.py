"""Reads how the scenes shall pass into each other: by cuts, or smoothly."""

import re
from collections.abc import Sequence
from typing import Final, Literal

from assistant.directors.builtin.decision import Decision, ask, call, change
from assistant.directors.builtin.gist.clause import Clause, Context, Mark, Rule
from assistant.directors.builtin.gist.marks.cues import patterns
from assistant.directors.builtin.gist.marks.places import gap, known, places
from assistant.directors.builtin.gist.marks.pointing import card_of_deed, is_of_board
from assistant.directors.builtin.gist.marks.showing import meanings, shown
from assistant.directors.builtin.situation import Situation

_BESIDE: Final = ("card", "move", "each", "keep", "shorter", "blend", "remove", "join", "wisher", "purpose")
_OURS: Final = ("smooth", "cutting", "passing", "rejected", "place", "edge", "first", "slower", *_BESIDE)
_TWO: Final = 2
_BETWEEN: Final = re.compile(r"\bbetween (?:the|his|her|its) [\w-]+ and\b", re.I)
_PASSING_ON: Final = r"\b(?:between|into)\b|\bfrom\b"
_SIDE: Final = (
    r"(?:(?:the|an?|his|her|its|their|my|our) )?[\w'-]+(?: (?!(?:and|to|into|onto|should|must|can|could"
    r"|please|with"
    r"|by|use|instead|an?|the|is|are|looks?|rather|not|no|but|in|as|for|would|on|at|it)\b)[\w'-]+){0,3}"
)
_MELT: Final = r"(?:cross-?fade|fade|dissolve|melt|blend|flow)s?"
_PAIR: Final = re.compile(
    r"(?:\b(?:when|where|as|while) (?:[\w'-]+ ){0,3}?(?:goes|moves|passes|changes|switches|cuts|we (?:go"
    r"|move|pass"
    r"|change|switch|cut)) )?"
    rf"\b(?:(?:(?:in )?between|from|out of) (?P<one>{_SIDE}) (?:to|and|into|onto|over to)"
    rf"|(?:{_MELT} )?(?P<one_>{_SIDE}) (?:(?:should|could|must) )?(?:{_MELT} )?(?:slowly |softly )?into) "
    rf"(?P<other>{_SIDE})",
    re.I,
)
"""What lies on both sides of a join: “from the bakery into the street”."""
_HARD: Final = r"(?:hard|straight|sharp|clean|plain|simple|normal|direct)"
_JOIN_INTO: Final = re.compile(rf"\b(?:fades?|dissolves?|cross-?fades?|transitions?)\b|\b{_HARD} cut\b", re.I)
"""Names a join as such, so that one card says where it is."""
_JOINS: Final = rf"\b(?:fades|dissolves?|cross[- ]?(?:fade|dissolve)s?|transitions?|{_HARD} cuts?)\b"
_BETWEEN_TWO: Final = r"\bbetween\b|\bfrom\b.*\bto\b"
_EVERYWHERE: Final = (
    r"\b(?:everywhere|throughout|only|all the way|the whole way|all hard|no (?:\w+ )?transitions)\b"
)
_KIND: Final = (
    r"(?:(?:hard|sharp|soft|slow|fancy|harsh|abrupt|smooth) )*"
    r"(?:cut(?:s|ting)?|jump(?:s|ing)?|fad(?:es?|ing)|dissolves?|cross-?fades?|transitions?"
    r"|(?:scene )?changes?|switch(?:es)?)"
)
_REJECTED: Final = re.compile(
    r"\b(?:rather than|instead of|not|no|without|(?:don't|do not) (?:really )?(?:want|like|need|use)"
    r"|avoid|drop|none of|(?:nicer|better|softer|smoother|gentler|kinder) than"
    r"|get rid of|never|hate) (?:(?:with|by|by means of) )?"
    rf"(?:(?:an?|the|any|those|these|such|just|simply"
    rf"|all) )*{_KIND}\b"
    rf"|\b(?:the |an? |that |this |your )?{_KIND} (?:there |¤+ )?(?:(?:look|feel|seem|come|happen)s?|is|are)"
    r" (?:(?:so|too|a bit|very|just) )*"
    r"(?!fine\b|good\b|ok\b|better\b|nicer\b|nice\b|great\b|smooth|soft|gentle)[\w-]+",
    re.I,
)
"""A join that is not wanted: “rather than a fade”, “hard cuts look cheap”."""
_OF_BLACK: Final = r"\b(?:to|through|into|via|from) black\b"
"""Says of a join that it is a fade, which is read elsewhere."""
_HARSH: Final = re.compile(
    r"\b(?:cut|jump|change|switch|abrupt|sudden|harsh|hard|sharp|jarring|quick|fast|choppy)", re.I
)
_THEM: Final = r"\b(?:it|them|that|those|these)\b"
_EACH_OTHER: Final = r"\b(?:into|between) (?:each other|one another|them)\b"
_ONE_CARD: Final = "There is only one card to join. For example: add a scene at the end where it walks away."
_WHICH: Final = "Between which cards? For example: a smooth join between cards 1 and 2."


def joined(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read a wish about all joins, or about the one between two cards."""
    if (
        not now.cards
        or clause.has("all clips")
        or clause.says(_OF_BLACK)
        or not is_of_board(clause, context, now)
    ):
        return None
    at, where = _place(clause, now)
    rejected = _rejected(clause, where)
    join = wanted(clause, rejected)
    unknown = None if at else _BETWEEN.search(clause.text)
    if (
        not join
        or (clause.has("stretch") and not at)
        or not (
            at or unknown or clause.has("passing") or rejected or clause.says(_EVERYWHERE) or _is_bare(clause)
        )
    ):
        return None
    whole = Clause(clause.text[: unknown.start() if unknown else None], (*clause.marks, *rejected, *where))
    if whole.left(*_OURS):
        return None
    if len(now.cards) < _TWO:
        return ask(_ONE_CARD)
    if unknown and not clause.has("passing"):
        return ask(_WHICH)
    joins = [at] if at else [position for position in now.positions if position > 1]
    return change(*(call("edit_card", card=position, join=join) for position in joins))


def joined_so(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read how the joins shall be of which it was just spoken: “the cuts are too hard, blend them”."""
    made = context.decision.calls if context.rule == "joined" and context.decision else ()
    join = wanted(clause, ())
    if not made or not join or not clause.says(_THEM) or clause.left(*_OURS, "adding"):
        return None
    return change(*(call("edit_card", card=one.args["card"], join=join) for one in made))


def joined_otherwise(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read how all other scenes pass into each other: “…, otherwise hard cuts”."""
    made = context.decision.calls if context.rule == "joined" and context.decision else ()
    if not made or not clause.has("others", "elsewhere"):
        return None
    rejected = _rejected(clause, ())
    join = wanted(clause, rejected)
    if not join or Clause(clause.text, (*clause.marks, *rejected)).left(*_OURS, "others", "elsewhere"):
        return None
    done = {one.args.get("card") for one in made}
    rest = [position for position in now.positions if position > 1 and position not in done]
    return change(*(call("edit_card", card=position, join=join) for position in rest))


def _is_bare(clause: Clause) -> bool:
    """Return whether nothing but a kind of join is said: “cross dissolves please”."""
    return not clause.left("smooth", "cutting") and clause.says(_JOINS)


def _rejected(clause: Clause, where: Sequence[Mark]) -> list[Mark]:
    """Return the joins that are not wanted, wherever they are said to be."""
    text = clause.text
    for mark in where:
        text = f"{text[: mark.start]}{'¤' * (mark.end - mark.start)}{text[mark.end :]}"
    return [Mark("rejected", one.start(), one.end()) for one in _REJECTED.finditer(text)]


def wanted(clause: Clause, rejected: Sequence[Mark]) -> Literal["cut", "smooth", ""]:
    """Return the join that is wished: the one that is named, or the other one than is rejected."""
    rest = clause.without(*rejected)
    smooth, hard = patterns()["smooth"].search(rest), _hard(rest)
    if smooth and hard:
        return ""
    if smooth or hard:
        return "cut" if hard else "smooth"
    refused = [clause.words(mark) for mark in rejected]
    return ("smooth" if _HARSH.search(refused[0]) else "cut") if refused else ""


def _hard(text: str) -> bool:
    """Return whether a cut is named by itself: “make the cuts smooth” wishes for none."""
    others = [*patterns()["smooth"].finditer(text), *patterns()["passing"].finditer(text)]
    return any(
        not any(one.start() <= cut.start() < one.end() for one in others)
        for cut in patterns()["cutting"].finditer(text)
    )


def place_between(clause: Clause, now: Situation) -> tuple[int | None, Sequence[Mark]]:
    """Return the second of two neighbours between which something is said to be, and those words."""
    for one in places(clause, now):
        if one.kind == "between":
            return one.at, (Mark("place", one.start, one.end),)
    named = known(clause, now, sure=False)
    for mark in named:
        if _FROM_TO.fullmatch(clause.words(mark)) and len(mark.value) == _TWO:
            return mark.value[1], [Mark("place", max(0, mark.start - len("from ")), mark.end)]
    match = _PAIR.search(clause.text)
    if match and (at := _at_pair(match, named, now)):
        return at, [Mark("place", *match.span())]
    both = [mark for mark in named if len(mark.value) == _TWO and clause.says(_EACH_OTHER)]
    pair = both * _TWO if len(both) == 1 else named
    at = gap(*pair) if len(pair) == _TWO and clause.says(_PASSING_ON) else None
    return at, [Mark("place", mark.start, mark.end) for mark in pair] if at else ()


def _at_pair(match: re.Match[str], named: Sequence[Mark], now: Situation) -> int | None:
    """Return the second of two neighbours of which one at least is known by what it shows."""
    one, other = (
        [mark.value for mark in named if match.start(side) <= mark.start < match.end(side)]
        or [_showing(word, now) for word in match[side].split()]
        for side in ("one" if match["one"] else "one_", "other")
    )
    before, after = ({card for cards in said for card in cards} for said in (one, other))
    if "between" in match[0].lower():
        return gap(Mark("thing", 0, 0, tuple(before)), Mark("thing", 0, 0, tuple(after)))
    into = {card for card in after if card - 1 in before or not before}
    into |= {card + 1 for card in before if not after}
    at = into.pop() if len(into) == 1 else 0
    return at if 1 < at <= len(now.cards) else None


def _place(clause: Clause, now: Situation) -> tuple[int | None, Sequence[Mark]]:
    """Return the card into which a join leads, where one is named, and the words that say so."""
    at, where = place_between(clause, now)
    named = [mark for mark in known(clause, now) if mark.name != "edge"]
    is_one = len(named) == 1 and len(named[0].value) == 1 and not clause.says(_BETWEEN_TWO)
    if at or not is_one or not _JOIN_INTO.search(clause.text):
        return at, where
    card = named[0].value[0]
    return (card if 1 < card <= len(now.cards) else None), [Mark("place", named[0].start, named[0].end)]


def _showing(word: str, now: Situation) -> tuple[int, ...]:
    """Return the cards that a word stands for, said without “the”: “from beach to tree”."""
    deed = card_of_deed(word, now)
    return (
        (deed,) if deed else tuple(card for card in now.positions if meanings(word) & shown(now.text(card)))
    )


_FROM_TO: Final = re.compile(r"(?:from )?(?:card|scene|shot) \d+ (?:in)?to (?:card|scene|shot)? ?\d+", re.I)
FIRST_RULES: Final[tuple[Rule, ...]] = (joined_so,)
"""Read before those about clips: “them” are joins."""
RULES: Final[tuple[Rule, ...]] = (joined_otherwise, joined)
