"""What hangs on a biped's bones: a person in clothes or a machine."""

from typing import Protocol

from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.puppets.base import Pose
from tools.renderers.animatic.puppets.biped_bones import Bones, Joints
from tools.renderers.animatic.puppets.faces import Look


class Figure(Protocol):
    """Draws the parts of one biped, in its own measures; the biped says in which order."""

    def leg(self, canvas: skia.Canvas, joints: Joints, turn: float, near: bool) -> None:
        """Draw a leg and its foot, which is turned by `turn` degrees."""
        ...

    def arm(self, canvas: skia.Canvas, joints: Joints, near: bool, gripping: bool) -> None:
        """Draw an arm and its hand, open or closed."""
        ...

    def behind(self, canvas: skia.Canvas, bones: Bones, pose: Pose, t: float) -> None:
        """Draw what is on the back."""
        ...

    def over_legs(self, canvas: skia.Canvas, bones: Bones) -> None:
        """Draw what hangs over the legs, such as a skirt."""
        ...

    def trunk(self, canvas: skia.Canvas, scale: float, t: float) -> None:
        """Draw the trunk, the hip at the origin and the neck above it."""
        ...

    def head(self, canvas: skia.Canvas, scale: float, t: float, look: Look) -> None:
        """Draw the head about its middle, in half heights of it; `scale` is pixels of one."""
        ...
