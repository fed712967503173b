"""A puppet with its place in a scene, and the same at one moment. Who stands where is `arranging`'s."""

from dataclasses import dataclass, replace

from tools.renderers.animatic.film.action import Dip
from tools.renderers.animatic.painting.clock import Clock
from tools.renderers.animatic.puppets.base import Gait, Pose, Puppet
from tools.renderers.animatic.scene import Subject

HEADROOM = 0.04
"""World height kept free above the highest."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A puppet with its place in the scene at rest, in world units."""

    puppet: Puppet
    subject: Subject
    gait: Gait
    x: float
    y: float
    """World height of the ground under it, or of the water's surface where it is."""
    height: float
    wade: float = 0.0
    """How deep it is in water, in its heights."""
    lag: float = 0.0
    """Seconds by which its idle motion, and cycles by which its walk, differ from the foremost's."""
    lift: float = 0.0
    """How far above the ground its feet are, in world units."""
    faces: int = 1
    """-1 where it looks against the others."""
    touch: float = 0.6
    """Height at which it touches another, in its heights."""
    host: int = -1
    """Place in the scene's list of who carries it; -1 where it stands by itself."""

    @property
    def reach(self) -> tuple[float, float]:
        """How far it reaches left and right of its feet when it faces right."""
        left, right = self.puppet.breadth
        return left * self.height, right * self.height

    @property
    def aground(self) -> bool:
        """Whether it is a boat that would float where there is no water."""
        return self.subject.kind == "boat" and self.subject.action == "float" and not self.wade

    @property
    def ceiling(self) -> float:
        """How far above the ground its feet may be while all of it is in the frame."""
        return max(self.lift, self.y - HEADROOM - self.puppet.crown * self.height)

    @property
    def top(self) -> float:
        """World height of its crown."""
        return self.y - self.lift - (self.puppet.crown - self.wade) * self.height


@dataclass(frozen=True, slots=True)
class Figure:
    """One actor at one moment."""

    actor: Actor
    x: float
    y: float
    """World place of the feet; x is counted along the ground on which it walks."""
    height: float
    faces: float
    """1 to the right, -1 to the left, between them while it turns."""
    pose: Pose
    t: Clock
    dip: Dip | None = None
    """The dip that it makes in this shot, for its splashes and drips."""
    splashes: tuple[float, ...] = ()
    """How many seconds ago it broke through the water's surface as it leapt, each time."""
    alpha: float = 1.0
    lift: float = 0.0
    """How far its feet are above the ground, in world units."""
    speed: float = 0.0
    """World units a second that it gets along."""
    tread: float | None = None
    """The phase of its walk, of one that is over too; none where it has not walked."""
    rested: float = 0.0
    """Seconds since it came to a stand."""
    cut: float | None = None
    """World height below which it is hidden, where it sits in something."""

    @property
    def side(self) -> int:
        """Which way it looks: 1 to the right, -1 to the left."""
        return -1 if self.faces < 0 else 1

    @property
    def grounded(self) -> bool:
        """Whether its feet are on the ground."""
        return self.actor.host < 0 and self.lift < 1e-3

    @property
    def surface(self) -> float:
        """World height of the ground under it, or of the water that it is in or leaps out of."""
        if self.actor.wade and self.actor.host < 0:
            return self.y + self.lift - self.actor.wade * self.height
        return self.y

    def between(self, other: "Figure", t: float) -> "Figure":
        """Return this figure with place and size `t` of the way to another's; what it does stays its own."""
        return replace(
            self,
            x=self.x + (other.x - self.x) * t,
            y=self.y + (other.y - self.y) * t,
            height=self.height + (other.height - self.height) * t,
            lift=self.lift + (other.lift - self.lift) * t,
        )
