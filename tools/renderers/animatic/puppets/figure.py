"""What a biped's joints are at one moment, and what may hang on them."""

from dataclasses import dataclass
from typing import Protocol

from tools.renderers.animatic.painting.curves import Point
from tools.renderers.animatic.painting.engine_skia import skia


@dataclass(frozen=True, slots=True)
class Bones:
    """Where the joints are at one moment."""

    hip: Point
    lean: float
    """The trunk's turn about the hip, in radians."""
    neck: Point
    legs: dict[bool, tuple[Point, Point, Point]]
    """Hip, knee and foot of the near (True) and far leg."""
    foot_turns: dict[bool, float]
    arms: dict[bool, tuple[Point, Point, Point]]
    """Shoulder, elbow and hand of the near (True) and far arm."""


class Figure(Protocol):
    """What hangs on the bones."""

    shoulders: dict[bool, float]
    """How far ahead of the neck the near (True) and far arm hang."""

    def leg(self, canvas: skia.Canvas, joints: tuple[Point, Point, Point], turn: float, near: bool) -> None:
        """Draw a leg and its foot, which is turned by `turn` degrees."""
        ...

    def arm(self, canvas: skia.Canvas, joints: tuple[Point, Point, Point], near: bool) -> None:
        """Draw an arm and its hand."""
        ...

    def behind(self, canvas: skia.Canvas, scale: float, t: float, walk: float) -> None:
        """Draw what is on the back, the canvas turned with the trunk (feet at y 0 when upright)."""
        ...

    def over_legs(self, canvas: skia.Canvas, bones: Bones) -> None:
        """Draw what hangs over the legs, such as a skirt."""
        ...

    def trunk(self, canvas: skia.Canvas, scale: float, t: float) -> None:
        """Draw trunk and head, the canvas turned with the trunk."""
        ...
