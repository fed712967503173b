"""How the subjects of a card stand to each other, from the word that stands between two of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from tools.renderers.animatic.hearing import Heard, Hearing
from tools.renderers.animatic.scene import Kind, Relation, Subject
from tools.renderers.animatic.tagging import Unit
from tools.renderers.animatic.vocabulary import Vocabulary
from tools.renderers.animatic.wording import article

_SKIPPED: Final = frozenset({"determiner", "number", "colour", "size", "expression", "unknown", "stop"})
"""What may stand between the word and the second noun."""
_RIDDEN: Final[frozenset[Kind]] = frozenset({"quadruped", "wader", "bird", "fish", "insect", "snake"})
_BOARDED: Final[frozenset[Kind]] = frozenset({"vehicle", "boat", "aircraft", "rocket"})


@dataclass(frozen=True, slots=True)
class Related:
    """A subject that stands to another, by their places in the cast."""

    subject: int
    relation: Relation
    to: int
    unit: Unit | None = None
    """The word that says so; none for what still holds from the card before."""
    phrase: str = ""
    pace: str = ""
    """What the other does by it: who drives a car makes it go."""
    along: bool = False
    """Whether the other comes along: "walks with a dog", but not "walks near a dog"."""


def related(
    hearing: Hearing, cast: Sequence[Subject], vocabulary: Vocabulary, carried: Sequence[Subject] = ()
) -> list[Related]:
    """Return how the subjects stand to each other, one relation a subject at most.

    While the same subjects are seen as on the card before, they stand to each other as there.
    """
    words = {
        word.replace("-", " "): name
        for name, row in vocabulary.rows("relations", "relation").items()
        for word in row.split()
    }
    found: dict[int, Related] = {}
    places = {subject.name: place for place, subject in reversed(list(enumerate(cast)))}
    for heard in hearing.all:
        for first, word, second in _between(heard, words):
            one, other = places.get(first.value, -1), places.get(second.value, -1)
            if one < 0 or other < 0 or one == other or one in found:
                continue
            if other in found and found[other].to == one:
                continue
            relation = _seated(
                words[word.words if word.words in words else word.stem], cast[other], vocabulary
            )
            pace = "walk" if word.slot != "preposition" and relation in ("riding", "in", "beside") else ""
            phrase = f"{word.words} {second.words if second.plural else article(second.words)}"
            along = word.words in vocabulary.row("relations", "company", "along")
            found[one] = Related(one, relation, other, word, phrase, pace, along)
    if [one.name for one in cast] == [one.name for one in carried]:
        for place, subject in enumerate(carried):
            if subject.relation and place not in found:
                found[place] = Related(place, subject.relation, subject.to)
    return list(found.values())


def _between(heard: Heard, words: dict[str, str]) -> Iterator[tuple[Unit, Unit, Unit]]:
    """Yield each (subject, word, subject) of one clause."""
    first: Unit | None = None
    word: Unit | None = None
    for unit in (unit for unit in heard.units if not unit.scope):
        if unit.after == "clause":
            first, word = None, None
        if unit.slot == "subject":
            if first is not None and word is not None:
                yield first, word, unit
                word = None
            elif first is None or word is None:
                first = (
                    first
                    if first is not None and unit.after == "" and _verbless(heard, first, unit)
                    else unit
                )
        elif unit.words in words or unit.stem in words:
            word = unit if first is not None else None
        elif unit.slot not in _SKIPPED and not unit.participle:
            word = None


def _verbless(heard: Heard, first: Unit, unit: Unit) -> bool:
    """Tell whether two nouns are said as one group: "a dog and a cat"."""
    between = [one for one in heard.units if first.start < one.start < unit.start]
    return all(one.slot in _SKIPPED for one in between)


def _seated(relation: str, host: Subject, vocabulary: Vocabulary) -> Relation:
    """Return how one is with a host: astride a horse or a bicycle, in a car."""
    if relation in ("on", "riding"):
        if host.kind in _RIDDEN or host.name in vocabulary.row("relations", "astride"):
            return "riding"
        return "in" if host.kind in _BOARDED and host.name != "surfboard" else "on"
    if relation == "in" and host.kind in _RIDDEN:
        return "beside"
    if relation == "in" and host.name in vocabulary.rows("relations", "own").values():
        return "on"
    found: Relation = relation  # type: ignore[assignment]
    return found
