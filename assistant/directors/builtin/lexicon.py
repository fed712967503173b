"""What words mean, for rules: the renderer's closed vocabulary seen as spans of a text.

It owns no words of its own but a few of the trade; what is drawn of them stays the renderer's affair.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from assistant.directors.builtin.languages import language_of
from assistant.directors.builtin.tables import words
from tools.renderers.animatic.tokens import tokenise
from tools.renderers.animatic.vocabulary import VERBS, Match, vocabulary

GRAMMAR: Final = frozenset(
    {"negation", "determiner", "pronoun", "comparison", "preposition", "stop", "number"}
)
"""Slots whose words name nothing to see."""
LOOKS: Final = frozenset(
    ["hour", "weather", "season", "mood", "camera", "framing", "film", "facing", "angle", "pace", "fade",
     "title", "look", "style", "trade"]
)  # fmt: skip
"""Slots that say how something looks or is filmed, not who does what where."""
SEEN: Final = (
    frozenset({"subject", "setting", "weak setting", "elsewhere", "scenery", "hour", "weather", "worn"})
    | VERBS
)

BEINGS: Final = frozenset({"wader", "bird", "quadruped", "biped", "fish", "snake", "insect"})
"""Kinds of the vocabulary that live."""
PLACES: Final = frozenset({"setting", "scenery", "weak setting", "elsewhere"})
"""Slots that say where something is."""
_TRADE: Final = words("trade")


@dataclass(frozen=True, slots=True)
class Span:
    """A word or fixed phrase of a text, with every slot it may fill."""

    words: str
    start: int
    end: int
    slots: frozenset[str]
    ending: str = ""
    said: str = ""
    """The words as they were written, in small letters."""

    @property
    def known(self) -> bool:
        """Whether the word is of the vocabulary at all."""
        return bool(self.slots)

    @property
    def verb(self) -> bool:
        """Whether it can be something done."""
        return bool(self.slots & VERBS)

    @property
    def of_one(self) -> bool:
        """Whether it ends as a verb of one does, and as a noun of several: “sails”, “flies”, “picks up”."""
        first, several, _ = self.said.partition(" ")
        return self.ending in ("s", "es", "ies") or (several != "" and self.verb and first[-1] == "s")

    @property
    def grammar(self) -> bool:
        """Whether it names nothing to see."""
        return bool(self.slots) and self.slots <= GRAMMAR | {"sound", "abstract"}


def spans(text: str) -> list[Span]:
    """Return the known phrases and unknown words of a text, in order."""
    return list(_spans(text))


@lru_cache(2048)
def _spans(text: str) -> tuple[Span, ...]:
    return tuple(_read(text))


def _read(text: str) -> Iterator[Span]:
    read = tokenise(text)
    words = [token.word for token in read.tokens]
    place = 0
    while place < len(words):
        match = _match(tuple(words[place : place + 5]))
        length = match.length if match else 1
        first, last = read.tokens[place], read.tokens[place + length - 1]
        slots = frozenset(meaning.slot for meaning in match.meanings) if match else frozenset()
        phrase = " ".join(words[place : place + length])
        if phrase in _TRADE and not slots & SEEN:
            slots |= {"trade"}
        yield Span(
            phrase,
            first.start,
            last.end,
            slots,
            match.ending if match else "",
            read.source[first.start : last.end].lower(),
        )
        place += length


@lru_cache(4096)
def _match(words: tuple[str, ...]) -> Match | None:
    return vocabulary().match(words)


def stem(word: str) -> str:
    """Return a word without its ending: “sleep” for “slept”, “chase” for “chasing”; or as it is."""
    match = _match((word.lower(),))
    return match.stem if match else word.lower()


def lives(word: str) -> bool:
    """Return whether a word is of a kind that lives."""
    return vocabulary().kinds.get(stem(word)) in BEINGS


def is_plural(words_: str) -> bool:
    """Return whether words name several: “white cats”, “two mice”."""
    last = (words_.split() or [""])[-1].lower()
    return (last.endswith("s") and not last.endswith(("ss", "us"))) or last in words("plurals")


def is_seen(text: str) -> bool:
    """Return whether a text, in English, names something that could be seen, even of an unknown kind."""
    found = spans(text)
    if not found or language_of(text):
        return False
    things = any(span.slots & SEEN - VERBS for span in found)
    pointed = any(span.slots & {"determiner", "number", "pronoun"} for span in found)
    if things or (any(span.verb for span in found) and (pointed or not all(span.known for span in found))):
        return 3 * sum(span.known for span in found) >= len(found)
    return _names_unknown(found) and 2 * sum(span.known for span in found) >= len(found)


def _names_unknown(found: list[Span]) -> bool:
    """Return whether an article or a number leads to a word that nobody knows: "a kaiju", "two big kaiju"."""
    leads = [i for i, span in enumerate(found) if span.slots & {"determiner", "number"}]
    return any(not span.known and len(span.words) > 1 for i in leads for span in found[i + 1 : i + 3])


def is_look(text: str) -> bool:
    """Return whether a text only says how the picture looks or is filmed: no subject, no action, no place."""
    found = [
        span for span in spans(text) if not span.slots or not span.slots <= GRAMMAR | {"sound", "abstract"}
    ]
    looks = [span for span in found if span.slots != {"colour"}]
    return bool(looks) and all(span.slots & LOOKS or span.words in _TRADE for span in looks)


def is_negation(text: str) -> bool:
    """Return whether a text only says what is not to be seen, as “no people” does."""
    found = spans(text)
    return (
        bool(found)
        and found[0].slots == {"negation"}
        and not any(span.verb and span.ending for span in found)
    )


def _is_doer(found: Sequence[Span]) -> bool:
    """Return whether a text begins with what is no being elsewhere, and does something: “a shadow runs”."""
    if len(found) < len(("a", "shadow", "runs")) or found[0].slots != {"determiner"} or found[1].verb:
        return False
    does = found[2]
    named = bool(found[1].slots) and not found[1].grammar and "subject" not in found[1].slots
    return named and does.verb and does.of_one and does.start == found[1].end + 1


def subject(text: str) -> Span | None:
    """Return the first word of a text that is a thing or being and not the thing done."""
    before, found = "", spans(text)
    if _is_doer(found):
        return found[1]
    for span in found:
        noun = "subject" in span.slots and not (
            span.verb and (span.of_one or span.ending == "ing" or before == "pronoun")
        )
        if noun:
            return span
        before = next(iter(span.slots)) if len(span.slots) == 1 else ""
    return None
