"""How the subjects of a card stand to each other, from the word that stands between two of them."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from tools.renderers.animatic.hearing import Heard, Hearing
from tools.renderers.animatic.scene import Kind, Relation, Subject
from tools.renderers.animatic.tagging import Unit
from tools.renderers.animatic.vocabulary import Vocabulary
from tools.renderers.animatic.wording import article

_SKIPPED: Final = frozenset({"determiner", "number", "colour", "size", "expression", "unknown", "stop"})
"""What may stand between the word and the second noun."""
_ON_THE_WAY: Final = ("from", "to")
"""Small words between a verb and whom it is about."""
_CARRYING: Final = "carrying"
"""What a word says of one who carries another."""
_GIVING: Final = "giving"
"""What a word says of one who gives another what is in a hand."""
_FLEEING: Final = "fleeing"
"""What a word says of one who is chased, and not who chases."""
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
    names_verb: bool = True
    """Whether the phrase says what is done, too."""
    along: bool = False
    """Whether the other comes along: "walks with a dog", but not "walks near a dog"."""


def related(
    hearing: Hearing, cast: Sequence[Subject], vocabulary: Vocabulary, carried: Sequence[Subject] = ()
) -> list[Related]:
    """Return how the subjects stand to each other, one relation a subject at most.

    While the same subjects are seen as on the card before, they stand to each other as there.
    """
    words = vocabulary.relations
    people = vocabulary.row("subjects", "crowd", "person")
    found: dict[int, Related] = {}
    places = {subject.name: place for place, subject in reversed(list(enumerate(cast)))}
    for heard in hearing.all:
        for first, word, second in _between(heard, words, people, places):
            said = _said(word, words)
            pair = (second, first) if said in (_FLEEING, _CARRYING) else (first, second)
            one, other = (places.get("person" if unit.slot == "number" else unit.value, -1) for unit in pair)
            if _open(one, other, found) and _can_be(said, cast[one], cast[other]):
                found[one] = _told(
                    Related(one, "chasing", other, word), said, second, cast[other], vocabulary
                )
    if [one.name for one in cast] == [one.name for one in carried]:
        for place, subject in enumerate(carried):
            if subject.relation and place not in found:
                found[place] = Related(place, subject.relation, subject.to)
    return list(found.values())


def _told(pair: Related, said: str, second: Unit, host: Subject, vocabulary: Vocabulary) -> Related:
    """Return a pair with what a word says of it."""
    assert pair.unit is not None
    words, whom = (
        f"{pair.unit.words} {pair.unit.along}".strip(),
        second.words if second.plural else article(second.words),
    )
    if said == _FLEEING:
        return replace(pair, phrase=f"{words} from {whom}")
    if said == _CARRYING:
        return replace(pair, relation="riding", phrase=f"{words} {whom}", pace="walk")
    if said == _GIVING:
        return replace(pair, relation="facing", phrase=f"to {whom}", names_verb=False)
    relation = _seated(said, host, vocabulary)
    by_verb = pair.unit.slot != "preposition" and relation in ("riding", "in", "beside")
    along = pair.unit.words in vocabulary.row("relations", "company", "along")
    pace = "walk" if by_verb else ""
    return replace(pair, relation=relation, phrase=f"{words} {whom}", pace=pace, along=along)


def _between(
    heard: Heard, words: dict[str, str], people: frozenset[str], seen: Collection[str]
) -> Iterator[tuple[Unit, Unit, Unit]]:
    """Yield each (subject, word, subject) of one clause; of a group, for each of them.

    A number that stands for `people` is a subject too: "a family drives a car". What is not `seen` in the
    cast is in a hand: "gives a flower to a woman".
    """
    for clause in _clauses(heard, seen):
        group: list[Unit] = []
        word: Unit | None = None
        for unit in clause:
            if unit.slot == "subject" and word is not None:
                for first in group:
                    yield first, word, unit
                word = None
            elif unit.slot == "subject" or (unit.slot == "number" and unit.value in people):
                joins = group and not unit.after and _verbless(heard, group[-1], unit)
                group, word = [*group, unit] if joins else [unit], None
            elif unit.words in words or unit.stem in words:
                word = _stronger(word, unit) if group else None
            elif not _skipped(word, unit, words):
                word = None


def _skipped(word: Unit | None, unit: Unit, words: dict[str, str]) -> bool:
    """Tell whether a unit may stand between a word and the second noun, as what is given does."""
    given = word is not None and unit.slot == "scenery" and _said(word, words) == _GIVING
    return given or unit.slot in _SKIPPED or unit.participle or unit.words in _ON_THE_WAY


def _said(word: Unit, words: dict[str, str]) -> str:
    return words[word.words if word.words in words else word.stem]


def _stronger(word: Unit | None, unit: Unit) -> Unit:
    """Return which of two words says how two stand to each other: "shakes hands with" is the verb."""
    if word is None or unit.words != "with":
        return unit
    word.along = unit.words
    return word


def _clauses(heard: Heard, seen: Collection[str]) -> Iterator[list[Unit]]:
    clause: list[Unit] = []
    for unit in (unit for unit in heard.units if not unit.scope):
        if unit.after == "clause":
            yield clause
            clause = []
        if unit.slot != "subject" or unit.value in seen:
            clause.append(unit)
    yield clause


def _verbless(heard: Heard, first: Unit, unit: Unit) -> bool:
    """Tell whether two nouns are said as one group: "a dog and a cat"."""
    between = [one for one in heard.units if first.start < one.start < unit.start]
    return all(one.slot in _SKIPPED for one in between)


def _open(one: int, other: int, found: Mapping[int, Related]) -> bool:
    """Tell whether nothing is said yet of how one subject stands to another."""
    seen = min(one, other) >= 0 and one != other
    return seen and one not in found and not (other in found and found[other].to == one)


def _can_be(said: str, one: Subject, host: Subject) -> bool:
    """Tell whether one can stand to a host as a word says: only people are carried, on a back."""
    carried = one.kind == "biped" and (host.kind == "biped" or host.kind in _RIDDEN)
    return said != _CARRYING or carried


def _seated(relation: str, host: Subject, vocabulary: Vocabulary) -> Relation:
    """Return how one is with a host: astride a horse or a bicycle, in a car."""
    if relation in ("on", "riding"):
        if host.kind in _RIDDEN or host.name in vocabulary.row("relations", "astride"):
            return "riding"
        return "in" if host.kind in _BOARDED and host.name != "surfboard" else "on"
    if relation == "in" and host.kind in _RIDDEN:
        return "beside"
    if relation == "in" and host.name in vocabulary.rows("relations", "perch").values():
        return "on"
    found: Relation = relation  # type: ignore[assignment]
    return found
