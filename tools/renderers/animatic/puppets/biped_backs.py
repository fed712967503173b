"""What people carry on their backs: wings, packs, bottles, quivers. In heights."""

import math
from collections.abc import Callable, Mapping
from typing import Final

from tools.renderers.animatic.painting.brush import Stop
from tools.renderers.animatic.painting.curves import TAU, lerp2, spline
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.puppets.base import Pose
from tools.renderers.animatic.puppets.biped_bones import Bones
from tools.renderers.animatic.puppets.biped_paint import Portrait
from tools.renderers.animatic.puppets.easel import darker, lighter


def draw_wings(easel: Portrait, bones: Bones, pose: Pose, t: float) -> None:
    """Draw a fairy's wings, which beat fast in flight."""
    beat = 0.75 + 0.25 * math.sin(TAU * pose.beat * 2) if pose.act == "fly" else 0.9 + 0.1 * math.sin(t * 2.3)
    canvas = easel.canvas
    canvas.save()
    canvas.translate(*lerp2(bones.hip, bones.neck, 0.72))
    canvas.rotate(math.degrees(bones.lean))
    canvas.translate(-0.06, 0)
    canvas.scale(beat, 1)
    for path, colour in ((_UPPER_WING, "#bfe9f5"), (_LOWER_WING, "#d9c7f2")):
        canvas.drawPath(path, easel.brush.fill(colour, 0.72))
        canvas.drawPath(path, easel.brush.stroke("#ffffff", 0.008, 0.8))
    canvas.drawLine(0, 0, -0.26, -0.19, easel.brush.stroke("#ffffff", 0.006, 0.7))
    canvas.drawLine(0, 0.01, -0.20, 0.16, easel.brush.stroke("#ffffff", 0.006, 0.7))
    canvas.restore()


_UPPER_WING = spline(
    ((0.03, 0.0), (-0.06, -0.12), (-0.22, -0.27), (-0.37, -0.25), (-0.34, -0.10), (-0.16, 0.0))
)
_LOWER_WING = spline(((0.03, 0.0), (-0.14, 0.02), (-0.27, 0.11), (-0.25, 0.24), (-0.12, 0.20), (-0.02, 0.08)))


def _in_trunk(easel: Portrait, bones: Bones) -> None:
    easel.canvas.save()
    easel.canvas.translate(*bones.hip)
    easel.canvas.rotate(math.degrees(bones.lean))


def _life_pack(easel: Portrait, bones: Bones, pose: Pose, t: float) -> None:
    """Draw an astronaut's pack."""
    _in_trunk(easel, bones)
    box = skia.Rect.MakeLTRB(-0.205, -0.335, -0.04, -0.01)
    stops: list[Stop] = ["#8b95a1", "#c9d2da", "#a2adb8"]
    easel.canvas.drawRoundRect(box, 0.04, 0.04, easel.brush.linear((-0.2, 0), (-0.04, 0), stops))
    easel.canvas.drawLine(-0.17, -0.26, -0.17, -0.08, easel.brush.stroke("#6d7884", 0.012))
    easel.canvas.restore()


def _tank(easel: Portrait, bones: Bones, pose: Pose, t: float) -> None:
    """Draw a diver's bottle."""
    _in_trunk(easel, bones)
    easel.slab(-0.185, -0.315, -0.085, -0.02, "#e7b13d", 0.045)
    easel.slab(-0.150, -0.345, -0.120, -0.30, "#5c6875", 0.01)
    easel.canvas.restore()


def _backpack(easel: Portrait, bones: Bones, pose: Pose, t: float) -> None:
    _in_trunk(easel, bones)
    easel.slab(-0.195, -0.285, -0.05, -0.045, easel.species.trim, 0.045)
    easel.slab(-0.205, -0.15, -0.14, -0.055, darker(easel.species.trim, 0.18), 0.025)
    easel.canvas.restore()


def _quiver(easel: Portrait, bones: Bones, pose: Pose, t: float) -> None:
    _in_trunk(easel, bones)
    for x in (-0.165, -0.14, -0.115):
        easel.line(((x, -0.26), (x - 0.03, -0.40)), "#d8cda8", 0.009)
        easel.line(((x - 0.024, -0.375), (x - 0.032, -0.41)), "#c4352f", 0.020)
    easel.sharp(((-0.19, -0.30), (-0.10, -0.27), (-0.06, -0.06), (-0.11, -0.05)), "#6b4526")
    easel.canvas.restore()


def _scabbards(easel: Portrait, bones: Bones, pose: Pose, t: float) -> None:
    """Draw a sword on the back, its hilt over the shoulder."""
    _in_trunk(easel, bones)
    easel.line(((-0.155, -0.06), (-0.02, -0.36)), "#26262c", 0.026, soft=False)
    easel.line(((-0.02, -0.36), (0.025, -0.455)), easel.species.trim, 0.020, soft=False)
    easel.line(((-0.045, -0.372), (0.010, -0.348)), lighter(easel.species.trim, 0.3), 0.014, soft=False)
    easel.canvas.restore()


BACKS: Final[Mapping[str, Callable[[Portrait, Bones, Pose, float], None]]] = {
    "wings": draw_wings,
    "life-pack": _life_pack,
    "tank": _tank,
    "backpack": _backpack,
    "quiver": _quiver,
    "scabbard": _scabbards,
}
"""What `wear` puts on the back."""
