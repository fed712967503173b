"""What a text shows, and what is done in it: words by what they mean, whichever of them were said."""

import re
from functools import lru_cache
from typing import Final

from assistant.directors.builtin import happening, lexicon
from assistant.directors.builtin.gist.marks.cues import same
from assistant.directors.builtin.gist.marks.names import head_of, kinds
from tools.renderers.animatic.vocabulary import vocabulary

OF_PICTURES: Final = frozenset({"light", "look"})
"""Words that are of a picture, though a torch lights up and somebody looks."""
_ENDING: Final = re.compile(
    r"(?:(?<=([bgmnpt]))\1(?:ing|ed)|(?<=([dr]))\2(?:ing|ed|s)?|(?<=\w{3}[eo]l)l(?:ing|ed)"
    r"|(?:(?<=[aeiouy])|(?<=[aeiouy]\w)|(?<=[aeiouy]\w\w)|(?<=[aeiouy]\w{3}))(?:ing|ed)"
    r"|(?<=\w{5})(?:al|ance|ment)|es|s|e)$"
)
_SHORTEST_WORD: Final = 3
_BESIDE: Final = re.compile(
    r" (?:and|while|as|but)"
    r" (?P<who>(?:(?!(?:at|in|on|to|of|with|from|into|for|by|and|as|is|was|be)\b)[\w-]+ ){1,4}?)\w+s\b"
)


@lru_cache(1024)
def shown(text: str) -> frozenset[str]:
    """Return what the words of a text mean, and what the beings in it are one of."""
    return frozenset(
        key
        for span in lexicon.spans(text)
        if not span.grammar or span.verb
        for key in all_meanings(span.words) | kinds(span.words)
    )


def all_meanings(words: str) -> frozenset[str]:
    """Return what words mean together and each alone: a pirate ship is a ship, and to fly off is to fly."""
    alone = [word for word in words.split() if word not in OF_PICTURES]
    parts = (part for word in alone for part in (word, head_of(word)))
    return meanings(words).union(*map(meanings, parts))


@lru_cache(1024)
def main_of(text: str) -> frozenset[str]:
    """Return what the first thing that a text names means."""
    found = lexicon.subject(text)
    return all_meanings(found.words) | kinds(found.words) if found else frozenset()


@lru_cache(4096)
def meanings(words: str) -> frozenset[str]:
    """Return the keys of a word: its stem, what it is the same as, and its values in the vocabulary."""
    said = words.lower().removesuffix("'s")
    grammar = lexicon.GRAMMAR - {"number"}
    unseen = (span.slots & grammar and not span.slots & lexicon.SEEN for span in lexicon.spans(said))
    if len(said) < _SHORTEST_WORD or (said not in same() and any(unseen)):
        return frozenset()
    match = vocabulary().match(tuple(said.split()[:5]))
    values = (
        one.value for one in (match.meanings if match else ()) if not one.near and one.slot in lexicon.SEEN
    )
    return frozenset(_ENDING.sub("", word) for word in (said, same().get(said, said), *values))


@lru_cache(1024)
def acts(text: str) -> frozenset[str]:
    """Return what the words mean by which something is done in a text."""
    found, told = lexicon.spans(text), happening.subject_end(text)
    return frozenset(
        key
        for before, span in zip([None, *found], found, strict=False)
        if span.verb
        and not (
            before and before.slots & {"determiner", "size", "colour"} and span.ending in ("", "s", "ing")
        )
        and (span.ending or span.start == told or not span.slots & {"subject", "scenery", "setting"})
        for key in all_meanings(span.words)
    )


def doers(text: str) -> frozenset[str]:
    """Return what is meant by who does something beside others: “the cup falls and foam runs out”."""
    return frozenset[str]().union(*(shown(one["who"]) for one in _BESIDE.finditer(text)))
