"""A person's trunk with all that is worn on it, in heights from the hip. Skirts and capes are cloth's."""

from collections.abc import Mapping
from typing import Final

from tools.renderers.animatic.puppets.biped_clothes import CLOTHES
from tools.renderers.animatic.puppets.biped_paint import Portrait
from tools.renderers.animatic.puppets.biped_shapes import SHAPES, Wear, outline
from tools.renderers.animatic.puppets.biped_uniforms import UNIFORMS
from tools.renderers.animatic.puppets.easel import darker

TRUNK_BOX = (-0.24, -0.42, 0.26, 0.12)
WORN: Final[Mapping[str, Wear]] = {**CLOTHES, **UNIFORMS}


def draw_trunk(easel: Portrait) -> None:
    """Draw neck, hips, the upper dress and all that is worn on it."""
    species, shape = easel.species, SHAPES[easel.species.shape]
    worn = [WORN[name] for name in species.wear if name in WORN]
    easel.slab(-0.030, -0.40, 0.038, -0.28, darker(species.skin, 0.16), 0.02)
    if not species.skirt:
        _draw_hips(easel, shape.hip * 0.90, shape.belly)
    path = easel.round(outline(shape), species.colour)
    easel.canvas.save()
    easel.canvas.clipPath(path, doAntiAlias=True)
    fold = ((-0.14, -0.03), (0.0, 0.0), (0.15, -0.03), (0.15, 0.06), (-0.15, 0.06))
    easel.flat(fold, darker(species.colour, 0.3), 0.30)
    for one in worn:
        if not one.beyond:
            one.draw(easel, shape)
    easel.canvas.restore()
    for one in worn:
        if one.beyond:
            one.draw(easel, shape)


def _draw_hips(easel: Portrait, hip: float, belly: float) -> None:
    front = hip + belly * 0.5
    below = ((hip, 0.030), (0.03, 0.068), (-0.04, 0.068), (-hip, 0.030))
    easel.round(((-hip, -0.04), (front, -0.04), *below), easel.species.bottom)
