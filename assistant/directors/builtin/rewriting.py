"""Rewrites a card's text: one thing for another, another colour, something added or taken away.

Works on words alone; whether a card names the thing is said by returning None.
"""

import re
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.tables import words
from assistant.directors.builtin.wording import sentence
from tools.renderers.animatic.vocabulary import VERBS

_ARTICLE: Final = re.compile(r"^(?:an?|the|this|that|these|those|my|his|her|its|their|some|one)\s+", re.I)
_POINTING: Final = words("pointing")
_PLURALS: Final = words("plurals")
_ADJECTIVES: Final = 4


def replaced(text: str, old: str, new: str) -> str | None:
    """Return the text with every `old` as `new`, articles fitted; None where it names none."""
    pieces, end = [], 0
    for match in _heads(text, old):
        start, determiner = _phrase_start(text, match.start())
        if start < end:
            continue
        pieces += [text[end:start], _fitted(new, determiner, plural=_is_plural(match[0], old))]
        end = match.end()
    return sentence("".join([*pieces, text[end:]])) if pieces else None


def described(text: str, thing: str, adjective: str) -> str | None:
    """Return the text with an adjective before the thing, in place of its like; None if it names none."""
    match = next(iter(_heads(text, thing)), None)
    if match is None:
        return None
    start, _ = _phrase_start(text, match.start())
    words = text[start : match.start()].split()
    alike = _slots(adjective) & {"colour", "size", "expression"}
    words = [word for word in words if not _slots(word) & alike]
    phrase = _articled(" ".join([*words, adjective]))
    return sentence(f"{text[:start]}{phrase} {text[match.start() :]}")


def stated(text: str, thing: str, state: str) -> str | None:
    """Return the text with a state behind the thing, “a castle on fire”; None if it names none."""
    match = next(iter(_heads(text, thing)), None)
    return sentence(f"{text[: match.end()]} {state}{text[match.end() :]}") if match else None


def added(text: str, more: str) -> str:
    """Return the text with something more in the picture."""
    return f"{text.rstrip(' .!,')}, {more.strip(' .')}."


def removed(text: str, thing: str) -> str:
    """Return the text without a thing: cut out where it hangs on "with" or "and", else ruled out by "no"."""
    bare = _ARTICLE.sub("", thing)
    hanging = re.compile(
        r"(?:\s*,)?\s+(?:with|and|in|on|at|near|by|under|behind|beside)\s+(?:an?|the|some|two"
        rf"|three|his|her|its)?\s*(?:[\w-]+\s+){{0,2}}?{_forms(bare)}(?=\s*(?:[,.!]|$))",
        re.I,
    )
    shorter = hanging.sub("", text)
    return sentence(shorter) if shorter != text and shorter.strip(" .") else added(text, f"no {bare}")


def names(text: str, thing: str) -> bool:
    """Return whether a text names a thing."""
    return any(_heads(text, thing))


def _heads(text: str, thing: str) -> list[re.Match[str]]:
    bare = _ARTICLE.sub("", thing.strip())
    whole = list(re.finditer(rf"\b{_forms(bare)}\b", text, re.I)) if bare else []
    last = bare.split()[-1] if bare else ""
    return whole or (list(re.finditer(rf"\b{_forms(last)}\b", text, re.I)) if last and last != bare else [])


def _forms(word: str) -> str:
    stems = {word, re.sub(r"(?<=[sxzh])es$", "", word), re.sub(r"(?<=\w\w)(?<!s)s$", "", word)}
    choices = "|".join(sorted((re.escape(stem) for stem in stems), key=len, reverse=True))
    return rf"(?:{choices})(?:es|s)?"


def _is_plural(found: str, said: str) -> bool:
    return found.lower().endswith("s") and not _ARTICLE.sub("", said).lower().endswith("ss")


def _phrase_start(text: str, head: int) -> tuple[int, str]:
    """Return where the phrase of a head noun starts, and its article: "a small red robot"."""
    start = head
    for _ in range(_ADJECTIVES + 1):
        match = re.search(r"([\w'-]+)\s+$", text[:start])
        if match is None:
            return (start, "") if not text[:start].strip() else (head, "")
        slots = _slots(match[1])
        if slots & {"determiner", "number"}:
            return match.start(), match[1].lower()
        if slots & (VERBS | {"preposition", "stop", "pronoun"}) and "colour" not in slots:
            return head, ""
        start = match.start()
    return head, ""


def _fitted(new: str, determiner: str, *, plural: bool) -> str:
    bare = _ARTICLE.sub("", new.strip(" ."))
    own = new.strip(" .")[: len(new.strip(" .")) - len(bare)].strip()
    many = plural and not own
    if determiner in _POINTING:
        return f"{determiner} {bare}"
    if own or "number" in _slots(bare.split()[0]):
        return f"{own} {bare}".strip()
    if not determiner:
        return bare
    if determiner not in ("a", "an") or many or _looks_plural(bare):
        return bare if determiner in ("a", "an") else f"{determiner} {bare}"
    return _articled(f"a {bare}")


def _looks_plural(words: str) -> bool:
    last = words.split()[-1].lower()
    return (last.endswith("s") and not last.endswith("ss")) or last in _PLURALS


def _slots(word: str) -> frozenset[str]:
    found = lexicon.spans(word)
    return (
        found[0].slots
        if len(found) == 1
        else frozenset().union(*(span.slots for span in found))
        if found
        else frozenset()
    )


def _articled(text: str) -> str:
    text = re.sub(r"\b(a) (?=[aeiou](?!ni|ne\b|se))", r"\1n ", text, flags=re.I)
    return re.sub(r"\b(a)n (?=[^aeioux\W\d])(?!ho(?:ur|nest))", r"\1 ", text, flags=re.I)
