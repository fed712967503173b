"""A place without its subjects, baked for one view: what is behind them, the water, what is before them."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from tools.renderers.animatic.painting.clock import Clock
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.surface import Surface
from tools.renderers.animatic.scene import Scene
from tools.renderers.animatic.stage.forest import forest
from tools.renderers.animatic.stage.ground import GROUND_Y
from tools.renderers.animatic.stage.layers import Band, Layer
from tools.renderers.animatic.stage.light import light_of
from tools.renderers.animatic.stage.meadow import meadow
from tools.renderers.animatic.stage.moving import Moving
from tools.renderers.animatic.stage.place import Part, Place, Site
from tools.renderers.animatic.stage.snow import snow
from tools.renderers.animatic.stage.sprite import Sprite
from tools.renderers.animatic.stage.stream import stream
from tools.renderers.animatic.stage.weather import weather_before, weather_behind
from tools.renderers.animatic.view import View

_SETTINGS: Final[Mapping[str, Callable[[Site], Place]]] = {
    "stream": stream,
    "snow": snow,
    "forest": forest,
    "meadow": meadow,
}


class Stage:
    """A scene's place as one view shows it. Drawing depends on the camera's place and the moment alone."""

    def __init__(self, scene: Scene, view: View, seed: int) -> None:
        self.view = view
        self.light = light_of(scene, view.world_width, view.unit, seed)
        self.ground_y = GROUND_Y[scene.setting]
        """World y on which the foremost feet stand."""
        site = Site(scene, view, self.light, seed)
        place = _SETTINGS[scene.setting](site)
        self.water = place.water
        """The water that the subjects stand in, or none."""
        self._back = [_part(part, view) for part in (*place.back, *weather_behind(site))]
        self._on_water = [_part(part, view) for part in place.on_water]
        self._front = [_part(part, view) for part in (*place.front, *weather_before(site))]

    def draw_back(self, canvas: skia.Canvas, camera_x: float, t: float) -> None:
        """Draw everything behind the subjects but the water, over the whole view."""
        _draw(self._back, canvas, camera_x, t)

    def draw_water(self, surface: Surface, reflected: Sequence[Sprite], camera_x: float, t: float) -> None:
        """Turn the lower part of what is on the surface into water that mirrors it and the sprites."""
        if self.water is not None:
            self.water.draw(surface, reflected, camera_x, _clock(t))
            _draw(self._on_water, surface.canvas, camera_x, t)

    def draw_front(self, canvas: skia.Canvas, camera_x: float, t: float) -> None:
        """Draw everything in front of the subjects."""
        _draw(self._front, canvas, camera_x, t)


def _part(part: Part, view: View) -> Moving:
    return Layer(part, view) if isinstance(part, Band) else part


def _draw(parts: Sequence[Moving], canvas: skia.Canvas, camera_x: float, t: float) -> None:
    moment = _clock(t)
    for part in parts:
        part.draw(canvas, camera_x, moment)


def _clock(t: float) -> Clock:
    return t if isinstance(t, Clock) else Clock(t)
