"""A scene performed: its baked stage with its actors, painted at any moment, seen through any lens."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from tools.format import Canvas
from tools.renderers.animatic.film.actor import Figure
from tools.renderers.animatic.film.camera import angled, framing_lens, lens_at, woven
from tools.renderers.animatic.film.ground import Ground
from tools.renderers.animatic.film.lens import Lens, covered, homography, stage_view, view_of
from tools.renderers.animatic.film.performed import Moment
from tools.renderers.animatic.film.sprites import Sprites, draw_figure
from tools.renderers.animatic.film.stages import stages
from tools.renderers.animatic.film.staging import Staging
from tools.renderers.animatic.film.titling import Title
from tools.renderers.animatic.film.wet import Wet
from tools.renderers.animatic.painting.clock import Clock
from tools.renderers.animatic.painting.colour import Colour, mix
from tools.renderers.animatic.painting.curves import Point
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.surface import Box, Pixels, Surface, image
from tools.renderers.animatic.places import places
from tools.renderers.animatic.scene import Fade, Pace, Scene, Subject
from tools.renderers.animatic.stage.light import light_of
from tools.renderers.animatic.stage.sprite import Sprite
from tools.renderers.animatic.styles.matter import MATTERS
from tools.renderers.animatic.styles.style import style_of
from tools.renderers.animatic.view import View

cv2.setNumThreads(1)

PACE: Final[dict[Pace, float]] = {"normal": 1.0, "slow": 0.4, "fast": 4.0}
"""Seconds of the scene that pass in a second of film."""

_CHEST = 0.55
_LENS_SAMPLES: Final = 13


class Performance:
    """One scene on one canvas. A frame depends on the moment alone, so frames can be painted in any order."""

    def __init__(self, scene: Scene, canvas: Canvas, seed: int, like: Scene | None = None) -> None:
        """Stage a scene; one that is `like` another keeps its camera, whoever is seen."""
        wide = View(canvas.width, canvas.height)
        self.scene, self.size, self.world_width = scene, (canvas.width, canvas.height), wide.world_width
        self._style = style_of(scene.style)
        self._matter = MATTERS.get(self._style.matter)
        self.landscape = scene.setting, scene.style, seed
        self.light = light_of(scene, wide.world_width, wide.unit, seed)
        self.haze: tuple[Colour, Colour] = mix(self.light.sky[1], self.light.haze, 0.6), self.light.haze
        model = Staging(like, wide.world_width, self.light.brush) if like else None
        self.staging = Staging(scene, wide.world_width, self.light.brush, model)
        same_framing = like is not None and like.framing == scene.framing
        self._framed = model if model and same_framing else self.staging
        self._rest = angled(
            framing_lens(scene.framing, wide.world_width, self._framed.figured()), scene.angle
        )
        self._view = stage_view(self._lenses(), self.size)
        self.stage = stages.get(scene, seed, self._view)
        self._surface = Surface(self._view.width_px, self._view.height_px)
        self._warped = Surface(canvas.width, canvas.height)
        self._title = Title(scene.title, self.size) if scene.title else None
        self._sprites = Sprites((self._view.width_px, self._view.height_px), self._matter)
        self._wet = Wet(self.light.brush, seed) if self.stage.water else None
        self._ground = self._soil(seed)

    def _soil(self, seed: int) -> Ground | None:
        """Return the ground that subjects stand on, where there is one."""
        ground = places()[self.scene.setting].ground
        if ground in ("shallows", "deep", "under", "void"):
            return None
        sun_side = 1 if self.light.sun[0] > self.world_width / 2 else -1
        return Ground(ground, self.light.brush, sun_side, self._view.scale, seed, self._style.shadow)

    @property
    def fade(self) -> Fade:
        """Return whether the scene comes out of black, goes into it, or both."""
        return self.scene.fade

    @property
    def held(self) -> int:
        """Return how many frames each drawing is held for."""
        return self._style.held

    def moment(self, t: float, duration_s: float) -> Moment:
        """Return what is to be seen at `t` seconds of a shot; before it begins the camera is at rest."""
        pace = PACE[self.scene.pace]
        clock, length_s = Clock(pace * t, pace * duration_s), pace * duration_s
        figures = self.staging.figures(clock, length_s)
        gaze = self.staging.gaze(clock, length_s)
        lens = self._lens(t / duration_s, clock)
        return Moment(clock, tuple(figures), gaze, lens)

    def frame(self, moment: Moment) -> Pixels:
        """Return the frame of a moment; it is good until the next one is asked for."""
        self._paint(moment)
        frame = self._through(moment.lens)
        if self._title:
            self._title.draw(frame.canvas, float(moment.t), moment.t.duration)
        return frame.pixels

    def outline(self, moment: Moment, alike: Sequence[Subject]) -> NDArray[np.uint8]:
        """Return how much of each pixel shows subjects that are not among those alike, 0 to 255."""
        self._surface.clear()
        for figure in (one for one in moment.figures if one.actor.subject not in alike):
            draw_figure(self._surface.canvas, figure, self._feet(figure, moment), self._view.scale)
        return np.array(self._through(moment.lens).pixels[..., 3])

    def _through(self, lens: Lens) -> Surface:
        """Return what is painted as a lens shows it."""
        if view_of(lens, self.size) == self._view and not lens.roll and not lens.keystone:
            return self._surface
        matrix = homography(self._view, lens, self.size)
        warp = cv2.warpPerspective if lens.keystone else cv2.warpAffine
        warp(
            self._surface.pixels,
            matrix if lens.keystone else matrix[:2],
            self.size,
            dst=self._warped.pixels,
            flags=cv2.INTER_LINEAR,
            borderMode=cv2.BORDER_REPLICATE,
        )
        return self._warped

    def covered(self, lens: Lens) -> Box:
        """Return what the stage shows, in pixels of a frame through a lens."""
        return covered(self._view, lens, self.size)

    def _lenses(self) -> list[Lens]:
        """Return the lenses that a shot of this scene looks through, from its beginning to its end."""
        last = _LENS_SAMPLES - 1
        return [self._lens(step / last, Clock(step * 0.9)) for step in range(_LENS_SAMPLES)]

    def _lens(self, progress: float, t: Clock) -> Lens:
        lens = lens_at(self.scene.camera, self._rest, self._focus(), progress, t)
        return woven(lens, t, self._style.weave) if self._style.weave else lens

    def _focus(self) -> Point:
        """Return the point that the camera's zooms keep where it is: the foremost subject's chest."""
        subject = self._framed.figured()
        if subject is None:
            return self.world_width / 2, 0.55
        middle = (subject.x + self.world_width / 2) / 2
        return middle, subject.ground_y - _CHEST * subject.height

    def _paint(self, moment: Moment) -> None:
        surface, canvas = self._surface, self._surface.canvas
        self.stage.draw_back(canvas, moment.gaze, moment.t)
        if self._wet:
            self._paint_in_water(self._wet, moment)
        elif self._ground:
            self._paint_on_ground(self._ground, moment)
        else:
            for figure in moment.figures:
                self._draw_figure(figure, moment, 0.0)
        if moment.lens.near == 1:
            self.stage.draw_front(surface.canvas, moment.gaze, moment.t)
            return
        x, y = self._view.to_pixels(moment.lens.centre)
        canvas.save()
        canvas.translate(x, y)
        canvas.scale(moment.lens.near, moment.lens.near)
        canvas.translate(-x, -y)
        self.stage.draw_front(canvas, moment.gaze, moment.t)
        canvas.restore()

    def _paint_in_water(self, wet: Wet, moment: Moment) -> None:
        canvas = self._surface.canvas
        sprites = [self._sprite(figure, moment) for figure in moment.figures]
        self.stage.draw_water(self._surface, sprites, moment.gaze, moment.t)
        for figure, sprite in zip(moment.figures, sprites, strict=True):
            canvas.drawImage(sprite.picture, sprite.left, sprite.top, paint=_faded(figure.alpha))
            with self._on_ground(moment) as ground:
                wet.draw(ground, figure, self._span(moment))

    def _paint_on_ground(self, ground: Ground, moment: Moment) -> None:
        span = self._span(moment)
        with self._on_ground(moment) as canvas:
            ground.draw_under(canvas, moment.figures, span)
        for figure in moment.figures:
            sink = ground.sink(figure)
            before = self._strip(figure, moment, sink) if sink else None
            self._draw_figure(figure, moment, sink)
            with self._on_ground(moment) as canvas:
                if before:
                    canvas.save()
                    canvas.clipPath(ground.cover(figure, span), doAntiAlias=True)
                    canvas.resetMatrix()
                    canvas.drawImage(before[0], *before[1])
                    canvas.restore()
                if figure.grounded:
                    ground.draw_over(canvas, figure, span)

    def _strip(self, figure: Figure, moment: Moment, sink: float) -> tuple[skia.Image, tuple[int, int]]:
        """Return what lies about a figure's feet before it is drawn, and where in the frame that is."""
        left, right = figure.actor.reach
        reach, high = max(left, right) * self._view.scale, 0.04 * self._view.scale
        x, y = self._feet(figure, moment)
        x0, y0 = max(0, int(x - reach)), max(0, int(y - high))
        width, height = max(1, int(2 * reach)), max(1, int(high + 3 * sink * self._view.scale) + 1)
        return image(self._surface.pixels[y0 : y0 + height, x0 : x0 + width]), (x0, y0)

    def _draw_figure(self, figure: Figure, moment: Moment, sink: float) -> None:
        """Draw a figure; on a raster of its own what is thinned by water, or made of a look's matter."""
        canvas = self._surface.canvas
        if figure.pose.wade or self._matter:
            sprite = self._sprite(figure, moment, sink)
            canvas.drawImage(sprite.picture, sprite.left, sprite.top, paint=_faded(figure.alpha))
            return
        if figure.alpha < 1:
            canvas.saveLayerAlpha(None, round(255 * figure.alpha))
        draw_figure(canvas, figure, self._feet(figure, moment, sink), self._view.scale)
        if figure.alpha < 1:
            canvas.restore()

    def _sprite(self, figure: Figure, moment: Moment, sink: float = 0.0) -> Sprite:
        return self._sprites.draw(figure, self._feet(figure, moment, sink), self._view.scale)

    def _feet(self, figure: Figure, moment: Moment, sink: float = 0.0) -> Point:
        return self._view.to_pixels((figure.x - moment.gaze.way(1.0), figure.y + sink))

    def _span(self, moment: Moment) -> tuple[float, float]:
        left = self._view.origin[0] + moment.gaze.way(1.0)
        return left, left + self._view.visible_width

    @contextmanager
    def _on_ground(self, moment: Moment) -> Iterator[skia.Canvas]:
        """Lend the canvas in world units, moving with the ground."""
        canvas = self._surface.canvas
        canvas.save()
        canvas.scale(self._view.scale, self._view.scale)
        left, top = self._view.origin
        canvas.translate(-left - moment.gaze.way(1.0), -top)
        yield canvas
        canvas.restore()


def _faded(alpha: float) -> skia.Paint | None:
    return None if alpha >= 1 else skia.Paint(Alphaf=alpha)
