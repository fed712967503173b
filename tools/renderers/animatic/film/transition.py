"""How one scene gives way to the next: a match push in one place, a walk on through one landscape, else haze.

A transition is painted from two moments, one of each scene, and ends on the later scene's own frame.
"""

from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from tools.renderers.animatic.film.lens import Lens
from tools.renderers.animatic.film.pairing import (
    fade_times,
    faded,
    getting_up,
    matched,
    pairs,
    unpaired,
)
from tools.renderers.animatic.film.performed import Moment, Performed
from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.curves import ease, segment
from tools.renderers.animatic.painting.noise import generator, noise
from tools.renderers.animatic.painting.surface import Pixels
from tools.renderers.animatic.view import Gaze

Weights = NDArray[np.float32]

_FARTHEST_GLIDE = 0.35
"""Widths of the frame that a push may move the camera back; farther looks like a film run backwards."""
_FEATHER = 0.08
_PATCHY = 0.8
_VEIL_UNEVEN = 0.45


class Transition:
    """The change from one performance to another, which begins and ends at the moments given.

    Where nobody is in both scenes the camera rests where the later scene has it at the end, so that
    whoever comes walking arrives in it; else it goes along, and who is in both keeps their place.
    """

    def __init__(
        self, earlier: Performed, later: Performed, begin: tuple[Moment, Moment], end: tuple[Moment, Moment]
    ) -> None:
        self._earlier, self._later = earlier, later
        self._mist = mist(*later.size)
        self._goes_along = bool(pairs(begin[0].figures, begin[1].figures))
        self._rest = end[1].gaze
        glide = abs(begin[0].gaze.way(1.0) - self._gaze_of(begin[1]).way(1.0))
        near = glide <= _FARTHEST_GLIDE * earlier.world_width
        in_one_landscape = earlier.landscape == later.landscape
        self._in_one_place = near and in_one_landscape
        self._walks_on = in_one_landscape and self._goes_along

    def frame(self, a: Moment, b: Moment, done: float) -> Pixels:
        """Return the frame when `done` (above 0, below 1) of the transition is over."""
        if self._in_one_place:
            return self._push(a, b, done)
        return self._along(a, b, done) if self._walks_on else self._veil(a, b, done)

    def _gaze_of(self, later: Moment) -> Gaze:
        return later.gaze if self._goes_along else self._rest

    def _push(self, a: Moment, b: Moment, done: float) -> Pixels:
        """Carry the camera and whoever is in both scenes from one framing to the other.

        Both scenes are painted with the same people in the same world, so the fade changes
        only how sharp it is and what moves by itself; who is in one scene only fades as a sprite.
        """
        eased = ease(done)
        together = pairs(a.figures, b.figures)
        leaving = faded(unpaired(a.figures, [pair[0] for pair in together]), 1 - segment(done, 0.05, 0.55))
        coming = faded(unpaired(b.figures, [pair[1] for pair in together]), segment(done, 0.45, 0.95))
        fading = fade_times(a, b)
        eased_pairs = [getting_up(*pair, done, fading) for pair in together]
        olds = [old.between(new, eased) for old, new in eased_pairs]
        news = [new.between(old, 1 - eased) for old, new in eased_pairs]
        lens, gaze = a.lens.towards(b.lens, eased), a.gaze.between(self._gaze_of(b), eased)
        shown_a = replace(a, figures=(*leaving, *coming, *olds), gaze=gaze, lens=lens)
        shown_b = replace(b, figures=(*leaving, *coming, *news), gaze=gaze, lens=lens)
        return self._blend(shown_a, shown_b, segment(done, *fading))

    def _along(self, a: Moment, b: Moment, done: float) -> Pixels:
        """Let whoever is in both scenes go on in the picture, while the land about them becomes another part.

        They are painted alike into both, so that they stay whole; the land changes in patches, not all over.
        """
        both = matched(a, b, done)
        fade = segment(done, *both.fading)
        if fade == 0:
            return self._earlier.frame(both.earlier)
        shown = self._earlier.frame(both.earlier).copy()
        cover = np.clip(fade * (1 + _PATCHY) - _PATCHY * self._mist, 0, 1).astype(np.float32)
        return mixed(shown, self._later.frame(both.later), cover)

    def _blend(self, a: Moment, b: Moment, fade: float) -> Pixels:
        if fade == 0:
            return self._earlier.frame(a)
        # Where both are one performance, the second frame overwrites the first.
        old = self._earlier.frame(a).copy()
        new = self._later.frame(b)
        weight_a = (1 - fade) * _coverage(self._earlier, a.lens) + 1e-4
        weight_b = fade * _coverage(self._later, b.lens)
        part_b = (weight_b / (weight_a + weight_b)).astype(np.float32)
        return mixed(old, new, part_b)

    def _veil(self, a: Moment, b: Moment, done: float) -> Pixels:
        """Fade through haze: never two landscapes at once."""
        frame = self._earlier.frame(a) if done < 0.5 else self._later.frame(b)
        thickness = 1 - abs(2 * done - 1)
        # Denser parts close first; all is closed for the moment in which the place changes.
        cover = np.clip(thickness * (1 + _VEIL_UNEVEN) / 0.92 - _VEIL_UNEVEN * self._mist, 0, 1)
        cover = (cover * cover * (3 - 2 * cover)).astype(np.float32)
        return mixed(frame, self._haze(done), cover)

    def _haze(self, done: float) -> Pixels:
        """Return the haze alone, from its colours at the top and bottom of both scenes."""
        pairs = zip(self._earlier.haze, self._later.haze, strict=True)
        above, below = (np.array([*mix(a, b, done)[::-1], 255.0]) for a, b in pairs)
        width, height = self._later.size
        column = above + (below - above) * np.linspace(0, 1, height)[:, None]
        return np.ascontiguousarray(np.broadcast_to(column.round()[:, None], (height, width, 4)), np.uint8)


def mixed(a: Pixels, b: Pixels, part_b: Weights) -> Pixels:
    """Return two pictures as one, by how much of the second is seen at each pixel."""
    return np.asarray(cv2.blendLinear(a, b, np.float32(1) - part_b, part_b), np.uint8)


def _coverage(performance: Performed, lens: Lens) -> Weights:
    """Return where a picture reaches in the frame through a lens, 0 to 1, soft at its edges."""
    left, top, right, bottom = performance.covered(lens)
    width, height = performance.size
    across = _ramp(width, left, right)
    down = _ramp(height, top, bottom)
    return np.ascontiguousarray(down[:, None] * across[None])


def _ramp(length: int, low: float, high: float) -> Weights:
    """Return 1 between two places of a line of pixels, falling to 0 at them if they lie inside it."""
    at = np.arange(length, dtype=np.float32) + np.float32(0.5)
    out = np.ones(length, np.float32)
    for inside, distance in ((low, at - low), (length - high, high - at)):
        if inside > 0:
            # The softer the more is missing, so that an edge that comes in does not jump.
            out *= np.clip(distance / min(_FEATHER * length, 4 * inside), 0, 1)
    return out


def mist(width: int, height: int) -> Weights:
    """Return how late each part of the frame is veiled, 0 to 1."""
    field = noise(width // 8, height // 8, height / 8, 0.5, generator("veil"), 3, stretch=2.0)
    small = np.clip(0.5 + 0.3 * field, 0, 1).astype(np.float32)
    return np.asarray(cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC), np.float32)
