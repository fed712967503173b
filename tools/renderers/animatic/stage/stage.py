"""A place without its subjects, baked for one view: what is behind them, the water, what is before them."""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import cast

from tools.renderers.animatic.painting.clock import Clock
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.surface import Surface
from tools.renderers.animatic.places import places
from tools.renderers.animatic.scene import Scene
from tools.renderers.animatic.stage.layers import Band, Layer
from tools.renderers.animatic.stage.light import PLAIN, light_of
from tools.renderers.animatic.stage.merged import merged
from tools.renderers.animatic.stage.moving import Moving
from tools.renderers.animatic.stage.place import Part, Place, Site
from tools.renderers.animatic.stage.sprite import Sprite
from tools.renderers.animatic.stage.weather import weather_before, weather_behind
from tools.renderers.animatic.styles.matter import MATTERS, Matter
from tools.renderers.animatic.styles.style import style_of
from tools.renderers.animatic.view import Gaze, View


class Stage:
    """A scene's place as one view shows it. Drawing depends on the camera's place and the moment alone."""

    def __init__(self, scene: Scene, view: View, seed: int) -> None:
        self.view = view
        self.light = light_of(scene, view.world_width, view.unit, seed)
        self.ground_y = places()[scene.setting].ground_y
        """World y on which the foremost feet stand."""
        site = Site(scene, view, self.light, seed)
        place = _layout(scene.setting)(site)
        self.water = place.water
        """The water that the subjects stand in, or none."""
        matter = MATTERS.get(style_of(scene.style).matter)
        back, on_water, front = (
            [_part(part, view, matter) for part in parts]
            for parts in (
                (*place.back, *weather_behind(site)),
                place.on_water,
                (*place.front, *weather_before(site)),
            )
        )
        filled = back[0].solid_rows if isinstance(back[0], Layer) and not matter else 0
        self._open = skia.Rect.MakeLTRB(0, filled, view.width_px, view.height_px)
        self._back, self._on_water, self._front = (merged(parts, view) for parts in (back, on_water, front))

    def draw_back(self, canvas: skia.Canvas, gaze: Gaze, t: Clock) -> None:
        """Draw everything behind the subjects but the water, over the whole view."""
        # What two layers leave open between them is the haze in the distance.
        canvas.drawRect(self._open, PLAIN.fill(self.light.haze))
        _draw(self._back, canvas, gaze, t)

    def draw_water(self, surface: Surface, reflected: Sequence[Sprite], gaze: Gaze, t: Clock) -> None:
        """Turn the lower part of what is on the surface into water that mirrors it and the sprites."""
        if self.water is not None:
            self.water.draw(surface, reflected, gaze, t)
            _draw(self._on_water, surface.canvas, gaze, t)

    def draw_front(self, canvas: skia.Canvas, gaze: Gaze, t: Clock) -> None:
        """Draw everything in front of the subjects."""
        _draw(self._front, canvas, gaze, t)


def _part(part: Part, view: View, matter: Matter | None) -> Moving:
    return Layer(part, view, matter) if isinstance(part, Band) else part


def _draw(parts: Sequence[Moving], canvas: skia.Canvas, gaze: Gaze, t: Clock) -> None:
    for part in parts:
        part.draw(canvas, gaze, t)


def _layout(setting: str) -> Callable[[Site], Place]:
    """Return what lays a place out: the function `lay_out` of the module named after it."""
    module = import_module(f"tools.renderers.animatic.stage.places.{setting.replace('-', '_')}")
    return cast("Callable[[Site], Place]", module.lay_out)
