"""How close one stands to whom one touches, pushes or pulls: how far apart, and at which height."""

from typing import Final

from tools.renderers.animatic.film.actor import Actor
from tools.renderers.animatic.film.steps import StandingLegs
from tools.renderers.animatic.puppets.base import Pose
from tools.renderers.animatic.puppets.biped_touches import AHEAD
from tools.renderers.animatic.scene import Kind

MUTUAL: Final = frozenset({"hug", "kiss", "shake-hands"})
"""What two of one kind do to each other."""
LIVING: Final[frozenset[Kind]] = frozenset({"biped", "quadruped", "wader", "bird"})
"""Kinds that look at who touches them, and have a mouth."""

_HEIGHTS: Final = {"hug": 0.70, "kiss": 0.86, "pet": 0.62, "shake-hands": 0.56, "push": 0.60}
"""Where one who stands upright touches another, in own heights."""
_USUAL: Final = 0.60
_HIGHEST: Final = 0.78
_FACE: Final = (0.10, 0.86)
"""How far ahead of its feet and how high a biped's face is, in its heights."""
_ROPE: Final = 0.16
"""World units between who pulls and what follows, beside their own reach."""

_outlines = StandingLegs()


def touched(doer: Actor, other: Actor) -> tuple[float, float]:
    """Return how far apart two are of whom one touches the other, and at which of its heights it does."""
    action = doer.subject.action
    if action == "feed" and other.subject.kind in LIVING:
        edge, level = _mouth(other)
    else:
        level = min(_HEIGHTS.get(action, _USUAL) * doer.height, _HIGHEST * other.puppet.crown * other.height)
        spans = _outlines.at(other.puppet, round(level / other.height, 2))
        backs = [-left for left, _ in spans] if doer.subject.relation == "pushing" else [x for _, x in spans]
        edge = max(backs, default=other.puppet.breadth[1]) * other.height
    return AHEAD.get(action, AHEAD["pet"]) * doer.height + edge, (level + doer.y - other.y) / doer.height


def hauled(doer: Actor, other: Actor) -> float:
    """Return how far behind one the middle of what it pulls or leads is."""
    return 0.10 * doer.height + other.reach[1] + _ROPE * min(1.0, 2 * doer.height)


def _mouth(other: Actor) -> tuple[float, float]:
    """Return how far ahead of its middle a mouth is, and how high, in world units."""
    if other.subject.kind == "biped":
        return _FACE[0] * other.height, _FACE[1] * other.height
    x, y = other.puppet.mouth(Pose(), other.height)
    return x, -y
