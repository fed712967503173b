"""A wader in the air: neck stretched ahead, legs trailing, long wings that beat slowly."""

import math
from typing import Final

from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.curves import TAU, Point, bezier, taper
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.puppets.bird_feathers import Feathers
from tools.renderers.animatic.puppets.bird_species import BirdSpecies
from tools.renderers.animatic.puppets.plumage import WaderSpecies

BEAT_S: Final = 0.95
"""Seconds of one wing stroke."""
PITCH: Final = math.radians(12)
"""How far the trunk is brought down from its slant on the ground."""
HEAD: Final[Point] = (0.60, -0.66)
SHOULDER: Final[Point] = (0.13, -0.59)

_ROOT: Final[Point] = (0.04, -0.63)
_SPAN: Final = 0.80


class WaderWings:
    """Draws the wings and legs of one flying wader, in its standing heights."""

    def __init__(self, species: WaderSpecies, brush: Brush) -> None:
        self._species, self._brush = species, brush
        bird = BirdSpecies(
            size=species.size,
            colour=species.wing or species.colour,
            wingtip=species.wingtip,
            length=0.62,
            depth=0.20,
            span=_SPAN,
            fingers=5,
        )
        self._feathers = Feathers(bird, brush)

    def lift(self, beat: float) -> float:
        """Return how far the trunk goes up and down with the strokes."""
        return -0.025 * math.sin(TAU * beat)

    def draw(self, canvas: skia.Canvas, beat: float, far: bool) -> None:
        """Draw one wing; the far one shows above the back, the near one before the body."""
        raised = 0.16 + 0.92 * math.sin(TAU * beat) + (0.30 if far else -0.20)
        canvas.save()
        canvas.translate(_ROOT[0], _ROOT[1] + (0.0 if far else 0.03))
        self._feathers.spread(canvas, raised, -math.cos(TAU * beat), far)
        canvas.restore()

    def legs(self, canvas: skia.Canvas, t: float) -> None:
        """Draw both legs, stretched out behind."""
        colour = self._species.legs
        for y, shade in ((-0.50, mix(colour, "#8fa0ad", 0.35)), (-0.485, colour)):
            sway = 0.008 * math.sin(1.3 * t + 8 * y)
            line = bezier((-0.06, y), (-0.30, y + 0.01), (-0.52, y + 0.02), (-0.76, y + 0.04 + sway), 10)
            canvas.drawPath(taper(line, 0.040, 0.014), self._brush.fill(shade))
            toes = [(-0.74, y + 0.038 + sway), (-0.80, y + 0.05 + sway), (-0.86, y + 0.045 + sway)]
            canvas.drawPath(taper(toes, 0.018, 0.006), self._brush.fill(shade))
