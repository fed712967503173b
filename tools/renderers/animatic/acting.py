"""What each subject of a card does and holds: the order of the words gives each verb its doers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Self

from tools.renderers.animatic.hearing import Heard, Hearing
from tools.renderers.animatic.mentions import Mention
from tools.renderers.animatic.relating import Related, related
from tools.renderers.animatic.scene import Subject
from tools.renderers.animatic.tagging import Unit
from tools.renderers.animatic.vocabulary import VERBS, Vocabulary
from tools.renderers.animatic.wording import article

_CONTAINS: Final = {"pick": ("pick", "dip", "stand"), "dip": ("dip", "pick", "stand"), "stand": ("stand",)}
"""What else is seen when an action is: whoever picks something up stands there and dips first."""
_SLOTS: Final = ("action", "things' action")
_THINGS: Final = frozenset({"cutout", "silhouette", "vehicle", "boat", "aircraft", "rocket", "thing"})
"""Kinds that move along as one piece."""
_MOVES: Final = frozenset({"walk", "run", "fly", "swim"})
_HOLDS: Final = ("hold", "carry", "throw", "eat", "drink", "pick", "walk", "run")
"""What one does with something in the hand or the beak, the likeliest first."""
_LEGGED: Final = frozenset({"biped", "quadruped", "wader"})
_DOING: Final = {
    "sit": "sitting",
    "run": "running",
    "dip": "dipping",
    "swim": "swimming",
    "wave": "waving",
    "dance": "dancing",
}


@dataclass(frozen=True, slots=True)
class Acting:
    """What is done by whom, and how the answer says it."""

    subjects: tuple[Subject, ...]
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Deed:
    """A verb, and the names of those who do it; nobody named means everybody."""

    unit: Unit
    doers: tuple[str, ...]

    def of(self, names: frozenset[str]) -> Self:
        """Return the deed as those do it who are seen; a field may name someone else than the text."""
        return replace(self, doers=tuple(name for name in self.doers if name in names))


def act(
    hearing: Hearing,
    cast: Sequence[Subject],
    prop: Mention | None,
    vocabulary: Vocabulary,
    carried: Sequence[Subject] = (),
) -> Acting:
    """Return the subjects of a card with what they do; one of whom nothing is said stands."""
    names = frozenset(subject.name for subject in cast)
    deeds = [deed.of(names) for heard in _ranked(hearing) for deed in _deeds(heard)]
    relations = related(hearing, cast, vocabulary, carried)
    subjects = [
        _acting(subject, deeds, None if place else prop, vocabulary) for place, subject in enumerate(cast)
    ]
    subjects = _joining(subjects, relations)
    shown = [deed.unit for deed in deeds if any(_shows(one, deed, vocabulary) for one in subjects)]
    picked = prop if subjects and subjects[0].prop else None
    for unit in (*shown, *([picked.noun] if picked else []), *(one.unit for one in relations if one.unit)):
        unit.used = True
    _show_bodies(hearing)
    phrases = [_phrase(unit, picked, subjects, vocabulary) for unit in shown]
    if picked is not None and not any(picked.noun.words in phrase for phrase in phrases):
        phrases.append(f"holds {_thing(picked, vocabulary)}")
    return Acting(tuple(subjects), (*phrases, *(one.phrase for one in relations if one.phrase)))


def _ranked(hearing: Hearing) -> list[Heard]:
    return sorted(hearing.all, key=lambda heard: heard.asked != "action")


def _deeds(heard: Heard) -> Iterator[_Deed]:
    """Yield what is done in a text: by the nouns before a verb, or by the noun right before it."""
    doers: list[str] = []
    latest = ""
    verb_said = False
    for unit in (unit for unit in heard.units if not unit.scope):
        if unit.after == "clause":
            verb_said, latest = False, ""
        if unit.slot == "subject":
            begins = not verb_said and (unit.after == "clause" or not latest)
            doers = doers if verb_said else [unit.value] if begins else [*doers, unit.value]
            latest = unit.value
        elif unit.slot in VERBS:
            doers = [latest] if verb_said and latest else doers
            verb_said, latest = True, ""
            if unit.slot in _SLOTS:
                yield _Deed(unit, tuple(doers))
        elif unit.content and verb_said:
            latest = ""


def _acting(
    subject: Subject, deeds: Sequence[_Deed], prop: Mention | None, vocabulary: Vocabulary
) -> Subject:
    """Return a subject with its first motion; picking something up includes the dip before it."""
    own = [deed.unit for deed in deeds if subject.name in deed.doers or not deed.doers]
    actions = [_action(unit, subject, vocabulary) for unit in own]
    moves = [action for action in actions if action not in ("", "stand")]
    action, held = moves[0] if moves else "stand", ""
    if prop is not None and subject.kind in _LEGGED:
        held = prop.name
        action = next((one for one in _HOLDS if one in moves), "pick" if subject.kind == "wader" else "hold")
    elif action == "pick":
        action = "dip"
    return replace(subject, action=action, prop=held, relation="", to=-1)


def able(subject: Subject, vocabulary: Vocabulary) -> frozenset[str]:
    """Return what a subject can do as it is drawn."""
    rows = ("all", subject.kind, subject.name)
    return frozenset().union(*(vocabulary.row("actions", "can", row) for row in rows))


def _action(unit: Unit, subject: Subject, vocabulary: Vocabulary) -> str:
    """Return what a verb comes to for a subject, or nothing where it cannot be shown."""
    if unit.value in able(subject, vocabulary) and unit.slot == "action":
        return unit.value
    slides = unit.stem in vocabulary.row("actions", "things", "walk") and subject.kind in _THINGS
    return "walk" if slides else ""


def _joining(subjects: Sequence[Subject], relations: Sequence[Related]) -> list[Subject]:
    """Return the subjects standing to each other as the words say; who chases or is chased runs."""
    found = list(subjects)
    for one in relations:
        doer, host = found[one.subject], found[one.to]
        if one.relation == "riding":
            moving = doer.action if doer.action in _MOVES else host.action
            host = replace(host, action=one.pace if one.pace and moving == "stand" else moving)
            doer = replace(doer, action="ride")
        elif one.relation == "chasing":
            doer, host = replace(doer, action="run"), replace(host, action="run")
        elif one.pace and host.action == "stand":
            host = replace(host, action=one.pace)
        found[one.subject], found[one.to] = replace(doer, relation=one.relation, to=one.to), host
    return found


def _shows(subject: Subject, deed: _Deed, vocabulary: Vocabulary) -> bool:
    """Tell whether a subject is seen doing what a verb says."""
    if deed.doers and subject.name not in deed.doers:
        return False
    action = _action(deed.unit, subject, vocabulary)
    if not action:
        return False
    if deed.unit.near or action not in _CONTAINS:
        return subject.action == action
    return action in _CONTAINS.get(subject.action, (subject.action,))


def _show_bodies(hearing: Hearing) -> None:
    """Count the part of the body that a shown action moves as shown: "dips its head"."""
    for heard in hearing.all:
        moving = False
        for unit in heard.units:
            if unit.slot == "body" and moving and not unit.scope:
                unit.used = True
            elif unit.content:
                moving = unit.used


def _phrase(unit: Unit, prop: Mention | None, cast: Sequence[Subject], vocabulary: Vocabulary) -> str:
    if prop is not None and unit.value in ("pick", "hold", "carry", "throw", "eat", "drink"):
        return f"{unit.words} {_thing(prop, vocabulary)}"
    if unit.slot == "things' action" or (unit.value == "walk" and unit.near and cast[0].kind in _THINGS):
        return f"{unit.words} (drawn as moving along)"
    doing = _DOING.get(unit.value, f"{unit.value}ing")
    return f"{unit.words} (drawn as {doing})" if unit.near else unit.words


def _thing(prop: Mention, vocabulary: Vocabulary) -> str:
    thing = prop.noun.words if prop.noun.plural else article(prop.noun.words)
    if prop.known and (prop.name in vocabulary.kinds or prop.name in vocabulary.props):
        return f"{thing} (drawn as {article(prop.name)})" if prop.noun.near else thing
    return f"{thing} (drawn as a parcel)"
