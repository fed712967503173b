"""What each subject of a card does and holds: the order of the words gives each verb its doers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Self

from tools.renderers.animatic.abilities import HANDS, HOLDS, THINGS, able, action_of
from tools.renderers.animatic.hearing import Heard, Hearing
from tools.renderers.animatic.mention import Mention, Mentions
from tools.renderers.animatic.phrasing import MOST_HELD, deed_phrase, related_phrase, thing_phrase
from tools.renderers.animatic.relating import Related, related
from tools.renderers.animatic.scene import LEGGED, Subject
from tools.renderers.animatic.tagging import Unit
from tools.renderers.animatic.vocabulary import VERBS, Vocabulary

_CONTAINS: Final = {
    "pick": ("pick", "dip", "stand"),
    "dip": ("dip", "pick", "stand"),
    "ride": ("ride", "walk", "run"),
    "sit-down": ("sit-down", "sit"),
    "lie-down": ("lie-down", "lie", "sleep"),
    "sleep": ("sleep", "lie"),
    "carry": ("carry", "walk", "hold"),
    "push": ("push", "walk"),
    "pull": ("pull", "walk"),
}
"""What else is seen when an action is: whoever picks something up stands there and dips first."""
_ON_FEET: Final = frozenset(
    {"stand", "dip", "pick", "hold", "speak", "wave", "eat", "drink", "work", "throw"}
    | {"hug", "kiss", "pet", "feed", "point", "shake-hands"}
)
"""Actions of those who stand meanwhile."""
_STILL: Final = _ON_FEET | {"sit", "lie", "float"}
"""Actions of those who stay where they are, and so can watch or wait meanwhile."""
_SLOTS: Final = ("action", "things' action")
MAX_ACTIONS: Final = 3
"""What one does in one card, one after another; a shot has no time for more."""
_GETTING_THERE: Final = {"sit": "sit-down", "lie": "lie-down", "sleep": "lie-down"}
"""What comes first of what is done later."""
_REALMS: Final = {
    "air": {"fly", "float", "land", "rise"},
    "water": {"swim"},
    "back": {"ride"},
    "wall": {"climb"},
}
_MACHINES: Final = frozenset({"vehicle", "boat", "aircraft", "rocket"})
_MOVES: Final = frozenset({"walk", "run", "fly", "swim"})


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
    text: Heard

    def of(self, names: frozenset[str]) -> Self:
        """Return the deed as those do it who are seen; a field may name someone else than the text."""
        return replace(self, doers=tuple(name for name in self.doers if name in names))


def act(
    hearing: Hearing,
    cast: Sequence[Subject],
    mentions: Mentions,
    vocabulary: Vocabulary,
    carried: Sequence[Subject] = (),
) -> Acting:
    """Return the subjects of a card with what they do; one of whom nothing is said stands."""
    names = frozenset(subject.name for subject in cast)
    said_of = [deed.of(names) for heard in _ranked(hearing) for deed in _deeds(heard)]
    deeds = [_passed_on(deed, cast, vocabulary) for deed in said_of]
    relations = related(hearing, cast, vocabulary, carried)
    prop = mentions.prop
    holder = next((place for place, one in enumerate(cast) if one.name == mentions.holder), 0)
    subjects = [
        _acting(subject, deeds, prop if place == holder else None, vocabulary)
        for place, subject in enumerate(cast)
    ]
    subjects = _joining(subjects, relations, vocabulary)
    doers = [
        (deed.unit, next((one for one in subjects if _shows(one, deed, vocabulary)), None)) for deed in deeds
    ]
    shown = [(unit, doer) for unit, doer in doers if doer is not None]
    said = {id(one.unit) for one in relations if one.phrase and one.names_verb}
    picked = prop if any(subject.prop for subject in subjects) else None
    units = [unit for unit, _ in shown] + [one.unit for one in relations if one.unit]
    for unit in (*units, *([picked.noun] if picked else [])):
        unit.used = True
    _show_bodies(hearing)
    phrases = [deed_phrase(unit, picked, doer, vocabulary) for unit, doer in shown if id(unit) not in said]
    if picked is not None and not any(picked.noun.words in phrase for phrase in phrases):
        phrases.append(f"holds {thing_phrase(picked, vocabulary)}")
    told = dict.fromkeys(related_phrase(one, subjects[one.subject]) for one in relations if one.phrase)
    return Acting(tuple(subjects), (*phrases, *told))


def _ranked(hearing: Hearing) -> list[Heard]:
    return sorted(hearing.all, key=lambda heard: heard.asked != "action")


def _deeds(heard: Heard) -> Iterator[_Deed]:
    """Yield what is done in a text: by the nouns before a verb, or by the noun right before it."""
    doers: list[str] = []
    latest = ""
    verb_said = False
    units = [unit for unit in heard.units if not unit.scope]
    for place, unit in enumerate(units):
        if unit.after == "clause":
            verb_said, latest = False, ""
        elif verb_said and (unit.after or unit.slot == "stop"):
            latest = ""
        if unit.slot == "subject":
            begins = not verb_said and (unit.after == "clause" or not latest)
            doers = doers if verb_said else [unit.value] if begins else [*doers, unit.value]
            latest = unit.value
        elif unit.participle:
            noun = next((one.value for one in units[place:] if one.slot == "subject"), "")
            yield _Deed(unit, (noun,), heard)
        elif unit.slot in VERBS:
            doers = [latest] if verb_said and latest else doers
            verb_said, latest = True, ""
            if unit.slot in _SLOTS:
                yield _Deed(unit, tuple(doers), heard)


def _acting(
    subject: Subject, deeds: Sequence[_Deed], prop: Mention | None, vocabulary: Vocabulary
) -> Subject:
    """Return a subject with what it does, one thing after another as the words say."""
    held = prop.name if prop is not None and subject.kind in LEGGED else ""
    many = min(prop.count or 1, MOST_HELD) if prop is not None and held else 1
    subject = replace(subject, prop=held, prop_count=many)
    own = [deed for deed in deeds if subject.name in deed.doers or not deed.doers]
    said = [(deed.text, _done(deed, subject, vocabulary)) for deed in own]
    first = next((text for text, action in said if action not in ("", "stand")), None)
    moves = [action for text, action in said if text is first and action]
    if held:
        moves = [move for move in moves if move != "stand"]
        first_move = _handling(moves, subject)
        moves = [first_move, *(move for move in moves if move not in (first_move, *HOLDS))]
    course = moves[:1] if moves[:1] == ["pick"] and held else _course(moves) or ["stand"]
    return replace(subject, action=course[0], then=tuple(course[1:]), relation="", to=-1)


def _done(deed: _Deed, subject: Subject, vocabulary: Vocabulary) -> str:
    """Return what a subject is seen to do by a verb; who holds up somebody in the cast only stands."""
    action = action_of(deed.unit, subject, vocabulary)
    return "stand" if action in HOLDS and _unheld(deed, subject) else action


def _unheld(deed: _Deed, subject: Subject) -> bool:
    """Tell whether a verb is about somebody in the cast, who is in nobody's hand: "lifts a car"."""
    after = _next(deed)
    return not subject.prop and after is not None and after.slot == "subject"


def _next(deed: _Deed) -> Unit | None:
    """Return what is named next after a verb."""
    return next((unit for unit in deed.text.units if unit.start > deed.unit.start and unit.content), None)


def _course(moves: Sequence[str]) -> list[str]:
    """Return what is done in turn: what is on the ground stays there, and one sits down before one sits."""
    course: list[str] = []
    for move in moves:
        action = "dip" if move == "pick" else _GETTING_THERE.get(move, move) if course else move
        if course == ["stand"] and action == "dip":
            course = []
        if not course or (len(course) < MAX_ACTIONS and _follows(action, course)):
            course.append(action)
    return course


def _follows(action: str, course: Sequence[str]) -> bool:
    """Tell whether an action can come after those before it, and is not what they end with anyway."""
    before = course[-1]
    if before in ("sit", "sit-down") and action == "lie-down":
        return False
    if action == before or action in _CONTAINS.get(before, ()) or action == "dip":
        return False
    return _realm(action) == _realm(course[0])


def _realm(action: str) -> str:
    """Return where an action is at home: who flies or swims stays in the air or the water."""
    return next((realm for realm, actions in _REALMS.items() if action in actions), "ground")


def _handling(moves: Sequence[str], subject: Subject) -> str:
    """Return what is done by one who has something in the hand or the beak."""
    used = next((one for one in moves if one in HANDS), "")
    on_the_way = next((one for one in moves if one not in HOLDS), "")
    return used or on_the_way or next(iter(moves), "pick" if subject.kind == "wader" else "hold")


def _passed_on(deed: _Deed, cast: Sequence[Subject], vocabulary: Vocabulary) -> _Deed:
    """Return a deed as the machine's which does it where its doers cannot: "a boy flies a drone"."""
    if any(one.name in deed.doers and action_of(deed.unit, one, vocabulary) for one in cast):
        return deed
    after = _next(deed)
    machines = [one for one in cast if after and one.name == after.value and one.kind in _MACHINES]
    able_ones = [one.name for one in machines if action_of(deed.unit, one, vocabulary)]
    return replace(deed, doers=tuple(able_ones)) if able_ones else deed


def _joining(
    subjects: Sequence[Subject], relations: Sequence[Related], vocabulary: Vocabulary
) -> list[Subject]:
    """Return the subjects standing to each other as the words say; who chases or is chased runs."""
    found = list(subjects)
    for one in relations:
        doer, host = found[one.subject], found[one.to]
        if one.relation == "riding":
            moving = doer.action if doer.action in _MOVES else host.action
            pace = one.pace if one.pace and moving == "stand" else moving
            then = tuple(action for action in doer.then if action in _MOVES or action == "stand")
            doer, host = replace(doer, action="ride", then=()), replace(host, action=pace, then=then)
        elif one.relation == "chasing":
            doer, host = replace(doer, action="run", then=()), replace(host, action="run", then=())
        elif one.relation in ("pushing", "pulling"):
            can = able(doer, vocabulary), able(host, vocabulary)
            moves = "walk" if doer.action == "stand" and "walk" in can[0] else doer.action
            along = "walk" if "walk" in can[1] else host.action
            doer, host = replace(doer, action=moves), replace(host, action=along, then=())
        elif host.action == "stand" and (one.pace or one.along):
            host = replace(host, action=one.pace or _alike(doer, host, vocabulary))
        found[one.subject], found[one.to] = replace(doer, relation=one.relation, to=one.to), host
    return found


def _alike(doer: Subject, other: Subject, vocabulary: Vocabulary) -> str:
    """Return how another gets along with one who does, in its own way; who cannot stays."""
    if doer.action not in _MOVES or other.kind in THINGS:
        return other.action
    can = able(other, vocabulary)
    return next((move for move in (doer.action, "walk", "swim", "fly") if move in can), other.action)


def _shows(subject: Subject, deed: _Deed, vocabulary: Vocabulary) -> bool:
    """Tell whether a subject is seen doing what a verb says."""
    if deed.doers and subject.name not in deed.doers:
        return False
    action = action_of(deed.unit, subject, vocabulary)
    if action in HOLDS and _unheld(deed, subject):
        return False
    if subject.prop and (action in HOLDS or deed.unit.value == vocabulary.done_with(subject.prop)):
        return True
    done = {subject.action, *subject.then}
    if action == "stand":
        return bool(done & (_STILL if deed.unit.near else _ON_FEET))
    return bool(action) and any(action in _CONTAINS.get(one, (one,)) for one in done)


def _show_bodies(hearing: Hearing) -> None:
    """Count the part of the body that a shown action moves as shown: "dips its head"."""
    for heard in hearing.all:
        verb: Unit | None = None
        owner = ""
        for unit in heard.units:
            if unit.slot == "body" and verb is not None and not unit.scope:
                unit.used = True
                verb.along = f"{owner} {unit.words}".strip()
            elif unit.slot == "determiner":
                owner = unit.words
            if unit.content:
                verb = unit if unit.used and unit.slot in VERBS else None
