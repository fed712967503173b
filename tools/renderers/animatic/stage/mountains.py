"""Mountain ranges: light and shade hang from the ridges along slanting spurs, snow lies on what is high."""

from dataclasses import dataclass

import numpy as np

from tools.renderers.animatic.painting.colour import Colour, Rgb, mix
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.surface import premultiplied
from tools.renderers.animatic.stage.layers import Field, Window
from tools.renderers.animatic.stage.light import Light
from tools.renderers.animatic.stage.relief import Ridge, blended, sampled, softened


@dataclass(frozen=True, slots=True)
class Mountains:
    """A range lit from the right, fading into haze at its foot."""

    light: Light
    ridge: Ridge
    faces: Field
    """Which side of its peak each place of the ridge is, as `peaked` says."""
    base: float
    amplitude: float
    colour: Colour
    distance: float
    key: object
    snow: float = 0.0
    """How far down from the highest peak snow lies, in amplitudes."""

    def __call__(self, window: Window, canvas: skia.Canvas) -> None:
        """Paint the range in a window."""
        ys = window.ys()
        below = ys - self.ridge.at(window.xs())
        rough = window.noise(0.30 * self.amplitude + 0.03, self.key, 4)
        lit = self._lit(window, below, rough)
        colours = blended(self._shade("#1e2a3c", 0.42), self._shade("#f3e3c8", 0.42), lit)
        if self.snow:
            colours = self._snowed(colours, ys, rough, lit)
        foot = np.clip((ys - self.base + 0.85 * self.amplitude) / (1.15 * self.amplitude), 0, 1) ** 1.5 * 0.85
        colours = blended(colours, self.light.haze, foot)
        window.blit(canvas, premultiplied(colours, np.clip(below * window.scale + 0.5, 0, 1)))

    def _shade(self, towards: Colour, t: float) -> Rgb:
        return self.light.hazed(mix(self.colour, towards, t), self.distance)

    def _lit(self, window: Window, below: Field, rough: Field) -> Field:
        """Return how lit each place is: as the ridge that it hangs from, along spurs that wind downwards."""
        high = self.amplitude
        down = np.clip(below / (0.5 * high), 0, 1)
        wander = (
            0.10 * high * rough * down + 0.05 * high * np.abs(np.mod(below / (0.16 * high), 2) - 1) * down
        )
        hangs_from = window.xs() + 0.30 * below + wander
        face = sampled(softened(self.faces, 0.014), hangs_from)
        spurs = sampled(self.ridge.slopes(0.005), window.xs() + 0.55 * below + 0.6 * wander)
        gullies = np.tanh(0.9 * spurs) * np.exp(below / (-0.8 * high))
        lit: Field = np.clip(0.5 + 0.33 * face + 0.16 * gullies + 0.03 * rough, 0, 1)
        return lit

    def _snowed(self, colours: Field, ys: Field, rough: Field, lit: Field) -> Field:
        high = (self.base - ys) / self.amplitude
        cap = np.clip((high - 1 + self.snow + 0.10 * rough + 0.26 * (lit - 0.5)) / 0.05 + 0.5, 0, 1)
        shadow = self.light.hazed("#7893bf", 0.60 * self.distance)
        white = self.light.hazed("#ffffff", 0.45 * self.distance)
        return blended(colours, blended(shadow, white, lit), cap)
