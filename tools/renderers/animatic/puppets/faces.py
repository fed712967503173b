"""A face turned a little to us: eyes, brows and mouth in every mood, in half heights of the head.

Hair, hats and what covers a face are drawn elsewhere.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.curves import TAU, Point, spline
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.puppets.base import Pose, blinks
from tools.renderers.animatic.puppets.biped_species import BipedSpecies

FACE_BOX = (-0.35, -0.75, 1.05, 1.0)

_NEAR, _FAR = (0.16, 0.0), (0.645, 0.0)
_RADII = {_NEAR: (0.165, 0.215), _FAR: (0.125, 0.205)}
_MOUTH = (0.46, 0.54)
_LASH, _MOUTH_DARK, _TONGUE = "#2a1714", "#5a1f22", "#d4696b"
_MOUTH_STEPS = 3
_CHILD_LOWER = 0.08


@dataclass(frozen=True, slots=True)
class Mood:
    """How one expression sets a face; lengths in half heights of the head."""

    brow: float = 0.05
    """How far the brows are up."""
    slant: float = -0.035
    """How far the brows' inner ends are down, below 0 up."""
    lid: float = 0.12
    """The part of the eye that the upper lid covers."""
    droop: float = 0.0
    """How far the lid falls off outwards, below 0 inwards."""
    lower: float = 0.0
    """The part of the eye that the lower lid covers."""
    wide: float = 1.0
    """How large the eyes are."""
    iris: float = 1.0
    smile: float = 0.10
    """How far the corners of the mouth are up, below 0 down."""
    width: float = 0.24
    """Half of the mouth's breadth."""
    open: float = 0.0
    """How far the mouth is open when it says nothing."""
    mark: str = ""
    """`tear`, `sweat` or `bags`."""


MOODS: Final[Mapping[str, Mood]] = {
    "": Mood(),
    "happy": Mood(brow=0.10, lid=0.10, lower=0.26, smile=0.20, width=0.29, open=0.24),
    "sad": Mood(brow=0.06, slant=-0.17, lid=0.30, droop=0.10, smile=-0.13, width=0.20, mark="tear"),
    "angry": Mood(brow=-0.13, slant=0.20, lid=0.34, droop=-0.16, smile=-0.12, width=0.23, open=0.05),
    "afraid": Mood(
        brow=0.17,
        slant=-0.14,
        lid=0.0,
        wide=1.24,
        iris=0.62,
        smile=-0.10,
        width=0.22,
        open=0.20,
        mark="sweat",
    ),
    "surprised": Mood(brow=0.24, lid=0.0, wide=1.24, iris=0.78, smile=0.0, width=0.12, open=0.34),
    "tired": Mood(brow=0.03, slant=-0.06, lid=0.56, droop=0.05, smile=-0.03, width=0.18, mark="bags"),
}


@dataclass(frozen=True, slots=True)
class Look:
    """What a face shows at one moment; few of them, so that each is baked once."""

    expression: str = ""
    shut: bool = False
    spoken: int = 0
    """How far speaking opens the mouth, in steps."""


def look_of(pose: Pose, t: float) -> Look:
    """Return what the face shows in a pose: it blinks, sleeps, speaks and chews."""
    expression = pose.expression if pose.expression in MOODS else ""
    asleep = pose.act == "sleep" and pose.amount > 0.6
    return Look(expression, asleep or blinks(t, 3.6), round(_MOUTH_STEPS * _opened(pose)))


def _opened(pose: Pose) -> float:
    """Return how far the pose has the mouth open, 0 to 1."""
    if pose.act == "speak":
        return (0.5 - 0.5 * math.cos(TAU * pose.beat)) * pose.amount
    if pose.act == "eat":
        return max(0.0, -math.cos(TAU * pose.beat)) ** 2
    return 0.34 * (pose.act == "drink" and math.cos(TAU * pose.beat) < -0.2)


@dataclass(frozen=True, slots=True)
class Face:
    """Draws one person's features with one brush."""

    species: BipedSpecies
    brush: Brush

    def draw(self, canvas: skia.Canvas, look: Look) -> None:
        """Draw the features on a bare skull; a child's are lower on it."""
        if self.species.shape == "child":
            canvas.translate(0.0, _CHILD_LOWER)
        mood = MOODS[look.expression]
        if look.spoken:
            mood = replace(mood, open=max(mood.open * 0.6, 0.30 * look.spoken / _MOUTH_STEPS))
        self._cheeks(canvas, look.expression == "happy")
        for centre in (_FAR, _NEAR):
            self._marks(canvas, mood, centre)
            self._eye(canvas, mood, centre, look.shut)
            self._brow(canvas, mood, centre)
        self._nose(canvas)
        self._mouth(canvas, mood)

    def _cheeks(self, canvas: skia.Canvas, happy: bool) -> None:
        warm = mix(self.species.skin, "#e0503c", 0.55)
        for x, width in ((0.08, 0.20), (0.78, 0.11)):
            blush = self.brush.radial((x, 0.37), 0.2, [(warm, 0.55 if happy else 0.34), (warm, 0.0)])
            canvas.drawOval(skia.Rect.MakeLTRB(x - width, 0.19, x + width, 0.55), blush)

    def _eye(self, canvas: skia.Canvas, mood: Mood, centre: Point, shut: bool) -> None:
        x, y = centre
        rx, ry = (r * mood.wide for r in _RADII[centre])
        if shut:
            lash = spline([(x - rx, y + 0.05), (x, y + 0.13), (x + rx, y + 0.05)], False)
            canvas.drawPath(lash, self.brush.stroke(_LASH, 0.055))
            return
        white = skia.Path().addOval(skia.Rect.MakeLTRB(x - rx, y - ry, x + rx, y + ry))
        canvas.save()
        canvas.clipPath(white, doAntiAlias=True)
        self._ball(canvas, mood, centre, (rx, ry))
        canvas.restore()
        self._lash(canvas, mood, centre, (rx, ry))

    def _ball(self, canvas: skia.Canvas, mood: Mood, centre: Point, radii: Point) -> None:
        """Draw what is within the eye's outline: the white, the iris, and the lids over it."""
        (x, y), (rx, ry), fill = centre, radii, self.brush.fill
        if self.species.eyes == "black":
            canvas.drawPaint(fill("#14121c"))
            canvas.drawCircle(x + 0.05, y - 0.09, 0.05, fill("#ffffff", 0.8))
            return
        canvas.drawPaint(fill("#fdfaf4"))
        iris, look = 0.135 * mood.iris * (0.86 if centre is _FAR else 1.0), x + 0.035
        canvas.drawOval(
            skia.Rect.MakeLTRB(look - iris, y - iris * 1.12, look + iris, y + iris * 1.12),
            fill(self.species.eye),
        )
        canvas.drawCircle(look, y, iris * 0.62, fill("#120d0c"))
        canvas.drawCircle(look + 0.045, y - 0.055, 0.040, fill("#ffffff"))
        lid, (inner, outer) = mix(self.species.skin, "#6b3030", 0.16), self._slope(mood, centre)
        top = y - ry
        covered = [
            (x - rx, top - 0.1),
            (x + rx, top - 0.1),
            (x + rx, top + outer * 2 * ry),
            (x - rx, top + inner * 2 * ry),
        ]
        path = skia.Path().addPoly([skia.Point(*p) for p in covered], True)
        canvas.drawPath(path, fill(lid))
        if mood.lower:
            rise = y + ry - mood.lower * 2 * ry
            canvas.drawOval(
                skia.Rect.MakeLTRB(x - 2 * rx, rise, x + 2 * rx, rise + 3 * ry), fill(self.species.skin)
            )

    def _slope(self, mood: Mood, centre: Point) -> Point:
        """Return how far the lid is down at the left and the right of an eye; inner is toward the nose."""
        slope = mood.droop if centre is _FAR else -mood.droop
        return mood.lid - slope, mood.lid + slope

    def _lash(self, canvas: skia.Canvas, mood: Mood, centre: Point, radii: Point) -> None:
        (x, y), (rx, ry) = centre, radii
        left, right = (max(0.0, edge) for edge in self._slope(mood, centre))
        arch = 0.12 * (1 - min(1.0, 2 * mood.lid))
        top = y - ry
        line = [
            (x - rx * 1.02, top + left * 2 * ry + arch),
            (x, top + (left + right) * ry - 0.01),
            (x + rx * 1.02, top + right * 2 * ry + arch),
        ]
        canvas.drawPath(spline(line, False), self.brush.stroke(_LASH, 0.050))
        if self.species.eyes == "lashes" and centre is _NEAR:
            for dx, dy in ((-0.10, -0.07), (-0.13, -0.01)):
                canvas.drawLine(
                    x - rx, line[0][1], x - rx + dx, line[0][1] + dy, self.brush.stroke(_LASH, 0.04)
                )

    def _brow(self, canvas: skia.Canvas, mood: Mood, centre: Point) -> None:
        x, y = centre[0], centre[1] - 0.36 - mood.brow
        half = 0.19 if centre is _NEAR else 0.13
        slant = mood.slant if centre is _NEAR else -mood.slant
        line = [(x - half, y - slant + 0.03), (x, y - 0.035), (x + half, y + slant + 0.03)]
        width = 0.050 if self.species.eyes == "lashes" else 0.072
        if self.species.eyes != "black":
            colour = mix(self.species.hair, "#2a1a14", 0.25)
            canvas.drawPath(spline(line, False), self.brush.stroke(colour, width))

    def _nose(self, canvas: skia.Canvas) -> None:
        skin = self.species.skin
        ridge = [(0.50, 0.10), (0.60, 0.22), (0.56, 0.30), (0.45, 0.30)]
        shade = self.brush.stroke(mix(skin, "#8a3a2e", 0.42), 0.045)
        if self.species.eyes == "black":
            return
        canvas.drawOval(
            skia.Rect.MakeLTRB(0.40, 0.12, 0.62, 0.33), self.brush.fill(mix(skin, "#f0705a", 0.16))
        )
        canvas.drawPath(spline(ridge[1:], False), shade)

    def _mouth(self, canvas: skia.Canvas, mood: Mood) -> None:
        (x, y), half, smile = _MOUTH, mood.width, mood.smile
        left, right = (x - half, y - smile), (x + half * 0.92, y - smile * 0.9)
        lip = self.brush.stroke(mix(self.species.skin, "#6e1f1f", 0.72), 0.052)
        if mood.open < 0.03:
            canvas.drawPath(
                spline(
                    [left, (x - half * 0.4, y + smile * 0.15), (x + half * 0.45, y + smile * 0.15), right],
                    False,
                ),
                lip,
            )
            return
        lower = y + smile * 0.3 + mood.open
        path = _opening(left, right, smile, mood.open)
        canvas.save()
        canvas.clipPath(path, doAntiAlias=True)
        canvas.drawPaint(self.brush.fill(_MOUTH_DARK))
        canvas.drawOval(
            skia.Rect.MakeLTRB(x - half * 0.7, lower - mood.open * 0.55, x + half * 0.7, lower + 0.3),
            self.brush.fill(_TONGUE),
        )
        if smile > 0.05:
            canvas.drawRect(
                skia.Rect.MakeLTRB(x - half, y - smile - 0.1, x + half, y - smile * 0.45 + 0.03),
                self.brush.fill("#ffffff"),
            )
        canvas.restore()
        canvas.drawPath(path, lip)

    def _marks(self, canvas: skia.Canvas, mood: Mood, centre: Point) -> None:
        x, y = centre
        if mood.mark == "bags":
            bag = spline([(x - 0.13, y + 0.27), (x, y + 0.33), (x + 0.12, y + 0.27)], False)
            canvas.drawPath(bag, self.brush.stroke(mix(self.species.skin, "#5a3050", 0.45), 0.04))
        elif mood.mark == "tear" and centre is _NEAR:
            self._drop(canvas, x - 0.06, y + 0.42)
        elif mood.mark == "sweat" and centre is _NEAR:
            self._drop(canvas, x - 0.34, y - 0.30)

    def _drop(self, canvas: skia.Canvas, x: float, y: float) -> None:
        drop = spline([(x, y - 0.17), (x + 0.075, y + 0.02), (x, y + 0.09), (x - 0.075, y + 0.02)])
        canvas.drawPath(drop, self.brush.fill("#8fd0f5", 0.92))
        canvas.drawCircle(x + 0.02, y + 0.01, 0.022, self.brush.fill("#ffffff", 0.9))


def _opening(left: Point, right: Point, smile: float, opened: float) -> skia.Path:
    """Return the outline of an open mouth between its corners: round when it neither smiles nor frowns."""
    path = skia.Path()
    if smile == 0:
        y = left[1]
        return path.addOval(skia.Rect.MakeLTRB(left[0], y - 0.35 * opened, right[0], y + 0.75 * opened))
    middle, lower = (left[0] + right[0]) / 2, left[1] + 1.3 * smile + opened
    path.moveTo(*left)
    path.quadTo(middle, left[1] + 1.5 * smile - 0.25 * opened, *right)
    path.cubicTo(right[0] + 0.02, lower, left[0] - 0.02, lower, *left)
    path.close()
    return path
