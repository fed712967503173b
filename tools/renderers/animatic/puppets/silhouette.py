"""The stand-in for what has no picture: a cream card on a stick with the user's own word on it."""

import math

import numpy as np

from tools.renderers.animatic.painting.brush import Brush, Stop
from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.curves import TAU, Point, taper
from tools.renderers.animatic.painting.engine_skia import MIPMAPPED, skia
from tools.renderers.animatic.painting.lettering import written
from tools.renderers.animatic.painting.surface import image, premultiplied
from tools.renderers.animatic.puppets.base import STILL, Bakery, Bounds, Contact, Gait, Pose, Puppet, submerge
from tools.renderers.animatic.puppets.species import PERSON_HEIGHT

_CARD = (-0.42, -1.0, 0.42, -0.34)
_PAPER, _INK = "#f6efe0", "#5b4a33"


class Silhouette(Puppet):
    """A labelled card."""

    height = 0.85 * PERSON_HEIGHT
    bounds: Bounds = (0.56, 0.90, 1.16, 0.08)
    crown = 1.05

    def __init__(self, word: str, brush: Brush, colour: str = "") -> None:
        self._brush, self._paper = brush, colour or _PAPER
        cover = written(word, 64).astype(np.float32) / 255
        ink = np.broadcast_to(np.array(brush.lit(_INK), np.float32), (*cover.shape, 3))
        self._word = image(premultiplied(ink, cover)).withDefaultMipmaps()
        self._bakery = Bakery()

    def gait(self, action: str) -> Gait:
        """Return a hop."""
        if action not in ("walk", "run"):
            return STILL
        return Gait(
            0.55 if action == "run" else 0.95, 0.8, (Contact(0.0, 0.0, True), Contact(0.0, 0.5, True)), 0.08
        )

    def mouth(self, pose: Pose, height_px: float) -> Point:
        """Return the card's front edge."""
        return 0.42 * height_px, -(0.6 - 0.4 * pose.dip) * height_px

    def draw(self, canvas: skia.Canvas, height_px: float, t: float, pose: Pose) -> None:
        """Draw it with its stick's foot at the origin; the word never runs backwards."""
        canvas.save()
        canvas.scale(height_px, height_px)
        canvas.save()
        if pose.walk is not None:
            canvas.translate(0, -0.06 * abs(math.sin(TAU * pose.walk)))
            canvas.rotate(4 * math.sin(TAU * pose.walk))
        canvas.rotate(1.6 * math.sin(t * 1.4) + 24 * pose.dip)
        self._bakery.draw(canvas, "card", height_px, (-0.5, -1.06, 0.5, 0.02), self._card)
        canvas.restore()
        if pose.wade > 0:
            submerge(canvas, pose.wade)
        canvas.restore()

    def _card(self, canvas: skia.Canvas) -> None:
        fill, card = self._brush.fill, skia.Rect.MakeLTRB(*_CARD)
        canvas.drawPath(taper([(0.0, -0.4), (0.0, -0.2), (0.0, -0.005)], 0.035, 0.028), fill("#a5825a"))
        shade = skia.Rect.MakeLTRB(_CARD[0] + 0.012, _CARD[1] + 0.016, _CARD[2] + 0.012, _CARD[3] + 0.016)
        canvas.drawRoundRect(shade, 0.06, 0.06, fill("#3b2f20", 0.28))
        stops: list[Stop] = [mix(self._paper, "#ffffff", 0.5), self._paper, mix(self._paper, "#a58a5c", 0.18)]
        canvas.drawRoundRect(card, 0.06, 0.06, self._brush.linear((0, _CARD[1]), (0, _CARD[3]), stops))
        inner = skia.Rect.MakeLTRB(_CARD[0] + 0.035, _CARD[1] + 0.035, _CARD[2] - 0.035, _CARD[3] - 0.035)
        canvas.drawRoundRect(inner, 0.04, 0.04, self._brush.stroke("#b9a98a", 0.008))
        width, height = self._word.width(), self._word.height()
        k = min(0.70 / width, 0.24 / height)
        left, top = -width * k / 2, (_CARD[1] + _CARD[3]) / 2 - height * k / 2
        canvas.drawImageRect(self._word, skia.Rect.MakeXYWH(left, top, width * k, height * k), MIPMAPPED)
