"""A person's head in layers: skull, hair and hat; the face of the moment; what covers it.

Drawn in half heights of the head about its middle, each layer baked once.
"""

from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.puppets.base import Bakery
from tools.renderers.animatic.puppets.biped_hair import draw_beard, draw_behind, draw_over
from tools.renderers.animatic.puppets.biped_hats import HATS
from tools.renderers.animatic.puppets.biped_masks import MASKS, draw_moustache
from tools.renderers.animatic.puppets.biped_paint import Portrait
from tools.renderers.animatic.puppets.biped_species import BipedSpecies
from tools.renderers.animatic.puppets.easel import darker
from tools.renderers.animatic.puppets.faces import FACE_BOX, Face, Look

_BOX = (-2.0, -2.9, 2.0, 2.4)
_SKULL = (
    (0.02, -1.00), (0.45, -0.90), (0.74, -0.60), (0.84, -0.22), (0.80, 0.02), (0.86, 0.26), (0.78, 0.62),
    (0.52, 0.93), (0.24, 0.98), (-0.14, 0.86), (-0.50, 0.52), (-0.80, 0.12), (-0.88, -0.35), (-0.62, -0.80),
)  # fmt: skip


class Head:
    """One person's head, drawn with one brush."""

    def __init__(self, species: BipedSpecies, brush: Brush, bakery: Bakery) -> None:
        self._species, self._brush, self._bakery = species, brush, bakery
        self._face = Face(species, brush)
        self._hat = HATS[species.hat_kind]

    def draw(self, canvas: skia.Canvas, scale: float, look: Look) -> None:
        """Draw the head about its middle; `scale` is pixels of half its height."""
        self._bakery.draw(canvas, "head", scale, _BOX, self._skull)
        self._bakery.draw(canvas, look, scale, FACE_BOX, lambda on: self._features(on, look))
        if self._hat.front:
            self._bakery.draw(canvas, "front", scale, _BOX, self._front)

    def _skull(self, canvas: skia.Canvas) -> None:
        species = self._species
        easel = Portrait(canvas, self._brush, species)
        if self._hat.behind:
            self._hat.behind(easel)
        if self._hat.hair:
            draw_behind(easel)
        skull = easel.round(_SKULL, species.skin)
        canvas.save()
        canvas.clipPath(skull, doAntiAlias=True)
        easel.flat(((-0.9, 0.2), (-0.3, 0.62), (0.3, 1.02), (-0.4, 1.3)), darker(species.skin, 0.4), 0.22)
        canvas.restore()
        easel.oval(-0.44, 0.10, 0.14, 0.19, mix(species.skin, "#b5503c", 0.16))
        easel.line(((-0.40, 0.02), (-0.49, 0.08), (-0.43, 0.18)), mix(species.skin, "#7a3328", 0.4), 0.04)
        draw_beard(easel)
        if self._hat.hair:
            draw_over(easel)
        self._hat.over(easel)

    def _features(self, canvas: skia.Canvas, look: Look) -> None:
        self._face.draw(canvas, look)
        easel = Portrait(canvas, self._brush, self._species)
        draw_moustache(easel)
        for name in self._species.on_face:
            MASKS[name](easel)

    def _front(self, canvas: skia.Canvas) -> None:
        if self._hat.front:
            self._hat.front(Portrait(canvas, self._brush, self._species))
