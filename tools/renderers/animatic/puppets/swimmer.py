"""What lives in water: how it gets along and lies in the water. Bodies have their own modules."""

import math

from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.curves import Point
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.puppets.base import STILL, Bounds, Contact, Gait, Pose, Puppet, submerge
from tools.renderers.animatic.puppets.props import Props
from tools.renderers.animatic.puppets.species import PERSON_HEIGHT
from tools.renderers.animatic.puppets.swimmer_bodies import SwimmingBody, spout, tusk
from tools.renderers.animatic.puppets.swimmer_soft import EXTENTS, SOFT
from tools.renderers.animatic.puppets.swimmer_species import SwimmerSpecies

_WALKS = ("turtle", "crab", "star")
_LEAP_TURN = 42.0


class Swimmer(Puppet):
    """A goldfish, a shark, a whale, an octopus, a turtle."""

    def __init__(self, species: SwimmerSpecies, brush: Brush) -> None:
        self._species, self._brush = species, brush
        self._body = SwimmingBody(species, brush)
        self._props = Props(brush)
        left, right, up, down = self._extent()
        self.height = species.size * PERSON_HEIGHT
        self._unit = 1 / (up + down)
        self._low = down * self._unit
        self.crown = 1.0
        # Whatever it does it turns about its middle, so all of it stays within its longest reach.
        reach = max(left, right, up, down) * self._unit + 0.12
        self.bounds: Bounds = (reach, reach, self._low + reach, reach - self._low + 0.1)

    def _extent(self) -> tuple[float, float, float, float]:
        species = self._species
        if species.build in EXTENTS:
            return EXTENTS[species.build]
        fin = 0.5 * species.depth + 0.17 * species.fins
        return (
            0.45 + 0.24 * species.tail,
            0.55 + species.snout + (0.45 if species.has("tusk") else 0),
            fin,
            fin - 0.06,
        )

    @property
    def breadth(self) -> tuple[float, float]:
        """How far it reaches left and right as it is, in heights."""
        left, right, _, _ = self._extent()
        return left * self._unit, right * self._unit

    def gait(self, action: str) -> Gait:
        """Return the strokes of a swimmer; a turtle and a crab walk besides."""
        species = self._species
        if action in ("swim", "fly") and species.build != "star":
            return Gait(species.beat_s, 0.55 * species.pace * self._unit, (), 0.0)
        if action in ("walk", "run") and species.build in _WALKS:
            contacts = (Contact(0.1, 0.0, True), Contact(-0.1, 0.5, True))
            return Gait(1.6 if action == "walk" else 0.8, 0.28, contacts, 0.06)
        if action in ("walk", "run"):
            return Gait(
                species.beat_s * (0.7 if action == "run" else 1.0), 0.55 * species.pace * self._unit, (), 0.0
            )
        return STILL

    def draught(self, action: str) -> float:
        """Return how deep it lies at the surface: of most only the back is seen."""
        return {"jellyfish": 0.9, "octopus": 0.6, "turtle": 0.62}.get(self._species.build, 0.62)

    def mouth(self, pose: Pose, height_px: float) -> Point:
        """Return the tip of the snout."""
        return 0.48 * self._unit * height_px, -self._low * height_px

    def seat(self, t: float, pose: Pose) -> Point:
        """Return the back."""
        top = 0.46 * self._species.depth if self._species.build not in EXTENTS else 0.22
        return 0.0, -self._low - top * self._unit

    def draw(self, canvas: skia.Canvas, height_px: float, t: float, pose: Pose) -> None:
        """Draw it with its lowest point at the origin, heading right."""
        canvas.save()
        canvas.scale(height_px, height_px)
        canvas.save()
        self._place(canvas, t, pose)
        scale = self._unit
        canvas.scale(scale, scale)
        wave = (
            pose.beat
            if pose.act in ("swim", "fly")
            else pose.walk
            if pose.walk is not None
            else t * 4.2 / math.tau
        )
        self._draw_kind(canvas, t, pose, wave)
        if pose.held > 0 and pose.holding:
            canvas.translate(0.50 + self._species.snout, 0.05)
            self._props.draw(canvas, pose.holding, 0.22 * pose.held, height_px * scale, t)
        canvas.restore()
        if pose.wade > 0:
            submerge(canvas, pose.wade)
        canvas.restore()

    def _place(self, canvas: skia.Canvas, t: float, pose: Pose) -> None:
        """Move the canvas to the middle of the body, turned by what it does."""
        canvas.translate(0, -self._low + 0.012 * math.sin(t * 1.7))
        turn = {
            "jump": _LEAP_TURN * (2 * pose.beat - 1) if pose.amount > 0 else 0.0,
            "fall": 170.0 * pose.amount,
            "sleep": 6.0 * pose.amount,
            "dance": 14.0 * math.sin(math.tau * pose.beat),
            "rise": -20.0 * (1 - pose.amount),
        }.get(pose.act, 0.0)
        canvas.rotate(turn + 16 * pose.dip)

    def _draw_kind(self, canvas: skia.Canvas, t: float, pose: Pose, wave: float) -> None:
        species = self._species
        soft = SOFT.get(species.build)
        if soft:
            soft(canvas, self._brush, species, t, pose, wave)
            return
        if species.has("spout") and (pose.act in ("speak", "open") or pose.wade > 0):
            part = (t % 3.4) / 3.4
            spout(canvas, self._brush, species.depth, part if part < 0.8 else 0.0)
        self._body.draw(canvas, t, pose, wave)
        if species.has("tusk"):
            tusk(canvas, self._brush, species.depth)
