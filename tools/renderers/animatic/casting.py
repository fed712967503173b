"""Who plays a card: mentions become subjects, with what they take over from the card before.

At most three kinds and four of each are staged; what does not fit is left to be named as not drawn.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from tools.renderers.animatic.mention import MANY, Coloured, Mention, Mentions
from tools.renderers.animatic.scene import Scene, Subject
from tools.renderers.animatic.tagging import Unit
from tools.renderers.animatic.vocabulary import Vocabulary
from tools.renderers.animatic.wording import NUMBERS, article, is_many
from tools.wording import joined

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
    word: str = ""
    """What it is called."""
    definite: bool = False
    """Whether the words mean someone who may be there already: "the rabbit"."""
    missing: str = ""
    """What of it is not drawn: "ten cranes (four are drawn)"."""


class Casting:
    """Casts the mentions of one card."""

    def __init__(self, vocabulary: Vocabulary, carry: Scene | None, met: Sequence[Subject] = ()) -> None:
        """Cast a card that follows on `carry`; `met` are those of the cards before that, the latest first."""
        self._vocabulary = vocabulary
        self._carried = carry.subjects if carry else ()
        self._met = met
        self._prop = carry.subjects[0].prop if carry and carry.subjects else ""

    def cast(self, mentions: Mentions, without: frozenset[str]) -> list[Part]:
        """Return who is seen; nobody mentioned means those of the card before.

        A part of no figures has no room on the stage.
        """
        parts = [part for mention in mentions.cast if (part := self._part(mention)) is not None]
        if mentions.recalls or not parts or any(mention.another for mention in mentions.cast):
            parts = [*(Part(subject) for subject in self._carried), *parts]
        parts = _fitted([part for part in self._merged(parts) if part.subject.name not in without])
        if parts:
            parts[0] = self._with_own_parts(parts[0], mentions.own_parts)
            parts[0] = self._with_own_expression(parts[0], mentions.own_expression)
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
        subject = self._mannered(self._coloured(subject, mention), mention)
        wanted = mention.count or 1
        missing = ""
        if wanted > MAX_COUNT:
            missing = f"{self._many(mention)} ({NUMBERS[MAX_COUNT]} are drawn)"
        definite = mention.definite and mention.count is None
        return Part(subject, self._phrase(subject, mention), mention.noun.stem, definite, missing)

    def _many(self, mention: Mention) -> str:
        """Return a mention with the number that was said: "ten cranes", "herds of sheep"."""
        number = next((one for one in mention.shown_by if one.slot == "number"), mention.noun)
        if number is mention.noun:
            return mention.noun.words
        of = " of" if number.value in self._vocabulary.row("grammar", "marks", "heap") else ""
        return f"{number.words}{of} {mention.noun.words}"

    def _recalled(self, mention: Mention) -> Subject | None:
        """Return the subject of the card before that a mention means."""
        if mention.another:
            return None
        for subject in (*self._carried, *(self._met if mention.definite else ())):
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

    def _mannered(self, subject: Subject, mention: Mention) -> Subject:
        """Return a subject of the size that was said and with the face, where its kind has one."""
        if mention.size is not None and mention.known:
            mention.size.used = True
            subject = replace(subject, size=self._vocabulary.factors[mention.size.value])
        return self._faced(subject, mention.expression)

    def _faced(self, subject: Subject, expression: Unit | None) -> Subject:
        faces = self._vocabulary.row("manner", "faces", subject.kind)
        if expression is None or expression.value not in faces:
            return subject
        expression.used = True
        return replace(subject, expression=expression.value)

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

    def _with_own_expression(self, part: Part, expression: Unit | None) -> Part:
        """Return whoever is there already with the face that the words give: "he looks sad"."""
        subject = self._faced(part.subject, expression)
        if subject is part.subject or expression is None:
            return part
        return replace(
            part, subject=subject, phrase=joined([one for one in (part.phrase, expression.words) if one])
        )

    def _merged(self, parts: Sequence[Part]) -> list[Part]:
        """Return the parts with those that look alike as one: "a duck and five ducklings"."""
        merged: list[Part] = []
        for part in parts:
            place = next((place for place, one in enumerate(merged) if self._same(one, part)), -1)
            if place < 0:
                merged.append(part)
            elif part.definite:
                merged[place] = _again(merged[place], part)
            elif merged[place].phrase or part.phrase:
                merged[place] = self._together(merged[place], part)
        return merged

    def _together(self, part: Part, other: Part) -> Part:
        """Return two parts that look alike as one: "a fox" and "a fox" are two foxes."""
        count = min(MAX_COUNT, part.subject.count + other.subject.count)
        many = self._vocabulary.plural(other.phrase.split(" ", 1)[-1])
        if part.phrase in (other.phrase, f"{NUMBERS[part.subject.count]} {many}"):
            phrase = f"{NUMBERS[count]} {many}"
        else:
            phrase = joined([one.phrase for one in (part, other) if one.phrase])
        missing = part.missing or other.missing
        return replace(part, subject=replace(part.subject, count=count), phrase=phrase, missing=missing)

    def _same(self, before: Part, part: Part) -> bool:
        """Tell whether a part is one that was named before, or looks like it."""
        if not part.definite or part.subject.colour:
            return _look(before) == _look(part)
        # "The bird" is any bird, "the captain" only one who was called a captain.
        kinds = self._vocabulary.row("subjects", "classes", part.word)
        return before.word == part.word or before.subject.name in {part.word, *kinds}

    def _phrase(self, subject: Subject, mention: Mention) -> str:
        """Return how the answer calls a subject, or nothing when the words add nothing to it."""
        shown = [one for one in mention.parts if one.part.used]
        known = subject in self._carried and not mention.another
        if known and not shown and mention.colour is None:
            return ""
        before, after = _manner(mention)
        adjectives = [one.words for one in (*before, mention.colour) if one is not None]
        noun = " ".join([*adjectives, mention.noun.words])
        if subject.count > 1 and mention.noun.slot != "number":
            noun = f"{NUMBERS[subject.count]} {noun}"
        elif not is_many(mention.noun.words) and mention.noun.words not in self._vocabulary.row(
            "grammar", "marks", "no_article"
        ):
            noun = f"another {noun}" if mention.another else article(noun)
        worn = joined([_part_phrase(one) for one in shown])
        return noun + (f" with {worn}" if worn else "") + self._honest(subject, mention) + after

    def _honest(self, subject: Subject, mention: Mention) -> str:
        if not mention.known:
            return " (as a labelled shape)"
        name = subject.name.replace("-", " ")
        one = name if is_many(name) else article(name)
        near = one if subject.count == 1 else self._vocabulary.plural(name)
        return f" (drawn as {near})" if mention.noun.near else ""


def _part_phrase(one: Coloured) -> str:
    part = one.part.value if one.part.ending == "ed" else one.part.words
    many = part.endswith("s") and not part.endswith("ss")
    return f"{one.colour.words} {part}" if many else article(f"{one.colour.words} {part}")


def _manner(mention: Mention) -> tuple[list[Unit], str]:
    """Return the shown words of size and face before the noun, and how a face said later follows it."""
    size, face = mention.size, mention.expression
    shown = [one for one in (size, face) if one is not None and one.used and one is not mention.noun]
    before = [one for one in shown if one.start < mention.noun.start]
    if face is None or not face.used or face in before:
        return before, ""
    return before, f" ({face.words})"


def _look(part: Part) -> Subject:
    return replace(part.subject, count=1, label="", expression="")


def _again(part: Part, again: Part) -> Part:
    """Return someone with the face that a later word gives: "the rabbit is sad"."""
    face = again.subject.expression
    phrase = joined([one for one in (part.phrase, again.phrase if face else "") if one])
    return replace(
        part, subject=replace(part.subject, expression=face or part.subject.expression), phrase=phrase
    )


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
        return Part(subject, missing=said)
    rest = said.split(" ", 1)[-1]
    return Part(
        subject,
        f"{NUMBERS[count]} {rest}" if part.phrase else "",
        missing=f"more than {NUMBERS[count]} {rest}",
    )
