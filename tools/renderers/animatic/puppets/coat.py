"""A quadruped's trunk and neck at rest: colour, markings and fur, in the animal's own unit."""

import math
from dataclasses import dataclass

import numpy as np

from tools.renderers.animatic.painting.brush import Brush, Stop
from tools.renderers.animatic.painting.colour import Colour, mix
from tools.renderers.animatic.painting.curves import TAU, bezier, lerp, lerp2, spline, taper
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.puppets.markings import MARKINGS, Field
from tools.renderers.animatic.puppets.quadruped_species import Frame, QuadrupedSpecies

LOCK_GROUPS = 4
"""The hanging fur swings in this many groups."""


@dataclass(frozen=True, slots=True)
class Coat:
    """Draws the trunk and neck of one species with one brush."""

    name: str
    species: QuadrupedSpecies
    frame: Frame
    brush: Brush

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Return what the trunk reaches over."""
        frame = self.frame
        return frame.hip_x - 0.34, frame.top - 0.26, frame.shoulder_x + 0.34, -self.species.leg + 0.32

    def body(self, canvas: skia.Canvas) -> None:
        """Draw the trunk."""
        if self.species.has("wool"):
            self._wool(canvas)
            return
        species, top, leg = self.species, self.frame.top, self.species.leg
        outline = spline(self.frame.outline)
        stops: list[Stop] = [mix(species.colour, "#fff3dc", 0.26), species.colour, species.shade(0.38)]
        canvas.drawPath(outline, self.brush.linear((0, top), (0, -leg + 0.08), stops, [0, 0.45, 1]))
        canvas.save()
        canvas.clipPath(outline, doAntiAlias=True)
        if species.belly:
            oval = skia.Rect.MakeLTRB(-0.4, -leg - 0.09, 0.5, -leg + 0.16)
            canvas.drawOval(oval, self.brush.fill(species.belly, 0.85))
        self._marks(canvas)
        if species.has("shaggy") or species.has("fur"):
            self._fur(canvas, 360 if species.has("shaggy") else 220)
            rim = [("#fff0cf", 0.34), ("#fff0cf", 0.0)]
            canvas.drawPath(outline, self.brush.linear((0, top - 0.02), (0, top + 0.11), rim))
        canvas.restore()
        if species.has("humps"):
            self._humps(canvas)

    def _marks(self, canvas: skia.Canvas) -> None:
        frame = self.frame
        field = Field(frame.hip_x - 0.17, frame.top, frame.shoulder_x + 0.2, -self.species.leg + 0.05)
        for trait in self.species.traits:
            if trait in MARKINGS:
                MARKINGS[trait](canvas, self.brush, field, self.species, generator("marks", self.name))

    def _fur(self, canvas: skia.Canvas, count: int) -> None:
        rng, species, frame = generator("fur", self.name), self.species, self.frame
        for i in range(count):
            down = i / count
            x = rng.uniform(frame.hip_x - 0.2, frame.shoulder_x + 0.22)
            y = lerp(frame.top - 0.02, -species.leg + 0.08, down**0.9) + rng.uniform(-0.02, 0.02)
            length, light = rng.uniform(0.05, 0.12) * (1 + down * 0.5), rng.uniform(-1, 1)
            shade: Colour = mix(species.colour, "#ffdca8", 0.10 + 0.30 * light * (1 - down))
            if light <= 0:
                shade = species.shade(-light * (0.25 + 0.5 * down))
            hair = bezier(
                (x, y), (x - 0.01, y + length * 0.4), (x - 0.03, y + length * 0.7), (x - 0.055, y + length), 6
            )
            canvas.drawPath(taper(hair, 0.003, 0.002, 0.019), self.brush.fill(shade, 0.55))

    def _humps(self, canvas: skia.Canvas) -> None:
        top, colour = self.frame.top, self.species.colour
        paint = self.brush.linear((0, top - 0.17), (0, top + 0.06), [mix(colour, "#fff3dc", 0.3), colour])
        for x in (-0.18, 0.12):
            hump = [
                (x - 0.17, top + 0.09),
                (x - 0.05, top - 0.16),
                (x + 0.05, top - 0.16),
                (x + 0.16, top + 0.09),
            ]
            canvas.drawPath(spline(hump), paint)

    def _wool(self, canvas: skia.Canvas) -> None:
        rng, colour, frame = generator("wool", self.name), self.species.colour, self.frame
        depth, middle = self.species.depth, -self.species.leg - self.species.depth * 0.48
        shadow = mix(colour, "#a39a8c", 0.42)
        places = rng.uniform(-1, 1, (150, 2))
        curls = [
            (x * 0.46 * self.species.length, middle + y * depth * 0.5, y)
            for x, y in places[(places**2).sum(1) < 1].tolist()
        ]
        oval = skia.Rect.MakeLTRB(
            -0.46 * self.species.length, frame.top, 0.46 * self.species.length, middle + depth * 0.5
        )
        canvas.drawOval(oval, self.brush.fill(mix(colour, shadow, 0.5)))
        for x, y, low in sorted(curls, key=lambda curl: -curl[1]):
            tone = mix(colour, shadow, max(0.0, 0.25 + 0.55 * low))
            canvas.drawCircle(x, y + 0.012, 0.062, self.brush.fill(mix(tone, shadow, 0.5)))
            canvas.drawCircle(x, y, 0.058, self.brush.fill(mix(tone, "#ffffff", 0.25 * max(0.0, -low))))

    @property
    def is_marked(self) -> bool:
        """Whether a leg drawn over the trunk would cut through a pattern."""
        return self.species.has("wool") or any(trait in MARKINGS for trait in self.species.traits)

    def haunch(self, canvas: skia.Canvas) -> None:
        """Draw the patches that join the near legs to the trunk."""
        species = self.species
        shade: Colour = species.shade(0.06)
        w, low, high = species.limb, -species.leg + 0.05, -species.leg - species.depth * 0.62
        paint = self.brush.linear((0, high), (0, low), [(shade, 0.0), (shade, 0.9), shade], [0, 0.5, 1])
        for x in (self.frame.hip_x, self.frame.shoulder_x):
            canvas.drawOval(skia.Rect.MakeLTRB(x - w * 0.95, high, x + w * 0.85, low), paint)

    def neck(self, canvas: skia.Canvas) -> None:
        """Draw the neck with its mane and markings."""
        species, (base, head) = self.species, (self.frame.neck_base, self.frame.head)
        if species.neck > 0.15:
            width = species.depth * (0.95 if species.neck < 0.5 else 0.62)
            start = self.frame.shoulder
            line = bezier(start, lerp2(base, head, 0.35), lerp2(base, head, 0.7), head, 12)
            dark = 0.45 if species.has("saddle") else 0.0
            stops: list[Stop] = [mix(species.shade(dark), "#ffffff", 0.12 - dark / 4), species.colour]
            paint = self.brush.linear((0, head[1] - 0.1), (0, base[1] + 0.2), stops)
            canvas.drawCircle(*start, width / 2, paint)
            canvas.drawPath(taper(line, width, species.head_height * 0.92), paint)
        if species.has("mane"):
            self._mane(canvas)
        if species.has("bands"):
            self._neck_bands(canvas, 6, "#221f1f", 1.0)
        if species.has("stripes"):
            self._neck_bands(canvas, 3, "#221f1f", 0.3)
        if species.has("spots"):
            self._neck_spots(canvas)
        if species.has("lattice"):
            self._neck_lattice(canvas)

    def _mane(self, canvas: skia.Canvas) -> None:
        base, head = self.frame.neck_base, self.frame.head
        crest = (head[0] - 0.02, head[1] - self.species.head_height * 0.55)
        line = bezier(
            (base[0] - 0.14, base[1] - 0.12), lerp2(base, head, 0.3), lerp2(base, head, 0.8), crest, 16
        )
        for i, (x, y) in enumerate((line[:15] + np.array((-0.021, -0.033))).tolist()):
            shade = mix(self.species.mane, "#ffffff", 0.05 * (i % 3))
            lock = [(x, y), (x - 0.035, y + 0.035), (x - 0.055, y + 0.11)]
            canvas.drawPath(taper(lock, 0.045, 0.006, 0.065), self.brush.fill(shade))

    def _neck_spots(self, canvas: skia.Canvas) -> None:
        rng, (x, y) = generator("neck", self.name), self.frame.shoulder
        for _ in range(16):
            angle, reach = rng.uniform(0, TAU), self.species.depth * 0.42 * rng.uniform(0.2, 1.0)
            spot = (x + reach * math.cos(angle), y + reach * math.sin(angle))
            canvas.drawCircle(*spot, 0.016, self.brush.fill("#6b4520", 0.9))

    def _neck_bands(self, canvas: skia.Canvas, count: int, dark: str, reach: float) -> None:
        for i in range(count):
            along = (i + 0.7) / (count + 0.5)
            x, y = lerp2(self.frame.neck_base, self.frame.head, along)
            w = lerp(0.14, 0.07, along)
            ends = (
                (x + w * (0.9 * reach - 0.9), y + w * (0.5 * reach - 0.3)),
                (x + w * (1.7 * reach - 1), y + w * (reach - 0.4)),
            )
            band = [(x - w, y - w * 0.35), *ends]
            canvas.drawPath(taper(band, 0.012, 0.008, 0.03), self.brush.fill(dark))

    def _neck_lattice(self, canvas: skia.Canvas) -> None:
        for i in range(8):
            along = (i + 0.6) / 8.6
            x, y = lerp2(self.frame.neck_base, self.frame.head, along)
            w = lerp(0.075, 0.035, along)
            for side in (-0.5, 0.55):
                patch = skia.Rect.MakeXYWH(x + side * w * 1.4 - w * 0.5, y - w * 0.6, w, w * 1.15)
                canvas.drawRoundRect(patch, w * 0.35, w * 0.35, self.brush.fill("#a8672c"))

    def locks(self, canvas: skia.Canvas, group: int, near: bool) -> None:
        """Draw one group of the long fur that hangs from the flank."""
        rng, frame, leg = generator("locks", near, group), self.frame, self.species.leg
        count, left = 9, frame.hip_x - 0.13
        width = frame.shoulder_x + 0.14 - left
        for i in range(count):
            along = (group + (i + rng.uniform(-0.3, 0.3)) / count) / LOCK_GROUPS
            x = left + along * width
            sag = 0.06 * max(0.0, 1 - (2 * along - 1) ** 2)
            y = -leg + sag - rng.uniform(0.0, 0.10)
            length = rng.uniform(0.10, 0.20) * (0.8 if near else 1.0)
            shade = self.species.shade(rng.uniform(0.02, 0.42) if near else rng.uniform(0.4, 0.7))
            line = bezier(
                (x + 0.016, y - 0.13),
                (x + 0.014, y + length * 0.1),
                (x - 0.004, y + length * 0.65),
                (x - 0.04, y + length),
                8,
            )
            canvas.drawPath(taper(line, 0.004, 0.003, 0.046), self.brush.fill(shade))
