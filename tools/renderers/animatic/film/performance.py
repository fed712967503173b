"""A scene performed: its baked stage with its actors, painted at any moment, seen through any lens."""

from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import cv2
import numpy as np

from tools.format import Canvas
from tools.renderers.animatic.film.camera import Lens, covered, framing_lens, lens_at, view_of
from tools.renderers.animatic.film.ground import Ground
from tools.renderers.animatic.film.performed import Moment
from tools.renderers.animatic.film.sprites import Sprites, draw_figure
from tools.renderers.animatic.film.staging import Figure, Staging
from tools.renderers.animatic.film.wet import Wet
from tools.renderers.animatic.painting.clock import Clock
from tools.renderers.animatic.painting.colour import Colour, mix
from tools.renderers.animatic.painting.curves import Point
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.surface import Box, Pixels, Surface, image
from tools.renderers.animatic.scene import Scene
from tools.renderers.animatic.stage.ground import GROUND_Y
from tools.renderers.animatic.stage.light import light_of
from tools.renderers.animatic.stage.sprite import Sprite
from tools.renderers.animatic.stage.stage import Stage
from tools.renderers.animatic.view import View

cv2.setNumThreads(1)

_CHEST = 0.55
_FEWEST_STAGES = 2
_STAGE_PIXELS = 6 * 854 * 480
"""Frame sizes of the stages kept; a stage takes about 100 bytes for each pixel of its frame."""


class Performance:
    """One scene on one canvas. A frame depends on the moment alone, so frames can be painted in any order."""

    def __init__(self, scene: Scene, canvas: Canvas, seed: int) -> None:
        wide = View(canvas.width, canvas.height)
        self.scene, self.size, self.world_width = scene, (canvas.width, canvas.height), wide.world_width
        self.place = _without_people(scene), seed
        self.light = light_of(scene, wide.world_width, wide.unit, seed)
        self.haze: tuple[Colour, Colour] = mix(self.light.sky[1], self.light.haze, 0.6), self.light.haze
        self.staging = Staging(scene, wide.world_width, GROUND_Y[scene.setting], self.light.brush)
        self._rest = framing_lens(scene.framing, wide.world_width, self.staging.figured())
        self._view = view_of(self._rest, self.size)
        self.stage = _stages.get(*self.place, self._view)
        self._surface = Surface(*self.size)
        self._warped = np.empty_like(self._surface.pixels)
        self._sprites = Sprites()
        self._wet = Wet(self.light.brush, seed) if self.stage.water else None
        sun_side = 1 if self.light.sun[0] > wide.world_width / 2 else -1
        self._ground = (
            None if self._wet else Ground(scene.setting, self.light.brush, sun_side, self._view.scale, seed)
        )

    def moment(self, t: float, duration_s: float) -> Moment:
        """Return what is to be seen at `t` seconds of a shot; before it begins the camera is at rest."""
        figures = self.staging.figures(t, duration_s)
        camera_x = self.staging.camera_x(t, duration_s)
        lens = lens_at(self._camera(), self._rest, self._focus(), t / duration_s)
        return Moment(t, tuple(figures), camera_x, lens)

    def frame(self, moment: Moment) -> Pixels:
        """Return the frame of a moment; it is good until the next one is asked for."""
        self._paint(moment)
        view = view_of(moment.lens, self.size)
        if view == self._view:
            return self._surface.pixels
        cv2.warpAffine(
            self._surface.pixels,
            self._view.matrix_to(view),
            self.size,
            dst=self._warped,
            flags=cv2.INTER_LINEAR,
            borderMode=cv2.BORDER_REPLICATE,
        )
        return self._warped

    def covered(self, lens: Lens) -> Box:
        """Return what the stage shows, in pixels of a frame through a lens."""
        return covered(self._view, view_of(lens, self.size))

    def _camera(self) -> str:
        """Return the camera's move; one that goes along with walkers does not push in besides."""
        return "follow" if self.scene.camera == "static" and self.staging.speed else self.scene.camera

    def _focus(self) -> Point:
        """Return the point that the camera's zooms keep where it is: the foremost subject's chest."""
        subject = self.staging.figured()
        if subject is None:
            return self.world_width / 2, 0.55
        middle = (subject.x + self.world_width / 2) / 2
        return middle, subject.ground_y - _CHEST * subject.height

    def _paint(self, moment: Moment) -> None:
        surface, canvas = self._surface, self._surface.canvas
        clock = Clock(moment.t)
        self.stage.draw_back(canvas, moment.camera_x, clock)
        if self._wet:
            self._paint_in_water(self._wet, moment, clock)
        elif self._ground:
            self._paint_on_ground(self._ground, moment)
        self.stage.draw_front(surface.canvas, moment.camera_x, clock)

    def _paint_in_water(self, wet: Wet, moment: Moment, clock: Clock) -> None:
        canvas = self._surface.canvas
        sprites = [self._sprite(figure, moment) for figure in moment.figures]
        self.stage.draw_water(self._surface, sprites, moment.camera_x, clock)
        for figure, sprite in zip(moment.figures, sprites, strict=True):
            canvas.drawImage(sprite.picture, sprite.left, sprite.top, paint=_faded(figure.alpha))
            with self._on_ground(moment) as ground:
                wet.draw(ground, figure, self.staging.speed, self._span(moment))

    def _paint_on_ground(self, ground: Ground, moment: Moment) -> None:
        speed, span = self.staging.speed, self._span(moment)
        with self._on_ground(moment) as canvas:
            ground.draw_under(canvas, moment.figures, speed, span)
        for figure in moment.figures:
            before, corner = self._strip(figure, moment, ground.sink(figure))
            self._draw_figure(figure, moment, ground.sink(figure))
            with self._on_ground(moment) as canvas:
                canvas.clipPath(ground.cover(figure, speed, span), doAntiAlias=True)
                canvas.resetMatrix()
                canvas.drawImage(before, *corner)
            with self._on_ground(moment) as canvas:
                ground.draw_over(canvas, figure, speed, span)

    def _strip(self, figure: Figure, moment: Moment, sink: float) -> tuple[skia.Image, tuple[int, int]]:
        """Return what lies about a figure's feet before it is drawn, and where in the frame that is."""
        left, right = figure.actor.reach
        reach, high = max(left, right) * self._view.scale, 0.04 * self._view.scale
        x, y = self._feet(figure, moment)
        x0, y0 = max(0, int(x - reach)), max(0, int(y - high))
        width, height = max(1, int(2 * reach)), max(1, int(high + 3 * sink * self._view.scale) + 1)
        return image(self._surface.pixels[y0 : y0 + height, x0 : x0 + width]), (x0, y0)

    def _draw_figure(self, figure: Figure, moment: Moment, sink: float) -> None:
        canvas = self._surface.canvas
        if figure.alpha < 1:
            canvas.saveLayerAlpha(None, round(255 * figure.alpha))
        draw_figure(canvas, figure, self._feet(figure, moment, sink), self._view.scale)
        if figure.alpha < 1:
            canvas.restore()

    def _sprite(self, figure: Figure, moment: Moment) -> Sprite:
        return self._sprites.draw(figure, self._feet(figure, moment), self._view.scale)

    def _feet(self, figure: Figure, moment: Moment, sink: float = 0.0) -> Point:
        return self._view.to_pixels((figure.x - moment.camera_x, figure.y + sink))

    def _span(self, moment: Moment) -> tuple[float, float]:
        left = self._view.origin[0] + moment.camera_x
        return left, left + self._view.visible_width

    @contextmanager
    def _on_ground(self, moment: Moment) -> Iterator[skia.Canvas]:
        """Lend the canvas in world units, moving with the ground."""
        canvas = self._surface.canvas
        canvas.save()
        canvas.scale(self._view.scale, self._view.scale)
        left, top = self._view.origin
        canvas.translate(-left - moment.camera_x, -top)
        yield canvas
        canvas.restore()


def _without_people(scene: Scene) -> Scene:
    plain = Scene()
    return replace(
        scene,
        subjects=(),
        action=plain.action,
        prop="",
        camera=plain.camera,
        framing=plain.framing,
        facing=plain.facing,
    )


class _Stages:
    """The stages baked last, as many as fit: the scenes of a film share them, and its next revision."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[Scene, int, View], Stage] = OrderedDict()

    def get(self, place: Scene, seed: int, view: View) -> Stage:
        key = place, seed, view
        stage = self._kept.pop(key, None) or Stage(place, view, seed)
        self._kept[key] = stage
        while len(self._kept) > _FEWEST_STAGES and self._pixels() > _STAGE_PIXELS:
            self._kept.popitem(last=False)
        return stage

    def _pixels(self) -> int:
        return sum(view.width_px * view.height_px for _, _, view in self._kept)


_stages = _Stages()


def _faded(alpha: float) -> skia.Paint | None:
    return None if alpha >= 1 else skia.Paint(Alphaf=alpha)
