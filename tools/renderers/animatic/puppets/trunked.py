"""The head of an elephant or a mammoth: trunk, tusks, ears, dome. The origin is the skull, facing right."""

import math
from dataclasses import dataclass, field

import numpy as np

from tools.renderers.animatic.painting.brush import Brush, Stop
from tools.renderers.animatic.painting.colour import Colour, mix
from tools.renderers.animatic.painting.curves import Point, Points, bezier, lerp, lerp2, spline, taper
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.puppets.base import Bakery, Pose
from tools.renderers.animatic.puppets.heads import draw_eye
from tools.renderers.animatic.puppets.props import Props
from tools.renderers.animatic.puppets.quadruped_species import QuadrupedSpecies

_BOX = (-0.4, -0.5, 0.75, 0.6)
_EAR_BOX = (-0.30, -0.26, 0.10, 0.28)
_DOMED: tuple[Point, ...] = (
    (0.52, 0.30),
    (0.50, -0.19),
    (0.30, -0.55),
    (0.055, -0.66),
    (-0.42, -0.38),
    (-0.52, 0.10),
    (-0.30, 0.50),
    (0.10, 0.58),
    (0.40, 0.48),
)
"""A mammoth's head, in its length and height."""
_ROUND: tuple[Point, ...] = (
    (0.52, 0.28),
    (0.50, -0.17),
    (0.28, -0.42),
    (-0.12, -0.46),
    (-0.5, -0.1),
    (-0.46, 0.34),
    (-0.1, 0.52),
    (0.32, 0.46),
)
"""An elephant's."""
_ELEPHANT_EAR = (
    (0.05, -0.15),
    (-0.10, -0.22),
    (-0.24, -0.12),
    (-0.25, 0.08),
    (-0.15, 0.24),
    (-0.04, 0.16),
    (0.05, 0.04),
)
_ELEPHANT_EAR_INNER = (
    (0.0, -0.10),
    (-0.10, -0.15),
    (-0.18, -0.08),
    (-0.18, 0.06),
    (-0.11, 0.15),
    (-0.03, 0.09),
)
_MAMMOTH_EAR = ((0.04, -0.09), (-0.05, -0.11), (-0.10, -0.02), (-0.06, 0.10), (0.01, 0.07))


@dataclass(frozen=True, slots=True)
class TrunkedHead:
    """Draws one species' head with one brush."""

    name: str
    species: QuadrupedSpecies
    brush: Brush
    props: Props
    ground: float
    """How far the ground is below the skull."""
    bakery: Bakery = field(default_factory=Bakery)

    def draw(self, canvas: skia.Canvas, scale: float, t: float, pose: Pose) -> None:
        """Draw the head, with what the trunk holds."""
        self.bakery.draw(
            canvas,
            "far tusk",
            scale,
            _BOX,
            lambda part: self._tusk(part, 0.06, mix(self.species.tusk, "#9c8a66", 0.4)),
        )
        self._trunk(canvas, scale, t, pose)
        self.bakery.draw(canvas, "skull", scale, _BOX, self._skull)
        self.bakery.draw(
            canvas, "near tusk", scale, _BOX, lambda part: self._tusk(part, 0.0, self.species.tusk)
        )
        canvas.save()
        canvas.translate(-self.species.head_length * 0.22, -0.02)
        canvas.rotate(4 * math.sin(t * 1.4))
        self.bakery.draw(canvas, "ear", scale, _EAR_BOX, self._ear)
        canvas.restore()
        eye = (self.species.head_length * 0.24, -0.05)
        draw_eye(canvas, self.brush, eye, 0.020, t, self.species, pose)

    def trunk(self, t: float, pose: Pose) -> Points:
        """Return the line of the trunk: hanging, reaching to the ground, or curled about what it holds."""
        length, height = self.species.head_length, self.species.head_height
        sway = 0.05 * math.sin(t * 1.25) * (1 - pose.dip)
        root = (length * 0.34, -height * 0.02)
        hanging = (length * 0.55 + 0.10 + sway, height * 0.5 + 0.46 + 0.02 * math.sin(t * 2))
        down = (length * 0.55 + 0.16, self.ground - 0.03)
        curled = (length * 0.75 + 0.30, height * 0.5 + 0.16)
        curl = pose.held * (1 - pose.dip)
        end = lerp2(lerp2(hanging, down, pose.dip), curled, curl)
        first = (root[0] + 0.16, root[1] + 0.15)
        second = lerp2(
            (length * 0.60 - 0.02 + sway * 0.5, height * 0.5 + 0.26),
            (length * 0.70, height * 0.5 + 0.42),
            curl,
        )
        return bezier(root, first, second, end, 20)

    def _trunk(self, canvas: skia.Canvas, scale: float, t: float, pose: Pose) -> None:
        line = self.trunk(t, pose)
        if pose.held > 0 and pose.holding:
            canvas.save()
            canvas.translate(*line[-1].tolist())
            canvas.rotate(8 * math.sin(t * 9) * pose.held)
            self.props.draw(canvas, pose.holding, 0.24, scale, t)
            canvas.restore()
        colour = self.species.shade(0.1)
        canvas.drawPath(taper(line, 0.17, 0.055), self.brush.fill(colour))
        canvas.drawPath(
            taper(line[1:] - np.array((0.028, 0.0)), 0.05, 0.012),
            self.brush.fill(self.species.shade(0.35), 0.45),
        )
        wrinkle = self.brush.stroke(self.species.shade(0.35), 0.006, 0.55)
        for i in range(4, 19, 2):
            x, y = line[i].tolist()
            width = lerp(0.11, 0.045, i / 19)
            canvas.drawLine(x - width * 0.45, y + 0.006, x + width * 0.42, y - 0.006, wrinkle)

    def _tusk(self, canvas: skia.Canvas, offset: float, colour: Colour) -> None:
        length, height = self.species.head_length, self.species.head_height
        ends: tuple[Point, Point, Point, Point] = ((0.32, 0.30), (0.45, 0.62), (0.8, 0.72), (1.0, 0.52))
        if self.species.has("great-tusks"):
            ends = ((0.30, 0.32), (0.42, 0.95), (1.55, 1.05), (1.42, 0.18))
        a, b, c, d = ((length * x + offset, height * y) for x, y in ends)
        line = bezier(a, b, c, d, 20)
        canvas.drawPath(taper(line, 0.062, 0.010, 0.052), self.brush.fill(colour))
        canvas.drawPath(
            taper(line + np.array((0.0, 0.012)), 0.012, 0.002, 0.014),
            self.brush.fill(mix(colour, "#8a7650", 0.5), 0.6),
        )
        canvas.drawPath(
            taper(line - np.array((0.0, 0.010)), 0.02, 0.003, 0.016), self.brush.fill("#ffffff", 0.55)
        )
        canvas.drawCircle(
            float(line[0][0]), float(line[0][1]) - 0.012, 0.037, self.brush.fill(self.species.shade(0.12))
        )

    def _skull_outline(self) -> list[Point]:
        length, height = self.species.head_length, self.species.head_height
        shape = _DOMED if self.species.has("dome") else _ROUND
        return [(length * x, height * y) for x, y in shape]

    def _skull(self, canvas: skia.Canvas) -> None:
        height, colour = self.species.head_height, self.species.colour
        outline = spline(self._skull_outline())
        light = 0.05 if self.species.has("dome") else 0.22
        stops: list[Stop] = [mix(colour, "#fff0d8", light), colour, self.species.shade(0.25)]
        canvas.drawPath(outline, self.brush.linear((0, -height * 0.6), (0, height * 0.5), stops))
        if self.species.has("dome"):
            canvas.save()
            canvas.clipPath(outline, doAntiAlias=True)
            self._fur(canvas)
            canvas.restore()
        x, y = self.species.head_length * 0.24, -0.05
        brow = spline([(x - 0.04, y - 0.004), (x, y - 0.032), (x + 0.04, y - 0.006)], False)
        canvas.drawPath(brow, self.brush.stroke(self.species.shade(0.35), 0.012, 0.8))
        if self.species.has("dome"):
            self._topknot(canvas)
            self._fringe(canvas)

    def _fur(self, canvas: skia.Canvas) -> None:
        rng, length, height = generator("face", self.name), self.species.head_length, self.species.head_height
        for _ in range(100):
            x, y = rng.uniform(-length * 0.5, length * 0.5), rng.uniform(-height * 0.6, height * 0.5)
            hair, light = rng.uniform(0.03, 0.07), rng.random() < 0.5
            shade = mix(
                self.species.colour, "#ffdca8" if light else self.species.dark, rng.uniform(0.08, 0.3)
            )
            strand = [(x, y), (x - 0.012, y + hair * 0.5), (x - 0.03, y + hair)]
            canvas.drawPath(taper(strand, 0.003, 0.002, 0.013), self.brush.fill(shade, 0.5))

    def _topknot(self, canvas: skia.Canvas) -> None:
        rng, length, height = generator("topknot"), self.species.head_length, self.species.head_height
        for i in range(20):
            along = i / 19
            x, y = lerp(-length * 0.40, length * 0.36, along), -height * 0.60 + 0.12 * abs(along - 0.52)
            hair, shade = rng.uniform(0.07, 0.13), self.species.shade(rng.uniform(0.05, 0.5))
            back = (x - 0.05 - hair * 0.5, y + hair * 0.3 + 0.05 * max(0.0, 0.5 - along))
            lock = bezier(
                (x + 0.015, y + 0.03), (x + 0.01, y - hair * 0.5), (x - 0.04, y - hair * 0.45), back, 9
            )
            canvas.drawPath(taper(lock, 0.014, 0.003, 0.036), self.brush.fill(shade))

    def _fringe(self, canvas: skia.Canvas) -> None:
        rng, length, height = generator("fringe"), self.species.head_length, self.species.head_height
        for i in range(9):
            along = i / 8
            x, y = lerp(-length * 0.44, length * 0.2, along), height * 0.40 + 0.05 * math.sin(math.pi * along)
            lock = [(x, y - 0.05), (x - 0.01, y + 0.06), (x - 0.03, y + rng.uniform(0.12, 0.2))]
            shade = self.species.shade(rng.uniform(0.2, 0.5))
            canvas.drawPath(taper(lock, 0.03, 0.004, 0.05), self.brush.fill(shade))

    def _ear(self, canvas: skia.Canvas) -> None:
        colour = self.species.colour
        if self.species.ear_kind == "elephant":
            paint = self.brush.linear(
                (0, -0.2), (0, 0.24), [mix(colour, "#ffffff", 0.1), self.species.shade(0.2)]
            )
            canvas.drawPath(spline(_ELEPHANT_EAR), paint)
            canvas.drawPath(spline(_ELEPHANT_EAR_INNER), self.brush.fill("#c9a0a0", 0.35))
            return
        canvas.drawPath(spline(_MAMMOTH_EAR), self.brush.fill(self.species.shade(0.35)))
