"""Who plays a card: mentions become subjects, with what they take over from the card before.

At most three kinds and four of each are staged; what does not fit is left to be named as not drawn.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from tools.renderers.animatic.mentions import MANY, Coloured, Mention, Mentions
from tools.renderers.animatic.scene import Scene, Subject
from tools.renderers.animatic.vocabulary import Vocabulary
from tools.renderers.animatic.wording import NUMBERS, article, joined

MAX_KINDS: Final = 3
MAX_COUNT: Final = 4
MAX_FIGURES: Final = 6
"""Figures that the stage has room for, of all kinds together."""
MAX_LABEL: Final = 24
"""Characters a silhouette's label may have."""


@dataclass(frozen=True, slots=True)
class Part:
    """A subject in its part, and how the answer calls it (nothing when it was there already)."""

    subject: Subject
    phrase: str = ""
    missing: str = ""
    """What of it is not drawn: "ten cranes (four are drawn)"."""


class Casting:
    """Casts the mentions of one card."""

    def __init__(self, vocabulary: Vocabulary, carry: Scene | None) -> None:
        self._vocabulary = vocabulary
        self._carried = carry.subjects if carry else ()
        self._prop = carry.subjects[0].prop if carry and carry.subjects else ""

    def cast(self, mentions: Mentions, without: frozenset[str]) -> list[Part]:
        """Return who is seen; nobody mentioned means those of the card before.

        A part of no figures has no room on the stage.
        """
        parts = [part for mention in mentions.cast if (part := self._part(mention)) is not None]
        if mentions.recalls or not parts or any(mention.another for mention in mentions.cast):
            parts = [*(Part(subject) for subject in self._carried), *parts]
        parts = _fitted([part for part in _merged(parts) if part.subject.name not in without])
        if parts:
            parts[0] = self._with_own_parts(parts[0], mentions.own_parts)
        return parts

    def silhouette(self, label: str) -> Part:
        """Return a part for a word that nobody knows."""
        label = label[:MAX_LABEL]
        return Part(Subject(label, label, "silhouette"), f"{article(label)} (as a labelled shape)")

    def _part(self, mention: Mention) -> Part | None:
        """Return who a mention is, or nobody for the thing that was picked up before."""
        if mention.count is None and mention.name == self._prop:
            return None
        subject = self._recalled(mention) or self._new(mention)
        mention.noun.used = True
        for unit in mention.shown_by:
            unit.used = True
        subject = self._coloured(subject, mention)
        wanted = mention.count or 1
        missing = ""
        if wanted > MAX_COUNT:
            missing = f"more than {NUMBERS[MAX_COUNT]} {mention.noun.words}"
        return Part(subject, self._phrase(subject, mention), missing)

    def _recalled(self, mention: Mention) -> Subject | None:
        """Return the subject of the card before that a mention means."""
        if mention.another:
            return None
        for subject in self._carried:
            named = self._vocabulary.row("subjects", "classes", mention.name)
            if subject.name == mention.name or (mention.count is None and subject.name in named):
                count = mention.count or (subject.count if not mention.noun.plural else max(subject.count, 2))
                return replace(subject, count=min(count, MAX_COUNT))
        return None

    def _new(self, mention: Mention) -> Subject:
        plural = mention.noun.plural and mention.count is None
        count = min(mention.count or (MANY if plural else 1), MAX_COUNT)
        if not mention.known:
            label = mention.name[:MAX_LABEL]
            return Subject(label, label, "silhouette", count=count)
        return Subject(mention.name, mention.name, self._vocabulary.kinds[mention.name], count=count)

    def _coloured(self, subject: Subject, mention: Mention) -> Subject:
        parts = {**subject.parts, **self._parts(subject, mention.parts)}
        if mention.colour is None:
            return replace(subject, parts=parts)
        mention.colour.used = True
        return replace(subject, colour=self._vocabulary.colours[mention.colour.words], parts=parts)

    def _parts(self, subject: Subject, coloured: Sequence[Coloured]) -> dict[str, str]:
        """Return the colours of those parts that this kind of subject can show in colour."""
        found = {}
        for one in coloured:
            name = self._vocabulary.part(subject.kind, one.part.value)
            if name:
                one.part.used = one.colour.used = True
                found[name] = self._vocabulary.colours[one.colour.words]
        return found

    def _with_own_parts(self, part: Part, coloured: Sequence[Coloured]) -> Part:
        found = self._parts(part.subject, coloured)
        if not found:
            return part
        phrase = part.phrase or joined([_part_phrase(one) for one in coloured if one.part.used])
        return replace(
            part, subject=replace(part.subject, parts={**part.subject.parts, **found}), phrase=phrase
        )

    def _phrase(self, subject: Subject, mention: Mention) -> str:
        """Return how the answer calls a subject, or nothing when the words add nothing to it."""
        shown = [one for one in mention.parts if one.part.used]
        known = subject in self._carried and not mention.another
        if known and not shown and mention.colour is None:
            return ""
        colour = mention.colour.words if mention.colour is not None else ""
        noun = f"{colour} {mention.noun.words}".strip()
        if subject.count > 1:
            noun = f"{NUMBERS[subject.count]} {noun}"
        elif mention.noun.words not in self._vocabulary.row("grammar", "marks", "no_article"):
            noun = f"another {noun}" if mention.another else article(noun)
        worn = joined([_part_phrase(one) for one in shown])
        return noun + (f" with {worn}" if worn else "") + self._honest(subject, mention)

    def _honest(self, subject: Subject, mention: Mention) -> str:
        if not mention.known:
            return " (as a labelled shape)"
        name = subject.name.replace("-", " ")
        near = article(name) if subject.count == 1 else self._vocabulary.plural(name)
        return f" (drawn as {near})" if mention.noun.near else ""


def _part_phrase(one: Coloured) -> str:
    part = one.part.value if one.part.ending == "ed" else one.part.words
    many = part.endswith("s") and not part.endswith("ss")
    return f"{one.colour.words} {part}" if many else article(f"{one.colour.words} {part}")


def _merged(parts: Sequence[Part]) -> list[Part]:
    """Return the parts with those that look alike as one: "a duck and five ducklings"."""
    merged: list[Part] = []
    for part in parts:
        alike = [i for i, one in enumerate(merged) if _look(one) == _look(part)]
        if not alike:
            merged.append(part)
            continue
        before = merged[alike[0]]
        if before.phrase or part.phrase:
            merged[alike[0]] = _together(before, part)
    return merged


def _look(part: Part) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    return part.subject.name, part.subject.colour, tuple(sorted(part.subject.parts.items()))


def _together(part: Part, other: Part) -> Part:
    count = min(MAX_COUNT, part.subject.count + other.subject.count)
    phrase = joined([one.phrase for one in (part, other) if one.phrase])
    return Part(replace(part.subject, count=count), phrase, part.missing or other.missing)


def _fitted(parts: Sequence[Part]) -> list[Part]:
    """Return the parts, foremost first, as far as the stage has room; the rest only say what is missing."""
    fitted: list[Part] = []
    room = MAX_FIGURES
    for place, part in enumerate(parts):
        count = min(part.subject.count, room) if place < MAX_KINDS else 0
        room -= count
        fitted.append(part if count == part.subject.count else _fewer(part, count))
    return fitted


def _fewer(part: Part, count: int) -> Part:
    """Return a part with fewer of its kind on the stage, and say so."""
    subject = replace(part.subject, count=count)
    said = part.phrase or article(subject.name)
    if not count:
        return Part(subject, "", said)
    rest = said.split(" ", 1)[-1]
    return Part(
        subject, f"{NUMBERS[count]} {rest}" if part.phrase else "", f"more than {NUMBERS[count]} {rest}"
    )
