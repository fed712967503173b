"""What a subject can do as it is drawn, and what a verb comes to for it."""

from typing import Final

from tools.renderers.animatic.scene import Kind, Subject
from tools.renderers.animatic.tagging import Unit
from tools.renderers.animatic.vocabulary import Vocabulary

THINGS: Final[frozenset[Kind]] = frozenset(
    {"cutout", "silhouette", "vehicle", "boat", "aircraft", "rocket", "thing"}
)
"""Kinds that move along as one piece."""
HOLDS: Final = frozenset({"hold", "carry"})
HANDS: Final = frozenset({"throw", "eat", "drink", "pick", "work", "fight", "wave", "feed", "point"})
"""What one does with something in the hand or the beak, beside holding it on the way."""
TOUCHES: Final = frozenset({"hug", "kiss", "pet", "feed", "shake-hands"})
"""What one does to another, close to them."""


def able(subject: Subject, vocabulary: Vocabulary) -> frozenset[str]:
    """Return what a subject can do as it is drawn."""
    rows = ("all", subject.kind, subject.name)
    return frozenset().union(*(vocabulary.row("actions", "can", row) for row in rows))


def action_of(unit: Unit, subject: Subject, vocabulary: Vocabulary) -> str:
    """Return what a verb comes to for a subject, or nothing where it cannot be shown."""
    can = able(subject, vocabulary)
    meant = (unit.value, *unit.others) if unit.slot == "action" else ()
    for action in sorted(
        meant, key=lambda one: bool(subject.prop) and (one not in HANDS) + (one in TOUCHES - HANDS)
    ):
        if action in can:
            return action
    slides = unit.stem in vocabulary.row("actions", "things", "walk") and subject.kind in THINGS
    return "walk" if slides else ""
