"""Reads one thing said against another that a card tells: “yellow, not orange”, “wave instead of bowing”.

What is denied stands in the card word for word, so that it is known what the new words take the place of.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.decision import Call, Decision, call, change
from assistant.directors.builtin.gist.clause import Clause, Context, Rule
from assistant.directors.builtin.gist.marks.referring import meanings
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.verbs import third_person
from assistant.directors.builtin.wording import sentence

_AGAINST: Final = re.compile(
    r"^(?P<new>.+?),? (?:(?:and|but) )?(?:not|instead of|rather than|in place of|no longer) (?:(?:just"
    r"|only|any|so) )*"
    r"(?P<old>[^,.;]+?)(?:,? (?:please|any ?more|any longer|then|at all|as it is now))*$",
    re.I,
)
_BUT: Final = re.compile(
    r"^(?P<lead>.*?)\b(?:not|instead of) (?P<old>[^,.;]+?),? (?:but|rather) (?P<new>[^,.;]+)$", re.I
)
_ARROW: Final = re.compile(
    r"^(?P<old>[\w' -]+?) ?(?:->|=>|→) ?(?P<new>[\w' -]+?)(?: everywhere| throughout)?$", re.I
)
_ARTICLE: Final = re.compile(r"^(?:an?|the|any|some|his|her|its|their|my|our) ", re.I)
_LED: Final = re.compile(
    r"^.*?\b(?:should (?:only )?be|shall be|must be|could be|can be|is|are|was|were|'s|'re|make (?:it"
    r"|that|them|him|her)|have|use"
    r"|want|like|take|need|into|to be|show|put|it|only|just|with|for|prefer|rather) (?=(?:an?|the|some"
    r"|two|three|four|five|six|in|on"
    r"|at|only|just)\b|[\w-]+(?: [\w-]+)?$)",
    re.I,
)
_WAY: Final = re.compile(
    r"\b(?:in|on|at|into|onto|through|across|along|over|under|by|near|beside|behind|inside|past|up|down"
    r"|from|around|towards?)"
    r" (?:an?|the|his|her|its|their|some) [\w' -]+$",
    re.I,
)
_DONE: Final = re.compile(
    r"\b(?:should|could|must|can|shall|to|let (?:him|her|it|them|the [\w-]+)|have (?:him|her|it|them"
    r"|the [\w-]+)|would) (?P<verb>[a-z]+)\b(?P<rest>.*)$",
    re.I,
)
_ENDS: Final = re.compile(r"(?:,? and\b|,? then\b|,|\.|$| while\b)", re.I)
_KINDS: Final = ("colour", "number", "size", "material")
_ASIDE: Final = re.compile(r",? (?:by the way|btw|actually|really|of course|though|please|then|now)$", re.I)
_MOST: Final = 6


Reading = Callable[[str, str, str], str | None]
"""Returns a card's text with new words for old ones: the new, the old and the text; or None."""


def in_its_place(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read a word of one kind, or a whole deed, against another: “her suit should be yellow, not orange”."""
    return _contrasted(clause, now, _word, _whole_deed)


def contrasted(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read new words against those of cards that they take the place of."""
    return _contrasted(clause, now, _way, _deed, _word, _thing)


def _contrasted(clause: Clause, now: Situation, *readings: Reading) -> Decision | None:
    for new, old in _pairs(clause.text.strip(" .!")):
        if edits := _edits(new, old, clause, now, readings):
            return change(*edits)
    return None


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for pattern in (_ARROW, _BUT, _AGAINST):
        if match := pattern.match(text):
            yield _ASIDE.sub("", match["new"].strip(" ,")), match["old"].strip(" ,")


def _edits(new: str, old: str, clause: Clause, now: Situation, readings: Sequence[Reading]) -> Sequence[Call]:
    named = {position for mark in clause.all("card", "edge") for position in mark.value}
    cards = [card for card in now.positions if not named or card in named]
    for read in readings:
        texts = {card: read(new, old, now.text(card)) for card in cards}
        edits = [call("edit_card", card=card, text=text) for card, text in texts.items() if text]
        if edits:
            return edits
    return ()


def _way(new: str, old: str, text: str) -> str | None:
    """Return a text with another way or place: “over a bridge, not along the shore”."""
    other = _WAY.search(new)
    if other is None or not _WAY.fullmatch(old) or (told := _said(old, text)) is None:
        return None
    return sentence(text[: told.start()] + other[0] + text[told.end() :])


def _whole_deed(new: str, old: str, text: str) -> str | None:
    """Return a text in which something else is done, where what is done it to is named: “lifting his hat”."""
    return _deed(new, old, text) if " " in old else None


def _deed(new: str, old: str, text: str) -> str | None:
    """Return a text in which something else is done: “he should wave instead of lifting his hat”."""
    first, _, what = old.partition(" ")
    done = _DONE.search(new)
    if done is None or not first.endswith("ing") or done["verb"] == "be" or " and " in new[: done.start()]:
        return None
    for span in lexicon.spans(text):
        if not meanings(first) & meanings(span.words) or not span.said.endswith("s"):
            continue
        rest = text[span.end :]
        end = _ENDS.search(rest)
        told = rest[: end.start()] if end else rest
        if what and not rewriting.names(told, what.split()[-1]):
            continue
        return sentence(f"{text[: span.start]}{third_person(done['verb'])}{done['rest']}{rest[len(told) :]}")
    return None


def _word(new: str, old: str, text: str) -> str | None:
    """Return a text with a word of the same kind: “yellow, not orange”, “four men, not six”."""
    kinds = lexicon.spans(old)[0].slots & set(_KINDS) if " " not in old else frozenset[str]()
    told = _said(old, text)
    alike = [span for span in lexicon.spans(new) if span.slots & kinds]
    if told is None or not alike or alike[-1].said == "one" or not _is_of_same(new, text, told):
        return None
    start = _with_shade(new, alike[-1].start)
    said = new[start : alike[-1].end].lower()
    return sentence(rewriting.articled(f"{text[: told.start()]}{said}{text[told.end() :]}"))


def _with_shade(new: str, start: int) -> int:
    shade = re.search(r"\b(?:dark|light|bright|pale|deep|creamy|soft|very|really) $", new[:start], re.I)
    return shade.start() if shade else start


def _is_of_same(new: str, text: str, told: re.Match[str]) -> bool:
    """Return whether the words before the new one name what the old one is said of, or nothing."""
    behind = text[told.end() :].split()[:_MOST]
    things = [span for span in lexicon.spans(new) if not span.grammar and not span.slots & set(_KINDS)]
    named = [span for span in things if rewriting.names(text, span.said)]
    of_it = any(meanings(span.said) & meanings(word.strip(".,")) for span in things for word in behind)
    return of_it or not named


def _thing(new: str, old: str, text: str) -> str | None:
    """Return a text with another thing: “a hospital kitchen, not a hotel”."""
    bare = _ARTICLE.sub("", old)
    other = _LED.sub("", new) if _LED.match(new) else new
    said = _ARTICLE.sub("", other)
    told = _said(bare, text)
    if told is None or not said or len(said.split()) > _MOST or len(lexicon.spans(bare)) > 3:
        return None
    spans = lexicon.spans(said)
    if any(
        (span.of_one and span.verb) or span.slots & {"pronoun", "negation", "preposition"} for span in spans
    ):
        return None
    behind = re.match(r" ([\w-]+)", text[told.end() :])
    if behind and said.split()[-1].lower() == behind[1].lower():
        return sentence(rewriting.articled(text[: told.start()] + said + text[told.end() + len(behind[0]) :]))
    return rewriting.replaced(text, bare, other) if rewriting.names(text, bare) else None


def _said(words: str, text: str) -> re.Match[str] | None:
    return re.search(rf"(?<![\w-]){re.escape(words)}(?![\w-])", text, re.I)


FIRST_RULES: Final[tuple[Rule, ...]] = (in_its_place,)
RULES: Final[tuple[Rule, ...]] = (contrasted,)
