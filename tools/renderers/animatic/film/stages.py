"""The stages baked last, as many as fit: the scenes of a film share them, and its next revision."""

from collections import OrderedDict
from dataclasses import replace
from typing import Final

from tools.renderers.animatic.scene import Scene
from tools.renderers.animatic.stage.stage import Stage
from tools.renderers.animatic.view import View

_FEWEST: Final = 2
_PIXELS: Final = 6 * 854 * 480
"""Frame sizes of the stages kept; a stage takes about 100 bytes for each pixel of its frame."""


class Stages:
    """Stages by what decides their pixels."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[Scene, int, View], Stage] = OrderedDict()

    def get(self, scene: Scene, seed: int, view: View) -> Stage:
        """Return the stage of a scene, baked now or before."""
        place = without_people(scene)
        key = place, seed, view
        stage = self._kept.pop(key, None) or Stage(place, view, seed)
        self._kept[key] = stage
        while len(self._kept) > _FEWEST and self._pixels() > _PIXELS:
            self._kept.popitem(last=False)
        return stage

    def clear(self) -> None:
        """Forget every stage."""
        self._kept.clear()

    def _pixels(self) -> int:
        return sum(view.width_px * view.height_px for _, _, view in self._kept)


def without_people(scene: Scene) -> Scene:
    """Return what of a scene its stage depends on."""
    plain = Scene()
    return replace(
        scene,
        subjects=(),
        camera=plain.camera,
        framing=plain.framing,
        angle=plain.angle,
        pace=plain.pace,
        facing=plain.facing,
        title=plain.title,
        fade=plain.fade,
    )


stages: Final = Stages()
"""Those of this process."""
