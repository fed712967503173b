"""What every subject of a scene does at any moment, and how far the camera has gone with them. No drawing."""

from dataclasses import replace
from functools import cached_property
from typing import Final

from tools.renderers.animatic.film.action import POSED_AS, Dip, Doing, Leaps, Whole, doing, glide, whole
from tools.renderers.animatic.film.actor import Actor, Figure
from tools.renderers.animatic.film.arranging import arranged
from tools.renderers.animatic.film.camera import Figured, gaze_at
from tools.renderers.animatic.film.course import Course
from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.clock import Clock
from tools.renderers.animatic.puppets.base import Pose
from tools.renderers.animatic.scene import LEGGED, Scene, Subject
from tools.renderers.animatic.view import Gaze

MOVES: Final = frozenset({"walk", "run", "fly", "swim", "carry", "push", "pull"})
"""Actions by which a subject gets along."""
DIPS: Final = frozenset({"dip", "pick"})
AT_ONCE: Final = frozenset({"pick", "throw"})
"""Actions that bring their own time of holding what is in the hand."""

_SHARED: Final = 0.9
_SHARED_CLOSE: Final = 0.5
"""How far apart those are who share a bench, and a mount or a boat, in their own widths, if it has room."""
_CABIN: Final = 0.28
"""The part of the length of what one sits inside that has room."""
_CLEAR: Final = 0.5
"""How far above the water a swimmer leaps, in its heights."""
_BREAKS: Final = 0.4
"""The part of a leap out of the water at which its surface is broken."""
_DROPS: Final = frozenset(
    {"leaf", "snowflake", "feather", "apple", "coin", "egg", "ball", "petal", "star", "meteor", "snowball"}
    | {"bomb", "acorn", "parachute", "balloon"}
)
"""What falls from above, where other things topple."""
_DRIFT, _DRIFT_OF_WAY = 0.13, 0.4
_CROSSED: Final = 0.42
"""Widths of the world that those may cross in a shot whose foremost stays where it is."""
_CHAIR: Final = 0.27
"""Height at which one sits with the feet on the ground, in heights; on what is higher, legs dangle."""
_RIM: Final = 0.06
"""How far below the hips one is seen who sits in something, in heights."""
_WALKED_AS: Final = {"carry": "walk", "push": "walk", "pull": "walk"}


class Staging:
    """A scene's actors on the ground of a world `world_width` wide and 1 high.

    In a scene like another one, who gets along does so at the pace of those who did there, and the camera
    with them; where those stayed, it stays too.
    """

    def __init__(self, scene: Scene, world_width: float, brush: Brush, like: "Staging | None" = None) -> None:
        self.scene, self._width, self._like = scene, world_width, like
        self._faces = 1 if scene.facing == "right" else -1
        self.actors = [self._moving(actor) for actor in arranged(scene, world_width, brush)]

    def _moving(self, actor: Actor) -> Actor:
        """Return an actor with the gait in which it gets along; who has hands full walks all the same."""
        actions = (actor.subject.action, *actor.subject.then)
        action = next((one for one in actions if one in MOVES), actions[0])
        return replace(actor, gait=actor.puppet.gait(_WALKED_AS.get(action, action)))

    def _doing(self, actor: Actor, action: str) -> Actor:
        """Return an actor as one of its actions has it."""
        if action == actor.subject.action:
            return actor
        acting = replace(actor, subject=replace(actor.subject, action=action, then=()))
        return self._moving(acting) if action in MOVES else acting

    def figured(self) -> Figured | None:
        """Return the foremost subject as a framing sees it, with who rides it or carries it."""
        if not self.actors:
            return None
        lead = self._root(self.actors[0])
        group = [lead, *(one for one in self.actors if one.host >= 0 and self._root(one) is lead)]
        foot = lead.y - lead.lift
        top = min(self._at_rest(one).y - (one.puppet.crown) * one.height for one in group)
        return Figured(lead.x, foot, max(foot - top, 0.05), max(sum(one.reach) for one in group))

    @cached_property
    def speed(self) -> float:
        """World units a second by which the foremost sets out, and the camera with it; 0 where it stays."""
        own = self._own_speed(self._lead) if self.actors else 0.0
        return self._like.speed if self._like and own else own

    def figures(self, t: Clock, duration_s: float) -> list[Figure]:
        """Return every actor at a moment, before the shot begins too, in the order of drawing."""
        found: dict[int, Figure] = {}
        for index in sorted(range(len(self.actors)), key=lambda i: self.actors[i].host >= 0):
            actor = self.actors[index]
            figure = self._figure(actor, t, duration_s)
            if actor.host >= 0:
                figure = self._carried(figure, found[self._host(actor.host)], self._aside(index))
            found[index] = figure
        return [found[index] for index in sorted(found, key=self._order)]

    def gaze(self, t: Clock, duration_s: float) -> Gaze:
        """Return how far the camera has got along: with the foremost, and by its own move."""
        own = gaze_at(self.scene.camera, self._width, float(t) / duration_s)
        if not self.speed:
            return own
        gone, all_way = (self._way(self._lead, at, duration_s) for at in (float(t), duration_s))
        lead = min(_DRIFT * self._width, _DRIFT_OF_WAY * all_way)
        return Gaze(own.truck + self._faces * (gone - lead * glide(gone / all_way)), own.pan)

    @property
    def _lead(self) -> Actor:
        return self._root(self.actors[0])

    def _way(self, actor: Actor, t: float, duration_s: float) -> float:
        """Return how far an actor has got, or who pushes or pulls it."""
        return self._own_way(self._hauler(actor) or actor, t, duration_s)

    def _own_way(self, actor: Actor, t: float, duration_s: float) -> float:
        """Return how far an actor gets by itself; who does one thing only goes along with the foremost."""
        led = self.speed and not actor.subject.then and actor is not self._lead
        if led:
            return self._own_way(self._lead, t, duration_s) if self._own_speed(actor) else 0.0

        def speed(action: str) -> float:
            return self._speed_of(self._doing(actor, action), duration_s)

        return Course(actor.subject, duration_s).way(t, speed)

    def _hauler(self, actor: Actor) -> Actor | None:
        """Return who pushes or pulls an actor."""
        subjects = self.scene.subjects
        for one in self.actors:
            subject = one.subject
            if subject.relation in ("pushing", "pulling") and subjects[subject.to] is actor.subject:
                return one
        return None

    def _root(self, actor: Actor) -> Actor:
        """Return who carries an actor, or the actor itself."""
        return self.actors[self._host(actor.host)] if actor.host >= 0 else actor

    def _host(self, index: int) -> int:
        """Return who carries, at the bottom of those who carry one another."""
        for _ in self.actors:
            if self.actors[index].host < 0:
                break
            index = self.actors[index].host
        return index

    def _order(self, index: int) -> tuple[float, bool, int]:
        """Return what decides who is drawn first: the farther; who is in something before its front."""
        actor = self.actors[index]
        root = self._root(actor)
        before_host = actor.host >= 0 and root.puppet.inside
        return root.y, actor.host >= 0 and not before_host, 0 if before_host else 1 + index

    def _own_speed(self, actor: Actor) -> float:
        moves = actor.subject.action in MOVES and actor.gait.stride > 0
        return actor.gait.stride * actor.height / actor.gait.cycle_s if moves else 0.0

    def _speed_of(self, actor: Actor, duration_s: float) -> float:
        """Return at what speed an actor gets along: with the foremost, or a little way across the frame."""
        own = self._own_speed(actor)
        if not own or self.speed:
            return self.speed if own else 0.0
        return min(own, _CROSSED * self._width / duration_s)

    def _figure(self, actor: Actor, t: Clock, duration_s: float) -> Figure:
        course = Course(actor.subject, duration_s)
        part = course.at(float(t))
        now = self._doing(actor, part.action)
        way, own = self._way(actor, float(t), duration_s), t + actor.lag
        in_part = Clock(float(t) - part.start, t.duration and part.length, actor.lag)
        action = _through_the_air(now.subject)
        done = doing(action, in_part, part.length)
        moved = whole(action, done, in_part)
        height = actor.height * moved.scale
        lift = actor.lift + _raised(actor, action, done, moved) * height
        if actor.subject.kind == "aircraft" or actor.wade:
            lift = min(lift, actor.ceiling)
        leaps = Leaps.within(part.length) if action == "jump" and actor.wade else None
        dip = Dip.within(part.length) if action in DIPS else None
        speed = 0.0 if self._waits(actor, float(t), duration_s) else self._speed_of(now, duration_s)
        # All keep the same speed, so longer legs go slower.
        stride = actor.gait.stride * actor.height
        phase = way / stride + actor.lag if way and stride else actor.lag
        pose = self._pose(now, float(in_part), done, dip, phase if speed else None)
        pose = replace(pose, wade=max(0.0, actor.wade - lift / height))
        return Figure(
            now,
            actor.x + actor.faces * way,
            actor.y + actor.wade * height - lift,
            height,
            actor.faces * moved.faces,
            pose,
            own,
            dip,
            leaps.since(float(in_part), _BREAKS) if leaps else (),
            lift=lift,
            speed=speed,
            tread=phase if pose.walk is not None or (way and not speed) else None,
            rested=course.rested(float(t), lambda action: action in MOVES),
        )

    def _waits(self, actor: Actor, t: float, duration_s: float) -> bool:
        """Tell whether one who goes along with the foremost stands while that does something else."""
        if not self.speed or actor.subject.then or not self._lead.subject.then:
            return False
        return Course(self._lead.subject, duration_s).at(t).action not in MOVES

    def _pose(self, actor: Actor, t: float, done: Doing, dip: Dip | None, phase: float | None) -> Pose:
        subject = actor.subject
        pose = Pose(wade=actor.wade, expression=subject.expression, beat=done.beat, amount=done.amount)
        pose = replace(pose, reach=actor.touch, load=subject.prop_count)
        if subject.prop and subject.action not in AT_ONCE:
            pose = replace(pose, holding=subject.prop, held=1.0)
        if dip is not None:
            holding = subject.prop if subject.action == "pick" and dip.held(t) > 0 else pose.holding
            held = dip.held(t) if subject.action == "pick" and holding else pose.held
            return replace(pose, amount=0.0, dip=dip.depth(t), holding=holding, held=held)
        if subject.action == "throw":
            pose = replace(pose, holding=subject.prop, held=1.0)
        landed = subject.action == "land" and done.amount >= 1
        act = "" if landed else POSED_AS.get(subject.action, subject.action)
        if phase is not None:
            on_foot = subject.action in ("walk", "run", *_WALKED_AS)
            act = "" if subject.action in ("walk", "run") else act
            walk = phase if on_foot else None
            return replace(
                pose, act=act, walk=walk, run=subject.action == "run", beat=done.beat if on_foot else phase
            )
        return replace(pose, act="" if act in ("stand", "walk", "run") else act)

    def _at_rest(self, actor: Actor) -> Figure:
        """Return an actor as it is when the shot begins."""
        figure = self._figure(actor, Clock(0.0), 1.0)
        if actor.host < 0:
            return figure
        host = self._figure(self._root(actor), Clock(0.0), 1.0)
        return self._carried(figure, host, self._aside(self.actors.index(actor)))

    def _aside(self, index: int) -> float:
        """Return how far before the seat of its host one is who shares it, in world units."""
        actor = self.actors[index]
        alike = [i for i, one in enumerate(self.actors) if one.host == actor.host]
        host = self._root(actor)
        share = _SHARED if host.subject.kind == "thing" else _SHARED_CLOSE
        length = sum(host.reach) * (_CABIN if host.puppet.inside else 1.0)
        room = min(length, share * sum(actor.reach) * len(alike)) / len(alike)
        # Inside, the seat is the driver's.
        first = 1 - len(alike) if host.puppet.inside else (1 - len(alike)) / 2
        return room * (alike.index(index) + first)

    def _carried(self, figure: Figure, host: Figure, aside: float) -> Figure:
        """Return a figure on or in its host: its hips in the saddle, or its feet where one stands."""
        x, y = host.actor.puppet.seat(host.t, host.pose)
        at = host.x + host.side * (x * host.height + aside), host.y + y * host.height
        actor, pose = figure.actor, replace(figure.pose, wade=0.0)
        if actor.subject.relation == "in" or host.actor.subject.kind == "boat":
            figure = replace(figure, height=host.actor.puppet.fits * figure.height)
        inside = actor.subject.relation == "in" and host.actor.puppet.inside
        feet, floor = at[1], host.y if inside else host.surface
        if actor.subject.relation == "riding" or actor.subject.action == "ride":
            pose = replace(pose, act="ride", walk=None, amount=1.0, beat=host.pose.walk or 0.0)
        elif pose.act == "sit" or (actor.subject.relation == "in" and host.actor.subject.kind != "thing"):
            seat = min(_CHAIR, max(0.0, (floor - at[1]) / figure.height))
            feet = at[1] + seat * figure.height
            pose = replace(
                pose, act="sit", seat=seat, walk=None, amount=1.0 if pose.act != "sit" else pose.amount
            )
        lift = max(0.0, host.lift) + 1.0
        faces = host.faces if actor.subject.relation == "riding" else figure.faces
        cut = at[1] + _RIM * figure.height if inside else None
        return replace(
            figure,
            x=at[0],
            y=feet - figure.lift,
            pose=pose,
            faces=faces,
            lift=lift,
            speed=host.speed,
            cut=cut,
        )


def _raised(actor: Actor, action: str, done: Doing, moved: Whole) -> float:
    """Return how far an action lifts an actor, in its heights; what swims leaps clear of the water."""
    if action == "jump" and actor.wade and actor.subject.kind == "fish":
        return (actor.wade + _CLEAR) * max(0.0, done.amount)
    return 0.0 if actor.aground else moved.lift


def _through_the_air(subject: Subject) -> str:
    """Return what a subject does, told apart where it goes up or down through the air and not on its feet."""
    if subject.action == "rise" and subject.kind not in LEGGED:
        return "ascend"
    return "drop" if subject.action == "fall" and subject.name in _DROPS else subject.action
