"""Where each subject of a scene stands, how large it is, and what it does at any moment. It draws nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tools.renderers.animatic.film.action import Dip, glide
from tools.renderers.animatic.film.camera import Figured, pan_at, pan_span
from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.puppets.base import Gait, Pose, Puppet
from tools.renderers.animatic.puppets.cast import cast
from tools.renderers.animatic.scene import Scene, Subject
from tools.renderers.animatic.stage.ground import ROW_RISE

MOVES, DIPS = ("walk", "run"), ("dip", "pick")

_LEAD_X, _ROOM = 0.41, 0.94
_OVERLAP, _OVERLAP_ALIKE = 0.86, 0.58
_ROW_SCALE = 0.93
_HEADROOM = 0.04
"""Sky above the tallest: nobody is cut off at the top, however large."""
_DRIFT, _DRIFT_OF_WAY = 0.13, 0.4
_WADE = {"wader": 0.10, "quadruped": 0.13, "biped": 0.16, "cutout": 0.06, "silhouette": 0.0}


@dataclass(frozen=True, slots=True)
class Actor:
    """A puppet with its place in the scene at rest, in world units."""

    puppet: Puppet
    subject: Subject
    gait: Gait
    x: float
    y: float
    """World height of the ground or the water's surface where it stands."""
    height: float
    wade: float
    """How deep it stands, in its heights."""
    lag: float
    """Seconds by which its idle motion, and cycles by which its walk, differ from the foremost's."""

    @property
    def reach(self) -> tuple[float, float]:
        """How far it reaches left and right of its feet when it faces right."""
        left, right, _, _ = self.puppet.bounds
        return left * self.height, right * self.height


@dataclass(frozen=True, slots=True)
class Figure:
    """One actor at one moment."""

    actor: Actor
    x: float
    y: float
    """World place of the feet; x is counted along the ground on which it walks."""
    height: float
    faces: int
    """1 to the right, -1 to the left."""
    pose: Pose
    t: float
    dip: Dip | None = None
    """The dip that it makes in this shot, for its splashes and drips."""
    alpha: float = 1.0

    @property
    def surface(self) -> float:
        """World height of the ground under it, or of the water that cuts it."""
        return self.y - self.pose.wade * self.height

    def between(self, other: "Figure", t: float) -> "Figure":
        """Return this figure with place and size `t` of the way to another's; what it does stays its own."""
        return replace(
            self,
            x=self.x + (other.x - self.x) * t,
            y=self.y + (other.y - self.y) * t,
            height=self.height + (other.height - self.height) * t,
        )


class Staging:
    """A scene's actors on the ground of a world `world_width` wide and 1 high."""

    def __init__(self, scene: Scene, world_width: float, ground_y: float, brush: Brush) -> None:
        self.scene = scene
        self._width = world_width
        self._faces = 1 if scene.facing == "right" else -1
        self.actors = self._placed(self._cast(brush, ground_y))
        self.speed = self._speed()

    def figured(self) -> Figured | None:
        """Return the foremost subject as a framing sees it."""
        if not self.actors:
            return None
        lead = self.actors[0]
        return Figured(lead.x, lead.y, lead.height * (lead.puppet.crown - lead.wade), sum(lead.reach))

    def figures(self, t: float, duration_s: float) -> list[Figure]:
        """Return every actor at a moment, before the shot begins too; the farthest first."""
        dip = Dip.within(duration_s) if self.scene.action in DIPS else None
        figures = [self._figure(actor, t, None if index else dip) for index, actor in enumerate(self.actors)]
        return sorted(figures, key=lambda figure: figure.actor.y)

    def camera_x(self, t: float, duration_s: float) -> float:
        """Return how far the camera has gone along the ground: with the walkers, or by its own pan."""
        progress = t / duration_s
        if not self.speed:
            return pan_at(self.scene.camera, self._width, progress)
        lead = min(_DRIFT * self._width, _DRIFT_OF_WAY * self.speed * duration_s)
        return self._faces * (self.speed * t - lead * glide(progress))

    def _cast(self, brush: Brush, ground_y: float) -> list[Actor]:
        """Return the actors, foremost first, all at x = 0; those behind smaller."""
        unit = min(1.0, 1.05 * self._width)
        actors: list[Actor] = []
        for subject in self.scene.subjects:
            puppet = cast(subject, brush)
            wade = _WADE[subject.kind] if self.scene.setting == "stream" else 0.0
            for _ in range(subject.count):
                row = len(actors) % 2 if len(actors) < 3 else len(actors) % 3
                y = ground_y - ROW_RISE * row
                height = min(puppet.height * unit * _ROW_SCALE**row, (y - _HEADROOM) / puppet.crown)
                gait = puppet.gait(self.scene.action)
                actors.append(Actor(puppet, subject, gait, 0.0, y, height, wade, 0.37 * len(actors)))
        return actors

    def _placed(self, actors: Sequence[Actor]) -> list[Actor]:
        """Return the actors side by side: the foremost behind the middle, the rest about it."""
        if not actors:
            return []
        order = _about_the_first(len(actors))
        xs = {order[0]: 0.0}
        for before, after in pairwise(order):
            xs[after] = xs[before] + _spacing(actors[before], actors[after])
        shrink, shift = self._fitted([(xs[i], actors[i]) for i in range(len(actors))])
        placed = [
            replace(actor, x=xs[i] * shrink, height=actor.height * shrink) for i, actor in enumerate(actors)
        ]
        rest = pan_span(self.scene.camera, self._width) / 2
        moved = [replace(actor, x=actor.x + shift) for actor in placed]
        if self._faces < 0:
            moved = [replace(actor, x=self._width - actor.x) for actor in moved]
        return [replace(actor, x=actor.x + rest) for actor in moved]

    def _fitted(self, places: Sequence[tuple[float, Actor]]) -> tuple[float, float]:
        """Return by what to shrink a row of actors and where to shift it so that it is in the frame."""
        left = min(x - actor.reach[0] for x, actor in places)
        right = max(x + actor.reach[1] for x, actor in places)
        shrink = min(1.0, _ROOM * self._width / (right - left))
        edge = (1 - _ROOM) / 2 * self._width
        shift = _LEAD_X * self._width - places[0][0] * shrink
        shift = min(shift, self._width - edge - right * shrink)
        return shrink, max(shift, edge - left * shrink)

    def _speed(self) -> float:
        """Return the world units a second that all advance by: the foremost that walks sets it."""
        walkers = [actor for actor in self.actors if actor.gait.stride > 0]
        if self.scene.action not in MOVES or not walkers:
            return 0.0
        return walkers[0].gait.stride * walkers[0].height / walkers[0].gait.cycle_s

    def _figure(self, actor: Actor, t: float, dip: Dip | None) -> Figure:
        x = actor.x + self._faces * self.speed * t
        y = actor.y + actor.wade * actor.height
        pose = self._pose(actor, t, dip)
        return Figure(actor, x, y, actor.height, self._faces, pose, t + actor.lag, dip)

    def _pose(self, actor: Actor, t: float, dip: Dip | None) -> Pose:
        if self.speed and actor.gait.stride > 0:
            return Pose(walk=self.phase(actor, t), run=self.scene.action == "run", wade=actor.wade)
        if dip is None:
            return Pose(wade=actor.wade)
        holding = self.scene.prop if self.scene.action == "pick" and dip.held(t) > 0 else ""
        return Pose(dip=dip.depth(t), holding=holding, held=dip.held(t) if holding else 0.0, wade=actor.wade)

    def phase(self, actor: Actor, t: float) -> float:
        """Return an actor's phase of the walk; all keep the same speed, so longer legs go slower."""
        return t * self.speed / (actor.gait.stride * actor.height) + actor.lag


def _about_the_first(count: int) -> list[int]:
    """Return places from left to right with the first near the middle: 3 1 0 2 4."""
    behind = [i for i in range(count) if i % 2][::-1]
    return [*behind, *(i for i in range(count) if i % 2 == 0)]


def _spacing(left: Actor, right: Actor) -> float:
    alike = left.subject is right.subject
    return (left.reach[1] + right.reach[0]) * (_OVERLAP_ALIKE if alike else _OVERLAP)
