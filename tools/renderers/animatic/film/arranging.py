"""Who stands where at rest: in rows about the foremost, in the air, in the water, on or by another."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from tools.renderers.animatic.film.actor import HEADROOM, Actor
from tools.renderers.animatic.film.camera import pan_span
from tools.renderers.animatic.film.touching import LIVING, MUTUAL, hauled, touched
from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.places import PlaceRow, places
from tools.renderers.animatic.puppets.base import Puppet
from tools.renderers.animatic.puppets.cast import cast
from tools.renderers.animatic.scene import Kind, Scene, Subject

ROW_RISE: Final = 0.025
"""How much higher each row of subjects behind the foremost stands."""
HOSTED: Final = frozenset({"riding", "in", "on"})
"""Relations of those whom another carries."""

_LEAD_X, _ROOM = 0.41, 0.94
_OVERLAP, _OVERLAP_ALIKE, _AHEAD = 0.86, 0.58, 1.05
_ROW_SCALE = 0.93
"""Sky above the tallest: nobody is cut off at the top, however large."""
_WADE: Final[Mapping[Kind, float]] = {
    "wader": 0.10,
    "quadruped": 0.13,
    "biped": 0.16,
    "thing": 0.08,
    "cutout": 0.06,
}
_UP_TO_THE_CHEST: Final = 0.5
_AFLOAT: Final = frozenset({"boat", "fish"})
_CLIMBING_SIZE: Final = 0.62
"""How large aircraft that go up or down are drawn, so that the frame has room for it."""
_ALTITUDE: Final[Mapping[Kind, float]] = {"insect": 0.58, "bird": 0.36, "wader": 0.46, "fish": 0.50}
"""World height of the middle of what flies, or hangs in the water."""
_USUAL_ALTITUDE, _STAGGER = 0.38, 0.10
_MID_WATER: Final = 0.52
_BEHIND, _BEHIND_SCALE, _BEFORE, _LOWEST = 0.045, 0.90, 0.035, 0.955
_AHEAD_OF: Final = frozenset({"facing", "chasing", "touching", "pushing"})
"""Relations of those who have the other ahead of them."""
_OVER: Final = 0.012
"""How far behind what it leaps over a leaper stands, in world units."""
_ABOVE_GAP: Final = 0.05


def arranged(scene: Scene, world_width: float, brush: Brush) -> list[Actor]:
    """Return a scene's actors at rest, foremost first, all of them in the frame."""
    actors = _Arrangement(scene, world_width, brush).actors()
    if scene.facing == "left":
        actors = [replace(actor, x=world_width - actor.x, faces=-actor.faces) for actor in actors]
    rest = pan_span(scene.camera, world_width) / 2
    return [replace(actor, x=actor.x + rest) for actor in actors]


class _Arrangement:
    def __init__(self, scene: Scene, world_width: float, brush: Brush) -> None:
        self._scene, self._width = scene, world_width
        self._place = places()[scene.setting]
        self._firsts: list[int] = []
        self._turned: set[int] = set()
        """Those who look back at one of their own kind."""
        self._actors = self._cast(brush)

    def actors(self) -> list[Actor]:
        """Return the actors, facing right."""
        row = [i for i, actor in enumerate(self._actors) if self._in_row(actor)]
        if row:
            self._line_up(self._ordered(row))
        for i, actor in enumerate(self._actors):
            if actor.host >= 0:
                self._actors[i] = replace(actor, x=self._actors[actor.host].x)
            elif not self._in_row(actor):
                self._actors[i] = self._beside_target(actor, self._target(actor.subject))
        return self._actors

    def _cast(self, brush: Brush) -> list[Actor]:
        """Return the actors at x = 0; those in rows behind are smaller."""
        actors: list[Actor] = []
        rows = 0
        for subject in self._scene.subjects:
            self._firsts.append(len(actors))
            for turn in range(subject.count):
                alike = sum(one.subject.name == subject.name for one in actors)
                actor = self._actor(cast(subject, brush, alike), subject, rows, len(actors))
                if subject.relation in HOSTED and 0 <= subject.to < len(self._firsts):
                    actor = replace(actor, host=self._nth_of(subject.to, turn))
                else:
                    rows += 1
                actors.append(actor)
        return [self._late_host(actor) for actor in actors]

    def _late_host(self, actor: Actor) -> Actor:
        """Return an actor on its host, also where the host is named after it."""
        subject = actor.subject
        if actor.host >= 0 or subject.relation not in HOSTED or not self._other(subject):
            return actor
        return replace(actor, host=self._nth_of(subject.to, 0))

    def _nth_of(self, subject: int, turn: int) -> int:
        return self._firsts[subject] + turn % self._scene.subjects[subject].count

    def _other(self, subject: Subject) -> bool:
        """Tell whether a subject is told by where it is to another."""
        subjects = self._scene.subjects
        return 0 <= subject.to < len(subjects) and subjects[subject.to] is not subject

    def _target(self, subject: Subject) -> int:
        return self._firsts[subject.to]

    def _in_row(self, actor: Actor) -> bool:
        apart = actor.subject.relation in ("behind", "before", "above", "below") and self._other(
            actor.subject
        )
        return actor.host < 0 and not apart

    def _actor(self, puppet: Puppet, subject: Subject, nth: int, index: int) -> Actor:
        """Return an actor in the nth row, at the height and depth that its kind and action ask for."""
        unit = min(1.0, 1.05 * self._width)
        row = nth % 2 if nth < 3 else nth % 3
        place, gait = self._place, puppet.gait(subject.action)
        height = puppet.height * subject.size * unit * _ROW_SCALE**row
        y, wade = place.ground_y - ROW_RISE * row, _wade(puppet, subject, place)
        if place.water_y is not None and _floats(puppet, subject):
            y, height, wade = (
                place.water_y - ROW_RISE * row,
                height * place.water_size,
                puppet.draught("swim"),
            )
        height = min(height, (y - HEADROOM) / max(puppet.crown - wade, 0.3))
        if subject.kind == "aircraft" and {"rise", "land"} & {subject.action, *subject.then}:
            height *= _CLIMBING_SIZE
        actor = Actor(puppet, subject, gait, 0.0, y, height, wade, 0.37 * index)
        return replace(actor, lift=self._lift(actor, nth))

    def _lift(self, actor: Actor, nth: int) -> float:
        """Return how far above the ground an actor is: in flight, hanging in the water, or in nothing."""
        subject, ground = actor.subject, self._place.ground
        middle = _USUAL_ALTITUDE
        if ground == "under" and (subject.kind == "biped" or actor.puppet.gait("swim").stride > 0):
            middle = _MID_WATER
        elif ground == "void":
            middle = _MID_WATER if subject.action != "fly" else 0.46
        elif subject.action in ("fly", "float") and not actor.wade and not actor.aground:
            middle = _ALTITUDE.get(subject.kind, _USUAL_ALTITUDE)
        else:
            return 0.0
        middle += _STAGGER * (0, -1, 1)[nth % 3]
        return max(
            0.0,
            min(actor.y - middle - actor.height / 2, actor.y - HEADROOM - actor.puppet.crown * actor.height),
        )

    def _ordered(self, row: Sequence[int]) -> list[int]:
        """Return places from left to right: the first near the middle, who is faced or chased ahead."""
        order: list[int] = []
        for count, i in enumerate(row):
            after = self._led_by(i, order)
            before = self._follows(i, order)
            if after is not None:
                order.insert(order.index(after) + 1, i)
            elif before is not None:
                order.insert(order.index(before), i)
            else:
                order.insert(0 if count % 2 else len(order), i)
        return order

    def _led_by(self, i: int, order: Sequence[int]) -> int | None:
        """Return the last of those who are placed already and face or chase an actor."""
        one = self._actors[i].subject
        return next((j for j in reversed(order) if self._looks_at(self._actors[j].subject, one)), None)

    def _follows(self, i: int, order: Sequence[int]) -> int | None:
        """Return whom an actor that is placed now faces or chases."""
        one = self._actors[i].subject
        return next((j for j in order if self._looks_at(one, self._actors[j].subject)), None)

    def _looks_at(self, one: Subject, other: Subject) -> bool:
        """Tell whether one has the other ahead, as who faces, chases or pushes it, or is pulled by it."""
        subjects = self._scene.subjects
        if other.relation == "pulling" and self._other(other) and subjects[other.to] is one:
            return True
        return one.relation in _AHEAD_OF and self._other(one) and subjects[one.to] is other

    def _line_up(self, order: Sequence[int]) -> None:
        """Place actors side by side, the foremost behind the middle, all of them in the frame."""
        xs = {order[0]: 0.0}
        for before, after in pairwise(order):
            xs[after] = xs[before] + self._spacing(before, after)
        shrink, shift = self._fitted([(xs[i], self._actors[i]) for i in order], xs[min(order)])
        for i in order:
            actor = self._actors[i]
            faces = -1 if self._faced(actor.subject) or i in self._turned else 1
            self._actors[i] = replace(
                actor, x=xs[i] * shrink + shift, height=actor.height * shrink, lift=actor.lift, faces=faces
            )

    def _faced(self, subject: Subject) -> bool:
        """Tell whether somebody faces a subject, so that it looks back."""
        back = ("facing", "touching") if subject.kind in LIVING else ("facing",)
        return any(
            one.relation in back and self._looks_at(one, subject) for one in self._scene.subjects
        ) and not (subject.relation in back and subject.to > self._scene.subjects.index(subject))

    def _spacing(self, before: int, after: int) -> float:
        """Return how far apart two neighbours stand; one who touches the other learns where."""
        left, right = self._actors[before], self._actors[after]
        mutual = (
            left.subject is right.subject and left.subject.action in MUTUAL and before not in self._turned
        )
        if mutual:
            self._turned.add(after)
        looks = self._looks_at(left.subject, right.subject)
        if mutual or (looks and left.subject.relation in ("touching", "pushing")):
            apart, touch = touched(left, right)
            self._actors[before] = replace(left, touch=touch)
            self._actors[after] = replace(right, touch=touch * left.height / right.height)
            return apart
        if looks and right.subject.relation == "pulling":
            return hauled(right, left)
        return self._apart(left, right)

    def _apart(self, left: Actor, right: Actor) -> float:
        apart = _OVERLAP_ALIKE if left.subject is right.subject else _OVERLAP
        if self._looks_at(left.subject, right.subject):
            apart = _AHEAD if left.subject.relation == "chasing" else _OVERLAP
        return (left.reach[1] + right.reach[0]) * apart

    def _fitted(self, places: Sequence[tuple[float, Actor]], lead_x: float) -> tuple[float, float]:
        """Return by what to shrink a row of actors and where to shift it so that it is in the frame."""
        left = min(x - actor.reach[0] for x, actor in places)
        right = max(x + actor.reach[1] for x, actor in places)
        shrink = min(1.0, _ROOM * self._width / (right - left))
        edge = (1 - _ROOM) / 2 * self._width
        shift = _LEAD_X * self._width - lead_x * shrink
        shift = min(shift, self._width - edge - right * shrink)
        return shrink, max(shift, edge - left * shrink)

    def _beside_target(self, actor: Actor, target: int) -> Actor:
        """Return an actor behind, before, above or below another."""
        other, relation = self._actors[target], actor.subject.relation
        x = other.x if relation in ("above", "below") else other.x - 0.35 * (other.reach[0] + actor.reach[1])
        if relation == "behind":
            return replace(actor, x=x, y=other.y - _BEHIND, height=actor.height * _BEHIND_SCALE)
        if relation == "above" and "jump" in (actor.subject.action, *actor.subject.then):
            # It leaps over from behind, and comes down there again.
            return replace(actor, x=x, y=other.y - _OVER)
        if relation == "above":
            lift = max(0.0, actor.y - other.top + _ABOVE_GAP)
            return replace(actor, x=x, lift=min(lift, actor.y - HEADROOM - actor.puppet.crown * actor.height))
        return replace(actor, x=x, y=min(_LOWEST, other.y + (_BEFORE if relation == "before" else 0.004)))


def _wade(puppet: Puppet, subject: Subject, place: PlaceRow) -> float:
    """Return how deep something is in the water of its place, in its heights."""
    if subject.kind in ("aircraft", "rocket"):
        return 0.0
    if place.ground not in ("shallows", "deep") or subject.action in ("fly", "float"):
        return (
            puppet.draught("float")
            if place.ground in ("shallows", "deep") and subject.kind in _AFLOAT
            else 0.0
        )
    if _floats(puppet, subject) or (place.ground == "deep" and puppet.gait("swim").stride > 0):
        return puppet.draught("swim")
    return _WADE.get(subject.kind, 0.0) if place.ground == "shallows" else _UP_TO_THE_CHEST


def _floats(puppet: Puppet, subject: Subject) -> bool:
    """Tell whether something is on the water where there is some: boats, fish, ducks, swimmers."""
    if subject.kind in _AFLOAT or subject.action == "swim":
        return True
    return subject.kind == "bird" and subject.action in ("stand", "walk") and puppet.gait("swim").stride > 0
