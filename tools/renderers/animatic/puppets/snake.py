"""Snakes, worms and caterpillars: a body that runs along the ground as a wave, coils up, and rears."""

import math
from dataclasses import dataclass

from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.curves import TAU, Point, lerp, spline, taper
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.puppets.base import STILL, Bounds, Gait, Pose, Puppet, blinks, submerge
from tools.renderers.animatic.puppets.props import Props
from tools.renderers.animatic.puppets.species import PERSON_HEIGHT

_JOINTS = 22
_TONGUE_S = 1.7


@dataclass(frozen=True, slots=True)
class SnakeSpecies:
    """One row of the table; lengths in the raised head's height."""

    size: float
    colour: str
    belly: str = "#e9e0b8"
    stripe: str = ""
    eye: str = "#16130f"
    long: float = 3.0
    thick: float = 0.20
    head: float = 0.16
    """Half of the head's length."""
    rears: float = 0.72
    """How high the head is carried."""
    hood: bool = False
    segments: bool = False
    """Whether it is made of balls, as a caterpillar is."""
    tongue: bool = True


class Snake(Puppet):
    """A snake, a cobra, a worm, a caterpillar."""

    def __init__(self, species: SnakeSpecies, brush: Brush) -> None:
        self._species, self._brush, self._props = species, brush, Props(brush)
        self.height = species.size * PERSON_HEIGHT
        self.crown = species.rears + 0.26
        self.bounds: Bounds = (species.long * 0.72 + 0.3, species.long * 0.42 + 0.6, self.crown + 0.9, 0.3)

    @property
    def breadth(self) -> tuple[float, float]:
        """How far it reaches left and right as it is, in heights."""
        return 0.62 * self._species.long, 0.36 * self._species.long + 0.3

    def gait(self, action: str) -> Gait:
        """Return how it winds along."""
        if action in ("walk", "run", "swim"):
            return Gait(0.7 if action == "run" else 1.3, 0.9, (), 0.0)
        return STILL

    def draught(self, action: str) -> float:
        """Return how deep it swims."""
        return 0.5 * self._species.thick

    def mouth(self, pose: Pose, height_px: float) -> Point:
        """Return the tip of the head."""
        x, y = self._head(0.0, pose)
        return (x + self._species.head) * height_px, y * height_px

    def draw(self, canvas: skia.Canvas, height_px: float, t: float, pose: Pose) -> None:
        """Draw it on the ground at the origin, heading right."""
        canvas.save()
        canvas.scale(height_px, height_px)
        line = self._coiled(t, pose) if pose.act in ("sleep", "sit", "lie") else self._line(t, pose)
        if self._species.segments:
            self._balls(canvas, line)
        else:
            self._body(canvas, line)
        self._draw_head(canvas, line[-1], height_px, t, pose)
        if pose.wade > 0:
            submerge(canvas, pose.wade)
        canvas.restore()

    def _phase(self, t: float, pose: Pose) -> float:
        if pose.walk is not None:
            return pose.walk
        return pose.beat if pose.act in ("swim", "dance", "climb") else 0.12 * math.sin(t * 1.3)

    def _head(self, t: float, pose: Pose) -> Point:
        """Return where the head is: carried high, lower as it goes, at the ground to eat, struck forward."""
        species = self._species
        high = species.rears * (0.45 if pose.walk is not None else 1.0)
        x = 0.30 * species.long
        low = max(pose.dip, 0.5 - 0.5 * math.cos(TAU * pose.beat) if pose.act in ("eat", "drink") else 0.0)
        high = lerp(high, 0.10, low)
        if pose.act == "fight":
            x += 0.45 * max(0.0, math.sin(TAU * pose.beat))
        if pose.act == "dance":
            x += 0.20 * math.sin(TAU * pose.beat)
        if pose.act == "climb":
            return x, -1.3
        if pose.act == "fall":
            high = lerp(high, 0.08, pose.amount)
        if pose.act == "jump":
            high += 0.25 * pose.amount
        return x + 0.03 * math.sin(t * 1.1), -high - 0.015 * math.sin(t * 1.7)

    def _line(self, t: float, pose: Pose) -> list[Point]:
        """Return the body from the tail to the head."""
        species, phase = self._species, self._phase(t, pose)
        x1, y1 = self._head(t, pose)
        points = []
        for k in range(_JOINTS):
            q = k / (_JOINTS - 1)
            x = lerp(-0.62 * species.long, 0.26 * species.long, q)
            wave = 0.16 * math.sin(TAU * (1.6 * q - phase)) * (1 - 0.5 * q)
            arch = (
                0.22 * abs(math.sin(TAU * (q - phase) / 1.0))
                if species.segments and pose.walk is not None
                else 0.0
            )
            y = -0.5 * species.thick - max(0.0, wave) * 0.5 - arch
            rise = max(0.0, (q - 0.72) / 0.28)
            bend = rise * rise * (3 - 2 * rise)
            points.append((lerp(x, x1, bend) + 0.10 * math.sin(math.pi * bend), lerp(y, y1, bend)))
        return points

    def _coiled(self, t: float, pose: Pose) -> list[Point]:
        """Return the body laid in rings, the head on top, or raised where it only sits."""
        points, rings = [], 2.4
        breath = 0.02 * math.sin(t * 1.3)
        for k in range(_JOINTS * 2):
            q = k / (_JOINTS * 2 - 1)
            a, r = TAU * rings * q, lerp(0.55, 0.20, q)
            points.append((r * math.cos(a), -0.10 - 0.16 * rings * q + 0.24 * r * math.sin(a) + breath * q))
        high = 0.0 if pose.act == "sleep" else 0.45 * pose.amount
        x, y = points[-1]
        return [*points, (x + 0.12, y - 0.5 * high), (x + 0.20, y - high)]

    def _body(self, canvas: skia.Canvas, line: list[Point]) -> None:
        species, brush = self._species, self._brush
        thick = species.thick
        canvas.drawPath(
            taper(line, 0.25 * thick, 0.95 * thick, 1.25 * thick),
            brush.fill(mix(species.colour, "#10180c", 0.30)),
        )
        upper = [(x, y - 0.10 * thick) for x, y in line]
        canvas.drawPath(taper(upper, 0.18 * thick, 0.76 * thick, 1.0 * thick), brush.fill(species.colour))
        if species.stripe:
            for k in range(2, len(line) - 2, 2):
                (x0, y0), (x1, y1) = line[k], line[k + 1]
                wide = 0.36 * thick
                dx, dy = (y1 - y0), -(x1 - x0)
                norm = max(1e-6, math.hypot(dx, dy))
                across = (dx / norm * wide, dy / norm * wide)
                mark = [
                    (x0 - across[0], y0 - across[1]),
                    (x1, y1),
                    (x0 + across[0], y0 + across[1]),
                    (2 * x0 - x1, 2 * y0 - y1),
                ]
                canvas.drawPath(spline(mark), brush.fill(species.stripe, 0.85))

    def _balls(self, canvas: skia.Canvas, line: list[Point]) -> None:
        species, brush = self._species, self._brush
        for k in range(1, _JOINTS - 1, 2):
            x, y = line[k]
            r = 0.5 * species.thick
            canvas.drawLine(
                x, y + 0.5 * r, x, y + 1.05 * r, brush.stroke(mix(species.colour, "#10180c", 0.5), 0.05)
            )
            tone = species.colour if (k // 2) % 2 else mix(species.colour, species.stripe or "#ffffff", 0.45)
            paint = brush.radial(
                (x + 0.3 * r, y - 0.4 * r),
                1.6 * r,
                [mix(tone, "#fff8e0", 0.4), tone, mix(tone, "#10180c", 0.3)],
            )
            canvas.drawCircle(x, y, r, paint)

    def _draw_head(self, canvas: skia.Canvas, at: Point, scale: float, t: float, pose: Pose) -> None:
        species, brush, r = self._species, self._brush, self._species.head
        gape = max(0.0, math.sin(TAU * pose.beat)) if pose.act in ("speak", "fight", "eat") else 0.0
        canvas.save()
        canvas.translate(*at)
        if species.hood and pose.act != "sleep":
            hood = [(-0.2, -1.0), (-1.1, 0.4), (-0.4, 1.9), (0.4, 1.9), (0.7, 0.4)]
            canvas.drawPath(
                spline([(x * r, y * r) for x, y in hood]), brush.fill(mix(species.colour, "#10180c", 0.12))
            )
        self._draw_mouth(canvas, gape, species.tongue and (bool(gape) or (t % _TONGUE_S) < 0.35))
        skull = [(-1.1, -0.2), (-0.4, -0.85), (0.5, -0.62), (1.25, 0.0), (0.6, 0.42), (-0.6, 0.55)]
        paint = brush.linear(
            (0.3 * r, -r),
            (0, 0.6 * r),
            [mix(species.colour, "#fff8e0", 0.22), species.colour, mix(species.colour, species.belly, 0.5)],
        )
        canvas.drawPath(spline([(x * r, y * r) for x, y in skull]), paint)
        self._draw_eye(canvas, blinks(t, 4.4) or (pose.act == "sleep" and pose.amount > 0.4))
        if species.segments:
            self._draw_feelers(canvas)
        if pose.held > 0 and pose.holding:
            canvas.translate(1.3 * r, 0.3 * r)
            self._props.draw(canvas, pose.holding, 0.4 * pose.held, scale, t)
        canvas.restore()

    def _draw_mouth(self, canvas: skia.Canvas, gape: float, tongue: bool) -> None:
        brush, r = self._brush, self._species.head
        if tongue:
            line = [(0.9 * r, 0.1 * r), (1.5 * r, 0.15 * r), (1.9 * r, 0.0)]
            canvas.drawPath(taper(line, 0.035, 0.012), brush.fill("#d8404a"))
        if gape:
            lips = [(0.2, 0.2), (1.2, 0.25), (1.0, 0.4 + 0.7 * gape), (0.2, 0.6)]
            canvas.drawPath(spline([(x * r, y * r) for x, y in lips]), brush.fill("#7a2430"))

    def _draw_eye(self, canvas: skia.Canvas, shut: bool) -> None:
        species, brush, r = self._species, self._brush, self._species.head
        x, y, size = 0.30 * r, -0.28 * r, 0.24 * r
        if shut:
            canvas.drawLine(x - size, y, x + size, y, brush.stroke(species.eye, 0.09 * r))
            return
        canvas.drawCircle(x, y, 1.25 * size, brush.fill("#f6e9b0"))
        canvas.drawCircle(x + 0.15 * size, y, 0.7 * size, brush.fill(species.eye))
        canvas.drawCircle(x + 0.4 * size, y - 0.3 * size, 0.26 * size, brush.fill("#ffffff"))

    def _draw_feelers(self, canvas: skia.Canvas) -> None:
        r, fill = self._species.head, self._brush.fill(mix(self._species.colour, "#10180c", 0.5))
        for dx in (-0.3, 0.3):
            line = [(dx * r, -0.7 * r), (dx * r, -1.3 * r), ((dx + 0.2) * r, -1.7 * r)]
            canvas.drawPath(taper(line, 0.05, 0.03), fill)
