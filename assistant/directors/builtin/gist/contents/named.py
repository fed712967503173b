"""Finds the things that words name: nouns with what stands before them, leads to them and denies them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Self

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.gist.cards.frames import kind
from assistant.directors.builtin.gist.contents.deeds import deeds_in
from assistant.directors.builtin.gist.contents.said import say, words_of
from assistant.directors.builtin.gist.marks.cues import idle
from assistant.directors.builtin.gist.parting.board_words import is_being
from assistant.directors.builtin.painted import SHADES
from assistant.directors.builtin.tables import alike
from tools.renderers.animatic.vocabulary import VERBS

ONES: Final = ("one", "ones")
"""What stands for a thing that is named elsewhere."""
_OF_KNOWN: Final = frozenset(
    ["the", "that", "this", "those", "these", "his", "her", "its", "their", "my", "our", "your"]
)
_STOPS: Final = re.compile(r"[,.;:!?]")
_WISHES: Final = re.compile(
    r"ought|should|would|could|must|might|will|can|rather|instead|like|love|prefer", re.I
)
_NOUN: Final = re.compile(
    r"\b(?P<group>(?:couple|pair|crowd(?! of\b))\b)"
    r"|\b(?:fairy|string|street|neon|disco|stage|party|city|northern) (?P<lights>lights\b)"
)
"""Those who are named together, and no number; lights that are hung up, and not done."""
_LEADING: Final = frozenset({"preposition", "determiner", "number", *VERBS})
_BETWEEN: Final = 3
"""Words that may lead from what denies to a thing: “not out of the”."""
_SOMEONE: Final = re.compile(
    r"\b(?:(?:s?he|it|they) |(?:let|have|make|see|watch) her (?=\w+ (?:it|h[ei]r|him|them|the|an?)\b))"
)
"""Before what is done: “she hates tulips”, “let her paint it”."""
_TO_IT: Final = re.compile(r"\b(?:paint|dye|colou?r|spray)\w* (?:it|them) $")
"""Before the colour that something else gets: “the girl paints it green”."""
_COUNTS: Final = frozenset({"determiner", "number"})
_LIKE: Final = frozenset({"colour", "size", "mood", "age"})
_SEEN_ALONE: Final = frozenset({"subject", "setting", "scenery", "worn", "body"})
_NO_NOUN: Final = frozenset({"determiner", "pronoun", "preposition", "stop", "conjunction"})


@dataclass(frozen=True, slots=True)
class Named:
    """A thing that words name."""

    start: int
    """Where it begins, with what denies it."""
    first: int
    """Where its first word stands."""
    end: int
    words: tuple[str, ...]
    article: str = ""
    at: str = ""
    """What leads to it: “on”, or nothing."""
    denied: bool = False
    told: tuple[int, int] = (0, 0)
    """Where its colour is told, if elsewhere."""
    having: str = ""
    """What it has or wears: “with a beard”."""

    @classmethod
    def of(cls, run: Sequence[lexicon.Span], article: lexicon.Span | None, at: str, text: str) -> Self:
        """Return the thing that words in a row name, a colour at their end before it."""
        last = run[-1:] if len(run) > 1 and _is_colour(run[-1]) else []
        said = [*last, *run[: len(run) - len(last)]]
        words = tuple(word for one in said for word in text[one.start : one.end].split())
        start = article.start if article else run[0].start
        return cls(start, run[0].start, run[-1].end, words, article.said if article else "", at)

    @property
    def head(self) -> str:
        """Its last word."""
        return self.words[-1]

    @property
    def is_known(self) -> bool:
        """Whether it is named as what is known: “the”, “his”."""
        return self.article in _OF_KNOWN

    @property
    def is_counted(self) -> bool:
        """Whether it is said how many there are."""
        return bool(self.article) and "number" in lexicon.spans(self.article)[0].slots

    @property
    def how(self) -> Sequence[str]:
        """The colours, patterns and materials that are said of it."""
        return [word for word in self.words[:-1] if _is_colour(lexicon.spans(word)[0])]

    @property
    def is_colour(self) -> bool:
        """Whether nothing but a colour is named."""
        return not self.article and all(map(_is_colour, lexicon.spans(" ".join(self.words))))

    def is_among(self, things: Sequence[Self]) -> bool:
        """Return whether it is one of things that are named elsewhere."""
        return any(rewriting.names(f"the {self.head}", one.head) for one in things)


def named_in(text: str) -> Sequence[Named]:
    """Return what words name, in order."""
    text = text.lower()
    denials = [one.span() for one in say()["denied"].finditer(text)]
    spans = [
        span
        for span in lexicon.spans(text)
        if "determiner" in span.slots or not any(at <= span.start < end for at, end in denials)
    ]
    behind = frozenset(end for _, end in denials)
    return _with_colours(
        [_denied(one, denials, text) for one in _named(_with_shades(spans), text, behind)], text
    )


def _with_shades(spans: Sequence[lexicon.Span]) -> Sequence[lexicon.Span]:
    """Return spans with “dark green” as one colour."""
    found: list[lexicon.Span] = []
    for span in spans:
        shade = found[-1] if found and found[-1].said in SHADES and "colour" in span.slots else None
        if shade and shade.end == span.start - 1:
            found[-1] = replace(span, start=shade.start, said=f"{shade.said} {span.said}")
        else:
            found.append(span)
    return found


def done_in(text: str) -> Sequence[lexicon.Span]:
    """Return what is done in a text, and not what could be but is a thing there: “a bent wheel”."""
    done = VERBS | {"expression"}
    return [span for span, _ in deeds_in(text) if not span.slots - done or (span.verb and span.ending)]


def _with_colours(things: Sequence[Named], text: str) -> Sequence[Named]:
    """Return things, each with the colour that is told of it elsewhere: “the sofa would be nicer in red”."""
    found: list[Named] = []
    for one in things:
        near = [
            at for at, of in enumerate(found) if not (of.denied or _STOPS.search(text[of.end : one.start]))
        ]
        colour = next(
            (other for other in found if one.at == "for" and other.is_colour and not other.denied), None
        )
        if colour:
            at = found.index(colour)
            found[at] = replace(one, words=(*colour.words, *one.words), told=(colour.start, colour.end))
        elif near and one.is_colour and not one.denied and not _TO_IT.search(text[: one.start]):
            at = next((at for at in reversed(near) if not found[at].at), near[-1])
            found[at] = replace(found[at], words=(*one.words, *found[at].words), told=(one.start, one.end))
        else:
            found.append(one)
    return found


def _denied(one: Named, denials: Sequence[tuple[int, int]], text: str) -> Named:
    leads = (at for at, end in denials if at < one.first and _leads(text[end : one.first]))
    start = next(leads, None)
    return one if start is None else replace(one, start=start, denied=True)


def _leads(between: str) -> bool:
    """Return whether words only lead from what denies to a thing: “shouldn't | grab the”."""
    slots = [lexicon.spans(one)[0].slots for one in words_of(between)]
    plain = all(one and one <= _LEADING for one in slots)
    return plain and not _STOPS.search(between) and len(between.split()) <= _BETWEEN


def _named(spans: Sequence[lexicon.Span], text: str, behind: frozenset[int]) -> Iterator[Named]:
    colours = {one.start for one in spans if _is_colour(one)}
    nouns = {one.start(one.lastgroup or 0) for one in _NOUN.finditer(text)}
    done = {one.end() for one in _SOMEONE.finditer(text)} - colours
    done = (done | {one.start for one in done_in(text)}) - nouns
    article: lexicon.Span | None = None
    at, end = "", 0
    run: list[lexicon.Span] = []
    for span in spans:
        goes_on = span.start in nouns or (span.start not in done and _goes_on(span, run))
        apart = text[end : span.start].strip() or not goes_on
        if run and apart:
            yield Named.of(run, article, at, text)
            at, article, run = "", None, []
        led = span.start in behind or (article is not None and article.end == span.start - 1)
        begins = _begins(span, at, led=led) or (led and span.start in nouns)
        if run or (span.start not in done and begins):
            run = [*run, span]
        elif span.slots & _COUNTS:
            article = span
        else:
            article, at = None, span.said if "preposition" in span.slots else ""
        end = span.end
    if run:
        yield Named.of(run, article, at, text)


def _goes_on(span: lexicon.Span, run: Sequence[lexicon.Span]) -> bool:
    """Return whether a word is of the thing that stands before it."""
    if span.said in ONES or not run:
        return True
    if _is_colour(span) and run[-1].slots & _SEEN_ALONE:
        return False  # which may be of another: “the can by the tap red”
    how = not span.slots and (idle(span.said) or kind(span.said) == "how")
    if how or span.slots & {*_NO_NOUN, "number"} or _WISHES.fullmatch(span.said):
        return False
    being = is_being(lexicon.stem(run[-1].said)) and not (run[-1].verb or _is_colour(run[-1]))
    if being and not span.slots - VERBS - {"subject"}:
        return False  # what someone does, by a verb that nobody knows
    return (
        not span.verb
        or bool(span.slots - VERBS - {"camera"})
        or all(one.slots and one.slots <= _LIKE for one in run)
    )


def _begins(span: lexicon.Span, at: str, *, led: bool) -> bool:
    """Return whether a word begins a thing: behind an article, or without one."""
    noun = bool(span.slots - VERBS)
    if span.slots & {*_NO_NOUN, "number"} or span.slots == {"abstract"} or _WISHES.fullmatch(span.said):
        return False
    if span.said.isdigit() or not (noun or not idle(span.said)):
        return False
    if span.verb:
        return led or (bool(at) and noun)
    return noun or led or (bool(at) and not span.ending) or _is_colour(span)


def _is_colour(span: lexicon.Span) -> bool:
    """Return whether a word tells of a colour, or of what a thing is made of or shaped like."""
    return not span.said.endswith("'s") and ("colour" in span.slots or bool(alike(span.said)))
