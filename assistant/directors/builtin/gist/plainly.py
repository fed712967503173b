"""Says in the plainest words what a text orders of the scenes and clips that it mentions."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import filterfalse
from pathlib import Path
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.gist.grounding import clips_in, is_called, scenes_in
from assistant.directors.builtin.gist.marks.cues import clause_words, idle
from assistant.directors.builtin.gist.marks.pointing import is_shown
from assistant.directors.builtin.gist.mentions import named
from assistant.directors.builtin.numerals import SECONDS, seconds
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.targets import targets

_NUMBERED: Final = re.compile(
    r"\b(?:(?:the )?(?:card|scene|shot) (?P<card>\d+)|(?:clip )?(?P<clip>c\d+))\b", re.I
)
_THIS: Final = re.compile(
    r"\b(?:this|the current) (?:one|clip|film|video|take|version)\b"
    r"|\bthis(?= (?:(?:\w+ly|sort of|kind of) )?(?:(?:in)?to|drift\w*|turn\w*|melt\w*|with|and (?:the|my)) )"
    r"|(?:(?<=\bfrom )|(?<=\b[ot][fo] )|(?<=\bonto )|(?<=\bbefore )|(?<=\bafter )|(?<=\bbehind )"
    r"|(?<=\band )|(?<=\bthen )|(?<=\bon )|(?<=\bover )"
    r"|(?<=\bsecond )|(?<=\bwith )|(?<=[+&] ))this(?=\W*$|[,;]| so\b| as\b| together\b)",
    re.I,
)
_AT_EDGE: Final = re.compile(
    r"\b(?:(?:on|on ?to|at|to|in) the (?:very )?(?:end|back|start|front|beginning)|in front)(?=\W*$)", re.I
)
"""Of this one, where a clip is put there."""
_ATTACHED: Final = re.compile(
    r"\b(?:put|stick|add|tack|glue|attach|append|stitch|pop|slap|place|hang|hook|link)\b", re.I
)
_PLAYED: Final = re.compile(r"\b(?:play|run|show|go|come|follow)(?:s|ed|ing)?\b", re.I)
_AS_ONE: Final = re.compile(
    r",? (?:all )?(?:as|in|into|to|so it's) (?:one|a single) (?:film|video|clip|file|movie|piece|go"
    r"|sitting)\b"
    r"|(?:\W*\b(?:and|but|with|without|no|not|an?|any|hard|sudden|visible|sharp"
    r"|abrupt))+ cuts?\b(?: in between)?"
    r"|\b(?:so |with |have )?(?:the )?(?:one|first) (?:\w+ly )?(?:turn|fad|melt|blend|becom|flow"
    r"|dissolv)(?:e?s|ing|e)?"
    r"(?: over)?(?: (?:in)?to)? (?:the )?(?:other|second|next)\b"
    r"|\b(?:nice and |very |just )*(?:slow|smooth|gradual|gentl|soft)(?:ly|e|y)?\b(?: becoming it)?"
    r"|\b(?:bit|little) by (?:bit|little)\b",
    re.I,
)
"""How two clips become one, which they always do so."""
_TIME: Final = re.compile(rf"\b(?:{SECONDS})\b", re.I)
_WORD: Final = re.compile(r"[\w'-]+")
_LOOK: Final = re.compile(
    r"\b(?:(?:at|in the|by|during|around) (?:(?:early|late|the) )?(?:night(?:fall)?|midnight|midday|noon"
    r"|dawn|dusk|sunset|sunrise|twilight|morning|afternoon|evening|rain|snow|fog|mist|storm)"
    r"(?: (?:under|with|by) (?:an?|the) (?:[\w-]+ )?(?:moon|stars|sky|lightning))?"
    r"|(?:from|looking)(?: (?:straight|right|directly|high|way|up|down|very|really|far))*"
    r" (?:above|overhead|below|down|up|near|close|away|behind|the (?:air|sky|ceiling|roof|side|front)"
    r"|an? (?:drone|helicopter|great height|low angle|high angle|distance))"
    r"|(?:high[- ]angle|bird'?s[- ]eye|aerial)(?: (?:view|shot))?|overhead)\b",
    re.I,
)
"""An hour, weather or a view by itself."""
_MASK: Final = re.compile(r"\b[ABLT]\b")
_REFUSED: Final = re.compile(
    r"\b(?:don't|do not|never|except|apart from|unless|instead of|(?:in )?reverse|backwards"
    r"|from (?:above|below|behind)|\?)",
    re.I,
)
_WHY: Final = re.compile(
    r",? (?:(?:so(?: that)?|because|since|cos|as) (?:it|that|this|they|we|i|he|she|you|the|my|our|both"
    r"|people|every(?:one|body))\b"
    r"|for (?:the|my|our|an?|his|her) (?!(?:scene|shot|card|clip)\b)"
    r"|before (?:we|you) (?:do|draw|make|render) (?:it|them|this|the|everything)\b)[^,.;]*$",
    re.I,
)
"""Says why, or what for."""
_MOST_LEFT: Final = 3
"""Words that may be left out of what is done at once."""


@dataclass(frozen=True, slots=True)
class Order:
    """What a text orders, in the plainest words."""

    said: str
    sure: bool
    """Whether nearly all of the text is in them."""
    first: bool
    """Whether it is known better so than by any rule."""


@dataclass(frozen=True, slots=True)
class _Row:
    says: str
    told: tuple[re.Pattern[str], ...]
    never: re.Pattern[str] | None
    most_left: int
    first: bool
    loose: bool
    """Whether what else is said need not be known: it tells of the scene."""
    called: bool
    """Whether a scene must be called so: a thing may go, and its scene stay."""

    @property
    def needs(self) -> set[str]:
        return set(_MASK.findall(self.says))


def plain_orders(text: str, now: Situation) -> Iterator[Order]:
    """Yield what a text may order of whole clips and of whole scenes."""
    text = _WHY.sub("", text)
    of_clips = of_this(text, now)
    scenes = scenes_in(text, now)
    of_things = any(not is_called(text[one.start : one.end]) for one in scenes)
    grounded = (
        ("clips", named(of_clips, clips_in(of_clips, now))),
        ("scenes", named(text, scenes)),
        ("looks", named(text, scenes)),
    )
    for kind, numbered in grounded:
        masked, names = _masked(numbered, kind, len(now.cards))
        for row in _rows()[kind]:
            if row.called and of_things:
                continue
            if row.needs == names.keys() and (left := _left(masked, row)) is not None:
                said = _MASK.sub(lambda one, of=names: of[one[0]], row.says)  # type: ignore[misc]
                of_one = kind == "looks" or row.needs == {"A", "T"}
                left = [word for word in left if not (of_one and _is_shown_in(names["A"], word, now))]
                known = map(_means_something, filterfalse(_ATTACHED.fullmatch, left))
                sure = len(left) <= row.most_left and (row.loose or not any(known))
                yield Order(said, sure, row.first)
                break


def _is_shown_in(name: str, word: str, now: Situation) -> bool:
    """Return whether a scene shows what a word says beside its look."""
    card = int(name.rpartition(" ")[2])
    return card in now.positions and is_shown(word, now.text(card))


def of_this(text: str, now: Situation) -> str:
    """Return a text with the number of the current clip for “this one”, and for the edge of it."""
    if now.clip is None:
        return text
    if _ATTACHED.search(text):
        text = _AT_EDGE.sub(rf"\g<0> of {now.clip['id']}", text)
    return _THIS.sub(str(now.clip["id"]), text)


def _masked(text: str, kind: str, count: int) -> tuple[str, Mapping[str, str]]:
    """Return a text with letters for the scenes or clips, the length and look in it, and what these are."""
    names: dict[str, str] = {}

    def letter(name: str) -> str:
        known = next((one for one, said in names.items() if said == name), None)
        known = known or next((one for one in "AB" if one not in names), "?")
        names[known] = name
        return f" {known} "

    def numbered(one: re.Match[str]) -> str:
        if kind == "clips":
            return letter(one["clip"].lower()) if one["clip"] else " ? "
        return letter(f"card {int(one['card'])}") if one["card"] else " ? "

    def length(one: re.Match[str]) -> str:
        names["?" if "T" in names else "T"] = f"{seconds(one[0]):g} seconds"
        return " T "

    def look(one: re.Match[str]) -> str:
        names["L"] = ", ".join(filter(None, (names.get("L"), one[0])))
        return " L "

    text = _LOOK.sub(look, text) if kind == "looks" else text
    alone = [one for one in targets(text, count) if "L" in names and len(one.positions) == 1]
    for one in reversed(alone):
        text = f"{text[: one.start]}card {one.positions[0]}{text[one.end :]}"
    text = _TIME.sub(length, _NUMBERED.sub(numbered, text))
    return f" {' '.join(text.split())} ", names


def _left(masked: str, row: _Row) -> Sequence[str] | None:
    """Return the words that a row leaves out of a text; None where it does not tell what the text does."""
    if not any(told.search(masked) for told in row.told) or (row.never and row.never.search(masked)):
        return None
    for told in (*row.told, *([_ATTACHED, _PLAYED] if "B" in row.needs else [])):
        masked = told.sub(_between if ".*" in told.pattern else " ", masked)
    masked = _AS_ONE.sub(" ", masked) if "B" in row.needs else masked
    if _REFUSED.search(masked):
        return None
    order = re.compile(clause_words()["order"])
    words = (word[0].lower() for word in _WORD.finditer(_MASK.sub("", masked)))
    return [word for word in words if not idle(word) and not order.fullmatch(word) and len(word) > 1]


def _between(told: re.Match[str]) -> str:
    """Return what stands between the words that tell an order: “take the goat out of A”."""
    return f" {' '.join(told[0].split()[1:-1])} "


def _means_something(word: str) -> bool:
    """Return whether a word is known to name something to see or to hear."""
    return any(span.known and not span.slots <= lexicon.GRAMMAR for span in lexicon.spans(word))


@cache
def _rows() -> Mapping[str, Sequence[_Row]]:
    table = tomllib.loads(Path(__file__).with_name("plainly.toml").read_text("utf-8"))

    def compiled(patterns: Sequence[str]) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(pattern, re.I) for pattern in patterns)

    return {
        kind: [
            _Row(
                row["says"],
                compiled(row["told"]),
                next(iter(compiled([row["not"]] if "not" in row else [])), None),
                row.get("most_left", _MOST_LEFT),
                row.get("first", False),
                row.get("loose", False),
                row.get("called", False),
            )
            for row in rows
        ]
        for kind, rows in table.items()
    }
