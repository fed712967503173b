"""Parts the words about time that is added to a clip into how long it is and what happens in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.gist.clause import Clause, Mark
from assistant.directors.builtin.gist.marks.cues import clause_words, idle
from assistant.directors.builtin.gist.marks.marking import marked
from assistant.directors.builtin.gist.marks.showing import meanings, shown
from assistant.directors.builtin.gist.parting.happenings import shall_happen
from assistant.directors.builtin.gist.parting.sentence_shapes import sentence_in
from assistant.directors.builtin.nearest import is_of_our_work
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.wording import sentence
from tools.renderers.animatic.vocabulary import VERBS

_HAPPENS: Final = re.compile(
    r"[:;,]\s*(?=\w)|\b(?:where|with|(?<!more )(?<!front )(?<!ahead )(?<!end )(?<!start )(?<!out )"
    r"(?<!instead )of|in which|showing|so(?: that)?|while|as|(?:un)?till?|and then|and show|and let"
    r"|and have)\b",
    re.I,
)
"""Stands before what happens in the time that is added."""
_ABOUT: Final = re.compile(
    r"(?:[\s,]+(?:say|maybe|perhaps|about|around|roughly|for|lasting"
    r"|(?<!'d )(?<!would )like|over|just|only|by)\b)*[\s,]*$",
    re.I,
)
"""Stands before a length: “…, say about”."""
_LONG: Final = re.compile(
    r"^(?: (?:long|or so|more|extra|longer|in length|in all|of (?:it|that|this)))*\b",
    re.I,
)
_WISHED: Final = re.compile(
    r"^(?:[\s,:;–-]|(?:please|and|so|then|maybe|perhaps|just|also|there should be|we should"
    r"|(?:i|we)(?:'?d| would)? (?:like|love|want|need)(?: to)?|let's|let us|(?:could|can) (?:we|you)"
    r"|let there be"
    r"|put|add|tack|stick|insert|prepend|append|attach|on"
    r"|give (?:it|us|me)|have(?! (?:the|an?|his|her|it|him|them)\b)|see|show(?:ing)?(?: us| me)?"
    r"|how(?= (?:the|an?|his|her|he|she|it|they)\b)"
    r"|(?:open|start|begin)(?: it)?(?= with)|something(?: happen(?:s|ing)?)?|of|with|where|in which"
    r"|as|to"
    r"|(?:(?:an?|some|short|little|brief) )*(?:lead-?in|intro|prelude|prequel|run-?up|build-?up|outro)"
    r"|carry on|pick up|go on|going on|it goes on|continue|let (?:it|something|that)|happen)\b)*",
    re.I,
)
"""Stands before what is wished, and is no part of it."""
_PASSING: Final = re.compile(r"\b(?:cross-?fades?|dissolves?|cuts?) (?:in)?to\b|\bfades? into\b", re.I)
"""Wishes for how a clip passes to the next."""
_NAMED: Final = re.compile(
    r"(?:add |with )?(?:the|an?|some|his|her|its|no|nobody)\b"
    r"(?!.*\b(?:is|are|was|were|has|have|had|want|like|need|think|should|too)\b)",
    re.I,
)
"""Only names what is seen: “the square still empty”."""
_IS: Final = re.compile(r"(?:(?<=\bhe)|(?<=\bshe)|(?<=\bit))'s(?= )", re.I)
_OF: Final = re.compile(r"\b(?:of|with)\W*$", re.I)
_BEFORE_THAT: Final = re.compile(r"^(?:before|after|when|once) [^,;]+?, ?", re.I)
_TAIL: Final = re.compile(r"(?:[\s,.;:!?]|\b(?:(?<!'s )(?<!is )there|please|put|placed|added|and)$)+$", re.I)
_NO_NAME: Final = re.compile(
    r"(?:my|this|that|it|he|she|they|we|i|you|more|much|less|as|for|to|so|if|when|because|since|until|not|also"
    r"|and|but|or|than|like|in|on|at|from|by|please|thanks|very|too|how|what|why|make|let|have)\b"
    r"|.*\b(?:i|we|you|should|must|could|would|can)\b",
    re.I,
)
_ARRIVES: Final = re.compile(
    r"how (?P<who>(?:the |a )?[\w-]+(?: [\w-]+)?) (?:(?P<does>arrive|enter)(?:s|d)?|c[ao]mes? in)$", re.I
)
_ONLY: Final = re.compile(r"^(?:(?:just|only|simply|maybe|perhaps|some) )+", re.I)
_SEE: Final = re.compile(r"^(?:(?:we|you|i) (?:can |just |only )*)?see ", re.I)
_DEFINITE: Final = re.compile(r"(?:the|his|her|its|their)\b", re.I)
_HOW: Final = frozenset({"colour", "size", "mood", "age", "light", "weather", "scenery", "setting"})
_THINGS: Final = lexicon.SEEN - VERBS
_OF_SHAPES: Final = ("shape_square", "shape_vertical", "shape_wide", "rename", "export")
_WISHES: Final = (
    *_OF_SHAPES, "finer", "coarser", "loop", "file",
    "remix", "remade", "undo", "redo", "drawing", "how_many", "purpose", "favourite", "slightly", "time",
    "stretch", "factor", "longer", "shorter", "wisher", "blend", "clip",
)  # fmt: skip
"""Wishes for something else than what is seen."""
_LONGEST: Final = 10
"""Words of what is only named: “a calm sea”."""


@dataclass(frozen=True, slots=True)
class Told:
    """What happens in the time that is added, and how long it is; empty and None where it is not said."""

    words: str = ""
    seconds: float | None = None


def partings(clause: Clause, now: Situation) -> Iterator[tuple[Clause, Told]]:
    """Yield a clause without what happens in the time that is added, and that; last, all of the clause."""
    for border in _HAPPENS.finditer(clause.text):
        within = any(mark.start <= border.start() < mark.end for mark in clause.all("earlier", "onwards"))
        found = told(clause.text[border.end() :], now) if border.start() and not within else None
        if found and found.words:
            head = marked(clause.text[: border.start()], now)
            yield head, Told(found.words, found.seconds or _length(head))
    yield clause, Told(seconds=_length(clause))


def told(text: str, now: Situation, *, is_noun: bool = False) -> Told | None:
    """Return what a text tells of time that is added; None where it tells anything else too.

    Args:
        text: the text.
        now: the situation.
        is_noun: whether it names what is seen where it has no verb.
    """
    times, is_noun = marked(text, now).all("time"), is_noun and bool(_NAMED.match(text))
    if len(times) > 1 or _PASSING.search(text) or marked(text, now).has(*_OF_SHAPES):
        return None
    rest = _IS.sub(" is", _without(text, times[0]) if times else text)
    wish = _WISHED.sub("", _BEFORE_THAT.sub("", _WISHED.sub("", rest)))
    said = _TAIL.sub("", wish)
    words = _with_article(shall_happen(said), now)
    words = words or _named(
        said, now, is_noun=is_noun or _OF.search(rest.removesuffix(wish)) is not None, surely=is_noun
    )
    seconds = times[0].value if times else None
    return Told(words, seconds) if words or not re.search(r"\w", said) else None


def _length(clause: Clause) -> float | None:
    time = clause.first("time")
    return time.value if time else None


def _without(text: str, time: Mark) -> str:
    """Return a text without a length and the words that lead to it."""
    before, after = _ABOUT.sub("", text[: time.start]), _LONG.sub("", text[time.end :])
    return f"{before} {after}".strip()


def _with_article(words: str, now: Situation) -> str:
    """Return a sentence with the article that its first word lacks: “Whale splashes back”."""
    found = sentence_in(words)
    first = lexicon.spans(found.who)[0] if found and found.who.isalpha() else None
    if first is None or "subject" not in first.slots or lexicon.is_plural(first.words):
        return words
    known = any(meanings(first.words) & shown(text) for text in now.told())
    article = "The" if known else "An" if re.match("[aeiou]", first.words) else "A"
    return f"{article} {first.words}{words[first.end :]}"


def _named(said: str, now: Situation, *, is_noun: bool, surely: bool) -> str:
    """Return what is only named and could be seen, as a card says it: “a calm sea”, “empty tracks”."""
    seen = _SEE.sub("", _ONLY.sub("", said))
    pointed = _DEFINITE.match(seen) and seen == said and not surely
    said, found = seen, lexicon.spans(seen)
    if not found or len(found) > _LONGEST or pointed or _NO_NAME.match(said) or is_of_our_work(said):
        return ""
    if found[0].verb and not is_noun and not found[0].slots & _HOW:
        return ""
    if re.match(clause_words()["order"] + r"\b", said, re.I):
        return ""
    if (
        marked(said, now).has(*_WISHES)
        or (lexicon.is_look(said) and not is_noun)
        or all(map(idle, said.lower().split()))
    ):
        return ""
    return sentence(said) if is_noun or any(span.slots & _THINGS or not span.known for span in found) else ""


def arriving(clause: Clause, added: Told) -> Told:
    """Return what is added with “the bird arrives” of “see how the bird arrives”."""
    said = next((_ARRIVES.match(clause.words(mark)) for mark in clause.all("earlier")), None)
    if added.words or said is None:
        return added
    does = f"{said['does']}s" if said["does"] else "comes in"
    return Told(shall_happen(f"{said['who']} {does}"), added.seconds)


def both_told(before: str, more: str) -> str:
    """Return what happens, and what else does: “The whale dives, and the sea goes calm”."""
    if not before or more.rstrip(".").lower() in before.lower():
        return more
    small = more if re.match(r"I\b", more) else f"{more[:1].lower()}{more[1:]}"
    return f"{before.rstrip('.')}, and {small}"
