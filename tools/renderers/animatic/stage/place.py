"""A place as data: what stands behind the subjects, the water they stand in, what passes in front of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from tools.renderers.animatic.painting.colour import Colour, mix
from tools.renderers.animatic.places import places
from tools.renderers.animatic.scene import Scene
from tools.renderers.animatic.stage.layers import Band
from tools.renderers.animatic.stage.light import Light
from tools.renderers.animatic.stage.moving import Moving
from tools.renderers.animatic.stage.seasons import season_of
from tools.renderers.animatic.stage.water import Water
from tools.renderers.animatic.view import View

Part: TypeAlias = Band | Moving
"""Something baked in tiles, or drawn anew in each frame."""

_WINDY = 0.10


@dataclass(frozen=True, slots=True)
class Site:
    """What a setting is laid out for."""

    scene: Scene
    view: View
    light: Light
    seed: int

    @property
    def unit(self) -> float:
        """Return the world's size unit."""
        return self.view.unit

    @property
    def wind(self) -> float:
        """Return how much stronger than a light air the wind blows."""
        return {"wind": _WINDY, "storm": 1.3 * _WINDY}.get(self.scene.weather, 0.0)

    @property
    def snowed(self) -> float:
        """Return how white falling snow, or winter, has made what is not white by itself."""
        if self.scene.weather == "snow":
            return 0.72
        return 0.62 if self.scene.season == "winter" else 0.0

    @property
    def fair(self) -> bool:
        """Tell whether the sun is seen."""
        return self.scene.weather in ("clear", "wind")

    @property
    def clear(self) -> tuple[float, float]:
        """Return the stretch of the opening view about the subject that trees keep out of."""
        return 0.24 * self.view.world_width, 0.66 * self.view.world_width

    def key(self, *parts: object) -> tuple[object, ...]:
        """Return the name of one thing's randomness in this place."""
        return self.scene.setting, self.seed, *parts

    def ground(self, colour: Colour) -> Colour:
        """Return a ground's colour in this season and weather."""
        return mix(season_of(self.scene.season).ground(colour), "#eef2f7", self.snowed)

    def foliage(self, colour: Colour) -> Colour:
        """Return the colour of broad leaves in this season."""
        return season_of(self.scene.season).foliage(colour)

    @property
    def sheltered(self) -> bool:
        """Tell whether no weather gets in."""
        return places()[self.scene.setting].light in ("indoors", "under", "void", "cave")


@dataclass(frozen=True, slots=True)
class Place:
    """A setting laid out, from back to front."""

    back: Sequence[Part]
    front: Sequence[Part]
    water: Water | None = None
    on_water: Sequence[Part] = ()
    """What is drawn over the water but behind the subjects: its far shore, stones."""
