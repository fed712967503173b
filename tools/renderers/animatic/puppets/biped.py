"""People and machines on two legs as puppets: what the film asks of them, in which order they are drawn."""

import math
from collections.abc import Callable, Mapping
from typing import Final

from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.curves import Point, rotate
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.puppets.base import STILL, Bounds, Contact, Gait, Pose, Puppet, submerge
from tools.renderers.animatic.puppets.biped_acts import RUN, WALK, WATERLINE, stance_of
from tools.renderers.animatic.puppets.biped_bones import Bones, Build, bones_of
from tools.renderers.animatic.puppets.biped_hair import hair_height
from tools.renderers.animatic.puppets.biped_hands import Hands
from tools.renderers.animatic.puppets.biped_hats import HATS
from tools.renderers.animatic.puppets.biped_shapes import SHAPES
from tools.renderers.animatic.puppets.biped_species import BipedSpecies
from tools.renderers.animatic.puppets.faces import look_of
from tools.renderers.animatic.puppets.figure import Figure
from tools.renderers.animatic.puppets.human import Human
from tools.renderers.animatic.puppets.robot import Robot
from tools.renderers.animatic.puppets.species import PERSON_HEIGHT
from tools.renderers.animatic.puppets.spectres import Ghost, Skeleton

_ROBOT_SHOULDERS = (-0.035, 0.02)
_FIGURES: Final[Mapping[str, Callable[[BipedSpecies, Build, Brush], Figure]]] = {
    "human": Human,
    "robot": Robot,
    "ghost": Ghost,
    "skeleton": Skeleton,
}
_PACES = {"fly": (1.0, 1.9), "swim": (1.5, 0.75), "climb": (1.2, 0.3)}
"""Seconds of a cycle and heights that it brings one along, for ways of getting along without steps."""


class Biped(Puppet):
    """A person, a robot, a knight."""

    def __init__(self, species: BipedSpecies, brush: Brush) -> None:
        self.height = species.size * PERSON_HEIGHT
        machine = species.kind == "robot"
        back, shoulders = (0.165, _ROBOT_SHOULDERS) if machine else (_back(species), (0.0, -0.005))
        self._build = Build(
            species.legs, species.torso, species.arms, species.head, species.stoop, back, shoulders
        )
        self._unit = self._build.unit
        self._figure = _FIGURES[species.kind](species, self._build, brush)
        self._hands = Hands(brush, species.weapon, self._unit)
        high = 0.54 if machine else _high(species)
        self.crown = 1.0 + high * self._build.skull * self._unit
        self.bounds: Bounds = (0.88, 1.32, 1.90, 0.64)

    @property
    def breadth(self) -> tuple[float, float]:
        """Return how far it reaches as it stands or walks, a cape and swinging arms included."""
        return 0.50, 0.60

    def gait(self, action: str) -> Gait:
        """Return a walk, a run with both feet off the ground between steps, or a pace without steps."""
        if action in _PACES:
            cycle_s, stride = _PACES[action]
            return Gait(cycle_s, stride, (), 0.0)
        if action not in ("walk", "run"):
            return STILL
        step, cycle_s = (RUN, 0.66) if action == "run" else (WALK, 1.1)
        size = self._build.legs * self._unit
        contacts = (Contact(step.half * size, 0.0, True), Contact(step.half * size, 0.5, False))
        return Gait(cycle_s, step.stride * size, contacts, 0.13 * self._unit)

    def mouth(self, pose: Pose, height_px: float) -> Point:
        """Return the near hand."""
        x, y = self._bones(0.0, pose).arms[True][2]
        return x * self._unit * height_px, y * self._unit * height_px

    def draught(self, action: str) -> float:
        """Return how deep it lies in the water: flat when it swims, to the waist else."""
        return WATERLINE * self._build.legs * self._unit if action == "swim" else 0.5

    def seat(self, t: float, pose: Pose) -> Point:
        """Return the place on its back where a child is carried."""
        bones = self._bones(t, pose)
        dx, dy = rotate((-0.10, 0.10), bones.lean)
        return (bones.neck[0] + dx) * self._unit, (bones.neck[1] + dy) * self._unit

    def _bones(self, t: float, pose: Pose) -> Bones:
        return bones_of(self._build, stance_of(self._build, pose, t))

    def draw(self, canvas: skia.Canvas, height_px: float, t: float, pose: Pose) -> None:
        """Draw it with its feet at the origin, facing right; who rides has the hips there."""
        scale, figure = height_px * self._unit, self._figure
        pose = self._hands.armed(pose)
        bones = self._bones(t, pose)
        gripping = self._hands.gripping(pose)
        canvas.save()
        canvas.scale(scale, scale)
        self._hands.draw_far(canvas, bones, scale, t, pose)
        figure.arm(canvas, bones.arms[False], False, gripping[1])
        if False in bones.legs:
            figure.leg(canvas, bones.legs[False], bones.foot_turns[False], False)
        figure.behind(canvas, bones, pose, t)
        figure.leg(canvas, bones.legs[True], bones.foot_turns[True], True)
        figure.over_legs(canvas, bones)
        self._trunk(canvas, bones, scale, t, pose)
        self._head(canvas, bones, scale, t, pose)
        self._hands.draw(canvas, bones, scale, t, pose)
        figure.arm(canvas, bones.arms[True], True, gripping[0])
        self._hands.draw_thrown(canvas, bones, scale, t, pose)
        canvas.scale(1 / self._unit, 1 / self._unit)
        if pose.wade > 0:
            submerge(canvas, pose.wade)
        canvas.restore()

    def _trunk(self, canvas: skia.Canvas, bones: Bones, scale: float, t: float, pose: Pose) -> None:
        breath = (0.022 if pose.act == "sleep" else 0.010) * math.sin(t * 1.7)
        canvas.save()
        canvas.translate(*bones.hip)
        if bones.lean:
            canvas.rotate(math.degrees(bones.lean))
        canvas.scale(1 + breath, 1)
        self._figure.trunk(canvas, scale, t)
        canvas.restore()

    def _head(self, canvas: skia.Canvas, bones: Bones, scale: float, t: float, pose: Pose) -> None:
        skull = self._build.skull
        canvas.save()
        canvas.translate(*bones.neck)
        if bones.gaze:
            canvas.rotate(math.degrees(bones.gaze))
        canvas.translate(*self._build.head_centre)
        canvas.scale(skull, skull)
        self._figure.head(canvas, scale * skull, t, look_of(pose, t))
        canvas.restore()


def _high(species: BipedSpecies) -> float:
    """Return how far hair and hat reach above the skull, in half heights of the head."""
    hat = HATS[species.hat_kind]
    return max(hat.tall + 0.28, hair_height(species.hair_kind) if hat.hair else 0.0)


def _back(species: BipedSpecies) -> float:
    """Return how high the hips of a person who lies are, so that neither back nor head is in the ground."""
    return max(SHAPES[species.shape].chest * species.bulk - 0.012, 0.085 * species.head)
